"""Ce qu'un plan ou une annulation attend : DEPLACE, DECISION, IRREVERSIBLE, avec leurs phrases et leurs versions."""

from typing import Any

import pytest

from ceres_cli.erreurs import Introuvable, Motif
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Attente, Decision, Demande, Options
from ceres_cli.regles.vocabulaire import Resultat
from tests.fabriques.base import Fabrique
from tests.moteur.carnet import Action, MetierAverti, MetierCarnet, decider, ecrire
from tests.outils_moteur import cadre

FAIT, SANS_EFFET, REFUSE, NON_TRAITE = Resultat.FAIT, Resultat.SANS_EFFET, Resultat.REFUSE, Resultat.NON_TRAITE


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    """ANCIEN à la version 3, MARTIN à la version 1."""
    f.jure("ANCIEN", version=3)
    f.jure()
    return f


def refuser(objet: str = "J-000001", **champs: Any) -> Demande:
    return Demande(Action.REFUSER, objet, {"codes": ("HAB-08",)}, **champs)


def relire(objet: str = "J-000001", **champs: Any) -> Demande:
    return Demande(Action.RELIRE, objet, **champs)


REFUS = (Motif("HAB-08", "HAB-08 s'y oppose."),)


# --- le plan ---


def test_un_plan_que_rien_n_a_deplace_se_fait(f: Fabrique) -> None:
    demande = ecrire(attente=Attente(3, FAIT))
    assert decider(f, demande) == [
        Decision(
            demande,
            "J-000001",
            FAIT,
            explication="ANCIEN devient NEUF",
            avant={"nom": "ANCIEN"},
            apres={"nom": "NEUF"},
            version=3,
        )
    ]


@pytest.mark.parametrize("libre", [False, True])
@pytest.mark.parametrize(
    ("demande", "objet", "version", "texte"),
    [
        ("J-000001", "", 3, "J-000001 a changé depuis"),
        ("J-000001", "ANCIEN Alice", 3, "ANCIEN Alice a changé depuis"),
        ("J-000009", "", None, "J-000009 est désormais introuvable"),
        ("", "J-000009", None, "J-000009, que le plan crée, ne l'est pas cette fois"),
    ],
)
def test_un_objet_qui_a_bouge_est_laisse_de_cote(
    f: Fabrique, demande: str, objet: str, version: int | None, texte: str, libre: bool
) -> None:
    prevue = ecrire(demande, attente=Attente(2, FAIT, objet=objet, libre=libre, ne=not demande))
    assert decider(f, prevue) == [
        Decision(prevue, objet or demande, NON_TRAITE, (Motif("DEPLACE", texte),), version=version)
    ]


def test_une_regle_qui_a_change_d_avis_laisse_la_ligne_de_cote(f: Fabrique) -> None:
    refusee, inutile = refuser(attente=Attente(3, FAIT)), relire(attente=Attente(3, FAIT, objet="ANCIEN Alice"))
    textes = ("HAB-08 s'y oppose. Relisez-le d'abord.", "déjà lu")
    motifs = [(Motif("DECISION", f"les règles répondent autrement qu'au plan : {texte}"),) for texte in textes]
    assert decider(f, refusee, inutile) == [
        Decision(refusee, "J-000001", NON_TRAITE, motifs[0], version=3),
        Decision(inutile, "ANCIEN Alice", NON_TRAITE, motifs[1], version=3),
    ]


@pytest.mark.parametrize(
    ("resultat", "code", "motifs"), [(REFUSE, "HAB-08", (Motif("HAB-08", "non, au plan"),)), (SANS_EFFET, "", ())]
)
def test_ce_que_le_plan_ne_faisait_pas_n_est_pas_refait(
    f: Fabrique, resultat: Resultat, code: str, motifs: tuple[Motif, ...]
) -> None:
    demande = ecrire(attente=Attente(1, resultat, objet="J-000001", code=code, explication="non, au plan"))
    assert decider(f, demande) == [Decision(demande, "J-000001", resultat, motifs, explication="non, au plan")]


def test_une_attente_libre_prend_la_decision_du_jour(f: Fabrique) -> None:
    demandes = [
        refuser("J-000002", attente=Attente(1, FAIT, libre=True)),
        ecrire("J-000001", attente=Attente(3, REFUSE, code="HAB-08", libre=True)),
    ]
    decisions = decider(f, *demandes)
    assert decisions[0] == Decision(demandes[0], "J-000002", REFUSE, REFUS, conseil="Relisez-le d'abord.", version=1)
    assert (decisions[1].resultat, decisions[1].explication) == (FAIT, "ANCIEN devient NEUF")


# --- l'annulation ---


def defaire(version: int = 3, **champs: Any) -> Attente:
    return Attente(version, FAIT, libre=True, defait="creer", **champs)


INDEFAISABLE = Motif("IRREVERSIBLE", "J-000001 : « créer » ne peut pas être défait")


def test_une_action_sans_inverse_ne_se_defait_pas_meme_deplacee(f: Fabrique) -> None:
    demande = ecrire(attente=defaire(99, irreversible=True, objet="ANCIEN Alice"))
    assert decider(f, demande) == [Decision(demande, "J-000001", REFUSE, (INDEFAISABLE,))]


def test_une_regle_qui_s_oppose_a_defaire_donne_ses_raisons_a_la_suite(f: Fabrique) -> None:
    demande = refuser(attente=defaire())
    assert decider(f, demande) == [Decision(demande, "J-000001", REFUSE, (INDEFAISABLE, *REFUS))]


def test_defaire_ce_qui_l_est_deja_est_sans_effet(f: Fabrique) -> None:
    demande = relire(attente=defaire())
    assert [d.resultat for d in decider(f, demande)] == [SANS_EFFET]


@pytest.mark.parametrize("rang", [0, 1, 2])
def test_un_objet_ne_se_defait_qu_entierement_ou_qu_il_soit_arrete(f: Fabrique, rang: int) -> None:
    """Trois lignes du même objet, l'une indéfaisable : toutes le sont, et l'objet voisin se défait."""
    lignes = [ecrire(nom=f"N{n}", ligne=n + 2, attente=defaire(3 + n)) for n in range(3)]
    lignes[rang] = refuser(ligne=rang + 2, attente=defaire(3 + rang))
    voisin = ecrire("J-000002", ligne=9, attente=defaire(1))
    texte = f"J-000001 ne se défait qu'entièrement, et sa ligne {rang + 2} ne peut pas être défaite"
    *decisions, autre = decider(f, *lignes, voisin)
    for n, decision in enumerate(decisions):
        premier = INDEFAISABLE if n == rang else Motif("IRREVERSIBLE", texte)
        assert decision == Decision(lignes[n], "J-000001", REFUSE, (premier, *REFUS))
    assert (autre.objet, autre.resultat) == ("J-000002", FAIT)


def test_ce_qui_comptait_sur_un_objet_arrete_l_est_a_son_tour_et_les_deux_le_restent(f: Fabrique) -> None:
    """Le second ne se défait que si le premier l'est : il s'arrête au deuxième passage, le premier au premier."""
    demandes = [
        ecrire(nom="N0", ligne=2, attente=defaire(3)),
        refuser(ligne=3, attente=defaire(4)),
        ecrire("J-000002", ligne=4, pourvu=(1, "N0"), attente=defaire(1)),
        ecrire("J-000002", ligne=5, attente=defaire(2)),
    ]
    decisions = decider(f, *demandes)
    assert [(d.objet, d.resultat) for d in decisions] == [("J-000001", REFUSE)] * 2 + [("J-000002", REFUSE)] * 2
    entiers = [("J-000001", 3), ("J-000002", 4)]
    textes = [f"{j} ne se défait qu'entièrement, et sa ligne {n} ne peut pas être défaite" for j, n in entiers]
    assert [decisions[0].motifs[0], decisions[3].motifs[0]] == [Motif("IRREVERSIBLE", texte) for texte in textes]


def test_un_objet_deplace_l_est_pour_toutes_ses_lignes(f: Fabrique) -> None:
    lignes = [ecrire(ligne=2, attente=defaire(3)), ecrire(ligne=3, attente=defaire(7))]
    motifs = (Motif("DEPLACE", "J-000001 a changé depuis"),)
    assert decider(f, *lignes) == [Decision(ligne, "J-000001", NON_TRAITE, motifs, version=4) for ligne in lignes]


def test_un_plan_n_arrete_pas_les_autres_lignes_de_l_objet(f: Fabrique) -> None:
    """Seule une annulation se fait entièrement ou pas du tout."""
    lignes = [refuser(attente=Attente(3, FAIT, libre=True)), ecrire(attente=Attente(3, FAIT))]
    assert [d.resultat for d in decider(f, *lignes)] == [REFUSE, FAIT]


# --- de loin en loin ---


class Barre:
    """Un avancement qui retient ses pas."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.pas: list[int] = []
        self.finie = False

    def __enter__(self) -> "Barre":
        return self

    def __exit__(self, *erreur: Any) -> None:
        self.finie = True

    def avancer(self, nombre: int) -> None:
        self.pas.append(nombre)


@pytest.mark.parametrize(("nombre", "pas"), [(1000, None), (1001, [1000, 1000]), (2000, [1000, 1000])])
@pytest.mark.parametrize("simuler", [False, True])
def test_un_grand_nombre_de_demandes_se_suit_de_mille_en_mille(
    f: Fabrique, nombre: int, pas: list[int] | None, simuler: bool
) -> None:
    barres: list[Barre] = []

    def ouvrir(total: int) -> Barre:
        barres.append(Barre(total))
        return barres[-1]

    demandes = [relire(ligne=n) for n in range(nombre)]
    options = Options(simuler=simuler, avancement=ouvrir)
    rapport = execution.executer(cadre(f.store), MetierCarnet(), demandes, options, None)
    assert [d.demande.ligne for d in rapport.decisions] == list(range(nombre))
    assert [(b.total, b.pas, b.finie) for b in barres] == ([] if pas is None else [(nombre, pas, True)])


def test_une_question_suit_l_apercu_que_l_ecriture_garde(f: Fabrique) -> None:
    """D'un grand lot, ce qui est décidé pour l'aperçu n'est pas à refaire tant que rien n'a bougé."""
    barres: list[Barre] = []

    def ouvrir(total: int) -> Barre:
        barres.append(Barre(total))
        return barres[-1]

    demandes = [relire(ligne=n) for n in range(1001)]
    execution.executer(cadre(f.store), MetierAverti(), demandes, Options(avancement=ouvrir), lambda _: None)
    assert [(b.total, b.pas, b.finie) for b in barres] == [(1001, [1000, 1000], True)]


# --- la question ---


@pytest.mark.parametrize(
    ("demandes", "posee"),
    [
        ([ecrire()], False),
        ([relire()], False),
        ([ecrire(annonce="Il change de nom.")], True),
        ([Demande(Action.RELIRE, "J-000001", {"annonce": "Il change de nom."})], False),
        ([ecrire(), Demande(Action.RELIRE, "J-000001", {"annonce": "Il change de nom."})], False),
        ([relire(), ecrire(annonce="Il change de nom.")], True),
    ],
)
def test_la_question_n_est_posee_que_si_une_demande_faite_annonce_sa_consequence(
    f: Fabrique, demandes: list[Demande], posee: bool
) -> None:
    questions: list[list[str]] = []
    rapport = execution.executer(
        cadre(f.store),
        MetierAverti(),
        demandes,
        Options(),
        lambda apercu: questions.append([d.consequence for d in apercu.decisions if d.consequence]),
    )
    assert questions == ([["Il change de nom."]] if posee else [])
    assert (rapport.lot is None) is all(d.action is Action.RELIRE for d in demandes)


# --- ce qu'une simulation montre ---


@pytest.mark.parametrize(
    ("demande", "options", "projet"),
    [
        (ecrire(), Options(simuler=True, montrer=True), {"reference": "J-000001", "nom": "NEUF"}),
        (ecrire(), Options(simuler=True), None),
        (relire(), Options(simuler=True, montrer=True), None),
        (refuser(), Options(simuler=True, montrer=True), None),
        (ecrire(), Options(montrer=True), None),
    ],
)
def test_une_simulation_montre_l_objet_qu_elle_ferait_si_on_le_demande(
    f: Fabrique, demande: Demande, options: Options, projet: dict[str, str] | None
) -> None:
    rapport = execution.executer(cadre(f.store), MetierCarnet(), [demande], options, None)
    assert (rapport.projet, rapport.simulation) == (projet, options.simuler)


# --- tout ou rien ---


@pytest.mark.parametrize("suite", [[ecrire()], [relire("J-000002"), ecrire()], [ecrire(), ecrire(nom="ENCORE")]])
def test_tout_ou_rien_sans_refus_se_fait(f: Fabrique, suite: list[Demande]) -> None:
    rapport = execution.executer(cadre(f.store), MetierCarnet(), suite, Options(tout_ou_rien=True), None)
    assert (rapport.rien_fait, rapport.lot) == (False, 1)
    assert NON_TRAITE not in [d.resultat for d in rapport.decisions]


def test_tout_ou_rien_ou_tout_est_refuse_n_a_rien_fait(f: Fabrique) -> None:
    demandes = [refuser(), refuser("J-000002")]
    rapport = execution.executer(cadre(f.store), MetierCarnet(), demandes, Options(tout_ou_rien=True), None)
    assert [d.resultat for d in rapport.decisions] == [REFUSE, REFUSE]
    assert (rapport.rien_fait, rapport.lot) == (True, None)


def test_tout_ou_rien_laisse_ce_qui_se_ferait_et_le_dit(f: Fabrique) -> None:
    demandes = [ecrire(), relire("J-000002"), refuser("J-000002")]
    rapport = execution.executer(cadre(f.store), MetierCarnet(), demandes, Options(tout_ou_rien=True), None)
    assert [(d.resultat, d.explication) for d in rapport.decisions] == [
        (NON_TRAITE, "non traité : une autre ligne est refusée (--tout-ou-rien)"),
        (SANS_EFFET, "déjà lu"),
        (REFUSE, ""),
    ]
    assert (rapport.rien_fait, rapport.lot, rapport.simulation) == (True, None, False)


# --- la version qu'on a lue ---


@pytest.mark.parametrize(
    ("objet", "si_version", "refusee"),
    [("J-000001", 2, True), ("J-000001", 3, False), ("J-000001", None, False), ("J-000002", 3, True)],
)
def test_une_demande_faite_sur_une_autre_version_est_refusee_et_dit_laquelle(
    f: Fabrique, objet: str, si_version: int | None, refusee: bool
) -> None:
    demande = ecrire(objet, si_version=si_version)
    (decision,) = decider(f, demande)
    if not refusee:
        assert decision.resultat is FAIT
        return
    version = 3 if objet == "J-000001" else 1
    texte = f"{objet} a changé depuis : sa version est {version}, et non {si_version}"
    motif = Motif("VERSION", texte, {"version": version, "si_version": si_version})
    conseil = f"Relisez ce qui a changé, puis recommencez avec --si-version {version}."
    assert decision == Decision(demande, objet, REFUSE, (motif,), conseil=conseil, version=version)


def test_une_version_d_un_objet_introuvable_ne_dit_pas_qu_il_a_change(f: Fabrique) -> None:
    """Introuvable, c'est la décision qui le dit."""
    demande = Demande(Action.MANQUER, "J-000009", {"erreur": Introuvable("J-000009 n'existe pas.")}, si_version=3)
    (decision,) = decider(f, demande)
    assert decision == Decision(demande, "J-000009", REFUSE, (Motif("INTROUVABLE", "J-000009 n'existe pas."),))


@pytest.mark.parametrize(("unites", "attendus"), [(("a", "a"), [REFUSE, REFUSE]), (("a", "b"), [FAIT, REFUSE])])
def test_ce_qui_se_defait_a_part_n_arrete_pas_le_reste_de_l_objet(
    f: Fabrique, unites: tuple[str, str], attendus: list[Resultat]
) -> None:
    """Une place, un siège : l'unité de l'annulation, non la session."""
    une, autre = unites
    lignes = [ecrire(ligne=2, attente=defaire(3, unite=une)), refuser(ligne=3, attente=defaire(4, unite=autre))]
    assert [d.resultat for d in decider(f, *lignes)] == attendus


def test_une_action_sans_inverse_dit_sa_raison(f: Fabrique) -> None:
    demande = ecrire(attente=defaire(3, irreversible=True, raison="une suppression est définitive"))
    texte = f"{INDEFAISABLE.texte}, une suppression est définitive"
    assert decider(f, demande) == [Decision(demande, "J-000001", REFUSE, (Motif("IRREVERSIBLE", texte),))]

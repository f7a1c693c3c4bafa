"""La coquille de toute décision : ce que dit une demande faite, sans effet, refusée ou manquée, en entier."""

from dataclasses import dataclass
from datetime import date

import pytest

from ceres_cli.erreurs import DroitsInsuffisants, ErreurUsage, Introuvable, Motif, Refus
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Decision, Demande, Options
from ceres_cli.moteur.situation import changer
from ceres_cli.regles.vocabulaire import Resultat
from tests.fabriques.base import Fabrique
from tests.moteur.carnet import Action, Carnet, MetierCarnet, decider, ecrire
from tests.outils_moteur import cadre

MOTIFS = (Motif("HAB-08", "HAB-08 s'y oppose."), Motif("HAB-09", "HAB-09 s'y oppose."))

TRACE = "id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation"


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    """Deux jurés, ANCIEN à la version 3 et MARTIN à la version 1."""
    f.jure("ANCIEN", version=3)
    f.jure()
    return f


def test_une_demande_faite_dit_tout_ce_qu_elle_change(f: Fabrique) -> None:
    demande = ecrire()
    assert decider(f, demande) == [
        Decision(
            demande,
            "J-000001",
            Resultat.FAIT,
            explication="ANCIEN devient NEUF",
            avant={"nom": "ANCIEN"},
            apres={"nom": "NEUF"},
            version=3,
        )
    ]


def test_une_demande_sans_effet_garde_ses_avertissements_et_la_version(f: Fabrique) -> None:
    demande = Demande(Action.RELIRE, "J-000001")
    assert decider(f, demande) == [
        Decision(
            demande,
            "J-000001",
            Resultat.SANS_EFFET,
            explication="déjà lu",
            avertissements=("à relire demain",),
            version=3,
        )
    ]


@pytest.mark.parametrize(
    ("codes", "conseil", "attendu"),
    [
        (("HAB-08", "HAB-09"), None, "Relisez-le d'abord."),
        (("HAB-09", "HAB-08"), None, ""),
        (("HAB-08", "HAB-09"), "Voyez le MPCP.", "Voyez le MPCP."),
        (("HAB-08",), "", ""),
    ],
)
def test_un_refus_conseille_d_apres_son_premier_code(
    f: Fabrique, codes: tuple[str, ...], conseil: str | None, attendu: str
) -> None:
    demande = Demande(Action.REFUSER, "J-000001", {"codes": codes, "conseil": conseil})
    motifs = tuple(Motif(code, f"{code} s'y oppose.") for code in codes)
    assert decider(f, demande) == [Decision(demande, "J-000001", Resultat.REFUSE, motifs, conseil=attendu, version=3)]


def test_un_refus_sans_objet_n_en_nomme_aucun(f: Fabrique) -> None:
    demande = Demande(Action.REFUSER, "", {"codes": ("HAB-08", "HAB-09")})
    assert decider(f, demande) == [Decision(demande, "", Resultat.REFUSE, MOTIFS, conseil="Relisez-le d'abord.")]


@pytest.mark.parametrize(
    ("objet", "cites", "nomme"),
    [
        ("J-000002", ["J-000001"], "J-000002"),
        ("", ["H-000007", "J-000009", "J-000001"], "J-000009"),
        ("", ["H-000007"], ""),
        ("", [], ""),
    ],
)
def test_une_erreur_devient_un_refus_qui_nomme_l_objet_en_cause(
    f: Fabrique, objet: str, cites: list[str], nomme: str
) -> None:
    erreur = ErreurUsage("Deux jurés ont ce nom.", conseil="Donnez son numéro.", objets=cites)
    demande = Demande(Action.MANQUER, objet, {"erreur": erreur})
    motifs = (Motif("USAGE", "Deux jurés ont ce nom."),)
    assert decider(f, demande) == [Decision(demande, nomme, Resultat.REFUSE, motifs, conseil="Donnez son numéro.")]


def test_une_erreur_qui_a_ses_raisons_les_donne_toutes(f: Fabrique) -> None:
    demande = Demande(Action.MANQUER, "J-000001", {"erreur": Refus("deux fois non", motifs=MOTIFS)})
    assert decider(f, demande) == [Decision(demande, "J-000001", Resultat.REFUSE, MOTIFS)]


def test_ce_qu_on_n_a_pas_su_lire_d_une_demande_se_dit_avant_les_raisons_des_regles(f: Fabrique) -> None:
    erreur = ErreurUsage("Deux jurés ont ce nom.")
    manquee = Demande(Action.MANQUER, "J-000001", {"erreur": erreur}, fautes=MOTIFS)
    usage = Motif("USAGE", "Deux jurés ont ce nom.")
    assert decider(f, manquee) == [Decision(manquee, "J-000001", Resultat.REFUSE, (*MOTIFS, usage))]
    refusee = Demande(Action.REFUSER, "J-000001", {"codes": ("HAB-08",)}, fautes=MOTIFS)
    assert [d.resultat for d in decider(f, refusee)] == [Resultat.REFUSE]


@pytest.mark.parametrize("action", [Action.ECRIRE, Action.RELIRE])
def test_une_demande_mal_lue_ne_peut_qu_etre_refusee(f: Fabrique, action: Action) -> None:
    with pytest.raises(AssertionError):
        decider(f, Demande(action, "J-000001", {"nom": "NEUF"}, fautes=MOTIFS))


def test_chaque_champ_change_laisse_une_trace_entiere(f: Fabrique) -> None:
    demandes = [ecrire(motif="mariage", ligne=4), ecrire(nom="ENCORE", ligne=5)]
    options = Options(motif="reprise", source="noms.csv", source_sha256="ab" * 32, agent_plan="camille")
    rapport = execution.executer(cadre(f.store), MetierCarnet(), demandes, options, None)
    assert rapport.lot == 1
    assert f.lignes(f"SELECT {TRACE} FROM trace ORDER BY id") == [
        (1, 1, "jure", 1, "ecrire", "nom", "ANCIEN", "NEUF", "mariage", 4, 0),
        (2, 1, "jure", 1, "ecrire", "nom", "NEUF", "ENCORE", None, 5, 0),
    ]
    assert f.lignes("SELECT motif, source, source_sha256, agent_plan, annule FROM lot") == [
        ("reprise", "noms.csv", "ab" * 32, "camille", None)
    ]
    assert f.lignes("SELECT nom, version FROM jure WHERE id = 1") == [("ENCORE", 5)]


def test_une_demande_faite_dit_ce_qu_elle_a_de_particulier_et_le_journal_aussi(f: Fabrique) -> None:
    options = {
        "action": Action.RELIRE,
        "sorte": "personne",
        "derogation": True,
        "avertissements": ["à vérifier", "à relire"],
    }
    demandes = [ecrire(options=options), ecrire(nom="ENCORE")]
    rapport = execution.executer(cadre(f.store), MetierCarnet(), demandes, Options(), None)
    assert [d.avertissements for d in rapport.decisions] == [("à vérifier", "à relire"), ()]
    assert f.lignes(f"SELECT {TRACE} FROM trace ORDER BY id") == [
        (1, 1, "personne", 1, "relire", "nom", "ANCIEN", "NEUF", None, 4, 1),
        (2, 1, "jure", 1, "ecrire", "nom", "NEUF", "ENCORE", None, 5, 0),
    ]


def test_une_trace_sans_ecriture_est_au_journal_sous_son_action(f: Fabrique) -> None:
    demande = Demande(Action.NOTER, "J-000002", {"note": 7}, motif="relevé")
    rapport = execution.executer(cadre(f.store), MetierCarnet(), [demande], Options(), None)
    assert rapport.decisions == [Decision(demande, "J-000002", Resultat.SANS_EFFET, explication="noté", version=1)]
    assert f.lignes(f"SELECT {TRACE} FROM trace") == [(1, 1, "jure", 2, "noter", "note", None, "7", "relevé", 1, 0)]


def test_deux_situations_des_memes_demandes_ecrivent_tracent_et_numerotent_ensemble(f: Fabrique) -> None:
    with f.store.lecture() as db:
        ici = cadre(f.store)
        acteur = ici.acteur(db)
        premiere = Carnet(db, ici, acteur, [])
        seconde, etrangere = Carnet(db, ici, acteur, [], avec=premiere), Carnet(db, ici, acteur, [])
        for situation in (premiere, seconde):
            situation.decider(ecrire(nom="NEUF" if situation is premiere else "ENCORE"))
        assert [(e.avant["nom"], e.apres["nom"]) for e in premiere.effets] == [("ANCIEN", "NEUF"), ("ANCIEN", "ENCORE")]
        assert seconde.effets is premiere.effets
        assert seconde.ecritures is premiere.ecritures
        numero = premiere.numeros.neuf("jure")
        assert (seconde.numeros.neuf("jure"), etrangere.numeros.neuf("jure")) == (numero + 1, numero)
        assert etrangere.effets == []
        assert etrangere.ecritures is not premiere.ecritures


def test_une_situation_qui_n_a_rien_controle_n_a_rien_a_expliquer(f: Fabrique) -> None:
    with f.store.lecture() as db:
        ici = cadre(f.store)
        assert Carnet(db, ici, ici.acteur(db), []).examines == ()


def test_un_lot_qui_en_annule_un_autre_le_dit(f: Fabrique) -> None:
    for options in (Options(), Options(annule=1)):
        execution.executer(cadre(f.store), MetierCarnet(), [ecrire()], options, None)
    assert f.lignes("SELECT id, annule FROM lot ORDER BY id") == [(1, None), (2, 1)]


def test_dro_01_toutes_les_actions_demandees_sont_jugees_avant_de_rien_lire(f: Fabrique) -> None:
    f.profil("ud", departement="44")
    ud = cadre(f.store, profil="P-2")
    with f.store.lecture() as db:
        assert len(execution.decider(db, ud, MetierCarnet(), [ecrire()]).decisions) == 1
        with pytest.raises(DroitsInsuffisants, match="Un profil UD ne peut pas lancer le traitement de nuit"):
            execution.decider(db, ud, MetierCarnet(), [ecrire(), Demande(Action.VEILLER, "J-1")])


# --- l'erreur d'une demande seule ---


@pytest.mark.parametrize(
    ("code", "classe"),
    [("INTROUVABLE", Introuvable), ("DRO-01", DroitsInsuffisants), ("USAGE", ErreurUsage), ("HAB-08", Refus)],
)
def test_l_erreur_d_une_demande_seule_suit_le_code_de_sa_premiere_raison(code: str, classe: type[Exception]) -> None:
    motifs = (Motif(code, "première raison"), Motif("INTROUVABLE", "seconde raison"))
    decision = Decision(ecrire(), "J-000001", Resultat.REFUSE, motifs, conseil="Recommencez.")
    erreur = execution.erreur_de(decision)
    assert type(erreur) is classe
    assert erreur.en_dict() == {
        "schema": "ceres.erreur/1",
        "code": code,
        "message": "première raison ; seconde raison",
        "conseil": "Recommencez.",
        "objets": ["J-000001"],
        "motifs": [m.en_dict() for m in motifs],
    }


@pytest.mark.parametrize(
    ("objet", "valeurs", "objets"),
    [
        (
            "J-000001",
            [{"sessions": ["S-2", "S-1"]}, {"habilitations": ["H-3"], "sessions": ["S-1"]}],
            ["S-2", "S-1", "H-3"],
        ),
        ("J-000001", [{"sessions": 3, "jures": ["J-9"]}], ["J-000001"]),
        ("J-000001", [{}, {"habilitations": [7]}], ["7"]),
        ("J-000001", [{"objets": ["C-4"], "sessions": ["S-1"]}, {"objets": ["C-4", "C-2"]}], ["S-1", "C-4", "C-2"]),
        ("", [{}], []),
    ],
)
def test_une_erreur_cite_les_objets_de_ses_raisons_sinon_le_sien(
    objet: str, valeurs: list[dict[str, object]], objets: list[str]
) -> None:
    motifs = tuple(Motif("HAB-08", "non", v) for v in valeurs)
    assert execution.erreur_de(Decision(ecrire(), objet, Resultat.REFUSE, motifs)).objets == objets


@dataclass
class _Fiche:
    debut: date | None
    reprise: bool
    texte: str | None = "dit"


@pytest.mark.parametrize(
    ("champs", "avant", "apres"),
    [
        ({}, {}, {}),
        ({"debut": date(2025, 4, 1), "reprise": False, "texte": "dit"}, {}, {}),
        ({"debut": date(2025, 4, 2)}, {"debut": "2025-04-01"}, {"debut": "2025-04-02"}),
        ({"debut": None, "reprise": True}, {"debut": "2025-04-01", "reprise": 0}, {"debut": None, "reprise": 1}),
        ({"texte": None}, {"texte": "dit"}, {"texte": None}),
    ],
)
def test_changer_ne_dit_que_ce_qui_change_comme_la_base_le_garde(
    champs: dict[str, object], avant: dict[str, object], apres: dict[str, object]
) -> None:
    fiche = _Fiche(date(2025, 4, 1), reprise=False)
    rendus = changer(fiche, champs)
    assert rendus == (avant, apres)
    assert {c: getattr(fiche, c) for c in champs} == champs
    assert all(type(v) in (str, int, type(None)) for valeurs in rendus for v in valeurs.values())

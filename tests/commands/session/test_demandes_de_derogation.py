"""DEL-03 par la commande : le Centre demande, l'UD répond, et chacun voit où l'autre en est."""

from typing import Any

import pytest

from tests.commands.session.test_delais import regler
from tests.commands.session.test_derogations import AVANT, MOTIF, TARD, creer_tard, derogations, deroger, liste
from tests.conforme import conforme
from tests.fabriques.metier import etat
from tests.fabriques.monde_sessions import AUTRE_UD, CENTRE, MPCP, TITRE, UD, MondeSessions
from tests.lanceur import Resultat

REPONSE = ("--motif", "la salle est libre le 8")


@pytest.fixture
def b(m: MondeSessions) -> MondeSessions:
    """Les délais du titre bloquent, et sont tous passés."""
    regler(m, "bloquer")
    m.jour = TARD
    return m


def demander(m: MondeSessions, *cible: str, profil: str = CENTRE, **options: Any) -> Resultat:
    return m.faire("session", "demander-derogation", *cible, *MOTIF, profil=profil, **options)


def repondre(m: MondeSessions, action: str, *objets: str, profil: str | None = None, **options: Any) -> Resultat:
    qui = profil or (CENTRE if action == "retirer-demande" else UD)
    return m.faire("session", action, *(objets or ("R-1",)), *REPONSE, profil=qui, **options)


def voir(m: MondeSessions, objet: str = "R-1", profil: str = UD) -> dict[str, Any]:
    document: dict[str, Any] = m.faire("voir", objet, profil=profil).json()
    conforme(document, "derogation")
    return document


def dte(m: MondeSessions) -> tuple[str, tuple[str, ...]]:
    """Une session dont la DTE ne se demande plus, et ce qui désigne son délai."""
    s = m.session()
    return s, (s, "--delai", "dte")


def de_la_session(m: MondeSessions, s: str) -> list[tuple[str | None, str | None]]:
    """Ce que l'histoire de la session dit de sa dérogation au délai de DTE."""
    elements = m.faire("historique", s).json()["elements"]
    return [(t["avant"], t["apres"]) for t in elements if t["champ"] == "derogation dte"]


# --- demander, accorder, s'en servir ---


@pytest.mark.parametrize("par_numero", [True, False])
def test_del_03_le_centre_demande_l_ud_accorde_et_l_acte_s_en_sert(b: MondeSessions, par_numero: bool) -> None:
    s, cible = dte(b)
    fini = demander(b, *cible)
    assert (fini.code, [(x["objet"], x["resultat"]) for x in fini.json()["lignes"]]) == (0, [("R-000001", "fait")])
    assert (
        fini.json()["lignes"][0]["explication"] == f"R-000001 demandée à l'UD du département 44 : délai de DTE de {s}"
    )
    attend = {
        "id": "R-000001", "numero": 1, "delai": "dte", "etat": "demandee", "motif": "salle fermée", "reponse": None,
        "demandee_le": TARD, "accordee_le": None, "refusee_le": None, "utilisee_le": None,
    }  # fmt: skip
    actions = {CENTRE: ["retirer-demande"], UD: ["deroger", "refuser-derogation"]}
    for profil in (CENTRE, UD):
        assert derogations(b, s, profil) == [{**attend, "actions_possibles": actions[profil]}]
        (vue,) = liste(b, "--etat", "demandee", profil=profil)
        assert {"schema": "ceres.derogation/1", **vue} == voir(b, profil=profil)
        assert vue == {**vue, **attend, "actions_possibles": actions[profil]}
    assert b.faire("session", "demander-dte", s).erreur()["code"] == "DEL-01", "demandée, elle ne lève rien"
    accordee = deroger(b, "R-1" if par_numero else s, *(() if par_numero else cible[1:]), jour="2025-03-29")
    assert accordee.code == 0, accordee.stderr
    assert b.faire("session", "demander-dte", s, jour="2025-03-30").code == 0
    fin = {**attend, "etat": "utilisee", "reponse": "salle fermée", "accordee_le": "2025-03-29",
           "utilisee_le": "2025-03-30", "actions_possibles": []}  # fmt: skip
    assert derogations(b, s) == [fin]
    histoire = b.faire("historique", "R-1").json()["elements"]
    assert [(t["action"], t["avant"], t["apres"]) for t in histoire if t["champ"] == "etat"] == [
        ("demander-derogation", None, "demandee"),
        ("deroger", "demandee", "accordee"),
        ("demander-dte", "accordee", "utilisee"),
    ]
    assert de_la_session(b, s) == [(None, "demandee"), ("demandee", "accordee"), ("accordee", "utilisee")]


@pytest.mark.parametrize("par_numero", [True, False])
def test_del_03_avant_la_creation_elle_se_demande_a_l_ud_de_la_session_voulue(
    b: MondeSessions, par_numero: bool
) -> None:
    ailleurs = (*AVANT, "--commune", "Rennes")
    assert demander(b, *ailleurs).code == 0
    assert [len(liste(b, profil=p)) for p in (CENTRE, UD, AUTRE_UD, MPCP)] == [1, 0, 1, 1]
    assert deroger(b, "R-1", profil=UD).code == 3
    assert creer_tard(b, "--commune", "Rennes").erreur()["code"] == "DEL-01"
    accordee = deroger(b, *(("R-1",) if par_numero else ailleurs), profil=AUTRE_UD)
    assert accordee.code == 0, accordee.stderr
    assert creer_tard(b).erreur()["code"] == "DEL-01"
    creee = creer_tard(b, "--commune", "Rennes")
    assert creee.code == 0, creee.stderr
    servie = voir(b, profil=CENTRE)
    assert (servie["etat"], servie["session"], servie["departement"]) == ("utilisee", creee.json()["id"], "35")
    du_centre = b.faire("centre", "historique", "E-1", profil=MPCP).json()["elements"]
    assert [t["apres"] for t in du_centre if t["champ"] == "derogation creation"] == ["TP-99901m01 le 01/04/2025"]


# --- une réponse, une seule ---


@pytest.mark.parametrize(("action", "etat"), [("refuser-derogation", "refusee"), ("retirer-demande", "retiree")])
def test_del_03_refusee_ou_retiree_elle_ne_leve_rien_et_une_autre_se_demande(
    b: MondeSessions, action: str, etat: str
) -> None:
    s, cible = dte(b)
    assert demander(b, *cible).code == 0
    octets = b.octets()
    assert b.faire("session", action, "R-1", *REPONSE, "--simuler", profil=MPCP).code == 0
    assert b.octets() == octets
    fini = repondre(b, action)
    assert fini.code == 0, fini.stderr
    vue = voir(b)
    refusee = etat == "refusee"
    assert (vue["etat"], vue["reponse"], vue["refusee_le"]) == (
        etat,
        "la salle est libre le 8" if refusee else None,
        TARD if refusee else None,
    )
    assert de_la_session(b, s) == [(None, "demandee"), ("demandee", etat)]
    ecran = b.ceres("historique", "R-1", "--format", "table", env={"CERES_PROFIL": UD, "CERES_AUJOURDHUI": TARD}).stdout
    assert ecran.count(REPONSE[1]) == 1, "le motif d'une réponse ne se dit qu'une fois"
    assert b.faire("session", "demander-dte", s).erreur()["code"] == "DEL-01"
    octets = b.octets()
    (encore,) = repondre(b, action).json()["lignes"]
    assert (encore["resultat"], b.octets() == octets) == ("sans_effet", True)
    assert encore["explication"] == f"rien à changer : R-000001 est déjà {'refusée' if refusee else 'retirée'}"
    for autre in {"refuser-derogation", "retirer-demande", "deroger"} - {action}:
        refus = repondre(b, autre, profil=MPCP)
        assert (refus.code, refus.erreur()["code"]) == (4, "DEL-03"), autre
        assert f"R-000001 est {'refusée' if refusee else 'retirée'}" in refus.stderr
    assert demander(b, *cible).json()["lignes"][0]["objet"] == "R-000002"
    assert [d["etat"] for d in derogations(b, s)] == [etat, "demandee"]


def test_del_03_une_demande_qui_attend_suffit(b: MondeSessions) -> None:
    for cible in (dte(b)[1], AVANT):
        assert demander(b, *cible).code == 0
        octets = b.octets()
        (encore,) = demander(b, *cible).json()["lignes"]
        assert (encore["resultat"], b.octets() == octets) == ("sans_effet", True)
        assert "demandée le 28/03/2025, attend déjà une réponse" in encore["explication"]


def test_del_03_une_accordee_ne_se_retire_ni_ne_se_refuse(b: MondeSessions) -> None:
    assert demander(b, *dte(b)[1]).code == 0
    assert deroger(b, "R-1").code == 0
    for action in ("retirer-demande", "refuser-derogation"):
        assert repondre(b, action).erreur()["code"] == "DEL-03"
    (encore,) = deroger(b, "R-1").json()["lignes"]
    assert encore["resultat"] == "sans_effet"


def test_del_03_ce_qui_n_est_plus_a_venir_ne_s_accorde_plus_et_se_refuse_encore(b: MondeSessions) -> None:
    s, cible = dte(b)
    assert demander(b, *cible).code == 0
    assert demander(b, *AVANT).code == 0
    assert b.faire("session", "annuler", s, *MOTIF).code == 0
    b.jour = "2025-04-02"
    assert [e["etat"] for e in liste(b)] == ["sans_objet", "sans_objet"]
    assert [deroger(b, r).erreur()["code"] for r in ("R-1", "R-2")] == ["DEL-02", "DEL-02"]
    assert [repondre(b, "refuser-derogation", r).code for r in ("R-1", "R-2")] == [0, 0]


@pytest.mark.parametrize(("jour", "code"), [("2025-03-31", 0), ("2025-04-01", 0), ("2025-04-02", 4)])
def test_del_03_avant_la_creation_on_demande_jusqu_au_jour_du_debut(b: MondeSessions, jour: str, code: int) -> None:
    fini = demander(b, *AVANT, jour=jour)
    assert fini.code == code
    assert code == 0 or fini.erreur()["code"] == "DEL-02"


# --- qui, et quand ---


@pytest.mark.parametrize("delai", ["creation", "dte", "convocation"])
@pytest.mark.parametrize("etat", ["en_preparation", "convocations_envoyees", "validee"])
def test_del_03_expliquer_dit_oui_exactement_quand_demander_repond_fait(
    b: MondeSessions, etat: str, delai: str
) -> None:
    s = b.session(etat, edition=int(etat != "en_preparation"))
    explique = b.faire("session", "expliquer", s, "--action", "demander-derogation", "--delai", delai)
    fini = demander(b, s, "--delai", delai)
    assert (explique.code == 0) is (fini.code == 0) is explique.json()["possible"]
    encore = b.faire("session", "expliquer", s, "--action", "demander-derogation", "--delai", delai)
    assert encore.code == 4


def test_del_03_la_demande_se_propose_au_centre_que_son_delai_arrete(b: MondeSessions) -> None:
    s = b.session(jures=(1, 2), candidats=(1,))

    def proposees(profil: str) -> set[str]:
        actions = set(b.faire("session", "voir", s, profil=profil).json()["actions_possibles"])
        return actions & {"demander-derogation", "deroger"}

    assert [proposees(p) for p in (CENTRE, UD)] == [{"demander-derogation"}, {"deroger"}]
    assert demander(b, s, "--delai", "dte").code == demander(b, s, "--delai", "convocation").code == 0
    assert [proposees(p) for p in (CENTRE, UD)] == [set(), {"deroger"}]


# --- défaire, versions ---


def test_del_03_defaire_une_demande_l_efface_et_rien_ne_defait_une_reponse(b: MondeSessions) -> None:
    s, cible = dte(b)
    demande = demander(b, *cible).json()["lot"]
    refus = repondre(b, "refuser-derogation").json()["lot"]
    for lot, profil in ((refus, UD), (demande, CENTRE)):
        fini = b.faire("lot", "annuler", lot, "--motif", "essai", "--oui", profil=profil)
        assert (fini.code, voir(b)["etat"]) == (7, "refusee"), fini.stderr
    seconde = demander(b, *cible).json()["lot"]
    assert b.faire("lot", "annuler", seconde, "--motif", "essai", "--oui").code == 0
    assert [d["etat"] for d in derogations(b, s)] == ["refusee"]
    assert de_la_session(b, s)[2:] == [(None, "demandee"), ("demandee", None)]
    assert demander(b, *cible).json()["lignes"][0]["objet"] == "R-000003"  # le numéro effacé ne sert plus


@pytest.mark.parametrize("profil", [CENTRE, MPCP])
def test_del_03_une_demande_retiree_ne_retient_pas_la_session_qu_elle_cite(b: MondeSessions, profil: str) -> None:
    """Défaire la création emporte la demande retirée ; refusée, elle reste, et la session s'annule."""
    avant = etat(b.f.chemin)
    creation = ("session", "creer", "--certification", TITRE, "--debut", "01/06/2025", "--heure-debut", "09:00")
    s = b.faire(*creation).json()["id"]
    cree = b.faire("historique", s).json()["elements"][0]["lot"]
    defaire = ("lot", "annuler", cree, "--motif", "essai", "--oui")
    assert demander(b, s, "--delai", "dte").code == 0
    retenue = b.faire(*defaire, profil=profil)
    (ligne,) = retenue.json()["lignes"]
    assert (retenue.code, ligne["code"]) == (7, "IRREVERSIBLE")
    assert "reposent dessus : une dérogation ; « ceres session annuler » y met fin" in ligne["explication"]
    assert repondre(b, "retirer-demande").code == 0
    assert b.faire("lot", "voir", cree).json()["retours"]["possible"] == 1
    defait = b.faire(*defaire, profil=profil)
    assert defait.code == 0, defait.stdout
    assert etat(b.f.chemin) == avant
    assert [b.faire("voir", objet).code for objet in (s, "R-1")] == [3, 3]
    effacees = b.faire("journal", "lister", "--lot", defait.json()["lot"], profil=MPCP).json()["elements"]
    assert {e["objet"] for e in effacees if e["action"] == "effacer"} == {s, "R-000001"}


def test_del_03_une_version_depassee_arrete_la_reponse(b: MondeSessions) -> None:
    assert demander(b, *dte(b)[1]).code == 0
    lue = voir(b)["version"]
    assert repondre(b, "refuser-derogation", "R-1", "--si-version", str(lue + 1)).code == 4
    assert repondre(b, "refuser-derogation", "R-1", "--si-version", str(lue)).code == 0


def test_del_03_la_fiche_se_lit_a_l_ecran(b: MondeSessions) -> None:
    s, cible = dte(b)
    assert demander(b, *cible).code == 0
    env = {"CERES_PROFIL": UD, "CERES_AUJOURDHUI": TARD}
    for commande in (("voir", "R-1"), ("session", "derogations"), ("session", "voir", s)):
        ecran = b.ceres(*commande, "--format", "table", env=env).stdout
        for mot in ("R-000001", "demandée", "salle fermée", "28/03/2025"):
            assert mot in ecran, commande

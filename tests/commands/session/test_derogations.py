"""DEL-02 par la commande : qui déroge, à quoi, une seule fois, et où cela se lit ensuite."""

import re
import shlex
from datetime import date
from typing import Any

import pytest

from tests.commands.session.test_delais import creer, regler
from tests.conforme import conforme
from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_UD,
    CENTRE,
    DIRECCTE,
    MPCP,
    SUITE,
    TITRE,
    UD,
    MondeSessions,
)
from tests.lanceur import Resultat

MOTIF = ("--motif", "salle fermée")
TARD = "2025-03-28"  # la session est du 01/04 : les trois délais sont passés
AVANT = ("--centre", "E-1", "--certification", TITRE, "--debut", "2025-04-01", "--delai", "creation")


@pytest.fixture
def b(m: MondeSessions) -> MondeSessions:
    """Les délais du titre bloquent : 20, 10 et 5 jours."""
    regler(m, "bloquer")
    m.jour = TARD
    return m


def deroger(m: MondeSessions, *arguments: str, profil: str = UD, **options: Any) -> Resultat:
    return m.faire("session", "deroger", *arguments, *MOTIF, profil=profil, **options)


def creer_tard(m: MondeSessions, *options: str, profil: str = CENTRE) -> Resultat:
    return creer(m, date.fromisoformat(TARD), *options, profil=profil)


def liste(m: MondeSessions, *options: str, profil: str = UD) -> list[dict[str, Any]]:
    document = m.faire("session", "derogations", *options, profil=profil).json()
    conforme(document, "derogations")
    assert document["total"] == len(document["elements"])
    return list(document["elements"])


def derogations(m: MondeSessions, s: str, profil: str = CENTRE) -> list[dict[str, Any]]:
    document = m.faire("session", "voir", s, profil=profil).json()
    conforme(document, "session")
    return list(document["derogations"])


# --- une fois, pour une session ---


@pytest.mark.parametrize("mode", ["avertir", "bloquer"])
def test_del_02_la_dte_se_demande_une_fois_par_derogation(m: MondeSessions, mode: str) -> None:
    regler(m, mode)
    m.jour = TARD
    s = m.session()
    fini = deroger(m, s, "--delai", "dte")
    assert (fini.code, fini.stderr) == (0, "")
    assert [x["explication"] for x in fini.json()["lignes"]] == [f"{s} : délai de DTE levé, une fois"]
    assert derogations(m, s) == [
        {
            "id": "R-000001", "numero": 1, "delai": "dte", "etat": "accordee", "motif": "salle fermée",
            "reponse": None, "demandee_le": None, "accordee_le": TARD, "refusee_le": None, "utilisee_le": None,
            "actions_possibles": [],
        }
    ]  # fmt: skip
    demandee = m.faire("session", "demander-dte", s, jour="2025-03-29")
    assert (demandee.code, "DEL-01" in demandee.stderr) == (0, False)
    (servie,) = derogations(m, s)
    assert (servie["etat"], servie["utilisee_le"]) == ("utilisee", "2025-03-29")
    histoire = m.faire("session", "historique", s).json()["elements"]
    assert [(t["profil"], t["action"], t["champ"], t["avant"], t["apres"], t["motif"]) for t in histoire] == [
        ("P-000004", "deroger", "derogation dte", None, "accordee", "salle fermée"),
        ("P-000002", "demander-dte", "dte_le", None, "2025-03-29", None),
        ("P-000002", "demander-dte", "etat", "en_preparation", "dte_envoye", None),
        ("P-000002", "demander-dte", "derogation dte", "accordee", "utilisee", None),
    ]
    assert {t["derogation"] for t in histoire} == {True}


def test_del_02_elle_ne_sert_qu_a_une_session_et_a_un_acte(b: MondeSessions) -> None:
    s, autre = b.session(debut=date(2025, 6, 1)), b.session()
    assert deroger(b, s, "--delai", "creation").code == 0
    assert b.faire("session", "demander-dte", autre).erreur()["code"] == "DEL-01"
    rapprocher = ("session", "reporter", s, "--debut")
    assert b.faire(*rapprocher, "2025-04-10").code == 0
    assert b.faire(*rapprocher, "2025-04-09").erreur()["code"] == "DEL-01"
    assert [d["etat"] for d in derogations(b, s)] == ["utilisee"]
    assert deroger(b, s, "--delai", "creation").code == 0
    assert b.faire("session", "modifier", s, "--debut", "2025-04-09").code == 0
    assert [d["etat"] for d in derogations(b, s)] == ["utilisee", "utilisee"]
    assert b.faire("session", "demander-dte", s, jour="2025-03-31").erreur()["code"] == "DEL-01"


def test_del_02_les_convocations_s_editent_une_fois_par_derogation(b: MondeSessions) -> None:
    s = b.session(jures=(1, 2), candidats=(1,))
    assert deroger(b, s, "--delai", "convocation").code == 0
    assert b.faire("convocation", "editer", s, "--heure", "08:00", "--simuler").code == 0
    assert [d["etat"] for d in derogations(b, s)] == ["accordee"]
    assert b.faire("convocation", "editer", s, "--heure", "08:00").code == 0
    assert [d["etat"] for d in derogations(b, s)] == ["utilisee"]
    assert b.faire("convocation", "editer", s, "--heure", "08:30").code == 0  # une réédition


def test_del_02_ce_qui_se_fait_a_temps_ne_l_use_pas(b: MondeSessions) -> None:
    s = b.session()
    accordee = deroger(b, s, "--delai", "dte", jour="2025-03-10")
    assert accordee.code == 0
    assert "DEL-02 : le délai court jusqu'au 22/03/2025 ; la dérogation servira ensuite." in accordee.stderr
    assert b.faire("session", "demander-dte", s, jour="2025-03-22").code == 0
    (restee,) = derogations(b, s)
    assert (restee["etat"], restee["utilisee_le"]) == ("sans_objet", None)


def test_del_02_au_mode_ignorer_elle_s_accorde_et_ne_sert_pas(m: MondeSessions) -> None:
    s = m.session()
    accordee = deroger(m, s, "--delai", "dte", jour=TARD)
    assert accordee.code == 0
    assert "DEL-02 : le délai de DTE est ignoré" in accordee.stderr
    assert m.faire("session", "demander-dte", s, jour=TARD).code == 0
    assert m.f.lignes("SELECT utilisee_par_id, utilisee_le FROM derogation") == [(None, None)]


# --- une fois, avant la création ---


def test_del_02_avant_la_creation_elle_sert_a_celle_la_une_fois(b: MondeSessions) -> None:
    assert creer_tard(b).erreur()["code"] == "DEL-01"
    assert deroger(b, *AVANT).code == 0
    (attend,) = liste(b)
    assert attend == {
        "id": "R-000001", "numero": 1, "delai": "creation", "etat": "accordee", "session": None, "centre": "E-000001",
        "centre_nom": "Centre Loire", "certification": TITRE, "debut": "2025-04-01", "departement": "44",
        "motif": "salle fermée", "reponse": None, "demandee_le": None, "accordee_le": TARD, "refusee_le": None,
        "utilisee_le": None, "version": 1, "actions_possibles": [],
    }  # fmt: skip
    simulee = creer_tard(b, "--simuler")
    assert [d["etat"] for d in simulee.json()["derogations"]] == ["utilisee"]
    assert liste(b) == [attend]
    creee = creer_tard(b)
    assert creee.code == 0, creee.stderr
    s = creee.json()["id"]
    assert [d["etat"] for d in derogations(b, s)] == ["utilisee"]
    assert liste(b) == [{**attend, "etat": "utilisee", "session": s, "utilisee_le": TARD, "version": 2}]
    assert creer_tard(b).erreur()["code"] == "DEL-01"
    traces = b.f.lignes(
        "SELECT type_objet, objet_id, champ, avant, apres, motif, derogation FROM trace WHERE champ LIKE 'derogation %'"
    )
    assert traces == [
        ("centre", 1, "derogation creation", None, f"{TITRE} le 01/04/2025", "salle fermée", 1),
        ("session", 1, "derogation creation", "accordee", "utilisee", None, 1),
    ]


@pytest.mark.parametrize(
    ("autre", "options"),
    [
        ("un autre jour", ("--debut", "2025-04-02")),
        ("une autre certification", ("--certification", f"{TITRE}/CCP1")),
        ("une autre version", ("--certification", SUITE)),
        ("un autre centre", ("--centre", "E-2")),
    ],
)
def test_del_02_celle_d_une_autre_session_ne_sert_pas(b: MondeSessions, autre: str, options: tuple[str, str]) -> None:
    regler(b, "bloquer", "ccp", "--creation", "20")
    voulue = dict(zip(AVANT[::2], AVANT[1::2], strict=True)) | {options[0]: options[1]}
    assert deroger(b, *(mot for paire in voulue.items() for mot in paire), profil=MPCP).code == 0, autre
    assert creer_tard(b).erreur()["code"] == "DEL-01"


def test_del_02_celle_d_une_ud_sert_dans_son_departement(b: MondeSessions) -> None:
    """L'UD du site : pour une session que ce centre tient ailleurs, c'est celle de là-bas."""
    ailleurs = ("--commune", "Rennes")
    assert deroger(b, *AVANT).code == 0
    assert creer_tard(b, *ailleurs).erreur()["code"] == "DEL-01"
    assert deroger(b, *AVANT, profil=AUTRE_UD).code == 3
    assert deroger(b, *AVANT, *ailleurs, profil=AUTRE_UD).code == 0
    assert [[e["departement"] for e in liste(b, profil=p)] for p in (UD, AUTRE_UD)] == [["44"], ["35"]]
    assert creer_tard(b, *ailleurs).json()["departement"] == "35"
    assert [(e["departement"], e["etat"]) for e in liste(b, profil=MPCP)] == [("44", "accordee"), ("35", "utilisee")]
    assert creer_tard(b).code == 0


def test_del_02_la_session_qu_elle_a_fait_naitre_ne_quitte_pas_son_departement(b: MondeSessions) -> None:
    """Ni par elle, ni par son site ; repoussée là où le délai court encore, elle le peut."""
    assert deroger(b, *AVANT).code == 0
    site, ou = ("centre", "site"), ("--nom", "Le Port", "--adresse", "1 quai", "--code-postal", "44000")
    assert b.faire(*site, "creer", "E-1", *ou, "--commune", "Nantes").code == 0
    s = creer_tard(b, "--site", "Le Port").json()["id"]
    octets = b.octets()
    for profil in (CENTRE, MPCP):
        refus = b.faire("session", "modifier", s, "--commune", "Rennes", profil=profil).erreur()
        dit = f"{s} a été créée par R-000001, qui ne levait ce délai que dans le département 44"
        assert (refus["code"], dit in refus["message"]) == ("DEL-01", True)
        refus = b.faire(*site, "modifier", "T-1", "--commune", "Rennes", profil=profil).erreur()
        assert (refus["code"], s in refus["message"]) == ("DEL-01", True)
    assert b.octets() == octets
    assert b.faire("session", "modifier", s, "--commune", "Rezé").code == 0
    assert b.faire("session", "reporter", s, "--debut", "2025-04-16").code == 0
    assert b.faire("session", "modifier", s, "--commune", "Rennes").erreur()["code"] == "DEL-01"
    assert b.faire("session", "reporter", s, "--debut", "2025-04-17").code == 0
    assert b.faire("session", "modifier", s, "--commune", "Rennes").code == 0


def test_del_02_une_session_nee_a_temps_quitte_son_departement(b: MondeSessions) -> None:
    s = creer(b, date(2025, 3, 12)).json()["id"]
    assert b.faire("session", "modifier", s, "--commune", "Rennes", jour=TARD).code == 0


def test_del_02_celle_du_mpcp_sert_partout(b: MondeSessions) -> None:
    assert deroger(b, *AVANT, profil=MPCP).code == 0
    assert creer_tard(b, "--commune", "Rennes").code == 0


def test_del_02_pas_pour_un_jour_passe(b: MondeSessions) -> None:
    passe = (*AVANT[:4], "--debut", "2025-03-27", *AVANT[6:])
    fini = deroger(b, *passe)
    assert (fini.code, fini.erreur()["code"]) == (4, "DEL-02")
    assert deroger(b, *AVANT[:4], "--debut", TARD, *AVANT[6:]).code == 0


# --- qui, et sur quoi ---


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--delai", "creation"),
        ("--delai", "creation", "--centre", "E-1"),
        ("--delai", "creation", "--centre", "E-1", "--certification", TITRE),
        (*AVANT[:6], "--delai", "dte"),
        (*AVANT[:6], "--delai", "convocation"),
        (*AVANT[:6], "--delai", "délai"),
        ("S-2025-1", *AVANT),
        ("S-2025-1", "--delai", "dte", "--commune", "Rennes"),
        ("S-2025-1",),
        ("R-1", "--delai", "dte"),
        ("R-1", "--centre", "E-1"),
        ("E-1", "--delai", "dte"),
    ],
)
def test_del_02_une_demande_mal_faite_est_une_faute_d_usage(b: MondeSessions, arguments: tuple[str, ...]) -> None:
    assert b.session() == "S-2025-000001"
    octets = b.octets()
    assert deroger(b, *arguments).code == 2
    assert b.octets() == octets


def test_del_02_une_derogation_en_attente_suffit(b: MondeSessions) -> None:
    s = b.session()
    for cible in ((s, "--delai", "dte"), AVANT):
        assert deroger(b, *cible).code == 0
        octets = b.octets()
        encore = deroger(b, *cible)
        (ligne,) = encore.json()["lignes"]
        assert (encore.code, ligne["resultat"], b.octets() == octets) == (0, "sans_effet", True)
        assert "accordée le 28/03/2025, attend déjà de servir" in ligne["explication"]


# --- expliquer ⇔ écrire ---

ETATS = {
    "en_preparation": {},
    "dte_envoye": {"dte_le": date(2025, 3, 1)},
    "convocations_envoyees": {"edition": 1},
    "en_attente_validation": {"edition": 1},
    "validee": {"edition": 1},
    "debloquee": {"edition": 1},
    "annulee": {},
}  # fmt: skip
# Ce qui se lève, à chaque état : création, DTE, convocation.
A_LEVER = dict(zip(ETATS, ("OOO", "O.O", "OO.", "O..", "...", "O..", "..."), strict=True))


@pytest.mark.parametrize("delai", ["creation", "dte", "convocation"])
@pytest.mark.parametrize("etat", ETATS)
def test_del_02_expliquer_dit_oui_exactement_quand_l_ecriture_repond_fait(
    b: MondeSessions, etat: str, delai: str
) -> None:
    possible = A_LEVER[etat][("creation", "dte", "convocation").index(delai)] == "O"
    for profil, permis in ((CENTRE, False), (UD, True), (DIRECCTE, False), (MPCP, True)):
        s = b.session(etat, **ETATS[etat])
        expliquer = ("session", "expliquer", s, "--action", "deroger")
        explique = b.faire(*expliquer, "--delai", delai, profil=profil)
        voulu = permis and possible
        assert (explique.code, explique.json()["possible"]) == (0 if voulu else 4, voulu)
        assert b.faire(*expliquer, profil=profil).json()["possible"] is (permis and "O" in A_LEVER[etat])
        octets = b.octets()
        simule = deroger(b, s, "--delai", delai, "--simuler", profil=profil)
        assert b.octets() == octets
        fini = deroger(b, s, "--delai", delai, profil=profil)
        assert simule.code == fini.code == (0 if voulu else 4 if permis else 5)
        if permis and not voulu:
            erreur = fini.erreur()
            assert erreur["code"] == ("SES-09" if etat in ("validee", "annulee") else "DEL-02")
            refus = [c["texte"] for c in explique.json()["controles"] if not c["satisfait"]]
            assert refus == [x["texte"] for x in erreur["motifs"]]
            assert explique.json()["suggestions"] == [erreur["conseil"]]
        if voulu:
            encore = b.faire(*expliquer, "--delai", delai, profil=profil).json()
            assert (encore["possible"], "attend déjà" in encore["controles"][1]["texte"]) == (False, True)


def test_del_02_deroger_se_propose_a_qui_le_peut_quand_un_delai_arrete_la_session(b: MondeSessions) -> None:
    s = b.session(jures=(1, 2), candidats=(1,))

    def proposes(profil: str, jour: str) -> bool:
        return "deroger" in b.faire("session", "voir", s, profil=profil, jour=jour).json()["actions_possibles"]

    assert [proposes(UD, j) for j in ("2025-03-22", "2025-03-23")] == [False, True]
    assert [proposes(p, TARD) for p in (CENTRE, UD, DIRECCTE, MPCP)] == [False, True, False, True]
    for delai in ("dte", "convocation"):
        assert proposes(UD, TARD)
        assert deroger(b, s, "--delai", delai).code == 0
    assert not proposes(UD, TARD)
    regler(b, "ignorer")
    assert not proposes(UD, TARD)


def test_del_02_expliquer_un_delai_ne_va_qu_avec_deroger(b: MondeSessions) -> None:
    s = b.session()
    assert b.faire("session", "expliquer", s, "--action", "annuler", "--delai", "dte").code == 2
    assert b.faire("session", "expliquer", s, "--action", "deroger", "--jure", "J-1").code == 2


@pytest.mark.parametrize("profil", [CENTRE, MPCP])
@pytest.mark.parametrize("acte", ["creer", "reporter", "demander-dte", "editer"])
def test_del_02_le_conseil_du_refus_mene_plus_loin(b: MondeSessions, acte: str, profil: str) -> None:
    """La commande conseillée se tape telle quelle, un motif donné ; l'acte refusé passe alors."""

    def faire() -> Resultat:
        if acte == "creer":
            return creer_tard(b, "--centre", "E-1", profil=profil)
        if acte == "reporter":
            return b.faire("session", "reporter", s, "--debut", "2025-04-01", profil=profil)
        commande = ("session", acte, s) if acte == "demander-dte" else ("convocation", acte, s)
        return b.faire(*commande, profil=profil)

    debut = date(2025, 6, 1) if acte == "reporter" else date(2025, 4, 1)
    s = b.session(debut=debut, jures=(1, 2), candidats=(1,))
    refus = faire().erreur()
    assert [x["code"] for x in refus["motifs"]] == ["DEL-01"]
    (commande, *_) = re.findall("« ceres (.+?) »", refus["conseil"])
    demande = b.faire(*shlex.split(commande.replace("TEXTE", "salle")), profil=profil)
    assert demande.code == 0, demande.stderr
    if profil == CENTRE:
        assert refus["conseil"].startswith("Demandez une dérogation à l'UD du département 44 : « ceres")
        encore = faire().erreur()
        assert encore["conseil"].startswith("La dérogation R-000001 attend la réponse de l'UD du département 44, ou ")
        assert b.faire("session", "deroger", "R-1", *MOTIF, profil=UD).code == 0
    assert faire().code == 0


# --- les lire ---


def test_del_02_la_liste_dit_lesquelles_ont_servi_et_a_qui(b: MondeSessions) -> None:
    s, t = b.session(), b.session(departement="35", region="53", centre=2)
    assert deroger(b, s, "--delai", "dte").code == 0
    assert deroger(b, s, "--delai", "convocation").code == 0
    assert deroger(b, t, "--delai", "dte", profil=AUTRE_UD).code == 0
    assert deroger(b, *AVANT).code == 0
    assert b.faire("session", "demander-dte", s).code == 0

    def vues(*options: str, profil: str = MPCP) -> list[tuple[int, str]]:
        return [(e["numero"], e["etat"]) for e in liste(b, *options, profil=profil)]

    toutes = [(1, "utilisee"), (2, "accordee"), (3, "accordee"), (4, "accordee")]
    assert vues() == toutes
    assert vues(profil=UD) == vues(profil=CENTRE) == [toutes[0], toutes[1], toutes[3]]
    assert vues(profil=AUTRE_UD) == vues(profil=AUTRE_CENTRE) == [toutes[2]]
    assert vues("--session", s) == toutes[:2]
    assert vues("--centre", "E-1") == [toutes[0], toutes[1], toutes[3]]
    assert vues("--etat", "utilisee") == toutes[:1]
    for accordee in ("accordee", "en_attente"):
        assert vues("--etat", accordee, "--session", s) == toutes[1:2]
    assert b.faire("session", "derogations", "--etat", "attente").code == 2
    assert vues("--etat", "sans_objet") == []
    assert vues("salle VILAINE") == [toutes[2]]
    assert vues("creation") == [toutes[3]]
    assert vues("piscine") == []
    assert vues("R-1") == toutes[:1], "par son numéro, elle seule : non chacune de S-2025-000001 ou d'E-000001"
    document = b.faire("session", "derogations", "--limite", "2", profil=MPCP).json()
    assert ([e["numero"] for e in document["elements"]], document["total"]) == ([1, 2], 4)
    assert b.faire("session", "derogations", "--session", s, profil=AUTRE_UD).code == 3
    assert b.faire("session", "derogations", "--centre", "E-1", profil=AUTRE_CENTRE).code == 3
    refus = b.faire("session", "derogations", profil=DIRECCTE)
    assert (refus.code, refus.erreur()["code"]) == (5, "DRO-01")


@pytest.mark.parametrize(("texte", "nombre"), [("none", 0), ("None", 0), ("Salle FERMEE", 2), ("dte", 1)])
def test_del_02_la_liste_ne_cherche_que_ce_qu_elle_montre(b: MondeSessions, texte: str, nombre: int) -> None:
    deroger(b, b.session(), "--delai", "dte")
    deroger(b, *AVANT)
    assert len(liste(b)) == 2
    assert len(liste(b, texte)) == nombre


def test_del_02_annulee_ou_passee_une_derogation_devient_sans_objet(b: MondeSessions) -> None:
    s = b.session()
    assert deroger(b, s, "--delai", "dte").code == 0
    assert deroger(b, *AVANT).code == 0
    assert b.faire("session", "annuler", s, *MOTIF).code == 0
    assert [e["etat"] for e in liste(b)] == ["sans_objet", "accordee"]
    b.jour = "2025-04-01"
    assert [e["etat"] for e in liste(b)] == ["sans_objet", "accordee"]
    b.jour = "2025-04-02"
    assert [e["etat"] for e in liste(b)] == ["sans_objet", "sans_objet"]


def test_del_02_la_fiche_et_la_liste_se_lisent(b: MondeSessions) -> None:
    s = b.session()
    assert deroger(b, s, "--delai", "dte").code == 0
    table = b.ceres("session", "derogations", "--format", "table", env={"CERES_PROFIL": UD, "CERES_AUJOURDHUI": TARD})
    for mot in ("DTE", "R-000001", "accordée", s, "Centre Loire", TITRE, "01/04/2025", "salle fermée", "28/03/2025"):
        assert mot in table.stdout
    fiche = b.ceres("session", "voir", s, "--format", "table", env={"CERES_PROFIL": UD, "CERES_AUJOURDHUI": TARD})
    assert "Dérogations" in fiche.stdout
    assert "salle fermée" in fiche.stdout

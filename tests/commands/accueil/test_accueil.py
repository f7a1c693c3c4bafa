"""`ceres accueil`, et `ceres` seul : qui je suis, ce qui m'attend, et la commande qui le montre."""

import re
import shlex
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceres_cli.moteur import releves
from ceres_cli.regles import agenda
from ceres_cli.schemas import documents as schemas
from ceres_cli.services.accueil import lectures as accueil
from ceres_cli.store import Store
from ceres_cli.terminal.accueil import lignes
from ceres_cli.terminal.rendu import largeur
from tests.conftest import Lanceur
from tests.fabriques import bases, vae
from tests.fabriques.monde import Monde
from tests.fabriques.monde_sessions import AUTRE_DIRECCTE, AUTRE_UD, CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions
from tests.lanceur import COMMANDE, isoler, lancer
from tests.outils_moteur import cadre
from tests.pseudo_terminal import jouer

JOUR = "2026-11-26"
ROLES = {"P-1": "mpcp", "P-2": "centre", "P-3": "ud", "P-4": "direccte"}
TITRES = {"P-1": "La France entière", "P-2": "Mon centre", "P-3": "Mon département", "P-4": "Ma région"}
# Ce que chaque rôle peut faire, et que l'accueil lui dit donc.
DE_TOUS = ["jurys_incomplets", "echeances_30", "echeances_60", "echeances_90"]
DES_SERVICES = ["brouillons", "controles_ouverts", "derniere_nuit"]
DE_QUI_PREPARE = [
    "dte_a_demander", "convocations_a_editer", "inscriptions_a_clore", "resultats_a_saisir", "resultats_a_transmettre",
    "sessions_debloquees", "vae_a_convoquer", "convocations_a_reediter",
]  # fmt: skip
DE_QUI_VALIDE = [
    "sessions_a_valider",
    "vae_a_decider",
    "vae_a_justifier",
    "parchemins_a_editer",
    "parchemins_a_annuler",
]
DE_QUI_AGREE = ["habilitations_a_viser", "agrements_suspendus"]
DE_QUI_ADMINISTRE = ["derniere_sauvegarde", "profils_finissants", "sceau"]
COURRIELS = {"courriels_echoues", "courriels_a_retenter", "courriels_incertains"}
DEMANDEES, ACCORDEES, VALIDEES = "derogations_demandees", "derogations_accordees", "sessions_validees"
ATTENDUES = {
    "P-1": {
        *DE_TOUS,
        *DES_SERVICES,
        *DE_QUI_VALIDE,
        *DE_QUI_AGREE,
        *DE_QUI_ADMINISTRE,
        *COURRIELS,
        DEMANDEES,
    },
    "P-2": {*DE_TOUS, *DE_QUI_PREPARE, *COURRIELS, DEMANDEES, ACCORDEES, VALIDEES, "sites_a_completer"},
    "P-3": {
        *DE_TOUS,
        *DES_SERVICES,
        *DE_QUI_VALIDE,
        "proches_en_exces",
        "sessions_sans_agrement",
        "derogations_consignees",
        *COURRIELS,
        DEMANDEES,
    },
    "P-4": {*DE_TOUS, *DES_SERVICES, *DE_QUI_AGREE, "habilitations_suspendues"},
}
# D'un seul objet : sa commande le montre, elle ne liste rien.
OBJETS = ("session_S-", "annulee_S-", "changee_S-", "agrement_A-", "vae_D-", "controle_K-")
D_UN_OBJET = ("sceau", *OBJETS)


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """La base de démonstration, après une nuit qui a constaté des expirations, et une sauvegarde."""
    dossier = tmp_path_factory.mktemp("accueil")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        assert lancer("demo", env={"CERES_AUJOURDHUI": JOUR}).code == 0
        nuit = lancer("habilitation", "expirer", "--format", "json", env={"CERES_AUJOURDHUI": JOUR})
        assert nuit.json()["resume"]["fait"] > 0
        assert lancer("admin", "sauvegarder", env={"CERES_AUJOURDHUI": JOUR}).code == 0
    return dossier / "ceres.db"


@pytest.fixture
def base(demonstration: Path, isole: Path) -> Path:
    bases.copier(demonstration, isole / "ceres.db")
    (isole / "ceres.db").chmod(0o600)
    return isole / "ceres.db"


def lire(ceres: Lanceur, *options: object, **env: str) -> dict[str, Any]:
    reponse = ceres(*options, "accueil", "--format", "json", env={"CERES_AUJOURDHUI": JOUR, **env})
    assert (reponse.code, reponse.stderr) == (0, "")
    document: dict[str, Any] = reponse.json()
    jsonschema.validate(document, schemas.json_schema("accueil"))
    return document


def compter(ceres: Lanceur, commande: str, **env: str) -> tuple[int, int]:
    """(total annoncé, éléments rendus) par cette commande, telle quelle."""
    programme, *mots = shlex.split(commande)
    assert programme == "ceres"
    liste = ceres(*mots, "--format", "json", env={"CERES_AUJOURDHUI": JOUR, **env})
    assert liste.code == 0, (commande, liste.stderr)
    return liste.json()["total"], len(liste.json()["elements"])


@pytest.mark.parametrize("profil", ROLES)
def test_chaque_commande_liste_exactement_ce_que_l_accueil_compte(base: Path, ceres: Lanceur, profil: str) -> None:
    document = lire(ceres, CERES_PROFIL=profil)
    assert (document["profil"], document["jour"], document["titre"]) == (f"P-00000{profil[-1]}", JOUR, TITRES[profil])
    assert {e["cle"] for e in document["elements"] if not e["cle"].startswith(OBJETS)} == ATTENDUES[profil]
    for element in document["elements"]:
        if not element["cle"].startswith(D_UN_OBJET):
            vus = compter(ceres, element["commande"], CERES_PROFIL=profil)
            assert vus == (element["total"], element["total"]), element


def test_chaque_chose_attend_quelqu_un_sur_la_base_de_demonstration(base: Path, ceres: Lanceur) -> None:
    """Sans quoi compter zéro des deux côtés ne prouverait rien ; le reste est posé par les tests qui suivent."""
    lus = [e for profil in ROLES for e in lire(ceres, CERES_PROFIL=profil)["elements"]]
    assert {e["cle"] for e in lus} - {e["cle"] for e in lus if e["total"]} == {
        "jurys_incomplets", "habilitations_a_viser", "vae_a_justifier", "resultats_a_transmettre", *COURRIELS,
        "profils_finissants", "derogations_demandees", "proches_en_exces", "sessions_sans_agrement",
    }  # fmt: skip


def test_les_commandes_gardent_la_base_et_le_profil_tapes(base: Path, ceres: Lanceur, isole: Path) -> None:
    ailleurs = isole / "autre base.db"
    base.rename(ailleurs)
    document = lire(ceres, "--base", str(ailleurs), "--profil", "P-3")
    assert document["profil"] == "P-000003"
    assert document["elements"][0]["commande"].startswith(f"ceres --base '{ailleurs}' --profil P-3 ")
    for element in document["elements"]:
        assert compter(ceres, element["commande"])[0] == element["total"], element


def attente(ceres: Lanceur, cle: str) -> dict[str, Any]:
    (element,) = [e for e in lire(ceres)["elements"] if e["cle"] == cle]
    assert compter(ceres, element["commande"])[0] == element["total"]
    return dict(element)


def test_la_derniere_nuit_est_celle_du_battement_de_coeur_meme_si_rien_n_expirait(base: Path, ceres: Lanceur) -> None:
    lot = attente(ceres, "derniere_nuit")
    assert (lot["total"] > 0, "le 26/11/2026" in lot["libelle"], "--lot L-" in lot["commande"]) == (True, True, True)
    store = Store(str(base))
    with store.ecriture() as db:
        releves.noter_nuit(db, releves.Nuit("2026-11-27", "2026-11-27", "2026-11-27T02:00:00Z", 12, 1, 0, 0))
    store.fermer()
    assert attente(ceres, "derniere_nuit") == {
        "cle": "derniere_nuit",
        "libelle": "expiration constatée par la dernière nuit, le 27/11/2026",
        "total": 0,
        "commande": "ceres journal lister --action expirer --du 27/11/2026 --au 27/11/2026",
        "echeance": None,
        "priorite": 4,
    }


def test_sans_nuit_ni_sauvegarde_l_accueil_le_dit(ceres: Lanceur) -> None:
    assert ceres("init").code == 0
    assert "aucune nuit connue" in attente(ceres, "derniere_nuit")["libelle"]
    assert "aucune n'est connue" in attente(ceres, "derniere_sauvegarde")["libelle"]


def test_plusieurs_expirations_d_une_nuit_sont_au_pluriel(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("habilitation", "expirer").code == 0
    vue = attente(ceres, "derniere_nuit")
    dit = "expirations constatées par la dernière nuit, le 02/09/2025"
    assert (vue["total"] > 1, vue["libelle"]) == (True, dit)


def test_la_derniere_sauvegarde_est_dite_a_qui_administre_la_base(base: Path, ceres: Lanceur) -> None:
    seule = attente(ceres, "derniere_sauvegarde")
    assert re.search(r"le 26/11/2026 \(ceres-sauvegarde-[0-9-]+\.db\)$", seule["libelle"])
    assert ceres("admin", "sauvegarder", env={"CERES_AUJOURDHUI": "2026-11-28"}).code == 0
    suivante = attente(ceres, "derniere_sauvegarde")
    assert ("le 28/11/2026" in suivante["libelle"], suivante["total"]) == (True, seule["total"])
    assert (seule["echeance"], suivante["echeance"]) == ("2026-12-03", "2026-12-05")


@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye", "convocations_envoyees", "debloquee"])
@pytest.mark.parametrize(("jures", "manque"), [((), True), ((1,), True), ((1, 7), True), ((1, 2), False)])
def test_ses_04_session_a_qui_il_manque_un_jure(
    m: MondeSessions, etat: str, jures: tuple[int, ...], manque: bool
) -> None:
    """Le juré 7 n'a qu'un brouillon."""
    session = m.session(etat, jures=jures)
    for profil in (CENTRE, UD, MPCP):
        elements = m.faire("accueil", profil=profil).json()["elements"]
        (attente,) = [e for e in elements if e["cle"] == "jurys_incomplets"]
        liste = m.faire(*shlex.split(attente["commande"])[1:], profil=profil).json()
        assert [e["id"] for e in liste["elements"]] == ([session] if manque else [])
        assert attente["total"] == liste["total"]


@pytest.mark.parametrize(("jour", "manque"), [("2025-04-01", True), ("2025-04-02", True), ("2025-04-03", False)])
@pytest.mark.parametrize("etat", ["en_preparation", "validee", "annulee"])
def test_ses_04_une_session_finie_ou_close_n_attend_plus_de_jure(
    m: MondeSessions, jour: str, manque: bool, etat: str
) -> None:
    m.session(etat, fin=date(2025, 4, 2))
    liste = m.faire("session", "lister", "--jury-incomplet", jour=jour).json()
    assert liste["total"] == (manque and etat == "en_preparation")


@pytest.mark.parametrize(("jours", "total"), [(29, 1), (30, 1), (31, 0)])
@pytest.mark.parametrize("profil", [MPCP, CENTRE, UD, DIRECCTE])
def test_ses_04_l_accueil_ne_compte_que_les_jurys_des_trente_jours_qui_viennent(
    m: MondeSessions, profil: str, jours: int, total: int
) -> None:
    session = m.session("en_preparation")
    vue = ligne(m, "jurys_incomplets", date(2025, 4, 1) - timedelta(jours), profil)
    assert (vue["total"], "d'ici 30 jours" in vue["libelle"]) == (total, True)
    listees = m.faire("session", "lister", "--jury-incomplet", jour=date(2025, 4, 1) - timedelta(jours)).json()
    assert [e["id"] for e in listees["elements"]] == [session], "l'option seule ne borne rien"


@pytest.mark.parametrize(("decalage", "attend"), [(0, True), (1, False)])
@pytest.mark.parametrize(
    ("etat", "convoquee"), [("convocations_envoyees", True), ("en_preparation", False), ("annulee", False)]
)
def test_can_03_candidat_a_convoquer(m: MondeSessions, etat: str, convoquee: bool, decalage: int, attend: bool) -> None:
    session = m.session(etat, edition=1)
    numero = int(session[-6:])
    m.inscrire(numero, 1, voie="vae", convocation_a_editer=1)
    m.inscrire(numero, 2, voie="vae", convocation_a_editer=1, etat="desinscrit")
    m.inscrire(numero, 3, voie="vae")
    ailleurs = m.session("convocations_envoyees", centre=2, departement="35", region="53", edition=1)
    m.inscrire(int(ailleurs[-6:]), 4, voie="vae", convocation_a_editer=1)
    jour = date(2025, 4, 1) + timedelta(decalage)
    liste = m.faire("candidat", "lister", "--a-convoquer", jour=jour).json()
    # Le candidat 4 est au centre, mais c'est à l'autre de le convoquer.
    assert [e["id"] for e in liste["elements"]] == (["C-000001"] if convoquee and attend else [])
    assert liste["total"] == len(liste["elements"])


# --- l'agenda ---


def ligne(m: MondeSessions, cle: str, jour: str | date, profil: str = CENTRE) -> dict[str, Any]:
    """Cette ligne de l'accueil ; sa commande liste ce qu'elle compte."""
    trouvees = [e for e in m.faire("accueil", profil=profil, jour=jour).json()["elements"] if e["cle"] == cle]
    if not trouvees:
        return {}
    liste = m.faire(*shlex.split(trouvees[0]["commande"])[1:], profil=profil, jour=jour)
    assert liste.code == 0, liste.stderr
    if "total" in liste.json():
        assert liste.json()["total"] == trouvees[0]["total"]
    return trouvees[0]


# La session commence le 1er avril ; DTE et convocations à 15 jours, le 17 mars ; on y inscrit jusqu'au 31.
@pytest.mark.parametrize(
    ("cle", "jour", "total", "echeance", "priorite"),
    [
        ("dte_a_demander", "2025-02-14", 0, None, 4),
        ("dte_a_demander", "2025-02-15", 1, "2025-03-17", 3),
        ("dte_a_demander", "2025-03-09", 1, "2025-03-17", 3),
        ("dte_a_demander", "2025-03-10", 1, "2025-03-17", 2),
        ("dte_a_demander", "2025-03-16", 1, "2025-03-17", 2),
        ("dte_a_demander", "2025-03-17", 1, "2025-03-17", 1),
        ("dte_a_demander", "2025-03-18", 1, "2025-03-17", 0),
        ("convocations_a_editer", "2025-02-14", 0, None, 4),
        ("convocations_a_editer", "2025-03-17", 1, "2025-03-17", 1),
        ("inscriptions_a_clore", "2025-02-28", 0, None, 4),
        ("inscriptions_a_clore", "2025-03-01", 1, "2025-03-31", 3),
        ("inscriptions_a_clore", "2025-03-31", 1, "2025-03-31", 1),
        ("inscriptions_a_clore", "2025-04-01", 0, None, 4),
    ],
)
def test_del_01_ce_que_le_centre_doit_faire_parait_trente_jours_avant(
    m: MondeSessions, cle: str, jour: str, total: int, echeance: str | None, priorite: int
) -> None:
    m.session("en_preparation")
    vue = ligne(m, cle, jour)
    assert (vue["total"], vue["echeance"], vue["priorite"]) == (total, echeance, priorite)


def test_del_01_le_delai_regle_dit_l_echeance(m: MondeSessions) -> None:
    m.session("dte_envoye")
    assert m.faire("delais", "definir", "titre", "--convocation", "20", "--mode", "avertir", profil=MPCP).code == 0
    assert ligne(m, "convocations_a_editer", "2025-03-12")["echeance"] == "2025-03-12"
    assert ligne(m, "dte_a_demander", "2025-03-12")["total"] == 0


@pytest.mark.parametrize(
    ("jour", "priorite"), [("2025-03-31", None), ("2025-04-01", 2), ("2025-04-02", 1), ("2025-04-03", 0)]
)
def test_ses_11_les_resultats_se_saisissent_des_le_debut_et_se_doivent_a_la_fin(
    m: MondeSessions, jour: str, priorite: int | None
) -> None:
    session = m.session("convocations_envoyees", fin=date(2025, 4, 2), candidats=(1,), jures=(1, 2), edition=1)
    saisir = ligne(m, "resultats_a_saisir", jour)
    assert (saisir["total"], saisir["priorite"]) == ((1, priorite) if priorite is not None else (0, 4))
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET resultat = 'echec', resultat_le = '2025-04-01'")
    assert ligne(m, "resultats_a_saisir", jour)["total"] == 0
    transmettre = ligne(m, "resultats_a_transmettre", jour)
    assert transmettre["total"] == (priorite is not None)
    assert [
        e["id"] for e in m.faire("session", "lister", "--attend", "transmission", jour=jour).json()["elements"]
    ] == ([session] if priorite is not None else [])


@pytest.mark.parametrize(
    ("jour", "dit"),
    [
        ("2025-03-17", None),
        ("2025-03-18", "dans 14 jours : aucun candidat, jury incomplet (0 juré), DTE à demander, rien d'édité"),
        ("2025-03-31", "demain : aucun candidat, jury incomplet (0 juré), DTE à demander, rien d'édité"),
        ("2025-04-01", "aujourd'hui : aucun candidat, jury incomplet (0 juré), DTE à demander, rien d'édité"),
        ("2025-04-02", None),
    ],
)
def test_une_session_des_quatorze_jours_dit_au_centre_ce_qui_lui_manque(
    m: MondeSessions, jour: str, dit: str | None
) -> None:
    session = m.session("en_preparation")
    vue = ligne(m, f"session_{session}", jour)
    assert vue.get("libelle") == (dit and f"{session} (ESSAI), {dit}")
    assert ligne(m, f"session_{session}", jour, profil=UD) == {}
    if dit:
        assert (vue["total"], vue["echeance"]) == (1, "2025-04-01")
        assert m.faire(*shlex.split(vue["commande"])[1:], jour=jour).json()["id"] == session


def test_une_session_a_qui_rien_ne_manque_est_prete(m: MondeSessions) -> None:
    session = m.session("dte_envoye", candidats=(1, 2), jures=(1, 2))
    assert m.faire("convocation", "editer", session).code == 0

    def dite() -> str:
        return str(ligne(m, f"session_{session}", "2025-03-31")["libelle"])

    assert dite() == f"{session} (ESSAI), demain : prête, 2 candidats"
    assert m.faire("session", "modifier", session, "--heure-debut", "08:00").code == 0
    assert dite() == f"{session} (ESSAI), demain : 4 convocations à rééditer"
    assert m.faire("convocation", "lister", "--a-reediter", jour="2025-03-31").json()["total"] == 4


def test_del_03_une_derogation_demandee_est_a_l_accueil_des_deux_bureaux_jusqu_a_sa_reponse(m: MondeSessions) -> None:
    session = m.session("en_preparation")
    demande = m.faire("session", "demander-derogation", session, "--delai", "dte", "--motif", "essai")
    assert demande.code == 0, demande.stderr
    for profil in (CENTRE, UD, MPCP):
        assert ligne(m, "derogations_demandees", m.jour, profil)["total"] == 1
    assert ligne(m, "derogations_accordees", m.jour)["total"] == 0
    assert m.faire("session", "deroger", "R-1", "--motif", "accord", profil=UD).code == 0
    for profil in (CENTRE, UD, MPCP):
        assert ligne(m, "derogations_demandees", m.jour, profil)["total"] == 0
    assert ligne(m, "derogations_accordees", m.jour)["total"] == 1


@pytest.mark.parametrize(("decalage", "dite"), [(0, True), (30, True), (31, False)])
def test_del_03_une_derogation_refusee_est_dite_au_centre_avec_sa_raison_trente_jours(
    m: MondeSessions, decalage: int, dite: bool
) -> None:
    session = m.session("en_preparation")
    demande = m.faire("session", "demander-derogation", session, "--delai", "dte", "--motif", "essai")
    assert demande.code == 0, demande.stderr
    assert m.faire("session", "refuser-derogation", "R-1", "--motif", "plateau libre", profil=UD).code == 0
    jour = date.fromisoformat(m.jour) + timedelta(days=decalage)
    siennes = [
        (e["libelle"], e["total"], e["commande"])
        for e in m.faire("accueil", jour=jour).json()["elements"]
        if e["cle"] == "derogation_R-000001"
    ]
    refus = f"R-000001 (DTE, {session}) : dérogation refusée le 03/03/2025, « plateau libre »"
    assert siennes == [(refus, 1, "ceres voir R-000001")] * dite
    assert m.faire("voir", "R-1", jour=jour).json()["etat"] == "refusee"


def test_l_ud_sait_quatorze_jours_ce_qu_un_centre_a_deplace_ou_annule(m: MondeSessions) -> None:
    deplacee, annulee, defaite, de_l_ud = (m.session("en_preparation") for _ in range(4))
    for mots, profil in (
        (("reporter", deplacee, "--jours", "20", "--motif", "salle prise"), CENTRE),
        (("annuler", annulee, "--motif", "nul candidat"), CENTRE),
        (("reporter", defaite, "--jours", "20", "--motif", "erreur"), CENTRE),
        (("annuler", de_l_ud, "--motif", "plateau fermé"), UD),
    ):
        faite = m.faire("session", *mots, "--oui", profil=profil)
        assert faite.code == 0, faite.stderr
    lots = m.faire("lot", "lister", profil=MPCP).json()["elements"]
    (lot,) = (lu["id"] for lu in lots if lu["motif"] == "erreur")
    assert m.faire("lot", "annuler", lot, "--motif", "essai", "--oui").code == 0

    def dites(decalage: int, profil: str = UD) -> set[str]:
        jour = date.fromisoformat(m.jour) + timedelta(days=decalage)
        elements = m.faire("accueil", jour=jour, profil=profil).json()["elements"]
        return {e["libelle"] for e in elements if e["cle"].startswith("deplacee_")}

    assert dites(0) == {
        f"{deplacee} : déplacée le 03/03/2025 par Centre E-000001 : salle prise",
        f"{annulee} : annulée le 03/03/2025 par Centre E-000001 : nul candidat",
    }
    assert dites(14) == dites(0)
    assert dites(15) == set()
    assert dites(0, CENTRE) == dites(0, AUTRE_UD) == set()


def test_l_ud_sait_depuis_quand_on_attend_d_elle_une_validation(m: MondeSessions) -> None:
    m.session("en_attente_validation", resultats_le=date(2025, 4, 2))
    assert ligne(m, "sessions_a_valider", "2025-04-02", UD)["libelle"] == "session à valider"
    assert ligne(m, "sessions_a_valider", "2025-04-03", UD)["libelle"] == "session à valider, transmise il y a 1 jour"
    m.session("en_attente_validation", resultats_le=date(2025, 4, 3))
    dit = "sessions à valider, la première transmise il y a 3 jours"
    assert ligne(m, "sessions_a_valider", "2025-04-05", UD)["libelle"] == dit


def test_dro_02_une_demande_vae_attend_l_ud_qui_la_decide_et_nulle_autre(m: MondeSessions) -> None:
    """Le candidat d'un centre de Nantes qui habite Rennes : les deux UD voient sa demande, Rennes la décide."""
    with m.f.store.ecriture() as db:
        db.executer("UPDATE candidat SET departement = '35' WHERE id = 1")
    for candidat in (1, 2):
        vae.poser(m.f, candidat, TITRE)
    attendues = {UD: (1, "D-000002"), AUTRE_UD: (1, "D-000001"), MPCP: (2, "D-000001")}
    for profil, (total, premiere) in attendues.items():
        element = ligne(m, "vae_a_decider", JOUR, profil)
        liste = m.faire(*shlex.split(element["commande"])[1:], profil=profil, jour=JOUR).json()
        assert (element["total"], liste["total"], liste["elements"][0]["id"]) == (total, total, premiere)
    assert m.faire("vae", "lister", "--etat", "deposee", profil=UD, jour=JOUR).json()["total"] == 2


def test_agr_04_la_direccte_lit_ses_suspensions_et_les_sessions_touchees(m: MondeSessions) -> None:
    m.session("en_preparation", jures=(1, 2))
    assert m.faire("habilitation", "suspendre", "H-1", "--motif", "essai", "--oui", profil=MPCP).code == 0
    assert m.faire("centre", "suspendre-agrement", "A-1", "--motif", "essai", "--oui", profil=MPCP).code == 0
    vue = ligne(m, "habilitations_suspendues", m.jour, DIRECCTE)
    assert (vue["total"], vue["libelle"]) == (1, "habilitation suspendue, 1 session touchée")
    assert ligne(m, "habilitations_suspendues", "2025-04-02", DIRECCTE)["libelle"] == "habilitation suspendue"
    vue = ligne(m, "agrements_suspendus", m.jour, DIRECCTE)
    assert (vue["total"], vue["libelle"]) == (1, "agrément suspendu, 1 session touchée")
    assert ligne(m, "agrements_suspendus", m.jour, AUTRE_DIRECCTE)["total"] == 0
    assert ligne(m, "agrements_suspendus", m.jour, MPCP)["total"] == 1


@pytest.mark.parametrize(
    ("jour", "total"), [("2025-03-01", 0), ("2025-03-02", 1), ("2025-04-01", 1), ("2025-04-02", 0)]
)
def test_pro_01_un_profil_qui_finit_se_dit_trente_jours_avant(m: MondeSessions, jour: str, total: int) -> None:
    assert m.faire("profil", "modifier", "P-3", "--fin", "01/04/2025", profil=MPCP, jour="2025-03-01").code == 0
    vue = ligne(m, "profils_finissants", jour, MPCP)
    assert (vue["total"], vue["echeance"]) == (total, "2025-04-01" if total else None)
    assert m.faire("profil", "modifier", "P-3", "--sans-fin", profil=MPCP, jour="2025-03-01").code == 0
    assert ligne(m, "profils_finissants", jour, MPCP)["total"] == 0


@settings(max_examples=200)
@given(st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.integers(-400, 400) | st.none())
def test_la_priorite_suit_l_echeance(jour: date, jours: int | None) -> None:
    echeance = None if jours is None else jour + timedelta(jours)
    montree = agenda.echeance_montree(echeance, jour)
    assert (montree is None) == (jours is None or jours > 30)
    attendue = 4 if montree is None or jours is None else 0 if jours < 0 else 1 if not jours else 2 if jours < 8 else 3
    assert agenda.priorite(montree, jour) == attendue


def test_l_accueil_va_de_ce_qui_presse_a_ce_qui_se_compte(base: Path, ceres: Lanceur) -> None:
    for profil in ROLES:
        elements = lire(ceres, CERES_PROFIL=profil)["elements"]
        ordre = [(e["priorite"], e["echeance"] or "") for e in elements]
        assert ordre == sorted(ordre)
        assert {e["priorite"] for e in elements} > {4}


def lues_par_l_accueil(m: MondeSessions, profil: str) -> list[str]:
    lues: list[str] = []
    with m.f.store.lecture() as db:
        db._connexion.set_trace_callback(lues.append)
    accueil.accueil(cadre(m.f.store, jour=date(2025, 3, 30), profil=profil))
    with m.f.store.lecture() as db:
        db._connexion.set_trace_callback(None)
    return lues


def test_l_accueil_ne_relit_pas_le_journal(m: MondeSessions) -> None:
    assert m.faire("habilitation", "expirer", profil=MPCP, jour="2025-03-30").code == 0
    lues = [sql for sql in lues_par_l_accueil(m, MPCP) if "count(*)" in sql and " trace tr " in sql]
    with m.f.store.lecture() as db:
        plans = [[str(pas[-1]) for pas in db.lignes(f"EXPLAIN QUERY PLAN {sql}")] for sql in lues]
    assert len(plans) == 2, "les expirations de la nuit, les sauvegardes"
    assert [pas for plan in plans for pas in plan if pas.startswith("SCAN tr")] == []


@pytest.mark.parametrize("profil", [MPCP, CENTRE, UD, DIRECCTE])
def test_l_accueil_ne_demande_pas_plus_quand_il_y_a_davantage(m: MondeSessions, profil: str) -> None:
    def requetes() -> int:
        return len(lues_par_l_accueil(m, profil))

    m.session("en_preparation")
    une = requetes()
    for _ in range(12):
        m.session("en_preparation")
        m.session("dte_envoye")
        m.session("en_attente_validation", resultats_le=date(2025, 3, 2))
    assert requetes() == une
    assert une < 60


PAR_PAS = 100  # instructions de la machine de SQLite ; une ligne lue en prend quelques-unes


def pas_de_l_accueil(m: MondeSessions, profil: str) -> int:
    """Combien de ces pas la base fait pour l'accueil : ce qu'elle lit, et non combien on lui demande."""
    pas: list[int] = []
    with m.f.store.lecture() as db:
        db._connexion.set_progress_handler(lambda: pas.append(1), PAR_PAS)
    accueil.accueil(cadre(m.f.store, jour=date(2025, 3, 30), profil=profil))
    with m.f.store.lecture() as db:
        db._connexion.set_progress_handler(None, PAR_PAS)
    return len(pas)


@pytest.mark.parametrize("profil", [MPCP, CENTRE, UD, DIRECCTE])
def test_l_accueil_ne_lit_ni_le_passe_ni_ce_qui_n_attend_rien(m: MondeSessions, profil: str) -> None:
    """Trois mille traces du mois qui ne sont pas des dérogations, autant d'inscriptions d'un autre département, qui
    n'ont rien à justifier : pas un vingtième de ce qu'il faudrait pour seulement les lire."""
    assert m.faire("habilitation", "expirer", profil=MPCP, jour="2025-03-30").code == 0
    m.session("validee", debut=date(2024, 2, 1), centre=2, departement="35", region="53", candidats=(1,))
    avant = pas_de_l_accueil(m, profil)
    with m.f.store.ecriture() as db:
        nombres = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
        db.executer(
            "INSERT INTO lot (id, horodatage, jour, jour_force, horloge_reculee, agent, commande, fait, sans_effet,"
            " refuse, non_traite)"
            " VALUES (500, '2025-03-20T10:00:00Z', '2025-03-20', 1, 0, 'autre', 'ceres', 0, 0, 0, 0)"
        )
        db.executer(
            f"{nombres} INSERT INTO trace (id, lot_id, type_objet, objet_id, action, derogation)"
            " SELECT 90000 + i, 500, 'jure', 1, 'modifier', 0 FROM n"
        )
        db.executer(
            f"{nombres} INSERT INTO candidat (id, nom, prenom, naissance, cle, version)"
            " SELECT 90000 + i, 'N' || i, 'P', '1990-01-01', 'n' || i || ' p', 1 FROM n"
        )
        db.executer(
            f"{nombres} INSERT INTO inscription (id, session_id, candidat_id, voie, portee, vae_a_justifier, etat,"
            " inscrit_le, convocation_a_editer) SELECT 90000 + i, session_id, 90000 + i, voie, portee, 0, 'inscrit',"
            " inscrit_le, 0 FROM n, inscription WHERE candidat_id = 1"
        )
    assert (pas_de_l_accueil(m, profil) - avant) * PAR_PAS < 3 * 3000 / 20


# --- `ceres` seul ---


def au_terminal(*mots: str, **env: str | None) -> tuple[str, int]:
    ou = {"CERES_AUJOURDHUI": JOUR, **env}
    _, affiche, code = jouer([*COMMANDE, *mots], tape=b"q\n", lignes=80, colonnes=120, env=ou, muet=True)
    return affiche, code


def test_ceres_seul_au_terminal_devant_une_base_est_l_accueil(base: Path) -> None:
    affiche, code = au_terminal()
    assert code == 0
    assert affiche == au_terminal("accueil")[0]
    assert affiche.startswith("La France entière : MPCP, national\n")
    assert au_terminal("--profil", "P-3")[0].startswith("Mon département : UD Loire-Atlantique (44)\n")
    assert au_terminal("--profil=P-2")[0].startswith("Mon centre : ")
    assert au_terminal("--profil", "P-2", CERES_BASE=None)[1] == 2  # celle d'à défaut n'existe pas
    assert au_terminal("--base", str(base), CERES_BASE=None)[0].startswith("La France entière")


def test_ceres_seul_sans_base_ou_en_tube_est_l_aide(base: Path, ceres: Lanceur, isole: Path) -> None:
    aide = ceres("--help")
    assert ceres() == aide
    base.unlink()
    affiche, code = au_terminal()
    assert (affiche.split("\n")[0], code) == ("Usage : ceres [OPTIONS] COMMANDE", 0)


@pytest.mark.parametrize("large", [60, 80, 81, 100, 104, 120, 132, 200])
@pytest.mark.parametrize("profil", ROLES)
def test_rien_ne_depasse_et_chaque_commande_est_entiere(base: Path, ceres: Lanceur, profil: str, large: int) -> None:
    document = lire(ceres, CERES_PROFIL=profil)
    dessin = list(lignes(document, large))
    assert max(map(largeur, dessin)) <= large
    recopie = re.sub(r" \\\n +", " ", "\n".join(dessin))  # « \ » en fin de ligne : la commande continue
    for element in document["elements"]:
        if element["total"]:
            assert any(ligne.endswith(element["commande"]) for ligne in recopie.splitlines()), element


def test_en_tube_une_ligne_par_chose(base: Path, ceres: Lanceur) -> None:
    sortie = ceres("accueil", env={"CERES_AUJOURDHUI": JOUR})
    entete, *suite = sortie.lignes()
    assert entete == "cle\tlibelle\ttotal\tcommande\techeance\tpriorite"
    assert len(suite) == len(lire(ceres)["elements"])


def test_ce_qu_un_nombre_seul_distingue_se_dit_d_un_coup_et_que_rien_n_attend_se_dit() -> None:
    def element(libelle: str, total: int) -> dict[str, Any]:
        return {"libelle": libelle, "total": total, "commande": "ceres x", "priorite": 4, "echeance": None}

    def montres(total: int) -> list[str]:
        quoi = [*(f"habilitation finissant dans les {n} jours" for n in (30, 60, 90)), "nuit du 14/01/2027"]
        elements = [element("courriel", total), *(element(q, 0) for q in quoi)]
        tete = {"titre": "Mon centre", "libelle": "Centre", "agent": "alix", "profil": "P-1", "jour": "2027-01-15"}
        return [*lignes({**tete, "elements": elements}, 200)]

    dit = "Zéro : habilitation finissant dans les 30, 60 et 90 jours ; nuit du 14/01/2027."
    assert montres(1)[-1] == dit
    assert "Rien ne vous attend." not in montres(1)
    assert montres(0)[-3:] == ["Rien ne vous attend.", "", dit.replace("Zéro : ", "Zéro : courriel ; ")]

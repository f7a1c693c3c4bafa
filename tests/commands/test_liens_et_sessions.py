"""SES-08 : toute commande qui crée un lien nomme les sessions en cours qu'il touche, et elles seules.

Chaque cas rapproche un juré et une session de chaque état ; l'arbre des commandes dit lesquelles doivent avoir un cas.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.arbre import Feuille, feuilles
from tests.fabriques.monde_sessions import DEBUT, MPCP, MondeSessions
from tests.lanceur import Resultat

CLOSES = ("validee", "annulee")
VIVANTES = ("en_preparation", "dte_envoye", "convocations_envoyees", "en_attente_validation", "debloquee")
MOTIF = ("--motif", "essai")


@dataclass(frozen=True)
class Cas:
    """Avant : `jures` siègent et `candidats` sont inscrits dans une session de chaque état ; `pose` met en place ce que
    `commande` transformera en lien. `qui` : ce que l'avertissement en dit."""

    commande: tuple[str, ...]
    qui: str
    pose: Callable[[MondeSessions], object] = lambda m: None
    jures: tuple[int, ...] = (1,)
    candidats: tuple[int, ...] = ()


def employer(m: MondeSessions, jure: int, employeur: str) -> None:
    with m.f.store.ecriture() as db:
        db.executer("UPDATE jure SET employeur = ? WHERE id = ?", (employeur, jure))


def lier(jure: int, **cible: int) -> Callable[[MondeSessions], object]:
    return lambda m: m.f.inserer("lien_jure", jure_id=jure, nature="formateur", **cible)


def fichier(*lignes: str) -> Callable[[MondeSessions], object]:
    return lambda m: Path("jures.csv").write_text("\n".join(lignes) + "\n", encoding="utf-8")


FUSION_JURES = ("jure", "fusionner", "J-1", "J-6", *MOTIF)
FUSION_CANDIDATS = ("candidat", "fusionner", "C-1", "C-2", *MOTIF)
CAS = {
    "jure modifier": [
        Cas(("jure", "modifier", "J-1", "--employeur", "CENTRE LOIRE"), "ce juré, employé de CENTRE LOIRE,")
    ],
    "jure importer": [
        Cas(
            ("jure", "importer", "jures.csv"),
            "ce juré, employé de centre loire,",
            fichier("numero_jure;employeur", "J-2;Mairie", "J-1;centre loire"),
        ),
        Cas(
            ("jure", "importer", "jures.csv"),
            "ce juré, employé de Centre-Loire,",
            fichier("nom;prenom;employeur", "ALIX;Alice;Centre-Loire"),
        ),
    ],
    "jure lier": [
        Cas(
            ("jure", "lier", "J-1", "--centre", "E-1", "--nature", "formateur"), "ce juré, lié à E-000001 (formateur),"
        ),
        Cas(
            ("jure", "lier", "J-1", "--candidat", "C-3", "--nature", "parent"),
            "ce juré, lié à C-000003 (parent),",
            candidats=(3, 4),
        ),
    ],
    "centre modifier": [
        Cas(
            ("centre", "modifier", "E-1", "--nom", "Atelier Vert"),
            "J-000001, son employé,",
            lambda m: (employer(m, 1, "ATELIER VERT"), employer(m, 2, "Centre Loire")),
            jures=(1, 2),
        )
    ],
    "jure fusionner": [
        Cas(FUSION_JURES, "ce juré, lié à E-000001 (formateur),", lier(6, centre_id=1)),
        Cas(FUSION_JURES, "ce juré, lié à E-000001 (formateur),", lier(1, centre_id=1), jures=(6,)),
        Cas(FUSION_JURES, "ce juré, lié à C-000003 (formateur),", lier(6, candidat_id=3), candidats=(3,)),
        Cas(FUSION_JURES, "ce juré, employé de Centre Loire,", lambda m: employer(m, 6, "Centre Loire")),
        Cas(FUSION_JURES, "ce juré, employé de Centre Loire,", lambda m: employer(m, 1, "Centre Loire"), jures=(6,)),
    ],
    "candidat fusionner": [
        Cas(FUSION_CANDIDATS, "J-000001, lié à C-000001 (formateur),", lier(1, candidat_id=2), candidats=(1,)),
        Cas(FUSION_CANDIDATS, "J-000001, lié à C-000001 (formateur),", lier(1, candidat_id=1), candidats=(2,)),
    ],
}
NEUFS = {"jure creer", "centre creer"}  # un juré neuf ne siège nulle part, un centre neuf ne tient aucune session


def peut_creer_un_lien(feuille: Feuille) -> bool:
    """Elle donne un employeur, une nature de lien ou un nom de centre, ou réunit deux fiches."""
    groupe, action = feuille.mots[0], feuille.mots[-1]
    if action == "importer":
        return groupe == "jure"
    renomme = groupe == "centre" and "site" not in feuille.mots and "--nom" in feuille.options
    lie = "--nature" in feuille.options and groupe == "jure"
    return renomme or lie or action == "fusionner" or "--employeur" in feuille.options


def sessions(m: MondeSessions, cas: Cas) -> dict[str, str]:
    """État → session, chacune un autre mois ; une de plus, d'un autre centre et sans ces candidats."""
    posees = {
        etat: m.session(etat, debut=DEBUT + timedelta(days=30 * n), jures=cas.jures, candidats=cas.candidats)
        for n, etat in enumerate((*VIVANTES, *CLOSES))
    }
    ailleurs = m.session(debut=date(2025, 12, 1), jures=cas.jures, centre=2, departement="35", region="53")
    return {**posees, "ailleurs": ailleurs}


TOUS = [pytest.param(c, id=f"{nom} {n}") for nom, siens in CAS.items() for n, c in enumerate(siens)]


def faire(m: MondeSessions, cas: Cas, *options: str) -> Resultat:
    oui = ("--oui",) if "fusionner" in cas.commande else ()
    return m.faire(*cas.commande, *oui, *options, profil=MPCP)


def avertissements(fini: Resultat) -> list[str]:
    """Ceux de SES-08, d'un compte rendu, d'une fiche ou d'un fichier."""
    assert fini.code == 0, fini.stderr
    return [ligne for ligne in fini.stderr.splitlines() if "SES-08" in ligne]


@pytest.mark.parametrize("cas", TOUS)
def test_ses_08_la_commande_nomme_les_sessions_en_cours_du_lien(m: MondeSessions, cas: Cas) -> None:
    posees = sessions(m, cas)
    cas.pose(m)
    vivantes = ", ".join(posees[etat] for etat in VIVANTES)
    attendu = f"SES-08 : {cas.qui} siège dans {vivantes} ; rien n'y est changé."
    for options in (("--simuler",), ()):
        (dit,) = avertissements(faire(m, cas, *options))
        assert dit.endswith(attendu)
    # Le lien est là : plus rien n'apparaît.
    if "fusionner" not in cas.commande:
        assert avertissements(faire(m, cas)) == []


@pytest.mark.parametrize("cas", TOUS)
def test_ses_08_sans_session_en_cours_rien_n_est_dit(m: MondeSessions, cas: Cas) -> None:
    for n, etat in enumerate(CLOSES):
        m.session(etat, debut=DEBUT + timedelta(days=30 * n), jures=cas.jures, candidats=cas.candidats)
    cas.pose(m)
    assert avertissements(faire(m, cas)) == []


def test_ses_08_deux_fiches_qui_ont_deja_le_meme_lien_ne_font_rien_dire(m: MondeSessions) -> None:
    m.session(jures=(1,), candidats=(1,))
    for jure in (1, 6):
        lier(jure, centre_id=1)(m)
        employer(m, jure, "Centre Loire")
    for candidat in (1, 2):
        lier(1, candidat_id=candidat)(m)
    for commande in (FUSION_JURES, FUSION_CANDIDATS):
        assert avertissements(faire(m, Cas(commande, ""))) == []


def test_ses_08_chaque_commande_qui_peut_creer_un_lien_a_son_cas() -> None:
    assert {f.nom for f in feuilles() if peut_creer_un_lien(f)} == CAS.keys() | NEUFS

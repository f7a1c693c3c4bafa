"""CAN-05, CAN-07 : rien ne fait oublier qu'une fiche est d'une personne. Un Centre de mauvaise foi essaie."""

from datetime import date

import pytest

from tests.commands.candidat.test_doublons import MOTIF, fiche, refus, trois
from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, MPCP, TITRE, UD, MondeSessions


def modifier(m: MondeSessions, candidat: str, *options: str, profil: str = CENTRE) -> tuple[int, str]:
    return refus(m.faire("candidat", "modifier", candidat, *options, "--forcer", *MOTIF, profil=profil))


def creer(m: MondeSessions, nom: str, prenom: str = "Noé", naissance: str = "01/01/1990", **kw: str) -> str:
    options = ("--nom", nom, "--prenom", prenom, "--naissance", naissance, "--forcer")
    return str(m.faire("candidat", "creer", *options, **kw).json()["id"])


@pytest.mark.parametrize(
    ("nom", "prenom"),
    [("Aubert", "noé"), ("AUBERT", "NOE"), ("au bert", "Noé"), ("d'Aubert", "Noé"), ("D-Aubert", "Noe")],
)
@pytest.mark.parametrize("centre", [CENTRE, AUTRE_CENTRE])
def test_can_05_casse_accents_apostrophe_tiret_espace_et_centre_n_y_changent_rien(
    m: MondeSessions, nom: str, prenom: str, centre: str
) -> None:
    ecrit = {"au bert": "AU-BERT", "d'Aubert": "D AUBERT", "D-Aubert": "d'aubert"}.get(nom, "AUBERT")
    connu = fiche(m, ecrit, 1)
    trois(m, connu)
    double = creer(m, nom, prenom, profil=centre)
    visee = m.session(centre=1 if centre == CENTRE else 2)
    assert refus(m.faire("candidat", "inscrire", double, visee, profil=centre)) == (4, "CAN-05")


@pytest.mark.parametrize("options", [("--nom", "OBERT"), ("--prenom", "Noël"), ("--naissance", "02/01/1990")])
def test_can_05_corriger_l_identite_et_revenir_ne_libere_rien(m: MondeSessions, options: tuple[str, str]) -> None:
    """La fiche compte sous chaque identité qu'elle a portée : la changer, y revenir, ou en faire une seconde."""
    trois(m, 1)
    retour = {"--nom": "AUBERT", "--prenom": "Noé", "--naissance": "01/01/1990"}[options[0]]
    visee = m.session()
    for valeur in (options[1], retour, options[1]):
        assert modifier(m, "C-1", options[0], valeur, profil=MPCP) == (0, "")
        double = creer(m, "AUBERT")
        for candidat in ("C-1", double):
            assert refus(m.faire("candidat", "inscrire", candidat, visee)) == (4, "CAN-05")


def test_can_05_distinguer_sa_seconde_fiche_n_est_pas_au_centre_et_se_defait(m: MondeSessions) -> None:
    trois(m, 1)
    double, visee = creer(m, "AUBERT"), m.session()
    place = ("candidat", "inscrire", double, visee)
    distinguer = ("candidat", "distinguer", "C-1", double, *MOTIF)
    assert refus(m.faire(*distinguer)) == (5, "DRO-01")
    assert refus(m.faire("candidat", "fusionner", double, "C-1", *MOTIF)) == (5, "DRO-01")
    assert refus(m.faire(*place)) == (4, "CAN-05")
    assert m.faire(*distinguer, profil=UD).code == 0
    (lot,) = m.f.lignes("SELECT max(id) FROM lot")[0]
    assert m.faire(*place, "--simuler").code == 0
    defaire = ("lot", "annuler", f"L-{lot}", *MOTIF, "--oui")
    assert m.faire(*defaire).code in (3, 5, 7)
    assert m.f.lignes("SELECT count(*) FROM distinction") == [(1,)]
    assert m.faire(*defaire, profil=UD).code == 0
    assert refus(m.faire(*place)) == (4, "CAN-05")


def test_can_05_reunir_a_une_autre_fiche_ne_libere_pas_de_place(m: MondeSessions) -> None:
    """Une fiche vide absorbe celle qui a passé trois sessions, ou l'inverse : les deux identités comptent encore."""
    trois(m, 1)
    vide, visee = fiche(m, "OBERT", 1), m.session()
    assert m.faire("candidat", "fusionner", f"C-{vide}", "C-1", *MOTIF, profil=UD).code == 0
    for candidat in (f"C-{vide}", creer(m, "AUBERT"), creer(m, "OBERT")):
        assert refus(m.faire("candidat", "inscrire", candidat, visee)) == (4, "CAN-05")
    defait = m.faire("lot", "annuler", "L-1", *MOTIF, "--oui", profil=UD)
    assert "deux fiches réunies ne se séparent plus" in defait.stdout + defait.stderr


def test_can_07_la_meme_personne_n_est_pas_deux_fois_dans_une_session(m: MondeSessions) -> None:
    """De même par une identité portée, puis quittée."""
    double = creer(m, "AUBERT")
    assert modifier(m, double, "--nom", "ZOLA", profil=MPCP) == (0, "")
    visee = m.session(candidats=(1,))
    assert refus(m.faire("candidat", "inscrire", double, visee))[1] == "CAN-07"
    ailleurs = m.session("en_preparation", f"{TITRE}/CCP1", date(2025, 4, 1))
    assert "CAN-07" in m.faire("candidat", "inscrire", double, ailleurs, "--simuler").stderr

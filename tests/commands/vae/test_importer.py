"""Des décisions VAE d'après un fichier : le même moteur, ligne par ligne."""

from pathlib import Path

import pytest

from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, TITRE, UD, MondeSessions
from tests.fabriques.vae import poser

ENTETE = "demande;decision;notifiee_le;motif\n"


@pytest.fixture
def fichier(m: MondeSessions, isole: Path) -> Path:
    """D-1 à D-3 déposées, D-4 déjà irrecevable ; D-999 n'existe pas."""
    for candidat in (1, 2, 3):
        poser(m.f, candidat, TITRE)
    poser(m.f, 4, TITRE, "irrecevable")
    chemin = isole / "decisions.csv"
    chemin.write_text(
        f"{ENTETE}D-1;Recevable;01/03/2025;\nd-2;non recevable;2025-03-01;hors sujet\nD-3;recevable;01/02/2025;\n"
        "D-4;irrecevable;10/03/2025;\nD-999;recevable;01/03/2025;\n",
        encoding="utf-8",
    )
    return chemin


def etats(m: MondeSessions) -> list[tuple[object, ...]]:
    return m.f.lignes("SELECT etat, notifiee_le, motif FROM demande_vae ORDER BY id")


ATTENDU = [
    ("D-000001", "fait", ""),
    ("D-000002", "fait", ""),
    ("D-000003", "refuse", "VAE-02"),
    ("D-000004", "sans_effet", ""),
    ("D-999", "refuse", "INTROUVABLE"),
]


def test_importer_decide_ligne_par_ligne(m: MondeSessions, fichier: Path) -> None:
    rendu = m.faire("vae", "importer", fichier, "--motif", "commission", "--resultat", "r.csv", profil=UD)
    assert rendu.code == 7
    assert [(x["objet"], x["resultat"], x["code"]) for x in rendu.json()["lignes"]] == ATTENDU
    assert etats(m) == [
        ("recevable", "2025-03-01", "commission"),
        ("irrecevable", "2025-03-01", "hors sujet"),
        ("deposee", None, None),
        ("irrecevable", "2025-03-10", None),
    ]
    resultat = Path("r.csv").read_text(encoding="utf-8-sig").splitlines()
    assert resultat[0].split(";")[:7] == [*ENTETE.strip().split(";"), "resultat", "code", "explication"]
    assert [ligne.split(";")[4] for ligne in resultat[1:]] == [r for _, r, _ in ATTENDU]
    # Resoumis, ce qui est fait est sans effet.
    redit = m.faire("vae", "importer", "r.csv", "--motif", "commission", profil=UD)
    assert redit.code == 7
    assert redit.json()["resume"] == {"fait": 0, "sans_effet": 3, "refuse": 2, "non_traite": 0}


def test_importer_simule_ou_tout_ou_rien_n_ecrit_rien(m: MondeSessions, fichier: Path) -> None:
    octets = m.octets()
    simule = m.faire("vae", "importer", fichier, "--motif", "x", "--simuler", profil=UD)
    assert (simule.code, simule.json()["simulation"]) == (7, True)
    assert [(x["objet"], x["resultat"], x["code"]) for x in simule.json()["lignes"]] == ATTENDU
    assert m.faire("vae", "importer", fichier, "--motif", "x", "--tout-ou-rien", profil=UD).code == 4
    assert m.octets() == octets


def test_importer_lit_l_entree_standard(m: MondeSessions, fichier: Path) -> None:
    rendu = m.faire("vae", "importer", "-", profil=UD, stdin=f"{ENTETE}D-1;recevable;01/03/2025;\n")
    assert (rendu.code, rendu.json()["resume"]["fait"]) == (0, 1)
    assert m.faire("vae", "importer", "-", profil=UD, stdin=ENTETE).code == 0


@pytest.mark.parametrize(
    ("contenu", "fautes"),
    [
        ("demande;notifiee_le\nD-1;01/03/2025\n", ["decision"]),
        (f"{ENTETE}X-1;recevable;01/03/2025;\n", ["demande"]),
        (f"{ENTETE}D-1;peut-être;01/03/2025;\n", ["decision"]),
        (f"{ENTETE}D-1;recevable;;\n", ["notifiee_le"]),
        (f"{ENTETE}D-1;irrecevable;01/03/2025;\n", ["motif"]),
        (f"{ENTETE};recevable;31/02/2025;\n", ["demande", "notifiee_le"]),
    ],
)
def test_importer_dit_toutes_les_fautes_de_format(
    m: MondeSessions, fichier: Path, contenu: str, fautes: list[str]
) -> None:
    octets = m.octets()
    fichier.write_text(contenu, encoding="utf-8")
    rendu = m.faire("vae", "importer", fichier, profil=UD)
    assert (rendu.code, rendu.erreur()["code"]) == (2, "FICHIER")
    for colonne in fautes:
        assert colonne in rendu.stderr
    assert m.octets() == octets


@pytest.mark.parametrize("profil", [CENTRE, DIRECCTE])
def test_dro_01_le_role_passe_avant_le_contenu(m: MondeSessions, fichier: Path, profil: str) -> None:
    fichier.write_text(f"{ENTETE}X;Y;Z;\n", encoding="utf-8")
    assert m.faire("vae", "importer", fichier, profil=profil).code == 5

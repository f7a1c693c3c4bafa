"""JUR-03, CAN-11 : le numéro d'une fiche absorbée répond, partout, par celle qui la garde ; hors du ressort, il est
introuvable comme tout autre.

Les commandes et leurs identifiants viennent de l'arbre du programme : une commande nouvelle est couverte d'office.
"""

import re
from pathlib import Path
from typing import Any

import pytest

import ceres_cli
from tests.arbre import Feuille
from tests.commands.test_porte_du_ressort import A_VISER, Noms, anonyme, ligne
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.fabriques.deux_ressorts import AILLEURS, CENTRE, DIRECCTE, ICI, MPCP, NULLE_PART, UD, batir
from tests.lanceur import Resultat, isoler, lancer

ROLES = {"mpcp": MPCP, "ud": UD, "direccte": DIRECCTE, "centre": CENTRE}
# Qui garde, par lieu ; l'absorbé le fut d'abord par un autre, lui-même absorbé : la chaîne se suit.
GARDES = {"J": "libre", "C": "nouveau"}
_REUNI = "réuni à {} le 02/09/2025"  # `lanceur.JOUR`
# Ce que l'option qui nomme demande de plus, ou exclut (le début d'un mot de la ligne).
EN_PLUS = {
    "session expliquer jure": ["--action=inscrire-jure"],
    "session expliquer candidat": ["--action=desinscrire"],
    "convocation editer candidat": ["--sortie=dossier-neuf"],
    "convocation editer jure": ["--sortie=dossier-neuf"],
}
EXCLUS = {
    "jure lier candidat": "--centre",
    "jure delier candidat": "--centre",
    "session expliquer jure": "--action",
    "session expliquer candidat": "--action",
}
# Le journal d'un objet se lit encore : il garde l'histoire des deux. D'un juré, rien ne s'explique.
VISES = [
    (f, p, s) for f, p, s in A_VISER if s in GARDES and f.nom != "journal lister" and (f.nom, s) != ("expliquer", "J")
]


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Noms]:
    """Dans chaque ressort, un juré et un candidat qui en ont absorbé deux, l'un après l'autre."""
    dossier = tmp_path_factory.mktemp("absorbes")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        noms = batir(dossier / "modele.db")
        f = Fabrique.reprise(dossier / "modele.db")
        for lieu in (ICI, AILLEURS):
            gardes = {s: noms[lieu][nom] for s, nom in GARDES.items()}
            ((departement, region),) = f.lignes(
                "SELECT departement, region FROM jure WHERE id = ?", (int(gardes["J"][2:]),)
            )
            for n in (1, 2):
                noms[lieu][f"J{n}"] = f"J-{f.jure(f'ABSORBÉ {n}', lieu, departement=departement, region=region):06d}"
                champs = ("nom", "prenom", "cle", "naissance", "centre_id", "departement", "version")
                (siens,) = f.lignes(f"SELECT {', '.join(champs)} FROM candidat WHERE id = ?", (int(gardes["C"][2:]),))
                noms[lieu][f"C{n}"] = f"C-{f.inserer('candidat', **dict(zip(champs, siens, strict=True))):06d}"
        f.store.fermer()
        for lieu in (ICI, AILLEURS):
            for sorte, nom in GARDES.items():
                commande = "jure" if sorte == "J" else "candidat"
                for garde, absorbe in ((f"{sorte}1", f"{sorte}2"), (nom, f"{sorte}1")):
                    mots = (commande, "fusionner", noms[lieu][garde], noms[lieu][absorbe], "--motif", "essai", "--oui")
                    assert lancer("--base", str(dossier / "modele.db"), "--profil", MPCP, *mots).code == 0
    return dossier / "modele.db", noms


@pytest.fixture
def noms(modele: tuple[Path, Noms], isole: Path) -> Noms:
    bases.copier(modele[0], isole / "ceres.db")
    (isole / "ceres.db").chmod(0o600)
    (isole / "entree.csv").write_text("action;habilitation\nvalider;H-1\n", encoding="utf-8")
    return modele[1]


def repondre(role: str, feuille: Feuille, noms: Noms, parametre: Any, vise: str) -> Resultat:
    cas = f"{feuille.nom} {parametre.name}"
    mots = [mot for mot in ligne(feuille, noms, parametre, vise) if not mot.startswith(EXCLUS.get(cas, "\0"))]
    return lancer("--profil", ROLES[role], *mots, *EN_PLUS.get(cas, []))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("feuille", "parametre", "sorte"), VISES, ids=[f"{f.nom} {p.name} {s}" for f, p, s in VISES])
def test_un_numero_absorbe_repond_par_celui_qui_le_garde(
    feuille: Feuille, parametre: Any, sorte: str, role: str, noms: Noms
) -> None:
    inconnu = repondre(role, feuille, noms, parametre, noms[NULLE_PART][GARDES[sorte]])
    for absorbe in (f"{sorte}1", f"{sorte}2"):
        vu = repondre(role, feuille, noms, parametre, noms[ICI][absorbe])
        if inconnu.code == 5 or "DRO-01" in inconnu.stdout:  # le rôle passe avant l'objet
            assert role != "mpcp"
            assert anonyme(vu) == anonyme(inconnu)
            continue
        assert vu.code == 3, vu.stdout + vu.stderr
        assert _REUNI.format(noms[ICI][GARDES[sorte]]) in " ".join(vu.stderr.split()), vu.stderr
        ailleurs = repondre(role, feuille, noms, parametre, noms[AILLEURS][absorbe])
        if role != "mpcp":
            assert anonyme(ailleurs) == anonyme(inconnu), "hors du ressort, il est introuvable, rien de plus"


LISTES = {
    "J": (["jure", "lister"], ["habilitation", "lister"]),
    "C": (["candidat", "lister"], ["vae", "lister"], ["candidat", "parchemins"]),
}
FICHIERS = {
    "J": (
        (["habilitation", "lot"], "action;jure;certification\ncreer;{};TP-99903m01\n"),
        (["jure", "importer"], "numero_jure;nom;prenom;employeur\n{};X;Y;Lycée\n"),
    ),
    "C": (
        (["candidat", "importer"], "numero_candidat;nom;prenom;naissance\n{};X;Y;01/01/1990\n"),
        (["session", "resultats", "S-2025-1"], "candidat;resultat\n{};echec\n"),
    ),
}


@pytest.mark.parametrize(("sorte", "mots"), [(s, m) for s, listes in LISTES.items() for m in listes])
def test_une_liste_ou_on_le_cherche_ne_reste_pas_vide_sans_le_dire(sorte: str, mots: list[str], noms: Noms) -> None:
    fini = lancer("--profil", UD, *mots, noms[ICI][f"{sorte}2"])
    assert fini.code == 3
    assert _REUNI.format(noms[ICI][GARDES[sorte]]) in fini.stderr
    assert lancer("--profil", UD, *mots, noms[AILLEURS][f"{sorte}2"]).code == 0


@pytest.mark.parametrize(("sorte", "mots", "texte"), [(s, *f) for s, fichiers in FICHIERS.items() for f in fichiers])
def test_une_ligne_de_fichier_le_dit_aussi(sorte: str, mots: list[str], texte: str, noms: Noms, isole: Path) -> None:
    (isole / "lignes.csv").write_text(texte.format(noms[ICI][f"{sorte}1"]), encoding="utf-8")
    options = ["--fichier=lignes.csv"] if mots[-1].startswith("S-") else ["lignes.csv"]
    fini = lancer("--profil", MPCP, *mots, *options, "--simuler")
    assert _REUNI.format(noms[ICI][GARDES[sorte]]) in " ".join((fini.stdout + fini.stderr).split())


@pytest.mark.parametrize("sorte", GARDES)
@pytest.mark.parametrize("mots", [("extraire",), ("effacer", "--motif", "essai", "--oui")])
def test_ses_donnees_se_demandent_sous_le_numero_garde(sorte: str, mots: tuple[str, ...], noms: Noms) -> None:
    fini = lancer("--profil", MPCP, "rgpd", mots[0], noms[ICI][f"{sorte}2"], *mots[1:])
    assert fini.code == 3
    assert _REUNI.format(noms[ICI][GARDES[sorte]]) in fini.stderr


def test_ce_mur_n_a_qu_un_endroit() -> None:
    """« Le juré … est introuvable » : une seule fonction le dit de tout identifiant, celle qui connaît les absorbés."""
    dits = re.compile(r"(L[ea] |L')[\w ]+ \{[\w.]+\} est introuvable")
    services = Path(ceres_cli.__file__).parent / "services"
    fichiers = {str(p.relative_to(services)) for p in services.rglob("*.py") if dits.search(p.read_text("utf-8"))}
    assert fichiers == set()
    assert "est introuvable" in (services / "faits" / "absents.py").read_text(encoding="utf-8")

"""Un motif qui manque est une faute d'usage, jugée une fois : avant le rôle et les faits quand la demande suffit à le
dire, sinon le droit jugé (SES-10, SES-12, CAN-10) et avant les autres règles.

Les commandes, leurs profils et leurs ressorts sont ceux de la matrice des droits ; un métier qui motive une action de
plus sans qu'elle y ait sa ligne fait échouer ces tests.
"""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

from ceres_cli import services
from ceres_cli.moteur.metier import Metier
from tests.commands.test_droits_matrice import PROFILS, TABLE, Essai
from tests.conftest import Ressorts
from tests.fabriques.deux_ressorts import AILLEURS, ICI
from tests.lanceur import lancer

MOTIF = " --motif essai"
# Ce qui ne va jamais sans motif : le mot de la commande, ou l'option qui le demande.
TOUJOURS = {
    "annuler", "annuler-lot", "cle-publique", "clore", "debloquer", "demander-derogation", "deroger", "distinguer",
    "ecarter", "effacer", "fusionner", "refuser-derogation", "reintegrer", "renvoyer", "retablir-agrement",
    "retirer", "retirer-agrement", "suspendre-agrement",
}  # fmt: skip
# Au journal, l'action a un autre mot que sa commande.
COMMANDES = {"effacer-donnees": "effacer", "renouveler-cle": "cle-publique"}
SANS_COMMANDE = {"purger-amenagements"}  # « admin purger » seule la demande, et en écrit le motif
OPTIONS = ("--reprise", "--irrecevable")
LIGNES = [(c, a, codes) for c, essais in TABLE.items() for a, codes in essais if MOTIF in a]


def toujours(commande: str, arguments: str) -> bool:
    return commande.split()[-1] in TOUJOURS or any(o in arguments for o in OPTIONS)


@pytest.mark.parametrize("simuler", ["", " --simuler"])
@pytest.mark.parametrize(("commande", "arguments", "codes"), LIGNES, ids=[f"{c} {a}" for c, a, _ in LIGNES])
def test_dro_01_le_motif_avant_le_role_s_il_l_est_toujours_sinon_apres_le_droit(
    commande: str, arguments: str, codes: tuple[str, ...], simuler: str, ressorts: Ressorts, isole: Path
) -> None:
    """Sans condition : 2 à tous, ici, ailleurs, simulée. Sous condition : 2 à qui aurait réussi, rien de plus aux
    autres."""
    essai = Essai(commande, *ressorts, isole)
    sans = arguments.replace(MOTIF, "") + simuler
    obtenus = {(profil, lieu): essai.lancer(sans, profil, lieu).code for profil in PROFILS for lieu in (ICI, AILLEURS)}
    if toujours(commande, arguments):
        assert set(obtenus.values()) == {2}
        return
    avec = {
        (profil, lieu): int(code)
        for profil, deux in zip(PROFILS, codes, strict=True)
        for lieu, code in zip((ICI, AILLEURS), deux.split("/"), strict=True)
    }
    assert obtenus == {cle: code or 2 for cle, code in avec.items()}


@pytest.mark.parametrize(("commande", "arguments"), [ligne[:2] for ligne in LIGNES if toujours(*ligne[:2])])
@pytest.mark.parametrize("motif", [[], ["--motif", ""], ["--motif", "  "]])
def test_le_motif_manque_avant_meme_que_la_base_soit_lue(
    commande: str, arguments: str, motif: list[str], ressorts: Ressorts, isole: Path
) -> None:
    """Il n'y a pas de base ici : la faute d'usage passe la première, et dit quoi ajouter."""
    mots = arguments.replace(MOTIF, "").format_map(ressorts[1][ICI]).split()
    rendu = lancer(*commande.split(), *mots, *motif, "--format", "json")
    erreur = rendu.erreur()
    assert (rendu.code, erreur["code"]) == (2, "USAGE")
    assert "demande un motif." in erreur["message"]
    assert erreur["conseil"] == "Ajoutez --motif TEXTE : le journal le garde."


def _metiers(classe: type[Metier] = Metier) -> list[type[Metier]]:
    """Ceux du programme, et ceux qu'un essai a faits (`tests.…`)."""
    return [classe, *(m for sous in classe.__subclasses__() for m in _metiers(sous))]


def test_chaque_action_motivee_a_sa_ligne_dans_la_matrice_des_droits() -> None:
    for module in walk_packages(services.__path__, f"{services.__name__}."):  # sans quoi les autres essais décideraient
        import_module(module.name)
    metiers = [m for m in _metiers() if m.__module__.startswith("ceres_cli.")]
    motivees = {COMMANDES.get(a.value, a.value) for metier in metiers for a in metier.motivees}
    assert motivees == TOUJOURS - {"annuler-lot"} | SANS_COMMANDE
    eprouvees = {commande.split()[-1] for commande, arguments, _ in LIGNES if toujours(commande, arguments)}
    assert eprouvees >= TOUJOURS
    assert all(any(option in arguments for _, arguments, _ in LIGNES) for option in OPTIONS)


def test_nulle_phrase_sur_le_motif_hors_de_sa_couture() -> None:
    """`exiger_un_motif` la dit seul ; le lecteur d'un fichier de décisions la dit de sa ligne."""
    racine = Path(__file__).parents[2] / "ceres_cli"
    dite = re.compile(r"demande un motif\.?(?:\"(?!\"\")|')")  # la fin d'un texte, non d'une docstring
    fichiers = {str(f.relative_to(racine)) for f in racine.rglob("*.py") if dite.search(f.read_text(encoding="utf-8"))}
    assert fichiers == {"moteur/demande.py", "services/vae/fichier.py"}

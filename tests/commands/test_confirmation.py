"""Section 4 de regles.md : les quatre actions averties, devant un terminal et sans personne."""

import subprocess
from datetime import date

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import EN_COURS, Monde
from tests.lanceur import COMMANDE
from tests.pseudo_terminal import jouer

AVERTIES = [
    (("habilitation", "suspendre", "active"), "Vous allez suspendre l'habilitation"),
    (("habilitation", "reactiver", "suspendue"), "Vous allez réactiver l'habilitation"),
    (("habilitation", "supprimer", "brouillon"), "Vous allez supprimer définitivement l'habilitation"),
    (("jure", "inactiver", "J-000005"), "Vous allez inactiver le juré J-000005"),
]


def devant_un_terminal(*arguments: str, reponse: str) -> tuple[int, str]:
    """(code, ce qui s'est affiché) d'un vrai processus dont l'entrée et la sortie d'erreur sont un terminal."""
    _, affiche, code = jouer([*COMMANDE, *arguments], tape=reponse.encode(), quand=_question, sortie=subprocess.DEVNULL)
    return code, affiche


def _question(affiche: str) -> bool:
    return affiche.rstrip().endswith(("]", ")"))


def arguments(monde: Monde, commande: tuple[str, str, str]) -> tuple[str, str, str]:
    return (*commande[:2], monde.ids.get(commande[2], commande[2]))


@pytest.mark.parametrize(("commande", "message"), AVERTIES, ids=[c[1] for c, _ in AVERTIES])
def test_les_quatre_actions_averties_disent_leur_consequence_et_ne_font_rien_sans_accord(
    ceres: Lanceur, monde: Monde, commande: tuple[str, str, str], message: str
) -> None:
    octets = monde.octets()
    seul = ceres(*arguments(monde, commande), stdin="o\n")
    assert seul.code == 6
    assert message in seul.stderr
    assert monde.octets() == octets
    confirme = ceres(*arguments(monde, commande), "--oui")
    assert confirme.code == 0
    assert message in confirme.stderr
    assert monde.octets() != octets


def test_inactiver_dit_combien_d_habilitations_ne_serviront_plus(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.habilitation(5, f"{EN_COURS}/CCP1", fin=date(2026, 1, 1), debut=date(2023, 1, 1))
    f.store.fermer()
    dit = ceres("jure", "inactiver", "J-5").stderr
    assert "ses 2 habilitations ne seront plus utilisables" in dit
    assert "listes de contact" in dit


def test_jur_02_un_refus_d_inactiver_passe_avant_la_question(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.session(1, EN_COURS, "en_attente_validation", jures=(5,))
    f.store.fermer()
    refus = ceres("jure", "inactiver", "J-5", "--format", "json")
    assert (refus.code, refus.erreur()["code"], refus.erreur()["objets"]) == (4, "JUR-02", ["S-2025-000001"])
    assert "Vous allez" not in refus.stderr


@pytest.mark.parametrize(
    ("reponse", "code"), [("o\n", 0), ("OUI\n", 0), ("\n", 6), ("n\n", 6), ("yes\n", 6), ("\x04", 6)]
)
def test_devant_un_terminal_seuls_o_et_oui_valent_accord(monde: Monde, reponse: str, code: int) -> None:
    fini, affiche = devant_un_terminal("habilitation", "suspendre", monde["active"], reponse=reponse)
    assert fini == code
    assert "Vous allez suspendre" in affiche
    assert "[o/N]" in affiche
    assert monde.etat("active")[0] == ("validee" if code else "suspendue")  # type: ignore[index]


def test_devant_un_terminal_un_refus_ne_pose_pas_de_question(monde: Monde) -> None:
    fini, affiche = devant_un_terminal("habilitation", "suspendre", monde["E-COURS"], reponse="o\n")
    assert fini == 4
    assert "[o/N]" not in affiche


@pytest.mark.parametrize(
    "commande",
    [
        ("habilitation", "valider", "brouillon"),
        ("habilitation", "brouillon", "active"),
        ("habilitation", "modifier", "brouillon", "--fin", "31/12/2026"),
    ],
    ids=lambda c: c[1],
)
def test_les_autres_actions_ne_demandent_rien(ceres: Lanceur, monde: Monde, commande: tuple[str, ...]) -> None:
    fini = ceres(*commande[:2], monde[commande[2]], *commande[3:])
    assert fini.code == 0
    assert "Vous allez" not in fini.stderr

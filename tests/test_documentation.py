"""La documentation dit ce que fait le programme : elle en est tirée, et rien n'y manque."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from ceres_cli import app, erreurs
from ceres_cli.regles import catalogue
from ceres_cli.terminal.typer_fr.application import Groupe, construire
from scripts import documenter

DOCS = Path(__file__).resolve().parent.parent / "docs"
# Les règles qu'aucune commande n'applique encore : à ôter d'ici dès qu'elles sont codées.
PAS_ENCORE: set[str] = set()
APPLIQUEES = [r for r in catalogue.REGLES if r.code not in PAS_ENCORE]


@pytest.mark.parametrize("nom", ["regles.md", "codes.md", "commandes.md"])
def test_la_documentation_produite_est_a_jour(nom: str) -> None:
    assert (DOCS / nom).read_text(encoding="utf-8") == documenter.documents()[nom], "lancer « make docs »"


def test_le_catalogue_a_toutes_les_regles_une_fois_et_dans_l_ordre() -> None:
    attendus = [
        f"{famille}-{numero:02d}"
        for famille, nombre in {
            "HAB": 17,
            "JUR": 5,
            "DIS": 2,
            "SES": 14,
            "CAN": 13,
            "AME": 1,
            "VAE": 4,
            "OBT": 6,
            "CONV": 5,
            "NOT": 1,
            "DEL": 3,
            "PRO": 1,
            "DRO": 2,
            "AGR": 4,
            "SIT": 3,
            "PAS": 4,
            "CTL": 2,
            "DON": 4,
            "PLA": 2,
        }.items()
        for numero in range(1, nombre + 1)
    ]
    attendus += ["SOLIDAIRE", *(f"V18-{n}" for n in range(1, 10))]
    assert [r.code for r in catalogue.REGLES] == attendus, "comptez ci-dessus la règle neuve dans sa famille"
    assert all(r.phrase and r.bornes and r.source and r.domaine for r in catalogue.REGLES)


def test_seules_les_regles_annoncees_a_venir_ne_sont_appliquees_nulle_part() -> None:
    assert {r.code for r in catalogue.REGLES if r.a_venir} == PAS_ENCORE
    assert {r.code for r in catalogue.REGLES if not r.depuis} == PAS_ENCORE


@pytest.mark.parametrize("regle", APPLIQUEES, ids=lambda r: r.code)
def test_chaque_regle_appliquee_l_est_quelque_part_qui_existe(regle: catalogue.Regle) -> None:
    assert regle.ou
    for lieu in regle.ou:
        module, _, nom = lieu.partition(":")
        assert hasattr(import_module(f"ceres_cli.{module}"), nom), lieu


def test_chaque_regle_appliquee_a_un_test() -> None:
    tests = documenter.tests_par_code(DOCS.parent / "tests")
    sans = [r.code for r in APPLIQUEES if r.code not in tests]
    assert sans == [], "nommez un essai de leur code, « test_ses_10_… »"


def feuilles(commande: Any, chemin: str) -> Iterator[tuple[str, Any]]:
    yield chemin, commande
    if isinstance(commande, Groupe):
        for nom in commande.commands:
            yield from feuilles(commande.commands[nom], f"{chemin} {nom}")


def test_chaque_commande_et_chaque_option_sont_documentees() -> None:
    texte = (DOCS / "commandes.md").read_text(encoding="utf-8")
    _, *morceaux = re.split(r"^#+ (.+)$", texte, flags=re.MULTILINE)
    sections = dict(zip(morceaux[::2], morceaux[1::2], strict=True))
    manquent = []
    for chemin, commande in feuilles(construire(app.racine, "ceres"), "ceres"):
        corps = sections.get(chemin)
        if corps is None:
            manquent.append(chemin)
            continue
        options = [p for p in commande.params if p.param_type_name == "option" and not p.hidden]
        noms = [nom for option in options for nom in (*option.opts, *option.secondary_opts)]
        manquent += [f"{chemin} {nom}" for nom in noms if not re.search(rf"^- `[^`]*{nom}\b(?!-)", corps, re.MULTILINE)]
    assert manquent == []


def test_chaque_classe_d_erreur_a_sa_ligne_dans_les_codes() -> None:
    texte = (DOCS / "codes.md").read_text(encoding="utf-8")
    classes = [c for c in vars(erreurs).values() if isinstance(c, type) and issubclass(c, erreurs.ErreurCeres)]
    assert len(classes) >= 9
    for classe in classes:
        assert f"| {classe.sortie} | `{classe.__name__}` |" in texte
        assert f"\n| {classe.sortie} | " in texte


def test_une_ligne_de_cron_nomme_son_compte_et_sa_base_et_se_tait() -> None:
    """Cron n'a ni dossier de travail ni environnement, et envoie tout ce qui se dit."""
    texte = (DOCS / "exploitation.md").read_text(encoding="utf-8")
    lignes = [ligne for bloc in re.findall(r"```cron\n(.*?)```", texte, re.DOTALL) for ligne in bloc.splitlines()]
    assert len(lignes) == 6
    for ligne in lignes:
        assert re.match(r"\d+ \d+ \* \* [*\d]  ceres  /chemin/ceres/bin/ceres --config /chemin/ceres\.toml ", ligne), (
            ligne
        )
        assert ligne.endswith((" --silencieux", " > /dev/null")), ligne

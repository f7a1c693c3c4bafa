"""Des options qui s'excluent : chaque paire déclarée est refusée, et aucune n'est oubliée."""

import ast
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.terminal.typer_fr import exclusions
from tests.arbre import Feuille, donner, feuilles, nom_long, valeur
from tests.commands.conftest import contrat, modele_contrat
from tests.fabriques.contrat import Contrat
from tests.lanceur import RACINE, lancer

__all__ = ["contrat", "modele_contrat"]  # leurs gabarits, que pytest cherche ici

# Ce qui modifie la manière de faire ou de montrer, et va donc avec tout.
GENERALES = {
    "--oui", "--simuler", "--ecraser", "--tout-ou-rien", "--forcer", "--reprise", "--detail", "--sans-pager",
    "--sans-entete", "--sans-noms", "--silencieux", "--code-detaille",
}  # fmt: skip
# Deux drapeaux d'une commande qui vont ensemble, relus un par un.
VONT_ENSEMBLE = {
    ("convocation editer", "--fusion", "--modifiees"), ("convocation exporter", "--fusion", "--perimees"),
    ("journal exporter", "--acces", "--syslog"), ("init", "--sans-referentiel", "--essai"),
    ("candidat doublons", "--proches", "--exces"), ("candidat lister", "--a-convoquer", "--vae-a-justifier"),
    ("habilitation lister", "--utilisable", "--a-viser"),
    ("session lister", "--jury-incomplet", "--alertes"), ("session lister", "--jury-incomplet", "--sans-agrement"),
    ("session lister", "--alertes", "--sans-agrement"),
    # lire ce qui partirait, de ce que l'autre désigne
    ("convocation envoyer", "--session-entiere", "--apercu"), ("habilitation echeances", "--notifier", "--apercu"),
    ("jure experience", "--modifier", "--en-poste"), ("jure indisponible", "--lever", "--lignes-separees"),
    # refusé : --lignes-separees ne va qu'avec --fichier
    *(("session horaires", x, "--lignes-separees") for x in ("--repartir", "--effacer", "--amenagements")),
    ("jure experience", "--supprimer", "--en-poste"),  # refusé : --en-poste ne va qu'avec --modifier
}  # fmt: skip
# Ce qui s'exclut selon la valeur donnée, et non selon l'option : jugé par la commande.
SELON_LA_VALEUR = {
    "commands/convocation/editer.py",  # --fusion, si --formats contient eml
    "commands/jure/exporter.py",  # --colonnes ou --format, si --sortie nomme un fichier
    "terminal/presentation.py",  # --colonnes, si elle mêle une liste et des ajouts
    "services/administration/sauvegarde.py",  # --garder, si --sortie n'est pas un dossier
}


def declarees() -> Iterator[tuple[Feuille, str, str]]:
    for f in feuilles():
        for une, autres, _ in exclusions.de(f.commande):
            yield from ((f, une, autre) for autre in autres)


DECLAREES = list(declarees())


def nomme(f: Feuille, nom: str) -> Any:
    """Le paramètre de ce nom : l'une de ses formes, ou le repère d'un argument."""
    for p in f.parametres:
        argument = p.param_type_name == "argument"
        if nom in ([(p.metavar or p.name).strip("[]")] if argument else [*p.opts, *p.secondary_opts]):
            return p
    raise AssertionError(f"{f.nom} n'a pas {nom}")


def mots(f: Feuille, nom: str) -> list[str]:
    p = nomme(f, nom)
    return [nom] if getattr(p, "is_flag", False) else donner(p, valeur(p))


@pytest.mark.parametrize(("f", "une", "autre"), DECLAREES, ids=[f"{f.nom} {a} {b}" for f, a, b in DECLAREES])
def test_deux_options_qui_s_excluent_sont_une_faute_d_usage(contrat: Contrat, f: Feuille, une: str, autre: str) -> None:
    Path("entree.csv").write_text("x\n", encoding="utf-8")
    avant = contrat.empreintes()
    visees = {nomme(f, une).name, nomme(f, autre).name}
    reste = [m for p in f.parametres if p.required and p.name not in visees for m in donner(p, valeur(p))]
    for deux in ((une, autre), (autre, une)):
        rendu = lancer(*f.mots, *reste, *(m for nom in deux for m in mots(f, nom)), env={"CERES_FORMAT": "json"})
        dit = f"{autre} ne va pas avec {une}"
        if f.nom == "admin sante":  # à une surveillance, toute erreur est une réponse
            assert (rendu.code, rendu.stdout.startswith(f"CERES INCONNU - {dit}"), rendu.stderr) == (3, True, "")
            continue
        assert (rendu.code, rendu.stdout) == (2, ""), rendu.stderr
        assert dit in rendu.stderr
        assert '"code": "USAGE"' in rendu.stderr or "--format" in deux
    assert contrat.empreintes() == avant


def test_ce_que_dit_une_option_n_est_pas_une_option(contrat: Contrat) -> None:
    """« --irrecevable » peut être un motif ; et une seule des deux formes se redit sans mal."""
    for reste in (["--recevable", "--motif", "--irrecevable"], ["--recevable", "--recevable"]):
        rendu = lancer("vae", "decider", "D-1", "--notifiee-le", "2025-08-01", *reste)
        assert (rendu.code, "D-1" in rendu.stderr) == (3, True), rendu


def test_deux_drapeaux_d_une_commande_vont_ensemble_ou_s_excluent() -> None:
    connues = {(f.nom, *sorted(paire)) for f, *paire in DECLAREES}
    oubliees = {
        (f.nom, un, autre)
        for f in feuilles()
        for un, autre in combinations([nom_long(p) for p in f.parametres if getattr(p, "is_flag", False)], 2)
        if not {un, autre} & GENERALES and (f.nom, *sorted((un, autre))) not in connues
    }
    assert oubliees == VONT_ENSEMBLE


def test_une_option_et_son_contraire_s_excluent() -> None:
    """« --sans-x » et « --x », « --jours » et les dates : toujours l'un ou l'autre."""
    connues = {(f.nom, *sorted(paire)) for f, *paire in DECLAREES}
    opposees = []
    for f in feuilles():
        noms = {nom for p in f.parametres for nom in (*p.opts, *getattr(p, "secondary_opts", ()))}
        opposees += [(f.nom, x, f"--sans-{x[2:]}") for x in noms if f"--sans-{x[2:]}" in noms]
        opposees += [(f.nom, "--jours", x) for x in ("--debut", "--fin") if {"--jours", x} <= noms]
    assert len(opposees) > 5
    assert [o for o in opposees if (o[0], *sorted(o[1:])) not in connues] == []


def test_aucune_commande_ne_refuse_elle_meme_deux_options() -> None:
    """Une phrase qui oppose deux options est celle du mécanisme, sauf si elle dépend d'une valeur."""
    oppose = re.compile(
        r"ne va(it)? (pas|ni) avec|ne vont (pas|ni) (avec|ensemble)|pas les deux|--.* se contredisent|combine pas"
    )
    ailleurs = set()
    for fichier in (RACINE / "ceres_cli").rglob("*.py"):
        for noeud in ast.walk(ast.parse(fichier.read_text(encoding="utf-8"))):
            if (
                isinstance(noeud, ast.Call)
                and ast.unparse(noeud.func) == "ErreurUsage"
                and oppose.search(ast.unparse(noeud))
            ):
                ailleurs.add(fichier.relative_to(RACINE / "ceres_cli").as_posix())
    assert ailleurs - {"terminal/typer_fr/exclusions.py"} == SELON_LA_VALEUR

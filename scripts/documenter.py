"""Produit docs/regles.md, docs/codes.md et docs/commandes.md, tirés du programme et de ses tests.

Usage : python -m scripts.documenter (ou make docs). À mêmes sources, mêmes octets ; les tests y veillent.
"""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ceres_cli import app, erreurs
from ceres_cli.regles import catalogue
from ceres_cli.regles.catalogue.regle import Regle
from ceres_cli.terminal.typer_fr import aide, construire

RACINE = Path(__file__).resolve().parent.parent
ENTETE = "<!-- Produit par « make docs » : ne pas modifier à la main. -->\n\n"
# Ces tests citent des codes sans éprouver les règles qu'ils nomment.
SANS_REGLE = frozenset({"test_application.py", "test_documentation.py", "test_regles_schema.py"})
Tests = dict[str, dict[str, list[str]]]
"""Code → fichier de tests → noms des tests ; aucun nom : le code n'est que dans les données du fichier."""

SORTIES_SANS_ERREUR = {
    0: "C'est fait. Une liste vide et « rien à changer » en sont.",
    7: "Lot : une ligne au moins est refusée ou laissée de côté (4 avec --tout-ou-rien).",
    10: "Plan, avec --code-detaille : il contient des changements.",
    129: "Interrompu par HUP. Avant l'enregistrement rien n'est modifié ; après, le message dit ce qui est fait.",
    130: "Interrompu par Ctrl-C (INT), de même.",
    143: "Interrompu par TERM, de même.",
}


# --- Les règles ---


def tests_par_code(dossier: Path) -> Tests:
    """Les tests de chaque règle : ceux dont le nom (`hab_07`), un identifiant ou un texte (`HAB-07`) la cite."""
    trouves: Tests = {}
    codes = [regle.code for regle in catalogue.REGLES]
    for fichier in sorted(dossier.rglob("test_*.py")):
        if fichier.name in SANS_REGLE:
            continue
        relatif = fichier.relative_to(dossier.parent).as_posix()
        for noeud in ast.parse(fichier.read_text(encoding="utf-8")).body:
            for nom, texte in _citations(noeud):
                for code in codes:
                    if _cite(texte, code):
                        noms = trouves.setdefault(code, {}).setdefault(relatif, [])
                        noms += [nom] if nom and nom not in noms else []
    return trouves


def _citations(noeud: ast.stmt) -> Iterator[tuple[str, str]]:
    """(nom du test ou vide, texte où chercher un code) ; le texte d'en-tête du module ne compte pas."""
    if isinstance(noeud, ast.ClassDef):
        for membre in noeud.body:
            yield from _citations(membre)
    elif not isinstance(noeud, ast.Expr):
        nom = noeud.name if isinstance(noeud, ast.FunctionDef) and noeud.name.startswith("test_") else ""
        textes = [n.value for n in ast.walk(noeud) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
        yield nom, "\n".join([f"{nom}_", *textes])


def _cite(texte: str, code: str) -> bool:
    return code in texte or f"_{code.lower().replace('-', '_')}_" in texte


def regles(tests: Tests) -> str:
    """docs/regles.md : chaque phrase, son code, ses bornes, où elle est appliquée, par quels tests elle est tenue."""
    parties = [
        f"{ENTETE}# Les règles de ceres\n",
        "Chaque phrase des notes de version 1.7.1, et ce que la réglementation ou un choix y ajoute : son code, ses"
        " bornes exactes, où elle est appliquée, quels tests la tiennent. Un code ne change jamais de sens ; on le"
        " retrouve dans les refus, le JSON, le journal et `ceres regles`. Les jours sont des jours civils de Paris.\n",
    ]
    domaine = ""
    for regle in catalogue.REGLES:
        if regle.domaine != domaine:
            domaine = regle.domaine
            parties.append(f"## {domaine[:1].upper()}{domaine[1:]}\n")
        parties.append(_regle(regle, tests.get(regle.code, {})))
    return "\n".join(parties)


def _regle(regle: Regle, tests: dict[str, list[str]]) -> str:
    lignes = [
        f"### {regle.code}\n",
        f"> {regle.phrase}\n",
        f"- Bornes : {regle.bornes}",
        f"- Source : {regle.source}",
        f"- Depuis : {regle.statut}",
    ]
    if not regle.a_venir:
        lignes.append(f"- Où : {', '.join(f'`ceres_cli.{lieu}`' for lieu in regle.ou)}")
        lignes.append("- Tests :")
        for fichier, noms in tests.items():
            suite = f" : {', '.join(f'`{nom}`' for nom in noms)}" if noms else ""
            lignes.append(f"  - `{fichier}`{suite}")
    return "\n".join(lignes) + "\n"


# --- Les codes ---


def sorties() -> dict[int, str]:
    """Chaque code de sortie du processus, et son sens."""
    trouvees = dict(SORTIES_SANS_ERREUR)
    for classe in erreurs.classes():
        texte = _premiere_phrase(classe)
        trouvees[classe.sortie] = " ".join(filter(None, (trouvees.get(classe.sortie), texte)))
    return trouvees


def codes() -> str:
    """docs/codes.md : codes de sortie du processus, codes des erreurs."""
    lignes = [
        f"{ENTETE}# Codes de sortie et codes d'erreur\n",
        "Les scripts peuvent compter sur ces valeurs.\n",
        "## Codes de sortie\n",
        "| Sortie | Sens |",
        "| --- | --- |",
        *(f"| {sortie} | {sens} |" for sortie, sens in sorted(sorties().items())),
        "",
        "Les contrôles se font dans cet ordre : usage (2), rôle (5), existence et ressort (3), règles (4),"
        " confirmation (6).\n",
        "## Codes d'erreur\n",
        "Avec `--format json` ou `ndjson`, une erreur est un document `ceres.erreur/1` sur la sortie d'erreur ; son"
        " `code` est un code de règle (voir [regles.md](regles.md)) ou l'un de ceux-ci.\n",
        "| Code | Sortie | Classe |",
        "| --- | --- | --- |",
        *(f"| {_code(c)} | {c.sortie} | `{c.__name__}` |" for c in erreurs.classes()),
        "",
        "Autres codes :\n",
        *(f"- `{code}` : {sens}." for code, sens in erreurs.AUTRES_CODES.items()),
    ]
    return "\n".join(lignes) + "\n"


def _code(classe: type[erreurs.ErreurCeres]) -> str:
    return "le code de la règle" if classe is erreurs.Refus else f"`{classe.code_par_defaut}`"


def _premiere_phrase(classe: type[erreurs.ErreurCeres]) -> str:
    if classe is erreurs.ErreurCeres:
        return "Erreur inattendue : un défaut du programme."
    if classe is erreurs.DroitsInsuffisants:
        return "Droits insuffisants."
    return inspect.cleandoc(classe.__doc__ or "").split("\n\n")[0].replace("\n", " ")


# --- Les commandes ---


def commandes() -> str:
    """docs/commandes.md : chaque commande, ses arguments, ses options, ses exemples."""
    racine: Any = construire(app.racine, "ceres")
    contexte = racine.make_context("ceres", [], resilient_parsing=True)
    parties = [
        f"{ENTETE}# Les commandes de ceres\n",
        "Le même texte que `--help`. `--base`, `--config` et `--profil` sont admises partout sur la ligne. Les dates"
        " s'écrivent JJ/MM/AAAA ou AAAA-MM-JJ, ou se disent : hier, mardi (le dernier), -7j, debut-mois. Les zéros de"
        " tête des identifiants sont facultatifs.\n",
        _commande(contexte, 2),
    ]
    for cadre, lignes in racine.cadres().items():
        parties.append(f"## {cadre}\n")
        for nom, _ in lignes:
            parties += _feuilles(racine.commands[nom], nom, contexte, 3)
    return "\n".join(parties)


def _feuilles(commande: Any, nom: str, parent: Any, niveau: int) -> Iterator[str]:
    contexte = commande.make_context(nom, [], parent=parent, resilient_parsing=True)
    yield _commande(contexte, niveau)
    for lignes in (commande.cadres() if hasattr(commande, "cadres") else {}).values():
        for sous_nom, _ in lignes:
            yield from _feuilles(commande.commands[sous_nom], sous_nom, contexte, niveau + 1)


def _commande(contexte: Any, niveau: int) -> str:
    parametres = [p for p in contexte.command.get_params(contexte) if not p.hidden]
    lignes = [
        f"{'#' * niveau} {aide.chemin(contexte)}\n",
        f"`{aide._usage(contexte).removeprefix('Usage : ')}`\n",
        inspect.cleandoc(contexte.command.help or "").strip() + "\n",
        *_liste("Arguments", [aide._argument(p) for p in parametres if p.param_type_name == "argument"]),
        *_liste("Options", [aide._option(p) for p in parametres if _est_option(p)]),
    ]
    return "\n".join(lignes)


def _est_option(parametre: Any) -> bool:
    """Une option propre à la commande : --help est partout."""
    return parametre.param_type_name == "option" and "--help" not in parametre.opts


def _liste(titre: str, lignes: list[tuple[str, str]]) -> list[str]:
    return [f"{titre} :\n", *(f"- `{nom}` : {texte}" for nom, texte in lignes), ""] if lignes else []


# --- Ensemble ---


def documents() -> dict[str, str]:
    """Chaque fichier de docs/ et son texte."""
    return {
        "regles.md": regles(tests_par_code(RACINE / "tests")),
        "codes.md": codes(),
        "commandes.md": commandes(),
    }


def main() -> None:
    dossier = RACINE / "docs"
    dossier.mkdir(exist_ok=True)
    for nom, texte in documents().items():
        (dossier / nom).write_text(texte, encoding="utf-8")
        print(f"docs/{nom}")


if __name__ == "__main__":
    main()

"""Les pages de manuel, une par commande et par groupe, tirées de l'aide du programme."""

import inspect
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from ceres_cli import VERSION, app
from ceres_cli.terminal.typer_fr import aide, construire
from scripts import documenter

_SIGNES = str.maketrans(
    {"\\": r"\(rs", "-": r"\-", "'": r"\(aq", '"': r"\(dq", "^": r"\(ha", "~": r"\(ti", "`": r"\(ga"}
)
_INSECABLE = re.compile(" (?=[;:?!»])|(?<=«) ")
_SECTION = 1


def pages(jour: date) -> dict[str, str]:
    """Nom de fichier (« ceres-habilitation-suspendre.1 ») → texte pour man, daté de `jour`."""
    racine: Any = construire(app.racine, "ceres")
    contexte = racine.make_context("ceres", [], resilient_parsing=True)
    resume = inspect.cleandoc(racine.help).partition("\n\n")[0].replace("\n", " ").removesuffix(".")
    return {f"{_nom(c)}.{_SECTION}": _page(c, resume, jour) for c, resume in _commandes(contexte, resume)}


def echapper(texte: str) -> str:
    """Le texte tel quel pour roff : ni commande, ni trait d'union ou guillemet changé en signe d'imprimerie."""
    lignes = texte.translate(_SIGNES).split("\n")
    return "\n".join(rf"\&{ligne}" if ligne.startswith(".") else ligne for ligne in lignes)


def _phrase(texte: str) -> str:
    """Un texte que man plie : jamais entre un mot et le signe qui le suit."""
    return _INSECABLE.sub(r"\\~", echapper(texte))


def _commandes(contexte: Any, resume: str) -> Iterator[tuple[Any, str]]:
    """Le contexte et l'aide courte de cette commande, puis de celles qui sont sous elle."""
    yield contexte, resume
    for nom, courte in _sous_commandes(contexte):
        commande = contexte.command.commands[nom]
        yield from _commandes(commande.make_context(nom, [], parent=contexte, resilient_parsing=True), courte)


def _sous_commandes(contexte: Any) -> list[aide.Ligne]:
    return [ligne for lignes in _cadres(contexte).values() for ligne in lignes]


def _cadres(contexte: Any) -> dict[str, list[aide.Ligne]]:
    return contexte.command.cadres() if hasattr(contexte.command, "cadres") else {}


def _nom(contexte: Any) -> str:
    return aide.chemin(contexte).replace(" ", "-")


def _page(contexte: Any, resume: str, jour: date) -> str:
    nom = _nom(contexte)
    parametres = [p for p in contexte.command.get_params(contexte) if not p.hidden]
    blocs = [
        "'\\\" -*- coding: UTF-8 -*-",
        ".\\\" Produit par « make distribution », de l'aide de la commande.",
        f'.TH {echapper(nom.upper())} {_SECTION} {jour.isoformat()} "ceres {VERSION}" "Manuel de ceres"',
        ".nh\n.nr HY 0\n.ad l\n.ds AD l",
        f".SH NOM\n{echapper(nom)} \\- {_phrase(resume)}",
        f".SH SYNOPSIS\n{_synopsis(contexte)}",
        f".SH DESCRIPTION\n{_paragraphes(contexte.command.help or '')}",
        *_liste("ARGUMENTS", [aide._argument(p) for p in parametres if p.param_type_name == "argument"]),
        *_groupes(contexte),
        *_liste("OPTIONS", [aide._option(p) for p in parametres if p.param_type_name == "option"]),
        *_fin(contexte),
    ]
    return "\n".join(blocs) + "\n"


def _synopsis(contexte: Any) -> str:
    chemin = aide.chemin(contexte)
    reste = aide._usage(contexte).removeprefix("Usage :").strip().removeprefix(chemin).strip()
    return f"\\fB{echapper(chemin)}\\fP {echapper(reste)}"


def _paragraphes(texte: str) -> str:
    """Un paragraphe dont une ligne est en retrait (un exemple) garde ses lignes."""
    blocs = []
    for paragraphe in filter(None, inspect.cleandoc(texte).split("\n\n")):
        lignes = paragraphe.split("\n")
        if any(ligne.startswith(" ") for ligne in lignes):
            blocs.append(f".RS 4\n.nf\n{echapper(paragraphe)}\n.fi\n.RE")
        else:
            blocs.append(_phrase(" ".join(lignes)))
    return "\n.PP\n".join(blocs)


def _liste(titre: str, lignes: list[aide.Ligne], macro: str = ".SH") -> list[str]:
    """Chaque nom, et son texte en retrait dessous."""
    if not lignes:
        return []
    corps = [f".TP\n\\fB{echapper(nom)}\\fP\n{_phrase(texte) or chr(92) + '&'}" for nom, texte in lignes]
    return [f"{macro} {echapper(titre)}", *corps]


def _groupes(contexte: Any) -> list[str]:
    blocs: list[str] = []
    for cadre, lignes in _cadres(contexte).items():
        blocs += _liste(cadre, lignes, ".SS")
    return [".SH COMMANDES", *blocs] if blocs else []


def _fin(contexte: Any) -> list[str]:
    """Les codes de sortie (à la racine seulement), et les pages voisines."""
    if contexte.parent is None:
        sorties = [(str(code), sens.replace("`", "")) for code, sens in sorted(documenter.sorties().items())]
        avant = _liste("CODES DE SORTIE", sorties)
        voisines = []
    else:
        commune = "Les options de \\fBceres\\fP(1) sont admises partout sur la ligne."
        avant = [f".PP\n{commune}", ".SH CODES DE SORTIE\nVoir \\fBceres\\fP(1)."]
        voisines = [_nom(parent) for parent in _parents(contexte)]
    voisines += [f"{_nom(contexte)}-{nom}" for nom, _ in _sous_commandes(contexte)]
    return [*avant, ".SH VOIR AUSSI", ",\n".join(f"\\fB{echapper(nom)}\\fP({_SECTION})" for nom in voisines)]


def _parents(contexte: Any) -> Iterator[Any]:
    if contexte.parent is not None:
        yield from _parents(contexte.parent)
        yield contexte.parent

"""Ce qui se répète se dit une fois : même code, même phrase à l'objet près, son nombre, ses lignes, ses objets."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ceres_cli.erreurs import Motif
from ceres_cli.regles.francais import abreger, premiers
from ceres_cli.schemas.colonne import Colonne

_OBJETS = 5  # cités d'un groupe
# Ce qui, dans une phrase, n'est que l'objet : son numéro, un nom suivi d'un prénom. Un lot n'est pas l'objet : il l'a
# changé.
_NOMME = r"\b(?:[A-KM-Z]-(?:\d{4}-)?\d+|(?!RNCP|TP-)[A-ZÀ-Þ][A-ZÀ-Þ0-9'’ -]*[A-ZÀ-Þ0-9] [A-ZÀ-Þ][\wà-ÿ-]+)\b"
# De ce que l'on va faire, la certification et les sessions d'une personne sont à elle comme son nom.
_SIENS = (
    rf"(?<=ce juré \()[^)]+|{_NOMME}(?: \(\d\d/\d\d/\d{{4}}\)(?:, S-\d{{4}}-\d+ \(\d\d/\d\d/\d{{4}}\))*)?"
    r"|\b(?:RNCP\d+|TP-\d+(?:m\d+)?)(?:/CC[PS]\d+)?\b"
)
COLONNES = (
    Colonne("nombre", "Nombre", "entier", nullable=False),
    Colonne("lignes", "Lignes", nullable=False, souple=True),
    Colonne("objets", "Objets", nullable=False, souple=True),
    Colonne("action", "Action", nullable=False),
    Colonne("resultat", "Résultat", nullable=False),
    Colonne("code", "Code", nullable=False),
    Colonne("explication", "Explication", nullable=False, souple=True),
)


REPETEES = 3  # phrases que l'on dit encore une à une, dans un texte
Ligne = Mapping[str, Any]


def colonnes(reunies: Sequence[Ligne]) -> list[Colonne]:
    """Ce qui se montre de lignes réunies ; leurs objets, si elles en nomment."""
    nommes = any(e["objets"] for e in reunies)
    return [c for c in COLONNES if nommes or c.cle != "objets"]


def par_phrase(lignes: Iterable[Ligne], propre: str = _NOMME) -> list[tuple[str, list[Ligne]]]:
    """La phrase que des lignes d'un rapport, ou d'un plan, partagent, et elles ; d'une seule, la sienne entière.
    `propre` : ce qui, dans une phrase, n'est qu'à sa ligne."""
    groupes: dict[tuple[str, ...], list[Ligne]] = {}
    for ligne in lignes:
        phrase = re.sub(propre, "…", ligne["explication"])
        cle = (ligne["action"], ligne.get("resultat", ""), ligne["code"], phrase)
        groupes.setdefault(cle, []).append(ligne)
    return [(_commune([e["explication"] for e in siennes], propre), siennes) for siennes in groupes.values()]


def _commune(phrases: Sequence[str], propre: str) -> str:
    """Ce que ces phrases ont de même : un objet qu'elles nomment toutes y reste."""
    noms = zip(*(re.findall(propre, phrase) for phrase in phrases), strict=False)
    suite = iter(siens[0] if len(set(siens)) == 1 else "…" for siens in noms)
    return re.sub(propre, lambda _: next(suite, "…"), phrases[0])


def objets(lignes: Iterable[Ligne]) -> str:
    """« H-000012, H-000040, … » : les premiers que ces lignes nomment."""
    nommes = _objets(lignes)
    return ", ".join(nommes[:_OBJETS]) + (", …" if len(nommes) > _OBJETS else "")


def _objets(lignes: Iterable[Ligne]) -> list[str]:
    return list(dict.fromkeys(e["objet"] for e in lignes if e["objet"]))


def en_texte(lignes: Iterable[Ligne], *, a_venir: bool = False) -> list[tuple[str, int]]:
    """Chaque phrase, et de combien de lignes ; trois au plus se disent encore une à une, leur objet nommé. `a_venir` :
    elles disent ce que l'on va faire, et de combien d'autres."""
    suite: list[tuple[str, int]] = []
    for phrase, siennes in par_phrase(lignes, _SIENS if a_venir else _NOMME):
        if len(siennes) > REPETEES:
            nommes = premiers(_objets(siennes), _OBJETS) if a_venir else objets(siennes)
            cites = f" ({nommes})" if nommes else ""
            suite.append((f"{len(siennes)} fois : {phrase.removeprefix('… : ')}{cites}", len(siennes)))
        else:
            suite += [(_nommee(ligne), 1) for ligne in siennes]
    return suite


def _nommee(ligne: Ligne) -> str:
    texte = str(ligne["explication"])
    return texte if ligne["objet"].partition(" ")[0] in texte else f"{ligne['objet']} : {texte}"


def des_lignes(lignes: Iterable[Ligne]) -> list[dict[str, Any]]:
    """Les lignes d'un rapport, réunies."""
    return [
        {
            "nombre": len(siennes),
            "lignes": abreger([e["ligne"] for e in siennes]),
            "objets": objets(siennes),
            **{nom: siennes[0][nom] for nom in ("action", "resultat", "code")},
            "explication": phrase,
        }
        for phrase, siennes in par_phrase(lignes)
    ]


def des_fautes(motifs: Sequence[Motif]) -> list[Motif]:
    """Les fautes d'un fichier, réunies quand elles ne diffèrent que par leur ligne ou ce qui y est écrit."""
    groupes: dict[tuple[Any, ...], list[Motif]] = {}
    for motif in motifs:
        ligne = motif.valeurs.get("ligne")
        dit = motif.texte
        if attendu := motif.valeurs.get("attendu"):
            dit = dit.replace(str(attendu), "…", 1)
        if valeur := motif.valeurs.get("valeur"):
            dit = dit.replace(f"« {valeur} »", "« … »")
        dit = re.sub(_NOMME, "…", dit)
        if ligne is not None:
            dit = dit.partition(" : ")[2]
        groupes.setdefault((motif.code, ligne is None, motif.valeurs.get("colonne"), dit), []).append(motif)
    return [_reunir(siens, colonne, dit) for (_, _, colonne, dit), siens in groupes.items()]


def _reunir(motifs: Sequence[Motif], colonne: str | None, dit: str) -> Motif:
    lignes = [n for m in motifs if isinstance(n := m.valeurs.get("ligne"), int)]
    if len(motifs) == 1 or len(lignes) < len(motifs):
        return motifs[0]
    lues = list(dict.fromkeys(str(m.valeurs["valeur"]) for m in motifs if m.valeurs.get("valeur")))
    if len(lues) == 1 and "« … »" in dit:
        dit, lues = dit.replace("« … »", f"« {lues[0]} »", 1), []
    cites = ", ".join(f"« {v} »" for v in lues[:_OBJETS]) + (", …" if len(lues) > _OBJETS else "")
    ou = f"{len(lignes)} fois, lignes {abreger(lignes)}{f', colonne « {colonne} »' if colonne else ''}"
    if "attendu" in motifs[0].valeurs:  # réduite à ce qu'elles ont de même, la phrase ne dirait rien
        return motifs[0]._replace(texte=f"{ou}, dont la ligne {lignes[0]} : {motifs[0].texte.partition(' : ')[2]}")
    return motifs[0]._replace(texte=f"{ou} : {dit}{f' (lu : {cites})' if cites else ''}")

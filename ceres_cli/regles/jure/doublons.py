"""Deux fiches de jurés sont-elles celles d'une même personne ? Des indices seulement : c'est à l'agent de trancher."""

from dataclasses import dataclass, field
from functools import cached_property

from ceres_cli.regles import textes

# Ce que chaque indice ajoute à la note, sur 100.
_POIDS = {"noms": 50, "noms à une lettre près": 40, "prénom": 15, "naissance": 30, "courriel": 25, "téléphone": 20}
_NAISSANCES_DIFFERENTES = -20


@dataclass(frozen=True)
class Fiche:
    """Ce qui se compare. `cle` : nom et prénom en clé de recherche ; un contact que trop de jurés ont n'y est pas."""

    id: int
    cle: str
    prenom: str
    naissance: str | None = None
    telephones: frozenset[str] = field(default=frozenset())
    courriel: str | None = None

    @cached_property
    def mots(self) -> str:
        """Les mots du nom et du prénom, dans l'ordre alphabétique : « Martin Alice » et « Alice Martin » se valent."""
        return " ".join(sorted(self.cle.split()))

    @cached_property
    def colles(self) -> str:
        """Les mêmes, sans espaces : « Le Goff » et « Legoff » se valent."""
        return self.cle.replace(" ", "")

    @property
    def ecritures(self) -> tuple[str, str]:
        return self.mots, self.colles


def comparer(un: Fiche, autre: Fiche) -> tuple[int, list[str]] | None:
    """(note de 1 à 100, indices) si les deux fiches se ressemblent assez pour être montrées.

    Une lettre d'écart dans les noms ne compte que si la naissance ou un contact est le même. Deux naissances connues et
    différentes demandent un contact commun.
    """
    indices = []
    if un.naissance is not None and un.naissance == autre.naissance:
        indices.append("naissance")
    if un.courriel is not None and un.courriel == autre.courriel:
        indices.append("courriel")
    if un.telephones & autre.telephones:
        indices.append("téléphone")
    contraires = bool(un.naissance and autre.naissance) and "naissance" not in indices
    indices = [*_noms(un, autre, appuyes=bool(indices)), *indices]
    if not _suffisants(indices, contraires=contraires):
        return None
    note = sum(_POIDS[i] for i in indices) + (_NAISSANCES_DIFFERENTES if contraires else 0)
    return max(1, min(note, 100)), indices


def _noms(un: Fiche, autre: Fiche, *, appuyes: bool) -> list[str]:
    if un.mots == autre.mots or un.colles == autre.colles:
        return ["noms"]
    if appuyes and (a_une_lettre(un.mots, autre.mots) or a_une_lettre(un.colles, autre.colles)):
        return ["noms à une lettre près"]
    if appuyes and textes.cle(un.prenom) == textes.cle(autre.prenom):
        return ["prénom"]
    return []


def _suffisants(indices: list[str], *, contraires: bool) -> bool:
    contact = "courriel" in indices or "téléphone" in indices
    if "noms" in indices:
        return not contraires or contact
    if "noms à une lettre près" in indices:
        return True
    # Un nom qui a changé : le même contact, et rien qui s'y oppose.
    if contraires or not contact:
        return False
    return "naissance" in indices or "courriel" in indices or "prénom" in indices


def a_une_lettre(un: str, autre: str) -> bool:
    """Une lettre changée, ajoutée ou ôtée, ou deux voisines interverties, au plus."""
    if un == autre:
        return True
    if len(un) > len(autre):
        un, autre = autre, un
    if len(autre) - len(un) > 1:
        return False
    i = 0
    while i < len(un) and un[i] == autre[i]:
        i += 1
    if len(un) < len(autre):
        return un[i:] == autre[i + 1 :]
    return un[i + 1 :] == autre[i + 1 :] or (un[i : i + 2] == autre[i : i + 2][::-1] and un[i + 2 :] == autre[i + 2 :])


def sans_une_lettre(texte: str) -> set[str]:
    """Le texte, et ce qu'il devient privé d'une lettre : deux textes à une lettre l'un de l'autre en partagent un."""
    return {texte, *(texte[:i] + texte[i + 1 :] for i in range(len(texte)))}

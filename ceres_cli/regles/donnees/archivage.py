"""DON-04 : jusqu'où le journal s'archive."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.regles.calendrier import en_francais, plus_ans
from ceres_cli.regles.condition import Condition


class ActionArchive(StrEnum):
    ARCHIVER = "archiver"
    EFFACER = "effacer-archive"


class Ouverte(NamedTuple):
    """La session ni validée ni annulée que le journal connaît depuis le plus longtemps, et ce jour-là."""

    session: str
    depuis: date


def archivable(avant: date, jour: date, ouverte: Ouverte | None) -> list[Condition]:
    """Ce qui s'est écrit avant ce jour a un an, et précède toute session qui reste à clore. Chaque condition dit, dans
    `au_plus`, le dernier jour qu'elle permet."""
    un_an = plus_ans(jour, -1)
    suite = [_condition(avant, un_an, f"le journal de la dernière année reste dans la base : {_au_plus(un_an)}")]
    if ouverte is not None:
        texte = (
            f"{ouverte.session}, enregistrée le {en_francais(ouverte.depuis)}, n'est ni validée ni annulée :"
            f" {_au_plus(ouverte.depuis)}"
        )
        suite.append(_condition(avant, ouverte.depuis, texte, ouverte.session))
    return suite


def _au_plus(jour: date) -> str:
    return f"--avant {en_francais(jour)} au plus tard"


def _condition(avant: date, au_plus: date, texte: str, objet: str = "") -> Condition:
    permis = avant <= au_plus
    valeurs: dict[str, object] = {"au_plus": au_plus.isoformat(), "objets": [objet] if objet else []}
    return Condition("DON-04", permis, "ne s'y oppose pas" if permis else texte, valeurs, objet)

"""V18-4 : les délais d'une base neuve, que le MPCP change ensuite, et leurs noms."""

from enum import StrEnum

from ceres_cli.regles.faits.delais import Reglage
from ceres_cli.regles.vocabulaire import ModeDelai, SujetDelai


class ActionDelais(StrEnum):
    DEFINIR = "definir"


# En jours avant le début de la session : la créer, demander la DTE, éditer les convocations ; rien pour la VAE.
INITIAUX: dict[SujetDelai, tuple[ModeDelai, int | None, int | None, int | None]] = {
    SujetDelai.TITRE: (ModeDelai.IGNORER, 30, 15, 15),
    SujetDelai.CCP: (ModeDelai.IGNORER, 30, 15, 15),
    SujetDelai.CCS: (ModeDelai.IGNORER, 30, 15, 15),
    SujetDelai.VAE: (ModeDelai.AVERTIR, None, None, None),
}
# Une session ne s'annonce pas plus d'un an d'avance.
JOURS_MAX = 365

_SUJETS = tuple(SujetDelai)


def initial(sujet: SujetDelai) -> Reglage:
    return Reglage(sujet, *INITIAUX[sujet])


def sujet_du_type(type_: str) -> SujetDelai:
    """La ligne d'une session de ce type (TITRE, CCP, CCS)."""
    return SujetDelai(type_.lower())


def numero(sujet: SujetDelai) -> int:
    """Celui de la ligne au journal, qui ne connaît que des numéros."""
    return _SUJETS.index(sujet) + 1


def reference(sujet: SujetDelai) -> str:
    """Comme le dit le journal : « delais.titre »."""
    return f"delais.{sujet.value}"


def reference_du_numero(numero: int) -> str:
    return reference(_SUJETS[numero - 1])


def numero_de(texte: str) -> int | None:
    """Le numéro de la ligne ainsi nommée au journal ; None si ce n'en est pas une."""
    mot = texte.strip().lower().removeprefix("delais.")
    return numero(SujetDelai(mot)) if mot in _SUJETS else None

"""De quoi écrire, importer et relire des titres dans les tests de commandes."""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.rncp import FicheSource, export_xml
from tests.lanceur import Resultat

NOM = "export_fiches_RNCP_V4_1_2026-08-16.xml"
# En cours le jour des tests (02/09/2025), pour la dernière fois.
FICHE = FicheSource(date_effet="01/01/2021", date_fin="02/09/2025")
DATES = ("--debut-validite", "01/01/2026", "--fin-validite", "31/12/2030")


def base_de(dossier: Path) -> Fabrique:
    return Fabrique(dossier / "ceres.db")


def titre_connu(dossier: Path, *, prolongation: date | None = None, ccs: int = 0) -> Fabrique:
    """Une base où RNCP99101 est TP-99901m01, en cours jusqu'au 02/09/2025."""
    fabrique = base_de(dossier)
    fabrique.titre(fin=date(2025, 9, 2), prolongation=prolongation, rncp="RNCP99101", sigle="AHM", ccs=ccs)
    return fabrique


def ecrire(dossier: Path, *fiches: FicheSource, nom: str = NOM) -> Path:
    chemin = dossier / nom
    chemin.write_bytes(export_xml(*fiches))
    return chemin


def importer(ceres: Lanceur, chemin: object, *options: str, **reste: Any) -> Resultat:
    return ceres("referentiel", "importer", chemin, "--format", "json", *options, **reste)


def voir(ceres: Lanceur, nom: str, *options: str) -> Any:
    return ceres("referentiel", "voir", nom, "--format", "json", *options).json()


def creer(ceres: Lanceur, *options: str) -> Resultat:
    """Crée TP-99901m01, sauf ce que disent les options."""
    dates = () if "--fin-validite" in options else DATES
    intitule = () if "--intitule" in options else ("--intitule", "Accordeur d'horloges")
    code = () if "--code" in options else ("--code", "TP-99901m01")
    return ceres("referentiel", "creer", *code, *intitule, *dates, *options, "--format", "json")


def empreinte(chemin: Path) -> str:
    return hashlib.sha256(chemin.read_bytes()).hexdigest()

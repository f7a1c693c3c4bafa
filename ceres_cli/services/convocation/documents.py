"""Les documents d'une convocation : leurs noms, leur contenu, à qui va un courriel."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import convocation as regles
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.convocation import DonneesConvocation
from ceres_cli.regles.droits import Operation
from ceres_cli.services.convocation import requetes

FORMATS = ("pdf", "ics")
COURRIEL = "eml"
WORD = "docx"
TOUS = (*FORMATS, COURRIEL, WORD)


def nom_fichier(d: DonneesConvocation, format_: str) -> str:
    """Un document qui n'a plus cours ne prend pas le nom de celui qui l'a."""
    nom = regles.nom_fichier(d.id, nom=d.destinataire.nom, prenom=d.destinataire.prenom, extension=format_)
    return _marque(d.mention, nom)


def _marque(mention: str, nom: str) -> str:
    return f"{textes.cle(mention).replace(' ', '-')}-{nom}" if mention else nom


def courriels(cadre: Cadre, donnees: Sequence[DonneesConvocation]) -> dict[str, str]:
    """Destinataire → son adresse de courriel aujourd'hui, de ceux qui en ont une."""
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, _):
        qui = {d.destinataire.id: (d.destinataire.id[0], _numero(d)) for d in donnees}
        lus = requetes.courriels(
            db, [n for lettre, n in qui.values() if lettre == "C"], [n for lettre, n in qui.values() if lettre == "J"]
        )
    return {destinataire: lus[cle] for destinataire, cle in qui.items() if cle in lus}


def _numero(d: DonneesConvocation) -> int:
    return identifiants.numero(d.destinataire.id[0], d.destinataire.id)


def rendre(
    donnees: Sequence[DonneesConvocation],
    formats: Sequence[str],
    *,
    fusion: bool,
    adresses: Mapping[str, str] = MappingProxyType({}),
) -> list[tuple[str, bytes]]:
    """(nom de fichier, octets) de chaque document : fonction des seules données gardées, et des adresses de courriel.
    Qui n'a pas d'adresse n'a pas de courriel."""
    from ceres_cli.formats.convocation import docx as convocations_docx
    from ceres_cli.formats.convocation import ics as convocations_ics
    from ceres_cli.formats.convocation import pdf as convocations_pdf

    modules = {"pdf": convocations_pdf, "ics": convocations_ics, WORD: convocations_docx}
    suite: list[tuple[str, bytes]] = []
    for format_ in formats:
        if format_ == COURRIEL:
            suite += _courriels([d for d in donnees if d.destinataire.id in adresses], adresses)
            continue
        module: Any = modules[format_]
        if fusion:
            # D'une session annulée, ceux qui en étaient déjà partis sont seulement périmés.
            mention = max(d.mention for d in donnees)
            nom = _marque(mention, f"convocations-{donnees[0].examen.id}.{format_}")
            suite.append((nom, module.rendre_fusionne(donnees)))
        else:
            noms = [nom_fichier(d, format_) for d in donnees]
            suite += zip(noms, module.rendre(donnees), strict=True)
    return suite


def _courriels(donnees: Sequence[DonneesConvocation], adresses: Mapping[str, str]) -> list[tuple[str, bytes]]:
    from ceres_cli.formats.convocation import eml

    noms = {d.id: (nom_fichier(d, "pdf"), nom_fichier(d, "ics")) for d in donnees}
    return [*zip([nom_fichier(d, COURRIEL) for d in donnees], eml.rendre(donnees, adresses, noms), strict=True)]

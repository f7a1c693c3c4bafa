"""Exports de France compétences : du fichier (xml, zip, flux) aux fiches de titres professionnels.

    fiches, bilan = lire_export(chemin, "export-fiches-rncp-v4-1-2026-08-16.zip")
    titres = list(fiches)  # tout est lu, et contrôlé, avant la première écriture

La mémoire ne dépend pas de la taille du fichier. Le nom du fichier ne sert qu'aux messages et à la date de l'export.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import BinaryIO
from zipfile import ZipInfo

from ceres_cli import fichiers
from ceres_cli.formats.budget import memoire_bornee
from ceres_cli.formats.rncp.csv import lire_csv, reconnaitre_table
from ceres_cli.formats.rncp.modele import Bilan, FicheTP, refuser_fichier
from ceres_cli.formats.rncp.releve import Releve, lire_jour
from ceres_cli.formats.rncp.xml import lire_xml
from ceres_cli.formats.rncp.zip import Archive

MORCEAU = 1 << 16
_DATE_DU_NOM = re.compile(r"(?<![0-9])(20[0-9]{2})[-_]([0-9]{2})[-_]([0-9]{2})(?![0-9])")
_DEBUTS_XML = (b"<", b"\xff\xfe<\x00", b"\xfe\xff\x00<")
_DEBUTS_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_SIGNATURES = (
    (b"%PDF", "un document PDF"),
    (b"\xd0\xcf\x11\xe0", "un classeur ou document de l'ancien Office, ou protégé par un mot de passe"),
    (b"\x1f\x8b", "une archive gzip : la déplier d'abord"),
    (b"7z\xbc\xaf\x27\x1c", "une archive 7z : la déplier d'abord"),
    (b"Rar!", "une archive rar : la déplier d'abord"),
    (b"{", "du JSON"),
    (b"[", "du JSON"),
)


def lire_export(source: Path | BinaryIO, nom: str, *, ecarter: bool = False) -> tuple[Iterator[FicheTP], Bilan]:
    """Les fiches TP d'un export, une à une, et le bilan qui se remplit à mesure.

    Une `ErreurFichier` est levée pendant le parcours si le fichier n'est pas lisible jusqu'au bout, ou à la fin si des
    fiches TP sont fautives (toutes les fautes dans ses `motifs`) ; avec `ecarter`, celles-ci restent dans `bilan.refus`
    et les autres sont rendues. Un flux est lu depuis sa position et n'est pas fermé.
    """
    bilan = Bilan(nom)
    return _parcourir(source, bilan, ecarter), bilan


def _parcourir(source: Path | BinaryIO, bilan: Bilan, ecarter: bool) -> Iterator[FicheTP]:
    releve = Releve(bilan)
    bilan.date_export = _date_du_nom(bilan.nom)
    try:
        ouvert = source.open("rb") if isinstance(source, Path) else nullcontext(source)
        with ouvert as flux, memoire_bornee(bilan.nom):
            debut = _lire_debut(flux)
            if debut.startswith(_DEBUTS_ZIP):
                with _repositionnable(flux, debut) as archive:
                    yield from _lire_archive(archive, releve)
            elif _est_xml(debut):
                bilan.origine = "xml"
                yield from lire_xml(_avec_empreinte(debut, flux, bilan), bilan.nom, releve)
            else:
                refuser_fichier(bilan.nom, f"ce n'est pas un export de fiches, mais {_ressemblance(debut)}")
    except OSError as erreur:
        refuser_fichier(bilan.nom, _panne(erreur))
    releve.conclure(ecarter=ecarter)


def _lire_debut(flux: BinaryIO) -> bytes:
    """Les premiers octets, au moins un morceau s'il y en a autant : un tube peut les donner par petits bouts."""
    debut = b""
    while len(debut) < MORCEAU and (octets := flux.read(MORCEAU - len(debut))):
        debut += octets
    return debut


def _avec_empreinte(debut: bytes, flux: BinaryIO, bilan: Bilan) -> Iterator[bytes]:
    from ceres_cli.regles.condense import sha256

    empreinte = sha256(debut)
    yield debut
    while octets := flux.read(MORCEAU):
        empreinte.update(octets)
        yield octets
    bilan.empreinte = empreinte.hexdigest()


@contextmanager
def _repositionnable(flux: BinaryIO, debut: bytes) -> Iterator[BinaryIO]:
    """Une archive se lit par la fin : un flux qui ne revient pas en arrière passe par un fichier temporaire anonyme."""
    if flux.seekable():
        flux.seek(-len(debut), 1)
        yield flux
        return
    from shutil import copyfileobj

    from ceres_cli.formats import passager

    with passager.fichier() as copie:
        copie.write(debut)
        copyfileobj(flux, copie)
        copie.seek(0)
        yield copie


def _lire_archive(flux: BinaryIO, releve: Releve) -> Iterator[FicheTP]:
    bilan = releve.bilan
    depart = flux.tell()
    for _ in _avec_empreinte(b"", flux, bilan):
        pass
    flux.seek(depart)
    archive = Archive(flux, bilan.nom)
    xml, tables = _trier_membres(archive)
    principal = xml or tables.get("Standard")
    if principal and bilan.date_export is None:
        bilan.date_export = _date_du_nom(principal.filename)
    if xml:
        bilan.origine = "xml"
        with archive.ouvrir(xml) as contenu:
            yield from lire_xml(iter(lambda: contenu.read(MORCEAU), b""), bilan.nom, releve)
    else:
        bilan.origine = "csv"
        yield from lire_csv(archive, tables, releve)


def _trier_membres(archive: Archive) -> tuple[ZipInfo | None, dict[str, ZipInfo]]:
    """L'unique XML de l'archive, ou ses tables CSV par nom, d'après leur contenu."""
    noms = {info.filename for info in archive.membres}
    if "[Content_Types].xml" in noms or "mimetype" in noms:
        refuser_fichier(archive.nom, "ce n'est pas un export de fiches, mais un document bureautique")
    xmls: list[ZipInfo] = []
    tables: dict[str, ZipInfo] = {}
    for info in archive.membres:
        with archive.ouvrir(info) as contenu:
            debut = contenu.read(4096)
        if _est_xml(debut):
            xmls.append(info)
        elif table := reconnaitre_table(debut.split(b"\n", 1)[0].decode("utf-8", "replace")):
            if table in tables:
                refuser_fichier(archive.nom, f"deux fichiers pour la table « {table} »")
            tables[table] = info
    if len(xmls) > 1:
        refuser_fichier(archive.nom, f"{len(xmls)} fichiers XML dans l'archive, un seul attendu")
    if not xmls and not tables:
        refuser_fichier(archive.nom, "aucun export de fiches dans l'archive")
    return (xmls[0] if xmls else None), tables


def _est_xml(debut: bytes) -> bool:
    return debut.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_DEBUTS_XML)


def _ressemblance(debut: bytes) -> str:
    if not debut.strip():
        return "un fichier vide"
    for signature, nom in _SIGNATURES:
        if debut.startswith(signature):
            return nom
    ligne = debut.split(b"\n", 1)[0].decode("utf-8", "replace")
    if reconnaitre_table(ligne):
        return "une seule des dix tables de l'export CSV : donner l'archive zip entière"
    if any(separateur in ligne for separateur in ";,\t") and "\0" not in ligne:
        return "un fichier csv"
    return "un fichier d'un format inconnu"


def _panne(erreur: OSError) -> str:
    if isinstance(erreur, FileNotFoundError):
        return "fichier introuvable"
    if isinstance(erreur, IsADirectoryError):
        return "c'est un dossier, pas un fichier"
    if isinstance(erreur, PermissionError):
        return "la lecture du fichier n'est pas permise"
    return f"lecture impossible ({fichiers.cause(erreur)})"


def _date_du_nom(nom: str) -> date | None:
    trouve = _DATE_DU_NOM.search(Path(nom).name)
    return lire_jour("/".join(reversed(trouve.groups()))) if trouve else None

"""Lire un classeur xlsx ou ods : reconnaître l'archive, choisir la feuille, rendre ses lignes."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.budget import Budget
from ceres_cli.formats.tableau.archives import ABIMEE, Archive
from ceres_cli.formats.tableau.cases import FEUILLES_A_PART, Feuille, Releve
from ceres_cli.formats.tableau.entete import REGARDEES, Attendues, reconnu
from ceres_cli.formats.tableau.fautes import Brut, Fautes, Indecis, Limites, refuser

_AUTRES_ARCHIVES = (
    ("xl/workbook.bin", "c'est un classeur binaire .xlsb", "Enregistrez-le en .xlsx."),
    ("word/document.xml", "c'est un document Word", "Donnez un csv, xlsx, ods ou ndjson."),
    ("ppt/presentation.xml", "c'est une présentation", "Donnez un csv, xlsx, ods ou ndjson."),
)
_ODS = (b"application/vnd.oasis.opendocument.spreadsheet", b"application/vnd.oasis.opendocument.spreadsheet-template")


def lire_classeur(contenu: bytes, *, feuille: str | None, budget: Budget, fautes: Fautes, attendues: Attendues) -> Brut:
    """`feuille` : nom de la feuille voulue ; sinon la seule visible dont l'en-tête se reconnaît, à défaut la seule qui
    porte des données."""
    nom = budget.nom
    try:
        archive = Archive(contenu, budget)
        genre, feuilles = _feuilles(archive, budget.limites)
        budget.feuilles(len(feuilles))
        releve = Releve(fautes)
        choisie = _choisir(feuilles, feuille, nom, releve.annonces, attendues)
    except ABIMEE:
        raise _abime(nom) from None
    lignes = _lignes(choisie, releve, nom)
    return Brut(genre, lignes, releve.annonces, feuille=choisie.nom, origine=choisie.origine, fusions=releve.fusions)


def _lignes(feuille: Feuille, releve: Releve, nom: str) -> Iterator[tuple[int, list[str]]]:
    try:
        yield from feuille.ouvrir(releve)
    except ABIMEE:
        raise _abime(nom) from None


def _abime(nom: str) -> ErreurFichier:
    return refuser(nom, "ce classeur est abîmé ou incomplet", "Ouvrez-le avec un tableur et enregistrez-le de nouveau.")


def _feuilles(archive: Archive, limites: Limites) -> tuple[str, Sequence[Feuille]]:
    for partie, cause, conseil in _AUTRES_ARCHIVES:
        if partie in archive.parties:
            raise refuser(archive.nom, cause, conseil)
    if "[Content_Types].xml" in archive.parties:
        from ceres_cli.formats.tableau.xlsx import feuilles_xlsx

        return "xlsx", feuilles_xlsx(archive, limites)
    if "mimetype" in archive.parties and archive.lire("mimetype").strip() in _ODS:
        from ceres_cli.formats.tableau.ods import feuilles_ods

        return "ods", feuilles_ods(archive)
    raise refuser(
        archive.nom, "c'est une archive, mais ni un classeur xlsx ni un ods", "Donnez un csv, xlsx, ods ou ndjson."
    )


def _choisir(
    feuilles: Sequence[Feuille], voulue: str | None, nom: str, annonces: list[str], attendues: Attendues
) -> Feuille:
    visibles = [f for f in feuilles if f.visible and f.nom not in FEUILLES_A_PART]
    if voulue is not None:
        choix = [f for f in feuilles if _meme(f.nom, voulue)]
        if not choix:
            raise refuser(nom, f"il n'a pas de feuille « {voulue} »", f"Feuilles visibles : {_citer(visibles)}.")
        visibles = choix
    elif len(visibles) > 1:
        remplies = [f for f in visibles if f.remplie()]
        reconnues = _les_reconnues(remplies, attendues) or remplies
        if len(reconnues) > 1:
            raise Indecis(
                f"{nom} : il a {len(reconnues)} feuilles qui portent des données : {_citer(reconnues)}.",
                conseil=f'Choisissez-en une : --feuille "{reconnues[0].nom}".',
                feuille=reconnues[0].nom,
            )
        if reconnues != remplies:
            annonces.append(f"autres feuilles, non lues : {_citer([f for f in remplies if f not in reconnues])}")
        visibles = reconnues or visibles
    if not visibles:
        raise refuser(nom, "il n'a aucune feuille visible", "Affichez la feuille à lire.")
    annonces.insert(0, f"feuille : « {visibles[0].nom} »")
    masquees = [f for f in feuilles if not f.visible and f is not visibles[0]]
    if masquees:
        annonces.append(f"feuilles masquées, non lues : {_citer(masquees)}")
    return visibles[0]


def _les_reconnues(feuilles: Sequence[Feuille], attendues: Attendues) -> list[Feuille]:
    """Celles dont les premières lignes ont l'en-tête qu'on attend, à défaut celles qui en ont plusieurs colonnes."""
    entieres, en_partie = [], []
    for feuille in feuilles if attendues.synonymes else ():
        lignes = (ligne for ligne in feuille.ouvrir(Releve(Fautes())) if any(ligne[1]))
        entier, partie = reconnu(list(islice(lignes, REGARDEES)), attendues)
        entieres += [feuille] * entier
        en_partie += [feuille] * partie
    return entieres or en_partie


def _meme(un: str, autre: str) -> bool:
    return unicodedata.normalize("NFC", un.strip()).casefold() == unicodedata.normalize("NFC", autre.strip()).casefold()


def _citer(feuilles: Sequence[Feuille]) -> str:
    return ", ".join(f"« {f.nom} »" for f in feuilles) or "aucune"

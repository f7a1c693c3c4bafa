"""Le modèle de lettre d'un utilisateur : le lire avec son dossier, sans en sortir, et l'éprouver sur un exemple."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from ceres_cli import fichiers
from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.composition import boite
from ceres_cli.formats.composition.valeurs import preparer
from ceres_cli.formats.convocation import exemple, pdf
from ceres_cli.nomenclatures import fichiers as livrees
from ceres_cli.regles.centre import modele as regles
from ceres_cli.regles.centre.modele import Modele

NOM = "lettre.typ"
_CONSEIL = "Donnez à ce modèle un dossier à lui : son fichier .typ, ses images, et un sous-dossier « polices »."
_AUTREMENT = "Écrivez ce dont il a besoin dans son dossier."
_CORRIGER = (
    "Corrigez-le, puis relancez. Il ne lit que son dossier ; un fichier .txt, .md ou .pdf y reste : pour des données,"
    " prenez .csv, .json ou .toml."
)
# Ce qu'une convocation ne peut pas taire → les champs qui le disent.
_DUS = {
    "le nom de la personne": ("destinataire",),
    "le jour": ("dates", "premier_jour"),
    "l'heure": ("heure",),
    "le lieu": ("lieu",),
}


def lire(chemin: Path) -> Modele:
    """Le modèle et les fichiers de son dossier ; ErreurFichier s'il n'en est pas un, s'en écarte, ou est trop grand."""
    if chemin.suffix != ".typ":
        raise ErreurFichier(f"{chemin} : un modèle de lettre est un fichier .typ.", conseil=_CONSEIL)
    if not os.path.lexists(chemin):
        raise ErreurFichier(f"{chemin} : ce fichier n'existe pas.", conseil="Vérifiez le chemin.")
    lus: dict[str, bytes] = {}
    libre = regles.OCTETS_MAX
    for nom, trouve in _dossier(chemin.parent):
        octets = _octets(trouve, libre)
        libre -= len(octets)
        lus[nom] = octets
        if len(lus) > regles.FICHIERS_MAX or libre < 0:
            raise ErreurFichier(
                f"Le dossier {chemin.parent} tient plus de {regles.FICHIERS_MAX} fichiers, ou de"
                f" {regles.OCTETS_MAX // 1_000_000} Mo.",
                conseil=_CONSEIL,
            )
    if chemin.name not in lus:
        raise ErreurFichier(f"{chemin} : ce n'est pas un fichier.", conseil="Vérifiez le chemin.")
    modele = Modele(chemin.name, lus)
    try:
        regles.juger(modele)
    except ValueError as erreur:
        raise ErreurFichier(f"Le modèle {chemin} est refusé : {erreur}.", conseil=_AUTREMENT) from None
    return modele


def _dossier(racine: Path, depuis: str = "") -> Iterator[tuple[str, Path]]:
    """(chemin relatif, chemin) de chaque fichier, dans l'ordre des noms ; rien de caché. Un lien n'est pas suivi."""
    try:
        entrees = sorted(os.scandir(racine / depuis), key=lambda e: e.name)
    except OSError as erreur:
        raise ErreurFichier(f"{racine / depuis} ne peut pas être lu ({fichiers.cause(erreur)}).") from None
    for entree in entrees:
        nom = f"{depuis}{entree.name}"
        if entree.name.startswith("."):
            continue
        if entree.is_symlink():
            raise ErreurFichier(f"{entree.path} est un lien : il mènerait hors du dossier.", conseil=_AUTREMENT)
        if entree.is_dir(follow_symlinks=False):
            if nom.count("/") + 1 >= regles.PROFONDEUR_MAX:
                raise ErreurFichier(f"{entree.path} est trop loin du modèle.", conseil=_CONSEIL)
            yield from _dossier(racine, f"{nom}/")
            continue
        extension = nom.rpartition(".")[2].lower()
        if extension in regles.IGNOREES:
            continue
        if extension not in regles.EXTENSIONS:
            raise ErreurFichier(f"{entree.path} : une lettre ne peut pas se servir de ce fichier.", conseil=_CONSEIL)
        yield nom, Path(entree.path)


def _octets(chemin: Path, libre: int) -> bytes:
    """Son contenu, un octet de plus que permis s'il y en a trop. Ce qui est devenu un lien entre-temps est refusé."""
    try:
        descripteur = os.open(chemin, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(descripteur, "rb") as flux:
            if not stat.S_ISREG(os.fstat(descripteur).st_mode):
                raise ErreurFichier(f"{chemin} n'est pas un fichier ordinaire.", conseil=_CONSEIL)
            return flux.read(libre + 1)
    except OSError as erreur:
        raise ErreurFichier(f"{chemin} ne peut pas être lu ({fichiers.cause(erreur)}).") from None


def eprouver(modele: Modele) -> bytes:
    """L'exemple, toutes les sortes de lettre, tel que ce modèle le rend. ErreurFichier s'il ne se compose pas, en un
    fichier ou lettre par lettre."""
    lettres = exemple.convocations()
    travaux = [*pdf.contenus(lettres), pdf.contenu_fusionne(lettres)]
    return boite.composer(modele, travaux, pdf.QUOI, _CORRIGER)[-1]


def oublies(modele: Modele) -> list[str]:
    """Ce que toute convocation doit dire, et que ce modèle, déjà éprouvé, n'imprime pas : changé, il ne change rien à
    la lettre."""
    (contenu, jour), *_ = pdf.contenus(exemple.convocations()[:1])
    (lettre,) = contenu["convocations"]
    changees = [{**lettre, **{c: _autre(lettre[c]) for c in champs}} for champs in _DUS.values()]
    travaux = [({**contenu, "convocations": [c]}, jour) for c in (lettre, *changees)]
    try:
        ordinaire, *autres = boite.composer(modele, travaux, pdf.QUOI)
    except ErreurFichier:  # il calcule d'après ces champs : il s'en sert donc
        return []
    return [quoi for quoi, rendu in zip(_DUS, autres, strict=True) if rendu == ordinaire]


def _autre(valeur: object) -> object:
    """Une autre valeur, de la même sorte."""
    return ["autrement"] if isinstance(valeur, list | tuple) else "autrement"


def dire_les_oublis(fichier: Path, manquent: Sequence[str]) -> str:
    return (
        f"{fichier} n'imprime ni {', ni '.join(manquent)}."
        if len(manquent) > 1
        else (f"{fichier} n'imprime pas {manquent[0]}.")
    )


def de_la_maison() -> list[tuple[str, bytes]]:
    """(nom, octets) de ce qu'on copie pour écrire le sien : le modèle commenté, la liste des champs."""
    return [
        (NOM, livrees.chemin(pdf.MODELE).read_bytes()),
        ("champs.txt", _champs().encode()),
    ]


def _champs() -> str:
    """Chaque champ et ce qu'il vaut dans l'exemple."""
    lignes = [
        "Ce que reçoit un modèle de lettre : « donnees.convocations » est une liste, un élément par lettre.",
        "À gauche, le champ ; à droite, ce qu'il vaut dans une lettre d'exemple. « ceres convocation modele verifier »",
        "éprouve le modèle sur ces lettres et d'autres (noms longs, sans adresse, session annulée).",
    ]
    for d in exemple.convocations()[:2]:
        (valeurs,) = preparer([pdf.valeurs(d)])
        lignes += ["", f"Lettre d'un {'juré' if valeurs['convoque'] == 'jure' else 'candidat'}", ""]
        lignes += [f"  {champ:<28} {_dire(valeur)}" for champ, valeur in _a_plat("c", valeurs)]
    return "\n".join(lignes) + "\n"


def _a_plat(nom: str, valeur: object) -> Iterator[tuple[str, object]]:
    if isinstance(valeur, dict):
        for cle, v in valeur.items():
            yield from _a_plat(f"{nom}.{cle}", v)
    else:
        yield nom, valeur


def _dire(valeur: object) -> str:
    if isinstance(valeur, list | tuple):
        return f"liste : {' | '.join(map(str, valeur))}"
    if isinstance(valeur, bool):
        return "vrai" if valeur else "faux"
    return str(valeur) or "(vide)"

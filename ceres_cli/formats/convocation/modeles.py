"""Le modèle de lettre d'un utilisateur : le lire avec son dossier, sans en sortir, et l'éprouver sur un exemple."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ceres_cli import fichiers
from ceres_cli import nomenclatures as livrees
from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.composition import boite
from ceres_cli.formats.composition.valeurs import preparer
from ceres_cli.formats.convocation import pdf
from ceres_cli.regles.centre import modele as regles
from ceres_cli.regles.centre.modele import Modele
from ceres_cli.regles.convocation import Adresse, Candidat, Centre, DonneesConvocation, Examen, Jure, Lettre, Site
from ceres_cli.regles.logo import Logo
from ceres_cli.regles.vocabulaire import EtatConvocation

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
    lettres = convocations()
    travaux = [*pdf.contenus(lettres), pdf.contenu_fusionne(lettres)]
    return boite.composer(modele, travaux, pdf.QUOI, _CORRIGER)[-1]


def oublies(modele: Modele) -> list[str]:
    """Ce que toute convocation doit dire, et que ce modèle, déjà éprouvé, n'imprime pas : changé, il ne change rien à
    la lettre."""
    (contenu, jour), *_ = pdf.contenus(convocations()[:1])
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
    for d in convocations()[:2]:
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


# --- les lettres d'exemple où un modèle s'éprouve ---


_LOGO = Logo(
    "svg",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="120" height="60" fill="#1b4f72"/>'
    b'<circle cx="60" cy="30" r="18" fill="#f4d03f"/></svg>',
)
_LETTRE = Lettre(
    "e" * 64,
    "Claire MORVAN",
    "La directrice du centre",
    "Tram 2, arrêt Gare ; parking gratuit",
    "Pour un aménagement, écrivez au référent handicap du centre.",
    "Vos frais de déplacement sont remboursés sur justificatifs.",
    "Données personnelles : le centre les garde le temps de la session (RGPD).",
)
_EXAMEN = Examen(
    "S-2027-000012", "CCP", "TP-99901m01/CCP1", "Accordeur horloger", "m01", "CCP 1", "Régler la sonnerie", False,
    date(2027, 3, 15), date(2027, 3, 17), "09:00",
)  # fmt: skip
_CENTRE = Centre(
    "Ateliers du Cadran", Adresse(("3 rue du Balancier",), "44000", "Nantes"), "01 99 00 12 34", "contact@example.fr",
    "73282932000074",
)  # fmt: skip
_CANDIDAT = Candidat(
    "C-000031", "MME", "LE ROUX", "Marie-Line", Adresse(("Bâtiment B", "12 rue des Lilas"), "44000", "Nantes"),
    date(1975, 12, 26), False, "Sainte-Colombe (69)",
)  # fmt: skip
_JURE = Jure(
    "J-000007", "M", "KOWALSKI", "Łukasz", Adresse(("8 allée des Pendules",), "49000", "Angers"),
    ("Claire MORVAN", "Ngọc TRẦN"), 12,
)  # fmt: skip


def convocations() -> list[DonneesConvocation]:
    """Un candidat et un juré ordinaires d'abord ; puis ce qui met un modèle en défaut."""
    candidat = DonneesConvocation(
        "V-000001", 1, date(2027, 2, 9), "08:30", _CANDIDAT, _EXAMEN, _CENTRE, Site("Annexe du port", _CENTRE.adresse),
        ("une pièce d'identité", "un casque"), lettre=_LETTRE, logo=_LOGO, tete="L-000042 24704e1a5b6c7d8e",
    )  # fmt: skip
    jure = replace(candidat, id="V-000002", destinataire=_JURE, papiers=())
    seule = replace(
        candidat, id="V-000003", destinataire=Candidat("C-000032", None, "A", "B", Adresse(), date(2000, 1, 1), True),
        centre=Centre("Centre", Adresse()), site=None, papiers=(), lettre=None, logo=None, tete="",
        examen=replace(_EXAMEN, type="TITRE", bloc="", intitule_bloc="", entretien_final=True, fin=_EXAMEN.debut),
    )  # fmt: skip
    longue = replace(
        candidat, id="V-000004", edition=3,
        avant=replace(candidat, heure="09:30", examen=replace(_EXAMEN, debut=date(2027, 3, 1), fin=date(2027, 3, 2))),
        destinataire=replace(
            _CANDIDAT, id="C-000033", nom="DE LA ROCHEFOUCAULD-MONTMORENCY-LUXEMBOURG", prenom="Maximilienne-Éléonore",
            adresse=Adresse(("Résidence des Grands Chênes et des Petits Ormes", "BP 56789"), "97400", "Saint-Denis"),
        ),
        papiers=tuple(f"la pièce numéro {n}, en deux exemplaires signés" for n in range(1, 16)),
    )  # fmt: skip
    return [
        candidat,
        jure,
        seule,
        longue,
        replace(candidat, id="V-000005", etat=EtatConvocation.ANNULEE),
        replace(jure, id="V-000006", etat=EtatConvocation.RETIREE),
        replace(candidat, id="V-000007", brouillon=True),
    ]

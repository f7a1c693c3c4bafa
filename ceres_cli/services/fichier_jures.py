"""Un fichier de jurés : la fiche des contacts telle qu'elle s'exporte, ou le tableau de quelqu'un d'autre."""

import re
from datetime import date

from ceres_cli.formats.lecture import Fautes
from ceres_cli.formats.tableaux import Tableau
from ceres_cli.regles import textes
from ceres_cli.services import saisie_personne
from ceres_cli.services.lecture_fichier import LecteurDeFichier
from ceres_cli.services.lot import Demande
from ceres_cli.services.saisie_personne import Champs

_SYNONYMES = {
    "numero_jure": ("juré", "numéro de juré", "n° juré", "n° de juré", "no juré", "id juré", "id", "identifiant"),
    "civilite": ("civ", "M./Mme", "M ou Mme", "Mme/M.", "Mme ou M"),
    "nom": ("nom de famille", "nom d'usage", "nom usuel"),
    "prenom": ("prénoms", "prénom usuel"),
    "naissance": ("date de naissance", "date naissance", "né(e) le", "né le", "née le", "ddn"),
    "telephone_professionnel": (
        "tél pro", "téléphone pro", "tél professionnel", "tél bureau", "téléphone bureau", "tél travail",
        "téléphone travail", "portable pro", "portable professionnel", "mobile pro", "mobile professionnel",
    ),
    "telephone_personnel": (
        "tél perso", "téléphone perso", "tél personnel", "tél portable", "téléphone portable", "portable",
        "portable perso", "portable personnel", "tél mobile", "téléphone mobile", "mobile", "mobile perso",
        "mobile personnel", "gsm", "tél domicile", "téléphone domicile",
    ),
    "courriel": (
        "mail", "e-mail", "email", "mél", "courrier électronique", "adresse courriel", "adresse mail", "adresse e-mail",
        "adresse email", "adresse électronique", "adresse de messagerie",
    ),
    "adresse": ("adresse postale", "adresse 1", "adresse ligne 1", "rue", "voie", "numéro et voie", "n° et voie"),
    "complement": ("complément d'adresse", "complément adresse", "adresse 2", "adresse ligne 2"),
    "code_postal": ("cp", "codepostal"),
    "commune": ("ville", "localité", "commune de résidence", "cp ville", "cp et ville", "code postal et ville"),
    "commune_insee": ("code insee", "insee", "code insee commune", "code commune", "code insee de la commune"),
    "departement": ("dép", "dépt", "dept"),
    "employeur": ("entreprise", "société", "organisme employeur"),
    "certifications": ("certification", "habilitations"),
    "habilitation_fin": ("fin d'habilitation", "fin habilitation"),
    "utilisable_jusqu_au": ("utilisable jusqu'au",),
    "derniere_session": ("dernière session",),
    "nombre_sessions": ("sessions", "nombre de sessions"),
}  # fmt: skip
# Colonnes de la fiche des contacts que ceres calcule : reconnues, pour qu'un export se relise, et laissées de côté.
_CALCULEES = ("certifications", "habilitation_fin", "utilisable_jusqu_au", "derniere_session", "nombre_sessions")
_LIEU = ("commune", "commune_insee", "departement")
_SANS_PRECISION = frozenset(map(textes.cle, ("téléphone", "téléphones", "tél", "tél fixe", "fixe")))
_CP_ET_COMMUNE = re.compile(r"([0-9]{4,5})[\s,;-]+(\D.*)")


class LecteurDeJures(LecteurDeFichier):
    """Une demande « enregistrer » par ligne (`lignes_jure`)."""

    def __init__(self, tableau: Tableau, fautes: Fautes, jour: date, *, forcer: bool) -> None:
        super().__init__(tableau, _SYNONYMES, fautes)
        self._jour = jour
        self._forcer = forcer
        for rang, entete in enumerate(tableau.entetes):
            if textes.cle(entete) in _SANS_PRECISION:
                texte = "professionnel ou personnel ? Nommez-la telephone_professionnel ou telephone_personnel"
                fautes.ajouter(1, rang, texte)

    def annonces(self) -> list[str]:
        suite = super().annonces()
        if calculees := [c for c in self._colonnage.rangs if c in _CALCULEES]:
            suite.append(f"Colonnes ignorées, que ceres calcule : {', '.join(calculees)}.")
        if "departement" in self._colonnage.rangs:
            suite.append("La colonne departement ne fait que départager les communes homonymes.")
        return suite

    def _utilisees(self) -> list[str]:
        return [c for c in self._colonnage.rangs if c not in _CALCULEES]

    def _exiger(self) -> None:
        rangs = self._colonnage.rangs
        for colonne in ("nom", "prenom"):
            if colonne not in rangs and "numero_jure" not in rangs:
                raise self._manque(colonne, "ou la colonne numero_jure")

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande:
        objet, vise = lues.get("numero_jure", ""), None
        if objet:
            vise = self._identifiant(numero, "numero_jure", "J", objet)
        else:
            for colonne in ("nom", "prenom"):
                if not lues.get(colonne):
                    texte = f"{saisie_personne.LIBELLES[colonne]} vide : donnez numero_jure, ou nom et prénom"
                    self._faute(numero, colonne, texte)
        lieu = {c: texte for c in _LIEU if (texte := lues.get(c, ""))}
        if "commune" in lieu:
            self._separer_code_postal(numero, lues, lieu)
        avis: list[str] = []
        champs: Champs = {}
        for champ, texte in lues.items():
            if texte and champ in saisie_personne.LIBELLES and champ != "commune":
                self._lire(numero, champ, texte, champs, avis)
        valeurs = {"champs": champs, "lieu": lieu, "avis": avis, "forcer": self._forcer}
        return Demande("enregistrer", objet, valeurs, None, numero, numero=vise)

    def _lire(self, numero: int, champ: str, texte: str, champs: Champs, avis: list[str]) -> None:
        if champ == "naissance":
            texte = texte.removesuffix("T00:00")
        try:
            champs[champ], retabli = saisie_personne.lire(champ, texte, self._jour)
        except ValueError as erreur:
            self._faute(numero, champ, str(erreur))
            return
        if retabli:
            avis.append(saisie_personne.zero_retabli(champ))

    def _separer_code_postal(self, numero: int, lues: dict[str, str], lieu: dict[str, str]) -> None:
        """« 2000, Laon » : le code postal et la commune dans la même case."""
        forme = _CP_ET_COMMUNE.fullmatch(lieu["commune"])
        if forme is None:
            return
        if not lues.get("code_postal"):
            lues["code_postal"] = forme[1]
        elif _sans_zero(lues["code_postal"]) != _sans_zero(forme[1]):
            self._faute(numero, "commune", "elle porte un autre code postal que celui de la ligne")
        lieu["commune"] = forme[2]


def _sans_zero(code: str) -> str:
    return "".join(code.split()).lstrip("0")

"""Une ligne d'un fichier de jurés : qui elle désigne, et ce qu'elle change vraiment de sa fiche.

Le même fichier, passé deux fois, ne change rien la seconde : une case vide ou déjà vraie ne demande rien, et de deux
lignes qui se contredisent sur un juré, la seconde est refusée.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial

from ceres_cli.erreurs import Refus
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.moteur.demande import Demande
from ceres_cli.noms import JURE
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.jure import identite as jure
from ceres_cli.regles.vocabulaire import ActionJure
from ceres_cli.services.faits import absents
from ceres_cli.services.jure.fiche import Fiche, Identites, cle_de
from ceres_cli.services.lot.lecture import Lecture
from ceres_cli.services.lot.nommes import identifiant_lu
from ceres_cli.services.personne.fichier import LecteurDePersonnes
from ceres_cli.services.personne.lignes import ValeursDites, commune, meme_numero
from ceres_cli.services.personne.raisons import IDENTITE, Raisons
from ceres_cli.services.personne.saisie import Champs
from ceres_cli.store import Db


class LignesDeFichier:
    """Les lignes déjà vues d'un fichier ; une demande « enregistrer » y a pour valeurs :

    `champs` (colonne → valeur, la commune mise à part), `lieu` (commune, commune_insee, departement : textes lus),
    `avis`, `forcer`.
    """

    def __init__(self, db: Db, acteur: Acteur, identites: Identites) -> None:
        self._db = db
        self._acteur = acteur
        self._identites = identites
        self._dites = ValeursDites(JURE.libelles, {"commune_insee": "commune"})

    def designer(self, demande: Demande, fiches: Mapping[int, Fiche]) -> int | None:
        """Le juré que la ligne nomme, ou de ces nom, prénom et naissance ; None s'il est nouveau. Lève Refus (JUR-03)
        s'il est douteux, Introuvable s'il n'est pas de `fiches`."""
        if demande.objet:
            if (nomme := demande.viser("J")) not in fiches:
                raise absents.jure(self._db, self._acteur, demande.objet)
            return nomme
        champs = demande.valeurs["champs"]
        identite = jure.Identite(0, champs["nom"], champs["prenom"], champs.get("naissance"))
        numero, controle = jure.designer(identite, self._identites.voisines(cle_de(champs)), self._acteur)
        if controle.satisfait or (demande.valeurs.get("forcer") and not controle.valeurs["plusieurs"]):
            return numero
        conseil = "Donnez numero_jure, ou la date de naissance"
        conseil += "." if controle.valeurs["plusieurs"] else " ; si c'est une autre personne, --forcer."
        references = controle.valeurs["jures"]
        assert isinstance(references, list)
        raise Refus(controle.texte, code="JUR-03", conseil=conseil, objets=references)

    def champs_a_ecrire(self, demande: Demande, numero: int | None, fiche: Fiche | None, raisons: Raisons) -> Champs:
        """Les colonnes que la ligne change. Fautes : commune ambiguë, ligne qui en contredit une autre."""
        champs: Champs = dict(demande.valeurs["champs"])
        lieu = commune(demande, fiche or {}, raisons)
        if fiche is None or numero is None:
            return champs | lieu
        if not demande.objet:
            # Ses noms l'ont désigné : leur graphie n'est pas une correction.
            champs = {c: v for c, v in champs.items() if c not in IDENTITE}
        champs |= lieu
        champs = {c: v for c, v in champs.items() if v != fiche[c]}
        departement = champs.get("departement", fiche["departement"])
        for champ in JURE.telephones:
            if champ in champs and meme_numero(champs[champ], fiche[f"{champ}_e164"], departement):
                del champs[champ]
        objet = identifiants.affiche("J", numero)
        raisons.essayer("ligne", partial(self._dites.refuser_contradiction, objet, champs), None)
        return champs

    def retenir(self, demande: Demande, objet: str) -> None:
        self._dites.retenir(demande, objet)


_SYNONYMES = {
    "numero_jure": ("juré", "numéro de juré", "n° juré", "n° de juré", "no juré", "id juré", "id", "identifiant"),
    **JURE.synonymes,
    "certifications": ("certification", "habilitations"),
    "habilitation_fin": ("fin d'habilitation", "fin habilitation"),
    "utilisable_jusqu_au": ("utilisable jusqu'au",),
    "derniere_session": ("dernière session",),
    "nombre_sessions": ("sessions", "nombre de sessions"),
}
_CALCULEES = ("certifications", "habilitation_fin", "utilisable_jusqu_au", "derniere_session", "nombre_sessions")
_NOMS = ("nom", "prenom")
_SANS_PRECISION = frozenset(map(textes.cle, ("téléphone", "téléphones", "tél", "tél fixe", "fixe")))


class LecteurDeJures(LecteurDePersonnes):
    """Une demande « enregistrer » par ligne (`lignes_jure`)."""

    NOM = JURE
    SYNONYMES = _SYNONYMES
    OBJET = ("numero_jure", *_NOMS)
    INTIMES = JURE.intimes
    CALCULEES = _CALCULEES

    def __init__(self, tableau: Tableau, fautes: Fautes, jour: date, lecture: Lecture, *, forcer: bool) -> None:
        super().__init__(tableau, fautes, jour, lecture, forcer=forcer)
        for rang, entete in enumerate(tableau.entetes):
            if textes.cle(entete) in _SANS_PRECISION:
                texte = f"professionnel ou personnel ? Nommez-la {' ou '.join(JURE.telephones)}"
                fautes.ajouter(tableau.ligne_entete, rang, texte)

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande:
        objet, vise = identifiant_lu("J", lues.get("numero_jure", "")), None
        if objet:
            vise = self._identifiant(numero, "numero_jure", "J", objet)
        else:
            self._exiger_identite(numero, lues, _NOMS, "donnez numero_jure, ou nom et prénom")
        avis: list[str] = []
        lieu = self._lieu(numero, lues)
        champs = self._champs(numero, lues, avis)
        valeurs = {"champs": champs, "lieu": lieu, "avis": avis, "forcer": self._forcer}
        return Demande(ActionJure.ENREGISTRER, objet, valeurs, ligne=numero, numero=vise)

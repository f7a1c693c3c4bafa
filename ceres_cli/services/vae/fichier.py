"""La saisie d'une demande VAE, tapée ou lue d'un fichier."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import ErreurCeres, ErreurUsage
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.saisie import MOTIF_MAX
from ceres_cli.regles.vae.controles import DECISIONS, IRRECEVABILITE
from ceres_cli.regles.vocabulaire import ActionVae, EtatDemandeVae
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.lot.nommes import NOM_ET_PRENOM, Nommes, Porteur, Trouve, identifiant_lu
from ceres_cli.services.lot.soumission import EN_DEUX, NOM_ENTIER, LecteurDeFichier
from ceres_cli.services.vae import requetes
from ceres_cli.store import Db


def lire_ccp(texte: str | None) -> tuple[str, ...]:
    """« ccp1, CCP2 » → CCP1, CCP2, sans répétition ; rien : le titre entier. Lève ErreurUsage si rien n'y est nommé."""
    if texte is None:
        return ()
    noms = tuple(dict.fromkeys(c.strip().upper() for c in texte.split(",") if c.strip()))
    if not noms:
        raise ErreurUsage("--ccp ne nomme aucun CCP.", conseil="Écrivez --ccp CCP1,CCP2, ou ôtez-le.")
    return noms


_SYNONYMES = {
    "demande": ("demande VAE", "numéro de demande", "n° demande", "n° de demande", "id demande", "numéro", "id"),
    "candidat": (*NOM_ENTIER, "nom du candidat", "nom et prénom du candidat"),
    **EN_DEUX,
    "certification": ("référence", "titre", "titre professionnel", "certification visée", "titre visé"),
    "decision": ("décision", "recevabilité", "avis", "suite"),
    "notifiee_le": ("notifiée le", "notification", "date de notification", "notifié le", "date notification"),
    "motif": ("raison", "justification"),
}
_DECISIONS = {e.value: e for e in DECISIONS}
_MOTS = {textes.cle(e): e for e in _DECISIONS} | {"non recevable": EtatDemandeVae.IRRECEVABLE.value}


class LecteurDeDecisions(LecteurDeFichier):
    """Une décision par ligne."""

    SYNONYMES = _SYNONYMES
    ACTION = ActionVae.DECIDER

    OBJET = ("demande", "candidat", *NOM_ET_PRENOM)
    ACTES = ("decision",)
    PERSONNE = "C"
    MOTS: ClassVar = {"decision": _MOTS}
    REQUISES = ("decision", "notifiee_le")
    UN_DE = ("demande", "candidat", "nom")
    _nommes: "DemandesNommees"

    def _retenir(self, *, motif: str | None) -> None:
        """`motif` : celui des lignes qui n'en portent pas."""
        self._motif = motif
        self._nommes = DemandesNommees()

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        nommees = {(nom, lues.get("certification", "")) for _, lues in self._lignes if (nom := self._nom(lues))}
        if nommees and not self._lecture.sans_noms:
            self._nommes.lire(db, acteur, self._jour, nommees)
        self._relever_les_contredites(db, "D", lambda numeros: porteurs(db, acteur, numeros))

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        objet = identifiant_lu("D", lues.get("demande", ""))
        if nom := self._nom(lues):
            plutot = self._nommes.plutot(lues.get("certification", ""))
            objet = self._par_son_nom(numero, self._nommes, nom, self.OBJET, plutot)
        colonne = next((c for c in self.OBJET if lues.get(c)), "demande")
        vise = self._identifiant(numero, colonne, "D", objet) if objet or not nom else None
        decision = self._decision(numero, lues.get("decision", ""))
        notifiee = self._notification(numero, lues.get("notifiee_le", ""))
        motif = lues.get("motif") or None
        if motif is not None and len(motif) > MOTIF_MAX:
            self._faute(numero, "motif", f"{len(motif)} caractères, {MOTIF_MAX} au plus")
        if decision is EtatDemandeVae.IRRECEVABLE and not (motif or self._motif):
            self._faute(numero, "motif", f"{IRRECEVABILITE} demande un motif")
        if self._fautes.touchee(numero) or vise is None or decision is None:
            return None
        valeurs = {"decision": decision.value, "notifiee_le": notifiee}
        return Demande(ActionVae.DECIDER, objet, valeurs, motif or self._motif, numero, numero=vise)

    def _nom(self, lues: Mapping[str, str]) -> str:
        """Celui du candidat, si la ligne ne donne pas le numéro de la demande."""
        return self._nom_dit("demande" if lues.get("demande") else "candidat", "D", lues)

    def _decision(self, numero: int, texte: str) -> EtatDemandeVae | None:
        connue = _DECISIONS.get(texte)
        if connue is None:
            quoi = f"« {texte} » n'est pas une décision" if texte else "la décision manque"
            self._faute(numero, "decision", f"{quoi} ({', '.join(e.value for e in DECISIONS)})")
        return connue

    def _notification(self, numero: int, texte: str) -> date | None:
        if not texte:
            self._faute(numero, "notifiee_le", "le jour de la notification manque")
        return self._date(numero, "notifiee_le", texte)


# --- les demandes désignées par le nom de leur candidat ---


class DemandesNommees(Nommes):
    """D'un candidat qui en a plusieurs, celle de la certification de la ligne, à défaut la seule qui attende."""

    def __init__(self) -> None:
        super().__init__("candidat qui ait une demande VAE", "demandes VAE")
        self._attendent: set[int] = set()
        self._sur: dict[str, set[int]] = {}

    def lire(self, db: Db, acteur: Acteur, jour: date, nommes: Iterable[tuple[str, str]]) -> None:
        """`nommes` : (nom, certification) de chaque ligne."""
        lignes = set(nommes)
        par_certification: dict[int, set[int]] = {}

        def lire(cles: list[str]) -> Iterable[tuple[str, Trouve]]:
            filtre = Filtre().parmi(db, "c.cle", cles)
            perimetres.demandes_vae(filtre, acteur)
            for cle, numero, nom, prenom, certification, reference, depot, etat in requetes.de_ces_noms(db, filtre):
                par_certification.setdefault(certification, set()).add(numero)
                if etat == EtatDemandeVae.DEPOSEE:
                    self._attendent.add(numero)
                quand = en_francais(date.fromisoformat(depot))
                yield cle, Trouve("D", numero, f"{nom} {prenom}", f"{reference}, déposée le {quand}")

        self.chercher({nom for nom, _ in lignes}, lire)
        resolveur = Resolveur(db, jour)
        for certification in {texte for _, texte in lignes if texte}:
            with suppress(ErreurCeres):  # elle ne fait que départager
                self._sur[certification] = par_certification.get(resolveur.certification(certification), set())

    def plutot(self, certification: str) -> set[int]:
        return self._sur.get(certification, self._attendent)


def porteurs(db: Db, acteur: Acteur, numeros: Iterable[int]) -> Iterable[Porteur]:
    """Les demandes de ces numéros, parmi celles du ressort."""
    filtre = Filtre().parmi(db, "d.id", numeros)
    perimetres.demandes_vae(filtre, acteur)
    return requetes.porteurs(db, filtre)

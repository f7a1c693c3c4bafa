"""DIS-01 : les jours où un juré n'est pas libre, notés par un service ou par un Centre, et levés ; et le fichier qui en
note plusieurs (`jure; du; au; motif`)."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage
from ceres_cli.noms import JURE
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import du_au, en_francais
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.jure import Periode
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import premiers
from ceres_cli.regles.saisie import MOTIF_MAX
from ceres_cli.regles.session.libre import dits, reunir, sans
from ceres_cli.regles.traces import Jours, champ_des_jours
from ceres_cli.regles.vocabulaire import ActionJure, Resultat, Role
from ceres_cli.regles.vocabulaire import ActionJure as Action
from ceres_cli.services.composition import REMPLACES_MAX
from ceres_cli.services.faits import perimetres
from ceres_cli.services.habilitation.fichier import JuresNommes, jures
from ceres_cli.services.jure import lectures, requetes
from ceres_cli.services.jure.fiche import COLONNES, nommer, pleine
from ceres_cli.services.lot.nommes import NOM_ET_PRENOM
from ceres_cli.services.lot.soumission import EN_DEUX, NOM_ENTIER, LecteurDeFichier
from ceres_cli.services.personne.situation import SituationDePersonne
from ceres_cli.store import Db

# Qui les a notés : le numéro du Centre ; None, un service.
_Auteur = int | None


class SituationIndisponibilites(SituationDePersonne):
    NOM = JURE

    def _charger(self, demandes: Sequence[Demande]) -> None:
        vus = perimetres.jures_vus(self.db, self.acteur, self.nommes(demandes), {self.jour})
        fiches = requetes.fiches(self.db, vus)
        self.vus = {numero: dict(zip(COLONNES, reste, strict=True)) for numero, *reste in fiches}
        self._lignes: dict[tuple[int, _Auteur], dict[Periode, int]] = {}
        for jure, numero, centre, debut, fin in requetes.indisponibilites(self.db, self.vus):
            periode = Periode(date.fromisoformat(debut), date.fromisoformat(fin))
            self._lignes.setdefault((jure, centre), {})[periode] = numero
        self._sieges: dict[int, list[tuple[str, Periode]]] = {}
        for jure, annee, rang, debut, fin, centre in requetes.sieges_a_venir(self.db, self.vus, self.jour.isoformat()):
            sienne = self.acteur.role is not Role.CENTRE or centre == self.acteur.centre_id
            nom = identifiants.session(annee, rang) if sienne and annee is not None else "une autre session"
            jours = Periode(date.fromisoformat(debut), date.fromisoformat(fin))
            self._sieges.setdefault(jure, []).append((nom, jours))

    def _decider(self, demande: Demande) -> Decision:
        numero = demande.viser("J")
        fiche = pleine(self.db, self.acteur, self.vus, numero, demande.objet)
        dites = demande.valeurs.get("jours")
        voulues = Jours.lire(dites).periodes if dites else [_periode(demande.valeurs)]
        objet = self.nommer(numero, fiche["version"])
        changes = (self._noter if demande.action == Action.INDISPONIBLE else self._lever)(demande, numero, voulues)
        if not changes:
            return self.sans_effet(demande, objet, f"rien à changer : {self._deja(demande, numero, voulues)}")
        fiche["version"] += 1
        textes = {champ_des_jours(auteur): str(Jours(jours)) for auteur, jours in changes.items()}
        vides = dict.fromkeys(textes)
        lesquels = dits(reunir(p for jours in changes.values() for p in jours))
        noter = demande.action == Action.INDISPONIBLE
        return self.fait(
            demande,
            self.nommer(numero, fiche["version"]),
            f"{nommer(numero, fiche)} : {'pas libre' if noter else 'de nouveau libre'} {lesquels}",
            vides if noter else textes,
            textes if noter else vides,
            version=fiche["version"] - 1,
            avertissements=self._deja_inscrit(numero, changes) if noter else (),
            colonnes={},
        )

    def _noter(self, demande: Demande, jure: int, voulues: list[Periode]) -> dict[_Auteur, list[Periode]]:
        """Les jours ajoutés à ceux que cet auteur a notés."""
        auteur = self._auteur(demande)
        avant = list(self._lignes.get((jure, auteur), ()))
        if neufs := sans(voulues, avant):
            self._ecrire(jure, auteur, reunir([*avant, *neufs]))
            return {auteur: neufs}
        return {}

    def _lever(self, demande: Demande, jure: int, voulues: list[Periode]) -> dict[_Auteur, list[Periode]]:
        """Par auteur, les jours ôtés : d'un Centre, ceux qu'il a notés."""
        changes = {}
        siens = [self._auteur(demande)] if self.acteur.role is Role.CENTRE or "auteur" in demande.valeurs else None
        for (sien, auteur), lignes in list(self._lignes.items()):
            if sien != jure or (siens is not None and auteur not in siens):
                continue
            reste = sans(lignes, voulues)
            if otes := sans(lignes, reste):
                self._ecrire(jure, auteur, reste)
                changes[auteur] = otes
        return changes

    def _auteur(self, demande: Demande) -> _Auteur:
        """Celui qui agit ; défait, un lot rend les jours à qui les avait notés, si ce n'est un autre Centre."""
        dit = demande.valeurs.get("auteur")
        if dit is None or self.acteur.role is Role.CENTRE:
            return self.acteur.centre_id
        return identifiants.numero("E", dit) if dit else None

    def _ecrire(self, jure: int, auteur: _Auteur, periodes: Sequence[Periode]) -> None:
        lignes = self._lignes.setdefault((jure, auteur), {})
        for periode in [p for p in lignes if p not in periodes]:
            self.ecritures.supprimer("indisponibilite", lignes.pop(periode))
        for periode in [p for p in periodes if p not in lignes]:
            numero = lignes[periode] = self.numeros.neuf("indisponibilite")
            jours = {"debut": periode.debut.isoformat(), "fin": periode.fin.isoformat()}
            self.ecritures.ajouter("indisponibilite", numero, {"jure_id": jure, "centre_id": auteur, **jours})

    def _deja(self, demande: Demande, jure: int, voulues: list[Periode]) -> str:
        if demande.action == Action.INDISPONIBLE:
            return f"ces jours sont déjà notés, {dits(voulues)}"
        autres = [p for (sien, _), lignes in self._lignes.items() if sien == jure for p in lignes]
        if self.acteur.role is Role.CENTRE and sans(autres, sans(autres, voulues)):
            return f"ces jours ont été notés par d'autres, {dits(voulues)} : c'est à eux, ou à l'UD, de les lever"
        return f"aucun de ces jours n'est noté, {dits(voulues)}"

    def _deja_inscrit(self, jure: int, changes: dict[_Auteur, list[Periode]]) -> list[str]:
        jours = [p for periodes in changes.values() for p in periodes]
        touchees = [
            f"{nom} ({du_au(*siens)})"
            for nom, siens in self._sieges.get(jure, ())
            if any(p.debut <= siens.fin and siens.debut <= p.fin for p in jours)
        ]
        return [f"DIS-01 : ce juré y siège déjà dans {premiers(touchees)} ; rien n'y est changé."] if touchees else []

    def conclure(self, decisions: Sequence[Decision]) -> None:
        """SES-04 : les sessions à venir qui n'auront plus deux jurés, une fois chacune, avec qui est libre."""
        notes: dict[int, list[Decision]] = {}
        for d in decisions:
            numero = d.demande.reconnaitre("J")
            if d.resultat is Resultat.FAIT and d.demande.action == Action.INDISPONIBLE and numero is not None:
                notes.setdefault(numero, []).append(d)
        if not any(self._sieges.get(n) for n in notes) or len(decisions) > REMPLACES_MAX:
            return
        from ceres_cli.services.composition import remplacants

        partants = {numero: partial(_touche, siennes) for numero, siennes in notes.items()}
        for perte in remplacants.pertes(self.db, self.acteur, self.jour, partants):
            if partis := [n for n in perte.en_cause if n in notes]:
                notes[partis[0]][0].avertissements += (perte.phrase,)

    def document(self, objet: str) -> dict[str, Any]:
        numero = identifiants.numero("J", objet)
        return lectures.document(self.db, self.acteur, self.jour, numero, self.vus[numero])

    ACTIONS: ClassVar[Aiguillage] = {Action.INDISPONIBLE: _decider, Action.LEVER: _decider}


class MetierIndisponibilites(Metier):
    situation = SituationIndisponibilites
    operation = Operation.NOTER_INDISPONIBILITES


def _touche(notees: Sequence[Decision], session: SessionExamen) -> bool:
    """L'un des jours que ces décisions ajoutent est de cette session."""
    jours = [p for d in notees for dit in (d.apres or {}).values() for p in Jours.lire(dit).periodes]
    return any(p.debut <= session.fin and session.debut <= p.fin for p in jours)


def _periode(valeurs: dict[str, Any]) -> Periode:
    """ErreurUsage si elle finit avant de commencer."""
    periode = Periode(valeurs["du"], valeurs["au"])
    if periode.fin < periode.debut:
        raise ErreurUsage(
            f"Le dernier jour ({en_francais(periode.fin)}) précède le premier ({en_francais(periode.debut)}).",
            conseil="Corrigez --du ou --au.",
        )
    return periode


class LecteurDeJours(LecteurDeFichier):
    """Une période d'un juré par ligne ; sans dernier jour, un seul jour."""

    SYNONYMES: ClassVar = {
        "jure": ("numéro juré", "n° juré", "id juré", *NOM_ENTIER, "nom du juré", "nom et prénom du juré"),
        **EN_DEUX,
        "du": ("début", "premier jour", "à partir du", "date de début", "jour", "date"),
        "au": ("fin", "dernier jour", "jusqu'au", "date de fin"),
        "motif": ("raison", "justification"),
    }
    OBJET = ("jure", *NOM_ET_PRENOM)
    ACTES = ("du",)
    PERSONNE = "J"
    REQUISES = ("du",)
    UN_DE = ("jure", "nom")

    def _retenir(self, *, action: ActionJure, motif: str | None) -> None:
        """`motif` : celui des lignes qui n'en portent pas."""
        self._action, self._motif = action, motif

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        noms = [(nom, "") for _, lues in self._lignes if (nom := self._nom_dit("jure", "J", lues))]
        if noms and not self._lecture.sans_noms:
            self._nommes = JuresNommes.de(db, acteur, self._jour, noms)
        self._relever_les_contredites(db, "J", lambda numeros: jures(db, acteur, self._jour, numeros))

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        jure, vise = self._personne(numero, lues)
        du = self._date(numero, "du", lues.get("du", ""))
        au = self._date(numero, "au", lues.get("au", "")) or du
        motif = lues.get("motif") or None
        if motif is not None and len(motif) > MOTIF_MAX:
            self._faute(numero, "motif", f"{len(motif)} caractères, {MOTIF_MAX} au plus")
        if du is not None and au is not None and au < du:
            self._faute(numero, "au", "ce jour précède le premier")
        if self._fautes.touchee(numero) or vise is None or du is None:
            return None
        return Demande(self._action, jure, {"du": du, "au": au}, motif or self._motif, numero, numero=vise)

"""Éditer les convocations d'une session : qui en reçoit une neuve, qui garde la sienne."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ceres_cli import journal
from ceres_cli.erreurs import ErreurCeres, Motif
from ceres_cli.regles import centre as regles_centre
from ceres_cli.regles import controle, controles_session, identifiants
from ceres_cli.regles import convocation as regles
from ceres_cli.regles.convocation import Convoque, DonneesConvocation
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits_session import SessionExamen
from ceres_cli.regles.session import ActionSession, transition
from ceres_cli.regles.vocabulaire import EtatSession, Resultat
from ceres_cli.services import contenu_convocation, session
from ceres_cli.services.cadre import Cadre
from ceres_cli.services.chargement_centre import agrements_du_centre
from ceres_cli.services.contenu_convocation import Cle
from ceres_cli.services.ecritures import Ecritures, Numeros
from ceres_cli.services.lot import Decision, Demande
from ceres_cli.services.situation_session import CONSEILS
from ceres_cli.store import Db

EDITER = "editer"


class MetierConvocation:
    """Une seule action : éditer. Elle n'est pas avertie."""

    def operation(self, action: str) -> str:
        return "ecrire_sessions"

    def est_avertie(self, action: str) -> bool:
        return False

    def situation(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> "SituationConvocation":
        return SituationConvocation(db, cadre, acteur)


class SituationConvocation:
    def __init__(self, db: Db, cadre: Cadre, acteur: Acteur) -> None:
        self.ecritures = Ecritures()
        self.traces: list[journal.Trace] = []
        self._db = db
        self._jour = cadre.jour
        self._acteur = acteur
        self._papiers = cadre.config.centre_papiers
        self._numeros = Numeros(db, self.ecritures)

    def decider(self, demande: Demande) -> Decision:
        try:
            visee = session.une(self._db, self._acteur, demande.objet)
            heure = demande.valeurs.get("heure")
            voulue = visee if heure is None else replace(visee, heure_convocation=_heure(heure))
            return self._editer(demande, visee, voulue)
        except ErreurCeres as erreur:
            motif = Motif(erreur.code, erreur.message)
            return Decision(demande, demande.objet, Resultat.REFUSE, (motif,), conseil=erreur.conseil)

    def _editer(self, demande: Demande, visee: SessionExamen, voulue: SessionExamen) -> Decision:
        controles = [
            *controles_session.controles(ActionSession.EDITER, voulue, par_un_centre=True),
            *self._agrement(voulue),
        ]
        if refus := controle.motifs(controles):
            conseil = CONSEILS.get(refus[0].code, "")
            return Decision(demande, visee.reference, Resultat.REFUSE, refus, conseil=conseil, version=visee.version)
        neufs = contenu_convocation.construire(self._db, voulue, self._papiers)
        anciens = conservees(self._db, visee.id)
        a_editer = [
            c for c, d in neufs.items() if c not in anciens or not contenu_convocation.meme_contenu(anciens[c], d)
        ]
        if not a_editer:
            texte = f"rien à changer : les convocations de {visee.reference} sont à jour (édition {visee.edition})"
            return Decision(demande, visee.reference, Resultat.SANS_EFFET, explication=texte, version=visee.version)
        for cle in a_editer:
            self._enregistrer(demande, visee, cle, anciens.get(cle), neufs[cle])
        self._marquer(demande, visee, voulue)
        return self._fait(demande, visee, voulue, len(a_editer), len(neufs))

    def _agrement(self, voulue: SessionExamen) -> list[controle.Controle]:
        if transition(voulue.etat, ActionSession.EDITER) != "possible":
            return []
        agrements = agrements_du_centre(self._db, voulue.centre_id)
        return [regles_centre.agrement_valide(agrements, voulue.certification, voulue.debut, voulue.fin, voulue.site)]

    def _enregistrer(
        self,
        demande: Demande,
        visee: SessionExamen,
        cle: Cle,
        ancienne: DonneesConvocation | None,
        neuve: DonneesConvocation,
    ) -> None:
        numero = self._numeros.neuf("convocation") if ancienne is None else int(ancienne.id[2:])
        edition = 1 if ancienne is None else ancienne.edition + 1
        neuve = replace(neuve, id=identifiants.affiche("V", numero), edition=edition, date_edition=self._jour)
        valeurs: dict[str, Any] = {
            "edition": edition,
            "date_edition": self._jour.isoformat(),
            "heure": neuve.heure,
            "contenu": contenu_convocation.en_json(neuve),
        }
        if ancienne is None:
            personne = {f"{qui}_id": cle[1] if qui == cle[0] else None for qui in ("candidat", "jure")}
            self.ecritures.ajouter("convocation", numero, {"session_id": visee.id, **personne, **valeurs})
        else:
            self.ecritures.modifier("convocation", numero, valeurs)
        avant = None if ancienne is None else str(ancienne.edition)
        self.traces.append(
            journal.Trace("convocation", numero, EDITER, "edition", avant, str(edition), demande.motif, edition)
        )

    def _marquer(self, demande: Demande, visee: SessionExamen, voulue: SessionExamen) -> None:
        """La session passe à « convocations envoyées », son édition grandit, plus aucun candidat n'attend la sienne."""
        champs: dict[str, Any] = {
            "etat": EtatSession.CONVOCATIONS_ENVOYEES.value,
            "edition": visee.edition + 1,
            "heure_convocation": voulue.heure_convocation,
        }
        avant = {c: getattr(visee, c) for c in champs}
        changes = {c: v for c, v in champs.items() if avant[c] != v}
        self.ecritures.modifier("session_examen", visee.id, {**changes, "version": visee.version + 1})
        for inscription in visee.inscrits():
            if inscription.convocation_a_editer:
                self.ecritures.modifier("inscription", inscription.id, {"convocation_a_editer": 0})
        for champ, valeur in changes.items():
            ancien = None if avant[champ] is None else str(avant[champ])
            self.traces.append(
                journal.Trace("session", visee.id, EDITER, champ, ancien, str(valeur), demande.motif, visee.version + 1)
            )

    def _fait(
        self, demande: Demande, visee: SessionExamen, voulue: SessionExamen, editees: int, total: int
    ) -> Decision:
        avertissements = []
        suffisant = controles_session.jury_suffisant(voulue)
        if not suffisant.satisfait:
            avertissements.append(f"SES-04 : {suffisant.texte}.")
        for convoque, heure_jury in ((Convoque.CANDIDAT, None), (Convoque.JURE, voulue.heure_jury)):
            heure = regles.heure_de_convocation(
                convoque,
                heure_debut=voulue.heure_debut,
                heure_convocation=voulue.heure_convocation,
                heure_jury=heure_jury,
            )
            tardive = regles.avertissement_heure(convoque, heure=heure, heure_debut=voulue.heure_debut)
            if tardive:
                avertissements.append(f"CONV-02 : {tardive}")
        edition = visee.edition + 1
        return Decision(
            demande,
            visee.reference,
            Resultat.FAIT,
            explication=f"{visee.reference} : édition {edition}, {editees} convocation(s) éditée(s) sur {total}",
            avertissements=tuple(avertissements),
            avant={"etat": visee.etat, "edition": visee.edition},
            apres={"etat": EtatSession.CONVOCATIONS_ENVOYEES.value, "edition": edition},
            version=visee.version,
        )


def conservees(db: Db, session_id: int) -> dict[Cle, DonneesConvocation]:
    """Les convocations éditées d'une session, par destinataire."""
    lignes = db.lignes(
        "SELECT candidat_id, jure_id, contenu FROM convocation WHERE session_id = ? ORDER BY id", (session_id,)
    )
    return {
        ("candidat", candidat) if candidat is not None else ("jure", jure): contenu_convocation.depuis_json(contenu)
        for candidat, jure, contenu in lignes
    }


def _heure(texte: str) -> str:
    from ceres_cli.erreurs import ErreurUsage

    try:
        return regles.lire_heure(texte)
    except ValueError as erreur:
        raise ErreurUsage(f"{erreur}.", conseil="Écrivez l'heure HH:MM, par exemple 08:30.") from None

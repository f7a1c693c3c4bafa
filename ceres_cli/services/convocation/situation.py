"""Éditer les convocations d'une session : qui en reçoit une neuve, qui garde la sienne."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ceres_cli.erreurs import ErreurCeres, Motif
from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.regles import controle, identifiants
from ceres_cli.regles import convocation as regles
from ceres_cli.regles.centre import agrements as regles_centre
from ceres_cli.regles.convocation import Convoque, DonneesConvocation
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session.etats import ActionSession, transition
from ceres_cli.regles.vocabulaire import EtatSession, Resultat
from ceres_cli.services.convocation import contenu as contenu_convocation
from ceres_cli.services.convocation.contenu import Cle
from ceres_cli.services.faits.centres import agrements_du_centre
from ceres_cli.services.session import lectures as session
from ceres_cli.services.session.messages import CONSEILS
from ceres_cli.store import Db

EDITER = "editer"
_HEURES = ("heure_convocation", "heure_jury")


class MetierConvocation:
    """Une seule action : éditer. Elle n'est pas avertie.

    Valeurs d'une demande : `heure_convocation` et `heure_jury`, lues (HH:MM) ; vide : à effacer ; None : inchangée.
    """

    def operation(self, action: str) -> str:
        return "ecrire_sessions"

    def est_avertie(self, action: str) -> bool:
        return False

    def situation(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> "SituationConvocation":
        return SituationConvocation(db, cadre, acteur)


class SituationConvocation:
    """`editees` : après une décision qui n'est pas un refus, toutes les convocations de la session, telles qu'elles
    seraient."""

    def __init__(self, db: Db, cadre: Cadre, acteur: Acteur) -> None:
        self.ecritures = Ecritures()
        self.traces: list[journal.Trace] = []
        self.editees: dict[Cle, DonneesConvocation] = {}
        self._db = db
        self._jour = cadre.jour
        self._acteur = acteur
        self._papiers = cadre.config.centre_papiers
        self._numeros = Numeros(db, self.ecritures)

    def decider(self, demande: Demande) -> Decision:
        try:
            visee = session.une(self._db, self._acteur, demande.objet)
            heures: dict[str, Any] = {h: v or None for h in _HEURES if (v := demande.valeurs.get(h)) is not None}
            return self._editer(demande, visee, replace(visee, **heures))
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
        a_editer = [c for c, d in neufs.items() if est_perimee(visee, c, anciens.get(c), d)]
        self.editees = {c: anciens[c] for c in neufs if c not in a_editer}
        avertissements = (*_avertir(voulue), *_delai_d_absence(voulue, a_editer, self._jour))
        if not a_editer:
            texte = f"rien à changer : les convocations de {visee.reference} sont à jour (édition {visee.edition})"
            return Decision(
                demande, visee.reference, Resultat.SANS_EFFET, (), texte, avertissements=avertissements,
                version=visee.version,
            )  # fmt: skip
        for cle in a_editer:
            self._enregistrer(demande, visee, cle, anciens.get(cle), neufs[cle])
        self._marquer(demande, visee, voulue)
        return self._fait(demande, visee, len(a_editer), avertissements)

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
        self.editees[cle] = neuve
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
            **{h: getattr(voulue, h) for h in _HEURES},
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

    def _fait(self, demande: Demande, visee: SessionExamen, editees: int, avertissements: tuple[str, ...]) -> Decision:
        edition = visee.edition + 1
        editions = compter(editees, "convocation éditée")
        texte = f"{visee.reference} : édition {edition}, {editions} sur {len(self.editees)}"
        return Decision(
            demande,
            visee.reference,
            Resultat.FAIT,
            explication=texte,
            avertissements=avertissements,
            avant={"etat": visee.etat, "edition": visee.edition},
            apres={"etat": EtatSession.CONVOCATIONS_ENVOYEES.value, "edition": edition},
            version=visee.version,
        )


def est_perimee(
    session: SessionExamen, cle: Cle, ancienne: DonneesConvocation | None, neuve: DonneesConvocation
) -> bool:
    """Vrai si une édition en ferait une neuve : elle manque, son contenu a changé, ou son candidat est revenu."""
    if ancienne is None or not contenu_convocation.meme_contenu(ancienne, neuve):
        return True
    return any(cle == ("candidat", i.candidat.id) and i.convocation_a_editer for i in session.inscrits())


def _avertir(session: SessionExamen) -> list[str]:
    """Ce qui est à savoir : jurés à remplacer (SES-01), jury trop court (SES-04), heures tardives (CONV-02)."""
    controles = [c for jure in session.jury for c in controles_session.jure_habilite(jure, session)]
    controles.append(controles_session.jury_suffisant(session))
    suite = [f"{c.code} : {c.texte}." for c in controles if not c.satisfait]
    heures = {"heure_debut": session.heure_debut, "heure_convocation": session.heure_convocation}
    for convoque in Convoque:
        heure = regles.heure_de_convocation(convoque, heure_jury=session.heure_jury, **heures)  # type: ignore[arg-type]
        if tardive := regles.avertissement_heure(convoque, heure=heure, heure_debut=session.heure_debut):
            suite.append(f"CONV-02 : {tardive}")
    return suite


def _delai_d_absence(session: SessionExamen, a_editer: Sequence[Cle], jour: date) -> list[str]:
    """CONV-03 : les jurés qui reçoivent leur convocation trop tard pour demander leur autorisation d'absence."""
    noms = [j.nom_complet for j in session.jury if ("jure", j.id) in a_editer]
    phrase = regles.avertissement_absence(noms, debut=session.debut, jour=jour)
    return [f"CONV-03 : {phrase}"] if phrase else []


def conservees(db: Db, session_id: int) -> dict[Cle, DonneesConvocation]:
    """Les convocations éditées d'une session, par destinataire."""
    lignes = db.lignes(
        "SELECT candidat_id, jure_id, contenu FROM convocation WHERE session_id = ? ORDER BY id", (session_id,)
    )
    return {
        ("candidat", candidat) if candidat is not None else ("jure", jure): contenu_convocation.depuis_json(contenu)
        for candidat, jure, contenu in lignes
    }

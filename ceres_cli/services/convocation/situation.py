"""Éditer les convocations d'une session : qui en reçoit une neuve, qui garde la sienne."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar, TypeVar

from ceres_cli.moteur.demande import Decision, Demande, exiger_un_motif
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme, Situation
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles import convocation as regles
from ceres_cli.regles.centre import couverture, sites
from ceres_cli.regles.convocation import DonneesConvocation
from ceres_cli.regles.faits.delais import Derogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import delais, jours, jury
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import OPERATIONS, ActionSession
from ceres_cli.regles.session.horaires import plus_grande_demi_journee
from ceres_cli.regles.vocabulaire import Convoque, Delai, EtatSession
from ceres_cli.services.convocation import contenu as contenu_convocation
from ceres_cli.services.convocation import requetes
from ceres_cli.services.convocation.contenu import Cle
from ceres_cli.services.faits import sites as faits_sites
from ceres_cli.services.session import derogations, horaires, lieux
from ceres_cli.services.session import lectures as session
from ceres_cli.services.session.conseils import conseil_pour
from ceres_cli.store import Db

T = TypeVar("T")
_HEURES = ("heure_convocation", "heure_jury")


class SituationConvocation(Situation):
    """`editees` : après une décision qui n'est pas un refus, toutes les convocations de la session, telles qu'elles
    seraient ; `modifiees` : celles d'entre elles que cette édition fait.

    Valeurs d'une demande : `heure_convocation` et `heure_jury`, lues (HH:MM) ; vide : à effacer ; None : inchangée.
    """

    SORTE = "session"

    def _charger(self, demandes: Sequence[Demande]) -> None:
        """Une seule session par demande : ses faits se lisent quand vient son tour."""
        self.editees: dict[Cle, DonneesConvocation] = {}
        self.modifiees: set[Cle] = set()

    def _viser(self, demande: Demande) -> Decision:
        visee = session.une(self.db, self.acteur, demande.objet)
        heures: dict[str, Any] = {h: v or None for h in _HEURES if (v := demande.valeurs.get(h)) is not None}
        return self._editer(demande, visee, replace(visee, **heures))

    def _editer(self, demande: Demande, visee: SessionExamen, voulue: SessionExamen) -> Decision:
        acte = Acte(self.jour, self.acteur.role)
        controles = controles_session.controles(ActionSession.EDITER, voulue, acte)
        self.examines = controles
        derogation = jours.regularise(visee, self.jour, self.acteur.role)
        if derogation:
            exiger_un_motif(demande.motif, f"{visee.reference} est finie : régulariser son édition")
        if refus := condition.motifs(controles):
            return self.refuser(demande, visee, refus, conseil_pour(refus, demande.action, visee, acte))
        neufs = contenu_convocation.construire(self.db, [voulue], self.cadre.config)[visee.id]
        anciens = conservees(self.db, [visee.id])[visee.id]
        a_editer = perimees(visee, anciens, neufs, contenu_convocation.meme_contenu)
        self.editees = {c: anciens[c] for c in neufs if c not in a_editer}
        juge = delais.juger(visee, Delai.CONVOCATION, self.jour)
        avertissements = [
            *juge.avertissements,
            *_avertir(voulue),
            *self._du_site(voulue),
            *_delai_d_absence(voulue, a_editer, self.jour),
        ]
        avertissements += regles.sans_adresse(neufs[c].destinataire for c in a_editer)
        if not a_editer:
            texte = f"rien à changer : les convocations de {visee.reference} sont à jour (édition {visee.edition})"
            return self.sans_effet(demande, visee, texte, avertissements)
        if not visee.edition:
            avertissements.insert(0, regles.fermeture_des_inscriptions(visee.debut, self.jour))
        connues = self._connues(visee, a_editer, anciens)
        for cle in a_editer:
            self._enregistrer(demande, visee, cle, anciens.get(cle), replace(neufs[cle], avant=connues.get(cle)))
        return self._marquer(
            demande, visee, voulue, len(a_editer), avertissements, derogation=derogation, servie=juge.servie
        )

    def _du_site(self, visee: SessionExamen) -> list[str]:
        """SIT-01, à la première édition : le site n'a pas d'adresse. SIT-02 : il ne reçoit pas tant de candidats."""
        site = faits_sites.sites(self.db, "si.id = ?", [visee.site_id or 0]).get(visee.site_id or 0)
        sans_adresse = [] if visee.edition else sites.sans_adresse(visee)
        a_la_fois = plus_grande_demi_journee(len(visee.inscrits()), visee.horaires)
        return [*sans_adresse, *sites.trop_de_candidats(visee, site, a_la_fois), *lieux.avertir(self.db, visee)]

    def _enregistrer(
        self,
        demande: Demande,
        visee: SessionExamen,
        cle: Cle,
        ancienne: DonneesConvocation | None,
        neuve: DonneesConvocation,
    ) -> None:
        numero = self.numeros.neuf("convocation") if ancienne is None else int(ancienne.id[2:])
        edition = 1 if ancienne is None else ancienne.edition + 1
        sequence = regles.sequence_suivante(None if ancienne is None else ancienne.sequence)
        neuve = replace(
            neuve,
            id=identifiants.affiche("V", numero),
            edition=edition,
            date_edition=self.jour,
            sequence=sequence,
            jours_annonces=0 if ancienne is None else max(ancienne.jours_annonces, len(ancienne.jours)),
        )
        self.editees[cle] = neuve
        self.modifiees.add(cle)
        valeurs: dict[str, Any] = {
            "edition": edition,
            "date_edition": self.jour.isoformat(),
            "heure": neuve.heure,
            "contenu": contenu_convocation.en_json(neuve),
        }
        if ancienne is None:
            personne = {f"{qui}_id": cle[1] if qui == cle[0] else None for qui in ("candidat", "jure")}
            self.ecritures.ajouter("convocation", numero, {"session_id": visee.id, **personne, **valeurs})
        else:
            self.ecritures.modifier("convocation", numero, valeurs)
        avant = {} if ancienne is None else {"edition": ancienne.edition}
        self.tracer(demande, Nomme(numero, neuve.id, edition), avant, {"edition": edition}, sorte="convocation")

    def _connues(
        self, visee: SessionExamen, a_editer: Sequence[Cle], anciens: Mapping[Cle, DonneesConvocation]
    ) -> dict[Cle, DonneesConvocation | None]:
        """L'édition à quoi comparer chaque neuve : la précédente, ou, si un courriel n'a porté qu'une plus ancienne,
        celle-là. Aucune de qui revient, ni de qui les courriels de la session n'ont pas atteint et peuvent atteindre :
        on ne leur change rien, on les convoque."""
        parties = requetes.dernieres_parties(self.db, [int(d.id[2:]) for d in anciens.values()])
        exclues = contenu_convocation.attendent(visee)
        if parties:
            sans = [c for c in a_editer if c in anciens and not parties.get(int(anciens[c].id[2:]))]
            joints = requetes.courriels(self.db, *([n for qui, n in sans if qui == q] for q in Convoque))
            exclues |= {c for c in sans if (anciens[c].destinataire.id[0], c[1]) in joints}
        suite = {}
        for cle in a_editer:
            if (ancienne := anciens.get(cle)) is not None and cle not in exclues:
                partie = parties.get(int(ancienne.id[2:]), 0)
                suite[cle] = ancienne.avant if 0 < partie < ancienne.edition else replace(ancienne, avant=None)
        return suite

    def _marquer(
        self,
        demande: Demande,
        visee: SessionExamen,
        voulue: SessionExamen,
        editees: int,
        avertissements: Sequence[str],
        *,
        derogation: bool,
        servie: Derogation | None,
    ) -> Decision:
        """La session passe à « convocations envoyées », son édition grandit, plus personne n'attend la sienne."""
        etat, edition = EtatSession.CONVOCATIONS_ENVOYEES.value, visee.edition + 1
        champs: dict[str, Any] = {"etat": etat, "edition": edition, **{h: getattr(voulue, h) for h in _HEURES}}
        avant = {c: getattr(visee, c) for c in champs}
        changes = {c: v for c, v in champs.items() if avant[c] != v}
        marquee = Nomme(visee.id, visee.reference, visee.version + 1)
        self.ecritures.modifier("session_examen", visee.id, {**changes, "version": marquee.version})
        for inscription in visee.inscrits():
            if inscription.convocation_a_editer:
                self.ecritures.modifier("inscription", inscription.id, {"convocation_a_editer": 0})
        for jure in sorted(visee.jures_a_convoquer):
            self.ecritures.modifier("participation", (visee.id, jure), {"convocation_a_editer": 0})
        editions = compter(editees, "convocation éditée")
        texte = f"{visee.reference} : édition {edition}, {editions} sur {len(self.editees)}"
        decision = self.fait(
            demande,
            marquee,
            texte,
            avant,
            changes,
            version=visee.version,
            avertissements=avertissements,
            derogation=derogation or servie is not None,
        )
        derogations.servir(self, demande, marquee, servie)
        if not visee.edition:
            decision.consequence = f"Vous allez éditer les convocations de {visee.reference} : {editions}."
        decision.avant = {"etat": visee.etat, "edition": visee.edition}
        decision.apres = {"etat": etat, "edition": edition}
        return decision

    ACTIONS: ClassVar[Aiguillage] = {ActionSession.EDITER: _viser}


class MetierConvocation(Metier):
    """La première édition ferme les inscriptions : l'accord en est demandé au terminal (CONV-04)."""

    situation = SituationConvocation
    operation = OPERATIONS[ActionSession.EDITER]
    averties = facultatives = frozenset({ActionSession.EDITER})


def perimees(
    session: SessionExamen,
    anciennes: Mapping[Cle, T],
    neuves: Mapping[Cle, DonneesConvocation],
    dit_encore: Callable[[T, DonneesConvocation], bool],
) -> list[Cle]:
    """Celles qu'une édition ferait neuves : elles manquent, leur contenu a changé, ou leur destinataire est revenu.
    `dit_encore` : si une ancienne a encore ce contenu."""
    revenus = contenu_convocation.attendent(session)
    return [c for c, d in neuves.items() if c in revenus or c not in anciennes or not dit_encore(anciennes[c], d)]


def _avertir(session: SessionExamen) -> list[str]:
    """Ce qui est à savoir : jurés à remplacer (SES-01), jury trop court (SES-04), agrément perdu depuis la première
    édition (SES-06), heures tardives (CONV-02)."""
    controles = [c for jure in session.jury for c in jury.jure_habilite(jure, session)]
    suffisant = jury.jury_suffisant(session)
    controles += [suffisant, couverture.agree(session.agrements, session)]
    suite = [f"{c.code} : {c.texte}." for c in controles if not c.satisfait]
    suite += jury.personnes_en_double(session) if suffisant.satisfait else []
    suite += [*horaires.sans_heure(session), *horaires.trop_peu_de_jures(session)]
    return suite + regles.heures_tardives(**{h: getattr(session, h) for h in ("heure_debut", *_HEURES)})


def _delai_d_absence(session: SessionExamen, a_editer: Sequence[Cle], jour: date) -> list[str]:
    """CONV-03 : les jurés qui reçoivent leur convocation trop tard pour demander leur autorisation d'absence."""
    noms = [j.nom_complet for j in session.jury if ("jure", j.id) in a_editer]
    phrase = regles.avertissement_absence(noms, debut=session.debut, jour=jour)
    return [f"CONV-03 : {phrase}"] if phrase else []


def conservees(db: Db, sessions: Iterable[int]) -> dict[int, dict[Cle, DonneesConvocation]]:
    """Par session, ses convocations éditées, par destinataire."""
    return {
        numero: {cle: contenu_convocation.depuis_json(texte) for cle, texte in textes.items()}
        for numero, textes in gardees(db, sessions).items()
    }


def gardees(db: Db, sessions: Iterable[int]) -> dict[int, dict[Cle, str]]:
    """De même, telles que la base les garde."""
    suite: dict[int, dict[Cle, str]] = {numero: {} for numero in sessions}
    for numero, candidat, jure, contenu in requetes.conservees(db, list(suite)):
        cle = ("candidat", candidat) if candidat is not None else ("jure", jure)
        suite[numero][cle] = contenu
    return suite

"""Le dossier des sessions : les faits chargés pour un ensemble de demandes, et les outils de toutes les actions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ceres_cli.moteur.demande import Decision, Demande, exiger_un_motif
from ceres_cli.moteur.effet import Valeurs
from ceres_cli.moteur.situation import Nomme, Situation, changer
from ceres_cli.noms import SESSION
from ceres_cli.regles import condition, identifiants, textes
from ceres_cli.regles.candidat import identification as regles
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.centre import Agrement, Site
from ceres_cli.regles.faits.delais import Derogation
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import AutreSession, SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.session import commencee
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import CHANGEMENTS, DEPLACENT, JURY, CreationSession
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vocabulaire import Role, Verdict
from ceres_cli.services.centre.lectures import trouver
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import delais, entrees, personnes, sites
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits import nommes as jures_nommes
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.absents import exiger
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.faits.histoire import completer_entrants, completer_jury_d_alors
from ceres_cli.services.obtention.acquis import Acquis
from ceres_cli.services.personne import proches
from ceres_cli.services.session import requetes
from ceres_cli.services.session.conseils import conseil_pour
from ceres_cli.store import Db

CREER = CreationSession.CREER
# Ce que son nom dit déjà au journal.
_MUETS = frozenset({"site_id"})
_JUGENT_LE_JURY = CHANGEMENTS | {Action.VALIDER}
# Commencée (SES-10), qui les fait encore dit pourquoi.
_A_MOTIVER = JURY | {Action.HORAIRES}


class DossierSession(Situation):
    NOM = SESSION

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self.resolveur = Resolveur(self.db, self.jour)
        self.chaines = chargement_session.chaines_de_titres(self.db)
        self.jures: dict[int, Jure] = {}
        self._agrements: dict[int, list[Agrement]] = {}
        self._sites: dict[int, list[Site]] = {}
        self._autres: dict[int, AutreSession] = {}
        self.acquis: Acquis
        self.delais = delais.reglages(self.db)
        self._a_la_creation: dict[int, delais.Attendues] = {}
        self._derniers_numeros: dict[int, int] = {}
        self._connues: dict[tuple[Any, ...], Nomme] = {}
        self._centres_nommes: dict[str, int] = {}
        self._lieux: dict[int, tuple[Any, ...]] = {}
        self._certifications: dict[int, Certification] = {}
        self._blocs: dict[int, dict[str, Any]] = {}
        if creations := [d for d in demandes if d.action is CREER]:
            self._preparer(creations)
        actions = {d.action for d in demandes}
        connues = self._lire([d.objet for d in demandes if d.objet])
        self.sessions: dict[tuple[int, int], SessionExamen] = {(s.annee, s.numero): s for s in connues.values()}
        nommes = identifiants.numeros_lisibles("J", (d.valeurs.get("jure") or "" for d in demandes))
        # Commencée ou non (SES-10) : toute action sur une session demande ses inscriptions.
        candidats = chargement_session.completer_inscriptions(self.db, connues)
        if actions & {*_JUGENT_LE_JURY, Action.REPONDRE, Action.HORAIRES, Action.ANNULER}:
            chargement_session.completer_jury(self.db, connues, self.jures)
            jours = jures_nommes.jours_juges(self.jour, connues.values())
            jures_nommes.ajouter(self.db, self.acteur, self.jures, nommes, jours)
        if actions & _JUGENT_LE_JURY:
            self._autres = chargement_session.completer_liens(self.db, self.acteur, connues, self.jures)
        if actions & {*DEPLACENT, Action.VALIDER, Action.DEBLOQUER}:
            personnes.completer(self.db, candidats, self.chaines, self.acteur)
            centres = {s.centre_id for s in connues.values()}
            self._agrements = chargement_centre.agrements_des_centres(self.db, centres)
            editees = [s for s in connues.values() if s.edition]
            entrees.completer(self.db, ((s.id, i) for s in editees for i in appui.inscrits_vae(s)))
        self.proches: dict[int, list[str]] = {}
        self.identites: dict[int, list[str]] = {}
        if Action.VALIDER in actions:
            completer_jury_d_alors(self.db, connues.values())
            self.proches = proches.avertissements(self.db, self.acteur, connues.values())
            self.identites = identites_changees(self.db, connues.values())
        if actions & {Action.VALIDER, Action.DEBLOQUER}:
            titres = {s.certification.titre.id for s in connues.values()}
            self.acquis = Acquis(self.db, candidats, titres, self.chaines)
        if Action.INSCRIRE_JURE in actions:
            finies = [s for s in connues.values() if s.fin < self.jour]
            completer_entrants(self.db, finies, {n: self.jures[n] for n in nommes if n in self.jures})
            jures_nommes.ajouter_inconnus(self.db, self.acteur, self.jures, nommes)

    def _lire(self, objets: Sequence[str]) -> dict[int, SessionExamen]:
        """Les sessions nommées qui sont dans le périmètre de l'acteur."""
        lues = chargement_session.sessions(self.db, chargement_session.numeros(self.db, objets), self.chaines)
        return {i: s for i, s in lues.items() if self.acteur.voit_session(s.centre_id, s.departement, s.region)}

    def noms_de_l_objet(self, decision: Decision) -> Sequence[str]:
        """D'une session, chaque siège et chaque place."""
        valeurs = decision.demande.valeurs
        partie = valeurs.get("candidat") or valeurs.get("jure") or ""
        return [f"{decision.objet or decision.demande.objet} {partie}".rstrip()]

    def version_de(self, demande: Demande) -> int | None:
        session = self.sessions.get(identifiants.numero_session(demande.objet))
        return None if session is None else session.version

    def au_journal(self, demande: Demande) -> tuple[str, int] | None:
        session = self.sessions.get(identifiants.numero_session(demande.objet)) if demande.objet else None
        return None if session is None else (self.SORTE, session.id)

    def viser(self, objet: str) -> SessionExamen:
        return exiger(self.sessions.get(identifiants.numero_session(objet)), SESSION, objet)

    @property
    def role(self) -> Role:
        """Celui sous lequel l'action se juge."""
        return self.acteur.role

    def acte(self, demande: Demande) -> Acte:
        return Acte(self.jour, self.role, bool(demande.valeurs.get("reprise")))

    def permise(
        self, demande: Demande, session: SessionExamen, *, autre_commentaire: bool | None = None
    ) -> Decision | None:
        """La réponse de la table seule : « déjà », ou None si l'action peut être examinée plus avant."""
        action, role = Action(demande.action), self.role
        controle_ = controles_session.etat_permet(session, action, role, autre_commentaire=autre_commentaire)
        self.examines = [controle_]
        if controle_.satisfait:
            return None
        verdict = controles_session.verdict_d_etat(session, action, autre_commentaire=autre_commentaire)
        if verdict is Verdict.DEJA:
            return self.sans_effet(demande, session, f"rien à changer : {controle_.texte}")
        return self.refus(demande, session, [controle_])

    def examiner(self, demande: Demande, session: SessionExamen, propres: Sequence[Condition] = ()) -> Decision | None:
        """La table, puis tous les contrôles de l'action et ceux de cette demande (`propres`) ; None si rien ne s'y
        oppose. Un jury, des heures arrêtés (SES-10) demandent un motif, avant ce que les règles disent du juré."""
        if (reponse := self.permise(demande, session)) is not None:
            return reponse
        action, acte = Action(demande.action), self.acte(demande)
        generaux = controles_session.controles(action, session, acte)
        if action in _A_MOTIVER and not condition.motifs(generaux) and commencee.deroge(session, action, acte):
            exiger_un_motif(demande.motif, f"{session.reference} a commencé : « {action.value} »")
        self.examines = [*generaux, *propres]
        return self.refus(demande, session, self.examines) if condition.motifs(self.examines) else None

    def refus(self, demande: Demande, session: SessionExamen, controles: Sequence[Condition]) -> Decision:
        self.examines, motifs = controles, condition.motifs(controles)
        conseil = conseil_pour(motifs, demande.action, session, self.acte(demande))
        return self.refuser(demande, session, motifs, conseil)

    def appliquer(
        self,
        demande: Demande,
        session: SessionExamen,
        champs: dict[str, Any],
        texte: str,
        avertissements: Sequence[str] = (),
        *,
        derogation: bool = False,
        autour: tuple[Valeurs, Valeurs] = ({}, {}),
    ) -> Decision:
        """Change ces champs de la session (attributs et colonnes de même nom), les trace, et rend la décision.
        `autour` : ce qui la suit, avant et après."""
        avant, colonnes = changer(session, champs)
        avant, apres = ({c: v for c, v in x.items() if c not in _MUETS} for x in (avant, colonnes))
        avant, apres = avant | autour[0], apres | autour[1]
        return self.noter(
            demande, session, texte, avant, apres, avertissements, derogation=derogation, colonnes=colonnes
        )

    def noter(
        self,
        demande: Demande,
        session: SessionExamen,
        texte: str,
        avant: dict[str, Any],
        apres: dict[str, Any],
        avertissements: Sequence[str] = (),
        *,
        derogation: bool = False,
        colonnes: Mapping[str, Any] | None = None,
    ) -> Decision:
        """Ce qui change de la session, ou autour d'elle (jury, résultat) : elle en prend une version de plus.
        `colonnes` : celles de sa table qui changent aussi."""
        version, session.version = session.version, session.version + 1
        return self.fait(
            demande,
            session,
            texte,
            avant,
            apres,
            version=version,
            avertissements=avertissements,
            derogation=derogation,
            colonnes=dict(colonnes or {}),
        )

    def prochain_numero(self, annee: int) -> int:
        """Le numéro suivant de l'année ; une session ne s'efface jamais."""
        if annee not in self._derniers_numeros:
            self._derniers_numeros[annee] = requetes.dernier_numero(self.db, annee)
        self._derniers_numeros[annee] += 1
        return self._derniers_numeros[annee]

    def la_meme(self, voulue: SessionExamen) -> Nomme | None:
        """Celle de ce centre, certification, jours, heure et site, qui n'est pas annulée."""
        return self._connues.get(_cle(voulue))

    def connaitre(self, creee: SessionExamen) -> None:
        """La suite du lot la voit."""
        self._connues[_cle(creee)] = Nomme(creee.id, creee.reference, creee.version)

    def centre_nomme(self, texte: str) -> int:
        """Son numéro ; Introuvable s'il n'existe pas, ErreurUsage s'il est mal écrit."""
        if texte not in self._centres_nommes:
            self._centres_nommes[texte] = trouver(self.db, texte)
        return self._centres_nommes[texte]

    def lieu_du_centre(self, numero: int) -> tuple[Any, ...] | None:
        """(id, nom, commune, code INSEE, département, région)"""
        if numero not in self._lieux:
            self._lieux |= requetes.lieux_des_centres(self.db, [numero])
        return self._lieux.get(numero)

    def certification(self, numero: int) -> Certification:
        if numero not in self._certifications:
            self._certifications |= chargement.certifications(self.db, [numero])
        return self._certifications[numero]

    def blocs(self, titre: int) -> dict[str, Any]:
        """Ce qu'une session d'un titre sait de ses blocs."""
        if titre not in self._blocs:
            self._blocs[titre] = chargement_session.blocs_d_un_titre(self.db, titre)
        return self._blocs[titre]

    def _preparer(self, creations: Sequence[Demande]) -> None:
        """Ce que liraient une à une les créations d'une saison."""
        nommes = {texte for d in creations if (texte := d.valeurs.get("centre"))}
        self._centres_nommes |= chargement_centre.nommes(self.db, nommes)
        centres = {*self._centres_nommes.values(), *([self.acteur.centre_id] if self.acteur.centre_id else ())}
        self._lieux |= requetes.lieux_des_centres(self.db, centres)
        self._agrements |= chargement_centre.agrements_des_centres(self.db, centres)
        self._sites |= sites.des_centres(self.db, centres)
        debuts = [d.valeurs["debut"] for d in creations]
        for i, annee, numero, version, site, *cle in requetes.de_ces_centres(
            self.db, centres, min(debuts), max(debuts)
        ):
            self._connues[*cle, textes.cle(site or "")] = Nomme(i, identifiants.session(annee, numero), version)
        self._a_la_creation |= delais.derogations_attendues(self.db, centres)

    def deplacer(self, voulue: SessionExamen) -> None:
        """SES-08 : les demandes suivantes voient cette session, dans les jurys partagés, à ses nouvelles dates."""
        if autre := self._autres.get(voulue.id):
            autre.debut, autre.fin = voulue.debut, voulue.fin

    def derogations_a_la_creation(self, voulue: SessionExamen) -> list[Derogation]:
        """DEL-02 : celles qui attendent cette session, là où elle se tient ; les demandes d'un lot se les partagent."""
        if voulue.centre_id not in self._a_la_creation:
            self._a_la_creation |= delais.derogations_attendues(self.db, [voulue.centre_id])
        siennes = self._a_la_creation[voulue.centre_id].get((voulue.certification.id, voulue.debut), [])
        return [d for d in siennes if d.departement in (None, voulue.departement)]

    def attendre_la_creation(self, voulue: SessionExamen, derogation: Derogation) -> None:
        """Une dérogation de plus attend cette session ; la suite du lot la voit."""
        siennes = self._a_la_creation.setdefault(voulue.centre_id, {})
        siennes.setdefault((voulue.certification.id, voulue.debut), []).append(derogation)

    def sites(self, centre_id: int) -> list[Site]:
        if centre_id not in self._sites:
            self._sites |= sites.des_centres(self.db, [centre_id])
        return self._sites[centre_id]

    def agrements(self, centre_id: int) -> list[Agrement]:
        if centre_id not in self._agrements:
            self._agrements[centre_id] = chargement_centre.agrements_du_centre(self.db, centre_id)
        return self._agrements[centre_id]


def _cle(session: SessionExamen) -> tuple[Any, ...]:
    """Ce qui fait d'elle la même, redite."""
    jours = session.debut.isoformat(), session.fin.isoformat()
    return (session.centre_id, session.certification.id, *jours, session.heure_debut, textes.cle(session.site or ""))


# --- les identités, à la validation (CAN-10) ---


def identites_changees(db: Db, sessions: Iterable[SessionExamen]) -> dict[int, list[str]]:
    """Par session, ce que l'UD doit savoir avant de la valider ; un aller et retour n'est pas un changement."""
    inscrits = {(s.id, i.candidat.id): i.candidat for s in sessions for i in s.inscrits()}
    if not inscrits:
        return {}
    anciens: dict[tuple[int, int], dict[str, str]] = {}
    for session, numero, champ, avant in requetes.identites_changees(
        db, {numero for _, numero in inscrits}, {session for session, _ in inscrits}
    ):
        anciens.setdefault((session, numero), {}).setdefault(champ, avant)
    suite: dict[int, list[str]] = {}
    for (session, numero), champs in sorted(anciens.items()):
        candidat = inscrits[session, numero]
        naissance = champs.get("naissance")
        alors = replace(
            candidat,
            nom=champs.get("nom", candidat.nom),
            prenom=champs.get("prenom", candidat.prenom),
            naissance=candidat.naissance if naissance is None else date.fromisoformat(naissance),
        )
        if alors.identite != candidat.identite:
            suite.setdefault(session, []).append(regles.changee_depuis_l_edition(candidat, alors))
    return suite

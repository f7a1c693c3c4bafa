"""La situation des inscriptions : inscrire et désinscrire des candidats, dans les sessions que l'acteur voit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.demande import Decision, Demande, exiger_un_motif
from ceres_cli.moteur.effet import Valeurs
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage
from ceres_cli.regles import condition
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session import amenagements as regles_amenagements
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import generaux as regles
from ceres_cli.regles.session import inscription as controles_inscription
from ceres_cli.regles.session import resultats as regles_resultats
from ceres_cli.regles.session.amenagements import AUCUN, Codes, Voulus
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ECARTS, OPERATIONS, ActionSession, AmenagementSession
from ceres_cli.regles.session.horaires import champ, en_clair
from ceres_cli.regles.vae import appui as vae
from ceres_cli.regles.vocabulaire import EtatInscription, Portee, Voie
from ceres_cli.services.candidat.dossier import DossierInscriptions, dire, pas_inscrit
from ceres_cli.services.faits.amenagements import Versions, a_la_version
from ceres_cli.services.session import horaires

_REGLES: Mapping[StrEnum, Callable[[Inscription, SessionExamen, Acte], list[Condition]]] = {
    ActionSession.ECARTER: regles.ecarter,
    ActionSession.REINTEGRER: regles.reintegrer,
}


def ecarter(s: DossierInscriptions, demande: Demande) -> Decision:
    candidat, session, inscription = place = _place(s, demande)
    if (empechee := _empechee(s, demande, *place)) is not None:
        return empechee
    avant = dire(inscription)
    s.quitter(candidat, session)
    texte = f"{candidat.reference} {candidat.nom_complet} {candidat.accorder('mis')} à l'écart de {session.reference}"
    decision = _changer_d_etat(s, demande, inscription, session, EtatInscription.ECARTE, texte, avant)
    il, lui = candidat.accorder("il", "elle"), candidat.accorder("lui", "elle")
    decision.consequence = (
        f"Vous allez mettre {candidat.reference} {candidat.nom_complet} à l'écart de {session.reference} :"
        f" {il} n'y compte plus, et la session peut se valider sans {lui}."
    )
    return decision


def reintegrer(s: DossierInscriptions, demande: Demande) -> Decision:
    candidat, session, inscription = place = _place(s, demande)
    if (empechee := _empechee(s, demande, *place)) is not None:
        return empechee
    avant = dire(inscription)
    s.rejoindre(candidat, session)
    texte = f"{candidat.reference} {candidat.nom_complet} {candidat.accorder('réintégré')} dans {session.reference}"
    return _changer_d_etat(s, demande, inscription, session, EtatInscription.INSCRIT, texte, avant)


def amenager(s: DossierInscriptions, demande: Demande) -> Decision:
    """AME-01 : les aménagements d'un inscrit. Ni la réponse ni le compte rendu n'en disent un."""
    session = s.viser_session(demande.valeurs["session"])
    candidat = s.viser_candidat(demande)
    inscription = controles_inscription.inscription_vivante(candidat, session)
    if inscription is None:
        raise pas_inscrit(candidat, session)
    voulus: Voulus = demande.valeurs["amenagements"]
    if motifs := (*demande.fautes, *condition.motifs(controles_des_amenagements(s, session, inscription, voulus))):
        return s.refuser_la_place(demande, candidat, session, motifs)
    codes = amenagements_voulus(s, session, inscription, voulus)
    if codes == a_la_version(s.amenagements_de(inscription)):
        texte = f"rien à changer : les aménagements de {candidat.nom_complet} à {session.reference} sont ceux-là"
        decision = s.rien_a_changer(demande, candidat, session, texte)
        decision.lus = ("amenagements", session.reference)
        return decision
    version = session.version
    session.version += 1
    trace = s.noter_les_amenagements(session, inscription, codes)
    texte = f"{candidat.reference} {candidat.nom_complet} : aménagements changés à {session.reference}"
    action = AmenagementSession.AMENAGER
    decision = s.fait(demande, session, texte, {}, trace, version=version, action=action, colonnes={})
    decision.objet = candidat.reference
    if session.horaires_de(candidat.id):
        decision.avertissements = (
            *decision.avertissements,
            f"PAS-03 : son heure de passage reste la même : « ceres session horaires {session.reference} » la change.",
        )
    decision.avant, decision.apres = (
        {"session": session.reference, "amenagements": x} for x in (None, regles_amenagements.CHANGE)
    )
    return decision


def amenagements_voulus(
    s: DossierInscriptions, session: SessionExamen, inscription: Inscription | None, voulus: Voulus
) -> Codes:
    """Ce que cette inscription aura ; None : elle n'est pas encore."""
    if inscription is None:
        return voulus.parmi(AUCUN)
    if voulus.depuis is None:
        return voulus.parmi(a_la_version(s.amenagements_de(inscription)))
    return a_la_version(_changees_a(s, session, inscription, voulus.depuis), voulus.depuis)


def _changees_a(s: DossierInscriptions, session: SessionExamen, inscription: Inscription, version: int) -> Versions:
    """Les siens, là où ils ont changé à cette version : il a pu quitter sa place depuis, et la retrouver."""
    siennes = (s.amenagements_de(i) for i in session.inscriptions_de(inscription.candidat.id))
    return next((v for v in siennes if version in v), {})


def controles_des_amenagements(
    s: DossierInscriptions, session: SessionExamen, inscription: Inscription | None, voulus: Voulus | None
) -> list[Condition]:
    """En ôter se peut toujours."""
    if voulus is None:
        return []
    siennes = {} if inscription is None else s.amenagements_de(inscription)
    if voulus.depuis and (inscription is None or not _changees_a(s, session, inscription, voulus.depuis)):
        return [regles_amenagements.plus_gardes()]
    if amenagements_voulus(s, session, inscription, voulus) <= a_la_version(siennes):
        return []
    return [regles_amenagements.encore_utile(session, s.jour)]


def controler(s: DossierInscriptions, demande: Demande) -> list[Condition]:
    """Les contrôles d'une mise à l'écart ou d'une réintégration, pour les expliquer."""
    candidat, session, inscription = _place(s, demande)
    suite = _REGLES[demande.action](inscription, session, s.acte)
    if _deja(demande, inscription):
        ou = "à l'écart" if inscription.ecartee else candidat.accorder("inscrit")
        texte = f"{candidat.nom_complet} est déjà {ou} ({session.reference})"
        suite = [Condition("CAN-12", False, texte, {}, candidat.reference)]
    role = controles_session.du_role(ActionSession(demande.action), s.acte.role)
    return [*([] if role.satisfait else [role]), *suite]


def _place(s: DossierInscriptions, demande: Demande) -> tuple[Candidat, SessionExamen, Inscription]:
    """Le candidat, la session, et l'inscription, vivante ou écartée, qu'il y a."""
    session = s.viser_session(demande.valeurs["session"])
    candidat = s.viser_candidat(demande)
    inscription = next((i for i in session.inscriptions_de(candidat.id) if i.vivante or i.ecartee), None)
    if inscription is None:
        raise pas_inscrit(candidat, session)
    return candidat, session, inscription


def _deja(demande: Demande, inscription: Inscription) -> bool:
    return inscription.ecartee is (demande.action == ActionSession.ECARTER)


def _empechee(
    s: DossierInscriptions, demande: Demande, candidat: Candidat, session: SessionExamen, inscription: Inscription
) -> Decision | None:
    """La réponse à qui demande ce qui est déjà, ou ce que les règles refusent ; None : cela se fait."""
    if _deja(demande, inscription):
        est = "est déjà" if inscription.ecartee else "n'est pas"
        texte = f"rien à changer : {candidat.nom_complet} {est} à l'écart de {session.reference}"
        return s.rien_a_changer(demande, candidat, session, texte)
    motifs = condition.motifs(_REGLES[demande.action](inscription, session, s.acte))
    return s.refuser_la_place(demande, candidat, session, motifs) if motifs else None


def _changer_d_etat(
    s: DossierInscriptions,
    demande: Demande,
    inscription: Inscription,
    session: SessionExamen,
    etat: EtatInscription,
    texte: str,
    avant: str,
) -> Decision:
    inscription.etat = etat.value
    s.ecritures.modifier("inscription", inscription.id, {"etat": inscription.etat, "motif": demande.motif})
    return s.inscrit_ou_non(demande, inscription.candidat, session, texte, avant, dire(inscription))


@dataclass(slots=True)
class Examen:
    """Ce que les règles disent d'une inscription demandée."""

    candidat: Candidat
    session: SessionExamen
    voie: str
    portee: str
    controles: list[Condition]
    avertissements: tuple[str, ...]


class SituationInscription(DossierInscriptions):
    def examiner(self, demande: Demande) -> Examen:
        """Tout ce que les règles disent d'une inscription ; la même réponse sert à expliquer et à écrire."""
        session = self.viser_session(demande.valeurs["session"])
        valeurs = demande.valeurs
        dits = (valeurs.get(c) for c in ("voie", "portee", "amenagements"))
        return self.juger(self.viser_candidat(demande), session, *dits)

    def juger(
        self,
        candidat: Candidat,
        session: SessionExamen,
        voie: str | None,
        voulue: str | None = None,
        amenagements: Voulus | None = None,
    ) -> Examen:
        """De même pour un candidat qui n'est peut-être pas encore enregistré. `voulue` : la portée demandée (V18-3)."""
        voie = voie or Voie.FORMATION.value
        liens = self._liens.get((session.id, candidat.id), ())
        controles = controles_inscription.inscrire(candidat, session, voie, self.acte, liens, voulue)
        controles += controles_des_amenagements(self, session, None, amenagements)
        portee = regles_resultats.portee(candidat, session, voulue)
        avis = controles_inscription.avertissements(candidat, session, voie, portee)
        return Examen(candidat, session, voie, portee.value, controles, avis)

    def _inscrire(self, demande: Demande) -> Decision:
        examen = self.examiner(demande)
        self.examines = examen.controles
        candidat, session, voie = examen.candidat, examen.session, examen.voie
        deja = controles_inscription.inscription_vivante(candidat, session)
        if deja is not None and not demande.fautes:
            return self._deja_inscrit(demande, candidat, session, deja)
        if motifs := (*demande.fautes, *(condition.motifs(examen.controles) if deja is None else ())):
            return self.refuser_la_place(demande, candidat, session, motifs)
        voulus = demande.valeurs.get("amenagements")
        codes = AUCUN if voulus is None else self._codes_d_une_inscription(candidat, session, voulus)
        a_editer = controles_inscription.convocation_a_editer(session, self.jour)
        appui = vae.trouver(candidat, session) if voie == Voie.VAE else None
        inscription = Inscription(
            self.numeros.neuf("inscription"),
            candidat,
            voie,
            convocation_a_editer=a_editer,
            demande_vae=None if appui is None else appui.id,
            portee=examen.portee,
            vae_a_justifier=controles_inscription.a_justifier(candidat, session, voie),
        )
        session.inscriptions.append(inscription)
        self.rejoindre(candidat, session)
        self._visibles.add(candidat.id)
        self.ecritures.ajouter("inscription", inscription.id, self._colonnes(inscription, session))
        suite = " ; sa convocation est à éditer" if a_editer else ""
        quoi = voie if examen.portee == Portee.COMPLETE else f"{voie}, {libelle(examen.portee)}"
        inscrit = candidat.accorder("inscrit")
        texte = f"{candidat.reference} {candidat.nom_complet} {inscrit} à {session.reference} ({quoi}){suite}"
        heures, rendues = self._heures_rendues(demande, candidat, session)
        decision = self.inscrit_ou_non(
            demande,
            candidat,
            session,
            texte,
            None,
            dire(inscription),
            derogation=inscription.vae_a_justifier,
            amenagee=(inscription, codes) if codes else None,
            heures=heures,
        )
        decision.avertissements = (*examen.avertissements, *self.trop_nombreux(session), *rendues)
        return decision

    def _heures_rendues(
        self, demande: Demande, candidat: Candidat, session: SessionExamen
    ) -> tuple[tuple[Valeurs, Valeurs], list[str]]:
        """Son heure de passage, s'il n'était parti que par un lot que l'on défait ; ce qui est à en dire."""
        if (dit := demande.valeurs.get("passage")) is None:
            return ({}, {}), []
        avant, apres, avis = horaires.rendre_au_candidat(self, session, candidat, dit)
        return (avant, apres), avis

    def _codes_d_une_inscription(self, candidat: Candidat, session: SessionExamen, voulus: Voulus) -> Codes:
        """Ceux que la demande donne, ou que l'annulation d'un départ rend."""
        rendue = None if voulus.quittee is None else self.place_quittee(candidat, session, voulus.quittee)
        return amenagements_voulus(self, session, rendue, voulus)

    def _deja_inscrit(
        self, demande: Demande, candidat: Candidat, session: SessionExamen, inscription: Inscription
    ) -> Decision:
        voulus: Voulus | None = demande.valeurs.get("amenagements")
        if voulus is not None and voulus.quittee is None:
            return amenager(self, demande)
        texte = f"rien à changer : {controles_inscription.deja_inscrit(candidat, session)} ({inscription.voie})"
        decision = self.rien_a_changer(demande, candidat, session, texte)
        siennes = {"voie": inscription.voie, "portee": inscription.portee}
        decision.avertissements = tuple(
            f"La {libelle(champ)} reste « {libelle(sienne)} » : pour la changer, désinscrivez puis inscrivez à nouveau."
            for champ, sienne in siennes.items()
            if demande.valeurs.get(champ) not in (None, sienne)
        )
        return decision

    def _controler_la_sortie(self, demande: Demande) -> list[Condition]:
        candidat, session, inscription = self._sa_place(demande)
        if inscription is None:
            texte = _deja_parti(candidat, session)
            role = controles_session.du_role(ActionSession.DESINSCRIRE, self.acte.role)
            deja = Condition("CAN-02", False, texte, {}, candidat.reference)
            return [*([] if role.satisfait else [role]), deja]
        return controles_inscription.desinscrire(session, self.acte, inscription)

    def controler(self, demande: Demande) -> list[Condition]:
        if demande.action is ActionSession.INSCRIRE:
            return self.examiner(demande).controles
        if demande.action is ActionSession.DESINSCRIRE:
            return self._controler_la_sortie(demande)
        return controler(self, demande)

    def conseils(self, demande: Demande, refus: tuple[Motif, ...]) -> list[str]:
        session, candidat = self.viser_session(demande.valeurs["session"]), self.viser_candidat(demande)
        conseil = self.conseiller(demande.action, candidat, session, refus)
        if demande.action is not ActionSession.INSCRIRE:
            return [conseil]
        examen = self.examiner(demande)
        return [conseil, _portee(examen), *examen.avertissements]

    def _sa_place(self, demande: Demande) -> tuple[Candidat, SessionExamen, Inscription | None]:
        """Le candidat, la session, et son inscription si elle compte encore ; Introuvable s'il n'y en a jamais eu."""
        candidat = self.viser_candidat(demande)
        session = self.viser_session(demande.valeurs["session"])
        inscription = controles_inscription.inscription_vivante(candidat, session)
        if inscription is None and not session.inscriptions_de(candidat.id):
            raise pas_inscrit(candidat, session)
        return candidat, session, inscription

    def _desinscrire(self, demande: Demande) -> Decision:
        candidat, session, inscription = self._sa_place(demande)
        if inscription is None:
            return self.rien_a_changer(demande, candidat, session, f"rien à changer : {_deja_parti(candidat, session)}")
        self.examines = controles_inscription.desinscrire(session, self.acte, inscription)
        derogation = controles_inscription.deroge_en_desinscrivant(session, self.acte, inscription)
        if derogation:
            exiger_un_motif(demande.motif, f"{candidat.reference} a un résultat : le désinscrire")
        if motifs := condition.motifs(self.examines):
            return self.refuser_la_place(demande, candidat, session, motifs)
        avant = dire(inscription)
        inscription.etat = EtatInscription.DESINSCRIT.value
        inscription.convocation_a_editer = False
        self.quitter(candidat, session)
        self.ecritures.modifier(
            "inscription",
            inscription.id,
            {
                "etat": inscription.etat,
                "convocation_a_editer": 0,
                "desinscrit_le": self.jour.isoformat(),
                "desinscrit_par": self.cadre.agent,
                "motif": demande.motif,
            },
        )
        texte = f"{candidat.reference} {candidat.nom_complet} {candidat.accorder('désinscrit')} de {session.reference}"
        heures = horaires.liberer(self, session, candidat.id)
        decision = self.inscrit_ou_non(
            demande, candidat, session, texte, avant, dire(inscription), derogation=derogation, heures=heures
        )
        if dit := heures[0].get(champ(candidat.id)):
            decision.avertissements = (f"PAS-02 : son heure de passage est libre ({en_clair(dit, candidat.id)}).",)
        return decision

    def _colonnes(self, inscription: Inscription, session: SessionExamen) -> dict[str, Any]:
        return {
            "session_id": session.id,
            "candidat_id": inscription.candidat.id,
            "voie": inscription.voie,
            "portee": inscription.portee,
            "etat": inscription.etat,
            "inscrit_le": self.jour.isoformat(),
            "convocation_a_editer": int(inscription.convocation_a_editer),
            "demande_vae_id": inscription.demande_vae,
            "vae_a_justifier": int(inscription.vae_a_justifier),
        }

    ACTIONS: ClassVar[Aiguillage] = {
        ActionSession.INSCRIRE: _inscrire,
        ActionSession.DESINSCRIRE: _desinscrire,
        ActionSession.ECARTER: ecarter,
        ActionSession.REINTEGRER: reintegrer,
        AmenagementSession.AMENAGER: amenager,
    }


def _portee(examen: Examen) -> str:
    """V18-3 : ce qu'il ne passerait pas."""
    if examen.portee == Portee.COMPLETE:
        return ""
    il = examen.candidat.accorder("il", "elle")
    return (
        f"V18-3 : {examen.candidat.nom_complet} détient chaque CCP, {il} ne passerait que l'entretien final ;"
        " --portee complete lui fait tout passer."
    )


def _deja_parti(candidat: Candidat, session: SessionExamen) -> str:
    ecarte = any(i.ecartee for i in session.inscriptions_de(candidat.id))
    ou = "à l'écart" if ecarte else candidat.accorder("désinscrit")
    return f"{candidat.nom_complet} est déjà {ou} de {session.reference}"


class MetierInscription(Metier):
    situation = SituationInscription
    operation = Operation.ECRIRE_CANDIDATS
    operations: ClassVar = OPERATIONS
    averties = facultatives = frozenset({ActionSession.ECARTER})
    motivees = ECARTS

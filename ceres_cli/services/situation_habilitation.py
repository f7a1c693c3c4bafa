"""La situation des habilitations : les faits d'un ensemble de demandes, et la décision de chacune."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ceres_cli import journal
from ceres_cli.erreurs import ErreurCeres, ErreurUsage, Introuvable, Motif
from ceres_cli.regles import controle, controles_habilitation, habilitation, identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits import Certification, Habilitation, Jure
from ceres_cli.regles.reversibilite import reversible
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import EtatHabilitation, Resultat
from ceres_cli.services import chargement
from ceres_cli.services.cadre import Cadre
from ceres_cli.services.certifications import Resolveur
from ceres_cli.services.ecritures import Ecritures, Numeros
from ceres_cli.services.lot import Decision, Demande
from ceres_cli.services.messages_habilitation import apres_action, avertissements_avant, conseil_pour, consequence
from ceres_cli.store import Db

_DEMANDENT_AUTRES = frozenset({Action.CREER, Action.VALIDER, Action.MODIFIER})
# Pour une mise en brouillon et une création, ces faits ne servent qu'à dire si elles pourraient être défaites.
_DEMANDENT_EMPLOIS = frozenset({Action.CREER, Action.VALIDER, Action.BROUILLON})
_DEMANDENT_SESSIONS = frozenset({Action.SUPPRIMER, Action.SUSPENDRE, Action.BROUILLON, Action.CREER})
_ACTIONS = {a.value: a for a in Action}
# Les mêmes dictionnaires pour toutes les lignes d'un lot : personne ne les modifie.
_ETATS: dict[str, dict[str, Any]] = {e.value: {"etat": e.value} for e in EtatHabilitation}


class MetierHabilitation:
    """Ce que le moteur doit savoir des habilitations."""

    def operation(self, action: str) -> str:
        return "ecrire_jures"

    def est_avertie(self, action: str) -> bool:
        return action in habilitation.AVERTIES

    def situation(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> "SituationHabilitation":
        return SituationHabilitation(db, cadre, acteur, demandes)


class SituationHabilitation:
    """Faits chargés une fois ; `decider` les fait avancer, pour que les lignes suivantes voient les précédentes."""

    def __init__(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> None:
        self.jour = cadre.jour
        self.ecritures = Ecritures()
        self.traces: list[journal.Trace] = []
        self._experience = cadre.config.habilitation_alerte_experience
        self._numeros = Numeros(db, self.ecritures)
        self._resolveur = Resolveur(db, cadre.jour)
        self.habilitations: dict[int, Habilitation] = {}
        self._jures: dict[int, Jure] = {}
        self._certifications: dict[int, Certification] = {}
        self._neuves: set[int] = set()
        self._citees: set[int] = set()
        self._charger(db, acteur, demandes)

    def _charger(self, db: Db, acteur: Acteur, demandes: Sequence[Demande]) -> None:
        actions = {d.action for d in demandes}
        ids = {n for d in demandes if d.objet and (n := _numero(d)) is not None}
        nommes = [d for d in demandes if not d.objet]
        lignes = chargement.habilitations(db, *db.dans("h.id", sorted(ids))) if ids else []
        jure_ids: set[Any] = {ligne[1] for ligne in lignes}
        jure_ids |= {n for d in nommes if (n := _numero_jure(d.valeurs.get("jure", ""))) is not None}
        autres = bool(nommes) or bool(actions & _DEMANDENT_AUTRES) or _touche_un_titre_a_ccs(db, lignes)
        if autres:
            lignes = chargement.habilitations(db, *db.dans("h.jure_id", sorted(jure_ids)))
        self._jures = {i: j for i, j in chargement.jures(db, jure_ids).items() if acteur.voit(j.departement, j.region)}
        certs: set[Any] = {ligne[2] for ligne in lignes} | self._certifications_nommees(nommes)
        avec_emplois = bool(actions & _DEMANDENT_EMPLOIS)
        self._certifications = chargement.certifications(db, certs, avec_rome=avec_emplois)
        self.habilitations = chargement.assembler(lignes, self._jures, self._certifications)
        if autres:
            for h in self.habilitations.values():
                h.jure.habilitations.append(h)
        if avec_emplois:
            chargement.completer_emplois(db, self._jures)
        if actions & _DEMANDENT_SESSIONS:
            chargement.completer_sessions(db, self._jures)

    def _certifications_nommees(self, demandes: Sequence[Demande]) -> set[int]:
        trouvees = set()
        for d in demandes:
            try:
                trouvees.add(self._resolveur.certification(d.valeurs["certification"]))
            except ErreurCeres:
                continue  # la décision de cette demande le dira
        return trouvees

    def decider(self, demande: Demande) -> Decision:
        try:
            if demande.action == Action.CREER:
                return self._creer(demande)
            h = self._viser(demande)
        except ErreurCeres as erreur:
            motif = Motif(erreur.code, erreur.message)
            objet = demande.objet or next(iter(erreur.objets), "")
            return Decision(demande, objet, Resultat.REFUSE, (motif,), conseil=erreur.conseil)
        if demande.action == Action.MODIFIER:
            return self._modifier(demande, h)
        return self._changer_etat(demande, h, _ACTIONS[demande.action])

    def version_de(self, demande: Demande) -> int | None:
        """Sans numéro, la demande d'un plan vise une habilitation que ce plan crée, et aucune autre."""
        if demande.action == Action.CREER:
            return None
        try:
            h = self._viser(demande)
        except ErreurCeres:
            return None
        return h.version if demande.objet or h.id in self._neuves else None

    def _viser(self, demande: Demande) -> Habilitation:
        if not demande.objet:
            return self._par_jure_et_certification(demande)
        h = self.habilitations.get(_numero_lu(demande))
        if h is None:
            raise Introuvable(f"L'habilitation {demande.objet} est introuvable.", objets=[demande.objet])
        return h

    def _par_jure_et_certification(self, demande: Demande) -> Habilitation:
        jure, certification = self._jure_et_certification(demande)
        siennes = [h for h in jure.habilitations if h.certification.id == certification.id]
        if not siennes:
            raise Introuvable(f"{jure.nom_complet} n'a pas d'habilitation sur {certification.reference}.")
        # Celle qu'une ligne précédente a créée, ou trouvée telle, est celle dont le fichier parle.
        siennes = [h for h in siennes if h.id in self._citees] or siennes
        if len(siennes) > 1:
            liste = ", ".join(f"{h.reference} (du {en_francais(h.debut)} au {en_francais(h.fin)})" for h in siennes)
            raise ErreurUsage(
                f"{jure.nom_complet} a plusieurs habilitations sur {certification.reference} : {liste}.",
                conseil="Nommez l'habilitation par son numéro H-….",
            )
        return siennes[0]

    def _jure_et_certification(self, demande: Demande) -> tuple[Jure, Certification]:
        nom = demande.valeurs["jure"]
        jure = self._jures.get(identifiants.numero("J", nom))
        if jure is None:
            raise Introuvable(f"Le juré {nom} est introuvable.", objets=[nom])
        return jure, self._certifications[self._resolveur.certification(demande.valeurs["certification"])]

    def _creer(self, demande: Demande) -> Decision:
        jure, certification = self._jure_et_certification(demande)
        debut: date = demande.valeurs.get("debut") or self.jour
        fin: date = demande.valeurs.get("fin") or certification.titre.vie.fin
        identique = _meme_habilitation(jure, certification, debut, fin)
        valider = bool(demande.valeurs.get("valider"))
        if identique is not None:
            self._citees.add(identique.id)
        if identique is not None and not (valider and identique.etat == EtatHabilitation.BROUILLON):
            texte = f"rien à changer : {identique.reference} existe déjà avec ces dates"
            return Decision(demande, identique.reference, Resultat.SANS_EFFET, explication=texte)
        if identique is not None:
            return self._changer_etat(demande, identique, Action.VALIDER)
        h = Habilitation(0, jure, certification, EtatHabilitation.BROUILLON, debut, fin)
        controles = controles_habilitation.controles(Action.CREER, h, self.jour, valider=valider)
        if refus := controle.motifs(controles):
            return Decision(
                demande, certification.reference, Resultat.REFUSE, refus, conseil=conseil_pour(refus, Action.CREER)
            )
        return self._ajouter(demande, h, valider=valider)

    def _ajouter(self, demande: Demande, h: Habilitation, *, valider: bool) -> Decision:
        h.id = self._numeros.neuf("habilitation")
        h.etat = EtatHabilitation.VALIDEE if valider else EtatHabilitation.BROUILLON
        h.jure.habilitations.append(h)
        self.habilitations[h.id] = h
        self._neuves.add(h.id)
        self._citees.add(h.id)
        apres = {"etat": str(h.etat), "debut": h.debut.isoformat(), "fin": h.fin.isoformat()}
        self.ecritures.ajouter(
            "habilitation",
            h.id,
            {
                "jure_id": h.jure.id,
                "certification_id": h.certification.id,
                "titre_id": h.certification.titre.id,
                **apres,
                "expiration_constatee": None,
                "version": 1,
            },
        )
        self._tracer(h, Action.CREER, demande, {}, {**_identite(h), **apres})
        decision = self._fait(demande, h, Action.CREER, None, {**_identite(h), **apres})
        decision.reversible = reversible(h, Action.CREER, self.jour)
        return decision

    def _modifier(self, demande: Demande, h: Habilitation) -> Decision:
        nouvelle = replace(h, debut=demande.valeurs.get("debut") or h.debut, fin=demande.valeurs.get("fin") or h.fin)
        controles = controles_habilitation.controles(Action.MODIFIER, nouvelle, self.jour, avant=h)
        if refus := controle.motifs(controles):
            conseil = conseil_pour(refus, Action.MODIFIER)
            return Decision(demande, h.reference, Resultat.REFUSE, refus, conseil=conseil, version=h.version)
        if (nouvelle.debut, nouvelle.fin) == (h.debut, h.fin):
            texte = "rien à changer : les dates sont déjà celles-là"
            return Decision(demande, h.reference, Resultat.SANS_EFFET, explication=texte, version=h.version)
        avant, apres = {}, {}
        for champ in ("debut", "fin"):
            ancien, neuf = getattr(h, champ), getattr(nouvelle, champ)
            if ancien != neuf:
                avant[champ], apres[champ] = ancien.isoformat(), neuf.isoformat()
        ancienne = replace(h)
        h.debut, h.fin = nouvelle.debut, nouvelle.fin
        decision = self._enregistrer(demande, h, Action.MODIFIER, avant, apres)
        decision.reversible = reversible(h, Action.MODIFIER, self.jour, avant=ancienne)
        return decision

    def _changer_etat(self, demande: Demande, h: Habilitation, action: Action) -> Decision:
        if refus := controle.motifs(controles_habilitation.controles(action, h, self.jour)):
            return self._ne_rien_changer(demande, h, action, refus)
        annonce = consequence(h, action, self.jour)
        avertissements = avertissements_avant(h, action, self.jour)
        if action is Action.SUPPRIMER:
            decision = self._supprimer(demande, h)
        else:
            avant = _ETATS[h.etat]
            h.etat = habilitation.ETAT_APRES[action]
            decision = self._enregistrer(demande, h, action, avant, _ETATS[h.etat])
            decision.reversible = reversible(h, action, self.jour)
        decision.annonce = annonce
        decision.avertissements += avertissements
        return decision

    def _ne_rien_changer(self, demande: Demande, h: Habilitation, action: Action, refus: tuple[Motif, ...]) -> Decision:
        """Refusée ; ou sans effet, si l'habilitation est déjà où l'action mène."""
        if habilitation.transition(habilitation.ligne_de_table(h, self.jour), action)[0] == "deja":
            texte = f"rien à changer : {refus[0].texte}"
            return Decision(demande, h.reference, Resultat.SANS_EFFET, explication=texte, version=h.version)
        conseil = conseil_pour(refus, action)
        return Decision(demande, h.reference, Resultat.REFUSE, refus, conseil=conseil, version=h.version)

    def _supprimer(self, demande: Demande, h: Habilitation) -> Decision:
        avant = {"etat": str(h.etat), "debut": h.debut.isoformat(), "fin": h.fin.isoformat()}
        self.ecritures.supprimer("habilitation", h.id)
        del self.habilitations[h.id]
        if h in h.jure.habilitations:
            h.jure.habilitations.remove(h)
        self._tracer(h, Action.SUPPRIMER, demande, {**_identite(h), **avant}, {})
        decision = self._fait(demande, h, Action.SUPPRIMER, avant, None)
        decision.version, decision.reversible = h.version, False
        return decision

    def _enregistrer(
        self, demande: Demande, h: Habilitation, action: Action, avant: dict[str, Any], apres: dict[str, Any]
    ) -> Decision:
        version = h.version
        h.version += 1
        valeurs = {**apres, "version": h.version}
        if action is Action.BROUILLON and h.expiration_constatee is not None:
            h.expiration_constatee = valeurs["expiration_constatee"] = None
        self.ecritures.modifier("habilitation", h.id, valeurs)
        self._tracer(h, action, demande, avant, apres)
        decision = self._fait(demande, h, action, avant, apres)
        decision.version = version
        return decision

    def _tracer(
        self, h: Habilitation, action: Action, demande: Demande, avant: dict[str, Any], apres: dict[str, Any]
    ) -> None:
        for champ in apres or avant:
            self.traces.append(
                journal.Trace(
                    "habilitation",
                    h.id,
                    action.value,
                    champ,
                    avant.get(champ),
                    apres.get(champ),
                    demande.motif,
                    h.version,
                )
            )

    def _fait(
        self,
        demande: Demande,
        h: Habilitation,
        action: Action,
        avant: dict[str, Any] | None,
        apres: dict[str, Any] | None,
    ) -> Decision:
        texte, avertissements = apres_action(h, action, self.jour, self._experience)
        return Decision(
            demande,
            h.reference,
            Resultat.FAIT,
            explication=texte,
            avertissements=avertissements,
            avant=avant,
            apres=apres,
        )


def _identite(h: Habilitation) -> dict[str, Any]:
    """Ce qui ne change jamais d'une habilitation, et que l'historique doit garder quand elle disparaît."""
    return {"jure": identifiants.affiche("J", h.jure.id), "certification": h.certification.reference}


def _meme_habilitation(jure: Jure, certification: Certification, debut: date, fin: date) -> Habilitation | None:
    for h in jure.habilitations:
        if h.certification.id == certification.id and h.debut == debut and h.fin == fin:
            return h
    return None


def _touche_un_titre_a_ccs(db: Db, lignes: Sequence[tuple[Any, ...]]) -> bool:
    """Une perte de CCP peut y priver un CCS de son appui : il faut connaître les autres habilitations du juré."""
    a_ccs = {
        i
        for (i,) in db.lignes(
            "SELECT id FROM certification WHERE titre_id IN (SELECT titre_id FROM certification WHERE type = 'CCS')"
        )
    }
    return any(ligne[2] in a_ccs for ligne in lignes)


def _numero_lu(demande: Demande) -> int:
    return identifiants.numero("H", demande.objet) if demande.numero is None else demande.numero


def _numero(demande: Demande) -> int | None:
    try:
        return _numero_lu(demande)
    except ErreurUsage:
        return None


def _numero_jure(objet: str) -> int | None:
    try:
        return identifiants.numero("J", objet)
    except ErreurUsage:
        return None

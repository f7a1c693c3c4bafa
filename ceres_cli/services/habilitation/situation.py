"""La décision de chaque demande faite à des habilitations."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Objet
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.donnees.effacement import Sorte, exiger_une_fiche_pleine
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.habilitation import controles as controles_habilitation
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.habilitation.inverses import sans_retour
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import EtatHabilitation, Resultat, Role, Verdict
from ceres_cli.services.composition import REMPLACES_MAX
from ceres_cli.services.habilitation import lectures, renouvellement, visa
from ceres_cli.services.habilitation.dossier import ACTES, DossierHabilitation
from ceres_cli.services.habilitation.messages import (
    RETIRENT,
    apres_action,
    avertissements_avant,
    conseil_pour,
    consequence,
    suspendue_par,
)
from ceres_cli.store import Db

if TYPE_CHECKING:
    from ceres_cli.services.habilitation.touches import Liens

# Ce qui en fait une autre que celle dont la nuit a constaté la fin.
_EFFACENT_LE_CONSTAT = frozenset({Action.BROUILLON, Action.RENOUVELER})
# Comparés à chaque ligne d'un lot : lire un membre d'énumération sur sa classe est lent.
_VALIDER, _SUPPRIMER, _SUSPENDRE = Action.VALIDER, Action.SUPPRIMER, Action.SUSPENDRE
# Les mêmes dictionnaires pour toutes les lignes d'un lot : personne ne les modifie.
_ETATS: dict[str, dict[str, Any]] = {e.value: {"etat": e.value} for e in EtatHabilitation}


class SituationHabilitation(DossierHabilitation):
    def _creer(self, demande: Demande) -> Decision:
        jure, certification = self._jure_et_certification(demande)
        exiger_une_fiche_pleine(Sorte.JURE, jure.id, jure.nom, jure.prenom)
        debut: date = demande.valeurs.get("debut") or self.jour
        fin: date = demande.valeurs.get("fin") or certification.titre.vie.fin
        identique = _meme_habilitation(jure, certification, debut, fin)
        valider = bool(demande.valeurs.get("valider"))
        if identique is not None:
            self._citees.add(identique.id)
        if identique is not None and not (valider and identique.etat == EtatHabilitation.BROUILLON):
            decision = self.sans_effet(
                demande, identique, f"rien à changer : {identique.reference} existe déjà avec ces dates"
            )
            decision.version = None  # un plan la cherchera de nouveau par juré et certification
            return decision
        if identique is not None:
            return self._faire(demande, identique, Action.VALIDER)
        h = Habilitation(0, jure, certification, EtatHabilitation.BROUILLON, debut, fin)
        controles = controles_habilitation.controles(Action.CREER, h, self.jour, valider=valider)
        derogation = visa.derogation(self, demande, h) if valider else None
        if refus := (*condition.motifs(controles), *visa.motif_qui_manque(demande, derogation)):
            decision = self.refuser(demande, None, refus, conseil_pour(refus, Action.CREER, h))
            decision.objet = certification.reference
            return decision
        h.a_viser = derogation is not None
        return self._ajouter(demande, h, valider=valider)

    def _ajouter(self, demande: Demande, h: Habilitation, *, valider: bool) -> Decision:
        h.id = self.numeros.neuf("habilitation")
        h.etat = EtatHabilitation.VALIDEE if valider else EtatHabilitation.BROUILLON
        h.jure.habilitations.append(h)
        self.habilitations[h.id] = h
        self._citees.add(h.id)
        apres: dict[str, Any] = {"etat": str(h.etat), "debut": h.debut.isoformat(), "fin": h.fin.isoformat()}
        if h.a_viser:
            apres["a_viser"] = 1
        self.ecritures.ajouter(
            "habilitation",
            h.id,
            {
                "jure_id": h.jure.id,
                "certification_id": h.certification.id,
                "titre_id": h.certification.titre.id,
                "a_viser": 0,
                **apres,
                "expiration_constatee": None,
                "version": 1,
            },
        )
        texte, dits = apres_action(h, Action.CREER, self.jour, self.seuils)
        decision = self.fait(
            demande, h, texte, {}, {**_identite(h), **apres},
            avertissements=dits, action=Action.CREER, derogation=h.a_viser,
        )  # fmt: skip
        decision.sans_retour = sans_retour(h, Action.CREER, self.jour)
        return decision

    def _modifier(self, demande: Demande) -> Decision:
        h = self.viser(demande)
        nouvelle = replace(h, debut=demande.valeurs.get("debut") or h.debut, fin=demande.valeurs.get("fin") or h.fin)
        controles = controles_habilitation.controles(Action.MODIFIER, nouvelle, self.jour, avant=h)
        if refus := condition.motifs(controles):
            return self.refuser(demande, h, refus, conseil_pour(refus, Action.MODIFIER, h))
        if (nouvelle.debut, nouvelle.fin) == (h.debut, h.fin):
            return self.sans_effet(demande, h, "rien à changer : les dates sont déjà celles-là")
        avant, apres = {}, {}
        for champ in ("debut", "fin"):
            ancien, neuf = getattr(h, champ), getattr(nouvelle, champ)
            if ancien != neuf:
                avant[champ], apres[champ] = ancien.isoformat(), neuf.isoformat()
        ancienne = replace(h)
        h.debut, h.fin = nouvelle.debut, nouvelle.fin
        decision = self.enregistrer(demande, h, Action.MODIFIER, avant, apres)
        decision.sans_retour = sans_retour(h, Action.MODIFIER, self.jour, avant=ancienne)
        return decision

    def controler(self, demande: Demande) -> list[Condition]:
        """Sans les dates demandées : celles qu'elle a, ou la fin de vie du titre (HAB-17)."""
        action, h = ACTES[demande.action], self.viser(demande)
        return controles_habilitation.controles(action, h, self.jour, tolerance=self.seuils.retroactif)

    def possibles(self, objet: str) -> list[Action]:
        return lectures.actions_possibles(self.habilitations[identifiants.numero("H", objet)], self.acteur, self.jour)

    def conseil_de(self, demande: Demande, refus: tuple[Motif, ...]) -> str:
        return conseil_pour(refus, ACTES[demande.action], self.viser(demande))

    def _changer_etat(self, demande: Demande) -> Decision:
        action = ACTES[demande.action]
        if action is _SUPPRIMER and (deja := self._deja_supprimee(demande)) is not None:
            return self.sans_effet(demande, deja, f"rien à changer : {deja.reference} est déjà supprimée")
        return self._faire(demande, self.viser(demande), action)

    def _deja_supprimee(self, demande: Demande) -> Habilitation | None:
        """Celle qu'une ligne précédente a supprimée, et que celle-ci nomme encore."""
        if not self._supprimees or demande.objet:
            return self._supprimees.get(demande.reconnaitre("H") or 0)
        jure, certification = self._jure_et_certification(demande)
        siennes = [
            h for h in self._supprimees.values() if (h.jure.id, h.certification.id) == (jure.id, certification.id)
        ]
        restent = any(h.certification.id == certification.id for h in jure.habilitations)
        return siennes[-1] if siennes and not restent else None

    def _faire(self, demande: Demande, h: Habilitation, action: Action) -> Decision:
        derogation = visa.derogation(self, demande, h) if action is _VALIDER else None
        refus = controles_habilitation.refus(action, h, self.jour)
        if derogation is not None and not refus:
            refus = visa.motif_qui_manque(demande, derogation)
        if refus:
            return self._ne_rien_changer(demande, h, action, refus)
        annonce = consequence(h, action, self.jour)
        avertissements = avertissements_avant(h, action, self.jour)
        if action is _SUPPRIMER:
            decision = self._supprimer(demande, h)
        else:
            avant = _ETATS[h.etat]
            h.etat = habilitation.ETAT_APRES[action]
            if action is _SUSPENDRE:
                self._suspendues[h.id] = demande.ligne
            apres = _ETATS[h.etat]
            a_viser = True if derogation is not None else demande.valeurs.get("a_viser")
            if a_viser is not None and a_viser != h.a_viser:
                avant, apres = {**avant, "a_viser": int(h.a_viser)}, {**apres, "a_viser": int(a_viser)}
                h.a_viser = a_viser
            decision = self.enregistrer(demande, h, action, avant, apres, derogation=derogation is not None)
            decision.sans_retour = sans_retour(h, action, self.jour)
        decision.annonce = annonce
        if avertissements:
            decision.avertissements += avertissements
        return decision

    def conclure(self, decisions: Sequence[Decision]) -> None:
        """SES-04 : les sessions à venir qui n'auront plus deux jurés, une fois chacune, avec qui est libre."""
        self._juger_le_retour_ensemble(decisions)
        if len(decisions) > REMPLACES_MAX:
            return
        retirees: dict[int, tuple[Decision, int]] = {}
        for d in decisions:
            if d.resultat is Resultat.FAIT and d.demande.action in RETIRENT:
                h = self.habilitations.get(identifiants.numero("H", d.objet))  # une ligne suivante l'a pu supprimer
                if h is not None and any(s.debut > self.jour for s in h.jure.sessions):
                    retirees[h.id] = d, h.jure.id
        if not retirees:
            return
        from ceres_cli.services.composition import remplacants

        def defaire(jures: Iterable[Jure]) -> None:
            for h in (h for j in jures for h in j.habilitations if h.id in retirees):
                h.etat = self.habilitations[h.id].etat

        partants = dict.fromkeys((jure for _, jure in retirees.values()), lambda _: False)
        for perte in remplacants.pertes(self.db, self.acteur, self.jour, partants, defaire):
            premiere = next(d for d, jure in retirees.values() if jure in perte.en_cause)
            premiere.avertissements += (perte.phrase,)

    def _juger_le_retour_ensemble(self, decisions: Sequence[Decision]) -> None:
        """Un lot se défait entier, l'appui d'abord : un CCS suspendu avec ce qui l'appuyait se réactivera."""
        suspendus = [d for d in decisions if d.sans_retour and d.demande.action == Action.SUSPENDRE]
        if not suspendus:
            return
        apres: list[tuple[Habilitation, str]] = []
        for d in reversed(decisions):
            if d.resultat is Resultat.FAIT and not d.sans_retour and d.avant and "etat" in d.avant:
                h = self.habilitations.get(identifiants.numero("H", d.objet))
                if h is not None:
                    apres.append((h, h.etat))
                    h.etat = EtatHabilitation(d.avant["etat"])
        for d in suspendus:
            ccs = self.habilitations[identifiants.numero("H", d.objet)]
            d.sans_retour = sans_retour(ccs, Action.SUSPENDRE, self.jour)
        for h, etat in reversed(apres):
            h.etat = etat

    def a_redecider(self, db: Db, lot: int, tables: AbstractSet[str]) -> AbstractSet[int] | None:
        """Les demandes des jurés touchés ; toutes, si c'est le référentiel qui a bougé, ou si le lot dit quelque chose
        de tous à la fois (`conclure`)."""
        from ceres_cli.services.habilitation import touches  # un grand lot, quand d'autres écrivent

        if not tables <= touches.SUIVIES or len(self._demandes) <= REMPLACES_MAX:
            return None

        return self._liens.rangs(self._liens.touches(db, lot))

    @cached_property
    def _liens(self) -> "Liens":
        from ceres_cli.services.habilitation.touches import Liens

        return Liens(self._demandes, lambda numero: self.habilitations.get(numero) or self._supprimees.get(numero))

    def refuser(
        self, demande: Demande, objet: Objet | None, motifs: tuple[Motif, ...], conseil: str | None = None
    ) -> Decision:
        """HAB-08, d'une habilitation que le même fichier a suspendue : la réactiver déferait ce qu'il demande."""
        ligne = None if objet is None or motifs[0].code != "HAB-08" else self._suspendues.get(objet.id)
        if ligne is not None and isinstance(objet, Habilitation) and objet.etat == EtatHabilitation.SUSPENDUE:
            conseil = suspendue_par(ligne)
        return super().refuser(demande, objet, motifs, conseil)

    def _ne_rien_changer(self, demande: Demande, h: Habilitation, action: Action, refus: tuple[Motif, ...]) -> Decision:
        """Refusée ; ou sans effet, si l'habilitation est déjà où l'action mène."""
        if habilitation.transition(habilitation.ligne_de_table(h, self.jour), action)[0] is Verdict.DEJA:
            return self.sans_effet(demande, h, f"rien à changer : {refus[0].texte}")
        return self.refuser(demande, h, refus, conseil_pour(refus, action, h))

    def _supprimer(self, demande: Demande, h: Habilitation) -> Decision:
        avant = {"etat": str(h.etat), "debut": h.debut.isoformat(), "fin": h.fin.isoformat()}
        self.ecritures.supprimer("habilitation", h.id)
        self._supprimees[h.id] = self.habilitations.pop(h.id)
        if h in h.jure.habilitations:
            h.jure.habilitations.remove(h)
        texte, _ = apres_action(h, Action.SUPPRIMER, self.jour, self.seuils)
        decision = self.fait(demande, h, texte, {**_identite(h), **avant}, {}, version=h.version)
        decision.avant, decision.apres = avant, None
        decision.sans_retour = sans_retour(h, Action.SUPPRIMER, self.jour)
        return decision

    def enregistrer(
        self,
        demande: Demande,
        h: Habilitation,
        action: Action,
        avant: dict[str, Any],
        apres: dict[str, Any],
        *,
        derogation: bool = False,
    ) -> Decision:
        version = h.version
        h.version += 1
        colonnes = apres
        if action in _EFFACENT_LE_CONSTAT and h.expiration_constatee is not None:
            h.expiration_constatee = None
            colonnes = {**apres, "expiration_constatee": None}
        texte, dits = apres_action(h, action, self.jour, self.seuils)
        return self.fait(
            demande, h, texte, avant, apres,
            version=version, avertissements=dits, action=action, derogation=derogation, colonnes=colonnes,
        )  # fmt: skip

    ACTIONS: ClassVar[Aiguillage] = {
        Action.CREER: _creer,
        Action.MODIFIER: _modifier,
        Action.RENOUVELER: renouvellement.renouveler,
        Action.VISER: visa.apposer,
        **dict.fromkeys((*habilitation.ETAT_APRES, Action.SUPPRIMER), _changer_etat),
    }


class MetierHabilitation(Metier):
    situation = SituationHabilitation
    operation = Operation.ECRIRE_JURES
    operations: ClassVar = {Action.VISER: habilitation.operation(Action.VISER)}
    averties = habilitation.AVERTIES
    lecture, expliquees = Operation.LIRE_JURES, habilitation.ACTIONS
    # Un service voit tout ce qui est à un juré de son ressort, et cela seul décide.
    devances = frozenset({Role.UD, Role.DIRECCTE})

    def autoriser(self, cadre: Cadre, db: Db, demandes: Sequence[Demande]) -> None:
        """DRO-01 : parmi d'autres, « viser » se juge à sa ligne (`visa.apposer`)."""
        super().autoriser(cadre, db, [d for d in demandes if d.action != Action.VISER] or demandes)

    def reference(self, db: Db, cadre: Cadre, acteur: Acteur, objet: str) -> str:
        return lectures.une(db, cadre, objet, cadre.jour).reference

    def explicables(self, acteur: Acteur) -> Sequence[StrEnum]:
        """Hors de la table, à qui peut les faire."""
        hors = [a for a in habilitation.HORS_DE_LA_TABLE if est_permise(habilitation.operation(a), acteur.role)]
        return [*self.expliquees, *hors]


class MetierRenouvellement(MetierHabilitation):
    """Des habilitations qu'un filtre a choisies : ce qui va se faire se montre toujours d'abord."""

    se_montre = True


def _identite(h: Habilitation) -> dict[str, Any]:
    """Ce qui ne change jamais d'une habilitation, et que l'historique doit garder quand elle disparaît."""
    return {"jure": identifiants.affiche("J", h.jure.id), "certification": h.certification.reference}


def _meme_habilitation(jure: Jure, certification: Certification, debut: date, fin: date) -> Habilitation | None:
    for h in jure.habilitations:
        if h.certification.id == certification.id and h.debut == debut and h.fin == fin:
            return h
    return None

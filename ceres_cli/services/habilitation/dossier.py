"""Le dossier des habilitations : les faits d'un ensemble de demandes, celle que chacune vise, et ce qui lie les lignes
d'un fichier."""

from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any

from ceres_cli.erreurs import ErreurCeres, ErreurUsage, Introuvable
from ceres_cli.moteur import changements
from ceres_cli.moteur.changements import Changement
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.effet import Valeurs
from ceres_cli.moteur.situation import Situation
from ceres_cli.noms import HABILITATION
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import du_au
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import EtatHabilitation
from ceres_cli.services.faits import absents
from ceres_cli.services.faits.absents import exiger
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.habilitation import faits as faits_habilitation
from ceres_cli.services.habilitation import lectures, requetes
from ceres_cli.services.habilitation.messages import Seuils

ACTES = {a.value: a for a in Action}  # ce que dit une demande → l'action


class DossierHabilitation(Situation):
    NOM = HABILITATION

    def _charger(self, demandes: Sequence[Demande]) -> None:
        config = self.cadre.config
        self.seuils = Seuils(config.habilitation_alerte_experience, config.habilitation_retroactif_jours)
        self._resolveur = Resolveur(self.db, self.jour)
        self._citees: set[int] = set()
        self._supprimees: dict[int, Habilitation] = {}
        self._suspendues: dict[int, int] = {}  # numéro → la ligne qui l'a suspendue
        faits = faits_habilitation.charger(self.db, self.acteur, demandes, self._certifications_nommees(demandes))
        self.habilitations, self._jures, self._certifications = faits

    def _certifications_nommees(self, demandes: Sequence[Demande]) -> set[int]:
        trouvees = set()
        for d in demandes:
            if not d.objet:
                with suppress(ErreurCeres):  # la décision de cette demande le dira
                    trouvees.add(self._resolveur.certification(d.valeurs["certification"]))
        return trouvees

    def _objet_en_cause(self, demande: Demande, erreur: ErreurCeres) -> str:
        """Une création n'a que son juré à citer."""
        return demande.objet or next(iter(erreur.objets), "")

    def version_de(self, demande: Demande) -> int | None:
        try:
            return self.viser(demande).version
        except ErreurCeres:
            return None

    def derniers(self, sorte: str, numeros: set[int]) -> dict[int, Changement]:
        """Ni vue ni supprimée, elle est sortie du ressort avec son juré : ce qu'elle a subi d'avant n'y est pour rien,
        et qui l'a déplacé ne se dit pas (DRO-02)."""
        derniers = changements.derniers(self.db, sorte, numeros)
        return {n: c for n, c in derniers.items() if n in self.habilitations or (c.champ and c.apres is None)}

    def document(self, objet: str) -> dict[str, Any]:
        return lectures.en_dict(self.habilitations[identifiants.numero("H", objet)], self.acteur, self.jour)

    def viser(self, demande: Demande) -> Habilitation:
        if not demande.objet:
            return self._par_jure_et_certification(demande)
        numero = demande.numero
        h = self.habilitations.get(demande.viser("H") if numero is None else numero)
        return h or exiger(h, HABILITATION, demande.objet)

    def _par_jure_et_certification(self, demande: Demande) -> Habilitation:
        jure, certification = self._jure_et_certification(demande)
        siennes = [h for h in jure.habilitations if h.certification.id == certification.id]
        if not siennes:
            raise Introuvable(
                f"{jure.nom_complet} n'a pas d'habilitation sur {certification.reference}.",
                conseil=f"Les siennes : « ceres habilitation lister --jure {_reference_de_jure(jure.id)} ».",
            )
        # Celle qu'une ligne précédente a créée, ou trouvée telle, est celle dont le fichier parle.
        siennes = [h for h in siennes if h.id in self._citees] or siennes
        if len(siennes) > 1:
            liste = ", ".join(f"{h.reference} ({du_au(h.debut, h.fin)})" for h in siennes)
            raise ErreurUsage(
                f"{jure.nom_complet} a plusieurs habilitations sur {certification.reference} : {liste}.",
                conseil="Nommez l'habilitation par son numéro H-….",
            )
        return siennes[0]

    def _jure_et_certification(self, demande: Demande) -> tuple[Jure, Certification]:
        nom = demande.valeurs["jure"]
        jure = self._jures.get(identifiants.numero("J", nom))
        if jure is None:
            raise absents.jure(self.db, self.acteur, nom)
        return jure, self._certifications[self._resolveur.certification(demande.valeurs["certification"])]

    # --- ce qui lie les lignes d'un fichier ---

    def noms_de_l_objet(self, decision: Decision) -> Sequence[str]:
        """Son numéro, et le juré et la certification par qui une ligne la nomme."""
        demande = decision.demande
        noms = [identifiants.entier(o) for o in (decision.objet, demande.objet) if o.startswith(("H-", "h-"))]
        if demande.valeurs.get("jure"):
            noms.append(" ".join(map(str, self._paire(demande))))
        return [nom for nom in dict.fromkeys(noms) if nom]

    def _paire(self, demande: Demande) -> tuple[int, int | str]:
        """(juré, certification) par qui une demande nomme l'habilitation ; le texte de ce qui n'est pas connu."""
        certification = demande.valeurs["certification"]
        numero = identifiants.numero_si_lisible("J", demande.valeurs["jure"]) or 0
        try:
            return numero, self._resolveur.certification(certification)
        except ErreurCeres:
            return numero, str(certification)

    def voisinage(self, decision: Decision) -> str:
        """Les règles d'une habilitation lisent les autres du même juré (HAB-11, HAB-14)."""
        numero = identifiants.numero_si_lisible("H", decision.objet) or 0
        h = self.habilitations.get(numero) or self._supprimees.get(numero)
        return "" if h is None else _reference_de_jure(h.jure.id)

    def designes(self, decisions: Sequence[Decision]) -> set[int]:
        siennes = super().designes(decisions)
        for decision in decisions:
            if decision.demande.valeurs.get("jure"):
                jure, certification = self._paire(decision.demande)
                connu = self._jures.get(jure)
                siennes |= {h.id for h in (connu.habilitations if connu else ()) if h.certification.id == certification}
                siennes |= self._disparues.get((jure, certification), set())
        return siennes

    @cached_property
    def _disparues(self) -> dict[tuple[int, int | str], set[int]]:
        """(juré, certification) → les habilitations supprimées que le journal garde, d'après les demandes qui en
        supprimeraient par ces noms."""
        nommees = [d for d in self._demandes if d.action == Action.SUPPRIMER and not d.objet]
        suite: dict[tuple[int, int | str], set[int]] = {}
        jures = {identifiants.numero_si_lisible("J", d.valeurs["jure"]) or 0 for d in nommees}
        for numero, jure, certification in requetes.supprimees_de(self.db, map(_reference_de_jure, jures)):
            with suppress(ErreurCeres):
                cle = identifiants.numero("J", jure), self._resolveur.certification(certification)
                suite.setdefault(cle, set()).add(numero)
        return suite

    def tel_quel(self, numero: int) -> Valeurs | None:
        h = self.habilitations.get(numero)
        return None if h is None else {"etat": str(h.etat), "debut": h.debut, "fin": h.fin, "a_viser": h.a_viser}

    def voulu(self, decision: Decision) -> tuple[str, Valeurs] | None:
        demande, action = decision.demande, ACTES[decision.demande.action]
        dates = {c: v for c in ("debut", "fin") if (v := demande.valeurs.get(c)) is not None}
        if action is Action.RENOUVELER:
            h = self.habilitations.get(identifiants.numero_si_lisible("H", decision.objet) or 0)
            if h is None:
                return None
            valeurs: Valeurs = {"fin": dates.get("fin", h.certification.titre.vie.fin)}
        elif action is Action.SUPPRIMER:
            valeurs = {"etat": None}
        elif action is Action.MODIFIER:
            valeurs = dates
        elif action is Action.CREER:
            valeurs = {"etat": EtatHabilitation.BROUILLON.value, **dates}
        elif action is Action.VISER:
            valeurs = {"a_viser": False}
        else:
            valeurs = {"etat": habilitation.ETAT_APRES[action].value}
        return action.value, valeurs


def _reference_de_jure(numero: int) -> str:
    return identifiants.affiche("J", numero)

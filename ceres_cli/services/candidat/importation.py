"""La situation d'un fichier de candidats : chaque ligne enregistre une fiche et, si elle nomme une session, y inscrit.

Une ligne est entière : si l'inscription est refusée, la fiche n'est ni créée ni changée.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurUsage, Motif, Refus
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Aiguillage, Metier, Situation
from ceres_cli.regles import condition, identifiants, textes
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.session import inscription as controles_inscription
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import ActionCandidat, Resultat
from ceres_cli.services.candidat import identification
from ceres_cli.services.candidat import situation as situation_candidat
from ceres_cli.services.candidat.inscription import SituationInscription
from ceres_cli.services.candidat.lignes import LignesDeCandidats, lieu_de_naissance
from ceres_cli.services.candidat.situation import SituationCandidat
from ceres_cli.services.faits.personnes import Identite
from ceres_cli.services.personne.lignes import IDENTITE, autre_personne
from ceres_cli.services.personne.raisons import (
    NAISSANCE,
    PERSONNE,
    Raisons,
    champs_fautifs,
    conseiller,
    en_ordre,
    personne_douteuse,
    premier_cite,
)
from ceres_cli.services.personne.saisie import Champs


class SituationImport(Situation):
    """Les fiches et les inscriptions, qui avancent ensemble."""

    SORTE = "candidat"
    LETTRE = "C"
    CONSEILS = situation_candidat.CONSEILS

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._fiches = SituationCandidat(self.db, self.cadre, self.acteur, demandes, avec=self)
        self._lignes = LignesDeCandidats(self.acteur, self._fiches)
        nommes = {d.numero for d in demandes if d.numero is not None}
        ailleurs = sorted(n for n in nommes if self._fiches.fiche(n) is None)
        # Ceux d'un autre centre : une ligne peut les inscrire, avec leur date de naissance (DRO-02).
        self._ailleurs = situation_candidat.lire(self.db, None, "c.id", ailleurs)
        possibles = list(self._inscriptions_possibles(demandes))
        if possibles:
            possibles[0].valeurs["identites"] = set(self._identites_voulues(demandes))
        self._inscriptions = SituationInscription(self.db, self.cadre, self.acteur, possibles, avec=self)

    def _inscriptions_possibles(self, demandes: Sequence[Demande]) -> Iterator[Demande]:
        """De quoi charger les faits : chaque session nommée, avec ceux que sa ligne peut désigner."""
        for d in demandes:
            if not d.valeurs["session"]:
                continue
            champs = d.valeurs["champs"]
            numeros = [d.numero] if d.numero is not None else []
            if all(champs.get(c) for c in IDENTITE):
                numeros += self._fiches.de_meme_identite(champs)
            session: dict[str, Any] = {"session": d.valeurs["session"]}
            if not numeros:
                yield Demande(ActionSession.INSCRIRE, "", session)
            for n in numeros:
                yield Demande(ActionSession.INSCRIRE, self.nommer(n).reference, session, numero=n)

    def _identites_voulues(self, demandes: Sequence[Demande]) -> Iterator[Identite]:
        """CAN-05 : celle que chaque ligne donne à sa fiche, ce qu'elle tait compris ; une ligne suivante l'inscrit."""
        for d in demandes:
            voulue = {**(self._fiches.fiche(d.numero or 0) or {}), **d.valeurs["champs"]}
            if all(voulue.get(c) for c in IDENTITE):
                yield identification.portee(voulue)

    def version_de(self, demande: Demande) -> int | None:
        return self._fiches.version_de(demande)

    def _decider_d_une_ligne(self, demande: Demande) -> Decision:
        if self._vient_d_ailleurs(demande):
            return self._inscrire_d_ailleurs(demande)
        return self._enregistrer(demande)

    def _enregistrer(self, demande: Demande) -> Decision:
        """La fiche et l'inscription, ou toutes les raisons de ne faire ni l'une ni l'autre."""
        raisons, avis = Raisons(demande.fautes), list(demande.valeurs["avis"])
        lu = partial(lieu_de_naissance, demande.valeurs["lieu_naissance"], avis)
        naissance, numero = {}, None
        if NAISSANCE not in champs_fautifs(demande.fautes):
            naissance = raisons.essayer(NAISSANCE, lu, {}, quoi="Lieu de naissance")
        if not personne_douteuse(demande.fautes):
            numero = raisons.essayer(PERSONNE, partial(self._designer, demande, naissance), None)
        champs = self._lignes.champs_a_ecrire(demande, numero, naissance, raisons)
        action, objet = ActionCandidat.CREER, ""
        if numero is not None:
            action, objet = ActionCandidat.MODIFIER, self.nommer(numero).reference
        valeurs = {**demande.valeurs, "champs": champs, "avis": avis}
        fiche = replace(demande, action=action, objet=objet, numero=numero, valeurs=valeurs, fautes=raisons.motifs())
        if motifs := self._refus_d_inscrire(demande, numero, champs):
            return self._refuser_la_ligne(demande, fiche, motifs)
        if fiche.fautes:
            return self._refuser_la_ligne(demande, fiche, ())
        decision = self._fiches.decider(fiche)
        if decision.resultat is Resultat.REFUSE:
            return decision
        self._lignes.retenir(demande, decision.objet)
        self._connaitre(decision.objet)
        if question := autre_personne(decision.avant, decision.apres):
            decision.avertissements += (f"{decision.objet} : {question}",)
        return self._inscrire(demande, decision) if demande.valeurs["session"] else decision

    def _designer(self, demande: Demande, naissance: Champs) -> int | None:
        """Le candidat de la ligne. Celle d'un plan qui en enregistrait un nouveau n'en corrige pas un venu depuis."""
        numero = self._lignes.designer(demande, naissance)
        if numero is not None and demande.attente is not None and demande.attente.version is None and not demande.objet:
            nom = self.nommer(numero).reference
            raise Refus(f"{nom} a cette identité depuis", code="CAN-11", objets=[nom])
        return numero

    def _refuser_la_ligne(self, demande: Demande, fiche: Demande, inscription: tuple[Motif, ...]) -> Decision:
        motifs = en_ordre((*self._fiches.raisons(fiche), *inscription))
        objet = None if fiche.numero is None else self.nommer(fiche.numero)
        decision = self.refuser(demande, objet, motifs, conseiller(motifs, self.CONSEILS))
        decision.objet = decision.objet or demande.objet or premier_cite(motifs, self.LETTRE)
        return decision

    def _refus_d_inscrire(self, demande: Demande, numero: int | None, champs: Champs) -> tuple[Motif, ...]:
        """Les raisons de ne pas l'inscrire, avant que rien n'avance ; aucune s'il l'est déjà."""
        illisibles = champs_fautifs(demande.fautes)
        if not demande.valeurs["session"] or "session" in illisibles:
            return ()
        raisons = Raisons()
        session = raisons.essayer(
            "session", partial(self._inscriptions.viser_session, demande.valeurs["session"]), None
        )
        lue = {**(self._fiches.fiche(numero or 0) or {}), **champs}
        if session is None or "voie" in illisibles or not all(lue.get(c) for c in IDENTITE):
            return raisons.motifs()
        candidat = self._inscriptions.presumer(numero or 0, lue)
        if controles_inscription.inscription_vivante(candidat, session) is not None:
            return ()
        motifs = condition.motifs(self._inscriptions.juger(candidat, session, demande.valeurs["voie"]).controles)
        conseil = partial(self._inscriptions.conseiller, ActionSession.INSCRIRE, candidat, session)
        return tuple([m._replace(conseil=conseil((m,))) for m in motifs])

    def _inscrire(self, demande: Demande, fiche: Decision) -> Decision:
        """La décision de la ligne entière, celle de sa fiche étant prise."""
        numero = identifiants.numero("C", fiche.objet)
        inscription = self._inscriptions.decider(self._demande_d_inscription(demande, fiche.objet, numero))
        if inscription.resultat is Resultat.REFUSE:
            raise RuntimeError(f"inscription jugée possible, puis refusée : {inscription.texte()}")
        return _reunir(fiche, inscription)

    def _connaitre(self, objet: str) -> None:
        """Les inscriptions qui suivent voient la fiche telle que cette ligne l'a faite."""
        numero = identifiants.numero("C", objet)
        connue = self._fiches.fiche(numero)
        assert connue is not None
        self._inscriptions.connaitre(numero, connue)

    def _demande_d_inscription(
        self, demande: Demande, objet: str, numero: int, naissance: date | None = None
    ) -> Demande:
        valeurs = {"session": demande.valeurs["session"], "voie": demande.valeurs["voie"], "naissance": naissance}
        return replace(demande, action=ActionSession.INSCRIRE, objet=objet, numero=numero, valeurs=valeurs)

    def _vient_d_ailleurs(self, demande: Demande) -> bool:
        """DRO-02 : la ligne inscrit le candidat d'un autre centre, nommé avec sa date de naissance ; sinon, il est
        introuvable."""
        fiche = self._ailleurs.get(demande.numero or 0)
        if fiche is None or not demande.valeurs["session"]:
            return False
        champs: dict[str, Any] = demande.valeurs["champs"]
        memes = all(textes.cle(champs[c] or "") == textes.cle(fiche[c]) for c in ("nom", "prenom") if c in champs)
        return memes and champs.get("naissance") == fiche["naissance"]

    def _inscrire_d_ailleurs(self, demande: Demande) -> Decision:
        """Le candidat d'un autre centre, nommé avec sa date de naissance : inscrit, sans que sa fiche change."""
        raisons = Raisons(demande.fautes)
        raisons.essayer("ligne", partial(_refuser_autre_chose_que_l_inscrire, demande), None)
        numero = demande.viser("C")
        ne_le = date.fromisoformat(self._ailleurs[numero]["naissance"])
        voulue = self._demande_d_inscription(demande, demande.objet, numero, ne_le)
        decision = self._inscriptions.decider(replace(voulue, fautes=raisons.motifs()))
        decision.version = None  # sa fiche ne se voit pas d'ici
        if decision.resultat is not Resultat.REFUSE:
            self._fiches.retenir(numero, self._ailleurs.pop(numero))
            self._lignes.retenir(demande, decision.objet)
        return decision

    ACTIONS: ClassVar[Aiguillage] = {ActionCandidat.ENREGISTRER: _decider_d_une_ligne}


class MetierFichierCandidats(Metier):
    situation = SituationImport
    operation = Operation.ECRIRE_CANDIDATS


def _refuser_autre_chose_que_l_inscrire(demande: Demande) -> None:
    valeurs = demande.valeurs
    if set(valeurs["champs"]) - set(IDENTITE) or valeurs["lieu"] or valeurs["lieu_naissance"]:
        raise ErreurUsage(
            f"{demande.objet} est le candidat d'un autre centre : cette ligne ne peut que l'inscrire.",
            conseil="Ne gardez que numero_candidat, nom, prenom, naissance, session et voie.",
            objets=[demande.objet],
        )


def _reunir(fiche: Decision, inscription: Decision) -> Decision:
    """Une seule décision pour la ligne : ce que devient la fiche, et l'inscription."""
    if fiche.resultat is not Resultat.FAIT:
        inscription.version = fiche.version
        if inscription.resultat is Resultat.FAIT:
            return inscription
        texte = f"rien à changer : {fiche.objet} est déjà enregistré, et inscrit"
        return replace(inscription, explication=texte)
    if inscription.resultat is not Resultat.FAIT:
        return replace(fiche, avertissements=fiche.avertissements + inscription.avertissements)
    return replace(
        fiche,
        explication=f"{fiche.explication} ; {inscription.explication}",
        avertissements=fiche.avertissements + inscription.avertissements,
        avant={**(fiche.avant or {}), **(inscription.avant or {})},
        apres={**(fiche.apres or {}), **(inscription.apres or {})},
    )

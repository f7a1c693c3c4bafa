"""La situation des attestations : les faire, les retirer, les signer (OBT-04 à OBT-06)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme
from ceres_cli.noms import ATTESTATION
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.donnees.effacement import Sorte, exiger_une_fiche_pleine
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.faits.obtention import Obtention
from ceres_cli.regles.obtention import attestations as regles
from ceres_cli.regles.obtention.attestations import ActionAttestation as Action
from ceres_cli.regles.obtention.attestations import Attestation
from ceres_cli.regles.vocabulaire import EtatAttestation
from ceres_cli.services.attestation import contenu, lectures, registre, requetes
from ceres_cli.services.attestation.lectures import Vue
from ceres_cli.services.faits import absents, obtentions, perimetres
from ceres_cli.services.faits.obtentions import Detention
from ceres_cli.services.objet.situation import SituationDUn
from ceres_cli.services.obtention.attestations import changer


class SituationAttestation(SituationDUn[Attestation]):
    """Attester : en valeurs, `candidat` (C-…) et `certification` (sa référence)."""

    NOM = ATTESTATION
    CONSEILS: ClassVar[Mapping[str, str]] = {
        "OBT-04": "Retirez-la (« ceres attestation retirer ») ; une autre se fait par « ceres candidat attestation ».",
        "OBT-05": "Une nouvelle se fait par « ceres candidat attestation », si le droit est toujours détenu.",
        "OBT-06": "Signez-la là où est la clé : « ceres attestation signer ».",
    }

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._signataire = registre.signataire(self.db, self.cadre)
        self._sans_cle = registre.courante(self.db) is None
        nommees = self.nommes(demandes)
        self._vues: dict[int, Vue] = lectures.charger(self.db, self.acteur, nommees) if nommees else {}
        self.vus = {n: vue.attestation for n, vue in self._vues.items()}
        vises = identifiants.numeros_lisibles("C", (d.valeurs.get("candidat") or "" for d in demandes))
        if vises := vises | {attestation.candidat_id for attestation in self.vus.values()}:
            self._charger_les_droits(vises)

    def _charger_les_droits(self, vises: set[int]) -> None:
        filtre = Filtre().parmi(self.db, "c.id", vises)
        perimetres.candidats(filtre, self.acteur)
        self._candidats = {ligne[0]: ligne for ligne in requetes.candidats(self.db, filtre)}
        self._detenues: dict[tuple[int, str], Detention] = {}
        for candidat, siennes in obtentions.detentions(self.db, self._candidats).items():
            for detention in siennes:
                self._detenues.setdefault((candidat, detention.reference), detention)
        par_candidat: dict[int, list[int]] = {}
        for (candidat, _), detention in self._detenues.items():
            par_candidat.setdefault(candidat, []).append(detention.certification)
        self._contestees = obtentions.certifications_contestees(self.db, par_candidat)
        self._sources = contenu.Sources(self.db, self._detenues.values())
        # Celle qui vaut ou, à défaut, celle qui attend d'être remplacée.
        self._faites: dict[tuple[int, int], Attestation] = {}
        for a in (vue.attestation for vue in lectures.des_candidats(self.db, self.acteur, vises)):
            if a.etat in (EtatAttestation.VALABLE, EtatAttestation.CORRIGEE):
                self._faites[a.candidat_id, a.certification_id] = a

    # --- attester ---

    def _attester(self, demande: Demande) -> Decision:
        objet, reference = demande.valeurs["candidat"], demande.valeurs["certification"]
        candidat = identifiants.numero("C", objet)
        fiche = self._candidats.get(candidat)
        if fiche is None:
            raise absents.candidat(self.db, self.acteur, objet)
        exiger_une_fiche_pleine(Sorte.CANDIDAT, candidat, fiche[2], fiche[3])
        detention = self._detenues.get((candidat, reference))
        qui = f"{identifiants.affiche('C', candidat)} {fiche[2]} {fiche[3]}"
        controles = regles.droit(
            qui,
            reference,
            detenue=detention is not None,
            contestee=detention is not None and detention.certification in self._contestees.get(candidat, ()),
            du_ressort=detention is not None and self._sources.est_du_ressort(detention.session, self.acteur),
        )
        if motifs := condition.motifs(controles):
            return self.refuser(demande, None, motifs, _conseil(candidat, motifs[0]))
        assert detention is not None
        return self._faire(demande, candidat, detention, qui)

    def _faire(self, demande: Demande, candidat: int, detention: Detention, qui: str) -> Decision:
        precedente = self._faites.get((candidat, detention.certification))
        if precedente is not None and precedente.vaut:
            suite = "" if precedente.signee_par else " ; elle n'est pas signée"
            texte = f"rien à changer : {precedente.reference} atteste déjà {detention.reference}{suite}"
            return self.sans_effet(demande, precedente, texte)
        numero = self.numeros.neuf(self.SORTE)
        droit = Obtention(detention.jour, detention.session)
        valable = EtatAttestation.VALABLE.value
        neuve = Attestation(numero, candidat, detention.certification, droit, self.jour, valable)
        dit = self._sources.dire(self._candidats[candidat], detention, self.acteur, self.jour)
        neuve.signee_par, code = self._signer(neuve, dit)
        colonnes = {
            "candidat_id": candidat,
            "certification_id": detention.certification,
            "session_id": detention.session,
            "obtenue_le": detention.jour.isoformat(),
            "faite_le": self.jour.isoformat(),
            "etat": neuve.etat,
            "contenu": json.dumps(dit, ensure_ascii=False),
            "signee_par": neuve.signee_par,
            "code": code,
            "version": 1,
        }
        self.ecritures.ajouter(self.SORTE, numero, colonnes)
        apres = {
            "candidat": identifiants.affiche("C", candidat),
            "certification": detention.reference,
            "session": dit["session"],
            **{c: colonnes[c] for c in ("obtenue_le", "faite_le", "etat", "signee_par") if colonnes[c]},
        }
        texte = f"{neuve.reference} faite : {qui}, {detention.reference}"
        if precedente is not None:
            self._remplacer(demande, precedente, neuve)
            texte += f" ; elle remplace {precedente.reference}"
        avis = [] if neuve.signee_par else [f"{neuve.reference} n'est pas signée : {self._pourquoi_pas()}"]
        self._faites[candidat, detention.certification] = neuve
        return self.fait(demande, neuve, texte, {}, apres, avertissements=avis)

    def _remplacer(self, demande: Demande, ancienne: Attestation, neuve: Attestation) -> None:
        avant = {"etat": ancienne.etat}
        ancienne.etat = EtatAttestation.REMPLACEE.value
        ancienne.version += 1
        apres = {"etat": ancienne.etat}
        objet = Nomme(ancienne.id, ancienne.reference, ancienne.version)
        self.tracer(demande, objet, avant, apres, colonnes={**apres, "remplacante_id": neuve.id})

    def _signer(self, attestation: Attestation, dit: Mapping[str, Any]) -> tuple[str | None, str | None]:
        """(clé, code), rien si ce poste n'a pas la clé du registre."""
        if self._signataire is None:
            return None, None
        jour = attestation.faite_le.isoformat()
        code = self._signataire.code(attestation.reference, dit["nom"], dit["naissance"], dit["certification"], jour)
        return self._signataire.cle, code

    def _pourquoi_pas(self) -> str:
        if self._sans_cle:
            return f"{regles.SANS_CLE} : {self._ou_l_avoir()}"
        return "signez-la là où est la clé, par « ceres attestation signer »."

    def _ou_l_avoir(self) -> str:
        """DRO-01 : à qui peut donner une clé au registre, la commande ; à tout autre, à qui la demander."""
        if est_permise(Operation.ADMINISTRER_BASE, self.acteur.role):
            return "donnez-lui-en une par « ceres admin cle-publique --nouvelle --motif … »."
        return "demandez-la à un profil MPCP."

    # --- retirer, signer ---

    def conseil_de(self, demande: Demande, refus: tuple[Motif, ...]) -> str:
        if refus[0].code == "OBT-06" and self._sans_cle:
            dit = self._ou_l_avoir()
            return dit[:1].upper() + dit[1:]
        return super().conseil_de(demande, refus)

    def controler(self, demande: Demande) -> list[Condition]:
        visee = self.viser(demande)
        du_ressort = self.acteur.voit_session(*self._vues[visee.id].lieu)
        return regles.controles(
            Action(demande.action),
            visee,
            signable=self._signataire is not None,
            sans_cle=self._sans_cle,
            du_ressort=du_ressort,
            fidele=self._est_fidele(visee),
        )

    def _est_fidele(self, visee: Attestation) -> bool:
        """Ce qu'elle dit du candidat et de la certification est ce qu'en sait la base."""
        dit = self._vues[visee.id].contenu
        if dit is None:
            return not visee.vaut
        fiche = self._candidats.get(visee.candidat_id)
        detention = self._detenues.get((visee.candidat_id, dit.get("certification", "")))
        if fiche is None or detention is None or detention.certification != visee.certification_id:
            return False
        personne = contenu.personne(fiche)
        return all(dit.get(champ) == personne[champ] for champ in ("nom", "naissance"))

    def possibles(self, objet: str) -> list[Action]:
        return regles.possibles(self.vus[identifiants.numero(self.LETTRE, objet)])

    def _retirer(self, demande: Demande) -> Decision:
        visee = self.viser(demande)
        if visee.etat == EtatAttestation.RETIREE:
            return self.sans_effet(demande, visee, f"rien à changer : {self.controler(demande)[0].texte}")
        if refus := self.refus(demande, visee, self.controler(demande)):
            return refus
        version = visee.version
        avant, apres = changer(self, visee, EtatAttestation.RETIREE)
        colonnes = {**apres, "motif": demande.motif}
        decision = self.fait(
            demande, visee, f"{visee.reference} retirée", avant, apres, version=version, colonnes=colonnes
        )
        decision.consequence = f"Vous allez retirer l'attestation {visee.reference}. Cette action est irréversible."
        return decision

    def _signer_apres(self, demande: Demande) -> Decision:
        visee = self.viser(demande)
        if visee.vaut and visee.signee_par is not None:
            return self.sans_effet(demande, visee, f"rien à changer : {self.controler(demande)[-1].texte}")
        if refus := self.refus(demande, visee, self.controler(demande)):
            return refus
        vue = self._vues[visee.id]
        assert vue.contenu is not None, "ce qui vaut n'est pas effacé"
        version = visee.version
        visee.signee_par, code = self._signer(visee, vue.contenu)
        visee.version += 1
        texte = f"{visee.reference} signée (clé {visee.signee_par})"
        apres = {"signee_par": visee.signee_par}
        return self.fait(
            demande, visee, texte, {"signee_par": None}, apres, version=version, colonnes={**apres, "code": code}
        )

    ACTIONS: ClassVar[Aiguillage] = {
        Action.ATTESTER: _attester,
        Action.RETIRER: _retirer,
        Action.SIGNER: _signer_apres,
    }


def _conseil(candidat: int, _motif: Motif) -> str:
    return f"Ce qu'il détient : « ceres candidat voir {identifiants.affiche('C', candidat)} »."


class MetierAttestation(Metier):
    situation = SituationAttestation
    operation = Operation.ATTESTER
    averties = facultatives = motivees = frozenset({Action.RETIRER})
    lecture, expliquees = Operation.LIRE_ATTESTATIONS, (Action.RETIRER, Action.SIGNER)

    reference = staticmethod(lectures.LECTURES.reference)

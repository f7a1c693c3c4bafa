"""La situation des demandes VAE : créer, décider, retirer (VAE-01 à VAE-04)."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.moteur import explication
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.explication import Document
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, changer
from ceres_cli.noms import VAE
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.donnees.effacement import Sorte, exiger_une_fiche_pleine
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.faits.titre import TOUJOURS, Certification, Exigence
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vae import controles as regles
from ceres_cli.regles.vae.controles import ACTIONS, IRRECEVABILITE, Issue, transition
from ceres_cli.regles.vocabulaire import ActionVae as Action
from ceres_cli.regles.vocabulaire import EtatDemandeVae, Role, TypeCertification, Verdict
from ceres_cli.services.faits import absents, perimetres
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.faits.personnes import Personnes
from ceres_cli.services.objet.situation import SituationDUn
from ceres_cli.services.vae import lectures, requetes


class SituationVae(SituationDUn[DemandeVae]):
    """Créer : en valeurs, `candidat`, `certification`, `ccp` (des noms), `deposee_le` (None : le jour). Décider :
    `decision` (recevable ou irrecevable) et `notifiee_le` ; expliquées sans elles, l'une ou l'autre, ce jour même."""

    NOM = VAE

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._resolveur = Resolveur(self.db, self.jour)
        self._chaines = chargement_session.chaines_de_titres(self.db)
        nommees = self.nommes(demandes)
        self.vus = lectures.charger(self.db, self.acteur, nommees) if nommees else {}
        vises = identifiants.numeros_lisibles("C", (d.valeurs.get("candidat") or "" for d in demandes))
        decides = {vue.candidat_id for vue in self.vus.values()}
        self._candidats = Personnes(self.db, self.acteur, {*vises, *decides}, chaines=self._chaines).candidats
        for fiche in (f for c in self._candidats.values() for f in c.fiches()):
            fiche.demandes = [self.vus.get(d.id, d) for d in fiche.demandes]  # ce qu'une ligne décide, l'autre le voit
        self._ou_decider = self._lire_visibles(vises)

    def _lire_visibles(self, vises: set[int]) -> dict[int, str | None]:
        """Ceux que l'acteur voit, et le département où leurs demandes se décident."""
        if not vises:
            return {}
        filtre = Filtre().parmi(self.db, "c.id", vises)
        perimetres.candidats(filtre, self.acteur)
        return requetes.ou_se_decident(self.db, filtre)

    def document(self, objet: str) -> dict[str, Any]:
        return lectures.en_dict(self.db, self.acteur, self.vus[identifiants.numero(self.LETTRE, objet)])

    # --- créer ---

    def _creer(self, demande: Demande) -> Decision:
        candidat = self._candidat(demande.valeurs["candidat"])
        neuve = self._neuve(demande, candidat)
        if motifs := condition.motifs(regles.creer(neuve, candidat, self.jour)):
            return self.refuser(demande, None, motifs, conseil_pour(motifs[0], neuve, self.acteur.role, self.jour))
        neuve.id = self.numeros.neuf("demande_vae")
        self.vus[neuve.id] = neuve
        candidat.demandes.append(neuve)
        colonnes = _colonnes(neuve)
        self.ecritures.ajouter("demande_vae", neuve.id, colonnes)
        avis = [*regles.vae_inconnue(neuve.certification.titre), *neuve.certification.retrait]
        texte = f"{neuve.reference} déposée : {neuve.candidat_nom}, {neuve.cible}"
        apres = {c: v for c, v in _dites(neuve).items() if v is not None}
        return self.fait(demande, neuve, texte, {}, apres, avertissements=avis)

    def _candidat(self, objet: str) -> Candidat:
        numero = identifiants.numero("C", objet)
        if numero not in self._ou_decider:
            raise absents.candidat(self.db, self.acteur, objet)
        candidat = self._candidats[numero]
        exiger_une_fiche_pleine(Sorte.CANDIDAT, numero, candidat.nom, candidat.prenom)
        return candidat

    def _neuve(self, demande: Demande, candidat: Candidat) -> DemandeVae:
        certification, ccp = self._cible(demande.valeurs["certification"], demande.valeurs.get("ccp") or ())
        titre = certification.titre.id
        return DemandeVae(
            0,
            candidat.id,
            certification,
            demande.valeurs.get("deposee_le") or self.jour,
            ccp,
            chaine=self._chaines.get(titre, titre),
            candidat_nom=candidat.nom_complet,
            departement=self._ou_decider[candidat.id],
        )

    def _cible(self, texte: str, demandes: Sequence[str]) -> tuple[Certification, tuple[str, ...]]:
        """(le titre ou le CCS, les seuls CCP demandés). Nommer un CCP, c'est demander ce CCP du titre."""
        certification = self._certification(self._resolveur.certification(texte))
        if certification.type == TypeCertification.CCS:
            if demandes:
                raise ErreurUsage("--ccp ne va qu'avec un titre : un CCS se demande seul.")
            return certification, ()
        blocs = chargement_session.blocs_d_un_titre(self.db, certification.titre.id)
        exigences: dict[int, Exigence] = blocs["exigences"]
        connus = {n: c for n, c in blocs["ccp_par_nom"].items() if not exigences.get(c, TOUJOURS).retire(self.jour)}
        if certification.type == TypeCertification.CCP:
            demandes = [*demandes, certification.reference.partition("/")[2]]
            certification = self._certification(blocs["certification_titre"])
        if inconnus := [c for c in demandes if c not in connus]:
            raise ErreurUsage(
                f"CCP inconnu sur ce titre : {', '.join(inconnus)}.",
                conseil=f"Ses CCP : {', '.join(connus) or 'aucun'}.",
            )
        return certification, tuple(c for c in connus if c in demandes)

    def _certification(self, numero: int) -> Certification:
        return chargement.certifications(self.db, [numero])[numero]

    # --- décider, retirer ---

    def controler(self, demande: Demande) -> list[Condition]:
        vue = self.viser(demande)
        candidat = self._candidats[vue.candidat_id]
        return regles.controles(Action(demande.action), vue, self.acteur, self._issue(demande), self.jour, candidat)

    def possibles(self, objet: str) -> list[Action]:
        return regles.actions_possibles(self.vus[identifiants.numero(self.LETTRE, objet)], self.acteur, self.jour)

    def conseil_de(self, demande: Demande, refus: tuple[Motif, ...]) -> str:
        return conseil_pour(refus[0], self.viser(demande), self.acteur.role, self.jour)

    def _issue(self, demande: Demande) -> Issue:
        decision = demande.valeurs.get("decision")
        etat = None if decision is None else EtatDemandeVae(decision)
        return Issue(etat, demande.valeurs.get("notifiee_le") or self.jour)

    def _decider(self, demande: Demande) -> Decision:
        issue, vue, controles = self._issue(demande), self.viser(demande), self.controler(demande)
        if not controles[0].satisfait and controles[0].code == "DRO-02":
            raise absent(VAE, demande.objet)
        if regles.deja_decidee(vue, issue):
            return self.sans_effet(demande, vue, f"rien à changer : {controles[-1].texte}")
        if refus := self.refus(demande, vue, controles):
            return refus
        apres = {"etat": demande.valeurs["decision"], "notifiee_le": issue.notifiee_le, "motif": demande.motif}
        return self._changer(demande, vue, apres, f"{vue.reference} décidée")

    def _retirer(self, demande: Demande) -> Decision:
        vue, controles = self.viser(demande), self.controler(demande)
        if transition(vue.etat, Action.RETIRER) is Verdict.DEJA:
            return self.sans_effet(demande, vue, f"rien à changer : {controles[0].texte}")
        if refus := self.refus(demande, vue, controles):
            return refus
        apres = {"etat": EtatDemandeVae.RETIREE.value, "motif": demande.motif or vue.motif}
        return self._changer(demande, vue, apres, f"{vue.reference} retirée")

    def _changer(self, demande: Demande, vue: DemandeVae, champs: dict[str, Any], texte: str) -> Decision:
        """Change ces champs de la demande, et le dit ; ni une décision ni un retrait ne se défont."""
        version = vue.version
        avant, apres = changer(vue, champs)
        vue.version += 1
        if vue.dernier_jour is not None:
            texte += f" {vue.etat}"
        decision = self.fait(demande, vue, texte, avant, apres, version=version, colonnes=apres)
        decision.consequence = consequence(vue)
        return decision

    ACTIONS: ClassVar[Aiguillage] = {Action.CREER: _creer, Action.DECIDER: _decider, Action.RETIRER: _retirer}


class MetierVae(Metier):
    situation = SituationVae
    operation = Operation.ECRIRE_VAE
    operations: ClassVar[Mapping[StrEnum, Operation]] = regles.OPERATIONS
    averties = facultatives = frozenset({Action.DECIDER, Action.RETIRER})
    lecture, expliquees = Operation.LIRE_VAE, ACTIONS

    def a_motiver(self, demande: Demande) -> str:
        return IRRECEVABILITE if demande.valeurs.get("decision") == EtatDemandeVae.IRRECEVABLE else ""

    reference = staticmethod(lectures.LECTURES.reference)


def _colonnes(demande: DemandeVae) -> dict[str, Any]:
    return {
        "candidat_id": demande.candidat_id,
        "certification_id": demande.certification.id,
        "titre_id": demande.certification.titre.id,
        "ccp": ",".join(demande.ccp) or None,
        "deposee_le": demande.deposee_le.isoformat(),
        "etat": demande.etat,
        "version": demande.version,
    }


def _dites(demande: DemandeVae) -> dict[str, Any]:
    """La création telle que le journal la garde."""
    return {
        "candidat": identifiants.affiche("C", demande.candidat_id),
        "certification": demande.certification.reference,
        "ccp": ",".join(demande.ccp) or None,
        "deposee_le": demande.deposee_le.isoformat(),
        "etat": demande.etat,
    }


def expliquer(
    cadre: Cadre, objet: str, action: StrEnum | None, decision: str | None = None, notifiee_le: date | None = None
) -> Document:
    """Introuvable : celle qu'une autre UD décide, à qui en décide (DRO-02), une fois le rôle jugé."""
    valeurs = {"decision": decision, "notifiee_le": notifiee_le}
    document = explication.expliquer(cadre, MetierVae(), objet, action, valeurs)
    premier = document["controles"][0]
    if action is Action.DECIDER and premier["code"] == "DRO-02" and not premier["satisfait"]:
        raise absent(VAE, objet)
    return document


_DE_NOUVEAU = "Une nouvelle demande peut être déposée avec « ceres vae creer »."


def conseil_pour(motif: Motif, demande: DemandeVae, role: Role, jour: date) -> str:
    """Quoi faire après un refus : un acte permis à ce profil, ce jour-là."""
    if motif.code == "VAE-01":
        return "Choisissez un titre que la VAE ouvre : « ceres referentiel voir » dit ses voies d'accès."
    if motif.code == "VAE-03":
        return _de_l_annee(motif, demande, role)
    if motif.code in ("VAE-02", "VAE-04") and demande.places:
        return _reposent(demande, role, jour)
    if motif.code == "VAE-02" and demande.etat == EtatDemandeVae.RECEVABLE:
        return f"Pour revenir sur la décision : « ceres vae retirer {demande.reference} », puis « ceres vae creer »."
    if motif.code in ("VAE-02", "VAE-04") and not demande.vivante:
        return _DE_NOUVEAU
    if motif.code == "VAE-02" and "notifiee_le" in motif.valeurs:
        depot = en_francais(demande.deposee_le)
        return f"Donnez --notifiee-le entre le {depot}, jour du dépôt, et aujourd'hui."
    if motif.code == "VAE-02":
        return "Donnez --deposee-le, aujourd'hui au plus tard, un jour où le titre a encore cours."
    return ""


def _reposent(demande: DemandeVae, role: Role, jour: date) -> str:
    """VAE-04 : avant de la retirer, les inscriptions à défaire, jusqu'au jour du début compris (CAN-02)."""
    if any(place.debut < jour for place in demande.places):
        voir = f"« ceres vae voir {demande.reference} »"
        return f"Une session qui a commencé y repose : elle ne se retire plus ; {voir} dit ce qu'elle porte."
    place = next((p for p in demande.places if p.session), None)
    if place is None:
        return "Demandez au centre qui l'y a inscrit de le désinscrire."
    if role is Role.UD:
        return f"Demandez d'abord au centre de désinscrire {place.candidat} de {place.session}."
    return f"Désinscrivez-le d'abord : « ceres candidat desinscrire {place.candidat} {place.session} »."


def _de_l_annee(motif: Motif, demande: DemandeVae, role: Role) -> str:
    demandes = motif.valeurs.get("demandes")
    sinon = "décidez-la irrecevable" if demande.id else "attendez l'année suivante"
    if isinstance(demandes, list) and demandes:
        retirer = f"« ceres vae retirer {demande.reference if demande.id else demandes[0]} »"
        return f"Retirez-en une qui n'a plus lieu d'être ({retirer}), ou {sinon}."
    qui = "demandez à l'UD de les distinguer"
    if est_permise(Operation.REUNIR_CANDIDATS, role):
        qui = f"dites-le : « ceres candidat distinguer {affiche('C', demande.candidat_id)} C-… --motif TEXTE »"
    return f"Si ce sont deux personnes, {qui} ; sinon {sinon}."


def consequence(demande: DemandeVae) -> str:
    """La phrase qui précède la question ; la demande est déjà dans son nouvel état."""
    qui = f"{demande.reference} de {demande.candidat_nom} sur {demande.cible}"
    if demande.etat == EtatDemandeVae.RETIREE:
        return (
            f"Vous allez retirer la demande {qui} : elle ne portera plus d'inscription. Cette action est irréversible."
        )
    if demande.dernier_jour is None:
        return f"Vous allez décider irrecevable la demande {qui}. Une demande n'est décidée qu'une fois."
    jusque = en_francais(demande.dernier_jour)
    return f"Vous allez décider recevable la demande {qui}, jusqu'au {jusque}. Une demande n'est décidée qu'une fois."

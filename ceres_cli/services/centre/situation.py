"""La situation des centres : chaque demande va à l'action qui la décide, sur le dossier commun."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage
from ceres_cli.noms import CENTRE
from ceres_cli.regles import condition, identifiants, textes
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.centre.vie import ACTIONS, NATURES
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.centre import Centre, Lieu
from ceres_cli.regles.retours.table import Effacement
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.centre import agrements, courrier, lectures
from ceres_cli.services.centre.dossier import DossierCentre
from ceres_cli.services.centre.messages import CONSEILS
from ceres_cli.services.faits.centres import CHAMPS
from ceres_cli.services.faits.liens import Sieges, touchees
from ceres_cli.services.personne import coordonnees
from ceres_cli.services.personne.raisons import conseiller, domicile_connu
from ceres_cli.services.personne.saisie import Champs
from ceres_cli.store import Db


def creer(s: DossierCentre, demande: Demande) -> Decision:
    champs: Champs = dict(demande.valeurs["champs"])
    centre = Centre(0, **{"nom": "", **champs})
    fiche = _valeurs(centre)
    controles, avis = _examiner(s, demande, centre, fiche, dict.fromkeys(CHAMPS))
    centre.telephone = fiche["telephone"]
    champs |= {c: fiche[c] for c in CENTRE.telephones if c in champs}
    memes = _du_meme_nom(s, centre) if centre.nom else []
    titulaire = _titulaire(s, centre)
    candidats = [titulaire] if titulaire else [] if centre.siret else memes
    identique = next((c for c in candidats if _porte(c, champs)), None)
    if identique is not None and not demande.fautes:
        texte = f"rien à changer : {identique.reference} {identique.nom} existe déjà"
        return s.sans_effet(demande, identique, texte)
    controles.insert(0, regles.siret_libre(centre, titulaire))
    if refus := (*demande.fautes, *condition.motifs(controles)):
        return s.refuser(demande, titulaire, refus, conseiller(refus, CONSEILS))
    centre.id = s.numeros.neuf("centre")
    s.centres[centre.id] = centre
    valeurs = _valeurs(centre)
    s.ecritures.ajouter("centre", centre.id, {**valeurs, "cle": _cle(centre), "version": 1})
    apres = {c: v for c, v in valeurs.items() if v is not None}
    if memes:
        noms = ", ".join(f"{c.reference} ({c.commune or 'sans commune'})" for c in memes)
        avis.append(f"Même nom et même commune : {noms}.")
    avertissements = (*demande.valeurs.get("avis", ()), *avis)
    texte = f"{centre.reference} {centre.nom} créé"
    return s.fait(demande, centre, texte, {}, apres, avertissements=avertissements)


def modifier(s: DossierCentre, demande: Demande) -> Decision:
    centre = s.viser(demande)
    champs: Champs = dict(demande.valeurs["champs"])
    nouveau = replace(centre, **champs)
    fiche = _valeurs(nouveau)
    controles, avis = _examiner(s, demande, nouveau, fiche, _valeurs(centre))
    nouveau.telephone = fiche["telephone"]
    changes = [c for c in CHAMPS if getattr(nouveau, c) != getattr(centre, c)]
    if "siret" in changes:
        controles.append(regles.siret_libre(nouveau, _titulaire(s, nouveau)))
    if refus := (*demande.fautes, *condition.motifs(controles)):
        return s.refuser(demande, centre, refus, conseiller(refus, CONSEILS))
    if not changes:
        return s.sans_effet(demande, centre, "rien à changer : ces valeurs sont déjà celles du centre")
    avant, apres = ({c: getattr(x, c) for c in changes} for x in (centre, nouveau))
    nouveau.version += 1
    s.centres[centre.id] = nouveau
    avertissements = (*demande.valeurs.get("avis", ()), *avis, *_employes(s, centre, nouveau))
    texte = f"{nouveau.reference} {nouveau.nom} modifié"
    return s.fait(
        demande, nouveau, texte, avant, apres,
        version=centre.version, avertissements=avertissements, colonnes={**apres, "cle": _cle(nouveau)},
    )  # fmt: skip


def _examiner(
    s: DossierCentre, demande: Demande, centre: Centre, fiche: dict[str, Any], avant: dict[str, Any]
) -> tuple[list[Condition], list[str]]:
    """(contrôles, avertissements) du ressort et des coordonnées ; `fiche` : ses numéros sont mis au propre."""
    situe = domicile_connu(demande.fautes, fiche)
    donnes = set(demande.valeurs["champs"])
    contacts, avis = coordonnees.examiner(CENTRE, fiche, avant, donnes, region_sure=situe)
    ressort = [regles.dans_le_ressort(s.acteur, centre)] if situe else []
    return [*ressort, *contacts], avis


def _employes(s: DossierCentre, centre: Centre, nouveau: Centre) -> list[str]:
    """SES-08 : ceux que son nouveau nom fait ses employés, et qui siègent dans ses sessions. Leur numéro seul : ils
    peuvent être d'un autre ressort."""
    if textes.cle(nouveau.nom) == textes.cle(centre.nom):
        return []
    siens = Sieges(s.db, centres=[centre.id]).des_employes(centre.id, nouveau.nom)
    return [
        avis
        for jure, sessions in siens.items()
        for avis in touchees(f"{identifiants.affiche('J', jure)}, son employé,", sessions)
    ]


def _titulaire(s: DossierCentre, centre: Centre) -> Centre | None:
    """Le centre, nouveau ou non, qui a déjà ce SIRET."""
    if centre.siret is None:
        return None
    s.connaitre("e.siret = ?", (centre.siret,))
    return next((c for c in s.centres.values() if c.siret == centre.siret), None)


def _du_meme_nom(s: DossierCentre, centre: Centre) -> list[Centre]:
    """Les centres de même nom, dans la même commune ; `cle` commence par le nom."""
    nom = textes.cle(centre.nom)
    s.connaitre("e.cle LIKE ?", (f"{nom}%",))
    return [c for c in s.centres.values() if textes.cle(c.nom) == nom and c.commune_insee == centre.commune_insee]


def _valeurs(centre: Centre) -> dict[str, Any]:
    return {champ: getattr(centre, champ) for champ in CHAMPS}


def _porte(centre: Centre, champs: Champs) -> bool:
    """Le centre a déjà chacune des valeurs données."""
    return all(getattr(centre, champ) == valeur for champ, valeur in champs.items() if valeur is not None)


def _cle(centre: Centre) -> str:
    """La clé de recherche ; elle commence par le nom."""
    return textes.cle(f"{centre.nom} {centre.commune or ''} {centre.siret or ''}")


class SituationCentre(DossierCentre):
    ACTIONS: ClassVar[Aiguillage] = {
        Action.CREER: creer,
        Action.MODIFIER: modifier,
        Action.COURRIER: courrier.regler,
        Action.AGREER: agrements.agreer,
        Action.MODIFIER_AGREMENT: agrements.modifier,
        **dict.fromkeys(NATURES, agrements.evenement),
        Effacement.EFFACER: agrements.effacer,
    }

    def controler(self, demande: Demande) -> list[Condition]:
        return agrements.controler(self, demande)

    def conseils(self, demande: Demande, refus: tuple[Motif, ...]) -> Iterable[str]:
        """Ce que la même demande répondrait : le conseil d'un refus, ou ce que l'action ôterait (AGR-04)."""
        if demande.action is Action.MODIFIER_AGREMENT and not refus:
            return []
        decision = self.decider(demande)
        return [decision.conseil] if decision.resultat is Resultat.REFUSE else decision.avertissements


class MetierCentre(Metier):
    """La question ne se pose qu'au terminal, quand quelque chose y prend fin."""

    situation = SituationCentre
    operation = Operation.ECRIRE_AGREMENTS
    operations: ClassVar[Mapping[StrEnum, Operation]] = {Action.COURRIER: Operation.REGLER_COURRIER}
    averties = frozenset(
        {Action.MODIFIER_AGREMENT, Action.SUSPENDRE_AGREMENT, Action.RETIRER_AGREMENT, Effacement.EFFACER}
    )
    facultatives = averties
    motivees = frozenset(NATURES)
    relues: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"lieu": Lieu._make}
    lecture, expliquees = Operation.LIRE_AGREMENTS, ACTIONS

    def reference(self, db: Db, cadre: Cadre, acteur: Acteur, objet: str) -> str:
        return lectures.un_agrement(db, acteur, objet)[1].reference

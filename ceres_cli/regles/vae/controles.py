"""VAE-01 à VAE-04 : la table des états d'une demande et ses contrôles."""

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.regles.calendrier import DEMANDES_VAE_MAX_PAR_AN, en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.faits.titre import Titre
from ceres_cli.regles.faits.vae import DemandeVae, Place
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import ActionVae as Action
from ceres_cli.regles.vocabulaire import ClasseTitre, Verdict
from ceres_cli.regles.vocabulaire import EtatDemandeVae as Etat

# Tout couple absent est refusé : une demande est décidée une fois (VAE-02), et ne se retire plus irrecevable (VAE-04).
TRANSITIONS: dict[Etat, frozenset[Action]] = {
    Etat.DEPOSEE: frozenset({Action.DECIDER, Action.RETIRER}),
    Etat.RECEVABLE: frozenset({Action.RETIRER}),
    Etat.IRRECEVABLE: frozenset(),
    Etat.RETIREE: frozenset(),
}
# Ce qui est déjà fait : sans effet. La même décision, notifiée le même jour, l'est aussi (`controles.deja_decidee`).
DEJA: dict[Etat, frozenset[Action]] = {Etat.RETIREE: frozenset({Action.RETIRER})}
# Les actions d'une demande qui existe, dans l'ordre où on les montre.
ACTIONS = (Action.DECIDER, Action.RETIRER)
DECISIONS = (Etat.RECEVABLE, Etat.IRRECEVABLE)
# VAE-02 : ce qui ne va pas sans motif.
IRRECEVABILITE = "une décision d'irrecevabilité"


def transition(etat: str, action: Action) -> Verdict:
    if action in TRANSITIONS[Etat(etat)]:
        return Verdict.POSSIBLE
    return Verdict.DEJA if action in DEJA.get(Etat(etat), frozenset()) else Verdict.REFUSE


OPERATIONS: dict[StrEnum, Operation] = {
    Action.CREER: Operation.ECRIRE_VAE,
    Action.DECIDER: Operation.DECIDER_VAE,
    Action.RETIRER: Operation.ECRIRE_VAE,
}


class Issue(NamedTuple):
    """La décision demandée ; sans `etat`, l'une ou l'autre. `notifiee_le` : le jour où elle est dite au candidat."""

    etat: Etat | None
    notifiee_le: date


def creer(demande: DemandeVae, candidat: Candidat, jour: date) -> list[Condition]:
    """Tous les contrôles d'une demande neuve ; `candidat` : le sien, avec les demandes de toute sa personne."""
    return [
        titre_ouvert_a_la_vae(demande.certification.titre),
        depot(demande, jour),
        titre_ouvert_au_depot(demande),
        seule_de_l_annee(demande, candidat),
    ]


def decider(demande: DemandeVae, issue: Issue, jour: date, candidat: Candidat | None = None) -> list[Condition]:
    """VAE-02 : décidée une fois, et notifiée entre son dépôt et aujourd'hui, bornes comprises. VAE-03 : recevable, elle
    l'est seule dans son année ; `candidat` : le sien, None pour n'en rien juger."""
    if deja_decidee(demande, issue):
        texte = f"{demande.reference} est déjà {libelle(demande.etat)}, {_notifiee(demande)}"
        return [Condition("VAE-02", False, texte, _etat(demande), demande.reference)]
    premier = _a_decider(demande)
    if not premier.satisfait:
        return [premier]
    suite = [premier, notification(demande, issue.notifiee_le, jour)]
    if candidat is None or issue.etat is Etat.IRRECEVABLE:
        return suite
    seule = seule_de_l_annee(demande, candidat)._replace(possible_le=None)  # elle est déjà déposée
    if issue.etat is None and not seule.satisfait:  # l'une ou l'autre décision : il en reste une
        seule = seule._replace(satisfait=True, texte=f"irrecevable seulement : {seule.texte}")
    return [*suite, seule]


def retirer(demande: DemandeVae) -> list[Condition]:
    """VAE-04 : une demande vivante, sur laquelle aucune inscription vivante ne repose."""
    verdict = transition(demande.etat, Action.RETIRER)
    if verdict is not Verdict.POSSIBLE:
        suite = "déjà retirée" if verdict is Verdict.DEJA else f"{libelle(demande.etat)} : elle ne se retire plus"
        return [Condition("VAE-04", False, f"{demande.reference} est {suite}", _etat(demande), demande.reference)]
    return [sans_inscription(demande)]


def titre_ouvert_a_la_vae(titre: Titre) -> Condition:
    """VAE-01 : son référentiel ne dit pas « VAE : non » ; s'il n'en dit rien, c'est à signaler, non à refuser."""
    valeurs: dict[str, object] = {"titre": titre.reference, "vae": titre.vae}
    if titre.vae is False:
        texte = f"le référentiel du titre {titre.reference} dit qu'il ne s'obtient pas par la VAE"
        return Condition("VAE-01", False, texte, valeurs, titre.reference)
    if titre.vae is None:
        return Condition("VAE-01", True, _vae_inconnue(titre), valeurs, titre.reference)
    return Condition("VAE-01", True, f"le titre {titre.reference} s'obtient par la VAE", valeurs, titre.reference)


def vae_inconnue(titre: Titre) -> tuple[str, ...]:
    """VAE-01 : ce qui se signale quand le référentiel ne dit rien de la VAE."""
    return () if titre.vae is not None else (f"VAE-01 : {_vae_inconnue(titre)}.",)


def _vae_inconnue(titre: Titre) -> str:
    return f"le référentiel ne dit pas si le titre {titre.reference} s'obtient par la VAE"


def depot(demande: DemandeVae, jour: date) -> Condition:
    """VAE-02 : `deposee_le ≤ jour`."""
    depose = demande.deposee_le
    valeurs: dict[str, object] = {"deposee_le": depose.isoformat(), "jour": jour.isoformat()}
    if depose <= jour:
        return Condition("VAE-02", True, f"déposée le {en_francais(depose)}", valeurs)
    texte = f"le dépôt ({en_francais(depose)}) serait après aujourd'hui ({en_francais(jour)})"
    return Condition("VAE-02", False, texte, valeurs, "", depose.isoformat())


def titre_ouvert_au_depot(demande: DemandeVae) -> Condition:
    """VAE-02 : le titre n'est pas hors délai le jour du dépôt ; le dernier jour de la prolongation est dedans."""
    titre, depose = demande.certification.titre, demande.deposee_le
    classe = titre.vie.classe(depose)
    valeurs: dict[str, object] = {"titre": titre.reference, "classe": classe.value, "deposee_le": depose.isoformat()}
    if classe is not ClasseTitre.HORS_DELAI:
        texte = f"le {en_francais(depose)}, le titre {titre.reference} est {libelle(classe.value)}"
        return Condition("VAE-02", True, texte, valeurs, titre.reference)
    texte = (
        f"le {en_francais(depose)}, le titre {titre.reference} est hors délai de prolongation (dernier jour :"
        f" {en_francais(titre.vie.fin_prolongation)})"
    )
    return Condition("VAE-02", False, texte, valeurs, titre.reference)


def seule_de_l_annee(demande: DemandeVae, candidat: Candidat) -> Condition:
    """VAE-03 : dans l'année civile du dépôt, une demande vivante par titre (toutes versions) et trois titres au plus,
    pour la personne ; les demandes sur des CCP seulement ne comptent pas. Un CCS est une certification à lui : sa
    demande ne compte qu'avec celles du même CCS. Déposée, elle se juge devant celles d'avant, ou déjà recevables."""
    annee = demande.deposee_le.year
    if demande.ccp:
        return _pas_deux_fois(demande, candidat)
    memes, de_titres = _devant(demande, candidat)
    titres, citees = {d.chaine for d in de_titres}, memes or de_titres
    valeurs: dict[str, object] = {
        "annee": annee,
        "demandes": [d.reference for d in citees if d.candidat_id == candidat.id],
        "dates": [d.deposee_le.isoformat() for d in citees],
    }
    if memes:
        quoi = "ce CCS" if demande.ccs else "ce titre"
        texte = f"{candidat.nom_complet} a déjà une demande sur {quoi} en {annee} : {citer(memes, {candidat.id})}"
    elif demande.ccs:
        texte = f"aucune autre demande sur ce CCS en {annee}"
        return Condition("VAE-03", True, texte, valeurs, candidat.reference)
    elif len(titres) >= DEMANDES_VAE_MAX_PAR_AN:
        texte = (
            f"{candidat.nom_complet} a déjà des demandes sur {len(titres)} titres en {annee},"
            f" {DEMANDES_VAE_MAX_PAR_AN} au plus : {citer(de_titres, {candidat.id})}"
        )
    else:
        texte = f"{len(titres)} sur {DEMANDES_VAE_MAX_PAR_AN} titres demandés en {annee}, celui-ci non compris"
        return Condition("VAE-03", True, texte, valeurs, candidat.reference)
    return Condition("VAE-03", False, texte, valeurs, candidat.reference, date(annee + 1, 1, 1).isoformat())


def _devant(demande: DemandeVae, candidat: Candidat) -> tuple[list[DemandeVae], list[DemandeVae]]:
    """(celles de la personne, cette année-là, sur la même certification ; sur des titres). Neuve, toutes passent devant
    elle ; déposée, celles d'un rang d'avant et celles qui sont recevables."""
    autres = comptees(candidat, demande.deposee_le.year)
    if demande in autres:
        autres = [d for d in autres if d is not demande and (d.etat == Etat.RECEVABLE or _rang(d) < _rang(demande))]
    memes = [d for d in autres if (d.chaine, d.ccs) == (demande.chaine, demande.ccs)]
    return memes, [] if demande.ccs else [d for d in autres if not d.ccs]


def qui_empechent(demande: DemandeVae, candidat: Candidat) -> list[DemandeVae]:
    """VAE-03 : celles qui ne lui laissent pas de place dans son année ; vide : elle en a une."""
    memes, de_titres = _devant(demande, candidat)
    trop = len({d.chaine for d in de_titres}) >= DEMANDES_VAE_MAX_PAR_AN
    return memes or (de_titres if trop else [])


def _pas_deux_fois(demande: DemandeVae, candidat: Candidat) -> Condition:
    """VAE-03, sur des CCP seulement : rien ne compte, mais la même demande ne se dépose pas deux fois."""
    voulue = (demande.certification.id, demande.ccp, demande.deposee_le)
    vivantes = [d for f in candidat.fiches() for d in f.demandes if d.vivante and d is not demande]
    redites = [d for d in vivantes if (d.certification.id, d.ccp, d.deposee_le) == voulue]
    if not redites:
        texte = "une demande sur des CCP seulement ne compte pas"
        return Condition("VAE-03", True, texte, {"annee": demande.deposee_le.year}, candidat.reference)
    texte = f"{candidat.nom_complet} a déjà déposé cette demande : {citer(redites, {candidat.id})}"
    siennes = [d.reference for d in redites if d.candidat_id == candidat.id]
    return Condition("VAE-03", False, texte, {"demandes": siennes}, candidat.reference)


def comptees(candidat: Candidat, annee: int) -> list[DemandeVae]:
    """VAE-03 : celles de toutes les fiches de la personne qui comptent cette année-là, par jour de dépôt."""
    siennes = [d for f in candidat.fiches() for d in f.demandes if d.comptee and d.deposee_le.year == annee]
    return sorted(siennes, key=_rang)


def _rang(demande: DemandeVae) -> tuple[date, int]:
    return demande.deposee_le, demande.id


def citer(demandes: Iterable[DemandeVae], fiches: Collection[int]) -> str:
    """« D-000012, déposée le JJ/MM/AAAA sur TP-… » ; d'une autre fiche que celles-là, le jour seulement."""
    return ", ".join(
        f"{d.reference}, déposée le {en_francais(d.deposee_le)} sur {d.cible}"
        if d.candidat_id in fiches
        else f"une autre fiche, le {en_francais(d.deposee_le)}"
        for d in demandes
    )


def notification(demande: DemandeVae, notifiee_le: date, jour: date) -> Condition:
    """VAE-02 : `deposee_le ≤ notifiee_le ≤ jour`."""
    valeurs: dict[str, object] = {
        "deposee_le": demande.deposee_le.isoformat(),
        "notifiee_le": notifiee_le.isoformat(),
        "jour": jour.isoformat(),
    }
    if notifiee_le < demande.deposee_le:
        texte = f"la notification ({en_francais(notifiee_le)}) précéderait le dépôt ({en_francais(demande.deposee_le)})"
        return Condition("VAE-02", False, texte, valeurs, demande.reference)
    if notifiee_le > jour:
        texte = f"la notification ({en_francais(notifiee_le)}) serait après aujourd'hui ({en_francais(jour)})"
        return Condition("VAE-02", False, texte, valeurs, demande.reference, notifiee_le.isoformat())
    texte = f"notifiée le {en_francais(notifiee_le)}, entre le dépôt et aujourd'hui"
    return Condition("VAE-02", True, texte, valeurs, demande.reference)


def _a_decider(demande: DemandeVae) -> Condition:
    """VAE-02 : une demande n'est décidée qu'une fois, et tant qu'elle n'est pas retirée."""
    if transition(demande.etat, Action.DECIDER) is Verdict.POSSIBLE:
        return Condition("VAE-02", True, f"{demande.reference} est à décider", _etat(demande), demande.reference)
    if demande.etat == Etat.RETIREE:
        texte = f"{demande.reference} est retirée : elle ne se décide plus"
    else:
        texte = f"{demande.reference} est décidée une fois pour toutes : {libelle(demande.etat)}, {_notifiee(demande)}"
    return Condition("VAE-02", False, texte, _etat(demande), demande.reference)


def deja_decidee(demande: DemandeVae, issue: Issue) -> bool:
    """La même décision, notifiée le même jour : la redire est sans effet."""
    return (demande.etat, demande.notifiee_le) == issue


def _notifiee(demande: DemandeVae) -> str:
    return "" if demande.notifiee_le is None else f"notifiée le {en_francais(demande.notifiee_le)}"


def _etat(demande: DemandeVae) -> dict[str, object]:
    permises = _permises(demande)
    return {"etat": demande.etat, "actions_possibles": [a.value for a in ACTIONS if a in permises]}


def _permises(demande: DemandeVae) -> frozenset[Action]:
    return TRANSITIONS[Etat(demande.etat)]


def sans_inscription(demande: DemandeVae) -> Condition:
    """VAE-04 : aucune inscription vivante ne repose sur elle."""
    if not demande.places:
        texte = f"aucune inscription ne repose sur {demande.reference}"
        return Condition("VAE-04", True, texte, {"sessions": []}, demande.reference)
    citees = ", ".join(_place(p) for p in demande.places)
    texte = f"des inscriptions reposent sur {demande.reference} : {citees}"
    if len(demande.places) == 1:
        texte = f"une inscription repose sur {demande.reference} : {citees}"
    valeurs: dict[str, object] = {
        "sessions": [p.session for p in demande.places if p.session],
        "dates": [p.debut.isoformat() for p in demande.places],
    }
    return Condition("VAE-04", False, texte, valeurs, demande.reference)


def _place(place: Place) -> str:
    return f"{place.candidat} à {place.session or 'une autre session'} ({en_francais(place.debut)})"


# --- qui agit ---


def de_son_ressort(demande: DemandeVae, acteur: Acteur) -> Condition:
    """DRO-02 : décide l'UD du département où le candidat habite, à défaut celle du centre qui l'a enregistré ; et le
    MPCP."""
    valeurs: dict[str, object] = {"departement": demande.departement}
    if acteur.voit(demande.departement, None):
        return Condition("DRO-02", True, "la demande est à décider par ce profil", valeurs, demande.reference)
    ou = f"l'UD du département {demande.departement}" if demande.departement else "un profil MPCP"
    return Condition("DRO-02", False, f"{demande.reference} se décide par {ou}", valeurs, demande.reference)


def controles(
    action: Action, demande: DemandeVae, acteur: Acteur, issue: Issue, jour: date, candidat: Candidat | None = None
) -> list[Condition]:
    """Tous les contrôles d'une action sur une demande qui existe, pour le profil qui agit ; son rôle le permet.
    `candidat` : comme pour `decider`."""
    if action is Action.RETIRER:
        return retirer(demande)
    ressort = de_son_ressort(demande, acteur)
    return [ressort, *decider(demande, issue, jour, candidat)] if ressort.satisfait else [ressort]


def cas(demande: DemandeVae, jour: date) -> tuple[object, ...]:
    """Ce dont dépend ce qu'un profil peut en faire ce jour-là : deux demandes d'un même cas permettent les mêmes
    actions."""
    return demande.etat, demande.departement, demande.deposee_le <= jour, bool(demande.places)


def actions_possibles(demande: DemandeVae, acteur: Acteur, jour: date) -> list[Action]:
    """Ce que le profil qui agit peut en faire ce jour-là."""
    permises = [a for a in ACTIONS if est_permise(OPERATIONS[a], acteur.role)]
    return [a for a in permises if all(c.satisfait for c in controles(a, demande, acteur, Issue(None, jour), jour))]

"""La vie d'un agrément : ce qui lui arrive (AGR-01), son état un jour donné, ses périodes valides, ce qui les borne.

Ses événements datés disent ce qu'il devient à compter d'un jour ; avant, il reste ce qu'il était (V18-2). Celui d'un
CCS n'est valide que tant que celui du titre l'est (AGR-03). `agrements` : toujours ceux du même centre, tous titres.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from ceres_cli.regles.calendrier import UN_JOUR, en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.centre import Agrement, Evenement, Lieu
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.regles.vocabulaire import EtatAgrement, NatureEvenementAgrement, TypeCertification, Verdict
from ceres_cli.regles.vocabulaire import NatureEvenementAgrement as Nature

# Ce qu'on peut demander d'un agrément, dans l'ordre où on le montre.
ACTIONS = (
    Action.MODIFIER_AGREMENT,
    Action.SUSPENDRE_AGREMENT,
    Action.RETABLIR_AGREMENT,
    Action.RETIRER_AGREMENT,
)
NATURES: dict[Action, Nature] = {
    Action.SUSPENDRE_AGREMENT: Nature.SUSPENDRE,
    Action.RETABLIR_AGREMENT: Nature.RETABLIR,
    Action.RETIRER_AGREMENT: Nature.RETIRER,
}
# Où chaque événement mène.
ETATS: dict[Nature, EtatAgrement] = {
    Nature.SUSPENDRE: EtatAgrement.SUSPENDU,
    Nature.RETABLIR: EtatAgrement.VALIDE,
    Nature.RETIRER: EtatAgrement.RETIRE,
}
PARTICIPES = {Nature.SUSPENDRE: "suspendu", Nature.RETABLIR: "rétabli", Nature.RETIRER: "retiré"}

_P, _D, _R = Verdict.POSSIBLE, Verdict.DEJA, Verdict.REFUSE
# Dernier événement → ce qui peut le suivre ; rétablir ne suit que suspendre, rien ne suit retirer.
TABLE: dict[Nature | None, dict[Nature, Verdict]] = {
    None: {Nature.SUSPENDRE: _P, Nature.RETABLIR: _R, Nature.RETIRER: _P},
    Nature.SUSPENDRE: {Nature.SUSPENDRE: _D, Nature.RETABLIR: _P, Nature.RETIRER: _P},
    Nature.RETABLIR: {Nature.SUSPENDRE: _P, Nature.RETABLIR: _D, Nature.RETIRER: _P},
    Nature.RETIRER: {Nature.SUSPENDRE: _R, Nature.RETABLIR: _R, Nature.RETIRER: _D},
}


def dernier(a: Agrement) -> Evenement | None:
    return a.evenements[-1] if a.evenements else None


def etat_pose(a: Agrement) -> EtatAgrement:
    """L'état où le dernier événement l'a mis ou le mettra, dates et titre mis à part."""
    return ETATS[Nature(a.evenements[-1].nature)] if a.evenements else EtatAgrement.VALIDE


def a_compter_du(a: Agrement, demande: date | None, jour: date) -> date:
    """Le jour demandé ; à défaut ce jour, ou le début de l'agrément s'il est à venir."""
    return demande or max(jour, a.debut)


def permis(a: Agrement, action: Action) -> Verdict:
    """Ce que la table répond, le jour mis à part."""
    fait = dernier(a)
    return TABLE[None if fait is None else Nature(fait.nature)][NATURES[action]]


def deja(a: Agrement, action: Action, le: date) -> bool:
    """Il est déjà, à compter de ce jour, où l'action mène : l'écriture est sans effet."""
    return permis(a, action) is Verdict.DEJA and jour_permis(a, le).satisfait


def controles(a: Agrement, action: Action, le: date) -> list[Condition]:
    """Tout ce que demande un événement à compter de ce jour."""
    verdict, jour = permis(a, action), jour_permis(a, le)
    if verdict is Verdict.DEJA and not jour.satisfait:
        return [jour]  # il le sera, mais plus tard
    table = suite_permise(a, action)
    return [table, jour] if verdict is Verdict.POSSIBLE or dernier(a) is None else [table]


def suite_permise(a: Agrement, action: Action) -> Condition:
    """La table : rétablir après suspendre, rien après retirer."""
    verdict, fait = permis(a, action), dernier(a)
    valeurs: dict[str, object] = {"etat": etat_pose(a).value, "action": action.value}
    if verdict is Verdict.POSSIBLE:
        return Condition("AGR-01", True, f"« {libelle(action)} » est permis", valeurs, a.reference)
    if fait is None:
        texte = f"{a.reference} n'a pas été suspendu : il n'y a rien à rétablir"
    elif verdict is Verdict.DEJA:
        quand = en_francais(fait.a_compter_du)
        texte = f"{a.reference} est déjà {PARTICIPES[Nature(fait.nature)]} à compter du {quand}"
    else:
        texte = _definitif(a, fait)
    return Condition("AGR-01", False, texte, valeurs, a.reference)


def _definitif(a: Agrement, fait: Evenement) -> str:
    return f"{a.reference} est retiré à compter du {en_francais(fait.a_compter_du)}, et un retrait est définitif"


def jour_permis(a: Agrement, le: date) -> Condition:
    """Pas avant le début de l'agrément, ni avant son dernier événement."""
    fait = dernier(a)
    premier = a.debut if fait is None else max(a.debut, fait.a_compter_du)
    valeurs: dict[str, object] = {"a_compter_du": le.isoformat(), "premier_jour": premier.isoformat()}
    if le >= premier:
        texte = f"le {en_francais(le)} ne précède ni le début de {a.reference} ni son dernier événement"
        return Condition("AGR-01", True, texte, valeurs, a.reference)
    if fait is None or le < a.debut:
        texte = f"{a.reference} ne commence que le {en_francais(a.debut)}"
    else:
        texte = (
            f"{a.reference} a déjà changé à compter du {en_francais(fait.a_compter_du)}"
            f" ({PARTICIPES[Nature(fait.nature)]}) : rien ne s'y ajoute avant ce jour"
        )
    return Condition("AGR-01", False, texte, valeurs, a.reference, premier.isoformat())


def modifiable(a: Agrement, jour: date) -> Condition:
    """Un agrément retiré ce jour-là ne change plus."""
    valeurs: dict[str, object] = {"etat": etat_pose(a).value, "action": Action.MODIFIER_AGREMENT.value}
    fait = dernier(a)
    if fait is not None and fait.nature == Nature.RETIRER and fait.a_compter_du <= jour:
        return Condition("AGR-01", False, _definitif(a, fait), valeurs, a.reference)
    return Condition("AGR-01", True, f"« {libelle(Action.MODIFIER_AGREMENT)} » est permis", valeurs, a.reference)


def debut_permis(a: Agrement) -> Condition:
    """Un agrément modifié ne commence pas après son premier événement."""
    premier = a.evenements[0].a_compter_du if a.evenements else None
    valeurs: dict[str, object] = {"debut": a.debut.isoformat()}
    if premier is None or a.debut <= premier:
        return Condition("AGR-01", True, "aucun événement ne précède le début", valeurs, a.reference)
    texte = (
        f"le début ({en_francais(a.debut)}) suivrait le premier événement de {a.reference}"
        f" (à compter du {en_francais(premier)})"
    )
    return Condition("AGR-01", False, texte, valeurs | {"premier_evenement": premier.isoformat()}, a.reference)


class Periode(NamedTuple):
    """De `debut` à `fin`, inclus."""

    debut: date
    fin: date


def etat_du_jour(a: Agrement, jour: date, agrements: Iterable[Agrement]) -> EtatAgrement:
    """`retire` l'emporte toujours, puis les dates de l'agrément, puis ce qui le suspend ou le laisse sans appui."""
    etat = _sans_regarder_le_titre(a, jour)
    if etat is not EtatAgrement.VALIDE or a.certification.type != TypeCertification.CCS:
        return etat
    appuye = any(_sans_regarder_le_titre(x, jour) is EtatAgrement.VALIDE for x in appuis(a, agrements))
    return etat if appuye else EtatAgrement.SANS_APPUI


def _sans_regarder_le_titre(a: Agrement, jour: date) -> EtatAgrement:
    impose = etat_impose(a, jour)
    if impose is EtatAgrement.RETIRE:
        return impose
    if jour > a.fin_effective:
        return EtatAgrement.EXPIRE
    return EtatAgrement.A_VENIR if jour < a.debut else impose


def etat_impose(a: Agrement, jour: date) -> EtatAgrement:
    """Ce que le dernier événement d'avant ce jour, ou de ce jour, a fait de lui, ses dates mises à part : suspendu,
    retiré, ou valide."""
    passes = [e.nature for e in a.evenements if e.a_compter_du <= jour]
    return ETATS[NatureEvenementAgrement(passes[-1])] if passes else EtatAgrement.VALIDE


def valide_le(a: Agrement, jour: date, agrements: Iterable[Agrement]) -> bool:
    return etat_du_jour(a, jour, agrements) is EtatAgrement.VALIDE


def appuis(ccs: Agrement, agrements: Iterable[Agrement]) -> list[Agrement]:
    """AGR-03 : les agréments du titre dont celui d'un CCS dépend, du même site ou sans site."""
    titre = ccs.certification.titre.id
    return [
        x
        for x in agrements
        if x.certification.type == TypeCertification.TITRE
        and x.certification.titre.id == titre
        and (x.site is None or meme_site(x, ccs))
    ]


def periodes(a: Agrement, agrements: Sequence[Agrement]) -> list[Periode]:
    """Les jours où il est valide, en périodes séparées d'un jour au moins, dans l'ordre."""
    suite: list[Periode] = []
    for de, suivant in pairwise([*_changements(a, agrements), None]):
        if de is None or not valide_le(a, de, agrements):
            continue
        au = a.fin_effective if suivant is None else suivant - UN_JOUR
        if suite and suite[-1].fin + UN_JOUR == de:
            suite[-1] = Periode(suite[-1].debut, au)
        else:
            suite.append(Periode(de, au))
    return suite


def _changements(a: Agrement, agrements: Sequence[Agrement]) -> list[date]:
    """Les jours, de son début à sa fin, où son état peut changer."""
    jours = {a.debut, *(e.a_compter_du for e in a.evenements)}
    if a.certification.type == TypeCertification.CCS:
        for x in appuis(a, agrements):
            jours |= {x.debut, *(e.a_compter_du for e in x.evenements)}
            jours |= {x.fin_effective + UN_JOUR} if x.fin_effective < a.fin_effective else set()
    return sorted(j for j in jours if a.debut <= j <= a.fin_effective)


def valide_jusqu_au(a: Agrement, jour: date, agrements: Sequence[Agrement]) -> date | None:
    """Le dernier jour de la période valide où l'on est ; à venir, de la première ; expiré ou retiré, de la dernière,
    passée. None : il n'est valide aucun jour, ou ne l'est pas ce jour-là et peut le redevenir."""
    siennes = periodes(a, agrements)
    match etat_du_jour(a, jour, agrements):
        case EtatAgrement.SUSPENDU | EtatAgrement.SANS_APPUI:
            return None
        case EtatAgrement.VALIDE | EtatAgrement.A_VENIR:
            return next((p.fin for p in siennes if p.fin >= jour), None)
        case _:
            return siennes[-1].fin if siennes else None


def prolongation_jusqu_au(a: Agrement) -> date | None:
    """SES-06 : valide le jour de date_fin_validite, il couvre aussi les sessions du délai de prolongation.

    None pour un CCS : il n'y a plus de session (SES-05)."""
    if a.certification.type == TypeCertification.CCS:
        return None
    vie = a.certification.titre.vie
    return vie.fin_prolongation if _sans_regarder_le_titre(a, vie.fin) is EtatAgrement.VALIDE else None


def dernier_jour(a: Agrement, agrements: Sequence[Agrement]) -> date | None:
    """Le dernier jour où il couvre une session, prolongation comprise ; None : aucun."""
    siennes = periodes(a, agrements)
    return prolongation_jusqu_au(a) or (siennes[-1].fin if siennes else None)


def premier_jour_perdu(avant: Sequence[Periode], apres: Sequence[Periode]) -> date | None:
    """Le premier jour des périodes d'avant qui n'est plus dans celles d'après."""
    for debut, fin in avant:
        jour = premier_jour_hors(apres, debut, fin)
        if jour is not None:
            return jour
    return None


def premier_jour_hors(periodes: Sequence[Periode], de: date, a: date) -> date | None:
    """Le premier jour, de `de` à `a` inclus, qui n'est dans aucune de ces périodes."""
    jour = de
    while jour <= a:
        fins = [p.fin for p in periodes if p.debut <= jour <= p.fin]
        if not fins:
            return jour
        if (dernier := max(fins)) >= a:
            return None
        jour = dernier + UN_JOUR
    return None


def couvre_site(a: Agrement, site: str | None, site_id: int | None = None) -> bool:
    """Un agrément sans site vaut pour tous ; lié à un site, il ne couvre que les sessions qui s'y tiennent. Une session
    commencée garde le nom qu'il avait : son numéro (`site_id`), s'il est connu, l'emporte."""
    if a.site is None or site is None:
        return a.site is None
    if a.site_id is not None and site_id is not None:
        return a.site_id == site_id
    return cle(a.site) == cle(site)


def meme_site(x: Agrement, a: Agrement) -> bool:
    return cle(x.site or "") == cle(a.site or "")


def lieu_du_site(agrements: Iterable[Agrement], certification: Certification, site: str | None) -> Lieu | None:
    """SES-06 : la commune d'un site agréé, qu'une session qui s'y tient prend ; d'abord selon ses agréments au titre,
    ceux qui sont retirés après les autres.

    None : le site n'est celui d'aucun agrément du centre."""
    if site is None:
        return None
    siens = [a for a in agrements if a.site is not None and a.lieu is not None and cle(a.site) == cle(site)]
    siens.sort(key=lambda a: (_retire(a), a.certification.titre.id != certification.titre.id))
    return siens[0].lieu if siens else None


def du_meme_site(a: Agrement, agrements: Iterable[Agrement]) -> list[Agrement]:
    """Les autres agréments de son site, hors ceux qui sont retirés : un site n'a qu'une commune, ils la partagent."""
    return [x for x in agrements if x.id != a.id and x.site is not None and meme_site(x, a) and not _retire(x)]


def une_seule_commune(a: Agrement, agrements: Iterable[Agrement]) -> Condition:
    """SES-06 : « a site of an agrément has its commune » ; celle que les autres agréments de ce site ont déjà."""
    autres = [x for x in du_meme_site(a, agrements) if _commune(x) != _commune(a)]
    reference = a.certification.reference
    if not autres:
        return Condition("SES-06", True, "aucun autre agrément ne dit ce site dans une autre commune", {}, reference)
    commune = None if autres[0].lieu is None else autres[0].lieu.commune
    ou = f"à {commune}" if commune else "sans commune"
    references = [x.reference for x in autres]
    texte = f"le site « {autres[0].site} » est déjà {ou} ({', '.join(references)}), et un site n'a qu'une commune"
    return Condition("SES-06", False, texte, {"commune": commune, "agrements": references}, references[0])


def _commune(a: Agrement) -> str | None:
    return None if a.lieu is None else a.lieu.commune_insee or a.lieu.commune


def _retire(a: Agrement) -> bool:
    return etat_pose(a) is EtatAgrement.RETIRE

"""Les sites d'un centre (SIT-01 à SIT-03) : celui qu'un nom désigne, ce qui en change et par qui, ce qui le retient."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.centre import vie
from ceres_cli.regles.centre.agrements import dans_le_ressort
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement, Lieu, Site
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import compter, premiers
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, EtatAgrement, Role

# Ce qu'une session tient de son site, sous le nom qu'elle lui donne.
RECOPIES = {"site": "nom", "adresse": "adresse", "code_postal": "code_postal", "acces": "acces"} | {
    champ: champ for champ in Lieu._fields
}
SANS_SITE: dict[str, object] = {"site_id": None, "site": None, "adresse": None, "code_postal": None, "acces": None}
_FINIS = (EtatAgrement.RETIRE, EtatAgrement.EXPIRE)


class ActionSite(StrEnum):
    CREER = "creer-site"
    MODIFIER = "modifier-site"
    FERMER = "fermer-site"


ACTIONS = (ActionSite.MODIFIER, ActionSite.FERMER)


def recopie(site: Site) -> dict[str, object]:
    """SIT-01 : ce qu'en prend une session qui s'y tient."""
    return {"site_id": site.id or None, **{champ: getattr(site, d_ou) for champ, d_ou in RECOPIES.items()}}


def meme_lieu(site: Site, lieu: Lieu | None) -> bool:
    if lieu is None:
        return site.lieu == Lieu(None, None, None, None)
    return (site.commune_insee or site.commune) == (lieu.commune_insee or lieu.commune)


def trouver(sites: Iterable[Site], nom: str, lieu: Lieu | None) -> Site | None:
    """Le site ouvert de ce nom, dans cette commune si elle est dite ; None s'il n'y en a pas. Deux communes pour ce
    nom, sans la dire : ErreurUsage, qui les nomme."""
    memes = [s for s in sites if s.ouvert and cle(s.nom) == cle(nom) and (lieu is None or meme_lieu(s, lieu))]
    if len(memes) > 1:
        ou = ", ".join(f"{s.reference} ({s.commune or 'sans commune'})" for s in memes)
        raise ErreurUsage(
            f"Plusieurs sites se nomment « {nom} » : {ou}.",
            conseil="Donnez le numéro du site, ou --commune.",
            objets=[s.reference for s in memes],
        )
    return memes[0] if memes else None


def libre(site: Site, sites: Iterable[Site]) -> Condition:
    """SIT-01 : un centre n'a qu'un site ouvert de ce nom dans cette commune."""
    autre = next(
        (s for s in sites if s.id != site.id and s.ouvert and cle(s.nom) == cle(site.nom) and meme_lieu(s, site.lieu)),
        None,
    )
    if autre is None:
        return Condition("SIT-01", True, "aucun autre site du centre n'a ce nom dans cette commune", {}, "")
    ou = f" à {autre.commune}" if autre.commune else ""
    texte = f"{autre.reference} est déjà le site « {autre.nom} »{ou}"
    return Condition("SIT-01", False, texte, {"site": autre.reference}, autre.reference)


def ouvert(site: Site) -> Condition:
    """SIT-03 : fermé, il ne change plus, et rien de neuf ne s'y tient."""
    if site.ferme_le is None:
        return Condition("SIT-03", True, "le site est ouvert", {}, site.reference)
    texte = f"{site.reference} est fermé depuis le {en_francais(site.ferme_le)}"
    return Condition("SIT-03", False, texte, {"ferme_le": site.ferme_le.isoformat()}, site.reference)


def agrements_du_site(site: Site, agrements: Iterable[Agrement]) -> list[Agrement]:
    return [a for a in agrements if a.site_id == site.id]


def modifiable(
    site: Site, voulu: Site, changes: set[str], acteur: Acteur, agrements: Sequence[Agrement], sites: Iterable[Site]
) -> list[Condition]:
    """Tout ce que demande un site qui change. La commune d'un site agréé est à la DIRECCTE, ou au national : elle dit
    l'UD de ses sessions (SES-06)."""
    suite = [ouvert(site), libre(voulu, sites)]
    lieu = changes & set(Lieu._fields)
    if acteur.role is Role.DIRECCTE:
        autres = changes - set(Lieu._fields)
        texte = "d'un site, une DIRECCTE ne change que la commune" if autres else "seule la commune change"
        suite.append(Condition("SIT-01", not autres, texte, {"champs": sorted(autres)}, site.reference))
    if lieu:
        suite.append(_commune_permise(site, acteur, agrements))
        if acteur.role is Role.DIRECCTE:
            suite.append(dans_le_ressort(acteur, voulu.lieu, "le site"))
    return suite


def _commune_permise(site: Site, acteur: Acteur, agrements: Sequence[Agrement]) -> Condition:
    siens = [a.reference for a in agrements_du_site(site, agrements) if vie.etat_impose(a, a.fin) not in _FINIS]
    if not siens or acteur.role is not Role.CENTRE:
        return Condition("SES-06", True, "la commune de ce site peut changer", {}, site.reference)
    texte = f"la commune de {site.reference}, que nomme {premiers(siens)}, se change par la DIRECCTE ou le national"
    return Condition("SES-06", False, texte, {"agrements": siens}, site.reference)


def fermable(site: Site, sessions: Iterable[SessionExamen], agrements: Sequence[Agrement], jour: date) -> Condition:
    """SIT-03 : ni session en cours de vie, ni agrément, ne le nomme encore."""
    vivantes = [s.reference for s in sessions if s.site_id == site.id and s.etat not in SESSIONS_CLOSES]
    siens = [
        a.reference
        for a in agrements_du_site(site, agrements)
        # À venir, il se juge à son premier jour : retiré d'ici là, il n'aura jamais valu.
        if vie.etat_du_jour(a, max(jour, a.debut), agrements) not in _FINIS
    ]
    if not (vivantes or siens):
        return Condition("SIT-03", True, "ni session ni agrément ne le nomme", {}, site.reference)
    quoi = [
        f"{compter(len(noms), un, des)} ({premiers(noms)})"
        for noms, un, des in (
            (vivantes, "session ni validée ni annulée", "sessions ni validées ni annulées"),
            (siens, "agrément", "agréments"),
        )
        if noms
    ]
    verbe = "nomment" if len(vivantes) + len(siens) > 1 else "nomme"
    texte = f"{' et '.join(quoi)} {verbe} encore {site.reference}"
    return Condition("SIT-03", False, texte, {"sessions": vivantes, "agrements": siens}, site.reference)


def sans_adresse(session: SessionExamen) -> list[str]:
    """SIT-01 : un site dont les lettres ne peuvent imprimer l'adresse, et la commande qui la donne."""
    if session.site_id is None or (session.adresse and session.code_postal):
        return []
    reference = Site(session.site_id, session.centre_id, session.site or "").reference
    commande = f"ceres centre site modifier {reference} --adresse … --code-postal …"
    return [f"SIT-01 : le site « {session.site} » n'a pas d'adresse complète : « {commande} »."]


def trop_de_candidats(session: SessionExamen, site: Site | None, nombre: int) -> list[str]:
    """SIT-02 : plus de candidats que le site n'en reçoit en une demi-journée."""
    if site is None or site.capacite is None or nombre <= site.capacite:
        return []
    return [
        f"SIT-02 : {compter(nombre, 'candidat')} dans une demi-journée de {session.reference}, et"
        f" {site.reference} « {site.nom} » en reçoit {site.capacite}."
    ]

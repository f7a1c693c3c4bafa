"""SES-06 : le site d'un agrément a sa commune, une seule ; une session qui s'y tient la prend."""

from collections.abc import Iterable

from ceres_cli.regles.centre import evenements, vie
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.centre import Agrement, Lieu
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import EtatAgrement


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
    return [x for x in agrements if x.id != a.id and x.site is not None and vie.meme_site(x, a) and not _retire(x)]


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
    return evenements.etat_pose(a) is EtatAgrement.RETIRE

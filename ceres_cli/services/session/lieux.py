"""Où se tient une session : son centre, le site et la commune qui disent son UD (SES-06)."""

from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import CENTRE
from ceres_cli.regles.centre import vie
from ceres_cli.regles.faits.centre import Lieu
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.centre import saisie as saisie_centre
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.session import requetes
from ceres_cli.services.session.dossier import DossierSession


def centre(s: DossierSession, texte: str | None) -> tuple[Any, ...]:
    """(id, nom, commune, code INSEE, département, région) du centre ; un profil Centre n'a que le sien."""
    from ceres_cli.services.centre import lectures

    if texte is None:
        if s.acteur.centre_id is None:
            raise ErreurUsage("Donnez le centre avec --centre.")
        numero = s.acteur.centre_id
    else:
        numero = lectures.trouver(s.db, texte)
    if s.acteur.role is Role.CENTRE and numero != s.acteur.centre_id:
        raise absent(CENTRE, str(texte))
    ligne = requetes.lieu_du_centre(s.db, numero)
    if ligne is None:
        raise absent(CENTRE, str(texte))
    return ligne


def lieu(
    s: DossierSession, centre: int, certification: Certification, site: str | None, commune: str | None
) -> tuple[Lieu | None, list[str]]:
    """SES-06 : (la commune du site agréé, sinon celle qui est tapée, sinon None ; ce qui est à dire).

    Le Centre ne choisit pas son UD : la commune d'un site agréé l'emporte sur celle qui est tapée."""
    agree = vie.lieu_du_site(s.agrements(centre), certification, site)
    tape = None if commune is None else saisie_centre.lieu(commune)
    if agree is None or tape is None or agree.commune_insee == tape.commune_insee:
        return agree or tape, []
    return agree, [
        f"SES-06 : le site « {site} » est à {agree.commune} d'après son agrément : --commune est sans effet."
    ]

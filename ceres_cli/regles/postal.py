"""L'adresse d'une enveloppe, comme La Poste la lit (norme AFNOR XP Z 10-011).

La localité en capitales, sans accent ni ponctuation ; un lieu-dit ou une boîte postale sur la ligne qui la précède,
après la voie ; un bâtiment, un étage, « chez » avant la voie.
"""

import re
from collections.abc import Sequence

from ceres_cli.regles.textes import cle

_APRES_LA_VOIE = re.compile(r"(?:bp|b\.p\.|cs|tsa|bo[iî]te postale|lieu[- ]?dit|le lieu[- ]?dit)\b.*", re.IGNORECASE)


def lignes(avant: Sequence[str], code_postal: str | None, commune: str | None) -> tuple[str, ...]:
    """Les lignes à imprimer sous le nom. `avant` : le complément, puis la voie, tels qu'ils ont été tapés."""
    suite = [ligne for ligne in avant if ligne]
    deplacees = [ligne for ligne in suite if _APRES_LA_VOIE.fullmatch(ligne.strip())]
    corps = [ligne for ligne in suite if ligne not in deplacees]
    return tuple(x for x in (*corps, *deplacees, localite(code_postal, commune)) if x)


def localite(code_postal: str | None, commune: str | None) -> str:
    """« 76300 SOTTEVILLE LES ROUEN » ; telle quelle quand elle n'a ni lettre ni chiffre à lire."""
    capitales = cle(commune or "").upper() or (commune or "")
    return " ".join(x for x in (code_postal, capitales) if x)

"""Le catalogue des règles : chaque phrase des notes de version, son code, ses bornes, où elle est appliquée.

`ceres regles` l'affiche et docs/regles.md en est tiré. Un code ne change jamais de sens.
"""

import re

from ceres_cli.regles.catalogue.annonces import ANNONCES
from ceres_cli.regles.catalogue.candidats import AMENAGEMENTS, CANDIDATS
from ceres_cli.regles.catalogue.centres import AGREMENTS, CONTROLES, SITES
from ceres_cli.regles.catalogue.habilitations import HABILITATIONS, JURES
from ceres_cli.regles.catalogue.obtentions import OBTENTIONS, VAE
from ceres_cli.regles.catalogue.profils import DONNEES, DROITS, PLANS, PROFILS
from ceres_cli.regles.catalogue.regle import Regle
from ceres_cli.regles.catalogue.sessions import CONVOCATIONS, DELAIS, NOTIFICATIONS, PASSAGES, SESSIONS

REGLES: tuple[Regle, ...] = (
    *HABILITATIONS,
    *JURES,
    *SESSIONS,
    *CANDIDATS,
    *AMENAGEMENTS,
    *VAE,
    *OBTENTIONS,
    *CONVOCATIONS,
    *NOTIFICATIONS,
    *DELAIS,
    *PROFILS,
    *DROITS,
    *AGREMENTS,
    *SITES,
    *PASSAGES,
    *CONTROLES,
    *DONNEES,
    *PLANS,
    *ANNONCES,
)
_PAR_CODE = {regle.code: regle for regle in REGLES}
_SAISIE = re.compile(r"(V18|[A-Z]+)[-_ .]*0*([0-9]+)", re.ASCII)


def normaliser(texte: str) -> str:
    """Le code tel qu'il s'écrit : `hab-7` et « HAB 07 » donnent HAB-07. Un texte d'une autre forme est en capitales."""
    net = texte.strip().upper()
    lu = _SAISIE.fullmatch(net)
    if lu is None:
        return net
    return f"{lu[1]}-{lu[2]}" if lu[1] == "V18" else f"{lu[1]}-{lu[2]:0>2}"


def trouver(texte: str) -> Regle | None:
    return _PAR_CODE.get(normaliser(texte))


def famille(texte: str) -> list[Regle]:
    """Les règles d'une famille nommée par ses lettres (`HAB`), casse indifférente ; vide si elle est inconnue."""
    return [r for r in REGLES if r.code.rpartition("-")[0] == texte.strip().upper() != ""]


def proches(texte: str) -> list[str]:
    """Les codes qui ressemblent le plus à celui-là, trois au plus."""
    from difflib import get_close_matches

    return get_close_matches(normaliser(texte), list(_PAR_CODE), n=3, cutoff=0.6)

"""Du schéma 7 au schéma 8. pas_008.sql est produit (« make tables ») ; `_COPIES` remplit une colonne neuve d'une table
rebâtie, `_REPRISES` ce qu'une expression ne sait pas dire, sur les deux bases."""

from collections.abc import Callable
from typing import Any

from ceres_cli.base.du_serveur import ACCES_PAR_MOIS, BAIL, LOT_DES_TRACES
from ceres_cli.base.migrations.pas import Base, Effet
from ceres_cli.base.migrations.reconstruction import Copies, pas_ordinaire
from ceres_cli.regles.francais import compter
from ceres_cli.regles.textes import cle

_COPIES: Copies = {}

_LIEU = "commune, commune_insee, departement, region"
_NOMMES = f"SELECT id, centre_id, site, {_LIEU} FROM {{}} WHERE site IS NOT NULL ORDER BY id"


def _sites(base: Base, _jour: str) -> Effet:
    """SIT-01 : de chaque centre, un site par nom et par commune que disent ses agréments et ses sessions ; leur adresse
    reste à compléter."""
    numeros: dict[tuple[Any, ...], int] = {}
    for table in ("agrement", "session_examen"):
        nommes = []
        for i, centre, nom, commune, insee, departement, region in base.lignes(_NOMMES.format(table)):
            quoi = centre, cle(nom), insee or commune
            if quoi not in numeros:
                numeros[quoi] = len(numeros) + 1
                base.executer(
                    f"INSERT INTO site (id, centre_id, nom, cle, {_LIEU}, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    (numeros[quoi], centre, nom, cle(nom), commune, insee, departement, region),
                )
            nommes.append((numeros[quoi], i))
        base.executer_lot(f"UPDATE {table} SET site_id = ? WHERE id = ?", nommes)
    if numeros:
        base.executer("INSERT INTO compteur (nom, valeur) VALUES (?, ?)", ("site", len(numeros)))
    texte = f"{compter(len(numeros), 'site tiré', 'sites tirés')} des agréments et des sessions (SIT-01)"
    return Effet("sites_ouverts", len(numeros), texte)


_REPRISES: tuple[Callable[[Base, str], Effet], ...] = (_sites,)


PAS = pas_ordinaire(
    8,
    _COPIES,
    _REPRISES,
    ("site", "agrement", "session_examen", "compteur"),
    d_un_serveur=(BAIL, *ACCES_PAR_MOIS, *LOT_DES_TRACES),
)

"""Du schéma 1 (version 0.1) au schéma 2 : identités portées, lieu des sites agréés, jour forcé, secret des plans.

Figé : les bases d'alors ne changeront plus.
"""

import secrets
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ceres_cli.base.migrations.pas import Base, Change, Effet, Pas, Reprise, texte_sql
from ceres_cli.base.migrations.reconstruction import poser
from ceres_cli.regles.francais import compter
from ceres_cli.regles.textes import cle

# Paris a une ou deux heures d'avance ; la minute, pour un instant lu juste avant minuit et écrit juste après. Le
# traitement de nuit peut consigner un autre jour que celui où il passe (--au) sans que rien ne soit forcé.
_JOUR_FORCE = (
    "commande NOT LIKE 'ceres habilitation expirer%' AND jour NOT IN (date(horodatage, '+1 hour'),"
    " date(horodatage, '+2 hours'), date(horodatage, '+59 minutes'), date(horodatage, '+119 minutes'))"
)
_COPIES = {
    "lot": {"jour_force": _JOUR_FORCE},
    "profil": {"retire": "0"},
    "session_examen": {"reprise": "0"},
    "trace": {"derogation": "0"},
}
_LIEU = ("commune", "commune_insee", "departement", "region")
# Le lieu d'un site : celui de ses sessions s'il n'y en a qu'un, sinon celui du centre, que prend aussi un agrément
# donné sans commune.
_DES_SESSIONS = (
    "UPDATE agrement SET commune = lieu.commune, commune_insee = lieu.commune_insee, departement = lieu.departement,"
    " region = lieu.region FROM (SELECT centre_id, site, min(commune) AS commune, min(commune_insee) AS commune_insee,"
    " min(departement) AS departement, min(region) AS region FROM session_examen"
    " WHERE site IS NOT NULL AND commune_insee IS NOT NULL AND etat <> 'annulee'"
    " GROUP BY centre_id, site HAVING count(DISTINCT commune_insee) = 1) AS lieu"
    " WHERE agrement.centre_id = lieu.centre_id AND agrement.site = lieu.site"
)
_DU_CENTRE = (
    "UPDATE agrement SET commune = c.commune, commune_insee = c.commune_insee, departement = c.departement,"
    " region = c.region FROM centre c WHERE c.id = agrement.centre_id AND agrement.site IS NOT NULL"
    " AND agrement.commune IS NULL"
)


def remplir(base: Base, _jour: str) -> Reprise:
    poser(base, texte_sql(2), _COPIES)
    reprise = Reprise()
    portees = _identites(base)
    situes = _situer_les_sites(base, reprise)
    forces = int(base.valeur("SELECT count(*) FROM lot WHERE jour_force = 1"))
    base.executer(
        "INSERT INTO parametre (nom, valeur) VALUES ('sceau_des_plans', ?) ON CONFLICT DO NOTHING",
        (secrets.token_hex(32),),
    )
    reprise.effets += [
        Effet("identites", portees, f"{compter(portees, 'identité passée')} de candidats, d'après le journal (CAN-05)"),
        Effet(
            "sites",
            situes,
            f"{compter(situes, 'site agréé')} dans la commune que disent les sessions, ou le centre (SES-06)",
        ),
        Effet("jours_forces", forces, f"{compter(forces, 'lot')} dont le jour avait été forcé"),
    ]
    return reprise


def _identites(base: Base) -> int:
    """L'identité d'aujourd'hui de chaque candidat, et celles que le journal dit qu'il a portées ; rend leur nombre."""
    actuelles = base.lignes("SELECT id, nom, prenom, naissance, cle FROM candidat ORDER BY id")
    base.executer_lot("INSERT INTO identite_candidat VALUES (?, ?, ?)", [(i, c, n) for i, _, _, n, c in actuelles])
    fiches = {i: {"nom": nom, "prenom": prenom, "naissance": n} for i, nom, prenom, n, _ in actuelles}
    changements = base.lignes(
        "SELECT objet_id, lot_id, champ, avant FROM trace WHERE type_objet = 'candidat'"
        " AND champ IN ('nom', 'prenom', 'naissance') ORDER BY objet_id, id DESC"
    )
    passees = {
        (numero, *identite)
        for numero, siens in groupby(changements, key=lambda ligne: ligne[0])
        if numero in fiches
        for identite in _a_rebours(fiches[numero], siens)
    } - {(i, c, n) for i, _, _, n, c in actuelles}
    base.executer_lot("INSERT INTO identite_candidat VALUES (?, ?, ?)", sorted(passees))
    return len(passees)


def _a_rebours(fiche: dict[str, Any], changements: Iterator[tuple[Any, ...]]) -> Iterator[tuple[str, str]]:
    """(clé, naissance) d'avant chaque lot, du plus récent au plus ancien, jusqu'à la création."""
    for _, du_lot in groupby(changements, key=lambda ligne: ligne[1]):
        for _, _, champ, avant in du_lot:
            fiche[champ] = avant
        if None in fiche.values():
            return
        yield cle(f"{fiche['nom']} {fiche['prenom']}"), fiche["naissance"]


def _situer_les_sites(base: Base, reprise: Reprise) -> int:
    base.executer(_DES_SESSIONS)
    base.executer(_DU_CENTRE)
    situes = base.lignes(f"SELECT id, {', '.join(_LIEU)} FROM agrement WHERE commune IS NOT NULL ORDER BY id")
    for numero, *lieu in situes:
        reprise.changes += [Change("agrement", numero, c, v) for c, v in zip(_LIEU, lieu, strict=True) if v is not None]
    return len(situes)


PAS = Pas(2, remplir)

"""Amener une base partagée au schéma du jour : les mêmes pas, sur le serveur.

Nulle copie n'en est gardée ici : chaque pas est une transaction, et qui administre le serveur l'a sauvegardée. Les
rôles sont reposés dans la même transaction si le compte le peut ; sinon, c'est dit.
"""

from collections.abc import Iterable
from typing import cast

from ceres_cli.base.migrations import chaine
from ceres_cli.base.migrations.pas import Pas
from ceres_cli.base.postgresql import droits, surveillance
from ceres_cli.base.postgresql import migration as base
from ceres_cli.base.postgresql.db import DbPostgresql
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.administration.copie import exiger_la_place
from ceres_cli.services.administration.migration import Migration, PasFait, auteur, autoriser


def migrer(cadre: Cadre, *, simuler: bool) -> Migration:
    """Comme `migration.migrer`. BaseInutilisable aussi : le compte ne possède pas les tables."""
    with cadre.store.ancienne() as ancienne:
        with ancienne.lecture() as lue:
            db = cast(DbPostgresql, lue)
            depuis = base.version(db)
            autoriser(cadre, db, depuis)
            if chaine.reste(depuis):
                base.verifier_le_compte(db, ancienne.nom)
                if (serveur := surveillance.regarder(db)) is not None and serveur.dossier is not None:
                    exiger_la_place(serveur.dossier, serveur.taille)
        bilan = Migration(ancienne.nom, depuis, simuler)
        if simuler:
            with ancienne.a_blanc() as essai:
                for pas in chaine.reste(depuis):
                    _faire(cadre, cast(DbPostgresql, essai), pas, bilan)
        else:
            while ancienne.ecrire(lambda db: _avancer(cadre, cast(DbPostgresql, db), bilan)):
                pass
        return bilan


def script_des_roles(agents: Iterable[str]) -> str:
    """Le SQL des rôles, à jouer par qui administre le serveur ; ErreurUsage si un agent n'est pas un nom de compte."""
    return droits.ecrire(agents)


def _avancer(cadre: Cadre, db: DbPostgresql, bilan: Migration) -> bool:
    """Un pas, d'après la version relue sous le verrou ; faux s'il n'y en a plus."""
    suite = chaine.reste(base.version(db))
    if suite:
        _faire(cadre, db, suite[0], bilan)
    return bool(suite)


def _faire(cadre: Cadre, db: DbPostgresql, pas: Pas, bilan: Migration) -> None:
    acteur = autoriser(cadre, db, pas.depuis)
    reprise = base.faire(db, pas, cadre.jour.isoformat())
    lot = chaine.consigner(db, pas, reprise, auteur(cadre, acteur), None)
    poses, peut = base.roles(db)
    if poses and peut and not chaine.reste(pas.vers):
        base.reposer(db, droits.corps())
    bilan.roles_a_rejouer = poses and not peut
    # La transaction peut être refaite : le pas n'y est compté qu'une fois.
    bilan.pas = [p for p in bilan.pas if p.vers != pas.vers]
    bilan.pas.append(PasFait(pas.vers, None if bilan.simulation else affiche("L", lot), reprise.effets))

"""Une base partagée dont les rôles tiennent les droits, et des agents qui s'y connectent sous leur nom."""

from pathlib import Path

import psycopg

from ceres_cli.base.postgresql import droits
from tests.fabriques.base import AGENT
from tests.fabriques.deux_ressorts import batir
from tests.fabriques.serveur import Serveur
from tests.lanceur import lancer

AUTRE = "quelqu-un-d-autre"
# Ce que chaque agent a nommé ce jour-là : les attaques jouées sur le modèle n'entament pas ses clones.
_COMPTES = (
    "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'S' AND relname LIKE 'compte%'"
    " AND relnamespace = to_regnamespace('ceres_droits')"
)


class Partagee:
    """Les deux ressorts de `deux_ressorts`, sur le serveur. Tous les profils y sont ceux d'AGENT, sauf un, d'AUTRE."""

    def __init__(self, serveur: Serveur, nom: str, noms: dict[str, dict[str, str]]) -> None:
        self.serveur, self.nom, self.noms = serveur, nom, noms

    @property
    def url(self) -> str:
        """L'adresse où l'agent se connecte."""
        return self.serveur.adresse(self.nom, AGENT)

    def jouer(self, *instructions: str) -> None:
        """Par l'administrateur du serveur."""
        with psycopg.connect(self.serveur.adresse(self.nom), autocommit=True) as connexion:
            for instruction in instructions:
                connexion.execute(instruction)

    def lire(self, sql: str) -> list[tuple[object, ...]]:
        """Tout, par l'administrateur du serveur."""
        with psycopg.connect(self.serveur.adresse(self.nom)) as connexion:
            return connexion.execute(sql).fetchall()

    def cloner(self, nom: str) -> "Partagee":
        rendre_les_groupes(self.serveur)
        with psycopg.connect(self.serveur.adresse("postgres"), autocommit=True) as connexion:
            connexion.execute(f"DROP DATABASE IF EXISTS {nom} WITH (FORCE)")
            connexion.execute(f"CREATE DATABASE {nom} TEMPLATE {self.nom} STRATEGY file_copy")
        clone = Partagee(self.serveur, nom, self.noms)
        clone.jouer(*(f"ALTER SEQUENCE {compte} RESTART" for (compte,) in clone.lire(_COMPTES)))
        return clone

    def sous(self, role: str, profil: int, *, jour: str = "2025-09-02") -> "psycopg.Connection[tuple[object, ...]]":
        """Une connexion nue de l'agent, comme dans psql : son rôle et son profil pris comme ceres les prend."""
        connexion = psycopg.connect(self.url, autocommit=True)
        connexion.execute(f"SET ROLE ceres_{role}")
        connexion.execute("SELECT set_config('ceres.profil', %s, false)", (str(profil),))
        connexion.execute("SELECT set_config('ceres.jour', %s, false)", (jour,))
        return connexion


def rendre_les_groupes(serveur: Serveur) -> None:
    """Tous, aux deux agents : un test leur donne les profils qu'il veut. Le script, rejoué, n'en laisse que ceux des
    profils de la base où il l'est."""
    with psycopg.connect(serveur.adresse("postgres"), autocommit=True) as connexion:
        for agent in (AGENT, AUTRE):
            connexion.execute(f'GRANT ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp TO "{agent}"')


def poser(serveur: Serveur, dossier: Path, nom: str) -> Partagee:
    """Bâtit la base, la porte sur le serveur, et y joue le script deux fois : il se rejoue."""
    noms = batir(dossier / "modele.db")
    cible = serveur.base_neuve(nom)
    porte = lancer("--base", dossier / "modele.db", "admin", "copier", cible, "--profil", "P-1")
    assert porte.code == 0, porte.stderr
    partagee = Partagee(serveur, nom, noms)
    partagee.jouer(*[droits.ecrire([AGENT, AUTRE])] * 2)
    # D'essai : le jour y est forcé. Et rendu, pour que les attaques aient de quoi se faire des tables et des fonctions.
    partagee.jouer("INSERT INTO parametre (nom, valeur) VALUES ('essai', '1') ON CONFLICT DO NOTHING")
    partagee.jouer(f"GRANT TEMPORARY ON DATABASE {nom} TO PUBLIC")
    rendre_les_groupes(serveur)
    return partagee

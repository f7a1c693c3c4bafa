"""Ce que `admin sante` dit d'un serveur : sa place, l'archivage de ses journaux, ce qu'il retient pour des copies."""

import json
import os
import time
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.fabriques.base import AGENT
from tests.fabriques.serveur import serveur
from tests.lanceur import lancer


def test_sante_regarde_le_serveur(isole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serveur("archive_mode=on", "archive_command=false") as lance:
        base = lance.base_neuve("regardee")
        assert lancer("--base", base, "init").code == 0

        def demander(sql: str) -> None:
            with psycopg.connect(lance.adresse("postgres"), autocommit=True) as connexion:
                connexion.execute(sql)

        def points(ou: str = base) -> dict[str, Any]:
            rendu = lancer("--base", ou, "admin", "sante", "--format", "json")
            return {p["point"]: p for p in json.loads(rendu.stdout)["elements"]}

        lus = points()
        assert [lus[p]["etat"] for p in ("disque", "copies", "archivage")] == ["bien"] * 3
        assert "s'archivent" in lus["archivage"]["texte"]
        assert lus["disque"]["mesure"] > 0  # il est de cette machine, et ce compte lit où
        # Un disque qui se remplit : celui du serveur.
        vrai = os.statvfs
        libre = 1 << 20

        def plein(dossier: Any) -> Any:
            etat = vrai(dossier)
            return os.statvfs_result((*etat[:3], 0, libre // etat.f_frsize, *etat[5:]))

        monkeypatch.setattr(os, "statvfs", plein)
        assert points()["disque"]["etat"] == "critique"
        monkeypatch.setattr(os, "statvfs", vrai)
        # Une copie partie sans rendre son emplacement : les journaux s'entassent.
        demander("SELECT pg_create_physical_replication_slot('partie', true)")
        assert (points()["copies"]["etat"], "partie" in points()["copies"]["texte"]) == ("attention", True)
        # L'archivage qui échoue, au premier journal fini.
        demander("SELECT pg_switch_wal()")
        with psycopg.connect(base, autocommit=True) as connexion:
            for _ in range(500):
                if connexion.execute("SELECT failed_count > 0 FROM pg_stat_archiver").fetchone() == (True,):
                    break
                time.sleep(0.02)
        assert (points()["archivage"]["etat"], "ne s'archive pas" in points()["archivage"]["texte"]) == (
            "critique", True,
        )  # fmt: skip
        # Un compte ordinaire n'apprend rien de plus, et n'en est pas arrêté.
        demander(f'CREATE ROLE "{AGENT}" LOGIN')
        with psycopg.connect(base, autocommit=True) as connexion:
            connexion.execute(f'GRANT SELECT ON ALL TABLES IN SCHEMA public TO "{AGENT}"')
        ordinaire = points(lance.adresse("regardee", AGENT))
        assert ordinaire["disque"]["texte"] == "c'est celui du serveur de la base"
        metriques = lancer("--base", base, "admin", "metriques")
        assert 'ceres_sante{point="archivage"} 2' in metriques.lignes(), metriques.stderr

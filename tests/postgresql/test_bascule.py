"""Un COMMIT dont la réponse se perd pendant que la copie suivie devient le serveur : deux vrais serveurs, un relais."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fabriques.base import AGENT
from tests.fabriques.relais import Relais
from tests.fabriques.serveur import COMPTE, Serveur, serveur
from tests.lanceur import lancer
from tests.postgresql.copies import BASE, attendre, couper, demander, entier

_NOMS = "SELECT nom FROM centre WHERE id > 2 ORDER BY id"


@pytest.fixture
def copie(principal: Serveur) -> Iterator[Serveur]:
    with serveur(copie_de=principal) as lance:
        yield lance


def creer(nom: str, *mots: str) -> tuple[str, ...]:
    return "centre", "creer", "--nom", nom, "--profil", "P-1", *mots


def promouvoir(copie: Serveur) -> Serveur:
    demander(copie, "SELECT pg_promote()")
    attendre(copie, "SELECT NOT pg_is_in_recovery()")
    return copie


@contextmanager
def par_un_relais(vers: Serveur, compte: str, ensuite: Callable[[], Serveur] | None) -> Iterator[str]:
    """L'adresse d'un relais vers ce serveur, qui perd la réponse du premier COMMIT, fait."""
    dossier = Path(tempfile.mkdtemp())  # le nom d'une socket Unix est court
    relais = Relais(vers, dossier, transmettre=True, ensuite=ensuite)
    try:
        yield vers.adresse(BASE, compte).replace(f"{vers.dossier}/s", str(dossier))
    finally:
        relais.fermer()
        shutil.rmtree(dossier)


@pytest.mark.parametrize("compte", [COMPTE, AGENT])
def test_un_commit_recu_par_la_copie_promue_est_retrouve(
    principal: Serveur, copie: Serveur, isole: Path, compte: str
) -> None:
    def ensuite() -> Serveur:
        attendre(principal, "SELECT replay_lsn >= pg_current_wal_flush_lsn() FROM pg_stat_replication")
        return promouvoir(copie)

    with par_un_relais(principal, compte, ensuite) as adresse:
        rendu = lancer("--base", adresse, *creer(f"Reçu de {compte}"))
    assert rendu.code == 0, rendu.stderr
    assert demander(copie, _NOMS)[-1:] == [(f"Reçu de {compte}",)]


@pytest.mark.parametrize("compte", [COMPTE, AGENT])
def test_un_commit_perdu_avec_l_ancien_serveur_n_a_rien_fait_meme_si_son_numero_sert_a_un_autre(
    principal: Serveur, copie: Serveur, isole: Path, compte: str
) -> None:
    """La copie n'a rien reçu ; devenue le serveur, elle redonne le numéro de la transaction à l'écriture d'un autre,
    et même celui du lot : à qui ne regarderait qu'eux, l'écriture perdue paraîtrait faite."""
    attendre(principal, "SELECT replay_lsn >= pg_current_wal_flush_lsn() FROM pg_stat_replication")
    couper(copie)
    attendre(principal, "SELECT count(*) = 0 FROM pg_stat_replication")
    avant = demander(copie, _NOMS)
    suivant = entier(principal, "SELECT last_value FROM numero_lot")
    for _ in range(5):  # la copie en est plus loin : elle aura de quoi rejoindre ce numéro
        demander(principal, "SELECT pg_current_xact_id()")
    vus: list[object] = []

    def ensuite() -> Serveur:
        ((perdue, lot),) = demander(principal, "SELECT xmin::text, id FROM lot ORDER BY id DESC LIMIT 1")
        assert lot == suivant + 1
        promouvoir(copie)
        demander(copie, f"SELECT setval('numero_lot', {suivant})")
        while entier(copie, "SELECT pg_snapshot_xmax(pg_current_snapshot())::text") < int(str(perdue)):
            demander(copie, "SELECT pg_current_xact_id()")
        # Un autre écrit : son lot prend le numéro du lot perdu, sa transaction celui de la transaction perdue.
        autre = lancer("--base", copie.adresse(BASE), *creer("D'un autre"))
        assert autre.code == 0, autre.stderr
        vus.extend(demander(copie, f"SELECT pg_xact_status('{perdue}'), max(id) = {lot} FROM lot"))
        return copie

    with par_un_relais(principal, compte, ensuite) as adresse:
        rendu = lancer("--base", adresse, *creer(f"Perdu de {compte}", "--format", "json"))
    assert vus == [("committed", True)]
    assert (rendu.code, rendu.erreur()["code"]) == (9, "OCCUPE")
    assert "Le serveur a changé" in rendu.erreur()["message"]
    assert f"rien n'a été fait de L-{suivant + 1:06d}" in rendu.erreur()["message"]
    assert demander(copie, _NOMS) == [*avant, ("D'un autre",)]


@pytest.mark.parametrize("compte", [COMPTE, AGENT])
def test_un_commit_fait_sur_le_meme_serveur_est_retrouve(principal: Serveur, isole: Path, compte: str) -> None:
    avant = demander(principal, _NOMS)
    with par_un_relais(principal, compte, None) as adresse:
        rendu = lancer("--base", adresse, *creer(f"Fait de {compte}"))
    assert rendu.code == 0, rendu.stderr
    assert demander(principal, _NOMS) == [*avant, (f"Fait de {compte}",)]


def test_un_serveur_qui_ne_revient_pas_ne_fait_dire_ni_fait_ni_rien(isole: Path) -> None:
    """On ne le sait pas : le code dit que ce n'est pas fait pour sûr, la phrase qu'il faut regarder."""
    with serveur() as seul:
        assert lancer("--base", seul.base_neuve(BASE), "init", "--sans-referentiel").code == 0
        (isole / "ceres.toml").write_text("[base]\nattente_verrou = 1\n")

        def ensuite() -> Serveur:
            seul.arreter()
            return seul

        with par_un_relais(seul, COMPTE, ensuite) as adresse:
            rendu = lancer("--base", adresse, "centre", "creer", "--nom", "Le mien", "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (9, "OCCUPE")
    assert "on ne sait pas s'il est fait" in rendu.erreur()["message"]
    assert "rien n'a été modifié" not in rendu.stderr

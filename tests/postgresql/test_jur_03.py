"""JUR-03 sous les rôles : une même personne hors du ressort se signale comme ailleurs, et rien d'elle ne se lit."""

from pathlib import Path

import pytest

from tests.conftest import Ressorts
from tests.lanceur import lancer
from tests.postgresql.partagee import Partagee

_PROFILS = {"ud": "P-3", "direccte": "P-4", "mpcp": "P-1"}


@pytest.fixture(scope="module")
def base(modele: Partagee) -> Partagee:
    return modele.cloner("jur_03")


def jure_de(base: Partagee, nom: str, lieu: str) -> tuple[str, ...]:
    numero = int(base.noms[lieu][nom][-6:])
    ((nom, prenom, naissance),) = base.lire(
        f"SELECT nom, prenom, coalesce(naissance, '') FROM jure WHERE id = {numero}"
    )
    ne = ("--naissance", str(naissance)) if naissance else ()
    return ("--nom", str(nom), "--prenom", str(prenom), *ne, "--commune", "44109")


@pytest.mark.parametrize("role", _PROFILS)
@pytest.mark.parametrize("lieu", ["ici", "ailleurs"])
@pytest.mark.parametrize("sorte", ["libre", "siege"])
def test_jur_03_la_meme_reponse_sur_les_deux_bases(
    base: Partagee, ressorts: Ressorts, isole: Path, role: str, lieu: str, sorte: str
) -> None:
    mots = ("jure", "creer", *jure_de(base, sorte, lieu), "--simuler", "--format", "json", "--profil", _PROFILS[role])
    for suite in ((), ("--employeur", "Lycée Sud")):
        partage = lancer("--base", base.url, *mots, *suite)
        locale = lancer("--base", ressorts[0], *mots, *suite)
        assert (partage.code, partage.stdout, partage.stderr) == (locale.code, locale.stdout, locale.stderr)
        assert partage.code == (0 if lieu == "ici" and not suite else 4)
    assert "JUR-03" in partage.stderr
    if lieu == "ailleurs" and role != "mpcp":
        assert "un juré hors de votre ressort" in partage.stderr
        assert base.noms["ailleurs"][sorte] not in partage.stderr


@pytest.mark.parametrize("role", _PROFILS)
@pytest.mark.parametrize("naissance", ["1971-02-03", ""])
def test_jur_03_un_homonyme_ne_d_un_autre_jour_n_en_est_pas_un(
    base: Partagee, ressorts: Ressorts, isole: Path, role: str, naissance: str
) -> None:
    identite = jure_de(base, "siege", "ailleurs")[:4]
    mots = ("jure", "creer", *identite, *(("--naissance", naissance) if naissance else ()), "--commune", "44109")
    mots = (*mots, "--simuler", "--format", "json", "--profil", _PROFILS[role])
    partage = lancer("--base", base.url, *mots)
    locale = lancer("--base", ressorts[0], *mots)
    assert (partage.code, partage.stdout, partage.stderr) == (locale.code, locale.stdout, locale.stderr)


def test_jur_03_force_se_dit_et_s_ecrit(base: Partagee, isole: Path) -> None:
    essai = base.cloner("jur_03_essai")
    mots = ("jure", "creer", *jure_de(base, "libre", "ailleurs"), "--profil", "P-3")
    refus = lancer("--base", essai.url, *mots)
    assert refus.code == 4
    rendu = lancer("--base", essai.url, *mots, "--forcer")
    assert rendu.code == 0, rendu.stderr
    assert "JUR-03 : enregistré malgré tout" in rendu.stderr
    assert "un juré hors de votre ressort" in rendu.stderr
    assert essai.lire("SELECT count(*) FROM jure GROUP BY cle, naissance HAVING count(*) > 1") == [(2,)]

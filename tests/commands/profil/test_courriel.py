"""L'adresse où avertir un agent : dite par le MPCP, jugée comme toute adresse (JUR-04), effacée d'une valeur vide."""

from pathlib import Path
from typing import Any

import pytest

from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.lanceur import lancer

UD, ADRESSE = "P-2", "mdupont@example.fr"
CREER = ("profil", "creer", "--role", "ud", "--structure", "35", "--agent", "mdupont")


@pytest.fixture(autouse=True)
def _base(isole: Path) -> None:
    f = Fabrique(isole / "ceres.db")
    f.profil("ud", departement="44")
    f.store.fermer()


def modifier(*mots: str) -> Any:
    rendu = lancer("profil", "modifier", UD, *mots, "--format", "json")
    return rendu.json() if rendu.code == 0 else rendu.erreur()


def traces(numero: str) -> list[tuple[Any, ...]]:
    elements = lancer("journal", "lister", "--objet", numero, "--format", "json").json()["elements"]
    return [(t["action"], t["champ"], t["avant"], t["apres"]) for t in elements]


def test_l_adresse_se_dit_se_montre_se_change_et_s_efface() -> None:
    assert modifier("--courriel", f" {ADRESSE} ")["courriel"] == ADRESSE
    assert lancer("profil", "voir", UD, "--format", "json").json()["courriel"] == ADRESSE
    listes = lancer("profil", "lister", "--tous", "--format", "json").json()["elements"]
    assert [p["courriel"] for p in listes] == [None, ADRESSE]
    assert ADRESSE in lancer("profil", "voir", UD).stdout
    octets = bases.contenu(Path("ceres.db"))
    deja = lancer("profil", "modifier", UD, "--courriel", ADRESSE)
    assert (deja.code, "déjà ainsi" in deja.stderr) == (0, True)
    assert bases.contenu(Path("ceres.db")) == octets
    assert modifier("--courriel", "")["courriel"] is None
    assert traces(UD) == [("modifier", "courriel", None, ADRESSE), ("modifier", "courriel", ADRESSE, None)]


def test_l_adresse_et_la_fin_se_disent_ensemble_ou_seules() -> None:
    assert modifier("--courriel", ADRESSE, "--fin", "2026-01-01")["fin"] == "2026-01-01"
    vu = modifier("--courriel", "autre@example.fr")
    assert (vu["fin"], vu["courriel"], vu["retire"]) == ("2026-01-01", "autre@example.fr", False)
    vu = modifier("--sans-fin")
    assert (vu["fin"], vu["courriel"]) == (None, "autre@example.fr")


@pytest.mark.parametrize(
    "adresse",
    ["mdupont", "m dupont@example.fr", "mdupont@example", "é@example.fr", "a@b@example.fr", "a\r\nb@example.fr"],
)
def test_jur_04_une_adresse_mal_ecrite_est_refusee_sans_etre_repetee(adresse: str) -> None:
    octets = bases.contenu(Path("ceres.db"))
    for mots in (("profil", "modifier", UD), CREER):
        rendu = lancer(*mots, "--courriel", adresse, "--format", "json")
        assert (rendu.code, rendu.erreur()["code"]) in ((4, "JUR-04"), (2, "USAGE"))
        assert adresse not in rendu.stderr
        assert rendu.erreur()["conseil"]
    assert bases.contenu(Path("ceres.db")) == octets


def test_un_profil_se_cree_avec_son_adresse_et_ne_la_change_pas_en_se_creant_de_nouveau() -> None:
    cree = lancer(*CREER, "--courriel", ADRESSE, "--format", "json")
    assert (cree.code, cree.json()["courriel"]) == (0, ADRESSE)
    assert ("creer", "courriel", None, ADRESSE) in traces("P-3")
    for options in ((), ("--courriel", ADRESSE)):
        assert lancer(*CREER, *options, "--format", "json").json()["courriel"] == ADRESSE
    refus = lancer(*CREER, "--courriel", "autre@example.fr", "--format", "json")
    assert (refus.code, refus.erreur()["code"]) == (4, "PRO-01")
    assert ADRESSE not in refus.erreur()["message"]
    conseil = refus.erreur()["conseil"].split("« ceres ")[1].split(" »")[0].replace("ADRESSE", "autre@example.fr")
    assert lancer(*conseil.split()).code == 0


def test_retirer_un_profil_efface_son_adresse_et_le_defaire_la_rend() -> None:
    modifier("--courriel", ADRESSE)
    retire = lancer("profil", "retirer", UD, "--format", "json")
    assert (retire.json()["retire"], retire.json()["courriel"]) == (True, None)
    lot = lancer("lot", "lister", "--format", "json").json()["elements"][0]["id"]
    assert lancer("lot", "annuler", lot, "--oui", "--motif", "erreur").code == 0
    vu = lancer("profil", "voir", UD, "--format", "json").json()
    assert (vu["retire"], vu["courriel"], vu["fin"]) == (False, ADRESSE, None)


def test_defaire_un_changement_d_adresse_ne_touche_pas_a_la_fin() -> None:
    modifier("--courriel", ADRESSE, "--fin", "2026-01-01")
    modifier("--courriel", "")
    lot = lancer("lot", "lister", "--format", "json").json()["elements"][0]["id"]
    assert lancer("lot", "annuler", lot, "--oui", "--motif", "erreur").code == 0
    vu = lancer("profil", "voir", UD, "--format", "json").json()
    assert (vu["fin"], vu["courriel"]) == ("2026-01-01", ADRESSE)

"""`ceres jure doublons` : des paires, leurs raisons, dans le ressort ; et vite, même quand tout se ressemble."""

import re
from typing import Any

import pytest

from ceres_cli.regles.jure.doublons import Fiche
from ceres_cli.regles.textes import cle
from ceres_cli.services.jure import doublons
from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.travail import lignes_executees

MPCP, UD_44, CENTRE = (f"P-{n}" for n in range(1, 4))
NE = "1980-02-01"


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    f.profil("ud", departement="44")
    f.profil("centre", centre=f.centre())
    return f


def lister(ceres: Lanceur, *options: str, profil: str = MPCP) -> list[dict[str, Any]]:
    fini = ceres("--profil", profil, "jure", "doublons", *options, "--format", "json")
    assert fini.code == 0, fini.stderr
    document = conforme(fini.json(), "doublons")
    assert options or document["total"] == len(document["elements"])
    return list(document["elements"])


def test_jur_03_les_paires_leurs_raisons_et_leurs_groupes(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice")
    f.jure("DURAND", "Zoé", naissance=NE)
    f.jure("Alice", "Martin")
    f.jure("DURANT", "Zoé", naissance=NE)
    f.jure("PETIT", "Léa")
    f.jure("martin", "ALICE", naissance=NE)
    assert lister(ceres) == [
        {"groupe": 1, "score": 70, "jure": "J-000002", "jure_nom": "DURAND Zoé", "autre": "J-000004",
         "autre_nom": "DURANT Zoé", "raisons": ["noms à une lettre près", "naissance"]},
        {"groupe": 2, "score": 50, "jure": "J-000001", "jure_nom": "MARTIN Alice", "autre": "J-000003",
         "autre_nom": "Alice Martin", "raisons": ["noms"]},
        {"groupe": 2, "score": 50, "jure": "J-000001", "jure_nom": "MARTIN Alice", "autre": "J-000006",
         "autre_nom": "martin ALICE", "raisons": ["noms"]},
        {"groupe": 2, "score": 50, "jure": "J-000003", "jure_nom": "Alice Martin", "autre": "J-000006",
         "autre_nom": "martin ALICE", "raisons": ["noms"]},
    ]  # fmt: skip


def test_les_contacts_se_comparent_normalises_et_d_un_numero_a_l_autre(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", telephone_personnel="06 39 98 12 34", telephone_personnel_e164="+33639981234")
    f.jure("DURAND", "Alice", telephone_professionnel="0639981234", telephone_professionnel_e164="+33639981234")
    f.jure("PETIT", "Léa", courriel="Lea@Example.fr")
    f.jure("GRAND", "Léa", courriel="lea@example.fr")
    assert [(e["jure"], e["autre"], e["raisons"]) for e in lister(ceres)] == [
        ("J-000003", "J-000004", ["prénom", "courriel"]),
        ("J-000001", "J-000002", ["prénom", "téléphone"]),
    ]
    a_l_ecran = ceres("jure", "doublons", "--format", "table").stdout.splitlines()[0]
    assert re.split("  +", a_l_ecran.rstrip())[3:6] == ["Nom", "Autre", "Nom de l'autre"]
    assert "639981234" not in ceres("jure", "doublons").stdout
    assert "example.fr" not in ceres("jure", "doublons").stdout


def test_un_standard_partage_ne_designe_personne(ceres: Lanceur, f: Fabrique) -> None:
    for rang in range(doublons.CONTACT_PARTAGE + 1):
        f.jure(f"NOM{chr(65 + rang) * 5}", "Alice", telephone_professionnel_e164="+33199001234")
        assert bool(lister(ceres)) == (1 <= rang < doublons.CONTACT_PARTAGE)


def test_dro_02_seulement_dans_le_ressort_et_pas_pour_un_centre(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice")
    f.jure("MARTIN", "Alice", departement="75", region="11")
    assert len(lister(ceres)) == 1
    assert lister(ceres, profil=UD_44) == []


def test_la_limite_coupe_la_liste_pas_le_total(ceres: Lanceur, f: Fabrique) -> None:
    for _ in range(3):
        f.jure("MARTIN", "Alice")
    fini = ceres("jure", "doublons", "--limite", "2", "--format", "json")
    assert (len(fini.json()["elements"]), fini.json()["total"]) == (2, 3)


def test_sans_doublon_la_liste_est_vide(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice")
    assert lister(ceres) == []


@pytest.mark.parametrize("memes", ["rien", "noms", "naissance", "contact"])
def test_le_travail_suit_le_nombre_de_jures_meme_quand_tous_partagent_une_cle(memes: str) -> None:
    """Deux fois plus de jurés : deux fois plus de travail, pas quatre."""

    def fiches(nombre: int) -> list[Fiche]:
        noms = [
            "MARTIN" if memes == "noms" else f"N{rang:b}".replace("0", "O").replace("1", "I") for rang in range(nombre)
        ]
        contact = frozenset({"+33199001234"}) if memes == "contact" else frozenset()
        jour = NE if memes == "naissance" else None
        return [Fiche(rang, cle(f"{nom} Alice"), "Alice", jour, contact) for rang, nom in enumerate(noms)]

    petit, grand = (lignes_executees(doublons.paires, fiches(nombre)) for nombre in (300, 1200))
    assert petit > 300
    assert grand < 8 * petit  # quatre fois plus de jurés ; ce serait seize, si chacun était comparé à tous

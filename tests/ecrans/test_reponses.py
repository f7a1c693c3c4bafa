"""Ce qu'une écriture répond : une phrase pour un objet, ce qui change et cela seul, et « rien à changer »."""

import jsonschema
import pytest

from ceres_cli import schemas
from tests.conftest import Lanceur
from tests.fabriques.monde import EN_COURS, Monde

TABLE = ("--format", "table")


def test_un_objet_une_phrase_qui_le_nomme(ceres: Lanceur, monde: Monde) -> None:
    numero = monde["active"]
    simulee = ceres("habilitation", "suspendre", numero, "--oui", "--simuler", *TABLE)
    assert simulee.stdout == f"Simulation, rien n'est écrit : {numero} suspendue (JURE05 Alice, {EN_COURS}).\n"
    assert ceres("habilitation", "suspendre", numero, "--oui", *TABLE).stdout == (
        f"{numero} suspendue (JURE05 Alice, {EN_COURS}). Pour défaire : ceres lot annuler L-000001 --motif TEXTE\n"
    )
    encore = ceres("habilitation", "suspendre", numero, "--oui", *TABLE)
    assert encore.stdout == f"Rien à changer : {numero} est déjà suspendue.\n"
    assert "défaire" not in encore.stdout + encore.stderr


def test_plusieurs_objets_gardent_la_table_et_son_bilan(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres("habilitation", "suspendre", monde["active"], monde["E-FIN"], "--oui", *TABLE)
    assert fini.stdout.split()[:3] == ["Ligne", "Objet", "Action"]
    assert "Lot L-000001 : 2 fait, 0 sans effet, 0 refusé, 0 non traité." in fini.stderr


def test_modifier_montre_ce_qui_change_et_cela_seul(ceres: Lanceur, monde: Monde) -> None:
    demande = ("jure", "modifier", "J-1", "--telephone-personnel", "06 39 98 05 85", "--employeur", "Atelier", *TABLE)
    simulee = ceres(*demande, "--simuler")
    assert simulee.stdout.splitlines() == [
        "Tél. personnel  (vide) → 06 39 98 05 85",
        "Employeur       (vide) → Atelier",
    ]
    assert simulee.stderr.splitlines()[-1].startswith("Simulation, rien n'est écrit : J-000001 ")
    faite = ceres(*demande)
    assert faite.stdout == simulee.stdout
    change = ceres("jure", "modifier", "J-1", "--employeur", "", "--telephone-personnel", "06 39 98 05 86", *TABLE)
    assert change.stdout.splitlines() == [
        "Tél. personnel  06 39 98 05 85 → 06 39 98 05 86",
        "Employeur       Atelier → (vide)",
    ]


def test_rien_a_changer_le_dit_et_ne_montre_rien_d_autre(ceres: Lanceur, monde: Monde) -> None:
    demande = ("jure", "modifier", "J-1", "--employeur", "Atelier")
    assert ceres(*demande).code == 0
    encore = ceres(*demande, *TABLE)
    assert (encore.code, encore.stdout) == (0, "")
    assert encore.stderr.startswith("Rien à changer : ")


@pytest.mark.parametrize(
    ("document", "demande"),
    [
        ("jure", ("jure", "modifier", "J-1", "--employeur", "Atelier")),
        ("habilitation", ("habilitation", "creer", "--jure", "J-1", "--certification", f"{EN_COURS}/CCP1")),
        ("titre", ("referentiel", "modifier", EN_COURS, "--fin-validite", "31/12/2028")),
        ("delai", ("delais", "definir", "titre", "--mode", "avertir")),
        ("profil", ("profil", "modifier", "P-1", "--sans-fin")),
    ],
)
def test_le_document_dit_quand_l_ecriture_n_a_rien_change(
    ceres: Lanceur, monde: Monde, document: str, demande: tuple[str, ...]
) -> None:
    rendus = [ceres(*demande, "--format", "json").json() for _ in range(2)]
    for rendu in rendus:
        jsonschema.validate(rendu, schemas.json_schema(document))
    # Le profil n'a jamais pris fin : rien à changer dès la première fois.
    assert [rendu.get("change") for rendu in rendus] == [None if document != "profil" else False, False]

"""DRO-01 et DRO-02 : la table des droits et le ressort de chaque rôle, écrits à la main."""

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import DROITS, LIBELLES_OPERATIONS, Acteur, est_permise, nom_du_profil
from ceres_cli.regles.vocabulaire import Role

ROLES = (Role.CENTRE, Role.UD, Role.DIRECCTE, Role.MPCP)
# Une lettre par rôle : O permis, . refusé (Centre, UD, DIRECCTE, MPCP).
TABLE = {
    "exporter_jures": "OOOO",
    "lire_jures": "OOOO",
    "ecrire_jures": ".OOO",
    "noter_indisponibilites": "OOOO",
    "composer_jurys": "OOOO",
    "viser_habilitations": "..OO",
    "ecrire_sessions": "O..O",
    "changer_sessions": "OO.O",
    "reprendre_sessions": "...O",
    "editer_convocations": "OO.O",
    "envoyer_courrier": "OO.O",
    "rappeler": "O..O",
    "notifier_resultats": "OO.O",
    "relancer_centres": ".O.O",
    "avertir_agents": "...O",
    "aviser_bureaux": "OOOO",
    "lire_sessions": "OOOO",
    "lire_candidats": "OOOO",
    "ecrire_candidats": "O..O",
    "lire_amenagements": "OO.O",
    "corriger_candidats": "OO.O",
    "reunir_candidats": ".O.O",
    "supprimer_candidats": "OO.O",
    "valider_sessions": ".O.O",
    "annuler_sessions": "OO.O",
    "lire_vae": "OOOO",
    "ecrire_vae": "OO.O",
    "decider_vae": ".O.O",
    "lire_parchemins": "OO.O",
    "delivrer_parchemins": ".O.O",
    "lire_attestations": "OOOO",
    "attester": "OO.O",
    "lire_agrements": "OOOO",
    "ecrire_agrements": "..OO",
    "regler_courrier": "O..O",
    "ecrire_sites": "O..O",
    "changer_sites": "O.OO",
    "lire_controles": "OOOO",
    "ecrire_controles": ".OOO",
    "lire_referentiel": "OOOO",
    "ecrire_referentiel": "...O",
    "choisir_profil": "OOOO",
    "lire_profils": "...O",
    "ecrire_profils": "...O",
    "lire_chiffres": "OOOO",
    "lire_activite": ".OOO",
    "lire_journal": ".OOO",
    "lire_lots": "OOOO",
    "lire_acces": "...O",
    "nuit": "...O",
    "lire_delais": "OOOO",
    "ecrire_delais": "...O",
    "deroger_delais": ".O.O",
    "lire_derogations": "OO.O",
    "administrer_base": "...O",
    "traiter_donnees": "...O",
}


@pytest.mark.parametrize("operation", TABLE)
@pytest.mark.parametrize("role", ROLES)
def test_dro_01_chaque_role_peut_ce_que_dit_la_table(operation: str, role: Role) -> None:
    permise = next(o for o in DROITS if o == operation)
    assert est_permise(permise, role) is (TABLE[operation][ROLES.index(role)] == "O")


MPCP, CENTRE = Acteur("a", 1, Role.MPCP), Acteur("a", 2, Role.CENTRE, centre_id=7)
UD_44, DIRECCTE_44 = Acteur("a", 3, Role.UD, departement="44"), Acteur("a", 4, Role.DIRECCTE, region="44")


@pytest.mark.parametrize(
    ("acteur", "centre_id", "departement", "region", "voit", "voit_session"),
    [
        (MPCP, 8, None, None, True, True),
        (UD_44, 7, "44", "52", True, True),
        (UD_44, 7, "49", "44", False, False),
        (UD_44, 7, None, "44", False, False),
        (DIRECCTE_44, 7, "44", "52", False, False),
        (DIRECCTE_44, 7, "67", "44", True, True),
        (DIRECCTE_44, 7, "44", None, False, False),
        (CENTRE, 7, "44", "52", False, True),
        (CENTRE, 8, "44", "52", False, False),
        (Acteur("a", 5, Role.UD), 7, None, None, False, False),
        (Acteur("a", 6, Role.DIRECCTE), 7, None, None, False, False),
    ],
)
def test_dro_02_un_service_voit_son_ressort_et_un_centre_ses_sessions(
    acteur: Acteur, centre_id: int, departement: str | None, region: str | None, voit: bool, voit_session: bool
) -> None:
    assert acteur.voit(departement, region) is voit
    assert acteur.voit_session(centre_id, departement, region) is voit_session


def test_dro_02_la_structure_et_le_profil_se_nomment() -> None:
    assert [a.structure for a in (MPCP, CENTRE, UD_44, DIRECCTE_44)] == ["national", "E-000007", "44", "44"]
    assert [a.profil for a in (MPCP, CENTRE)] == ["P-000001", "P-000002"]


def test_la_table_connait_chaque_operation_et_chacune_a_son_libelle() -> None:
    assert {str(o) for o in DROITS} == set(TABLE)
    assert set(LIBELLES_OPERATIONS) == set(DROITS)


def test_un_controle_se_rend_en_document_et_en_motif() -> None:
    controle = Condition("DRO-02", False, "texte", {"a": 1}, "J-000001", "2025-01-01")
    assert controle.en_dict() == {
        "code": "DRO-02",
        "satisfait": False,
        "texte": "texte",
        "valeurs": {"a": 1},
        "reference": "J-000001",
        "possible_le": "2025-01-01",
    }
    motif = controle.motif()
    assert (motif.code, motif.texte, motif.valeurs, motif.possible_le) == ("DRO-02", "texte", {"a": 1}, "2025-01-01")


@pytest.mark.parametrize(
    ("role", "structure", "nom"),
    [
        (Role.UD, "44", "UD 44"),
        (Role.DIRECCTE, "52", "DIRECCTE 52"),
        (Role.CENTRE, "E-000001", "Centre E-000001"),
        (Role.MPCP, "national", "MPCP"),
        (Role.MPCP, None, "MPCP"),
        (None, "44", "44"),
        (None, "national", ""),
        (None, None, ""),
    ],
)
def test_un_profil_se_nomme_par_son_role_et_son_lieu(role: Role | None, structure: str | None, nom: str) -> None:
    assert nom_du_profil(role, structure) == nom

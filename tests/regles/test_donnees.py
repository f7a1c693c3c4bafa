"""DON-01 : ce qui s'oppose à un effacement, à la veille, au jour et au lendemain ; ce qu'il laisse d'une identité."""

from datetime import date

import pytest

from ceres_cli.erreurs import Refus
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.donnees import registre
from ceres_cli.regles.donnees.effacement import (
    Obligations,
    Place,
    Sorte,
    anonyme,
    encore_pleine,
    est_efface,
    exiger_une_fiche_pleine,
    oppositions,
    premier_jour,
)
from ceres_cli.regles.vocabulaire import EtatSession

DEBUT = date(2024, 2, 29)
SESSION = "S-2024-000001"


def codes(obligations: Obligations, jour: date) -> list[str]:
    return [c.code for c in oppositions(obligations, jour) if not c.satisfait]


@pytest.mark.parametrize(
    ("jour", "attendus"), [(date(2025, 2, 27), ["CAN-05"]), (date(2025, 2, 28), []), (date(2025, 3, 1), [])]
)
def test_don_01_l_anniversaire_d_une_session_comptee_est_libre(jour: date, attendus: list[str]) -> None:
    """Commencée un 29 février, elle oblige jusqu'à la veille du 28 février suivant."""
    obligations = Obligations([Place(SESSION, DEBUT, EtatSession.VALIDEE, comptee=True)])
    assert codes(obligations, jour) == attendus


@pytest.mark.parametrize("etat", list(EtatSession))
def test_don_01_une_session_oblige_tant_qu_elle_n_est_pas_close(etat: EtatSession) -> None:
    libre = etat in (EtatSession.VALIDEE, EtatSession.ANNULEE)
    sienne = Obligations([Place(SESSION, DEBUT, etat, comptee=False)])
    assert codes(sienne, date(2030, 1, 1)) == ([] if libre else ["DON-01"])
    d_une_autre_fiche = Obligations([Place(SESSION, DEBUT, etat, comptee=False, sienne=False)])
    assert codes(d_une_autre_fiche, date(2030, 1, 1)) == []


def test_don_01_une_session_annulee_ne_compte_pas() -> None:
    assert codes(Obligations([Place(SESSION, DEBUT, EtatSession.ANNULEE, comptee=True)]), DEBUT) == []


def test_don_01_le_premier_jour_est_celui_de_la_derniere_session() -> None:
    places = [Place(f"S-{an}-000001", date(an, 5, 4), EtatSession.VALIDEE, comptee=True) for an in (2025, 2024)]
    jour = date(2025, 5, 3)
    assert premier_jour(oppositions(Obligations(places), jour)) == date(2026, 5, 4)
    assert premier_jour(oppositions(Obligations(places, demandes=["D-000001"]), jour)) is None
    assert premier_jour(oppositions(Obligations(places), date(2026, 5, 4))) is None


def s_oppose(code: str, texte: str, objet: str, possible: str | None = None) -> Condition:
    return Condition(code, False, texte, {"objets": [objet]}, objet, possible)


def ne_s_oppose_pas(code: str, objet: str) -> Condition:
    return Condition(code, True, "ne s'y oppose pas", {"objets": [objet]}, objet)


def test_don_01_tout_ce_qui_s_oppose_se_dit_en_entier_et_dans_l_ordre() -> None:
    """Les sessions par jour puis par numéro, les demandes VAE, les parchemins."""
    obligations = Obligations(
        [
            Place("S-2025-000003", date(2025, 5, 4), EtatSession.EN_PREPARATION, comptee=True),
            Place("S-2025-000002", date(2025, 5, 4), EtatSession.VALIDEE, comptee=True, sienne=False),
            Place("S-2024-000009", date(2024, 2, 29), EtatSession.VALIDEE, comptee=True),
            Place("S-2025-000001", date(2025, 5, 20), EtatSession.ANNULEE, comptee=True),
        ],
        ["D-000001", "D-000002"],
        ["N° 7"],
    )
    compte = "S-2025-00000{}, du 04/05/2025, compte pour CAN-05 jusqu'à la veille du 04/05/2026"
    en_cours = "S-2025-000003, du 04/05/2025, n'est ni validée ni annulée"
    assert oppositions(obligations, date(2025, 6, 1)) == [
        ne_s_oppose_pas("CAN-05", "S-2024-000009"),
        ne_s_oppose_pas("DON-01", "S-2024-000009"),
        s_oppose("CAN-05", compte.format(2), "S-2025-000002", "2026-05-04"),
        s_oppose("CAN-05", compte.format(3), "S-2025-000003", "2026-05-04"),
        s_oppose("DON-01", en_cours, "S-2025-000003"),
        ne_s_oppose_pas("DON-01", "S-2025-000001"),
        s_oppose("DON-01", "la demande VAE D-000001 est à décider", "D-000001"),
        s_oppose("DON-01", "la demande VAE D-000002 est à décider", "D-000002"),
        s_oppose("DON-01", "le parchemin N° 7 attend d'être édité ou annulé", "N° 7"),
    ]


# --- une fiche effacée ---


def test_une_fiche_effacee_n_a_plus_que_son_numero_pour_nom() -> None:
    assert anonyme(Sorte.CANDIDAT, 12) == {"nom": "EFFACÉ", "prenom": "C-000012", "cle": "efface c 000012"}
    assert Sorte.JURE.reference(12) == "J-000012"


@pytest.mark.parametrize(
    ("nom", "prenom", "effacee"),
    [
        ("EFFACÉ", "C-000012", True),
        ("EFFACÉ", "C-000013", False),
        ("EFFACÉ", "Noé", False),
        ("ROUX", "C-000012", False),
    ],
)
def test_don_03_un_candidat_efface_ne_s_inscrit_plus(nom: str, prenom: str, effacee: bool) -> None:
    texte = "les données de C-000012 ont été effacées"
    attendus = [Condition("DON-03", False, texte, {"objets": ["C-000012"]}, "C-000012")]
    assert encore_pleine(12, nom, prenom) == (attendus if effacee else [])


@pytest.mark.parametrize(("sorte", "reference"), [(Sorte.CANDIDAT, "C-000012"), (Sorte.JURE, "J-000012")])
def test_don_03_une_fiche_effacee_ne_sert_plus(sorte: Sorte, reference: str) -> None:
    for nom, prenom in (("ROUX", "Léa"), ("EFFACÉ", "Léa"), ("ROUX", reference)):
        exiger_une_fiche_pleine(sorte, 12, nom, prenom)
    with pytest.raises(Refus) as refus:
        exiger_une_fiche_pleine(sorte, 12, "EFFACÉ", reference)
    assert refus.value.en_dict() == {
        "schema": "ceres.erreur/1",
        "code": "DON-03",
        "message": f"Les données de {reference} ont été effacées : cette fiche ne sert plus.",
        "conseil": "Si la personne revient, enregistrez-la sous une fiche neuve.",
        "objets": [reference],
        "motifs": [],
    }


@pytest.mark.parametrize(
    ("sorte", "siennes", "autres"),
    [
        (Sorte.CANDIDAT, {"candidat", "inscription", "convocation"}, {"jure", "participation", "profil"}),
        (Sorte.JURE, {"jure", "participation", "convocation"}, {"candidat", "inscription", "profil"}),
    ],
)
def test_le_registre_dit_quelles_tables_designent_une_personne(
    sorte: Sorte, siennes: set[str], autres: set[str]
) -> None:
    trouvees = registre.de(sorte)
    assert siennes <= trouvees.keys()
    assert not autres & trouvees.keys()
    assert all(registre.REGISTRE[nom] is fichier for nom, fichier in trouvees.items())


def test_deux_fiches_effacees_n_ont_pas_la_meme_cle() -> None:
    une, autre = anonyme(Sorte.CANDIDAT, 1), anonyme(Sorte.CANDIDAT, 2)
    assert une["cle"] != autre["cle"]
    assert est_efface(Sorte.CANDIDAT, 1, une["nom"], une["prenom"])
    assert not est_efface(Sorte.CANDIDAT, 2, une["nom"], une["prenom"])

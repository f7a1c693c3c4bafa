from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.convocation import (
    OCTETS_NOM,
    Adresse,
    Jure,
    avertissement_heure,
    en_vigueur,
    fermeture_des_inscriptions,
    heure_de_convocation,
    heures_tardives,
    nom_fichier,
    sans_adresse,
    sequence_suivante,
)
from ceres_cli.regles.saisie import lire_heure
from ceres_cli.regles.vocabulaire import Convoque
from ceres_cli.regles.vocabulaire import EtatConvocation as Etat

CANDIDAT, JURE = Convoque.CANDIDAT, Convoque.JURE


@pytest.mark.parametrize(
    ("saisie", "heure"),
    [
        ("8:30", "08:30"),
        ("08:30", "08:30"),
        (" 08:30 ", "08:30"),
        ("8h30", "08:30"),
        ("8 h 30", "08:30"),
        ("8H30", "08:30"),
        ("8h", "08:00"),
        ("14 h", "14:00"),
        ("0:00", "00:00"),
        ("23:59", "23:59"),
    ],
)
def test_conv_02_une_heure_est_completee_de_zeros(saisie: str, heure: str) -> None:
    assert lire_heure(saisie) == heure


@pytest.mark.parametrize(
    "saisie", ["", "8", "08", "8:3", "8:300", "008:30", "8.30", "08:30:00", "-8:30", "٨:٣٠", "midi"]
)
def test_conv_02_ce_qui_n_est_pas_une_heure_est_refuse_en_francais(saisie: str) -> None:
    with pytest.raises(ValueError, match="n'est pas une heure HH:MM"):
        lire_heure(saisie)


@pytest.mark.parametrize("saisie", ["24:00", "23:60", "99:99", "25h"])
def test_conv_02_une_heure_qui_n_existe_pas_est_refusee(saisie: str) -> None:
    with pytest.raises(ValueError, match="de 00:00 à 23:59"):
        lire_heure(saisie)


@pytest.mark.parametrize(
    ("convoque", "heure_convocation", "heure_jury", "attendue"),
    [
        (CANDIDAT, None, None, "09:00"),
        (CANDIDAT, "08:30", None, "08:30"),
        (CANDIDAT, None, "08:00", "09:00"),
        (CANDIDAT, "08:30", "08:00", "08:30"),
        (JURE, None, None, "09:00"),
        (JURE, "08:30", None, "08:30"),
        (JURE, None, "08:00", "08:00"),
        (JURE, "08:30", "08:00", "08:00"),
    ],
)
def test_conv_02_chacun_est_convoque_a_son_heure(
    convoque: Convoque, heure_convocation: str | None, heure_jury: str | None, attendue: str
) -> None:
    heure = heure_de_convocation(
        convoque, heure_debut="09:00", heure_convocation=heure_convocation, heure_jury=heure_jury
    )
    assert heure == attendue


@pytest.mark.parametrize(("heure", "avertit"), [("08:59", False), ("09:00", False), ("09:01", True), ("10:00", True)])
def test_conv_02_une_convocation_apres_le_debut_avertit(heure: str, avertit: bool) -> None:
    assert (avertissement_heure(CANDIDAT, heure=heure, heure_debut="09:00") is not None) is avertit


@pytest.mark.parametrize(
    ("adresse", "lignes"),
    [
        (Adresse(("12 rue de l'Église",), "76000", "Rouen"), ("12 rue de l'Église", "76000 Rouen")),
        (Adresse(("", "Lieu-dit La Mare"), None, "Ry"), ("Lieu-dit La Mare", "Ry")),
        (Adresse((), "76000"), ("76000",)),
        (Adresse(), ()),
    ],
)
def test_une_adresse_n_a_pas_de_ligne_vide(adresse: Adresse, lignes: tuple[str, ...]) -> None:
    assert adresse.en_lignes() == lignes


@pytest.mark.parametrize(
    ("nom", "prenom", "attendu"),
    [
        ("Œuvrard", "Chloé", "V-000123-oeuvrard-chloe.pdf"),
        ("N'Guyen-Lefèvre", "Łukasz", "V-000123-n-guyen-lefevre-lukasz.pdf"),
        ("../../etc/passwd", "", "V-000123-etc-passwd.pdf"),
        ("李", "明", "V-000123.pdf"),
        ("Ковальчук", "Anna", "V-000123-anna.pdf"),
        ("x" * 80, "Zoé", f"V-000123-{'x' * 60}.pdf"),
        ("x" * 59, "Zoé", f"V-000123-{'x' * 59}.pdf"),
    ],
)
def test_un_fichier_porte_le_numero_puis_un_nom_lisible(nom: str, prenom: str, attendu: str) -> None:
    assert nom_fichier("V-000123", nom=nom, prenom=prenom, extension="pdf") == attendu


def test_deux_homonymes_n_ont_jamais_le_meme_fichier() -> None:
    noms = {nom_fichier(f"V-{n:06d}", nom="Durand", prenom="Marie", extension="ics") for n in range(1, 51)}
    assert len(noms) == 50


@given(st.text(), st.text())
def test_un_nom_de_fichier_est_court_et_sans_piege(nom: str, prenom: str) -> None:
    fichier = nom_fichier("V-000123", nom=nom, prenom=prenom, extension="pdf")
    lisible = fichier.removeprefix("V-000123").removesuffix(".pdf")
    assert len(lisible.encode()) <= OCTETS_NOM + 1
    assert fichier.isascii()
    assert not set(fichier) & set('/\\:*?"<>| \n')


@pytest.mark.parametrize(
    ("jours", "quand"),
    [
        (-31, " ; en VAE, elles restent ouvertes du 11/05/2025 au 09/06/2025 (CAN-03)"),
        (-30, " ; en VAE, elles restent ouvertes jusqu'au 09/06/2025 (CAN-03)"),
        (-29, " ; en VAE, elles restent ouvertes jusqu'au 09/06/2025 (CAN-03)"),
        (-1, " ; en VAE, elles restent ouvertes jusqu'au 09/06/2025 (CAN-03)"),
        (0, ""),
        (1, ""),
    ],
)
def test_conv_04_la_premiere_edition_dit_ce_qu_elle_ferme(jours: int, quand: str) -> None:
    debut = date(2025, 6, 10)
    texte = f"CAN-01 : cette première édition ferme les inscriptions{quand}."
    assert fermeture_des_inscriptions(debut, debut + timedelta(days=jours)) == texte


@pytest.mark.parametrize(
    ("etats", "satisfait", "texte", "valeurs"),
    [
        ([], True, "les convocations de S-1 sont en vigueur", {}),
        ([Etat.EDITEE, Etat.RETIREE], True, "les convocations de S-1 sont en vigueur", {}),
        ([Etat.EDITEE, Etat.A_REEDITER], False, "1 convocation de S-1 ne dit plus la vérité", {"a_reediter": 1}),
        ([Etat.A_REEDITER] * 2, False, "2 convocations de S-1 ne disent plus la vérité", {"a_reediter": 2}),
        ([Etat.A_REEDITER, Etat.ANNULEE], False, "S-1 est annulée : ses convocations n'ont plus cours", {}),
    ],
)
def test_conv_04_ce_qui_n_a_plus_cours_se_dit_en_entier(
    etats: list[Etat], satisfait: bool, texte: str, valeurs: dict[str, object]
) -> None:
    assert en_vigueur("S-1", etats) == Condition("CONV-04", satisfait, texte, valeurs, "S-1")


@pytest.mark.parametrize(("precedente", "attendue"), [(None, 0), (0, 2), (2, 4)])
def test_conv_04_une_place_reste_entre_deux_editions_pour_l_avis_qui_ote(precedente: int | None, attendue: int) -> None:
    assert sequence_suivante(precedente) == attendue


CANDIDATS_TARD = "CONV-02 : L'heure de convocation des candidats ({}) est après l'heure de début de la session (09:00)."
JURY_TARD = "CONV-02 : L'heure de convocation du jury ({}) est après l'heure de début de la session (09:00)."


@pytest.mark.parametrize(
    ("convocation", "jury", "attendus"),
    [
        (None, None, []),
        ("09:00", "09:00", []),
        ("09:01", None, [CANDIDATS_TARD.format("09:01"), JURY_TARD.format("09:01")]),
        ("09:01", "08:00", [CANDIDATS_TARD.format("09:01")]),
        ("08:00", "09:30", [JURY_TARD.format("09:30")]),
        (None, "09:30", [JURY_TARD.format("09:30")]),
    ],
)
def test_conv_02_chaque_heure_tardive_se_dit_des_candidats_puis_du_jury(
    convocation: str | None, jury: str | None, attendus: list[str]
) -> None:
    assert heures_tardives(heure_debut="09:00", heure_convocation=convocation, heure_jury=jury) == attendus


@pytest.mark.parametrize(
    ("adresse", "nomme"),
    [
        (Adresse(), True),
        (Adresse(("1 rue du Port",)), True),
        (Adresse(("1 rue du Port",), "44000"), True),
        (Adresse(("1 rue du Port",), None, "Nantes"), True),
        (Adresse((), "44000", "Nantes"), False),
        (Adresse(("1 rue du Port",), "44000", "Nantes"), False),
    ],
)
def test_conv_03_qui_n_a_pas_d_adresse_complete_se_nomme(adresse: Adresse, nomme: bool) -> None:
    jure = Jure("J-000003", None, "ALIX", "Zoé", adresse, (), 2)
    phrase = "CONV-03 : sans adresse postale complète (code postal, commune), à remettre autrement : J-000003 ALIX Zoé."
    assert sans_adresse([jure]) == ([phrase] if nomme else [])

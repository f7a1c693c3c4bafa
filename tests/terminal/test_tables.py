"""La mise en table : rien n'est coupé, rien ne dépasse, ce qui manque est nommé."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal import tables
from ceres_cli.terminal.rendu import cellule_lue, largeur

LARGEURS = (60, 80, 81, 100, 104, 120, 132, 200)
COLONNES = (
    Colonne("id", "Habilitation"),
    Colonne("nom", "Nom du juré", souple=True),
    Colonne("certification", "Certification"),
    Colonne("etat", "État", "mot"),
    Colonne("fin", "Fin", "date", priorite=2),
    Colonne("sessions", "Nombre de sessions", "entier", priorite=3),
    Colonne("motif", "Motif", souple=True, priorite=4),
)
ELEMENT = {
    "id": "H-000123",
    "nom": "PAGÈS-DURANDAL Chloé-Marie",
    "certification": "RNCP38676/CCP1",
    "etat": "en_attente_validation",
    "fin": "2027-01-31",
    "sessions": 12,
    "motif": "départ en retraite, remplacé par un collègue du même établissement",
}
mots = st.text(alphabet="abcdeéèàçÎœ日本-/'", min_size=1, max_size=12)
phrases = st.lists(mots, max_size=9).map(" ".join)
elements_quelconques = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.integers(1, 999_999).map("H-{:06d}".format),
            "nom": phrases,
            "certification": mots,
            "etat": st.sampled_from(["active", "suspendue", "en_attente_validation"]),
            "fin": st.sampled_from(["2027-01-31", "2016-02-29", None]),
            "sessions": st.none() | st.integers(0, 10**6),
            "motif": st.none() | phrases,
        }
    ),
    min_size=1,
    max_size=5,
)


def dessinees(elements: list[Mapping[str, Any]], large: int) -> tuple[tables.Disposition, list[str]]:
    d = tables.disposer(COLONNES, elements, large)
    return d, list(tables.dessiner(d, large))


@given(elements_quelconques, st.sampled_from(LARGEURS))
def test_aucune_ligne_ne_depasse_et_chaque_valeur_d_une_piece_est_entiere(
    elements: list[Mapping[str, Any]], large: int
) -> None:
    d, lignes = dessinees(elements, large)
    assert max(map(largeur, lignes)) <= large
    tout = "\n".join(lignes)
    montrees = {c.cle for c in d.colonnes}
    for colonne in COLONNES:
        for element in elements:
            valeur = cellule_lue(colonne, element)
            if colonne.cle not in montrees:
                assert colonne in d.cachees or not any(cellule_lue(colonne, e) for e in elements)
            elif not colonne.souple:
                assert valeur in tout


@given(elements_quelconques, st.sampled_from(LARGEURS))
def test_une_valeur_souple_garde_tous_ses_mots_dans_l_ordre(elements: list[Mapping[str, Any]], large: int) -> None:
    d, _ = dessinees(elements, large)
    if d.cartes:
        return
    for colonne, w, valeurs in zip(d.colonnes, d.largeurs, zip(*d.lignes, strict=True), strict=True):
        for valeur in valeurs:
            plie = tables.plier(valeur, w)
            assert "".join(plie).replace(" ", "") == valeur.replace(" ", "")
            assert all(largeur(ligne) <= w for ligne in plie), colonne


@given(elements_quelconques, st.sampled_from(LARGEURS))
def test_rich_dessine_la_meme_disposition(elements: list[Mapping[str, Any]], large: int) -> None:
    d, lignes = dessinees(elements, large)
    if not d.cartes:
        assert tables.en_couleur(d, elements, large).splitlines() == lignes


@pytest.mark.parametrize(
    ("large", "cachees", "cartes"),
    [
        (200, [], False),
        (104, ["motif"], False),
        (80, ["fin", "sessions", "motif"], False),
        (60, ["fin", "sessions", "motif"], True),
    ],
)
def test_les_colonnes_les_moins_prioritaires_tombent_d_abord(large: int, cachees: list[str], cartes: bool) -> None:
    d = tables.disposer(COLONNES, [ELEMENT], large)
    assert d.cartes is cartes
    if cartes:
        assert [c.cle for c in d.colonnes] == list(ELEMENT)
    else:
        assert [c.cle for c in d.cachees] == cachees


def test_une_colonne_vide_tombe_avant_les_autres() -> None:
    d = tables.disposer(COLONNES, [{**ELEMENT, "fin": None}], 104)
    assert [c.cle for c in d.cachees] == ["fin"]


def test_une_colonne_vide_tombe_meme_essentielle_plutot_que_d_imposer_des_cartes() -> None:
    colonnes = [Colonne("id", "Juré"), Colonne("courriel", "Courriel"), Colonne("telephone", "Téléphone")]
    d = tables.disposer(colonnes, [{"id": "J-000001", "courriel": "alice.martin@example.fr"}], 35)
    assert (d.cartes, [c.cle for c in d.colonnes]) == (False, ["id", "courriel"])
    d = tables.disposer(colonnes, [{"id": "J-000001", "courriel": "alice.martin@example.fr"}], 60)
    assert [c.cle for c in d.colonnes] == ["id", "courriel", "telephone"]


def test_une_colonne_qui_tient_encore_reste_meme_apres_une_plus_large_qui_ne_tient_pas() -> None:
    colonnes = [Colonne("id", "Juré"), Colonne("courriel", "Courriel", priorite=2), Colonne("n", "N°", priorite=3)]
    element = {"id": "J-000001", "courriel": "alice.martin@example.fr", "n": "12"}
    d = tables.disposer(colonnes, [element], 20)
    assert ([c.cle for c in d.colonnes], [c.cle for c in d.cachees]) == (["id", "n"], ["courriel"])


def test_la_ponctuation_double_va_avec_son_mot() -> None:
    assert tables.plier("Le délai : 30 jours ; c'est tout ?", 12) == ["Le délai :", "30 jours ;", "c'est tout ?"]
    assert tables.plier("lisez « cela ».", 10) == ["lisez", "« cela »."]
    assert tables.plier("faire « cela » ensuite", 10) == ["faire", "« cela »", "ensuite"]
    assert tables.plier("12\xa0627 lignes", 7) == ["12\xa0627", "lignes"]  # un nombre ne se coupe pas


@pytest.mark.parametrize("large", LARGEURS)
def test_une_fiche_garde_d_une_piece_ce_qui_n_est_pas_une_phrase(large: int) -> None:
    empreinte = "a1b2c3d4" * 6
    colonnes = [
        Colonne("titre", "Un titre de champ fort long"),
        Colonne("telephone", "Téléphone"),
        Colonne("etat", "État", "mot"),
        Colonne("motif", "Motif", souple=True),
        Colonne("rien", "Rien"),
    ]
    element = {
        "titre": empreinte,
        "telephone": "02 61 91 12 34",
        "etat": "en_attente_validation",
        "motif": ELEMENT["motif"],
    }
    lignes = list(tables.fiche(colonnes, element, large))
    assert max(map(largeur, lignes)) <= large
    for valeur in (empreinte, "02 61 91 12 34", "en attente de validation"):
        assert any(valeur in ligne for ligne in lignes)
    assert " ".join(" ".join(lignes).split()).endswith(f"{ELEMENT['motif']} Sans valeur Rien")


def test_une_carte_garde_un_telephone_entier_sous_un_titre_trop_long() -> None:
    colonnes = [Colonne("id", "Juré"), *(Colonne(c, "Un titre de champ fort long") for c in "ab")]
    d = tables.disposer(colonnes, [{"id": "J-1", "a": "02 61 91 12 34", "b": "x" * 38}], 40)
    assert list(tables.dessiner(d, 40)) == [
        "Juré J-1",
        "  Un titre de champ fort long",
        "    02 61 91 12 34",
        "  Un titre de champ fort long",
        "    " + "x" * 36,
        "    " + "x" * 2,
    ]


def test_faute_de_place_une_carte_par_element_un_champ_par_ligne() -> None:
    _, lignes = dessinees([ELEMENT, {**ELEMENT, "id": "H-000124", "motif": None}], 60)
    assert lignes == [
        "Habilitation H-000123",
        "  Nom du juré         PAGÈS-DURANDAL Chloé-Marie",
        "  Certification       RNCP38676/CCP1",
        "  État                en attente de validation",
        "  Fin                 31/01/2027",
        "  Nombre de sessions  12",
        "  Motif               départ en retraite, remplacé par un",
        "                      collègue du même établissement",
        "",
        "Habilitation H-000124",
        "  Nom du juré         PAGÈS-DURANDAL Chloé-Marie",
        "  Certification       RNCP38676/CCP1",
        "  État                en attente de validation",
        "  Fin                 31/01/2027",
        "  Nombre de sessions  12",
    ]


def test_deux_champs_de_front_quand_tous_tiennent_ainsi() -> None:
    colonnes = [Colonne(c, c.upper()) for c in ("a", "b", "c", "d", "e")]
    element = dict.fromkeys("abcde", "valeur longue")
    d = tables.disposer(colonnes, [element], 50)
    assert list(tables.dessiner(d, 50)) == [
        "A valeur longue",
        "  B  valeur longue          C  valeur longue",
        "  D  valeur longue          E  valeur longue",
    ]


def test_les_nombres_sont_a_droite_les_titres_en_bas() -> None:
    colonnes = [Colonne("nom", "Nom"), Colonne("n", "Nombre de sessions", "entier")]
    d = tables.disposer(colonnes, [{"nom": "Alice", "n": 5}, {"nom": "Bob", "n": 12}], 16)
    assert list(tables.dessiner(d, 16)) == [
        "       Nombre de",
        "Nom     sessions",
        "────────────────",
        "Alice          5",
        "Bob           12",
    ]


def test_un_mot_plus_long_que_la_ligne_est_replie_sans_rien_perdre() -> None:
    assert tables.plier("voir abcdefghijkl fin", 5) == ["voir", "abcde", "fghij", "kl", "fin"]
    assert tables.plier("", 5) == [""]
    assert tables.plier("日本語", 2) == ["日", "本", "語"]


def test_une_parole_est_pliee_entre_les_mots_son_retrait_garde() -> None:
    texte = "Erreur : refusé, pour deux raisons.\n  • HAB-12 : la dernière date d'emploi est trop ancienne"
    assert tables.paragraphes(texte, 36).split("\n") == [
        "Erreur : refusé, pour deux raisons.",
        "  • HAB-12 : la dernière date",
        "    d'emploi est trop ancienne",
    ]

"""La mise en table : rien n'est coupé, rien ne dépasse, ce qui manque est nommé."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.vocabulaire import EtatEffectif, EtatSession
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.jures import HABILITATION
from ceres_cli.schemas.sessions import SESSION
from ceres_cli.terminal import couleurs, pli, tables
from ceres_cli.terminal.rendu import cellule_lue, en_place, largeur, remplie

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
                assert colonne in d.cachees or (colonne, valeur) in d.partout
            elif not colonne.souple:
                assert valeur in tout


@given(elements_quelconques, st.sampled_from(LARGEURS))
def test_une_valeur_souple_garde_tous_ses_mots_dans_l_ordre(elements: list[Mapping[str, Any]], large: int) -> None:
    d, _ = dessinees(elements, large)
    if d.cartes:
        return
    for colonne, w, valeurs in zip(d.colonnes, d.largeurs, zip(*d.lignes, strict=True), strict=True):
        for valeur in valeurs:
            plie = pli.plier(valeur, w)
            assert "".join(plie).replace(" ", "") == valeur.replace(" ", "")
            assert all(largeur(ligne) <= w for ligne in plie), colonne


@given(elements_quelconques, st.sampled_from(LARGEURS))
def test_peinte_la_table_est_la_meme(elements: list[Mapping[str, Any]], large: int) -> None:
    d, lignes = dessinees(elements, large)
    peintes = list(tables.dessiner(d, large, lambda texte, teinte: f"<{texte}>" if teinte else texte))
    assert [re.sub("[<>]", "", ligne) for ligne in peintes] == lignes
    etats = [cellule_lue(COLONNES[3], e) for e in elements if e["etat"] in couleurs.ETATS]
    assert [etat for ligne in peintes for etat in re.findall("<(active|suspendue)>", ligne)] == etats


@pytest.mark.parametrize(
    ("large", "cachees", "cartes"),
    [
        (200, [], False),
        (104, ["motif"], False),
        (80, ["fin", "sessions", "motif"], False),
        (60, ["motif"], True),  # de petites fiches : ni ce qui est secondaire, ni ce qui est partout le même
    ],
)
def test_les_colonnes_les_moins_prioritaires_tombent_d_abord(large: int, cachees: list[str], cartes: bool) -> None:
    d = tables.disposer(COLONNES, [ELEMENT], large)
    assert d.cartes is cartes
    if cartes:
        assert d.colonnes
    assert [c.cle for c in d.cachees] == cachees


# Des noms quelconques, et les plus longs mots qu'on y lise : composés, à apostrophe, d'une pièce.
noms_quelconques = phrases | st.sampled_from(
    ["Administrateur", "Maison de l'apprentissage des Trois-Moulins", "Saint-Aubin-sur-Chantecler", "Microtechnicienne",
     "SÉGUIN-CHARPENTIER Thị Mai", "Responsable d'établissement marchand"]
)  # fmt: skip
une_session = st.fixed_dictionaries(
    {
        "id": st.integers(1, 999_999).map("S-2027-{:06d}".format),
        "etat": st.sampled_from(EtatSession),
        "certification": st.just("TP-01351m02/CCP1"),
        "titre_nom": noms_quelconques,
        "centre": st.just("E-000012"),
        "centre_nom": noms_quelconques,
        "debut": st.dates().map(str),
        "fin": st.dates().map(str),
        "departement": st.just("974"),
        "nombre_jures": st.integers(0, 99),
        "nombre_inscrits": st.integers(0, 999),
    }
)
une_habilitation = st.fixed_dictionaries(
    {
        "id": st.integers(1, 999_999).map("H-{:06d}".format),
        "jure": st.just("J-000012"),
        "jure_nom": noms_quelconques,
        "certification": st.sampled_from(["RNCP37674", "TP-01351m02/CCP1"]),
        "titre_nom": noms_quelconques,
        "etat_effectif": st.sampled_from(EtatEffectif),
        "fin": st.dates().map(str),
        "utilisable_jusqu_au": st.none() | st.dates().map(str),
        "a_viser": st.booleans(),
    }
)


@given(st.lists(une_session, min_size=1, max_size=6) | st.lists(une_habilitation, min_size=1, max_size=6))
def test_a_80_colonnes_aucun_nom_ne_pousse_dehors_un_etat_une_date_ou_un_compte(elements: list[dict[str, Any]]) -> None:
    colonnes = [c for c in en_place(SESSION if "centre" in elements[0] else HABILITATION) if c.tableau]
    d = tables.disposer(colonnes, elements, 80)
    perdues = [c.cle for c in d.cachees if c.priorite <= 2 and remplie(c, elements)]
    assert (perdues, d.cartes) == ([], False)
    assert max(map(largeur, tables.dessiner(d, 80))) <= 80


def test_une_colonne_vide_tombe_avant_les_autres() -> None:
    colonnes = [c._replace(priorite=min(c.priorite, 2)) for c in COLONNES]
    d = tables.disposer(colonnes, [{**ELEMENT, "fin": None}], 100)
    assert [c.cle for c in d.cachees] == ["fin"]


def test_une_colonne_vide_tombe_meme_essentielle_plutot_que_d_imposer_des_cartes() -> None:
    colonnes = [Colonne("id", "Juré"), Colonne("courriel", "Courriel"), Colonne("telephone", "Téléphone")]
    d = tables.disposer(colonnes, [{"id": "J-000001", "courriel": "alice.martin@example.fr"}], 35)
    assert (d.cartes, [c.cle for c in d.colonnes]) == (False, ["id", "courriel"])
    d = tables.disposer(colonnes, [{"id": "J-000001", "courriel": "alice.martin@example.fr"}], 60)
    assert [c.cle for c in d.colonnes] == ["id", "courriel", "telephone"]


def test_une_colonne_partout_pareille_cede_sa_place_et_sa_valeur_est_dite() -> None:
    deux = [ELEMENT, {**ELEMENT, "id": "H-000124", "sessions": 3}]
    d = tables.disposer(COLONNES, deux, 98)
    assert [c.cle for c in d.colonnes] == ["id", "nom", "certification", "etat", "sessions"]
    assert [(c.cle, valeur) for c, valeur in d.partout] == [("fin", "31/01/2027"), ("motif", ELEMENT["motif"])]
    assert d.cachees == []
    assert "fin" in {c.cle for c in tables.disposer(COLONNES, deux, 200).colonnes}  # elle tient : elle reste


def test_une_colonne_secondaire_ne_serre_pas_les_noms() -> None:
    """Rien que de quoi lire le nom reste à côté d'elle ; ce qui n'est pas secondaire, lui, l'y réduit."""
    colonnes = [Colonne("nom", "Nom", souple=True), Colonne("n", "Heure", priorite=4)]
    element = {"nom": "Maison de l'apprentissage des Trois-Moulins", "n": "09:00"}
    assert len(tables.disposer(colonnes, [element], 28).colonnes) == 1
    assert len(tables.disposer(colonnes, [element], 31).colonnes) == 2
    colonnes[1] = colonnes[1]._replace(priorite=2)
    assert len(tables.disposer(colonnes, [element], 28).colonnes) == 2


def test_un_long_nom_compose_se_coupe_apres_un_tiret_un_numero_jamais() -> None:
    nom = "Rochefontaine-Montmirail-Saint-Aubin"
    d = tables.disposer([Colonne("nom", "Nom", souple=True)], [{"nom": nom}], 20)
    assert list(tables.dessiner(d, 20))[2:] == ["Rochefontaine-", "Montmirail-Saint-", "Aubin"]
    # Son premier morceau suit, s'il le peut, ce qui le précède.
    assert pli.plier("Maison de l'apprentissage", 13) == ["Maison de l'", "apprentissage"]
    assert pli.plier("voir S-2026-000039 ici", 10) == ["voir", "S-2026-000", "039 ici"]


@pytest.mark.parametrize(
    ("mot", "lisible", "mesure"),
    [
        ("Rochefontaine", 5, 13),  # d'une pièce : rien où le couper
        ("J-000012", 5, 8),  # un numéro non plus
        ("Saint-Denis", 11, 11),  # il tient tel quel
        ("Saint-Denis", 10, 6),  # « Saint- » : le tiret reste au bout de la ligne
        ("Ay-Denisot", 9, 7),  # le dernier morceau n'en a pas
        ("Ay-Champ-sur-Or", 9, 6),  # celui du milieu est le plus long
        ("Jean-Denis", 9, 5),  # à égalité de lettres, le tiret compte
        ("l'apprentissage", 14, 13),  # une apostrophe aussi reste au bout de la ligne
    ],
)
def test_le_plus_long_morceau_d_un_nom_compose_compte_son_tiret(mot: str, lisible: int, mesure: int) -> None:
    assert pli.plus_long_morceau(mot, lisible) == mesure


def test_une_commande_a_recopier_reste_d_une_piece_si_une_ligne_la_contient() -> None:
    defaire = "H-000001 suspendue. Pour défaire : ceres lot annuler L-000005 --motif TEXTE"
    assert pli.plier(defaire, 60) == ["H-000001 suspendue. Pour défaire :", "ceres lot annuler L-000005 --motif TEXTE"]
    assert pli.plier("La table : « ceres habilitation transitions ».", 40) == [
        "La table :",
        "« ceres habilitation transitions ».",
    ]
    assert pli.plier("La table : « ceres habilitation transitions ».", 20) == [
        "La table : « ceres",
        "habilitation",
        "transitions ».",
    ]
    assert pli.plier_commande("ceres lot annuler L-5 --motif TEXTE", 24) == [
        "ceres lot annuler L-5 \\",
        "--motif TEXTE",
    ]


def _clarte(code: str) -> float:
    """La luminance relative d'une des 256 couleurs (WCAG 2), que son numéro fixe."""
    n = int(code.removeprefix("38;5;"))
    rgb = (
        [8 + 10 * (n - 232)] * 3
        if n >= 232
        else [v and 55 + 40 * v for v in ((n - 16) // 36, (n - 16) // 6 % 6, (n - 16) % 6)]
    )
    lineaires = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in rgb]
    return sum(p * v for p, v in zip((0.2126, 0.7152, 0.0722), lineaires, strict=True))


@pytest.mark.parametrize("teinte", [t for t in couleurs.TEINTES if t != "gras"])
def test_chaque_couleur_se_lit_sur_fond_clair_et_sur_fond_sombre(teinte: str) -> None:
    clarte = _clarte(couleurs.TEINTES[teinte][0])
    assert 1.05 / (clarte + 0.05) >= 3
    assert (clarte + 0.05) / 0.05 >= 3


def test_une_colonne_qui_tient_encore_reste_meme_apres_une_plus_large_qui_ne_tient_pas() -> None:
    colonnes = [Colonne("id", "Juré"), Colonne("courriel", "Courriel", priorite=2), Colonne("n", "N°", priorite=3)]
    element = {"id": "J-000001", "courriel": "alice.martin@example.fr", "n": "12"}
    d = tables.disposer(colonnes, [element], 20)
    assert ([c.cle for c in d.colonnes], [c.cle for c in d.cachees]) == (["id", "n"], ["courriel"])


def test_la_ponctuation_double_va_avec_son_mot() -> None:
    assert pli.plier("Le délai : 30 jours ; c'est tout ?", 12) == ["Le délai :", "30 jours ;", "c'est tout ?"]
    assert pli.plier("lisez « cela ».", 10) == ["lisez", "« cela »."]
    assert pli.plier("faire « cela » ensuite", 10) == ["faire", "« cela »", "ensuite"]
    assert pli.plier("12\xa0627 lignes", 7) == ["12\xa0627", "lignes"]  # un nombre ne se coupe pas


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
    _, lignes = dessinees([ELEMENT, {**ELEMENT, "id": "H-000124", "fin": None, "sessions": 3}], 60)
    assert lignes == [
        "Habilitation H-000123",
        "  Nom du juré         PAGÈS-DURANDAL Chloé-Marie",
        "  Certification       RNCP38676/CCP1",
        "  État                en attente de validation",
        "  Fin                 31/01/2027",
        "  Nombre de sessions  12",
        "",
        "Habilitation H-000124",
        "  Nom du juré         PAGÈS-DURANDAL Chloé-Marie",
        "  Certification       RNCP38676/CCP1",
        "  État                en attente de validation",
        "  Nombre de sessions  3",
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
    assert pli.plier("voir abcdefghijkl fin", 5) == ["voir", "abcde", "fghij", "kl", "fin"]
    assert pli.plier("", 5) == [""]
    assert pli.plier("日本語", 2) == ["日", "本", "語"]


def test_une_parole_est_pliee_entre_les_mots_son_retrait_garde() -> None:
    texte = "Erreur : refusé, pour deux raisons.\n  • HAB-12 : la dernière date d'emploi est trop ancienne"
    assert pli.paragraphes(texte, 36).split("\n") == [
        "Erreur : refusé, pour deux raisons.",
        "  • HAB-12 : la dernière date",
        "    d'emploi est trop ancienne",
    ]

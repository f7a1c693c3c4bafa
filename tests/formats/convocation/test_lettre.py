"""La lettre, telle qu'une administration l'écrit : relue dans le PDF, positions et corps compris."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.formats.composition import valeurs
from ceres_cli.formats.convocation import textes
from ceres_cli.formats.convocation.pdf import avertissements, rendre, rendre_fusionne, verifier_logo
from ceres_cli.regles.convocation import Adresse, DonneesConvocation, Lettre
from ceres_cli.regles.logo import lire
from tests.fabriques.convocations import (
    CANDIDAT,
    CENTRE,
    CONVOCATION,
    CONVOCATION_JURE,
    EXAMEN_LONG,
    POINTS_PAR_MM,
    balises,
    de_candidat,
    lecteur,
    morceaux,
    texte,
)
from tests.regles.test_logo import SVG, png

LETTRE = Lettre(
    logo="e" * 64,
    signataire="Claire MORVAN",
    qualite="La directrice du centre",
    acces="Tram 2, arrêt Gare",
    amenagements="Pour un aménagement, écrivez au centre.",
    frais="Vos frais sont remboursés sur justificatifs.",
    donnees_personnelles="Données personnelles : elles servent à organiser l'examen.",
)
PLEINE = replace(CONVOCATION, lettre=LETTRE, logo=lire(SVG), tete="L-000042 24704e1a5b6c7d8e")
PLEINE_JURE = replace(CONVOCATION_JURE, lettre=replace(LETTRE, amenagements=""), logo=lire(SVG))
LES_DEUX = pytest.mark.parametrize("lettre", [PLEINE, PLEINE_JURE], ids=["candidat", "jure"])


def une(convocation: DonneesConvocation) -> bytes:
    [pdf] = rendre([convocation])
    return pdf


@LES_DEUX
def test_l_adresse_est_dans_la_fenetre_a_droite_et_rien_d_autre_n_y_est(lettre: DonneesConvocation) -> None:
    lus = morceaux(une(lettre))
    adresse = [m for m in lus if m.x >= 100 and 40 <= m.y <= 85]
    assert [m.texte for m in adresse[1:]] == list(lettre.destinataire.adresse.sur_l_enveloppe())
    assert all(m.x == pytest.approx(110, abs=0.1) and 49 <= m.y <= 79 for m in adresse)
    # Le logo et l'expéditeur restent à gauche : rien de la fenêtre ne passe sous eux.
    assert all(m.x < 100 for m in lus if m.y < 85 and m not in adresse)


@pytest.mark.parametrize("lignes", range(6))
def test_quel_que_soit_le_nombre_de_lignes_l_adresse_finit_au_dessus_de_80_mm(lignes: int) -> None:
    adresse = Adresse(tuple(f"Ligne {n} d'une adresse" for n in range(lignes)), "76000", "Sotteville-lès-Rouen")
    lus = morceaux(une(replace(PLEINE, destinataire=replace(CANDIDAT, adresse=adresse))))
    (derniere,) = [m for m in lus if m.texte == "76000 SOTTEVILLE LES ROUEN"]
    assert derniere.x == pytest.approx(110, abs=0.1)
    assert 70 <= derniere.y <= 80


@LES_DEUX
def test_tout_tient_sur_une_page_a4_meme_reportee_avec_les_intitules_les_plus_longs(lettre: DonneesConvocation) -> None:
    reportee = replace(
        lettre,
        examen=EXAMEN_LONG,
        edition=2,
        avant=replace(lettre, heure="09:30", examen=replace(EXAMEN_LONG, debut=date(2026, 4, 4), fin=date(2026, 4, 6))),
    )
    for pdf in (une(lettre), une(reportee)):
        [page] = lecteur(pdf).pages
        assert [float(x) for x in page.mediabox] == pytest.approx([0, 0, 595.28, 841.89], abs=0.1)


@LES_DEUX
def test_le_corps_est_sans_empattement_a_onze_points_au_moins(lettre: DonneesConvocation) -> None:
    corps: dict[str, set[float]] = {}

    def noter(lu: str, cm: list[float], tm: list[float], police: dict[str, str] | None, taille: float) -> None:
        if lu.strip():
            hauteur = tm[5] * cm[3] + cm[5]
            # Le pied de page (mentions, sceau) est plus petit.
            zone = "pied" if hauteur < 24 * POINTS_PAR_MM else "lettre"
            corps.setdefault(zone, set()).add(round(taille * abs(tm[3]) * abs(cm[3]), 1))
            assert police is not None
            assert "LiberationSans" in police["/BaseFont"]

    lecteur(une(lettre)).pages[0].extract_text(visitor_text=noter)
    assert min(corps["lettre"]) >= 11
    assert corps["pied"] == {8.5}


def test_la_lettre_a_lieu_et_jour_objet_references_politesse_et_signature() -> None:
    lu = texte(une(PLEINE))
    for attendu in (
        "Rouen, le 12 mars 2026 Objet : Convocation à un examen Madame,",
        "Accès Tram 2, arrêt Gare",
        "Pour un aménagement, écrivez au centre.",
        "Je vous prie d’agréer, Madame, l’expression de ma considération distinguée. La directrice du centre Claire",
        "Données personnelles : elles servent à organiser l'examen.",
        "journal L-000042 24704e1a5b6c7d8e",
    ):
        assert attendu in lu, attendu
    assert "frais" not in lu


def test_celle_d_un_jure_dit_ses_frais_jamais_un_amenagement() -> None:
    lu = texte(une(PLEINE_JURE))
    assert "Vos frais sont remboursés sur justificatifs." in lu
    assert "aménagement" not in lu


def test_la_place_d_une_signature_reste_entre_la_qualite_et_le_nom() -> None:
    lus = morceaux(une(PLEINE))
    qualite, nom = (next(m for m in lus if m.texte == t) for t in ("La directrice du centre", "Claire MORVAN"))
    assert qualite.x == nom.x == pytest.approx(110, abs=0.1)
    assert nom.y - qualite.y >= 15


@pytest.mark.parametrize(
    ("dit", "attendu"),
    [
        (textes.jour_complet(date(2027, 2, 15)), "lundi~15~février 2027"),
        (textes.periode(date(2027, 2, 15), date(2027, 2, 16)), "du lundi~15 au mardi~16~février 2027"),
        (textes.periode(date(2027, 3, 31), date(2027, 4, 1)), "du mercredi~31~mars au jeudi~1er~avril 2027"),
        (
            textes.periode(date(2026, 12, 31), date(2027, 1, 1)),
            "du jeudi~31~décembre 2026 au vendredi~1er~janvier 2027",
        ),
        (textes.du_jour_au(date(2027, 3, 12), date(2027, 3, 19)), "du 12 au 19~mars 2027"),
        (textes.du_jour_au(date(2027, 3, 30), date(2027, 4, 2)), "du 30~mars au 2~avril 2027"),
        (textes.heure("08:30"), "8~h~30"),
    ],
)
def test_un_jour_une_heure_ne_se_coupent_pas(dit: str, attendu: str) -> None:
    assert dit == attendu.replace("~", "\u00a0")


def test_sans_commune_la_lettre_dit_celle_du_site_sinon_le_jour_seul() -> None:
    sans = replace(PLEINE, centre=replace(CENTRE, adresse=Adresse()))
    assert "Sotteville-lès-Rouen, le 12 mars 2026 Objet" in texte(une(sans))
    assert "Le 12 mars 2026 Objet" in texte(une(replace(sans, site=None)))


@pytest.mark.parametrize("image", [SVG, png(300, 100), png(20, 400)], ids=["svg", "large", "haut"])
def test_le_logo_est_une_figure_decrite_et_ne_pousse_rien(image: bytes) -> None:
    pdf = une(replace(PLEINE, logo=lire(image)))
    assert balises(pdf).count("/Figure") == 1
    assert len(lecteur(pdf).pages) == 1
    assert [m.texte for m in morceaux(pdf) if m.x > 100 and 40 <= m.y <= 85] == [
        m.texte for m in morceaux(une(PLEINE)) if m.x > 100 and 40 <= m.y <= 85
    ]
    assert une(replace(PLEINE, logo=lire(image))) == pdf


def test_une_image_abimee_est_refusee_avant_d_etre_gardee() -> None:
    verifier_logo(lire(png(3, 2)))
    with pytest.raises(ValueError, match="ne peut pas être dessinée"):
        verifier_logo(lire(png(3, 2)[:40]))
    with pytest.raises(ValueError, match="ne peut pas être dessinée"):
        verifier_logo(lire(SVG.replace(b"</svg>", b"")))


@pytest.mark.parametrize(
    "nom", ["Παπαδόπουλος", "Ковальчук", "כהן", "محمد", "Հակոբյան", "გიორგი", "Nguyễn", "Łukasz", "Ștefan", "Ḥusayn"]
)
def test_chaque_alphabet_s_imprime(nom: str) -> None:
    convocation = replace(de_candidat(1, nom=nom), lettre=LETTRE)
    assert avertissements([convocation]) == []
    lu = lecteur(une(convocation))
    assert lu.metadata is not None
    assert nom in str(lu.metadata.title)


def test_les_polices_de_la_machine_n_y_sont_pour_rien() -> None:
    familles = set(valeurs.lire_les_polices().families())
    assert "Liberation Sans" in familles
    assert "DejaVu Sans" not in familles


def test_un_nom_hostile_ne_commande_rien_a_la_lettre() -> None:
    hostile = replace(
        LETTRE, signataire='#panic("non")', qualite="*gras* #{1/0}", acces="$x$ @ref <a> \\ `", amenagements="= titre"
    )
    lu = texte(une(replace(PLEINE, lettre=hostile)))
    for attendu in ('#panic("non")', "*gras* #{1/0}", "$x$ @ref <a> \\ `", "= titre"):
        assert attendu in lu


def test_une_edition_d_avant_s_imprime_sans_ce_qu_elle_n_a_pas() -> None:
    lu = texte(une(CONVOCATION))
    assert "Pour le centre" in lu
    for absent in ("Accès", "Données personnelles", "aménagement", "None"):
        assert absent not in lu


def test_fusionnees_les_lettres_partagent_le_meme_logo() -> None:
    seule, dix = une(PLEINE), rendre_fusionne([PLEINE] * 10)
    assert len(dix) < 5 * len(seule)

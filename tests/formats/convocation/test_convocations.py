"""Les convocations telles qu'elles sortent : le PDF est relu, ses balises et ses métadonnées aussi."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ceres_cli import nomenclatures
from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.composition import valeurs
from ceres_cli.formats.convocation.pdf import MODELE, avertissements, rendre, rendre_fusionne
from ceres_cli.regles.convocation import Adresse, Centre, DonneesConvocation, Site
from tests.fabriques.convocations import (
    CANDIDAT,
    CENTRE,
    CONVOCATION,
    CONVOCATION_JURE,
    EXAMEN,
    EXAMEN_LONG,
    JURE,
    balises,
    de_candidat,
    lecteur,
    morceaux,
    texte,
)

FENETRE_X, FENETRE_Y = (110, 190), (45, 80)


def une(convocation: DonneesConvocation) -> bytes:
    [pdf] = rendre([convocation])
    return pdf


# --- Ce qui est écrit (CONV-03) ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "attendu",
    [
        "Réf. : convocation V-000123, édition 1 session S-2026-000123 candidat C-000045",
        "76000 ROUEN Rouen, le 12 mars 2026 Objet : Convocation à un examen Madame, Vous êtes convoquée à la session",
        "Présentez-vous le lundi 4 mai 2026 à 8 h 30.",
        "Candidate Mme Chloé Œuvrard, née le 12 avril 1990 à Sainte-Colombe (69) Vous passez CCP 1 – Développer la "
        "partie front-end d'une application web ou web mobile sécurisée, du titre professionnel Développeur web",
        "Certification TP-01280m04/CCP1, millésime m04 Entretien final oui",
        "Dates du lundi 4 au mercredi 6 mai 2026 ; début à 9 h",
        "Lieu Plateau technique, Centre de formation de la Seine, 18 rue des Ateliers, 76300 Sotteville-lès-Rouen",
        "Pièces à apporter – la présente convocation, imprimée – une pièce d'identité en cours de validité, avec",
        "Tél. : 02 61 91 00 01 examens@seine.example.fr Réf.",
        "prévenez le centre (02 61 91 00 01, examens@seine.example.fr) en rappelant le numéro V-000123. Votre absence "
        "sera notée au procès-verbal ; elle compte parmi les trois sessions permises en un an.",
        "Nous vous prions d’agréer, Madame, l’expression de notre considération distinguée. Pour le centre",
        "Centre de formation de la Seine – SIRET 123 456 782 00010 – convocation V-000123, édition 1 du 12 mars 2026",
    ],
)
def test_conv_03_la_convocation_d_un_candidat_dit_tout(attendu: str) -> None:
    assert attendu in texte(une(CONVOCATION))


@pytest.mark.parametrize(
    "attendu",
    [
        "Réf. : convocation V-000124, édition 1 session S-2026-000123 juré J-000007",
        "Objet : Convocation à un jury d’examen Monsieur, Vous êtes convoqué en qualité de membre du jury",
        "Présentez-vous le lundi 4 mai 2026 à 8 h.",
        "Examen certificat de compétences professionnelles (CCP) Titre professionnel Développeur web et web mobile",
        "Autres membres Mme Aïssatou N'Guyen-Lefèvre, M. Ștefan Ionescu Candidats 12",
        "articles L. 3142-42 et suivants du code du travail",
        "au moins 15 jours avant le début de la session, soit au plus tard le dimanche 19 avril 2026",
    ],
)
def test_conv_03_la_convocation_d_un_jure_dit_tout(attendu: str) -> None:
    assert attendu in texte(une(CONVOCATION_JURE))


def test_conv_03_la_convocation_d_un_jure_ne_porte_aucune_donnee_de_candidat() -> None:
    lu = texte(une(CONVOCATION_JURE))
    assert "Né" not in lu
    assert "Sainte-Colombe" not in lu
    assert "Œuvrard" not in lu
    assert "C-0" not in lu


@pytest.mark.parametrize(
    ("civilite", "lieu", "attendu"),
    [
        ("M", "Sainte-Colombe (69)", "Né le 12 avril 1990 à Sainte-Colombe (69) Vous passez"),
        ("MME", "Ségou (Mali)", "Née le 12 avril 1990 à Ségou (Mali) Vous passez"),
        (None, "Saint-Denis (974)", "Né(e) le 12 avril 1990 à Saint-Denis (974) Vous passez"),
        ("M", "Le Mans (72)", "Né le 12 avril 1990 au Mans (72) Vous passez"),
        ("M", "les Ulis (91)", "Né le 12 avril 1990 aux Ulis (91) Vous passez"),
        ("M", "Le Caire (Égypte)", "Né le 12 avril 1990 au Caire (Égypte) Vous passez"),
        ("M", "La Rochelle (17)", "Né le 12 avril 1990 à La Rochelle (17) Vous passez"),
        ("M", "L'Haÿ-les-Roses (94)", "Né le 12 avril 1990 à L'Haÿ-les-Roses (94) Vous passez"),
        ("M", "Lesparre-Médoc (33)", "Né le 12 avril 1990 à Lesparre-Médoc (33) Vous passez"),
        # Lieu inconnu, puis une édition d'avant qu'il s'imprime.
        ("MME", "", "Née le 12 avril 1990 Vous passez"),
        ("MME", None, "Née le 12 avril 1990 Vous passez"),
    ],
)
def test_can_08_conv_03_l_etat_civil_dit_le_jour_et_le_lieu_de_naissance(
    civilite: str | None, lieu: str | None, attendu: str
) -> None:
    pdf = une(de_candidat(45, civilite=civilite, lieu_naissance=lieu))
    assert attendu.replace("Né", "né") in texte(pdf)
    assert len(lecteur(pdf).pages) == 1


def test_conv_03_chacun_ne_recoit_que_ses_propres_donnees() -> None:
    noms = ["Aldebert", "Brunehaut", "Childéric", "Dagobert"]
    convocations = [
        de_candidat(
            n,
            nom=nom,
            prenom=f"Prénom{n}",
            naissance=date(1980 + n, 1, 1),
            adresse=Adresse((f"{n} rue {nom}",), f"7600{n}", f"Ville{n}"),
        )
        for n, nom in enumerate(noms, start=1)
    ]
    for n, pdf in enumerate(rendre(convocations), start=1):
        # Les octets aussi : rien d'un autre dans les métadonnées ni les signets.
        metadonnees = str(lecteur(pdf).metadata) + str(lecteur(pdf).outline)
        for autre, nom in enumerate(noms, start=1):
            present = autre == n
            for donnee in (
                nom,
                f"Prénom{autre}",
                f"VILLE{autre}",
                f"7600{autre}",
                str(1980 + autre),
                f"V-00000{autre}",
            ):
                assert (donnee in texte(pdf)) is present, donnee
            assert (nom in metadonnees) is present


@pytest.mark.parametrize(
    ("changements", "attendu", "absent"),
    [
        (
            {"type": "TITRE", "bloc": "", "intitule_bloc": ""},
            "Vous passez le titre professionnel Développeur web et web mobile, en entier Certification",
            "CCP 1",
        ),
        ({"entretien_final": False}, "Entretien final non", "Entretien final oui"),
        # CAN-05 : sans entretien final, la session ne compte pas.
        ({"entretien_final": False}, "notée au procès-verbal. Nous vous prions", "trois sessions"),
        ({"millesime": None}, "Certification TP-01280m04/CCP1 Entretien", "millésime"),
        ({"fin": EXAMEN.debut}, "Dates le lundi 4 mai 2026 ; début à 9 h Lieu", "au mercredi"),
        ({"debut": date(2026, 5, 1)}, "Présentez-vous le vendredi 1er mai 2026 à 8 h 30", "1 mai"),
    ],
)
def test_conv_03_la_session_est_decrite_telle_qu_elle_est(
    changements: dict[str, object], attendu: str, absent: str
) -> None:
    lu = texte(une(replace(CONVOCATION, examen=replace(EXAMEN, **changements))))  # type: ignore[arg-type]
    assert attendu in lu
    assert absent not in lu


@pytest.mark.parametrize(
    ("civilite", "attendu"),
    [
        ("M", "Monsieur, Vous êtes convoqué à"),
        ("MME", "Madame, Vous êtes convoquée à"),
        (None, "Madame, Monsieur, Vous êtes convoqué(e) à"),
    ],
)
def test_la_lettre_s_accorde_avec_la_civilite(civilite: str | None, attendu: str) -> None:
    assert attendu in texte(une(replace(CONVOCATION, destinataire=replace(CANDIDAT, civilite=civilite))))


def test_conv_02_une_reedition_dit_qu_elle_remplace_les_precedentes() -> None:
    remplace = "Cette édition remplace les éditions précédentes."
    assert remplace not in texte(une(CONVOCATION))
    lu = texte(une(replace(CONVOCATION, edition=2, date_edition=date(2026, 4, 1))))
    assert remplace in lu
    assert "Rouen, le 1er avril 2026" in lu
    assert "édition 2 du 1er avril 2026" in lu


def test_une_convocation_presque_vide_reste_une_lettre() -> None:
    convocation = replace(
        CONVOCATION, destinataire=replace(JURE, civilite=None, adresse=Adresse(), autres_membres=()),
        centre=Centre("Centre", Adresse()), site=None, papiers=(),
    )  # fmt: skip
    lu = texte(une(convocation))
    assert "aucun autre membre désigné à ce jour" in lu
    assert "prévenez le centre en rappelant le numéro V-000123" in lu
    for absent in ("Pièces", "Tél", "Courriel", "SIRET", "None", "()"):
        assert absent not in lu


@pytest.mark.parametrize(
    ("site", "lieu"),
    [
        (None, "Lieu Centre de formation de la Seine, 4 quai du Havre, 76100 Rouen Pièces"),
        (Site("Bâtiment B", Adresse()), "Bâtiment B, Centre de formation de la Seine, 4 quai du Havre, 76100 Rouen"),
        (Site(None, Adresse((), "76300", "Ry")), "Lieu Centre de formation de la Seine, 76300 Ry"),
        (Site(CENTRE.nom, Adresse((), None, "Ry")), "Lieu Centre de formation de la Seine, Ry"),
    ],
)
def test_le_lieu_est_le_site_ou_a_defaut_le_centre(site: Site | None, lieu: str) -> None:
    assert lieu in texte(une(replace(CONVOCATION, site=site)))


# --- La page ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("convocation", [CONVOCATION, CONVOCATION_JURE])
def test_l_adresse_est_seule_dans_la_fenetre_de_l_enveloppe(convocation: DonneesConvocation) -> None:
    personne = convocation.destinataire
    lus = morceaux(une(convocation))
    dans_la_fenetre = [m for m in lus if FENETRE_Y[0] - 5 <= m.y <= FENETRE_Y[1] + 5 and m.x >= FENETRE_X[0] - 10]
    assert [m.texte for m in dans_la_fenetre[1:]] == list(personne.adresse.sur_l_enveloppe())
    assert dans_la_fenetre[0].texte.endswith(f"{personne.prenom} {personne.nom}")
    for m in dans_la_fenetre:
        assert m.x == pytest.approx(FENETRE_X[0], abs=0.1)
        assert FENETRE_Y[0] + 4 <= m.y <= FENETRE_Y[1] - 1


def test_une_adresse_de_sept_lignes_tient_dans_la_fenetre() -> None:
    lignes = tuple(f"Ligne d'adresse numéro {n} assez longue pour prendre deux lignes" for n in range(5))
    pdf = une(
        replace(CONVOCATION, destinataire=replace(CANDIDAT, nom="X" * 60, adresse=Adresse(lignes, "76000", "Ry")))
    )
    adresse = [m for m in morceaux(pdf) if m.x == pytest.approx(FENETRE_X[0], abs=0.1) and m.y < FENETRE_Y[1] + 5]
    assert adresse[-1].texte == "76000 RY"
    assert all(FENETRE_Y[0] <= m.y <= FENETRE_Y[1] for m in adresse)


@pytest.mark.parametrize("convocation", [CONVOCATION, CONVOCATION_JURE])
def test_les_intitules_les_plus_longs_tiennent_sur_une_page(convocation: DonneesConvocation) -> None:
    pdf = une(replace(convocation, examen=EXAMEN_LONG))
    assert len(lecteur(pdf).pages) == 1
    assert "page 1" not in texte(pdf)


def test_les_pages_sont_numerotees_quand_il_y_en_a_plusieurs() -> None:
    longue = replace(CONVOCATION, papiers=tuple(f"pièce numéro {n}" for n in range(60)))
    pages = lecteur(rendre_fusionne([CONVOCATION, longue, CONVOCATION_JURE])).pages
    lues = [" ".join(p.extract_text().split()) for p in pages]
    assert len(pages) == 4
    assert [("/ 2" in lu, "1 / 2" in lu, "2 / 2" in lu) for lu in lues] == [
        (False, False, False),
        (True, True, False),
        (True, False, True),
        (False, False, False),
    ]


def test_toutes_les_pages_sont_en_a4() -> None:
    for page in lecteur(rendre_fusionne([CONVOCATION, CONVOCATION_JURE])).pages:
        assert [float(x) for x in page.mediabox] == pytest.approx([0, 0, 595.28, 841.89], abs=0.1)


def test_le_fichier_fusionne_a_un_signet_et_une_page_par_convocation() -> None:
    pdf = lecteur(rendre_fusionne([CONVOCATION, CONVOCATION_JURE, de_candidat(9, nom="Durand")]))
    assert [s["/Title"].strip() for s in pdf.outline] == [
        "Mme Chloé Œuvrard – V-000123 : Convocation à un examen",
        "M. Łukasz Kowalski – V-000124 : Convocation à un jury d’examen",
        "Mme Chloé Durand – V-000009 : Convocation à un examen",
    ]
    assert [pdf.get_destination_page_number(s) for s in pdf.outline] == [0, 1, 2]


# --- Accessibilité et métadonnées -------------------------------------------------------------------------------


@pytest.mark.parametrize("pdf", [une(CONVOCATION), rendre_fusionne([CONVOCATION, CONVOCATION_JURE])], ids=["un", "n"])
def test_le_fichier_se_declare_pdf_ua_1_balise_en_francais(pdf: bytes) -> None:
    lu = lecteur(pdf)
    racine = lu.trailer["/Root"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in racine["/Metadata"].get_data()
    assert racine["/MarkInfo"]["/Marked"]
    assert racine["/Lang"] == "fr-FR"
    assert racine["/ViewerPreferences"]["/DisplayDocTitle"]
    for page in lu.pages:
        for police in page["/Resources"]["/Font"].values():
            assert "/ToUnicode" in police.get_object()


def test_les_balises_suivent_l_ordre_de_lecture() -> None:
    arbre = balises(une(CONVOCATION))
    assert arbre.count("/H1") == 1
    assert arbre.count("/H2") == 2
    assert arbre.index("/H1") < arbre.index("/H2")
    assert "/Figure" not in arbre
    for partie in ("/L", "/LI", "/Lbl", "/LBody", "/P"):
        assert partie in arbre


def test_le_titre_l_auteur_et_la_date_sont_dans_le_fichier() -> None:
    pdf = lecteur(une(CONVOCATION))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Convocation V-000123 – Mme Chloé Œuvrard"
    assert pdf.metadata.author == "Centre de formation de la Seine"
    assert pdf.metadata.creation_date is not None
    assert pdf.metadata.creation_date.date() == CONVOCATION.date_edition
    fusion = lecteur(rendre_fusionne([CONVOCATION, CONVOCATION_JURE]))
    assert fusion.metadata is not None
    assert fusion.metadata.title == "Convocations – session S-2026-000123"


# --- Mêmes données, mêmes octets --------------------------------------------------------------------------------


def test_la_meme_edition_donne_les_memes_octets() -> None:
    convocations = [CONVOCATION, CONVOCATION_JURE, de_candidat(9)]
    separes = rendre(convocations)
    assert rendre(convocations) == separes
    assert [une(c) for c in reversed(convocations)] == separes[::-1]
    assert rendre_fusionne(convocations) == rendre_fusionne(convocations)
    assert une(replace(CONVOCATION, edition=2)) != separes[0]


def test_un_autre_processus_ailleurs_donne_les_memes_octets(tmp_path: Path) -> None:
    code = (
        "import hashlib\n"
        "from tests.fabriques.convocations import CONVOCATION\n"
        "from ceres_cli.formats.convocation.pdf import rendre\n"
        "print(hashlib.sha256(rendre([CONVOCATION])[0]).hexdigest())"
    )
    racine = str(Path(__file__).resolve().parents[3])
    milieu = os.environ | {"PYTHONPATH": racine, "TZ": "Pacific/Auckland", "HOME": str(tmp_path), "LC_ALL": "C"}
    sortie = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=milieu, capture_output=True, text=True, check=True
    )
    assert sortie.stdout.strip() == hashlib.sha256(une(CONVOCATION)).hexdigest()


# --- Noms difficiles --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "nom",
    [
        "Œuvrard",
        "N'Guyen-Lefèvre",
        "D’Artagnan‑Weiß",
        "Łukasiewicz",
        "Ștefănescu-Țurcanu",
        "Işıkoğlu",
        "ẞTRASSE",
        "Nguyễn Thị Hằng",
        "Þórðardóttir",
        "Ковальчук",
        "*gras* _it_ = titre",
        "#sys.inputs",
        "#{panic(1)}",
        "[@ref] <étiquette> $x^2$",
        r"\u{41} // commentaire /* */",
        "`code` ~ --- ...",
        'guillemets "droits"',
    ],
)
def test_un_nom_difficile_est_imprime_tel_quel(nom: str) -> None:
    convocation = de_candidat(1, nom=nom)
    lu = texte(une(convocation))
    assert lu.count(f"Mme Chloé {nom}") == 2
    assert avertissements([convocation]) == []


def test_un_accent_combinant_est_imprime_avec_sa_lettre() -> None:
    assert "Mme Chloé Éluard" in texte(une(de_candidat(1, nom="E\u0301luard")))
    assert avertissements([de_candidat(1, nom="Q\u0308a\u0330 x\u0301\u0323")]) == []


def test_un_nom_de_soixante_lettres_sans_espace_est_coupe_pour_rester_sur_la_page() -> None:
    pdf = une(de_candidat(1, nom="W" * 60, prenom="Éléonore"))
    assert len(lecteur(pdf).pages) == 1
    assert "Mme Éléonore " + "W" * 60 in texte(pdf).replace("\u200b", "").replace("W W", "WW")
    lignes = [m.texte.strip("\u200b") for m in morceaux(pdf) if "WW" in m.texte]
    assert max(map(len, lignes)) <= len("Mme Éléonore ") + 30


def test_une_longue_adresse_electronique_n_est_pas_coupee() -> None:
    courriel = "secretariat.des.examens.de.la.seine@formation.example.fr"
    assert texte(une(replace(CONVOCATION, centre=replace(CENTRE, courriel=courriel)))).count(courriel) == 2


@pytest.mark.parametrize(
    ("nom", "imprime"),
    [
        ("Du\u202epont", r"Du\u202epont"),
        ("Du\u2066pont", r"Du\u2066pont"),
        ("Du\x1b[31mpont", r"Du\u001b[31mpont"),
        ("Du\npont", r"Du\u000apont"),
        ("Du\x00pont", r"Du\u0000pont"),
    ],
)
def test_un_caractere_dangereux_est_montre_pas_suivi(nom: str, imprime: str) -> None:
    assert f"Mme Chloé {imprime}" in texte(une(de_candidat(1, nom=nom)))


@pytest.mark.parametrize(
    ("nom", "imprime", "signe"),
    [
        ("ส Wang", r"\u0e2a Wang", "U+0E2A"),
        ("Zoé 😀", r"Zoé \u1f600", "U+1F600"),
        ("A\ue000B", r"A\ue000B", "U+E000"),
        ("A\u0378B", r"A\u0378B", "U+0378"),
    ],
)
def test_un_caractere_sans_dessin_est_signale_et_n_empeche_rien(nom: str, imprime: str, signe: str) -> None:
    convocation = de_candidat(7, nom=nom)
    assert f"Mme Chloé {imprime}" in texte(une(convocation))
    [phrase] = avertissements([CONVOCATION, convocation])
    assert phrase == (
        f"Convocation V-000007 : aucune police ne contient {signe} ; le numéro du caractère est imprimé à sa place."
    )


def test_les_signes_tenus_pour_surs_le_sont_tous() -> None:
    surs = [chr(n) for n in range(0x20, 0x3000) if valeurs.SURS.fullmatch(chr(n))]
    assert len(surs) > 1000
    assert valeurs.non_dessinees(surs) == []


# --- Le modèle --------------------------------------------------------------------------------------------------


def test_un_modele_adapte_remplace_celui_de_ceres(tmp_path: Path) -> None:
    source = nomenclatures.chemin(MODELE).read_text(encoding="utf-8")
    modele = tmp_path / "lettre.typ"
    modele.write_text(source.replace("== Pièces à apporter", "== Nous joindre"), encoding="utf-8")
    [pdf] = rendre([CONVOCATION], modele=modele)
    assert "Nous joindre" in texte(pdf)


@pytest.mark.parametrize(
    ("source", "raison"),
    [
        ("#let x = (", "ligne 1"),
        ("#set document(title: [x])\n#sys.inputs.absent", "ligne 2"),
        ("= Sans titre de document", "title"),
        ('#set document(title: [x])\n#set text(font: "Marianne")\n= x', "unknown font family"),
        ('#read("/etc/passwd")', "/etc/passwd"),
    ],
)
def test_un_modele_fautif_est_refuse_avec_sa_raison(tmp_path: Path, source: str, raison: str) -> None:
    modele = tmp_path / "lettre.typ"
    modele.write_text(source, encoding="utf-8")
    with pytest.raises(ErreurFichier, match="ne peut pas être composé") as refus:
        rendre([CONVOCATION], modele=modele)
    assert raison in refus.value.message
    assert refus.value.conseil


def test_un_modele_absent_est_refuse(tmp_path: Path) -> None:
    with pytest.raises(ErreurFichier, match="introuvable"):
        rendre_fusionne([CONVOCATION], modele=tmp_path / "rien.typ")


def test_sans_convocation_il_n_y_a_rien_a_imprimer() -> None:
    assert rendre([]) == []
    with pytest.raises(ValueError, match="aucune convocation"):
        rendre_fusionne([])

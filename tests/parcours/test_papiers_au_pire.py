"""Les papiers d'une session au pire : noms de 120 signes, dix candidats de toutes écritures, deux jours.

Jugé par un autre que Typst (PyMuPDF), sur les boîtes de texte : rien ne se recouvre, rien n'est coupé, tout se lit."""

from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pymupdf
import pytest
from docx import Document

from ceres_cli.regles.textes import cle
from tests.fabriques.base import Fabrique
from tests.fabriques.salle import MPCP, SESSION, UD_44, Salle

LONG = "DE LA ROCHEFOUCAULD-MONTMORENCY DE SAINT-HILAIRE DU BOIS-GUILBERT"
PRENOM = "Marie-Antoinette Joséphine Wilhelmine Éléonore Bérengère"
# Dans l'ordre où on les cherche : accents et casse ignorés, « de La … » à D ; puis les écritures qui n'ont pas d'A.
DANS_L_ORDRE = [
    ("Ægir", "Øystein"),
    (LONG, PRENOM),
    ("de La Tour", "Éric"),
    ("Élan", "Zoé"),
    ("Nguyễn Thị Phượng", "Ánh"),
    ("zola", "Émile"),
    ("Ковальчук", "Олександра"),
    ("כהן", "שרה"),
    ("محمد الأمين", "عبد الرحمن"),
    ("李小龍", "明"),
]
# Ce que l'encre d'une ligne prend de son corps, au-dessus et au-dessous de sa ligne de base ; la boîte d'une police
# compte aussi le blanc de ses signes les plus hauts, écrits ou non.
AU_DESSUS, AU_DESSOUS = 0.75, 0.22
FILIGRANE = "SESSION ANNULÉE"
INTITULE = "Concevoir, développer et déployer une application sécurisée en s'appuyant sur une démarche itérative"


@pytest.fixture
def pire(salle: Salle) -> Salle:
    salle.mettre("DELETE FROM inscription")
    salle.mettre("UPDATE jure SET nom = ?, prenom = ? WHERE id = 1", f"von und zu {LONG}", PRENOM)
    f = Fabrique.reprise(salle.chemin)
    for nom, prenom in reversed(DANS_L_ORDRE):
        c = f.inserer(
            "candidat", nom=nom, prenom=prenom, naissance="1990-01-01", adresse="12 rue de l'Église",
            code_postal="44000", commune="Nantes", centre_id=1, cle=cle(f"{nom} {prenom}"), version=1,
        )  # fmt: skip
        f.inserer(
            "inscription", session_id=1, candidat_id=c, voie="formation", etat="inscrit", inscrit_le="2025-08-01",
            convocation_a_editer=0,
        )  # fmt: skip
    f.store.fermer()
    return salle


def ecrits(s: Salle, dossier: str) -> dict[str, Path]:
    s.fait("session", "papiers", SESSION, "--sortie", dossier)
    return {f.name.removeprefix(f"{SESSION}-"): f for f in Path(dossier).iterdir()}


def lignes(page: Any) -> list[tuple[pymupdf.Rect, str]]:
    """Chaque morceau de ligne et sa boîte : deux cases d'un rang, que le lecteur prend pour une ligne, n'ont pas
    toujours la même base. Le filigrane, seul à être penché, n'en est pas."""
    blocs = page.get_text("dict")["blocks"]
    droites = [x["spans"] for b in blocs for x in b.get("lines", ()) if x["dir"] == (1.0, 0.0)]
    return [(encre(s), s["text"]) for spans in droites for s in spans if s["text"]]


def encre(span: dict[str, Any]) -> pymupdf.Rect:
    base, corps = span["origin"][1], span["size"]
    return pymupdf.Rect(span["bbox"][0], base - AU_DESSUS * corps, span["bbox"][2], base + AU_DESSOUS * corps)


def recouvertes(pdf: Path) -> list[str]:
    """Les couples de textes qui s'impriment l'un sur l'autre."""
    suite = []
    with pymupdf.open(pdf) as document:
        for page in document:
            lues = [(r, t) for r, t in lignes(page) if t.strip()]
            for (un, dit), (autre, aussi) in combinations(lues, 2):
                commun = un & autre
                if not commun.is_empty and min(commun.width, commun.height) > 0.1:
                    suite.append(f"{pdf.name} : « {dit} » sur « {aussi} »")
    return suite


def texte(pdf: Path) -> str:
    with pymupdf.open(pdf) as document:
        return " ".join(" ".join(page.get_text() for page in document).split())


def test_ce_que_juge_le_controleur_il_sait_le_refuser(isole: Path) -> None:
    document = pymupdf.open()
    page = document.new_page()
    for y in (100, 106):
        page.insert_text((72, y), "un nom sur un autre", fontsize=11)
    document.save(isole / "dessus.pdf")
    assert len(recouvertes(isole / "dessus.pdf")) == 1


def test_rien_ne_se_recouvre_ni_ne_sort_de_la_page(pire: Salle) -> None:
    avant = ecrits(pire, "avant")
    assert pire.editer("--sortie", "lettres").code == 0
    for n in range(5, 15):
        dit = ("--candidat", f"C-{n}", "--resultat", "echec", "--entretien", "echoue")
        pire.fait("session", "resultats", SESSION, *dit, jour="2025-10-15")
    apres = ecrits(pire, "apres")
    faits = [*avant.values(), *apres.values(), *Path("lettres").glob("*.pdf")]
    pdfs = [f for f in faits if f.suffix == ".pdf"]
    assert len(pdfs) == 3 + 3 + 12
    assert [dit for f in pdfs for dit in recouvertes(f)] == []
    for fichier in pdfs:
        with pymupdf.open(fichier) as document:
            assert all(page.rect.contains(r) for page in document for r, _ in lignes(page)), fichier


def test_ni_quand_chacun_a_son_heure(pire: Salle) -> None:
    """Une salle et une épreuve aux longs noms, deux jours, tous les aménagements."""
    tous = "tiers_temps,salle_a_part,assistance,materiel,accessibilite"
    for n in range(5, 15):
        pire.fait("candidat", "amenager", f"C-{n}", SESSION, "--codes", tous if n % 2 else "tiers_temps")
    lignes_ = [
        f"C-{n};2025-10-{14 + n % 2};{9 + n // 2:02}:00;{9 + n // 2:02}:55;{INTITULE[:100]};{LONG};J-1,J-2"
        for n in range(5, 15)
    ]
    entete = "candidat;jour;debut;fin;epreuve;salle;jures"
    Path("heures.csv").write_text("\n".join([entete, *lignes_, ""]), encoding="utf-8")
    pire.fait("session", "horaires", SESSION, "--fichier", "heures.csv")
    pire.fait("session", "papiers", SESSION, "--sortie", "p", "--lesquels", "emargement,liste,planning,planning-centre")
    assert pire.editer("--sortie", "lettres").code == 0
    pdfs = [*Path("p").glob("*.pdf"), *Path("lettres").glob("*.pdf")]
    assert len(pdfs) == 4 + 12
    assert [dit for f in pdfs for dit in recouvertes(f)] == []
    for fichier in pdfs:
        with pymupdf.open(fichier) as document:
            assert all(page.rect.contains(r) for page in document for r, _ in lignes(page)), fichier


@pytest.mark.parametrize("ou", [LONG, "x" * 66, "محمد" * 16])
def test_ni_dans_un_site_sans_adresse_et_une_salle_au_long_nom_qui_se_lit_encore(pire: Salle, ou: str) -> None:
    """Un mot plus large que sa colonne passe à la ligne : l'émargement ne l'imprime pas en très petit."""
    pire.fait("session", "modifier", SESSION, "--site", LONG, "--commune", "Nantes")
    lignes_ = [
        f"C-{n};2025-10-{14 + n % 2};{9 + n // 2:02}:00;{9 + n // 2:02}:55;{ou[:100]};J-1,J-2" for n in range(5, 15)
    ]
    Path("heures.csv").write_text("\n".join(["candidat;jour;debut;fin;salle;jures", *lignes_, ""]), encoding="utf-8")
    pire.fait("session", "horaires", SESSION, "--fichier", "heures.csv")
    pdfs = [f for f in ecrits(pire, "p").values() if f.suffix == ".pdf"]
    assert len(pdfs) == 4
    assert [dit for f in pdfs for dit in recouvertes(f)] == []
    for fichier in pdfs:
        with pymupdf.open(fichier) as document:
            assert all(page.rect.contains(r) for page in document for r, _ in lignes(page)), fichier
            blocs = [b for page in document for b in page.get_text("dict")["blocks"]]
        corps = [s["size"] for b in blocs for x in b.get("lines", ()) for s in x["spans"] if s["text"].strip("\u200b ")]
        assert ou.startswith("م") or min(corps) >= 8.5, fichier  # celui du pied
        assert "DE LA ROCHEFOUCAULD" in texte(fichier)


@pytest.mark.parametrize("ccp", [2, 10])
def test_ni_ce_qui_se_remet_aux_personnes(pire: Salle, ccp: int) -> None:
    """Lettres et avis, reportés, corrigés ; attestations, parchemin, fiche des jurés : de longs intitulés, un site."""
    pire.mettre("UPDATE certification SET intitule = ?", INTITULE)
    pire.mettre("UPDATE titre SET intitule = ?", f"{INTITULE}, en milieu industriel")
    for rang in range(3, ccp + 1):
        pire.mettre(
            "INSERT INTO certification (id, titre_id, type, rang, reference, intitule) VALUES (?, 1, 'CCP', ?, ?, ?)",
            100 + rang, rang, f"TP-99911m01/CCP{rang}", INTITULE,
        )  # fmt: skip
    pire.fait("centre", "site", "creer", "E-1", "--nom", LONG, "--adresse", f"12 bis {LONG}", "--commune", "Nantes",
              "--code-postal", "44000", "--acces", f"{INTITULE} ; {INTITULE}")  # fmt: skip
    Path("sortis").mkdir()
    assert pire.editer("--sortie", "sortis/lettres").code == 0
    pire.fait("session", "modifier", SESSION, "--site", LONG)
    pire.fait("session", "reporter", SESSION, "--jours", "7")
    pire.fait("session", "papiers", SESSION, "--sortie", "sortis/papiers")
    assert pire.editer("--sortie", "sortis/reportees").code == 0
    jour = "2025-10-22"
    for n in range(5, 15):
        dit = ("--resultat", "reussite") if n % 2 else ("--resultat", "reussite_partielle", "--ccp", "CCP1")
        entretien = () if n % 2 else ("--entretien", "echoue")
        pire.fait("session", "resultats", SESSION, "--candidat", f"C-{n}", *dit, *entretien, jour=jour)
    for fois in ("avis", "corriges"):
        pire.fait("session", "transmettre", SESSION, jour=jour)
        pire.fait("session", "valider", SESSION, profil=UD_44, jour=jour)
        pire.fait("session", "notifier", SESSION, "--sortie", f"sortis/{fois}", jour=jour)
        if fois == "avis":
            pire.fait("session", "debloquer", SESSION, "--motif", "erreur", profil=UD_44, jour=jour)
            pire.fait("session", "resultats", SESSION, "--candidat", "C-14", "--resultat", "echec", jour=jour)
    pire.fait("candidat", "attestation", "--session", SESSION, "--sortie", "sortis/attestations.pdf", jour=jour)
    pire.fait("candidat", "parchemin", "delivrer", 1, profil=UD_44, jour=jour)
    pire.fait("candidat", "parchemin", "ecrire", 1, "--sortie", "sortis/parchemin.pdf", profil=UD_44, jour=jour)
    pire.fait("export-jures", "--sortie", "sortis/fiche.pdf", profil=MPCP)
    pdfs = [*Path("sortis").rglob("*.pdf")]
    assert len(pdfs) == 12 + 4 + 12 + 10 + 10 + 3
    assert [dit for f in pdfs for dit in recouvertes(f)] == []
    for fichier in pdfs:
        with pymupdf.open(fichier) as document:
            assert all(page.rect.contains(r) for page in document for r, _ in lignes(page)), fichier


def test_un_tableau_plus_long_qu_une_page_redit_son_entete_et_ne_coupe_aucun_rang(pire: Salle) -> None:
    pire.mettre("UPDATE candidat SET nom = ?, prenom = ? WHERE id > 4", LONG, PRENOM)
    emargement = ecrits(pire, "papiers")["emargement.pdf"]
    with pymupdf.open(emargement) as document:
        lues = [" ".join(page.get_text().split()) for page in document]
        signes = [page.search_for(f"C-{n:06d}") for n in range(5, 15) for page in document]
    assert len(lues) == 4
    assert [lu.rpartition(" ")[0][-3:] + lu[-2:] for lu in lues] == ["1 / 2", "2 / 2", "1 / 2", "2 / 2"]
    assert all("Nom et prénom" in lu for lu in lues)
    assert sum(map(len, signes)) == 2 * 10
    for lu in lues:
        # Autant de noms entiers que de numéros : un rang est d'une pièce.
        sien = lu.replace("- ", "-")
        numeros = sien.count("C-0000") + sien.count("J-000001")
        assert sien.count(f"{LONG} {PRENOM}") == numeros
    assert recouvertes(emargement) == []


def test_le_pv_de_trois_candidats_tient_sur_une_page(salle: Salle) -> None:
    with pymupdf.open(ecrits(salle, "papiers")["pv.pdf"]) as document:
        assert len(document) == 1


def test_un_rang_a_signer_garde_sa_place_meme_sous_un_nom_court(salle: Salle) -> None:
    with pymupdf.open(ecrits(salle, "papiers")["emargement.pdf"]) as document:
        hauteurs = [r.y0 for n in range(1, 4) for r in document[0].search_for(f"C-{n:06d}")]
    rangs = sorted(hauteurs)
    assert [b - a for a, b in pairwise(rangs)] == pytest.approx([12 * 72 / 25.4] * 2, abs=1.5)


@pytest.mark.parametrize("ou", ["lettres", "emargement", "liste", "pv", "resultats", "ecran", "lister"])
def test_une_seule_collation_partout(pire: Salle, ou: str) -> None:
    numeros = [f"C-{14 - rang:06d}" for rang in range(10)]
    match ou:
        case "lettres":
            assert pire.editer().code == 0
            lus = [e["objet"] for e in pire.fait("convocation", "lister", "--session", SESSION, "--format", "json")
                   .json()["elements"] if e["destinataire"] == "candidat"]  # fmt: skip
            assert lus == numeros
        case "resultats":
            feuille = openpyxl.load_workbook(ecrits(pire, "papiers")["resultats.xlsx"]).worksheets[0]
            assert [c.value for c in feuille["A"]][1:] == numeros
        case "ecran":
            assert [i["candidat"] for i in pire.session()["inscriptions"]] == numeros
        case "lister":
            lus = pire.fait("candidat", "lister", "--format", "json").json()["elements"]
            assert [e["id"] for e in lus if e["id"] in numeros] == numeros
        case papier:
            dit = texte(ecrits(pire, "papiers")[f"{papier}.pdf"])
            places = [dit.index(n) for n in numeros]
            assert places == sorted(places)


def test_chaque_ecriture_se_lit_sans_repli_a_chasse_fixe(pire: Salle) -> None:
    assert pire.editer("--sortie", "lettres").code == 0
    for fichier in (*ecrits(pire, "papiers").values(), *Path("lettres").glob("*.pdf")):
        if fichier.suffix != ".pdf":
            continue
        with pymupdf.open(fichier) as document:
            polices = {s[3] for page in document for s in page.get_fonts()}
        assert not [p for p in polices if "Mono" in p or "Libertinus" in p], fichier
    dit = texte(Path("papiers") / f"{SESSION}-liste.pdf")
    for nom in ("Nguyễn Thị Phượng Ánh", "Ковальчук Олександра", "李小龍 明", "Ægir Øystein"):
        assert nom in dit
    assert "\\u" not in dit


def test_les_papiers_d_une_session_annulee_le_portent(salle: Salle) -> None:
    assert salle.editer().code == 0
    assert FILIGRANE not in texte(ecrits(salle, "avant")["pv.pdf"])
    salle.fait("session", "annuler", SESSION, "--motif", "salle inondée", profil=UD_44)
    salle.fait("session", "papiers", SESSION, "--sortie", "apres", "--formats", "pdf,docx")
    for nom in ("emargement", "pv", "liste"):
        with pymupdf.open(f"apres/{SESSION}-{nom}.pdf") as document:
            assert all(FILIGRANE in " ".join(page.get_text().split()) for page in document), nom
            assert f"{FILIGRANE}." in [t for _, t in lignes(document[0])]
    assert FILIGRANE in [p.text for p in Document(f"apres/{SESSION}-pv.docx").paragraphs]
    feuille = openpyxl.load_workbook(f"apres/{SESSION}-resultats.xlsx").worksheets[0]
    assert feuille.title == "Résultats – session annulée"
    assert feuille.oddHeader.right.text == FILIGRANE
    assert [dit for f in Path("apres").glob("*.pdf") for dit in recouvertes(f)] == []


def test_le_classeur_des_resultats_s_imprime_sur_la_largeur_d_une_page(pire: Salle) -> None:
    feuille, aide = openpyxl.load_workbook(ecrits(pire, "papiers")["resultats.xlsx"]).worksheets
    for une in (feuille, aide):
        assert une.sheet_properties.pageSetUpPr.fitToPage
        assert (une.page_setup.fitToWidth, une.page_setup.fitToHeight) == (1, 0)
    assert feuille.print_title_rows == "$1:$1"
    assert feuille["B3"].alignment.wrap_text

"""Le procès-verbal et les avis en document Word, pour qui les complète à l'ordinateur : relus par python-docx."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.commands.session.test_papiers import papiers, tenue
from tests.fabriques.salle import MPCP, SESSION, Salle


def test_le_proces_verbal_et_les_avis_s_ecrivent_en_word_le_reste_garde_son_format(salle: Salle) -> None:
    tenue(salle)
    deux = papiers(salle, "deux", "--formats", "pdf,docx")
    assert {nom for nom in deux if nom.endswith("docx")} == {"pv.docx"}
    assert {nom for nom in deux if nom.endswith("pdf")} == {"pv.pdf", "emargement.pdf", "liste.pdf"}
    seul = papiers(salle, "seul", "--formats", "docx", "--lesquels", "pv")
    assert seul == {"pv.docx": deux["pv.docx"]}
    document = Document(io.BytesIO(deux["pv.docx"]))
    lus = [[case.text for case in rangee.cells] for table in document.tables for rangee in table.rows]
    assert any("ŒUVRARD" in case for ligne in lus for case in ligne)
    tete = "journal L-"
    textes = [p.text for p in document.paragraphs]
    assert any(tete in lu for lu in textes)
    assert any(lu.startswith("Lieu\tCentre des Mouettes") for lu in textes)
    assert not any("\\u" in lu for lu in textes)
    assert document.core_properties.title.startswith("Procès-verbal")
    with zipfile.ZipFile(io.BytesIO(deux["pv.docx"])) as archive:
        assert {i.date_time for i in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_un_avis_en_word_est_une_lettre_a_chacun_dans_la_fenetre(editee: Salle) -> None:
    editee.fait("session", "annuler", SESSION, "--motif", "locaux fermés", "--oui", profil=MPCP)
    octets = papiers(editee, "avis", "--lesquels", "avis-annulation", "--formats", "docx")["avis-annulation.docx"]
    document = Document(io.BytesIO(octets))
    cadres = [
        p.text for p in document.paragraphs if p._p.pPr is not None and p._p.pPr.find(qn("w:framePr")) is not None
    ]
    assert "Mme Chloé ŒUVRARD" in cadres
    assert "44000 NANTES" in cadres
    titres = [p for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert len(titres) == 5
    assert sum(bool(p.paragraph_format.page_break_before) for p in document.paragraphs) == 4


def test_un_nom_hostile_reste_un_nom_dans_le_proces_verbal_en_word(salle: Salle) -> None:
    salle.mettre("UPDATE candidat SET nom = ? WHERE id = 1", "{{ 7*7 }}<w:t>&\x07")
    octets = papiers(salle, "papiers", "--lesquels", "pv", "--formats", "docx")["pv.docx"]
    lus = "\n".join(c.text for t in Document(io.BytesIO(octets)).tables for r in t.rows for c in r.cells)
    assert "{{ 7*7 }}<w:t>&\\u0007" in lus


@pytest.mark.parametrize("formats", ["odt", "", "pdf;docx"])
def test_un_format_de_papier_inconnu_est_une_faute_d_usage(salle: Salle, formats: str) -> None:
    assert salle.ceres("session", "papiers", SESSION, "--sortie", "p", "--formats", formats).code == 2
    assert not Path("p").exists()

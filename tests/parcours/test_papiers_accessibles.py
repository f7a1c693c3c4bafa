"""Tout ce qui s'imprime est jugé par un contrôleur PDF/UA indépendant (outloud) : aucune erreur. Et ce qu'aucune police
ne dessine s'imprime par son numéro, et se dit : rien n'est blanc en silence."""

from pathlib import Path

import outloud
import pytest

from tests.fabriques.convocations import texte
from tests.fabriques.salle import MPCP, SESSION, UD_44, Salle
from tests.regles.test_logo import SVG

THAI = "สมชาย"  # ni Liberation, ni les polices de Typst


# Le pied de la fiche (jour, profil, sceau) est long : le contrôleur le prend ou non pour de la prose, selon les lettres
# du sceau.
_PRESOMPTIONS = ["TAG-002"]


def juges(dossier: Path) -> dict[str, list[str]]:
    """Fichier → ce que le contrôleur y trouve de faux."""
    suite: dict[str, list[str]] = {}
    for fichier in sorted(dossier.rglob("*.pdf")):
        rendu = outloud.check(str(fichier), skip=_PRESOMPTIONS if fichier.name == "fiche.pdf" else None)
        assert rendu.error is None
        suite[str(fichier)] = [f"{f.rule} {f.evidence}" for f in rendu.findings if f.severity == "error"]
        assert len(suite[str(fichier)]) == rendu.errors
    assert suite
    return suite


def fautifs(dossier: Path) -> dict[str, list[str]]:
    return {fichier: fautes for fichier, fautes in juges(dossier).items() if fautes}


def test_ce_que_juge_le_controleur_il_sait_le_refuser(salle: Salle) -> None:
    import typst

    Path("nu.pdf").write_bytes(typst.compile(b"= sans langue ni titre", format="pdf", pdf_tags=False))
    assert list(fautifs(Path())) == ["nu.pdf"]


def test_lettres_papiers_attestation_et_fiche_sont_accessibles(salle: Salle) -> None:
    Path("logo.svg").write_bytes(SVG)
    salle.fait("centre", "courrier", "E-1", "--logo", "logo.svg", "--signataire", "Claire MORVAN")
    assert salle.editer("--simuler", "--sortie", "sortis/brouillons").code == 8  # le dossier parent manque
    Path("sortis").mkdir()
    assert salle.editer("--simuler", "--sortie", "sortis/brouillons").code == 0
    assert salle.editer("--sortie", "sortis/lettres").code == 0
    salle.fait("convocation", "exporter", SESSION, "--sortie", "sortis/un", "--fusion", "--formats", "pdf")
    salle.fait("session", "papiers", SESSION, "--sortie", "sortis/avant")
    jour = "2025-10-15"
    for numero, resultat in ((1, "reussite"), (2, "echec"), (3, "absent")):
        salle.fait("session", "resultats", SESSION, "--candidat", f"C-{numero}", "--resultat", resultat, jour=jour)
    salle.fait("session", "papiers", SESSION, "--sortie", "sortis/apres", jour=jour)
    salle.fait("session", "transmettre", SESSION, jour=jour)
    salle.fait("session", "valider", SESSION, profil=UD_44, jour=jour)
    salle.fait("session", "notifier", SESSION, "--sortie", "sortis/resultats", jour=jour)
    salle.fait("candidat", "attestation", "C-1", "--sortie", "sortis/non-signee.pdf", jour=jour)
    salle.fait("admin", "cle-publique", "--nouvelle", "--motif", "essai", profil=MPCP, jour=jour)
    salle.fait("attestation", "signer", "N-1", jour=jour)
    salle.fait("candidat", "attestation", "C-1", "--sortie", "sortis/signee.pdf", jour=jour)
    salle.fait("candidat", "parchemin", "delivrer", 1, profil=UD_44, jour=jour)
    salle.fait("candidat", "parchemin", "ecrire", 1, "--sortie", "sortis/parchemin.pdf", profil=UD_44, jour=jour)
    salle.fait("export-jures", "--sortie", "sortis/fiche.pdf", profil=MPCP)
    assert fautifs(Path("sortis")) == {}
    assert len(juges(Path("sortis"))) > 10


def test_une_session_reportee_puis_annulee_aussi(salle: Salle) -> None:
    assert salle.editer().code == 0
    salle.fait("session", "reporter", SESSION, "--jours", "7")
    assert salle.editer("--sortie", "reportees").code == 0
    salle.fait("session", "papiers", SESSION, "--sortie", "papiers", "--lesquels", "avis-report")
    salle.fait("session", "annuler", SESSION, "--motif", "locaux fermés", "--oui", profil=MPCP)
    salle.fait("session", "papiers", SESSION, "--sortie", "papiers", "--lesquels", "avis-annulation")
    salle.fait("convocation", "exporter", SESSION, "--sortie", "annulees", "--perimees")
    assert fautifs(Path()) == {}


@pytest.mark.parametrize("formats", ["pdf", "pdf,eml"])
def test_une_ecriture_sans_police_s_imprime_par_ses_numeros_et_se_dit(salle: Salle, formats: str) -> None:
    salle.fait("candidat", "modifier", "C-1", "--nom", THAI, "--courriel", "c@example.fr")
    rendu = salle.editer("--sortie", "envoi", "--formats", formats)
    (dit,) = [ligne for ligne in rendu.stderr.splitlines() if "aucune police" in ligne]
    assert "U+0E2A" in dit
    assert THAI not in dit
    (sa_lettre,) = [t for f in Path("envoi").glob("*.pdf") if "C-000001" in (t := texte(f.read_bytes()))]
    assert "\\u0e2a" in sa_lettre
    assert fautifs(Path("envoi")) == {}


def test_un_agenda_ou_un_document_word_la_gardent_telle_quelle_sans_rien_en_dire(salle: Salle) -> None:
    from docx import Document

    salle.fait("candidat", "modifier", "C-1", "--nom", THAI)
    rendu = salle.editer("--sortie", "envoi", "--formats", "ics,docx")
    assert "aucune police" not in rendu.stderr
    lus = ["\n".join(p.text for p in Document(str(f)).paragraphs) for f in Path("envoi").glob("*.docx")]
    assert sum(THAI in lu for lu in lus) == 1

"""La lettre en document Word : relue par python-docx, des mêmes données que le PDF, quels que soient les noms."""

import io
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import qn

from ceres_cli.formats.convocation import docx, modeles
from ceres_cli.regles.convocation import DonneesConvocation, Lettre
from ceres_cli.regles.logo import Logo
from ceres_cli.regles.vocabulaire import EtatConvocation
from scripts import produire_gabarit
from tests.fabriques.convocations import CANDIDAT, CONVOCATION, CONVOCATION_JURE
from tests.regles.test_logo import png

TWIPS_PAR_MM = 1440 / 25.4


def relu(octets: bytes) -> Docx:
    return Document(io.BytesIO(octets))


def un(d: DonneesConvocation) -> Docx:
    (octets,) = docx.rendre([d])
    return relu(octets)


def texte(document: Docx) -> str:
    return "\n".join(p.text for p in document.paragraphs).replace("\u00a0", " ")


def test_le_gabarit_est_a_jour() -> None:
    """Lancer « python -m scripts.produire_gabarit »."""
    garde, neuf = (
        {nom: archive.read(nom) for nom in archive.namelist()}
        for archive in (
            zipfile.ZipFile(produire_gabarit.CHEMIN),
            zipfile.ZipFile(io.BytesIO(produire_gabarit.octets())),
        )
    )
    assert garde == neuf


def test_la_lettre_d_un_candidat_dit_ce_que_dit_le_pdf() -> None:
    candidat = modeles.convocations()[0]
    lu = texte(un(candidat))
    for attendu in (
        "Réf. : convocation V-000001, édition 1",
        "Nantes, le 9 février 2027",
        "Objet : Convocation à un examen",
        "Vous êtes convoquée à la session d'examen décrite ci-dessous. Présentez-vous le lundi 15 mars 2027 à 8 h 30.",
        "Candidate\tMme Marie-Line LE ROUX, née le 26 décembre 1975 à Sainte-Colombe (69)",
        "Accès\tTram 2, arrêt Gare ; parking gratuit",
        "–  un casque",
        "Je vous prie d'agréer, Madame, l'expression de ma considération distinguée.",
        "La directrice du centre\nClaire MORVAN",
        "journal L-000042 24704e1a5b6c7d8e",
    ):
        assert attendu in lu
    assert "{" not in lu


def test_la_lettre_d_un_jure_dit_son_absence_et_ses_frais() -> None:
    lu = texte(un(modeles.convocations()[1]))
    assert "Objet : Convocation à un jury d’examen" in lu
    assert "Autres membres\tClaire MORVAN, Ngọc TRẦN" in lu
    assert "au moins 15 jours avant le début de la session" in lu
    assert "Vos frais de déplacement sont remboursés" in lu
    assert "Pièces à apporter" not in lu


def test_ce_qui_manque_ne_laisse_ni_trou_ni_balise() -> None:
    lu = texte(un(modeles.convocations()[2]))
    assert "Accès" not in lu
    assert "Nous vous prions d'agréer, Madame, Monsieur, l'expression de notre considération distinguée." in lu
    assert "prévenez le centre en rappelant le numéro V-000003" in lu


@pytest.mark.parametrize(
    ("etat", "phrase"),
    [
        (EtatConvocation.A_REEDITER, "PÉRIMÉ. Ce document ne fait plus foi."),
        (EtatConvocation.ANNULEE, "SESSION ANNULÉE. Cette session n'a pas lieu"),
    ],
)
def test_ce_qui_n_a_plus_cours_se_lit(etat: EtatConvocation, phrase: str) -> None:
    assert phrase in texte(un(replace(modeles.convocations()[0], etat=etat)))


@pytest.mark.parametrize("etat", [EtatConvocation.RETIREE, EtatConvocation.ANNULEE])
def test_a_qui_n_est_plus_attendu_rien_ne_dit_comment_venir(etat: EtatConvocation) -> None:
    lu = texte(un(replace(CONVOCATION, etat=etat, lettre=Lettre(acces="Tram 2, arrêt Gare"))))
    assert "vous n'êtes plus convoquée" in lu.lower()
    assert not [dit for dit in ("Tram 2", "Présentez-vous", "Vous êtes convoqué") if dit in lu]


@pytest.mark.parametrize(
    "nom",
    [
        "{{ 7*7 }}", "{% raw %}", "{# caché #}", "{{ c.__class__.__mro__ }}", "{%p if 1 %}", "</w:t><w:t>X", "<w:p/>",
        "&amp; & <b>", '"\'', "ليلى بن علي", "张伟", "O’NEILL-D'ARC", "Ngọc Trần", "]]>",
    ],
)  # fmt: skip
def test_un_nom_hostile_ou_d_ailleurs_se_lit_tel_quel(nom: str) -> None:
    lu = texte(un(replace(CONVOCATION, destinataire=replace(CANDIDAT, nom=nom))))
    assert lu.count(nom) == 2  # à l'adresse, et dans la fiche
    assert "49" not in lu.partition("Objet")[0]


@pytest.mark.parametrize(("nom", "attendu"), [("A\x07B", "A\\u0007B"), ("A\nB", "A"), ("A\u202eB", "A\\u202eB")])
def test_un_caractere_dangereux_est_montre_et_le_document_s_ouvre(nom: str, attendu: str) -> None:
    assert attendu in texte(un(replace(CONVOCATION, destinataire=replace(CANDIDAT, nom=nom))))


def test_les_memes_donnees_donnent_les_memes_octets_sans_heure_de_la_machine() -> None:
    lettres = modeles.convocations()
    assert docx.rendre(lettres) == docx.rendre(lettres)
    (octets,) = docx.rendre(lettres[:1])
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        assert {i.date_time for i in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    proprietes = relu(octets).core_properties
    assert proprietes.created == proprietes.modified
    assert (proprietes.created.date(), proprietes.title, proprietes.author, proprietes.language) == (
        lettres[0].date_edition, "Convocation V-000001", "Ateliers du Cadran", "fr-FR",
    )  # fmt: skip


def test_les_proprietes_disent_le_centre_tel_quel_et_la_tete_du_journal() -> None:
    lettre = modeles.convocations()[0]
    nom, tete = "Centre de l'Estuaire & Cie {{ 7*7 }}", "L-000042 24704e1a5b6c7d8e"
    octets = un(replace(lettre, centre=replace(lettre.centre, nom=nom), tete=tete))
    proprietes = octets.core_properties
    assert (proprietes.author, proprietes.keywords) == (nom, tete)
    long = un(replace(lettre, centre=replace(lettre.centre, nom="N" * 300)))
    assert long.core_properties.author == "N" * 255


def test_l_adresse_est_dans_la_fenetre_d_une_enveloppe() -> None:
    document = un(modeles.convocations()[0])
    cadres = [(p.text, p._p.pPr.find(qn("w:framePr"))) for p in document.paragraphs if p._p.pPr is not None]
    encadres = [(lu, cadre) for lu, cadre in cadres if cadre is not None]
    assert [lu for lu, _ in encadres] == ["Mme Marie-Line LE ROUX", "Bâtiment B", "12 rue des Lilas", "44000 NANTES"]
    for _, cadre in encadres:
        x, y, haut = (int(cadre.get(qn(f"w:{nom}"))) / TWIPS_PAR_MM for nom in ("x", "y", "h"))
        assert x == pytest.approx(110, abs=0.1)
        assert y >= 45
        assert y + haut <= 80.1


@pytest.mark.parametrize("logo", [Logo("png", png(40, 20)), modeles.convocations()[0].logo], ids=["png", "svg"])
def test_le_logo_est_une_image_qui_tient_dans_l_en_tete(logo: Logo) -> None:
    (image,) = un(replace(CONVOCATION, lettre=Lettre("e" * 64), logo=logo)).inline_shapes
    assert image.width.mm <= 60.1
    assert image.height.mm <= 16.1
    assert image.height.mm > 10


def test_en_un_seul_fichier_chacun_commence_une_page() -> None:
    document = relu(docx.rendre_fusionne([CONVOCATION, CONVOCATION_JURE]))
    titres = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert titres == ["Objet : Convocation à un examen", "Objet : Convocation à un jury d’examen"]
    assert document.element.body.xml.count('w:br w:type="page"') == 1

"""Les papiers d'une session : chacun relu (PDF, classeur), octets stables, dans le ressort, sous la tête du journal.

La session : 14 et 15 octobre 2025, trois candidats et deux jurés ; C-2 et C-3 sont homonymes.
"""

import io
import json
import re
import stat
from pathlib import Path

import openpyxl
import pytest

from tests.fabriques.convocations import lecteur, morceaux, texte
from tests.fabriques.salle import MPCP, SESSION, UD_44, Salle, refus

TOUJOURS = {f"{SESSION}-{nom}" for nom in ("emargement.pdf", "pv.pdf", "liste.pdf", "resultats.xlsx")}


def papiers(s: Salle, dossier: str, *options: object, **suite: str) -> dict[str, bytes]:
    s.fait("session", "papiers", SESSION, "--sortie", dossier, *options, **suite)
    return {f.name.removeprefix(f"{SESSION}-"): f.read_bytes() for f in Path(dossier).iterdir()}


def tenue(s: Salle) -> None:
    """Les résultats sont saisis : une réussite, une réussite partielle, un absent."""
    assert s.editer().code == 0
    for numero, options in (
        (1, ("--resultat", "reussite")),
        (2, ("--resultat", "echec", "--entretien", "echoue")),
        (3, ("--resultat", "absent")),
    ):
        s.fait("session", "resultats", SESSION, "--candidat", f"C-{numero}", *options, jour="2025-10-15")


def test_tous_ceux_qui_ont_lieu_d_etre_dans_un_dossier_cree(salle: Salle) -> None:
    rendu = salle.fait("session", "papiers", SESSION, "--sortie", "papiers", "--format", "json")
    assert {Path(e["fichier"]).name for e in rendu.json()["elements"]} == TOUJOURS
    assert {f.name for f in Path("papiers").iterdir()} == TOUJOURS
    assert stat.S_IMODE(Path("papiers").stat().st_mode) == 0o700
    assert {stat.S_IMODE(f.stat().st_mode) for f in Path("papiers").iterdir()} == {0o600}


def test_lire_ne_change_rien_et_les_octets_sont_stables(editee: Salle) -> None:
    octets = editee.octets()
    premiers = papiers(editee, "un")
    assert papiers(editee, "deux", jour="2025-10-20") == premiers
    assert editee.octets() == octets


def test_un_changement_de_ce_qui_est_montre_change_la_tete_au_pied(editee: Salle) -> None:
    def tetes(dossier: str) -> set[str]:
        lus = papiers(editee, dossier)
        return {re.search(r"journal (L-\d{6} [0-9a-f]{16})", texte(lus[n]))[1] for n in lus if n.endswith("pdf")}  # type: ignore[index]

    avant = tetes("avant")
    editee.fait("jure", "modifier", "J-3", "--employeur", "Ailleurs", profil=MPCP)  # n'est pas de la session
    assert tetes("encore") == avant
    editee.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    apres = tetes("apres")
    assert len(avant) == len(apres) == 1
    assert avant != apres
    temoin = Path("temoin.txt")
    temoin.write_text(apres.pop())
    assert editee.ceres("journal", "verifier", "--temoin", temoin).code == 0


def test_chaque_pdf_est_pdf_ua_en_francais_a4_a_son_titre(editee: Salle) -> None:
    for nom, octets in papiers(editee, "papiers").items():
        if not nom.endswith(".pdf"):
            continue
        lu = lecteur(octets)
        racine = lu.trailer["/Root"]
        assert b"<pdfuaid:part>1</pdfuaid:part>" in racine["/Metadata"].get_data()  # type: ignore[index]
        assert racine["/Lang"] == "fr-FR"  # type: ignore[index]
        assert lu.metadata is not None
        assert SESSION in str(lu.metadata.title)
        cotes = sorted(round(float(x)) for x in lu.pages[0].mediabox[2:])
        assert cotes == [595, 842]


def test_l_emargement_a_une_feuille_par_jour_et_chacun_sa_ligne(salle: Salle) -> None:
    assert salle.editer("--heure", "08:30", "--heure-jury", "08:00").code == 0
    pdf = papiers(salle, "papiers", "--lesquels", "emargement")["emargement.pdf"]
    pages = [" ".join(p.extract_text().split()) for p in lecteur(pdf).pages]
    assert len(pages) == 2
    assert "mardi 14 octobre 2025, jour 1 sur 2" in pages[0]
    assert "mercredi 15 octobre 2025, jour 2 sur 2" in pages[1]
    for page in pages:
        for attendu in (
            "C-000001 ŒUVRARD Chloé",
            "C-000002 LE GOFF Anne",
            "C-000003 LE GOFF Anne",
            "J-000001 KOWALSKI",
        ):
            assert attendu in page
        assert "ZOUNGRANA" not in page
        assert "Matin Après-midi" in page
    assert "C-000001 ŒUVRARD Chloé 8 h 30" in pages[0]
    assert "J-000001 KOWALSKI Łukasz 8 h" in pages[0]
    # Les jours suivants, à l'heure de la session.
    assert "C-000001 ŒUVRARD Chloé 9 h" in pages[1]


def test_la_liste_dit_les_candidats_et_leurs_heures(salle: Salle) -> None:
    lu = texte(papiers(salle, "papiers", "--lesquels", "liste")["liste.pdf"])
    assert "C-000001 ŒUVRARD Chloé 12/04/1990 9 h la session entière formation" in lu
    assert lu.index("LE GOFF") < lu.index("ŒUVRARD")
    assert "Lieu Centre des Mouettes, 4 quai du Havre, 44100 Nantes" in lu
    assert salle.editer("--heure", "08:30", "--heure-jury", "08:00").code == 0
    lu = texte(papiers(salle, "apres", "--lesquels", "liste")["liste.pdf"])
    assert "C-000001 ŒUVRARD Chloé 12/04/1990 8 h 30, puis 9 h la session entière" in lu
    assert "J-000001 KOWALSKI Łukasz 8 h, puis 9 h" in lu


def test_le_pv_est_blanc_avant_et_rempli_apres(salle: Salle) -> None:
    blanc = texte(papiers(salle, "avant", "--lesquels", "pv")["pv.pdf"])
    for vide in ("réussite", "échec", "absent", "acquis"):
        assert vide not in blanc
    assert "Composition du jury" in blanc
    assert "Observations du jury" in blanc
    tenue(salle)
    rempli = texte(papiers(salle, "apres", "--lesquels", "pv")["pv.pdf"])
    for attendu in (
        "C-000001 ŒUVRARD Chloé 12/04/1990",
        "réussi réussite",
        "échoué échec",
        "absent absent",
        "J-000001 KOWALSKI Łukasz",
    ):
        assert attendu in rempli, attendu


def test_le_modele_rempli_se_relit_par_session_resultats(salle: Salle) -> None:
    assert salle.editer().code == 0
    octets = papiers(salle, "papiers", "--lesquels", "resultats.xlsx")["resultats.xlsx"]
    classeur = openpyxl.load_workbook(io.BytesIO(octets))
    feuille = classeur["Résultats"]
    assert [c.value for c in feuille[1]] == ["candidat", "nom", "prenom", "resultat", "ccp", "entretien"]
    assert [c.value for c in feuille["A"]][1:] == ["C-000002", "C-000003", "C-000001"]
    assert feuille.protection.sheet
    assert {feuille.cell(2, n).protection.locked for n in (1, 2, 3)} == {True}
    assert {feuille.cell(2, n).protection.locked for n in (4, 5, 6)} == {False}
    listes = {str(v.sqref): v.formula1 for v in feuille.data_validations.dataValidation}
    assert listes == {"D2:D4": '"reussite,reussite_partielle,echec,absent"', "F2:F4": '"reussi,echoue,absent"'}
    for ligne, (resultat, entretien) in enumerate((("reussite", None), ("echec", "echoue"), ("absent", None)), start=2):
        feuille.cell(ligne, 4).value, feuille.cell(ligne, 6).value = resultat, entretien
    classeur.save("rempli.xlsx")
    salle.fait("session", "resultats", SESSION, "--fichier", "rempli.xlsx", jour="2025-10-15")
    lus = {i["candidat"]: i["resultat"] for i in salle.session()["inscriptions"]}
    assert lus == {"C-000001": "absent", "C-000002": "reussite", "C-000003": "echec"}
    # Refait, il porte ce qui est saisi.
    encore = papiers(salle, "encore", "--lesquels", "resultats.xlsx")["resultats.xlsx"]
    assert [c.value for c in openpyxl.load_workbook(io.BytesIO(encore))["Résultats"]["D"]][1:] == [
        "reussite", "echec", "absent",
    ]  # fmt: skip


def test_l_avis_d_annulation_est_une_lettre_a_chaque_convoque(editee: Salle) -> None:
    editee.fait("session", "annuler", SESSION, "--motif", "trop peu de candidats", profil=UD_44)
    pdf = papiers(editee, "papiers", "--lesquels", "avis-annulation")["avis-annulation.pdf"]
    assert len(lecteur(pdf).pages) == 5
    lu = " ".join(lecteur(pdf).pages[2].extract_text().split())
    assert "Objet : avis d'annulation" in lu
    assert "vous étiez convoquée, du mardi 14 au mercredi 15 octobre 2025, est annulée" in lu
    assert "La convocation V-000003 n'a plus cours" in lu
    adresse = [m for m in morceaux(pdf, 2) if 40 <= m.y <= 82 and m.x >= 100]
    assert adresse[-1].texte == "44000 NANTES"
    assert all(m.x == pytest.approx(110, abs=0.1) and 45 <= m.y <= 80 for m in adresse)
    assert "avis-annulation.pdf" in papiers(editee, "tous")


def test_l_avis_de_report_dit_les_anciens_jours_et_les_nouveaux(editee: Salle) -> None:
    editee.fait("session", "reporter", SESSION, "--debut", "05/11/2025")
    avant = texte(papiers(editee, "avant", "--lesquels", "avis-report")["avis-report.pdf"])
    assert editee.editer().code == 0
    apres = texte(papiers(editee, "apres", "--lesquels", "avis-report")["avis-report.pdf"])
    for lu in (avant, apres):
        assert "du mardi 14 au mercredi 15 octobre 2025, est reportée" in lu
        assert "Elle a lieu du mercredi 5 au jeudi 6 novembre 2025, début à 9 h" in lu


def test_une_session_avancee_n_est_pas_dite_reportee(editee: Salle) -> None:
    editee.fait("session", "reporter", SESSION, "--debut", "13/10/2025")
    lu = texte(papiers(editee, "papiers", "--lesquels", "avis-report")["avis-report.pdf"])
    assert "Objet : avis de changement de date" in lu
    assert "du mardi 14 au mercredi 15 octobre 2025, est avancée" in lu
    assert "report" not in lu


@pytest.mark.parametrize("avis", ["avis-annulation", "avis-report"])
def test_un_avis_qui_n_a_pas_lieu_d_etre_est_refuse_et_rien_n_est_ecrit(editee: Salle, avis: str) -> None:
    rendu = editee.ceres(
        "session", "papiers", SESSION, "--sortie", "papiers", "--lesquels", f"pv,{avis}", "--format", "json"
    )
    assert refus(rendu) == (4, "CONV-04")
    assert avis in json.loads(rendu.stderr)["message"]
    assert not Path("papiers").exists()


@pytest.mark.parametrize(
    ("avant", "pourquoi"),
    [
        ("", "n'est pas annulée"),
        ("annuler", "a été annulée avant toute édition : personne n'y avait été convoqué"),
        ("editer, annuler, effacer", "est annulée, et ne garde la convocation de personne"),
    ],
)
def test_un_avis_d_annulation_refuse_dit_la_seule_raison(salle: Salle, avant: str, pourquoi: str) -> None:
    if "editer" in avant:
        assert salle.editer().code == 0
    if "annuler" in avant:
        salle.fait("session", "annuler", SESSION, "--motif", "trop peu", profil=UD_44)
    if "effacer" in avant:
        salle.mettre("DELETE FROM convocation")
    rendu = salle.ceres(
        "session", "papiers", SESSION, "--sortie", "q", "--lesquels", "avis-annulation", "--format", "json"
    )
    assert refus(rendu) == (4, "CONV-04")
    assert json.loads(rendu.stderr)["message"].endswith(f"{SESSION} {pourquoi}.")


@pytest.mark.parametrize("lesquels", ["", "zut", "pv,zut", "docx"])
def test_un_papier_inconnu_est_une_faute_d_usage(salle: Salle, lesquels: str) -> None:
    rendu = salle.ceres(
        "session", "papiers", SESSION, "--sortie", "papiers", "--lesquels", lesquels, "--format", "json"
    )
    assert refus(rendu) == (2, "USAGE")
    assert "emargement, pv, liste, planning, resultats.xlsx" in json.loads(rendu.stderr)["conseil"]


def test_ce_qui_existe_n_est_remplace_qu_avec_ecraser(salle: Salle) -> None:
    papiers(salle, "papiers")
    assert salle.ceres("session", "papiers", SESSION, "--sortie", "papiers").code == 8
    salle.fait("session", "papiers", SESSION, "--sortie", "papiers", "--ecraser")


@pytest.mark.parametrize("nom", ["#panic(1)", "*gras* _it_", "[@ref] $x$", "=1+1", "Ковальчук", "W" * 60])
def test_un_nom_hostile_s_imprime_tel_quel_dans_chaque_papier(salle: Salle, nom: str) -> None:
    salle.mettre("UPDATE candidat SET nom = ? WHERE id = 1", nom)
    for fichier, octets in papiers(salle, "papiers").items():
        if fichier.endswith(".pdf"):
            lu = texte(octets).replace("\u200b", "").replace("W W", "WW")
            assert nom in lu, fichier
        else:
            case = next(c for c in openpyxl.load_workbook(io.BytesIO(octets))["Résultats"]["B"] if c.value == nom)
            assert case.data_type == "s"


def test_un_caractere_sans_police_se_dit_sur_la_sortie_d_erreur(salle: Salle) -> None:
    salle.mettre("UPDATE candidat SET nom = ? WHERE id = 1", "ส")
    rendu = salle.fait("session", "papiers", SESSION, "--sortie", "papiers", "--lesquels", "liste")
    assert "aucune police ne contient U+0E2A" in rendu.stderr

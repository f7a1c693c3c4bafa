"""Les documents des convocations, écrits par la commande : fichiers, PDF et agendas relus (CONV-03).

Jour : 02/09/2025, session du 14 au 15/10/2025.
"""

import hashlib
import re
import stat
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from docx import Document

from tests.fabriques.convocations import lecteur, texte
from tests.fabriques.salle import (
    AUTRE_CENTRE,
    CANDIDATS,
    CENTRE,
    DIRECCTE_52,
    JURES,
    MPCP,
    SESSION,
    UD_44,
    UD_75,
    Salle,
    refus,
)

PARIS = ZoneInfo("Europe/Paris")
DOSSIER = Path("convocations")
SORTIE = ("--sortie", DOSSIER)
# Candidats puis jury, chacun dans l'ordre des noms.
NOMS = (
    "V-000001-le-goff-anne", "V-000002-le-goff-anne", "V-000003-oeuvrard-chloe", "V-000004-kowalski-lukasz",
    "V-000005-n-guyen-aissatou",
)  # fmt: skip
OEUVRARD, KOWALSKI, NGUYEN = NOMS[2:]
# Les deux LE GOFF sont C-2 et C-3, dans cet ordre ; V- → candidat.
DESTINATAIRES = {NOMS[0]: 2, NOMS[1]: 3, NOMS[2]: 1}


def ecrits(dossier: Path = DOSSIER) -> dict[str, str]:
    """L'empreinte de chaque fichier du dossier, par nom."""
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in dossier.iterdir()}


def pdf(nom: str, dossier: Path = DOSSIER) -> bytes:
    return (dossier / f"{nom}.pdf").read_bytes()


def evenement(nom: str, dossier: Path = DOSSIER) -> icalendar.Event:
    """Celui du premier des deux jours."""
    lu, _ = icalendar.Calendar.from_ical((dossier / f"{nom}.ics").read_bytes()).events
    return lu


# --- Fichiers ---


def test_un_pdf_et_un_agenda_par_personne_nommes_par_numero_dans_un_dossier_cree(salle: Salle) -> None:
    rendu = salle.editer(*SORTIE)
    assert rendu.code == 0
    assert "10 documents dans convocations." in rendu.stderr
    assert set(ecrits()) == {f"{nom}.{suffixe}" for nom in NOMS for suffixe in ("pdf", "ics")}
    assert {f for e in salle.convocations().values() for f in e["fichiers"]} == set(ecrits())
    assert stat.S_IMODE(DOSSIER.stat().st_mode) == 0o700
    assert {stat.S_IMODE(f.stat().st_mode) for f in DOSSIER.iterdir()} == {0o600}


def test_deux_homonymes_ont_chacun_le_leur(salle: Salle) -> None:
    assert salle.editer(*SORTIE).code == 0
    assert "1 allée des Pins" in texte(pdf(NOMS[0]))
    assert "77 quai Perdu" in texte(pdf(NOMS[1]))
    assert evenement(NOMS[0])["UID"] != evenement(NOMS[1])["UID"]


def test_ecraser_laisse_tel_qu_il_est_ce_qui_n_a_pas_change(salle: Salle) -> None:
    assert salle.editer(*SORTIE).code == 0
    avant = {f.name: f.stat() for f in DOSSIER.iterdir()}
    vieux, ouvert = DOSSIER / f"{OEUVRARD}.pdf", DOSSIER / f"{KOWALSKI}.pdf"
    vieux.write_bytes(b"x" * vieux.stat().st_size)
    ouvert.chmod(0o644)
    rendu = salle.editer(*SORTIE, "--ecraser")
    assert "10 documents dans convocations, dont 8 inchangés." in rendu.stderr
    apres = {f.name: f.stat() for f in DOSSIER.iterdir()}
    assert {n for n in avant if apres[n].st_ino != avant[n].st_ino} == {vieux.name, ouvert.name}
    assert all(apres[n].st_mtime_ns == avant[n].st_mtime_ns for n in avant.keys() - {vieux.name, ouvert.name})
    assert stat.S_IMODE(ouvert.stat().st_mode) == 0o600


@pytest.mark.parametrize("simuler", [False, True])
@pytest.mark.parametrize("existant", [f"{NOMS[4]}.pdf", f"{NOMS[0]}.pdf"])
def test_un_fichier_qui_existe_arrete_tout_avant_que_rien_ne_change(salle: Salle, existant: str, simuler: bool) -> None:
    existant = f"brouillon-{existant}" if simuler else existant
    DOSSIER.mkdir()
    (DOSSIER / existant).write_text("à moi")
    octets = salle.octets()
    rendu = salle.editer(*SORTIE, *(["--simuler"] if simuler else []))
    assert refus(rendu) == (8, "BASE")
    assert existant in rendu.erreur()["message"]
    assert "--ecraser" in rendu.erreur()["conseil"]
    assert rendu.stdout == ""
    assert salle.octets() == octets
    assert salle.session()["etat"] == "en_preparation"
    assert [f.name for f in DOSSIER.iterdir()] == [existant]
    assert (DOSSIER / existant).read_text() == "à moi"


def test_ecraser_remplace(salle: Salle) -> None:
    DOSSIER.mkdir()
    (DOSSIER / f"{OEUVRARD}.pdf").write_text("vieux")
    (DOSSIER / "autre.txt").write_text("reste")
    assert salle.editer(*SORTIE, "--ecraser").code == 0
    assert pdf(OEUVRARD).startswith(b"%PDF")
    assert (DOSSIER / "autre.txt").read_text() == "reste"


def test_un_fichier_existant_arrete_aussi_une_reedition(salle: Salle) -> None:
    assert salle.editer(*SORTIE, "--formats", "ics").code == 0
    avant, octets = ecrits(), salle.octets()
    assert refus(salle.editer(*SORTIE, "--formats", "ics", "--heure", "08:30")) == (8, "BASE")
    assert (ecrits(), salle.octets()) == (avant, octets)


@pytest.mark.parametrize("cible", ["fichier", "absent/convocations", "lien", "nul\0"])
def test_un_dossier_impossible_est_dit_avant_que_rien_ne_change(salle: Salle, cible: str) -> None:
    Path("fichier").write_text("à moi")
    Path("lien").symlink_to("nulle-part")
    octets = salle.octets()
    assert refus(salle.editer("--sortie", cible)) == (8, "BASE")
    assert salle.octets() == octets


def test_refusee_l_edition_ne_cree_pas_le_dossier(salle: Salle) -> None:
    salle.mettre("UPDATE agrement SET fin = debut")
    assert refus(salle.editer(*SORTIE)) == (4, "SES-06")
    assert refus(salle.editer(*SORTIE, profil=UD_44)) == (4, "SES-12")
    assert refus(salle.editer(*SORTIE, profil=AUTRE_CENTRE)) == (3, "INTROUVABLE")
    assert not DOSSIER.exists()


def test_simuler_n_edite_rien_et_ne_rend_que_des_brouillons(salle: Salle) -> None:
    octets = salle.octets()
    assert salle.editer("--simuler").code == 0
    assert not DOSSIER.exists()
    assert salle.editer(*SORTIE, "--simuler").code == 0
    assert salle.octets() == octets
    assert set(ecrits()) == {f"brouillon-{nom}.pdf" for nom in NOMS}  # rien pour un agenda
    for nom in NOMS:
        lu = texte(pdf(f"brouillon-{nom}"))
        assert "BROUILLON. Rien n'est édité : ce document n'est pas une convocation." in lu.replace("’", "'")
        assert "journal" not in lu
    assert "Un brouillon" not in salle.editer(*SORTIE, "--ecraser", "--simuler").stderr
    demande = salle.editer(*SORTIE, "--ecraser", "--simuler", "--formats", "ics,docx")
    assert "Un brouillon est une page en PDF : rien n'est écrit en ics ni en docx." in demande.stderr
    avec_word = salle.editer(*SORTIE, "--ecraser", "--simuler", "--formats", "pdf,docx")
    assert "Un brouillon est une page en PDF : rien n'est écrit en docx." in avec_word.stderr
    assert set(ecrits()) == {f"brouillon-{nom}.pdf" for nom in NOMS}


# --- Une part seulement ---


def test_une_personne_seule_l_edition_reste_entiere(salle: Salle) -> None:
    assert salle.editer(*SORTIE, "--candidat", "C-1", "--jure", "J-2", "--formats", "pdf").code == 0
    assert set(ecrits()) == {f"{OEUVRARD}.pdf", f"{NGUYEN}.pdf"}
    assert set(salle.editions().values()) == {1}
    salle.fait("convocation", "exporter", SESSION, "--sortie", "seule", "--jure", "J-1")
    assert set(ecrits(Path("seule"))) == {f"{KOWALSKI}.pdf", f"{KOWALSKI}.ics"}


def test_modifiees_n_ecrit_que_ce_que_l_edition_change(salle: Salle) -> None:
    assert salle.editer("--sortie", "premiere", "--modifiees", "--formats", "pdf").code == 0
    assert len(ecrits(Path("premiere"))) == 5
    salle.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    assert salle.editer(*SORTIE, "--modifiees").code == 0
    assert set(ecrits()) == {f"{OEUVRARD}.pdf", f"{OEUVRARD}.ics"}
    assert salle.editer("--sortie", "rien", "--modifiees").code == 0
    assert list(Path("rien").iterdir()) == []


def test_qui_n_y_est_pas_arrete_tout_avant_d_editer(salle: Salle) -> None:
    octets = salle.octets()
    assert refus(salle.editer(*SORTIE, "--candidat", "C-1", "--candidat", "C-4")) == (3, "INTROUVABLE")
    assert refus(salle.editer("--candidat", "C-1")) == (2, "USAGE")
    assert salle.octets() == octets
    assert not DOSSIER.exists()
    assert salle.editer().code == 0
    assert salle.ceres("convocation", "exporter", SESSION, *SORTIE, "--jure", "J-3").code == 3


def test_conv_03_qui_n_a_pas_d_adresse_est_nomme_avant_l_edition(salle: Salle) -> None:
    """C-2 n'a pas de rue, mais un code postal et une commune : sa lettre se poste."""
    salle.mettre("UPDATE candidat SET adresse = NULL, code_postal = NULL, commune = NULL WHERE id IN (1, 3)")
    salle.mettre("UPDATE candidat SET adresse = NULL, code_postal = '44000', commune = 'Nantes' WHERE id = 2")
    salle.mettre("UPDATE jure SET adresse = '1 rue du Port', code_postal = NULL WHERE id = 1")
    for rendu in (salle.editer("--simuler"), salle.ceres("convocation", "apercu", SESSION)):
        dits = [x for x in rendu.stderr.splitlines() if "sans adresse postale complète" in x]
        assert [reference in dits[0] for reference in ("C-000001", "C-000003", "J-000001", "C-000002")] == [
            True, True, True, False
        ]  # fmt: skip


@pytest.mark.parametrize("formats", ["odt", "pdf,odt", "", " , ", "pdf;ics"])
def test_un_format_inconnu_est_une_faute_d_usage(salle: Salle, formats: str) -> None:
    octets = salle.octets()
    rendu = salle.editer(*SORTIE, "--formats", formats)
    assert refus(rendu) == (2, "USAGE")
    assert "pdf, ics" in rendu.erreur()["conseil"]
    assert refus(salle.editer(*SORTIE, "--formats", formats, profil=UD_44)) == (2, "USAGE")
    assert salle.octets() == octets
    assert not DOSSIER.exists()


@pytest.mark.parametrize(("formats", "suffixes"), [("ics", {".ics"}), (" PDF , ics,pdf", {".pdf", ".ics"})])
def test_les_formats_se_choisissent(salle: Salle, formats: str, suffixes: set[str]) -> None:
    assert salle.editer(*SORTIE, "--formats", formats).code == 0
    assert {f.suffix for f in DOSSIER.iterdir()} == suffixes
    assert len(ecrits()) == 5 * len(suffixes)


def test_fusion_un_seul_fichier_par_format_une_personne_par_page(salle: Salle) -> None:
    assert salle.editer(*SORTIE, "--fusion").code == 0
    assert set(ecrits()) == {f"convocations-{SESSION}.pdf", f"convocations-{SESSION}.ics"}
    lu = lecteur((DOSSIER / f"convocations-{SESSION}.pdf").read_bytes())
    assert [re.search(r"convocation (V-\d+)", p.extract_text())[1] for p in lu.pages] == [nom[:8] for nom in NOMS]  # type: ignore[index]
    agenda = icalendar.Calendar.from_ical((DOSSIER / f"convocations-{SESSION}.ics").read_bytes())
    assert len({e["UID"] for e in agenda.events}) == 5 * 2


# --- La même édition, les mêmes octets ---


def test_rediter_sans_changement_ecrit_les_memes_octets_un_autre_jour(salle: Salle) -> None:
    assert salle.editer(*SORTIE).code == 0
    avant = ecrits()
    for options in (("--ecraser",), ("--ecraser", "--heure", "09:00")):
        rendu = salle.editer(*SORTIE, *options, jour="2025-09-20")
        assert rendu.json()["lignes"][0]["resultat"] == "sans_effet"
        assert ecrits() == avant


@pytest.mark.parametrize("profil", [CENTRE, UD_44, DIRECCTE_52, MPCP])
def test_exporter_rend_l_edition_qui_existe_aux_memes_octets(salle: Salle, profil: str) -> None:
    assert salle.editer(*SORTIE).code == 0
    # Ce qui a changé depuis ne s'y voit pas : ce n'est pas une édition.
    salle.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    salle.fait("session", "modifier", SESSION, "--heure-debut", "10:00")
    octets = salle.octets()
    rendu = salle.fait("convocation", "exporter", SESSION, "--sortie", "copie", profil=profil, jour="2025-10-20")
    assert {ligne.split("\t")[0] for ligne in rendu.lignes()[1:]} == {str(p) for p in Path("copie").iterdir()}
    assert ecrits(Path("copie")) == ecrits()
    assert salle.octets() == octets


def test_exporter_refuse_ce_qui_existe_et_ce_qui_n_est_pas_edite(salle: Salle) -> None:
    commande = ("convocation", "exporter", SESSION, *SORTIE)
    rendu = salle.ceres(*commande)
    assert rendu.code == 3
    assert "n'a pas de convocation éditée" in rendu.stderr
    assert not DOSSIER.exists()
    assert salle.editer(*SORTIE, "--formats", "ics").code == 0
    avant = ecrits()
    assert salle.ceres(*commande).code == 8
    assert ecrits() == avant  # pas un PDF non plus
    assert salle.ceres(*commande, "--formats", "odt").code == 2
    assert salle.ceres(*commande, "--ecraser", profil=UD_75).code == 3
    salle.fait(*commande, "--ecraser")
    assert len(ecrits()) == 10
    salle.fait(*commande, "--fusion", "--formats", "pdf")
    assert len(ecrits()) == 11


def test_seule_la_convocation_qui_change_change_d_octets(salle: Salle) -> None:
    assert salle.editer(*SORTIE).code == 0
    avant = ecrits()
    salle.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    assert salle.editer(*SORTIE, "--ecraser", jour="2025-09-03").code == 0
    assert {n for n, empreinte in ecrits().items() if empreinte != avant[n]} == {f"{OEUVRARD}.pdf", f"{OEUVRARD}.ics"}


# --- CONV-03 : ce que dit le PDF ---


def test_conv_03_la_convocation_d_un_candidat_dit_tout_de_lui_et_de_la_session(salle: Salle) -> None:
    salle.fait("candidat", "modifier", "C-1", "--commune-naissance", "69189")
    assert salle.editer(*SORTIE, "--heure", "8:05", "--heure-jury", "07:30").code == 0
    lu = texte(pdf(OEUVRARD))
    for attendu in (
        "Mme Chloé ŒUVRARD",
        "12 rue de l'Église",
        "44000 NANTES",
        "Candidate Mme Chloé ŒUVRARD, née le 12 avril 1990 à Sainte-Colombe (69)",
        f"Réf. : convocation V-000003, édition 1 session {SESSION} candidat C-000001",
        "Nantes, le 2 septembre 2025",
        "Présentez-vous le mardi 14 octobre 2025 à 8 h 05.",
        "Vous passez le titre professionnel Titre TP-99911m01, en entier",
        "TP-99911m01, millésime m01",
        "Entretien final oui",
        "Dates du mardi 14 au mercredi 15 octobre 2025 ; début à 9 h",
        "Lieu Centre des Mouettes, 4 quai du Havre, 44100 Nantes",
        "une pièce d'identité en cours de validité",
        "02 61 91 00 10",
        "examens@mouettes.example.fr",
    ):
        assert attendu in lu, attendu
    for absent in ("7 h 30", "remplace les éditions", "congé", "L. 3142-42", "None"):
        assert absent not in lu


def test_v18_6_conv_02_le_lieu_de_naissance_corrige_est_a_reediter(editee: Salle) -> None:
    editee.fait("candidat", "modifier", "C-1", "--pays-naissance", "Mali", "--ville-naissance", "Ségou")
    assert editee.a_reediter() == {"C-000001"}
    assert editee.editer(*SORTIE).code == 0
    assert "née le 12 avril 1990 à Ségou (Mali)" in texte(pdf(OEUVRARD))


def test_can_08_une_edition_d_avant_le_lieu_de_naissance_reste_bonne_aux_memes_octets(editee: Salle) -> None:
    """Gardée sans lui, elle s'exporte telle qu'elle a été remise ; éditée de nouveau, elle le dit."""
    editee.fait("candidat", "modifier", "C-1", "--commune-naissance", "Brest")
    editee.mettre("UPDATE convocation SET contenu = json_remove(contenu, '$.destinataire.lieu_naissance')")
    assert editee.a_reediter() == set()
    for dossier in ("envoi", "encore"):
        editee.fait("convocation", "exporter", SESSION, "--sortie", dossier)
    assert ecrits(Path("envoi")) == ecrits(Path("encore"))
    assert "née le 12 avril 1990 Vous passez" in texte(pdf(OEUVRARD, Path("envoi")))
    assert editee.editer(*SORTIE, "--heure", "08:30").code == 0
    assert "née le 12 avril 1990 à Brest (29)" in texte(pdf(OEUVRARD))


def test_conv_03_la_convocation_d_un_jure_dit_le_jury_et_le_delai_d_absence(salle: Salle) -> None:
    assert salle.editer(*SORTIE, "--heure", "8:05", "--heure-jury", "07:30").code == 0
    lu = texte(pdf(KOWALSKI))
    for attendu in (
        "M. Łukasz KOWALSKI",
        "J-000001",
        "3 chemin du Ruisseau",
        "Présentez-vous le mardi 14 octobre 2025 à 7 h 30.",
        "Autres membres Aïssatou N'GUYEN Candidats 3",
        "au moins 15 jours avant le début de la session, soit au plus tard le lundi 29 septembre 2025",
    ):
        assert attendu in lu, attendu
    assert "8 h 05" not in lu


def test_conv_03_jamais_une_donnee_d_un_autre_candidat(salle: Salle) -> None:
    assert salle.editer(*SORTIE).code == 0
    for nom in NOMS:
        lu = texte(pdf(nom))
        # Texte, métadonnées et signets : rien d'un autre nulle part.
        tout = (
            lu + str(lecteur(pdf(nom)).metadata) + " ".join(str(signet.title) for signet in lecteur(pdf(nom)).outline)
        )
        tout += (DOSSIER / f"{nom}.ics").read_text().replace("\n ", "")
        for numero, (_, famille, prenom, naissance, adresse, code_postal, commune) in CANDIDATS.items():
            if DESTINATAIRES.get(nom) == numero:
                continue
            annee, mois, jour = naissance.split("-")
            donnees = {f"C-{numero:06d}", adresse, code_postal, f"{int(jour)}/{mois}/{annee}"}
            homonyme = numero in (2, 3) and DESTINATAIRES.get(nom) in (2, 3)
            if not homonyme:
                donnees |= {famille, prenom, annee}
            donnees |= {commune} - {"Nantes"}
            assert {d for d in donnees if d in tout} <= ({"44000"} if nom == NGUYEN else set()), nom
        # Un candidat ne lit ni le nom ni l'adresse d'un juré ; un juré ne lit que le nom des autres.
        for numero, (_, famille, _, adresse, *_) in JURES.items():
            if nom == {1: KOWALSKI, 2: NGUYEN}.get(numero):
                continue
            assert adresse not in tout
            assert (famille in tout) is (nom in (KOWALSKI, NGUYEN) and numero != 3)


def test_conv_03_la_nouvelle_edition_dit_son_numero_et_le_changement(salle: Salle) -> None:
    assert salle.editer(*SORTIE).code == 0
    salle.fait("session", "reporter", SESSION, "--debut", "05/11/2025")
    assert salle.editer(*SORTIE, "--ecraser", "--heure", "08:30", jour="2025-09-10").code == 0
    lu = texte(pdf(OEUVRARD))
    assert "Cette édition remplace les éditions précédentes." in lu
    assert "édition 2 du 10 septembre 2025" in lu
    assert "le mercredi 5 novembre 2025 à 8 h 30" in lu
    assert "Cette session, prévue du mardi 14 au mercredi 15 octobre 2025, est reportée." in lu
    assert lu.count("octobre") == 2  # rien d'autre n'en reste
    assert "est reportée" in evenement(OEUVRARD)["DESCRIPTION"]
    assert evenement(OEUVRARD)["SEQUENCE"] == 2


def test_conv_03_la_session_ailleurs_que_dans_le_centre_dit_son_site(salle: Salle) -> None:
    salle.fait("session", "modifier", SESSION, "--site", "Plateau technique", "--commune", "Pornic")
    assert salle.editer(*SORTIE).code == 0
    assert "Lieu Plateau technique, Centre des Mouettes, Pornic" in texte(pdf(OEUVRARD))
    assert "Plateau technique" in evenement(OEUVRARD)["LOCATION"]


def test_les_papiers_a_apporter_se_reglent_et_se_reeditent(editee: Salle) -> None:
    editee.fait("config", "definir", "centre.papiers", "un casque ; des gants")
    assert editee.a_reediter() == {"C-000001", "C-000002", "C-000003"}
    assert editee.editer(*SORTIE).code == 0
    lu = texte(pdf(OEUVRARD))
    assert "– un casque – des gants" in lu
    assert "pièce d'identité" not in lu
    assert "casque" not in texte(pdf(KOWALSKI))


def test_chaque_pdf_se_declare_pdf_ua_1_en_francais_a_son_titre(salle: Salle) -> None:
    assert salle.editer(*SORTIE).code == 0
    for nom in NOMS:
        lu = lecteur(pdf(nom))
        racine = lu.trailer["/Root"]
        assert b"<pdfuaid:part>1</pdfuaid:part>" in racine["/Metadata"].get_data()  # type: ignore[index]
        assert racine["/MarkInfo"]["/Marked"]  # type: ignore[index]
        assert racine["/Lang"] == "fr-FR"  # type: ignore[index]
        assert lu.metadata is not None
        assert str(lu.metadata.title).startswith(f"Convocation {nom[:8]} – ")
        assert lu.metadata.author == "Centre des Mouettes"
        assert [round(float(x)) for x in lu.pages[0].mediabox[2:]] == [595, 842]
        assert len(lu.pages) == 1


def test_un_caractere_sans_police_est_signale_sans_nommer_personne(salle: Salle) -> None:
    salle.fait("candidat", "modifier", "C-1", "--nom", "ส")
    rendu = salle.editer(*SORTIE)
    assert rendu.code == 0
    assert "Convocation V-000003 : aucune police ne contient U+0E2A" in rendu.stderr
    assert "Chloé" not in rendu.stderr
    assert (DOSSIER / "V-000003-chloe.pdf").exists()


# --- L'agenda ---


def test_l_agenda_relu_dit_l_heure_de_paris(salle: Salle) -> None:
    assert salle.editer(*SORTIE, "--heure", "8:05", "--heure-jury", "07:30").code == 0
    lu = evenement(OEUVRARD)
    assert lu["DTSTART"].params["TZID"] == "Europe/Paris"
    assert lu.start == datetime(2025, 10, 14, 8, 5, tzinfo=PARIS)
    assert lu.start.astimezone(UTC) == datetime(2025, 10, 14, 6, 5, tzinfo=UTC)
    assert lu.end == datetime(2025, 10, 14, 18, 0, tzinfo=PARIS)
    assert evenement(KOWALSKI).start == datetime(2025, 10, 14, 7, 30, tzinfo=PARIS)
    [fuseau] = icalendar.Calendar.from_ical((DOSSIER / f"{OEUVRARD}.ics").read_bytes()).timezones
    assert fuseau.tz_name == "Europe/Paris"


def test_d_une_edition_a_l_autre_l_agenda_garde_son_uid_et_sa_sequence_croit(salle: Salle) -> None:
    assert salle.editer(*SORTIE).code == 0
    uid = evenement(OEUVRARD)["UID"]
    assert uid == f"{SESSION}.C-000001@ceres"
    sequences = [int(evenement(OEUVRARD)["SEQUENCE"])]
    for heure in ("08:30", "08:30", "08:00"):
        assert salle.editer(*SORTIE, "--ecraser", "--heure", heure).code == 0
        assert evenement(OEUVRARD)["UID"] == uid
        sequences.append(int(evenement(OEUVRARD)["SEQUENCE"]))
    assert sequences == [0, 2, 2, 4]


def test_revenu_apres_une_desinscription_le_candidat_garde_uid_et_suite(salle: Salle) -> None:
    assert salle.editer(*SORTIE).code == 0
    premier = evenement(OEUVRARD)
    salle.fait("candidat", "desinscrire", "C-1", SESSION)
    assert salle.editer("--sortie", "sans", "--formats", "ics").code == 0
    assert {f.name for f in Path("sans").iterdir()} == {f"{n}.ics" for n in NOMS if n != OEUVRARD}
    salle.fait("candidat", "inscrire", "C-1", SESSION, "--voie", "vae", jour="2025-09-20")
    assert salle.editer("--sortie", "retour", jour="2025-09-20").code == 0
    revenu = evenement(OEUVRARD, Path("retour"))
    assert revenu["UID"] == premier["UID"]
    assert (premier["SEQUENCE"], revenu["SEQUENCE"]) == (0, 2)
    assert "édition 2 du 20 septembre 2025" in texte(pdf(OEUVRARD, Path("retour")))


def test_le_format_docx_s_ecrit_par_personne_ou_en_un_seul_fichier_stable(editee: Salle) -> None:
    for dossier, options in (("un", ()), ("deux", ()), ("tous", ("--fusion",))):
        editee.fait("convocation", "exporter", SESSION, "--sortie", dossier, "--formats", "docx", *options)
    un, deux = ({f.name: f.read_bytes() for f in Path(d).iterdir()} for d in ("un", "deux"))
    assert un == deux
    assert len(un) == 5
    assert [f.name for f in Path("tous").iterdir()] == [f"convocations-{SESSION}.docx"]
    document = Document(str(Path("un", "V-000003-oeuvrard-chloe.docx")))
    assert "Mme Chloé ŒUVRARD" in [p.text for p in document.paragraphs]

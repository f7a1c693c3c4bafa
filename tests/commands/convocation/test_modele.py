"""`ceres convocation modele` : le modèle d'un utilisateur, de sa copie à la lettre, et retour à celui de la maison."""

import json
import re
from pathlib import Path

import pytest

from ceres_cli.regles.centre.modele import Modele
from tests.commands.conftest import contrat, modele_contrat
from tests.fabriques.contrat import Contrat
from tests.fabriques.convocations import texte
from tests.fabriques.salle import AUTRE_CENTRE, DIRECCTE_52, MPCP, SESSION, UD_44, Salle, refus

__all__ = ["contrat", "modele_contrat"]

CANDIDAT = "V-000003-oeuvrard-chloe.pdf"
FORMULE = "Vous êtes attendue au moulin"
CHOISIR = ("convocation", "modele", "choisir")
TOUS = {"C-000001", "C-000002", "C-000003", "J-000001", "J-000002"}


@pytest.fixture
def modele(salle: Salle) -> Path:
    """La copie de la maison, une phrase changée."""
    salle.fait("convocation", "modele", "copier", "mien")
    fichier = Path("mien", "lettre.typ")
    lu = fichier.read_text()
    assert lu.count("== Pièces à apporter") == 1
    fichier.write_text(lu.replace("== Pièces à apporter", f"#par[{FORMULE}]\n    == Pièces à apporter"))
    return fichier


def lettre(dossier: str, nom: str = CANDIDAT) -> str:
    return texte(Path(dossier, nom).read_bytes())


def test_copier_ecrit_un_dossier_neuf_que_verifier_accepte(salle: Salle) -> None:
    rendu = salle.fait("convocation", "modele", "copier", "mien", "--format", "json")
    assert [d["fichier"] for d in rendu.json()["elements"]] == ["mien/lettre.typ", "mien/champs.txt"]
    rendu = salle.fait("convocation", "modele", "verifier", "mien/lettre.typ", "--sortie", "ex.pdf", "--format", "json")
    assert [d["fichier"] for d in rendu.json()["elements"]] == ["lettre.typ"]
    assert "Mme Marie-Line LE ROUX" in texte(Path("ex.pdf").read_bytes())
    assert salle.ceres("convocation", "modele", "copier", "mien").code == 8


def test_le_modele_choisi_fait_les_lettres_et_l_edition_le_garde(salle: Salle, modele: Path) -> None:
    salle.fait(*CHOISIR, modele, "--centre", "E-1")
    assert salle.editer("--sortie", "envoi").code == 0
    assert FORMULE in lettre("envoi")
    modele.unlink()  # ce qui est dans la base suffit
    salle.fait("convocation", "exporter", SESSION, "--sortie", "encore")
    un, deux = ({f.name: f.read_bytes() for f in Path(d).iterdir()} for d in ("envoi", "encore"))
    assert un == deux


def test_choisir_perime_l_edition_et_la_maison_revient(editee: Salle) -> None:
    editee.fait("convocation", "exporter", SESSION, "--sortie", "avant", "--formats", "pdf")
    editee.fait("convocation", "modele", "copier", "mien")
    modele = Path("mien", "lettre.typ")
    modele.write_text(modele.read_text().replace("Objet : ", "Affaire : "))
    editee.fait(*CHOISIR, modele, "--centre", "E-1")
    assert editee.a_reediter() == TOUS
    assert editee.editer("--sortie", "apres", "--formats", "pdf").code == 0
    assert "Affaire : Convocation" in lettre("apres")
    rendu = editee.fait(*CHOISIR, "--maison", "--centre", "E-1", "--format", "json")
    assert "au modèle de la maison" in rendu.json()["lignes"][0]["explication"]
    assert editee.a_reediter() == TOUS
    assert editee.editer("--sortie", "enfin", "--formats", "pdf", "--fusion").code == 0
    assert "Objet : Convocation" in lettre("enfin", f"convocations-{SESSION}.pdf")


def test_le_modele_de_la_base_vaut_pour_qui_n_a_pas_le_sien(salle: Salle, modele: Path) -> None:
    salle.fait(*CHOISIR, modele, profil=MPCP)
    assert salle.editer("--sortie", "un", "--formats", "pdf").code == 0
    assert FORMULE in lettre("un")
    salle.fait(*CHOISIR, "--maison", "--centre", "E-1")
    assert salle.editer("--sortie", "deux", "--formats", "pdf").code == 0
    assert FORMULE not in lettre("deux")
    salle.fait(*CHOISIR, "--comme-la-base", "--centre", "E-1")
    assert salle.editer("--sortie", "trois", "--formats", "pdf").code == 0
    assert lettre("trois").count(FORMULE) == 1
    salle.fait(*CHOISIR, "--maison", profil=MPCP)
    rendu = salle.fait(*CHOISIR, "--maison", "--format", "json", profil=MPCP)
    assert rendu.json()["lignes"][0]["resultat"] == "sans_effet"
    assert salle.editer("--sortie", "quatre", "--formats", "pdf,eml").code == 0
    assert FORMULE not in lettre("quatre")


def test_un_modele_qui_ne_se_compose_pas_ne_se_choisit_pas(salle: Salle, modele: Path) -> None:
    modele.write_text(modele.read_text().replace("c.centre.nom", "c.centre.surnom"))
    avant = salle.octets()
    for ligne in (("convocation", "modele", "verifier", modele, "--sortie", "x.pdf"), (*CHOISIR, modele)):
        rendu = salle.ceres(*ligne, "--format", "json", profil=MPCP)
        assert refus(rendu) == (2, "FICHIER")
        assert "lettre.typ, ligne" in json.loads(rendu.stderr)["message"]
        assert "Corrigez-le" in json.loads(rendu.stderr)["conseil"]  # rien n'est choisi : rien à quoi revenir
    assert salle.octets() == avant
    assert not Path("x.pdf").exists()


def test_un_modele_choisi_qui_ne_rend_plus_refuse_l_edition_sans_rien_ecrire(salle: Salle, modele: Path) -> None:
    salle.fait(*CHOISIR, modele, "--centre", "E-1")
    casse = Modele("lettre.typ", {"lettre.typ": b'#read("x")'})
    salle.mettre("UPDATE modele SET contenu = ?", casse.en_texte())
    avant = salle.octets()
    rendu = salle.editer("--sortie", "envoi")
    assert refus(rendu) == (2, "FICHIER")
    assert "« ceres convocation modele choisir --maison »" in json.loads(rendu.stderr)["conseil"]
    assert (salle.octets(), Path("envoi").exists()) == (avant, False)
    salle.fait(*CHOISIR, "--maison", "--centre", "E-1")
    assert salle.editer("--sortie", "envoi").code == 0


def test_une_lettre_qui_ne_se_composera_pas_n_est_pas_editee_meme_sans_l_ecrire(salle: Salle, modele: Path) -> None:
    """L'exemple se compose, cette session-ci non : ni édition, ni message que nul ne pourrait envoyer."""
    lu = modele.read_text()
    assert lu.count("== Pièces à apporter") == 1
    modele.write_text(
        lu.replace("== Pièces à apporter", f'#if c.session == "{SESSION}" {{ panic("non") }}\n    == Pièces à apporter')
    )
    salle.fait(*CHOISIR, modele, "--centre", "E-1")
    octets = salle.octets()
    for options in ((), ("--simuler",), ("--sortie", "envoi")):
        rendu = salle.editer(*options)
        assert (rendu.code, "E-000001" in rendu.stderr or "modèle" in rendu.stderr) == (2, True), rendu
    assert salle.octets() == octets
    salle.fait(*CHOISIR, "--maison", "--centre", "E-1")
    assert salle.editer().code == 0


def test_verifier_n_ecrase_pas_ce_qu_il_verifie(salle: Salle, modele: Path) -> None:
    octets = modele.read_bytes()
    for cible in ("mien/lettre.typ", "./mien/../mien/lettre.typ"):
        rendu = salle.ceres("convocation", "modele", "verifier", modele, "--sortie", cible, "--ecraser")
        assert (rendu.code, "fichier du modèle" in rendu.stderr) == (2, True), rendu
    assert modele.read_bytes() == octets


def test_un_modele_qui_tait_l_heure_se_dit_et_se_choisit_pourtant(salle: Salle, modele: Path) -> None:
    modele.write_text(re.sub(r"\bc\.heure\b(?!_)", '""', modele.read_text()))
    for ligne in (("convocation", "modele", "verifier", modele), (*CHOISIR, modele, "--centre", "E-1")):
        rendu = salle.ceres(*ligne, profil=MPCP)
        assert (rendu.code, f"{modele} n'imprime pas l'heure." in rendu.stderr) == (0, True), rendu


def test_le_journal_le_dit_et_le_choix_d_un_centre_se_defait(salle: Salle, modele: Path) -> None:
    salle.fait(*CHOISIR, modele, "--centre", "E-1", "--motif", "charte du centre")
    trace = salle.fait("centre", "historique", "E-1", "--format", "json").json()["elements"][-1]
    assert (trace["champ"], trace["avant"], len(trace["apres"]), trace["motif"]) == (
        "modele", None, 64, "charte du centre",
    )  # fmt: skip
    salle.fait("lot", "annuler", trace["lot"], "--motif", "essai", "--oui")
    assert salle.fait("centre", "voir", "E-1", "--format", "json").json()["modele"] is None


def test_le_choix_de_la_base_se_journalise_et_ne_se_defait_que_par_un_autre(salle: Salle, modele: Path) -> None:
    rendu = salle.fait(*CHOISIR, modele, "--format", "json", profil=MPCP)
    lot = rendu.json()["lot"]
    refuse = salle.ceres("lot", "annuler", lot, "--motif", "essai", "--oui", "--format", "json", profil=MPCP)
    (ligne,) = refuse.json()["lignes"]
    assert (refuse.code, ligne["code"]) == (7, "IRREVERSIBLE")
    assert "« ceres convocation modele choisir »" in ligne["explication"]


def test_ce_qui_est_choisi_se_rejoue_du_journal(contrat: Contrat) -> None:
    assert contrat("convocation modele copier mien").code == 0
    for suite in ("mien/lettre.typ", "mien/lettre.typ --centre E-1", "--maison", "--maison --centre E-1"):
        assert contrat(f"convocation modele choisir {suite}").code == 0
    assert contrat("journal verifier --rejouer").code == 0


def test_simuler_et_redire_ne_gardent_rien(salle: Salle, modele: Path) -> None:
    avant = salle.octets()
    salle.fait(*CHOISIR, modele, "--centre", "E-1", "--simuler")
    salle.fait(*CHOISIR, modele, "--simuler", profil=MPCP)
    assert salle.octets() == avant
    salle.fait(*CHOISIR, modele, "--centre", "E-1")
    avant = salle.octets()
    salle.fait(*CHOISIR, modele, "--centre", "E-1")
    assert salle.octets() == avant


@pytest.mark.parametrize(
    ("profil", "du_centre", "de_la_base"),
    [(MPCP, 0, 0), (UD_44, 5, 5), (DIRECCTE_52, 5, 5), (AUTRE_CENTRE, 3, 5)],
    ids=["mpcp", "ud", "direccte", "autre"],
)
def test_seuls_ce_centre_et_le_mpcp_choisissent(salle: Salle, profil: str, du_centre: int, de_la_base: int) -> None:
    salle.fait("convocation", "modele", "copier", "mien")
    assert salle.ceres(*CHOISIR, "mien/lettre.typ", "--centre", "E-1", profil=profil).code == du_centre
    assert salle.ceres(*CHOISIR, "mien/lettre.typ", profil=profil).code == de_la_base


@pytest.mark.parametrize(
    "options", [(), ("--maison", "--comme-la-base", "--centre", "E-1"), ("--comme-la-base",), ("x.typ", "--maison")]
)
def test_ce_qui_se_contredit_ou_manque_est_une_faute_d_usage(salle: Salle, options: tuple[str, ...]) -> None:
    assert salle.ceres(*CHOISIR, *options).code == 2

"""`ceres centre courrier` : en-tête et signature des lettres d'un centre, par le pipeline ; ce qu'en fait l'édition."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import contrat, modele_contrat
from tests.fabriques.contrat import Contrat
from tests.fabriques.convocations import balises, texte
from tests.fabriques.salle import AUTRE_CENTRE, DIRECCTE_52, MPCP, SESSION, UD_44, Salle, refus
from tests.regles.test_logo import SVG, png

__all__ = ["contrat", "modele_contrat"]

SIGNEE = ("--signataire", "Claire MORVAN", "--qualite", "La directrice du centre")
CANDIDAT = "V-000003-oeuvrard-chloe.pdf"


@pytest.fixture
def logo(isole: Path) -> Path:
    chemin = isole / "logo.svg"
    chemin.write_bytes(SVG)
    return chemin


def test_le_centre_regle_ses_lettres_et_l_edition_suivante_les_prend(salle: Salle, logo: Path) -> None:
    salle.fait("centre", "courrier", "E-1", "--logo", logo, *SIGNEE, "--acces", "Tram 2, arrêt Gare")
    vue = salle.fait("centre", "voir", "E-1", "--format", "json").json()
    assert (vue["signataire"], vue["qualite"], vue["acces"]) == (
        "Claire MORVAN",
        "La directrice du centre",
        "Tram 2, arrêt Gare",
    )
    assert len(vue["logo"]) == 64
    assert salle.editer("--sortie", "envoi").code == 0
    pdf = Path("envoi", CANDIDAT).read_bytes()
    lu = texte(pdf)
    assert "La directrice du centre Claire MORVAN" in lu
    assert "Accès Tram 2, arrêt Gare" in lu
    assert "Nantes, le 2 septembre 2025" in lu
    assert balises(pdf).count("/Figure") == 1


def test_regle_apres_l_edition_il_la_perime_et_l_ancienne_garde_le_sien(editee: Salle, logo: Path) -> None:
    editee.fait("convocation", "exporter", SESSION, "--sortie", "avant")
    editee.fait("centre", "courrier", "E-1", "--logo", logo, *SIGNEE)
    assert editee.a_reediter() == {"C-000001", "C-000002", "C-000003", "J-000001", "J-000002"}
    assert editee.editer("--sortie", "apres").code == 0
    editee.fait("centre", "courrier", "E-1", "--sans-logo")
    editee.fait("centre", "courrier", "E-1", "--logo", logo)
    editee.fait("convocation", "exporter", SESSION, "--sortie", "encore")
    apres, encore = ({f.name: f.read_bytes() for f in Path(d).iterdir()} for d in ("apres", "encore"))
    assert apres == encore
    assert "Claire MORVAN" not in texte(Path("avant", CANDIDAT).read_bytes())


def test_le_journal_dit_ce_qui_change_et_tout_se_defait(salle: Salle, logo: Path) -> None:
    rendu = salle.fait("centre", "courrier", "E-1", "--logo", logo, *SIGNEE, "--format", "json")
    lot = rendu.json()["lot"]
    traces = salle.fait("centre", "historique", "E-1", "--format", "json").json()["elements"]
    dits = {t["champ"]: (t["avant"], t["apres"]) for t in traces if t["lot"] == lot}
    assert dits["signataire"] == (None, "Claire MORVAN")
    assert set(dits) == {"logo", "signataire", "qualite"}
    salle.fait("centre", "courrier", "E-1", "--signataire", "Luc Fer", "--sans-logo")
    salle.fait("lot", "annuler", dernier_lot(salle), "--motif", "essai", "--oui")
    vue = salle.fait("centre", "voir", "E-1", "--format", "json").json()
    assert vue["signataire"] == "Claire MORVAN"
    assert vue["logo"] is not None


def test_l_image_gardee_se_rejoue_du_journal(contrat: Contrat, logo: Path) -> None:
    assert contrat(f"centre courrier E-1 --logo {logo} --signataire 'Claire MORVAN'", "P-2").code == 0
    assert contrat("journal verifier --rejouer").code == 0


def dernier_lot(salle: Salle) -> str:
    lots = salle.fait("lot", "lister", "--format", "json").json()["elements"]
    return str(lots[0]["id"])


def test_une_valeur_vide_efface_et_la_qualite_part_avec_le_signataire(salle: Salle) -> None:
    salle.fait("centre", "courrier", "E-1", *SIGNEE)
    salle.fait("centre", "courrier", "E-1", "--signataire", "")
    vue = salle.fait("centre", "voir", "E-1", "--format", "json").json()
    assert (vue["signataire"], vue["qualite"]) == (None, None)


def test_le_redire_ne_change_rien(salle: Salle, logo: Path) -> None:
    salle.fait("centre", "courrier", "E-1", "--logo", logo, *SIGNEE)
    octets = salle.octets()
    rendu = salle.fait("centre", "courrier", "E-1", "--logo", logo, *SIGNEE, "--format", "json")
    assert rendu.json()["lignes"][0]["resultat"] == "sans_effet"
    assert salle.octets() == octets


def test_une_qualite_seule_n_a_personne_a_qui_aller(salle: Salle) -> None:
    rendu = salle.ceres("centre", "courrier", "E-1", "--qualite", "Directrice", "--format", "json")
    assert rendu.code == 2
    assert "--signataire" in json.loads(rendu.stderr)["conseil"]


@pytest.mark.parametrize(
    ("profil", "attendu"),
    [(MPCP, 0), (UD_44, 5), (DIRECCTE_52, 5), (AUTRE_CENTRE, 3)],
    ids=["mpcp", "ud", "direccte", "autre"],
)
def test_seuls_ce_centre_et_le_mpcp_le_reglent(salle: Salle, profil: str, attendu: int) -> None:
    octets = salle.octets()
    assert salle.ceres("centre", "courrier", "E-1", *SIGNEE, profil=profil).code == attendu
    assert (salle.octets() == octets) is (attendu != 0)


@pytest.mark.parametrize(
    ("octets", "raison"),
    [
        (b"GIF89a", "ni une image PNG"),
        (png(9, 9)[:40], "ne peut pas être dessinée"),
        (SVG.replace(b"<rect", b"<script>1</script><rect"), "un script"),
        (SVG + b" " * 300_000, "plus de 200 ko"),
    ],
)
def test_une_image_qui_ne_va_pas_est_refusee_et_rien_ne_change(
    salle: Salle, isole: Path, octets: bytes, raison: str
) -> None:
    (isole / "image").write_bytes(octets)
    avant = salle.octets()
    rendu = salle.ceres("centre", "courrier", "E-1", "--logo", "image", "--format", "json")
    assert refus(rendu) == (2, "USAGE")
    assert raison in json.loads(rendu.stderr)["message"]
    assert salle.octets() == avant


@pytest.mark.parametrize("options", [(), ("--sans-logo", "--logo", "logo.svg"), ("--logo", "absent.png")])
def test_ce_qui_se_contredit_ou_manque_est_une_faute_d_usage(
    salle: Salle, logo: Path, options: tuple[str, ...]
) -> None:
    assert salle.ceres("centre", "courrier", "E-1", *options).code == 2


def test_les_reglages_de_la_lettre_s_impriment_et_les_pieces_d_un_titre_aussi(salle: Salle) -> None:
    for cle, valeur in (
        ("convocation.papiers_titres", "TP-99911m01 : un casque ; AUTRE : un vélo"),
        ("convocation.frais_jure", "Frais remboursés sur justificatifs."),
        ("convocation.amenagements", ""),
    ):
        salle.fait("config", "definir", cle, valeur)
    assert salle.editer("--sortie", "envoi").code == 0
    candidat = texte(Path("envoi", CANDIDAT).read_bytes())
    jure = texte(Path("envoi", "V-000004-kowalski-lukasz.pdf").read_bytes())
    assert "– un casque" in candidat
    assert "vélo" not in candidat + jure
    assert "aménagement" not in candidat
    assert "Données personnelles" in candidat
    assert "Frais remboursés sur justificatifs." in jure

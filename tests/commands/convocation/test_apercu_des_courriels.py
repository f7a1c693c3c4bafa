"""--apercu montre les courriels tels qu'ils partiraient : ni serveur, ni marque, ni question."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.fabriques.poste.depart import ADRESSES, JSON, adresser, envoyer
from tests.fabriques.salle import SESSION, Salle, refus


@pytest.fixture
def adressee(editee: Salle) -> Salle:
    """Nul serveur n'est réglé."""
    adresser(editee)
    return editee


def test_l_apercu_dit_chaque_courriel_et_n_ecrit_rien(adressee: Salle) -> None:
    octets = adressee.octets()
    fini = envoyer(adressee, "--apercu")
    assert (fini.code, adressee.octets()) == (0, octets), fini.stderr
    assert fini.stderr == f"{SESSION} : 5 convocations à envoyer.\n"
    lus = fini.json()["elements"]
    assert {e["objet"]: e["adresse"] for e in lus} == ADRESSES
    for lu in lus:
        assert lu["intitule"] == f"Convocation – session d'examen {SESSION}, 14 octobre 2025"
        assert "Vous êtes convoqué" in lu["texte"]
        assert [p.rpartition(".")[2] for p in lu["pieces"]] == ["pdf", "ics"]
        assert lu["fichier"] is None


def test_a_l_ecran_l_apercu_se_lit_comme_un_courrier(adressee: Salle) -> None:
    lu = adressee.fait("convocation", "envoyer", SESSION, "--apercu", "--candidat", "C-1", "--format", "table").stdout
    assert "À : ŒUVRARD Chloé <chloe@example.fr>" in lu
    assert f"Objet : Convocation – session d'examen {SESSION}" in lu
    assert "\n\nMadame,\n\nVous êtes convoquée" in lu


def test_ecrit_l_apercu_est_le_courriel_meme(adressee: Salle) -> None:
    fini = envoyer(adressee, "--apercu", "--sortie", "courriels")
    assert fini.code == 0, fini.stderr
    lus = {e["objet"]: e for e in fini.json()["elements"]}
    assert sorted(Path("courriels").iterdir()) == sorted(Path(e["fichier"]) for e in lus.values())
    octets = Path(lus["C-000001"]["fichier"]).read_bytes()
    message = message_from_bytes(octets, policy=policy.default)
    assert (message["Subject"], message["X-Unsent"]) == (lus["C-000001"]["intitule"], "1")
    adressee.fait("convocation", "exporter", SESSION, "--sortie", "brouillons", "--formats", "eml", "--candidat", "C-1")
    (brouillon,) = Path("brouillons").iterdir()
    assert brouillon.read_bytes() == octets
    assert refus(envoyer(adressee, "--apercu", "--sortie", "courriels")) == (8, "BASE")
    assert envoyer(adressee, "--apercu", "--sortie", "courriels", "--ecraser").code == 0


def test_qui_n_a_pas_d_adresse_n_a_pas_d_apercu_et_se_nomme(adressee: Salle) -> None:
    adressee.mettre("UPDATE candidat SET courriel = NULL WHERE id = 1")
    fini = envoyer(adressee, "--apercu")
    assert (fini.code, len(fini.json()["elements"])) == (7, 4)
    assert "sans adresse de courriel, à remettre autrement : C-000001." in fini.stderr


@pytest.mark.parametrize("options", [["--sortie", "courriels"], ["--ecraser"], ["--apercu", "--simuler"]], ids=str)
def test_une_option_d_apercu_ne_va_pas_sans_lui(adressee: Salle, options: list[str]) -> None:
    assert refus(envoyer(adressee, *options)) == (2, "USAGE")
    assert not Path("courriels").exists()


def test_une_edition_perimee_n_a_pas_d_apercu(adressee: Salle) -> None:
    adressee.fait("session", "reporter", SESSION, "--debut", "21/10/2025")
    assert refus(envoyer(adressee, "--apercu")) == (4, "CONV-04")


def test_relances_et_avis_s_apercoivent_aussi(adressee: Salle) -> None:
    relance = adressee.fait("session", "relancer", SESSION, "--apercu", *JSON, profil="P-3", jour="2025-10-16").json()
    (lu,) = relance["elements"]
    assert (lu["objet"], lu["nature"], lu["pieces"]) == ("E-000001", "relance", [])
    assert f"ceres session transmettre {SESSION}" in lu["texte"]
    adressee.mettre("UPDATE profil SET courriel = 'ud44@example.fr' WHERE id = 3")
    avis = adressee.fait(
        "habilitation", "echeances", "--notifier", "--apercu", *JSON, profil="P-1", jour="2027-11-15"
    ).json()
    assert [(e["objet"], e["adresse"]) for e in avis["elements"]] == [("P-000003", "ud44@example.fr")]
    assert refus(adressee.ceres("habilitation", "echeances", "--apercu", *JSON)) == (2, "USAGE")

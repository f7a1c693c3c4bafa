"""CAN-09 : une identité portée puis quittée ne donne pas la demande VAE d'un autre."""

from tests.fabriques import vae
from tests.fabriques.monde_sessions import AUTRE_CENTRE, TITRE, UD, MondeSessions

QUI = ("--naissance", "01/01/1990", "--commune-naissance", "Brest")


def test_can_09_la_demande_est_de_qui_porte_l_identite_aujourd_hui(m: MondeSessions) -> None:
    vae.regler(m.f, "bloquer")
    demande = vae.poser(m.f, 1, TITRE, "recevable")
    session = m.session(centre=2, departement="35", region="53")
    creee = m.faire(
        "candidat", "creer", "--nom", "Aubert", "--prenom", "Noé", *QUI, profil=AUTRE_CENTRE, jour="2025-03-10"
    )
    double = creee.json()["id"]
    inscrire = ("candidat", "inscrire", double, session, "--voie", "vae")
    expliquer = ("candidat", "expliquer", double, "--session", session, "--voie", "vae")

    def possible() -> bool:
        return bool(m.faire(*expliquer, profil=AUTRE_CENTRE, jour="2025-03-11").json()["possible"])

    assert possible()
    assert m.faire("candidat", "modifier", double, "--nom", "Autre", profil=AUTRE_CENTRE, jour="2025-03-11").code == 0
    assert not possible()
    refus = m.faire(*inscrire, profil=AUTRE_CENTRE, jour="2025-03-11")
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-09")
    assert demande not in refus.stderr


def test_can_09_corrigee_apres_l_inscription_elle_est_jugee_a_la_validation(m: MondeSessions) -> None:
    vae.regler(m.f, "bloquer")
    vae.poser(m.f, 1, TITRE, "recevable")
    creee = m.faire("candidat", "creer", "--nom", "Aubert", "--prenom", "Noé", *QUI, profil=AUTRE_CENTRE)
    double = int(creee.json()["id"].removeprefix("C-"))
    session = m.session("en_attente_validation", centre=2, jures=(1, 2))
    m.inscrire(1, double, "reussite", voie="vae", entretien="reussi")
    valider = ("session", "valider", session, "--simuler")
    assert m.faire(*valider, profil=UD, jour="2025-05-02").code == 0
    assert m.faire("candidat", "modifier", f"C-{double}", "--nom", "Autre", profil=AUTRE_CENTRE).code == 0
    refus = m.faire(*valider, profil=UD, jour="2025-05-02")
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-09")

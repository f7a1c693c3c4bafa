"""Le courriel dit pourquoi : la cause dans l'objet, ce qui change dans le corps, personne qui n'est pas concerné.

La session : 14 et 15 octobre 2025 ; trois candidats, deux jurés, tous servis d'une première édition.
"""

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.fabriques.convocations import lecteur, texte
from tests.fabriques.poste.depart import ADRESSES, boite, envoyer, prete, reglee
from tests.fabriques.poste.serveur import Boite
from tests.fabriques.salle import SESSION, UD_44, Salle

__all__ = ["boite", "prete", "reglee"]

INSECABLE = "\u00a0"
CANDIDATS = ["C-000001", "C-000002", "C-000003"]


@pytest.fixture
def servie(prete: Salle, boite: Boite) -> Salle:
    assert envoyer(prete).code == 0
    boite.recus.clear()
    return prete


def recus(boite: Boite) -> dict[str, EmailMessage]:
    qui = {adresse: qui for qui, adresse in ADRESSES.items()}
    return {qui[adresse]: message for adresse, message in boite.recus}


def corps(message: EmailMessage, sorte: str = "plain") -> str:
    partie = message.get_body((sorte,))
    assert partie is not None
    return str(partie.get_content()).replace(INSECABLE, " ").replace("\r\n", "\n")


def lettre(message: EmailMessage) -> str:
    return texte(next(message.iter_attachments()).get_content()).replace(INSECABLE, " ")


def n_attend_plus(message: EmailMessage) -> None:
    """Rien à apporter, rien à demander, rien à craindre : qui n'est plus attendu ne lit que cela, et à qui répondre."""
    lue = lettre(message)
    for tu in ("apporter", "empêchement", "salarié", "aménagement", "procès-verbal", "Convocation à un"):
        assert tu not in lue, tu
    for dit in ("elle n’a plus cours", "Ôtez ce rendez-vous de votre agenda", "le centre répond"):
        assert dit in lue, dit


def test_convoque_accorde_a_la_civilite_et_au_jury(servie: Salle, boite: Boite) -> None:
    servie.fait("session", "inscrire-jure", SESSION, "J-3")
    servie.mettre("UPDATE jure SET courriel = 'lukasz@example.org' WHERE id = 3")
    servie.mettre("UPDATE jure SET courriel = NULL WHERE id = 1")
    assert servie.editer().code == 0
    envoyer(servie, "--jure", "J-3")
    ((_, message),) = boite.recus
    assert message["Subject"] == f"Convocation – session d'examen {SESSION}, 14 octobre 2025"
    lu = corps(message)
    assert lu.startswith("Monsieur,\n\nVous êtes convoqué en qualité de membre du jury à la session d'examen")
    assert "convoqué(e)" not in lu


def test_reportee_du_jour_d_avant_au_jour_neuf(servie: Salle, boite: Boite) -> None:
    servie.fait("session", "reporter", SESSION, "--debut", "21/10/2025")
    assert envoyer(servie).code == 4  # CONV-04 : d'abord une édition neuve
    assert servie.editer().code == 0
    assert envoyer(servie).code == 0
    lus = recus(boite)
    assert sorted(lus) == sorted(ADRESSES)
    for message in lus.values():
        assert message["Subject"] == f"Session d'examen reportée du 14 au 21 octobre 2025 – {SESSION}"
        dit = "prévue du mardi 14 au mercredi 15 octobre 2025, est reportée"
        assert dit in corps(message)
        assert dit in corps(message, "html")
        assert dit.removesuffix(", est reportée") in lettre(message)
        assert "– session reportée du 14 au 21 octobre 2025" in lettre(message)


def test_avancee_n_est_pas_reportee(servie: Salle, boite: Boite) -> None:
    servie.fait("session", "reporter", SESSION, "--debut", "13/10/2025")
    assert servie.editer().code == 0
    assert envoyer(servie, "--candidat", "C-1").code == 0
    ((_, message),) = boite.recus
    assert message["Subject"] == f"Session d'examen avancée du 14 au 13 octobre 2025 – {SESSION}"
    assert "est avancée : elle a lieu du lundi 13 au mardi 14 octobre 2025" in corps(message)
    assert "– session avancée du 14 au 13 octobre 2025" in lettre(message)
    assert "est avancée." in lettre(message)
    assert "reportée" not in corps(message) + lettre(message)


def test_reportee_le_passage_n_est_redit_que_s_il_change_d_heure(prete: Salle, boite: Boite) -> None:
    prete.fait("session", "horaires", SESSION, "--repartir", "--duree", "40", "--oui")
    assert prete.editer().code == 0
    assert envoyer(prete).code == 0
    boite.recus.clear()
    prete.fait("session", "reporter", SESSION, "--debut", "21/10/2025")
    prete.fait("session", "horaires", SESSION, "--repartir", "--duree", "60", "--oui")
    assert prete.editer().code == 0
    assert envoyer(prete).code == 0
    lus = recus(boite)
    assert "Passage : le mardi 14 octobre 2025" in corps(lus["C-000001"])
    boite.recus.clear()
    prete.fait("session", "reporter", SESSION, "--debut", "22/10/2025")
    assert prete.editer().code == 0
    assert envoyer(prete).code == 0
    reste = recus(boite)["C-000001"]
    assert "Vous passez le mercredi 22 octobre 2025 de" in corps(reste)
    assert "Ce qui change" not in corps(reste) + lettre(reste)


def test_modifiee_dit_avant_et_apres_et_la_lettre_aussi(servie: Salle, boite: Boite) -> None:
    servie.fait("session", "modifier", SESSION, "--heure-convocation", "08:15", "--site", "Annexe du Port")
    assert servie.editer().code == 0
    assert envoyer(servie, "--candidat", "C-1").code == 0
    ((_, message),) = boite.recus
    objet = f"Convocation modifiée (heure de convocation, lieu) – session d'examen {SESSION}, 14 octobre 2025"
    assert message["Subject"] == objet
    for lu in (corps(message), corps(message, "html"), lettre(message)):
        assert "Heure de convocation : 9 h → 8 h 15" in lu
        assert "→ Annexe du Port, Centre des Mouettes" in lu
    assert "Madame," in corps(message)
    assert "Objet : Convocation à un examen – modifiée" in lettre(message)


def test_ce_qui_change_finit_d_un_seul_point(servie: Salle, boite: Boite) -> None:
    servie.fait("centre", "courrier", "E-1", "--acces", "Ligne 3, arrêt du Havre.")
    assert servie.editer().code == 0
    assert envoyer(servie, "--candidat", "C-1").code == 0
    ((_, message),) = boite.recus
    assert "Accès : non précisé → Ligne 3, arrêt du Havre. Cette édition remplace" in lettre(message)


def test_du_contact_du_centre_seul_ce_qui_change_se_dit(servie: Salle, boite: Boite) -> None:
    servie.mettre("UPDATE centre SET courriel = 'accueil@example.fr'")
    assert servie.editer().code == 0
    assert envoyer(servie, "--candidat", "C-1").code == 0
    ((_, message),) = boite.recus
    assert message["Subject"].startswith("Convocation modifiée (courriel du centre) – ")
    assert "→ accueil@example.fr\n" in corps(message)
    assert "Téléphone" not in corps(message)


def test_un_jure_remplace_n_ecrit_qu_au_jury(servie: Salle, boite: Boite) -> None:
    servie.mettre("UPDATE jure SET courriel = 'stefan@example.org' WHERE id = 3")
    servie.fait("session", "desinscrire-jure", SESSION, "J-1")
    servie.fait("session", "inscrire-jure", SESSION, "J-3")
    assert servie.editer().code == 0
    assert envoyer(servie).code == 0
    objets = {adresse: str(message["Subject"]) for adresse, message in boite.recus}
    assert sorted(objets) == ["aissatou@example.org", "lukasz@example.org", "stefan@example.org"]
    assert objets["lukasz@example.org"].startswith("Vous n'êtes plus convoqué – session d'examen")
    assert objets["stefan@example.org"].startswith("Convocation – ")
    assert objets["aissatou@example.org"].startswith("Convocation modifiée (autres membres du jury)")
    retire = next(m for a, m in boite.recus if a == "lukasz@example.org")
    assert "Vous êtes convoqué" not in lettre(retire) + corps(retire)
    assert "Vous n’êtes plus convoqué à cette session" in lettre(retire)
    assert "Objet : Vous n’êtes plus convoqué " in lettre(retire)
    n_attend_plus(retire)
    reste = next(m for a, m in boite.recus if a == "aissatou@example.org")
    assert "Autres membres du jury : Łukasz KOWALSKI → Ștefan IONESCU" in corps(reste)


def test_un_candidat_desinscrit_n_ecrit_qu_a_lui_et_au_jury(servie: Salle, boite: Boite) -> None:
    servie.fait("candidat", "desinscrire", "C-2", SESSION, "--motif", "abandon")
    assert servie.editer().code == 0
    assert envoyer(servie).code == 0
    lus = recus(boite)
    assert sorted(lus) == ["C-000002", "J-000001", "J-000002"]
    parti = lus.pop("C-000002")
    assert parti["Subject"] == f"Vous n'êtes plus convoquée – session d'examen {SESSION}, 14 octobre 2025"
    assert corps(parti).startswith("Madame,\n\nVous n'êtes plus convoquée à la session d'examen")
    n_attend_plus(parti)
    for message in lus.values():
        assert message["Subject"].startswith("Convocation modifiée (nombre de candidats)")
        assert "- Nombre de candidats : 3 → 2" in corps(message)
        assert "Nombre de candidats : 3 → 2" in lettre(message)


def test_can_03_un_candidat_vae_inscrit_apres_l_edition_est_convoque_et_n_ecrit_qu_a_lui_et_au_jury(
    servie: Salle, boite: Boite
) -> None:
    servie.mettre("UPDATE candidat SET courriel = 'bakary@example.org' WHERE id = 4")
    servie.fait("candidat", "inscrire", "C-4", SESSION, "--voie", "vae", jour="2025-10-01")
    assert servie.editer(jour="2025-10-01").code == 0
    assert envoyer(servie, jour="2025-10-01").code == 0
    lus = dict(boite.recus)
    assert sorted(lus) == sorted(["bakary@example.org", ADRESSES["J-000001"], ADRESSES["J-000002"]])
    venue = lus.pop("bakary@example.org")
    assert venue["Subject"] == f"Convocation – session d'examen {SESSION}, 14 octobre 2025"
    assert corps(venue).startswith("Monsieur,\n\nVous êtes convoqué à la session d'examen")
    assert "Bakary ZOUNGRANA" in lettre(venue)
    for message in lus.values():
        assert message["Subject"].startswith("Convocation modifiée (nombre de candidats)")
        assert "- Nombre de candidats : 3 → 4" in corps(message)
        assert "ZOUNGRANA" not in corps(message)


def test_annulee_ne_convoque_plus(servie: Salle, boite: Boite) -> None:
    servie.fait("session", "annuler", SESSION, "--motif", "salle inondée", profil=UD_44)
    assert envoyer(servie).code == 0
    assert sorted(recus(boite)) == sorted(ADRESSES)
    for message in recus(boite).values():
        assert message["Subject"] == f"Session d'examen annulée – {SESSION}, 14 octobre 2025"
        assert "est annulée : elle n'a pas lieu" in corps(message)
        assert "Vous êtes convoqué" not in corps(message) + lettre(message)
        assert "Objet : Session d’examen annulée" in lettre(message)
        n_attend_plus(message)


def test_annulee_apres_un_report_que_nul_n_a_recu_dit_aussi_les_jours_connus(servie: Salle, boite: Boite) -> None:
    servie.fait("session", "reporter", SESSION, "--jours", "7", "--motif", "panne")
    assert servie.editer().code == 0
    servie.fait("candidat", "desinscrire", "C-2", SESSION, "--motif", "abandon")
    servie.fait("session", "annuler", SESSION, "--motif", "salle inondée", profil=UD_44)
    assert envoyer(servie).code == 0
    for message in recus(boite).values():
        assert "(d'abord du mardi 14 au mercredi 15 octobre 2025)" in " ".join(corps(message).split())


def test_une_edition_qui_n_apprend_rien_n_ecrit_a_personne(servie: Salle, boite: Boite) -> None:
    """Un autre signataire change la lettre, non ce qu'on attend de la personne."""
    servie.fait("centre", "courrier", "E-1", "--signataire", "Claire MORVAN")
    assert servie.editer().code == 0
    fini = envoyer(servie)
    assert (fini.code, boite.recus) == (0, [])
    assert {e["etat"] for e in fini.json()["elements"]} == {"envoye"}


def test_un_jury_range_autrement_n_ecrit_a_personne(servie: Salle, boite: Boite) -> None:
    """Une édition d'avant rangeait les noms par leurs octets : le même jury n'est ni à rééditer, ni à redire."""
    servie.fait("session", "inscrire-jure", SESSION, "J-3")
    assert servie.editer().code == 0
    assert envoyer(servie).code == 7  # Stefan IONESCU n'a pas d'adresse
    boite.recus.clear()
    avant, apres = '["Łukasz KOWALSKI", "Aïssatou N\'GUYEN"]', '["Aïssatou N\'GUYEN", "Łukasz KOWALSKI"]'
    servie.mettre("UPDATE convocation SET contenu = replace(contenu, ?, ?)", avant, apres)
    assert servie.a_reediter() == set()
    servie.fait("session", "modifier", SESSION, "--heure-convocation", "08:15")
    assert servie.editer().code == 0
    servie.mettre("UPDATE jure SET courriel = 'stefan@example.org' WHERE id = 3")
    assert envoyer(servie, "--jure", "J-3").code == 0
    ((_, message),) = boite.recus
    assert "jury" not in str(message["Subject"])


def test_deux_editions_d_affilee_se_disent_depuis_ce_qui_est_parti(servie: Salle, boite: Boite) -> None:
    servie.fait("session", "modifier", SESSION, "--heure-convocation", "08:15")
    assert servie.editer().code == 0
    servie.fait("session", "modifier", SESSION, "--site", "Annexe du Port")
    assert servie.editer().code == 0
    assert envoyer(servie, "--candidat", "C-1").code == 0
    ((_, message),) = boite.recus
    assert "9 h → 8 h 15" in corps(message)
    assert "→ Annexe du Port" in corps(message)


def test_qui_revient_est_convoque_comme_la_premiere_fois(servie: Salle, boite: Boite) -> None:
    servie.fait("session", "desinscrire-jure", SESSION, "J-1")
    assert servie.editer().code == 0
    assert envoyer(servie, "--jure", "J-1").code == 0
    servie.fait("session", "inscrire-jure", SESSION, "J-1")
    assert servie.editer().code == 0
    assert envoyer(servie, "--jure", "J-1").code == 0
    parti, revenu = (m for a, m in boite.recus if a == "lukasz@example.org")
    assert parti["Subject"].startswith("Vous n'êtes plus convoqué")
    assert revenu["Subject"].startswith("Convocation – ")
    assert "Ce qui change" not in corps(revenu)
    (pdf,) = (p for p in revenu.iter_attachments() if p.get_content_type() == "application/pdf")
    assert "\nCette édition remplace les éditions précédentes." in lecteur(pdf.get_content()).pages[0].extract_text()


def test_a_qui_nul_courriel_n_est_parvenu_on_n_ecrit_pas_modifiee(prete: Salle, boite: Boite) -> None:
    """Le courriel de C-2 a été refusé, celui de C-3 n'est pas parti ; J-1, sans adresse, a reçu la lettre."""
    boite.a_rcpt[ADRESSES["C-000002"]] = "550 boîte inconnue"
    prete.mettre("UPDATE jure SET courriel = NULL WHERE id = 1")
    envoyer(prete, "--candidat", "C-1", "--candidat", "C-2", "--jure", "J-1", "--jure", "J-2")
    boite.recus.clear()
    prete.fait("session", "reporter", SESSION, "--debut", "21/10/2025")
    assert prete.editer().code == 0
    prete.mettre("UPDATE candidat SET courriel = 'anne@example.fr' WHERE id = 2")
    assert envoyer(prete).code == 7
    lus = dict(boite.recus)
    for neuf in ("anne@example.fr", ADRESSES["C-000003"]):
        assert lus[neuf]["Subject"] == f"Convocation – session d'examen {SESSION}, 21 octobre 2025"
        assert "Vous êtes convoquée à la session d'examen" in corps(lus[neuf])
        assert "reportée" not in corps(lus[neuf]) + lettre(lus[neuf])
    for servi in (ADRESSES["C-000001"], ADRESSES["J-000002"]):
        assert str(lus[servi]["Subject"]).startswith("Session d'examen reportée du 14 au 21 octobre 2025")
    prete.fait("convocation", "exporter", SESSION, "--sortie", "lettres", "--jure", "J-1")
    (remise,) = Path("lettres").glob("*.pdf")
    assert "session reportée du 14 au 21 octobre 2025" in texte(remise.read_bytes()).replace(INSECABLE, " ")


def test_sans_aucun_courriel_la_lettre_remise_en_main_propre_est_celle_d_avant(prete: Salle, boite: Boite) -> None:
    prete.fait("session", "modifier", SESSION, "--heure-convocation", "08:15")
    assert prete.editer().code == 0
    assert envoyer(prete, "--candidat", "C-1").code == 0
    ((_, message),) = boite.recus
    assert str(message["Subject"]).startswith("Convocation modifiée (heure de convocation)")

"""DON-01 dans la boîte d'envoi : l'adresse et les mots du serveur s'en vont, des tables comme du journal."""

from ceres_cli.base.sceau.gardes import GEL
from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.fabriques.salle import MPCP, SESSION, UD_44, Salle

ADRESSE, JSON = "chloe.zzz@example.fr", ("--format", "json")


def test_don_01_l_adresse_d_un_courriel_s_efface_partout(editee: Salle) -> None:
    editee.mettre("UPDATE candidat SET courriel = ? WHERE id = 1", ADRESSE)
    editee.mettre("UPDATE jure SET courriel = 'lukasz@example.org' WHERE id = 1")
    boite = Boite(a_rcpt={ADRESSE: "550 Madame Zzzouvrard a déménagé"})
    with serveur(boite) as port:
        regler(port)
        assert editee.ceres("convocation", "envoyer", SESSION).code == 7
        editee.fait("session", "annuler", SESSION, "--motif", "salle inondée", profil=UD_44)
        assert editee.ceres("convocation", "envoyer", SESSION).code == 7
    extrait = editee.fait("rgpd", "extraire", "C-1", *JSON, profil=MPCP).json()["elements"]
    dits = {(e["source"], e["champ"], e["valeur"]) for e in extrait if e["objet"].startswith("M-")}
    assert ("message", "adresse", ADRESSE) in dits
    assert ("message", "reponse", "550 Madame Zzzouvrard a déménagé") in dits
    editee.fait("rgpd", "effacer", "C-1", "--motif", "demande", "--oui", profil=MPCP)
    octets = editee.octets()
    assert ADRESSE.encode() not in octets
    assert b"Zzzouvrard" not in octets
    assert b"lukasz@example.org" in octets  # celle d'un autre reste
    lus = editee.fait("courrier", "lister", *JSON, profil=MPCP).json()["elements"]
    siens = [(e["nature"], e["adresse"], e["reponse"], e["etat"]) for e in lus if e["objet"] == "C-000001"]
    assert siens == [("convocation", None, None, "echoue"), ("avis", None, None, "envoye")]
    assert editee.fait("journal", "verifier", profil=MPCP).code == 0
    assert GEL.encode() in octets


def test_don_01_un_jure_efface_ne_reste_pas_dans_le_courriel_d_un_autre(editee: Salle) -> None:
    """« Autres membres du jury : Łukasz KOWALSKI → Ștefan IONESCU » : le texte parti, et ce qu'en garde le journal."""
    editee.mettre("UPDATE jure SET courriel = 'aissatou@example.org' WHERE id = 2")
    boite = Boite()
    with serveur(boite) as port:
        regler(port)
        editee.fait("session", "desinscrire-jure", SESSION, "J-1")
        editee.fait("session", "inscrire-jure", SESSION, "J-3")
        assert editee.editer().code == 0
        editee.fait("convocation", "envoyer", SESSION, "--jure", "J-2")
    sien = editee.fait("courrier", "voir", "M-1", *JSON).json()
    assert "Łukasz KOWALSKI → Ștefan IONESCU" in sien["texte"]
    editee.fait("rgpd", "effacer", "J-1", "--motif", "demande", "--oui", profil=MPCP)
    assert b"KOWALSKI" not in editee.octets()
    sien = editee.fait("courrier", "voir", "M-1", *JSON).json()
    assert (sien["objet"], sien["texte"]) == ("J-000002", None)
    assert editee.fait("journal", "verifier", profil=MPCP).code == 0

"""NOT-01 : dire leurs résultats aux candidats, une fois la session validée ; une correction remplace l'avis d'avant.

La session : 14 et 15 octobre 2025, un titre de deux CCP ; C-1 réussit, C-2 a le CCP 1 et l'entretien, C-3 est absente.
Validée le 17 octobre, dite le 18.
"""

import io
import json
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.commands.convocation.test_causes import corps
from tests.fabriques.convocations import lecteur, texte
from tests.fabriques.poste.depart import JSON, boite, prete, reglee
from tests.fabriques.poste.serveur import Boite
from tests.fabriques.salle import AUTRE_CENTRE, DIRECCTE_52, MPCP, SESSION, TITRE, UD_44, UD_75, Salle, refus
from tests.lanceur import Resultat

__all__ = ["boite", "prete", "reglee"]

DIT, CORRIGE = "2025-10-18", "2025-11-05"
_RESULTATS = (
    ("C-1", "--resultat", "reussite"),
    ("C-2", "--resultat", "reussite_partielle", "--ccp", "CCP1", "--entretien", "reussi"),
    ("C-3", "--resultat", "absent"),
)
_NOMS = {1: "oeuvrard-chloe", 2: "le-goff-anne", 3: "le-goff-anne"}


def valider(s: Salle, *resultats: tuple[str, ...], jour: str = "2025-10-17") -> None:
    for qui, *dits in resultats:
        s.fait("session", "resultats", SESSION, "--candidat", qui, *dits, jour=jour)
    s.fait("session", "transmettre", SESSION, jour=jour)
    s.fait("session", "valider", SESSION, profil=UD_44, jour=jour)


def corriger(s: Salle, *resultats: tuple[str, ...], jour: str = "2025-11-04") -> None:
    s.fait("session", "debloquer", SESSION, "--motif", "erreur de saisie", profil=UD_44, jour=jour)
    valider(s, *resultats, jour=jour)


@pytest.fixture
def validee(prete: Salle) -> Salle:
    valider(prete, *_RESULTATS)
    return prete


def notifier(s: Salle, *options: object, jour: str = DIT, **suite: Any) -> Resultat:
    return s.ceres("session", "notifier", SESSION, *JSON, *options, jour=jour, **suite)


def ecrits(s: Salle, dossier: str, *options: object, jour: str = DIT) -> dict[str, bytes]:
    """Nom → octets."""
    rendu = notifier(s, "--sortie", dossier, *options, jour=jour)
    assert rendu.code == 0, rendu.stderr
    return {f.name: f.read_bytes() for f in Path(dossier).iterdir()}


def nom(numero: int, extension: str = "pdf") -> str:
    return f"resultats-{SESSION}-C-{numero:06d}-{_NOMS[numero]}.{extension}"


def lettre(octets: bytes) -> str:
    return texte(octets).replace("\u00a0", " ")


def test_not_01_rien_ne_se_dit_avant_la_validation(prete: Salle) -> None:
    octets = prete.octets()
    assert refus(notifier(prete)) == (4, "NOT-01")
    assert prete.octets() == octets
    for qui, *dits in _RESULTATS:
        prete.fait("session", "resultats", SESSION, "--candidat", qui, *dits, jour="2025-10-15")
    prete.fait("session", "transmettre", SESSION, jour="2025-10-15")
    for options in ((), ("--apercu",), ("--envoyer", "--oui"), ("--sortie", "avis"), ("--simuler",)):
        rendu = notifier(prete, *options)
        assert refus(rendu) == (4, "NOT-01"), options
        assert "Demandez à l'UD du département 44 de la valider." in json.loads(rendu.stderr)["conseil"]
    a_revoir = ("--candidat", "C-1", "--resultat", "echec", *JSON)
    rendu = prete.ceres("session", "resultats", SESSION, *a_revoir, jour="2025-10-15")
    assert "de la renvoyer, si un résultat est à revoir." in json.loads(rendu.stderr)["conseil"]
    assert not Path("avis").exists()
    prete.fait("session", "valider", SESSION, profil=UD_44, jour="2025-10-17")
    assert notifier(prete).code == 0
    prete.fait("session", "debloquer", SESSION, "--motif", "erreur", profil=UD_44, jour=DIT)
    assert refus(notifier(prete, "--envoyer", "--oui")) == (4, "NOT-01")


def test_not_01_chacun_lit_ce_qu_il_a_ce_qui_manque_et_jusqu_a_quand(validee: Salle) -> None:
    lues = {n: lettre(octets) for n, octets in ecrits(validee, "avis").items()}
    assert sorted(lues) == [nom(1), nom(2), nom(3)]
    reussie, partielle, absente = (lues[nom(n)] for n in (1, 2, 3))
    assert "Mme Chloé ŒUVRARD 12 rue de l'Église 44000 NANTES" in reussie
    assert "Nantes, le 18 octobre 2025" in reussie
    assert "Examen réussite CCP 1 – Bloc TP-99911m01/CCP1 acquis" in reussie
    assert f"détenez désormais – Titre professionnel Titre {TITRE}, depuis le 15 octobre 2025" in reussie
    assert "manque" not in reussie
    assert "sessions à venir" not in reussie
    assert "CCP 2 – Bloc TP-99911m01/CCP2 non acquis Entretien final réussi" in partielle
    assert "désormais – CCP 1 – Bloc TP-99911m01/CCP1, depuis le 15 octobre 2025 Ce qui vous manque" in partielle
    assert "pour le titre – CCP 2 – Bloc TP-99911m01/CCP2 – l'entretien final À obtenir au plus tard le" in partielle
    # La fin de vie du titre est le 31 décembre 2027, sa prolongation un an plus tard.
    assert "le 31 décembre 2028, prolongation du titre comprise" in partielle
    assert "Examen absente" in absente
    assert "vous ne détenez encore aucune certification" in absente
    assert "– CCP 1 – Bloc TP-99911m01/CCP1 – CCP 2" in absente
    assert not {n for n, lue in lues.items() if "ŒUVRARD" in lue} - {nom(1)}


def test_not_01_les_sessions_a_venir_du_centre_ou_passer_ce_qui_manque(validee: Salle) -> None:
    creer = ("session", "creer", "--heure-debut", "09:00")
    for ref, debut, profil in (
        ("TP-99911m01/CCP2", "2026-03-10", "P-2"),
        ("TP-99911m01/CCP1", "2026-03-11", "P-2"),
        (TITRE, "2026-04-14", "P-2"),
        ("TP-99911m01/CCP2", "2026-03-12", AUTRE_CENTRE),
        ("TP-99911m01/CCP2", "2026-05-12", "P-2"),
    ):
        validee.fait(*creer, "--certification", ref, "--debut", debut, profil=profil)
    validee.fait("candidat", "inscrire", "C-2", "S-2025-2")
    validee.fait("session", "annuler", "S-2025-6", "--motif", "salle prise", "--oui")
    lues = ecrits(validee, "avis", "--formats", "pdf,docx")
    partielle = lettre(lues[nom(2)])
    assert (
        "sessions à venir du centre – S-2025-000002, le mardi 10 mars 2026 : CCP 2 – Bloc TP-99911m01/CCP2 (Nantes) –"
        " vous y êtes inscrite – S-2025-000004, le mardi 14 avril 2026 : Titre professionnel" in partielle
    )
    for tue in ("S-2025-000003", "S-2025-000005", "S-2025-000006"):
        assert tue not in partielle, tue
    assert "S-2025-000003, le mercredi 11 mars 2026" in lettre(lues[nom(3)])
    assert "S-2025-000002" not in lettre(lues[nom(1)])
    mots = " ".join(p.text for p in docx.Document(io.BytesIO(lues[nom(2, "docx")])).paragraphs)
    assert "S-2025-000002" in mots
    assert "prolongation du titre comprise" in mots


def test_can_05_un_avis_ne_dit_pas_une_session_de_trop(validee: Salle) -> None:
    """La quatrième en un an se refuserait : celle du jour anniversaire est la première qui s'offre."""
    creer = ("session", "creer", "--heure-debut", "09:00", "--certification", TITRE, "--debut")
    for debut in ("2026-03-10", "2026-04-14", "2026-10-13", "2026-10-14"):
        validee.fait(*creer, debut, profil="P-2")
    for session in ("S-2025-2", "S-2025-3"):
        validee.fait("candidat", "inscrire", "C-2", session)
    partielle = lettre(ecrits(validee, "avis")[nom(2)])
    assert "S-2025-000003, le mardi 14 avril 2026" in partielle
    assert "S-2025-000004" not in partielle
    assert "S-2025-000005, le mercredi 14 octobre 2026" in partielle
    assert validee.ceres("candidat", "inscrire", "C-2", "S-2025-4", "--simuler", profil="P-2").code == 4
    validee.fait("candidat", "inscrire", "C-2", "S-2025-5", "--simuler")


def test_not_01_refaire_donne_les_memes_octets_et_ne_change_rien(validee: Salle) -> None:
    premiers = ecrits(validee, "un", "--formats", "pdf,docx,eml")
    octets = validee.octets()
    validee.fait("centre", "modifier", "E-1", "--telephone", "02 61 91 00 99", profil=MPCP)
    apres = validee.octets()
    assert apres != octets
    rendu = notifier(validee, jour="2025-10-30")
    assert rendu.json()["lignes"][0]["explication"] == f"rien à changer : chacun a son avis à {SESSION}"
    assert ecrits(validee, "deux", "--formats", "pdf,docx,eml", jour="2025-11-02") == premiers
    assert validee.octets() == apres
    pied = lettre(premiers[nom(1)]).rpartition("journal ")[2].split()
    Path("temoin.txt").write_text(" ".join(pied[:2]))
    assert validee.ceres("journal", "verifier", "--temoin", "temoin.txt").code == 0


def test_not_01_simuler_ecrit_des_brouillons_et_rien_d_autre(validee: Salle) -> None:
    octets = validee.octets()
    for options in (("--simuler",), ("--simuler", "--envoyer"), ("--apercu",)):
        assert notifier(validee, *options).code == 0, options
    brouillons = ecrits(validee, "brouillons", "--simuler")
    assert "BROUILLON" in lettre(brouillons[nom(1)])
    assert validee.octets() == octets


def test_not_01_un_fichier_deja_la_arrete_tout(validee: Salle) -> None:
    Path("avis").mkdir()
    (Path("avis") / nom(2)).write_text("à garder")
    octets = validee.octets()
    assert notifier(validee, "--sortie", "avis").code == 8
    assert validee.octets() == octets
    assert (Path("avis") / nom(2)).read_text() == "à garder"
    assert notifier(validee, "--formats", "pdf").code == 2
    assert notifier(validee, "--sortie", "avis", "--formats", "ics").code == 2
    assert notifier(validee, "--apercu", "--envoyer").code == 2


def test_not_01_chacun_recoit_le_sien_et_une_seule_fois(validee: Salle, boite: Boite) -> None:
    vu = notifier(validee, "--apercu").json()["elements"]
    assert [(e["objet"], e["nature"]) for e in vu] == [(f"C-00000{n}", "resultats") for n in (2, 3, 1)]
    assert not boite.recus
    fini = notifier(validee, "--envoyer")
    assert fini.code == 0, fini.stderr
    assert fini.stderr == f"{SESSION} : 3 avis de résultats faits sur 3.\n{SESSION} : 3 courriels envoyés.\n"
    assert {e["etat"] for e in fini.json()["elements"]} == {"envoye"}
    assert sorted(boite.adresses) == ["anne.a@example.fr", "anne.b@example.fr", "chloe@example.fr"]
    message = dict(boite.recus)["anne.a@example.fr"]
    assert message["Subject"] == f"Vos résultats – session d'examen {SESSION}, 14 octobre 2025"
    lu = corps(message)
    assert lu.startswith("Madame,\n\nLes résultats de la session d'examen")
    assert "Ce que vous avez obtenu :\n- Examen : réussite partielle\n- CCP 1 – " in lu
    assert "LE GOFF" not in lu
    (jointe,) = message.iter_attachments()
    assert jointe.get_filename() == nom(2)
    assert "Mme Anne LE GOFF" in lettre(jointe.get_content())
    for _ in range(2):
        assert notifier(validee, "--envoyer", jour="2025-10-20").code == 0
    assert len(boite.recus) == 3
    lus = validee.fait("courrier", "lister", "--nature", "resultats", *JSON, jour=DIT).json()["elements"]
    assert {(e["objet"], e["etat"], e["convocation"]) for e in lus} == {
        (f"C-00000{n}", "envoye", None) for n in (1, 2, 3)
    }
    m = next(e["id"] for e in lus if e["objet"] == "C-000002")
    assert "Examen : réussite partielle" in validee.fait("courrier", "voir", m, *JSON, jour=DIT).json()["texte"]
    assert refus(validee.ceres("courrier", "relancer", m, "--oui", *JSON, jour=DIT)) == (4, "CONV-05")


def test_not_01_qui_n_a_pas_d_adresse_reste_et_se_dit(validee: Salle, boite: Boite) -> None:
    validee.mettre("UPDATE candidat SET courriel = NULL WHERE id = 3")
    boite.a_rcpt["chloe@example.fr"] = "451 plus tard"
    rendu = notifier(validee, "--envoyer", "--sortie", "avis", "--formats", "pdf,eml")
    assert rendu.code == 7
    assert "sans adresse de courriel, à remettre autrement : C-000003." in rendu.stderr
    assert "C-000003 n'a pas de courriel : aucun brouillon" in rendu.stderr
    assert {f.name for f in Path("avis").iterdir()} == {nom(1), nom(2), nom(3), nom(1, "eml"), nom(2, "eml")}
    assert boite.adresses == ["anne.a@example.fr"]
    assert notifier(validee, "--envoyer").code == 7
    assert boite.adresses == ["anne.a@example.fr", "chloe@example.fr"]
    brouillon = message_from_bytes((Path("avis") / nom(1, "eml")).read_bytes(), policy=policy.default)
    assert isinstance(brouillon, EmailMessage)
    assert brouillon["X-Unsent"] == "1"


def test_not_01_un_resultat_corrige_en_donne_un_nouveau_qui_dit_lequel_il_remplace(
    validee: Salle, boite: Boite
) -> None:
    assert notifier(validee, "--envoyer").code == 0
    boite.recus.clear()
    corriger(validee, ("C-2", "--resultat", "reussite"))
    rendu = notifier(validee, "--envoyer", "--sortie", "avis", jour=CORRIGE)
    assert f"{SESSION} : 1 avis de résultats fait sur 3, dont 1 qui corrige le précédent.\n" in rendu.stderr
    ((adresse, message),) = boite.recus
    assert adresse == "anne.a@example.fr"
    assert message["Subject"] == f"Vos résultats, corrigés – session d'examen {SESSION}, 14 octobre 2025"
    assert "a été corrigé. Cet avis remplace l'avis du 18 octobre 2025, qui n'a plus cours." in corps(message)
    lues = {f.name: lettre(f.read_bytes()) for f in Path("avis").iterdir()}
    assert "Objet : vos résultats, corrigés" in lues[nom(2)]
    assert "Titre professionnel" in lues[nom(2)]
    assert "corrig" not in lues[nom(1)]
    assert notifier(validee, "--envoyer", jour="2025-11-06").code == 0
    assert len(boite.recus) == 1


def test_not_01_une_correction_qui_ne_change_rien_n_ecrit_a_personne(validee: Salle, boite: Boite) -> None:
    assert notifier(validee, "--envoyer").code == 0
    corriger(validee)
    assert notifier(validee, "--envoyer", jour=CORRIGE).code == 0
    assert len(boite.recus) == 3


def test_not_01_un_avis_corrige_laisse_celui_qui_attendait(validee: Salle, boite: Boite) -> None:
    boite.a_rcpt["anne.a@example.fr"] = "451 plus tard"
    assert notifier(validee, "--envoyer").code == 7
    corriger(validee, ("C-2", "--resultat", "echec"))
    boite.recus.clear()
    assert notifier(validee, "--envoyer", jour=CORRIGE).code == 0
    ((_, message),) = boite.recus
    assert "Examen : échec" in corps(message)
    lus = validee.fait("courrier", "lister", "--nature", "resultats", *JSON, jour=CORRIGE).json()["elements"]
    assert [(e["edition"], e["etat"]) for e in lus if e["objet"] == "C-000002"] == [(1, "abandonne"), (2, "envoye")]
    ancien = next(e["id"] for e in lus if e["objet"] == "C-000002" and e["edition"] == 1)
    assert refus(validee.ceres("courrier", "relancer", ancien, "--oui", *JSON, jour=CORRIGE)) == (4, "NOT-01")


def test_not_01_aucun_avis_a_qui_n_est_pas_concerne(prete: Salle, boite: Boite) -> None:
    prete.fait("candidat", "desinscrire", "C-3", SESSION, "--motif", "abandon", profil="P-1")
    valider(prete, *_RESULTATS[:2])
    assert notifier(prete, "--envoyer").code == 0
    assert sorted(boite.adresses) == ["anne.a@example.fr", "chloe@example.fr"]


def test_not_01_droits_et_ressort(validee: Salle) -> None:
    octets = validee.octets()
    assert refus(notifier(validee, profil=DIRECCTE_52)) == (5, "DRO-01")
    for profil in (AUTRE_CENTRE, UD_75):
        for options in ((), ("--apercu",), ("--envoyer", "--oui"), ("--sortie", "avis")):
            assert refus(notifier(validee, *options, profil=profil)) == (3, "INTROUVABLE"), (profil, options)
    assert validee.octets() == octets
    assert not Path("avis").exists()
    for profil in ("P-2", UD_44, MPCP):
        assert notifier(validee, "--simuler", profil=profil).code == 0, profil
    expliquee = validee.fait("session", "expliquer", SESSION, "--action", "notifier", *JSON, jour=DIT).json()
    assert expliquee["actions_possibles"] == ["notifier"]
    assert notifier(validee).code == 0
    refaite = validee.ceres("session", "expliquer", SESSION, "--action", "notifier", *JSON, jour=DIT).json()
    dits = [(c["code"], c["satisfait"], c["texte"]) for c in refaite["controles"]]
    assert dits[-1] == ("NOT-01", False, f"chacun a son avis à {SESSION}")


def test_not_01_efface_avec_la_personne_et_ne_renait_pas(validee: Salle, boite: Boite) -> None:
    assert notifier(validee, "--envoyer").code == 0
    extrait = validee.fait("rgpd", "extraire", "C-2", *JSON, profil=MPCP, jour=DIT).stdout
    assert "Examen : réussite partielle" in extrait
    assert "12 rue" not in extrait
    plus_tard = "2026-10-14"  # le premier jour que CAN-05 permet
    validee.fait("rgpd", "effacer", "C-2", "--motif", "demande", "--oui", profil=MPCP, jour=plus_tard)
    reste = validee.chemin.read_bytes()
    for dit in ("allée des Pins", "anne.a@example.fr", "Examen : réussite partielle"):
        assert dit.encode() not in reste, dit
    lus = validee.fait("courrier", "lister", "--nature", "resultats", *JSON, jour=plus_tard).json()["elements"]
    assert len(lus) == 3
    assert notifier(validee, "--envoyer", jour=plus_tard).code == 0
    assert len(boite.recus) == 3
    assert len(ecrits(validee, "apres", jour=plus_tard)) == 2


def test_une_reussite_partielle_ordinaire_tient_sur_une_page(validee: Salle) -> None:
    """Deux CCP aux noms longs comme ceux des vrais, et trois sessions à venir."""
    for rang, partie in ((1, "front-end"), (2, "back-end")):
        nom_du_ccp = f"Développer la partie {partie} d'une application web ou web mobile sécurisée"
        validee.mettre("UPDATE certification SET intitule = ? WHERE type = 'CCP' AND rang = ?", nom_du_ccp, rang)
    validee.mettre("UPDATE titre SET intitule = 'Développeur web et web mobile'")
    for debut in ("2026-03-10", "2026-04-14", "2026-05-12"):
        creer = ("--certification", TITRE, "--debut", debut, "--heure-debut", "09:00", "--site", "Annexe du Port")
        validee.fait("session", "creer", *creer)
    lues = ecrits(validee, "avis")
    for une in (lues[nom(2)], lues[nom(3)]):
        assert len(lecteur(une).pages) == 1
        for dit in ("web mobile sécurisée", "S-2025-000004", "considération distinguée"):
            assert dit in lettre(une)

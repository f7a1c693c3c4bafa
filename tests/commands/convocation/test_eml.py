"""Les brouillons de courriel : un par personne, complet, sans nom dans l'objet, toujours les mêmes octets."""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import unescape
from pathlib import Path

import pytest
from icalendar import Calendar

from ceres_cli.formats.convocation import eml, textes
from ceres_cli.formats.convocation.eml import rendre
from ceres_cli.regles.convocation import Lettre
from ceres_cli.regles.vocabulaire import EtatConvocation
from tests.conftest import Demo, Lanceur
from tests.fabriques.convocations import CANDIDAT, CONVOCATION


@pytest.fixture
def demo(ceres: Lanceur, isole: Path, une_demo: Demo) -> str:
    """La démonstration ; une session dont les convocations sont éditées."""
    une_demo(isole, 40)
    lues = ceres("session", "lister", "--etat", "convocations_envoyees", "--format", "json").json()["elements"]
    return str(lues[0]["id"])


def brouillons(dossier: str) -> dict[str, EmailMessage]:
    lus = {}
    for chemin in sorted(Path(dossier).glob("*.eml")):
        message = message_from_bytes(chemin.read_bytes(), policy=policy.default)
        assert isinstance(message, EmailMessage)
        assert message.defects == []
        lus[chemin.name] = message
    return lus


def exporter(ceres: Lanceur, session: str, dossier: str, *options: str) -> dict[str, EmailMessage]:
    fini = ceres("convocation", "exporter", session, "--sortie", dossier, "--formats", "eml", *options)
    assert fini.code == 0, fini
    return brouillons(dossier)


def test_chacun_a_le_sien_avec_sa_lettre_et_son_agenda(ceres: Lanceur, demo: str) -> None:
    lus = exporter(ceres, demo, "un")
    fiche = ceres("session", "voir", demo, "--format", "json").json()
    assert len(lus) == len(fiche["jury"]) + len(fiche["inscriptions"])
    for nom, message in lus.items():
        (a,) = message["To"].addresses
        assert a.addr_spec.endswith("example.fr")
        assert message["X-Unsent"] == "1"
        assert (message["Date"], message["Message-ID"]) == (None, None)
        assert demo in message["Subject"]
        assert not [mot for mot in a.display_name.split() if len(mot) > 3 and mot in message["Subject"]]
        texte, page = message.get_body(("plain",)), message.get_body(("html",))
        assert texte is not None
        assert page is not None
        assert demo in texte.get_content()
        assert '<html lang="fr">' in page.get_content()
        lettre, agenda = message.iter_attachments()
        assert (lettre.get_content_type(), agenda.get_content_type()) == ("application/pdf", "text/calendar")
        assert lettre.get_filename() == nom.replace(".eml", ".pdf")
        assert lettre.get_content().startswith(b"%PDF-")
        assert Calendar.from_ical(agenda.get_content())["METHOD"] == "PUBLISH"


def test_la_meme_edition_donne_les_memes_octets_et_les_memes_pieces(ceres: Lanceur, demo: str) -> None:
    exporter(ceres, demo, "un")
    exporter(ceres, demo, "deux", "--formats", "pdf,ics,eml")
    for chemin in Path("un").iterdir():
        assert chemin.read_bytes() == (Path("deux") / chemin.name).read_bytes()
    for nom, message in brouillons("deux").items():
        lettre, agenda = message.iter_attachments()
        assert lettre.get_content() == (Path("deux") / nom.replace(".eml", ".pdf")).read_bytes()
        joint = (Path("deux") / nom.replace(".eml", ".ics")).read_bytes()
        assert agenda.get_content().encode().splitlines() == joint.splitlines()


def test_qui_n_a_pas_de_courriel_est_nomme_par_son_numero(ceres: Lanceur, demo: str) -> None:
    fiche = ceres("session", "voir", demo, "--format", "json").json()
    sans = fiche["jury"][0]["jure"]
    assert ceres("jure", "modifier", sans, "--courriel", "").code == 0
    fini = ceres("convocation", "exporter", demo, "--sortie", "un", "--formats", "eml")
    assert fini.code == 0
    assert f"{sans} n'a pas de courriel" in fini.stderr
    assert len(brouillons("un")) == len(fiche["jury"]) + len(fiche["inscriptions"]) - 1


def test_un_domaine_accentue_s_ecrit_comme_un_serveur_le_lit() -> None:
    d = CONVOCATION
    (octets,) = rendre([d], {d.destinataire.id: "a@café.example.fr"}, {d.id: ("a.pdf", "a.ics")})
    lu = message_from_bytes(octets, policy=policy.default)
    assert [a.addr_spec for a in lu["To"].addresses] == ["a@xn--caf-dma.example.fr"]
    assert lu["To"].defects == ()


def test_un_nom_hostile_n_ajoute_pas_d_en_tete() -> None:
    d = replace(CONVOCATION, destinataire=replace(CANDIDAT, nom="X\r\nBcc: voleur@example.fr", prenom='"Zoé" <a@b.fr>'))
    (octets,) = rendre([d], {d.destinataire.id: "zoe@example.fr"}, {d.id: ("a.pdf", "a.ics")})
    message = message_from_bytes(octets, policy=policy.default)
    assert message["Bcc"] is None
    assert [a.addr_spec for a in message["To"].addresses] == ["zoe@example.fr"]


@pytest.mark.parametrize("etat", [EtatConvocation.RETIREE, EtatConvocation.ANNULEE])
def test_une_convocation_tombee_ote_le_rendez_vous(etat: EtatConvocation) -> None:
    d = replace(CONVOCATION, etat=etat)
    (octets,) = rendre([d], {d.destinataire.id: "zoe@example.fr"}, {d.id: ("a.pdf", "a.ics")})
    message = message_from_bytes(octets, policy=policy.default)
    assert isinstance(message, EmailMessage)
    texte = message.get_body(("plain",))
    assert texte is not None
    assert "n'a plus cours" in texte.get_content()
    *_, agenda = message.iter_attachments()
    calendrier = Calendar.from_ical(agenda.get_content())
    assert calendrier["METHOD"] == "CANCEL"
    dit = calendrier.events[0]["DESCRIPTION"].replace("\u00a0", " ")
    assert textes.objet_de_la_lettre(d) in dit
    assert not [mot for mot in ("Présentez-vous", "À apporter", "Début", "Ce qui change") if mot in dit]


@pytest.mark.parametrize("rappel", [None, 7])
def test_sit_01_le_courriel_et_l_agenda_disent_l_adresse_et_l_acces(rappel: int | None) -> None:
    d = replace(CONVOCATION, lettre=Lettre(acces="Tram 1, arrêt Chantiers"))
    (jointes,) = eml.pieces([d])
    octets = eml.courriel(d, "zoe@example.fr", ("a.pdf", "a.ics"), jointes, rappel=rappel)
    message = message_from_bytes(octets, policy=policy.default)
    assert isinstance(message, EmailMessage)
    for sorte in ("plain", "html"):
        corps = message.get_body((sorte,))
        assert corps is not None
        lu = unescape(corps.get_content()).replace("\u00a0", " ")
        assert "Lieu : Plateau technique, Centre de formation de la Seine, 18 rue des Ateliers, 76300" in lu
        assert "Accès : Tram 1, arrêt Chantiers" in lu
    assert "Accès : Tram 1, arrêt Chantiers" in Calendar.from_ical(jointes.agenda).events[0]["DESCRIPTION"]


def test_un_courriel_est_a_une_personne(ceres: Lanceur, demo: str) -> None:
    fini = ceres("convocation", "exporter", demo, "--sortie", "un", "--formats", "eml", "--fusion")
    assert (fini.code, Path("un").exists()) == (2, False)

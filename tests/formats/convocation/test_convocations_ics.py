"""Les convocations en calendrier, relues par un vrai lecteur d'iCalendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from ceres_cli.formats.convocation.ics import rendre, rendre_fusionne
from ceres_cli.regles.convocation import DonneesConvocation, sequence_suivante
from ceres_cli.regles.vocabulaire import EtatConvocation
from tests.fabriques.convocations import CENTRE, CONVOCATION, CONVOCATION_JURE, EXAMEN, de_candidat

PARIS = ZoneInfo("Europe/Paris")


def agenda(convocation: DonneesConvocation) -> icalendar.Calendar:
    [ics] = rendre([convocation])
    return icalendar.Calendar.from_ical(ics)


def evenement(convocation: DonneesConvocation) -> icalendar.Event:
    """Celui du premier jour."""
    return agenda(convocation).events[0]


def test_un_evenement_par_jour_de_session_le_premier_a_l_heure_de_convocation() -> None:
    lus = agenda(CONVOCATION).events
    assert [(e.start, e.end) for e in lus] == [
        (datetime(2026, 5, j, *debut, tzinfo=PARIS), datetime(2026, 5, j, 18, 0, tzinfo=PARIS))
        for j, debut in ((4, (8, 30)), (5, (9, 0)), (6, (9, 0)))
    ]
    assert [e["SUMMARY"].rpartition(" – ")[2] for e in lus] == [f"jour {n} sur 3" for n in (1, 2, 3)]
    assert len({e["UID"] for e in lus}) == 3
    assert lus[0]["DTSTART"].params["TZID"] == "Europe/Paris"
    assert "indicative" in lus[0]["DESCRIPTION"]


def test_une_alarme_la_veille_puis_une_heure_avant_chaque_jour() -> None:
    alarmes = [e.walk("VALARM") for e in agenda(CONVOCATION).events]
    assert [[a["TRIGGER"].dt for a in siennes] for siennes in alarmes] == [
        [-timedelta(days=1)], [-timedelta(hours=1)], [-timedelta(hours=1)],
    ]  # fmt: skip
    assert {a["ACTION"] for siennes in alarmes for a in siennes} == {"DISPLAY"}


def test_l_agenda_dit_sa_methode_et_qui_convoque() -> None:
    lu = agenda(CONVOCATION)
    assert lu["METHOD"] == "PUBLISH"
    assert {e["ORGANIZER"] for e in lu.events} == {"mailto:examens@seine.example.fr"}
    sans = agenda(replace(CONVOCATION, centre=replace(CENTRE, courriel=None)))
    assert all("ORGANIZER" not in e for e in sans.events)


def test_un_jour_qu_une_nouvelle_edition_ne_dit_plus_est_annule() -> None:
    courte = replace(CONVOCATION, edition=2, sequence=2, jours_annonces=3, examen=replace(EXAMEN, fin=date(2026, 5, 5)))
    avant, apres = agenda(CONVOCATION), agenda(courte)
    assert [e["UID"] for e in apres.events] == [e["UID"] for e in avant.events]
    assert [e["STATUS"] for e in apres.events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert {e["SEQUENCE"] for e in apres.events} == {2}
    assert apres["METHOD"] == "PUBLISH"
    assert apres.events[2].walk("VALARM") == []
    assert apres.events[0]["SUMMARY"].endswith("jour 1 sur 2")


@pytest.mark.parametrize("etat", [EtatConvocation.RETIREE, EtatConvocation.ANNULEE])
def test_conv_04_ce_qui_tombe_ote_chaque_jour_de_l_agenda(etat: EtatConvocation) -> None:
    lu = agenda(replace(CONVOCATION, etat=etat, jours_annonces=4))
    assert lu["METHOD"] == "CANCEL"
    assert [e["STATUS"] for e in lu.events] == ["CANCELLED"] * 4
    assert lu.walk("VALARM") == []


def test_une_convocation_du_soir_dure_au_moins_une_heure() -> None:
    lu = evenement(replace(CONVOCATION, heure="17:30", examen=replace(EXAMEN, fin=EXAMEN.debut)))
    assert lu.end - lu.start == timedelta(hours=1)


@pytest.mark.parametrize(("jour", "utc"), [(date(2026, 3, 28), 7), (date(2026, 3, 29), 6), (date(2026, 10, 25), 7)])
def test_l_heure_suit_le_changement_d_heure_de_paris(jour: date, utc: int) -> None:
    convocation = replace(CONVOCATION, heure="08:00", examen=replace(EXAMEN, debut=jour, fin=jour))
    [ics] = rendre([convocation])
    calendrier = icalendar.Calendar.from_ical(ics)
    assert calendrier.events[0].start.astimezone(UTC).hour == utc
    # Le fuseau écrit dans le fichier dit la même chose que celui de la machine.
    [fuseau] = calendrier.timezones
    assert fuseau.tz_name == "Europe/Paris"
    naif = datetime.combine(jour, calendrier.events[0].start.time())
    assert naif.replace(tzinfo=fuseau.to_tz(lookup_tzid=False)).astimezone(UTC).hour == utc


def test_l_identite_ne_change_pas_d_une_edition_a_l_autre_et_l_ordre_croit() -> None:
    premiere = evenement(CONVOCATION)
    seconde = evenement(replace(CONVOCATION, edition=2, date_edition=date(2026, 4, 1), heure="09:30", sequence=2))
    assert premiere["UID"] == seconde["UID"]
    assert (premiere["SEQUENCE"], seconde["SEQUENCE"]) == (0, 2)
    assert premiere["DTSTAMP"].dt == datetime(2026, 3, 12, tzinfo=UTC)
    assert seconde["DTSTAMP"].dt == datetime(2026, 4, 1, tzinfo=UTC)
    assert seconde.start.hour == 9


@pytest.mark.parametrize("etat", [EtatConvocation.RETIREE, EtatConvocation.ANNULEE])
def test_conv_04_l_avis_prend_le_rang_entre_deux_editions(etat: EtatConvocation) -> None:
    avis = evenement(replace(CONVOCATION, etat=etat))
    suivante = evenement(replace(CONVOCATION, edition=2, sequence=sequence_suivante(CONVOCATION.sequence)))
    assert evenement(CONVOCATION)["SEQUENCE"] < avis["SEQUENCE"] < suivante["SEQUENCE"]
    assert (avis["STATUS"], suivante["STATUS"]) == ("CANCELLED", "CONFIRMED")


def test_chacun_a_son_evenement_dans_le_calendrier_commun() -> None:
    convocations = [CONVOCATION, CONVOCATION_JURE, de_candidat(9), de_candidat(10)]
    calendrier = icalendar.Calendar.from_ical(rendre_fusionne(convocations))
    assert len({e["UID"] for e in calendrier.events}) == len(calendrier.events) == 4 * 3
    assert len(calendrier.timezones) == 1
    assert calendrier["VERSION"] == "2.0"


def test_un_candidat_trouve_l_essentiel_dans_son_agenda() -> None:
    lu = evenement(CONVOCATION)
    assert lu["SUMMARY"] == "Examen – Développeur web et web mobile – CCP 1 – jour 1 sur 3"
    assert lu["LOCATION"] == (
        "Plateau technique, Centre de formation de la Seine, 18 rue des Ateliers, 76300 Sotteville-lès-Rouen"
    )
    assert lu["STATUS"] == "CONFIRMED"
    for attendu in (
        "Convocation V-000123, édition 1 du 12 mars 2026 : Mme Chloé Œuvrard",
        "Présentez-vous le lundi 4 mai 2026 à 8 h 30.",
        "Session S-2026-000123, du lundi 4 au mercredi 6 mai 2026",
        "CCP 1 – Développer la partie front-end",
        "Entretien final : oui",
        "À apporter : la présente convocation, imprimée ; une pièce d'identité",
        "Contact : 02 61 91 00 01, examens@seine.example.fr",
    ):
        assert attendu in lu["DESCRIPTION"].replace("\u00a0", " ")


def test_l_agenda_ne_porte_ni_naissance_ni_adresse_personnelle() -> None:
    [ics] = rendre([CONVOCATION])
    deplie = ics.decode().replace("\r\n ", "")
    assert "1990" not in deplie
    assert "Sainte-Colombe" not in deplie
    assert "Tilleuls" not in deplie


def test_un_jure_y_voit_un_jury_et_le_nombre_de_candidats() -> None:
    lu = evenement(CONVOCATION_JURE)
    assert lu["SUMMARY"].startswith("Jury d'examen – ")
    assert lu.start.hour == 8
    assert "Nombre de candidats : 12" in lu["DESCRIPTION"]
    assert "Œuvrard" not in lu["DESCRIPTION"]


def test_les_lignes_sont_pliees_et_finissent_par_crlf() -> None:
    [ics] = rendre([replace(CONVOCATION, centre=replace(CENTRE, nom="Œ" * 200))])
    assert ics.endswith(b"END:VCALENDAR\r\n")
    assert ics.count(b"\n") == ics.count(b"\r\n")
    assert max(len(ligne) for ligne in ics.split(b"\r\n")) <= 75
    assert "Œ" * 200 in icalendar.Calendar.from_ical(ics).events[0]["LOCATION"]


@pytest.mark.parametrize(
    "nom",
    [
        "Œuvrard",
        "N'Guyen, Lefèvre; fils",
        r"anti\nslash \\ \;",
        "BEGIN:VEVENT",
        'guillemets "droits"',
        "Nguyễn Thị Hằng",
    ],
)
def test_un_nom_difficile_se_relit_tel_quel(nom: str) -> None:
    assert f"Mme Chloé {nom}\n" in evenement(de_candidat(1, nom=nom))["DESCRIPTION"]


def test_un_caractere_dangereux_ne_cree_ni_ligne_ni_evenement() -> None:
    [ics] = rendre([de_candidat(1, nom="Du\r\nEND:VEVENT\r\nBEGIN:VALARM\u202epont\x00")])
    premier, *reste = icalendar.Calendar.from_ical(ics).events
    assert len(reste) == 2
    lu = premier
    assert r"Du\u000d\u000aEND:VEVENT\u000d\u000aBEGIN:VALARM\u202epont\u0000" in lu["DESCRIPTION"]


def test_la_meme_edition_donne_les_memes_octets() -> None:
    assert rendre([CONVOCATION, CONVOCATION_JURE]) == rendre([CONVOCATION, CONVOCATION_JURE])


def test_sans_convocation_il_n_y_a_pas_de_calendrier() -> None:
    assert rendre([]) == []
    with pytest.raises(ValueError, match="aucune convocation"):
        rendre_fusionne([])

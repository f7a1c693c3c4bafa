"""CAN-01 à CAN-07 : chaque borne la veille, le jour, le lendemain ; attendus écrits d'après regles.md, section 7."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ceres_cli.regles.condition import motifs
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.session import inscription as c
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.vocabulaire import EtatSession, Role
from tests.fabriques.sessions import candidat, inscrire, referentiel, session

DEBUT = date(2025, 6, 10)
AVANT, APRES = "en_preparation", "convocations_envoyees"


def codes(
    s: SessionExamen, jour: date, voie: str = "formation", qui: Candidat | None = None, liens: tuple[str, ...] = ()
) -> list[str]:
    """Les codes des refus."""
    return [m.code for m in motifs(c.inscrire(qui or candidat(), s, voie, Acte(jour, Role.CENTRE), liens))]


def d(jours: int) -> date:
    return DEBUT + timedelta(days=jours)


@pytest.mark.parametrize("voie", ["formation", "apprentissage", "vae"])
@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye"])
@pytest.mark.parametrize(
    ("jour", "refus"), [(-400, []), (-31, []), (-30, []), (-1, []), (0, ["CAN-01"]), (1, ["CAN-01"])]
)
def test_can_01_jusqu_a_la_veille_du_debut(jour: int, refus: list[str], etat: str, voie: str) -> None:
    assert codes(session(referentiel(), debut=DEBUT, etat=etat), d(jour), voie) == refus


@pytest.mark.parametrize("voie", ["formation", "apprentissage"])
@pytest.mark.parametrize("jour", [-400, -31, -30, -1, 0, 1])
def test_can_01_l_edition_des_convocations_ferme(jour: int, voie: str) -> None:
    assert codes(session(referentiel(), debut=DEBUT, etat=APRES), d(jour), voie) == ["CAN-01"]


@pytest.mark.parametrize(
    ("jour", "refus"),
    [(-400, ["CAN-03"]), (-31, ["CAN-03"]), (-30, []), (-29, []), (-1, []), (0, ["CAN-03"]), (1, ["CAN-03"])],
)
def test_can_03_un_candidat_vae_dans_les_30_jours_meme_apres_l_edition(jour: int, refus: list[str]) -> None:
    assert codes(session(referentiel(), debut=DEBUT, etat=APRES), d(jour), "vae") == refus


@pytest.mark.parametrize("etat", list(EtatSession))
@pytest.mark.parametrize(("jours", "reprise"), [(-1, False), (0, False), (1, False), (1, True)])
def test_can_03_can_07_sa_convocation_est_a_editer_entre_l_edition_et_la_fin(
    etat: EtatSession, jours: int, reprise: bool
) -> None:
    """Candidat VAE venu tard, désinscrit de retour, juré neuf : tous attendent la leur."""
    s = session(referentiel(), debut=DEBUT, fin=DEBUT, etat=etat, reprise=reprise)
    attendu = etat is EtatSession.CONVOCATIONS_ENVOYEES and (jours <= 0 or reprise)
    assert c.convocation_a_editer(s, d(jours)) is attendu


@pytest.mark.parametrize("etat", ["en_attente_validation", "validee", "debloquee", "annulee"])
def test_ses_09_plus_d_inscription_ensuite(etat: str) -> None:
    s = session(referentiel(), debut=DEBUT, etat=etat)
    assert codes(s, d(-10), "vae") == ["SES-09"]
    sortie = c.desinscrire(s, Acte(d(-10), Role.CENTRE), inscrire(s, candidat()))
    assert [m.code for m in motifs(sortie)] == ["SES-09"]


@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye", "convocations_envoyees"])
@pytest.mark.parametrize(("jour", "refus"), [(-1, []), (0, []), (1, ["CAN-02"])])
def test_can_02_desinscrire_jusqu_au_jour_du_debut_compris(jour: int, refus: list[str], etat: str) -> None:
    s = session(referentiel(), debut=DEBUT, fin=d(3), etat=etat)
    sortie = c.desinscrire(s, Acte(d(jour), Role.CENTRE), inscrire(s, candidat()))
    assert [m.code for m in motifs(sortie)] == refus


PLEINE = (date(2025, 1, 10), date(2025, 3, 10), date(2025, 5, 10))


def test_can_04_et_can_06_sans_entretien_final_et_ccs_ne_sont_jamais_limites() -> None:
    r = referentiel()
    noe = candidat(*PLEINE)
    for certification in (r.ccp1, r.ccp1, r.ccs1, r.ccs1):
        s = session(r, certification, debut=DEBUT)
        assert codes(s, d(-10), qui=noe) == []
        inscrire(s, noe)
    assert len(noe.passages[s.chaine]) == 3


@pytest.mark.parametrize("bloc", ["titre", "ccp1"])
def test_can_05_titre_et_ccp_avec_entretien_final_comptent(bloc: str) -> None:
    r = referentiel()
    s = session(r, getattr(r, bloc), debut=DEBUT, entretien_final=True)
    refus = motifs(c.inscrire(candidat(*PLEINE), s, "formation", Acte(d(-10), Role.CENTRE)))
    assert [m.code for m in refus] == ["CAN-05"]
    assert refus[0].valeurs["dates"] == ["2025-01-10", "2025-03-10", "2025-05-10"]
    assert refus[0].possible_le == "2026-01-10"
    assert all(jour in refus[0].texte for jour in ("10/01/2025", "10/03/2025", "10/05/2025", "10/01/2026"))


@pytest.mark.parametrize(
    ("debut", "refus"),
    [(date(2026, 1, 9), ["CAN-05"]), (date(2026, 1, 10), []), (date(2024, 5, 10), []), (date(2024, 5, 11), ["CAN-05"])],
)
def test_can_05_le_jour_anniversaire_est_libre_dans_les_deux_sens(debut: date, refus: list[str]) -> None:
    s = session(referentiel(), debut=debut)
    assert codes(s, debut - timedelta(days=10), qui=candidat(*PLEINE)) == refus


def test_can_05_les_autres_titres_ne_comptent_pas() -> None:
    assert codes(session(referentiel(), debut=DEBUT), d(-10), qui=candidat(*PLEINE, chaine=99)) == []


def test_can_05_deux_titres_d_une_meme_chaine_comptent_ensemble() -> None:
    r, suivant = referentiel(), referentiel()
    noe = candidat()
    for jour in PLEINE[:2]:
        inscrire(session(r, debut=jour), noe)
    inscrire(session(suivant, suivant.ccp2, debut=PLEINE[2], entretien_final=True), noe)
    assert codes(session(suivant, debut=DEBUT), d(-10), qui=noe) == ["CAN-05"]


def test_can_07_ne_relit_pas_toute_la_session_a_chaque_inscription(monkeypatch: pytest.MonkeyPatch) -> None:
    """Un lot inscrit des milliers de candidats dans une session : on compte les inscriptions regardées."""
    s, regardees = session(referentiel(), debut=DEBUT), []

    def vivante(i: Inscription) -> bool:
        regardees.append(i)
        return i.etat == "inscrit"

    monkeypatch.setattr(Inscription, "vivante", property(vivante))
    noms = [candidat() for _ in range(300)]
    for nom in noms:
        assert codes(s, d(-10), qui=nom) == []
        inscrire(s, nom)
    assert [codes(s, d(-10), qui=nom) for nom in noms] == [["CAN-07"]] * 300
    assert len(regardees) <= 2 * 300


def test_can_07_suit_la_liste_quelle_qu_elle_devienne() -> None:
    s = session(referentiel(), debut=DEBUT)
    noe, lea = candidat(), candidat()
    premiere = inscrire(s, noe)
    assert s.inscriptions_de(noe.id) == [premiere]
    seconde = inscrire(s, noe, etat="desinscrit")
    assert s.inscriptions_de(noe.id) == [premiere, seconde]
    s.inscriptions.remove(premiere)
    assert s.inscriptions_de(noe.id) == [seconde]
    s.inscriptions = [premiere]
    assert s.inscriptions_de(noe.id) == [premiere]
    autre = replace(s, inscriptions=[])
    inscrire(autre, lea)
    assert (autre.inscriptions_de(noe.id), s.inscriptions_de(lea.id)) == ([], [])


def test_can_07_le_revenant_est_soumis_a_can_01_et_can_05() -> None:
    s = session(referentiel(), debut=DEBUT, etat=APRES)
    noe = candidat(*PLEINE)
    inscrire(s, noe, etat="desinscrit")
    assert codes(s, d(-10), qui=noe) == ["CAN-01", "CAN-05"]


def test_un_refus_donne_toutes_ses_raisons() -> None:
    s = session(referentiel(), debut=DEBUT)
    assert codes(s, DEBUT, qui=candidat(*PLEINE), liens=("ALIX Alice (formateur)",)) == ["CAN-01", "CAN-05", "SES-08"]

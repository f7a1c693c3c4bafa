"""Ce qui coûte à une session à venir son second juré le dit d'avance, avec qui est libre (SES-04)."""

from datetime import date, timedelta

import pytest

from tests.fabriques.monde_sessions import CENTRE, DEBUT, TITRE, UD, MondeSessions

UN = timedelta(days=1)
LIBRES = "libres : DENIS Alice (0 km), CARON Alice (0 km)."


def phrases(texte: str) -> list[str]:
    return [
        ligne.partition("SES-04 : ")[2]
        for ligne in texte.replace("Attention : ", "").split("\n")
        if "plus qu'un" in ligne
    ]


@pytest.mark.parametrize("action", ["suspendre", "brouillon"])
def test_ses_04_retirer_une_habilitation_nomme_la_session_et_deux_remplacants(m: MondeSessions, action: str) -> None:
    session = m.session(jures=(1, 2), commune="Nantes", commune_insee="44109")
    m.session(jures=(1, 2, 3), debut=DEBUT + UN)  # il lui en reste deux
    m.session(jures=(1,), debut=DEBUT + 2 * UN)  # elle n'en avait déjà qu'un
    m.session("validee", jures=(1, 2), debut=date(2025, 2, 3))
    numero = m.f.lignes("SELECT min(id) FROM habilitation WHERE jure_id = 1")[0][0]
    simule = m.faire("habilitation", action, f"H-{numero}", "--simuler", profil=UD)
    dites = phrases(simule.stderr)
    assert dites == [f"{session} (01/04, Nantes) n'aura plus qu'un juré ; {LIBRES}"]
    fait = m.faire("habilitation", action, f"H-{numero}", "--oui", profil=UD)
    assert phrases(fait.stderr) == dites


def test_ses_04_d_un_lot_chaque_session_une_seule_fois(m: MondeSessions) -> None:
    """Les deux jurés d'une session, suspendus ensemble : elle n'en aura plus aucun ; les libres n'en sont pas."""
    session = m.session(jures=(1, 2))
    autre = m.session(jures=(1, 3), debut=DEBUT + UN)
    de = {j: m.f.lignes("SELECT min(id) FROM habilitation WHERE jure_id = ?", (j,))[0][0] for j in (1, 2)}
    rendu = m.faire("habilitation", "suspendre", *(f"H-{n}" for n in de.values()), "--oui", profil=UD)
    dites = [a for a in rendu.stderr.split("\n") if "n'aura plus" in a]
    assert len(dites) == 2, rendu.stderr
    assert f"{session} (01/04) n'aura plus de juré ; libres : DENIS Alice (0 km), CARON Alice (0 km)." in dites[0]
    assert f"{autre} (02/04) n'aura plus qu'un juré ; libre : DENIS Alice (0 km)." in dites[1]


def test_ses_04_un_jour_pris_nomme_qui_remplacerait_et_un_centre_ne_lit_que_sa_liste(m: MondeSessions) -> None:
    session = m.session(jures=(1, 2), commune="Nantes", commune_insee="44109")
    m.session(jures=(3,), centre=2)  # pris ce jour-là
    dit = m.faire("jure", "indisponible", "J-1", "--du", DEBUT, profil=CENTRE).stderr
    assert (
        f"SES-04 : {session} (01/04, Nantes) n'aura plus qu'un juré ; libres : DENIS Alice (0 km), JACOB Luc (100 km)."
        in dit
    )
    plus_tard = m.faire("jure", "indisponible", "J-1", "--du", DEBUT + UN, profil=CENTRE)
    assert "n'aura plus" not in plus_tard.stderr


def test_ses_04_nul_n_est_libre(m: MondeSessions) -> None:
    session = m.session(reference=f"{TITRE}/CCS1", entretien_final=0, jures=(6, 1))
    m.f.habilitation(1, f"{TITRE}/CCS1", fin=date(2027, 12, 31))
    numero = m.f.lignes("SELECT max(id) FROM habilitation WHERE jure_id = 1")[0][0]
    rendu = m.faire("habilitation", "suspendre", f"H-{numero}", "--simuler", profil=UD)
    assert f"{session} (01/04) n'aura plus qu'un juré ; personne n'y est libre." in rendu.stderr


def test_jur_02_le_refus_d_inactiver_nomme_qui_remplacerait(m: MondeSessions) -> None:
    session = m.session(jures=(1, 2), commune="Nantes", commune_insee="44109")
    refus = m.faire("jure", "inactiver", "J-1", "--oui", profil=UD)
    assert refus.code == 4
    assert (
        f"{session} (01/04, Nantes) n'aura plus qu'un juré ; libres : CARON Alice (0 km), DENIS Alice (0 km)."
        in refus.stderr
    )

"""CAN-09 par la ligne de commande, dans ses trois modes : à l'inscription, au changement de dates, à la validation."""

from datetime import date
from pathlib import Path

import pytest

from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, MPCP, SUITE, TITRE, UD, MondeSessions
from tests.fabriques.vae import poser, regler

MODES = ("ignorer", "avertir", "bloquer")
VAE = ("--voie", "vae")


@pytest.fixture(autouse=True)
def titres_ouverts_a_la_vae(m: MondeSessions) -> None:
    with m.f.store.ecriture() as db:
        db.executer("UPDATE titre SET voies = 'FI=non,VAE=oui'")


def demandes(m: MondeSessions) -> list[int | None]:
    return [d for (d,) in m.f.lignes("SELECT demande_vae_id FROM inscription ORDER BY id")]


def can_09(m: MondeSessions, *commande: str, **suite: str) -> dict[str, object]:
    """Le contrôle que montre « expliquer »."""
    controles = m.faire(*commande, **suite).json()["controles"]
    (controle,) = [c for c in controles if c["code"] == "CAN-09"]
    return {**controle["valeurs"], "satisfait": controle["satisfait"]}


# --- à l'inscription ---


@pytest.mark.parametrize(
    ("debut", "couverte"),
    [
        (date(2025, 3, 9), False),
        (date(2025, 3, 10), True),
        (date(2025, 3, 11), True),
        (date(2026, 3, 9), True),
        (date(2026, 3, 10), True),
        (date(2026, 3, 11), False),
    ],
)
@pytest.mark.parametrize("mode", MODES)
def test_can_09_un_an_a_compter_de_la_notification_bornes_comprises(
    m: MondeSessions, mode: str, debut: date, couverte: bool
) -> None:
    regler(m.f, mode)
    d = poser(m.f, 1, TITRE, "recevable")
    session = m.session(debut=debut)
    refuse = mode == "bloquer" and not couverte
    vu = can_09(m, "candidat", "expliquer", "C-1", "--session", session, *VAE)
    assert vu == {"mode": mode, "candidat": "C-000001", "demande": d if couverte else None, "satisfait": not refuse}
    rendu = m.faire("candidat", "inscrire", "C-1", session, *VAE)
    assert rendu.code == (4 if refuse else 0), rendu.stderr
    assert ("CAN-09" in rendu.stderr) is (not couverte and mode != "ignorer")
    if refuse:
        assert rendu.erreur()["code"] == "CAN-09"
        assert "ceres vae lister --candidat C-000001" in rendu.erreur()["conseil"]
        return
    assert demandes(m) == [1 if couverte else None]
    garde = d if couverte else None
    assert m.faire("session", "voir", session).json()["inscriptions"][0]["demande_vae"] == garde
    assert m.faire("candidat", "voir", "C-1").json()["inscriptions"][0]["demande_vae"] == garde
    dite = f"inscrit (vae, {d})" if couverte else "inscrit (vae)"
    assert rendu.json()["lignes"][0]["apres"] == {"session": session, "inscription": dite}
    place = {"candidat": "C-000001", "session": session, "debut": debut.isoformat()}
    assert m.faire("vae", "voir", d).json()["inscriptions"] == ([place] if couverte else [])


@pytest.mark.parametrize("etat", ["deposee", "irrecevable", "retiree"])
def test_can_09_seule_une_demande_recevable_porte_une_inscription(m: MondeSessions, etat: str) -> None:
    regler(m.f, "bloquer")
    poser(m.f, 1, TITRE, etat)
    assert m.faire("candidat", "inscrire", "C-1", m.session(), *VAE).erreur()["code"] == "CAN-09"


# Ce que vise la demande → ce qu'elle porte : titre, CCP1, CCP2, CCS1, et le titre et CCP1 de la version suivante.
SESSIONS = (TITRE, f"{TITRE}/CCP1", f"{TITRE}/CCP2", f"{TITRE}/CCS1", SUITE, f"{SUITE}/CCP1")


@pytest.mark.parametrize(
    ("vise", "ccp", "porte"),
    [
        (TITRE, None, "OOO.OO"),
        (TITRE, "CCP1", ".O...O"),
        (TITRE, "CCP1,CCP2", ".OO..O"),
        (f"{TITRE}/CCS1", None, "...O.."),
    ],
)
def test_can_09_titre_entier_ccp_ou_ccs_dans_toute_version(
    m: MondeSessions, vise: str, ccp: str | None, porte: str
) -> None:
    regler(m.f, "bloquer")
    poser(m.f, 1, vise, "recevable", ccp=ccp)
    for rang, reference in enumerate(SESSIONS):
        session = m.session(reference=reference, entretien_final=0)
        vu = can_09(m, "candidat", "expliquer", "C-1", "--session", session, *VAE)
        assert vu["satisfait"] is (porte[rang] == "O"), reference


def test_can_09_vaut_pour_l_inscription_tardive_de_can_03(m: MondeSessions) -> None:
    regler(m.f, "bloquer")
    session = m.session("convocations_envoyees", debut=date(2025, 4, 1), edition=1)
    refus = m.faire("candidat", "inscrire", "C-1", session, *VAE, jour="2025-03-31")
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-03")
    poser(m.f, 1, TITRE, "recevable")
    assert m.faire("candidat", "inscrire", "C-1", session, *VAE, jour="2025-03-31").code == 0
    assert demandes(m) == [1]


def test_can_09_ne_dit_rien_des_autres_voies(m: MondeSessions) -> None:
    regler(m.f, "bloquer")
    poser(m.f, 1, TITRE, "recevable")
    rendu = m.faire("candidat", "inscrire", "C-1", m.session(), "--voie", "apprentissage")
    assert (rendu.code, rendu.stderr) == (0, "")
    assert demandes(m) == [None]


def test_can_09_la_demande_d_une_autre_fiche_de_la_personne_sert_sans_etre_nommee(m: MondeSessions) -> None:
    regler(m.f, "bloquer")
    autre = m.faire("candidat", "creer", "--nom", "aubert", "--prenom", "noé", "--naissance", "1990-01-01", profil=AUTRE_CENTRE).json()["id"]  # fmt: skip  # noqa: E501
    d = poser(m.f, 1, TITRE, "recevable")
    session = m.session(centre=2, departement="35", region="53")
    dit = m.faire("candidat", "expliquer", autre, "--session", session, *VAE, profil=AUTRE_CENTRE)
    assert dit.code == 0
    assert "la demande d'une autre fiche" in dit.stdout
    assert m.faire("candidat", "inscrire", autre, session, *VAE, profil=AUTRE_CENTRE).code == 0
    # Elle repose sur D-1 : le centre de C-1 ne la retire plus.
    refus = m.faire("vae", "retirer", d)
    assert (refus.code, refus.erreur()["code"]) == (4, "VAE-04")


def test_can_09_l_import_d_un_fichier_en_juge_de_meme(m: MondeSessions, isole: Path) -> None:
    regler(m.f, "bloquer")
    session = m.session()
    poser(m.f, 1, TITRE, "recevable")
    fichier = isole / "candidats.csv"
    fichier.write_text(f"numero_candidat;session;voie\nC-1;{session};vae\nC-2;{session};vae\n", encoding="utf-8")
    rendu = m.faire("candidat", "importer", fichier)
    assert rendu.code == 7
    assert [(x["resultat"], x["code"]) for x in rendu.json()["lignes"]] == [("fait", ""), ("refuse", "CAN-09")]
    assert demandes(m) == [1]


def test_can_09_le_mode_se_regle_par_le_mpcp(m: MondeSessions) -> None:
    session = m.session()
    essai = ("candidat", "inscrire", "C-1", session, *VAE, "--simuler")
    assert "CAN-09" in m.faire(*essai).stderr
    for mode, code, dit in (("bloquer", 4, True), ("ignorer", 0, False), ("avertir", 0, True)):
        assert m.faire("delais", "definir", "vae", "--mode", mode, profil=MPCP).code == 0
        rendu = m.faire(*essai)
        assert (rendu.code, "CAN-09" in rendu.stderr) == (code, dit)


# --- quand la session change de dates ---


@pytest.mark.parametrize(("debut", "couverte"), [("2026-03-09", True), ("2026-03-10", True), ("2026-03-11", False)])
@pytest.mark.parametrize("mode", MODES)
def test_can_09_verifie_quand_la_session_change_de_dates(
    m: MondeSessions, mode: str, debut: str, couverte: bool
) -> None:
    regler(m.f, mode)
    poser(m.f, 1, TITRE, "recevable")
    session = m.session()
    m.inscrire(1, 1, voie="vae", demande_vae_id=1)
    m.inscrire(1, 2, voie="formation")
    for commande in (("modifier", session, "--debut", debut, "--fin", debut), ("reporter", session, "--debut", debut)):
        rendu = m.faire("session", *commande, "--simuler")
        refuse = mode == "bloquer" and not couverte
        assert rendu.code == (4 if refuse else 0), rendu.stderr
        assert ("CAN-09" in rendu.stderr) is (not couverte and mode != "ignorer")
    # Ce qui ne touche pas au début n'en juge pas.
    assert m.faire("session", "modifier", session, "--heure-debut", "10:00").code == 0


def test_can_09_deplacee_une_inscription_prend_la_demande_qui_la_porte(m: MondeSessions) -> None:
    regler(m.f, "bloquer")
    poser(m.f, 1, TITRE, "recevable")
    d2 = poser(m.f, 1, TITRE, "recevable", deposee_le="2026-01-05", notifiee_le="2026-02-01")
    session = m.session()
    m.inscrire(1, 1, voie="vae", demande_vae_id=1)
    reporter = ("session", "reporter", session, "--debut")
    assert m.faire(*reporter, "2026-03-10").code == 0
    assert demandes(m) == [1]
    assert m.faire(*reporter, "2026-03-11").code == 0
    assert demandes(m) == [2]
    assert ("reporter", "demande_vae C-000001", "D-000001", d2) in m.traces("action", "champ", "avant", "apres")
    histoire = m.faire("candidat", "historique", "C-1").json()["elements"]
    assert ("demande_vae C-000001", d2) in {(t["champ"], t["apres"]) for t in histoire}
    assert m.faire("vae", "retirer", "D-1").code == 0
    assert m.faire("vae", "retirer", "D-2").code == 4


# --- à la validation ---


def a_valider(m: MondeSessions, **valeurs: object) -> str:
    """C-1 par la VAE, C-2 en formation ; tout est prêt."""
    session = m.session("en_attente_validation", jures=(1, 2))
    m.inscrire(1, 1, "reussite", voie="vae", **valeurs)
    m.inscrire(1, 2, "reussite")
    return session


@pytest.mark.parametrize(("notifiee", "couverte"), [("2025-03-31", True), ("2025-04-01", True), ("2025-04-02", False)])
@pytest.mark.parametrize("mode", MODES)
def test_can_09_a_la_validation_une_inscription_sans_demande_prend_celle_trouvee_alors(
    m: MondeSessions, mode: str, notifiee: str, couverte: bool
) -> None:
    regler(m.f, mode)
    d = poser(m.f, 1, TITRE, "recevable", notifiee_le=notifiee)
    session, le_jour = a_valider(m), "2025-04-20"
    refuse = mode == "bloquer" and not couverte
    valider = ("session", "expliquer", session, "--action", "valider")
    vu = can_09(m, *valider, profil=UD, jour=le_jour)
    assert vu == {"mode": mode, "candidat": "C-000001", "demande": d if couverte else None, "satisfait": not refuse}
    actions = m.faire("session", "voir", session, profil=UD, jour=le_jour).json()["actions_possibles"]
    assert ("valider" in actions) is (not refuse)
    rendu = m.faire("session", "valider", session, profil=UD, jour=le_jour)
    assert rendu.code == (4 if refuse else 0), rendu.stderr
    assert ("CAN-09" in rendu.stderr) is (not couverte and mode != "ignorer")
    assert demandes(m) == [1 if couverte else None, None]
    if couverte:
        assert ("valider", "demande_vae C-000001", None, d) in m.traces("action", "champ", "avant", "apres")


def test_can_09_a_la_validation_l_inscription_garde_la_sienne(m: MondeSessions) -> None:
    poser(m.f, 1, TITRE, "recevable", deposee_le="2024-12-02", notifiee_le="2024-12-20")
    poser(m.f, 1, TITRE, "recevable")
    session = a_valider(m, demande_vae_id=1)
    assert m.faire("session", "valider", session, profil=UD, jour="2025-04-20").code == 0
    assert demandes(m) == [1, None]


def test_can_12_bloque_par_can_09_un_candidat_se_met_a_l_ecart(m: MondeSessions) -> None:
    regler(m.f, "bloquer")
    session, le_jour = a_valider(m), "2025-04-20"
    refus = m.faire("session", "valider", session, profil=UD, jour=le_jour)
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-09")
    assert f"ceres candidat ecarter C-000001 {session} --motif" in refus.erreur()["conseil"]
    ecarter = ("candidat", "ecarter", "{}", session, "--motif", "sans demande")
    retenu, autre = ([mot.format(c) for mot in ecarter] for c in ("C-1", "C-2"))
    assert m.faire(*autre, profil=UD, jour=le_jour).erreur()["code"] == "CAN-12"
    expliquer = ("candidat", "expliquer", "C-1", "--session", session, "--action", "ecarter")
    assert m.faire(*expliquer, profil=UD, jour=le_jour).code == 0
    assert m.faire(*retenu, profil=UD, jour=le_jour).code == 0
    assert m.faire("session", "valider", session, profil=UD, jour=le_jour).code == 0
    assert [c for c, *_ in m.obtentions()] == [2]


@pytest.mark.parametrize("mode", ["ignorer", "avertir"])
def test_can_12_hors_de_bloquer_personne_n_est_a_ecarter(m: MondeSessions, mode: str) -> None:
    regler(m.f, mode)
    session = a_valider(m)
    refus = m.faire("candidat", "ecarter", "C-1", session, "--motif", "x", profil=UD, jour="2025-04-20")
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-12")


def test_v18_1_can_09_une_vae_sur_deux_blocs_du_depot_au_second_bloc(m: MondeSessions) -> None:
    """Une demande sur CCP1 et CCP2, deux sessions CCP dans l'année, validées ; puis une session TITRE qu'elle ne porte
    pas, et que porte une demande du titre entier."""
    regler(m.f, "bloquer")
    un, deux = (
        m.session(reference=f"{TITRE}/CCP{n}", debut=date(2025, 3 + n, 1), jures=(1, 2), entretien_final=0)
        for n in (1, 2)
    )
    inscrire = ("candidat", "inscrire", "C-1")
    assert m.faire(*inscrire, un, *VAE).erreur()["code"] == "CAN-09"
    creer = ("vae", "creer", "--candidat", "C-1", "--certification", TITRE)
    d = m.faire(*creer, "--ccp", "CCP1,CCP2", "--deposee-le", "2025-02-03").json()["id"]
    assert m.faire(*inscrire, un, *VAE).erreur()["code"] == "CAN-09"  # déposée seulement
    assert m.faire("vae", "decider", d, "--recevable", "--notifiee-le", "2025-03-01", profil=UD).code == 0
    for session in (un, deux):
        assert m.faire(*inscrire, session, *VAE).code == 0
    assert [p["session"] for p in m.faire("vae", "voir", d).json()["inscriptions"]] == [un, deux]
    refus = m.faire("vae", "retirer", d).erreur()
    assert (refus["code"], refus["objets"]) == ("VAE-04", [un, deux])
    for session, jour in ((un, "2025-04-01"), (deux, "2025-05-01")):
        assert m.faire("convocation", "editer", session).code == 0
        reussite = ("--candidat", "C-1", "--resultat", "reussite")
        assert m.faire("session", "resultats", session, *reussite, jour=jour).code == 0
        assert m.faire("session", "transmettre", session, jour=jour).code == 0
        assert m.faire("session", "valider", session, profil=UD, jour=jour).code == 0
    detenues = m.faire("candidat", "voir", "C-1").json()["certifications"]
    assert detenues == [f"{TITRE}/CCP1", f"{TITRE}/CCP2"]
    assert m.faire("vae", "retirer", d, jour="2025-05-02").erreur()["code"] == "VAE-04"
    titre = m.session(debut=date(2025, 6, 2))
    assert m.faire(*inscrire, titre, *VAE).erreur()["code"] == "CAN-09"
    entier = m.faire(*creer).json()["id"]  # celle des CCP ne compte pas (VAE-03)
    assert m.faire("vae", "decider", entier, "--recevable", "--notifiee-le", "2025-03-03", profil=UD).code == 0
    assert m.faire(*inscrire, titre, *VAE).code == 0
    assert [p["session"] for p in m.faire("vae", "voir", entier).json()["inscriptions"]] == [titre]
    assert m.faire("candidat", "desinscrire", "C-1", titre).code == 0
    assert m.faire("vae", "retirer", entier).code == 0


def test_can_11_fusionner_reprend_les_demandes_et_supprimer_les_attend(m: MondeSessions) -> None:
    d = poser(m.f, 2, TITRE)
    refus = m.faire("candidat", "supprimer", "C-2")
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-11")
    rendu = m.faire("candidat", "fusionner", "C-1", "C-2", "--motif", "la même personne", profil=UD)
    assert rendu.code == 0, rendu.stderr
    assert "1 demande VAE reprise" in rendu.json()["lignes"][0]["explication"]
    vue = m.faire("vae", "voir", d, profil=CENTRE).json()
    assert (vue["candidat"], vue["version"]) == ("C-000001", 2)
    (trace,) = m.faire("vae", "historique", d).json()["elements"]
    assert (trace["champ"], trace["avant"], trace["apres"]) == ("candidat", "C-000002", "C-000001")

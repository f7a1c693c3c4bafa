"""VAE-03 : deux fiches qui deviennent d'une personne n'ont pas ensemble plus de demandes que l'année n'en permet."""

from datetime import date

import pytest

from tests.fabriques import vae
from tests.fabriques.monde_sessions import CENTRE, FINISSANT, MPCP, TITRE, UD, MondeSessions

MOTIF = ("--motif", "vérifié sur pièce d'identité")
CORRIGER = ("candidat", "modifier", "C-2", "--nom", "Aubert", "--forcer")
FUSIONNER = ("candidat", "fusionner", "C-1", "C-2", *MOTIF, "--oui")
RECEVABLE = ("--recevable", "--notifiee-le", "2025-03-01")


def joindre_les_titres(m: MondeSessions) -> None:
    """FINISSANT devient le prédécesseur de TITRE."""
    with m.f.store.ecriture() as db:
        db.executer("UPDATE titre SET rncp = 'RNCP99900' WHERE code = ?", (FINISSANT[:8],))
        db.executer("INSERT INTO succession (ancien, nouveau) VALUES ('RNCP99900', 'RNCP99901')")


def deja_reunies(m: MondeSessions) -> None:
    """Corrigée avant que cette règle n'y regarde : C-2 porte l'identité de C-1."""
    with m.f.store.ecriture() as db:
        db.executer("UPDATE candidat SET nom = 'AUBERT', cle = 'aubert noe', version = 2 WHERE id = 2")


def refus(m: MondeSessions, *mots: str, profil: str = UD) -> tuple[int, str]:
    rendu = m.faire(*mots, profil=profil)
    return rendu.code, str(rendu.erreur()["code"]) if rendu.code == 4 else ""


def etats(m: MondeSessions) -> list[str]:
    return [e for (e,) in m.f.lignes("SELECT etat FROM demande_vae ORDER BY id")]


@pytest.mark.parametrize("profil", [CENTRE, MPCP])
@pytest.mark.parametrize("deux", [("deposee", "deposee"), ("deposee", "recevable"), ("recevable", "recevable")])
def test_vae_03_une_identite_corrigee_ne_reunit_pas_deux_demandes_d_un_titre(
    m: MondeSessions, profil: str, deux: tuple[str, str]
) -> None:
    autre, sienne = vae.poser(m.f, 1, TITRE, deux[0]), vae.poser(m.f, 2, TITRE, deux[1])
    avant = m.octets()
    rendu = m.faire(*CORRIGER, profil=profil)
    assert (rendu.code, rendu.erreur()["code"]) == (4, "VAE-03")
    assert (sienne in rendu.stderr, autre in rendu.stderr) == (True, False)  # d'une autre fiche, le jour seulement
    assert "une autre fiche, le 03/02/2025" in rendu.erreur()["message"]
    assert m.faire(*CORRIGER, "--simuler", profil=profil).code == 4
    assert m.octets() == avant
    assert m.faire("candidat", "distinguer", "C-2", "C-1", *MOTIF, profil=UD).code == 0
    assert m.faire(*CORRIGER, profil=profil).code == 0


@pytest.mark.parametrize(
    ("reference", "depot", "etat", "code"),
    [
        (TITRE, date(2024, 12, 31), "deposee", 0),
        (TITRE, date(2025, 1, 1), "deposee", 4),
        (TITRE, date(2025, 12, 31), "deposee", 4),
        (TITRE, date(2026, 1, 1), "deposee", 0),
        (TITRE, date(2025, 1, 1), "retiree", 0),
        (TITRE, date(2025, 1, 1), "irrecevable", 0),
        (FINISSANT, date(2025, 1, 1), "deposee", 0),
        (f"{TITRE}/CCS1", date(2025, 1, 1), "deposee", 0),
    ],
)
@pytest.mark.parametrize("mots", [CORRIGER, FUSIONNER])
def test_vae_03_reunies_seulement_si_l_annee_le_permet(
    m: MondeSessions, mots: tuple[str, ...], reference: str, depot: date, etat: str, code: int
) -> None:
    vae.poser(m.f, 1, TITRE)
    vae.poser(m.f, 2, reference, etat, deposee_le=depot)
    rendu = m.faire(*mots, profil=MPCP)
    assert rendu.code == code, rendu.stderr


@pytest.mark.parametrize("mots", [CORRIGER, FUSIONNER])
def test_vae_03_reunies_jamais_sur_quatre_titres(m: MondeSessions, mots: tuple[str, ...]) -> None:
    autres = [f"TP-9991{n}m01" for n in range(4)]
    for rang, reference in enumerate(autres):
        m.f.titre(reference[:8], reference[8:], debut=date(2022, 1, 1), fin=date(2029, 12, 31))
        vae.poser(m.f, 1 + rang % 2, reference)
    assert refus(m, *mots, profil=MPCP) == (4, "VAE-03")
    assert m.faire("vae", "retirer", "D-4", "--oui", profil=MPCP).code == 0
    assert refus(m, *mots, profil=MPCP) == (0, "")


def test_vae_03_ne_plus_distinguer_passe_par_ce_qui_permet_de_reunir(m: MondeSessions) -> None:
    deja_reunies(m)
    assert m.faire("candidat", "distinguer", "C-1", "C-2", *MOTIF, profil=UD).code == 0
    vae.poser(m.f, 1, TITRE)
    vae.poser(m.f, 2, TITRE)
    distinction = m.f.lignes("SELECT max(id) FROM lot WHERE commande LIKE '%distinguer%'")[0][0]
    annulee = m.faire("lot", "annuler", f"L-{distinction}", *MOTIF, "--oui", profil=UD)
    assert annulee.code == 7
    assert "réunies, elles auraient plus de demandes VAE vivantes que 2025 n'en permet" in annulee.stdout


@pytest.mark.parametrize(("deux", "code"), [(("deposee", "recevable"), 4), (("recevable", "recevable"), 0)])
def test_vae_03_fusionner_ne_defait_rien_de_ce_qui_est_recevable(
    m: MondeSessions, deux: tuple[str, str], code: int
) -> None:
    """Comme CAN-05 de sessions validées : l'excès est nommé, et c'est une dérogation."""
    noms = [vae.poser(m.f, numero, TITRE, etat) for numero, etat in enumerate(deux, 1)]
    assert refus(m, *FUSIONNER, "--simuler") == (code, "VAE-03" if code else "")
    rendu = m.faire(*FUSIONNER, profil=UD)
    assert rendu.code == code
    assert all(nom in rendu.stderr for nom in noms)
    if code == 0:
        assert "CAN-11 : réunies, elles sont au-delà de ce que VAE-03 permet en 2025" in rendu.stderr
        assert m.f.lignes("SELECT max(derogation) FROM trace WHERE action = 'fusionner'") == [(1,)]
        assert etats(m) == ["recevable", "recevable"]


def test_vae_03_fusionner_deux_fiches_deja_d_une_personne_nomme_l_exces(m: MondeSessions) -> None:
    noms = [vae.poser(m.f, 1, TITRE), vae.poser(m.f, 2, TITRE)]
    deja_reunies(m)
    rendu = m.faire(*FUSIONNER, profil=UD)
    assert rendu.code == 0, rendu.stderr
    assert "au-delà de ce que VAE-03 permet en 2025" in rendu.stderr
    assert all(nom in rendu.stderr for nom in noms)
    assert refus(m, "vae", "decider", "D-2", *RECEVABLE, "--oui") == (4, "VAE-03")


# --- à la décision ---


def dit(m: MondeSessions, demande: str, *decision: str) -> tuple[bool, list[bool], str]:
    """(possible, VAE-03 satisfait, sa phrase) de ce qu'explique ceres."""
    document = m.faire("vae", "expliquer", demande, "--action", "decider", *decision, profil=UD).json()
    siens = [c for c in document["controles"] if c["code"] == "VAE-03"]
    return document["possible"], [c["satisfait"] for c in siens], "".join(c["texte"] for c in siens)


def test_vae_03_la_seconde_n_est_pas_recevable_tant_que_la_premiere_vit(m: MondeSessions) -> None:
    for candidat in (1, 2):
        vae.poser(m.f, candidat, TITRE)
    deja_reunies(m)
    assert dit(m, "D-1", "--recevable")[:2] == (True, [True])
    assert dit(m, "D-2", "--recevable")[:2] == (False, [False])
    assert dit(m, "D-2", "--irrecevable")[:2] == (True, [])
    possible, satisfait, phrase = dit(m, "D-2")
    assert (possible, satisfait, phrase.startswith("irrecevable seulement : ")) == (True, [True], True)
    rendu = m.faire("vae", "decider", "D-2", *RECEVABLE, "--oui", profil=UD)
    assert (rendu.code, rendu.erreur()["code"]) == (4, "VAE-03")
    assert (
        "« ceres candidat distinguer C-000002 C-… --motif TEXTE » ; sinon décidez-la irrecevable"
        in (rendu.erreur()["conseil"])
    )
    assert rendu.erreur()["motifs"][0]["possible_le"] is None
    assert m.faire("vae", "decider", "D-1", *RECEVABLE, "--oui", profil=UD).code == 0
    assert refus(m, "vae", "decider", "D-2", *RECEVABLE, "--oui") == (4, "VAE-03")
    irrecevable = ("--irrecevable", *RECEVABLE[1:], *MOTIF, "--oui")
    assert m.faire("vae", "decider", "D-2", *irrecevable, profil=UD).code == 0
    assert etats(m) == ["recevable", "irrecevable"]


@pytest.mark.parametrize("premiere", ["retiree", "irrecevable"])
def test_vae_03_la_premiere_ne_vit_plus_la_seconde_est_recevable(m: MondeSessions, premiere: str) -> None:
    vae.poser(m.f, 1, TITRE, premiere)
    vae.poser(m.f, 2, TITRE)
    deja_reunies(m)
    assert refus(m, "vae", "decider", "D-2", *RECEVABLE, "--oui") == (0, "")


def test_vae_03_la_premiere_ne_l_est_plus_une_fois_la_seconde_recevable(m: MondeSessions) -> None:
    vae.poser(m.f, 1, TITRE)
    vae.poser(m.f, 2, TITRE, "recevable")
    deja_reunies(m)
    assert refus(m, "vae", "decider", "D-1", *RECEVABLE, "--oui") == (4, "VAE-03")


@pytest.mark.parametrize(("depot", "code"), [(date(2024, 12, 31), 0), (date(2025, 1, 1), 4), (date(2025, 2, 3), 4)])
def test_vae_03_a_la_decision_l_annee_est_celle_du_depot(m: MondeSessions, depot: date, code: int) -> None:
    vae.poser(m.f, 1, TITRE, deposee_le=depot)
    vae.poser(m.f, 2, TITRE)
    deja_reunies(m)
    assert refus(m, "vae", "decider", "D-2", *RECEVABLE, "--oui")[0] == code


def test_vae_03_decidees_ensemble_la_seconde_est_refusee(m: MondeSessions) -> None:
    for candidat in (1, 2, 3):
        vae.poser(m.f, candidat, TITRE)
    deja_reunies(m)
    rendu = m.faire("vae", "decider", "D-1", "D-2", "D-3", *RECEVABLE, "--oui", profil=UD)
    assert rendu.code in (4, 7)
    assert [ligne["code"] for ligne in rendu.json()["lignes"] if ligne.get("code")] == ["VAE-03"]


def test_vae_03_deux_titres_joints_apres_coup_se_jugent_a_la_decision(m: MondeSessions) -> None:
    vae.poser(m.f, 1, TITRE)
    vae.poser(m.f, 1, FINISSANT)
    joindre_les_titres(m)
    rendu = m.faire("vae", "decider", "D-2", *RECEVABLE, "--oui", profil=UD)
    assert (rendu.code, rendu.erreur()["code"]) == (4, "VAE-03")
    assert "« ceres vae retirer D-000002 »), ou décidez-la irrecevable" in rendu.erreur()["conseil"]
    assert m.faire("vae", "retirer", "D-2", "--oui", profil=UD).code == 0
    assert refus(m, "vae", "decider", "D-1", *RECEVABLE, "--oui") == (0, "")

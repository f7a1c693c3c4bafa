"""V18-1 par la ligne de commande : créer, décider, retirer, lire ; VAE-01 à VAE-04 à chaque borne."""

from datetime import date, timedelta

import pytest

from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_DIRECCTE,
    AUTRE_UD,
    CENTRE,
    FINISSANT,
    JOUR,
    MPCP,
    SUITE,
    TITRE,
    UD,
    MondeSessions,
)
from tests.fabriques.vae import poser

CREER = ("vae", "creer", "--candidat")
NOTIFIEE = ("--notifiee-le", "2025-03-01")
RECEVABLE, IRRECEVABLE = ("--recevable", *NOTIFIEE), ("--irrecevable", *NOTIFIEE, "--motif", "hors sujet")


def creer(m: MondeSessions, *options: str, candidat: str = "C-1", certification: str = TITRE, **suite: str) -> str:
    """Le code de la règle qui refuse, ou rien."""
    rendu = m.faire(*CREER, candidat, "--certification", certification, *options, **suite)
    assert rendu.code in (0, 4), rendu.stderr
    return str(rendu.erreur()["code"]) if rendu.code else ""


def etats(m: MondeSessions) -> list[str]:
    return [e for (e,) in m.f.lignes("SELECT etat FROM demande_vae ORDER BY id")]


def voies(m: MondeSessions, texte: str | None) -> None:
    with m.f.store.ecriture() as db:
        db.executer("UPDATE titre SET voies = ?", (texte,))


# --- créer ---


def test_v18_1_creer_ecrit_la_demande_la_montre_et_la_trace(m: MondeSessions) -> None:
    voies(m, "FI=non,VAE=oui")
    rendu = m.faire(*CREER, "C-1", "--certification", "ESSAI", "--ccp", "ccp2, CCP1", "--motif", "dossier 12")
    assert rendu.code == 0, rendu.stderr
    assert rendu.json() == {
        "schema": "ceres.vae/1",
        "id": "D-000001",
        "candidat": "C-000001",
        "candidat_nom": "AUBERT Noé",
        "certification": TITRE,
        "titre_nom": "ESSAI",
        "titre": TITRE,
        "type": "TITRE",
        "ccp": ["CCP1", "CCP2"],
        "deposee_le": JOUR,
        "etat": "deposee",
        "notifiee_le": None,
        "valable_jusqu_au": None,
        "motif": None,
        "departement": "44",
        "version": 1,
        "inscriptions": [],
        "actions_possibles": ["retirer"],
    }
    assert rendu.stderr == "D-000001 déposée : AUBERT Noé, TP-99901m01 (CCP1, CCP2).\n"
    assert m.traces("type_objet", "objet_id", "action", "champ", "avant", "apres", "motif") == [
        ("demande_vae", 1, "creer", champ, None, valeur, "dossier 12")
        for champ, valeur in (
            ("candidat", "C-000001"),
            ("certification", TITRE),
            ("ccp", "CCP1,CCP2"),
            ("deposee_le", JOUR),
            ("etat", "deposee"),
        )
    ]


@pytest.mark.parametrize("certification", [TITRE, f"{TITRE}/CCP1", f"{TITRE}/CCS1"])
def test_vae_03_la_meme_demande_de_nouveau_est_refusee(m: MondeSessions, certification: str) -> None:
    assert creer(m, "--deposee-le", "2025-02-03", certification=certification) == ""
    octets = m.octets()
    rendu = m.faire(*CREER, "C-1", "--certification", certification, "--deposee-le", "03/02/2025")
    assert (rendu.code, rendu.erreur()["code"]) == (4, "VAE-03")
    assert "D-000001" in rendu.erreur()["message"]
    assert m.octets() == octets


@pytest.mark.parametrize(
    ("certification", "options", "attendu"),
    [
        (TITRE, (), (TITRE, [])),
        (f"{TITRE}/CCP2", (), (TITRE, ["CCP2"])),
        (f"{TITRE}/CCP2", ("--ccp", "CCP1"), (TITRE, ["CCP1", "CCP2"])),
        ("RNCP99901/CCS1", (), (f"{TITRE}/CCS1", [])),
    ],
)
def test_v18_1_creer_vise_un_titre_des_ccp_ou_un_ccs(
    m: MondeSessions, certification: str, options: tuple[str, ...], attendu: tuple[str, list[str]]
) -> None:
    vue = m.faire(*CREER, "C-1", "--certification", certification, *options).json()
    assert (vue["certification"], vue["ccp"]) == attendu


@pytest.mark.parametrize(
    ("certification", "options"),
    [
        (TITRE, ("--ccp", "CCP9")),
        (TITRE, ("--ccp", "CCS1")),
        (TITRE, ("--ccp", " , ")),
        (f"{TITRE}/CCS1", ("--ccp", "CCP1")),
        ("TP-99901", ()),  # deux versions en cours
        (TITRE, ("--deposee-le", "31/02/2025")),
    ],
)
def test_creer_mal_dit_est_une_faute_d_usage(m: MondeSessions, certification: str, options: tuple[str, ...]) -> None:
    octets = m.octets()
    rendu = m.faire(*CREER, "C-1", "--certification", certification, *options)
    assert (rendu.code, rendu.erreur()["code"]) == (2, "USAGE")
    assert m.octets() == octets


@pytest.mark.parametrize(("dit", "code"), [("VAE=oui", ""), ("FI=oui", ""), (None, ""), ("FI=oui,VAE=non", "VAE-01")])
def test_vae_01_le_referentiel_ouvre_ou_ferme_la_vae(m: MondeSessions, dit: str | None, code: str) -> None:
    voies(m, dit)
    rendu = m.faire(*CREER, "C-1", "--certification", TITRE)
    assert rendu.code == (4 if code else 0)
    assert ("VAE-01" in rendu.stderr) is (dit != "VAE=oui")
    inscription = m.faire("candidat", "inscrire", "C-1", m.session(), "--voie", "vae")
    assert inscription.code == (4 if code else 0)
    assert ("VAE-01" in inscription.stderr) is (dit != "VAE=oui")
    assert m.faire("candidat", "inscrire", "C-2", m.session(), "--voie", "formation").code == 0


@pytest.mark.parametrize(("depot", "code"), [("2025-03-02", ""), ("2025-03-03", ""), ("2025-03-04", "VAE-02")])
def test_vae_02_le_depot_n_est_pas_a_venir(m: MondeSessions, depot: str, code: str) -> None:
    assert creer(m, "--deposee-le", depot) == code


@pytest.mark.parametrize(("depot", "code"), [("2026-08-31", ""), ("2026-09-01", ""), ("2026-09-02", "VAE-02")])
def test_vae_02_le_titre_n_est_pas_hors_delai_au_depot(m: MondeSessions, depot: str, code: str) -> None:
    """Le jour où la demande s'enregistre n'y change rien : le titre est alors hors délai."""
    assert creer(m, "--deposee-le", depot, certification=FINISSANT, jour="2026-10-01") == code


@pytest.mark.parametrize(
    ("depot", "code"), [("2024-12-31", ""), ("2025-01-01", "VAE-03"), ("2025-12-31", "VAE-03"), ("2026-01-01", "")]
)
@pytest.mark.parametrize(
    ("deja", "certification"), [(TITRE, TITRE), (TITRE, SUITE), (f"{TITRE}/CCS1", f"{TITRE}/CCS1")]
)
def test_vae_03_une_par_titre_toutes_versions_et_par_annee_civile(
    m: MondeSessions, deja: str, certification: str, depot: str, code: str
) -> None:
    poser(m.f, 1, deja)
    assert creer(m, "--deposee-le", depot, certification=certification, jour="2026-02-02") == code


@pytest.mark.parametrize(("deja", "autre"), [("", "/CCS1"), ("/CCS1", ""), ("/CCS1", "/CCS2"), ("/CCP1", "/CCS1")])
def test_vae_03_un_ccs_ne_compte_qu_avec_le_meme_ccs(m: MondeSessions, deja: str, autre: str) -> None:
    poser(m.f, 1, f"{TITRE}{deja}")
    assert creer(m, certification=f"{TITRE}{autre}") == ""


def test_vae_03_le_conseil_nomme_la_demande_qui_fait_refuser_et_il_mene_plus_loin(m: MondeSessions) -> None:
    """Du même CCS, non du titre demandé la même année ; d'un quatrième titre, celle d'un titre, non d'un CCS."""
    poser(m.f, 1, TITRE)
    poser(m.f, 1, f"{TITRE}/CCS1")
    for reference, sienne in ((f"{TITRE}/CCS1", "D-000002"), (TITRE, "D-000001")):
        demander = (*CREER, "C-1", "--certification", reference)
        refus = m.faire(*demander).erreur()
        assert refus["motifs"][0]["valeurs"]["demandes"] == [sienne]
        assert f"« ceres vae retirer {sienne} »" in refus["conseil"]
        assert m.faire("vae", "retirer", sienne, "--oui").code == 0
        assert m.faire(*demander).code == 0


def test_vae_03_une_seconde_fiche_de_la_personne_n_en_ouvre_pas_une_autre(m: MondeSessions) -> None:
    """Corrigée puis rendue à son identité, elle compte encore ; distinguée, non ; l'annulation n'y change rien."""
    poser(m.f, 1, TITRE)
    creee = m.faire(
        "candidat", "creer", "--nom", "Aubert", "--prenom", "Noé", "--naissance", "02/01/1990", profil=CENTRE
    )
    double = creee.json()["id"]
    assert creee.code == 0
    demander = (*CREER, double, "--certification", TITRE)
    assert m.faire(*demander, "--simuler").code == 0
    corriger = ("candidat", "modifier", double, "--forcer", "--naissance")
    assert m.faire(*corriger, "01/01/1990").code == 0
    assert m.faire(*demander).erreur()["code"] == "VAE-03"
    assert m.faire(*corriger, "02/01/1990").code == 0
    assert m.faire(*demander).erreur()["code"] == "VAE-03"
    assert m.faire("candidat", "distinguer", "C-1", double, "--motif", "jumeaux", profil=UD).code == 0
    assert m.faire(*demander, "--simuler").code == 0
    lot = m.f.lignes("SELECT max(id) FROM lot")[0][0]
    assert m.faire("lot", "annuler", f"L-{lot}", "--motif", "erreur", "--oui", profil=UD).code == 0
    assert m.faire(*demander).erreur()["code"] == "VAE-03"


def test_vae_03_jamais_un_quatrieme_titre_et_les_ccp_ne_comptent_pas(m: MondeSessions) -> None:
    autres = [f"TP-9991{n}m01" for n in range(4)]
    for reference in autres:
        m.f.titre(reference[:8], reference[8:], debut=date(2022, 1, 1), fin=date(2029, 12, 31))
    for reference in autres[:3]:
        assert creer(m, "--ccp", "CCP1", certification=reference) == ""
        assert creer(m, "--ccp", "CCP1", "--deposee-le", "2025-02-01", certification=reference) == ""
        assert creer(m, certification=reference) == ""
    assert creer(m, certification=autres[3]) == "VAE-03"
    assert creer(m, "--ccp", "CCP1", certification=autres[3]) == ""
    assert creer(m, certification=autres[3], candidat="C-2") == ""
    assert creer(m, certification=autres[3], jour="2026-01-01") == ""


def test_vae_03_par_personne_dans_tout_centre_et_sans_dire_les_numeros_des_autres(m: MondeSessions) -> None:
    naissance = ("--naissance", "1990-01-01")
    sienne = m.faire("candidat", "creer", "--nom", "Aubert", "--prenom", "NOE", *naissance, profil=AUTRE_CENTRE)
    assert sienne.code == 0, sienne.stderr
    autre = sienne.json()["id"]
    d = poser(m.f, 1, TITRE)
    refus = m.faire(*CREER, autre, "--certification", TITRE, profil=AUTRE_CENTRE)
    assert (refus.code, refus.erreur()["code"]) == (4, "VAE-03")
    assert "03/02/2025" in refus.stderr
    assert d not in refus.stderr
    assert refus.erreur()["conseil"].startswith("Si ce sont deux personnes, demandez à l'UD de les distinguer ;")
    de_l_ud = m.faire(*CREER, autre, "--certification", TITRE, profil=AUTRE_UD).erreur()["conseil"]
    assert f"« ceres candidat distinguer {autre} C-… --motif TEXTE »" in de_l_ud
    separer = ("candidat", "distinguer", autre, "C-1", "--motif", "homonymes")
    assert m.faire(*separer, profil=AUTRE_UD).code == 0
    assert creer(m, candidat=autre, profil=AUTRE_CENTRE) == ""


# --- décider ---


@pytest.mark.parametrize(
    ("notifiee", "code"),
    [
        ("2025-02-02", "VAE-02"),
        ("2025-02-03", ""),
        ("2025-02-04", ""),
        ("2025-03-02", ""),
        ("2025-03-03", ""),
        ("2025-03-04", "VAE-02"),
    ],
)
@pytest.mark.parametrize("decision", [("--recevable",), ("--irrecevable", "--motif", "hors sujet")], ids=lambda d: d[0])
def test_vae_02_la_notification_va_du_depot_au_jour(
    m: MondeSessions, decision: tuple[str, ...], notifiee: str, code: str
) -> None:
    d = poser(m.f, 1, TITRE)
    explique = m.faire("vae", "expliquer", d, "--action", "decider", decision[0], "--notifiee-le", notifiee, profil=UD)
    rendu = m.faire("vae", "decider", d, *decision, "--notifiee-le", notifiee, profil=UD)
    assert (rendu.code, explique.code) == ((4, 4) if code else (0, 0)), rendu.stderr
    if code:
        assert rendu.erreur()["code"] == code
    else:
        assert m.f.lignes("SELECT etat, notifiee_le FROM demande_vae") == [(decision[0].strip("-"), notifiee)]


def test_decider_dit_jusqu_a_quand_elle_vaut_et_le_trace(m: MondeSessions) -> None:
    d = poser(m.f, 1, TITRE)
    rendu = m.faire("vae", "decider", d, "--recevable", "--notifiee-le", "28/02/2025", "--motif", "avis", profil=UD)
    (ligne,) = rendu.json()["lignes"]
    assert (ligne["objet"], ligne["resultat"]) == (d, "fait")
    assert ligne["avant"] == {"etat": "deposee", "notifiee_le": None, "motif": None}
    assert ligne["apres"] == {"etat": "recevable", "notifiee_le": "2025-02-28", "motif": "avis"}
    vue = m.faire("vae", "voir", d).json()
    assert (vue["etat"], vue["valable_jusqu_au"], vue["version"]) == ("recevable", "2026-02-28", 2)
    historique = m.faire("vae", "historique", d).json()["elements"]
    assert [(t["objet"], t["champ"], t["avant"], t["apres"], t["structure"]) for t in historique] == [
        (d, "etat", "deposee", "recevable", "44"),
        (d, "notifiee_le", None, "2025-02-28", "44"),
        (d, "motif", None, "avis", "44"),
    ]


def test_vae_02_decidee_une_fois_et_la_redire_est_sans_effet(m: MondeSessions) -> None:
    d = poser(m.f, 1, TITRE)
    assert m.faire("vae", "decider", d, *RECEVABLE, profil=UD).code == 0
    octets = m.octets()
    redite = m.faire("vae", "decider", d, *RECEVABLE, profil=UD)
    assert (redite.code, redite.json()["resume"]["sans_effet"]) == (0, 1)
    assert m.faire("vae", "expliquer", d, "--action", "decider", *RECEVABLE, profil=UD).code == 4
    for autre in (IRRECEVABLE, ("--recevable", "--notifiee-le", "2025-03-02")):
        refus = m.faire("vae", "decider", d, *autre, profil=UD)
        assert (refus.code, refus.erreur()["code"]) == (4, "VAE-02")
        assert f"ceres vae retirer {d}" in refus.erreur()["conseil"]
    assert m.octets() == octets


@pytest.mark.parametrize(
    "options",
    [
        ("--irrecevable", *NOTIFIEE),
        ("--irrecevable", *NOTIFIEE, "--motif", "  "),
        NOTIFIEE,
        ("--recevable",),
        ("--recevable", "--notifiee-le", "demain"),
    ],
)
@pytest.mark.parametrize("objet", ["D-1", "D-999", "x"])
def test_vae_02_une_faute_d_usage_passe_avant_tout(m: MondeSessions, objet: str, options: tuple[str, ...]) -> None:
    poser(m.f, 1, TITRE)
    for profil in (UD, CENTRE):
        assert m.faire("vae", "decider", objet, *options, profil=profil).code == 2
    assert etats(m) == ["deposee"]


def test_decider_plusieurs_et_sur_l_entree_standard(m: MondeSessions) -> None:
    d1, d2, d3 = (poser(m.f, c, TITRE) for c in (1, 2, 3))
    rendu = m.faire("vae", "decider", d1, "D-999", *RECEVABLE, profil=UD)
    assert rendu.code == 7
    assert [(x["resultat"], x["code"]) for x in rendu.json()["lignes"]] == [("fait", ""), ("refuse", "INTROUVABLE")]
    rendu = m.faire("vae", "decider", "-", *IRRECEVABLE, profil=UD, stdin=f"{d2}\n{d3}\n")
    assert (rendu.code, rendu.json()["resume"]["fait"]) == (0, 2)
    assert etats(m) == ["recevable", "irrecevable", "irrecevable"]
    assert m.faire("vae", "decider", "-", *RECEVABLE, profil=UD, stdin="").code == 2


# --- retirer ---


@pytest.mark.parametrize("etat_session", ["en_preparation", "validee", "annulee"])
@pytest.mark.parametrize("etat", ["inscrit", "desinscrit", "ecarte"])
def test_vae_04_pas_de_retrait_tant_qu_une_inscription_vivante_y_repose(
    m: MondeSessions, etat: str, etat_session: str
) -> None:
    d = poser(m.f, 1, TITRE, "recevable")
    session = m.session(etat_session)
    m.inscrire(1, 1, voie="vae", etat=etat, demande_vae_id=1)
    retenue = etat == "inscrit" and etat_session != "annulee"
    explique = m.faire("vae", "expliquer", d, "--action", "retirer")
    rendu = m.faire("vae", "retirer", d, "--motif", "renonce")
    assert (explique.code, rendu.code) == ((4, 4) if retenue else (0, 0))
    if retenue:
        erreur = rendu.erreur()
        assert (erreur["code"], erreur["objets"]) == ("VAE-04", [session])
        assert session in erreur["message"]
        assert f"« ceres candidat desinscrire C-000001 {session} »" in erreur["conseil"]
        de_l_ud = m.faire("vae", "retirer", d, profil=UD).erreur()["conseil"]
        assert de_l_ud == f"Demandez d'abord au centre de désinscrire C-000001 de {session}."
    assert etats(m) == ["recevable" if retenue else "retiree"]


@pytest.mark.parametrize(("jour", "se_defait"), [("2025-03-31", True), ("2025-04-01", True), ("2025-04-02", False)])
def test_vae_04_le_conseil_ne_fait_desinscrire_que_jusqu_au_jour_du_debut(
    m: MondeSessions, jour: str, se_defait: bool
) -> None:
    """CAN-02 : le conseil se tape tel quel, ou dit qu'il n'y a plus rien à défaire."""
    d = poser(m.f, 1, TITRE, "recevable", notifiee_le="2025-02-03")
    session = m.session("convocations_envoyees", edition=1)
    m.inscrire(1, 1, voie="vae", demande_vae_id=1)
    conseil = m.faire("vae", "retirer", d, jour=jour).erreur()["conseil"]
    # Revenir sur la décision, c'est d'abord la retirer.
    decider = ("vae", "decider", d, "--irrecevable", "--notifiee-le", "2025-02-04", "--motif", "m")
    assert m.faire(*decider, profil=MPCP, jour=jour).erreur()["conseil"] == conseil
    assert ("ceres candidat desinscrire" in conseil) is se_defait
    assert (m.faire("candidat", "desinscrire", "C-1", session, jour=jour).code == 0) is se_defait
    if se_defait:
        assert m.faire("vae", "retirer", d, jour=jour).code == 0
    else:
        assert "« ceres vae voir D-000001 »" in conseil


def test_vae_04_d_une_session_d_un_autre_centre_le_jour_seul_est_dit(m: MondeSessions) -> None:
    d = poser(m.f, 1, TITRE, "recevable")
    session = m.session(centre=2, departement="35", region="53")
    m.inscrire(1, 1, voie="vae", demande_vae_id=1)
    refus = m.faire("vae", "retirer", d)
    assert (refus.code, refus.erreur()["objets"]) == (4, [d])
    assert "01/04/2025" in refus.stderr
    assert session not in refus.stderr
    (place,) = m.faire("vae", "voir", d).json()["inscriptions"]
    assert place == {"candidat": "C-000001", "session": None, "debut": "2025-04-01"}
    assert session in m.faire("vae", "retirer", d, profil=MPCP).stderr


# État → ce que répondent decider (recevable) et retirer ; écrit à la main.
MATRICE = {
    "deposee": ("fait", "fait"),
    "recevable": ("VAE-02", "fait"),
    "irrecevable": ("VAE-02", "VAE-04"),
    "retiree": ("VAE-02", "sans_effet"),
}


@pytest.mark.parametrize("rang", [0, 1], ids=["decider", "retirer"])
@pytest.mark.parametrize("etat", MATRICE)
@pytest.mark.parametrize("profil", [UD, MPCP])
def test_v18_1_la_matrice_etat_par_action_et_expliquer_en_dit_autant(
    m: MondeSessions, profil: str, etat: str, rang: int
) -> None:
    attendu = MATRICE[etat][rang]
    action, options = (("decider", RECEVABLE), ("retirer", ()))[rang]
    d = poser(m.f, 1, TITRE, etat)
    possibles = [a for a, r in zip(("decider", "retirer"), MATRICE[etat], strict=True) if r == "fait"]
    assert m.faire("vae", "voir", d, profil=profil).json()["actions_possibles"] == possibles
    explique = m.faire("vae", "expliquer", d, "--action", action, *options, profil=profil)
    document = explique.json()
    assert (explique.code, document["possible"]) == ((0, True) if attendu == "fait" else (4, False))
    assert document["actions_possibles"] == possibles
    toutes = m.faire("vae", "expliquer", d, profil=profil).json()
    assert (toutes["possible"], {c["action"] for c in toutes["controles"]}) == (bool(possibles), {"decider", "retirer"})
    rendu = m.faire("vae", action, d, *options, profil=profil)
    if rendu.code:
        assert (rendu.code, rendu.erreur()["code"]) == (4, attendu)
        refus = [c["texte"] for c in document["controles"] if not c["satisfait"]]
        assert refus == [x["texte"] for x in rendu.erreur()["motifs"]]
        assert document["suggestions"] == [rendu.erreur()["conseil"]]
    else:
        assert rendu.json()["lignes"][0]["resultat"] == attendu


# --- DRO-01, DRO-02 ---


# Où le candidat habite (à défaut, son centre est à Nantes, 44) → ce que les deux UD peuvent : voir, décider, retirer.
@pytest.mark.parametrize(
    ("habite", "du_44", "du_35"),
    [(None, (0, 0, 0), (3, 3, 3)), ("44", (0, 0, 0), (3, 3, 3)), ("35", (0, 3, 0), (0, 0, 0))],
)
def test_dro_02_decide_l_ud_ou_il_habite_sinon_celle_de_son_centre(
    m: MondeSessions, habite: str | None, du_44: tuple[int, ...], du_35: tuple[int, ...]
) -> None:
    with m.f.store.ecriture() as db:
        db.executer("UPDATE candidat SET departement = ? WHERE id = 1", (habite,))
    d = poser(m.f, 1, TITRE)
    for profil, attendus in ((UD, du_44), (AUTRE_UD, du_35)):
        commandes = [("vae", "voir", d), ("vae", "decider", d, *RECEVABLE), ("vae", "retirer", d)]
        assert (
            tuple(
                m.faire(*c, "--simuler" if c[1] != "voir" else "--format=json", profil=profil).code for c in commandes
            )
            == attendus
        )
    direccte = m.faire("vae", "voir", d, profil=AUTRE_DIRECCTE).code
    assert direccte == (0 if habite == "35" else 3)
    if habite == "35":
        explique = m.faire("vae", "expliquer", d, "--action", "decider", profil=UD)
        dit, fait = explique.erreur(), m.faire("vae", "decider", d, *RECEVABLE, profil=UD).erreur()
        assert explique.code == 3
        assert [dit[c] for c in ("code", "message", "conseil")] == [fait[c] for c in ("code", "message", "conseil")]
        toutes = m.faire("vae", "expliquer", d, profil=UD).json()["controles"]
        assert [c["code"] for c in toutes if not c["satisfait"]] == ["DRO-02"]
        assert m.faire("vae", "voir", d, profil=UD).json()["actions_possibles"] == ["retirer"]
        assert m.faire("vae", "lister", "--departement", "35", profil=UD).json()["total"] == 1
        assert m.faire("vae", "lister", "--departement", "44", profil=UD).json()["total"] == 0


# --- lire ---


def test_lister_cherche_filtre_et_compte(m: MondeSessions) -> None:
    for rang, (candidat, etat) in enumerate(((1, "deposee"), (2, "recevable"), (3, "irrecevable"), (2, "retiree"))):
        poser(m.f, candidat, FINISSANT if rang == 3 else TITRE, etat, deposee_le=f"2025-01-{9 - rang:02d}")

    def ids(*options: str) -> list[str]:
        document = m.faire("vae", "lister", *options).json()
        assert document["schema"] == "ceres.vaes/1"
        assert document["total"] >= len(document["elements"])
        return [e["id"] for e in document["elements"]]

    assert ids() == ["D-000004", "D-000003", "D-000002", "D-000001"]
    assert ids("--etat", "recevable") == ["D-000002"]
    assert ids("--titre", TITRE) == ["D-000003", "D-000002", "D-000001"]
    assert ids("--candidat", "C-2") == ["D-000004", "D-000002"]
    assert ids("noe besson") == ["D-000004", "D-000002"]
    assert ids("C-1") == ["D-000001"]
    assert ids("d-3") == ["D-000003"]
    assert ids("personne") == []
    assert ids("--limite", "2") == ["D-000004", "D-000003"]
    assert m.faire("vae", "lister", "--limite", "2").json()["total"] == 4
    assert m.faire("vae", "lister", "--etat", "perdue").code == 2


def test_v18_9_l_historique_se_filtre_par_champ_par_jours_et_par_agent(m: MondeSessions) -> None:
    assert m.faire(*CREER, "C-1", "--certification", TITRE, jour="2025-03-03").code == 0
    decider = ("vae", "decider", "D-1", "--irrecevable", "--notifiee-le", "2025-03-04", "--motif", "hors sujet")
    assert m.faire(*decider, profil=UD, jour="2025-03-04").code == 0

    def champs(*options: str) -> list[tuple[str, str]]:
        lues = m.faire("vae", "historique", "D-1", *options, jour="2025-03-05").json()["elements"]
        return [(t["action"], t["champ"]) for t in lues]

    depot = [("creer", c) for c in ("candidat", "certification", "deposee_le", "etat")]
    decision = [("decider", c) for c in ("etat", "notifiee_le", "motif")]
    assert champs() == [*depot, *decision]
    assert champs("--champ", "etat") == [("creer", "etat"), ("decider", "etat")]
    assert champs("--depuis", "2025-03-04") == decision
    assert champs("--jusqu-au", "2025-03-03") == depot
    assert champs("--agent", "personne") == []


@pytest.mark.parametrize("jours", [-1, 0, 1])
def test_une_demande_recevable_dit_son_dernier_jour(m: MondeSessions, jours: int) -> None:
    notifiee = date(2024, 2, 29) + timedelta(days=jours)
    d = poser(m.f, 1, TITRE, "recevable", deposee_le="2024-01-01", notifiee_le=notifiee)
    attendu = {-1: "2025-02-28", 0: "2025-02-28", 1: "2025-03-01"}[jours]
    assert m.faire("vae", "voir", d).json()["valable_jusqu_au"] == attendu

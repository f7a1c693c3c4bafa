"""Lire les sessions par la commande : lister, voir, historique, transitions ; et expliquer ⇔ écrire, partout."""

from datetime import date
from typing import Any

import pytest

from tests.commands.session.test_conclure import ECRITURES, prete
from tests.commands.session.test_preparer import conforme
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, SUITE, TITRE, UD, MondeSessions
from tests.regles.session.test_table import ETATS, TABLE

# --- voir, lister, ressort ---


def test_voir_montre_le_jury_et_les_desinscrits(m: MondeSessions) -> None:
    s = prete(m, "convocations_envoyees", candidats=(1,), edition=1)
    m.inscrire(1, 2, etat="desinscrit", voie="vae")
    m.inscrire(1, 3, voie="apprentissage", convocation_a_editer=1)
    document = conforme(m.faire("session", "voir", s).json())
    assert (document["nombre_jures"], document["nombre_inscrits"]) == (2, 2)
    assert [(i["candidat"], i["voie"], i["etat"], i["convocation_a_editer"]) for i in document["inscriptions"]] == [
        ("C-000001", "formation", "inscrit", False),
        ("C-000002", "vae", "desinscrit", False),
        ("C-000003", "apprentissage", "inscrit", True),
    ]
    assert document["jury"][1] == {
        "jure": "J-000002", "nom": "BRUNET Alice", "vient": None, "repondu_le": None, "convocation": "a_reediter"
    }  # fmt: skip


def test_lister_filtre_et_compte(m: MondeSessions) -> None:
    a = prete(m, "en_preparation")
    b = prete(m, "validee", debut=date(2025, 5, 1), reference=f"{TITRE}/CCP1", jures=(3,))
    c = prete(m, "annulee", debut=date(2025, 6, 1), reference=SUITE, jures=())
    d = m.session(centre=2, departement="35", region="53")

    def noms(*filtre: str, profil: str = MPCP) -> list[str]:
        document = conforme(m.faire("session", "lister", *filtre, profil=profil).json())
        assert document["total"] == len(document["elements"])
        return [e["id"] for e in document["elements"]]

    assert noms() == [a, d, b, c]  # par jour de début
    assert noms(profil=CENTRE) == [a, b, c]
    assert noms("--etat", "validee") == [b]
    assert noms("--titre", "RNCP99901") == [a, d, b]
    assert noms("--centre", "E-2") == [d]
    assert noms("--jure", "J-3") == [b]
    assert noms("--departement", "Ille-et-Vilaine") == [d]
    assert noms("--region", "Pays de la Loire") == [a, b, c]
    assert noms("--du", "2025-05-01", "--au", "2025-05-31") == [b]
    assert noms("--du", "01/04/2025", "--au", "01/04/2025") == [a, d]
    assert noms("vilaine") == [d]
    assert noms("VILAÏNE centre") == [d]
    assert noms("introuvable") == []
    assert noms("s-2025-2") == [b]
    assert noms("S-2025-4", profil=CENTRE) == []
    assert noms("--etat", "en_preparation", "--titre", TITRE, "--departement", "44") == [a]
    coupee = m.faire("session", "lister", "--limite", "2", profil=MPCP).json()
    assert (coupee["total"], [e["id"] for e in coupee["elements"]]) == (4, [a, d])
    assert m.faire("session", "lister", "--limite", "4", profil=MPCP).json()["total"] == 4


@pytest.mark.parametrize(
    ("filtre", "code"),
    [
        (("--etat", "finie"), 2),
        (("--titre", "TP-00000m01"), 3),
        (("--centre", "E-99"), 3),
        (("--departement", "99"), 2),
        (("--jure", "A-1"), 2),
        (("--jure", "zzyzx"), 3),
        (("--limite", "-1"), 2),
        (("--du", "naguère"), 2),
    ],
)
def test_lister_mal_demande(m: MondeSessions, filtre: tuple[str, ...], code: int) -> None:
    assert m.faire("session", "lister", *filtre).code == code


def test_historique_dit_qui_quoi_quand_pourquoi(m: MondeSessions) -> None:
    creee = m.faire(
        "session", "creer", "--certification", TITRE, "--debut", "2025-04-01", "--heure-debut", "09:00"
    ).json()["id"]  # fmt: skip
    assert m.faire("session", "inscrire-jure", creee, "J-1").code == 0
    assert m.faire("session", "annuler", creee, "--motif", "grève", profil=UD, jour="2025-03-10").code == 0
    document = conforme(m.faire("session", "historique", creee).json())
    dernieres = [(t["jour"], t["profil"], t["action"], t["champ"], t["avant"], t["apres"], t["motif"]) for t in
                 document["elements"][-2:]]  # fmt: skip
    assert dernieres == [
        ("2025-03-03", "P-000002", "inscrire-jure", "jury", None, "J-000001", None),
        ("2025-03-10", "P-000004", "annuler", "etat", "en_preparation", "annulee", "grève"),
    ]
    assert {t["objet"] for t in document["elements"]} == {creee}
    commandes = list(dict.fromkeys(t["commande"] for t in document["elements"]))
    assert commandes == ["ceres session creer", "ceres session inscrire-jure", "ceres session annuler"]


def test_dro_02_un_siege_nomme_son_jure_a_qui_le_voit(m: MondeSessions) -> None:
    s = m.session(departement="44", region="52")
    m.faire("session", "inscrire-jure", s, "J-1", "J-10", profil=MPCP)
    lot = m.faire("lot", "lister", profil=MPCP).json()["elements"][0]["id"]
    for profil, d_ailleurs in ((MPCP, "J-000010 JACOB Luc"), (UD, "J-000010")):
        lignes = m.faire("lot", "voir", lot, profil=profil).json()["lignes"]
        debut = f"{TITRE} ESSAI, 01/04/2025, "
        assert [x["nom"] for x in lignes] == [f"{debut}J-000001 ALIX Alice", f"{debut}{d_ailleurs}"]
        env = {"CERES_PROFIL": profil, "CERES_AUJOURDHUI": m.jour}
        dit = m.ceres("historique", s, "--format", "table", env=env).stdout
        assert f"a inscrit un juré (Jury : J-000001 ALIX Alice ; Jury : {d_ailleurs})" in dit


def test_transitions_affiche_la_table_fermee(m: MondeSessions) -> None:
    mots = {"O": "oui", "d": "déjà", ".": "non"}

    def attendu(role: str) -> list[dict[str, str]]:
        return [
            {"action": action, **{etat: mots[par_role.get(role, "." * 7)[n]] for n, etat in enumerate(ETATS)}}
            for action, par_role in TABLE.items()
        ]

    document = conforme(m.faire("session", "transitions", profil=DIRECCTE).json())
    roles = {e["action"]: {x["etat"]: x["roles"] for x in e.pop("roles")} for e in document["elements"]}
    assert sorted(document["elements"], key=str) == sorted(attendu(""), key=str)
    assert roles == {
        action: {
            etat: siens
            for n, etat in enumerate(ETATS)
            if (siens := [r for r in ("centre", "ud", "mpcp") if par_role[r][n] == "O"])
        }
        for action, par_role in TABLE.items()
    }
    for role in ("centre", "ud", "direccte", "mpcp", "ddets"):
        elements = m.faire("session", "transitions", "--role", role).json()["elements"]
        vus = [{c: v for c, v in e.items() if c != "roles"} for e in elements]
        assert sorted(vus, key=str) == sorted(attendu("ud" if role == "ddets" else role), key=str)
    assert m.faire("session", "transitions", "--role", "prefet").code == 2


# --- expliquer ⇔ écrire ---

AILLEURS = {
    "inscrire": lambda s: ("candidat", "inscrire", "C-3", s, "--voie", "vae"),
    "desinscrire": lambda s: ("candidat", "desinscrire", "C-1", s),
    "editer": lambda s: ("convocation", "editer", s),
    "ecarter": lambda s: ("candidat", "ecarter", "C-1", s),
    "reintegrer": lambda s: ("candidat", "reintegrer", "C-1", s),
}
ROLES = {"centre": CENTRE, "ud": UD, "direccte": DIRECCTE, "mpcp": MPCP}
VEILLE, LENDEMAIN = "2025-03-31", "2025-04-03"
# Ce que les règles de dates refusent quand la table permet, la session allant du 01/04 au 02/04 : (action, rôle).
REFUS: dict[str, set[tuple[str, str]]] = {
    # SES-10 et SES-12 : l'UD n'y touche pas encore, sinon pour la ramener à un jour passé ; SES-11 : ni résultat, ni
    # transmission, ni validation
    VEILLE: {
        *((a, "ud") for a in ("inscrire-jure", "desinscrire-jure", "editer")),
        *((a, r) for a in ("resultats", "transmettre", "valider") for r in ROLES),
    },
    LENDEMAIN: {  # SES-10 et SES-12 : le Centre n'y touche plus, hors les heures ; CAN-01, CAN-02
        *((a, "centre") for a in ("reporter", "inscrire-jure", "desinscrire-jure", "repondre", "annuler", "editer")),
        ("horaires", "centre"),
        *((a, r) for a in ("inscrire", "desinscrire") for r in ROLES),
    },
}
CONCLUES = ("en_attente_validation", "validee", "debloquee")


def attendu(action: str, etat: str, role: str, jour: str) -> str:
    """O, d ou ., pour une session du 01/04 au 02/04 où rien d'autre que le jour, l'état et le rôle ne s'oppose."""
    table = TABLE[action].get(role, "." * 7)[ETATS.index(etat)]
    commencee = etat in CONCLUES  # elle a des résultats, quel que soit le jour
    if action == "ecarter":
        return "."  # CAN-12 : personne n'empêche de valider
    if action == "reintegrer":
        return "d" if role in ("ud", "mpcp") else "."  # personne n'est à l'écart
    if table != "O" or (commencee and action in ("modifier", "reporter", "inscrire-jure", "desinscrire-jure")):
        return table
    if action == "editer" and etat == "convocations_envoyees" and jour == LENDEMAIN:
        return "."  # SES-12 : seule une première édition régularise
    return "." if (action, role) in REFUS[jour] else "O"


def posee(m: MondeSessions, etat: str, jour: str) -> str:
    """Un CCP sans entretien final, que rien ne compte, au jury complet."""
    a_des_resultats = etat in CONCLUES or (etat == "convocations_envoyees" and jour == LENDEMAIN)
    edition = int(etat not in ("en_preparation", "dte_envoye", "annulee"))
    resultat = "reussite" if a_des_resultats else None
    dte_le = date(2025, 3, 1) if etat == "en_attente_validation" else None
    return prete(
        m, etat, reference=f"{TITRE}/CCP1", fin=date(2025, 4, 2), resultat=resultat, edition=edition, dte_le=dte_le
    )


def ecrire(m: MondeSessions, action: str, s: str, profil: str) -> str:
    """Le sort de la demande, écrite pour de bon : fait, sans_effet, ou le code du refus."""
    options = {"modifier": ("--heure-debut", "10:30"), "resultats": ("--candidat", "C-1", "--resultat", "absent")}.get(
        action, ECRITURES.get(action, ())
    )
    if action in ("modifier", "reporter") and profil == UD and m.etat(s) not in CONCLUES and m.jour == VEILLE:
        options = ("--debut", "2025-03-20")
    commande = AILLEURS[action](s) if action in AILLEURS else ("session", action, s, *options)
    motif = () if "--motif" in commande or action in ("inscrire", "notifier") else ("--motif", "m")
    fini = m.faire(*commande, *motif, profil=profil)
    if fini.code:
        assert fini.code in (4, 5), fini.stderr
        return str(fini.erreur()["code"])
    return "fait" if action == "modifier" else str(fini.json()["lignes"][0]["resultat"])


# Là où la table permet à quelqu'un, avant et après ; là où elle ne permet à personne, l'un ou l'autre, qui alternent.
CAS = [
    (action, etat, jour)
    for rang, (action, par_role) in enumerate(TABLE.items())
    for place, etat in enumerate(ETATS)
    for n, jour in enumerate((VEILLE, LENDEMAIN))
    if "O" in {par_role[role][place] for role in ("centre", "ud", "mpcp")} or n == (rang + place) % 2
]


@pytest.mark.parametrize(("action", "etat", "jour"), CAS)
def test_ses_09_possible_selon_expliquer_si_et_seulement_si_l_ecriture_repond_fait(
    m: MondeSessions, action: str, etat: str, jour: str
) -> None:
    """Chaque action, à chaque état, sous chaque rôle. L'attendu vient de la table et des règles de
    dates, jamais du programme ; ce que le profil ne peut pas n'est pas dans `actions_possibles`."""
    m.jour = jour
    siennes = {role: posee(m, etat, jour) for role in ROLES}
    for role, profil in ROLES.items():
        s = siennes[role]
        voulu = attendu(action, etat, role, jour)
        avant = m.octets()
        donne = ECRITURES[action] if action == "demander-dte" else ()  # il y faut un commentaire, s'il n'en change que
        explique = m.faire("session", "expliquer", s, "--action", action, *donne, profil=profil)
        document = explique.json()
        essai = f"{role} : {explique.stdout}"
        assert explique.code == (0 if voulu == "O" else 4), essai
        assert document["possible"] is (voulu == "O"), essai
        assert (action in document["actions_possibles"]) is (voulu == "O"), essai
        assert m.octets() == avant
        fait = ecrire(m, action, s, profil)
        assert {"fait": "O", "sans_effet": "d"}.get(fait, ".") == voulu, (essai, fait)
        assert (m.octets() != avant) is (voulu == "O")


def test_ses_02_et_ses_06_expliquer_l_edition(m: MondeSessions) -> None:
    s = m.session()
    vide = m.faire("session", "expliquer", s, "--action", "editer").json()
    assert [c["code"] for c in vide["controles"] if not c["satisfait"]] == ["SES-02"]
    m.inscrire(1, 1)
    assert m.faire("session", "expliquer", s, "--action", "editer").code == 0
    with m.f.store.ecriture() as db:
        db.executer("UPDATE agrement SET fin = '2025-03-31' WHERE id = 1")
    perdu = m.faire("session", "expliquer", s, "--action", "editer").json()
    assert [c["code"] for c in perdu["controles"] if not c["satisfait"]] == ["SES-06"]
    # L'agrément ne se revoit qu'à l'édition, et pas quand l'état la ferme déjà.
    assert m.faire("session", "expliquer", s, "--action", "modifier").code == 0
    validee = prete(m, "validee")
    fermee = m.faire("session", "expliquer", validee, "--action", "editer").json()
    assert [c["code"] for c in fermee["controles"]] == ["SES-09"]


@pytest.mark.parametrize(
    ("action", "etat", "jour", "possible"),
    [
        ("inscrire", "en_preparation", "2025-03-31", True),
        ("inscrire", "en_preparation", "2025-04-01", False),
        ("inscrire", "convocations_envoyees", "2025-03-01", False),  # D−31
        ("inscrire", "convocations_envoyees", "2025-03-02", True),  # D−30, pour un candidat VAE
        ("inscrire", "convocations_envoyees", "2025-04-01", False),
        ("desinscrire", "convocations_envoyees", "2025-04-01", True),
        ("desinscrire", "convocations_envoyees", "2025-04-02", False),
        ("desinscrire", "annulee", "2025-04-01", False),
    ],
)
def test_can_01_a_can_03_expliquer_connait_les_jours(
    m: MondeSessions, action: str, etat: str, jour: str, possible: bool
) -> None:
    s = prete(m, etat, resultat=None)
    document = m.faire("session", "expliquer", s, "--action", action, jour=jour).json()
    assert document["possible"] is possible
    assert (action in m.faire("session", "voir", s, jour=jour).json()["actions_possibles"]) is possible


@pytest.mark.parametrize(
    ("action", "jure", "possible"),
    [
        ("inscrire-jure", "J-1", False),  # déjà dans le jury
        ("inscrire-jure", "J-3", True),
        ("inscrire-jure", "J-7", False),
        ("desinscrire-jure", "J-1", True),
        ("desinscrire-jure", "J-3", False),
        ("desinscrire-jure", "J-8", True),  # inactif : il sort, sans avoir à être habilité
    ],
)
def test_expliquer_un_jure_dit_ce_que_l_ecriture_repondra(
    m: MondeSessions, action: str, jure: str, possible: bool
) -> None:
    s = prete(m, "en_preparation", jures=(1, 2, 8))
    assert m.faire("session", "expliquer", s, "--action", action, "--jure", jure).json()["possible"] is possible
    fini = m.faire("session", action, s, jure)
    fait = fini.code == 0 and fini.json()["lignes"][0]["resultat"] == "fait"
    assert fait is possible


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--action", "detruire"), 2),
        (("--action", "creer"), 2),
        (("--jure", "J-1"), 2),
        (("--action", "valider", "--jure", "J-1"), 2),
        (("--action", "inscrire-jure", "--jure", "A-1"), 2),
        (("--action", "inscrire-jure", "--jure", "zzyzx"), 3),
        (("--action", "inscrire-jure", "--jure", "J-99"), 3),
    ],
)
def test_expliquer_mal_demande(m: MondeSessions, options: tuple[str, ...], code: int) -> None:
    assert m.faire("session", "expliquer", prete(m), *options).code == code


def test_expliquer_la_validation_donne_toutes_les_raisons(m: MondeSessions) -> None:
    for n in (1, 2, 3):
        m.session("validee", debut=date(2025, 1, n), candidats=(1,))
    m.jour = "2025-04-01"
    s = m.session("en_attente_validation", candidats=(1,), jures=(1,))
    document = conforme(m.faire("session", "expliquer", s, "--action", "valider", profil=UD).json())
    refus: list[dict[str, Any]] = [c for c in document["controles"] if not c["satisfait"]]
    assert [c["code"] for c in refus] == ["SES-04", "SES-04", "SES-03"]
    assert refus[2]["possible_le"] == "2026-01-01"
    assert document["suggestions"]
    ecrit = m.faire("session", "valider", s, profil=UD).erreur()
    assert [x["code"] for x in ecrit["motifs"]] == [c["code"] for c in refus]
    assert [x["texte"] for x in ecrit["motifs"]] == [c["texte"] for c in refus]
    assert refus[2]["valeurs"]["debut"] == "2025-04-01"

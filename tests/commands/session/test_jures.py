"""Les jurés et leurs sessions, celles-ci créées par la commande : HAB-03, HAB-10, JUR-02, fiche de contact, liens."""

import csv
import io
from datetime import date
from typing import Any

import pytest

from tests.commands.session.test_conclure import prete
from tests.commands.session.test_preparer import conforme
from tests.fabriques.monde_sessions import CENTRE, DEBUT, FINISSANT, MPCP, TITRE, UD, MondeSessions


def creer(
    m: MondeSessions, debut: str = "2025-04-01", *jures: str, reference: str = TITRE, jour: str = "2025-03-03"
) -> str:
    """Une session du centre Loire et son jury, par les commandes."""
    options = ("--certification", reference, "--debut", debut, "--heure-debut", "09:00")
    fini = m.faire("session", "creer", *options, jour=jour)
    assert fini.code == 0, fini.stderr
    nom = str(fini.json()["id"])
    if jures:
        assert m.faire("session", "inscrire-jure", nom, *jures, jour=jour).code == 0
    return nom


# --- HAB-10 : ne pas supprimer l'habilitation d'un juré inscrit ---


@pytest.mark.parametrize(
    ("etat", "meme_titre", "autre_titre"),
    [
        ("en_preparation", 4, 4),
        ("dte_envoye", 4, 4),
        ("convocations_envoyees", 4, 4),
        ("en_attente_validation", 4, 4),
        ("debloquee", 4, 4),
        ("validee", 4, 0),  # passée et validée : seul le même titre retient encore
        ("annulee", 0, 0),
    ],
)
def test_hab_10_supprimer_selon_l_etat_et_le_titre_de_la_session(
    m: MondeSessions, etat: str, meme_titre: int, autre_titre: int
) -> None:
    for reference, attendu in ((TITRE, meme_titre), (FINISSANT, autre_titre)):
        j = m.f.jure("LOPEZ", reference)
        brouillon = m.f.habilitation(j, TITRE, "brouillon", fin=date(2027, 12, 31))
        s = m.session(etat, reference, jures=(j,))
        fini = m.faire("habilitation", "supprimer", f"H-{brouillon}", "--oui", profil=UD)
        assert fini.code == attendu, fini.stderr
        if attendu:
            assert (conforme(fini.erreur())["code"], fini.erreur()["objets"]) == ("HAB-10", [s])
            assert s in fini.erreur()["message"]


def test_hab_10_desinscrire_le_jure_rend_la_suppression_possible(m: MondeSessions) -> None:
    s = creer(m, "2025-04-01", "J-1")
    assert m.faire("habilitation", "brouillon", "H-1", profil=UD).code == 0
    refus = m.faire("habilitation", "supprimer", "H-1", "--oui", profil=UD)
    assert (refus.code, refus.erreur()["objets"]) == (4, [s])
    assert m.faire("session", "desinscrire-jure", s, "J-1").code == 0
    assert m.faire("habilitation", "supprimer", "H-1", "--oui", profil=UD).code == 0


# --- HAB-03 : le message nomme les sessions qui perdent un juré ---


def test_hab_03_brouillon_et_suspendre_nomment_les_sessions_qui_perdent_un_jure(m: MondeSessions) -> None:
    validee = prete(m, "validee", debut=date(2025, 2, 1), jures=(1,))
    a, b = creer(m, "2025-04-01", "J-1"), creer(m, "2025-05-01", "J-1")
    creer(m, "2025-06-01", "J-2")
    fini = m.faire("habilitation", "brouillon", "H-1", profil=UD)
    assert fini.code == 0
    assert "HAB-03 : 2 sessions non validées perdent un juré habilité (ALIX Alice)" in fini.stderr
    assert a in fini.stderr
    assert b in fini.stderr
    assert validee not in fini.stderr
    suspendue = m.faire("habilitation", "suspendre", "H-3", "--oui", profil=UD)
    assert suspendue.code == 0
    assert "1 session à venir le compte dans son jury" in suspendue.stderr


@pytest.mark.parametrize(
    ("jour", "perd"),
    [("2025-04-01", True), ("2025-04-02", True), ("2025-04-03", False)],
    ids=["veille", "jour", "apres"],
)
def test_hab_03_finie_une_session_garde_le_jure_que_l_on_suspend(m: MondeSessions, jour: str, perd: bool) -> None:
    s = prete(m, debut=DEBUT, fin=date(2025, 4, 2))
    aller = m.faire("habilitation", "suspendre", "H-1", "--oui", profil=UD, jour=jour)
    assert (aller.code, f"HAB-03 : 1 session non validée perd un juré habilité (ALIX Alice) : {s}" in aller.stderr) == (
        0,
        perd,
    )
    juge = m.faire("session", "expliquer", s, "--action", "valider", profil=UD, jour="2025-04-03").json()["controles"]
    assert next(c["satisfait"] for c in juge if c["code"] == "SES-04") is not perd
    retour = m.faire("habilitation", "reactiver", "H-1", "--oui", profil=UD, jour=jour)
    assert (retour.code, f"1 session non validée retrouve ce juré : {s}" in retour.stderr) == (0, perd)
    lot = m.faire("lot", "lister", profil=UD).json()["elements"][0]["id"]
    defait = m.faire("lot", "annuler", lot, "--motif", "m", "--simuler", profil=UD, jour=jour)
    assert (
        defait.code,
        f"HAB-03 : 1 session non validée perd un juré habilité (ALIX Alice) : {s}" in defait.stderr,
    ) == (
        0,
        perd,
    )


def test_hab_03_reactiver_nomme_les_sessions_qui_retrouvent_un_jure(m: MondeSessions) -> None:
    prete(m, "validee", debut=date(2025, 2, 1), jures=(1,))
    m.session(debut=date(2029, 2, 1), jures=(1,))  # l'habilitation n'y servira plus
    a, b = creer(m, "2025-04-01", "J-1"), creer(m, "2025-05-01", "J-1")
    assert m.faire("habilitation", "suspendre", "H-1", "--oui", profil=UD).code == 0
    fini = m.faire("habilitation", "reactiver", "H-1", "--oui", profil=UD)
    assert (
        f"2 sessions non validées retrouvent ce juré : {a} (en préparation, 01/04/2025),"
        f" {b} (en préparation, 01/05/2025)." in fini.stderr
    )


def test_hab_03_la_validation_verifie_de_nouveau(m: MondeSessions) -> None:
    s, jour = prete(m), "2025-04-01"  # le dernier jour : c'est celui qui compte (SES-04)
    assert m.faire("habilitation", "suspendre", "H-1", "--oui", profil=UD, jour=jour).code == 0
    assert m.faire("session", "valider", s, profil=UD, jour=jour).erreur()["code"] == "SES-04"
    assert m.faire("habilitation", "reactiver", "H-1", "--oui", profil=UD, jour=jour).code == 0
    assert m.faire("session", "valider", s, profil=UD, jour=jour).code == 0


# --- JUR-02 : ne pas inactiver un juré inscrit à une session ni validée ni annulée ---


def test_jur_02_une_session_annulee_par_la_commande_libere_le_jure(m: MondeSessions) -> None:
    s = creer(m, "2025-04-01", "J-1")
    assert m.faire("jure", "inactiver", "J-1", "--oui", profil=UD).code == 4
    assert m.faire("session", "annuler", s, "--motif", "m").code == 0
    assert m.faire("jure", "inactiver", "J-1", "--oui", profil=UD).code == 0
    assert m.faire("session", "inscrire-jure", creer(m), "J-1").erreur()["code"] == "SES-01"


# --- JUR-01 : la fiche de contact compte les sessions ---


def fiche(m: MondeSessions, *options: str, jour: str, profil: str = CENTRE) -> dict[str, tuple[str, str]]:
    """Numéro de juré → (nombre de sessions, dernière)."""
    env = {"CERES_PROFIL": profil, "CERES_AUJOURDHUI": jour}
    fini = m.ceres("export-jures", "--sortie", "-", "--titre", TITRE, *options, env=env)
    assert fini.code == 0, fini.stderr
    lignes = csv.DictReader(io.StringIO(fini.stdout.lstrip("\ufeff")), delimiter=";")
    return {ligne["numero_jure"]: (ligne["nombre_sessions"], ligne["derniere_session"]) for ligne in lignes}


def test_jur_01_une_session_deplacee_change_la_derniere_session(m: MondeSessions) -> None:
    s = creer(m, "2025-04-01", "J-1")
    assert fiche(m, jour="2025-04-02")["J-000001"][0] == "1"
    assert m.faire("session", "reporter", s, "--debut", "2025-06-01").code == 0
    assert fiche(m, jour="2025-04-02")["J-000001"] == ("0", "")


# --- SES-08 : les liens déclarés ---


def lier(m: MondeSessions, *options: str, profil: str = UD, **suite: Any) -> Any:
    return m.faire("jure", "lier", "J-1", *options, profil=profil, **suite)


def test_ses_01_reportee_la_session_dit_qui_n_est_plus_habilite(m: MondeSessions) -> None:
    elle, lui = m.f.jure("KLEIN", "Ève", civilite="MME"), m.f.jure("LUCAS", "Max")
    for jure in (elle, lui):
        m.f.habilitation(jure, TITRE, fin=DEBUT)
    for jures, dit in (
        ((elle,), "n'est plus habilitée à ces dates : KLEIN Ève."),
        ((lui,), "n'est plus habilité à ces dates : LUCAS Max."),
        ((elle, lui), "ne sont plus habilités à ces dates : KLEIN Ève, LUCAS Max."),
    ):
        session = m.session(jures=jures)
        assert f"SES-01 : {dit}" in m.faire("session", "reporter", session, "--jours", "1").stderr


def test_inscrit_un_jure_se_reconnait_dans_une_seule_parenthese(m: MondeSessions) -> None:
    env = {"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": m.jour}
    dit = m.ceres("session", "inscrire-jure", m.session(), "J-1", "--format", "table", env=env).stdout
    assert f"(1 juré ; {TITRE} ESSAI, 01/04/2025). Pour défaire" in " ".join(dit.split())


def test_ses_08_lier_un_jure_a_un_centre_l_ecarte_de_ses_jurys(m: MondeSessions) -> None:
    s = m.session()
    fini = lier(m, "--centre", "E-1", "--nature", " formateur  vacataire ", "--motif", "déclaration")
    assert fini.code == 0, fini.stderr
    assert conforme(fini.json())["liens"] == [
        {"centre": "E-000001", "candidat": None, "nature": "formateur vacataire", "centre_nom": "Centre Loire"}
    ]
    refus = m.faire("session", "inscrire-jure", s, "J-1")
    assert (refus.code, conforme(refus.erreur())["code"]) == (4, "SES-08")
    assert "formateur vacataire" in refus.erreur()["message"]
    assert m.faire("session", "expliquer", s, "--action", "inscrire-jure", "--jure", "J-1").code == 4
    autre = m.session(centre=2)
    assert m.faire("session", "inscrire-jure", autre, "J-1", profil="P-3").code == 0
    assert m.traces("type_objet", "action", "champ", "avant", "apres", "motif")[0] == (
        "jure", "lier", "lien", None, "E-000001 (formateur vacataire)", "déclaration",
    )  # fmt: skip


def test_ses_08_lier_un_jure_a_un_candidat_le_separe_de_lui_dans_les_deux_sens(m: MondeSessions) -> None:
    assert lier(m, "--candidat", "C-1", "--nature", "parent", profil=MPCP).code == 0
    avec, sans = m.session(candidats=(1,)), m.session(candidats=(2,), jures=(1,))
    assert m.faire("session", "inscrire-jure", avec, "J-1").erreur()["code"] == "SES-08"
    inscrit = m.faire("candidat", "inscrire", "C-1", sans)
    assert (inscrit.code, inscrit.erreur()["code"]) == (4, "SES-08")
    desinscrit = m.session()
    m.inscrire(3, 1, etat="desinscrit")
    assert m.faire("session", "inscrire-jure", desinscrit, "J-1").code == 0


def test_ses_08_lier_deux_fois_est_sans_effet_et_une_autre_nature_corrige(m: MondeSessions) -> None:
    options = ("--centre", "E-1", "--nature", "formateur")
    assert lier(m, *options).code == 0
    avant = m.octets()
    encore = lier(m, *options)
    assert encore.code == 0
    assert "Rien à changer" in encore.stderr
    assert m.octets() == avant
    corrige = lier(m, "--centre", "e-0001", "--nature", "ancien salarié").json()
    assert [x["nature"] for x in corrige["liens"]] == ["ancien salarié"]
    assert corrige["version"] == 3
    assert m.traces("avant", "apres")[-1] == ("E-000001 (formateur)", "E-000001 (ancien salarié)")


def test_ses_08_delier_rend_le_jury_possible(m: MondeSessions) -> None:
    s = m.session()
    assert lier(m, "--centre", "E-1", "--nature", "formateur").code == 0
    assert m.faire("jure", "delier", "J-1", "--centre", "E-1", "--motif", "fini", profil=UD).json()["liens"] == []
    assert m.traces("action", "avant", "apres", "motif")[-1] == ("delier", "E-000001 (formateur)", None, "fini")
    assert m.faire("session", "inscrire-jure", s, "J-1").code == 0
    avant = m.octets()
    encore = m.faire("jure", "delier", "J-1", "--centre", "E-1", profil=UD)
    assert (encore.code, m.octets() == avant) == (0, True)
    assert "aucun lien" in encore.stderr


def test_ses_08_lier_un_jure_qui_siege_deja_avertit_sans_rien_y_changer(m: MondeSessions) -> None:
    vivante, validee = m.session(jures=(1,), candidats=(3,)), m.session("validee", jures=(1,), candidats=(3,))
    m.session(jures=(1,), candidats=(1,), centre=2)
    for options, cible in ((("--centre", "E-1"), "E-000001"), (("--candidat", "C-3"), "C-000003")):
        fini = lier(m, *options, "--nature", "x")
        assert f"SES-08 : ce juré, lié à {cible} (x), siège dans {vivante} ;" in fini.stderr
        assert validee not in fini.stderr
    assert m.faire("session", "voir", vivante).json()["nombre_jures"] == 1


@pytest.mark.parametrize(
    ("options", "profil", "code"),
    [
        (("--centre", "E-1", "--candidat", "C-1", "--nature", "x"), UD, 2),
        (("--nature", "x"), UD, 2),
        (("--centre", "E-1"), UD, 2),
        (("--centre", "E-1", "--nature", "  "), UD, 2),
        (("--centre", "E-1", "--nature", "a\u202eb"), UD, 2),
        (("--centre", "E-1", "--nature", "x" * 201), UD, 2),
        (("--candidat", "AUBERT", "--nature", "x"), UD, 2),
        (("--centre", "E-99", "--nature", "x"), UD, 3),
        (("--candidat", "C-99", "--nature", "x"), UD, 3),
        (("--candidat", "C-5", "--nature", "x"), UD, 3),  # hors du ressort : ni session ni centre dans le 44
        (("--centre", "E-1", "--nature", "x"), CENTRE, 5),
        (("--centre", "E-1", "--nature", "x"), "P-5", 3),  # J-1 n'est pas de son département
        (("--centre", "E-1", "--nature", "x"), "P-6", 0),
        (("--centre", "E-2", "--nature", "x"), UD, 0),  # un service lit tous les centres
    ],
)
def test_ses_08_lier_mal_demande_ou_hors_de_ses_droits(
    m: MondeSessions, options: tuple[str, ...], profil: str, code: int
) -> None:
    with m.f.store.ecriture() as db:
        db.executer("UPDATE candidat SET centre_id = 2 WHERE id = 5")
    avant = m.octets()
    assert lier(m, *options, "--simuler", profil=profil).code == code
    assert lier(m, *options, profil=profil).code == code
    assert (m.octets() != avant) is (code == 0)


def test_ses_08_un_centre_ne_lit_pas_les_liens_declares(m: MondeSessions) -> None:
    assert lier(m, "--centre", "E-1", "--nature", "formateur").code == 0
    assert lier(m, "--centre", "E-2", "--nature", "employeur").code == 0
    assert lier(m, "--candidat", "C-1", "--nature", "parent", profil=MPCP).code == 0
    voir = ("jure", "voir", "J-1")
    assert [x["nature"] for x in m.faire(*voir, profil=UD).json()["liens"]] == ["formateur", "employeur", "parent"]
    assert m.faire(*voir, profil=CENTRE).json()["liens"] == []
    assert m.ceres(*voir, "--format", "table", env={"CERES_PROFIL": UD}).stdout.count("formateur") == 1


def test_ses_08_l_employeur_est_un_lien_sans_declaration(m: MondeSessions) -> None:
    s = m.session()
    refus = m.faire("session", "inscrire-jure", s, "J-9").erreur()
    assert (refus["code"], "CENTRE LOIRE" in refus["message"]) == ("SES-08", True)
    assert m.faire("jure", "modifier", "J-9", "--employeur", "", profil=UD).code == 0
    assert m.faire("session", "inscrire-jure", s, "J-9").code == 0

"""`ceres session expliquer`, précisé : ce que répondrait l'écriture, d'un juré, d'un candidat ou de valeurs voulues."""

from datetime import date

import pytest

from tests.commands.session.test_preparer import conforme
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions

VEILLE = "2025-03-31"
MOTIF = ("--motif", "examen tenu plus tôt")


def oui(m: MondeSessions, s: str, *options: object, profil: str = UD, jour: str = VEILLE) -> bool:
    """Le document est conforme, et sa sortie dit comme lui."""
    fini = m.faire("session", "expliquer", s, "--action", *options, profil=profil, jour=jour)
    document = conforme(fini.json())
    assert fini.code == (0 if document["possible"] else 4)
    assert document["objet"] == s
    return bool(document["possible"])


@pytest.mark.parametrize("action", ["modifier", "reporter"])
@pytest.mark.parametrize(
    ("debut", "possible"),
    [("2024-12-31", False), ("2025-01-01", True), ("2025-03-30", True), (VEILLE, False), ("2025-04-05", False)],
)
def test_ses_10_l_ud_apprend_qu_elle_peut_ramener_a_un_jour_passe(
    m: MondeSessions, action: str, debut: str, possible: bool
) -> None:
    """Pas avant le jour de sa création, ni vers un jour qui n'est pas passé : c'est alors au Centre."""
    s = m.session("convocations_envoyees", edition=1, fin=date(2025, 4, 10), creee_le=date(2025, 1, 1))
    assert oui(m, s, action)
    assert action in m.faire("session", "voir", s, profil=UD, jour=VEILLE).json()["actions_possibles"]
    assert oui(m, s, action, "--debut", debut) is possible
    fini = m.faire("session", action, s, "--debut", debut, *MOTIF, profil=UD, jour=VEILLE)
    assert fini.code == (0 if possible else 4)
    assert possible or fini.erreur()["code"] == "SES-10"


def test_sans_action_toutes_celles_d_une_session_se_disent(m: MondeSessions) -> None:
    """Ce que conseille « composer » d'une session dont le jury ne se compose plus."""
    s, annulee = m.session(), m.session("annulee")
    dit = m.faire("session", "expliquer", s, profil=CENTRE)
    document = conforme(dit.json())
    assert (dit.code, document["action"], document["possible"]) == (0, None, True)
    assert document["actions_possibles"] == m.faire("session", "voir", s).json()["actions_possibles"]
    refusees = {c["action"] for c in document["controles"] if not c["satisfait"]}
    assert "valider" in refusees
    assert not refusees & {"modifier", "inscrire-jure"}
    conseil = m.faire("session", "composer", annulee).erreur()["conseil"]
    assert conseil == f"Ce qui y est encore possible : « ceres session expliquer {annulee} »."
    assert m.faire(*conseil.split("«")[1].split("»")[0].split()[1:]).code == 4
    assert m.faire("session", "expliquer", s, "--jure", "J-1").code == 2


def test_ses_10_avant_les_convocations_l_ud_n_y_peut_rien(m: MondeSessions) -> None:
    s = m.session()
    assert not oui(m, s, "reporter")
    assert not oui(m, s, "reporter", "--debut", "2025-03-20")


def test_un_refus_dit_toutes_ses_raisons_comme_l_ecriture(m: MondeSessions) -> None:
    """Commencée (SES-10), hors de l'agrément (SES-06) et de la vie du titre (SES-05), quatrième en un an (CAN-05)."""
    for mois in (1, 2, 3):
        m.session("validee", debut=date(2028, mois, 10), candidats=(1,), resultat="echec")
    s = m.session("convocations_envoyees", edition=1, candidats=(1,))
    options = ("--debut", "2028-04-10", "--fin", "2029-04-10")
    dit = m.faire("session", "expliquer", s, "--action", "reporter", *options, jour="2025-04-01").json()
    fait = m.faire("session", "reporter", s, *options, jour="2025-04-01").erreur()
    refus = [c for c in dit["controles"] if not c["satisfait"]]
    assert [c["code"] for c in refus] == ["SES-10", "SES-05", "CAN-05"]
    assert [(c["code"], c["texte"]) for c in refus] == [(x["code"], x["texte"]) for x in fait["motifs"]]
    assert dit["suggestions"] == [fait["conseil"]]


@pytest.mark.parametrize("jure", ["J-3", "J-7", "J-9"])
def test_ses_01_d_un_jure_une_fois_commencee_toutes_les_raisons(m: MondeSessions, jure: str) -> None:
    s = m.session(jures=(1, 2))
    dit = m.faire("session", "expliquer", s, "--action", "inscrire-jure", "--jure", jure, jour="2025-04-01").json()
    fait = m.faire("session", "inscrire-jure", s, jure, jour="2025-04-01").erreur()
    codes = [x["code"] for x in fait["motifs"]]
    assert codes == {"J-3": ["SES-10"], "J-7": ["SES-10", "SES-01"], "J-9": ["SES-10", "SES-08"]}[jure]
    assert [c["code"] for c in dit["controles"] if not c["satisfait"]] == codes


def test_v18_5_expliquer_connait_le_commentaire_d_une_dte_deja_demandee(m: MondeSessions) -> None:
    s = m.session("dte_envoye", dte_le=date(2025, 2, 1), dte_commentaire="un")
    for options, possible in (((), False), (("--commentaire", "un"), False), (("--commentaire", "deux"), True)):
        assert oui(m, s, "demander-dte", *options, profil=CENTRE) is possible
        fait = m.faire("session", "demander-dte", s, *options, "--simuler", jour=VEILLE).json()
        assert (fait["resume"]["fait"] == 1) is possible


def test_conv_02_une_nouvelle_heure_rend_l_edition_possible(m: MondeSessions) -> None:
    s = m.session(jures=(1, 2), candidats=(1,))
    assert m.faire("convocation", "editer", s).code == 0
    assert not oui(m, s, "editer", profil=CENTRE)
    assert oui(m, s, "editer", "--heure-convocation", "08:00", profil=CENTRE)


@pytest.mark.parametrize("action", ["demander-dte", "editer"])
def test_ses_09_expliquer_et_voir_proposent_les_memes_actions(m: MondeSessions, action: str) -> None:
    """Déjà faite telle quelle, l'action reste possible d'une session dont un autre commentaire, une autre heure la
    changent."""
    s = m.session(jures=(1, 2), candidats=(1,))
    assert m.faire("session", "demander-dte", s).code == m.faire("convocation", "editer", s).code == 0
    dit = m.faire("session", "expliquer", s, "--action", action).json()
    assert dit["possible"] is False
    assert dit["actions_possibles"] == m.faire("session", "voir", s).json()["actions_possibles"]
    assert action in dit["actions_possibles"]


def test_ses_09_ce_que_l_etat_permet_ne_se_dit_pas_possible_ce_jour_la(m: MondeSessions) -> None:
    """L'UD n'édite qu'une session finie (SES-12) : son état le lui permet, le jour non."""
    s = m.session(departement="44", region="52")
    dit = m.faire("session", "expliquer", s, "--action", "valider", profil=UD).json()
    (controle,) = dit["controles"]
    assert controle["texte"].endswith("« valider » est refusé (cet état permet : éditer les convocations, annuler)")
    assert dit["actions_possibles"] == ["annuler"]


@pytest.mark.parametrize("profil", [CENTRE, UD, DIRECCTE, MPCP])
def test_can_02_expliquer_la_sortie_d_un_candidat_de_l_un_ou_de_l_autre_cote(m: MondeSessions, profil: str) -> None:
    s = m.session(candidats=(1,))
    m.inscrire(1, 2, etat="desinscrit")
    permis = profil in (CENTRE, MPCP)
    for candidat, possible in (("C-1", permis), ("C-2", False)):
        assert oui(m, s, "desinscrire", "--candidat", candidat, profil=profil) is possible
        dit = m.faire(
            "candidat", "expliquer", candidat, "--session", s, "--action", "desinscrire", profil=profil, jour=VEILLE
        )
        assert (dit.code == 0, dit.json()["objet"]) == (possible, f"C-00000{candidat[2:]}")
        fait = m.faire("candidat", "desinscrire", candidat, s, "--simuler", profil=profil, jour=VEILLE)
        assert (fait.code == 0 and fait.json()["resume"]["fait"] == 1) is possible
        assert (fait.code == 5) is not permis
    assert m.faire("session", "expliquer", s, "--action", "desinscrire", "--candidat", "C-3", profil=profil).code == 3


def test_ses_11_expliquer_le_resultat_d_un_candidat(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", f"{TITRE}/CCP1", candidats=(1,), edition=1, resultat="absent")
    for jour, possible in ((VEILLE, False), ("2025-04-01", True)):
        assert oui(m, s, "resultats", "--candidat", "C-1", profil=CENTRE, jour=jour) is possible
    assert m.faire("session", "expliquer", s, "--action", "resultats", "--candidat", "C-2").code == 3


@pytest.mark.parametrize(
    ("action", "options"),
    [
        ("valider", ("--debut", "2025-04-01")),
        ("inscrire-jure", ("--candidat", "C-1")),
        ("desinscrire", ("--voie", "vae")),
        ("modifier", ("--jours", "1")),
        ("reporter", ("--fin", "2025-04-02")),
        ("reporter", ("--jours", "1", "--debut", "2025-04-02")),
        ("reporter", ("--site", "Annexe")),
        ("editer", ("--commentaire", "x")),
        ("modifier", ("--heure-debut", "25:00")),
        ("inscrire", ("--naissance", "1990-05-05")),
        ("inscrire", ("--voie", "formation")),
    ],
)
def test_ce_qui_ne_va_pas_avec_l_action_est_une_faute_d_usage(
    m: MondeSessions, action: str, options: tuple[str, ...]
) -> None:
    assert m.faire("session", "expliquer", m.session(), "--action", action, *options).code == 2

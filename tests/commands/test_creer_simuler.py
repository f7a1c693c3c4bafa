"""« creer --simuler » montre l'objet qui serait fait : le même document, sans numéro, et pas un octet ne change."""

import pytest

from tests.arbre import feuilles
from tests.conforme import conforme
from tests.fabriques.monde_sessions import CENTRE, MPCP, TITRE, MondeSessions

_TITRE_NEUF = ("--code", "TP-99955m01", "--intitule", "Essai", "--ccp", "Régler", "--rncp", "RNCP99955")
_DATES_DU_TITRE = ("--debut-validite", "01/01/2025", "--fin-validite", "31/12/2029")
# Commande → (profil, ce qui lui est donné).
EXEMPLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "jure creer": (MPCP, ("--nom", "MARTIN", "--nom-usage", "Le Goff", "--prenom", "Léa", "--commune", "Nantes")),
    "habilitation creer": (MPCP, ("--jure", "J-10", "--certification", f"{TITRE}/CCP1")),
    "session creer": (
        CENTRE,
        ("--certification", TITRE, "--debut", "01/06/2025", "--fin", "02/06/2025", "--heure-debut", "09:00"),
    ),
    "candidat creer": (CENTRE, ("--nom", "SOW", "--prenom", "Awa", "--naissance", "03/02/1988", "--commune", "Nantes")),
    "vae creer": (CENTRE, ("--candidat", "C-1", "--certification", TITRE, "--ccp", "CCP2")),
    "controle creer": (MPCP, ("--centre", "E-1", "--date", "03/03/2025", "--type", "sur_place")),
    "centre creer": (MPCP, ("--nom", "Centre Neuf", "--siret", "73282932000074", "--commune", "Nantes")),
    "centre site creer": (
        MPCP,
        ("E-1", "--nom", "Le Quai", "--adresse", "1 quai Bleu", "--code-postal", "44000", "--commune", "Nantes"),
    ),
    "profil creer": (MPCP, ("--role", "centre", "--structure", "E-1", "--agent", "mdupont")),
    "referentiel creer": (MPCP, (*_TITRE_NEUF, *_DATES_DU_TITRE)),
}


def test_chaque_commande_creer_est_essayee() -> None:
    assert {f.nom for f in feuilles() if f.mots[-1] == "creer"} == set(EXEMPLES)


@pytest.mark.parametrize("nom", EXEMPLES)
def test_simuler_montre_ce_que_la_creation_montrera(m: MondeSessions, nom: str) -> None:
    profil, donnes = EXEMPLES[nom]
    commande = (*nom.split(), *donnes)
    octets = m.octets()
    simulee = m.faire(*commande, "--simuler", profil=profil)
    assert simulee.code == 0, simulee.stderr
    assert m.octets() == octets
    projet = simulee.json()
    conforme(projet)
    faite = m.faire(*commande, profil=profil)
    assert faite.code == 0, faite.stderr
    objet = faite.json()
    if "id" in objet:
        assert (projet.pop("id"), objet.pop("id") is None) == (None, False)
    assert projet == objet


@pytest.mark.parametrize("nom", EXEMPLES)
def test_simulee_la_creation_de_ce_qui_existe_montre_l_existant(m: MondeSessions, nom: str) -> None:
    profil, donnes = EXEMPLES[nom]
    commande = (*nom.split(), *donnes)
    assert m.faire(*commande, profil=profil).code == 0
    octets = m.octets()
    encore = m.faire(*commande, "--simuler", profil=profil)
    reelle = m.faire(*commande, profil=profil)
    assert encore.code == reelle.code
    if nom == "session creer":  # deux sessions de mêmes dates sont deux sessions
        assert encore.json()["id"] is None
    else:
        assert m.octets() == octets
        assert encore.stdout == reelle.stdout


def test_une_personne_lit_que_rien_n_est_ecrit_et_l_objet(m: MondeSessions) -> None:
    profil, donnes = EXEMPLES["jure creer"]
    env = {"CERES_PROFIL": profil, "CERES_AUJOURDHUI": m.jour}
    fini = m.ceres("jure", "creer", *donnes, "--simuler", "--format", "table", env=env)
    assert "Simulation, rien n'est écrit : MARTIN Léa créé." in fini.stderr
    assert "Nom d'usage" in fini.stdout
    assert "J-0" not in fini.stdout + fini.stderr


def test_valider_un_brouillon_par_creer_montre_son_numero(m: MondeSessions) -> None:
    """J-7 a un brouillon : « creer --valider » aux mêmes dates ne fait rien naître."""
    emploi = ("jure", "experience", "J-7", "--titre", TITRE, "--debut", "01/01/2010")
    assert m.faire(*emploi, profil=MPCP).code == 0
    (debut, fin), *_ = m.f.lignes("SELECT debut, fin FROM habilitation WHERE jure_id = 7")
    commande = ("habilitation", "creer", "--jure", "J-7", "--certification", TITRE, "--debut", debut, "--fin", fin)
    simulee = m.faire(*commande, "--valider", "--simuler", profil=MPCP)
    faite = m.faire(*commande, "--valider", profil=MPCP)
    assert (simulee.code, simulee.json()) == (0, faite.json())
    assert faite.json()["etat"] == "validee"


def test_une_creation_refusee_l_est_aussi_simulee(m: MondeSessions) -> None:
    commande = ("habilitation", "creer", "--jure", "J-8", "--certification", TITRE, "--valider")
    simulee, faite = (m.faire(*commande, *suite, profil=MPCP) for suite in (("--simuler",), ()))
    assert (simulee.code, simulee.erreur()) == (faite.code, faite.erreur())
    assert simulee.code == 4

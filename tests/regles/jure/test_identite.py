from datetime import date

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.jure import identite as regles
from ceres_cli.regles.jure.identite import Identite
from ceres_cli.regles.vocabulaire import EtatSession, Role
from tests.fabriques.faits import bloc, habilitation, jure, session, titre

JOUR = date(2025, 9, 2)
MPCP = Acteur("agent", 1, Role.MPCP)
UD_44 = Acteur("agent", 2, Role.UD, departement="44")
DIRECCTE_52 = Acteur("agent", 3, Role.DIRECCTE, region="52")

# --- JUR-02 ---

# « session en attente de validation » : elle-même, tout état vivant d'avant, et la débloquée.
INACTIVABLE = {
    "en_preparation": False,
    "dte_envoye": False,
    "convocations_envoyees": False,
    "en_attente_validation": False,
    "validee": True,
    "debloquee": False,
    "annulee": True,
}


def test_jur_02_la_matrice_couvre_tous_les_etats_de_session() -> None:
    assert set(INACTIVABLE) == set(EtatSession)


@pytest.mark.parametrize(("etat", "possible"), INACTIVABLE.items())
@pytest.mark.parametrize("debut", [date(2025, 9, 1), JOUR, date(2025, 9, 3), date(2020, 1, 1)])
def test_jur_02_l_inactivation_depend_de_l_etat_de_la_session_pas_de_sa_date(
    etat: str, possible: bool, debut: date
) -> None:
    j = jure()
    session(j, bloc(titre()), etat, debut)
    controle = regles.inactivable(j)
    assert (controle.code, controle.satisfait) == ("JUR-02", possible)


# --- section 4 : le message ---


def test_le_message_d_inactivation_compte_les_habilitations_qui_ne_serviront_plus() -> None:
    j, t = jure(), titre(VieTitre(date(2021, 1, 1), date(2026, 1, 1), date(2027, 1, 1)))
    c = bloc(t)
    utiles = [
        habilitation(j, c, fin=JOUR),  # son dernier jour
        habilitation(j, c, debut=date(2025, 9, 3), fin=date(2025, 12, 1)),  # à venir
    ]
    for etat, fin in (("brouillon", date(2026, 1, 1)), ("suspendue", date(2026, 1, 1)), ("validee", date(2025, 9, 1))):
        habilitation(j, c, etat, fin=fin)
    perdues = regles.habilitations_perdues(j, JOUR)
    assert perdues == utiles
    assert regles.message_inactivation(j, perdues) == (
        f"Vous allez inactiver le juré J-{j.id:06d} : ses 2 habilitations ne seront plus utilisables et il disparaîtra "
        f"des listes de contact. MARTIN Alice : {utiles[0].reference} (TP-99901m01), {utiles[1].reference} "
        "(TP-99901m01)."
    )


@pytest.mark.parametrize(
    ("fin_du_titre", "prolongation", "perdue"),
    [
        (date(2025, 9, 1), date(2025, 9, 1), False),  # la veille
        (date(2025, 9, 1), date(2025, 9, 2), True),  # dernier jour de la prolongation
        (date(2025, 9, 2), date(2025, 9, 2), True),
    ],
)
def test_une_habilitation_qui_sert_en_prolongation_est_perdue_par_l_inactivation(
    fin_du_titre: date, prolongation: date, perdue: bool
) -> None:
    j = jure()
    habilitation(j, bloc(titre(VieTitre(date(2021, 1, 1), fin_du_titre, prolongation))), fin=fin_du_titre)
    assert bool(regles.habilitations_perdues(j, JOUR)) is perdue


# --- JUR-03 ---


def identite(nom: str, prenom: str, naissance: str | None, numero: int = 0, departement: str | None = "44") -> Identite:
    return Identite(numero, nom, prenom, naissance, departement, "52")


@pytest.mark.parametrize(
    ("connue", "meme"),
    [
        (("Œuvrard", "Chloé", "1980-02-01"), True),
        (("OEUVRARD", "CHLOE", "1980-02-01"), True),
        (("oeuvrard", "chloé", "1980-02-02"), False),
        (("Œuvrard", "Chloé", None), False),
        (("Œuvrard", "Cléo", "1980-02-01"), False),
        (("Chloé", "Œuvrard", "1980-02-01"), False),
    ],
)
def test_jur_03_une_identite_est_la_meme_sans_accents_ni_casse_a_naissance_egale(
    connue: tuple[str, str, str | None], meme: bool
) -> None:
    nouvelle = identite("Œuvrard", "Chloé", "1980-02-01")
    controle = regles.identite_neuve(nouvelle, [identite(*connue, numero=7)], MPCP)
    assert (controle.code, controle.satisfait) == ("JUR-03", not meme)
    if meme:
        assert controle.valeurs == {"jures": ["J-000007"]}
        assert "J-000007" in controle.texte
        assert "1980" not in controle.texte


@pytest.mark.parametrize(
    ("nom", "prenom", "autre_nom", "autre_prenom"),
    [
        ("N'Guyen-Lefèvre", "Anh", "N’GUYEN LEFEVRE", "anh"),
        ("D'Almeida", "Jean-Luc", "d almeida", "Jean Luc"),
        ("Le Goff", "Anne", "LE-GOFF", "Anne"),
    ],
)
def test_jur_03_tirets_et_apostrophes_ne_font_pas_une_autre_personne(
    nom: str, prenom: str, autre_nom: str, autre_prenom: str
) -> None:
    connues = [identite(autre_nom, autre_prenom, "1980-02-01", 7)]
    assert not regles.identite_neuve(identite(nom, prenom, "1980-02-01"), connues, MPCP).satisfait


def test_jur_03_la_meme_cle_avec_une_autre_coupure_est_une_autre_personne() -> None:
    connues = [identite("Le", "Goff Anne", "1980-02-01", 7)]
    assert regles.identite_neuve(identite("Le Goff", "Anne", "1980-02-01"), connues, MPCP).satisfait


def test_jur_03_deux_naissances_inconnues_valent_la_meme_et_une_seule_un_avertissement() -> None:
    inconnue, connue = identite("Martin", "Alice", None, 7), identite("Martin", "Alice", "1980-02-01", 8)
    nouvelle = identite("Martin", "Alice", None)
    controle = regles.identite_neuve(nouvelle, [inconnue, connue], MPCP)
    assert controle.valeurs == {"jures": ["J-000007"]}
    assert "J-000008 Martin Alice" in regles.ressemblances(nouvelle, [inconnue, connue], MPCP)
    assert regles.ressemblances(identite("Martin", "Alice", "1990-01-01"), [connue], MPCP) == ""


# --- DRO-02 ---


@pytest.mark.parametrize(
    ("acteur", "departement", "region", "dedans"),
    [
        (MPCP, "75", "11", True),
        (MPCP, None, None, True),
        (UD_44, "44", "52", True),
        (UD_44, "49", "52", False),
        (UD_44, None, None, False),
        (DIRECCTE_52, "49", "52", True),
        (DIRECCTE_52, "75", "11", False),
        (DIRECCTE_52, None, None, False),
    ],
)
def test_dro_02_un_service_n_enregistre_que_dans_son_ressort(
    acteur: Acteur, departement: str | None, region: str | None, dedans: bool
) -> None:
    controle = regles.dans_le_ressort(acteur, departement, region)
    assert (controle.code, controle.satisfait) == ("DRO-02", dedans)
    if not dedans:
        assert ("le département 44" if acteur is UD_44 else "la région 52") in controle.texte

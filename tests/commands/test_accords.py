"""Ce qui se dit d'une personne s'accorde avec sa civilité ; sans elle, au masculin. Le reste, `tests/accords.py` le
relit de chaque commande jouée."""

from datetime import date

import pytest

from tests import accords
from tests.fabriques.monde_sessions import CENTRE, UD, MondeSessions
from tests.lanceur import Resultat

_NOMME = ("--nom", "Marchand", "--prenom", "Camille", "--naissance", "02/03/1990")
_CIVILITES = pytest.mark.parametrize(
    ("civil", "e", "f"), [(("--civilite", "MME"), "e", "ve"), (("--civilite", "M"), "", "f"), ((), "", "f")]
)


def lire(m: MondeSessions, *commande: object, profil: str) -> str:
    """Ce qu'une personne en lit."""
    env = {"CERES_PROFIL": profil, "CERES_AUJOURDHUI": m.jour}
    fini = m.ceres(*commande, "--format", "table", env=env)
    return " ".join((fini.stdout + fini.stderr).split())


@_CIVILITES
def test_ce_qui_se_dit_d_un_candidat_s_accorde(m: MondeSessions, civil: tuple[str, ...], e: str, f: str) -> None:
    s = m.session(debut=date(2025, 4, 1))
    for profil, attendu, commande in (
        (CENTRE, f"enregistré{e}.", ("creer", *_NOMME, "--commune-naissance", "Nantes", *civil)),
        (CENTRE, f"modifié{e} (", ("modifier", "C-6", "--courriel", "camille@example.fr")),
        (CENTRE, f"inscrit{e} à {s}", ("inscrire", "C-6", s)),
        (CENTRE, f"est déjà inscrit{e} à {s}", ("inscrire", "C-6", s)),
        (UD, f"a été inscrit{e} à une session", ("supprimer", "C-6", "--oui")),
        (CENTRE, f"désinscrit{e} de {s}", ("desinscrire", "C-6", s)),
        (CENTRE, f"est déjà désinscrit{e} de {s}", ("desinscrire", "C-6", s)),
    ):
        assert f"Marchand Camille {attendu}" in lire(m, "candidat", *commande, profil=profil)


@_CIVILITES
def test_ce_qui_se_dit_d_un_jure_s_accorde(m: MondeSessions, civil: tuple[str, ...], e: str, f: str) -> None:
    for attendu, commande in (
        (f"créé{e}.", ("creer", *_NOMME, "--commune", "Nantes", *civil)),
        (f"modifié{e} (", ("modifier", "J-11", "--employeur", "Atelier")),
        (f"inacti{f}.", ("inactiver", "J-11", "--oui")),
        (f"est déjà inacti{f}.", ("inactiver", "J-11", "--oui")),
        (f"acti{f}.", ("reactiver", "J-11")),
        (f"est déjà acti{f}.", ("reactiver", "J-11")),
        (f"supprimé{e}.", ("supprimer", "J-11", "--oui")),
    ):
        assert f"Marchand Camille {attendu}" in lire(m, "jure", *commande, profil=UD)


@_CIVILITES
def test_jur_02_hab_10_un_refus_s_accorde_avec_qui_siege(
    m: MondeSessions, civil: tuple[str, ...], e: str, f: str
) -> None:
    s = m.session(jures=(1,))
    if civil:
        lire(m, "jure", "modifier", "J-1", *civil, profil=UD)
    assert f"ALIX Alice est inscrit{e} à" in lire(m, "jure", "inactiver", "J-1", "--oui", profil=UD)
    lire(m, "habilitation", "brouillon", "H-1", profil=UD)
    assert f"ALIX Alice est inscrit{e} à 1 session : {s}" in lire(
        m, "habilitation", "supprimer", "H-1", "--oui", profil=UD
    )


@pytest.mark.parametrize(
    "faute",
    [
        "1 lignes refusée", "0 candidats", "1 session annulées", "1 emploi retenus", "3 refusé", "12 session",
        "1 204 ligne", "2 lignes refusée", "2 session incomplète", "2 jurés habilité", "une session annulé",
        "la demande a été retiré", "1\tC-000002\tune session annulé\t2",
        "cette ligne n'est pas validé", "aucun candidat n'est inscrite", "un juré réunie", "le fichier est refusée",
        "Mme ROUX Inès est inscrit à S-2025-000001", "Madame vous êtes convoqué",
    ],
)  # fmt: skip
def test_une_faute_d_accord_est_vue_dans_toute_sortie(faute: str) -> None:
    assert accords.fautes(f"Fait : {faute}.")
    for sortie, erreur in ((faute, ""), ("", faute)):
        with pytest.raises(AssertionError, match="accord"):
            Resultat.lu(0, sortie, erreur)


@pytest.mark.parametrize(
    "phrase",
    [
        "1 ligne refusée, 2 lignes refusées, 0 refusé", "1 fois, 1 mois, 0 sans effet",
        "1 emploi repris, 1 parchemin remis",
        "10 001 lignes", "le 1 septembre, S-1 sessions, 2,1 lignes", "une session annulée, un juré réuni",
        "8 sur 300 (--limite 0 pour tous)", "7 lot incomplet, 8 base ou environnement", "clé\t2 candidat\t0",
        "12 allée des Pendules", "Mme ROUX Inès est inscrite à S-2025-000001",
    ],
)  # fmt: skip
def test_une_phrase_juste_n_est_pas_une_faute(phrase: str) -> None:
    assert accords.fautes(phrase) == []

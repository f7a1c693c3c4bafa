"""L'année d'un centre et de son UD, jouée par quatre profils : rien de ce que l'un fait ne reste inconnu de l'autre
plus longtemps que son prochain `ceres`.

Chaque étape est une vraie commande ; les accueils de ceux qu'elle regarde, lus aussitôt, la disent, et ne la disaient
pas avant. Ce qui n'est que de son bureau (saisir, inscrire) n'a rien à dire à l'autre.
"""

import os
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import Lanceur
from tests.ecrans.ecran import montrer
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions
from tests.fabriques.poste.serveur import Boite, regler, serveur

ECRANS = Path(__file__).parent / "ecrans"
QUATRE = {CENTRE: "centre", UD: "ud", DIRECCTE: "direccte", MPCP: "mpcp"}
S1, S2 = "S-2025-000001", "S-2025-000002"


class Etape(NamedTuple):
    """Quel jour de 2025, qui, quoi ; puis ce que l'accueil de chacun se met à dire (« + ») ou cesse de dire (« - »), et
    l'objet du courriel qui part. `ecran` : sous quel nom garder les accueils."""

    jour: str
    profil: str
    commande: str
    dit: tuple[tuple[str, str], ...] = ()
    courriel: str = ""
    ecran: str = ""


ANNEE = (
    # L'hiver : une session se prépare, son délai est court.
    Etape(
        "01-14", CENTRE, f"session creer --centre E-1 --certification {TITRE} --debut 2025-03-10 --heure-debut 09:00",
    ),
    Etape("01-15", CENTRE, f"session inscrire-jure {S1} J-1 J-2"),
    Etape("01-15", CENTRE, f"candidat inscrire C-1 {S1}"),
    Etape("01-15", CENTRE, f"candidat inscrire C-2 {S1}"),
    Etape(
        "01-16", CENTRE, f"session demander-derogation {S1} --delai dte --motif le-plateau-ferme",
        ((UD, "+dérogation demandée, sans réponse"), (CENTRE, "+dérogation demandée, sans réponse")),
        "Dérogation R-000001 demandée",
    ),
    Etape(
        "01-17", UD, "session refuser-derogation R-1 --motif il-reste-six-semaines",
        ((CENTRE, "+dérogation refusée le 17/01/2025, « il-reste-six-semaines »"), (UD, "-dérogation demandée")),
        "Dérogation R-000001 refusée", "derogation_refusee",
    ),
    Etape(
        "02-03", UD, f"session deroger {S1} --delai dte --motif fermeture-de-fevrier",
        ((CENTRE, "+dérogation accordée, à employer"),),
        "Dérogation R-000002 accordée",
    ),
    # Un agrément tombe, puis revient.
    Etape(
        "02-04", DIRECCTE, "centre suspendre-agrement A-1 --motif locaux-fermes",
        ((CENTRE, f"+{S1} : le centre n'a pas d'agrément"), (DIRECCTE, "+agrément suspendu"),
         (UD, "+session sans agrément")),
        "Agrément A-000001 suspendu", "agrement_suspendu",
    ),
    Etape(
        "02-10", DIRECCTE, "centre retablir-agrement A-1 --motif locaux-rouverts",
        ((CENTRE, f"-{S1} : le centre n'a pas d'agrément"), (DIRECCTE, "-agrément suspendu"),
         (UD, "-session sans agrément")),
    ),
    Etape("02-11", CENTRE, f"session demander-dte {S1}", ((CENTRE, "-dérogation accordée"),)),
    Etape("02-17", CENTRE, f"convocation editer {S1}", ((CENTRE, "-session à convoquer"),)),
    # Mars : un juré manque, un autre vient.
    Etape(
        "02-24", UD, "habilitation suspendre H-3 --motif indisponible --oui",
        ((DIRECCTE, "+habilitation suspendue, 1 session touchée"), (UD, "+d'ici 30 jours à qui il manque un juré")),
    ),
    Etape(
        "02-25", CENTRE, f"session desinscrire-jure {S1} J-2 --motif suspendu", ((CENTRE, "+jury incomplet (1 juré)"),)
    ),
    Etape(
        "02-26", CENTRE, f"session inscrire-jure {S1} J-3",
        ((UD, "-d'ici 30 jours à qui il manque un juré"), (CENTRE, "-jury incomplet"),
         (CENTRE, "+1 convocation à éditer")),
    ),
    Etape("02-26", CENTRE, f"convocation editer {S1}", ((CENTRE, "-1 convocation à éditer"), (CENTRE, "+prête"))),
    Etape("03-10", CENTRE, f"session resultats {S1} --candidat C-1 --resultat reussite"),
    Etape("03-10", CENTRE, f"session resultats {S1} --candidat C-2 --resultat echec"),
    Etape(
        "03-10", CENTRE, f"session transmettre {S1}",
        ((UD, "+session à valider"), (CENTRE, "-session aux résultats à transmettre")),
        f"Session {S1} à valider",
    ),
    Etape(
        "03-12", UD, f"session renvoyer {S1} --motif vérifier-C-2",
        ((CENTRE, f"+{S1} : renvoyée le 12/03/2025 par UD 44 : vérifier-C-2"), (UD, "-session à valider")),
        f"Session {S1} renvoyée", "session_renvoyee",
    ),
    Etape("03-13", CENTRE, f"session resultats {S1} --candidat C-2 --resultat reussite"),
    Etape(
        "03-13", CENTRE, f"session transmettre {S1}",
        ((UD, "+session à valider"), (CENTRE, f"-{S1} : renvoyée")),
        f"Session {S1} à valider",
    ),
    Etape(
        "03-17", UD, f"session valider {S1}",
        ((CENTRE, "+session validée depuis 30 jours"), (UD, "+parchemins à délivrer"),
         (MPCP, "+parchemins à délivrer")),
        ecran="session_validee",
    ),
    Etape(
        "03-20", UD, f"session debloquer {S1} --motif résultat-contesté",
        ((CENTRE, "+session débloquée, résultats à renvoyer"), (CENTRE, "-session validée")),
    ),
    Etape("03-21", CENTRE, f"session transmettre {S1}", ((UD, "+session à valider"),), f"Session {S1} à valider"),
    Etape("03-24", UD, f"session valider {S1}", ((CENTRE, "+session validée depuis 30 jours"),)),
    # Le printemps : une demande VAE, un contrôle.
    Etape(
        "04-14", CENTRE, f"vae creer --candidat C-3 --certification {TITRE}", ((UD, "+demande VAE à décider"),),
    ),
    Etape(
        "04-22", UD, "vae decider D-1 --irrecevable --notifiee-le 2025-04-22 --motif expérience-trop-courte",
        ((CENTRE, "+demande VAE irrecevable, notifiée le 22/04/2025, « expérience-trop-courte »"),
         (UD, "-demande VAE à")),
    ),
    Etape(
        "05-05", UD, "controle creer --centre E-1 --type sur_place --date 2025-05-05",
        ((DIRECCTE, "+contrôle ouvert"), (UD, "+contrôle ouvert")),
    ),
    Etape("05-05", UD, "controle constater K-1 --texte registre-absent"),
    Etape(
        "05-12", UD, "controle clore K-1 --suite observation --motif registre-à-tenir",
        ((CENTRE, "+K-000001 : contrôle clos le 12/05/2025, suite : observation, « registre-à-tenir »"),
         (DIRECCTE, "-contrôle ouvert")),
    ),
    # L'été : une session que l'UD annule.
    Etape(
        "06-02", CENTRE, f"session creer --centre E-1 --certification {TITRE} --debut 2025-09-15 --heure-debut 09:00",
    ),
    Etape(
        "06-10", UD, f"session annuler {S2} --motif plateau-fermé --oui",
        ((CENTRE, f"+{S2} : annulée le 10/06/2025 par UD 44 : plateau-fermé"),), ecran="session_annulee",
    ),
    # L'automne : un profil finit, la base se sauvegarde.
    Etape(
        "10-01", MPCP, "profil modifier P-2 --fin 2025-10-20",
        ((MPCP, "+profil finissant"), (CENTRE, "+votre profil finit dans 19 jours")),
    ),
)  # fmt: skip


@pytest.fixture
def m(modele_sessions: Path, isole: Path, ceres: Lanceur) -> MondeSessions:
    return monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)


def accueil(m: MondeSessions, profil: str, jour: str) -> list[str]:
    """Ce qu'il y lit, une ligne par chose qui l'attend."""
    elements: list[dict[str, Any]] = m.faire("accueil", profil=profil, jour=jour).json()["elements"]
    return [f"{e['total']} {e['libelle']}" for e in elements if e["total"]]


def dit(lignes: list[str], fragment: str) -> bool:
    return any(fragment in ligne for ligne in lignes)


def test_rien_de_ce_que_l_un_fait_ne_reste_inconnu_de_l_autre(m: MondeSessions) -> None:
    boite = Boite()
    for mots in (("centre", "modifier", "E-1", "--courriel", "centre@example.fr"),
                 ("profil", "modifier", "P-4", "--courriel", "ud44@example.fr")):  # fmt: skip
        assert m.faire(*mots, profil=MPCP, jour="2025-01-06").code == 0
    with serveur(boite) as port:
        regler(port, bureaux="oui")
        for rang, e in enumerate(ANNEE):
            jour = f"2025-{e.jour}"
            avant = {p: accueil(m, p, jour) for p in QUATRE}
            rendu = m.faire(*e.commande.split(), profil=e.profil, jour=jour)
            assert rendu.code == 0, (e, rendu.stderr)
            for profil, quoi in e.dit:
                apres, attendu = accueil(m, profil, jour), quoi[0] == "+"
                vus = dit(avant[profil], quoi[1:]), dit(apres, quoi[1:])
                assert vus == (not attendu, attendu), (e.commande, profil, quoi, "\n".join(apres))
            objets = [str(recu["Subject"]) for _, recu in boite.recus]
            assert objets == [une.courriel for une in ANNEE[: rang + 1] if une.courriel]
            if e.ecran:
                comparer(e, jour)


def comparer(e: Etape, jour: str) -> None:
    """Les accueils des deux bureaux, à 80 et 100 colonnes ; ECRANS=refaire les garde de nouveau."""
    vus = []
    for profil in (CENTRE, UD):
        for large in (80, 100):
            env = {"CERES_AUJOURDHUI": jour, "CERES_PROFIL": profil}
            ecran = montrer("accueil", "--format", "table", largeur=large, env=env)
            assert ecran.trop_longues == []
            vus.append(f"{QUATRE[profil]}, le {jour}    ({large} colonnes)\n\n{sans_agent(ecran.texte)}\n")
    garde = ECRANS / f"{e.ecran}.txt"
    if os.environ.get("ECRANS") == "refaire":
        garde.parent.mkdir(exist_ok=True)
        garde.write_text("\n".join(vus), "utf-8")
    assert garde.read_text("utf-8") == "\n".join(vus)


def sans_agent(texte: str) -> str:
    tete, _, suite = texte.partition("\n")
    _, _, qui = suite.partition(", profil")
    return f"{tete}\nagent, profil{qui}"

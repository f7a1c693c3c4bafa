"""La matrice des droits, jouée par un agent sous les rôles : chaque commande répond ce qu'elle répond ailleurs.

Les cas sont ceux de `tests/commands/test_droits_matrice.py`. N'y sont pas ce qui travaille sur le fichier d'une base ou
demande le compte qui la possède. La liste est bornée par le temps qu'elle prend ; ESSAIS_ROLES=tout les joue toutes.
"""

import os
import shutil
from pathlib import Path

import pytest

from tests.commands.test_droits_matrice import PROFILS, TABLE
from tests.fabriques.deux_ressorts import AILLEURS, ICI
from tests.lanceur import lancer
from tests.postgresql.partagee import Partagee

SUR_LE_FICHIER = {
    "admin copier", "admin migrer", "admin restaurer", "admin sauvegarder", "admin verifier", "admin roles-postgres",
    "init", "demo",
}  # fmt: skip
CHOISIES = (
    "accueil", "candidat creer", "candidat fusionner", "candidat inscrire", "candidat parchemin delivrer",
    "candidat voir", "centre agreer", "centre creer", "controle clore", "convocation editer", "convocation envoyer",
    "convocation exporter", "convocation modele choisir", "courrier lister", "courrier relancer", "courrier voir",
    "delais definir", "habilitation annuler-lot", "habilitation appliquer", "habilitation creer",
    "habilitation expirer", "habilitation historique", "habilitation plan", "habilitation suspendre", "jure creer",
    "jure disponibles", "jure fusionner", "jure historique", "jure inactiver", "jure indisponible", "jure modifier",
    "lot voir", "profil choisir", "referentiel modifier", "session composer", "session creer",
    "session demander-derogation", "session deroger", "session horaires", "session retirer-demande",
    "session inscrire-jure", "session notifier", "session rappeler", "session repondre", "session resultats",
    "session transmettre", "session valider", "session voir", "stats couverture", "vae decider",
)  # fmt: skip
# Le journal se vérifie en entier : sous les rôles, à qui le voit en entier.
AUTREMENT = {"journal verifier": ("5", "5", "5", "0")}
COMMANDES = sorted(set(TABLE) - SUR_LE_FICHIER) if os.environ.get("ESSAIS_ROLES") == "tout" else CHOISIES
_ETAT = "SELECT (SELECT count(*) FROM lot), (SELECT sum(id * choisi) FROM profil), (SELECT count(*) FROM parametre)"


def test_les_commandes_choisies_existent() -> None:
    assert set(CHOISIES) <= set(TABLE)
    assert set(TABLE) >= SUR_LE_FICHIER


@pytest.mark.parametrize("commande", COMMANDES)
def test_dro_01_dro_02_la_meme_reponse_sous_les_roles(commande: str, modele: Partagee, isole: Path) -> None:
    base, fautes = modele.cloner("matrice_essai"), []
    intact = base.lire(_ETAT)
    for arguments, attendus in TABLE[commande]:
        for profil, codes in zip(PROFILS, AUTREMENT.get(commande, attendus), strict=True):
            for lieu, attendu in zip((ICI, AILLEURS), codes.split("/"), strict=False):
                mots = arguments.format_map(modele.noms[lieu]).split()
                rendu = lancer("--base", base.url, *commande.split(), *mots, "--profil", PROFILS[profil])
                if rendu.code != int(attendu):
                    fautes.append(
                        f"{arguments} --profil {profil} ({lieu}) : {rendu.code}, attendu {attendu}. {rendu.stderr}"
                    )
                shutil.rmtree("dossier", ignore_errors=True)
                if base.lire(_ETAT) != intact:
                    base = modele.cloner("matrice_essai")
    assert fautes == []

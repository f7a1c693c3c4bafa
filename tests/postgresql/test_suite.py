"""Les tests qui touchent une base, joués de nouveau sur PostgreSQL : les mêmes fichiers, une autre base.

Ils sont lancés à part, dans un pytest qui sait où est le serveur. N'est pas de la liste ce qui travaille sur
le fichier d'une base : ses octets, ses droits, son verrou ; ni, d'une table de cas, ce qui ne demande rien de plus à la
base (l'état qui refuse, l'entête d'un fichier). La liste est bornée par le temps qu'elle prend : chaque nom y a ce qui
l'écrit le plus ; ce que deux bases répondent d'une même histoire, les graines le comparent.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fabriques.serveur import Serveur
from tests.lanceur import RACINE

# Fichier → ce qu'on n'en joue pas.
FICHIERS = {
    "commands/candidat/test_fiche.py": "(saisie_fautive or can_08_c)",
    "commands/candidat/test_inscription.py": "(can_05_ce_qui_compte or expliquer_ne_tait_aucune_option)",
    "commands/convocation/test_editer.py": "(schema)",
    "commands/convocation/test_envoyer.py": "(simuler or adresse or idna or borne or reunies or brouillon)",
    "commands/habilitation/test_actions.py": "hab_08_la_table_fermee",
    "commands/habilitation/test_echeances_notifiees.py": "(simuler or cents or seuil)",
    "commands/habilitation/test_lot.py": (
        "(lecture_seule or format or entete or tableur or ecrivent or cinquante or apercu or tape_au_terminal)"
    ),
    "commands/jure/test_pied.py": "",
    "commands/lot/test_plans_de_tout_nom.py": "",
    "commands/session/test_conclure.py": "(classeur)",
    "commands/session/test_jures.py": "",
    "commands/session/test_relancer.py": "(simuler or confirme or etat or au_terminal)",
    "moteur/test_avance.py": "",
    "parcours/test_un_pays.py": "",
}
# En deux processus, que deux cœurs se partagent : chacun recueille, importe et bâtit ses modèles une fois.
MOITIES = [list(FICHIERS)[rang::2] for rang in range(2)]


@pytest.mark.parametrize("fichiers", MOITIES, ids=["une moitié", "l'autre"])
def test_les_memes_fichiers_sur_postgresql(fichiers: list[str], serveur_postgresql: Serveur) -> None:
    ecartes = " or ".join(f"({Path(f).stem} and {FICHIERS[f]})" for f in fichiers if FICHIERS[f])
    fini = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist",
         *(f"tests/{f}" for f in fichiers), "-k", f"not ({ecartes})"],
        cwd=RACINE, env={**os.environ, "ESSAIS_POSTGRESQL": serveur_postgresql.adresse("postgres")},
        capture_output=True, text=True, timeout=1200,
    )  # fmt: skip
    assert fini.returncode == 0, fini.stdout[-4000:]
    assert " passed" in fini.stdout

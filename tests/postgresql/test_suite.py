"""Les tests qui touchent une base, joués de nouveau sur PostgreSQL : les mêmes fichiers, une autre base.

Chaque fichier est lancé à part, dans un pytest qui sait où est le serveur. N'est pas de la liste ce qui travaille sur
le fichier d'une base : ses octets, ses droits, son verrou ; ni, d'une table de cas, ce qui ne demande rien de plus à la
base (l'état qui refuse, l'entête d'un fichier). La liste est bornée par le temps qu'elle prend : chaque nom y a ce qui
l'écrit le plus ; ce que deux bases répondent d'une même histoire, les graines le comparent.
"""

import os
import subprocess
import sys

import pytest

from tests.fabriques.serveur import Serveur
from tests.lanceur import RACINE

# Fichier → ce qu'on n'en joue pas.
FICHIERS = {
    "commands/candidat/test_fiche.py": "(saisie_fautive or can_08_c)",
    "commands/candidat/test_inscription.py": "(can_05_ce_qui_compte or expliquer_ne_tait_aucune_option)",
    "commands/convocation/test_editer.py": "",
    "commands/convocation/test_envoyer.py": "(simuler or adresse or idna or borne or reunies or brouillon)",
    "commands/habilitation/test_actions.py": "hab_08_la_table_fermee",
    "commands/habilitation/test_echeances_notifiees.py": "(simuler or cents or seuil)",
    "commands/habilitation/test_lot.py": "(lecture_seule or format or entete or tableur or ecrivent)",
    "commands/jure/test_pied.py": "",
    "commands/lot/test_plans_de_tout_nom.py": "",
    "commands/session/test_conclure.py": "",
    "commands/session/test_jures.py": "",
    "commands/session/test_relancer.py": "(simuler or confirme or etat)",
    "moteur/test_avance.py": "",
    "parcours/test_un_pays.py": "",
}


@pytest.mark.parametrize("fichier", FICHIERS)
def test_le_meme_fichier_sur_postgresql(fichier: str, serveur_postgresql: Serveur) -> None:
    choix = ["-k", f"not {FICHIERS[fichier]}"] if FICHIERS[fichier] else []
    fini = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", f"tests/{fichier}", *choix],
        cwd=RACINE, env={**os.environ, "ESSAIS_POSTGRESQL": serveur_postgresql.adresse("postgres")},
        capture_output=True, text=True, timeout=1200,
    )  # fmt: skip
    assert fini.returncode == 0, fini.stdout[-4000:]
    assert " passed" in fini.stdout

"""Ce qui demande au serveur autre chose qu'une requête, joué de nouveau sur chaque version que la machine a.

La roue n'en a qu'une ; Debian installe les siennes côte à côte. Chacune rejoue des tests d'ici : les rôles et leur
frontière, une histoire sous eux, la sauvegarde rendue, le bail, une copie suivie, une bascule, un retour.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lanceur import RACINE

VERSIONS = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
CHOIX = (
    "test_histoires.py::test_la_meme_histoire_sur_les_deux[annee-agent]",
    "test_frontiere.py::test_chaque_alteration_se_nomme_seule",
    "test_frontiere.py::test_toutes_se_nomment_et_le_script_les_mende",
    "test_sauvegarder.py::test_la_sauvegarde_rendue_est_la_meme_base",
    "test_restaurer.py::test_la_base_redevient_celle_de_la_sauvegarde_et_l_ancienne_est_gardee",
    "test_restaurer.py::test_sous_les_roles_le_proprietaire_restaure_et_un_agent_non",
    "test_schema.py::test_le_schema_est_celui_des_modeles",
    "test_schema.py::test_l_examen_ne_laisse_rien",
    "test_roles.py::test_le_proprietaire_et_le_compte_de_service_gardent_tout",
    "test_migrer.py::test_la_base_d_avant_se_migre",
    "test_sante_du_serveur.py",
    "test_pooler.py::test_un_seul_y_fait_la_nuit_et_sa_mort_la_rend",
    "test_copie_en_lecture.py::test_une_copie_se_lit_comme_le_principal[tout]",
    "test_base_ramenee.py::test_des_journaux_rejoues_jusqu_a_un_instant",
    "test_bascule.py::test_un_commit_recu_par_la_copie_promue_est_retrouve[ceres_essai]",
)


@pytest.mark.parametrize("bin_", [v.parent for v in VERSIONS] or [None], ids=lambda b: b and b.parent.name)
def test_la_meme_histoire_sur_une_autre_version(bin_: Path | None) -> None:
    if bin_ is None:
        pytest.skip("AUTRE VERSION ABSENTE : nul PostgreSQL dans /usr/lib/postgresql (paquet postgresql)")
    fini = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist",
         *(f"tests/postgresql/{choix}" for choix in CHOIX)],
        cwd=RACINE, env={**os.environ, "ESSAIS_BINAIRES": str(bin_)}, capture_output=True, text=True, timeout=1200,
    )  # fmt: skip
    assert fini.returncode == 0, fini.stdout[-4000:]
    assert " passed" in fini.stdout

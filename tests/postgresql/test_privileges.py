"""Ce qu'écrit chaque opération est ce que la base accorde à tout rôle qui peut la lancer (`privileges.ECRITURES`)."""

import json
import os
import subprocess
import sys
from pathlib import Path

from ceres_cli.regles.droits import Operation
from ceres_cli.regles.vocabulaire import Role
from tests.lanceur import RACINE
from tests.postgresql import privileges
from tests.postgresql.ecritures_permises import Geste, gestes, refuses

# De quoi exercer toutes les opérations, sur des données assez riches.
FICHIERS = (
    "commands/lot/test_chaque_commande.py", "commands/jure/test_fusionner.py", "commands/candidat/test_parchemins.py",
    "commands/convocation/test_envoyer.py", "parcours/test_annee.py",
    "services/habilitation/test_nocturne.py",
)  # fmt: skip


def test_ce_que_dit_une_instruction() -> None:
    assert list(gestes("SELECT 1")) == []
    assert list(gestes("DELETE FROM message WHERE id = ?")) == [Geste("DELETE", "message")]
    assert list(gestes("UPDATE jure SET nom = ?, version = ? WHERE id = ?")) == [
        Geste("UPDATE", "jure", frozenset({"nom", "version"}))
    ]
    doubles = "INSERT INTO compteur (nom) VALUES (?) ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur"
    assert list(gestes(doubles)) == [Geste("INSERT", "compteur"), Geste("UPDATE", "compteur")]


def test_une_ecriture_qu_un_role_ne_peut_faire_se_nomme() -> None:
    faits = [Geste("UPDATE", "session_examen", frozenset({"version"})), Geste("DELETE", "demande_vae")]
    assert refuses([Operation.ECRIRE_JURES], faits) == [(Role.DIRECCTE, faits[1])]
    assert refuses([Operation.ECRIRE_JURES, Operation.DECIDER_VAE], faits) == []


def test_dro_01_nulle_operation_n_ecrit_hors_de_ce_que_la_base_accorde(tmp_path: Path) -> None:
    vu = tmp_path / "vu.json"
    fini = subprocess.run(
        [
            sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p",
            "tests.postgresql.ecritures_permises", *(f"tests/{fichier}" for fichier in FICHIERS),
        ],
        cwd=RACINE, env={**os.environ, "ESSAIS_ECRITURES": str(vu)}, capture_output=True, text=True, timeout=1200,
    )  # fmt: skip
    assert fini.returncode == 0, fini.stdout[-4000:]
    dit = json.loads(vu.read_text(encoding="utf-8"))
    assert dit["fautes"] == []
    # Celles-là se permettent à part, dans une écriture de sessions ou de courriels.
    a_part = {
        Operation.REPRENDRE_SESSIONS, Operation.RELANCER_CENTRES, Operation.AVERTIR_AGENTS, Operation.ENVOYER_COURRIER,
    }  # fmt: skip
    assert {o.value for o in privileges.ECRITURES} - set(dit["operations"]) == {o.value for o in a_part}

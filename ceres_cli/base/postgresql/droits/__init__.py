"""Le script des rôles d'une base partagée : DRO-01 et DRO-02 tenus par PostgreSQL. Il se lit dans les fichiers .sql de
ce dossier, joués dans leur ordre ; une transaction, qui peut être rejouée."""

import re
from collections.abc import Iterable
from pathlib import Path

from ceres_cli.erreurs import ErreurUsage

_LOGIN = re.compile(r"[a-z_][a-z0-9_.-]{0,62}")
_EN_TETE = """\
-- Les rôles de ceres : DRO-01 (GRANT), DRO-02 (politiques de lignes), le journal en ajout seul, les états gardés.
-- À lire, puis à jouer sur la base, par un superutilisateur : psql -v ON_ERROR_STOP=1 -f CE_FICHIER BASE
-- Tout se fait en une transaction ; rejoué, il remet tout dans cet état. Rejouez-le après chaque nouvelle version.
-- Un mot de passe, un certificat ou une règle de pg_hba.conf sont à donner à chaque agent : ce script n'en pose pas."""


def ecrire(agents: Iterable[str]) -> str:
    """Le script, avec le compte de chacun de ces agents. ErreurUsage si un nom n'est pas celui d'un compte."""
    voulus = list(dict.fromkeys(agents))
    for nom in voulus:
        if not _LOGIN.fullmatch(nom) or nom.startswith(("pg_", "ceres_")):
            raise ErreurUsage(
                f"« {nom} » n'est pas un nom de compte d'agent.",
                conseil="C'est le nom que porte son profil (« ceres profil lister --tous ») : des minuscules, des"
                " chiffres, « . », « - » et « _ », et ni pg_ ni ceres_ au début.",
            )
    return f"{_EN_TETE}\nBEGIN;\n{corps(voulus)}\n\nCOMMIT;"


def corps(agents: Iterable[str] = ()) -> str:
    """Le même, sans sa transaction."""
    suite = [f"-- Les agents dont ce script fait les comptes.\nSET LOCAL ceres.agents = '{','.join(agents)}';"]
    for fichier in sorted(Path(__file__).parent.glob("*.sql")):
        suite.append(f"-- {fichier.name}\n\n{fichier.read_text(encoding='utf-8').strip()}")
    return "\n\n\n".join(suite)

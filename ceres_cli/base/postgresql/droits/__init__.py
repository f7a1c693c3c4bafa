"""Le script des rôles d'une base partagée : DRO-01 et DRO-02 tenus par PostgreSQL. Il se lit dans les fichiers .sql de
ce dossier, joués dans leur ordre ; une transaction, qui peut être rejouée."""

import re
from collections.abc import Iterable
from pathlib import Path

from ceres_cli.base.postgresql import schema
from ceres_cli.erreurs import ErreurUsage

_ICI = Path(__file__).parent
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
    # Rejoué, il ôte tout ce qu'il a posé : nul ne lirait un avertissement parmi cent « drop cascades to … ».
    return f"{_EN_TETE}\nBEGIN;\nSET LOCAL client_min_messages = warning;\n{corps(voulus)}\n\nCOMMIT;"


def corps(agents: Iterable[str] = ()) -> str:
    """Le même, sans sa transaction."""
    nommes = f"-- Les agents dont ce script fait les comptes.\nSET LOCAL ceres.agents = '{','.join(agents)}';"
    remis = f"-- Ce que le schéma a perdu d'index, de fonctions, de déclencheurs et de vues.\n{schema.remettre()}"
    return "\n\n\n".join([nommes, remis, _fichiers(), _releve()])


def empreinte() -> str:
    """Celle du script, quels que soient ses agents."""
    from ceres_cli.regles.condense import sha256

    return sha256(_fichiers().encode()).hexdigest()


def releve(nom: str) -> str:
    """La requête qui relève ce que le script a fait : « frontiere », « agents », « empreinte » ; sans lui, qui entre
    (« sans_roles »)."""
    return (_ICI / "releve" / f"{nom}.sql").read_text(encoding="utf-8").strip()


def _fichiers() -> str:
    lus = ((f.name, f.read_text(encoding="utf-8").strip()) for f in sorted(_ICI.glob("*.sql")))
    return "\n\n\n".join(f"-- {nom}\n\n{texte}" for nom, texte in lus)


def _releve() -> str:
    return (
        f"-- Ce qui vient d'être fait, tel qu'il se relira.\nINSERT INTO ceres_droits.etat\n{releve('frontiere')};\n\n"
        f"INSERT INTO ceres_droits.marque\nSELECT '{empreinte()}',"
        f" current_setting('server_version_num')::integer / 10000, 'public.lot'::regclass, (\n{releve('empreinte')}\n);"
    )

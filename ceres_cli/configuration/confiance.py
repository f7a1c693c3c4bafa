"""Le ceres.toml trouvé au-dessus du dossier de travail ne dit où est la base qu'une fois approuvé, tel qu'il est."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path

from ceres_cli.configuration import registre
from ceres_cli.configuration.emplacements import approbations, personnel
from ceres_cli.configuration.lecture import lire_octets
from ceres_cli.erreurs import BaseInutilisable


def est_au_dessus(chemin: Path, ici: Path, env: Mapping[str, str]) -> bool:
    """Trouvé en remontant, hors du dossier de travail ; le fichier personnel n'en est pas."""
    absolu = chemin.absolute()
    return absolu != personnel(env).absolute() and absolu.parent in ici.absolute().parents


def a_approuver(chemin: Path, ici: Path, env: Mapping[str, str], *, partout: bool = False) -> Path | None:
    """Ce fichier, s'il est au-dessus, ou `partout` ailleurs que chez l'utilisateur, et n'est pas approuvé."""
    etranger = chemin.absolute() != personnel(env).absolute() if partout else est_au_dessus(chemin, ici, env)
    return chemin if etranger and not est_approuve(chemin, env) else None


def est_approuve(chemin: Path, env: Mapping[str, str]) -> bool:
    """Son propriétaire l'a approuvé, et il n'a pas changé depuis."""
    return _approuves(env).get(_nom(chemin)) == _empreinte(chemin)


def approuver(chemin: Path, env: Mapping[str, str]) -> tuple[str, bool]:
    """Retient le chemin et le contenu (0600, dossier de configuration) ; rend l'empreinte, et si cela change."""
    empreinte = _empreinte(chemin)
    approuves = _approuves(env)
    if approuves.get(_nom(chemin)) == empreinte:
        return empreinte, False
    registre.ecrire(approbations(env), {**approuves, _nom(chemin): empreinte})
    return empreinte, True


def exiger(chemin: Path, env: Mapping[str, str], quoi: str = "où est la base") -> None:
    """BaseInutilisable tant que ce fichier, qui dit cela, n'est pas approuvé."""
    if est_approuve(chemin, env):
        return
    deja = "a changé depuis que vous l'avez approuvé" if _nom(chemin) in _approuves(env) else "n'est pas approuvé"
    ou = ", trouvé au-dessus du dossier de travail," if est_au_dessus(chemin, Path.cwd(), env) else ""
    sinon = "la base avec --base" if quoi == "où est la base" else "le fichier avec --config"
    raise BaseInutilisable(
        f"{chemin}{ou} dit {quoi} et {deja}.",
        conseil=f"Lisez-le, puis : ceres config approuver {shlex.quote(str(chemin))} (ou donnez {sinon}).",
    )


def _nom(chemin: Path) -> str:
    return os.path.realpath(chemin)


def _empreinte(chemin: Path) -> str:
    from ceres_cli.regles.condense import sha256  # OpenSSL : seulement quand un fichier est à approuver

    return sha256(lire_octets(chemin)).hexdigest()


def _approuves(env: Mapping[str, str]) -> dict[str, str]:
    lus = registre.lire(approbations(env))
    if not all(isinstance(v, str) for v in lus.values()):
        raise registre.abime(approbations(env))
    return lus

"""La fin des profils : la fixer, retirer un profil, et garder toujours un administrateur."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ceres_cli.erreurs import ErreurUsage, Motif, Refus
from ceres_cli.noms import PROFIL
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import a_pris_fin
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.personne.saisie import saisir

Profil = Mapping[str, Any]


def a_changer(
    objet: str, fin: date | None, jour: date, *, sans_fin: bool, courriel: str | None
) -> tuple[dict[str, Any], tuple[Motif, ...]]:
    """Fixer le dernier jour où le profil agit, ou l'ôter ; dire où l'avertir, ou l'oublier (vide) : les valeurs, et ce
    qui n'a pas pu être lu."""
    if fin is None and not sans_fin and courriel is None:
        raise ErreurUsage("Rien à modifier : donnez --fin, --sans-fin ou --courriel.")
    exiger_a_venir(fin, jour, f"Pour qu'il cesse d'agir aussitôt : « ceres profil retirer {objet} ».")
    valeurs: dict[str, Any] = {} if fin is None and not sans_fin else {"fin": fin}
    saisie = saisir(PROFIL, {"courriel": courriel}, jour)
    return {**valeurs, **saisie.champs}, saisie.fautes


def exiger_a_venir(
    fin: date | None, jour: date, conseil: str = "Donnez un jour à venir, ou ne donnez pas --fin."
) -> None:
    """Lève ErreurUsage si le dernier jour est passé."""
    if fin is not None and fin < jour:
        raise ErreurUsage(f"La fin du {en_francais(fin)} est passée.", conseil=conseil)


def est_fini(profil: Profil, jour: date) -> bool:
    fin = profil["fin"]
    return a_pris_fin(None if fin is None else date.fromisoformat(fin), bool(profil["retire"]), jour)


def tombe_d_ici(fin: str | None, retire: bool, jour: date, jours: int) -> bool:
    """Ce dernier jour est à venir, à tant de jours au plus."""
    return fin is not None and not retire and 0 <= (date.fromisoformat(fin) - jour).days <= jours


def exiger_meme_fin(numero: int, profil: Profil, voulue: str | None) -> None:
    """PRO-01 : un profil qui existe déjà ne change pas de fin en se créant de nouveau. `voulue` None : pas demandée."""
    if voulue in (None, profil["fin"]):
        return
    nom = identifiants.affiche("P", numero)
    fin = "sans fin" if profil["fin"] is None else f"jusqu'au {en_francais(date.fromisoformat(profil['fin']))}"
    raise Refus(
        f"{nom} est déjà ce profil, {fin}.",
        code="PRO-01",
        conseil=f"Sa fin se change avec « ceres profil modifier {nom} --fin {voulue} ».",
        objets=[nom],
    )


def exiger_meme_courriel(numero: int, profil: Profil, voulu: str | None) -> None:
    """PRO-01 : ni d'adresse."""
    if voulu in (None, profil["courriel"]):
        return
    nom = identifiants.affiche("P", numero)
    raise Refus(
        f"{nom} est déjà ce profil, {'sans' if profil['courriel'] is None else 'avec une autre'} adresse.",
        code="PRO-01",
        conseil=f"Son adresse se change avec « ceres profil modifier {nom} --courriel ADRESSE ».",
        objets=[nom],
    )


def exiger_un_administrateur(numero: int, profil: Profil, tous: Iterable[tuple[int, Profil]]) -> None:
    """PRO-01 : refuse que `profil` finisse s'il est le dernier MPCP sans fin."""
    if profil["role"] != Role.MPCP or any(n != numero and _sans_fin(p) for n, p in tous):
        return
    raise Refus(
        f"{identifiants.affiche('P', numero)} est le dernier administrateur sans fin : il ne peut ni finir ni être"
        " retiré.",
        code="PRO-01",
        conseil="Donnez d'abord un autre profil MPCP : « ceres profil creer --role mpcp --agent COMPTE ».",
        objets=[identifiants.affiche("P", numero)],
    )


def _sans_fin(profil: Profil) -> bool:
    return profil["role"] == Role.MPCP and profil["fin"] is None and not profil["retire"]

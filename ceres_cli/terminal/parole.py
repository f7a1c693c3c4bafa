"""Ce que le programme dit : une erreur et toutes ses raisons, le bilan d'un lot."""

from collections.abc import Mapping
from typing import Any

from ceres_cli.erreurs import ErreurCeres, Motif
from ceres_cli.regles.francais import accorder, milliers
from ceres_cli.schemas.assainissement import assainir
from ceres_cli.terminal.groupes import des_fautes

_RESULTATS = {"fait": "fait", "sans_effet": "sans effet", "refuse": "refusé", "non_traite": "non traité"}


def erreur(erreur: ErreurCeres, prefixe: str) -> str:
    """L'erreur, ses raisons une par ligne, le conseil."""
    lignes = [prefixe + _entete(erreur)]
    motifs = erreur.motifs if erreur.detaillee else des_fautes(erreur.motifs)
    # Seule la première lettre peut les séparer : le message est une phrase, la raison non.
    entete = lignes[0].casefold()
    lignes += [f"  • {_dire_motif(motif)}" for motif in motifs if assainir(motif.texte).casefold() not in entete]
    if erreur.conseil:
        debut = "" if erreur.conseil.startswith("Voir :") else "Conseil : "
        lignes.append(debut + assainir(erreur.conseil, lignes=True))
    return "\n".join(lignes)


def _entete(erreur: ErreurCeres) -> str:
    """Ce qui ne va pas, précédé du code de la règle ; plusieurs raisons se lisent dessous, une par ligne."""
    if len(erreur.motifs) > 1 and erreur.message == " ; ".join(m.texte for m in erreur.motifs):
        return f"refusé, pour {len(erreur.motifs)} raisons."
    message = assainir(erreur.message, lignes=True)
    code = f"{erreur.code} : " if _est_une_regle(erreur.code) and erreur.code not in message else ""
    return f"{code}{message}{'' if message.endswith(('.', '!', '?', '…')) else '.'}"


def _dire_motif(motif: Motif) -> str:
    code = f"{motif.code} : " if _est_une_regle(motif.code) and motif.code not in motif.texte else ""
    return code + assainir(motif.texte, lignes=True)


def _est_une_regle(code: str) -> bool:
    """HAB-12, CAN-05… : un code de la forme de ceux du catalogue, que `ceres regles` explique."""
    lettres, tiret, chiffres = code.partition("-")
    return bool(tiret) and lettres.isalpha() and chiffres.isdigit()


def resultats(rapport: Mapping[str, Any]) -> Mapping[str, str]:
    """Comment se dit chaque résultat : de ce qui n'est que simulé, rien n'est fait."""
    return {**_RESULTATS, "fait": "à faire"} if rapport.get("simulation") else _RESULTATS


def dire_le_compte(nombre: int, libelle: str) -> str:
    """« 4 faits », « 2 sans effet », « 260 refusés » ; de « non traité », le dernier mot seul s'accorde."""
    accorde = libelle if libelle.startswith(("sans ", "à ")) else accorder(nombre, libelle, f"{libelle}s")
    return f"{milliers(nombre)} {accorde}"


def bilan(rapport: Mapping[str, Any]) -> str:
    resume = rapport["resume"]
    parties = [dire_le_compte(resume.get(cle, 0), libelle) for cle, libelle in resultats(rapport).items()]
    debut = "Simulation : " if rapport.get("simulation") else f"Lot {rapport['lot']} : " if rapport.get("lot") else ""
    return f"{debut}{', '.join(parties)}."

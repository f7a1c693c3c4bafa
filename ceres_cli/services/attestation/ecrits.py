"""Ce que le registre publie : la liste signée des retraits, et la page qui vérifie."""

from pathlib import Path
from typing import Any

from ceres_cli.erreurs import Refus
from ceres_cli.formats.attestation import page as pages
from ceres_cli.formats.attestation import retraits as listes
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.services.attestation import lectures, registre, verification


def retraits(cadre: Cadre) -> dict[str, Any]:
    """Le document `ceres.retraits/1`, signé ; Refus si ce poste n'a pas la clé du registre."""
    finies = lectures.finies(cadre)
    with cadre.store.lecture() as db:
        cle = registre.courante(db)
    graine = None if cle is None else cadre.cle_privee(cle.cle)
    if cle is None or graine is None:
        raise sans_cle(None if cle is None else cle.cle)
    return listes.ecrire(cadre.jour.isoformat(), cle.cle, finies, graine)


def sans_cle(cle: str | None) -> Refus:
    if cle is None:
        return Refus(
            "Le registre n'a pas encore de clé : rien n'est signé.",
            code="OBT-06",
            conseil="Donnez-lui-en une : « ceres admin cle-publique --nouvelle --motif … » (profil MPCP).",
        )
    return Refus(
        f"La clé {cle} du registre n'est pas sur ce poste : rien n'est signé.",
        code="OBT-06",
        conseil="Lancez cette commande là où est la clé, ou donnez-en une autre au registre.",
    )


def page(cadre: Cadre, liste: Path | None) -> tuple[bytes, list[str]]:
    """(la page, les avertissements). Sans liste donnée, celle du jour pour qui peut la signer."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_ATTESTATIONS)
        cles = registre.lire(db)
        courante = registre.courante(db)
    if courante is None:
        raise sans_cle(None)
    if liste is not None:
        verification.lire_les_retraits(liste, cles)
        return pages.rendre(cles, verification.document(liste)), []
    if est_permise(Operation.ADMINISTRER_BASE, acteur.role) and cadre.cle_privee(courante.cle) is not None:
        return pages.rendre(cles, retraits(cadre)), []
    dit = "Sans liste des retraits, la page ne dira pas qu'une attestation est retirée : donnez-la par --revocations."
    return pages.rendre(cles, None), [dit]

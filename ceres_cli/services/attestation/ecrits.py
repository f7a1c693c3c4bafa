"""Ce que le registre publie : la liste signée des retraits, et la page qui vérifie."""

from pathlib import Path
from typing import Any

from ceres_cli.erreurs import Refus
from ceres_cli.formats.attestation import retraits as listes
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Acteur, Operation, est_permise, nom_du_profil
from ceres_cli.services.attestation import lectures, registre, verification
from ceres_cli.services.faits import centres
from ceres_cli.store import Db


def retraits(cadre: Cadre) -> dict[str, Any]:
    """Le document `ceres.retraits/1`, signé ; Refus si ce poste n'a pas la clé du registre."""
    finies = lectures.finies(cadre)
    with cadre.store.lecture() as db:
        courante, signataire = registre.courante(db), registre.signataire(db, cadre)
    if signataire is None:
        raise sans_cle(None if courante is None else courante.cle)
    return listes.ecrire(cadre.jour.isoformat(), signataire.cle, finies, signataire.graine)


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
    """(la page, les avertissements). Sans liste donnée, celle du jour pour qui peut la signer ; à tout autre, ce qu'il
    sait de ses candidats."""
    donnee = None if liste is None else verification.document(liste)
    with cadre.lire(Operation.LIRE_ATTESTATIONS) as (db, acteur):
        cles = registre.lire(db)
        signataire = registre.signataire(db, cadre)
        siens = lectures.finies_du_ressort(db, acteur)
        connus = listes.Connus(_qui(db, acteur), cadre.jour.isoformat(), siens)
    if not cles:
        raise sans_cle(None)
    if liste is not None:
        verification.les_retraits(liste, donnee, cles)
        return listes.rendre(cles, donnee, connus), []
    if signataire is not None and est_permise(Operation.ADMINISTRER_BASE, acteur.role):
        return listes.rendre(cles, retraits(cadre)), []
    dit = (
        f"Sans la liste signée du registre, la page ne sait que les retraits de vos candidats ({len(siens)}) :"
        " donnez-la par --revocations."
    )
    return listes.rendre(cles, None, connus), [dit]


def _qui(db: Db, acteur: Acteur) -> str:
    """« Centre de l'Estuaire (E-000001) », « UD 44 » : de qui est la page."""
    if acteur.centre_id is None:
        return nom_du_profil(acteur.role, acteur.structure)
    return f"{centres.noms(db, [acteur.centre_id])[acteur.centre_id]} ({acteur.structure})"

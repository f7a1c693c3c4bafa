"""Les cas d'usage de lecture des centres et de leurs agréments : trouver, voir, lister, historique."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ceres_cli.base.filtre import Filtre, texte_libre
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.nomenclatures import siret
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.centre import Agrement, Centre
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.centre import requetes
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.store import Db


@dataclass(slots=True)
class Criteres:
    """Filtre de `lister` ; une valeur absente ne filtre pas. `titre` : agréés sur ce titre le jour `au`."""

    texte: str | None = None
    departement: str | None = None
    region: str | None = None
    titre: str | None = None
    au: date | None = None
    limite: int | None = None


@dataclass(slots=True)
class CriteresAgrements:
    """Filtre de `agrements` ; `etat` est celui du jour `au`, `titre` prend aussi ses CCS."""

    centre: str | None = None
    etat: str | None = None
    titre: str | None = None
    au: date | None = None
    limite: int | None = None


def trouver(db: Db, texte: str) -> int:
    """Le numéro du centre nommé `E-…` ou par son SIRET (espaces admises).

    Introuvable s'il n'existe pas ; ErreurUsage si ce n'est ni l'un ni l'autre.
    """
    chiffres = siret.chiffres(texte)
    if chiffres.isascii() and chiffres.isdigit():
        numero = chargement_centre.par_siret(db, chiffres)
        if numero is None:
            siret.lire(texte)
    else:
        numero = chargement_centre.connu(db, identifiants.numero("E", texte))
    if numero is None:
        raise introuvable(texte)
    return numero


def trouver_visible(db: Db, acteur: Acteur, texte: str) -> int:
    """Comme `trouver` ; pour un Centre, tout autre que lui est introuvable (DRO-02)."""
    numero = trouver(db, texte)
    if acteur.role is Role.CENTRE and numero != acteur.centre_id:
        raise introuvable(texte)
    return numero


def introuvable(texte: str) -> Introuvable:
    """La même réponse pour un centre inexistant et pour un centre hors du ressort."""
    return Introuvable(
        f"Le centre {texte} est introuvable.", conseil="Cherchez-le avec « ceres centre lister ».", objets=[texte]
    )


def voir(cadre: Cadre, objet: str, au: date | None = None) -> dict[str, Any]:
    """Le centre, sous la forme `ceres.centre/1`."""
    with cadre.store.lecture() as db:
        numero = _numero_visible(db, cadre, objet)
        return _documents(db, chargement_centre.centres(db, "e.id = ?", (numero,)), au or cadre.jour)[0]


def _numero_visible(db: Db, cadre: Cadre, objet: str) -> int:
    return trouver_visible(db, cadre.autoriser(db, Operation.LIRE_AGREMENTS), objet)


def lister(cadre: Cadre, criteres: Criteres) -> tuple[list[dict[str, Any]], int]:
    """(éléments `ceres.centre/1` dans l'ordre des numéros, total). Un Centre ne voit que lui ; un service, tous."""
    jour = criteres.au or cadre.jour
    with cadre.store.lecture() as db:
        filtre = _filtre(db, cadre, criteres, jour)
        lignes = requetes.centres(db, filtre, criteres.limite)
        total = len(lignes)
        if total == criteres.limite:
            total = requetes.compter(db, filtre)
        return _documents(db, chargement_centre.assembler_centres(lignes), jour), total


def _filtre(db: Db, cadre: Cadre, criteres: Criteres, jour: date) -> Filtre:
    from ceres_cli.nomenclatures import territoires

    filtre = Filtre()
    perimetres.centres(filtre, cadre.autoriser(db, Operation.LIRE_AGREMENTS))
    if criteres.departement:
        filtre.et("e.departement = ?", territoires.departement(criteres.departement).code)
    if criteres.region:
        filtre.et("e.region = ?", territoires.region(criteres.region).code)
    if criteres.titre:
        requetes.agree_sur_titre(filtre, Resolveur(db, jour).titre(criteres.titre), jour.isoformat())
    if criteres.texte:
        texte_libre(filtre, "e.cle", textes.cle(criteres.texte).split())
    return filtre


def agrements(cadre: Cadre, criteres: CriteresAgrements) -> tuple[list[dict[str, Any]], int]:
    """(éléments `ceres.agrement/1` dans l'ordre des numéros, total), d'un centre ou de tous."""
    jour = criteres.au or cadre.jour
    with cadre.store.lecture() as db:
        filtre = Filtre()
        perimetres.centres(filtre, cadre.autoriser(db, Operation.LIRE_AGREMENTS))
        if criteres.centre:
            filtre.et("a.centre_id = ?", _numero_visible(db, cadre, criteres.centre))
        if criteres.titre:
            filtre.et("t.id = ?", Resolveur(db, jour).titre(criteres.titre))
        if criteres.etat:
            requetes.etat_agrement(filtre, criteres.etat, jour.isoformat())
        lignes = requetes.agrements(db, filtre, criteres.limite)
        total = len(lignes)
        if total == criteres.limite:
            total = requetes.compter_agrements(db, filtre)
        trouves = chargement_centre.assembler_agrements(db, [ligne[:-1] for ligne in lignes])
    return [_agrement_seul(a, ligne[-1], jour) for a, ligne in zip(trouves, lignes, strict=True)], total


def historique(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """Les traces `ceres.trace/1` du centre et de ses agréments, les plus anciennes d'abord."""
    from ceres_cli.services.journal import lectures as journal_lu

    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_AGREMENTS)
        numero = trouver_visible(db, acteur, objet)
        traces = journal_lu.d_un_objet(db, acteur, "centre", numero)
        for agrement in requetes.numeros_des_agrements(db, numero):
            traces += journal_lu.d_un_objet(db, acteur, "agrement", agrement)
    return sorted(traces, key=lambda trace: int(trace["id"]))


def _documents(db: Db, centres: dict[int, Centre], jour: date) -> list[dict[str, Any]]:
    chargement_centre.completer_agrements(db, centres)
    return [en_dict(c, jour) for c in centres.values()]


def en_dict(c: Centre, jour: date) -> dict[str, Any]:
    """Le document `ceres.centre/1`, sans son en-tête de schéma ; l'état des agréments est celui du jour."""
    return {
        "id": c.reference,
        **{champ: getattr(c, champ) for champ in chargement_centre.CHAMPS},
        "version": c.version,
        "agrements": _agrements_du_document(c.agrements, jour),
    }


def _agrements_du_document(agrements: Sequence[Agrement], jour: date) -> list[dict[str, Any]]:
    return [
        {
            "id": a.reference,
            "certification": a.certification.reference,
            "site": a.site,
            "commune": None if a.lieu is None else a.lieu.commune,
            "debut": a.debut.isoformat(),
            "fin": a.fin.isoformat(),
            "etat": regles.etat_du_jour(a, jour).value,
        }
        for a in agrements
    ]


def _agrement_seul(a: Agrement, nom_du_centre: str, jour: date) -> dict[str, Any]:
    """Le document `ceres.agrement/1`, sans son en-tête de schéma."""
    return {
        "id": a.reference,
        "centre": identifiants.affiche("E", a.centre_id),
        "centre_nom": nom_du_centre,
        "certification": a.certification.reference,
        "titre": a.certification.titre.reference,
        "type": a.certification.type,
        "site": a.site,
        "commune": None if a.lieu is None else a.lieu.commune,
        "departement": None if a.lieu is None else a.lieu.departement,
        "debut": a.debut.isoformat(),
        "fin": a.fin.isoformat(),
        "etat": regles.etat_du_jour(a, jour).value,
        "version": a.version,
    }

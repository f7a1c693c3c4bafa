"""Ce que le journal des accès retient d'une commande : ce qu'elle a montré, ce qui lui a été refusé."""

from datetime import date, timedelta

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import du_document
from ceres_cli.regles.droits import Acteur, NatureAcces
from ceres_cli.regles.identifiants import en_forme, entier

# Ces documents ne parlent de personne, ou rendent compte d'une écriture que la base consigne : les montrer ne se note
# pas. Tout autre se note.
SANS_NOM = frozenset({
    "regle", "regles", "reglage", "reglages", "schema", "schemas", "transition", "transitions", "transition-session",
    "transitions-session", "approbation", "lecture", "lectures", "installation", "migration", "demonstration",
    "consultations", "rapport-lot",
    "verifications", "sauvegarde", "restauration", "points-de-sante", "tete", "temoignage", "preuve", "traitement",
    "traitements",
})  # fmt: skip


def est_impersonnel(document: str) -> bool:
    nom = du_document(document)
    return document in SANS_NOM if nom is None else nom.impersonnel


def noter(
    cadre: Cadre,
    nature: NatureAcces,
    *,
    acteur: Acteur | None,
    jour_force: bool,
    document: str | None = None,
    objet: str | None = None,
    nombre: int | None = None,
    code: str | None = None,
) -> None:
    """Une ligne au journal des accès. `objet` n'est gardé que s'il a la forme d'un identifiant : un nom cherché n'y
    entre pas. `nombre` : combien d'objets. Sans acteur lu, le profil est celui que la ligne demande. OSError si elle ne
    peut être écrite."""
    cadre.store.noter_acces(
        {
            "instant": cadre.horodatage,
            "jour": cadre.jour.isoformat(),
            "jour_force": jour_force,
            "agent": cadre.agent,
            "profil": _demande(cadre) if acteur is None else acteur.profil,
            "structure": None if acteur is None else acteur.structure,
            "commande": cadre.commande,
            "nature": nature.value,
            "document": document,
            "objet": None if objet is None else entier(objet),
            "nombre": nombre,
            "code": code,
        },
    )


def _demande(cadre: Cadre) -> str | None:
    return None if cadre.profil is None else entier(en_forme("P", cadre.profil) or cadre.profil)


def purger(cadre: Cadre, jours: int) -> int:
    """Ôte ce qui a plus de ce nombre de jours à l'horloge, et rend combien de lignes l'ont été. OSError si le fichier
    ne peut être réécrit."""
    aujourd_hui = date.fromisoformat(cadre.horodatage[:10])
    return cadre.store.purger_acces((aujourd_hui - timedelta(days=jours)).isoformat())

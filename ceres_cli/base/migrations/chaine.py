"""La suite des pas, ce qu'une base ancienne dit d'elle-même, et la vérification de ce qu'un pas a fait."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ceres_cli import VERSION
from ceres_cli.base.empreinte import DECLARE, empreinte, schema_dit
from ceres_cli.base.migrations import pas_005, pas_006, pas_007, pas_008
from ceres_cli.base.migrations.pas import Base, Pas, Reprise
from ceres_cli.base.sceau.etat import Trait, photographier
from ceres_cli.base.sceau.scellement import Scellement
from ceres_cli.base.tables import EMPREINTE
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.regles.francais import compter

SUITE: tuple[Pas, ...] = (pas_005.DE_LA_0_1, pas_005.DU_SCHEMA_4, pas_006.PAS, pas_007.PAS, pas_008.PAS)
# Schéma d'où l'on part → son empreinte, figée. Un pas nouveau y ajoute celle qu'avait EMPREINTE avant lui.
EMPREINTES = {
    1: "22b98c3bbccbff7bab37dc4de3eed1a87c76b26a3ba08a8ae4a7cfd268d8e8b3",
    4: "b2300861a10165c03f64ceb06a68fc1f400f16f51826e59a55141abcb58693e4",
    5: "a864b942ffecd890d7414b1991f87ecdfb79a3e476e30795573c60ad5b4608de",
    6: "4c4dcd6de151852dd09c868a25582a7862730bb224e1395ae86ac14badae3235",
    7: "67b19d062b660826e270274d87198e01e0e19f0ef1ee664ff8342b594e8e2c6a",
}
# Schéma → comment y lire un profil (agent, puis une condition), s'il ne l'a pas comme aujourd'hui.
PROFILS = {1: "SELECT id, role, centre_id, departement, region, NULL, 0 FROM profil WHERE agent = ? AND "}
_NATIONAUX = {1: "SELECT agent, id, NULL, 0 FROM profil WHERE role = 'mpcp' ORDER BY id"}
_NATIONAUX_D_AUJOURD_HUI = "SELECT agent, id, fin, retire FROM profil WHERE role = 'mpcp' ORDER BY id"

COMMANDE = "ceres admin migrer"
_SCHEMA_DU_PROGRAMME = 8  # le premier où un lot dit la version qui l'a fait


class Auteur(NamedTuple):
    """Qui migre, sous quel profil, quand : ce que le lot en garde."""

    horodatage: str
    jour: str
    agent: str
    profil: str
    role: str
    structure: str


def version(base: Base) -> int:
    return int(base.valeur("PRAGMA user_version"))


def reste(depuis: int) -> Sequence[Pas]:
    """Les pas à faire depuis ce schéma ; aucun si la base est à jour."""
    suite: list[Pas] = []
    for pas in SUITE:
        if pas.depuis == depuis:
            suite.append(pas)
            depuis = pas.vers
    return suite


def nationaux(base: Base, schema: int) -> list[tuple[Any, ...]]:
    """(agent, profil, fin, retiré) des profils MPCP."""
    return base.lignes(_NATIONAUX.get(schema, _NATIONAUX_D_AUJOURD_HUI))


def faire(base: Base, pas: Pas, jour: str) -> Reprise:
    """Fait le pas et vérifie la base entière ; la version avance dans la même transaction."""
    reprise = pas.remplir(base, jour)
    base.executer(f"PRAGMA user_version = {pas.vers}")
    if empreinte(schema_dit(base.lignes(DECLARE))) != EMPREINTES.get(pas.vers, EMPREINTE):
        raise RuntimeError(f"le pas {pas.vers} ne donne pas le schéma d'une base neuve")
    verifier(base)
    return reprise


def verifier(base: Base) -> None:
    """BaseInutilisable : des lignes en désignent qui n'existent pas, ou la base est abîmée."""
    if orphelines := base.lignes("PRAGMA foreign_key_check"):
        tables = ", ".join(sorted({str(table) for table, *_ in orphelines}))
        raise BaseInutilisable(
            f"{compter(len(orphelines), 'ligne')} dont ce qui est désigné n'existe pas ({tables}).",
            conseil="La base a été changée hors de ceres : restaurez une sauvegarde d'avant, puis migrez-la.",
        )
    if (dit := base.valeur("PRAGMA integrity_check")) != "ok":
        raise BaseInutilisable(f"La base est abîmée : {dit}.", conseil="Restaurez une sauvegarde, puis migrez-la.")


def consigner(base: Base, pas: Pas, reprise: Reprise, auteur: Auteur, copie: str | None) -> int:
    """Le lot de ce pas au journal, dans sa transaction, son sceau ouvert ; rend son numéro. Figé comme le schéma 5 l'a,
    ou à revoir."""
    (lot,) = base.numeros("lot", 1)
    valeurs: dict[str, Any] = {"id": lot, **auteur._asdict(), "commande": COMMANDE, "jour_force": int(base.jour_force)}
    valeurs |= {"fait": 1, "sans_effet": 0, "refuse": 0, "non_traite": 0}
    if pas.vers >= _SCHEMA_DU_PROGRAMME:
        valeurs["programme"] = VERSION
    base.executer(
        f"INSERT INTO lot ({', '.join(valeurs)}) VALUES ({', '.join('?' * len(valeurs))})", tuple(valeurs.values())
    )
    notes = [("schema", str(pas.depuis), str(pas.vers)), *((e.quoi, None, str(e.nombre)) for e in reprise.effets)]
    if copie is not None:
        notes.append(("copie", None, copie))
    lignes: list[tuple[str, int, str, str | None, str | None]] = [("base", lot, *note) for note in notes]
    lignes += [(c.type_objet, c.objet_id, c.champ, None, c.apres) for c in reprise.changes]
    traits = [
        Trait(numero, lot, type_, objet, "migrer", champ, avant, apres, None, None, 0)
        for numero, (type_, objet, champ, avant, apres) in zip(base.numeros("trace", len(lignes)), lignes, strict=True)
    ]
    scellement = base.a_sceller[lot] = Scellement(base, lot, ajouts=(0, None, valeurs.get("programme")))
    reprises = pas_005.suivies(base) if pas.reprises is None else {table: pas.colonnes(table) for table in pas.reprises}
    scellement.ecrire(photographier(base, reprises, reprises))
    scellement.tracer([traits])
    base.annoncer(f"Le lot L-{lot:06d} est enregistré : la base est au schéma {pas.vers}.")
    return lot

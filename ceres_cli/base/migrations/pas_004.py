"""Du schéma 3 au schéma 4 : le journal scellé. Les lots d'avant sont scellés après coup, tels qu'ils sont ; l'état de
chaque table entre au journal, d'où il pourra se refaire. pas_004.sql porte le texte de ses tables.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ceres_cli.base.migrations.pas import Base, Effet, Pas, Reprise, texte_sql
from ceres_cli.base.migrations.reconstruction import instructions, poser
from ceres_cli.base.sceau.etat import A_REJOUER, photographier
from ceres_cli.base.sceau.lignes import Trait
from ceres_cli.base.sceau.scellement import Scellement
from ceres_cli.base.tables import COLONNES
from ceres_cli.regles.francais import compter

_TRACES = (
    "SELECT id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation FROM trace"
    " WHERE lot_id = ? ORDER BY id"
)
_PAQUET = 10_000


def remplir(base: Base, _jour: str) -> Reprise:
    tables: list[str] = []
    gardes: list[str] = []
    for instruction in instructions(texte_sql(4)):
        (gardes if instruction.startswith("CREATE TRIGGER") else tables).append(instruction)
    poser(base, ";\n".join((*tables, "")), {})
    lots, traces = _sceller_les_lots(base)
    for instruction in gardes:  # posées plus tôt, elles auraient refusé les empreintes
        base.executer(instruction)
    lignes = sum(int(base.valeur(f"SELECT count(*) FROM {table}")) for table in _suivies(base))
    return Reprise(
        [
            Effet("lots_scelles", lots, f"{compter(lots, 'lot scellé', 'lots scellés')} après coup, tels qu'ils sont"),
            Effet("traces_scellees", traces, f"{compter(traces, 'trace scellée', 'traces scellées')} avec eux"),
            Effet("lignes_au_journal", lignes, f"{compter(lignes, 'ligne')} des tables, d'où le journal se rejoue"),
        ]
    )


def sceller(base: Base, lot: int, traits: Sequence[Trait], reprises: Sequence[str] | None) -> list[str]:
    """Ouvre le sceau du lot d'un pas ; rend les empreintes de ses traces. L'état des tables `reprises` y entre ; sans
    elles, celui de toutes."""
    scellement = base.a_sceller[lot] = Scellement(base, lot)
    empreintes = scellement.empreintes(traits)
    suivies = _suivies(base) if reprises is None else {table: COLONNES[table] for table in reprises}
    scellement.ecrire(photographier(base, suivies, suivies))
    return empreintes


def _suivies(base: Base) -> dict[str, Sequence[str]]:
    """Table → ses colonnes, de celles qui se rejouent : au schéma 4, quel que soit celui du programme."""
    lues: dict[str, Sequence[str]] = {
        table: [nom for (nom,) in base.lignes("SELECT name FROM pragma_table_info(?)", (table,))]
        for table in (*A_REJOUER, "identite_candidat")
    }
    return {table: colonnes for table, colonnes in lues.items() if colonnes}


def _sceller_les_lots(base: Base) -> tuple[int, int]:
    """(lots, traces) scellés. Ce qu'un lot a changé des tables n'est pas su : il est scellé sans écritures."""
    numeros = [numero for (numero,) in base.lignes("SELECT id FROM lot ORDER BY id")]
    traces = 0
    for numero in numeros:
        scellement = Scellement(base, numero, repris=True)
        for paquet in _paquets(Trait(*ligne) for ligne in base.lignes(_TRACES, (numero,))):
            base.executer_lot(
                "UPDATE trace SET empreinte = ? WHERE id = ?",
                [(e, t.id) for e, t in zip(scellement.empreintes(paquet), paquet, strict=True)],
            )
            traces += len(paquet)
        scellement.clore(None)
    return len(numeros), traces


def _paquets(suite: Iterator[Trait]) -> Iterator[list[Trait]]:
    for _, paquet in groupby(enumerate(suite), key=lambda rang: rang[0] // _PAQUET):
        yield [trait for _, trait in paquet]


PAS = Pas(4, remplir)

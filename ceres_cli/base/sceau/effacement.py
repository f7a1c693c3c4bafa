"""Effacer du journal ce qu'il dit de quelqu'un : l'engagement reste, les valeurs et leurs sels s'en vont.

La chaîne se vérifie encore. Qui efface dit au journal combien il a vidé (`ACTION`, `TRACES`, `ECRITURES`) : ce qui
l'est sans cela se voit.
"""

from collections.abc import Iterable

from ceres_cli.base.sceau import forme
from ceres_cli.base.sceau.etat import Cle
from ceres_cli.base.sceau.gardes import GEL
from ceres_cli.base.sceau.scellement import Base

# La trace d'un effacement : son action, et le champ qui compte ce qu'il a vidé.
ACTION, TRACES, ECRITURES = "effacer-donnees", "traces_videes", "ecritures_videes"


def vider_les_traces(base: Base, objets: Iterable[tuple[str, int]]) -> int:
    """Vide chaque trace de ces objets (type, numéro) et ôte leurs sels ; rend combien l'ont été."""
    videes = 0
    for sorte, numero in objets:
        sel = base.valeur("SELECT sel FROM sel_objet WHERE type_objet = ? AND objet_id = ?", (sorte, numero))
        if sel is None:
            continue
        traces = base.lignes(
            "SELECT id, avant, apres, motif FROM trace WHERE type_objet = ? AND objet_id = ?"
            " AND substr(empreinte, 1, 2) <> ?",
            (sorte, numero, GEL),
        )
        gelees = [(_gel(sel, valeurs), rang) for rang, *valeurs in traces]
        base.executer_lot(
            "UPDATE trace SET avant = NULL, apres = NULL, motif = NULL, empreinte = ? WHERE id = ?", gelees
        )
        base.executer("DELETE FROM sel_objet WHERE type_objet = ? AND objet_id = ?", (sorte, numero))
        videes += len(gelees)
    return videes


def vider_des_traces(base: Base, numeros: Iterable[int]) -> int:
    """Vide ces traces d'objets qui en ont d'autres, dont le sel reste donc ; rend combien l'ont été."""
    condition, parametres = base.dans("t.id", sorted(numeros))
    lignes = base.lignes(
        "SELECT t.id, o.sel, t.avant, t.apres, t.motif FROM trace t JOIN sel_objet o ON o.type_objet = t.type_objet"
        f" AND o.objet_id = t.objet_id WHERE substr(t.empreinte, 1, 2) <> ? AND {condition}",
        [GEL, *parametres],
    )
    gelees = [(_gel(sel, valeurs), rang) for rang, sel, *valeurs in lignes]
    base.executer_lot("UPDATE trace SET avant = NULL, apres = NULL, motif = NULL, empreinte = ? WHERE id = ?", gelees)
    return len(gelees)


def vider_les_lots(base: Base, lots: Iterable[int]) -> int:
    """Vide le motif et la source de ces lots, et ôte le sel de leur engagement ; rend combien en avaient."""
    condition, parametres = base.dans("id", sorted(lots))
    dits = [
        lot
        for (lot,) in base.lignes(
            f"SELECT id FROM lot WHERE (motif IS NOT NULL OR source IS NOT NULL) AND {condition}", parametres
        )
    ]
    condition, parametres = base.dans("id", dits)
    base.executer(f"UPDATE lot SET motif = NULL, source = NULL WHERE {condition}", parametres)
    condition, parametres = base.dans("lot_id", dits)
    base.executer(f"UPDATE sceau SET sel = NULL WHERE {condition}", parametres)
    return len(dits)


def vider_les_ecritures(base: Base, table: str, cles: Iterable[Cle]) -> int:
    """Vide ce que le journal a rapporté de ces lignes d'une table ; rend combien d'écritures l'ont été. Leur état
    d'après est à rapporter de nouveau : sans lui, elles ne se rejoueraient plus."""
    condition, parametres = base.dans("cles", [forme.encoder([cle]) for cle in cles])
    lignes = base.lignes(
        f"SELECT lot_id, rang, valeurs, sel FROM ecriture WHERE nom_table = ? AND valeurs IS NOT NULL AND {condition}",
        [table, *parametres],
    )
    base.executer_lot(
        "UPDATE ecriture SET valeurs = NULL, sel = NULL, empreinte = ? WHERE lot_id = ? AND rang = ?",
        [(_gel(sel, (valeurs,)), lot, rang) for lot, rang, valeurs, sel in lignes],
    )
    return len(lignes)


def _gel(sel: str, valeurs: Iterable[object]) -> str:
    return GEL + forme.engagement(bytes.fromhex(sel), list(valeurs)).hex()

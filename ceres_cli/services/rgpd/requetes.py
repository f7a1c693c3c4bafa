"""Le SQL des données personnelles : ce qui désigne une personne, dans les tables et au journal."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from ceres_cli.base.colonnes import liste
from ceres_cli.base.sceau.gardes import GEL
from ceres_cli.base.tables import CLES, COLONNES
from ceres_cli.regles.donnees.effacement import ActionDonnees, Sorte
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]
Cle = tuple[Any, ...]
Objet = tuple[str, int]
_PLEINE = f"substr(tr.empreinte, 1, {len(GEL)}) <> '{GEL}'"


# --- fiches ---


def fiche(db: Db, sorte: Sorte, numero: int) -> dict[str, Any] | None:
    """Ses colonnes ; None si elle n'est plus là."""
    colonnes = COLONNES[sorte.value]
    ligne = db.une(f"SELECT {liste(colonnes)} FROM {sorte.value} WHERE id = ?", (numero,))
    return None if ligne is None else dict(zip(colonnes, ligne, strict=True))


def fusions(db: Db, sorte: Sorte, numeros: Iterable[int]) -> set[str]:
    """Les fiches (références) que le journal dit avoir été réunies à celles-ci, dans un sens ou dans l'autre."""
    sql = "SELECT avant, apres FROM trace WHERE type_objet = ? AND champ = 'fusion' AND {}"
    return {r for paire in db.parmi("objet_id", numeros).lignes(sql, avant=[sorte.value]) for r in paire if r}


def est_connu_du_journal(db: Db, sorte: Sorte, numero: int) -> bool:
    sql = "SELECT 1 FROM trace WHERE type_objet = ? AND objet_id = ? LIMIT 1"
    return db.valeur(sql, (sorte.value, numero)) is not None


def est_vide_au_journal(db: Db, sorte: Sorte, numero: int) -> bool:
    """Plus aucune de ses traces, un effacement mis à part, ne porte de valeur."""
    sql = f"SELECT 1 FROM trace tr WHERE tr.type_objet = ? AND tr.objet_id = ? AND {_PLEINE} AND tr.action <> ? LIMIT 1"
    return db.valeur(sql, (sorte.value, numero, ActionDonnees.EFFACER.value)) is None


def noms_portes(db: Db, sorte: Sorte, numeros: Iterable[int]) -> dict[str, set[str]]:
    """« nom » et « prenom » → ce que le journal en dit, aujourd'hui comme hier."""
    suite: dict[str, set[str]] = {"nom": set(), "prenom": set()}
    sql = "SELECT champ, avant, apres FROM trace WHERE type_objet = ? AND champ IN ('nom', 'prenom') AND {}"
    for champ, *valeurs in db.parmi("objet_id", numeros).lignes(sql, avant=[sorte.value]):
        suite[champ] |= {v for v in valeurs if v}
    return suite


# --- tables ---


def cles(db: Db, table: str, colonnes: Sequence[str], numeros: Sequence[int]) -> list[Cle]:
    """Les clés de ses lignes dont une de ces colonnes est l'un de ces numéros."""
    conditions = [db.dans(colonne, numeros) for colonne in colonnes]
    ou = " OR ".join(c for c, _ in conditions)
    parametres = [p for _, suite in conditions for p in suite]
    return db.lignes(f"SELECT {liste(CLES[table])} FROM {table} WHERE {ou} ORDER BY {liste(CLES[table])}", parametres)


def lignes(db: Db, table: str, trouvees: Sequence[Cle]) -> Lignes:
    """Les lignes de ces clés, toutes leurs colonnes."""
    ou = " AND ".join(f"{c} = ?" for c in CLES[table])
    sql = f"SELECT {liste(COLONNES[table])} FROM {table} WHERE {ou}"
    return [ligne for cle in trouvees if (ligne := db.une(sql, cle)) is not None]


def tout(db: Db, table: str, colonne: str) -> Lignes:
    """(clé, texte) des textes de cette colonne."""
    return db.lignes(f"SELECT {CLES[table][0]}, {colonne} FROM {table} WHERE {colonne} IS NOT NULL ORDER BY 1")


def jurys(db: Db, jures: Sequence[int]) -> list[int]:
    """Les sessions où ces jurés siègent, ou dont ils ont eu une convocation."""
    condition, parametres = db.dans("jure_id", jures)
    return [
        s
        for (s,) in db.lignes(
            f"SELECT session_id FROM participation WHERE {condition} UNION SELECT session_id FROM convocation"
            f" WHERE {condition} ORDER BY 1",
            [*parametres, *parametres],
        )
    ]


def convocations_des_jurys(db: Db, sessions: Sequence[int]) -> list[tuple[int, int, str]]:
    """(convocation, juré, contenu)"""
    sql = "SELECT id, jure_id, contenu FROM convocation WHERE jure_id IS NOT NULL AND {} ORDER BY id"
    return db.parmi("session_id", sessions).lignes(sql)


def contenus(db: Db, convocations: Sequence[int]) -> list[tuple[int, str]]:
    """(convocation, contenu)"""
    return db.parmi("id", convocations).lignes("SELECT id, contenu FROM convocation WHERE {} ORDER BY id")


def textes_des_courriels(db: Db, convocations: Sequence[int]) -> list[tuple[int, str]]:
    """(message, texte) de ceux de ces convocations qui sont partis."""
    return db.parmi("convocation_id", convocations).lignes(
        "SELECT id, texte FROM message WHERE texte IS NOT NULL AND {} ORDER BY id"
    )


def textes_des_avis(db: Db) -> list[tuple[int, str]]:
    """(message, texte) des avis d'un bureau à un autre, dont le motif peut nommer quelqu'un."""
    sql = "SELECT id, texte FROM message WHERE nature = 'bureau' AND texte IS NOT NULL ORDER BY id"
    return db.lignes(sql)


class Amenagements(NamedTuple):
    """Ceux d'une session (numéro, version, fin) : les clés de leurs lignes."""

    id: int
    version: int
    fin: str
    cles: list[Cle]


def amenagements(db: Db, sessions: Iterable[tuple[int, int]] | None = None) -> dict[tuple[int, int], Amenagements]:
    """Par (année, numéro) de session, ce qui en est gardé ; de ces sessions, même s'il n'y a plus rien."""
    voulues = None if sessions is None else set(sessions)
    suite: dict[tuple[int, int], Amenagements] = {}
    for annee, numero, session, version, fin, inscription, depuis in db.lignes(
        "SELECT s.annee, s.numero, s.id, s.version, s.fin, a.inscription_id, a.depuis FROM amenagement a"
        f" {db.joint('inscription i', 'i.id = a.inscription_id')}"
        f" {db.joint('session_examen s', 's.id = i.session_id')} ORDER BY s.fin, s.id, a.inscription_id, a.depuis"
    ):
        if voulues is None or (annee, numero) in voulues:
            siennes = suite.setdefault((annee, numero), Amenagements(session, version, fin, []))
            siennes.cles.append((inscription, depuis))
    return suite


def nom_de_session(db: Db, numero: int) -> tuple[int, int] | None:
    """(année, numéro)"""
    return db.une("SELECT annee, numero FROM session_examen WHERE id = ?", (numero,))


def reference(db: Db, table: str, numero: int) -> str | None:
    """Celle d'un titre ou d'une certification."""
    valeur = db.valeur(f"SELECT reference FROM {table} WHERE id = ?", (numero,))
    return None if valeur is None else str(valeur)


def oublier_les_identites(db: Db, candidat: int) -> None:
    """Il ne reste que celle que porte sa fiche ; les autres ne se retrouvent plus."""
    db.executer(
        "DELETE FROM identite_candidat WHERE candidat_id = ? AND NOT EXISTS (SELECT 1 FROM candidat c"
        " WHERE c.id = candidat_id AND c.cle = identite_candidat.noms AND c.naissance = identite_candidat.naissance)",
        (candidat,),
    )


# --- journal ---


def cles_au_journal(db: Db, table: str, colonnes: Sequence[str], numeros: Sequence[int]) -> set[Cle]:
    """De même, d'après ce que le journal a rapporté de la table : celles de lignes ôtées depuis en sont."""
    suite: set[Cle] = set()
    for colonne in colonnes:
        if colonne in CLES[table]:
            rang = CLES[table].index(colonne)
            formes = [
                f"%{'[' if rang == 0 else ','}{n}{',' if rang == 0 and len(CLES[table]) > 1 else ']'}%" for n in numeros
            ]
            ou = " OR ".join(["cles LIKE ?"] * len(formes))
            for (texte,) in db.lignes(f"SELECT cles FROM ecriture WHERE nom_table = ? AND ({ou})", [table, *formes]):
                suite |= {tuple(c) for c in json.loads(texte) if len(c) > rang and c[rang] in numeros}
            continue
        formes = [f'%"{colonne}":{n}{fin}%' for n in numeros for fin in ",}"]
        ou = " OR ".join(["valeurs LIKE ?"] * len(formes))
        sql = f"SELECT cles, valeurs FROM ecriture WHERE nom_table = ? AND ({ou})"
        for texte, valeurs in db.lignes(sql, [table, *formes]):
            if json.loads(valeurs).get(colonne) in numeros:
                suite |= {tuple(c) for c in json.loads(texte)}
    return suite


def dits_au_journal(db: Db, table: str, colonne: str, textes: Iterable[str]) -> list[tuple[int, str]]:
    """(numéro, valeur) des lignes de cette table dont le journal rapporte qu'une valeur a contenu l'un de ces textes,
    ajoutée comme modifiée : la session d'une convocation ne se redit pas quand elle est rééditée."""
    suite: list[tuple[int, str]] = []
    # Une valeur du journal est en ASCII ; « \\ », qu'un serveur lirait comme un échappement, y vaut n'importe quoi.
    formes = [f"%{json.dumps(t)[1:-1]}%".replace('\\"', "%").replace("\\", "_") for t in sorted(textes)]
    if formes:
        ou = " OR ".join(["valeurs LIKE ?"] * len(formes))
        for cles_, valeurs in db.lignes(
            f"SELECT cles, valeurs FROM ecriture WHERE nom_table = ? AND ({ou})", [table, *formes]
        ):
            suite += [(c[0], str(json.loads(valeurs).get(colonne) or "")) for c in json.loads(cles_)]
    return suite


def textes_du_journal(db: Db) -> Iterator[tuple[int, str | None]]:
    """(lot, texte) de chaque valeur que ce journal dit en clair ; celle d'une écriture, en JSON."""
    yield from db.parcourir(
        "SELECT id, motif FROM lot UNION ALL SELECT id, source FROM lot UNION ALL SELECT lot_id, avant FROM trace"
        " UNION ALL SELECT lot_id, apres FROM trace UNION ALL SELECT lot_id, motif FROM trace"
        " UNION ALL SELECT lot_id, valeurs FROM ecriture"
    )


def objets_au_journal(db: Db, sorte: str, champ: str, references: Sequence[str]) -> set[int]:
    """Les objets de cette sorte dont le journal dit que ce champ a nommé l'une de ces références."""
    avant, parametres = db.dans("avant", references)
    apres, suite = db.dans("apres", references)
    sql = f"SELECT DISTINCT objet_id FROM trace WHERE type_objet = ? AND champ = ? AND ({avant} OR {apres})"
    return {n for (n,) in db.lignes(sql, [sorte, champ, *parametres, *suite])}


def traces_qui_citent(db: Db, reference: str) -> Lignes:
    """(trace, type, numéro, champ, motif) de celles, encore pleines, dont le champ, l'avant ou l'après nomme cette
    fiche : « inscription C-000012 », « J-000003 », « C-000012 (sœur) »."""
    return db.lignes(
        "SELECT tr.id, tr.type_objet, tr.objet_id, tr.champ, tr.motif FROM trace tr"
        f" WHERE {_PLEINE} AND (tr.champ LIKE ? OR tr.avant = ? OR tr.apres = ? OR tr.avant LIKE ? OR tr.apres LIKE ?)"
        " ORDER BY tr.id",
        (f"% {reference}", reference, reference, f"{reference} (%", f"{reference} (%"),
    )


def lots_des_objets(db: Db, objets: Iterable[Objet]) -> set[int]:
    """Les lots qui ont touché l'un de ces objets."""
    sql = "SELECT DISTINCT lot_id FROM trace WHERE type_objet = ? AND objet_id = ?"
    return {lot for objet in objets for (lot,) in db.lignes(sql, objet)}


def lots_des_traces(db: Db, traces: Iterable[int]) -> set[int]:
    return {lot for (lot,) in db.parmi("id", traces).lignes("SELECT DISTINCT lot_id FROM trace WHERE {}")}


def ne_parle_que_de(db: Db, lot: int, objets: set[Objet], traces: set[int]) -> bool:
    """Chaque trace du lot est l'une de celles-ci, ou celle d'un de ces objets."""
    sql = "SELECT id, type_objet, objet_id FROM trace WHERE lot_id = ?"
    return all(rang in traces or (sorte, numero) in objets for rang, sorte, numero in db.parcourir(sql, (lot,)))


def exports(db: Db) -> Lignes:
    """(numéro d'objet, filtre) des exports de jurés."""
    return db.lignes(
        "SELECT objet_id, apres FROM trace WHERE type_objet = 'export' AND champ = 'filtre' AND apres <> ''"
    )


def motifs(db: Db) -> Lignes:
    """(lot, texte) des motifs et des sources de lots, et des motifs de traces."""
    return db.lignes(
        "SELECT id, motif FROM lot WHERE motif IS NOT NULL UNION SELECT id, source FROM lot WHERE source IS NOT NULL"
        " UNION SELECT lot_id, motif FROM trace WHERE motif IS NOT NULL ORDER BY 1"
    )


def traces_des_objets(db: Db, objets: Iterable[Objet], traces: Iterable[int]) -> Lignes:
    """(id, lot, instant, agent, profil, type, numéro, action, champ, avant, après, motif) de celles-ci, par ordre."""
    colonnes = (
        "SELECT tr.id, tr.lot_id, l.horodatage, l.agent, l.profil, tr.type_objet, tr.objet_id, tr.action, tr.champ,"
        f" tr.avant, tr.apres, coalesce(tr.motif, l.motif) FROM trace tr {db.joint('lot l', 'l.id = tr.lot_id')} WHERE"
    )
    suite = [t for o in objets for t in db.lignes(f"{colonnes} tr.type_objet = ? AND tr.objet_id = ?", o)]
    return sorted({*suite, *db.parmi("tr.id", traces).lignes(f"{colonnes} {{}}")})


# --- ce qui oblige ---


def places_d_un_candidat(db: Db, candidats: Sequence[int]) -> Lignes:
    """(candidat, année, numéro, début, état, avec entretien final) des sessions où il est inscrit."""
    return db.parmi("i.candidat_id", candidats).lignes(
        "SELECT i.candidat_id, s.annee, s.numero, s.debut, s.etat, s.entretien_final FROM inscription i"
        f" {db.joint('session_examen s', 's.id = i.session_id')} WHERE i.etat = 'inscrit' AND {{}}"
    )


def places_d_un_jure(db: Db, jure: int) -> Lignes:
    """(année, numéro, début, état) des sessions où il siège."""
    return db.lignes(
        "SELECT s.annee, s.numero, s.debut, s.etat FROM participation p"
        f" {db.joint('session_examen s', 's.id = p.session_id')}"
        " WHERE p.jure_id = ?",
        (jure,),
    )


def demandes_a_decider(db: Db, candidat: int) -> list[int]:
    sql = "SELECT id FROM demande_vae WHERE candidat_id = ? AND etat = 'deposee' ORDER BY id"
    return [n for (n,) in db.lignes(sql, (candidat,))]


def parchemins_en_attente(db: Db, candidat: int) -> list[int]:
    sql = "SELECT id FROM parchemin WHERE candidat_id = ? AND etat IN ('a_editer', 'a_annuler') ORDER BY id"
    return [n for (n,) in db.lignes(sql, (candidat,))]


# --- effacements déjà faits ---


def effaces(db: Db) -> Lignes:
    """(type, numéro, premier lot qui parle de cette fiche, sa tête) de chaque fiche effacée."""
    return db.lignes(
        "SELECT e.type_objet, e.objet_id, s.lot_id, s.tete FROM (SELECT DISTINCT type_objet, objet_id FROM trace"
        " WHERE action = ? AND type_objet IN ('candidat', 'jure')) e JOIN sceau s ON s.lot_id = (SELECT min(t.lot_id)"
        " FROM trace t WHERE t.type_objet = e.type_objet AND t.objet_id = e.objet_id) ORDER BY 1, 2",
        (ActionDonnees.EFFACER.value,),
    )


def effacements(db: Db) -> Lignes:
    """(type, numéro, dernier lot qui l'a effacée) de chaque fiche effacée."""
    return db.lignes(
        "SELECT type_objet, objet_id, max(lot_id) FROM trace WHERE action = ? AND type_objet IN ('candidat', 'jure')"
        " GROUP BY type_objet, objet_id ORDER BY 1, 2",
        (ActionDonnees.EFFACER.value,),
    )


def naissance_au_journal(db: Db, sorte: str, numero: int) -> tuple[int, str] | None:
    """(lot, tête) du premier lot qui parle de cette fiche."""
    return db.une(
        "SELECT s.lot_id, s.tete FROM sceau s WHERE s.lot_id = (SELECT min(lot_id) FROM trace"
        " WHERE type_objet = ? AND objet_id = ?)",
        (sorte, numero),
    )

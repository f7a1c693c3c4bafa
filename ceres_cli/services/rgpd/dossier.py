"""Tout ce qui, dans la base, parle d'une personne : ses fiches, leurs lignes de chaque table, ses objets du journal."""

import json
from dataclasses import dataclass, field
from typing import Any

from ceres_cli.base.sceau.etat import DEDUITES
from ceres_cli.noms import PAR_SORTE
from ceres_cli.regles.donnees import registre
from ceres_cli.regles.donnees.effacement import Sorte
from ceres_cli.regles.identifiants import numero_si_lisible
from ceres_cli.regles.textes import cle
from ceres_cli.services.rgpd import requetes
from ceres_cli.services.rgpd.requetes import Cle, Objet
from ceres_cli.store import Db


@dataclass(slots=True)
class Dossier:
    """`numeros` : la fiche, puis celles qu'on y a réunies, que le journal seul connaît encore. `cles` : table → les
    clés de ses lignes ; `anciennes` : celles que le journal seul connaît. `objets` : au journal, ceux qui ne parlent
    que d'elle ; `citations` : les traces d'autres objets qui la nomment, avec leur type et leur motif. `noms` : ceux
    qu'elle a portés, « Zoé Zuber »."""

    sorte: Sorte
    numero: int
    numeros: list[int]
    fiche: dict[str, Any] | None
    cles: dict[str, list[Cle]] = field(default_factory=dict)
    anciennes: dict[str, set[Cle]] = field(default_factory=dict)
    objets: set[Objet] = field(default_factory=set)
    citations: list[tuple[Any, ...]] = field(default_factory=list)
    noms: set[str] = field(default_factory=set)
    # Les convocations d'autres jurés qui disent son nom : numéro → contenu, None si elle n'est plus qu'au journal.
    voisines: dict[int, str | None] = field(default_factory=dict)
    # Les courriels qui les ont portées ; ceux dont le journal rapporte qu'un texte a dit son nom.
    messages_voisins: list[int] = field(default_factory=list)
    messages_au_journal: set[int] = field(default_factory=set)

    @property
    def reference(self) -> str:
        return self.sorte.reference(self.numero)

    @property
    def existe(self) -> bool:
        return self.fiche is not None

    @property
    def nom(self) -> str:
        """« J-000012 MARTIN Alice », ou le seul numéro d'une fiche qui n'est plus là."""
        if self.fiche is None:
            return self.reference
        return f"{self.reference} {self.fiche['nom']} {self.fiche['prenom']}"

    @property
    def citees(self) -> set[int]:
        return {trace for trace, *_ in self.citations}

    def a_vider(self, citation: tuple[Any, ...]) -> bool:
        """D'une trace qui la cite : elle dit un motif, ou un lien."""
        _, sorte, _, champ, motif = citation
        return motif is not None or (sorte, champ) == ("jure", "lien")

    def est_nomme(self, texte: str) -> bool:
        """Un des noms qu'elle a portés est dans ce texte, dans un ordre ou dans l'autre."""
        mots = set(cle(texte).split())
        return any(set(cle(nom).split()) <= mots for nom in self.noms)


def lire(db: Db, sorte: Sorte, numero: int) -> Dossier:
    numeros = _fiches(db, sorte, numero)
    dossier = Dossier(sorte, numero, numeros, requetes.fiche(db, sorte, numero))
    dossier.noms = _noms(db, dossier)
    for table, fichier in registre.de(sorte).items():
        colonnes = fichier.liens[sorte]
        dossier.cles[table] = requetes.cles(db, table, colonnes, numeros)
        if table not in DEDUITES and (fichier.otee or fichier.videes):
            connues = requetes.cles_au_journal(db, table, colonnes, numeros) if table != sorte.value else set()
            dossier.anciennes[table] = connues - set(dossier.cles[table])
    for table, fichier in registre.REGISTRE.items():
        for colonne, mere in fichier.par:
            tenues = [c[0] for c in dossier.cles.get(mere, ())]
            siennes = dossier.cles.setdefault(table, [])
            siennes += requetes.cles(db, table, [colonne], tenues) if tenues else []
            meres = [*tenues, *(c[0] for c in dossier.anciennes.get(mere, ()))]
            if fichier.videes and meres:
                au_journal = requetes.cles_au_journal(db, table, [colonne], meres)
                dossier.anciennes[table] = dossier.anciennes.get(table, set()) | au_journal
        if fichier.par and fichier.videes:
            dossier.anciennes[table] = dossier.anciennes.get(table, set()) - set(dossier.cles[table])
    dossier.objets = _objets(db, dossier)
    for n in numeros:
        citations = requetes.traces_qui_citent(db, sorte.reference(n))
        dossier.citations += [c for c in citations if (c[1], c[2]) not in dossier.objets]
    if sorte is Sorte.JURE:
        dossier.voisines = _voisines(db, dossier)
        dossier.messages_voisins = [
            n for n, texte in requetes.textes_des_courriels(db, list(dossier.voisines)) if _dit(texte, dossier)
        ]
    dossier.messages_voisins += [n for n, texte in requetes.textes_des_avis(db) if dossier.est_nomme(texte)]
    dossier.messages_au_journal = {
        n for n, texte in requetes.dits_au_journal(db, "message", "texte", dossier.noms) if dossier.est_nomme(texte)
    }
    return dossier


def lots_a_elle(db: Db, dossier: Dossier) -> list[int]:
    """Les lots dont chaque trace parle d'elle."""
    citees = dossier.citees
    lots = requetes.lots_des_objets(db, dossier.objets) | requetes.lots_des_traces(db, citees)
    return [lot for lot in sorted(lots) if requetes.ne_parle_que_de(db, lot, dossier.objets, citees)]


def _fiches(db: Db, sorte: Sorte, numero: int) -> list[int]:
    """La fiche, puis toutes celles que le journal dit y avoir été réunies, de proche en proche."""
    suite, neufs = [numero], {numero}
    while neufs:
        lus = {numero_si_lisible(sorte.lettre, r) for r in requetes.fusions(db, sorte, neufs)}
        neufs = {n for n in lus if n is not None} - set(suite)
        suite += sorted(neufs)
    return suite


def _noms(db: Db, dossier: Dossier) -> set[str]:
    portes = requetes.noms_portes(db, dossier.sorte, dossier.numeros)
    if dossier.fiche is not None:
        portes["nom"].add(dossier.fiche["nom"])
        portes["prenom"].add(dossier.fiche["prenom"])
    return {f"{prenom} {nom}" for nom in portes["nom"] for prenom in portes["prenom"]}


def _objets(db: Db, dossier: Dossier) -> set[Objet]:
    sorte, references = dossier.sorte, [dossier.sorte.reference(n) for n in dossier.numeros]
    objets = {(sorte.value, n) for n in dossier.numeros}
    for table in registre.de(sorte):
        # Une ligne qui est, au journal, un objet : il ne parle que d'elle, et la nomme.
        if table in PAR_SORTE and table != sorte.value:
            objets |= {(table, c[0]) for c in (*dossier.cles.get(table, ()), *dossier.anciennes.get(table, ()))}
            objets |= {(table, n) for n in requetes.objets_au_journal(db, table, sorte.value, references)}
    objets |= {("message", c[0]) for c in (*dossier.cles.get("message", ()), *dossier.anciennes.get("message", ()))}
    if sorte is Sorte.JURE:
        objets |= {("export", n) for n, filtre in requetes.exports(db) if dossier.est_nomme(filtre)}
    return objets


def _voisines(db: Db, dossier: Dossier) -> dict[int, str | None]:
    sessions = requetes.jurys(db, dossier.numeros)
    suite: dict[int, str | None] = {
        numero: None
        for numero, contenu in requetes.dits_au_journal(db, "convocation", "contenu", dossier.noms)
        if _cite(contenu, dossier)
    }
    for numero, _, contenu in requetes.convocations_des_jurys(db, sessions):
        if numero in suite or _cite(contenu, dossier):
            suite[numero] = contenu
    for siennes in (dossier.cles["convocation"], dossier.anciennes["convocation"]):
        for (numero,) in siennes:
            suite.pop(numero, None)
    return suite


def _cite(contenu: str, dossier: Dossier) -> bool:
    """Une convocation qui dit un de ses noms, et non celui d'un autre qui commence de même."""
    return any(json.dumps(nom, ensure_ascii=False) in contenu for nom in dossier.noms)


def _dit(texte: str, dossier: Dossier) -> bool:
    return any(nom in texte for nom in dossier.noms)

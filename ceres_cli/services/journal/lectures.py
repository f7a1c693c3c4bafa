"""Lire le journal : qui a fait quoi, sur quel objet, quand, avant et après."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import islice
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre, combien_avec
from ceres_cli.moteur import releves
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import NUMEROTES, PAR_LETTRE
from ceres_cli.regles import delais, identifiants
from ceres_cli.regles import traces as regles
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.textes import cle, en_mots
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.schemas.histoire import nom_de_champ
from ceres_cli.services.faits import absents, designations, ecrits, hors_ressort
from ceres_cli.services.journal import requetes
from ceres_cli.store import Db

_PAGE = 2_000  # traces mises en forme ensemble
# Ce que seuls les services écrivent.
_CLES = (
    "id", "horodatage", "jour", "agent", "profil", "structure", "commande", "lot", "objet", "action", "champ", "avant",
    "apres", "motif", "derogation", "jour_force", "horloge_reculee", "empreinte",
)  # fmt: skip


class Criteres(NamedTuple):
    """Filtre du journal ; `de` et `a` : jours inclus, ISO ; `apres` : les traces de numéro plus grand. `limite` : les
    plus récentes, ou les premières après `apres`. `sorte` : le seul type d'objet dont parle l'action."""

    texte: str | None = None
    lot: str | None = None
    objet: str | None = None
    action: str | None = None
    agent: str | None = None
    de: str | None = None
    a: str | None = None
    limite: int | None = None
    apres: int | None = None
    derogations: bool = False
    sorte: str | None = None

    @property
    def designent(self) -> bool:
        """Ils nomment quelque chose ou quelqu'un : compter ce qui est hors du ressort dirait qu'il existe."""
        return any((self.texte, self.lot, self.objet, self.agent, self.derogations))


def lister(cadre: Cadre, criteres: Criteres) -> tuple[Collection[dict[str, Any]], int, int]:
    """(les traces `ceres.trace/1`, les plus anciennes d'abord ; total ; combien sont hors du ressort).

    Toutes, elles tiennent en une mémoire bornée, et la lecture est finie avant que rien n'en soit dit.
    Un service voit les écritures faites en son nom, et sait combien il n'en voit pas.
    """
    with cadre.lire(Operation.LIRE_JOURNAL) as (db, acteur):
        filtre = _filtre(db, criteres)
        compte = acteur.role is not Role.MPCP and not criteres.designent
        en_tout = _en_tout(db, criteres) if compte else 0
        ecrits.traces(db, filtre, acteur)
        mots, suite = en_mots(criteres.texte), criteres.apres is not None
        total_de = partial(cadre.total, limite=criteres.limite, exact=compte)
        elements, total = _chercher(db, filtre, mots, criteres.limite, total_de, suite=suite)
        if not total and criteres.objet:
            absents.exiger_du_ressort(db, acteur, *_viser(db, criteres.objet), criteres.objet)
        return elements, total, en_tout - total if compte else 0


def _en_tout(db: Db, criteres: Criteres) -> int:
    """Les traces qu'ils retiennent, où qu'elles soient ; ils n'en désignent aucune."""
    action = (criteres.action or "").strip().lower()
    return hors_ressort.traces_en_tout(db, criteres.de or "", criteres.a or "", action, criteres.apres or 0)


def _filtre(db: Db, criteres: Criteres) -> Filtre:
    """Les traces qu'ils retiennent, hors le texte et le ressort."""
    filtre = Filtre()
    if criteres.lot:
        filtre.et("l.id = ?", identifiants.numero("L", criteres.lot))
    if criteres.objet:
        filtre.et("tr.type_objet = ? AND tr.objet_id = ?", *_viser(db, criteres.objet))
    if criteres.sorte:
        filtre.et("tr.type_objet = ?", criteres.sorte)
    if criteres.action:
        filtre.et("tr.action = ?", criteres.action.strip().lower())
    if criteres.agent:
        filtre.et("l.agent = ?", criteres.agent)
    if criteres.de:
        filtre.et("l.jour >= ?", criteres.de)
    if criteres.a:
        filtre.et("l.jour <= ?", criteres.a)
    if criteres.apres is not None:
        filtre.et("tr.id > ?", criteres.apres)
    if criteres.derogations:
        filtre.et("tr.derogation = 1")
    return filtre


def compter(db: Db, acteur: Acteur, criteres: Criteres) -> int:
    """Combien de traces `lister` en montrerait ; sans texte ni limite."""
    filtre = _filtre(db, criteres)
    ecrits.traces(db, filtre, acteur)
    return requetes.compter(db, filtre, par_lot=bool(criteres.lot or criteres.de))


def derniere_nuit(db: Db) -> tuple[str, str | None] | None:
    """(jour ISO de la dernière nuit faite, « L-… » si elle a consigné quelque chose) ; None si aucune n'est connue. À
    défaut de battement de cœur, c'est celle du dernier lot."""
    battement, lot = releves.derniere_nuit(db), requetes.dernier_lot(db, "ceres habilitation expirer")
    jour = battement.jour if battement is not None else None if lot is None else str(lot[1])
    if jour is None:
        return None
    return jour, identifiants.affiche("L", lot[0]) if lot is not None and lot[1] == jour else None


def derniere_tete(db: Db) -> tuple[str, bool] | None:
    """(« L-… », ancré ou non) du dernier lot scellé ; None si le journal est vide."""
    tete = requetes.tete(db)
    return None if tete is None else (identifiants.affiche("L", tete[0]), bool(tete[3]))


def _chercher(
    db: Db, filtre: Filtre, mots: list[str], limite: int | None, total_de: Callable[..., int], *, suite: bool
) -> tuple[Collection[dict[str, Any]], int]:
    """Les traces du filtre qui contiennent tous les mots, et leur nombre ; `limite` garde les plus récentes, ou les
    premières d'une `suite`.

    Le journal n'a pas de clé de recherche : un texte fait lire, une à une, les traces que le filtre retient.
    """
    if limite is None:
        toutes = requetes.parcourir(db, filtre, suite=True)
        suite_entiere = _suite(db, (ligne for ligne in toutes if not mots or _contient(ligne, mots)))
        return suite_entiere, len(suite_entiere)
    if not mots:
        lignes = requetes.bornees(db, filtre, limite, suite=suite)
        compter = partial(requetes.compter, db, filtre)
    else:
        trouvees = (ligne for ligne in requetes.parcourir(db, filtre, suite=suite) if _contient(ligne, mots))
        lignes = list(islice(trouvees, limite))
        compter = partial(combien_avec, len(lignes), trouvees)
    total = total_de(len(lignes), compter=compter)
    return _documents(db, lignes if suite else lignes[::-1]), total


def _suite(db: Db, lignes: Iterator[tuple[Any, ...]]) -> Collection[dict[str, Any]]:
    from ceres_cli.formats.passager import Suite

    def documents() -> Iterator[dict[str, Any]]:
        while page := list(islice(lignes, _PAGE)):
            yield from _documents(db, page)

    return Suite(documents())


def _contient(ligne: tuple[Any, ...], mots: list[str]) -> bool:
    ligne = _claire(ligne)
    # Colonnes des traces : agent à commande, puis action à motif.
    texte = " ".join([_cle(str(v)) for v in (*ligne[3:7], *ligne[10:15]) if v is not None])
    return all(mot in texte for mot in mots)


# Les mêmes valeurs reviennent à chaque ligne : commande, action, champ, état.
_cle = lru_cache(4096)(cle)


def d_un_objet(
    db: Db, acteur: Acteur, type_objet: str, objet_id: int, *, du_ressort: bool = True
) -> list[dict[str, Any]]:
    """Toutes les traces d'un objet ; l'appelant a vérifié que l'acteur le voit.

    D'un juré ou d'une habilitation, un Centre ne lit ni les agents ni les motifs des services (V18-9) ; ni personne,
    ceux d'une autre structure sur ce qui n'est pas de son ressort.
    """
    filtre = Filtre()
    filtre.et("tr.type_objet = ? AND tr.objet_id = ?", type_objet, objet_id)
    filtre.et(ecrits.dites(acteur))
    traces = _traces(db, filtre)
    for trace in traces:
        d_ailleurs = not du_ressort and trace["structure"] != acteur.structure
        if d_ailleurs or ecrits.est_aux_services(acteur, trace["structure"], (type_objet,)):
            trace |= {"agent": "", "profil": None, "motif": None, "empreinte": None}
    return traces


def d_un_candidat(db: Db, candidat_id: int, sessions: Sequence[int]) -> list[dict[str, Any]]:
    """Sa fiche, ses parchemins, et dans ces sessions ce qui le nomme : le champ d'une inscription, d'une demande VAE,
    d'un résultat ou d'une obtention finit par son identifiant. L'appelant a vérifié que l'acteur voit les sessions et
    le candidat."""
    reference = identifiants.affiche("C", candidat_id)
    champs = [f"{nom} {reference}" for nom in ("inscription", "demande_vae", "resultat", "avis_edition", "obtention")]
    filtre = Filtre()
    requetes.du_candidat(db, filtre, candidat_id, sessions, champs)
    return _traces(db, filtre)


def d_un_disparu(db: Db, acteur: Acteur, type_objet: str, objet_id: int) -> list[dict[str, Any]]:
    """Les traces d'un objet effacé, pour le national et le service qui y a écrit ; vide s'il existe encore."""
    if requetes.existe(db, type_objet, objet_id):
        return []
    filtre = Filtre()
    filtre.et("tr.type_objet = ? AND tr.objet_id = ?", type_objet, objet_id)
    ecrits.ecrites_en_son_nom(filtre, acteur)
    return _traces(db, filtre)


class Recit(NamedTuple):
    """De quoi raconter des traces : par lot, le rôle de qui l'a fait et le fichier d'où il vient ; par objet du
    ressort, ses noms (« PAGÈS Chloé, DWWM »)."""

    roles: Mapping[str, str]
    sources: Mapping[str, str]
    noms: Mapping[str, str]


def raconter(cadre: Cadre, traces: Iterable[Mapping[str, Any]]) -> Recit:
    """L'acteur vient de lire ces traces ; ce qui n'est plus de son ressort n'est que numéroté (DRO-02)."""
    lues = list(traces)
    lots = sorted({identifiants.numero("L", trace["lot"]) for trace in lues})
    with cadre.store.lecture() as db:
        faits = requetes.roles_et_sources(db, lots)
        membres = {t[quand] for t in lues if t["champ"] == "jury" for quand in ("avant", "apres") if t[quand]}
        noms = designations.nommer(db, cadre.acteur(db), {trace["objet"] for trace in lues} | membres)
    return Recit(
        {identifiants.affiche("L", lot): role for lot, role, _ in faits},
        {identifiants.affiche("L", lot): source for lot, _, source in faits if source},
        {objet: ", ".join(filter(None, siens)) for objet, siens in noms.items()},
    )


def _traces(db: Db, filtre: Filtre) -> list[dict[str, Any]]:
    return _documents(db, requetes.traces(db, filtre))


def _documents(db: Db, lignes: list[tuple[Any, ...]]) -> list[dict[str, Any]]:
    lignes = [_claire(ligne) for ligne in lignes]
    noms = references(db, {(ligne[8], ligne[9]) for ligne in lignes})
    return [
        dict(
            zip(
                _CLES,
                (
                    *ligne[:7],
                    identifiants.affiche("L", ligne[7]),
                    noms[ligne[8], ligne[9]],
                    *ligne[10:15],
                    bool(ligne[15]),
                    bool(ligne[16]),
                    bool(ligne[17]),
                    ligne[18],
                ),
                strict=True,
            )
        )
        for ligne in lignes
    ]


def _claire(ligne: tuple[Any, ...]) -> tuple[Any, ...]:
    """Une trace de la version 0.1 gardait des numéros : ils se lisent comme les autres, par leur référence."""
    if ligne[11] is None or regles.lettre(ligne[11]) is None:
        return ligne
    return (*ligne[:11], *regles.en_clair(*ligne[11:14]), *ligne[14:])


def references(db: Db, objets: set[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """Le nom affiché de chaque objet : identifiant, référence de titre, numéro de session, ou son type."""
    noms = {(t, i): identifiants.affiche(NUMEROTES[t], i) if t in NUMEROTES else t for t, i in objets}
    noms |= {(t, i): delais.reference_du_numero(i) for t, i in objets if t == "delai"}
    noms |= {(t, i): f"parchemin {i}" for t, i in objets if t == "parchemin"}
    for sorte in ("titre", "session"):
        if ids := [i for t, i in objets if t == sorte]:
            noms |= {(sorte, i): reference for i, reference in requetes.references(db, sorte, ids).items()}
    return {objet: noms.get(objet, objet[0]) for objet in objets}


def _viser(db: Db, objet: str) -> tuple[str, int]:
    """(type, numéro) de l'objet nommé : identifiant, session ou titre."""
    from ceres_cli.services.faits import sessions as faits_sessions
    from ceres_cli.services.faits.certifications import Resolveur

    lettre = objet.strip()[:1].upper()
    if objet.strip()[1:2] == "-":
        if lettre == "S":
            return "session", faits_sessions.numero_de(db, *identifiants.numero_session(objet)) or 0
        if (nom := PAR_LETTRE.get(lettre)) is not None and nom.sorte in NUMEROTES:
            return nom.sorte, identifiants.numero(lettre, objet)
    if objet.strip().lower().startswith("parchemin "):
        return "parchemin", identifiants.numero_parchemin(objet.strip().partition(" ")[2])
    if (delai := delais.numero_de(objet)) is not None and "." in objet:
        return "delai", delai
    from datetime import date

    return "titre", Resolveur(db, date.min).titre(objet)


# --- ce qu'on retient d'un historique (V18-9) ---


Trace = dict[str, Any]


class FiltreHistorique(NamedTuple):
    """`champs` : leurs noms, tels qu'en JSON ou à l'écran ; vide : tous. `depuis` et `jusqu_au` : jours utilisés, ISO,
    compris. `agent` : son compte, qui n'est jamais celui d'un agent tu."""

    champs: frozenset[str] = frozenset()
    depuis: str | None = None
    jusqu_au: str | None = None
    agent: str | None = None


def retenir(traces: Iterable[Trace], filtre: FiltreHistorique) -> list[Trace]:
    """Celles qui répondent à tout le filtre, dans leur ordre. « inscription » retient « inscription C-000012 »."""
    voulus = {cle(champ) for champ in filtre.champs}
    return [
        t
        for t in traces
        if (filtre.depuis is None or t["jour"] >= filtre.depuis)
        and (filtre.jusqu_au is None or t["jour"] <= filtre.jusqu_au)
        and (filtre.agent is None or t["agent"] == filtre.agent)
        and (not voulus or voulus & _noms(t["champ"]))
    ]


def champs(traces: Iterable[Trace]) -> list[str]:
    """Ceux qu'on peut demander de cet historique, par ordre alphabétique."""
    return sorted({t["champ"].partition(" ")[0] for t in traces if t["champ"]})


def _noms(champ: str | None) -> set[str]:
    """Comment un champ se nomme : en entier, sans l'objet qu'il vise, et par son libellé."""
    if champ is None:
        return set()
    seul = champ.partition(" ")[0]
    return {cle(nom) for nom in (champ, seul, nom_de_champ(champ), nom_de_champ(seul))}

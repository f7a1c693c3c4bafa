"""Comment une personne reconnaît un objet dont elle n'a que le numéro : « PAGÈS Chloé », « RNCP38676 DWWM »."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from ceres_cli import noms
from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.faits import sources
from ceres_cli.store import Db

Objet = tuple[str, int]


def nommer(db: Db, acteur: Acteur, references: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """« J-000012 », « S-2027-000012 » → ses noms ; ce qui n'est pas du ressort de l'acteur n'en a pas (DRO-02)."""
    objets: defaultdict[Objet, list[str]] = defaultdict(list)
    sessions: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for reference in references:
        nom = noms.PAR_LETTRE.get(reference[:1])
        if nom is noms.SESSION:
            with suppress(ErreurUsage):
                sessions[identifiants.numero_session(reference)].append(reference)
        elif nom is not None and (numero := identifiants.numero_si_lisible(nom.lettre, reference)) is not None:
            objets[nom.sorte, numero].append(reference)
    if sessions:
        sql = "SELECT id, annee, numero FROM session_examen WHERE {}"
        for ligne, annee, numero in db.parmi("numero", {numero for _, numero in sessions}).lignes(sql):
            objets[noms.SESSION.sorte, ligne] += sessions.get((annee, numero), [])
    designes = designer(db, objets, acteur)
    return {reference: siens for objet, siens in designes.items() for reference in objets[objet]}


def designer(db: Db, objets: Iterable[Objet], acteur: Acteur | None = None) -> dict[Objet, tuple[str, ...]]:
    """(sorte, numéro) → ses noms, du plus parlant au moins ; vide s'il n'est plus là, ou n'en a pas. Sans `acteur`,
    l'appelant a vérifié qu'il les voit."""
    par_sorte: defaultdict[str, set[int]] = defaultdict(set)
    for sorte, numero in objets:
        par_sorte[sorte].add(numero)
    designes: dict[Objet, tuple[str, ...]] = {}
    for sorte, numeros in par_sorte.items():
        objet = sources.objets().get(sorte)
        if objet is None or not objet.nomme:
            continue
        lus = ", ".join((f"{objet.alias}.id", *objet.nomme))
        filtre = Filtre().parmi(db, f"{objet.alias}.id", sorted(numeros))
        if acteur is not None and objet.perimetre is not None:
            objet.perimetre(filtre, acteur)
        sql = f"SELECT {lus} {objet.depuis(db, filtre, nommes=True)} WHERE {filtre.ou()}"
        for numero, *morceaux in db.lignes(sql, filtre.parametres):
            if objet.un_jour:
                morceaux[-1] = en_francais(date.fromisoformat(morceaux[-1]))
            designes[sorte, numero] = tuple(morceaux)
    return designes

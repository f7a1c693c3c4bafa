"""Le registre des données personnelles, et tout ce que la base dit d'une personne."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ceres_cli.base.sceau import archives
from ceres_cli.base.tables import CLES, COLONNES
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms.champs import Categorie, Sort
from ceres_cli.regles.donnees import registre
from ceres_cli.regles.donnees.effacement import Sorte
from ceres_cli.regles.donnees.registre import Colonnes, Duree, Fichier
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.francais import compter
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.faits import absents, personnes
from ceres_cli.services.faits.archives.dites import ou
from ceres_cli.services.faits.archives.lues import des_fichiers, relue
from ceres_cli.services.rgpd import requetes
from ceres_cli.services.rgpd.dossier import Dossier, lire
from ceres_cli.services.rgpd.situation import References, archives_de, designer, introuvable
from ceres_cli.store import Db

_JOURNAL, ARCHIVES, _ACCES, _FICHES = "journal", "archives", "acces", "autres_fiches"
Element = dict[str, Any]


def traitements(cadre: Cadre) -> list[Element]:
    """Les éléments `ceres.traitement/1`, dans l'ordre du registre."""
    with cadre.lire(Operation.TRAITER_DONNEES):
        pass
    return [
        {
            "table": table,
            "colonne": colonne,
            "personnes": [p.value for p in fichier.personnes],
            "categorie": categorie.value,
            "finalite": fichier.finalite,
            "conservation": conservation(cadre, fichier),
            "effacement": sort.value,
        }
        for table, fichier in registre.REGISTRE.items()
        for colonne, (categorie, sort) in (fichier.colonnes or _liens(fichier)).items()
    ]


def _liens(fichier: Fichier) -> Colonnes:
    """D'une table qui ne dit de personne que le fait d'y être : les colonnes qui la désignent."""
    return {c: (Categorie.PARCOURS, Sort.GARDEE) for siennes in fichier.liens.values() for c in siennes}


def conservation(cadre: Cadre, fichier: Fichier) -> str:
    """Combien de temps, d'après les réglages."""
    match fichier.duree:
        case Duree.CANDIDATS:
            ans = cadre.config.conservation_candidats_annees
        case Duree.JURES:
            ans = cadre.config.conservation_jures_annees
        case Duree.ACCES:
            jours = cadre.config.journal_acces_jours
            return f"{compter(jours, 'jour')} ({Duree.ACCES.value})" if jours else f"sans limite ({Duree.ACCES.value})"
        case Duree.AMENAGEMENTS:
            return f"12 mois après la session ({Duree.AMENAGEMENTS.value})"
        case None:
            return "autant que la base"
    duree = f"{compter(ans, 'an')} après la dernière activité" if ans else "sans limite"
    return f"{duree} ({fichier.duree.value})"


def extraire(cadre: Cadre, personne: str, fichiers: Sequence[Path] = ()) -> list[Element]:
    """Les éléments `ceres.donnee/1` d'un juré ou d'un candidat : chaque table, le journal, ces archives de lui, le
    journal des accès ; et les autres archives qui peuvent en dire plus. Introuvable si rien ne le connaît."""
    with cadre.lire(Operation.TRAITER_DONNEES) as (db, acteur):
        dossier = lire(db, *designer(personne))
        absents.exiger_non_reuni(db, acteur, dossier.sorte.lettre, dossier.reference)
        if not dossier.existe and not requetes.est_connu_du_journal(db, dossier.sorte, dossier.numero):
            raise introuvable(dossier.reference)
        suite = [*_des_tables(db, dossier), *_du_journal(db, dossier, References(db))]
        lues = des_fichiers(fichiers, archives.lire(db))
        for chemin in lues.values():
            with relue(chemin) as lue:
                # De ce que la base garde d'un lot archivé, les deux parlent.
                suite = [*{tuple(e.values()): e for e in (*suite, *_d_une_archive(db, lue, dossier))}.values()]
        restent = [a for a in archives_de(db, dossier) if a not in map(ou, lues)]
        suite += [_element(ARCHIVES, dossier.reference, "peut en dire plus", a) for a in restent]
        if dossier.existe and dossier.sorte is Sorte.CANDIDAT:
            autres = [dossier.sorte.reference(n) for _, n in personnes.autres_fiches(db, [dossier.numero])]
            suite += [_element(_FICHES, dossier.reference, "meme_identite", autre) for autre in autres]
    return [*suite, *_des_acces(cadre, dossier)]


def _element(source: str, objet: str, champ: str, valeur: object) -> Element:
    return {"source": source, "objet": objet, "champ": champ, "valeur": str(valeur)}


def _des_tables(db: Db, dossier: Dossier) -> Iterator[Element]:
    references = References(db)
    for table, cles in dossier.cles.items():
        for ligne in requetes.lignes(db, table, cles):
            valeurs = dict(zip(COLONNES[table], ligne, strict=True))
            objet = references.de_la_ligne(table, [valeurs[c] for c in CLES[table]])
            for colonne, valeur in valeurs.items():
                if valeur is not None and colonne not in ("id", "sel"):
                    yield _element(table, objet, colonne, references.clair(table, colonne, valeur))


def _d_une_archive(db: Db, lue: Db, dossier: Dossier) -> Iterator[Element]:
    for numero in dossier.numeros:
        dit = lire(lue, dossier.sorte, numero)
        dit.objets |= dossier.objets
        yield from _du_journal(lue, dit, References(db))


def _du_journal(db: Db, dossier: Dossier, references: References) -> Iterator[Element]:
    dits_une_fois: set[tuple[str, ...]] = set()  # chaque champ changé redit qui l'a fait, et pourquoi
    for trace in requetes.traces_des_objets(db, dossier.objets, dossier.citees):
        _, lot, instant, agent, profil, sorte, numero, action, champ, avant, apres, motif = trace
        objet = f"{affiche('L', lot)} {references.de_la_ligne(sorte, [numero])}"
        qui = f"{agent} ({profil})" if profil else agent
        dits = [v for v in (avant, apres) if v is not None]
        if dits:
            yield _element(_JOURNAL, objet, f"{action} {champ or ''}".strip(), " → ".join(dits))
        for element in (
            _element(_JOURNAL, objet, "fait", f"{action} par {qui} le {instant}"),
            _element(_JOURNAL, objet, "motif", motif or ""),
        ):
            if element["valeur"] and tuple(element.values()) not in dits_une_fois:
                dits_une_fois.add(tuple(element.values()))
                yield element


def _des_acces(cadre: Cadre, dossier: Dossier) -> Iterator[Element]:
    siens = {dossier.sorte.reference(n) for n in dossier.numeros}
    for entree in [e for e in cadre.store.lire_acces() if e is not None and e.get("objet") in siens]:
        quoi = f"{entree.get('nature')} {entree.get('document') or ''}".strip()
        yield _element(_ACCES, str(entree["objet"]), quoi, f"{entree.get('agent')} le {entree['instant']}")

"""Les fiches des jurés en double : les trouver, les distinguer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme
from ceres_cli.noms import JURE
from ceres_cli.regles import identifiants
from ceres_cli.regles.donnees.effacement import Sorte, exiger_une_fiche_pleine
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.jure import doublons
from ceres_cli.regles.jure.doublons import Fiche
from ceres_cli.regles.vocabulaire import ActionJure as Action
from ceres_cli.services.faits import absents, distinctions, hors_ressort, perimetres
from ceres_cli.services.jure import fiche as fiche_jure
from ceres_cli.services.jure import requetes
from ceres_cli.services.personne import proches
from ceres_cli.services.personne.situation import SituationDePersonne

VOISINS = 30  # comparaisons, pour chaque juré, dans une même clé
# Un contact porté par plus de jurés est un standard ou une boîte commune : il ne désigne personne.
CONTACT_PARTAGE = 4


def lister(cadre: Cadre, limite: int | None) -> tuple[list[dict[str, Any]], int]:
    """(paires `ceres.doublon/1`, les plus ressemblantes d'abord, celles d'un même groupe ensemble ; total)."""
    with cadre.lire(Operation.ECRIRE_JURES) as (db, acteur):
        filtre = Filtre()
        perimetres.jures(filtre, acteur, cadre.jour.isoformat())
        lignes = requetes.a_comparer(db, filtre)
        distinguees = distinctions.lire(db, distinctions.JURES, (ligne[0] for ligne in lignes))
    noms = {ligne[0]: f"{ligne[7]} {ligne[2]}" for ligne in lignes}
    trouvees = {cle: dit for cle, dit in paires(_fiches(lignes)).items() if cle not in distinguees}
    elements = [
        {
            "groupe": groupe,
            "score": note,
            "jure": identifiants.affiche("J", un),
            "jure_nom": noms[un],
            "autre": identifiants.affiche("J", autre),
            "autre_nom": noms[autre],
            "raisons": indices,
        }
        for groupe, un, autre, note, indices in _grouper(trouvees)
    ]
    return elements[:limite], len(elements)


def _fiches(lignes: list[tuple[Any, ...]]) -> list[Fiche]:
    porteurs = Counter(contact for ligne in lignes for contact in {*ligne[4:7]} if contact)
    personnels = {contact for contact, n in porteurs.items() if n <= CONTACT_PARTAGE}
    return [
        Fiche(
            ligne[0],
            ligne[1],
            ligne[2],
            ligne[3],
            frozenset(t for t in ligne[4:6] if t in personnels),
            ligne[6] if ligne[6] in personnels else None,
        )
        for ligne in lignes
    ]


def paires(fiches: Iterable[Fiche]) -> dict[tuple[int, int], tuple[int, list[str]]]:
    """Les paires retenues, (plus petit numéro, plus grand) → (note, indices)."""
    retenues: dict[tuple[int, int], tuple[int, list[str]]] = {}
    vues: set[tuple[int, int]] = set()
    for bloc in _blocs(fiches):
        bloc.sort(key=lambda f: (f.naissance or "", f.id))
        for rang, un in enumerate(bloc):
            for autre in bloc[rang + 1 : rang + 1 + VOISINS]:
                paire = (min(un.id, autre.id), max(un.id, autre.id))
                if paire in vues:
                    continue
                vues.add(paire)
                if verdict := doublons.comparer(un, autre):
                    retenues[paire] = verdict
    return retenues


def _blocs(fiches: Iterable[Fiche]) -> Iterator[list[Fiche]]:
    """Les jurés qui partagent une clé, deux au moins par bloc."""
    par_cle: dict[tuple[str, ...], list[Fiche]] = {}
    par_naissance: dict[str, list[Fiche]] = {}
    for fiche in fiches:
        for ecriture in set(fiche.ecritures):
            par_cle.setdefault(("noms", ecriture), []).append(fiche)
        for contact in (*fiche.telephones, fiche.courriel):
            if contact:
                par_cle.setdefault(("contact", contact), []).append(fiche)
        if fiche.naissance:
            par_naissance.setdefault(fiche.naissance, []).append(fiche)
    yield from (bloc for bloc in par_cle.values() if len(bloc) > 1)
    for memes in par_naissance.values():
        if len(memes) > 1:
            yield from _a_une_lettre(memes)


def _a_une_lettre(fiches: list[Fiche]) -> Iterator[list[Fiche]]:
    """Parmi des jurés nés le même jour, ceux dont les noms peuvent ne différer que d'une lettre."""
    par_reste: dict[str, list[Fiche]] = {}
    for fiche in fiches:
        for reste in {r for ecriture in fiche.ecritures for r in doublons.sans_une_lettre(ecriture)}:
            par_reste.setdefault(reste, []).append(fiche)
    return (bloc for bloc in par_reste.values() if len(bloc) > 1)


def _grouper(
    retenues: dict[tuple[int, int], tuple[int, list[str]]],
) -> Iterator[tuple[int, int, int, int, list[str]]]:
    """(groupe, un, autre, note, indices) : un groupe réunit les jurés liés de proche en proche, la meilleure note
    d'abord."""
    chefs: dict[int, int] = {}

    def chef(jure: int) -> int:
        while (suivant := chefs.get(jure, jure)) != jure:
            chefs[jure] = chefs.get(suivant, suivant)
            jure = suivant
        return jure

    for un, autre in retenues:
        premier, second = sorted((chef(un), chef(autre)))
        chefs[second] = premier
    groupes: dict[int, list[tuple[int, int, int, list[str]]]] = {}
    for (un, autre), (note, indices) in retenues.items():
        groupes.setdefault(chef(un), []).append((un, autre, note, indices))
    ordonnes = sorted(groupes.items(), key=lambda g: (-max(note for _, _, note, _ in g[1]), g[0]))
    for rang, (_, siennes) in enumerate(ordonnes, 1):
        for paire in sorted(siennes, key=lambda p: (-p[2], p[0], p[1])):
            yield (rang, *paire)


class SituationDistinction(SituationDePersonne):
    """Une demande nomme une fiche (`objet`) et l'`autre` en valeur."""

    NOM = JURE

    def _charger(self, demandes: Sequence[Demande]) -> None:
        nommes = identifiants.numeros_lisibles("J", (d.valeurs["autre"] for d in demandes))
        nommes |= self.nommes(demandes)
        self.vus = fiche_jure.lire(self.db, self.acteur, nommes)
        self._distinctions = distinctions.lire(self.db, distinctions.JURES, nommes)
        self._memes = hors_ressort.jures_de_meme_identite(self.db, nommes)

    def _distinguer(self, demande: Demande) -> Decision:
        return proches.distinguer(self, demande, *self._paire(demande), self._distinctions)

    def _confondre(self, demande: Demande) -> Decision:
        return proches.confondre(self, demande, *self._paire(demande), self._distinctions)

    def _paire(self, demande: Demande) -> tuple[Nomme, Nomme]:
        """DRO-02 : l'un au moins est du ressort, et l'autre ne s'y joint que de même identité (JUR-03) : autrement il
        est introuvable, qu'il existe ou non."""
        noms = demande.objet, demande.valeurs["autre"]
        un, autre = (identifiants.numero("J", nom) for nom in noms)
        meme = (un, autre) in self._memes or distinctions.paire(un, autre) in self._distinctions
        if meme and (un in self.vus or autre in self.vus):
            return self._nommer(un), self._nommer(autre)
        for numero, nom in zip((un, autre), noms, strict=True):
            if numero not in self.vus:
                raise absents.jure(self.db, self.acteur, nom)
        return self._nommer(un), self._nommer(autre)

    def _nommer(self, numero: int) -> Nomme:
        """D'un juré d'ailleurs, rien que le numéro."""
        fiche = self.vus.get(numero)
        if fiche is None:
            return self.nommer(numero)
        exiger_une_fiche_pleine(Sorte.JURE, numero, fiche["nom"], fiche["prenom"])
        return self.nommer(numero, fiche["version"])

    ACTIONS: ClassVar[Aiguillage] = {Action.DISTINGUER: _distinguer, Action.CONFONDRE: _confondre}


class MetierDistinction(Metier):
    situation = SituationDistinction
    operation = Operation.ECRIRE_JURES
    motivees = frozenset({Action.DISTINGUER})

"""Une personne, ses voisines, son identité."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.jure.doublons import a_une_lettre, sans_une_lettre
from ceres_cli.regles.vocabulaire import Role


class Place(NamedTuple):
    """Une inscription du candidat dans une session qui n'est pas annulée, sauf s'il s'en est désinscrit. `jugee` : il y
    a un résultat (absent compris) et la session a été validée un jour, même débloquée depuis."""

    session: str
    centre: int
    departement: str | None
    region: str | None
    jugee: bool

    def est_vue(self, acteur: Acteur) -> bool:
        return acteur.voit_session(self.centre, self.departement, self.region)


def identification(
    candidat: str, champs: str, centre: int | None, places: Sequence[Place], acteur: Acteur
) -> Condition:
    """Ce profil peut-il corriger ces champs (nommés en clair) ? `centre` : celui qui a enregistré le candidat.

    Un service qui corrige après un résultat donne un motif (`exige_un_motif`). D'une session hors du ressort, seul le
    département se dit (DRO-02) : c'est son UD qui corrige.
    """
    jugees = [p for p in places if p.jugee]
    valeurs: dict[str, object] = {"champs": champs, "sessions": [p.session for p in jugees if p.est_vue(acteur)]}
    if acteur.role is Role.UD:
        return _par_une_ud(candidat, champs, jugees or places, valeurs, acteur, apres=bool(jugees))
    if acteur.role is Role.CENTRE and centre not in (None, acteur.centre_id):
        texte = f"l'état civil de ce candidat ({champs}) ne se change que par le centre qui l'a enregistré"
        return Condition("DRO-02", False, texte, valeurs, candidat)
    if acteur.role is Role.CENTRE and jugees:
        texte = (
            f"l'état civil de {candidat} ({champs}) ne se corrige plus par un centre : il a un résultat dans"
            f" {_citer(jugees, acteur)}, qui a été validée"
        )
        return Condition("CAN-10", False, texte, valeurs, candidat)
    quand = "avec un motif, car il a un résultat validé" if jugees else "aucun résultat de ce candidat n'a été validé"
    return Condition("CAN-10", True, f"l'état civil se corrige : {quand}", valeurs, candidat)


def _par_une_ud(
    candidat: str, champs: str, places: Sequence[Place], valeurs: dict[str, object], acteur: Acteur, *, apres: bool
) -> Condition:
    if any(p.est_vue(acteur) for p in places):
        texte = "avec un motif, car il a un résultat validé" if apres else "ce candidat est inscrit dans votre ressort"
        return Condition("CAN-10", True, f"l'état civil se corrige : {texte}", valeurs, candidat)
    if not places:
        texte = f"{candidat} n'est inscrit à aucune session : son état civil ({champs}) est à la main de son centre"
    elif apres:
        texte = (
            f"l'état civil de {candidat} ({champs}) n'est plus qu'à la main de l'UD d'une session où il a un résultat"
            f" validé ({_citer(places, acteur)})"
        )
    else:
        texte = (
            f"l'état civil de {candidat} ({champs}) est à la main de son centre et de l'UD de ses sessions"
            f" ({_citer(places, acteur)})"
        )
    return Condition("CAN-10", False, texte, valeurs, candidat)


def conseil(centre: int | None, places: Sequence[Place], acteur: Acteur) -> str:
    """À qui ce profil demande la correction qu'il ne peut faire. `centre` : celui qui a enregistré le candidat."""
    if acteur.role is Role.CENTRE and centre not in (None, acteur.centre_id):
        return "Demandez-le au centre qui a enregistré ce candidat ; ses coordonnées restent modifiables."
    qui = "l'UD de cette session" if exige_un_motif(places) else "son centre"
    suite = "" if acteur.role is Role.UD else " ; les coordonnées restent modifiables"
    return f"Demandez-le, pièce d'identité à l'appui, à {qui}{suite}."


def exige_un_motif(places: Sequence[Place]) -> bool:
    return any(p.jugee for p in places)


def _citer(places: Sequence[Place], acteur: Acteur) -> str:
    return ", ".join(dict.fromkeys(_nommer(p, acteur) for p in places))


def _nommer(place: Place, acteur: Acteur) -> str:
    nom = place.session if place.est_vue(acteur) else "une autre session"
    return f"{nom} (dép. {place.departement})" if place.departement else nom


def changee_depuis_l_edition(candidat: Candidat, alors: Candidat) -> str:
    """Ce que l'UD lit avant de valider : la fiche a changé d'identité, les inscriptions closes (CAN-01).
    Une faute de frappe corrigée, ou une autre personne : rien n'est refusé, c'est à elle de le dire."""
    avant, apres = (f"{c.nom_complet}, naissance {en_francais(c.naissance)}" for c in (alors, candidat))
    return (
        f"CAN-10 : {candidat.reference} a changé d'identité depuis l'édition des convocations : {avant} → {apres}."
        f" Vérifiez qui a passé l'examen : « ceres candidat historique {candidat.reference} »."
    )


def decidee_pour_un_autre(demande: str, avant: str, apres: str) -> str:
    """CAN-09 : la décision, une fois rendue, suit la fiche. De même, rien n'est refusé."""
    return (
        f"VAE-02 : {demande} a été décidée recevable pour {avant} ; elle vaudrait désormais pour {apres}. Si c'est une"
        " autre personne, enregistrez-la à part."
    )


_PEU = 30  # fiches que l'on compare deux à deux sans autre clé


class EtatCivil(NamedTuple):
    """Ce qui se compare : des noms simplifiés (`textes.cle`), la naissance ISO."""

    id: int
    nom: str
    prenom: str
    usage: str
    naissance: str

    @property
    def noms(self) -> str:
        return f"{self.nom} {self.prenom}"

    @property
    def intervertie(self) -> str:
        return intervertie(self.naissance)


def intervertie(naissance: str) -> str:
    """Ce jour ISO, jour et mois intervertis ; lui-même si ce n'est pas un autre jour."""
    annee, mois, jour = naissance.split("-")
    return f"{annee}-{jour}-{mois}" if int(jour) <= 12 else naissance


def etat_civil(numero: int, nom: str, prenom: str, nom_usage: str | None, naissance: str) -> EtatCivil:
    return EtatCivil(numero, textes.cle(nom), textes.cle(prenom), textes.cle(nom_usage or ""), naissance)


def memes(un: EtatCivil, autre: EtatCivil) -> bool:
    """CAN-05 : une seule identité."""
    return (un.noms, un.naissance) == (autre.noms, autre.naissance)


def proches(un: EtatCivil, autre: EtatCivil) -> str:
    """Ce qui rapproche deux fiches qui ne sont pas la même identité ; vide : rien. Symétrique."""
    if memes(un, autre):
        return ""
    if un.naissance != autre.naissance:
        return "jour et mois intervertis" if un.noms == autre.noms and un.intervertie == autre.naissance else ""
    if a_une_lettre(un.noms, autre.noms):
        return "noms à une lettre près"
    if (un.nom, un.prenom) == (autre.prenom, autre.nom):
        return "nom et prénom intervertis"
    if un.prenom == autre.prenom and (un.usage == autre.nom or autre.usage == un.nom):
        return "nom d'usage"
    if (
        un.nom == autre.nom
        and un.prenom
        and autre.prenom
        and (un.prenom.startswith(autre.prenom) or autre.prenom.startswith(un.prenom))
    ):
        return "prénom qui commence l'autre"
    return ""


def a_rapprocher(fiches: Iterable[tuple[int, str, str]]) -> Iterator[int]:
    """De ces (id, naissance, clé des noms), les numéros de celles qui partagent un mot de leurs noms, ou tous sans
    leurs espaces, avec une autre née ce jour, jour et mois dans l'ordre ou non : les autres n'ont pas de proche. D'un
    seul mot, elles en ont peut-être."""
    par_jour: dict[str, list[tuple[int, str, str]]] = {}
    for fiche in fiches:
        naissance = fiche[1]
        mois, jour = naissance[5:7], naissance[8:]
        par_jour.setdefault(naissance if mois <= jour else f"{naissance[:4]}-{jour}-{mois}", []).append(fiche)
    for siennes in par_jour.values():
        if len(siennes) > 1:
            noms = [{*cle.split(), cle.replace(" ", "")} for *_, cle in siennes]
            toutes = min(map(len, noms)) == 1
            if not toutes and len(set().union(*noms)) == sum(map(len, noms)):
                continue  # le plus souvent, aucun mot n'est à deux
            portes = Counter(chain.from_iterable(noms))
            for fiche, mots in zip(siennes, noms, strict=True):
                if toutes or any(portes[mot] > 1 for mot in mots):
                    yield fiche[0]


def rapprocher(fiches: Iterable[EtatCivil]) -> Iterator[tuple[EtatCivil, EtatCivil, str]]:
    """Chaque paire de fiches proches, une fois. Ne se comparent que celles qui partagent une clé : le temps suit le
    nombre de fiches, et celui des paires rendues."""
    par_identite: dict[EtatCivil, list[EtatCivil]] = {}
    for fiche in fiches:
        par_identite.setdefault(fiche._replace(id=0), []).append(fiche)
    vues: set[tuple[EtatCivil, EtatCivil]] = set()
    for bloc in _blocs(par_identite):
        for rang, un in enumerate(bloc):
            for autre in bloc[rang + 1 :]:
                paire = (un, autre) if un < autre else (autre, un)
                if paire in vues:
                    continue
                vues.add(paire)
                if raison := proches(un, autre):
                    yield from ((a, b, raison) for a in par_identite[un] for b in par_identite[autre])


def _blocs(identites: Iterable[EtatCivil]) -> Iterator[list[EtatCivil]]:
    """Les identités qui partagent une clé : la naissance, jour et mois dans l'ordre ou non ; nées un même jour et trop
    nombreuses, l'une de celles que cherchent les noms."""
    par_jour: dict[str, list[EtatCivil]] = {}
    par_noms: dict[str, list[EtatCivil]] = {}
    for i in identites:
        par_jour.setdefault(i.naissance, []).append(i)
        par_noms.setdefault(f"{i.noms} {min(i.naissance, i.intervertie)}", []).append(i)
    yield from (bloc for bloc in par_noms.values() if len(bloc) > 1)
    for bloc in par_jour.values():
        if len(bloc) <= _PEU:
            yield bloc
            continue
        par_cle: dict[tuple[str, str], list[EtatCivil]] = {}
        for i in bloc:
            cles = {("lettre", reste) for reste in sans_une_lettre(i.noms)}
            cles |= {("mots", " ".join(sorted((i.nom, i.prenom))))}
            cles |= {("usage", f"{nom} {i.prenom}") for nom in (i.nom, i.usage) if nom}
            cles |= {("debut", f"{i.nom} {i.prenom[:1]}")}
            for cle in cles:
                par_cle.setdefault(cle, []).append(i)
        yield from (siens for siens in par_cle.values() if len(siens) > 1)

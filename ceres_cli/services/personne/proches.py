"""Deux fiches d'une même personne : les distinguer, celles qui sont voisines."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Nomme, Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.candidat import identification as regles
from ceres_cli.regles.candidat.fusion import de_trop_reunies
from ceres_cli.regles.candidat.identification import EtatCivil
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import Candidat, Passage, SessionExamen
from ceres_cli.regles.session import passages
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.distinctions import Dite, Dites, paire
from ceres_cli.services.faits.personnes import Personnes
from ceres_cli.services.personne import requetes
from ceres_cli.store import Db


class Proches(NamedTuple):
    """Deux fiches proches : leurs numéros, du plus petit au plus grand, ce qui les rapproche, et par titre ce qu'elles
    auraient de trop."""

    un: Candidat
    autre: Candidat
    raison: str
    de_trop: list[list[Passage]]


def compter_l_exces(db: Db, acteur: Acteur) -> int:
    return len(chercher(db, acteur, exces=True))


def chercher(db: Db, acteur: Acteur, *, exces: bool) -> list[Proches]:
    """Toutes celles du périmètre."""
    filtre = Filtre()
    perimetres.candidats_en_nombre(filtre, acteur)
    trouvees = _assembler(db, acteur, _rapprocher(db, acteur, filtre))
    return [p for p in trouvees if p.de_trop] if exces else trouvees


def avertissements(db: Db, acteur: Acteur, sessions: Iterable[SessionExamen]) -> dict[int, list[str]]:
    """Par session comptée, ce que l'UD doit savoir avant de la valider : ses inscrits qui ont, avec une fiche proche,
    plus de trois sessions en un an."""
    inscrits = {s.id: {i.candidat.id: i.candidat for i in s.inscrits()} for s in sessions if s.comptee}
    siens = {numero for candidats in inscrits.values() for numero in candidats}
    jours = {c.naissance.isoformat() for candidats in inscrits.values() for c in candidats.values()}
    if not siens:
        return {}
    filtre = Filtre()
    dates = jours | {regles.intervertie(jour) for jour in jours}
    filtre.parmi(db, "c.naissance", dates)
    perimetres.candidats(filtre, acteur)
    couples = _rapprocher(db, acteur, filtre)
    trouvees = _assembler(db, acteur, (c for c in couples if c[0].id in siens or c[1].id in siens))
    suite: dict[int, list[str]] = {}
    for session, candidats in inscrits.items():
        for p in trouvees:
            trop = [t for t in p.de_trop if any(x.session_id == session for x in t)]
            if trop and (p.un.id in candidats or p.autre.id in candidats):
                suite.setdefault(session, []).append(_avertir(p, trop))
    return suite


def _avertir(p: Proches, trop: Sequence[Sequence[Passage]]) -> str:
    noms = " et ".join(f"{c.reference} {c.nom_complet}" for c in (p.un, p.autre))
    return (
        f"CAN-13 : {noms} sont proches ({p.raison}) ; d'une même personne, plus de trois sessions en un an"
        f"{passages.detail(trop[0])}. Réunissez-les, ou distinguez-les : « ceres candidat distinguer {p.un.reference}"
        f" {p.autre.reference} --motif TEXTE »."
    )


def _rapprocher(db: Db, acteur: Acteur, filtre: Filtre) -> Iterable[tuple[EtatCivil, EtatCivil, str]]:
    """Des candidats du filtre, ceux qui sont proches ; de presque tous, la naissance et les noms suffisent à dire que
    non."""
    if not (restent := [*regles.a_rapprocher(requetes.naissances(db, filtre))]):
        return ()
    siens = Filtre().parmi(db, "c.id", restent)
    perimetres.candidats(siens, acteur)
    return regles.rapprocher(regles.etat_civil(*fiche) for fiche in requetes.etats_civils(db, siens))


def _assembler(db: Db, acteur: Acteur, couples: Iterable[tuple[EtatCivil, EtatCivil, str]]) -> list[Proches]:
    """Celles que rien ne distingue, et qui n'ont pas déjà porté une même identité : elles comptent alors ensemble."""
    retenues = {paire(un.id, autre.id): raison for un, autre, raison in couples}
    personnes = Personnes(db, acteur, {n for cle in retenues for n in cle})
    suite = []
    for cle, raison in sorted(retenues.items()):
        un, autre = (personnes.candidats[n] for n in cle)
        if cle not in personnes.distinctions and autre not in un.memes:
            suite.append(Proches(un, autre, raison, de_trop_reunies(un, autre)))
    return suite


def verifier_distincts(lettre: str, objet: str, autre: str) -> None:
    """Deux fiches différentes. Lève ErreurUsage."""
    if identifiants.numero(lettre, objet) == identifiants.numero(lettre, autre):
        raise ErreurUsage("Les deux numéros sont ceux d'une même fiche.", conseil="Donnez deux numéros différents.")


def distinguer(situation: Situation, demande: Demande, un: Nomme, autre: Nomme, dites: Dites) -> Decision:
    cle = paire(un.id, autre.id)
    if cle in dites:
        texte = f"rien à changer : {un.reference} et {autre.reference} sont déjà distincts"
        return situation.sans_effet(demande, un, texte)
    dites[cle] = Dite(situation.jour.isoformat(), demande.motif or "")
    situation.ecritures.ajouter(dites.fiches.table, cle, {"faite_le": dites[cle].jour, "motif": dites[cle].motif})
    situation.tracer(demande, autre, {}, {"distinct_de": un.reference})
    texte = f"{un.reference} et {autre.reference} sont deux personnes : {dites.fiches.deux}"
    return situation.fait(demande, un, texte, {}, {"distinct_de": autre.reference}, version=un.version)


def confondre(situation: Situation, demande: Demande, un: Nomme, autre: Nomme, dites: Dites) -> Decision:
    """De nouveau une seule personne, si leur identité le dit ; ce qui défait `distinguer`."""
    cle = paire(un.id, autre.id)
    if cle not in dites:
        texte = f"{un.reference} et {autre.reference} ne sont plus distincts"
        return situation.refuser(demande, un, (Motif(dites.fiches.regle, texte),))
    del dites[cle]
    situation.ecritures.supprimer(dites.fiches.table, cle)
    situation.tracer(demande, autre, {"distinct_de": un.reference}, {"distinct_de": None})
    texte = f"{un.reference} et {autre.reference} ne sont plus distincts : {dites.fiches.une}"
    avant = {"distinct_de": autre.reference}
    return situation.fait(demande, un, texte, avant, {"distinct_de": None}, version=un.version)


def dementie(un: Nomme, autre: Nomme, dites: Dites) -> list[str]:
    """Avertissement d'une fusion, qui ne se défait pas : un service a dit de ces deux fiches le contraire."""
    if (dite := dites.get(paire(un.id, autre.id))) is None:
        return []
    quand = en_francais(date.fromisoformat(dite.jour))
    return [f"{un.reference} et {autre.reference} ont été dits de deux personnes le {quand} : « {dite.motif} »."]


def reporter(situation: Situation, absorbe: int, garde: int, dites: Dites) -> None:
    """Deux fiches se réunissent : ceux dont l'absorbée était distincte le restent de l'autre."""
    table = dites.fiches.table
    for cle, dite in [*dites.items()]:
        if absorbe not in cle:
            continue
        situation.ecritures.supprimer(table, cle)
        del dites[cle]
        autre = cle[0] if cle[1] == absorbe else cle[1]
        nouvelle = paire(garde, autre)
        if autre != garde and nouvelle not in dites:
            situation.ecritures.ajouter(table, nouvelle, {"faite_le": dite.jour, "motif": dite.motif})
            dites[nouvelle] = dite

"""Dire que deux fiches sont de deux personnes, ou ne plus le dire : jurés et candidats, de la même façon."""

from datetime import date

from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Nomme, Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.services.faits.distinctions import Dite, Dites, paire


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

"""Dire que deux fiches sont de deux personnes, ou ne plus le dire : jurés et candidats, de la même façon."""

from datetime import date

from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Nomme, Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.services.faits.distinctions import TABLES, Dite, Paire, paire

# Ce qui s'ensuit, par sorte de fiches.
_SUITES = {
    "candidat": (
        "leurs sessions se comptent à part (CAN-05)",
        "de même identité, leurs sessions comptent ensemble (CAN-05)",
    ),
    "jure": ("chacun compte dans un jury (SES-04)", "de même identité, ils comptent pour un dans un jury (SES-04)"),
}


def verifier_distincts(lettre: str, objet: str, autre: str) -> None:
    """Deux fiches différentes. Lève ErreurUsage."""
    if identifiants.numero(lettre, objet) == identifiants.numero(lettre, autre):
        raise ErreurUsage("Les deux numéros sont ceux d'une même fiche.", conseil="Donnez deux numéros différents.")


def distinguer(situation: Situation, demande: Demande, un: Nomme, autre: Nomme, dites: dict[Paire, Dite]) -> Decision:
    """`dites` : celles de ces fiches, tenues à jour."""
    cle = paire(un.id, autre.id)
    if cle in dites:
        texte = f"rien à changer : {un.reference} et {autre.reference} sont déjà distincts"
        return situation.sans_effet(demande, un, texte)
    dites[cle] = Dite(situation.jour.isoformat(), demande.motif or "")
    situation.ecritures.ajouter(TABLES[situation.SORTE], cle, {"faite_le": dites[cle].jour, "motif": dites[cle].motif})
    situation.tracer(demande, autre, {}, {"distinct_de": un.reference})
    texte = f"{un.reference} et {autre.reference} sont deux personnes : {_SUITES[situation.SORTE][0]}"
    return situation.fait(demande, un, texte, {}, {"distinct_de": autre.reference}, version=un.version)


def confondre(situation: Situation, demande: Demande, un: Nomme, autre: Nomme, dites: dict[Paire, Dite]) -> Decision:
    """De nouveau une seule personne, si leur identité le dit ; ce qui défait `distinguer`."""
    cle = paire(un.id, autre.id)
    if cle not in dites:
        texte = f"{un.reference} et {autre.reference} ne sont plus distincts"
        return situation.refuser(demande, un, (Motif("JUR-03" if situation.SORTE == "jure" else "CAN-05", texte),))
    del dites[cle]
    situation.ecritures.supprimer(TABLES[situation.SORTE], cle)
    situation.tracer(demande, autre, {"distinct_de": un.reference}, {"distinct_de": None})
    texte = f"{un.reference} et {autre.reference} ne sont plus distincts : {_SUITES[situation.SORTE][1]}"
    avant = {"distinct_de": autre.reference}
    return situation.fait(demande, un, texte, avant, {"distinct_de": None}, version=un.version)


def dementie(un: Nomme, autre: Nomme, dites: dict[Paire, Dite]) -> list[str]:
    """Avertissement d'une fusion, qui ne se défait pas : un service a dit de ces deux fiches le contraire."""
    if (dite := dites.get(paire(un.id, autre.id))) is None:
        return []
    quand = en_francais(date.fromisoformat(dite.jour))
    return [f"{un.reference} et {autre.reference} ont été dits de deux personnes le {quand} : « {dite.motif} »."]


def reporter(situation: Situation, absorbe: int, garde: int, dites: dict[Paire, Dite]) -> None:
    """Deux fiches se réunissent : ceux dont l'absorbée était distincte le restent de l'autre."""
    table = TABLES[situation.SORTE]
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

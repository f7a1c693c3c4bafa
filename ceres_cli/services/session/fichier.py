"""Un fichier de résultats d'une session : `candidat; resultat; ccp`."""

import re

from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau, reconnaitre_colonnes
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import ResultatCandidat
from ceres_cli.services.session import saisie as saisie_session

_SYNONYMES = {
    "candidat": ("numéro candidat", "n° candidat", "id candidat"),
    "resultat": ("résultat", "décision", "avis"),
    "ccp": ("ccp acquis", "blocs acquis", "blocs"),
}
_MOTS = {textes.cle(r.value): r.value for r in ResultatCandidat}
_SEPARATEURS = re.compile(r"[\s,;+/]+")


def demandes(tableau: Tableau, session: str) -> tuple[list[Demande], list[str]]:
    """(une demande par ligne, ce qui a été reconnu) ; ErreurFichier, toutes fautes réunies."""
    colonnage = reconnaitre_colonnes(tableau.entetes, _SYNONYMES, nom=tableau.nom)
    rangs = colonnage.rangs
    for colonne in ("candidat", "resultat"):
        if colonne not in rangs:
            raise ErreurFichier(
                f"{tableau.nom} : la colonne « {colonne} » manque.", conseil="Ajoutez-la à la première ligne."
            )
    fautes = Fautes(tableau.nom, adresses=tableau.format in ("xlsx", "ods"))
    suite = []
    for numero, cases in tableau.lignes:
        candidat, mot = cases[rangs["candidat"]], cases[rangs["resultat"]]
        blocs = cases[rangs["ccp"]] if "ccp" in rangs else ""
        try:
            candidat = identifiants.lire("C", candidat)
        except ErreurUsage as erreur:
            fautes.ajouter(numero, rangs["candidat"], erreur.message.rstrip("."))
        try:
            resultat, ccp = saisie_session.resultat(_MOTS.get(textes.cle(mot), mot), _SEPARATEURS.split(blocs))
        except ErreurUsage as erreur:
            fautes.ajouter(numero, rangs["resultat"], " ".join([erreur.message, erreur.conseil]).strip().rstrip("."))
            continue
        valeurs = {"candidat": candidat, "resultat": resultat, "ccp": ccp}
        suite.append(Demande(ActionSession.RESULTATS, session, valeurs, ligne=numero))
    fautes.lever(tableau.entetes)
    annonces = [f"{tableau.nom} : {', '.join(tableau.annonces)}."] if tableau.annonces else []
    if colonnage.inconnues:
        annonces.append(f"Colonnes ignorées : {', '.join(colonnage.inconnues)}.")
    return suite, annonces

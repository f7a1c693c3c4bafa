"""Un fichier de résultats d'une session : `candidat; resultat; ccp`."""

from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.formats.lecture import Fautes
from ceres_cli.formats.tableaux import Tableau, reconnaitre_colonnes
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.vocabulaire import ResultatCandidat
from ceres_cli.services.lot import Demande

_SYNONYMES = {
    "candidat": ("numéro candidat", "n° candidat", "id candidat"),
    "resultat": ("résultat", "décision", "avis"),
    "ccp": ("ccp acquis", "blocs acquis", "blocs"),
}
_MOTS = {textes.cle(r.value.replace("_", " ")): r.value for r in ResultatCandidat}


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
        try:
            identifiants.numero("C", candidat)
        except ErreurUsage as erreur:
            fautes.ajouter(numero, rangs["candidat"], erreur.message.rstrip("."))
        resultat = _MOTS.get(textes.cle(mot))
        if resultat is None:
            fautes.ajouter(
                numero, rangs["resultat"], f"« {mot} » n'est pas un résultat ({', '.join(ResultatCandidat)})"
            )
        blocs = cases[rangs["ccp"]] if "ccp" in rangs else ""
        ccp = [b for b in blocs.replace(" ", ",").split(",") if b]
        suite.append(
            Demande("resultats", session, {"candidat": candidat, "resultat": resultat, "ccp": ccp}, ligne=numero)
        )
    fautes.lever(tableau.entetes)
    annonces = [f"{tableau.nom} : {', '.join(tableau.annonces)}."] if tableau.annonces else []
    if colonnage.inconnues:
        annonces.append(f"Colonnes ignorées : {', '.join(colonnage.inconnues)}.")
    return suite, annonces

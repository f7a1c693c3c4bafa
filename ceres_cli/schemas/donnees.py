"""Les données personnelles : le registre, l'extrait d'une personne, ce qui est gardé trop longtemps."""

from ceres_cli.noms.champs import Categorie, Sort
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.schemas.colonne import Colonne, Document

TRAITEMENT = (
    Colonne("table", "Table", nullable=False),
    Colonne("colonne", "Donnée", nullable=False),
    Colonne("personnes", "Personnes", "liste", nullable=False),
    Colonne("categorie", "Catégorie", "mot", nullable=False, mots=Categorie),
    Colonne("finalite", "Finalité", nullable=False, souple=True),
    Colonne("conservation", "Conservation", nullable=False, souple=True),
    Colonne("effacement", "Un effacement", "mot", nullable=False, mots=Sort),
)
DONNEE = (
    Colonne("source", "Source", nullable=False),
    Colonne("objet", "Objet", nullable=False),
    Colonne("champ", "Champ", nullable=False, souple=True),
    Colonne("valeur", "Valeur", nullable=False, souple=True),
)
A_PURGER = (
    Colonne("personne", "Personne, ou session", nullable=False),
    Colonne("derniere_activite", "Dernière activité", "date", nullable=False),
    Colonne("gardee_jusqu_au", "Gardée jusqu'au", "date", nullable=False),
    Colonne("resultat", "Résultat", "mot", nullable=False, mots=("annoncee", *Resultat)),
    Colonne("explication", "Explication", souple=True),
)
DOCUMENTS = (Document("traitement", TRAITEMENT), Document("donnee", DONNEE), Document("donnee-a-purger", A_PURGER))

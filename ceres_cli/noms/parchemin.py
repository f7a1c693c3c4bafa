from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.personne import LIBRE, PARCOURS
from ceres_cli.noms.champs.types import Jour, Mot, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

PARCHEMIN = Nom(
    document="parchemin",
    lettre="N°",
    mot="parchemin",
    commandes="candidat",
    liste="candidat parchemins",
    schemas="sessions",
    services="obtention",
    nomment=("candidat_nom", "certification"),
    fiche=False,
    criteres=(
        Critere("etat", "p.etat = ?", repere="ETAT", mots="EtatParchemin"),
        Critere("titre", "q.titre_id = ?", Lu.TITRE, repere="REF", aide="Ceux d'un titre et de ses CCS."),
    ),
    champs=(
        Champ("etat", Mot(), libelle="état", requis=True, personne=PARCOURS),
        Champ("delivre_le", Jour(), libelle="délivré le", personne=PARCOURS),
        Champ("annule_le", Jour(), libelle="annulé le", personne=PARCOURS),
        Champ("motif", Texte(), libelle="motif", personne=LIBRE),
    ),
)

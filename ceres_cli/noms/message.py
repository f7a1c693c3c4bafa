from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.personne import COORDONNEES, LIBRE, PARCOURS
from ceres_cli.noms.champs.types import Courriel, Entier, Instant, Jour, Mot, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

MESSAGE = Nom(
    document="message",
    lettre="M",
    mot="message",
    commandes="courrier",
    schemas="sessions",
    services="courrier",
    nomment=("objet", "nom"),
    compte=("courriel",),
    metiers=("courrier.situation:MetierCourrier",),
    criteres=(
        Critere("etat", "m.etat = ?", repere="ETAT", mots="EtatMessage"),
        Critere("nature", "m.nature = ?", Lu.MOT, repere="N", mots="NatureMessage"),
        Critere("session", "m.session_id = ?", Lu.SESSION),
    ),
    champs=(
        Champ("departement", Texte(), libelle="département", personne=PARCOURS),
        Champ("nature", Texte(), requis=True, personne=PARCOURS),
        Champ("edition", Entier(), libelle="édition", requis=True, personne=PARCOURS),
        Champ("jour", Jour(), personne=PARCOURS),
        Champ("etat", Mot(), libelle="état", requis=True, personne=PARCOURS),
        Champ("essais", Entier(), requis=True, personne=PARCOURS),
        Champ("essaye_le", Instant(), personne=PARCOURS),
        Champ("adresse", Courriel(), libelle="adresse", personne=COORDONNEES),
        Champ("reponse", Texte(), personne=LIBRE),
        Champ("intitule", Texte(), libelle="intitulé", personne=PARCOURS),
        Champ("texte", Texte(), personne=LIBRE),
    ),
)

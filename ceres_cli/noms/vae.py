from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.personne import LIBRE, PARCOURS
from ceres_cli.noms.champs.types import Jour, Mot, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

# Le département de l'UD qui décide d'une demande : où le candidat habite, à défaut celui de son centre.
OU_SE_DECIDE = "coalesce(c.departement, e.departement)"
VAE = Nom(
    document="vae",
    au_journal="demande_vae",
    lettre="D",
    mot="demande VAE",
    feminin=True,
    schemas="sessions",
    nomment=("candidat_nom", "certification"),
    cree=True,
    compte=("demande VAE", "demandes VAE"),
    metiers=("vae.situation:MetierVae",),
    criteres=(
        Critere("etat", "d.etat = ?", repere="ETAT", mots="EtatDemandeVae"),
        Critere("titre", "d.titre_id = ?", Lu.TITRE, repere="REF", aide="Toutes celles d'un titre."),
        Critere("candidat", "d.candidat_id = ?", Lu.CANDIDAT, repere="C-…", aide="Celles d'un candidat."),
        Critere("departement", f"{OU_SE_DECIDE} = ?", Lu.DEPARTEMENT),
    ),
    champs=(
        Champ("ccp", Texte(), libelle="CCP", personne=PARCOURS),
        Champ("deposee_le", Jour(), libelle="déposée le", requis=True, personne=PARCOURS),
        Champ("etat", Mot(), libelle="état", requis=True, personne=PARCOURS),
        Champ("notifiee_le", Jour(), libelle="notifiée le", personne=PARCOURS),
        Champ("motif", Texte(), libelle="motif", personne=LIBRE),
    ),
)

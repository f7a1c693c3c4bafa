from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.personne import IDENTITE, LIBRE, PARCOURS
from ceres_cli.noms.champs.types import Jour, Mot, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

ATTESTATION = Nom(
    document="attestation",
    lettre="N",
    mot="attestation",
    feminin=True,
    schemas="sessions",
    nomment=("candidat_nom", "certification"),
    metiers=("attestation.situation:MetierAttestation",),
    criteres=(
        Critere("etat", "n.etat = ?", repere="ETAT", mots="EtatAttestation"),
        Critere("titre", "q.titre_id = ?", Lu.TITRE, repere="REF", aide="Celles d'un titre et de ses blocs."),
        Critere("candidat", "n.candidat_id = ?", Lu.CANDIDAT, repere="C-…", aide="Celles d'un candidat."),
        Critere("session", "n.session_id = ?", Lu.SESSION),
    ),
    champs=(
        Champ("obtenue_le", Jour(), libelle="obtenue le", requis=True, personne=PARCOURS),
        Champ("faite_le", Jour(), libelle="attestée le", requis=True, personne=PARCOURS),
        Champ("etat", Mot(), libelle="état", requis=True, personne=PARCOURS),
        Champ("finie_le", Jour(), libelle="a valu jusqu'au", personne=PARCOURS),
        Champ("contenu", Texte(), libelle="contenu", personne=IDENTITE),
        Champ("signee_par", Texte(), libelle="signée par la clé", personne=PARCOURS),
        Champ("code", Texte(), libelle="code", personne=IDENTITE),
        Champ("motif", Texte(), libelle="motif", personne=LIBRE),
    ),
)

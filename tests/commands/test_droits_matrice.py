"""DRO-01, DRO-02 : chaque commande, sous chaque profil, sur ce qui est de son ressort et sur ce qui n'en est pas ; et
simulée, où elle sait l'être : la même issue que la vraie, et pas un octet changé. Ce que chacune écrit est au journal :
la base se rejoue après elle.

Les commandes viennent du programme lui-même : en ajouter une sans dire ici qui y a droit fait échouer ce test.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceres_cli.base import acquis
from ceres_cli.base.sceau import controle
from ceres_cli.base.sceau.rejeu import rejouer
from ceres_cli.store import Store
from tests.arbre import feuilles
from tests.conftest import Ressorts
from tests.fabriques import bases
from tests.fabriques.deux_ressorts import AILLEURS, AUTRE_AGENT, CENTRE, DIRECCTE, ICI, MPCP, NULLE_PART, UD
from tests.lanceur import PETIT_MODELE, RACINE, Resultat, lancer

PROFILS = {"centre": CENTRE, "ud": UD, "direccte": DIRECCTE, "mpcp": MPCP}
EXPORT_RNCP = RACINE / "data" / "exemples" / "export_fiches_RNCP_demo.xml"

# Commande → (arguments, puis ce que répond chaque profil : centre, UD, DIRECCTE, MPCP). « 0/3 » : 0 sur ce qui est de
# son ressort, 3 ailleurs ; un seul code quand la commande ne vise rien. Les noms entre accolades sont ceux de
# deux_ressorts.batir, pris ici ou ailleurs.
LUE, PARTOUT = ("0/3", "0/3", "0/3", "0/0"), ("0", "0", "0", "0")
DES_SERVICES = ("5/5", "0/3", "0/3", "0/0")  # jurés et habilitations : toute écriture
DU_CENTRE = ("0/3", "5/5", "5/5", "0/0")  # sessions et candidats : toute préparation
COMMENCEE = ("4/3", "0/3", "5/5", "0/0")  # et alors le Centre plus
PARTAGEE = ("0/3", "4/3", "5/5", "0/0")  # SES-10, SES-12 : l'UD n'y touche qu'une fois commencée, ou finie
DE_L_UD = ("5/5", "0/3", "5/5", "0/0")  # valider, débloquer
DE_LA_DIRECCTE = ("5/5", "5/5", "0/3", "0/0")  # agréments
NATIONAL = ("5", "5", "5", "0")
TABLE: dict[str, list[tuple[str, tuple[str, str, str, str]]]] = {
    # La lettre de l'identifiant dit le nom, et sa commande répond.
    "voir": [("{libre}", LUE), ("{active}", LUE), ("{prep}", LUE)],
    "historique": [("{libre}", LUE), ("{active}", LUE)],
    "expliquer": [("{active} --action suspendre", ("4/3", "0/3", "0/3", "0/0"))],
    "jure lister": [("", PARTOUT)],
    "jure disponibles": [("--session {prep}", LUE), ("--titre {titre} --le 2025-12-01", PARTOUT)],
    "accueil": [("", PARTOUT)],
    "jure voir": [("{libre}", LUE)],
    "jure historique": [("{libre}", LUE)],
    "jure exporter": [("", PARTOUT), ("--etat inactif", ("5", "0", "0", "0"))],
    "jure creer": [("--nom Essai --prenom Zoé --commune {commune}", ("5/5", "0/4", "0/4", "0/0"))],
    "jure modifier": [
        ("{libre} --employeur Essai", DES_SERVICES),
        ("{libre} --commune 35238", ("5/5", "4/3", "4/3", "0/0")),  # le faire sortir de son ressort
    ],
    "jure importer": [("{fichier_jures}", ("5/5", "0/7", "0/7", "0/0"))],
    "jure doublons": [("", ("5", "0", "0", "0"))],
    "jure fusionner": [
        ("{libre_ici} {double} --motif essai", DES_SERVICES),
        ("{double} {libre_ici} --motif essai", DES_SERVICES),
    ],
    "jure distinguer": [
        ("{libre_ici} {double} --motif essai", DES_SERVICES),
        ("{double} {libre_ici} --motif essai", DES_SERVICES),
    ],
    "jure supprimer": [("{double} --oui", DES_SERVICES), ("{libre} --oui", ("5/5", "4/3", "4/3", "4/4"))],
    "jure experience": [("{libre} --titre {titre} --debut 2020-01-01", DES_SERVICES)],
    "jure lier": [
        ("{libre} --centre {centre} --nature parent", DES_SERVICES),
        ("{libre_ici} --candidat {inscrit} --nature parent", DES_SERVICES),
    ],
    "jure indisponible": [("{libre} --du 2026-01-05 --au 2026-01-06", ("0/3", "0/3", "0/3", "0/0"))],
    "jure delier": [("{libre} --centre {centre}", DES_SERVICES)],
    "jure inactiver": [("{libre} --oui", DES_SERVICES)],
    "jure reactiver": [("{inactif}", DES_SERVICES)],
    "habilitation lister": [("", PARTOUT)],
    "habilitation voir": [("{active}", LUE), ("{brouillon}", ("3/3", "0/3", "0/3", "0/0"))],
    "habilitation expliquer": [("{active} --action suspendre", ("4/3", "0/3", "0/3", "0/0"))],
    "habilitation transitions": [("", PARTOUT)],
    "habilitation echeances": [("--sous 9999j", PARTOUT), ("--notifier --simuler", NATIONAL)],
    "habilitation historique": [("{active}", LUE)],
    "habilitation creer": [("--jure {libre} --certification {neuf}", DES_SERVICES)],
    "habilitation modifier": [("{brouillon} --fin 2026-01-01", DES_SERVICES)],
    "habilitation renouveler": [("{active} --fin fin-du-titre", DES_SERVICES)],
    "habilitation valider": [("{brouillon}", DES_SERVICES)],
    "habilitation brouillon": [("{active}", DES_SERVICES)],
    "habilitation suspendre": [("{active} --oui", DES_SERVICES)],
    "habilitation reactiver": [("{suspendue} --oui", DES_SERVICES)],
    "habilitation viser": [("{suspendue}", ("5/5", "5/5", "0/3", "0/0"))],
    "habilitation supprimer": [("{brouillon} --oui", DES_SERVICES)],
    # D'un fichier, une habilitation hors du ressort est une ligne refusée, non une erreur.
    "habilitation lot": [("{fichier}", ("5/5", "0/7", "0/7", "0/0"))],
    "habilitation plan": [("{plan}", PARTOUT)],
    "habilitation appliquer": [("{plan} --oui", ("5/5", "0/7", "0/7", "0/0"))],
    "habilitation annuler-lot": [("{lot} --motif essai --oui", DES_SERVICES)],
    "habilitation lots": [("", ("5", "0", "0", "0"))],
    # Un Centre voit les lots de sa structure, et ceux qui touchent ses sessions ou ses candidats : {lot} n'en est pas.
    "lot lister": [("", PARTOUT)],
    "lot voir": [("{lot}", ("3/3", "0/3", "0/3", "0/0"))],
    "lot plan": [("{plan}", PARTOUT)],
    "lot appliquer": [("{plan} --oui", ("5/5", "0/7", "0/7", "0/0"))],
    "lot regler": [("--contreseing 0", NATIONAL)],
    "lot annuler": [("{lot} --motif essai --oui", ("3/3", "0/3", "0/3", "0/0"))],
    "habilitation expirer": [("", NATIONAL)],
    "session lister": [("", PARTOUT)],
    "session voir": [("{prep}", LUE)],
    "session expliquer": [
        # La réponse est celle du profil qui agit (SES-09) : 4, l'action n'est pas la sienne.
        ("{prep} --action editer", ("0/3", "4/3", "4/3", "0/0")),
        ("{validee} --action debloquer", ("4/3", "0/3", "4/3", "0/0")),
    ],
    "session transitions": [("", PARTOUT)],
    "session historique": [("{prep}", LUE)],
    "session papiers": [("{prep} --sortie papiers --lesquels liste --ecraser", LUE)],
    "session creer": [("--centre {centre} --certification {titre} --debut 2025-12-01 --heure-debut 09:00", DU_CENTRE)],
    "session importer": [("{fichier_sessions}", ("0/7", "5/5", "5/5", "0/0"))],
    "session modifier": [
        ("{prep} --heure-debut 10:00", PARTAGEE),
        ("{tenue} --fin 2025-08-26 --motif essai", COMMENCEE),
        ("{prep} --debut 2025-08-01 --motif essai --reprise", ("5/5", "5/5", "5/5", "0/0")),
    ],
    "session reporter": [("{prep} --jours 7", PARTAGEE), ("{tenue} --jours 7 --motif essai", COMMENCEE)],
    "session demander-dte": [("{prep}", DU_CENTRE)],
    "session deroger": [
        ("{prep} --delai dte --motif essai", DE_L_UD),
        ("{demandee} --motif essai", DE_L_UD),
        ("--centre {centre} --certification {titre} --debut 2025-12-01 --delai creation --motif essai", DE_L_UD),
    ],
    "session demander-derogation": [
        ("{prep} --delai dte --motif essai", DU_CENTRE),
        ("--centre {centre} --certification {titre} --debut 2025-12-01 --delai creation --motif essai", DU_CENTRE),
    ],
    "session retirer-demande": [("{demandee}", DU_CENTRE)],
    "session refuser-derogation": [("{demandee} --motif essai", DE_L_UD)],
    "session derogation voir": [("{demandee}", ("0/3", "0/3", "5/5", "0/0"))],
    "session derogation historique": [("{demandee}", ("0/3", "0/3", "5/5", "0/0"))],
    "session derogations": [("", ("0", "0", "5", "0")), ("--session {prep}", ("0/3", "0/3", "5/5", "0/0"))],
    "session inscrire-jure": [
        ("{prep} {recrue}", PARTAGEE),
        ("{tenue} {recrue} --motif essai", COMMENCEE),
        # Un Centre peut nommer tout juré actif : SES-01 répond.
        ("{prep_ici} {recrue}", ("0/4", "4/3", "5/5", "0/4")),
    ],
    "session desinscrire-jure": [("{prep} {siege}", PARTAGEE), ("{tenue} {siege} --motif essai", COMMENCEE)],
    "session composer": [("{prep}", LUE), ("", PARTOUT)],
    "session repondre": [("{prep} {siege} --reponse oui", DU_CENTRE)],
    "session horaires": [("{prep} --repartir --duree 30", DU_CENTRE), ("{prep} --effacer", DU_CENTRE)],
    "session resultats": [("{tenue} --candidat {inscrit} --resultat echec", DU_CENTRE)],
    "session transmettre": [("{rendue}", DU_CENTRE)],
    "session relancer": [("--simuler", ("5", "7", "5", "7")), ("{prep}", ("5/5", "4/3", "5/5", "4/4"))],
    "session rappeler": [("--simuler", ("0", "5", "5", "0")), ("{prep}", ("4/3", "5/5", "5/5", "4/4"))],
    "session renvoyer": [("{attente} --motif essai", DE_L_UD)],
    "session valider": [("{attente}", DE_L_UD)],
    "session notifier": [("{validee}", ("0/3", "0/3", "5/5", "0/0")), ("{prep}", ("4/3", "4/3", "5/5", "4/4"))],
    "session debloquer": [("{validee} --motif essai", DE_L_UD)],
    "session annuler": [
        ("{prep} --motif essai", ("0/3", "0/3", "5/5", "0/0")),
        ("{editee} --motif essai", ("4/3", "0/3", "5/5", "0/0")),  # après les convocations, plus par un Centre
        ("{validee} --motif essai", ("4/3", "4/3", "5/5", "4/4")),  # validée, plus par personne
    ],
    "candidat lister": [("", PARTOUT)],
    "candidat voir": [("{inscrit}", LUE)],
    "candidat expliquer": [
        ("{nouveau} --session {prep}", ("0/3", "4/3", "4/3", "0/0")),
        ("{nouveau} --titre {titre}", LUE),
    ],
    "candidat historique": [("{inscrit}", LUE)],
    # Personne n'y détient rien : OBT-04.
    "candidat attestation": [("{inscrit} --sortie attestation.pdf --ecraser", ("4/3", "4/3", "5/5", "4/4"))],
    "attestation lister": [("", PARTOUT)],
    "attestation voir": [("{attestation}", LUE)],
    "attestation historique": [("{attestation}", LUE)],
    "attestation expliquer": [("{attestation} --action retirer", ("0/3", "0/3", "4/3", "0/0"))],
    "attestation retirer": [("{attestation} --motif essai", ("0/3", "0/3", "5/5", "0/0"))],
    # Le registre n'a pas de clé : OBT-06.
    "attestation signer": [("{attestation}", ("4/3", "4/3", "5/5", "4/4"))],
    "attestation retraits": [("--sortie retraits.json", ("5", "5", "5", "4"))],
    "attestation page": [("--sortie verifier.html", ("4", "4", "4", "4"))],
    "admin cle-publique": [("", PARTOUT), ("--nouvelle --motif essai", NATIONAL)],
    "verifier": [("CERES1.essai", ("4", "4", "4", "4"))],
    "candidat creer": [("--nom Essai --prenom Zoé --naissance 1990-01-01", ("0", "5", "5", "0"))],
    "candidat modifier": [("{inscrit} --courriel essai@example.fr", DU_CENTRE)],
    "candidat importer": [("{fichier_candidats}", ("0/7", "5/5", "5/5", "0/0"))],
    "candidat inscrire": [
        ("{nouveau} {prep}", DU_CENTRE),
        ("{nouveau} {prep_ici}", DU_CENTRE),
        # Le candidat d'un autre centre se nomme avec sa date de naissance ; fausse, il est introuvable.
        ("{nouveau} {prep_ici} --naissance 1990-01-01", ("0/0", "5/5", "5/5", "0/0")),
        ("{nouveau} {prep_ici} --naissance 1990-01-02", ("3/3", "5/5", "5/5", "3/3")),
    ],
    "candidat desinscrire": [("{inscrit} {prep}", DU_CENTRE)],
    "candidat amenager": [("{inscrit} {prep} --codes tiers_temps", DU_CENTRE)],
    # Personne n'y retient la validation (CAN-12).
    "candidat ecarter": [("{inscrit} {attente} --motif essai", ("5/5", "4/3", "5/5", "4/4"))],
    "candidat reintegrer": [("{inscrit} {attente} --motif essai", ("5/5", "0/3", "5/5", "0/0"))],
    "candidat doublons": [("", ("5", "0", "5", "0"))],
    # Celle d'un autre ressort ne se nomme que de même personne.
    "candidat fusionner": [("{inscrit} {nouveau_ici} --motif essai", ("5/5", "0/3", "5/5", "0/0"))],
    "candidat distinguer": [("{inscrit} {nouveau_ici} --motif essai", ("5/5", "0/3", "5/5", "0/0"))],
    "candidat parchemins": [("", ("0", "0", "5", "0"))],
    "candidat parchemin voir": [("{parchemin}", ("0/3", "0/3", "5/5", "0/0"))],
    "candidat parchemin expliquer": [("{parchemin} --action delivrer", ("4/3", "0/3", "5/5", "0/0"))],
    "candidat parchemin delivrer": [("{parchemin}", DE_L_UD)],
    "candidat parchemin annuler": [("{a_annuler}", DE_L_UD)],
    "candidat parchemin ecrire": [("{a_annuler} --sortie parchemin.pdf", ("5/5", "4/3", "5/5", "4/4"))],
    "candidat supprimer": [("{nouveau}", ("0/3", "0/3", "5/5", "0/0"))],
    # D'un candidat du ressort ; décide l'UD du département où il habite.
    "vae lister": [("", PARTOUT)],
    "vae voir": [("{vae}", LUE)],
    "vae historique": [("{vae}", LUE)],
    "vae expliquer": [
        ("{vae} --action retirer", ("0/3", "0/3", "4/3", "0/0")),
        ("{vae} --action decider", ("4/3", "0/3", "4/3", "0/0")),
        ("{vae_decidee} --action decider", ("4/3", "4/3", "4/3", "4/4")),
    ],
    "vae creer": [("--candidat {inscrit} --certification {neuf}", ("0/3", "0/3", "5/5", "0/0"))],
    "vae decider": [
        ("{vae} --recevable --notifiee-le 2025-09-01", DE_L_UD),
        ("{vae} --irrecevable --notifiee-le 2025-09-01 --motif essai", DE_L_UD),
        ("{vae_decidee} --recevable --notifiee-le 2025-09-01", ("5/5", "4/3", "5/5", "4/4")),
    ],
    "controle lister": [("", PARTOUT)],
    # Un Centre ne lit les siens qu'une fois clos.
    "controle voir": [("{controle}", ("3/3", "0/3", "0/3", "0/0")), ("{controle_clos}", LUE)],
    "controle historique": [("{controle}", ("3/3", "0/3", "0/3", "0/0"))],
    "controle expliquer": [
        ("{controle} --action constater", ("3/3", "0/3", "0/3", "0/0")),
        ("{controle_clos} --action clore", ("4/3", "4/3", "4/3", "4/4")),
    ],
    "controle creer": [
        ("--centre {centre} --date 2025-09-01 --type sur_place", DES_SERVICES),
        ("--session {prep} --date 2025-09-01 --type a_priori", DES_SERVICES),
    ],
    "controle constater": [("{controle} --texte vu", DES_SERVICES)],
    "controle clore": [("{controle} --suite aucune --motif essai", DES_SERVICES)],
    "vae importer": [("{fichier_vae}", ("5/5", "0/7", "5/5", "0/0"))],
    "vae retirer": [("{vae}", ("0/3", "0/3", "5/5", "0/0"))],
    "convocation apercu": [("{prep}", LUE)],
    "convocation lister": [("", PARTOUT), ("--session {editee}", LUE)],
    "convocation editer": [("{prep}", PARTAGEE), ("{prep} --sortie dossier --formats ics", PARTAGEE)],
    "convocation exporter": [("{editee} --sortie dossier --formats ics", LUE)],
    "convocation modele copier": [("dossier", PARTOUT)],
    "convocation modele verifier": [(str(PETIT_MODELE), PARTOUT)],
    "convocation modele choisir": [
        (f"{PETIT_MODELE} --centre {{centre}}", DU_CENTRE),
        ("--maison --centre {centre}", DU_CENTRE),
        (str(PETIT_MODELE), NATIONAL),
    ],
    # Sans adresse de courriel, personne n'est servi.
    "convocation envoyer": [("{editee} --candidat {inscrit} --simuler", ("7/3", "7/3", "5/5", "7/7"))],
    "courrier lister": [("", PARTOUT), ("--session {editee}", PARTOUT)],
    "courrier voir": [("{message}", LUE)],
    "courrier relancer": [("{message}", ("0/3", "0/3", "5/3", "0/0"))],
    "courrier abandonner": [("{message}", ("0/3", "0/3", "5/3", "0/0"))],
    "export-jures": [("", PARTOUT), ("--etat brouillon", ("5", "0", "0", "0"))],
    "profil lister": [("", PARTOUT), ("--tous", NATIONAL)],
    "profil voir": [("", PARTOUT), (AUTRE_AGENT, NATIONAL)],
    "profil choisir": [(UD, PARTOUT), (AUTRE_AGENT, ("5", "5", "5", "5"))],
    "profil creer": [("--role ud --structure 49", NATIONAL)],
    "profil importer": [("{fichier_profils}", NATIONAL)],
    "profil modifier": [(f"{UD} --fin 2027-12-31", NATIONAL), ("P-999 --sans-fin", ("5", "5", "5", "3"))],
    "profil retirer": [(DIRECCTE, NATIONAL), ("P-999", ("5", "5", "5", "3"))],
    # Un Centre ne lit que le sien ; un service, tous.
    "centre lister": [("", PARTOUT)],
    "centre voir": [("{centre}", ("0/3", "0/0", "0/0", "0/0"))],
    "centre agrements": [("", PARTOUT), ("{centre}", ("0/3", "0/0", "0/0", "0/0"))],
    "centre historique": [("{centre}", ("0/3", "0/0", "0/0", "0/0")), ("{agrement}", ("0/3", "0/0", "0/0", "0/0"))],
    # Un service lit tous les agréments ; à l'UD, l'explication ne dit que son rôle.
    "centre expliquer": [
        ("{agrement} --action retirer-agrement", ("4/3", "4/4", "0/3", "0/0")),
        ("{agrement_suspendu} --action retablir-agrement", ("4/3", "4/4", "0/3", "0/0")),
    ],
    "centre creer": [("--nom Essai --commune {commune}", ("5/5", "5/5", "0/4", "0/0"))],
    "centre importer": [("{fichier_centres}", ("5/5", "5/5", "0/7", "0/0"))],
    "centre modifier": [("{centre} --nom Essai", DE_LA_DIRECCTE)],
    "centre courrier": [("{centre} --signataire Essai", DU_CENTRE)],
    "centre site lister": [("", PARTOUT), ("--etat a_completer", PARTOUT)],
    "centre site voir": [("{site}", ("0/3", "0/0", "0/0", "0/0"))],
    "centre site historique": [("{site}", ("0/3", "0/0", "0/0", "0/0"))],
    "centre site expliquer": [("{site} --action fermer-site", ("0/3", "4/4", "4/4", "0/0"))],
    "centre site creer": [
        ("{centre} --nom Essai --adresse Quai --code-postal 44000 --commune {commune}", ("0/3", "5/5", "5/5", "0/0"))
    ],
    # D'un site, une DIRECCTE ne change que la commune (SIT-01).
    "centre site modifier": [
        ("{site} --acces Tram", ("0/3", "5/5", "4/3", "0/0")),
        ("{site} --commune 44143", ("0/3", "5/5", "0/3", "0/0")),
    ],
    "centre site fermer": [("{site}", ("0/3", "5/5", "5/5", "0/0"))],
    "centre agreer": [
        ("{centre} --certification {neuf}", DE_LA_DIRECCTE),
        ("--fichier {fichier_agrements}", ("5/5", "5/5", "0/7", "0/0")),
    ],
    "centre modifier-agrement": [
        ("{agrement} --fin 2027-12-30", DE_LA_DIRECCTE),
        ("{agrement} --site Annexe --commune {commune}", DE_LA_DIRECCTE),
    ],
    "centre suspendre-agrement": [("{agrement} --motif essai", DE_LA_DIRECCTE)],
    "centre retablir-agrement": [("{agrement_suspendu} --motif essai", DE_LA_DIRECCTE)],
    "centre retirer-agrement": [("{agrement} --motif essai", DE_LA_DIRECCTE)],
    "referentiel lister": [("", PARTOUT)],
    "referentiel voir": [("{titre}", PARTOUT)],
    "referentiel importer": [(str(EXPORT_RNCP), NATIONAL)],
    "referentiel creer": [
        ("--code TP-99904m01 --intitule Essai --debut-validite 2023-01-01 --fin-validite 2027-12-31", NATIONAL)
    ],
    "referentiel modifier": [("{titre} --intitule Essai", NATIONAL)],
    "delais voir": [("", PARTOUT)],
    "delais historique": [("", PARTOUT)],
    "delais definir": [("titre --mode bloquer", NATIONAL)],
    "journal lister": [("", ("5", "0", "0", "0"))],
    "journal suivre": [("--apres 0 --format ndjson", ("5", "0", "0", "0"))],
    "journal tete": [("", PARTOUT)],
    "journal verifier": [("", PARTOUT), ("--rejouer", PARTOUT)],
    "journal temoigner": [("", PARTOUT)],
    "journal exporter": [("", NATIONAL), ("--acces --syslog", NATIONAL)],
    # Chacun les siens ; un Centre ne lit pas ceux d'un jour passé.
    "stats echeances": [("", PARTOUT), ("--au 2025-09-01", ("5", "0", "0", "0"))],
    "stats couverture": [("", PARTOUT), ("--par region", PARTOUT), ("--au 2025-09-01", ("5", "0", "0", "0"))],
    "stats prevision": [("", PARTOUT), ("--au 2029-01-01 --garder 9 --titre {titre}", PARTOUT)],
    "stats sessions": [("", PARTOUT), ("--titre {titre} --departement 44 --region 52", PARTOUT)],
    "stats resultats": [("", PARTOUT), ("--par centre", PARTOUT), ("--par voie", PARTOUT)],
    "rapport": [("--sortie dossier/page.html", ("8", "8", "8", "8")), ("--sortie page.html --ecraser", PARTOUT)],
    "stats activite": [("", ("5", "0", "0", "0")), ("--departement 44", ("5", "0", "0", "0"))],
    "admin verifier": [("", PARTOUT)],
    "admin metriques": [("", NATIONAL)],
    "admin sante": [("", PARTOUT), ("--nagios", PARTOUT)],
    "admin sauvegarder": [("", NATIONAL), ("--sortie dossier --garder 2", ("2", "2", "2", "2"))],
    "admin restaurer": [("{sauvegarde} --oui", NATIONAL)],
    "admin copier": [("postgresql://essai@/rien?host=/nulle/part", ("5", "5", "5", "9"))],
    "admin exporter": [("--sortie tout.ndjson", NATIONAL)],
    "admin archiver": [("--avant 2024-09-01 --sortie archive.ndjson --oui", NATIONAL)],
    "admin importer": [("tout.ndjson", ("8", "8", "8", "8"))],  # la base est déjà là, à qui que ce soit
    "machine mcp": [("", PARTOUT)],  # chaque appel répond ensuite selon le profil
    "admin purger": [("--annoncer", NATIONAL), ("--executer --oui", ("5", "5", "5", "4"))],
    "rgpd registre": [("", NATIONAL)],
    "rgpd extraire": [("{inscrit}", ("5/5", "5/5", "5/5", "0/0")), ("{libre}", ("5/5", "5/5", "5/5", "0/0"))],
    "rgpd effacer": [
        ("{nouveau} --motif essai --oui", ("5/5", "5/5", "5/5", "0/0")),
        ("{inscrit} --motif essai --oui", ("5/5", "5/5", "5/5", "4/4")),
        ("{libre} --motif essai --oui", ("5/5", "5/5", "5/5", "0/0")),
    ],
    "admin roles-postgres": [("", PARTOUT), ("--agent adurand", PARTOUT)],  # il n'ouvre aucune base
    "admin migrer": [("", NATIONAL)],  # une base à jour : rien à changer
    "init": [("", PARTOUT)],
    "demo": [("", ("2", "2", "2", "2"))],  # une base qui a des données est laissée telle quelle, à qui que ce soit
    "regles": [("", PARTOUT)],
    "schema": [("", PARTOUT)],
    "config voir": [("", PARTOUT)],
    "config approuver": [("{reglages}", PARTOUT)],
    "config lectures": [("", PARTOUT)],
    "config definir": [("lot.lignes_max 100", PARTOUT)],
}


COMMANDES = [f.nom for f in feuilles()]
REFUS = (2, 3, 4, 5)
SIMULABLES = {f.nom for f in feuilles() if "--simuler" in f.options}
BROUILLONS = {"convocation editer"}  # simulée, elle écrit les pages qu'on lui demande, marquées BROUILLON


def _anonyme(rendu: Resultat) -> tuple[int, str]:
    """Une réponse, les identifiants mis à part."""
    texte = re.sub(r"\b([A-Z])-(?:\d{4}-)?\d{6}", r"\1-…", rendu.stdout + rendu.stderr)
    return rendu.code, re.sub(r"\bparchemin \d+", "parchemin …", texte)


def defauts(base: Path) -> list[str]:
    """Ce qui manque au journal pour refaire cette base."""
    store = Store(str(base))
    with store.lecture() as db:
        trouves = [*controle.verifier(db, controle.Bilan(), {}), *rejouer(db)]
    store.fermer()
    return trouves


class Essai:
    """Une commande, à essayer sur une base toujours remise comme elle était."""

    def __init__(self, commande: str, modele: Path, noms: dict[str, dict[str, str]], dossier: Path) -> None:
        self._commande, self._noms, self._dossier = commande, noms, dossier
        self._base, self._octets = dossier / "ceres.db", modele.read_bytes()
        bases.copier(modele, self._base)
        self._base.chmod(0o600)
        self._donnes = set(dossier.iterdir())

    def lancer(self, arguments: str, profil: str, lieu: str, *, simulee: bool = False) -> Resultat:
        mots = arguments.format_map(self._noms[lieu]).split()
        rendu = lancer(*self._commande.split(), *mots, "--profil", PROFILS[profil])
        a_ecrit = self._base.read_bytes() != self._octets
        neufs = [n for n in self._dossier.iterdir() if n not in self._donnes and not n.name.startswith("ceres.db")]
        assert not (simulee and a_ecrit), "simulée, elle a pourtant écrit"
        assert not (simulee and neufs and self._commande not in BROUILLONS), "simulée, elle laisse un fichier"
        if rendu.code in REFUS:
            assert not a_ecrit, "refusée, elle a pourtant écrit"
            assert not neufs, "refusée, elle laisse un fichier"
            assert (
                rendu.stdout == "" or "expliquer" in self._commande or self._commande == "verifier"
            )  # dit ce qu'il lit
        if a_ecrit:
            assert re.search(r"\bLe (lot L-\d{6} est enregistré|passage de nuit)", acquis.deja_fait()), (
                "et ne sait pas le dire"
            )
            assert lieu == AILLEURS or defauts(self._base) == [], "son journal ne la refait pas"
            self._base.write_bytes(self._octets)
        for neuf in neufs:
            shutil.rmtree(neuf) if neuf.is_dir() else neuf.unlink()
        return rendu

    def verifier(self, arguments: str, profil: str, attendus: str) -> Iterator[str]:
        """Ce qui ne va pas, en une phrase chacun."""
        for lieu, attendu in zip((ICI, AILLEURS), attendus.split("/"), strict=False):
            essai, simulee = f"ceres {self._commande} {arguments} --profil {profil} ({lieu})", None
            if self._commande in SIMULABLES and "--simuler" not in arguments:
                simulee = self.lancer(f"{arguments} --simuler", profil, lieu, simulee=True)
            rendu = self.lancer(arguments, profil, lieu)
            if rendu.code != int(attendu):
                yield f"{essai} : {rendu.code}, attendu {attendu}. {rendu.stderr.strip()}"
            elif simulee is not None and (simulee != rendu if rendu.code in REFUS else simulee.code != rendu.code):
                yield f"{essai} : simulée, elle dit autre chose. {simulee.stderr.strip()} {rendu.stderr.strip()}"
            elif rendu.code == 5 and "DRO-01" not in rendu.stderr:
                yield f"{essai} : refuse sans dire DRO-01. {rendu.stderr.strip()}"
            elif lieu == AILLEURS and rendu.code == 3:
                inexistant = self.lancer(arguments, profil, NULLE_PART)
                if _anonyme(rendu) != _anonyme(inexistant):
                    yield f"{essai} : ne répond pas comme « introuvable ». {rendu.stderr} {inexistant.stderr}"
            elif lieu == ICI and profil != "mpcp" and (vus := self._d_ailleurs(rendu)):
                yield f"{essai} : montre ce qui n'est pas de son ressort ({', '.join(vus)})"

    def _d_ailleurs(self, rendu: Resultat) -> list[str]:
        """Les jurés, habilitations, sessions et candidats d'ailleurs qui paraissent dans une réponse."""
        siens = {
            v for n, v in self._noms[AILLEURS].items() if v[:2] in ("J-", "H-", "S-", "C-", "D-") and n[-4:] != "_ici"
        }
        return sorted(v for v in siens if v in rendu.stdout)


@pytest.mark.parametrize("commande", sorted({*COMMANDES, *TABLE}))
def test_dro_01_dro_02_chaque_commande_repond_a_chacun_selon_son_role_et_son_ressort(
    commande: str, ressorts: Ressorts, isole: Path
) -> None:
    assert commande in TABLE, "cette commande n'a pas de ligne dans la table : qui y a droit ?"
    assert commande in COMMANDES, "cette commande n'existe plus"
    essai = Essai(commande, *ressorts, isole)
    fautes = [
        faute
        for arguments, attendus in TABLE[commande]
        for profil, codes in zip(PROFILS, attendus, strict=True)
        for faute in essai.verifier(arguments, profil, codes)
    ]
    assert fautes == []


def test_la_base_de_depart_se_rejoue(ressorts: Ressorts) -> None:
    assert defauts(ressorts[0]) == []


def test_dro_02_le_mpcp_peut_tout() -> None:
    """L'administrateur national : aucune commande ne lui répond que c'est à un autre rôle. Un profil, lui, est à son
    agent : personne n'en choisit un d'un autre."""
    refusees = {commande for commande, essais in TABLE.items() for _, codes in essais if "5" in codes[3]}
    assert refusees == {"profil choisir"}

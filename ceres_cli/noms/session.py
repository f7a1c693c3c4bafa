from ceres_cli.noms.champs import AU, DU, Categorie, Champ, Option, Sort, Table
from ceres_cli.noms.champs.personne import ACTE, IDENTITE, LIBRE, PARCOURS, SIGNALE
from ceres_cli.noms.champs.types import (
    CodePostal,
    Commune,
    Entier,
    Heure,
    Jour,
    LigneDAdresse,
    Marque,
    Mot,
    OuiNon,
    Texte,
)
from ceres_cli.noms.nom import Critere, Lu, Nom

_SANTE = (Categorie.SANTE, Sort.OTEE)
SESSION = Nom(
    document="session",
    lettre="S",
    mot="session",
    feminin=True,
    en_base="session_examen",
    schemas="sessions",
    nomment=("centre_nom", "certification", "debut"),
    cree=True,
    metiers=("session.situation:MetierSession", "candidat.inscription:MetierInscription"),
    criteres=(
        Critere("etat", "s.etat = ?", aide="en_preparation, dte_envoye, validee…", mots="EtatSession"),
        Critere("titre", "s.titre_id = ?", Lu.TITRE),
        Critere("centre", repere="E-…", aide="Centre, ou son SIRET."),
        Critere("jure", repere="J-…", aide="Celles où siège un juré."),
        Critere("departement", "s.departement = ?", Lu.DEPARTEMENT),
        Critere("region", "s.region = ?", Lu.REGION),
        Critere("du", "s.debut >= ?", Lu.JOUR, aide="Commençant à partir de ce jour."),
        Critere("au", "s.debut <= ?", Lu.JOUR, aide="Commençant au plus tard ce jour."),
        Critere("validee_depuis", "s.etat = 'validee' AND s.validee_le >= ?", Lu.JOUR),
    ),
    champs=(
        Champ("annee", Entier(), requis=True),
        Champ("numero", Entier(), requis=True),
        Champ("etat", Mot(), libelle="état", requis=True),
        Champ("debut", Jour(), "Début", requis=True, synonymes=(*DU, "date")),
        Champ("fin", Jour(), "Fin", requis=True, priorite=3, synonymes=AU),
        Champ(
            "heure_debut", Heure(), "Heure", "heure de début", requis=True, priorite=4,
            option=Option("HH:MM", "Heure de début."), synonymes=("heure", "heure début", "horaire"),
        ),
        Champ(
            "heure_convocation", Heure(), "Convocation", "heure de convocation", priorite=0,
            option=Option("HH:MM", "Heure de convocation ; à défaut le début."), synonymes=("heure convocation",),
        ),
        Champ(
            "heure_jury", Heure(), "Heure du jury", priorite=0,
            option=Option("HH:MM", "Heure du jury ; à défaut celle de convocation."), synonymes=("heure du jury",),
        ),
        Champ(
            "entretien_final", OuiNon(), "Entretien final", requis=True, priorite=4,
            option=Option("", "Session CCP : avec ou sans entretien final."), synonymes=("avec entretien final",),
        ),
        Champ(
            "site", Texte(), "Site", priorite=0, souple=True, option=Option("TEXTE", "Site où se tient la session."),
            synonymes=("lieu", "nom du site"),
        ),
        Champ(
            "commune", Commune(), "Commune", priorite=0, souple=True,
            option=Option("NOM|INSEE", "Commune, hors d'un site agréé qui a la sienne ; à défaut du centre."),
            synonymes=("ville",),
        ),
        Champ("commune_insee", Texte(), libelle="code INSEE"),
        Champ("departement", Texte(), "Dép.", "département", priorite=3),
        Champ("region", Texte(), libelle="région"),
        Champ("adresse", LigneDAdresse(), libelle="adresse"),
        Champ("code_postal", CodePostal(), libelle="code postal"),
        Champ("acces", Texte(500), libelle="accès"),
        Champ("creee_le", Jour(), "Créée le", requis=True, priorite=0),
        Champ("reprise", OuiNon(), "Reprise", requis=True, priorite=0),
        Champ("dte_le", Jour(), "DTE le", "DTE demandée le", priorite=0),
        Champ(
            "dte_commentaire",
            Texte(),
            "Commentaire de DTE",
            priorite=3,
            souple=True,
            personne=SIGNALE,
        ),
        Champ("edition", Entier(), "Édition", requis=True, priorite=0),
        Champ("resultats_le", Jour(), libelle="résultats transmis le"),
        Champ("validee_le", Jour(), libelle="validée le"),
    ),
    filles=(
        Table(
            "participation",
            (
                Champ("convocation_a_editer", Marque(), personne=PARCOURS),
                Champ("vient", Marque(), personne=PARCOURS),
                Champ("repondu_le", Jour(), personne=PARCOURS),
            ),
        ),
        Table(
            "inscription",
            (
                Champ("voie", Texte(), requis=True, personne=PARCOURS),
                Champ("portee", Texte(), requis=True, personne=PARCOURS),
                Champ("etat", Mot(), libelle="état", requis=True, personne=PARCOURS),
                Champ("inscrit_le", Jour(), requis=True, personne=PARCOURS),
                Champ("resultat", Mot(), libelle="résultat", personne=PARCOURS),
                Champ("entretien", Texte(), personne=PARCOURS),
                Champ("ccp_acquis", Texte(), personne=PARCOURS),
                Champ("convocation_a_editer", Marque(), personne=PARCOURS),
                Champ("desinscrit_le", Jour(), personne=PARCOURS),
                Champ("resultat_le", Jour(), personne=PARCOURS),
                Champ("vae_a_justifier", Marque(), personne=PARCOURS),
                Champ("avis_edition", Entier(), libelle="avis de résultats", requis=True, personne=PARCOURS),
                Champ("avis", Texte(), personne=IDENTITE),
                Champ("desinscrit_par", Texte(), personne=ACTE),
                Champ("motif", Texte(), libelle="motif", personne=LIBRE),
            ),
        ),
        Table(
            "passage",
            (
                Champ("jour", Jour(), requis=True, personne=PARCOURS),
                Champ("debut", Heure(), requis=True, personne=PARCOURS),
                Champ("fin", Heure(), requis=True, personne=PARCOURS),
                Champ("epreuve", Texte(100), libelle="épreuve", personne=SIGNALE),
                Champ("salle", Texte(100), personne=PARCOURS),
            ),
        ),
        Table("passage_jure", ()),
        Table(
            "amenagement",
            (
                Champ("depuis", Entier(), requis=True, personne=_SANTE),
                Champ("sel", Texte(), requis=True, personne=_SANTE, interne=True),
                Champ("codes", Texte(), requis=True, personne=_SANTE),
            ),
        ),
        Table(
            "resultat_conteste",
            (
                Champ("resultat", Mot(), libelle="résultat", personne=PARCOURS),
                Champ("ccp_acquis", Texte(), personne=PARCOURS),
                Champ("entretien", Texte(), personne=PARCOURS),
                Champ("jour", Jour(), personne=PARCOURS),
            ),
        ),
    ),
)  # fmt: skip
# Ce que les règles de la certification et du lieu disent d'une session ; le reste de ce qui se tape, elle le tient.
_JUGES = ("entretien_final", "site", "commune")
TENUS = tuple(c.nom for c in SESSION.saisis if c.nom not in _JUGES)

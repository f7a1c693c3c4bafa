"""Les libellés français des mots du métier (vocabulaire.py)."""

LIBELLES: dict[str, str] = {
    "brouillon": "en brouillon",
    "validee": "validée",
    "suspendue": "suspendue",
    "active": "active",
    "expiree": "expirée",
    "a_venir": "à venir",
    "en_cours": "en cours",
    "en_prolongation": "en cours de prolongation",
    "hors_delai": "hors délai de prolongation",
    "creer": "créer",
    "valider": "valider",
    "suspendre": "suspendre",
    "reactiver": "réactiver",
    "viser": "viser",
    "a_viser": "à viser",
    "supprimer": "supprimer",
    "modifier": "modifier",
    "courrier": "régler les lettres",
    "mettre-en-file": "mettre en file",
    "envoyer": "envoyer",
    "conclure": "noter l'issue",
    "relancer": "relancer",
    "abandonner": "abandonner",
    "en_file": "en file",
    "envoye": "envoyé",
    "a_retenter": "à retenter",
    "incertain": "incertain",
    "abandonne": "abandonné",
    "sans_courriel": "sans courriel",
    "a_envoyer": "à envoyer",
    "avis": "avis",
    "en_preparation": "en préparation",
    "dte_envoye": "DTE envoyé",
    "convocations_envoyees": "convocations envoyées",
    "en_attente_validation": "en attente de validation",
    "debloquee": "débloquée",
    "annulee": "annulée",
    "editee": "éditée",
    "a_reediter": "à rééditer",
    "retiree": "retirée",
    "inscrit": "inscrit",
    "desinscrit": "désinscrit",
    "ecarte": "écarté",
    "ecarter": "mettre à l'écart",
    "reintegrer": "réintégrer",
    "reussite": "réussite",
    "reussite_partielle": "réussite partielle",
    "echec": "échec",
    "vae": "VAE",
    "saisie": "saisie",
    "rncp": "RNCP",
    "calculee": "calculée",
    "expire": "expiré",
    "retire": "retiré",
    "suspendu": "suspendu",
    "sans_appui": "sans appui du titre",
    "agreer": "agréer",
    "modifier-agrement": "modifier l'agrément",
    "suspendre-agrement": "suspendre l'agrément",
    "retablir-agrement": "rétablir l'agrément",
    "retirer-agrement": "retirer l'agrément",
    "direccte": "DIRECCTE",
    "mpcp": "MPCP",
    "ud": "UD",
    "centre": "Centre",
    "agent": "agent",
    "rappel": "rappel",
    "reportee": "reportée",
    "modifiee": "modifiée",
    "relance": "relance",
    "echeances": "échéances",
    "bureau": "avis entre bureaux",
    "jure": "juré",
    "delier": "délier",
    "definir": "définir",
    "lecture": "lecture",
    "refus": "refus",
    "introuvable": "introuvable",
    "droits_forces": "droits forcés",
    "appliquer": "à appliquer",
    "refuser": "refusé",
    "refuse": "refusé",
    "non_traite": "non traité",
    "deja": "déjà",
    "sans_effet": "sans effet",
    "reporter": "reporter",
    "demander-dte": "demander la DTE",
    "inscrire-jure": "inscrire un juré",
    "desinscrire-jure": "retirer un juré",
    "repondre": "noter une réponse",
    "inscrire": "inscrire un candidat",
    "desinscrire": "désinscrire un candidat",
    "editer": "éditer les convocations",
    "resultats": "saisir les résultats",
    "transmettre": "transmettre les résultats",
    "renvoyer": "renvoyer",
    "debloquer": "débloquer",
    "annuler": "annuler",
    "portee": "portée",
    "complete": "complète",
    "entretien_final_seul": "entretien final seul",
    "reussi": "réussi",
    "echoue": "échoué",
    "deposee": "déposée",
    "decider": "décider",
    "retirer": "retirer",
    "retablir": "rétablir",
    "a_priori": "a priori",
    "sur_place": "sur place",
    "a_posteriori": "a posteriori",
    "mise_en_demeure": "mise en demeure",
    "constater": "constater",
    "clore": "clore",
    "ouvert": "ouvert",
    "clos": "clos",
    "aucune": "aucune suite",
    "a_editer": "à éditer",
    "delivre": "délivré",
    "a_annuler": "à annuler",
    "annule": "annulé",
    "delivrer": "délivrer",
    "creation": "création",
    "dte": "DTE",
    "ccp": "CCP",
    "ccs": "CCS",
    "titre": "TITRE",
    "deroger": "déroger à un délai",
    "demander-derogation": "demander une dérogation",
    "retirer-demande": "retirer une demande de dérogation",
    "refuser-derogation": "refuser une dérogation",
    "demandee": "demandée",
    "accordee": "accordée",
    "refusee": "refusée",
    "en_attente": "en attente",
    "utilisee": "utilisée",
    "sans_objet": "sans objet",
    "meme_departement": "même département",
    "meme_region": "même région",
    "ailleurs": "ailleurs",
    "effacer": "effacer",
    "possible": "possible",
    "deplace": "a changé depuis",
    "irreversible": "ne se défait pas",
    "retablir-titre": "rétablir le titre",
    "export-jures": "exporter les jurés",
    "regler-contreseing": "régler le contreseing",
    "dater": "dater",
    "modifier-experience": "corriger un emploi",
    "supprimer-experience": "supprimer un emploi",
    "identite": "identité",
    "coordonnees": "coordonnées",
    "emploi": "emploi",
    "parcours": "parcours",
    "texte_libre": "texte libre",
    "acte": "acte d'un agent",
    "videe": "la vide",
    "otee": "l'ôte",
    "gardee": "la garde, sans nom",
    "signalee": "la signale",
    "annoncee": "annoncée",
    "effacer-donnees": "effacer les données",
    "annoncer-purge": "annoncer une purge",
    "experience": "ajouter un emploi",
    "defaut": "par défaut",
}


# Ce qu'en montre une table trop étroite pour le libellé entier.
COURTS = {
    "en_preparation": "prép.",
    "dte_envoye": "DTE",
    "convocations_envoyees": "conv.",
    "en_attente_validation": "att.",
    "validee": "valid.",
    "debloquee": "débl.",
    "annulee": "annul.",
    "brouillon": "brouillon",
}


def sorte(texte: str) -> str:
    """La sorte d'objets que dit ce texte, elle-même ou son libellé ; le texte tel quel s'il n'en dit aucune."""
    from ceres_cli.noms import NOMS
    from ceres_cli.regles.textes import cle

    return next((nom.sorte for nom in NOMS if cle(nom.mot) == cle(texte)), texte)


def mot(texte: str) -> str:
    """La valeur stockée que dit ce texte, elle-même ou son libellé affiché ; le texte tel quel s'il n'en dit aucune.
    Casse, accents, tirets et soulignés indifférents."""
    from ceres_cli.regles.textes import cle

    voulu = cle(texte)
    if not voulu or texte in LIBELLES:
        return texte
    siens = [m for m, dit in (*LIBELLES.items(), *COURTS.items()) if voulu in (cle(dit), cle(m))]
    return siens[0] if siens else texte


def verbe(action: str) -> str:
    """Une action, dite à l'infinitif ; « brouillon » est aussi un état."""
    return "mettre en brouillon" if action == "brouillon" else libelle(action)


def libelle_court(slug: str) -> str:
    return COURTS.get(slug) or libelle(slug)


def libelle(slug: str) -> str:
    """Libellé français d'une valeur stockée ; la valeur elle-même quand elle se lit telle quelle."""
    return LIBELLES.get(slug, slug)

"""Produit par « make tables » d'après ceres_cli/base/models : ne pas modifier à la main.

Importable sans SQLModel : c'est d'ici que les requêtes tirent leurs colonnes.
"""

# fmt: off

# Table → ses colonnes, dans l'ordre des modèles.
COLONNES: dict[str, tuple[str, ...]] = {
    "agrement": (
        "id", "centre_id", "certification_id", "site", "site_cle", "commune", "commune_insee", "departement", "region",
        "debut", "fin", "version",
    ),
    "ancre": ("lot_id", "cle_id", "mac"),
    "candidat": (
        "id", "civilite", "nom", "nom_usage", "prenom", "naissance", "commune_naissance", "commune_naissance_insee",
        "pays_naissance", "ville_naissance", "telephone", "telephone_e164", "courriel", "adresse", "complement",
        "code_postal", "commune", "commune_insee", "departement", "centre_id", "cle", "version",
    ),
    "candidat_mot": ("mot", "candidat_id"),
    "centre": (
        "id", "nom", "siret", "adresse", "code_postal", "commune", "commune_insee", "departement", "region",
        "telephone", "courriel", "logo", "signataire", "qualite", "acces", "modele", "cle", "version",
    ),
    "certification": ("id", "titre_id", "type", "rang", "reference", "code_bloc", "intitule", "retiree"),
    "compteur": ("nom", "valeur"),
    "constat": ("id", "controle_id", "date", "texte"),
    "controle": (
        "id", "centre_id", "session_id", "date", "type", "etat", "suite", "motif", "agrement_id", "clos_le", "version",
    ),
    "convocation": ("id", "session_id", "candidat_id", "jure_id", "edition", "date_edition", "heure", "contenu"),
    "delai": ("nom", "mode", "creation", "dte", "convocation"),
    "demande_vae": (
        "id", "candidat_id", "certification_id", "titre_id", "ccp", "deposee_le", "etat", "notifiee_le", "motif",
        "version",
    ),
    "derogation": (
        "id", "delai", "session_id", "centre_id", "certification_id", "debut", "departement", "motif", "accordee_le",
        "utilisee_par_id", "utilisee_le", "version",
    ),
    "distinction": ("premier_id", "second_id", "faite_le", "motif"),
    "ecriture": ("lot_id", "rang", "operation", "nom_table", "cles", "valeurs", "sel", "empreinte"),
    "evenement_agrement": ("id", "agrement_id", "nature", "a_compter_du", "pose_le", "motif"),
    "experience": ("id", "jure_id", "titre_id", "rome", "debut", "fin"),
    "habilitation": (
        "id", "jure_id", "certification_id", "titre_id", "etat", "debut", "fin", "expiration_constatee", "version",
    ),
    "identite_candidat": ("candidat_id", "noms", "naissance"),
    "inscription": (
        "id", "session_id", "candidat_id", "voie", "portee", "demande_vae_id", "etat", "inscrit_le", "resultat",
        "entretien", "ccp_acquis", "convocation_a_editer", "desinscrit_le", "desinscrit_par", "motif",
    ),
    "jure": (
        "id", "civilite", "nom", "nom_usage", "prenom", "naissance", "telephone_professionnel",
        "telephone_professionnel_e164", "telephone_personnel", "telephone_personnel_e164", "courriel", "adresse",
        "complement", "code_postal", "commune", "commune_insee", "departement", "region", "employeur", "actif", "cle",
        "version",
    ),
    "lien_jure": ("id", "jure_id", "centre_id", "candidat_id", "nature"),
    "logo": ("empreinte", "format", "contenu"),
    "lot": (
        "id", "horodatage", "jour", "jour_force", "agent", "profil", "role", "structure", "commande", "motif", "source",
        "source_sha256", "agent_plan", "annule", "fait", "sans_effet", "refuse", "non_traite",
    ),
    "message": (
        "id", "session_id", "convocation_id", "profil_id", "nature", "edition", "jour", "adresse", "etat", "essais",
        "essaye_le", "reponse", "version",
    ),
    "modele": ("empreinte", "contenu"),
    "modele_commun": ("nom", "empreinte"),
    "obtention": ("candidat_id", "certification_id", "session_id", "obtenue_le", "sans_appui"),
    "parametre": ("nom", "valeur"),
    "parchemin": ("id", "candidat_id", "certification_id", "etat", "delivre_le", "annule_le", "motif", "version"),
    "participation": ("session_id", "jure_id", "convocation_a_editer"),
    "profil": ("id", "agent", "role", "centre_id", "departement", "region", "choisi", "fin", "retire", "courriel"),
    "resultat_conteste": ("inscription_id", "resultat", "ccp_acquis", "entretien", "jour"),
    "sceau": ("lot_id", "repris", "sel", "engagement", "traces", "contenu", "ecritures", "etat", "tete"),
    "sel_objet": ("type_objet", "objet_id", "sel"),
    "session_examen": (
        "id", "annee", "numero", "etat", "certification_id", "titre_id", "centre_id", "debut", "fin", "heure_debut",
        "heure_convocation", "heure_jury", "entretien_final", "site", "commune", "commune_insee", "departement",
        "region", "creee_le", "dte_le", "dte_commentaire", "resultats_le", "validee_le", "edition", "reprise",
        "version",
    ),
    "succession": ("ancien", "nouveau"),
    "titre": (
        "id", "reference", "code", "millesime", "rncp", "intitule", "sigle", "niveau", "date_debut_validite",
        "date_fin_validite", "date_fin_prolongation", "origine_prolongation", "validation_partielle", "nsf", "voies",
        "texte_officiel", "cle", "source", "source_sha256", "source_date", "importe_le", "version",
    ),
    "titre_rome": ("titre_id", "code"),
    "trace": (
        "id", "lot_id", "type_objet", "objet_id", "action", "champ", "avant", "apres", "motif", "version", "derogation",
        "empreinte",
    ),
}
# Table → les colonnes que le programme tient seul, et que le journal ne répète pas.
TECHNIQUES: dict[str, tuple[str, ...]] = {
    "agrement": ("site_cle", "version"),
    "ancre": (),
    "candidat": ("cle", "version"),
    "candidat_mot": (),
    "centre": ("cle", "version"),
    "certification": (),
    "compteur": (),
    "constat": (),
    "controle": ("version",),
    "convocation": (),
    "delai": (),
    "demande_vae": ("version",),
    "derogation": ("version",),
    "distinction": (),
    "ecriture": (),
    "evenement_agrement": (),
    "experience": (),
    "habilitation": ("version",),
    "identite_candidat": (),
    "inscription": (),
    "jure": ("cle", "version"),
    "lien_jure": (),
    "logo": (),
    "lot": (),
    "message": ("version",),
    "modele": (),
    "modele_commun": (),
    "obtention": (),
    "parametre": (),
    "parchemin": ("version",),
    "participation": (),
    "profil": (),
    "resultat_conteste": (),
    "sceau": (),
    "sel_objet": (),
    "session_examen": ("version",),
    "succession": (),
    "titre": ("cle", "source", "source_sha256", "source_date", "importe_le", "version"),
    "titre_rome": (),
    "trace": (),
}
# Table → les colonnes de sa clé primaire.
CLES: dict[str, tuple[str, ...]] = {
    "agrement": ("id",),
    "ancre": ("lot_id", "cle_id"),
    "candidat": ("id",),
    "candidat_mot": ("mot", "candidat_id"),
    "centre": ("id",),
    "certification": ("id",),
    "compteur": ("nom",),
    "constat": ("id",),
    "controle": ("id",),
    "convocation": ("id",),
    "delai": ("nom",),
    "demande_vae": ("id",),
    "derogation": ("id",),
    "distinction": ("premier_id", "second_id"),
    "ecriture": ("lot_id", "rang"),
    "evenement_agrement": ("id",),
    "experience": ("id",),
    "habilitation": ("id",),
    "identite_candidat": ("candidat_id", "noms", "naissance"),
    "inscription": ("id",),
    "jure": ("id",),
    "lien_jure": ("id",),
    "logo": ("empreinte",),
    "lot": ("id",),
    "message": ("id",),
    "modele": ("empreinte",),
    "modele_commun": ("nom",),
    "obtention": ("candidat_id", "certification_id", "session_id"),
    "parametre": ("nom",),
    "parchemin": ("id",),
    "participation": ("session_id", "jure_id"),
    "profil": ("id",),
    "resultat_conteste": ("inscription_id",),
    "sceau": ("lot_id",),
    "sel_objet": ("type_objet", "objet_id"),
    "session_examen": ("id",),
    "succession": ("ancien", "nouveau"),
    "titre": ("id",),
    "titre_rome": ("titre_id", "code"),
    "trace": ("id",),
}
# Table → la valeur que la base donne à une colonne dont la ligne ajoutée ne dit rien.
DEFAUTS: dict[str, dict[str, int | str]] = {
    "inscription": {"portee": "complete"},
    "obtention": {"sans_appui": 0},
    "participation": {"convocation_a_editer": 0},
}
# Les tables, chacune après celles que ses clés étrangères nomment : l'ordre où insérer.
ORDRE: tuple[str, ...] = (
    "centre", "compteur", "delai", "jure", "logo", "lot", "modele", "modele_commun", "parametre", "sel_objet",
    "succession", "titre", "ancre", "candidat", "certification", "ecriture", "experience", "profil", "sceau",
    "titre_rome", "trace", "agrement", "candidat_mot", "demande_vae", "distinction", "habilitation",
    "identite_candidat", "lien_jure", "parchemin", "session_examen", "controle", "convocation", "derogation",
    "evenement_agrement", "inscription", "obtention", "participation", "constat", "message", "resultat_conteste",
)

# SHA-256 du schéma SQLite : celui de toute base ouverte doit être le même.
EMPREINTE = "a864b942ffecd890d7414b1991f87ecdfb79a3e476e30795573c60ad5b4608de"

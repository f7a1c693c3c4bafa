"""DRO-01 : ce que la base doit accorder à chaque rôle, d'après la matrice du programme (`regles/droits.py:DROITS`) ;
les essais y confrontent les GRANT de 70_droits.sql."""

from ceres_cli.base.tables import COLONNES
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.vocabulaire import Role

_O = Operation
_CLES_DU_CANDIDAT = {"candidat_mot": "ID", "identite_candidat": "ID"}
_ACQUIS = {"obtention": "IUD", "parchemin": "IUD", "resultat_conteste": "IUD"}
# Opération → les tables qu'elle écrit : ajouter (I), modifier (U), ôter (D). Une action en touche plus d'une.
ECRITURES: dict[Operation, dict[str, str]] = {
    _O.ECRIRE_JURES: {
        "jure": "IUD", "experience": "IUD", "lien_jure": "IUD", "habilitation": "IUD", "participation": "IUD",
        "convocation": "D", "message": "D", "distinction_jure": "IUD", "indisponibilite": "IUD", "passage_jure": "ID",
    },
    _O.NOTER_INDISPONIBILITES: {"indisponibilite": "ID"},
    _O.ECRIRE_SESSIONS: {
        "session_examen": "IUD", "participation": "IUD", "inscription": "IU", "convocation": "U", "derogation": "ID",
        "passage": "IUD", "passage_jure": "ID",
    },
    _O.CHANGER_SESSIONS: {
        "site": "I", "session_examen": "U", "participation": "IUD", "convocation": "IU",
        "passage_jure": "ID",
    },
    _O.REPRENDRE_SESSIONS: {"session_examen": "I"},
    _O.EDITER_CONVOCATIONS: {
        "convocation": "IU", "session_examen": "U", "participation": "U"
    },
    _O.ENVOYER_COURRIER: {"message": "IU"},
    _O.NOTIFIER_RESULTATS: {"session_examen": "U", "message": "IU"},
    _O.RAPPELER: {"message": "IU", "session_examen": "U", "participation": "U"},
    _O.RELANCER_CENTRES: {"message": "IU"},
    _O.AVERTIR_AGENTS: {"message": "IU"},
    _O.AVISER_BUREAUX: {"message": "IU"},
    _O.ATTESTER: {"attestation": "I"},
    _O.ECRIRE_CANDIDATS: {
        "candidat": "IUD", "inscription": "IUD", "amenagement": "ID", "session_examen": "U", "passage": "ID",
        "passage_jure": "ID", **_CLES_DU_CANDIDAT,
    },
    _O.CORRIGER_CANDIDATS: {"candidat": "U", **_CLES_DU_CANDIDAT},
    _O.REUNIR_CANDIDATS: {
        "candidat": "UD", "distinction": "IUD", "demande_vae": "UD", "lien_jure": "UD",
        "convocation": "UD", "message": "D", "session_examen": "U", **_CLES_DU_CANDIDAT, **_ACQUIS,
    },
    _O.SUPPRIMER_CANDIDATS: {
        "candidat": "D", "distinction": "D", "session_examen": "U", **_CLES_DU_CANDIDAT,
    },
    _O.VALIDER_SESSIONS: {"session_examen": "U", **_ACQUIS},
    _O.ANNULER_SESSIONS: {"session_examen": "U", "participation": "U"},
    _O.ECRIRE_VAE: {"demande_vae": "ID"},
    _O.DECIDER_VAE: {"demande_vae": "U"},
    _O.DELIVRER_PARCHEMINS: {"parchemin": "IUD"},
    _O.ECRIRE_AGREMENTS: {"centre": "IUD", "agrement": "IUD", "evenement_agrement": "IUD", "site": "IUD"},
    _O.ECRIRE_SITES: {"site": "IUD"},
    _O.CHANGER_SITES: {"site": "U"},
    _O.REGLER_COURRIER: {"logo": "I", "modele": "I"},
    _O.ECRIRE_CONTROLES: {"controle": "IUD", "constat": "IUD"},
    _O.ECRIRE_REFERENTIEL: {
        "titre": "IUD", "certification": "IUD", "titre_rome": "IUD", "succession": "IUD", **_ACQUIS,
        "habilitation": "UD",
    },
    _O.ECRIRE_DELAIS: {"delai": "IUD"},
    _O.DEROGER_DELAIS: {"derogation": "IU", "session_examen": "U"},
    _O.ECRIRE_PROFILS: {"profil": "IUD"},
    _O.VISER_HABILITATIONS: {"habilitation": "U"},
    _O.NUIT: {"habilitation": "U", "parametre": "IU"},
    _O.ADMINISTRER_BASE: {"parametre": "IUD", "modele": "I", "modele_commun": "IU", "acces": "D", "sel_objet": "D"},
    _O.TRAITER_DONNEES: {
        "candidat": "U", "jure": "U", "experience": "D", "indisponibilite": "D",
        "lien_jure": "UD", "distinction": "D", "distinction_jure": "D", "amenagement": "D", "session_examen": "U",
        "inscription": "U", "participation": "U", "convocation": "U", "message": "U", "demande_vae": "U",
        **_CLES_DU_CANDIDAT,
    },
    # Toute écriture laisse ses traces, et prend des numéros.
    _O.CHOISIR_PROFIL: {
        "lot": "I", "trace": "I", "ecriture": "I", "sceau": "I", "ancre": "I", "acces": "I",
        "compteur": "IU",
    },
}  # fmt: skip
# De même, où seules des colonnes changent : un jury que quitte un juré, le profil choisi, les lettres d'un centre,
# ce qu'un effacement ôte du journal.
COLONNES_ECRITES: dict[Operation, dict[str, tuple[str, ...]]] = {
    _O.ECRIRE_JURES: {"session_examen": ("version",), "convocation": ("jure_id",)},
    _O.NOTER_INDISPONIBILITES: {"jure": ("version",)},
    _O.CHANGER_SESSIONS: {"passage": ("jour",), "inscription": ("demande_vae_id",)},
    _O.EDITER_CONVOCATIONS: {"inscription": ("convocation_a_editer",)},
    _O.NOTIFIER_RESULTATS: {"inscription": ("avis", "avis_edition")},
    _O.VALIDER_SESSIONS: {"inscription": ("demande_vae_id",)},
    _O.ECRIRE_SESSIONS: {"derogation": ("etat", "utilisee_le", "utilisee_par_id", "version")},
    _O.ECRIRE_VAE: {"demande_vae": ("etat", "motif", "version")},
    _O.REUNIR_CANDIDATS: {
        "passage": ("candidat_id",),
        "attestation": ("candidat_id",),
        "inscription": ("candidat_id", "ccp_acquis", "etat", "motif"),
    },
    _O.CHOISIR_PROFIL: {"profil": ("choisi",)},
    _O.ATTESTER: {
        "attestation": (
            "code",
            "etat",
            "finie_le",
            "motif",
            "remplacante_id",
            "signee_par",
            "version",
        ),
    },
    _O.CHANGER_SITES: {
        "agrement": ("site", "site_cle", "version"),
        "session_examen": (
            "version",
            "site",
            "site_id",
            "commune",
            "commune_insee",
            "departement",
            "region",
            "adresse",
            "code_postal",
            "acces",
        ),
    },
    _O.REGLER_COURRIER: {"centre": ("logo", "signataire", "qualite", "acces", "modele", "version")},
    _O.TRAITER_DONNEES: {"attestation": ("contenu",)},
    _O.ADMINISTRER_BASE: {
        "lot": ("motif", "source"),
        "trace": ("avant", "apres", "motif", "empreinte"),
        "ecriture": ("valeurs", "sel", "empreinte"),
        "sceau": ("sel",),
    },
}
# Table → l'opération qui la lit ; les autres se lisent avec n'importe quel profil.
_LECTURES: dict[str, Operation] = {
    **dict.fromkeys(("session_examen", "participation", "passage", "passage_jure", "message"), _O.LIRE_SESSIONS),
    **dict.fromkeys(("candidat", "inscription", "obtention", "resultat_conteste"), _O.LIRE_CANDIDATS),
    **dict.fromkeys(("centre", "agrement", "evenement_agrement", "site"), _O.LIRE_AGREMENTS),
    **dict.fromkeys(("controle", "constat"), _O.LIRE_CONTROLES),
    **dict.fromkeys(("lot", "trace"), _O.LIRE_LOTS),
    "amenagement": _O.LIRE_AMENAGEMENTS,
    "derogation": _O.LIRE_DEROGATIONS,
    "demande_vae": _O.LIRE_VAE,
    "parchemin": _O.LIRE_PARCHEMINS,
    **dict.fromkeys(
        ("jure", "habilitation", "experience", "lien_jure", "distinction_jure", "indisponibilite"), _O.LIRE_JURES
    ),
    "convocation": _O.EDITER_CONVOCATIONS,
    **dict.fromkeys(("candidat_mot", "identite_candidat", "distinction"), _O.LIRE_CANDIDATS),
    **dict.fromkeys(("ecriture", "sceau", "sel_objet"), _O.ADMINISTRER_BASE),
    "acces": _O.LIRE_ACCES,
}
# Ce que lit d'une table qui ne la lit pas entière : d'un sceau, la tête, et non de quoi deviner ce qu'il tient ; d'une
# convocation, de quoi la faire suivre son juré.
COLONNES_LUES: dict[str, tuple[str, ...]] = {
    "sceau": ("lot_id", "repris", "tete"),
    "convocation": ("id", "session_id", "jure_id"),
}
TABLES = (*COLONNES, "acces")
_MOTS = {"I": "INSERT", "U": "UPDATE", "D": "DELETE"}


def lit(role: Role, table: str) -> bool:
    return est_permise(_LECTURES.get(table, _O.CHOISIR_PROFIL), role)


def ecrit(role: Role, table: str) -> set[str]:
    """INSERT, UPDATE, DELETE : ceux que l'une des opérations de ce rôle demande sur cette table entière."""
    siennes = (tables.get(table, "") for operation, tables in ECRITURES.items() if est_permise(operation, role))
    return {_MOTS[lettre] for lettres in siennes for lettre in lettres}


def colonnes_ecrites(role: Role, table: str) -> list[str]:
    siennes = (t.get(table, ()) for operation, t in COLONNES_ECRITES.items() if est_permise(operation, role))
    return sorted({colonne for colonnes in siennes for colonne in colonnes})


def groupe(role: Role) -> str:
    return f"ceres_{role.value}"

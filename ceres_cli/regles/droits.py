"""DRO-01 et DRO-02 : qui peut quoi, et sur quel ressort (regles.md, section 9)."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.regles.vocabulaire import ALIAS_ROLES, Role


class Operation(StrEnum):
    """Ce que DRO-01 permet ou refuse à un rôle."""

    EXPORTER_JURES = "exporter_jures"
    LIRE_JURES = "lire_jures"
    ECRIRE_JURES = "ecrire_jures"
    NOTER_INDISPONIBILITES = "noter_indisponibilites"
    COMPOSER_JURYS = "composer_jurys"
    VISER_HABILITATIONS = "viser_habilitations"
    ECRIRE_SESSIONS = "ecrire_sessions"
    CHANGER_SESSIONS = "changer_sessions"
    REPRENDRE_SESSIONS = "reprendre_sessions"
    EDITER_CONVOCATIONS = "editer_convocations"
    ENVOYER_COURRIER = "envoyer_courrier"
    RAPPELER = "rappeler"
    NOTIFIER_RESULTATS = "notifier_resultats"
    RELANCER_CENTRES = "relancer_centres"
    AVERTIR_AGENTS = "avertir_agents"
    AVISER_BUREAUX = "aviser_bureaux"
    LIRE_SESSIONS = "lire_sessions"
    LIRE_CANDIDATS = "lire_candidats"
    ECRIRE_CANDIDATS = "ecrire_candidats"
    LIRE_AMENAGEMENTS = "lire_amenagements"
    CORRIGER_CANDIDATS = "corriger_candidats"
    REUNIR_CANDIDATS = "reunir_candidats"
    SUPPRIMER_CANDIDATS = "supprimer_candidats"
    VALIDER_SESSIONS = "valider_sessions"
    ANNULER_SESSIONS = "annuler_sessions"
    LIRE_VAE = "lire_vae"
    ECRIRE_VAE = "ecrire_vae"
    DECIDER_VAE = "decider_vae"
    LIRE_PARCHEMINS = "lire_parchemins"
    DELIVRER_PARCHEMINS = "delivrer_parchemins"
    LIRE_ATTESTATIONS = "lire_attestations"
    ATTESTER = "attester"
    LIRE_AGREMENTS = "lire_agrements"
    ECRIRE_AGREMENTS = "ecrire_agrements"
    REGLER_COURRIER = "regler_courrier"
    ECRIRE_SITES = "ecrire_sites"
    CHANGER_SITES = "changer_sites"
    LIRE_CONTROLES = "lire_controles"
    ECRIRE_CONTROLES = "ecrire_controles"
    LIRE_REFERENTIEL = "lire_referentiel"
    ECRIRE_REFERENTIEL = "ecrire_referentiel"
    CHOISIR_PROFIL = "choisir_profil"
    LIRE_DELAIS = "lire_delais"
    ECRIRE_DELAIS = "ecrire_delais"
    DEROGER_DELAIS = "deroger_delais"
    LIRE_DEROGATIONS = "lire_derogations"
    LIRE_PROFILS = "lire_profils"
    ECRIRE_PROFILS = "ecrire_profils"
    LIRE_CHIFFRES = "lire_chiffres"
    LIRE_ACTIVITE = "lire_activite"
    LIRE_JOURNAL = "lire_journal"
    LIRE_ACCES = "lire_acces"
    LIRE_LOTS = "lire_lots"
    NUIT = "nuit"
    ADMINISTRER_BASE = "administrer_base"
    TRAITER_DONNEES = "traiter_donnees"


class NatureAcces(StrEnum):
    """Ce qu'une ligne du journal des accès retient."""

    LECTURE = "lecture"
    REFUS = "refus"
    INTROUVABLE = "introuvable"
    DROITS_FORCES = "droits_forces"


_TOUS = frozenset(Role)
_SERVICES = frozenset({Role.UD, Role.DIRECCTE, Role.MPCP})

# DRO-01 : les rôles qui peuvent chaque opération.
DROITS: dict[Operation, frozenset[Role]] = {
    Operation.EXPORTER_JURES: _TOUS,
    Operation.LIRE_JURES: _TOUS,
    Operation.ECRIRE_JURES: _SERVICES,
    Operation.NOTER_INDISPONIBILITES: _TOUS,
    Operation.COMPOSER_JURYS: _TOUS,
    Operation.VISER_HABILITATIONS: frozenset({Role.DIRECCTE, Role.MPCP}),
    Operation.ECRIRE_SESSIONS: frozenset({Role.CENTRE, Role.MPCP}),
    Operation.CHANGER_SESSIONS: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.REPRENDRE_SESSIONS: frozenset({Role.MPCP}),
    Operation.EDITER_CONVOCATIONS: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.ENVOYER_COURRIER: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.RAPPELER: frozenset({Role.CENTRE, Role.MPCP}),
    Operation.NOTIFIER_RESULTATS: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.RELANCER_CENTRES: frozenset({Role.UD, Role.MPCP}),
    Operation.AVERTIR_AGENTS: frozenset({Role.MPCP}),
    Operation.AVISER_BUREAUX: _TOUS,
    Operation.LIRE_SESSIONS: _TOUS,
    Operation.LIRE_CANDIDATS: _TOUS,
    Operation.ECRIRE_CANDIDATS: frozenset({Role.CENTRE, Role.MPCP}),
    Operation.LIRE_AMENAGEMENTS: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.CORRIGER_CANDIDATS: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.REUNIR_CANDIDATS: frozenset({Role.UD, Role.MPCP}),
    Operation.SUPPRIMER_CANDIDATS: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.VALIDER_SESSIONS: frozenset({Role.UD, Role.MPCP}),
    Operation.ANNULER_SESSIONS: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.LIRE_VAE: _TOUS,
    Operation.ECRIRE_VAE: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.DECIDER_VAE: frozenset({Role.UD, Role.MPCP}),
    Operation.LIRE_PARCHEMINS: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.DELIVRER_PARCHEMINS: frozenset({Role.UD, Role.MPCP}),
    Operation.LIRE_ATTESTATIONS: _TOUS,
    Operation.ATTESTER: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.LIRE_AGREMENTS: _TOUS,
    Operation.ECRIRE_AGREMENTS: frozenset({Role.DIRECCTE, Role.MPCP}),
    Operation.REGLER_COURRIER: frozenset({Role.CENTRE, Role.MPCP}),
    Operation.ECRIRE_SITES: frozenset({Role.CENTRE, Role.MPCP}),
    Operation.CHANGER_SITES: frozenset({Role.CENTRE, Role.DIRECCTE, Role.MPCP}),
    Operation.LIRE_CONTROLES: _TOUS,
    Operation.ECRIRE_CONTROLES: _SERVICES,
    Operation.LIRE_REFERENTIEL: _TOUS,
    Operation.ECRIRE_REFERENTIEL: frozenset({Role.MPCP}),
    Operation.CHOISIR_PROFIL: _TOUS,
    Operation.LIRE_DELAIS: _TOUS,
    Operation.ECRIRE_DELAIS: frozenset({Role.MPCP}),
    Operation.DEROGER_DELAIS: frozenset({Role.UD, Role.MPCP}),
    Operation.LIRE_DEROGATIONS: frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    Operation.LIRE_PROFILS: frozenset({Role.MPCP}),
    Operation.ECRIRE_PROFILS: frozenset({Role.MPCP}),
    Operation.LIRE_CHIFFRES: _TOUS,
    Operation.LIRE_ACTIVITE: _SERVICES,
    Operation.LIRE_JOURNAL: _SERVICES,
    Operation.LIRE_ACCES: frozenset({Role.MPCP}),
    Operation.LIRE_LOTS: _TOUS,
    Operation.NUIT: frozenset({Role.MPCP}),
    Operation.ADMINISTRER_BASE: frozenset({Role.MPCP}),
    Operation.TRAITER_DONNEES: frozenset({Role.MPCP}),
}

LIBELLES_OPERATIONS = {
    Operation.EXPORTER_JURES: "exporter les coordonnées des jurés",
    Operation.LIRE_JURES: "consulter les jurés et les habilitations",
    Operation.ECRIRE_JURES: "modifier les jurés et les habilitations",
    Operation.NOTER_INDISPONIBILITES: "noter les jours où un juré n'est pas libre",
    Operation.COMPOSER_JURYS: "composer des jurys",
    Operation.VISER_HABILITATIONS: "viser une habilitation validée par dérogation",
    Operation.ECRIRE_SESSIONS: "préparer les sessions",
    Operation.CHANGER_SESSIONS: "changer une session ou son jury",
    Operation.REPRENDRE_SESSIONS: "reprendre des sessions anciennes (--reprise)",
    Operation.EDITER_CONVOCATIONS: "éditer des convocations",
    Operation.ENVOYER_COURRIER: "envoyer des convocations",
    Operation.RAPPELER: "rappeler leur session aux convoqués ou noter leur réponse",
    Operation.NOTIFIER_RESULTATS: "dire leurs résultats aux candidats",
    Operation.RELANCER_CENTRES: "relancer les centres",
    Operation.AVERTIR_AGENTS: "avertir les agents des échéances",
    Operation.AVISER_BUREAUX: "aviser un autre bureau",
    Operation.LIRE_SESSIONS: "consulter les sessions",
    Operation.LIRE_CANDIDATS: "consulter les candidats",
    Operation.ECRIRE_CANDIDATS: "enregistrer ou inscrire des candidats",
    Operation.LIRE_AMENAGEMENTS: "lire les aménagements des candidats",
    Operation.CORRIGER_CANDIDATS: "corriger la fiche d'un candidat",
    Operation.REUNIR_CANDIDATS: "réunir, distinguer ou mettre à l'écart des candidats",
    Operation.SUPPRIMER_CANDIDATS: "supprimer des candidats",
    Operation.VALIDER_SESSIONS: "valider, renvoyer ou débloquer une session",
    Operation.ANNULER_SESSIONS: "annuler une session",
    Operation.LIRE_VAE: "consulter les demandes VAE",
    Operation.ECRIRE_VAE: "déposer ou retirer des demandes VAE",
    Operation.DECIDER_VAE: "décider des demandes VAE",
    Operation.LIRE_PARCHEMINS: "consulter les parchemins",
    Operation.DELIVRER_PARCHEMINS: "délivrer ou annuler des parchemins",
    Operation.LIRE_ATTESTATIONS: "consulter les attestations",
    Operation.ATTESTER: "faire, retirer ou signer des attestations",
    Operation.LIRE_AGREMENTS: "consulter les agréments",
    Operation.ECRIRE_AGREMENTS: "modifier les centres et les agréments",
    Operation.REGLER_COURRIER: "régler les lettres d'un centre",
    Operation.ECRIRE_SITES: "ouvrir ou fermer les sites d'un centre",
    Operation.CHANGER_SITES: "modifier les sites d'un centre",
    Operation.LIRE_CONTROLES: "consulter les contrôles",
    Operation.ECRIRE_CONTROLES: "créer, noter ou clore un contrôle",
    Operation.LIRE_REFERENTIEL: "consulter le référentiel",
    Operation.ECRIRE_REFERENTIEL: "modifier le référentiel",
    Operation.CHOISIR_PROFIL: "choisir un de ses profils",
    Operation.LIRE_DELAIS: "consulter les délais",
    Operation.ECRIRE_DELAIS: "régler les délais",
    Operation.DEROGER_DELAIS: "déroger aux délais d'une session",
    Operation.LIRE_DEROGATIONS: "consulter les dérogations",
    Operation.LIRE_PROFILS: "voir les profils des autres agents",
    Operation.ECRIRE_PROFILS: "créer, modifier ou retirer des profils",
    Operation.LIRE_CHIFFRES: "lire les chiffres et le rapport",
    Operation.LIRE_ACTIVITE: "lire l'activité des agents",
    Operation.LIRE_JOURNAL: "consulter le journal",
    Operation.LIRE_ACCES: "consulter le journal des accès",
    Operation.LIRE_LOTS: "consulter les lots",
    Operation.NUIT: "lancer le traitement de nuit",
    Operation.ADMINISTRER_BASE: "administrer la base",
    Operation.TRAITER_DONNEES: "extraire ou effacer les données d'une personne",
}

LIBELLES_ROLES = {Role.CENTRE: "Centre", Role.UD: "UD", Role.DIRECCTE: "DIRECCTE", Role.MPCP: "MPCP"}


def nom_du_profil(role: Role | None, structure: str | None) -> str:
    """« UD 44 », « MPCP » ; ce qu'on en sait."""
    lieu = None if structure == "national" else structure
    return " ".join(mot for mot in (LIBELLES_ROLES[role] if role else None, lieu) if mot)


class Acteur(NamedTuple):
    """Qui agit : l'agent (compte du système), son profil, et le ressort que ce profil lui donne.

    `jour` : celui où il agit ; le ressort d'un Centre ne se juge jamais plus tôt (DRO-02). À défaut, jamais.
    `sous_un_role` : la base lue tient elle-même ce ressort, sur ses tables."""

    agent: str
    profil_id: int
    role: Role
    centre_id: int | None = None
    departement: str | None = None
    region: str | None = None
    jour: date = date.max
    sous_un_role: bool = False

    @property
    def profil(self) -> str:
        return f"P-{self.profil_id:06d}"

    @property
    def structure(self) -> str:
        """E-…, code de département, code de région, ou « national »."""
        if self.centre_id is not None:
            return f"E-{self.centre_id:06d}"
        return self.departement or self.region or "national"

    @property
    def nom(self) -> str:
        return nom_du_profil(self.role, self.structure)

    @property
    def ressort(self) -> str:
        """Celui d'un service, tel qu'une phrase le nomme."""
        return f"la région {self.region}" if self.departement is None else f"le département {self.departement}"

    def voit(self, departement: str | None, region: str | None) -> bool:
        """DRO-02 : l'objet situé là est dans le ressort d'un service. Un Centre ne se juge pas ainsi."""
        if self.role is Role.MPCP:
            return True
        if self.role is Role.UD:
            return departement is not None and departement == self.departement
        return self.role is Role.DIRECCTE and region is not None and region == self.region

    def voit_session(self, centre_id: int, departement: str | None, region: str | None) -> bool:
        """DRO-02 : un Centre voit ses sessions ; un service, celles dont le site est dans son ressort."""
        if self.role is Role.CENTRE:
            return centre_id == self.centre_id
        return self.voit(departement, region)


def a_pris_fin(fin: date | None, retire: bool, jour: date) -> bool:
    """Un profil n'agit plus passé son dernier jour, ou dès qu'il est retiré."""
    return retire or (fin is not None and jour > fin)


def est_permise(operation: Operation, role: Role) -> bool:
    return role in DROITS[operation]


def roles_permis(operation: Operation) -> list[str]:
    """Les noms des rôles qui la peuvent, dans leur ordre."""
    return [LIBELLES_ROLES[role] for role in Role if est_permise(operation, role)]


def lire_role(texte: str) -> Role:
    """Un rôle, casse indifférente ; DDETS et DDETSPP valent UD, DREETS vaut DIRECCTE. Lève ValueError, en français."""
    mot = texte.strip().lower()
    if mot in ALIAS_ROLES:
        return ALIAS_ROLES[mot]
    try:
        return Role(mot)
    except ValueError:
        permis = ", ".join([*Role, *ALIAS_ROLES])
        raise ValueError(f"« {texte} » n'est pas un rôle : choisir parmi {permis}.") from None

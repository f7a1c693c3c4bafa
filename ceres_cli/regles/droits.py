"""DRO-01 et DRO-02 : qui peut quoi, et sur quel ressort (regles.md, section 9)."""

from dataclasses import dataclass

from ceres_cli.regles.vocabulaire import Role

_TOUS = frozenset(Role)
_SERVICES = frozenset({Role.UD, Role.DIRECCTE, Role.MPCP})

# DRO-01 : les rôles qui peuvent chaque opération. Une opération absente de la table est refusée à tous.
DROITS: dict[str, frozenset[Role]] = {
    "exporter_jures": _TOUS,
    "lire_jures": _TOUS,
    "ecrire_jures": _SERVICES,
    "ecrire_sessions": frozenset({Role.CENTRE}),
    "lire_sessions": _TOUS,
    "lire_candidats": _TOUS,
    "ecrire_candidats": frozenset({Role.CENTRE}),
    "valider_sessions": frozenset({Role.UD, Role.MPCP}),
    "annuler_sessions": frozenset({Role.CENTRE, Role.UD, Role.MPCP}),
    "lire_agrements": _TOUS,
    "ecrire_agrements": frozenset({Role.DIRECCTE, Role.MPCP}),
    "lire_referentiel": _TOUS,
    "ecrire_referentiel": frozenset({Role.MPCP}),
    "choisir_profil": _TOUS,
    "lire_profils": frozenset({Role.MPCP}),
    "ecrire_profils": frozenset({Role.MPCP}),
    "lire_journal": _SERVICES,
    "nuit": frozenset({Role.MPCP}),
}

LIBELLES_OPERATIONS = {
    "exporter_jures": "exporter les coordonnées des jurés",
    "lire_jures": "consulter les jurés et les habilitations",
    "ecrire_jures": "modifier les jurés et les habilitations",
    "ecrire_sessions": "préparer les sessions",
    "lire_sessions": "consulter les sessions",
    "lire_candidats": "consulter les candidats",
    "ecrire_candidats": "enregistrer ou inscrire des candidats",
    "valider_sessions": "valider ou débloquer une session",
    "annuler_sessions": "annuler une session",
    "lire_agrements": "consulter les agréments",
    "ecrire_agrements": "modifier les centres et les agréments",
    "lire_referentiel": "consulter le référentiel",
    "ecrire_referentiel": "modifier le référentiel",
    "choisir_profil": "choisir un de ses profils",
    "lire_profils": "voir les profils des autres agents",
    "ecrire_profils": "créer des profils",
    "lire_journal": "consulter le journal",
    "nuit": "lancer le traitement de nuit",
}

LIBELLES_ROLES = {Role.CENTRE: "Centre", Role.UD: "UD", Role.DIRECCTE: "DIRECCTE", Role.MPCP: "MPCP"}


@dataclass(frozen=True, slots=True)
class Acteur:
    """Qui agit : l'agent (compte du système), son profil, et le ressort que ce profil lui donne."""

    agent: str
    profil_id: int
    role: Role
    centre_id: int | None = None
    departement: str | None = None
    region: str | None = None

    @property
    def profil(self) -> str:
        return f"P-{self.profil_id:06d}"

    @property
    def structure(self) -> str:
        """E-…, code de département, code de région, ou « national »."""
        if self.centre_id is not None:
            return f"E-{self.centre_id:06d}"
        return self.departement or self.region or "national"

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


def est_permise(operation: str, role: Role) -> bool:
    return role in DROITS.get(operation, frozenset())

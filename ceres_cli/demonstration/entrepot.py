"""Les lignes à écrire, par table : gardées en mémoire par paquets, écrites en nombre, les parents d'abord."""

from typing import Any

from ceres_cli.store import Db

_PAQUET = 20_000

# Table → colonnes, dans l'ordre d'écriture.
_COLONNES: dict[str, tuple[str, ...]] = {
    "centre": (
        "id", "nom", "siret", "adresse", "code_postal", "commune", "commune_insee", "departement", "region",
        "telephone", "courriel", "cle",
    ),
    "agrement": ("id", "centre_id", "certification_id", "site", "debut", "fin", "etat", "version"),
    "profil": ("id", "agent", "role", "centre_id", "departement", "region", "choisi"),
    "jure": (
        "id", "civilite", "nom", "prenom", "naissance", "telephone_professionnel", "telephone_professionnel_e164",
        "telephone_personnel", "telephone_personnel_e164", "courriel", "adresse", "complement", "code_postal",
        "commune", "commune_insee", "departement", "region", "employeur", "actif", "cle", "version",
    ),
    "experience": ("id", "jure_id", "titre_id", "rome", "debut", "fin"),
    "habilitation": (
        "id", "jure_id", "certification_id", "titre_id", "etat", "debut", "fin", "expiration_constatee", "version",
    ),
    "candidat": (
        "id", "civilite", "nom", "prenom", "naissance", "commune_naissance", "commune_naissance_insee",
        "pays_naissance", "ville_naissance", "telephone", "telephone_e164", "courriel", "adresse", "complement",
        "code_postal", "commune", "commune_insee", "departement", "centre_id", "cle",
    ),
    "session_examen": (
        "id", "annee", "numero", "etat", "certification_id", "titre_id", "centre_id", "debut", "fin", "heure_debut",
        "heure_convocation", "heure_jury", "entretien_final", "site", "commune", "commune_insee", "departement",
        "region", "creee_le", "dte_le", "dte_commentaire", "resultats_le", "validee_le", "edition", "version",
    ),
    "participation": ("session_id", "jure_id"),
    "lien_jure": ("id", "jure_id", "centre_id", "candidat_id", "nature"),
    "inscription": (
        "id", "session_id", "candidat_id", "voie", "etat", "inscrit_le", "resultat", "ccp_acquis",
        "convocation_a_editer", "desinscrit_le", "desinscrit_par", "motif",
    ),
    "convocation": (
        "id", "session_id", "candidat_id", "jure_id", "edition", "date_edition", "heure", "contenu",
    ),
    "obtention": ("candidat_id", "certification_id", "session_id", "obtenue_le"),
}  # fmt: skip
# Colonnes que la base remplit d'elle-même quand la démonstration ne s'en sert pas.
_CONSTANTES = {"centre": {"version": 1}, "candidat": {"version": 1}}


class Entrepot:
    """Une seule transaction : rien n'est visible d'ailleurs avant la fin."""

    def __init__(self, db: Db) -> None:
        self.db = db
        self._lignes: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _COLONNES}
        self._attente = 0
        self._numeros: dict[str, int] = dict(db.lignes("SELECT nom, valeur FROM compteur"))
        self.comptes: dict[str, int] = dict.fromkeys(_COLONNES, 0)

    def neuf(self, table: str) -> int:
        """Le numéro suivant ; un numéro ne sert jamais deux fois."""
        numero = self._numeros.get(table, 0) + 1
        self._numeros[table] = numero
        return numero

    def ajouter(self, table: str, *valeurs: Any) -> None:
        """Une ligne, ses valeurs dans l'ordre des colonnes de la table."""
        self._lignes[table].append(valeurs)
        self._attente += 1

    def soulager(self) -> None:
        """Écrit ce qui attend s'il y en a beaucoup. À appeler entre deux objets entiers."""
        if self._attente >= _PAQUET:
            self.vider()

    def vider(self) -> None:
        for table, lignes in self._lignes.items():
            if lignes:
                constantes = _CONSTANTES.get(table, {})
                colonnes = (*_COLONNES[table], *constantes)
                suite = tuple(constantes.values())
                self.db.executer_lot(
                    f"INSERT INTO {table} ({', '.join(colonnes)}) VALUES ({', '.join('?' * len(colonnes))})",
                    (ligne + suite for ligne in lignes) if suite else lignes,
                )
                self.comptes[table] += len(lignes)
                lignes.clear()
        self._attente = 0

    def terminer(self) -> None:
        """Écrit le reste, et les compteurs."""
        self.vider()
        self.db.executer_lot(
            "INSERT INTO compteur (nom, valeur) VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur",
            list(self._numeros.items()),
        )

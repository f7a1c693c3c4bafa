"""La fiche des contacts des jurés : ses colonnes, et son écriture en csv, xlsx et ods."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from ceres_cli.colonnes import Colonne
from ceres_cli.formats.ecriture import ecrire_csv

COLONNES_FICHE: tuple[Colonne, ...] = (
    Colonne("numero_jure", "Juré", largeur=12, nullable=False),
    Colonne("civilite", "Civilité", largeur=9),
    Colonne("nom", "Nom", largeur=18, nullable=False),
    Colonne("prenom", "Prénom", largeur=15, nullable=False),
    Colonne("telephone_professionnel", "Téléphone professionnel", largeur=21),
    Colonne("telephone_personnel", "Téléphone personnel", largeur=18),
    Colonne("adresse", "Adresse", largeur=28),
    Colonne("complement", "Complément", largeur=16),
    Colonne("code_postal", "Code postal", largeur=11),
    Colonne("commune", "Commune", largeur=18),
    Colonne("courriel", "Courriel", largeur=29),
    Colonne("departement", "Département", largeur=12),
    Colonne("employeur", "Employeur", largeur=19),
    Colonne("certifications", "Certifications", type="liste", largeur=23, nullable=False),
    Colonne("habilitation_fin", "Fin d'habilitation", type="date", largeur=15),
    Colonne("utilisable_jusqu_au", "Utilisable jusqu'au", type="date", largeur=17),
    Colonne("derniere_session", "Dernière session", type="date", largeur=15),
    Colonne("nombre_sessions", "Sessions", type="entier", largeur=15, nullable=False),
)

NOTICE = (
    "Ce fichier contient des données à caractère personnel, remises pour constituer les jurys des titres "
    "professionnels et pour cela seulement. Ne le transmettez pas à d'autres, gardez-le à l'abri, et supprimez-le "
    "dès qu'il ne sert plus\u00a0: les coordonnées à jour sont dans ceres. Les personnes qui y figurent ont un droit "
    "d'accès, de rectification et d'effacement (RGPD, articles 15 à 17). Chaque export est journalisé."
)


@dataclass(frozen=True, slots=True)
class InfosExport:
    """Ce que dit la feuille « À propos » : filtre (libellé, valeur), jour de l'export, profil, avis RGPD."""

    filtre: Sequence[tuple[str, str]]
    jour: date
    profil: str
    notice: str = NOTICE

    def a_propos(self, nombre: int) -> list[tuple[str, str]]:
        """Lignes (libellé, valeur) de la feuille « À propos » d'un export de `nombre` jurés."""
        return [
            ("Contenu", "Contacts des jurés"),
            ("Jour", self.jour.strftime("%d/%m/%Y")),
            ("Profil", self.profil),
            *self.filtre,
            ("Nombre de jurés", str(nombre)),
            ("Données personnelles", self.notice),
        ]


def ecrire_fiche_csv(flux: BinaryIO, lignes: Iterable[Sequence[object]], *, brut: bool = False) -> int:
    """Csv pour tableur : UTF-8 avec BOM, `;`, CRLF. Lignes dans l'ordre de `COLONNES_FICHE` ; rend leur nombre."""
    return ecrire_csv(flux, COLONNES_FICHE, lignes, bom=True, fin_ligne="\r\n", brut=brut)


def ecrire_fiche_xlsx(flux: BinaryIO, lignes: Iterable[Sequence[object]], infos: InfosExport) -> int:
    """Classeur mis en page, avec une feuille « À propos ». Mêmes lignes, mêmes octets ; rend leur nombre.

    Dates en `date` ou en ISO. Lève `BaseInutilisable` si une case ou le nombre de lignes dépasse ce que porte un xlsx.
    """
    from ceres_cli.formats.fiches_xlsx import ecrire

    return ecrire(flux, COLONNES_FICHE, lignes, infos)


def ecrire_fiche_ods(flux: BinaryIO, lignes: Iterable[Sequence[object]], infos: InfosExport) -> int:
    """Le même classeur en OpenDocument ; rend le nombre de lignes."""
    from ceres_cli.formats.fiches_ods import ecrire

    return ecrire(flux, COLONNES_FICHE, lignes, infos)

"""Employeurs et centres inventés ; aucun employeur ne porte le nom d'un centre."""

from random import Random

EMPLOYEURS = (
    "Menuiserie Bois-Clair", "Les Jardins de Lucie", "Transports Hirondelle", "Atelier du Quai n° 9", "Numérix Conseil",
    "Pâtisserie L'Éclair Bleu", "Clinique du Grand-Pré", "Comptoir des Épices rares", "Cabinet Plume et Associés",
    "Garage de la Belle-Étoile", "Électricité Voltamer", "Hôtel des Trois-Ponts", "Studio Lanterne magique",
    "Maçonnerie Pierre-à-Pierre", "Assurances La Tortue", "Imprimerie du Coquelicot", "Association Main tendue",
    "Logistique Cigogne", "Web & Vagues", "Auto-école Feu Vert-de-Gris", "Boutique Mille et Un Boutons",
    "Librairie L'Encre à venir", "Peintures Arc-en-Ciel", "Horlogerie Le Temps retrouvé", "Résidence Les Glycines",
)  # fmt: skip
_ETABLISSEMENTS = (
    "Centre de formation", "Institut", "Campus", "École des métiers", "Maison de l'apprentissage", "Pôle compétences",
)  # fmt: skip
_NOMS = (
    "de l'Estuaire", "des Deux-Rives", "Grand-Large", "de la Haute-Futaie", "des Trois-Moulins", "du Vieux-Port",
    "Ada-Lovelace", "de la Licorne", "des Quatre-Vents", "du Belvédère", "des Alizés", "Terre-Neuve", "du Chemin-Vert",
    "Phare-Ouest", "de la Comète", "des Fontaines", "Blaise-Pascal", "du Colibri", "de la Source", "des Cimes",
)  # fmt: skip
SITES = ("Site principal", "Site Nord", "Plateau technique", "Annexe du Port")


def employeur(alea: Random) -> str | None:
    return alea.choice(EMPLOYEURS) if alea.random() < 0.9 else None


def centre(rang: int) -> str:
    """Le nom du centre de ce rang, à partir de 0 : toujours le même."""
    tour, reste = divmod(rang, len(_NOMS))
    etablissement = _ETABLISSEMENTS[(reste + tour) % len(_ETABLISSEMENTS)]
    suite = f" {tour + 1}" if tour >= len(_ETABLISSEMENTS) else ""
    return f"{etablissement} {_NOMS[reste]}{suite}"

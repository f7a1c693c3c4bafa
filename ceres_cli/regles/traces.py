"""Une trace nomme un autre objet par sa référence (E-000001), jamais par son numéro (V18-9)."""

from ceres_cli.regles.identifiants import affiche

# Champ qui porte un numéro → lettre de l'objet. Des traces de la version 0.1 le gardent ainsi.
LETTRES = {
    "agrement_id": "A",
    "candidat_id": "C",
    "centre_id": "E",
    "controle_id": "K",
    "demande_vae_id": "D",
    "habilitation_id": "H",
    "jure_id": "J",
    "profil_id": "P",
}


def en_clair(champ: str, avant: str | None, apres: str | None) -> tuple[str, str | None, str | None]:
    """(« centre », « E-000001 », …) d'un champ de `LETTRES`."""
    return champ.removesuffix("_id"), _nommer(LETTRES[champ], avant), _nommer(LETTRES[champ], apres)


def _nommer(lettre: str, valeur: str | None) -> str | None:
    return affiche(lettre, int(valeur)) if valeur is not None and valeur.isdecimal() else valeur


CHIFFRES = 16  # d'une tête imprimée : assez pour que nul n'en fabrique une pareille


def tete_imprimee(lot: int, tete: str) -> str:
    """« L-000042 24704e1a5b6c7d8e » : la tête du journal à ce lot, telle que les papiers la portent."""
    return f"{affiche('L', lot)} {tete[:CHIFFRES]}"

"""Le texte gardé d'une convocation, sans ce qu'il disait d'une personne."""

import json
from collections.abc import Iterable

from ceres_cli.regles.donnees.effacement import NAISSANCE, Sorte, anonyme


def sans_destinataire(contenu: str, sorte: Sorte, numero: int) -> str:
    """La sienne : ni nom, ni adresse, ni naissance."""
    document = json.loads(contenu)
    noms = anonyme(sorte, numero)
    destinataire = document["destinataire"]
    destinataire |= {
        "civilite": None,
        "nom": noms["nom"],
        "prenom": noms["prenom"],
        "adresse": {"lignes": [], "code_postal": None, "commune": None},
    }
    if sorte is Sorte.CANDIDAT:
        destinataire |= {"naissance": NAISSANCE, "lieu_naissance": None}
    return json.dumps(document, ensure_ascii=False)


def sans_membre(contenu: str, noms: Iterable[str], numero: int) -> str:
    """Celle d'un autre membre du jury : son nom y laisse la place à son numéro."""
    document, dits = json.loads(contenu), set(noms)
    tu = Sorte.JURE.reference(numero)
    destinataire = document["destinataire"]
    destinataire["autres_membres"] = [tu if nom in dits else nom for nom in destinataire["autres_membres"]]
    return json.dumps(document, ensure_ascii=False)

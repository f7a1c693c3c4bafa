"""Ce que le registre des données tient : références, convocations."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from ceres_cli.noms import NUMEROTES
from ceres_cli.regles.donnees.effacement import NAISSANCE, Sorte, anonyme
from ceres_cli.regles.donnees.registre import REGISTRE
from ceres_cli.regles.identifiants import affiche, session
from ceres_cli.services.rgpd import requetes
from ceres_cli.store import Db


class References:
    """Lues une fois chacune."""

    def __init__(self, db: Db) -> None:
        self._db = db
        self._connues: dict[tuple[str, int], str] = {}

    def de_la_ligne(self, table: str, cle: Sequence[Any]) -> str:
        """« C-000012 », « S-2026-000003 », ou la clé."""
        if table in NUMEROTES:
            return affiche(NUMEROTES[table], int(cle[0]))
        if table in ("session", "session_examen"):
            return self._lue("session", int(cle[0]))
        return " ".join([table, *map(str, cle)])

    def clair(self, table: str, colonne: str, valeur: Any) -> str:
        """La valeur, ou la référence de ce que la colonne de cette table désigne."""
        liens = REGISTRE[table].liens.items()
        sorte = next((s.value for s, siennes in liens if colonne in siennes), colonne.removesuffix("_id"))
        if not colonne.endswith("_id") or not isinstance(valeur, int):
            return str(valeur)
        if sorte in ("session", "certification", "titre"):
            return self._lue(sorte, valeur)
        return affiche(NUMEROTES[sorte], valeur) if sorte in NUMEROTES else str(valeur)

    def _lue(self, sorte: str, numero: int) -> str:
        if (sorte, numero) not in self._connues:
            if sorte == "session":
                nom = requetes.nom_de_session(self._db, numero)
                self._connues[sorte, numero] = f"session {numero}" if nom is None else session(*nom)
            else:
                self._connues[sorte, numero] = requetes.reference(self._db, sorte, numero) or f"{sorte} {numero}"
        return self._connues[sorte, numero]


def sans_destinataire(contenu: str, sorte: Sorte, numero: int) -> str:
    """La sienne : ni nom, ni adresse, ni naissance."""
    document = json.loads(contenu)
    document.pop("avant", None)
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
    for edition in filter(None, (document, document.get("avant"))):
        destinataire = edition["destinataire"]
        destinataire["autres_membres"] = [tu if nom in dits else nom for nom in destinataire["autres_membres"]]
    return json.dumps(document, ensure_ascii=False)

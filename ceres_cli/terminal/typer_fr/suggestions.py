"""Ce qu'on propose à qui a tapé un mot de trop ou de travers : quelque chose de juste, ou rien."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher, get_close_matches

from ceres_cli.terminal.typer_fr.valeurs import sans_accent

AIDES = frozenset({"aide", "help", "?"})
"""Des mots qu'on tape pour avoir l'aide."""
# Ce qu'on cherche par un autre mot → les commandes qui le font ; celle du groupe où l'on est, sinon leur chemin entier.
_AUTREMENT_DIT = {
    **dict.fromkeys(("chercher", "rechercher", "trouver", "list", "ls", "search"), ("lister",)),
    **dict.fromkeys(("afficher", "montrer", "show", "get", "consulter"), ("voir",)),
    **dict.fromkeys(("ajouter", "nouveau", "add", "new", "create"), ("creer",)),
    **dict.fromkeys(("changer", "corriger", "edit", "update", "maj"), ("modifier",)),
    **dict.fromkeys(("effacer", "delete", "rm", "remove"), ("supprimer", "retirer")),
    **dict.fromkeys(("refuser", "rejeter"), ("renvoyer", "decider")),
    **dict.fromkeys(("accepter", "approuver"), ("valider", "decider")),
    **dict.fromkeys(("envoyer", "imprimer"), ("editer", "transmettre")),
    **dict.fromkeys(("log", "journaux", "trace"), ("historique", "journal")),
}
_A_LA_RACINE = {
    "lister": "jure lister", "voir": "jure voir", "creer": "jure creer", "modifier": "jure modifier",
    "supprimer": "habilitation supprimer", "retirer": "habilitation supprimer", "renvoyer": "session renvoyer",
    "decider": "vae decider", "valider": "session valider", "editer": "convocation editer",
    "transmettre": "session transmettre", "historique": "journal lister",
}  # fmt: skip
_D_UN_AUTRE_GROUPE = frozenset({"editer", "transmettre", "renvoyer", "decider"})
"""Celles qui n'existent que dans un groupe : tapées dans un autre, c'est lui qu'on cherchait."""
_RESSEMBLANCE = 0.8  # d'une option à l'autre
_RESSEMBLANCE_DES_COMMANDES = 0.7


def commandes(mot: str, connues: Iterable[str], *, racine: bool) -> list[str]:
    """Les commandes que ce mot voulait peut-être dire : qu'il commence, qu'il dit autrement, ou qui lui ressemblent."""
    noms = list(connues)
    cle = sans_accent(mot)
    if commencees := [nom for nom in noms if nom.startswith(cle)]:
        return commencees
    dites: Sequence[str] = _AUTREMENT_DIT.get(cle, ())
    ici = [nom for nom in dites if nom in noms]
    if not ici and racine:
        dites = dites or get_close_matches(cle, _A_LA_RACINE, n=1, cutoff=_RESSEMBLANCE_DES_COMMANDES)
        ici = [_A_LA_RACINE[nom] for nom in dites if nom in _A_LA_RACINE]
    if not ici and not racine and cle in _D_UN_AUTRE_GROUPE:
        return [f"ceres {_A_LA_RACINE[cle]}"]
    return ici if dites else get_close_matches(cle, noms, cutoff=_RESSEMBLANCE_DES_COMMANDES)


def options(tapee: str, connues: Iterable[str]) -> list[str]:
    """Les options que celle-ci commence, ou dont elle ne diffère que d'une faute de frappe."""
    return [
        nom for nom in connues if nom.startswith(tapee) or SequenceMatcher(None, tapee, nom).ratio() >= _RESSEMBLANCE
    ]

"""Comment on désigne un objet à la ligne de commande : son identifiant, son numéro nu, ou un nom qui n'est qu'à lui.

Un paramètre dont le repère est « J-… » désigne un juré, « E-…|A-… » un centre ou un agrément : c'est ici, et nulle part
ailleurs, que « 79 », « j79 » et « pages » deviennent J-000079. Un nom se cherche dans la base, avant la commande.
"""

from collections.abc import Callable
from typing import Any

Chercher = Callable[[Any, str, str, str | None], str]
"""(contexte de Typer, lettre, ce qui est tapé, l'identifiant si c'est un numéro nu) → l'identifiant ; lève l'erreur qui
dit pourquoi il n'y en a pas."""
_chercheurs: list[Chercher] = []


class NomTape(str):
    """Un nom, à chercher dans la base ; `lettre` : ce qu'il désigne, `lire` : la lecture de l'identifiant trouvé."""

    __slots__ = ("lettre", "lire")
    lettre: str
    lire: Callable[[str], Any]


class NumeroNu(str):
    """Un numéro nu ; `identifiant` : celui qu'il dit, `lu` : ce qu'en a lu la commande."""

    __slots__ = ("identifiant", "lu")
    identifiant: str
    lu: Any


def brancher(chercher: Chercher) -> None:
    """Dit qui cherche les noms : les services, qu'ici on ne connaît pas."""
    _chercheurs[:] = [chercher]


def lettres(parametre: Any) -> list[str]:
    """Ce que ce paramètre désigne ; vide s'il ne désigne rien."""
    repere = str(getattr(parametre, "metavar", None) or "")
    if repere == "NUMERO":
        return ["N°"]
    return [morceau[0] for morceau in repere.split("|")] if repere[1:2] == "-" else []


def en_plusieurs_mots(parametres: list[Any]) -> Any:
    """Le seul argument d'une commande, s'il se dit en mots : un TEXTE à chercher, ou un nom pour lire. Sinon None."""
    arguments = [p for p in parametres if p.param_type_name == "argument"]
    if len(arguments) != 1 or arguments[0].nargs != 1:
        return None
    (seul,) = arguments
    ecrit = any("--simuler" in p.opts for p in parametres)
    return seul if seul.metavar == "TEXTE" or (lettres(seul) and not ecrit) else None


def lecture(parametre: Any, lire: Callable[[str], Any]) -> Callable[[str], Any]:
    """La lecture de ce paramètre : celle de sa commande, après avoir mis un numéro nu en forme ou reconnu un nom."""
    siennes = lettres(parametre)
    if not siennes:
        return lire

    def lire_designation(texte: str) -> Any:
        from ceres_cli.regles import identifiants

        formes = [identifiants.en_forme(lettre, texte) for lettre in siennes]
        if trouvee := next((f for f in formes if f is not None), None):
            if trouvee == texte:
                return lire(trouvee)
            numero = NumeroNu(texte)
            numero.identifiant, numero.lu = trouvee, lire(trouvee)
            return numero
        if not identifiants.peut_etre_un_nom(texte, siennes[0]):
            return lire(texte)
        nom = NomTape(texte)
        nom.lettre, nom.lire = siennes[0], lire
        return nom

    return lire_designation


def resoudre(parametres: list[Any], ctx: Any) -> None:
    """Met à la place des noms et des numéros nus ce qu'ils désignent."""
    for parametre in parametres:
        valeur = ctx.params.get(parametre.name)
        if isinstance(valeur, NomTape | NumeroNu):
            ctx.params[parametre.name] = _trouver(valeur, ctx)
        elif isinstance(valeur, list | tuple) and any(isinstance(v, NomTape | NumeroNu) for v in valeur):
            ctx.params[parametre.name] = [_trouver(v, ctx) if isinstance(v, NomTape | NumeroNu) else v for v in valeur]


def _trouver(tape: NomTape | NumeroNu, ctx: Any) -> Any:
    (chercher,) = _chercheurs
    if isinstance(tape, NomTape):
        return tape.lire(chercher(ctx, tape.lettre, str(tape), None))
    chercher(ctx, tape.identifiant[0], str(tape), tape.identifiant)
    return tape.lu

"""Ce qu'on demande d'une liste : `--tri`, `--colonnes`, `--sans-entete`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles import textes
from ceres_cli.schemas.colonne import Colonne

Element = Mapping[str, Any]


class Presentation(NamedTuple):
    """`tri` : (champ, décroissant), le premier d'abord ; `limite` : à appliquer après lui. `retenues` : ces
    colonnes-là, dans cet ordre ; `ajoutees`, `otees` : en plus et en moins de celles qu'on aurait montrées."""

    tri: tuple[tuple[str, bool], ...] = ()
    retenues: tuple[str, ...] = ()
    ajoutees: tuple[str, ...] = ()
    otees: tuple[str, ...] = ()
    sans_entete: bool = False
    limite: int | None = None

    @property
    def choisit(self) -> bool:
        """Les champs sont-ils choisis ? En JSON, seuls ceux-là sont rendus."""
        return bool(self.retenues or self.ajoutees or self.otees)

    @property
    def voulue(self) -> bool:
        """A-t-on demandé autre chose que la liste telle qu'elle vient ?"""
        return bool(self.choisit or self.tri or self.sans_entete)

    def ordonner(self, elements: Iterable[Element]) -> Iterable[Element]:
        """Triés et coupés ; tels quels si rien n'est demandé. Une valeur inconnue vient à la fin."""
        if not self.tri:
            return elements
        tries = list(elements)
        for champ, decroissant in reversed(self.tri):
            connus = sorted((e for e in tries if e.get(champ) is not None), key=_cle(champ), reverse=decroissant)
            tries = connus + [e for e in tries if e.get(champ) is None]
        return tries if self.limite is None else tries[: self.limite]

    def choisir(self, colonnes: Sequence[Colonne], *, toutes: bool) -> list[Colonne]:
        """Celles à montrer ; `toutes` : à défaut toutes, et non celles d'une table."""
        par_cle = {c.cle: c for c in colonnes}
        if self.retenues:
            return [_voulue(par_cle[cle]) for cle in self.retenues]
        gardees = [c for c in colonnes if (toutes or c.tableau or c.cle in self.ajoutees) and c.cle not in self.otees]
        return [_voulue(c) if c.cle in self.ajoutees else c for c in gardees]

    def reduire(self, colonnes: Sequence[Colonne], elements: Iterable[Element]) -> Iterable[Element]:
        """Pour JSON : ces champs seulement, si on les a choisis."""
        if not self.choisit:
            return elements
        cles = [c.cle for c in self.choisir(colonnes, toutes=True)]
        return ({cle: e.get(cle) for cle in cles} for e in elements)


def _voulue(colonne: Colonne) -> Colonne:
    """Demandée, elle se montre, même vide."""
    return colonne._replace(tableau=True, priorite=1, toujours=True, apres="")


def _cle(champ: str) -> Any:
    """Nombres et dates dans leur ordre ; textes comme la base les range : « Œuvrard » est parmi les O."""

    def cle(element: Element) -> tuple[bool, Any]:
        valeur = element[champ]
        if isinstance(valeur, int | float):
            return False, valeur
        return True, textes.cle(str(valeur))

    return cle


def lire(
    connues: Sequence[str],
    tri: str | None,
    colonnes: str | None,
    *,
    sans_entete: bool,
    limite: int | None,
) -> Presentation:
    """Lit les options tapées, « Prénom » valant « prenom ». ErreurUsage : un champ que la liste n'a pas, nommé avec
    ceux qu'elle a."""
    par_cle = {textes.cle(champ): champ for champ in connues}
    ordre = tuple(_lire_tri(mot) for mot in _mots(tri, par_cle))
    champs = _mots(colonnes, par_cle)
    signes = [mot for mot in champs if mot[0] in "+-−"]
    if signes and len(signes) < len(champs):
        raise ErreurUsage(
            f"--colonnes {colonnes} : une liste de champs ou des ajouts et retraits, pas les deux.",
            conseil="Écrivez « a,b,c », ou « +a,-b ».",
        )
    nus = [mot.lstrip("+-−") for mot in champs]
    for champ in [*(champ for champ, _ in ordre), *nus]:
        if champ not in connues:
            raise ErreurUsage(
                f"« {champ} » n'est pas un champ de cette liste.", conseil=f"Ses champs : {', '.join(connues)}."
            )
    nus = list(dict.fromkeys(nus))
    return Presentation(
        tri=ordre,
        retenues=() if signes else tuple(nus),
        ajoutees=tuple(m[1:] for m in signes if m[0] == "+"),
        otees=tuple(m[1:] for m in signes if m[0] != "+"),
        sans_entete=sans_entete,
        limite=limite if ordre else None,
    )


def _mots(texte: str | None, par_cle: Mapping[str, str]) -> list[str]:
    """Les champs, chacun avec son signe ; un champ inconnu tel qu'il a été tapé."""
    mots = [mot.strip() for mot in (texte or "").split(",") if mot.strip()]
    nus = [mot.lstrip("+-−") for mot in mots]
    return [mot.removesuffix(nu) + par_cle.get(textes.cle(nu), nu) for mot, nu in zip(mots, nus, strict=True)]


def _lire_tri(mot: str) -> tuple[str, bool]:
    return (mot[1:], True) if mot[0] in "-−" else (mot.removeprefix("+"), False)

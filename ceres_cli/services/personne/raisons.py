"""Tout ce qui fait refuser une fiche, tapée ou lue dans un fichier : une faute n'empêche pas de dire les suivantes.

Une faute porte le champ qu'on n'a pas su lire (`valeurs["champ"]`) : les règles ne jugent pas ce qui en dépend.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from ceres_cli.erreurs import ErreurUsage, Introuvable, Motif, Refus
from ceres_cli.noms import CANDIDAT

PERSONNE = "personne"  # qui la saisie désigne
NAISSANCE = "lieu_naissance"
IDENTITE = ("nom", "prenom", "naissance")
# « » : une faute qui n'est d'aucune colonne, comme un nom absent.
_QUI = frozenset({"", PERSONNE, "numero_jure", "numero_candidat", *IDENTITE})
LIEU = ("commune", "commune_insee", "departement")  # ce qui dit où elle habite
_OU = frozenset(LIEU)
_GROUPES = dict.fromkeys(CANDIDAT.du_groupe("naissance"), NAISSANCE)
_ORDRE = {"FICHIER": 0, "USAGE": 0, "INTROUVABLE": 1}  # puis les règles

T = TypeVar("T")
U = TypeVar("U")


class Raisons:
    """Les fautes d'une saisie, réunies à mesure qu'elle se lit."""

    def __init__(self, deja: Iterable[Motif] = ()) -> None:
        self._motifs = list(deja)

    def essayer(self, champ: str, lire: Callable[[], T], sinon: U, *, quoi: str = "") -> T | U:
        """Ce que `lire` rend ; `sinon`, sa faute étant retenue pour ce champ. `quoi` : ce dont elle parle."""
        try:
            return lire()
        except (ErreurUsage, Introuvable, Refus) as erreur:
            texte = erreur.message.rstrip(".")
            if quoi and not texte.startswith(quoi):
                texte = f"{quoi} : {texte}"
            valeurs: dict[str, object] = {"champ": champ}
            if erreur.objets:
                valeurs["objets"] = erreur.objets
            self._motifs.append(Motif(erreur.code, texte, valeurs, conseil=erreur.conseil))
            return sinon

    def motifs(self) -> tuple[Motif, ...]:
        return en_ordre(self._motifs)


def en_ordre(motifs: Iterable[Motif]) -> tuple[Motif, ...]:
    """Les fautes d'usage, ce qui est introuvable, puis ce qu'une règle refuse."""
    return tuple(sorted(motifs, key=lambda motif: _ORDRE.get(motif.code, 2)))


def champs_fautifs(fautes: Iterable[Motif]) -> set[str]:
    """Les champs qu'on n'a pas su lire ; les colonnes du lieu de naissance n'en font qu'un, NAISSANCE."""
    champs = {str(motif.valeurs["champ"]) for motif in fautes if "champ" in motif.valeurs}
    return {_GROUPES.get(champ, champ) for champ in champs}


def personne_douteuse(fautes: Iterable[Motif]) -> bool:
    """On ne sait pas qui c'est : ni sa fiche ni ses homonymes n'entrent en compte."""
    return bool(_QUI & champs_fautifs(fautes))


def commune_illisible(fautes: Iterable[Motif]) -> bool:
    return bool(_OU & champs_fautifs(fautes))


def domicile_connu(fautes: Iterable[Motif], fiche: Mapping[str, object]) -> bool:
    """On sait où elle habite, ou qu'elle ne le dit pas : de quel ressort elle est, où se lisent ses numéros."""
    fautifs = champs_fautifs(fautes)
    return not _OU & fautifs and (not _QUI & fautifs or fiche["departement"] is not None)


def memes_valeurs(fiche: Mapping[str, object], connue: Mapping[str, object], champs: Iterable[str]) -> bool:
    """Toutes les valeurs données sont celles de la fiche connue, de même identité : l'écriture des noms et de la
    commune de naissance est libre."""
    return all(fiche[c] == connue[c] for c in champs if c not in (*IDENTITE, "commune_naissance"))


def conseiller(motifs: Iterable[Motif], conseils: Mapping[str, str]) -> str:
    """Ce que chaque raison demande, dit une fois ; `conseils` : par code de règle."""
    dits = dict.fromkeys(motif.conseil or conseils.get(motif.code, "") for motif in motifs)
    return " ".join(_phrase(conseil) for conseil in dits if conseil)


def premier_cite(motifs: Iterable[Motif], lettre: str) -> str:
    """Le premier objet de cette lettre que les raisons nomment ; vide s'il n'y en a pas."""
    listes = (motif.valeurs.get(cle) for motif in motifs for cle in ("objets", "jures"))
    cites = (str(objet) for liste in listes if isinstance(liste, list) for objet in liste)
    return next((objet for objet in cites if objet.startswith(f"{lettre}-")), "")


def _phrase(texte: str) -> str:
    debut = texte[:1].upper() + texte[1:]
    return debut if debut.endswith((".", "?")) else f"{debut}."

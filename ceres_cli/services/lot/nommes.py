"""Les objets qu'un fichier désigne par le nom d'une personne, parmi ceux du ressort."""

from collections.abc import Callable, Collection, Iterable
from sys import intern
from typing import NamedTuple

from ceres_cli.regles import identifiants, saisie, textes
from ceres_cli.regles.francais import compter
from ceres_cli.regles.identifiants import affiche

NOM_ET_PRENOM = ("nom", "prenom")
_MOTS_MAX = 8  # d'un nom
_CITES = 5
_PERSONNES = ("juré", "candidat")
_APPELS = frozenset(("m", "mr", "monsieur", "mme", "madame", "mlle", "mademoiselle"))


def identifiant_lu(lettre: str, texte: str) -> str:
    """L'identifiant que dit cette case, un numéro nu compris ; le texte lui-même si ce n'en est pas un."""
    net = saisie.sans_typographie(texte)
    return identifiants.en_forme(lettre, net) or net


class Trouve(NamedTuple):
    """Un objet de ce nom, et ce qui le distingue de ses homonymes."""

    lettre: str
    id: int
    nom: str
    distingue: str

    @property
    def reference(self) -> str:
        return affiche(self.lettre, self.id)

    def __str__(self) -> str:
        return f"{self.reference} {self.nom}{self.distingue and f' ({self.distingue})'}"


class Porteur(NamedTuple):
    """Ce que la base sait d'un objet nommé par son numéro : de qui il est, et sur quoi. `entier` : elle a aussi le
    titre dont il est un bloc, qui n'est donc pas une façon de le nommer."""

    id: int
    personne: int
    nom: str
    prenom: str
    nom_usage: str | None = None
    reference: str = ""
    rncp: str | None = None
    intitule: str = ""
    entier: bool = False

    @property
    def nom_complet(self) -> str:
        return f"{self.nom} {self.prenom}"

    def peut_s_appeler(self, nom: str) -> bool:
        """Accents, casse et ordre indifférents ; l'un des deux noms peut en dire moins que l'autre."""
        dits, siens = _mots(nom), _mots(f"{self.nom} {self.nom_usage or ''} {self.prenom}")
        if dits <= siens or _mots(self.nom_complet) <= dits:
            return True
        return "".join(textes.cle(self.nom_complet).split()) in {o.replace(" ", "") for o in _ordres(nom)}


class Nommes:
    """Les objets de chaque nom ; `quoi`, `plusieurs` : ce qu'ils sont (« juré », « jurés »)."""

    def __init__(self, quoi: str = "objet", plusieurs: str = "") -> None:
        self._quoi, self._plusieurs = quoi, plusieurs or f"{quoi}s"
        self._trouves: dict[str, list[Trouve]] = {}
        self._dits: list[str] = []
        self._nombre = 0

    def chercher(self, noms: Iterable[str], lire: Callable[[list[str]], Iterable[tuple[str, Trouve]]]) -> None:
        """`lire` : des clés de noms, à ce qui les porte. Un nom se dit dans n'importe quel ordre."""
        ordres = {nom: _ordres(nom) for nom in noms}
        par_cle: dict[str, list[Trouve]] = {}
        for cle, trouve in lire(sorted({ordre for siens in ordres.values() for ordre in siens})):
            par_cle.setdefault(cle, []).append(trouve)
        for nom, siens in ordres.items():
            self._trouves[nom] = sorted({t for ordre in siens for t in par_cle.get(ordre, ())})

    def le_seul(self, ligne: int, nom: str, plutot: Collection[int] = ()) -> str:
        """« J-000012 » ; ValueError, en français, si ce nom n'en désigne aucun, ou plusieurs. `plutot` : des homonymes,
        ceux dont la ligne peut parler."""
        siens = self._trouves.get(nom, [])
        if len(siens) > 1:
            siens = [t for t in siens if t.id in plutot] or siens
        if not siens:
            de_plus = " : donnez aussi le prénom" if len(_ordres(nom)) == 1 and self._quoi in _PERSONNES else ""
            raise ValueError(f"« {nom} » ne désigne {self._aucun()}{de_plus}")
        if len(siens) > 1:
            cites = " ; ".join(map(str, siens[:_CITES])) + (" ; …" if len(siens) > _CITES else "")
            raise ValueError(
                f"« {nom} » désigne {len(siens)} {self._plusieurs} : {cites}. Donnez son numéro à la place du nom"
            )
        self._nombre += 1
        if len(self._dits) < _CITES:
            self._dits.append(f"ligne {ligne}, « {nom} » : {siens[0]}")
        return intern(siens[0].reference)  # une personne revient sur plusieurs lignes

    def _aucun(self) -> str:
        return f"aucun {self._quoi} de votre ressort"

    def annonces(self) -> list[str]:
        if not self._dits:
            return []
        reste = " ; …" if self._nombre > _CITES else ""
        return [f"{compter(self._nombre, 'ligne')} par un nom : {' ; '.join(self._dits)}{reste}."]


def _mots(nom: str) -> set[str]:
    return set(textes.cle(nom).split()) - _APPELS


def _ordres(nom: str) -> list[str]:
    """Les clés où ce nom se trouve : « Paul Martin » est aussi « martin paul », et « M. Paul Martin »."""
    ecrits = textes.cle(nom).split()
    mots = ([mot for mot in ecrits if mot not in _APPELS] or ecrits)[:_MOTS_MAX]
    return [" ".join(mots[rang:] + mots[:rang]) for rang in range(len(mots))]

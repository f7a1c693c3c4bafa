"""Les lectures retenues : comment l'agent lit les fichiers de tel collègue, par ensemble d'en-têtes.

Elles tiennent dans un registre de son dossier de configuration, à côté de ses autres réglages.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ceres_cli.configuration import registre
from ceres_cli.configuration.emplacements import lectures
from ceres_cli.erreurs import ErreurUsage, Introuvable
from ceres_cli.regles.textes import cle

_NOM = re.compile(r"\w[\w .'-]{0,39}")
_LISTES = ("entetes", "colonnes", "valeurs")


class Retenue(NamedTuple):
    """`commande` : celle qui lit ces fichiers ; `entetes` : ceux qui la font reconnaître ; le reste : les options qui
    la disent, telles qu'on les tape (« action=Avis rendu », « action:défavorable=suspendre »)."""

    nom: str
    commande: str
    entetes: Sequence[str]
    colonnes: Sequence[str] = ()
    valeurs: Sequence[str] = ()
    ligne_entete: int | None = None
    feuille: str | None = None

    def meme_fichier(self, autre: "Retenue") -> bool:
        return self.commande == autre.commande and cles(self.entetes) == cles(autre.entetes)

    def reconnait(self, lignes: Sequence[tuple[int, Sequence[str]]], ajoutees: frozenset[str]) -> bool:
        """L'une de ces premières lignes a ses en-têtes (un titre pris dans celle du dessus compris). `ajoutees` : les
        colonnes d'un fichier rendu, qui n'en sont pas."""
        voulus, dessus = cles(self.entetes), frozenset[str]()
        for numero, cases in lignes:
            siens = cles(cases) - ajoutees
            if siens and siens <= voulus <= siens | dessus and self.ligne_entete in (None, numero):
                return True
            dessus = siens
        return False


def cles(entetes: Sequence[str]) -> frozenset[str]:
    return frozenset(map(cle, filter(None, entetes)))


def toutes(env: Mapping[str, str]) -> list[Retenue]:
    """Par nom ; BaseInutilisable si le registre n'est pas sûr, ou abîmé."""
    chemin = lectures(env)
    lues = [_lire(nom, brut) for nom, brut in sorted(registre.lire(chemin).items())]
    retenues = [lue for lue in lues if lue is not None]
    if len(retenues) != len(lues):
        raise registre.abime(chemin)
    return retenues


def la(env: Mapping[str, str], nom: str) -> Retenue:
    retenues = toutes(env)
    for retenue in retenues:
        if cle(retenue.nom) == cle(nom):
            return retenue
    noms = ", ".join(r.nom for r in retenues) or "aucune ; « --retenir NOM » en garde une"
    raise Introuvable(f"Aucune lecture retenue ne s'appelle « {nom} ».", conseil=f"Lectures retenues : {noms}.")


def retenir(env: Mapping[str, str], voulue: Retenue) -> bool:
    """La garde, et rend si cela change ; une lecture du même nom n'est remplacée que si elle sert aux mêmes
    fichiers."""
    retenues = toutes(env)
    ancienne = next((r for r in retenues if cle(r.nom) == cle(voulue.nom)), None)
    if ancienne is not None:
        voulue = voulue._replace(nom=ancienne.nom)
        if not ancienne.meme_fichier(voulue):
            raise ErreurUsage(
                f"--retenir {ancienne.nom} : ce nom est celui d'une lecture d'autres fichiers ({ancienne.commande} :"
                f" {', '.join(ancienne.entetes)}).",
                conseil=f"Donnez un autre nom, ou oubliez-la : ceres config lectures --oublier {_entre(ancienne.nom)}",
            )
        if _brut(ancienne) == _brut(voulue):
            return False
    _ecrire(env, [*(r for r in retenues if r is not ancienne), voulue])
    return True


def oublier(env: Mapping[str, str], nom: str) -> Retenue:
    otee = la(env, nom)
    _ecrire(env, [r for r in toutes(env) if r.nom != otee.nom])
    return otee


def verifier_nom(nom: str) -> str:
    """ErreurUsage si ce n'en est pas un."""
    net = nom.strip()
    if not _NOM.fullmatch(net):
        raise ErreurUsage(
            "--retenir : ce nom ne convient pas.",
            conseil="Au plus 40 lettres, chiffres, espaces, tirets, points et apostrophes, comme « commission 44 ».",
        )
    return net


def _ecrire(env: Mapping[str, str], retenues: Sequence[Retenue]) -> None:
    registre.ecrire(lectures(env), {r.nom: _brut(r) for r in retenues})


def _brut(retenue: Retenue) -> dict[str, Any]:
    champs = {k: list(v) if isinstance(v, list | tuple) else v for k, v in retenue._asdict().items()}
    del champs["nom"]
    return champs


def _lire(nom: str, brut: object) -> Retenue | None:
    """None si ce n'en est pas une."""
    if not isinstance(brut, dict) or brut.keys() != set(Retenue._fields) - {"nom"}:
        return None
    listes = all(isinstance(brut[c], list) and all(isinstance(t, str) for t in brut[c]) for c in _LISTES)
    ligne, feuille = brut["ligne_entete"], brut["feuille"]
    numero = ligne is None or (type(ligne) is int and ligne > 0)
    if not (listes and numero and isinstance(brut["commande"], str) and (feuille is None or isinstance(feuille, str))):
        return None
    return Retenue(nom, **brut)


def _entre(nom: str) -> str:
    import shlex

    return shlex.quote(nom)

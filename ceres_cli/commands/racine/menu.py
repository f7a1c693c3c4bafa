"""L'accueil au terminal est un menu : un numéro joue la commande de sa ligne, puis on y revient.

Rien n'y agit à part : tout passe par la commande qu'on aurait tapée, avec ses avertissements et ses questions. Elle est
montrée avant d'être jouée.
"""

import shlex
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ceres_cli.commands.verbes.racine import chemin
from ceres_cli.noms import PAR_LETTRE, Nom
from ceres_cli.regles.identifiants import en_forme
from ceres_cli.regles.libelles import verbe
from ceres_cli.terminal import dialogue
from ceres_cli.terminal.couleurs import largeur
from ceres_cli.terminal.pli import plier_commande
from ceres_cli.terminal.releve import Releve, relever
from ceres_cli.terminal.sortie import Sortie
from ceres_cli.terminal.typer_fr.designation import lettres

_QUITTER = ("", "q")
# Où chercher la fiche d'une ligne : la sienne, sinon celle de l'objet dont elle parle.
_DESIGNENT = ("id", "session", "candidat", "jure", "centre", "objet")
# Les options que toute commande a, ou qui ne disent pas ce qu'elle fait.
_COMMUNES = {
    "--format", "--motif", "--si-version", "--plan", "--sortie", "--formats", "--champs", "--colonnes", "--tri", "--au",
}  # fmt: skip


class Menu:
    """`racine` : le contexte Typer de la racine ; `tete` : les options de la racine à redonner à chaque commande."""

    def __init__(self, racine: Any, sortie: Sortie, tete: Sequence[str]) -> None:
        self._racine, self._sortie, self._tete = racine, sortie, tete

    def choisir(self, nombre: int, quoi: str) -> int | None:
        """Le rang tapé, de 1 à `nombre` ; None : s'en aller."""
        while (reponse := dialogue.demander(f"{quoi} :").casefold()) not in _QUITTER:
            if reponse.isascii() and reponse.isdigit() and 1 <= int(reponse) <= nombre:
                return int(reponse)
            self._sortie.info(f"Tapez un numéro de 1 à {nombre}, ou Entrée." if nombre else "Tapez Entrée.")
        return None

    def ouvrir(self, commande: str) -> None:
        """La commande d'une ligne de l'accueil ; de ce qu'elle a montré, on ouvre ce qu'on veut."""
        mots = shlex.split(commande)[1:]
        revenu = False
        while True:
            releve = self._jouer(mots)
            if releve.fiche is not None:
                self._agir(releve.fiche)
                return
            if revenu and not releve.lignes:
                return
            revenu = True
            rang = self.choisir(len(releve.lignes), self._question(releve))
            if rang is None:
                return
            self._ouvrir_la_ligne(releve.lignes[rang - 1])

    def _question(self, releve: Releve) -> str:
        return "Numéro d'une ligne à ouvrir, ou Entrée pour revenir" if releve.lignes else "Entrée pour revenir"

    def _ouvrir_la_ligne(self, ligne: Mapping[str, Any]) -> None:
        objet = next((o for cle in _DESIGNENT if (o := _objet(self._racine.command, ligne.get(cle)))), None)
        if objet is None:
            self._sortie.info("Cette ligne n'a pas de fiche.")
            return
        mots = [*self._tete, "voir", objet.nom]
        if (fiche := self._jouer(mots).fiche) is not None:
            self._agir(fiche)

    def _agir(self, fiche: Mapping[str, Any]) -> None:
        """Les actions permises de cet objet, numérotées ; après l'une d'elles, on revient d'où l'on venait."""
        objet = _objet(self._racine.command, fiche.get("id"))
        actions = [] if objet is None else self._actions(objet, fiche.get("actions_possibles") or ())
        large = max((len(a.dite) for a in actions), default=0)
        if actions:
            self._sortie.info("")
        for rang, action in enumerate(actions, 1):
            self._sortie.info(f"{rang:>2})  {action.dite.ljust(large)}  {shlex.join(['ceres', *action.chemin])}")
        question = "Numéro d'une action, ou Entrée pour revenir" if actions else "Entrée pour revenir"
        rang_choisi = self.choisir(len(actions), question)
        if rang_choisi is None or objet is None:
            return
        if (suite := self._completer(actions[rang_choisi - 1], objet)) is not None:
            self._jouer([*self._tete, *actions[rang_choisi - 1].chemin, *suite])
            self.choisir(0, "Entrée pour revenir")

    def _actions(self, objet: "_Objet", permises: Sequence[str]) -> "list[_Action]":
        trouvees = []
        for action in permises:
            if mots := chemin(self._racine.command, objet.sorte, action, ailleurs=True):
                commande = self._racine.command
                for mot in mots:
                    commande = commande.commands[mot]
                trouvees.append(_Action(verbe(action), mots, commande))
        return trouvees

    def _completer(self, action: "_Action", objet: "_Objet") -> list[str] | None:
        """Ce qui suit la commande : l'objet, puis ce qu'il lui faut encore, demandé ; None si l'on y renonce."""
        suite: list[str] = []
        donne = False
        for p in action.commande.params:
            if p.param_type_name == "argument" and not donne and objet.sorte.lettre in lettres(p):
                suite.append(objet.nom)
                donne = True
            elif p.required:
                reponse = dialogue.demander(
                    f"{p.help or p.metavar or p.name} ({p.metavar or p.name}) :".replace(". (", " (")
                )
                if not reponse:
                    return None
                suite += [reponse] if p.param_type_name == "argument" else [p.opts[0], reponse]
        options = {o: p for p in action.commande.params if p.param_type_name == "option" for o in p.opts}
        if (
            "--motif" in options
            and not options["--motif"].required
            and (motif := dialogue.demander("Motif (Entrée : aucun) :"))
        ):
            suite += ["--motif", motif]
        if any(not (p.is_flag or p.required or p.hidden or set(p.opts) & _COMMUNES) for p in options.values()):
            return self._options(suite, action)
        return suite

    def _options(self, suite: list[str], action: "_Action") -> list[str]:
        while True:
            tapees = dialogue.demander(
                f"Options (Entrée : aucune ; « {shlex.join(['ceres', *action.chemin])} --help » les dit) :"
            )
            try:
                return [*suite, *shlex.split(tapees)]
            except ValueError:
                self._sortie.info("Un guillemet ne se referme pas.")

    def _jouer(self, mots: Sequence[str]) -> Releve:
        debut, *suite = plier_commande(shlex.join(["ceres", *mots]), largeur() - 2)
        self._sortie.info("\n".join([f"\n$ {debut}", *(f"  {ligne}" for ligne in suite)]))
        with relever() as releve:
            self._racine.meta["ceres.jouer"](list(mots))
        return releve


class _Objet(NamedTuple):
    nom: str
    sorte: Nom


class _Action(NamedTuple):
    dite: str
    chemin: list[str]
    commande: Any


def _objet(racine: Any, texte: object) -> _Objet | None:
    """L'objet que cet identifiant désigne, s'il a une fiche."""
    nom = PAR_LETTRE.get(texte[:1]) if isinstance(texte, str) and texte[1:2] == "-" else None
    if nom is None or en_forme(nom.lettre, str(texte)) is None or chemin(racine, nom, "voir") is None:
        return None
    return _Objet(str(texte), nom)

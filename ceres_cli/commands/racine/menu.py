"""L'accueil au terminal est un menu : un numéro joue la commande de sa ligne, puis on y revient.

Rien n'y agit à part : tout passe par la commande qu'on aurait tapée, avec ses avertissements et ses questions. Elle est
montrée avant d'être jouée.
"""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ceres_cli.commands.agir import acte_de
from ceres_cli.commands.verbes.racine import chemin, commande, groupes
from ceres_cli.noms import PAR_LETTRE, PARCHEMIN, Nom, du_document
from ceres_cli.regles.droits import est_permise
from ceres_cli.regles.identifiants import en_forme
from ceres_cli.regles.libelles import verbe
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.terminal import dialogue
from ceres_cli.terminal.couleurs import largeur
from ceres_cli.terminal.pli import plier_commande
from ceres_cli.terminal.releve import Releve, relever
from ceres_cli.terminal.sortie import Sortie
from ceres_cli.terminal.typer_fr.designation import lettres

_QUITTER = ("", "q")
_RENONCER = "q"
_OPTIONS = f"Options (Entrée : aucune ; {_RENONCER} : renoncer) :"
_EXPLIQUER = "expliquer"
# Ce qu'une ligne désigne : elle-même, sinon l'objet dont elle parle.
_DESIGNENT = ("id", "session", "candidat", "jure", "centre", "objet")
# Les options que toute commande a, ou qui ne disent pas ce qu'elle fait.
_COMMUNES = {
    "--format", "--motif", "--si-version", "--plan", "--sortie", "--formats", "--champs", "--colonnes", "--tri", "--au",
}  # fmt: skip


class Menu:
    """`racine` : le contexte Typer de la racine ; `tete` : les options de la racine à redonner à chaque commande ;
    `role` : celui qui agit."""

    def __init__(self, racine: Any, sortie: Sortie, tete: Sequence[str], role: Role) -> None:
        self._racine, self._sortie, self._tete, self._role = racine, sortie, tete, role

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
            releve = self._relever(mots)
            if releve.fiche is not None:
                self._agir(self._objet(releve.document, releve.fiche), releve)
                return
            if revenu and not releve.lignes:
                return
            revenu = True
            rang = self.choisir(len(releve.lignes), self._question(releve))
            if rang is None:
                return
            self._ouvrir_la_ligne(releve.document, releve.lignes[rang - 1])

    def _question(self, releve: Releve) -> str:
        return "Numéro d'une ligne à ouvrir, ou Entrée pour revenir" if releve.lignes else "Entrée pour revenir"

    def _ouvrir_la_ligne(self, document: str, ligne: Mapping[str, Any]) -> None:
        objet = self._objet(document, ligne)
        if objet is None:
            self._sortie.info("Cette ligne n'a pas de fiche.")
            return
        releve = self._relever([*self._tete, *objet.voir])
        if releve.fiche is not None:
            self._agir(objet, releve)

    def _agir(self, objet: "_Objet | None", releve: Releve) -> None:
        """Les actions permises de cet objet, numérotées, puis ce qui dit pourquoi une autre ne l'est pas ; après l'une
        d'elles, on revient d'où l'on venait."""
        actions = [] if objet is None else list(self._actions(objet, releve))
        large = max((len(a.dite) for a in actions), default=0)
        question = "Numéro d'une action, ou Entrée pour revenir" if actions else "Entrée pour revenir"
        while True:
            if objet and actions:
                self._sortie.info(f"\nSur {objet.sorte.le} {objet.nom} :")
            for rang, action in enumerate(actions, 1):
                self._sortie.info(f"{rang:>2})  {action.dite.ljust(large)}  {shlex.join(['ceres', *action.chemin])}")
            rang_choisi = self.choisir(len(actions), question)
            if rang_choisi is None or objet is None:
                return
            choisie = actions[rang_choisi - 1]
            if (suite := self._completer(choisie, objet)) is None:
                return
            self._jouer([*self._tete, *choisie.chemin, *suite])
            if choisie.chemin[-1] != _EXPLIQUER:
                self.choisir(0, "Entrée pour revenir")
                return

    def _actions(self, objet: "_Objet", releve: Releve) -> "Iterator[_Action]":
        """Celles que dit sa fiche ; d'une fiche qui n'en dit rien, ou qui est celle d'un autre, toutes celles de son
        nom que ce rôle peut faire."""
        racine, fiche = self._racine.command, releve.fiche or {}
        siennes = fiche.get("actions_possibles") if self._objet(releve.document, fiche) == objet else None
        if siennes is None:
            chemins = list(self._du_role(objet.sorte))
        else:
            chemins = [(a, mots) for a in siennes if (mots := chemin(racine, objet.sorte, a, ailleurs=True))]
        if expliquer := chemin(racine, objet.sorte, _EXPLIQUER):
            chemins.append(("dire ce qui empêche une action", expliquer))
        return (_Action(verbe(dite), mots, commande(racine, mots)) for dite, mots in chemins)

    def _du_role(self, nom: Nom) -> Iterator[tuple[str, list[str]]]:
        """(action, les mots de sa commande), de celles qui visent ce nom et que le rôle permet (DRO-01)."""
        for groupe in groupes(nom):
            for mot, posee in getattr(commande(self._racine.command, groupe), "commands", {}).items():
                vises = [lettres(p) for p in posee.params if p.param_type_name == "argument"]
                acte = acte_de(posee)
                if acte and vises and nom.lettre in vises[0] and est_permise(acte.operation, self._role):
                    yield acte.action, [*groupe, mot]

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
                if reponse.casefold() in _QUITTER:
                    return None
                suite += [reponse] if p.param_type_name == "argument" else [p.opts[0], reponse]
        options = [p for p in action.commande.params if p.param_type_name == "option" and not p.hidden]
        if any("--motif" in p.opts and not p.required for p in options):
            if (motif := self._motif(action, objet)) is None:
                return None
            suite += ["--motif", motif] if motif else []
        autres = [p for p in options if not (p.required or set(p.opts) & _COMMUNES)]
        precisent = [n for p in autres if p.secondary_opts or not p.is_flag for n in (*p.opts[:1], *p.secondary_opts)]
        if precisent:
            suivent = self._options(action, precisent)
            return None if suivent is None else [*suite, *suivent]
        return suite

    def _motif(self, action: "_Action", objet: "_Objet") -> str | None:
        """Vide : aucun ; None si l'on renonce. Un chiffre tapé d'avance n'en est pas un."""
        acte = acte_de(action.commande)
        exige = acte is not None and acte.se_motive(objet.nom)
        question = "Motif (Entrée : renoncer) :" if exige else f"Motif (Entrée : aucun ; {_RENONCER} : renoncer) :"
        while reponse := dialogue.demander(question):
            if reponse.casefold() == _RENONCER:
                return None
            if any(map(str.isalpha, reponse)):
                return reponse
            self._sortie.info("Un motif se dit en mots : l'historique le garde.")
        return None if exige else ""

    def _options(self, action: "_Action", precisent: Sequence[str]) -> list[str] | None:
        """Celles qu'on tape ; None si l'on renonce."""
        aide = shlex.join(["ceres", *action.chemin, "--help"])
        self._sortie.info(f"Options : {', '.join(precisent)} (« {aide} » les dit).")
        while (tapees := dialogue.demander(_OPTIONS)).casefold() != _RENONCER:
            try:
                mots = shlex.split(tapees)
            except ValueError:
                self._sortie.info("Un guillemet ne se referme pas.")
                continue
            if not mots or mots[0].startswith("-"):
                return mots
            self._sortie.info("Une option commence par « -- », sa valeur la suit.")
        return None

    def _relever(self, mots: Sequence[str]) -> Releve:
        with relever() as releve:
            self._jouer(mots)
        return releve

    def _jouer(self, mots: Sequence[str]) -> None:
        debut, *suite = plier_commande(shlex.join(["ceres", *mots]), largeur() - 2)
        self._sortie.info("\n".join([f"\n$ {debut}", *(f"  {ligne}" for ligne in suite)]))
        self._racine.meta["ceres.jouer"](list(mots))

    def _objet(self, document: str, ligne: Mapping[str, Any]) -> "_Objet | None":
        """Celui de cette ligne, si l'un de ceux qu'elle désigne a une fiche."""
        racine = self._racine.command
        if du_document(document) is PARCHEMIN and (voir := chemin(racine, PARCHEMIN, "voir")):
            numero = str(ligne["numero"])
            return _Objet(numero, PARCHEMIN, (*voir, numero))
        textes = [t for t in map(ligne.get, _DESIGNENT) if isinstance(t, str) and t[1:2] == "-"]
        designes = [(t, nom) for t in textes if (nom := PAR_LETTRE.get(t[0])) and en_forme(nom.lettre, t)]
        montre = next((t for t, nom in designes if chemin(racine, nom, "voir")), None)
        return None if montre is None else _Objet(*designes[0], ("voir", montre))


class _Objet(NamedTuple):
    """`voir` : la commande qui montre sa fiche, à défaut celle d'où il est."""

    nom: str
    sorte: Nom
    voir: tuple[str, ...]


class _Action(NamedTuple):
    dite: str
    chemin: list[str]
    commande: Any

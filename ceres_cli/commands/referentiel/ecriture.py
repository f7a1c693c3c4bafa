"""Écrire un titre et en rendre compte : l'effet sur les habilitations est dit avant d'être écrit, sans question."""

from typing import Any

import typer

from ceres_cli.commands import commun
from ceres_cli.moteur import execution
from ceres_cli.moteur.execution import Demande, Options, Rapport
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.titre import lectures as referentiel
from ceres_cli.services.titre import saisie as saisie_titre
from ceres_cli.services.titre.situation import MetierTitre
from ceres_cli.terminal.sortie import Sortie

_SANS_PORTEE = 10  # au-delà, les dates qui ne touchent personne sont seulement comptées


class Annonce:
    """Ce qui est à dire d'un rapport, une seule fois : passée au moteur pour l'aperçu, rappelée pour le reste."""

    def __init__(self, sortie: Sortie) -> None:
        self._sortie = sortie
        self._dits: set[str] = set()

    def __call__(self, rapport: Rapport) -> None:
        """D'abord ce qui touche des habilitations ou des sessions, en entier ; puis le reste."""
        for decision in rapport.decisions:
            if decision.resultat is Resultat.FAIT and decision.annonce is not None:
                for texte in decision.consequence.split("\n"):
                    self._dire(texte)
        autres = [texte for texte in rapport.avertissements() if texte not in self._dits]
        for texte in autres[:_SANS_PORTEE]:
            self._dire(texte)
        reste = [texte for texte in autres[_SANS_PORTEE:] if texte not in self._dits]
        if reste:
            self._dits.update(reste)
            self._sortie.avertissement(f"… et {len(reste)} autres : voir le détail titre par titre.")

    def _dire(self, texte: str) -> None:
        if texte not in self._dits:
            self._dits.add(texte)
            self._sortie.avertissement(texte)


def ecrire_et_montrer(
    ctx: typer.Context, action: str, objet: str, valeurs: dict[str, Any], motif: str | None, simuler: bool,
    format_: str | None,
) -> None:  # fmt: skip
    """Crée ou modifie un titre, puis l'affiche ; simulée, rend le rapport de ce qui serait fait."""
    from ceres_cli import schemas

    contexte = commun.contexte(ctx)
    cadre, sortie = contexte.cadre(f"referentiel {action}"), contexte.sortie(format_)
    annoncer = Annonce(sortie)
    demande = Demande(action, objet, valeurs, motif)
    rapport = execution.executer(cadre, MetierTitre(), [demande], Options(simuler=simuler, motif=motif), annoncer)
    decision = rapport.decisions[0]
    if decision.resultat is Resultat.REFUSE:
        raise execution.erreur_de(decision)
    annoncer(rapport)
    for texte in saisie_titre.alertes(valeurs):
        sortie.avertissement(texte)
    if simuler:
        sortie.rapport(rapport.en_dict())
        return
    sortie.info(decision.explication[:1].upper() + decision.explication[1:] + ".")
    sortie.fiche("titre", schemas.TITRE, referentiel.voir(cadre, decision.objet))

"""Écrire un titre et en rendre compte : l'effet est dit avant d'être écrit, l'accord demandé au terminal."""

from collections.abc import Sequence
from functools import partial

import typer

from ceres_cli.commands import commun
from ceres_cli.moteur.demande import Demande, Rapport
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.titre import lectures as referentiel
from ceres_cli.services.titre import saisie as saisie_titre
from ceres_cli.services.titre.situation import MetierTitre
from ceres_cli.terminal.sortie import Sortie

_SANS_PORTEE = 10  # au-delà, les dates qui ne touchent personne sont seulement comptées


class Annonce:
    """Ce qui est à dire d'un rapport, une seule fois : passée au moteur pour l'aperçu, rappelée pour le reste."""

    def __init__(self, sortie: Sortie, *, alertes: Sequence[str] = ()) -> None:
        """`alertes` : à dire en dernier, quel que soit le rapport."""
        self._sortie = sortie
        self._alertes = alertes
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
        for texte in self._alertes:
            self._dire(texte)

    def _dire(self, texte: str) -> None:
        if texte not in self._dits:
            self._dits.add(texte)
            self._sortie.avertissement(texte)


def ecrire(ctx: typer.Context, demande: Demande, *, simuler: bool, format_: str | None, oui: bool = False) -> None:
    """Crée ou modifie un titre, puis l'affiche ; simulée, rend le rapport de ce qui serait fait."""
    from ceres_cli.schemas.referentiel import TITRE

    alertes = saisie_titre.alertes(demande.valeurs)
    nom = commun.Nom("titre", TITRE, MetierTitre(), referentiel.voir)
    commun.ecrire_et_montrer(
        ctx, nom, demande, simuler=simuler, format_=format_, oui=oui, annoncer=partial(Annonce, alertes=alertes)
    )

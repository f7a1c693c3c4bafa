"""Les avis d'un bureau à un autre partent quand la commande qui les a mis en file a fini, son lot enregistré : que
l'envoi échoue ne lui change rien."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from ceres_cli.contexte import Contexte
from ceres_cli.erreurs import ErreurCeres


@contextmanager
def ensuite(contexte: Contexte) -> Iterator[None]:
    """Un lot partiel, qui sort en 7, en a mis en file aussi, et ce qui se refuse après lui. Un défaut du programme, un
    signal arrêtent tout : ils iront avec le prochain."""
    try:
        yield
    except (typer.Exit, ErreurCeres):
        _servir(contexte)
        raise
    _servir(contexte)


def _servir(contexte: Contexte) -> None:
    if not contexte.avis:
        return
    from ceres_cli.configuration import confiance
    from ceres_cli.poste import compte
    from ceres_cli.regles.francais import accorder, compter
    from ceres_cli.services.courrier import envoi
    from ceres_cli.services.courrier.bureaux import Bureaux

    contexte.avis.clear()
    sortie = contexte.derniere_sortie
    try:
        if (a_approuver := contexte.courrier_a_approuver) is not None:
            confiance.exiger(a_approuver, os.environ, "par où part le courrier")
        bilan = envoi.envoyer(
            lambda: contexte.cadre(a_l_instant=True), compte.lire(contexte.config), Bureaux(), patient=False
        )
    except ErreurCeres as erreur:
        sortie.avertissement(f"l'avis à l'autre bureau n'est pas parti : {erreur.message} Il ira avec le prochain.")
        return
    if bilan.envoyes:
        partis = accorder(bilan.envoyes, "est parti", "sont partis")
        sortie.info(f"{compter(bilan.envoyes, 'avis', 'avis')} à l'autre bureau {partis}.")
    if restent := bilan.restent:
        pourquoi = bilan.arret or next((x.message.reponse for x in bilan.plan.lignes if x.message), None)
        qui = f"{compter(restent, 'avis', 'avis')} à l'autre bureau {accorder(restent, 'attend', 'attendent')}"
        raison = f" ({pourquoi})" if pourquoi else ""
        sortie.avertissement(f"{qui} le prochain{raison} : ceres courrier lister --nature bureau.")

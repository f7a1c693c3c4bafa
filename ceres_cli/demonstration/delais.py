"""Les délais de la démonstration : un type de session dont le retard avertit, une dérogation qui attend de servir."""

from datetime import date, timedelta

from ceres_cli.demonstration import requetes
from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.regles.vocabulaire import Delai, ModeDelai, SujetDelai
from ceres_cli.store import Db

MOTIF = "Le plateau technique n'est libre que ce jour-là."
# Moins que le délai de création d'une base neuve.
_DANS = timedelta(days=20)


def regler(db: Db, entrepot: Entrepot, centre: CentreDemo, jour: date) -> None:
    """Les sessions CCP avertissent ; ce centre peut en créer une plus tard que le délai, sur un titre qu'il examine."""
    requetes.regler_delai(db, SujetDelai.CCP.value, ModeDelai.AVERTIR.value)
    debut = jour + _DANS
    agrees = {a.certification.id for a in centre.faits.agrements if a.debut <= debut <= a.fin}
    bloc = next((t.ccp[0] for t in centre.titres if t.ccp and t.entier.id in agrees), None)
    if bloc is not None:
        entrepot.ajouter(
            "derogation", entrepot.neuf("derogation"), Delai.CREATION.value, None, centre.faits.id, bloc.id,
            debut.isoformat(), centre.lieu.departement, MOTIF, jour.isoformat(), None, None, 1,
        )  # fmt: skip

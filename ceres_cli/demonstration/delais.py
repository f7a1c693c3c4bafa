"""Les délais de la démonstration : un type de session dont le retard avertit, une dérogation qui attend de servir."""

from datetime import date, timedelta

from ceres_cli.demonstration import requetes
from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.regles.vocabulaire import Delai, ModeDelai, SujetDelai, TypeCertification
from ceres_cli.store import Db

MOTIF = "Le plateau technique n'est libre que ce jour-là."
# Moins que le délai de création d'une base neuve.
_DANS = timedelta(days=20)


def regler(db: Db, entrepot: Entrepot, centre: CentreDemo, jour: date) -> None:
    """Les sessions CCS avertissent ; ce centre, s'il est agréé sur un CCS, peut en créer une plus tard que le délai."""
    requetes.regler_delai(db, SujetDelai.CCS.value, ModeDelai.AVERTIR.value)
    debut = jour + _DANS
    for agrement in centre.faits.agrements:
        certification = agrement.certification
        if certification.type == TypeCertification.CCS and agrement.debut <= debut <= agrement.fin:
            entrepot.ajouter(
                "derogation", entrepot.neuf("derogation"), Delai.CREATION.value, None, centre.faits.id,
                certification.id, debut.isoformat(), centre.lieu.departement, MOTIF, jour.isoformat(), None, None, 1,
            )  # fmt: skip
            return

from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.types import Entier, Mot
from ceres_cli.noms.nom import Nom

DELAI = Nom(
    document="delai",
    lettre="",
    mot="délai",
    commandes="delais",
    liste="delais voir",
    schemas="sessions",
    services="delais",
    impersonnel=True,
    fiche=False,
    change=True,
    compte=("ligne",),
    metiers=("delais.situation:MetierDelais",),
    champs=(
        Champ("mode", Mot(), "Mode", requis=True),
        Champ("creation", Entier(), "Création (jours)"),
        Champ("dte", Entier(), "DTE (jours)", "DTE (jours)"),
        Champ("convocation", Entier(), "Convocation (jours)"),
    ),
)

"""V18-4 : les délais d'une base neuve, que le MPCP change ensuite."""

from ceres_cli.regles.vocabulaire import ModeDelai, SujetDelai

# En jours avant le début de la session : la créer, demander la DTE, éditer les convocations ; rien pour la VAE.
INITIAUX: dict[SujetDelai, tuple[ModeDelai, int | None, int | None, int | None]] = {
    SujetDelai.TITRE: (ModeDelai.IGNORER, 30, 15, 15),
    SujetDelai.CCP: (ModeDelai.IGNORER, 30, 15, 15),
    SujetDelai.CCS: (ModeDelai.IGNORER, 30, 15, 15),
    SujetDelai.VAE: (ModeDelai.AVERTIR, None, None, None),
}

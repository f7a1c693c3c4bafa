"""DON-01 à DON-03 : les données des personnes."""

from ceres_cli.regles.catalogue.regle import REGLEMENTATION, Regle


def _regle(numero: int, phrase: str, bornes: str, *ou: str) -> Regle:
    return Regle(f"DON-{numero:02d}", "données personnelles", phrase, bornes, REGLEMENTATION, ou, depuis="0.2.0")


DONNEES = (
    _regle(
        1,
        "Les données d'une personne s'effacent à sa demande, sauf tant qu'une session l'oblige.",
        "Refusé tant qu'une session qui compte pour CAN-05, sous l'une de ses fiches, a commencé il y a moins d'un an"
        " (le jour anniversaire est libre) ; tant qu'une session où elle est inscrite, ou siège, n'est ni validée ni"
        " annulée ; tant qu'une demande VAE est à décider, ou qu'un parchemin attend d'être édité ou annulé. Les"
        " procès-verbaux et les comptes restent, sans son nom ; le journal scellé se vérifie encore. D'une sauvegarde"
        " plus ancienne restaurée, elles s'effacent de nouveau.",
        "regles.donnees.effacement:oppositions",
        "services.rgpd.situation:SituationDonnees",
        "services.rgpd.memoire:a_refaire",
    ),
    _regle(
        2,
        "Ce qui est gardé depuis trop longtemps s'efface en deux temps : une liste annoncée, puis elle seule effacée.",
        "Dernière activité + durée < jour. Les durées sont des réglages, à zéro par défaut : rien ne s'efface. Ce qui a"
        " servi depuis l'annonce reste ; DON-01 s'applique à chacun.",
        "services.rgpd.conservation.purge:depassees",
        "services.rgpd.conservation.purge:executer",
    ),
    _regle(
        3,
        "Une fiche effacée ne sert plus.",
        "Elle ne se modifie pas, ne s'habilite, ne se lie, ne s'inscrit ni ne se réunit à une autre ; on n'y ajoute ni"
        " emploi ni demande VAE : qui revient a une fiche neuve.",
        "regles.donnees.effacement:exiger_une_fiche_pleine",
        "regles.donnees.effacement:encore_pleine",
    ),
)

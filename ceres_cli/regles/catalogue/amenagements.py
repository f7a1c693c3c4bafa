"""AME-01 : les aménagements des candidats."""

from ceres_cli.regles.catalogue.regle import ANNONCE, Regle

AMENAGEMENTS = (
    Regle(
        "AME-01",
        "aménagements",
        "Un aménagement est une donnée de santé : des codes seuls, lus exprès, par qui organise la session.",
        "Tiers temps, salle à part, assistance, matériel, accessibilité, par inscription ; notés tant que jour ≤ fin de"
        " la session, ôtés quand on veut. Lus par le Centre de la session, son UD et le MPCP seuls, chaque lecture au"
        " journal des accès ; dans nulle liste, nul export, nul rapport, nulle réponse à une machine, nul plan. Les"
        " heures de passage de la session, dont une durée plus longue dit un tiers temps, ne se lisent que d'eux. Le"
        " journal dit « changé » et garde leur engagement ; les codes d'avant restent à côté, d'où une annulation les"
        " remet. Effacés par la purge dès que fin + 12 mois < jour, et avec la personne.",
        ANNONCE,
        (
            "regles.session.amenagements:encore_utile",
            "regles.session.amenagements:gardes_jusqu_au",
            "services.candidat.inscription:amenager",
            "services.faits.amenagements:se_lisent",
            "services.session.lectures:voir",
            "services.rgpd.situation:SituationDonnees",
        ),
        depuis="1.8.0",
    ),
)

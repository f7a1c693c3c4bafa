"""PRO-01, DRO-01 et DRO-02."""

from ceres_cli.regles.catalogue.regle import NOTES, REGLEMENTATION, Regle

PROFILS = (
    Regle(
        "PRO-01",
        "profils",
        "En tant qu'utilisateur CERES, vous pourrez voir l'ensemble de vos profils via un ascenseur vertical.",
        "« ceres profil lister » les montre tous, page à page quand le terminal a moins de lignes que la liste ; jamais"
        " coupée dans un tube. Un profil : un rôle et une structure ; un seul agit à la fois, jusqu'à son"
        " dernier jour compris ; retiré, plus du tout. Il reste toujours un administrateur (MPCP) sans fin.",
        NOTES,
        (
            "commands.profil.actions:profil",
            "services.profil.lectures:lister",
            "terminal.dialogue:montrer_page",
            "services.profil.fins:exiger_un_administrateur",
        ),
        depuis="0.1.0",
    ),
)
DROITS = (
    Regle(
        "DRO-01",
        "droits",
        "Chaque opération est permise à certains rôles seulement ; ce qui n'est pas permis est refusé.",
        "La table des droits, la même pour une commande, un lot et le traitement de nuit. Le rôle se juge avant tout le"
        " reste : sortie 5, quel que soit l'objet.",
        REGLEMENTATION,
        ("regles.droits:DROITS", "regles.droits:est_permise", "moteur.cadre:Cadre", "moteur.execution:executer"),
        depuis="0.1.0",
    ),
    Regle(
        "DRO-02",
        "droits",
        "Chacun voit son ressort ; ce qui est au-dehors répond exactement comme ce qui n'existe pas.",
        "UD : les jurés qui habitent son département, les sessions qui s'y tiennent ; DIRECCTE : sa région ; MPCP :"
        " tout. Centre : ses sessions, ses candidats et les jurés de sa liste JUR-01. Hors du ressort : introuvable,"
        " sortie 3. Le ressort d'un Centre se juge le jour même ou plus tard (un jour passé : sortie 5) ; dans un jury,"
        " il nomme tout juré, mais d'un juré hors de sa liste SES-01 ne dit que le numéro. Le rôle et le code d'un"
        " territoire se comparent ensemble.",
        REGLEMENTATION,
        (
            "regles.droits:Acteur",
            "services.faits.perimetres:habilitations",
            "services.faits.perimetres:jures",
            "services.faits.nommes:ajouter",
            "services.faits.ecrits:lots",
        ),
        depuis="0.1.0",
    ),
)

"""PRO, DRO, DON et PLA : les profils, les droits, les données des personnes, les plans."""

from ceres_cli.regles.catalogue.regle import CHOIX, NOTES, REGLEMENTATION, Regle

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


def _regle(numero: int, phrase: str, bornes: str, *ou: str, depuis: str = "0.2.0") -> Regle:
    return Regle(f"DON-{numero:02d}", "données personnelles", phrase, bornes, REGLEMENTATION, ou, depuis=depuis)


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
    _regle(
        4,
        "Le journal ne s'archive que jusqu'où rien de ce qui est ouvert ne le lit.",
        "Le jour donné est, au plus tard, celui d'il y a un an, et celui où la plus ancienne session ni validée ni"
        " annulée a été enregistrée ; ce jour-là reste dans la base. De ce qui est archivé, la base garde les traces"
        " que des règles lisent encore ; cela ne se défait plus.",
        "regles.donnees.archivage:archivable",
        "services.faits.archives.retenus:retenus",
        "services.administration.archivage:archiver",
        depuis="1.9.0",
    ),
)


def _plan(numero: int, phrase: str, bornes: str, *ou: str) -> Regle:
    return Regle(f"PLA-{numero:02d}", "plans", phrase, bornes, CHOIX, ou, depuis="0.1.0")


PLANS = (
    _plan(
        1,
        "Au-delà d'un nombre de lignes, un lot ne s'applique que par un plan contresigné par un autre compte.",
        "Lignes faites > N (`ceres lot regler --contreseing N`, MPCP ; refusé tant que moins de deux comptes pourraient"
        " signer). Le second compte n'est pas celui qui a scellé le plan en dernier ; un plan changé après lui est à"
        " contresigner de nouveau. Défaire un lot, et la nuit, n'en demandent pas.",
        "regles.plans:contreseing",
        "regles.plans:second_compte",
        "regles.plans:assez_de_signataires",
    ),
    _plan(
        2,
        "Un plan daté ne s'applique pas avant son premier jour.",
        "Jour ≥ jour scellé, compris (`ceres lot plan --a-compter-du`).",
        "regles.plans:jour_venu",
    ),
    Regle(
        "SOLIDAIRE",
        "plans",
        "Un objet que plusieurs lignes d'un fichier ou d'un plan nomment s'écrit entièrement ou pas du tout.",
        "L'une refusée ou laissée de côté, les autres le sont (« non traité »), sauf avec `--lignes-separees`, et sauf"
        " une création, qui reste faite ; ce qui avait été décidé au vu des lignes laissées se décide de nouveau. D'une"
        " session : chaque siège, chaque place.",
        CHOIX,
        ("moteur.solidarite:Solidarite",),
        depuis="0.1.0",
    ),
)

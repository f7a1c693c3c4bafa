"""PLA-01, PLA-02 et SOLIDAIRE : les plans, et les lignes d'un fichier."""

from ceres_cli.regles.catalogue.regle import CHOIX, Regle


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

"""PLA-01 et PLA-02."""

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
)

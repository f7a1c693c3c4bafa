"""AGR-01 à AGR-04 : la vie des agréments (V18-2)."""

from ceres_cli.regles.catalogue.regle import ANNONCE, Regle


def _agrement(numero: int, phrase: str, bornes: str, *ou: str) -> Regle:
    return Regle(f"AGR-{numero:02d}", "agréments", phrase, bornes, ANNONCE, ou, depuis="0.1.0")


AGREMENTS = (
    _agrement(
        1,
        "Un agrément se suspend, se rétablit ou se retire à compter d'un jour ; avant, il reste ce qu'il était.",
        "Jour ≥ début de l'agrément, et ≥ jour de son dernier événement ; à défaut aujourd'hui, ou le début d'un"
        " agrément à venir. Rétablir suit suspendre ; retirer est définitif : rien ne le suit, et un agrément retiré ne"
        " se modifie plus. Un motif est demandé. Déjà suspendu, rétabli ou retiré à compter de ce jour : rien à faire.",
        "regles.centre.evenements:controles",
        "regles.centre.evenements:TABLE",
        "regles.centre.evenements:modifiable",
        "regles.centre.vie:etat_du_jour",
    ),
    _agrement(
        2,
        "Un agrément finit au plus tard avec son titre.",
        "début ≤ fin ≤ fin de vie du titre, quand on agrée et quand ses dates changent. Un titre raccourci"
        " depuis emporte ses agréments sans les récrire.",
        "regles.centre.agrements:periode",
    ),
    _agrement(
        3,
        "L'agrément d'un CCS n'est valide que tant que celui du titre l'est.",
        "Jour par jour : un agrément du titre, du même site ou sans site, valide ce jour-là ; sinon il est « sans"
        " appui ». Il en faut un le jour de son début pour agréer, ou pour en changer le début ou le site.",
        "regles.centre.vie:etat_du_jour",
        "regles.centre.agrements:appui_du_titre",
        "services.faits.conditions:APPUYE",
    ),
    _agrement(
        4,
        "Un changement d'agrément nomme les sessions vivantes qui y perdent leur couverture ; il n'est pas refusé.",
        "Sessions ni validées ni annulées, agréées avant (SES-06) et plus après ; hors du ressort, leur nombre."
        " Suspendu ou retiré un jour de la session : ni création, ni déplacement, ni première édition ; déjà éditée, un"
        " avertissement à la validation. Au terminal, ce qui met fin à quelque chose est demandé.",
        "regles.centre.couverture:sessions_perdues",
        "regles.centre.couverture:agree",
        "services.centre.suites:Suites",
        "services.session.actions:valider",
    ),
)

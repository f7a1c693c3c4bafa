"""AGR, SIT et CTL : les agréments, les sites et les contrôles des centres."""

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
        "regles.centre.vie:controles",
        "regles.centre.vie:TABLE",
        "regles.centre.vie:modifiable",
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
        "services.centre.messages:Suites",
        "services.session.actions:valider",
    ),
)


def _site(numero: int, phrase: str, bornes: str, *ou: str) -> Regle:
    return Regle(f"SIT-{numero:02d}", "sites", phrase, bornes, ANNONCE, ou, depuis="1.8.0")


SITES = (
    _site(
        1,
        "Une session tient son lieu de son site : nom, adresse, accès, commune, et donc son UD.",
        "Lettres, courriels, agendas et papiers les impriment ; tenue dans un site, une session n'imprime ni l'adresse"
        " ni l'accès du centre. Un site qui change emmène les sessions à venir qui s'y tiennent, ni validées ni"
        " annulées, dont le début > jour ; une session commencée garde le lieu qu'elle avait. Un centre n'a qu'un site"
        " ouvert de ce nom dans cette commune. Sans adresse complète : un avertissement à la première édition. D'un"
        " site agréé, la DIRECCTE ou le MPCP seuls changent la commune (SES-06) ; une DIRECCTE ne change que celle-ci.",
        "regles.centre.sites:recopie",
        "regles.centre.sites:modifiable",
        "regles.centre.sites:sans_adresse",
        "services.centre.lieux:suivre",
        "services.convocation.contenu:_lieu",
    ),
    _site(
        2,
        "Un site reçoit tant de candidats par demi-journée, et une salle une session à la fois : au-delà, un"
        " avertissement.",
        "Candidats de la session dans une même demi-journée > capacité du site, quand on inscrit et quand on édite :"
        " tous ses inscrits, sauf ceux dont l'heure de passage dit l'autre. Sans capacité, rien n'est dit. Deux"
        " sessions dans une même salle d'un site, à des heures qui se recouvrent, sont dites toutes deux, quand l'une"
        " se crée, se déplace, s'édite ou reçoit ses heures ; sans heures de passage, une session prend la salle d'un"
        " site qui n'en a qu'une.",
        "regles.centre.sites:trop_de_candidats",
        "regles.session.horaires:plus_grande_demi_journee",
        "regles.session.horaires:salles_prises_deux_fois",
    ),
    _site(
        3,
        "Un site ne se ferme pas tant qu'une session ou un agrément le nomme.",
        "Une session ni validée ni annulée ; un agrément ni retiré ni expiré ce jour-là. Fermé, il ne change plus, et"
        " plus rien ne s'y tient.",
        "regles.centre.sites:fermable",
        "regles.centre.sites:ouvert",
    ),
)


_CONTROLES = "regles.conformite.controles"


def _regle(numero: int, phrase: str, bornes: str, *ou: str) -> Regle:
    return Regle(f"CTL-{numero:02d}", "contrôles", phrase, bornes, ANNONCE, ou, depuis="0.1.0")


CONTROLES = (
    _regle(
        1,
        "Un contrôle se constate à partir de sa date, et se clôt une fois pour toutes.",
        "Constater : date du contrôle ≤ jour. Clos, il ne reçoit plus rien ; la même clôture, redite, est sans effet."
        " Clore demande un motif. Un Centre ne lit que les siens, une fois clos.",
        f"{_CONTROLES}:ouvert",
        f"{_CONTROLES}:commence",
    ),
    _regle(
        2,
        "La suite « suspension » ou « retrait » nomme un agrément qui l'est déjà.",
        "Suspension : un agrément du centre suspendu ou retiré ce jour-là, expiré ou non ; retrait : retiré. Sinon, la"
        " commande qui y mène, ou le jour, est dite.",
        f"{_CONTROLES}:agrement_touche",
    ),
)

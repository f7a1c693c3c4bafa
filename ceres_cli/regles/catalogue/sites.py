"""SIT-01 à SIT-03 : les sites d'un centre."""

from ceres_cli.regles.catalogue.regle import ANNONCE, Regle


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

"""OBT-01 à OBT-03."""

from ceres_cli.regles.catalogue.regle import ANNONCE, Regle


def _regle(numero: int, phrase: str, bornes: str, *ou: str) -> Regle:
    return Regle(f"OBT-{numero:02d}", "obtentions", phrase, bornes, ANNONCE, ou, depuis="0.1.0")


OBTENTIONS = (
    _regle(
        1,
        "Une obtention retirée nomme ce qui reposait dessus, et rien ne tombe en cascade.",
        "À une nouvelle validation, les CCS détenus dont aucune version du titre n'est plus détenue sont marqués « sans"
        " appui » et nommés, avec les sessions CCS en cours (ni validées ni annulées) du candidat ; le titre regagné"
        " rend l'appui. Débloquer nomme de même ce qui devient contesté. --simuler le montre.",
        "regles.obtention.acquis:sans_appui",
        "regles.obtention.acquis:avertissement",
        "services.obtention.acquis:Acquis",
    ),
    _regle(
        2,
        "Le titre s'obtient par ses CCP et par l'entretien final.",
        "Détenu ⇔ chaque CCP exigé d'une version de sa chaîne est détenu et un entretien est réussi le jour du"
        " dernier d'entre eux, ou ensuite (dernier jour des sessions, non des validations), dans une session TITRE ou"
        " CCP avec entretien final de la chaîne. Une session TITRE réussie en entier les donne tous ce jour-là ; qui"
        " détient le titre en détient les CCP. Un titre sans CCP ne s'obtient que par elle. Tout se calcule des seuls"
        " résultats validés : l'ordre des corrections ne compte pas. Un CCP d'origine est exigé depuis le début du"
        " titre ; ajouté par « modifier » ou un import, du jour du changement ou d'un jour plus tard (--exige-du), ce"
        " jour compris ; retiré, il ne l'est plus du jour du retrait. Le titre se juge au dernier jour de ce sur quoi"
        " il repose, la portée au dernier jour de la session, un jury au premier (SES-01). Un changement part du"
        " lendemain quand, ce jour-là, le titre a déjà été obtenu ou un jury siège : il n'ôte rien à qui l'avait, et"
        " le défaire non plus.",
        "regles.obtention.acquis:acquis",
        "regles.faits.titre:Exigence",
        "regles.session.resultats:portee",
        "services.titre.effet:Porteurs",
        "services.titre.exigences:touches",
        "services.session.obtentions:enregistrer_les_obtentions",
    ),
    _regle(
        3,
        "Un parchemin par titre ou CCS détenu.",
        "Obtenu : à éditer ; délivrer : délivré ; retiré : un délivré est à annuler, un parchemin à éditer est annulé ;"
        " regagné : un nouveau, à éditer. Annuler : seulement ce qui est à annuler. Ce qui est contesté (session"
        " débloquée) ne se délivre pas. Identité corrigée : un délivré est à annuler, un nouveau à éditer.",
        "regles.obtention.parchemins:TABLE",
        "regles.obtention.parchemins:controles",
        "regles.obtention.parchemins:tenir",
        "regles.obtention.parchemins:identite_corrigee",
        "services.obtention.parchemins:Parchemins",
    ),
)

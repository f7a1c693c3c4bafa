"""JUR-01 à JUR-05, DIS-01 et DIS-02."""

from ceres_cli.regles.catalogue.regle import CHOIX, NOTES, Regle


def _regle(numero: int, phrase: str, bornes: str, source: str, *ou: str) -> Regle:
    return Regle(f"JUR-{numero:02d}", "jurés", phrase, bornes, source, ou, depuis="0.1.0" if ou else "")


JURES = (
    _regle(
        1,
        "Les centres pourront exporter un fichier des jurés contenant leurs n° de téléphone professionnel et personnel,"
        " leur adresse postale et leur courriel.",
        "Jurés actifs ayant une habilitation utilisable le jour (--au, ou chaque jour de --du à --au, compris)."
        " Centre : sur un titre dont il tient un agrément valide, dans toute la France ; UD et DIRECCTE : leur"
        " ressort ; MPCP : tous. Inactifs, brouillons, suspendues et expirées : seulement avec --etat, refusé à un"
        " Centre. Chaque export est au journal.",
        NOTES,
        "services.jure.export:exporter",
    ),
    _regle(
        2,
        "Vous ne pourrez plus inactiver un juré inscrit à une session en attente de validation.",
        "Refusé s'il est inscrit à une session ni validée ni annulée (en attente de validation, tout état d'avant,"
        " débloquée) ; elles sont nommées. L'inactivation ne change aucune habilitation : elle les rend inutilisables.",
        NOTES,
        "regles.jure.identite:inactivable",
    ),
    _regle(
        3,
        "Deux jurés de même identité sont signalés à la saisie, jamais fusionnés d'office.",
        "Même nom, même prénom (accents, casse et tirets indifférents) et même date de naissance : refusé sans"
        " --forcer. D'un fichier, une ligne qui peut désigner plusieurs jurés est refusée. Doublons probables : « jure"
        " doublons ». « jure fusionner » : de deux habilitations d'une certification qui se recouvrent, reste celle de"
        " --garder, sinon celle qui sert le plus longtemps ; l'autre prend fin la veille (supprimée si elle n'avait"
        " pas commencé) ; deux sièges d'un jury n'en font qu'un, la perte dite d'abord ; d'une session validée, rien"
        " n'est défait, et c'est une dérogation. Le numéro absorbé répond « réuni à J-… le … » (3). « jure distinguer »"
        " dit deux personnes, pour les doublons, la saisie et SES-04. « jure supprimer » n'efface qu'un juré que rien"
        " ne mentionne : ni habilitation, ni jury, ni lien, ni convocation.",
        CHOIX,
        "regles.jure.identite:identite_neuve",
        "regles.jure.identite:supprimable",
        "regles.jure.identite:designer",
        "regles.jure.doublons:comparer",
        "regles.jure.doublons:fermetures",
        "services.faits.absents:jure",
    ),
    _regle(
        4,
        "Les téléphones sont gardés tels que saisis et sous leur forme internationale, les courriels vérifiés, le"
        " département tiré de la commune.",
        "Région du numéro : celle de la commune (La Réunion, Guadeloupe, Martinique, Guyane, Mayotte ont la leur)."
        " Numéro impossible, ou de France sans ses dix chiffres : refusé ; possible mais inconnu : gardé avec un"
        " avertissement. Dans un fichier, le zéro qu'un tableur a ôté est rétabli, et c'est dit. Le département vient"
        " du code INSEE de la commune, jamais du code postal.",
        CHOIX,
        "services.personne.coordonnees:examiner",
        "nomenclatures.telephones:normaliser",
        "regles.coordonnees:courriel",
    ),
    _regle(
        5,
        "Un juré se cherche par son nom, son courriel ou son téléphone, de toute écriture ; un nom mal écrit se"
        " devine.",
        "Téléphone : six chiffres au moins. Quand aucun n'a exactement ce nom, « jure lister » donne ceux dont le nom"
        " en est à une ou deux lettres (changée, ajoutée, ôtée, voisines interverties ; moins de la moitié d'un mot),"
        " et le dit : « vouliez-vous dire… » ; ailleurs ils ne sont que proposés, jamais pris, pour écrire ni"
        " pour lire. Un nom que plusieurs portent montre ce qui les distingue : naissance (jamais à un Centre),"
        " commune, titres.",
        CHOIX,
        "nomenclatures.telephones:partie",
        "regles.textes:ecart_des_noms",
        "services.jure.lectures:approcher",
    ),
    Regle(
        "DIS-01",
        "jurés",
        "Un jour où il a dit n'être pas libre, un juré n'est pas appelé à siéger.",
        "« jure indisponible J-… --du D --au D », jours compris. « session inscrire-jure » avertit, et demande au"
        " terminal ; « jure disponibles » et « session composer » le laissent de côté. Ce qui est noté nomme les"
        " sessions à venir où il siège déjà. Un Centre note d'un juré de sa liste, et ne lève que ce qu'il a noté ; un"
        " service, de son ressort. Le motif n'est lu que des services.",
        CHOIX,
        ("regles.session.libre:pris_ailleurs",),
        depuis="1.8.0",
    ),
    Regle(
        "DIS-02",
        "jurés",
        "Un juré ne siège pas plus souvent qu'il ne l'a dit.",
        "« jure modifier --sessions-max-an N » : sessions non annulées de l'année civile du début, passées et"
        " inscrites. Au-delà, « session inscrire-jure » avertit, et « session composer » le laisse de côté.",
        CHOIX,
        ("regles.session.libre:au_dela",),
        depuis="1.8.0",
    ),
)

"""HAB-01 à HAB-17 ; JUR-01 à JUR-05, DIS-01 et DIS-02.

« fin » d'une habilitation y désigne toujours la fin effective : min(habilitation.fin, titre.date_fin_validite).
"""

from ceres_cli.regles.catalogue.regle import CHOIX, NOTES, REGLEMENTATION, Regle

_TABLE = "regles.habilitation.etats:TRANSITIONS"
_CONTROLES = "regles.habilitation.controles"
_AVERTISSEMENTS = "regles.habilitation.avertissements"


def _regle(numero: int, phrase: str, bornes: str, source: str, *ou: str) -> Regle:
    return Regle(f"HAB-{numero:02d}", "habilitations", phrase, bornes, source, ou, depuis="0.1.0")


HABILITATIONS = (
    _regle(
        1,
        "Valider ou supprimer une habilitation en mode brouillon.",
        "La validation contrôle à nouveau HAB-11, HAB-12 et HAB-13, et le juré doit être actif. Elle est refusée quand"
        " le titre est hors délai (jour > fin de prolongation) ; la suppression reste permise.",
        NOTES,
        _TABLE,
        f"{_CONTROLES}:jure_actif",
    ),
    _regle(
        2,
        "Réactiver une habilitation suspendue.",
        "jour ≤ fin de prolongation du titre. Elle redevient validée ; l'état effectif est recalculé et annoncé :"
        " active si jour ≤ fin, sinon expirée, utilisable ou non. HAB-11 est contrôlée à nouveau : un CCS sans appui"
        " reste suspendu.",
        NOTES,
        _TABLE,
        f"{_CONTROLES}:controles",
        f"{_CONTROLES}:etat_resultant",
    ),
    _regle(
        3,
        "Mettre en mode brouillon ou suspendre une habilitation active.",
        "Active : validée et jour ≤ fin. Les sessions n'empêchent rien : celles qui ne sont pas encore validées et qui"
        " perdent un juré habilité sont nommées ; finie la veille, une session le garde (SES-04).",
        NOTES,
        _TABLE,
        f"{_CONTROLES}:sessions_touchees",
        "services.habilitation.messages:consequence",
    ),
    _regle(
        4,
        "Suspendre une habilitation expirée à la date de fin de vie du titre avec un titre dans le délai de"
        " prolongation.",
        "fin de l'habilitation ≥ fin de vie et fin de vie < jour ≤ fin de prolongation (E-FIN). Elle sert"
        " encore jusqu'à la fin de prolongation, ce jour compris ; suspendue, elle ne sert plus.",
        NOTES,
        _TABLE,
        "regles.habilitation.etats:classe_expiration",
        "regles.habilitation.etats:dernier_jour_utilisable",
    ),
    _regle(
        5,
        "Revenir à l'état brouillon pour une habilitation expirée sur un titre en cours.",
        "fin < jour et début de vie ≤ jour ≤ fin de vie (E-COURS).",
        NOTES,
        _TABLE,
        "regles.habilitation.etats:classe_expiration",
    ),
    _regle(
        6,
        "Revenir à l'état brouillon pour une habilitation expirée avant la date de fin de vie du titre avec un titre"
        " dans le délai de prolongation.",
        "fin de l'habilitation < fin de vie et fin de vie < jour ≤ fin de prolongation (E-AVANT).",
        NOTES,
        _TABLE,
        "regles.habilitation.etats:classe_expiration",
    ),
    _regle(
        7,
        "Vous ne pourrez plus agir sur une habilitation expirée sur un titre hors délai de prolongation.",
        "Hors délai : jour > fin de prolongation ; le dernier jour de la prolongation est encore dedans. Toute"
        " écriture est refusée, la lecture reste. Vaut aussi pour une habilitation suspendue et pour les dates d'un"
        " brouillon.",
        NOTES,
        "regles.habilitation.etats:transition",
        f"{_CONTROLES}:etat_permet",
    ),
    _regle(
        8,
        "Toute action que la table des transitions ne prévoit pas est refusée, en nommant l'état et les actions"
        " possibles ; une habilitation déjà dans l'état voulu n'est pas changée.",
        "Déjà là : brouillon × mettre en brouillon, suspendue × suspendre, active × valider ou réactiver ; « rien à"
        " changer », sortie 0, ni question ni trace. HAB-07 passe avant.",
        CHOIX,
        "regles.habilitation.etats:transition",
        "regles.habilitation.etats:DEJA",
    ),
    _regle(
        9,
        "Modifier les dates d'une habilitation en brouillon ; jamais sa certification ni son juré.",
        "Brouillon et jour ≤ fin de prolongation ; HAB-13 et HAB-14 sont contrôlées à nouveau. Tout autre état :"
        " HAB-08 ; titre hors délai : HAB-07. Un juré inactif n'empêche que la validation.",
        CHOIX,
        _TABLE,
        f"{_CONTROLES}:controles",
    ),
    _regle(
        10,
        "Vous ne pourrez plus supprimer une habilitation d'un juré s'il est inscrit à une session.",
        "Refusé si le juré est inscrit à une session ni validée ni annulée, quel que soit le titre, ou à une session"
        " non annulée du même titre, même passée. Les sessions sont nommées.",
        NOTES,
        f"{_CONTROLES}:sans_session",
    ),
    _regle(
        11,
        "Habiliter un jury à un CCS uniquement s'il dispose d'au moins un CCP constituant le titre.",
        "Il faut, le jour du début de l'habilitation sur le CCS, une habilitation utilisable du même juré sur un CCP de"
        " la même version du titre ou sur le titre entier. Contrôlé à la création, la validation et la réactivation. La"
        " perdre ensuite avertit, avant la question, sans rien changer ; un appui qui finit avant le CCS avertit à la"
        " création et à la validation.",
        NOTES,
        f"{_CONTROLES}:support_ccp",
        f"{_AVERTISSEMENTS}:appui_trop_court",
        f"{_AVERTISSEMENTS}:ccs_delaisses",
    ),
    _regle(
        12,
        "Vous ne pourrez plus habiliter un jury sur un TP si la dernière date connue d'occupation de l'emploi lié au TP"
        " date de plus de 5 ans par rapport à la date de début d'habilitation.",
        "début ≤ dernière date d'emploi + 5 ans ; cinq ans jour pour jour passent, le lendemain non (29 février : le"
        " 28). Encore en poste : passe. Plusieurs emplois liés : le plus récent. Inconnu : un brouillon s'enregistre,"
        " la validation est refusée. CCP et CCS : l'emploi du titre. Début rétroactif (HAB-16) dont l'emploi, mesuré"
        " au jour, date de plus de 5 ans : valider demande un motif (2 ; d'une ligne de lot : refusée), le journal dit"
        " « dérogation », et la DIRECCTE la voit jusqu'à « habilitation viser ». Réactiver sans emploi connu de moins"
        " de 5 ans : avertissement.",
        NOTES,
        "regles.habilitation.controles:emploi",
        "regles.habilitation.controles:emploi_au_jour",
        f"{_CONTROLES}:attend_un_visa",
    ),
    _regle(
        13,
        "La période d'une habilitation tient dans la vie de son titre.",
        "début de vie ≤ début ≤ fin ≤ fin de vie. À défaut, début : le jour même ; fin :"
        " fin de vie. Création refusée si jour > fin de prolongation.",
        REGLEMENTATION,
        f"{_CONTROLES}:periode",
        f"{_CONTROLES}:titre_ouvert",
    ),
    _regle(
        14,
        "Un juré a au plus une habilitation par certification et par période.",
        "Deux périodes se recouvrent si début₁ ≤ fin₂ et début₂ ≤ fin₁, jours compris.",
        CHOIX,
        f"{_CONTROLES}:chevauchement",
    ),
    _regle(
        15,
        "Une expérience trop courte dans l'emploi lié au titre est signalée.",
        "Durée cumulée au début de l'habilitation < 3 ans (réglage habilitation.alerte_experience) : avertissement"
        " seulement.",
        REGLEMENTATION,
        f"{_AVERTISSEMENTS}:experience_courte",
    ),
    _regle(
        16,
        "Un début rétroactif est signalé.",
        "jour − début > 30 jours (réglage habilitation.retroactif_jours) : « début rétroactif de N jours », averti à la"
        " création, au changement et à la validation. Le refus de HAB-12 ne conseille jamais de reculer le début.",
        CHOIX,
        f"{_AVERTISSEMENTS}:debut_retroactif",
    ),
    _regle(
        17,
        "Renouveler une habilitation : une fin plus lointaine, en une action, sans passer par le brouillon.",
        "Active, ou expirée E-COURS ou E-AVANT ; fin actuelle < fin demandée ≤ fin de vie du titre. Pas plus loin que"
        " la fin actuelle : rien ne change. Le juré est actif ; HAB-11, HAB-13 et HAB-14 sont contrôlées à nouveau,"
        " HAB-12 au jour de la décision : trop ancien, l'emploi demande un motif et le visa de la DIRECCTE ; inconnu,"
        " il refuse. Un lot annulé rend l'ancienne fin.",
        CHOIX,
        _TABLE,
        f"{_CONTROLES}:renouvellement",
        "services.habilitation.renouvellement:renouveler",
    ),
)


def _jure(numero: int, phrase: str, bornes: str, source: str, *ou: str) -> Regle:
    return Regle(f"JUR-{numero:02d}", "jurés", phrase, bornes, source, ou, depuis="0.1.0" if ou else "")


JURES = (
    _jure(
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
    _jure(
        2,
        "Vous ne pourrez plus inactiver un juré inscrit à une session en attente de validation.",
        "Refusé s'il est inscrit à une session ni validée ni annulée (en attente de validation, tout état d'avant,"
        " débloquée) ; elles sont nommées. L'inactivation ne change aucune habilitation : elle les rend inutilisables.",
        NOTES,
        "regles.jure.identite:inactivable",
    ),
    _jure(
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
    _jure(
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
    _jure(
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

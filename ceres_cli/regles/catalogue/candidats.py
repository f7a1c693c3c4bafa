"""CAN-01 à CAN-13, et AME-01."""

from ceres_cli.regles.catalogue.regle import ANNONCE, CHOIX, NOTES, Regle

_CONTROLES = "regles.session.inscription"
_PASSAGES = "regles.session.passages"


def _regle(numero: int, phrase: str, bornes: str, source: str, *ou: str) -> Regle:
    return Regle(f"CAN-{numero:02d}", "candidats", phrase, bornes, source, ou, depuis="0.1.0" if ou else "")


CANDIDATS = (
    _regle(
        1,
        "Inscrire des candidats jusqu'à l'édition des convocations.",
        "Session en préparation ou DTE envoyé, et jour < début. La première édition ferme ; rééditer n'y change"
        " rien. Une"
        " reprise de session ancienne (SES-10) n'attend rien.",
        NOTES,
        f"{_CONTROLES}:periode_d_inscription",
    ),
    _regle(
        2,
        "Désinscrire des candidats jusqu'au jour de la date de début de la session.",
        "jour ≤ début, le premier jour compris, avant comme après les convocations. L'inscription est gardée,"
        " désinscrite, et ne compte plus.",
        NOTES,
        f"{_CONTROLES}:desinscrire",
    ),
    _regle(
        3,
        "Inscrire des candidats VAE dans les 30 jours précédents le début de la session.",
        "CAN-01 comme pour tous, ou début − 30 jours ≤ jour < début même après les convocations : la sienne est à"
        " éditer. Avant J−30, convocations éditées : refusé avec la date où cela devient possible. Le jour du début :"
        " refusé. Tardive, elle repose sur une demande recevable (CAN-09) : sans elle, refusée au réglage bloquer ; à"
        " avertir, faite par dérogation, vue de l'UD et rappelée à la validation jusqu'à ce qu'une demande la porte ; à"
        " ignorer, la voie suffit. Un déplacement qui mettrait le début plus de 30 jours après elle : refusé à un"
        " Centre ; à un service, fait avec un motif, par dérogation, et rappelé à la validation.",
        NOTES,
        f"{_CONTROLES}:periode_d_inscription",
        "regles.vae.appui:encore_dans_la_fenetre",
        f"{_CONTROLES}:convocation_a_editer",
        f"{_CONTROLES}:a_justifier",
    ),
    _regle(
        4,
        "Cas 1 : un candidat pourra passer autant de sessions CCP sans entretien final que nécessaire.",
        "Jamais comptées, le même CCP compris.",
        NOTES,
        f"{_PASSAGES}:trois_sessions_par_an",
    ),
    _regle(
        5,
        "Cas 2 : un candidat ne pourra plus passer plus de 3 sessions Titre ou CCP avec entretien final sur une année.",
        "Par personne (les fiches de mêmes nom, prénom et naissance, sous chaque identité portée, que l'UD n'a pas"
        " distinguées) et par titre, toutes versions réunies. Comptent : Titre, ou CCP avec entretien final, session"
        " non annulée, inscription non désinscrite, absence comprise ; date : le début. Dates triées, refusé si"
        " dates[i+3] < dates[i] + 1 an ; le jour anniversaire est libre. À la validation de S : nombre de sessions avec"
        " début ≤ S.début < début + 1 an, S comprise, ≤ 3 ; de même pour les sessions déjà validées qui commencent"
        " moins d'un an après S. Vérifié aussi à la correction d'une identité et à une fusion.",
        NOTES,
        "regles.session.passages:en_cause",
        f"{_PASSAGES}:trois_sessions_par_an",
        f"{_PASSAGES}:quatrieme_session",
        "regles.candidat.fusion:sans_exces",
        "regles.candidat.fusion:sans_exces_corrigee",
        "services.faits.personnes:completer",
        "services.faits.sessions:chaines_de_titres",
    ),
    _regle(
        6,
        "Cas 3 : un candidat pourra passer autant de sessions CCS que nécessaire.",
        "Jamais comptées. Un CCS demande le titre, dans une version ou une autre, non contesté (sa session n'est pas"
        " débloquée) : avertissement à l'inscription, refus à la validation.",
        NOTES,
        f"{_CONTROLES}:avertissements",
        f"{_PASSAGES}:titre_detenu",
    ),
    _regle(
        7,
        "Un candidat n'est inscrit qu'une fois à une session ; s'il détient déjà la certification, c'est signalé.",
        "Déjà inscrit : sans effet ; sous une autre fiche de la même personne : refusé. Désinscrit : nouvelle"
        " inscription, soumise à CAN-01 et CAN-05 ; inscrit lors de la première édition, il peut revenir jusqu'à la"
        " veille du début. Déjà titulaire, du titre qui porte le CCP compris, ou inscrit ailleurs un même jour :"
        " avertissement.",
        CHOIX,
        f"{_CONTROLES}:pas_deja_inscrit",
        f"{_CONTROLES}:peut_revenir",
        f"{_CONTROLES}:convocation_a_editer",
        f"{_CONTROLES}:avertissements",
    ),
    _regle(
        8,
        "[Candidat] Bandeau : mauvaise commune de naissance.",
        "La commune de naissance est gardée avec son code INSEE et son libellé du jour de la saisie, jamais tirée d'un"
        " code postal ; né à l'étranger : un pays connu et une ville en texte libre. Un nom est pris quand une seule"
        " commune le porte (une déléguée ou associée porte le sien) et qu'aucune autre ne l'a porté ; d'autres qui"
        " commencent ainsi sont nommées. Un nom que personne ne porte plus n'est jamais remplacé par un autre, un nom"
        " coupé dans un mot nomme celles qui commencent ainsi ; sinon les communes sont nommées, noms d'avant compris"
        " (2).",
        ANNONCE,
        "services.candidat.saisie:saisir",
        "nomenclatures.communes:chercher_commune",
        "nomenclatures.pays:chercher",
    ),
    _regle(
        9,
        "Demande VAE sur Titre CCP : une inscription VAE repose sur une demande recevable.",
        "Une demande recevable de la personne, sur une version ou une autre du titre : le titre entier porte les"
        " sessions TITRE et CCP, des CCP les leurs, un CCS les siennes. notification ≤ début ≤ notification + 1 an, le"
        " dernier jour compris. Réglage (base) : ignorer, avertir (à défaut) ou bloquer. Vérifié à l'inscription,"
        " celle de CAN-03 comprise, quand la session change de dates et à la validation. L'inscription garde sa"
        " demande tant qu'elle la porte ; celle qui n'en a pas prend celle trouvée alors.",
        ANNONCE,
        "regles.vae.appui:trouver",
        "regles.vae.appui:recevable",
        "regles.vae.appui:recevables",
    ),
    _regle(
        10,
        "[Candidat] Profil Centre : modification du bloc Identification du candidat.",
        "Civilité, noms et naissance : au centre qui l'a enregistré, et à l'UD de ses sessions, tant qu'aucune"
        " inscription n'a de résultat (absent compris) dans une session validée un jour ; ensuite à l'UD d'une de ces"
        " sessions, ou au MPCP, avec un motif. Les coordonnées restent libres au centre. L'identité corrigée repasse"
        " CAN-11 et CAN-05, et les convocations sont à rééditer, jamais après la fin. À la validation, l'UD est avertie"
        " de qui n'a plus l'identité qu'il avait à la première édition.",
        ANNONCE,
        "regles.candidat.identification:identification",
        "regles.candidat.identification:exige_un_motif",
        "regles.candidat.identification:changee_depuis_l_edition",
    ),
    _regle(
        11,
        "Une même identité n'est enregistrée deux fois dans un centre que sciemment ; l'UD réunit les fiches.",
        "Identité déjà connue du centre : refusé sans --forcer ; ailleurs, créé, et l'UD le voit dans « doublons »."
        " Fusion : refusée si les deux fiches sont dans une même session à valider, ou si CAN-05 serait dépassé ; par"
        " des sessions déjà validées seulement, elle se fait et c'est une dérogation : rien n'est défait, l'excès est"
        " nommé, les inscriptions suivantes en tiennent compte. Le numéro absorbé répond « réuni à C-… le … » (3)."
        " Suppression : d'une fiche jamais inscrite et que rien ne cite ; défaire le lot qui l'a créée et inscrite"
        " l'ôte avec sa place, si elle n'a qu'elle.",
        CHOIX,
        "regles.candidat.fusion:sessions_distinctes",
        "regles.candidat.fusion:exces_reuni",
        "services.faits.absents:candidat",
        "regles.candidat.fusion:supprimable",
        "services.candidat.fiches:SituationFiches",
    ),
    _regle(
        12,
        "Personne n'est dans une impasse : un candidat n'empêche pas de valider les autres.",
        "L'UD met à l'écart, avec un motif, d'une session en attente de validation ou débloquée, le candidat que"
        " SES-03, CAN-06 ou CAN-09 retient, et lui seul : il ne compte plus nulle part, mais garde ce qu'une"
        " validation lui avait donné et que son résultat donne encore. Le réintégrer vérifie CAN-05 de nouveau.",
        CHOIX,
        "regles.session.generaux:ecarter",
        "regles.session.generaux:reintegrer",
        "regles.obtention.acquis:gardee",
    ),
    _regle(
        13,
        "Deux fiches d'identités voisines sont signalées à l'UD, et rien n'est refusé pour cela.",
        "Pas la même identité (CAN-05), mais : nées le même jour et noms à une lettre près, ou nom et prénom"
        " intervertis, ou le nom d'usage de l'une est le nom de l'autre, ou un prénom commence l'autre ; ou mêmes noms,"
        " jour et mois de naissance intervertis. « candidat doublons --proches » (UD, MPCP) ; à la validation et sur"
        " son accueil, l'UD est avertie de celles qui auraient ensemble plus de trois sessions en un an. « candidat"
        " distinguer » y met fin.",
        CHOIX,
        "regles.candidat.identification:proches",
        "services.personne.proches:avertissements",
    ),
)


AMENAGEMENTS = (
    Regle(
        "AME-01",
        "aménagements",
        "Un aménagement est une donnée de santé : des codes seuls, lus exprès, par qui organise la session.",
        "Tiers temps, salle à part, assistance, matériel, accessibilité, par inscription ; notés tant que jour ≤ fin de"
        " la session, ôtés quand on veut. Lus par le Centre de la session, son UD et le MPCP seuls, chaque lecture au"
        " journal des accès ; dans nulle liste, nul export, nul rapport, nulle réponse à une machine, nul plan. Le"
        " journal dit « changé » et garde leur engagement ; les codes d'avant restent à côté, d'où une annulation les"
        " remet. Effacés par la purge dès que fin + 12 mois < jour, et avec la personne.",
        ANNONCE,
        (
            "regles.session.amenagements:encore_utile",
            "regles.session.amenagements:gardes_jusqu_au",
            "services.candidat.inscription:amenager",
            "services.session.lectures:voir",
            "services.rgpd.situation:SituationDonnees",
        ),
        depuis="1.8.0",
    ),
)

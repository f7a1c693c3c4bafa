"""SES-01 à SES-14, CONV-01 à CONV-05, NOT-01 ; leurs délais et leurs heures : DEL-01 à DEL-03, PAS-01 à PAS-04."""

from collections.abc import Sequence

from ceres_cli.regles.catalogue.regle import ANNONCE, CHOIX, NOTES, REGLEMENTATION, Regle


def _session(numero: int, phrase: str, bornes: str, source: str, *ou: str) -> Regle:
    return Regle(f"SES-{numero:02d}", "sessions", phrase, bornes, source, ou, depuis="0.1.0" if ou else "")


def _convocation(numero: int, phrase: str, bornes: str, source: str, *ou: str) -> Regle:
    return Regle(f"CONV-{numero:02d}", "convocations", phrase, bornes, source, ou, depuis="0.1.0" if ou else "")


SESSIONS = (
    _session(
        1,
        "Les centres pourront inscrire un jury à une session CCS uniquement si ce jury dispose d'une habilitation sur"
        " le CCS de la session concernée.",
        "Habilitation utilisable le premier et le dernier jour de la session : sur ce CCS même ; session Titre : le"
        " titre entier ou chacun des CCP exigés le premier jour (OBT-02) ; session CCP : ce CCP ou le titre entier."
        " Juré actif, une seule fois par session. Après le dernier jour, il est jugé tel qu'il était ce jour-là ; qui"
        " siégeait alors y revient.",
        NOTES,
        "regles.session.jury:jure_habilite",
        "regles.session.jury:peut_examiner",
        "regles.session.jury:peut_entrer",
        "services.faits.histoire:completer_entrants",
    ),
    _session(
        2,
        "Les centres ne pourront plus envoyer des convocations si aucun candidat n'est inscrit à une session.",
        "Candidats non désinscrits ≥ 1.",
        NOTES,
        "regles.session.controles:candidats_inscrits",
    ),
    _session(
        3,
        "UD : vous ne pourrez plus valider ces sessions (une quatrième session sur une année).",
        "Sessions comptées par CAN-05 ≤ 3, celle-ci comprise ; au-delà toute la session est refusée, avec le candidat,"
        " les sessions comptées et leurs dates.",
        NOTES,
        "regles.session.passages:quatrieme_session",
    ),
    _session(
        4,
        "Une session se valide avec un jury complet et tous ses résultats.",
        "Jurés utilisables le premier et le dernier jour ≥ 2, tels qu'ils étaient le dernier jour (état et activité"
        " relus"
        " de l'historique ; ce qui leur est arrivé depuis est un avertissement) ; chaque candidat inscrit a un"
        " résultat,"
        " et il y en a un au moins (déjà exigés pour transmettre ; une fois la session validée, celui d'un écarté"
        " suffit). Deux fiches de même identité (JUR-03) ne comptent que pour une personne, à moins d'être distinguées"
        " (« jure distinguer ») : le refus, ou l'avertissement quand il en reste deux, les nomme. Moins de 2 jurés à"
        " l'édition des convocations : avertissement.",
        REGLEMENTATION,
        "regles.session.jury:jury_suffisant",
        "regles.session.jury:personnes",
        "regles.session.controles:resultats_complets",
        "services.faits.histoire:completer_jury_d_alors",
    ),
    _session(
        5,
        "Une session se tient pendant la vie de son titre ou sa prolongation.",
        "début de vie ≤ début ≤ fin ≤ fin de prolongation ; si fin > fin de vie : session Titre ou CCP"
        " seulement, créée le jour de la fin de vie au plus tard. Un titre qui ne s'obtient pas par blocs n'a"
        " pas de"
        " session CCP. Contrôlé à la création, au déplacement et à l'édition ; à la validation, un avertissement.",
        REGLEMENTATION,
        "regles.session.jours:titre_ouvert",
        "services.titre.touches:nommer",
    ),
    _session(
        6,
        "Le centre tient un agrément sur le titre pour toute la session.",
        "Valide de début à min(fin, fin de vie) ; pour une session qui commence après, valide le jour de"
        " fin de vie. Contrôlé à la création, au déplacement et à la première édition ; à la suivante, un"
        " avertissement. Le site d'un agrément a sa commune, une seule, et une session qui s'y tient la prend ; quand"
        " aucun agrément valide ne vaut pour tous les sites, la session nomme le sien.",
        REGLEMENTATION,
        "regles.centre.agrements:agrement_valide",
        "regles.centre.vie:lieu_du_site",
        "regles.centre.vie:une_seule_commune",
    ),
    _session(
        7,
        "Seule l'UD du département du site valide ou débloque une session, et le MPCP comme administrateur national.",
        "Jamais la DIRECCTE ni un Centre.",
        REGLEMENTATION,
        "regles.droits:DROITS",
        "regles.droits:Acteur",
    ),
    _session(
        8,
        "Un juré déjà pris le même jour est signalé ; un lien déclaré avec le centre ou un candidat l'écarte.",
        "Deux sessions se recouvrent si début₁ ≤ fin₂ et début₂ ≤ fin₁ : avertissement. Employeur, formateur, lien avec"
        " un candidat : refusé à l'entrée dans le jury et à l'édition des convocations ; à la validation, un"
        " avertissement.",
        REGLEMENTATION,
        "regles.session.jury:lien_declare",
        "services.faits.liens:Sieges",
        "regles.session.jury:double_reservation",
    ),
    _session(
        9,
        "Toute action que l'état de la session ne prévoit pas est refusée, en nommant l'état et les actions possibles.",
        "Ce qui est déjà fait (DTE demandée avec le même commentaire, résultats envoyés, session annulée, juré ou"
        " candidat déjà inscrit) est sans effet, comme dans HAB-08. La réponse est celle du profil qui agit : ce que"
        " son"
        " rôle ne peut pas n'est pas dans les actions possibles. Une session qui a été validée ne s'annule plus.",
        CHOIX,
        "regles.session.etats:TRANSITIONS",
        "regles.session.etats:permise",
        "regles.session.controles:etat_permet",
    ),
    _session(
        10,
        "Ce qui a commencé est arrêté.",
        "Dès début ≤ jour, ou dès qu'un candidat a un résultat, un Centre ne change plus ni dates, ni entretien final,"
        " ni commune ou site, ni jury, n'annule plus, et ne désinscrit plus qui a un résultat. Il ne crée ni ne déplace"
        " une session vers un début < jour. L'UD du site et le MPCP le peuvent, avec un motif (sinon 2), jamais vers un"
        " début < jour de création, hors --reprise (MPCP), qui lève CAN-01, SES-12 et DEL-01 mais pas CAN-05, tant que"
        " la session commence avant sa création ; l'UD, aux états convocations envoyées, en attente de validation et"
        " débloquée. Ôter l'entretien final : SES-13 ; l'aperçu nomme qui perd une tentative (CAN-05). Le journal"
        " marque tout cela « dérogation ».",
        REGLEMENTATION,
        "regles.session.commencee:changement",
        "regles.session.commencee:jury",
        "regles.session.commencee:annulation",
        "regles.session.commencee:desinscription",
        "regles.session.commencee:debut_permis",
        "regles.session.commencee:deroge",
    ),
    _session(
        11,
        "Un résultat ne précède pas l'examen.",
        "Saisie : jour ≥ début ; transmission et validation : jour ≥ fin. Avant : refusé, avec le premier jour"
        " possible. Un début ne se déplace pas au-delà du premier jour où un résultat qui vaut encore a été saisi ; la"
        " validation le compare aussi.",
        REGLEMENTATION,
        "regles.session.jours:venue",
        "regles.session.jours:resultats_apres_le_debut",
    ),
    _session(
        12,
        "Une session finie ne se convoque plus.",
        "Édition refusée quand jour > fin ; réexporter ce qui existe reste possible. Exception : la première"
        " édition, par"
        " l'UD ou le MPCP, avec un motif (régularisation), pour qu'un examen tenu puisse être transmis.",
        REGLEMENTATION,
        "regles.session.jours:editable",
        "regles.session.jours:regularise",
    ),
    _session(
        13,
        "[Session] entretien final dans une session TITRE.",
        "Session avec entretien final : son résultat (réussi, échoué, absent) est exigé à la transmission de qui"
        " n'était pas absent ; sans entretien final, il est refusé. Dans une session TITRE, réussite seule veut dire"
        " entretien réussi et échec, échoué ; réussite et entretien échoué s'y contredisent (2), dans une session CCP"
        " c'est ordinaire. Un absent n'a ni réussi ni échoué l'entretien (2). Passé, réussi ou échoué, il ne s'ôte plus"
        " de la session.",
        ANNONCE,
        "regles.session.resultats:completer",
        "regles.session.resultats:controles",
        "regles.session.resultats:entretiens_complets",
        "regles.session.resultats:entretien_otable",
    ),
    _session(
        14,
        "Qui ne passe que l'entretien final n'a ni CCP ni réussite partielle.",
        "Portée « entretien final seul » : réussite, échec ou absence, et l'entretien dit la même chose.",
        ANNONCE,
        "regles.session.resultats:controles",
    ),
)
CONVOCATIONS = (
    _convocation(
        1,
        "Les centres ne pourront plus envoyer des convocations si aucun candidat n'est inscrit à une session.",
        "SES-02 : candidats non désinscrits ≥ 1.",
        NOTES,
        "regles.session.controles:candidats_inscrits",
    ),
    _convocation(
        2,
        "Les centres pourront désormais saisir une heure de convocations différente de celle du début de la session.",
        "HH:MM, à défaut l'heure de début ; celle du jury, à défaut la même. Après l'heure de début : avertissement."
        " Changée après une édition : « à rééditer », et le numéro d'édition croît ; sans changement, la même édition."
        " L'heure de la session ne bouge jamais.",
        NOTES,
        "regles.convocation:heure_de_convocation",
        "services.convocation.contenu:meme_contenu",
    ),
    _convocation(
        3,
        "Une convocation porte tout ce que son destinataire doit savoir, et rien d'un autre candidat.",
        "Candidat : état civil, lieu de naissance compris, adresse, titre et bloc, lieu, dates, heure, entretien final,"
        " papiers à apporter, contact, édition. Juré : session, heure, autres membres, nombre de candidats, rappel du"
        " congé de 15 jours. Sans code postal ou sans commune, il est nommé avant l'édition.",
        REGLEMENTATION,
        "services.convocation.contenu:construire",
        "regles.convocation:sans_adresse",
    ),
    _convocation(
        4,
        "Ce qui n'a plus cours ne se donne pas pour bon.",
        "Une édition à rééditer, ou celle d'une session annulée, ne s'exporte pas sans --perimees : le document porte"
        " alors « PÉRIMÉ » ou « SESSION ANNULÉE ». En vigueur : les mêmes octets. Annulée, ou destinataire parti : ICS"
        " METHOD:CANCEL ; reportée, ou destinataire revenu : une édition neuve, SEQUENCE plus grande. Un désinscrit"
        " garde sa ligne, « retirée ». La première édition dit ce qu'elle ferme, et le demande au terminal.",
        REGLEMENTATION,
        "regles.convocation:en_vigueur",
        "regles.convocation:sequence_suivante",
        "regles.convocation:fermeture_des_inscriptions",
        "services.convocation.lectures:editees",
    ),
    _convocation(
        5,
        "Un courriel part une fois.",
        "Chaque message est marqué avant de partir, puis reçoit une issue, avec les mots du serveur : envoyé, à"
        " retenter, échoué, incertain. Ce qui est accepté ne repart pas ; refusé pour de bon, seulement vers une autre"
        " adresse ; peut-être accepté, il se dit et se demande. Une édition neuve fait un message neuf. Session annulée"
        " ou destinataire parti : l'avis, METHOD:CANCEL. TLS et certificat exigés, sauf « clair » écrit. De même la"
        " relance d'un centre à qui il manque des résultats, si jour > fin, une par session tous les"
        " courrier.relance_jours jours, ce jour-là compris ; le rappel d'une session, à courrier.rappels jours de son"
        " début, une fois chacun, si la convocation n'est pas de plus tard ; et l'avis d'échéances d'un agent, un"
        " par jour au plus : chaque habilitation de son territoire une fois à 90, 60 puis 30 jours de sa fin, ce jour"
        " compris. Si courrier.bureaux = oui, ce qu'un bureau décide ou demande (renvoi, transmission, dérogation,"
        " agrément suspendu) s'écrit à l'autre dans le lot qui le cause, et part après lui ou avec le suivant.",
        CHOIX,
        "regles.courrier.envois:permise",
        "regles.courrier.envois:sort_de",
        "regles.courrier.relances:a_faire",
        "regles.courrier.relances:controles",
        "regles.courrier.relances:se_refait",
        "regles.courrier.relances:a_franchi",
        "regles.courrier.relances:en_cours",
        "regles.courrier.bureaux:Avis",
        "moteur.avis:mettre_en_file",
        "services.courrier.envoi:envoyer",
        "poste.smtp:Liaison",
    ),
)

NOTIFICATIONS = (
    Regle(
        "NOT-01",
        "sessions",
        "Un candidat apprend son résultat une fois la session validée.",
        "Un avis par inscrit qui a un résultat, ni désinscrit ni mis à l'écart (CAN-12) : ce qu'il a obtenu, ce qu'il"
        " détient du titre, les CCP exigés ce jour-là qu'il n'a pas et l'entretien final (OBT-02), le dernier jour de"
        " la prolongation du titre, compris, les sessions du centre qui commencent après ce jour et où l'on s'inscrit"
        " encore. Fait, il ne change plus. Un résultat corrigé après un déblocage en fait un autre, qui dit le jour de"
        " celui qu'il remplace ; les autres gardent le leur. Avant la validation, ou débloquée : rien ne se dit.",
        CHOIX,
        (
            "regles.session.controles:etat_permet",
            "regles.notification:concernes",
            "regles.notification:manquent",
            "services.notification.situation:construire",
            "services.notification.situation:SituationNotification",
        ),
        depuis="0.1.0",
    ),
)


def _passage(numero: int, phrase: str, bornes: str, ou: Sequence[str]) -> Regle:
    return Regle(f"PAS-{numero:02d}", "passages", phrase, bornes, ANNONCE, tuple(ou), depuis="1.8.0")


PASSAGES = (
    _passage(
        1,
        "Un passage est dans les jours de la session, à ses heures, sur la grille.",
        "session.debut ≤ jour ≤ session.fin ; heure de début de la session ≤ début < fin ; début et fin multiples de la"
        " grille, 5 minutes (réglage passages.grille). Sans heures de passage, celles de la session valent pour tous.",
        ("regles.session.horaires:dans_la_session", "services.session.horaires:fixer"),
    ),
    _passage(
        2,
        "Dans une session, personne n'est en deux lieux : ni candidat, ni juré, ni salle.",
        "Deux passages se recouvrent si l'un commence avant que l'autre finisse ; qui se suivent ne se recouvrent pas."
        " Chacun est celui d'un inscrit, devant deux jurés du jury au moins, dont aucun lien avec lui n'est déclaré"
        " (SES-08). Une session qui se déplace emmène ses passages ; un candidat qui la quitte libère le sien ; un juré"
        " qui la quitte laisse les candidats à leur heure, devant les autres. Heure de convocation d'un candidat : son"
        " début moins l'avance de la session (heure de début − heure de convocation, jamais négative).",
        (
            "regles.session.horaires:nul_part_deux_fois",
            "regles.session.horaires:heure_de_convocation",
            "services.session.horaires:decaler",
            "services.session.horaires:liberer",
            "services.session.horaires:sans_le_jure",
        ),
    ),
    _passage(
        3,
        "« session horaires --repartir » donne à chacun son heure, toujours la même, dans l'ordre des noms.",
        "Le jury qui vient se partage entre les salles, dans l'ordre de ses noms. Chacun prend le premier moment libre,"
        " pauses exclues ; qui a un tiers temps, une durée plus longue d'un tiers, arrondie à la grille du dessus. Ceux"
        " qui n'entrent pas sont nommés, avec les minutes qui manquent : rien n'est alors écrit.",
        ("regles.session.horaires:repartir", "regles.session.horaires:n_entrent_pas"),
    ),
    _passage(
        4,
        "Lettre, courriel et agenda d'un candidat disent son jour et son heure ; les papiers de la salle les suivent.",
        "Un changement après l'édition marque « à rééditer » les convocations des candidats dont il change l'heure, et"
        " elles seules. L'émargement, la liste et le planning (une page par salle et par jour) les montrent ; le"
        " planning ne dit que l'heure du début.",
        ("services.convocation.contenu:_passages", "services.papiers.salle:planning"),
    ),
)


def _delai(numero: int, phrase: str, bornes: str, source: str, *ou: str) -> Regle:
    return Regle(f"DEL-{numero:02d}", "délais", phrase, bornes, source, ou, depuis="0.1.0")


DELAIS = (
    _delai(
        1,
        "Chaque acte se fait assez tôt avant le début de la session : la créer, demander sa DTE, éditer ses"
        " convocations.",
        "Jour de l'acte ≤ début − n, le jour n compris ; n par type de session (`ceres delais`). Jugé à la création, à"
        " la demande de DTE, à la première édition, et pour le délai de création quand la session se rapproche. Passé"
        " ce jour : `bloquer` refuse et dit le dernier jour, `avertir` avertit, `ignorer` ne dit rien. Jamais pour"
        " CAN-03, une réédition, ni une session ancienne reprise (SES-10).",
        ANNONCE,
        "regles.session.delais:juger",
    ),
    _delai(
        2,
        "L'UD du site lève un délai, une fois, avec un motif.",
        "Par l'UD du site ou le MPCP : pour une session, ou avant sa création pour ce centre, cette certification et ce"
        " début (celle d'une UD sert dans son département : la session qui en est née n'en part que si DEL-01, au jour"
        " de sa création, le permet). L'acte qui en a besoin s'en sert, une seule fois, et le journal dit lequel ; ce"
        " qui se fait à temps ne l'use pas.",
        CHOIX,
        "regles.session.derogations:controles",
        "regles.session.delais:juger",
        "regles.session.delais:demenagement",
        "services.session.situation:deroger",
        "services.session.derogations:servir",
    ),
    _delai(
        3,
        "Le Centre demande à l'UD de lever un délai ; elle répond.",
        "Pour une session, ou avant sa création, avec un motif. Demandée, elle ne lève rien et reste seule de son"
        " délai ; l'UD du site, ou le MPCP, l'accorde ou la refuse avec un motif, une fois ; d'ici là le Centre la"
        " retire. Refusée ou retirée, une autre se demande.",
        CHOIX,
        "regles.session.derogations:attendue",
        "regles.session.derogations:reponse",
        "services.session.situation:demander",
        "services.derogation.situation:SituationDerogations",
    ),
)

"""DEL-01 à DEL-03, et PAS-01 à PAS-04 : les délais et les heures des sessions."""

from collections.abc import Sequence

from ceres_cli.regles.catalogue.regle import ANNONCE, CHOIX, Regle


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
        " début (celle d'une UD sert dans son département). L'acte qui en a besoin s'en sert, une seule fois, et le"
        " journal dit lequel ; ce qui se fait à temps ne l'use pas.",
        CHOIX,
        "regles.session.derogations:controles",
        "regles.session.delais:juger",
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

"""PAS-01 à PAS-04 : les heures de passage d'une session."""

from collections.abc import Sequence

from ceres_cli.regles.catalogue.regle import ANNONCE, Regle


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

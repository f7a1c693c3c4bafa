"""SES-01 à SES-09 et CONV-01 à CONV-03."""

from ceres_cli.regles.catalogue.regle import CHOIX, NOTES, REGLEMENTATION, Regle


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
        " titre entier ou chacun de ses CCP ; session CCP : ce CCP ou le titre entier. Juré actif, une seule fois par"
        " session.",
        NOTES,
        "regles.session.controles:jure_habilite",
        "regles.session.controles:peut_examiner",
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
        "Jurés utilisables le premier et le dernier jour ≥ 2 ; chaque candidat inscrit a un résultat (déjà exigé pour"
        " transmettre). Moins de 2 jurés à l'édition des convocations : avertissement.",
        REGLEMENTATION,
        "regles.session.controles:jury_suffisant",
        "regles.session.controles:resultats_complets",
    ),
    _session(
        5,
        "Une session se tient pendant la vie de son titre ou sa prolongation.",
        "date_debut_validite ≤ début ≤ fin ≤ date_fin_prolongation ; si fin > date_fin_validite : session Titre ou CCP"
        " seulement, créée le jour de date_fin_validite au plus tard.",
        REGLEMENTATION,
        "regles.session.controles:titre_ouvert",
    ),
    _session(
        6,
        "Le centre tient un agrément sur le titre pour toute la session.",
        "Valide de début à min(fin, date_fin_validite) ; pour une session qui commence après, valide le jour de"
        " date_fin_validite. Contrôlé à la création, au déplacement et à l'édition des convocations.",
        REGLEMENTATION,
        "regles.centre.agrements:agrement_valide",
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
        " un candidat : refusé.",
        REGLEMENTATION,
        "regles.session.controles:lien_declare",
        "regles.session.controles:double_reservation",
    ),
    _session(
        9,
        "Toute action que l'état de la session ne prévoit pas est refusée, en nommant l'état et les actions possibles.",
        "Ce qui est déjà fait (DTE demandé, résultats envoyés, session annulée, juré ou candidat déjà inscrit) est sans"
        " effet, comme dans HAB-08.",
        CHOIX,
        "regles.session.etats:TRANSITIONS",
        "regles.session.controles:etat_permet",
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
        "Candidat : état civil, adresse, titre et bloc, lieu, dates, heure, entretien final, papiers à apporter,"
        " contact, édition. Juré : session, heure, autres membres, nombre de candidats, rappel du congé de 15 jours.",
        REGLEMENTATION,
        "services.convocation.contenu:construire",
    ),
)

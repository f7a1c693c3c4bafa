"""DEL-01 à DEL-03."""

from ceres_cli.regles.catalogue.regle import ANNONCE, CHOIX, Regle


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
        "services.session.deroger:deroger",
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
        "services.session.deroger:demander",
        "services.derogation.situation:SituationDerogations",
    ),
)

"""Relancer un centre : ce qui manque aux résultats d'une session, et la commande qui l'arrange.

Un candidat n'y est que numéroté : le courriel circule.
"""

from collections.abc import Sequence

from ceres_cli.formats.composition.valeurs import net
from ceres_cli.formats.courrier import message as courrier
from ceres_cli.formats.courrier.message import Depart
from ceres_cli.regles.calendrier import du_au
from ceres_cli.regles.courrier.relances import DonneesRelance
from ceres_cli.regles.francais import compter

_CITES = 200  # numéros, au plus


def courriel(d: DonneesRelance, adresse: str, depart: Depart | None) -> bytes:
    objet = f"Résultats manquants – session d'examen {d.session}, relance n° {d.rang}"
    repondre = courrier.personne(d.par, d.reponse) if d.reponse else None
    message = courrier.commencer(objet, d.par, repondre, depart)
    avant, apres, commandes = _avant(d), _apres(d), _commandes(d)
    texte = "\n\n".join(
        [*avant, "\n".join(f"- {m}" for m in _manques(d)), *(f"{dit}\n    {ligne}" for dit, ligne in commandes), *apres]
    )
    corps = (
        courrier.paragraphes(avant)
        + courrier.liste(_manques(d))
        + "".join(courrier.paragraphes([dit]) + courrier.commande(ligne) for dit, ligne in commandes)
        + courrier.paragraphes(apres)
    )
    courrier.ecrire(message, courrier.personne(d.centre, adresse), f"{texte}\n", courrier.page(objet, corps))
    return courrier.finir(message, f"{d.session}/relance/{d.rang}")


def _avant(d: DonneesRelance) -> list[str]:
    session = f"La session d'examen {d.session} ({d.titre}) s'est tenue {du_au(d.debut, d.fin)}."
    return [net(p) for p in ("Bonjour,", session, "Ses résultats ne sont pas transmis. Il manque :")]


def _manques(d: DonneesRelance) -> list[str]:
    suite = []
    if d.resultats:
        suite.append(f"le résultat {_de(d.resultats)} : {_cites(d.resultats, d)}")
    if d.entretiens:
        suite.append(f"le résultat de l'entretien final {_de(d.entretiens)} : {_cites(d.entretiens, d)}")
    return suite


def _de(candidats: Sequence[str]) -> str:
    return "d'un candidat" if len(candidats) == 1 else f"de {compter(len(candidats), 'candidat')}"


def _cites(candidats: Sequence[str], d: DonneesRelance) -> str:
    if len(candidats) <= _CITES:
        return ", ".join(candidats)
    return f"{', '.join(candidats[:_CITES])} et d'autres (« ceres session voir {d.session} » les dit tous)"


def _commandes(d: DonneesRelance) -> list[tuple[str, str]]:
    candidat = (d.resultats or d.entretiens)[0]
    option = "--resultat RESULTAT" if d.resultats else "--entretien RESULTAT"
    return [
        (
            "Pour les saisir, candidat par candidat :",
            f"ceres session resultats {d.session} --candidat {candidat} {option}",
        ),
        ("Puis, pour les transmettre :", f"ceres session transmettre {d.session}"),
    ]


def _apres(d: DonneesRelance) -> list[str]:
    return [net(p) for p in (f"C'est la relance n° {d.rang} pour cette session.", d.par)]

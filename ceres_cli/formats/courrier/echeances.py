"""L'avis d'échéances d'un agent : les habilitations de son territoire qui ont franchi 90, 60 ou 30 jours.

Numéros, titre et dernier jour : ni nom, ni téléphone, ni adresse.
"""

from collections.abc import Sequence
from html import escape

from ceres_cli.formats.composition.valeurs import net
from ceres_cli.formats.courrier import message as courrier
from ceres_cli.formats.courrier.message import Depart
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.courrier.relances import LIGNES_MAX, SEUILS, DonneesEcheances, Echeance
from ceres_cli.regles.francais import accorder, compter

_DE = "ceres"
_CASE = 'style="text-align:left;vertical-align:top;padding:.2em .8em .2em 0;white-space:{}"'
# De chaque colonne, ce qu'elle dit, et si cela s'y coupe ; le plus long à la fin, sur un téléphone aussi.
_COLONNES = {"Habilitation": "nowrap", "Juré": "nowrap", "Dernier jour": "nowrap", "Titre": "normal"}


def courriel(d: DonneesEcheances, adresse: str, depart: Depart | None) -> bytes:
    objet = f"Échéances d'habilitations au {en_francais(d.jour)}"
    message = courrier.commencer(objet, _DE, None, depart)
    entiere = len(d.echeances) <= LIGNES_MAX
    avant, apres = _avant(d), _apres(entiere)
    parties = [(dit, d.du_seuil(seuil)) for seuil in sorted(SEUILS) if (dit := _dit(d, seuil))]
    if entiere:
        clairs = [f"{dit} :\n" + "\n".join(f"- {_ligne(e)}" for e in siennes) for dit, siennes in parties]
        corps = "".join(_table(dit, siennes) for dit, siennes in parties)
    else:
        clairs = ["\n".join(f"- {dit}" for dit, _ in parties)]
        corps = courrier.liste(dit for dit, _ in parties)
    texte = "\n\n".join([*avant, *clairs, *apres])
    page = courrier.page(objet, courrier.paragraphes(avant) + corps + courrier.paragraphes(apres))
    courrier.ecrire(message, courrier.personne(d.territoire, adresse), f"{texte}\n", page)
    return courrier.finir(message, f"{d.agent}/{d.territoire}/{d.jour.isoformat()}")


def _avant(d: DonneesEcheances) -> list[str]:
    nombre = len(d.echeances)
    finissent = accorder(nombre, "finit", "finissent")
    quoi = f"{compter(nombre, 'habilitation')} de votre territoire, {d.territoire}, {finissent}"
    return [net(p) for p in ("Bonjour,", f"{quoi} bientôt.")]


def _dit(d: DonneesEcheances, seuil: int) -> str:
    nombre = len(d.du_seuil(seuil))
    return f"{compter(nombre, 'habilitation')} à {seuil} jours ou moins" if nombre else ""


def _cases(e: Echeance) -> tuple[str, ...]:
    return e.habilitation, e.jure, en_francais(e.fin), net(e.titre)


def _ligne(e: Echeance) -> str:
    habilitation, jure, fin, titre = _cases(e)
    return f"{habilitation} ({jure}), {titre}, dernier jour : {fin}"


def _table(dit: str, siennes: Sequence[Echeance]) -> str:
    tetes = "".join(f'<th scope="col" {_CASE.format(coupe)}>{nom}</th>' for nom, coupe in _COLONNES.items())
    lignes = "".join(map(_rangee, siennes))
    titre = f"<caption {_CASE.format('normal')}>{escape(dit)}</caption>"
    return f'<table style="margin-top:1em">{titre}<thead><tr>{tetes}</tr></thead><tbody>{lignes}</tbody></table>'


def _rangee(e: Echeance) -> str:
    cases = zip(_cases(e), _COLONNES.values(), strict=True)
    return f"<tr>{''.join(f'<td {_CASE.format(coupe)}>{escape(dite)}</td>' for dite, coupe in cases)}</tr>"


def _apres(entiere: bool) -> list[str]:
    liste = "ceres habilitation echeances --sous 90j"
    return [
        f"Pour les voir {'avec leurs jurés' if entiere else 'toutes, avec leurs jurés'} : « {liste} ».",
        "Chaque échéance vous est dite à 90, à 60 puis à 30 jours, une fois.",
    ]

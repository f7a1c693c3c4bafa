"""Ce qui ne va pas dans une session, ou y est nouveau : ce que sa fiche dit d'abord."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.calendrier import JURES_MIN, en_francais
from ceres_cli.regles.centre.couverture import agree
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import accorder, compter, premiers
from ceres_cli.regles.session import horaires, libre
from ceres_cli.regles.session.etats import AVANT_EDITION, PREPARATION
from ceres_cli.regles.session.jury import jury_attendu
from ceres_cli.regles.vocabulaire import CODES_D_ALERTE, EtatSession

RETOUR, AGREMENT, JURY, PASSAGE, JOURS = CODES_D_ALERTE
# Ce que `renvoyer` laisse : les résultats y sont rouverts.
RENVOYEES = frozenset({EtatSession.CONVOCATIONS_ENVOYEES, EtatSession.DEBLOQUEE})
# Ni validée, ni annulée, et jamais validée : ce qui lui manque l'arrêtera encore.
A_VALIDER = PREPARATION | {EtatSession.EN_ATTENTE_VALIDATION}


class Retour(NamedTuple):
    """L'UD a renvoyé les résultats ; `profil` : le sien, `par` : « UD 44 »."""

    jour: date
    motif: str
    profil: str
    par: str


class Alerte(NamedTuple):
    code: str
    texte: str


def alertes(
    session: SessionExamen, jour: date, retour: Retour | None, lies: Collection[tuple[int, int]]
) -> Iterator[Alerte]:
    """Renvoyée, sans agrément valable (SES-06), ou, tant qu'elle n'est pas finie, sans deux jurés habilités (SES-04) :
    avant l'édition, un jury encore vide n'est qu'à composer ; ou qu'un de ses passages ne peut se tenir devant les
    siens (PAS-02), ou qu'un juré a dit depuis n'être pas libre (DIS-01). Il faut que son jury, ses jours pris, ses
    passages et les agréments de son centre soient chargés. `lies` : (juré, candidat) dont le lien est déclaré."""
    if retour is not None:
        yield Alerte(RETOUR, f"Renvoyée le {en_francais(retour.jour)} par {retour.par} : {retour.motif}")
    if session.reprise:
        return
    if session.etat in A_VALIDER and not (agrement := agree(session.agrements, session)).satisfait:
        suite = "ne peut être éditée" if not session.edition else "à voir avant la validation"
        yield Alerte(AGREMENT, f"{agrement.texte[:1].upper()}{agrement.texte[1:]} : {suite}")
    if session.etat not in PREPARATION or session.fin < jour:
        return
    compose = session.jury or session.etat not in AVANT_EDITION
    if compose and not (jury := jury_attendu(session)).satisfait:
        nombre = int(str(jury.valeurs["habilites"]))
        dits = f"{compter(nombre, 'juré habilité', 'jurés habilités')} seulement" if nombre else "Aucun juré habilité"
        yield Alerte(JURY, f"{dits}, il en faut {JURES_MIN}")
    for dits, passages in (
        ("Passage devant un juré lié au candidat", horaires.devant_un_lie(session.horaires, lies)),
        (f"Passage devant moins de {JURES_MIN} jurés qui viennent", horaires.sans_assez_de_jures(session)),
    ):
        if passages:
            yield Alerte(PASSAGE, f"{dits} : {premiers([horaires.dire(h) for h in passages])}")
    if pris := [
        f"{j.nom_complet} ({libre.dits([p])})" for j in session.viennent if (p := libre.pris_ailleurs(j, session))
    ]:
        qui = accorder(len(pris), "Un juré n'est pas libre", "Des jurés ne sont pas libres")
        yield Alerte(JOURS, f"{qui} : {premiers(pris)}")

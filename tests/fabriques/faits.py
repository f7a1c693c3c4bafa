"""Des faits purs pour éprouver les règles : un titre, un juré, ses habilitations, ses emplois, ses sessions."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.centre import Agrement, Evenement
from ceres_cli.regles.faits.jure import Emploi, Habilitation, Jure, SessionDuJure
from ceres_cli.regles.faits.titre import Certification, Titre
from ceres_cli.regles.habilitation import controles as regles
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action

_numeros = count(1_000)

JOUR = timedelta(days=1)
OUVERT = date(2025, 6, 1)  # le titre est en cours
DEBUT = date(2021, 1, 1)
FIN = date(2025, 9, 1)
PROLONGATION = date(2026, 9, 1)
VIE = VieTitre(DEBUT, FIN, PROLONGATION)


def titre(vie: VieTitre = VIE, *, rome: tuple[str, ...] = (), reference: str = "TP-99901m01") -> Titre:
    return Titre(next(_numeros), reference, vie, frozenset(rome))


def bloc(t: Titre, type_: str = "TITRE", rang: int = 0) -> Certification:
    suffixe = "" if type_ == "TITRE" else f"/{type_}{rang}"
    return Certification(next(_numeros), t.reference + suffixe, type_, t)


def jure(*, actif: bool = True, nom: str = "MARTIN") -> Jure:
    return Jure(next(_numeros), nom, "Alice", actif, "44", "52")


def habilitation(
    j: Jure, certification: Certification, etat: str = "validee", debut: date = date(2022, 1, 1), fin: date = FIN
) -> Habilitation:
    """Une habilitation, ajoutée à celles du juré."""
    h = Habilitation(next(_numeros), j, certification, etat, debut, fin)
    j.habilitations.append(h)
    return h


def une(etat: str = "validee", debut: date = date(2022, 1, 1), fin: date = FIN, vie: VieTitre = VIE) -> Habilitation:
    """L'habilitation, sur un titre entier, d'un juré actif toujours en poste."""
    t = titre(vie)
    j = jure()
    j.emplois.append(Emploi(date(2010, 1, 1), None, titre_id=t.id))
    return habilitation(j, bloc(t), etat, debut, fin)


def session(
    j: Jure, certification: Certification, etat: str, debut: date = date(2025, 6, 10), **valeurs: Any
) -> SessionDuJure:
    """Une session où le juré est inscrit."""
    numero = next(_numeros)
    s = SessionDuJure(
        f"S-{debut.year}-{numero:06d}", etat, certification.titre.id, certification.id, certification.type, debut, debut
    )
    j.sessions.append(s._replace(**valeurs))
    return j.sessions[-1]


def en_poste(j: Jure, t: Titre) -> None:
    j.emplois.append(Emploi(date(2010, 1, 1), None, titre_id=t.id))


def refus(action: Action, h: Habilitation, jour: date = OUVERT, **options: object) -> dict[str, Condition]:
    """Les contrôles qui refusent, par code."""
    return {c.code: c for c in regles.controles(action, h, jour, **options) if not c.satisfait}  # type: ignore[arg-type]


def numerotee(
    certification: Certification | None = None,
    etat: str = "validee",
    debut: date = OUVERT,
    fin: date = FIN,
    *,
    vie: VieTitre = VIE,
) -> Habilitation:
    """H-3, du juré J-7, sur un titre entier si rien n'est dit : ses phrases se lisent mot à mot."""
    j = Jure(7, "MARTIN", "Alice", True, "44", "52")
    return Habilitation(3, j, certification or bloc(titre(vie)), etat, debut, fin)


def autre_habilitation(
    h: Habilitation, numero: int, certification: Certification, debut: date, fin: date, etat: str
) -> None:
    """Une autre habilitation du même juré, de ce numéro."""
    h.jure.habilitations.append(Habilitation(numero, h.jure, certification, etat, debut, fin))


def agrement(
    certification: Certification,
    debut: date,
    fin: date,
    *faits: tuple[str, date],
    numero: int | None = None,
    site: str | None = None,
) -> Agrement:
    """Un agrément du centre E-1 ; `faits` : (nature, à compter du) de chaque événement, dans l'ordre."""
    evenements = tuple(Evenement(nature, le, le, "essai") for nature, le in faits)
    return Agrement(numero or next(_numeros), 1, certification, site, debut, fin, evenements=evenements)

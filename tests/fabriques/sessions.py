"""Des sessions pures pour éprouver les règles : un titre à deux CCP et un CCS, un jury, des candidats."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import Candidat, Inscription, Passage, SessionExamen
from ceres_cli.regles.faits.titre import Certification
from tests.fabriques.faits import VIE, bloc, habilitation, jure, titre

_numeros = count(1)
CHAINE = 7
AVANT = date(2020, 1, 1)  # le jour de ce qui est détenu depuis toujours


@dataclass
class Referentiel:
    """Les blocs d'un titre."""

    titre: Certification
    ccp1: Certification
    ccp2: Certification
    ccs1: Certification
    ccs2: Certification


def referentiel(vie: VieTitre = VIE) -> Referentiel:
    t = titre(vie)
    return Referentiel(bloc(t), bloc(t, "CCP", 1), bloc(t, "CCP", 2), bloc(t, "CCS", 1), bloc(t, "CCS", 2))


def session(
    r: Referentiel,
    certification: Certification | None = None,
    debut: date = date(2025, 6, 10),
    fin: date | None = None,
    etat: str = "en_preparation",
    **valeurs: Any,
) -> SessionExamen:
    """Une session du titre entier, d'un jour, créée le 02/01/2025, dans un centre agréé ; l'entretien final suit le
    type."""
    certification = certification or r.titre
    numero = next(_numeros)
    return SessionExamen(
        **{
            "id": numero,
            "annee": debut.year,
            "numero": numero,
            "etat": etat,
            "certification": certification,
            "centre_id": 1,
            "centre_nom": "Centre Loire",
            "debut": debut,
            "fin": fin or debut,
            "heure_debut": "09:00",
            "entretien_final": certification.type == "TITRE",
            "creee_le": date(2025, 1, 2),
            "chaine": CHAINE,
            "ccp_par_nom": {"CCP1": r.ccp1.id, "CCP2": r.ccp2.id},
            "certification_titre": r.titre.id,
            "agrements": [
                Agrement(n, 1, c, None, date(2000, 1, 1), date(2099, 12, 31), "valide")
                for n, c in enumerate((r.titre, r.ccs1, r.ccs2), 1)
            ],
            **valeurs,
        }
    )


def habilite(
    certifications: Sequence[Certification],
    etat: str = "validee",
    debut: date = date(2022, 1, 1),
    fin: date = date(2025, 9, 1),
    *,
    actif: bool = True,
) -> Jure:
    """Un juré habilité sur chacune."""
    j = jure(actif=actif)
    for c in certifications:
        habilitation(j, c, etat, debut, fin)
    return j


def candidat(*passages: date, obtentions: Sequence[Certification] = (), chaine: int = CHAINE) -> Candidat:
    """Un candidat et ses sessions comptées, dans l'ordre donné."""
    c = Candidat(next(_numeros), "DURAND", "Noé", date(1990, 1, 1), obtentions={o.id: AVANT for o in obtentions})
    c.titres = {chaine for o in obtentions if o.type == "TITRE"}
    for jour in passages:
        numero = next(_numeros)
        passage = Passage(numero, f"S-{jour.year}-{numero:06d}", jour, 1)
        c.passages.setdefault(chaine, []).append(passage)
    return c


def inscrire(
    s: SessionExamen, c: Candidat, resultat: str | None = None, etat: str = "inscrit", **valeurs: Any
) -> Inscription:
    """Inscrit ; une session comptée s'ajoute à ses passages, comme au chargement."""
    inscription = Inscription(next(_numeros), c, "formation", etat, resultat, **valeurs)
    s.inscriptions.append(inscription)
    if s.comptee and etat == "inscrit":
        c.passages.setdefault(s.chaine, []).append(Passage(s.id, s.reference, s.debut, s.centre_id))
    return inscription


def candidat_numerote(*jours: date, obtentions: tuple[int, ...] = (), titres: tuple[int, ...] = ()) -> Candidat:
    """C-000005, et ses sessions comptées, numérotées dans l'ordre donné."""
    c = Candidat(5, "DURAND", "Noé", date(1990, 1, 1), obtentions=dict.fromkeys(obtentions, AVANT), titres=set(titres))
    c.passages[CHAINE] = [Passage(-n, f"S-{d.year}-{n:06d}", d, 1) for n, d in enumerate(jours, 1)]
    return c


def session_numerotee(bloc: str = "titre", **valeurs: Any) -> SessionExamen:
    """S-2025-000012, le 10/06/2025."""
    r = referentiel()
    return session(r, getattr(r, bloc), date(2025, 6, 10), numero=12, **valeurs)

"""Calcul des jours : « ± n ans », vie d'un titre, bornes réglementaires.

Toutes les dates sont des jours civils (Europe/Paris) ; toutes les bornes sont dites inclusives ou non.
"""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from ceres_cli.regles.vocabulaire import ClasseTitre

# HAB-12, notes de version 1.7.1 : « date de plus de 5 ans par rapport à la date de début d'habilitation ».
ANNEES_FRAICHEUR_EMPLOI = 5
# Délai de prolongation proposé pour un titre professionnel (données de France compétences : 79 cas sur 85).
ANNEES_PROLONGATION = 1
# CAN-05 : « pas plus de 3 sessions […] sur une année ».
SESSIONS_MAX_PAR_AN = 3
# CAN-03 : « dans les 30 jours précédant le début de la session ».
JOURS_INSCRIPTION_VAE = 30
# CAN-09 : une recevabilité notifiée vaut un an, le jour anniversaire compris.
ANNEES_RECEVABILITE = 1
# VAE-03 : demandes sur des titres différents dans une année civile (ancien article R. 335-7 du code de l'éducation).
DEMANDES_VAE_MAX_PAR_AN = 3
# SES-04 : composition minimale du jury.
JURES_MIN = 2

UN_JOUR = timedelta(days=1)
JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_ISO = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_PERIODE_ISO = rf"(?a)(?<![\w./-])({_ISO})/({_ISO})?(?![\w./-])"
_INSTANT_ISO = r"(?a)(?<![\w./-])([0-9-]{10})T([0-9]{2}:[0-9]{2})(?::[0-9]{2})?Z"
_JOUR_ISO = r"(?a)(?<![\w./-])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![\w-]|[./]\w)"


def plus_ans(jour: date, ans: int) -> date:
    """Même jour et même mois `ans` années plus tard (ou plus tôt) ; le 29 février devient le 28 s'il le faut."""
    try:
        return jour.replace(year=jour.year + ans)
    except ValueError:
        return date(jour.year + ans, 2, 28)


def annees_entre(debut: date, jour: date) -> int:
    """Années révolues de l'un à l'autre."""
    ans = jour.year - debut.year
    return ans - (plus_ans(debut, ans) > jour)


def plus_jours(jour: date, jours: int) -> date:
    return jour + timedelta(days=jours)


def jours_lus(texte: str) -> str:
    """Une phrase et ses jours ISO en JJ/MM/AAAA ; ceux d'un nom de fichier ou d'un identifiant n'en sont pas."""
    if "-" not in texte:
        return texte
    texte = re.sub(_INSTANT_ISO, r"\1 \2 UTC", re.sub(_PERIODE_ISO, _periode_lue, texte))
    return re.sub(_JOUR_ISO, r"\3/\2/\1", texte)


def _periode_lue(trouvee: re.Match[str]) -> str:
    """« du 21/05/2014 au 04/04/2020 », « depuis le 21/05/2014 » ; ce qu'un agent a écrit peut n'être pas un jour."""
    try:
        debut, fin = date.fromisoformat(trouvee[1]), lire_iso(trouvee[2])
    except ValueError:
        return trouvee[0]
    return f"depuis le {en_francais(debut)}" if fin is None else du_au(debut, fin)


@lru_cache(4096)  # un lot redit des milliers de fois les mêmes jours
def iso(jour: date | None) -> str | None:
    """`AAAA-MM-JJ`, ou rien."""
    return None if jour is None else jour.isoformat()


def lire_iso(texte: str | None) -> date | None:
    """Le jour gardé en base (`AAAA-MM-JJ`), ou rien."""
    return None if texte is None else date.fromisoformat(texte)


def instant_iso(instant: datetime) -> str:
    """L'instant, UTC, à la seconde : `AAAA-MM-JJTHH:MM:SSZ`."""
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def en_francais(jour: date) -> str:
    """`JJ/MM/AAAA`."""
    return f"{jour.day:02d}/{jour.month:02d}/{jour.year:04d}"


def reportee(avant: date, apres: date) -> str:
    """De ce qui devait venir ce jour-là, et vient cet autre."""
    return "avancée" if apres < avant else "reportée"


def du_au(debut: date, fin: date) -> str:
    """« du 04/05/2026 au 06/05/2026 » (les deux jours compris), « le 04/05/2026 »."""
    return f"le {en_francais(debut)}" if debut == fin else f"du {en_francais(debut)} au {en_francais(fin)}"


class VieTitre(NamedTuple):
    """Les trois dates d'un titre ; `fin` (fin de vie) et `fin_prolongation` sont incluses."""

    debut: date
    fin: date
    fin_prolongation: date

    def classe(self, jour: date) -> ClasseTitre:
        """Classe du titre ce jour-là (regles.md, section 2)."""
        if jour < self.debut:
            return ClasseTitre.A_VENIR
        if jour <= self.fin:
            return ClasseTitre.EN_COURS
        if jour <= self.fin_prolongation:
            return ClasseTitre.EN_PROLONGATION
        return ClasseTitre.HORS_DELAI


def fin_prolongation_proposee(fin: date) -> date:
    """Fin du délai de prolongation proposée pour un titre professionnel : un an, jour pour jour."""
    return plus_ans(fin, ANNEES_PROLONGATION)

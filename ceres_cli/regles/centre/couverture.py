"""AGR-04 : les sessions d'un agrément, et ce qu'un changement leur ôte ; il n'est pas refusé pour autant."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.centre import vie
from ceres_cli.regles.centre.agrements import agrement_valide, jours_juges
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, TypeCertification


class CcsPerdu(NamedTuple):
    """Un agrément de CCS qui perd son appui à compter d'un jour (AGR-03)."""

    agrement: Agrement
    a_compter_du: date


def agree(agrements: Sequence[Agrement], s: SessionExamen) -> Condition:
    """SES-06 sur les jours de la session, non sur celui de l'acte ; `agrements` : ceux de son centre."""
    return agrement_valide(agrements, s.certification, s.debut, s.fin, s.site, s.site_id)


def concerne(a: Agrement, s: SessionExamen) -> bool:
    """La session, ni validée ni annulée, se tient un jour de cet agrément, sur son titre ou son CCS, et son site."""
    if s.etat in SESSIONS_CLOSES or s.certification.titre.id != a.certification.titre.id:
        return False
    if a.certification.type == TypeCertification.CCS and s.certification.id != a.certification.id:
        return False
    de, au = jours_juges(s.certification, s.debut, s.fin)
    return de <= a.fin_effective and a.debut <= au and vie.couvre_site(a, s.site, s.site_id)


def sessions_perdues(
    avant: Sequence[Agrement], apres: Sequence[Agrement], sessions: Iterable[SessionExamen]
) -> list[SessionExamen]:
    """Celles, ni validées ni annulées, qui étaient agréées et ne le seraient plus."""
    vivantes = [s for s in sessions if s.etat not in SESSIONS_CLOSES]
    return [s for s in vivantes if agree(avant, s).satisfait and not agree(apres, s).satisfait]


def ccs_perdus(avant: Sequence[Agrement], apres: Sequence[Agrement], change: Agrement) -> list[CcsPerdu]:
    """Les autres agréments, de CCS, qui perdent des jours parce que celui du titre (`change`) change."""
    suite = []
    for a in apres:
        if a.id == change.id or a.certification.titre.id != change.certification.titre.id:
            continue
        jour = vie.premier_jour_perdu(vie.periodes(a, avant), vie.periodes(a, apres))
        if jour is not None:
            suite.append(CcsPerdu(a, jour))
    return suite

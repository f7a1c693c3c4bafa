"""Rapprocher les CCP d'un titre de ceux que donne une source : ce qui change, ce qui arrive, ce qui s'en va."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ceres_cli.regles.textes import cle
from ceres_cli.services.titre.faits import BlocTitre

# (code de France compétences s'il est connu, libellé), dans l'ordre des CCP
Lu = tuple[str | None, str]


@dataclass(slots=True)
class Rapprochement:
    """`reconnus` : le bloc et ce qu'en dit la source ; `nouveaux` : rang et source ; `partis` : plus dans la source."""

    reconnus: list[tuple[BlocTitre, Lu]] = field(default_factory=list)
    nouveaux: list[tuple[int, Lu]] = field(default_factory=list)
    partis: list[BlocTitre] = field(default_factory=list)


def rapprocher(connus: Sequence[BlocTitre], lus: Sequence[Lu]) -> Rapprochement:
    """Un bloc se reconnaît à son code, sinon à son libellé, sinon, tant que son code est inconnu, à son rang.

    Un bloc reconnu garde son rang, donc sa référence : des habilitations la portent. Un nouveau prend le rang de sa
    place dans la source s'il est libre, sinon le suivant du dernier. Un bloc retiré ne revient que par son code.
    """
    paires: dict[int, BlocTitre] = {}
    libres = list(connus)

    def retenir(place: int, bloc: BlocTitre | None) -> None:
        if bloc is not None:
            paires[place] = bloc
            libres.remove(bloc)

    for place, (code, _) in enumerate(lus):
        retenir(place, next((b for b in libres if code is not None and b.code == code), None))
    for place, (_, libelle) in enumerate(lus):
        if place not in paires:
            retenir(
                place,
                next((b for b in libres if not b.retire and cle(b.intitule) == cle(libelle)), None),
            )
    for place in range(len(lus)):
        if place not in paires:
            retenir(
                place,
                next((b for b in libres if b.code is None and not b.retire and b.rang == place + 1), None),
            )
    suite = Rapprochement([(paires[place], lu) for place, lu in enumerate(lus) if place in paires])
    suite.partis = [b for b in libres if not b.retire]
    pris = {b.rang for b in connus}
    for place, lu in enumerate(lus):
        if place not in paires:
            rang = place + 1 if place + 1 not in pris else max(pris) + 1
            pris.add(rang)
            suite.nouveaux.append((rang, lu))
    return suite

"""Un fichier d'habilitations d'un seul juré, décidé ligne après ligne par `oracle.py` sans rien emprunter au programme.

Une ligne nomme une habilitation par son rang, ou le titre et le bloc de celle qu'elle crée ou que le fichier a créée.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from tests.parcours import oracle
from tests.parcours.oracle import Hab, Monde


@dataclass(frozen=True)
class Ligne:
    """`rang` : celui de l'habilitation visée, None pour celle que le fichier crée sur `bloc` du premier titre."""

    action: str
    rang: int | None
    bloc: str = ""
    debut: int = 0
    fin: int = 0

    @property
    def objet(self) -> int | str:
        return self.bloc if self.rang is None else self.rang


def derouler(
    m: Monde, lignes: Sequence[Ligne], jour: int, laissees: Collection[int] = ()
) -> tuple[list[str], dict[int | str, Hab]]:
    """Le sort de chaque ligne, et les habilitations ensuite : par rang, ou par bloc pour celles qui sont nées."""
    ici: dict[int | str, Hab] = dict(enumerate(m.habs))
    parties: set[int | str] = set()
    sorts = []
    for numero, ligne in enumerate(lignes):
        sorts.append("laissee" if numero in laissees else _faire(m, ligne, jour, ici, parties))
    return sorts, ici


def _faire(m: Monde, ligne: Ligne, jour: int, ici: dict[int | str, Hab], parties: set[int | str]) -> str:
    maintenant = replace(m, habs=tuple(ici.values()))
    if ligne.action == "creer":
        neuve = Hab(0, ligne.bloc, "brouillon", ligne.debut, ligne.fin)
        juge = oracle.juge_creation(maintenant, neuve, jour, valider=False)
        if not juge:
            ici[ligne.bloc] = neuve
        return "sans_effet" if juge == {"déjà"} else "refuse" if juge else "fait"
    if ligne.objet in parties and ligne.action == "supprimer":
        return "sans_effet"
    h = ici.get(ligne.objet)
    if h is None:
        return "refuse"
    juge = oracle.juge(maintenant, h, ligne.action, jour)
    if not juge and ligne.action == "modifier":
        return _dater(maintenant, ligne, h, ici)
    if not juge and ligne.action == "supprimer":
        del ici[ligne.objet]
        parties.add(ligne.objet)
    elif not juge:
        etats = {"valider": "validee", "reactiver": "validee", "brouillon": "brouillon", "suspendre": "suspendue"}
        ici[ligne.objet] = replace(h, etat=etats[ligne.action])
    return "sans_effet" if juge == {"déjà"} else "refuse" if juge else "fait"


def _dater(m: Monde, ligne: Ligne, h: Hab, ici: dict[int | str, Hab]) -> str:
    t, voulue = m.titres[h.titre], replace(h, debut=ligne.debut, fin=ligne.fin)
    if not t.debut <= ligne.debut <= ligne.fin <= t.fin:
        return "refuse"
    for cle, autre in ici.items():
        recouvre = set(range(ligne.debut, ligne.fin + 1)) & set(range(autre.debut, autre.fin + 1))
        meme = cle != ligne.objet and (autre.titre, autre.bloc) == (h.titre, h.bloc)
        if meme and recouvre - set(range(h.debut, h.fin + 1)):
            return "refuse"
    ici[ligne.objet] = voulue
    return "sans_effet" if voulue == h else "fait"

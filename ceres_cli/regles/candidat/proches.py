"""CAN-13 : deux fiches d'identités voisines, qui sont peut-être d'une même personne ; c'est à l'UD de trancher."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ceres_cli.regles import textes
from ceres_cli.regles.jure.doublons import a_une_lettre, sans_une_lettre

_PEU = 30  # fiches que l'on compare deux à deux sans autre clé


class EtatCivil(NamedTuple):
    """Ce qui se compare : des noms simplifiés (`textes.cle`), la naissance ISO."""

    id: int
    nom: str
    prenom: str
    usage: str
    naissance: str

    @property
    def noms(self) -> str:
        return f"{self.nom} {self.prenom}"

    @property
    def intervertie(self) -> str:
        """La naissance, jour et mois intervertis ; elle-même si ce n'est pas un autre jour."""
        annee, mois, jour = self.naissance.split("-")
        return f"{annee}-{jour}-{mois}" if int(jour) <= 12 else self.naissance


def etat_civil(numero: int, nom: str, prenom: str, nom_usage: str | None, naissance: str) -> EtatCivil:
    return EtatCivil(numero, textes.cle(nom), textes.cle(prenom), textes.cle(nom_usage or ""), naissance)


def memes(un: EtatCivil, autre: EtatCivil) -> bool:
    """CAN-05 : une seule identité."""
    return (un.noms, un.naissance) == (autre.noms, autre.naissance)


def proches(un: EtatCivil, autre: EtatCivil) -> str:
    """Ce qui rapproche deux fiches qui ne sont pas la même identité ; vide : rien. Symétrique."""
    if memes(un, autre):
        return ""
    if un.naissance != autre.naissance:
        return "jour et mois intervertis" if un.noms == autre.noms and un.intervertie == autre.naissance else ""
    if a_une_lettre(un.noms, autre.noms):
        return "noms à une lettre près"
    if (un.nom, un.prenom) == (autre.prenom, autre.nom):
        return "nom et prénom intervertis"
    if un.prenom == autre.prenom and (un.usage == autre.nom or autre.usage == un.nom):
        return "nom d'usage"
    if (
        un.nom == autre.nom
        and un.prenom
        and autre.prenom
        and (un.prenom.startswith(autre.prenom) or autre.prenom.startswith(un.prenom))
    ):
        return "prénom qui commence l'autre"
    return ""


def rapprocher(fiches: Iterable[EtatCivil]) -> Iterator[tuple[EtatCivil, EtatCivil, str]]:
    """Chaque paire de fiches proches, une fois. Ne se comparent que celles qui partagent une clé : le temps suit le
    nombre de fiches, et celui des paires rendues."""
    par_identite: dict[EtatCivil, list[EtatCivil]] = {}
    for fiche in fiches:
        par_identite.setdefault(fiche._replace(id=0), []).append(fiche)
    vues: set[tuple[EtatCivil, EtatCivil]] = set()
    for bloc in _blocs(par_identite):
        for rang, un in enumerate(bloc):
            for autre in bloc[rang + 1 :]:
                paire = (un, autre) if un < autre else (autre, un)
                if paire in vues:
                    continue
                vues.add(paire)
                if raison := proches(un, autre):
                    yield from ((a, b, raison) for a in par_identite[un] for b in par_identite[autre])


def _blocs(identites: Iterable[EtatCivil]) -> Iterator[list[EtatCivil]]:
    """Les identités qui partagent une clé : la naissance, jour et mois dans l'ordre ou non ; nées un même jour et trop
    nombreuses, l'une de celles que cherchent les noms."""
    par_jour: dict[str, list[EtatCivil]] = {}
    par_noms: dict[str, list[EtatCivil]] = {}
    for i in identites:
        par_jour.setdefault(i.naissance, []).append(i)
        par_noms.setdefault(f"{i.noms} {min(i.naissance, i.intervertie)}", []).append(i)
    yield from (bloc for bloc in par_noms.values() if len(bloc) > 1)
    for bloc in par_jour.values():
        if len(bloc) <= _PEU:
            yield bloc
            continue
        par_cle: dict[tuple[str, str], list[EtatCivil]] = {}
        for i in bloc:
            cles = {("lettre", reste) for reste in sans_une_lettre(i.noms)}
            cles |= {("mots", " ".join(sorted((i.nom, i.prenom))))}
            cles |= {("usage", f"{nom} {i.prenom}") for nom in (i.nom, i.usage) if nom}
            cles |= {("debut", f"{i.nom} {i.prenom[:1]}")}
            for cle in cles:
                par_cle.setdefault(cle, []).append(i)
        yield from (siens for siens in par_cle.values() if len(siens) > 1)

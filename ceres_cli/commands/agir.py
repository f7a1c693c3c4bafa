"""Faire une action : la fonction du nom lit sa ligne, et porte l'aide ; le motif, l'accord, l'essai à blanc, la
version attendue, les demandes et leur compte rendu lui viennent d'ici."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial, wraps
from itertools import product
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, OptSimulerSansPlan, arg, noms
from ceres_cli.commands.pose import colonnes_de, commande, lectures_de
from ceres_cli.commands.versions import si_version
from ceres_cli.contexte import Contexte
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.services.metiers import des_services

if TYPE_CHECKING:
    from ceres_cli.erreurs import Motif
    from ceres_cli.regles.droits import Operation
    from ceres_cli.services.personne.saisie import Saisie

Tapes = Mapping[str, str | None]
Objets = str | Sequence[str] | Callable[[Cadre], Sequence[str]]
Lire = Callable[[str], str]


class Voulu(NamedTuple):
    """Ce qu'une ligne demande. `objets` : celui, ceux qu'elle nomme, ou que son filtre trouve (aucun : `rien` se dit) ;
    vide : il naît. `valeurs` : celles de chaque demande, ou de chacune. `action`, `metier` : s'ils ne sont pas ceux de
    la commande. `fautes` : ce qui n'a pas pu être lu ; `tapes` : le texte de chaque champ, qu'elles citent.
    `annoncer` : ce que `commun` demande à la place de la confirmation."""

    objets: Objets = ""
    valeurs: Mapping[str, Any] | Sequence[Mapping[str, Any]] = {}
    action: StrEnum | None = None
    metier: str = ""
    rien: str = ""
    fautes: "tuple[Motif, ...]" = ()
    tapes: Tapes | None = None
    annoncer: Any = None


class Acte(NamedTuple):
    """Ce que fait une commande, pour qui la propose : l'action, et le métier qui en décide."""

    action: StrEnum
    metier: str

    @property
    def operation(self) -> "Operation":
        operation: Operation = des_services(self.metier)().operation_de(self.action)
        return operation

    def se_motive(self, objet: str) -> bool:
        """Ne va-t-elle jamais sans motif ?"""
        from ceres_cli.moteur.demande import Demande

        return bool(des_services(self.metier)().a_motiver(Demande(self.action, objet)))


def acte_de(commande: Any) -> Acte | None:
    """Celui de cette commande, si elle en est un."""
    acte: Acte | None = vars(commande.callback).get("acte") if commande.callback else None
    return acte


Ligne = Callable[..., Voulu | None]
"""Ce que la ligne demande ; None : `objet`, ou `objets`, est ce qu'elle nomme, le reste ses valeurs."""


def agit(
    action: StrEnum,
    metier: str,
    *,
    fiche: str = "",
    oui: bool = False,
    plan: bool = True,
    suivie: bool = False,
    lire: Lire = str,
    saisir: str = "",
) -> Callable[[Ligne], Callable[..., None]]:
    """La commande de cette action, que décide ce métier (« jure.situation:MetierJure », des services). `fiche` : elle
    montre ensuite l'objet, de ce document. `oui` : elle se confirme ; `plan` : elle se planifie ; `suivie` : elle peut
    exiger une version ; `lire` : chacun de ses objets, tel qu'il est tapé ; `saisir` : ses valeurs, d'une ligne qui
    n'en dit rien d'autre (« session.saisie:saisir »)."""
    options: dict[str, tuple[Any, object]] = {
        "motif": (OptMotif, None),
        **({"oui": (OptOui, False)} if oui else {}),
        "simuler": (OptSimuler if plan else OptSimulerSansPlan, False),
        "format_": (OptFormat, None),
    }

    def poser(ligne: Ligne) -> Callable[..., None]:
        @wraps(ligne)
        def vouloir(**donnees: Any) -> Voulu:
            voulu = ligne(**donnees)
            if voulu is None:
                objets = donnees.pop("objets", None) or donnees.pop("objet", "")
                voulu = Voulu(objets, des_services(saisir)(donnees) if saisir else donnees)
            if isinstance(voulu.objets, str) or callable(voulu.objets):
                return voulu
            return voulu._replace(objets=[lire(nom) for nom in noms(voulu.objets)])

        faire = partial(_faire, action, metier, fiche)
        posee = commande(vouloir, faire, options)
        vars(posee)["acte"] = Acte(action, metier)
        return si_version(posee) if suivie else posee

    return poser


def _faire(
    action: StrEnum,
    ou: str,
    fiche: str,
    contexte: Contexte,
    voulu: Voulu,
    *,
    motif: str | None,
    format_: str | None,
    **communes: Any,
) -> None:
    from ceres_cli.moteur.demande import Demande

    metier = des_services(voulu.metier or ou)()
    demander = partial(Demande, voulu.action or action, motif=motif, fautes=voulu.fautes)
    valeurs = [voulu.valeurs] if isinstance(voulu.valeurs, Mapping) else voulu.valeurs
    objets = voulu.objets
    if callable(objets):
        metier.exiger_le_motif(demander(valeurs=dict(valeurs[0])))
        objets = objets(contexte.cadre())
        if not objets:
            sortie = contexte.sortie(format_)
            sortie.info(voulu.rien)
            if sortie.format == "table" and contexte.planification is None:
                return
    objets = [objets] if isinstance(objets, str) else objets
    demandes = [demander(o, dict(v), ligne=rang) for rang, (o, v) in enumerate(product(objets, valeurs), 1)]
    montrer: Callable[..., None]
    if fiche:
        montrer = partial(commun.ecrire_et_montrer, contexte, _nom(fiche, metier), demandes[0], tapes=voulu.tapes)
    else:
        montrer = partial(commun.agir, contexte, metier, demandes)
    montrer(annoncer=voulu.annoncer, format_=format_, **communes)


def _nom(document: str, metier: Any) -> commun.Nom:
    """Ce qui le relit : `relire` de ses lectures, à défaut `voir`."""
    lectures = lectures_de(document)
    relire = vars(lectures).get("relire") or lectures.voir
    return commun.Nom(document, colonnes_de(document), metier, relire)


def agissent(
    modele: Ligne,
    metier: str,
    aides: Mapping[Any, str],
    *,
    sans_oui: Iterable[StrEnum] = (),
    suivie: bool = True,
    **de: Any,
) -> dict[str, Callable[..., None]]:
    """Nom de commande → la commande, d'actions qui ne diffèrent que par leur aide. `modele` : leur ligne ; `sans_oui` :
    celles qu'on ne confirme jamais."""
    posees, muettes = {}, set(sans_oui)
    for action, aide in aides.items():
        posee = agit(action, metier, oui=action not in muettes, suivie=suivie, **de)(modele)
        posee.__doc__ = aide
        posees[action.value] = posee
    return posees


def des(repere: str, aide: str) -> Ligne:
    """La ligne qui ne nomme que des objets."""

    def ligne(objets: Annotated[list[str], arg(repere, aide)]) -> None: ...

    return ligne


def des_champs(objet: str, tapes: Tapes, saisie: "Saisie", **valeurs: Any) -> Voulu:
    """Créer ou modifier une fiche par les champs tapés."""
    lues = {"champs": saisie.champs, "avis": saisie.avis, **valeurs}
    return Voulu(objet, lues, fautes=saisie.fautes, tapes=tapes)

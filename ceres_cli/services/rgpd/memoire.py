"""Ce qui a été effacé le reste : l'ancien contenu ôté du fichier, et l'effacement refait sur une base restaurée."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from ceres_cli import fichiers
from ceres_cli.base.fichier.effacements import Effacee, Foi, Lue
from ceres_cli.erreurs import BaseInutilisable, ErreurCeres, Occupe
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande, Options
from ceres_cli.regles.donnees.effacement import ActionDonnees, Sorte, est_efface
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.francais import compter
from ceres_cli.services.rgpd import requetes
from ceres_cli.services.rgpd.situation import MetierDonnees
from ceres_cli.store import Db, Store

_MOTIF = "effacé de nouveau : la sauvegarde restaurée est plus ancienne que l'effacement"


@dataclass(slots=True)
class _SousCeNom(Cadre):
    """Le cadre d'une base restaurée : qui agit est connu d'une autre, l'actuelle."""

    qui: Acteur | None = None

    def acteur(self, db: Db) -> Acteur:
        assert self.qui is not None
        self._lu = (db, self.qui)
        return self.qui


def apres_un_effacement(store: Store, suite: str) -> None:
    """Retient ce qui a été effacé, puis récrit la base pour qu'aucun octet n'en reste. BaseInutilisable ou Occupe si
    cela n'a pu se faire ; `suite` : ce qui le fera."""
    try:
        with store.lecture() as db:
            effacees = _effacees(db)
        store.noter_effacements(effacees)
        store.tasser()
    except OSError as erreur:
        raise BaseInutilisable(
            f"Ce qui est effacé n'a pas pu être noté à côté de la base : {fichiers.cause(erreur)}.", conseil=suite
        ) from erreur
    except (Occupe, BaseInutilisable) as erreur:
        erreur.message = f"L'effacement est fait, mais la base n'a pas pu être récrite : {erreur.message}"
        erreur.conseil = suite
        raise


class Connus(NamedTuple):
    """Ce qu'on sait avoir été effacé. `sures` : le journal le dit, ou le sceau de la ligne ; `douteuses` : ni l'un ni
    l'autre."""

    sures: set[Effacee]
    douteuses: list[Lue]


def connus(store: Store) -> Connus:
    """Ce que dit le journal de la base, si elle s'ouvre, et le fichier à côté. BaseInutilisable s'il ne se lit pas, ou
    qu'un autre l'a posé."""
    try:
        lues = store.lire_effacements()
    except OSError as erreur:
        raise BaseInutilisable(
            f"La liste des effacements de {store.nom} ne se lit pas : {fichiers.cause(erreur)}.",
            conseil="Corrigez ses droits : sans elle, des données effacées reviendraient.",
        ) from erreur
    sures = {lue.effacee for lue in lues if lue.effacee is not None and lue.foi is Foi.SCELLEE}
    if store.existe():
        try:
            with store.lecture() as db:
                sures |= set(_effacees(db))
        except ErreurCeres:
            pass  # elle ne s'ouvre plus : c'est souvent pour cela qu'on restaure
    return Connus(sures, [lue for lue in lues if lue.effacee not in sures])


def _effacees(db: Db) -> list[Effacee]:
    return [Effacee(*ligne) for ligne in requetes.effaces(db)]


def a_refaire(db: Db, connus: Connus, *, malgre: bool) -> list[str]:
    """« C-000012 » de chacune de ces fiches que cette base contient encore, et non une autre du même numéro.

    BaseInutilisable si une ligne fausse, ou une ligne sans sceau qui effacerait quelqu'un, est là ; `malgre` : celles
    qui n'ont pas de sceau sont alors crues, les fausses laissées."""
    crues = {lue.effacee for lue in connus.douteuses if lue.effacee is not None and lue.foi is Foi.SANS}
    mises = [x for x in connus.douteuses if x.foi is Foi.FAUSSE or (x.effacee is not None and _encore(db, [x.effacee]))]
    if mises and not malgre:
        raise _douteuses(mises)
    return _encore(db, connus.sures | crues)


def _douteuses(lues: Sequence[Lue]) -> BaseInutilisable:
    (rang, _, foi), autres = lues[0], len(lues) - 1
    quoi = "n'est pas une ligne que ceres a scellée" if foi is Foi.FAUSSE else "n'est pas scellée par la clé d'ici"
    suite = f", et {compter(autres, 'autre')} de même" if autres else ""
    return BaseInutilisable(
        f"La ligne {rang} de la liste des effacements, à côté de la base, {quoi}{suite} : elle n'efface personne.",
        conseil="Rien n'a été modifié. Restaurez avec la clé de qui a effacé ; ou, si ces lignes sont bien de ceres,"
        " ajoutez « --malgre-le-sceau --motif … » : sans sceau, elles sont alors suivies ; fausses, laissées.",
        objets=[f"ligne {lue.rang}" for lue in lues],
    )


def _encore(db: Db, effacees: Iterable[Effacee]) -> list[str]:
    suite = []
    for e in sorted(effacees):
        if requetes.naissance_au_journal(db, e.sorte, e.numero) != (e.lot, e.tete):
            continue
        sorte = Sorte(e.sorte)
        fiche = requetes.fiche(db, sorte, e.numero)
        vide = requetes.est_vide_au_journal(db, sorte, e.numero)
        reste = not vide if fiche is None else not est_efface(sorte, e.numero, fiche["nom"], fiche["prenom"])
        if reste:
            suite.append(sorte.reference(e.numero))
    return suite


def refaire(cadre: Cadre, neuve: Store, acteur: Acteur, references: Sequence[str]) -> None:
    """Les efface de cette base, chacune dans son lot : ce qui s'y opposait alors a été jugé depuis."""
    valeurs: dict[str, Any] = {f.name: getattr(cadre, f.name) for f in fields(Cadre)}
    le_sien = _SousCeNom(**{**valeurs, "store": neuve, "_lu": None}, qui=acteur)
    for reference in references:
        demande = Demande(ActionDonnees.EFFACER, reference, {"de_nouveau": True}, _MOTIF)
        rapport = execution.executer(le_sien, MetierDonnees(), [demande], Options(motif=_MOTIF), None)
        assert rapport.lot is not None or rapport.decisions[0].motifs == ()
    if references:
        neuve.tasser()

"""Ce qu'un effacement écrit : les tables, comme toute écriture ; puis le journal, vidé de ce qu'il en disait."""

from collections import Counter
from collections.abc import Iterator

from ceres_cli.base.sceau.etat import A_REJOUER, Cle, Ligne, relever
from ceres_cli.moteur.ecritures import Ecritures
from ceres_cli.moteur.effet import Effet
from ceres_cli.regles.donnees.effacement import Sorte
from ceres_cli.services.rgpd import requetes
from ceres_cli.services.rgpd.dossier import Dossier, lots_a_elle
from ceres_cli.store import Db

_BASE = "base"


class EcrituresDonnees(Ecritures):
    """`effets` : ceux du lot, où s'ajoute ce qui a été vidé, pour que la vérification l'attende."""

    def __init__(self) -> None:
        super().__init__()
        self.effets: list[Effet] = []
        self._dossiers: list[Dossier] = []
        self._relevees: list[Ligne] = []

    def effacer(self, dossier: Dossier) -> None:
        """Le journal ne dira plus rien de cette personne."""
        self._dossiers.append(dossier)

    def appliquer(self, db: Db) -> None:
        from ceres_cli.base.sceau import effacement  # OpenSSL : qui n'écrit rien s'en passe

        super().appliquer(db)
        comptes: Counter[str] = Counter()
        videes: dict[tuple[str, Cle], None] = {}
        for dossier in self._dossiers:
            siens = lots_a_elle(db, dossier)
            a_vider = [c[0] for c in dossier.citations if dossier.a_vider(c)]
            comptes[effacement.TRACES] += effacement.vider_des_traces(db, a_vider)
            comptes[effacement.TRACES] += effacement.vider_les_traces(db, sorted(dossier.objets))
            effacement.vider_les_lots(db, siens)
            for table, cles in _ecrites(dossier).items():
                comptes[effacement.ECRITURES] += effacement.vider_les_ecritures(db, table, cles)
                videes |= dict.fromkeys((table, cle) for cle in cles)
            if dossier.sorte is Sorte.CANDIDAT:
                requetes.oublier_les_identites(db, dossier.numero)
        self._relevees = [ligne for table, cle in videes if table in A_REJOUER for ligne in relever(db, table, [cle])]
        self.effets.append(Effet(_BASE, 0, effacement.ACTION, apres={c: n for c, n in comptes.items() if n}))

    def lignes(self) -> Iterator[Ligne]:
        """Une ligne vidée du journal s'y rapporte entière : sans cela, elle ne se rejouerait plus."""
        relevees = {(ligne.table, ligne.cle) for ligne in self._relevees}
        for ligne in super().lignes():
            if (ligne.table, ligne.cle) not in relevees:
                yield ligne
        yield from self._relevees


def _ecrites(dossier: Dossier) -> dict[str, list[Cle]]:
    """Table → les lignes dont le journal ne doit plus rien dire."""
    suite: dict[str, list[Cle]] = {dossier.sorte.value: [(n,) for n in dossier.numeros]}
    for table, cles in dossier.anciennes.items():
        if table != dossier.sorte.value:
            suite[table] = [*dossier.cles[table], *sorted(cles)]
    if dossier.sorte is Sorte.CANDIDAT:
        suite["identite_candidat"] = [(n,) for n in dossier.numeros]
    suite["convocation"] += [(n,) for n in dossier.voisines]
    suite.setdefault("message", []).extend((n,) for n in dossier.messages_voisins)
    return suite

"""Remettre une sauvegarde à la place du contenu d'une base partagée : contrôlée d'abord, l'actuel gardé.

Tout se prépare dans un fichier passager, à côté de la sauvegarde : les contrôles, la ligne au journal, les effacements
à refaire. Le serveur n'en reçoit que le résultat, en une transaction.
"""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from ceres_cli import fichiers
from ceres_cli.base.fichier.remplacement import emplir
from ceres_cli.base.postgresql import migration, sauvegarde
from ceres_cli.base.postgresql.db import DbPostgresql
from ceres_cli.base.postgresql.restauration import Lignes
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.sceau import archives
from ceres_cli.base.source import Source
from ceres_cli.erreurs import BaseInutilisable, Occupe
from ceres_cli.formats import export_de_base
from ceres_cli.moteur import journal, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.administration import transfert
from ceres_cli.services.administration.copie import Copie, consigner, deposer, libre, marque
from ceres_cli.services.administration.restauration import (
    Apercu,
    Restauration,
    archives_a_retenir,
    juger_le_sceau,
    recopier,
    refuser_une_autre,
    verifier_ordinaire,
)
from ceres_cli.services.administration.sauvegarde import facon
from ceres_cli.services.rgpd import memoire
from ceres_cli.store import SCEAU, Db, Store

_JUGES = ("schema", "pages", "liens")


class _Remplacable(Protocol):
    """Ce qu'une base sur un serveur sait faire de plus."""

    def remplacer(self, source: Source, lot: int, verifier: Callable[[Db], None]) -> None: ...


def restaurer(
    cadre: Cadre, fichier: Path, *, malgre: str | None, simuler: bool, confirmer: Callable[[Apercu], None]
) -> Restauration:
    """Comme `restauration.restaurer`. BaseInutilisable aussi : la sauvegarde est celle d'une autre base, le compte ne
    possède pas les tables, ou les outils du serveur manquent. Occupe : la base a changé entre-temps."""
    verifier_ordinaire(fichier)
    store = cadre.store
    with store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.ADMINISTRER_BASE)
        migration.verifier_le_compte(cast(DbPostgresql, db), store.nom, "restaurer")
        actuel, secret = journal.dernier(db), parametres.lire(db, SCEAU)
    effacees = memoire.connus(store)
    with ExitStack() as pile:
        copie, lignes, preparee = (pile.enter_context(fichiers.brouillon(fichier)) for _ in range(3))
        empreinte, verifiee = recopier(fichier, copie)
        emplir(Path(preparee.name), str(fichier), _source(fichier, copie, lignes), lambda _: None)
        neuve = pile.enter_context(store.brouillon(Path(preparee.name)))
        _controler(neuve, fichier)
        defauts = juger_le_sceau(neuve, fichier, malgre)
        with neuve.lecture() as db:
            ailleurs = (
                "Rendez-la dans une base neuve : un export par « ceres --base NEUVE admin importer », un dump par"
                " « createdb », puis « pg_restore »."
            )
            refuser_une_autre(db, secret, fichier, store.nom, ailleurs)
            dernier = journal.dernier(db)
            a_effacer = memoire.a_refaire(db, effacees, malgre=malgre is not None)
            retenues, refaites_ = archives_a_retenir(db, cadre)
        with store.lecture() as db:
            perdus = journal.compter_apres(db, 0 if dernier is None else dernier[0])
        nom = None if dernier is None else (affiche("L", dernier[0]), dernier[1])
        apercu = Apercu(fichier, store.nom, empreinte, verifiee, nom, perdus, a_effacer, defauts, refaites_)
        bilan = Restauration(apercu, simuler)
        if simuler:
            return bilan
        store.admettre_le_jour()
        confirmer(bilan.apercu)
        with neuve.ecriture() as db:
            if refaites_:
                parametres.noter(db, archives.ecrire(retenues))
            bilan.lot = consigner(db, cadre, acteur, "restaurer", fichier.name, empreinte, malgre)
        memoire.refaire(cadre, neuve, acteur, a_effacer)
        bilan.precaution = _garder(cadre, fichier)

        def inchangee(db: Db) -> None:
            if journal.dernier(db) != actuel:
                raise Occupe(
                    f"La base {store.nom} a changé pendant la restauration : elle n'a pas été remplacée.",
                    conseil="Quelqu'un y écrit. Fermez-la aux agents (PAUSE du pooler, ou REVOKE CONNECT ON DATABASE),"
                    " puis relancez la commande.",
                )

        with neuve.lecture() as db:
            final = journal.dernier(db)
        assert final is not None
        with neuve.source() as source:
            cast(_Remplacable, store).remplacer(source, final[0], inchangee)
    return bilan


def _source(fichier: Path, copie: BinaryIO, flux: BinaryIO) -> Source:
    """Ce que dit la sauvegarde, recopiée dans `copie`, si elle vient d'une base de cette version : un export, ou ce
    que pg_restore en écrit dans `flux`."""
    if export_de_base.en_est_un(Path(copie.name)):
        copie.seek(0)
        return transfert.lu(fichier, copie)
    sauvegarde.extraire(Path(copie.name), fichier, Path(flux.name))
    lignes = Lignes(str(fichier), flux)
    if lignes.version != VERSION_SCHEMA:
        raise BaseInutilisable(
            f"{fichier} vient d'une autre version de ceres (schéma {lignes.version}, ici {VERSION_SCHEMA}).",
            conseil="Rendez-la dans une base vide (« createdb », puis « pg_restore »), puis mettez celle-ci à"
            " niveau : « ceres admin migrer ».",
        )
    return lignes


def _controler(neuve: Store, fichier: Path) -> None:
    for constat in neuve.examiner():
        if constat.controle in _JUGES and not constat.satisfait:
            raise BaseInutilisable(
                f"La sauvegarde {fichier} n'est pas saine : {constat.texte}.",
                conseil="Rien n'a été modifié. Prenez une autre sauvegarde.",
            )


def _garder(cadre: Cadre, fichier: Path) -> Copie:
    """L'actuelle, à côté de la sauvegarde."""
    maniere = facon(cadre)
    nom = f"{cadre.store.souche[0]}{maniere.suffixe}"
    chemin = libre(fichier.with_name(nom), f"avant-restauration-{marque(cadre)}")
    return deposer(chemin, maniere.emplir, f"La copie {chemin} est gardée.")

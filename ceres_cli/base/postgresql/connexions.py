"""Les connexions d'une base partagée : ouvertes au besoin, rendues ensuite, et sous quel rôle elles agissent."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from ceres_cli.base.adresse import sans_secret
from ceres_cli.base.postgresql import agent, erreurs, frontiere, schema, tour
from ceres_cli.base.postgresql.connexion import connecter, pilote, reglages, situer

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]


_JOINDRE = 10.0  # secondes : un serveur se joint, ou ne se joint pas


class Connexions:
    """`profil`, `jour` : celui sous lequel agir, et le jour forcé, là où des rôles tiennent les droits."""

    def __init__(self, url: str, attente: float, profil: int | None, jour: str) -> None:
        self._adresse = url.replace("postgresql+psycopg://", "postgresql://", 1)
        self._libres: list[Connexion] = []
        self._reconnue, self._ancienne = False, False
        self._profil, self._jour, self._agent = profil, jour, ""
        self._copie = False
        self.nom = sans_secret(self._adresse)
        self.attente = attente

    @contextmanager
    def _prise(self, *, neuve: bool = False, reconnaitre: bool = True) -> Iterator["Connexion"]:
        """Une connexion sans transaction, rendue ensuite ; celle qui n'a pas fini son travail est fermée, et le
        serveur défait ce qu'elle tenait. `reconnaitre` : BaseInutilisable si ce n'est pas une base de ceres."""
        psycopg = pilote()
        connexion = self._libres.pop() if self._libres and not neuve else self._connecter()
        try:
            if reconnaitre and not self._reconnue:
                (schema.reconnaitre_ancienne if self._ancienne else schema.reconnaitre)(connexion, self.nom)
                self._agent = agent.reconnaitre(connexion) or ""
                if self._agent and not self._ancienne:
                    frontiere.exiger(connexion, self.nom)
                self._reconnue = True
            yield connexion
        except psycopg.errors.InsufficientPrivilege as refus:
            if not self._agent:
                raise
            raise erreurs.refuse_au_profil(self.nom) from refus
        except psycopg.errors.LockNotAvailable as attente:
            raise tour.occupee(connexion, self.nom) from attente
        except (
            psycopg.errors.UndefinedFunction, psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn,
        ) as manque:  # fmt: skip
            if not self._agent or frontiere.du_programme(connexion):
                raise
            raise frontiere.depassee(self.nom) from manque
        finally:
            etat = connexion.info.transaction_status
            if etat is psycopg.pq.TransactionStatus.ACTIVE:  # un signal a coupé l'attente d'une réponse
                with suppress(psycopg.Error):
                    connexion.cancel_safe(timeout=2)
                connexion.close()
            elif not connexion.closed:
                with suppress(psycopg.OperationalError):
                    if etat is not psycopg.pq.TransactionStatus.IDLE:
                        connexion.execute("ROLLBACK")
                    self._libres.append(connexion)

    def _connecter(self) -> "Connexion":
        psycopg = pilote()
        with ExitStack() as pile:
            try:
                connexion = connecter(self._adresse, min(self.attente, _JOINDRE))
                pile.callback(connexion.close)
                self._copie = situer(connexion)
            except psycopg.OperationalError as erreur:
                raise erreurs.a_l_ouverture(erreur, self.nom) from erreur
            pile.pop_all()
        return connexion

    def lignes_abimees(self) -> list[str]:
        """De même que pour un fichier. Sous les rôles, personne ne lit tout : ce qui lui manque n'est pas absent."""
        from ceres_cli.base.postgresql import verification

        with erreurs.erreurs_de_base(self.nom), self._prise(reconnaitre=False) as connexion:
            return [] if agent.reconnaitre(connexion) else verification.lignes_abimees(connexion)

    def fermer(self) -> None:
        for connexion in self._libres:
            connexion.close()
        self._libres.clear()

    def _en_tete(self, titre: agent.Titre | None = None) -> str:
        """Ce qui se règle dans chaque transaction, sous ce titre."""
        siens = reglages(self.attente)
        return siens if titre is None else f"{siens}; {titre.sql}"

    def _entrer(self, connexion: "Connexion") -> agent.Titre | None:
        """Sous quel rôle agit la transaction à venir ; None si les droits ne passent pas par là."""
        if not self._agent:
            return None
        titre = agent.entrer(connexion, self._profil, self._jour)
        if titre is None:
            raise erreurs.sans_groupe(self._agent)
        return titre

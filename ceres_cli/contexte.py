"""Le contexte d'une commande : options de la racine, jour, agent, configuration, base, sortie.

C'est le seul endroit qui lise l'horloge et le compte du système.
"""

import os
from collections.abc import Iterator, Sized
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ceres_cli.base.adresse import est_postgresql
from ceres_cli.configuration import comptes, emplacements
from ceres_cli.configuration.charger import charger
from ceres_cli.configuration.reglages import Configuration
from ceres_cli.erreurs import BaseInutilisable, DroitsInsuffisants, Introuvable
from ceres_cli.moteur import acces
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.calendrier import instant_iso
from ceres_cli.regles.droits import Acteur, NatureAcces
from ceres_cli.regles.identifiants import numero_si_lisible
from ceres_cli.store import Store
from ceres_cli.terminal.sortie import Sortie

if TYPE_CHECKING:
    from ceres_cli.terminal.presentation import Presentation

_GRAND = 10_000
_ATTENTE_AU_TERMINAL = 60.0  # secondes
_LIAISON = ("serveur", "port", "securite", "expediteur", "identifiant", "mot_de_passe_fichier")
_retenus: list[object] = []


def retenir(lignes: Sized, *objets: object) -> None:
    """Garde jusqu'à la fin du processus les objets d'un grand lot : les défaire un à un coûterait pour rien."""
    if len(lignes) > _GRAND:
        _retenus.extend(objets)


class Planification(NamedTuple):
    """Où écrire le plan de ce qui est demandé, au lieu de l'appliquer ; `code_detaille` : sortir 10 s'il change
    quelque chose."""

    chemin: Path
    code_detaille: bool
    ecraser: bool


class Apercu(NamedTuple):
    """Ce qu'un envoi montre au lieu d'envoyer ; `dossier` : où l'écrire, s'il n'est pas seulement à lire."""

    dossier: Path | None
    ecraser: bool


class Contexte:
    """Construit par la racine ; rien n'est lu ni ouvert avant qu'une commande en ait besoin."""

    def __init__(
        self,
        *,
        base: str | None = None,
        config: Path | None = None,
        profil: str | None = None,
        csv_brut: bool = False,
        forcer_droits: bool = False,
        muet: bool = False,
        commande: str = "",
    ) -> None:
        """`muet` : qu'un accès n'ait pu être consigné ne se dit pas. `commande` : celle qui est tapée, sous son nom
        d'usage ; c'est elle que les journaux retiennent."""
        self._commande = commande
        self._base = base
        self.config_nommee = config  # par --config, ou CERES_CONFIG
        self.profil = profil
        self.csv_brut = csv_brut
        self._forcer_droits = forcer_droits
        self.modifie_depuis: str | None = None  # ce qu'une liste garde : changé depuis cet instant, UTC ISO
        self.si_version: int | None = None  # celle de l'objet, telle que l'a lue qui demande
        self.planification: Planification | None = None  # où écrire le plan, au lieu d'appliquer
        self.apercu: Apercu | None = None  # ce qu'un envoi montre, au lieu d'envoyer
        self.nomme = False  # un objet à écrire n'est désigné que par un nom
        self.compte_au_plus: int | None = None  # jusqu'où compter ce qui répond à une liste ; 0 : ne pas compter
        self.presentation: Presentation | None = None  # ce qu'une commande de liste a lu de ses options
        self.sans_pager = False  # ne rien montrer page à page
        self.avis: set[int] = set()  # les courriels à un autre bureau que la commande vient de mettre en file
        self._derniere_sortie: Sortie | None = None
        self._dernier_cadre: Cadre | None = None
        self._dernier_acteur: Acteur | None = None
        self._suivi, self._refus_note, self._non_note = False, False, muet

    @cached_property
    def config(self) -> Configuration:
        trouvee = charger(*self.chemins_config)
        if self._base is None:
            return trouvee
        origine = "environnement" if os.environ.get("CERES_BASE") == self._base else "option"
        return trouvee.avec_option("base.url", self._base, origine)

    @cached_property
    def chemins_config(self) -> tuple[Path, ...]:
        """Les ceres.toml lus, le plus proche d'abord."""
        try:
            ici = Path.cwd()
        except OSError as erreur:
            raise BaseInutilisable(
                "Le dossier de travail n'existe plus.", conseil="Placez-vous dans un dossier qui existe, puis relancez."
            ) from erreur
        return emplacements.trouver(self.config_nommee, ici, os.environ)

    @property
    def config_a_approuver(self) -> Path | None:
        """Le fichier qui dit où est la base, trouvé au-dessus du dossier de travail, s'il n'est pas approuvé."""
        if self.config_nommee is not None or not self.config.base_url or self.config.origines["base.url"] != "fichier":
            return None
        from ceres_cli.configuration import confiance  # la base est le plus souvent dite autrement

        return confiance.a_approuver(self.config.fichiers["base.url"], Path.cwd(), os.environ)

    @property
    def courrier_a_approuver(self) -> Path | None:
        """De même, l'un de ceux qui disent par où part le courrier ; où qu'il soit, si le mot de passe que ce serveur
        recevrait vient d'un autre."""
        if self.config_nommee is not None:
            return None
        from ceres_cli.configuration import confiance

        disent = [self.config.fichiers.get(f"courrier.{cle}") for cle in _LIAISON]
        secret = disent[-1]
        a_approuver = (
            confiance.a_approuver(f, Path.cwd(), os.environ, partout=secret not in (None, f))
            for f in disent
            if f is not None
        )
        return next(filter(None, a_approuver), None)

    def exiger_la_page(self) -> None:
        """BaseInutilisable si la page où mène le code d'un papier signé est dite par un fichier à approuver : elle
        dirait ce qu'elle veut de ce qu'elle vérifie."""
        dit = self.config.fichiers.get("attestation.page")
        if dit is None or self.config_nommee is not None or not self.config.attestation_page:
            return
        from ceres_cli.configuration import confiance

        if (a_approuver := confiance.a_approuver(dit, Path.cwd(), os.environ)) is not None:
            confiance.exiger(a_approuver, os.environ, "à quelle page mène le code d'une attestation")

    @property
    def adresse_base(self) -> str:
        """BaseInutilisable si c'est un fichier à approuver qui la dit."""
        if (a_approuver := self.config_a_approuver) is not None:
            from ceres_cli.configuration import confiance

            confiance.exiger(a_approuver, os.environ)
        return emplacements.adresse_base(self.config, os.environ)

    @cached_property
    def store(self) -> Store:
        return self.ouvrir(self.adresse_base)

    def ouvrir(self, adresse: str) -> Store:
        """Une base à cette adresse, réglée comme celle de la commande ; à fermer."""
        if est_postgresql(adresse):
            from ceres_cli.store_postgresql import StorePostgresql

            return StorePostgresql(
                adresse,
                attente=self._attente,
                profil=None if self.profil is None else numero_si_lisible("P", self.profil),
                jour=os.environ.get("CERES_AUJOURDHUI", ""),
                jour_force=self._phrase_du_jour(),
                dire=lambda phrase: self.derniere_sortie.info(phrase),
                cle=self._cle_du_journal,
                acces_url=self._acces_url,
                ailleurs=emplacements.dossier_etat(os.environ),
            )
        return Store(
            adresse,
            attente=self._attente,
            forcer_droits=self._forcer_droits,
            jour_force=self._phrase_du_jour(),
            dire=lambda phrase: self.derniere_sortie.info(phrase),
            avertir=lambda phrase: self.derniere_sortie.avertissement(phrase),
            cle=self._cle_du_journal,
            etat=emplacements.dossier_etat(os.environ),
        )

    @property
    def _attente(self) -> float:
        """D'une base occupée, en secondes : quelqu'un attend plus volontiers qu'un script."""
        from ceres_cli.terminal.dialogue import quelqu_un

        dite = self.config.origines.get("base.attente_verrou", "defaut") != "defaut"
        return self.config.base_attente_verrou if dite or not quelqu_un() else _ATTENTE_AU_TERMINAL

    @property
    def _acces_url(self) -> str:
        """BaseInutilisable si c'est un fichier à approuver qui la dit."""
        dit = self.config.fichiers.get("base.acces_url")
        if dit is not None and self.config_nommee is None and self.config.base_acces_url:
            from ceres_cli.configuration import confiance

            if (a_approuver := confiance.a_approuver(dit, Path.cwd(), os.environ)) is not None:
                confiance.exiger(a_approuver, os.environ, "où se consigne ce qui se lit d'une copie")
        return self.config.base_acces_url

    def pour_un_autre(self) -> tuple[list[str], dict[str, str]]:
        """Les options et les variables d'un autre ceres, sur la même base et sous le même profil. L'adresse de la base
        passe par l'environnement : une ligne de commande se lit par tous."""
        options = [*(("--config", str(self.config_nommee)) if self.config_nommee is not None else ())]
        options += [*(("--profil", self.profil) if self.profil is not None else ())]
        options += ["--forcer-droits"] if self._forcer_droits else []
        return options, {} if self._base is None else {"CERES_BASE": self._base}

    def _cle_du_journal(self) -> bytes | None:
        """Celle qui ancre ce qui s'écrit, si cet agent en a une ; une clé que d'autres lisent ne prouve rien."""
        from ceres_cli.configuration import cle

        try:
            return cle.JOURNAL.lire(os.environ)
        except BaseInutilisable as refus:
            self.derniere_sortie.avertissement(f"{refus.message} L'écriture n'est pas ancrée.")
            return None

    def _cle_du_registre(self, numero: str) -> bytes | None:
        """Celle qui signe les attestations, si cet agent la tient ; que d'autres lisent, elle ne signe pas."""
        from ceres_cli.configuration import cle

        try:
            return cle.du_registre(numero).lire(os.environ)
        except BaseInutilisable as refus:
            self.derniere_sortie.avertissement(f"{refus.message} Rien n'est signé.")
            return None

    def _phrase_du_jour(self) -> str:
        """Ce qu'une écriture dit quand le jour n'est pas le vrai ; vide sinon."""
        if not os.environ.get("CERES_AUJOURDHUI"):
            return ""
        return f"Jour forcé au {self.jour:%d/%m/%Y} (CERES_AUJOURDHUI)."

    @property
    def chemins_prives(self) -> tuple[Path, ...]:
        """Ce que personne d'autre ne doit lire, présent ou non."""
        return *emplacements.secrets(self.config, os.environ), *self.store.prives

    @property
    def chemins_reserves(self) -> tuple[Path, ...]:
        """Ce qu'aucune sortie ne doit toucher : la base, ses voisins, et ce que ceres garde ailleurs."""
        return *self.store.fichiers, *emplacements.gardes(self.config, os.environ)

    @contextmanager
    def suivi(self) -> Iterator[None]:
        """Le temps de la commande : un refus est consigné au journal des accès, et la base se ferme à la fin. Un défaut
        devant une ligne qui en désigne une absente, ou que ses contraintes refusent, n'est pas du programme : la base a
        été changée sans lui."""
        premier, self._suivi = not self._suivi, True
        try:
            yield
        except (DroitsInsuffisants, Introuvable) as refus:  # un lot l'a peut-être déjà consigné
            if premier and not self._refus_note:
                nature = NatureAcces.REFUS if isinstance(refus, DroitsInsuffisants) else NatureAcces.INTROUVABLE
                objet = refus.objets[0] if refus.objets else None
                self._consigner(nature, objet=objet, nombre=len(refus.objets) or None, code=refus.code)
            raise
        except (LookupError, TypeError, ValueError, AttributeError) as defaut:
            if abimees := self.store.lignes_abimees() if self._dernier_cadre is not None else []:
                raise BaseInutilisable(
                    f"La base {self.store.nom} est abîmée : {abimees[0]}.",
                    conseil="Tout ce qui ne va pas : « ceres admin verifier ».",
                ) from defaut
            raise
        finally:
            if "store" in self.__dict__:
                self.store.fermer()

    def _consigner(self, nature: NatureAcces, **quoi: Any) -> None:
        """Une ligne au journal des accès ; qu'elle ne puisse être écrite n'arrête rien, et se dit une fois."""
        cadre = self._dernier_cadre
        if cadre is None or not cadre.store.existe():
            return
        self._refus_note |= nature in (NatureAcces.REFUS, NatureAcces.INTROUVABLE)
        try:
            acteur = cadre.dernier_acteur or self._dernier_acteur
            acces.noter(cadre, nature, acteur=acteur, jour_force=bool(self._phrase_du_jour()), **quoi)
        except OSError as erreur:
            if not self._non_note:
                self._non_note = True
                from ceres_cli import fichiers

                self.derniere_sortie.avertissement(
                    f"cet accès n'a pas pu être consigné à côté de la base ({fichiers.cause(erreur)})."
                )

    def purger_les_acces(self) -> None:
        """Le traitement de nuit ôte les accès trop anciens ; qu'il ne le puisse n'arrête rien, et se dit."""
        from ceres_cli import fichiers

        if (cadre := self._dernier_cadre) is None or not (jours := self.config.journal_acces_jours):
            return
        try:
            acces.purger(cadre, jours)
        except OSError as erreur:
            self.derniere_sortie.avertissement(
                f"les accès de plus de {jours} jours n'ont pas pu être ôtés ({fichiers.cause(erreur)})."
            )

    def montre(self, document: str, objet: str | None, nombre: int | None) -> None:
        """Ce qui va être montré : consigné avant, si c'est de quelqu'un."""
        if not acces.est_impersonnel(document):
            self._consigner(NatureAcces.LECTURE, document=document, objet=objet, nombre=nombre)

    @cached_property
    def jour(self) -> date:
        """Aujourd'hui à Paris, ou CERES_AUJOURDHUI (répétition, tests) ; lu une fois par commande."""
        force = os.environ.get("CERES_AUJOURDHUI")
        if force:
            return date.fromisoformat(force)
        from zoneinfo import ZoneInfo

        return self.maintenant.astimezone(ZoneInfo("Europe/Paris")).date()

    @cached_property
    def maintenant(self) -> datetime:
        """L'instant réel ; d'une base partagée, celui du serveur, le même pour tous."""
        return self._lire_l_heure()

    def _lire_l_heure(self) -> datetime:
        partagee = est_postgresql(self.config.base_url or "")
        return (self.store.heure_du_serveur() if partagee else None) or datetime.now(UTC)

    @cached_property
    def horodatage(self) -> str:
        """L'instant réel, UTC, ISO à la seconde."""
        return instant_iso(self.maintenant)

    @cached_property
    def agent(self) -> str:
        """Le compte réel du système, jamais la variable $USER ; celui qui s'est connecté, si la base tient les droits ;
        celui qui a lancé sudo, pour le compte de service que nomme la configuration."""
        if est_postgresql(self.config.base_url or "") and (connecte := self.store.agent()):
            return connecte
        compte = comptes.nom(os.getuid()) or f"uid-{os.getuid()}"
        if not self.config.base_compte_service or compte != self.config.base_compte_service:
            return compte
        return comptes.appelant(compte, os.environ.get("SUDO_UID"))

    def cadre(self, commande: str = "", *, a_l_instant: bool = False) -> Cadre:
        """Le cadre d'un cas d'usage ; `commande` : ce que le journal retiendra si aucune n'est tapée (une complétion) ;
        `a_l_instant` : l'heure lue de nouveau, pour un travail qui dure et s'écrit à mesure."""
        commande = f"ceres {self._commande or commande}"
        self.store.commande, self.store.qui = commande, self.agent
        if ouvert := self._dernier_cadre is not None:
            self._dernier_acteur = self._dernier_cadre.dernier_acteur or self._dernier_acteur
        self._dernier_cadre = Cadre(
            self.store,
            self.jour,
            instant_iso(self._lire_l_heure()) if a_l_instant else self.horodatage,
            self.agent,
            commande,
            self.config,
            self.profil,
            self.modifie_depuis,
            self._consigner,
            self.nomme,
            self.compte_au_plus,
            self.avis,
            self._cle_du_registre,
        )
        if self._forcer_droits and not ouvert:
            self._consigner(NatureAcces.DROITS_FORCES)
        return self._dernier_cadre

    def cadre_du_moment(self) -> Cadre:
        """Celui d'un travail qui recommence sans fin : l'heure et le jour y sont de nouveau lus, et la base de nouveau
        ouverte, qu'elle ait été restaurée ou migrée entre-temps."""
        for lu in ("maintenant", "horodatage", "jour"):
            self.__dict__.pop(lu, None)
        self.store.fermer()
        return self.cadre()

    @property
    def derniere_sortie(self) -> Sortie:
        return self._derniere_sortie or Sortie()

    def sortie(self, format_: str | None = None) -> Sortie:
        self._derniere_sortie = Sortie(
            format_,
            brut=self.csv_brut,
            presentation=self.presentation,
            sans_pager=self.sans_pager,
            montre=self.montre,
        )
        return self._derniere_sortie

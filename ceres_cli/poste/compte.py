"""Le compte d'envoi, lu des réglages `[courrier]` ; son mot de passe, d'un fichier à soi seul, jamais d'ailleurs."""

from pathlib import Path
from typing import NamedTuple

from ceres_cli import fichiers, garde
from ceres_cli.configuration import emplacements
from ceres_cli.configuration.reglages import Configuration
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.regles.courrier.envois import adresse_utilisable

_OCTETS_MAX = 1024
_UNE_LIGNE = "Mettez-y le mot de passe, sur une ligne, dans un fichier à vous seul (chmod 600)."
CLAIR, STARTTLS, TLS = "clair", "starttls", "tls"


class Compte(NamedTuple):
    """`expediteur` : tel que SMTP le prend. Le mot de passe ne se montre pas : un compte non plus."""

    serveur: str
    port: int
    securite: str
    expediteur: str
    identifiant: str
    mot_de_passe: str

    def __repr__(self) -> str:
        return f"Compte({self.serveur}:{self.port})"

    @property
    def domaine(self) -> str:
        return self.expediteur.rpartition("@")[2]


def lire(config: Configuration) -> Compte:
    """BaseInutilisable : rien ne peut partir avec ces réglages."""
    if not config.courrier_serveur.strip():
        raise _reglage("courrier.serveur", "n'est pas réglé : ceres ne sait pas par où envoyer")
    expediteur = adresse_utilisable(config.courrier_expediteur)
    if expediteur is None:
        vide = not config.courrier_expediteur
        raise _reglage("courrier.expediteur", "n'est pas réglé" if vide else "n'est pas une adresse de courriel")
    identifiant, fichier = config.courrier_identifiant, config.courrier_mot_de_passe_fichier
    if bool(identifiant) != bool(fichier):
        manque = "courrier.mot_de_passe_fichier" if identifiant else "courrier.identifiant"
        raise _reglage(manque, "n'est pas réglé : un compte va avec son mot de passe")
    if identifiant and config.courrier_securite == CLAIR:
        raise _reglage("courrier.securite", "est « clair » : un mot de passe n'y passe pas")
    if not identifiant.isascii():
        raise _reglage("courrier.identifiant", "a des lettres accentuées, que les serveurs ne prennent pas")
    return Compte(
        config.courrier_serveur.strip(),
        config.courrier_port,
        config.courrier_securite,
        expediteur,
        identifiant,
        mot_de_passe(config) if fichier else "",
    )


def _reglage(cle: str, quoi: str) -> BaseInutilisable:
    conseil = f"Réglez-le : « ceres config definir {cle} VALEUR ». Ce que chacun attend : « ceres config voir »."
    return BaseInutilisable(f"Le réglage {cle} {quoi}.", conseil=conseil)


def mot_de_passe(config: Configuration) -> str:
    """Celui du fichier que dit le réglage, sa fin de ligne ôtée ; BaseInutilisable si ce fichier ne sert pas."""
    chemin = emplacements.mot_de_passe(config)
    assert chemin is not None
    try:
        with open(garde.ouvrir(chemin, interdits=garde.DES_AUTRES), "rb") as flux:
            octets = flux.read(_OCTETS_MAX + 1)
    except garde.PasSur as faute:
        conseil = f"Rendez-le à vous seul : {faute.remede}. S'il a pu être lu, changez le mot de passe."
        sinon = "Donnez le fichier lui-même, à vous seul."
        raise _fichier(chemin, fichiers.cause(faute), conseil if faute.remede else sinon) from faute
    except OSError as erreur:
        raise _fichier(chemin, fichiers.cause(erreur), "Vérifiez le chemin que dit ce réglage.") from erreur
    lu = octets.removesuffix(b"\n").removesuffix(b"\r")
    if not lu or len(octets) > _OCTETS_MAX or not all(0x20 <= o < 0x7F for o in lu):
        raise _fichier(chemin, "il y faut une ligne, le mot de passe, en lettres et signes sans accent")
    return lu.decode("ascii")


def _fichier(chemin: Path, pourquoi: str, conseil: str = _UNE_LIGNE) -> BaseInutilisable:
    return BaseInutilisable(f"Le fichier du mot de passe {chemin} ne sert pas : {pourquoi}.", conseil=conseil)

"""ceres habilitation echeances, expirer"""

import shlex
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.courrier.envoi import avec_apercu, servir
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import (
    OptAu,
    OptDepartement,
    OptFormat,
    OptLimite,
    OptOui,
    OptRegion,
    OptSilencieux,
    OptSimulerSansPlan,
    OptTitre,
    lire_jours,
    opt,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.services.habilitation.nocturne import Passage


_SOUS = "90j"


@exclut(
    "--notifier", "--titre", "--departement", "--region", "--au", "--limite", "--sous",
    car="elle écrit à chacun ce qui est de son territoire",
)  # fmt: skip
@exclut("--apercu", "--simuler", "--oui", "--silencieux")
@en_liste("habilitation", apercu="courriel", notifier="envoi")
@avec_apercu
def echeances(
    ctx: typer.Context,
    sous: Annotated[str, opt("--sous", "Délai en jours : 90j.", "Nj")] = _SOUS,
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    au: OptAu = None,
    limite: OptLimite = None,
    notifier: Annotated[
        bool, opt("--notifier", "Écrire aux agents ce qui franchit 90, 60 ou 30 jours (profil MPCP).")
    ] = False,
    silencieux: OptSilencieux = False,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Lister les habilitations actives dont la fin tombe d'ici à N jours, premier et dernier jour inclus, par jour de
    fin.

    --notifier l'écrit aux agents UD et DIRECCTE qui ont une adresse (« ceres profil modifier P-… --courriel ») : un
    courriel par profil et par jour au plus, des habilitations de son territoire qui ont franchi 90, 60 ou 30 jours
    depuis son dernier avis. Chacune se dit une fois par seuil ; rien à dire, rien ne part. Relancée le même jour, la
    commande n'écrit à personne deux fois : elle est faite pour une tâche planifiée (CONV-05).

    Exemples :

        ceres habilitation echeances --sous 60j --departement 44

        ceres habilitation echeances --notifier --simuler

        ceres habilitation echeances --notifier --apercu
    """
    contexte = commun.contexte(ctx)
    if notifier:
        from ceres_cli.services.courrier.echeances import Echeances

        servir(contexte, Echeances(), silencieux=silencieux, oui=oui, simuler=simuler, format_=format_)
        return
    if contexte.apercu is not None:
        raise ErreurUsage("--apercu va avec --notifier : lister n'écrit à personne.")
    for option, donnee in (("--oui", oui), ("--silencieux", silencieux)):
        if donnee:
            raise ErreurUsage(f"{option} va avec --notifier : lister n'écrit à personne.")
    from ceres_cli.schemas.jures import ECHEANCE
    from ceres_cli.services.habilitation import lectures as habilitation

    jours = lire_jours(sous)
    sortie = contexte.sortie(format_)
    criteres = habilitation.Criteres(titre=titre, departement=departement, region=region, au=au, limite=limite)
    elements, total = habilitation.echeances(contexte.cadre(), jours, criteres)
    sortie.liste("habilitations", ECHEANCE, elements, total)
    if sortie.format == "table" and au is None and habilitation.se_renouvellent(elements):
        filtre = {"--titre": titre, "--departement": departement, "--region": region}
        mots = [mot for option, valeur in filtre.items() if valeur for mot in (option, shlex.quote(valeur))]
        commande = " ".join(["ceres habilitation renouveler", f"--sous {jours}j", *mots, "--fin fin-du-titre"])
        sortie.info(f"Pour les renouveler : {commande}")


def expirer(
    ctx: typer.Context,
    au: OptAu = None,
    silencieux: OptSilencieux = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Consigner au journal les habilitations dont la fin est passée, ou approche (traitement de nuit).

    Un avis est consigné 90, 60, 30 et 7 jours avant la fin. Les nuits manquées se rattrapent une à une, dans l'ordre.
    Ne pose jamais de question. Peut manquer une nuit, être relancé, tourner deux fois à la fois : l'état affiché d'une
    habilitation n'en dépend pas. Un jour passé (--au) ne constate que les expirations ; un jour à venir ne va qu'avec
    --simuler. Hors d'un terminal, seule la phrase de synthèse est écrite, sauf avec --format.

    Exemples :

        ceres habilitation expirer

        ceres habilitation expirer --silencieux
    """
    from ceres_cli.regles.calendrier import en_francais
    from ceres_cli.services.habilitation import nocturne
    from ceres_cli.services.journal import preuve

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    sortie = contexte.sortie(format_)
    passage = nocturne.passer(cadre, au, simuler=simuler)
    if passage.recule is not None:
        sortie.avertissement(
            f"la nuit du {en_francais(passage.recule)} est déjà faite, et nous sommes le {en_francais(cadre.jour)} :"
            " l'horloge a reculé. Les avis reprendront après ce jour."
        )
    if format_ is not None or (sortie.terminal and not silencieux):
        rapport = passage.rapport()
        sortie.rapport({**rapport.en_tete(), "lignes": rapport.lignes()})
    if not simuler:
        contexte.purger_les_acces()
    if not silencieux:
        tete = preuve.resume(cadre)
        sortie.info(f"{_synthese(passage)} Journal : {tete}." if tete else _synthese(passage))


def _synthese(passage: "Passage") -> str:
    """« Expirations au 02/09/2025 : 5 habilitations consignées, 2 avis d'échéance (3 nuits rattrapées). »"""
    from ceres_cli.regles.calendrier import en_francais
    from ceres_cli.regles.francais import accorder, compter

    nombre, avis = passage.expirees, passage.avis
    verbe = "à consigner" if passage.simulation else accorder(nombre, "consignée")
    dit = f"Expirations au {en_francais(passage.nuits[-1])} : {compter(nombre, 'habilitation')} {verbe}"
    dit += f", {avis} avis d'échéance"
    if (manquees := len(passage.nuits) - 1) > 0:
        dit += f" ({compter(manquees, 'nuit')} {accorder(manquees, 'rattrapée')})"
    return f"{dit}."

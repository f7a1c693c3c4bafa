"""Envoyer, quel que soit le sujet : montrer, demander, servir, dire ce qui reste ; ou voir, sans serveur."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from ceres_cli.commands import commun, ecrits
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptEcraser, OptFormat, OptOui, OptSilencieux, OptSimulerSansPlan, opt
from ceres_cli.commands.pose import commande
from ceres_cli.contexte import Apercu, Contexte
from ceres_cli.erreurs import ErreurUsage, NonConfirme
from ceres_cli.terminal.typer_fr.chemins import dossier_ecrit
from ceres_cli.terminal.typer_fr.exclusions import exclut
from ceres_cli.terminal.typer_fr.signature import avec_options

if TYPE_CHECKING:
    from ceres_cli.services.courrier.plan import Courriel, Ligne, Plan, Sujet
    from ceres_cli.terminal.sortie import Sortie


Fonction = TypeVar("Fonction", bound=Callable[..., Any])
SANS_COURRIEL = "sans adresse de courriel, à remettre autrement"
_APERCU: dict[str, tuple[Any, object]] = {
    "apercu": (
        Annotated[bool, opt("--apercu", "Montrer chaque courriel, sans l'envoyer ni joindre de serveur.")],
        False,
    ),
    "dossier": (
        Annotated[Path | None, opt("--sortie", "Avec --apercu : les y écrire (eml).", "DOSSIER", dossier_ecrit)],
        None,
    ),
    "ecraser": (OptEcraser, False),
}


def avec_apercu(fonction: Fonction) -> Fonction:
    """Ajoute à une commande qui envoie du courrier de quoi le voir d'abord ; la fonction n'en sait rien."""

    @wraps(fonction)
    def enveloppe(*arguments: Any, **options: Any) -> Any:
        apercu, dossier, ecraser = (options.pop(nom) for nom in _APERCU)
        if not apercu and (dossier is not None or ecraser):
            raise ErreurUsage(
                "--sortie et --ecraser vont avec --apercu.", conseil="Ajoutez --apercu : rien ne partira."
            )
        options["ctx"].find_object(Contexte).apercu = Apercu(dossier, ecraser) if apercu else None
        return fonction(*arguments, **options)

    return avec_options(fonction, enveloppe, _APERCU)  # type: ignore[return-value]


def envoie(sans_courriel: str = SANS_COURRIEL) -> Callable[[Callable[..., "Sujet"]], Callable[..., None]]:
    """La commande qui envoie le courrier du sujet que rend la fonction ; `sans_courriel` : ce que sont, pour ce sujet,
    ceux qui n'ont pas d'adresse."""
    communes: dict[str, tuple[Any, object]] = {
        "silencieux": (OptSilencieux, False),
        "oui": (OptOui, False),
        "simuler": (OptSimulerSansPlan, False),
        "format_": (OptFormat, None),
    }

    def poser(sujet: Callable[..., "Sujet"]) -> Callable[..., None]:
        posee = commande(sujet, partial(servir, sans_courriel=sans_courriel), communes)
        posee = en_liste("envoi", apercu="courriel")(avec_apercu(posee))
        return exclut("--apercu", "--simuler", "--oui", "--silencieux")(posee)

    return poser


def servir(
    contexte: Contexte,
    sujet: "Sujet",
    *,
    oui: bool,
    simuler: bool,
    format_: str | None,
    silencieux: bool = False,
    sans_courriel: str = SANS_COURRIEL,
    d_abord: Callable[[], None] = lambda: None,
) -> None:
    """Sans personne au terminal, rien n'est demandé : ce qui est incertain reste. Avec --apercu, rien ne part, et ce
    qui partirait se lit. `silencieux` : si tous sont servis, rien qu'un format demandé. `d_abord` : ce qui s'écrit
    avant, une fois l'accord donné."""
    from ceres_cli.configuration import confiance
    from ceres_cli.poste import compte
    from ceres_cli.schemas.sessions import ENVOI
    from ceres_cli.services.courrier import envoi

    sortie = contexte.sortie(format_)
    prevu = sujet.preparer(contexte.cadre())
    servi = sujet.montrees(prevu)
    bilan = envoi.Bilan(prevu)
    if contexte.apercu is not None:
        from ceres_cli.services.courrier.plan import brouillons

        montrer(sortie, [*brouillons(contexte.cadre(), sujet, prevu)], contexte.apercu)
        _conclure(sortie, prevu, envoi.annonce(prevu), [], sans_courriel, reste=bool(prevu.restent))
        return
    if prevu.occupe:
        if (a_approuver := contexte.courrier_a_approuver) is not None:
            confiance.exiger(a_approuver, os.environ, "par où part le courrier")
        par = compte.lire(contexte.config)
        if not simuler:
            repris = _demander(contexte, sortie, prevu, par.serveur, accord=oui)
            d_abord()
            with sortie.progression(len(prevu.a_envoyer) + len(repris), "Courriels") as barre:

                def attendre(dit: str) -> None:
                    barre.effacer()
                    sortie.info(dit)

                bilan = envoi.envoyer(
                    lambda: contexte.cadre(a_l_instant=True),
                    par,
                    servi,
                    relancer=repris,
                    avancer=barre.avancer,
                    attendre=attendre,
                )
    elif not simuler:
        d_abord()
    reste = bool(prevu.restent if simuler else bilan.restent)
    muet = silencieux and not (reste or bilan.plan.a_savoir or bilan.arret or bilan.refus)
    if format_ is not None or not muet:
        elements = [ligne.en_dict() for ligne in bilan.plan.lignes]
        sortie.liste("envois", ENVOI, elements, len(elements))
    if muet:
        return
    dit, suite = envoi.phrase(bilan), [bilan.remis, bilan.arret, *bilan.refus]
    if simuler:
        dit, suite = envoi.annonce(prevu), []
    _conclure(sortie, bilan.plan, dit, suite, sans_courriel, reste=reste)


def _conclure(
    sortie: "Sortie", vu: "Plan", dit: str, autres: Sequence[str], sans_courriel: str, *, reste: bool
) -> None:
    _dire_ce_qui_reste(sortie, vu, autres, sans_courriel)
    sortie.info(dit)
    if reste:
        raise typer.Exit(7)


def _demander(contexte: Contexte, sortie: "Sortie", prevu: "Plan", serveur: str, *, accord: bool) -> list[str]:
    """L'accord, au terminal ; rend les incertains (M-…) à renvoyer. --oui ne vaut pas pour eux."""
    from ceres_cli.services.courrier import envoi

    a_partir, incertains = prevu.a_envoyer, envoi.douteux(contexte.cadre(), prevu)
    if prevu.a_confirmer and not accord:
        for texte in prevu.a_confirmer:
            sortie.info(texte)
        if not sortie.confirmer("Relancer encore ?"):
            raise NonConfirme("Non confirmé : rien n'est parti.")
        accord = True
    if not sortie.quelqu_un():
        return []
    repris: list[str] = []
    if incertains:
        for ligne in incertains:
            sortie.info(_incertain(ligne))
        if sortie.confirmer("Les renvoyer, au risque qu'ils arrivent deux fois ?"):
            repris = [ligne.message.reference for ligne in incertains if ligne.message is not None]
    if a_partir:
        sortie.info(f"{envoi.annonce(prevu)} Tout partira par {serveur}.")
        if not accord:
            commun.demander_l_accord(sortie, contexte.cadre(), lignes=len(a_partir))
    return repris


def _incertain(ligne: "Ligne") -> str:
    assert ligne.message is not None
    qui = f"{ligne.message.reference} ({ligne.message.objet}, {ligne.message.nom})"
    return f"{qui} est incertain : le serveur l'a peut-être accepté."


def _dire_ce_qui_reste(sortie: "Sortie", vu: "Plan", autres: Sequence[str], sans_courriel: str) -> None:
    """Pourquoi chacun de ceux qui restent n'est pas servi, et ce qui l'arrangerait."""
    from ceres_cli.regles.courrier.envois import Destin
    from ceres_cli.regles.francais import premiers

    for texte in filter(None, (*vu.a_savoir, *autres)):
        sortie.avertissement(f"{texte.rstrip('.')}.")
    for sort, quoi in (
        (Destin.SANS_COURRIEL, sans_courriel),
        (Destin.ECHOUE, "refusés par le serveur ; corrigez l'adresse, ou « ceres courrier relancer »"),
        (Destin.EN_COURS, "en train de partir par un autre envoi ; s'il a été tué, le suivant les dit incertains (cinq"
                         " minutes après, sur une base partagée)"),
        (Destin.INCERTAIN, "incertains, peut-être acceptés ; demandez au destinataire, puis « ceres courrier relancer »"
                         " ou « ceres courrier abandonner »"),
    ):  # fmt: skip
        if lignes := vu.de_sort(sort):
            noms = dict.fromkeys(d.message.reference if d.message else d.objet for d in lignes)
            sortie.avertissement(f"{quoi} : {premiers([*noms])}.")


def montrer(sortie: "Sortie", courriels: "Sequence[Courriel]", apercu: Apercu) -> None:
    """Sur la sortie standard ; écrits d'abord, si on le veut."""
    from ceres_cli.schemas.sessions import COURRIEL

    fichiers: list[str | None] = [None] * len(courriels)
    if apercu.dossier is not None:
        documents = [(apercu.dossier / c.nom_de_fichier, c.octets) for c in courriels]
        ecrits.ecrire(sortie, documents, apercu.dossier, ecraser=apercu.ecraser)
        fichiers = [str(chemin) for chemin, _ in documents]
    elif sortie.format == "table" and not sortie.arrange:
        sortie.recit("courriel", None, len(courriels), lambda large: _lettres(courriels, large))
        return
    elements = [c.en_dict(fichier) for c, fichier in zip(courriels, fichiers, strict=True)]
    sortie.liste("courriels", COURRIEL, elements, len(elements))


def _lettres(courriels: "Sequence[Courriel]", large: int) -> Iterator[str]:
    from ceres_cli.schemas.assainissement import assainir
    from ceres_cli.terminal.pli import plier

    for rang, (ligne, lu, _) in enumerate(courriels):
        if rang:
            yield from ("", "─" * min(large, 40), "")
        dits = [f"À : {ligne.nom} <{ligne.adresse}>", f"Objet : {lu.objet}"]
        if lu.pieces:
            dits.append(f"Joint : {', '.join(lu.pieces)}")
        for texte in (*dits, "", *lu.texte.split("\n")):
            yield from plier(assainir(texte), large) or [""]

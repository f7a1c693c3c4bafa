"""Le programme : options de la racine, groupes chargés à la demande, et le seul endroit où les erreurs s'arrêtent."""

import gc
import signal

gc.disable()  # avant les imports qui suivent : un dixième du temps de démarrage ; rendu par `executer`
_ancien = signal.getsignal(signal.SIGINT)
if _ancien is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C pendant les imports : s'arrêter sans trace de pile

import os  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable, Sequence  # noqa: E402
from functools import partial  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Annotated, Any  # noqa: E402

import typer  # noqa: E402

from ceres_cli.base import acquis  # noqa: E402
from ceres_cli.base.signaux import Interruption, remplacee, signaux_captes, signaux_ignores  # noqa: E402
from ceres_cli.erreurs import SANS_MEMOIRE, memoire_epuisee  # noqa: E402
from ceres_cli.terminal.flux import dire_differes, ecrire, parler, preparer_flux, vider  # noqa: E402
from ceres_cli.terminal.typer_fr import App, construire  # noqa: E402
from ceres_cli.terminal.typer_fr.chemins import chemin_lu  # noqa: E402

if _ancien is signal.default_int_handler:
    signal.signal(signal.SIGINT, _ancien)

_ACCUEIL = "accueil"
_SANS_MEMOIRE = f"Erreur : {SANS_MEMOIRE}"
_DERNIER_MOT = f"{_SANS_MEMOIRE}\n".encode()  # fait d'avance : il n'y aura pas de quoi le faire
QUOTIDIEN: dict[str, tuple[str, str]] = {
    "jure": (".jure", "Jurés : identité, coordonnées, emplois"),
    "habilitation": (".habilitation", "Habilitations des jurés"),
    "session": (".session", "Sessions d'examen"),
    "candidat": (".candidat", "Candidats et leurs inscriptions"),
    "convocation": (".convocation", "Convocations : édition, PDF et agenda"),
    "attestation": (".attestation", "Attestations : ce qu'elles valent, leur preuve"),
    "verifier": (".racine.verifier", "Vérifier un papier signé, sans base"),
    "vae": (".vae", "Demandes VAE : dépôt, décision, retrait"),
    "controle": (".controle", "Contrôles de conformité : visites, constats, suites"),
    _ACCUEIL: (".racine.accueil", "Qui je suis, et ce qui m'attend"),
    "voir": (".verbes.racine", "Voir tout objet par son identifiant"),
    "historique": (".verbes.racine", "Afficher qui a fait quoi sur un objet"),
    "expliquer": (".verbes.racine", "Dire si une action est possible, et pourquoi"),
    "export-jures": (".jure.exporter", "Exporter les coordonnées des jurés"),
}
ADMINISTRATION: dict[str, tuple[str, str]] = {
    "profil": (".profil", "Profils des agents : rôle et structure"),
    "centre": (".centre", "Centres organisateurs et leurs agréments"),
    "referentiel": (".referentiel", "Référentiel : titres, CCP et CCS"),
    "stats": (".stats", "Chiffres : échéances, couverture, sessions, résultats"),
    "rapport": (".racine.rapport", "Écrire le rapport de votre ressort : une page HTML"),
    "delais": (".delais", "Délais des sessions : jours et mode"),
    "courrier": (".courrier", "Courrier : ce qui est parti, ce qui attend, ce qui a échoué"),
    "lot": (".lot", "Lots : voir et défaire chaque écriture"),
    "init": (".racine.init", "Créer la base et charger les titres livrés"),
    "demo": (".racine.demo", "Remplir une base d'essai et la faire visiter"),
    "regles": (".racine.schema", "Règles appliquées, leurs phrases et leurs bornes"),
}
EXPLOITATION: dict[str, tuple[str, str]] = {
    "journal": (".journal", "Journal des écritures"),
    "admin": (".admin", "Base : santé, sauvegarde, restauration, migration"),
    "machine": (".machine", "Programmes : répondre à un assistant"),
    "rgpd": (".rgpd", "Données personnelles : registre, extrait, effacement"),
    "schema": (".racine.schema", "Formats des documents JSON"),
    "config": (".config", "Réglages"),
}
CADRES = {"Tous les jours": QUOTIDIEN, "Administration": ADMINISTRATION, "Exploitation": EXPLOITATION}
"""Les groupes : nom → module, aide courte. Un module n'est importé que si son groupe est nommé."""

_DE_TOUT_NOM = ("voir", "historique", "expliquer")
"""Les verbes que la racine passe à la commande du nom, que dit l'identifiant."""

_TOUT = "--tout"
_OPTIONS_RACINE = ("--base", "--config", "--profil", "--csv-brut", "--forcer-droits", _TOUT)
_DRAPEAUX = ("--csv-brut", "--forcer-droits", _TOUT)
"""Celles de la racine qui ne prennent pas de valeur."""


def _immediate(nom: str, rappel: Callable[..., None], aide: str) -> Any:
    """Une option de la racine qui répond tout de suite, avant que la commande ne soit lue."""
    return typer.Option(nom, callback=rappel, is_eager=True, expose_value=False, help=aide)


def _version(ctx: typer.Context, voulue: bool) -> None:
    if voulue and not ctx.resilient_parsing:
        from ceres_cli import VERSION

        ecrire(f"ceres {VERSION}\n")
        raise typer.Exit


def _completion(ctx: typer.Context, param: typer.CallbackParam, voulue: bool) -> None:
    if voulue and not ctx.resilient_parsing:
        from ceres_cli.terminal.typer_fr import completion

        suite = ctx.meta["ceres.mots"]
        suite = suite[suite.index(param.opts[0]) + 1 :] if param.opts[0] in suite else ()
        (completion.installer if param.name == "installer" else completion.montrer)(next(iter(suite), None))


def _ailleurs(ctx: typer.Context, mot: str) -> list[str]:
    from ceres_cli.commands.racine import ailleurs

    racine = ctx.params
    return ailleurs.commandes(_contexte(base=racine["base"], config=racine["config"], profil=racine["profil"]), mot)


def _aiguiller(ctx: typer.Context, mots: list[str]) -> list[str]:
    if mots[0] not in _DE_TOUT_NOM:
        return mots
    from ceres_cli.commands.verbes import racine as verbes

    return verbes.aiguiller(ctx, mots)


def _du_profil(mots: Sequence[str]) -> frozenset[str] | None:
    """Les commandes que l'aide montre, parmi toutes ; None : toutes."""
    donnees, _ = _de_la_racine(mots)
    if _TOUT in donnees:
        return None
    from ceres_cli.commands.racine import aide

    if (fichier := aide.base(donnees, os.environ)) is None:
        return None
    from ceres_cli.base import role

    agit = role.qui_agit(fichier, *aide.qui_agit(donnees, os.environ))
    return aide.du_role(frozenset(nom for cadre in CADRES.values() for nom in cadre), agit)


racine = App(
    paquet="ceres_cli.commands",
    entrees=CADRES,
    ailleurs=_ailleurs,
    aiguiller=_aiguiller,
    visibles=_du_profil,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _adresse_lue(texte: str) -> str:
    """Une variable vide ne dit rien ; une option vide vient d'une variable qui manquait, et non du choix de la base par
    défaut : ValueError."""
    if not texte.strip():
        raise ValueError("l'adresse est vide : donnez celle de la base, ou ôtez l'option")
    return texte


@racine.callback()
def _racine(
    ctx: typer.Context,
    base: Annotated[
        str | None,
        typer.Option(
            "--base",
            metavar="URL",
            envvar="CERES_BASE",
            parser=_adresse_lue,
            help="La base : un fichier SQLite, ou une adresse postgresql://.",
        ),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", metavar="FICHIER", envvar="CERES_CONFIG", parser=chemin_lu, help="Configuration (ceres.toml)."
        ),
    ] = None,
    profil: Annotated[
        str | None,
        typer.Option("--profil", metavar="P-…", envvar="CERES_PROFIL", help="Profil sous lequel agir."),
    ] = None,
    csv_brut: Annotated[
        bool, typer.Option("--csv-brut", help="csv et tsv pour un programme : pas d'apostrophe devant « = + - @ ».")
    ] = False,
    forcer_droits: Annotated[
        bool, typer.Option("--forcer-droits", help="Ouvrir une base que d'autres peuvent écrire.")
    ] = False,
    tout: Annotated[
        bool, typer.Option(_TOUT, help="Avec --help : toutes les commandes, même celles d'autres profils.")
    ] = False,
    version: Annotated[bool, _immediate("--version", _version, "Afficher la version.")] = False,
    installer: Annotated[
        bool, _immediate("--install-completion", _completion, "Installer la complétion dans le terminal.")
    ] = False,
    montrer: Annotated[bool, _immediate("--show-completion", _completion, "Afficher le script de complétion.")] = False,
) -> None:
    """Jurys des titres professionnels : habilitations, jurés, sessions, candidats, convocations."""
    if jour := os.environ.get("CERES_AUJOURDHUI"):
        from ceres_cli.terminal.typer_fr import dates

        dates.verifier_jour(jour)
    ctx.meta["ceres.jouer"] = _rejouer
    ctx.obj = partial(
        _contexte, base=base, config=config, profil=profil, csv_brut=csv_brut, forcer_droits=forcer_droits
    )


def _contexte(**options: Any) -> Any:
    from ceres_cli.contexte import Contexte
    from ceres_cli.terminal.typer_fr import designation

    designation.brancher(_designer)

    return Contexte(**options)


def _designer(*designation: Any) -> str:
    from ceres_cli.commands import designation as commandes

    return commandes.trouver(*designation)


def _proposer(*valeur: Any) -> Any:
    from ceres_cli.commands import propositions

    return propositions.de(*valeur)


def principal() -> None:
    """Point d'entrée de la commande `ceres`."""
    # Un grand lot garde des millions d'objets, et aucun cycle : les parcourir coûterait un dixième de son temps.
    gc.set_threshold(2_000_000, 20, 100)
    with signaux_captes():  # jusqu'au dernier instant : un signal tardif dit encore ce qui est fait
        try:
            code = executer(sys.argv[1:])
            # Tout est fermé : laisser l'interpréteur se défaire prendrait autant de temps qu'une aide entière.
            os._exit(code)
        except Interruption as interruption:
            os._exit(_s_interrompre(interruption, sys.argv[1:]))
        except (MemoryError, SystemError) as perdue:  # il n'en restait pas même de quoi remonter jusqu'à la frontière
            if not memoire_epuisee(perdue):
                raise
            os.write(2, _DERNIER_MOT)
            os._exit(8)


def executer(argv: Sequence[str]) -> int:
    """Exécute une ligne de commande (sans le nom du programme) et rend son code de sortie, sans quitter."""
    preparer_flux()
    acquis.oublier()
    gc.enable()
    try:
        with signaux_captes():
            try:
                return _jusqu_a_la_frontiere(list(argv))
            except Interruption as interruption:
                return _s_interrompre(interruption, argv)
    except Interruption as seconde:  # arrivée juste avant qu'elles ne soient ignorées
        return _s_interrompre(seconde, argv)


def _s_interrompre(interruption: Interruption, argv: Sequence[str]) -> int:
    with signaux_ignores():
        from ceres_cli.terminal import frontiere

        frontiere.montrer_interruption(argv)
    return interruption.sortie


def _jusqu_a_la_frontiere(argv: list[str]) -> int:
    """Le seul endroit où les erreurs s'arrêtent."""
    try:
        code = _lancer(argv)
        vider()
        dire_differes()
        return code
    except BrokenPipeError:
        return 0  # le lecteur est parti (`| head`) : il a eu ce qu'il voulait
    except (KeyboardInterrupt, typer.Abort):
        raise Interruption(signal.SIGINT) from None
    except Exception as erreur:
        if (interruption := remplacee(erreur)) is not None:
            raise interruption from None
        try:
            from ceres_cli.terminal import frontiere

            return frontiere.montrer(erreur, argv, _a_la_surveillance(argv))
        except Exception as seconde:
            if not memoire_epuisee(seconde):
                raise
            # Il n'en restait pas même de quoi le dire en forme.
            parler(f"{_SANS_MEMOIRE} {acquis.deja_fait()}".rstrip())
            return 8


def _a_la_surveillance(argv: list[str]) -> Any:
    """Ce que « admin sante --nagios » répond d'une erreur, même levée avant elle : d'un réglage, d'une option."""
    _, reste = _de_la_racine(argv)
    if reste[:2] != ["admin", "sante"] or "--nagios" not in reste:
        return None
    from ceres_cli.commands.admin import entretien

    return entretien.inconnue


def _rejouer(argv: list[str]) -> int:
    """Une ligne de plus, dans le même processus : ce que la précédente a fait est déjà dit."""
    acquis.oublier()
    return _jusqu_a_la_frontiere(argv)


def _ou_l_accueil(argv: list[str]) -> list[str]:
    """`ceres` seul au terminal, devant une base qui existe, est l'accueil ; partout ailleurs, la ligne telle quelle."""
    donnees, reste = _de_la_racine(argv)
    if not sys.stdout.isatty() or reste or _TOUT in donnees:
        return argv
    choix = {nom: donnees.get(f"--{nom}") or os.environ.get(f"CERES_{nom.upper()}") for nom in ("base", "config")}
    contexte = _contexte(base=choix["base"], config=Path(choix["config"]) if choix["config"] else None)
    return [*argv, _ACCUEIL] if contexte.store.existe() else argv


def _de_la_racine(argv: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Les options de la racine données, et le reste de la ligne."""
    donnees: dict[str, str] = {}
    reste: list[str] = []
    mots = iter(argv)
    for mot in mots:
        nom, egal, valeur = mot.partition("=")
        if nom not in _OPTIONS_RACINE:
            reste.append(mot)
        elif nom in _DRAPEAUX:
            donnees[nom] = ""
        else:
            donnees[nom] = valeur if egal else next(mots, "")
    return donnees, reste


def _lancer(argv: list[str]) -> int:
    groupe: Any = construire(racine, "ceres")
    if instruction := os.environ.get("_CERES_COMPLETE"):
        from ceres_cli.terminal.typer_fr import completion

        return completion.completer(groupe, instruction, _proposer)
    argv = _ou_l_accueil(argv)
    deplacables = set(_OPTIONS_RACINE)
    while True:
        try:
            with groupe.make_context("ceres", list(argv)) as ctx:
                groupe.invoke(ctx)
            return 0
        except typer.Exit as fin:
            return fin.exit_code
        except typer.TyperException as erreur:
            option = getattr(erreur, "option_name", None)
            if option not in deplacables or not hasattr(erreur, "possibilities"):
                raise
            # « ceres jure lister --base X » : une option de la racine est admise partout.
            deplacables.discard(option)
            argv = _en_tete(argv, option, erreur)


def _en_tete(argv: list[str], option: str, erreur: typer.TyperException) -> list[str]:
    """La ligne où cette option et sa valeur passent devant la commande ; l'erreur de départ si la valeur manque."""
    tete: list[str] = []
    reste: list[str] = []
    mots = iter(argv)
    for mot in mots:
        if mot == "--":
            reste += [mot, *mots]
        elif mot == option and option in _DRAPEAUX:
            tete.append(mot)
        elif mot == option:
            valeur = next(mots, None)
            if valeur is None:
                raise erreur
            tete += [mot, valeur]
        elif mot.startswith(f"{option}="):
            tete.append(mot)
        else:
            reste.append(mot)
    return tete + reste

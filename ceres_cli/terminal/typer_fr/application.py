"""Les applications Typer de ceres : rien n'est importé ni construit avant d'être nommé."""

import inspect
from collections.abc import Callable, Collection, Iterator, Mapping, MutableMapping, Sequence
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, ParamSpec, TypeVar

import typer
from typer import core
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command_from_info, get_command_name, get_group
from typer.models import CommandInfo

from ceres_cli.regles.francais import citer
from ceres_cli.terminal.flux import ecrire
from ceres_cli.terminal.typer_fr import chemins, valeurs

if TYPE_CHECKING:
    from ceres_cli.erreurs import ErreurUsage

CompletionItem: Any = vars(core)["CompletionItem"]
Fonction = TypeVar("Fonction", bound=Callable[..., Any])
P = ParamSpec("P")
Entree = tuple[str, str]
"""Module (« .creer » : du paquet du groupe), aide courte. Y répond ce que nomme « :jure » à sa suite ; à défaut, son
`app` ou la fonction du nom de la commande."""
Ailleurs = Callable[[Any, str], list[str]]
"""(contexte de Typer, mot tapé) → commandes."""
Aiguiller = Callable[[Any, list[str]], list[str]]
"""(contexte de Typer, mots tapés) → ceux de la commande qui y répond."""
Visibles = Callable[[Sequence[str]], frozenset[str] | None]
"""Mots tapés → les commandes que l'aide montre ; None : toutes."""


def a_la_demande(poser: Callable[P, Callable[..., None]]) -> Callable[P, "partial[Callable[..., None]]"]:
    """La commande que rend `poser` n'est faite que si on la nomme."""
    return partial(partial, poser)


class Habit(NamedTuple):
    """Dans l'annotation d'un paramètre : le décorateur (« module:nom ») de toute commande qui le prend."""

    decorateur: str


class App(typer.Typer):
    """Un groupe de commandes. Décorer ses fonctions par `@app.command()`, comme avec Typer.

    `entrees` : pour chaque cadre de l'aide, ses commandes rangées dans d'autres modules, importées quand on les nomme,
    ceux dont le nom commence par un point depuis `paquet`.
    `ailleurs` : les commandes qui montrent ce qu'on a tapé à la place d'une commande. `aiguiller` : celle qui répond.
    `visibles` : celles que l'aide montre ; `autres_noms` : celles qui marchent, se complètent, sont au manuel, et que
    l'aide tait, une autre faisant de même.
    """

    def __init__(
        self,
        *,
        paquet: str | None = None,
        entrees: Mapping[str, Mapping[str, Entree]] | None = None,
        ailleurs: Ailleurs | None = None,
        aiguiller: Aiguiller | None = None,
        visibles: Visibles | None = None,
        autres_noms: Collection[str] = (),
        **options: Any,
    ) -> None:
        super().__init__(
            cls=Groupe,
            add_completion=False,
            rich_markup_mode=None,
            pretty_exceptions_enable=False,
            **options,
        )
        self.commandes: dict[str, CommandInfo] = {}
        self.paquet = paquet
        self.entrees = entrees or {}
        self.ailleurs = ailleurs
        self.aiguiller = aiguiller
        self.visibles = visibles
        self.autres_noms = autres_noms

    def command(
        self, name: str | None = None, *, cadre: str | None = None, **options: Any
    ) -> Callable[[Fonction], Fonction]:
        """Comme dans Typer, mais la commande n'est construite qu'à l'appel. `cadre` : son titre dans l'aide."""

        def decorer(fonction: Fonction) -> Fonction:
            info = CommandInfo(name=name, cls=Commande, callback=fonction, rich_help_panel=cadre, **options)
            self.commandes[name or get_command_name(fonction.__name__)] = info
            return fonction

        return decorer


class _EnFrancais:
    """Ce que les commandes et les groupes ont en commun : aide et valeurs en français."""

    params: list[Any]
    callback: Callable[..., Any] | None

    def _franciser(self) -> None:
        for parametre in self.params:
            if isinstance(parametre, TyperOption | TyperArgument):
                valeurs.installer(parametre)

    def invoke(self, ctx: Any) -> Any:
        # Le contexte n'est fait que pour une fonction qui s'exécute : l'aide et les erreurs d'usage s'en passent.
        if self.callback is not None and isinstance(ctx.obj, partial):
            ctx.obj = ctx.obj(commande=ctx.command_path.partition(" ")[2])
            ctx.obj.sans_pager = ctx.meta.get("ceres.sans_pager", False)
            self._resoudre(ctx)
        with chemins.sorties_gardees(self.params, ctx):
            return super().invoke(ctx)  # type: ignore[misc]

    def _resoudre(self, ctx: Any) -> None:
        """Ce que désignent les noms et les dates tapés, une fois la base et le jour à portée."""

    def get_help(self, ctx: Any) -> str:
        from ceres_cli.terminal.typer_fr import aide

        return aide.texte(ctx)

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None and option.callback is not _montrer_aide:
            valeurs.installer(option)
            option.help = "Afficher cette aide."
            option.callback = _montrer_aide
        return option

    def get_help_option_names(self, ctx: Any) -> list[str]:
        noms: list[str] = super().get_help_option_names(ctx)  # type: ignore[misc]
        return sorted(noms)


def _montrer_aide(ctx: Any, _parametre: object, voulue: bool) -> None:
    if voulue and not ctx.resilient_parsing:
        ecrire(ctx.get_help() + "\n")
        ctx.exit()


class Commande(_EnFrancais, TyperCommand):
    def __init__(self, *args: Any, **options: Any) -> None:
        from ceres_cli.terminal.typer_fr import dates, designation

        super().__init__(*args, **options)
        self._franciser()
        self.en_mots = designation.en_plusieurs_mots(self.params)
        for parametre in self.params:
            valeurs.enrober(parametre, designation.lecture)
            valeurs.enrober(parametre, dates.lecture)

    def _resoudre(self, ctx: Any) -> None:
        from ceres_cli.terminal.typer_fr import dates, designation

        dates.resoudre(self.params, ctx)
        designation.resoudre(self.params, ctx)

    def invoke(self, ctx: Any) -> Any:
        chemins.verifier_les_lus(self.params, ctx)
        return super().invoke(ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """« --oui » est admis de toute commande qui écrit, même si elle ne demande rien, « --sans-pager » de toute qui
        montre ; « ? » seul montre l'aide."""
        if args == ["?"]:
            _montrer_aide(ctx, None, True)
        from ceres_cli.terminal.typer_fr import exclusions

        options = {nom for parametre in self.params for nom in parametre.opts}
        ctx.meta["ceres.oui"] = "--oui" in args  # la ligne confirme d'avance
        fin = args.index("--") if "--" in args else len(args)
        ctx.meta["ceres.sans_pager"] = "--sans-pager" in args[:fin]
        admis = {
            mot
            for mot, avec in (("--oui", "--simuler"), ("--sans-pager", "--format"))
            if avec in options and mot not in options
        }
        args = [mot for mot in args[:fin] if mot not in admis] + args[fin:]
        try:
            with valeurs.en_mots(self.en_mots):
                reste = list(super().parse_args(ctx, list(args)))
                exclusions.verifier(self, ctx, args)
                return reste
        except typer.TyperException as premiere:
            if (fautes := self._fautes(ctx, list(args))) and len(fautes) > 1:
                from ceres_cli.terminal.typer_fr.usage import plusieurs

                raise plusieurs(fautes, ctx) from premiere
            if getattr(premiere, "ctx", None) is None:  # ce que Typer tait d'une option sans valeur
                vars(premiere)["ctx"] = ctx
            raise

    def _fautes(self, ctx: Any, args: list[str]) -> list[typer.TyperException]:
        """Chaque paramètre mal donné ou qui manque ; aucun si ce sont les mots eux-mêmes qui ne se lisent pas."""
        fautes = []
        try:
            donnes, reste, _ = self.make_parser(ctx).parse_args(args=args)
        except typer.TyperException:
            return []
        for parametre in self.get_params(ctx):
            try:
                _, reste = parametre.handle_parse_result(ctx, donnes, reste)
            except typer.TyperException as faute:
                fautes.append(faute)
        return fautes


class Groupe(_EnFrancais, TyperGroup):
    """Groupe dont les commandes ne sont construites que lorsqu'elles sont nommées."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._franciser()
        self.commands: MutableMapping[str, Any] = {}
        self.ailleurs: Ailleurs | None = None
        self.aiguiller: Aiguiller | None = None
        self.visibles: Visibles | None = None
        self.autres_noms: Collection[str] = ()

    def montres(self, mots: Sequence[str]) -> tuple[dict[str, list[tuple[str, str]]], int]:
        """Les cadres que l'aide montre, et combien de commandes elle en laisse."""
        visibles = None if self.visibles is None else self.visibles(mots)
        cadres = {
            cadre: [
                (nom, texte)
                for nom, texte in lignes
                if nom not in self.autres_noms and (visibles is None or nom in visibles)
            ]
            for cadre, lignes in self.cadres().items()
        }
        autres = len(self.aides()) - sum(map(len, cadres.values())) if visibles is not None else 0
        return cadres, autres

    def cadres(self) -> dict[str, list[tuple[str, str]]]:
        """Commandes visibles, par cadre de l'aide : nom et aide courte."""
        return self.commands.cadres() if isinstance(self.commands, _Commandes) else {}

    def aides(self) -> dict[str, str]:
        return {nom: texte for lignes in self.cadres().values() for nom, texte in lignes}

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args and not self.invoke_without_command and not ctx.resilient_parsing:
            _montrer_aide(ctx, None, True)
        ctx.meta.setdefault("ceres.mots", tuple(args))
        return list(super().parse_args(ctx, args))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        args = self.aiguiller(ctx, args) if self.aiguiller is not None else args
        nom = args[0]
        commande = self.get_command(ctx, nom)
        if commande is None and not ctx.resilient_parsing:
            self._aider(ctx, args)
            if nom.startswith("-"):
                self.parse_args(ctx, args)  # dit l'option inconnue
            raise self._commande_inconnue(ctx, nom)
        return nom if commande else None, commande, args[1:]

    def _aider(self, ctx: Any, mots: list[str]) -> None:
        """« aide », « help » et « ? » montrent l'aide du groupe, ou de la commande qui suit."""
        from ceres_cli.terminal.typer_fr import usage

        if mots[0].lower() not in usage.AIDES:
            return
        vise: Any = ctx
        for mot in mots[1:]:
            commande = vise.command.get_command(vise, mot) if hasattr(vise.command, "get_command") else None
            if commande is None:
                break
            vise = commande.context_class(commande, info_name=mot, parent=vise)
        _montrer_aide(vise, None, True)

    def _commande_inconnue(self, ctx: typer.Context, nom: str) -> "ErreurUsage":
        from ceres_cli.erreurs import ErreurUsage
        from ceres_cli.terminal.typer_fr import usage

        proches = usage.commandes(nom, self.aides(), racine=ctx.parent is None)
        if not proches and self.ailleurs is not None:
            proches = [f"ceres {ligne}" for ligne in self.ailleurs(ctx, nom)]
        conseil = f"Vouliez-vous dire {citer(proches, 'ou')} ? " if proches else ""
        return ErreurUsage(f"Commande inconnue : « {nom} ».", conseil=conseil + usage.voir(ctx))

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        if incomplete.startswith("-"):
            return list(super(TyperGroup, self).shell_complete(ctx, incomplete))
        return [CompletionItem(n, help=a) for n, a in self.aides().items() if n.startswith(incomplete)]


class _Commandes(MutableMapping[str, Any]):
    """Les commandes d'un groupe, construites à la première lecture."""

    def __init__(self, app: App) -> None:
        self._infos = app.commandes
        self._paquet = app.paquet
        self._entrees = app.entrees
        self._ailleurs = {nom: module for lignes in app.entrees.values() for nom, (module, _) in lignes.items()}
        self._pretes: dict[str, Any] = {}

    def __getitem__(self, nom: str) -> Any:
        if nom not in self._pretes:
            if nom in self._infos:
                self._pretes[nom] = _construire_commande(self._infos[nom])
            else:
                chemin, _, attribut = self._ailleurs[nom].partition(":")
                module = vars(import_module(chemin, self._paquet))
                trouvee = module[attribut] if attribut else module.get("app") or module[nom.replace("-", "_")]
                if isinstance(trouvee, Mapping):
                    trouvee = trouvee[nom]
                self._pretes[nom] = construire(trouvee, nom)
        return self._pretes[nom]

    def __setitem__(self, nom: str, commande: Any) -> None:
        self._pretes[nom] = commande

    def __delitem__(self, nom: str) -> None:
        del self._pretes[nom]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys([*self._infos, *self._ailleurs, *self._pretes]))

    def __len__(self) -> int:
        return len(list(iter(self)))

    def cadres(self) -> dict[str, list[tuple[str, str]]]:
        cadres: dict[str, list[tuple[str, str]]] = {}
        for nom, info in self._infos.items():
            if not info.hidden:
                cadres.setdefault(info.rich_help_panel or "Commandes", []).append((nom, _aide_courte(info)))
        for cadre, lignes in self._entrees.items():
            cadres.setdefault(cadre, []).extend((nom, texte) for nom, (_, texte) in lignes.items())
        return {cadre: lignes for cadre, lignes in cadres.items() if lignes}


def _aide_courte(info: CommandInfo) -> str:
    """Le premier paragraphe de l'aide, sans point final."""
    texte = info.short_help or info.help or (inspect.getdoc(info.callback) if info.callback else "") or ""
    return " ".join(inspect.cleandoc(texte).partition("\n\n")[0].split()).removesuffix(".")


def _habiller(fonction: Callable[..., Any]) -> Callable[..., Any]:
    habits = [m for a in fonction.__annotations__.values() for m in getattr(a, "__metadata__", ())]
    for habit in (m for m in habits if isinstance(m, Habit)):
        module, _, nom = habit.decorateur.partition(":")
        fonction = vars(import_module(module))[nom](fonction)
    return fonction


def _construire_commande(info: CommandInfo) -> Commande:
    if info.callback is not None:
        info = CommandInfo(**{**vars(info), "callback": _habiller(info.callback)})
    commande = get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode=None)
    assert isinstance(commande, Commande)
    return commande


@cache
def construire(app: App | Callable[..., Any], nom: str) -> Groupe | Commande:
    """L'objet à exécuter, fait une fois : les lignes suivantes d'un même processus y passent telles quelles. Une
    application dont la seule commande porte le même nom est cette commande."""
    if isinstance(app, partial):
        app = app()
    if not isinstance(app, App):
        return _construire_commande(CommandInfo(name=nom, cls=Commande, callback=app))
    if list(app.commandes) == [nom] and not app.entrees:
        return _construire_commande(app.commandes[nom])
    groupe = get_group(app)
    assert isinstance(groupe, Groupe)
    groupe.name = nom
    groupe.commands = _Commandes(app)
    groupe.ailleurs, groupe.aiguiller = app.ailleurs, app.aiguiller
    groupe.visibles, groupe.autres_noms = app.visibles, app.autres_noms
    return groupe

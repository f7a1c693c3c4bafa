"""Ce que toute liste sait faire : s'ordonner, choisir ses colonnes, taire son en-tête."""

import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial, wraps
from typing import Annotated, Any, TypeVar

import typer

from ceres_cli.commands import commun
from ceres_cli.commands import options as o
from ceres_cli.commands.options import OptFormat, OptLimite, opt
from ceres_cli.commands.pose import colonnes_de, commande, lectures_de
from ceres_cli.commands.versions import qui_se_suit
from ceres_cli.contexte import Contexte
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import du_document
from ceres_cli.noms.nom import Critere, Lu
from ceres_cli.regles import vocabulaire
from ceres_cli.regles.francais import enumerer
from ceres_cli.regles.libelles import mot
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.pluriels import pluriel
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.sortie import Sortie
from ceres_cli.terminal.typer_fr.application import a_la_demande
from ceres_cli.terminal.typer_fr.signature import avec_options

Fonction = TypeVar("Fonction", bound=Callable[..., Any])
Champs = Callable[[Mapping[str, Any]], Sequence[Colonne]]
Lire = Callable[[Cadre, int | None], tuple[Collection[dict[str, Any]], int]]
"""cadre, limite → (ce qui est rendu, combien répondent)."""
Liste = tuple[Sequence[Colonne], Lire, *tuple[Lire, ...]]
"""Ses colonnes ; ce qui la lit ; ce qui, faute de réponse, en est proche (JUR-05)."""

_OPTIONS: dict[str, tuple[Any, object]] = {
    "tri": (
        Annotated[str | None, opt("--tri", "Ordonner par ces champs ; « -champ » : à rebours.", "CHAMP,…")],
        None,
    ),
    "colonnes": (
        Annotated[
            str | None,
            typer.Option(
                "--colonnes", "--champs", metavar="a,b,c", help="Montrer ces champs ; « +a,-b » : en ajouter, en ôter."
            ),
        ],
        None,
    ),
    "sans_entete": (Annotated[bool, opt("--sans-entete", "csv et tsv : sans la ligne des noms.")], False),
}
_ENTIERE: dict[str, tuple[Any, object]] = {"format_": (OptFormat, None)}
COUPEE: dict[str, tuple[Any, object]] = {"limite": (OptLimite, None), **_ENTIERE}
_FEUILLETEE: dict[str, tuple[Any, object]] = {
    "sans_pager": (Annotated[bool, opt("--sans-pager", "Tout d'un trait, sans page à page.")], False),
}


def en_liste(schema: str | Champs, **autres: str) -> Callable[[Fonction], Fonction]:
    """Ajoute à une commande qui rend une liste de `schema` ses options de présentation ; la fonction n'en sait rien.

    `autres` : l'option qui fait rendre une autre liste → son schéma. Quand les colonnes dépendent des options,
    `schema` est la fonction qui les en tire."""

    def decorer(fonction: Fonction) -> Fonction:
        @wraps(fonction)
        def enveloppe(*arguments: Any, **options: Any) -> Any:
            rendu: str | Champs = next((autre for option, autre in autres.items() if options[option]), schema)
            contexte = options["ctx"].find_object(Contexte)
            _presenter(options, rendu, {nom: options.pop(nom) for nom in _OPTIONS})
            contexte.compte_au_plus = contexte.sortie(options["format_"]).compte_au_plus
            return fonction(*arguments, **options)

        vars(enveloppe)["rendu"] = schema  # ses colonnes, pour qui complète
        return feuilletee(avec_options(fonction, enveloppe, _OPTIONS))  # type: ignore[return-value]

    return decorer


def liste(*, suivie: bool = True, coupee: bool = True) -> Callable[[Callable[..., Liste | None]], Any]:
    """La fonction a le nom du document qu'elle liste : nul autre nom ne se charge. Celle d'un nom du domaine ne rend
    rien si ses options en sont les critères ; ceux qu'elle n'a pas lui sont donnés. `suivie` : elle sait ne rendre que
    ce qui a changé depuis un instant ; `coupee` : que les premiers."""

    @a_la_demande
    def poser(lue: Callable[..., Liste | None]) -> Callable[..., None]:
        document = lue.__name__.replace("_", "-")
        ligne = lue if lue.__annotations__["return"] else _aux_criteres(lue, document)

        @wraps(ligne)
        def vouloir(**donnees: Any) -> Liste:
            return ligne(**donnees) or _du_nom(document, donnees)

        def montrer(contexte: Contexte, voulue: Liste, format_: Format | None, limite: int | None = None) -> None:
            sortie = contexte.sortie(format_)
            colonnes, lire, *approcher = voulue
            elements, total = lire(contexte.cadre(), limite)
            en_tete = None
            if not total and approcher:
                elements, total = approcher[0](contexte.cadre(), limite)
                if total:
                    en_tete = _approche(sortie, list(elements), total)
            sortie.liste(pluriel(document), colonnes, elements, total, en_tete=en_tete)

        posee = commande(vouloir, montrer, COUPEE if coupee else _ENTIERE)
        return en_liste(document)(qui_se_suit(posee) if suivie else posee)

    return poser


def _aux_criteres(lue: Callable[..., Any], document: str) -> Callable[..., Any]:
    """La même ligne, à qui les critères de son nom qu'elle n'a pas sont ajoutés après son TEXTE."""
    nom = du_document(document)
    assert nom is not None
    siens = inspect.signature(lue).parameters
    ajoutes = [c for c in nom.criteres if c.option not in siens]

    @wraps(lue)
    def enveloppe(**donnees: Any) -> Any:
        commun.periode(donnees.get("du"), donnees.get("au"))
        for critere in ajoutes:
            valeur = donnees.pop(critere.option)
            if critere.mots:
                commun.parmi(f"--{critere.option}", valeur, vocabulaire.mots(critere.mots))
        return lue(**donnees)

    options = {"texte": (siens["texte"].annotation, None), **{c.option: (_option(c), None) for c in ajoutes}}
    return avec_options(lue, enveloppe, options, a_la_place="texte", contexte=False)


_DE_TOUTES: dict[Lu, Any] = {
    Lu.TITRE: o.OptTitre, Lu.SESSION: o.OptSession, Lu.DEPARTEMENT: o.OptDepartement, Lu.REGION: o.OptRegion,
}  # fmt: skip


def _option(critere: Critere) -> Any:
    nom, aide = f"--{critere.option}", critere.aide
    if critere.mots and not aide:
        aide = f"{enumerer(vocabulaire.mots(critere.mots), 'ou')}."
    if not aide:
        return _DE_TOUTES[critere.lu]
    if critere.lu is Lu.JOUR:
        return Annotated[date | None, o.opt_jour(nom, aide)]
    lire = {Lu.CANDIDAT: o.identifiant("C"), Lu.MOT: mot}.get(critere.lu)
    return Annotated[str | None, opt(nom, aide, critere.repere or None, lire)]


def _du_nom(document: str, donnees: Mapping[str, Any]) -> Liste:
    lectures = lectures_de(document)
    criteres = lectures.Criteres(**donnees)
    suite = [partial(_premiers, lectures.approcher, criteres)] if "approcher" in vars(lectures) else []
    return colonnes_de(document), partial(_premiers, lectures.lister, criteres), *suite


def _premiers(lire: Any, criteres: Any, cadre: Cadre, limite: int | None) -> Any:
    rendus, total = lire(cadre, criteres._replace(limite=limite))
    if not total:
        from ceres_cli.services.faits import absents

        with cadre.store.lecture() as db:
            absents.exiger_nommes(db, cadre.acteur(db), criteres)
    return rendus, total


def _approche(sortie: Sortie, elements: Sequence[dict[str, Any]], total: int) -> dict[str, Any]:
    """Dit que ceux-là ne sont que proches ; ce que le JSON en porte."""
    from ceres_cli.commands import designation
    from ceres_cli.schemas.colonne import APPROCHE

    dits = designation.vouliez_vous_dire(elements, total)
    sortie.info(f"Aucun n'a exactement ce nom. {dits}")
    return {APPROCHE.cle: True}


def feuilletee(fonction: Fonction) -> Fonction:
    """Dit --sans-pager dans l'aide d'une commande qui montre de longs textes ; toute autre qui a --format l'admet
    aussi. C'est l'application qui le lit."""

    @wraps(fonction)
    def enveloppe(*arguments: Any, **options: Any) -> Any:
        del options["sans_pager"]
        return fonction(*arguments, **options)

    return avec_options(fonction, enveloppe, _FEUILLETEE)  # type: ignore[return-value]


def _presenter(options: dict[str, Any], schema: str | Champs, demandees: dict[str, Any]) -> None:
    """Note la présentation voulue dans le contexte. Un tri se fait avant la limite : elle est alors appliquée après."""
    from ceres_cli.terminal import presentation

    contexte = options["ctx"].find_object(Contexte)
    if not any(demandees.values()):
        contexte.presentation = presentation.Presentation()
        return
    from ceres_cli.schemas.documents import SCHEMAS

    connues = [c.cle for c in (SCHEMAS[schema] if isinstance(schema, str) else schema(options))]
    contexte.presentation = presentation.lire(connues, **demandees, limite=options.get("limite"))
    if demandees["tri"] and "limite" in options:
        options["limite"] = None

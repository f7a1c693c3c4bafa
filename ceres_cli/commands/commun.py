"""Ce que les commandes qui écrivent partagent : confirmation, compte rendu, code de sortie."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from ceres_cli.commands import avis, reponses
from ceres_cli.contexte import Contexte, Planification, retenir
from ceres_cli.erreurs import BaseInutilisable, DroitsInsuffisants, ErreurCeres, ErreurUsage, NonConfirme, Occupe
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.francais import citer, compter, milliers
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal.sortie import Sortie

# Le moteur n'est chargé que par qui écrit : les lectures passent aussi par ici.
if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Confirmer, Decision, Demande, Options, Rapport
    from ceres_cli.moteur.metier import Metier

_PREMIERES = 10
# Ce qui demande l'accord d'un aperçu.
Annoncer = Callable[[Sortie, Cadre], "Confirmer"]


def contexte(ctx: typer.Context) -> Contexte:
    """Le contexte posé par la racine ; sa base se ferme avec la commande."""
    trouve = ctx.find_object(Contexte)
    assert trouve is not None
    ctx.with_resource(trouve.suivi())
    ctx.with_resource(avis.ensuite(trouve))
    return trouve


def parmi(option: str, valeur: str | None, permises: Sequence[str]) -> None:
    """Refuse une valeur d'option hors de la liste, et propose celles dont le libellé commence ainsi, à défaut la plus
    ressemblante."""
    if valeur is not None and valeur not in permises:
        from difflib import get_close_matches

        from ceres_cli.regles.textes import cle

        debut = cle(libelle(valeur))
        proches = [libelle(permise) for permise in permises if debut and cle(libelle(permise)).startswith(debut)]
        proches = proches or [libelle(mot) for mot in get_close_matches(valeur, permises, n=1, cutoff=0.7)]
        propose = f"Vouliez-vous dire {citer(proches, 'ou')} ? " if proches else ""
        raise ErreurUsage(
            f"{option} : « {libelle(valeur)} » n'est pas permis.",
            conseil=f"{propose}Choisissez parmi {', '.join(permises)}.",
        )


def periode(du: date | None, au: date | None, options: tuple[str, str] = ("--du", "--au")) -> None:
    """ErreurUsage : une période à l'envers, que donnent ces options."""
    if du is not None and au is not None and du > au:
        raise ErreurUsage(f"{options[0]} est après {options[1]}.", conseil="Inversez les deux dates.")


def confirmation(sortie: Sortie, cadre: Cadre, metier: "Metier", *, entree_lue: bool = False) -> "Confirmer":
    """La question d'une action avertie : les conséquences, puis « oui » (ou le nombre de lignes d'un grand lot).

    `entree_lue` : l'entrée standard a servi au fichier, il n'y reste personne pour répondre. Hors d'un terminal, les
    actions facultatives de ce métier ne demandent rien : leur motif ou --oui en tient lieu.
    """

    def confirmer(apercu: "Rapport") -> None:
        faites = [d for d in apercu.decisions if d.resultat is Resultat.FAIT]
        avertir(sortie, cadre, apercu)
        if cadre.nomme:
            reponses.dire_avertissements(sortie, apercu)
            reponses.dire_ce_qui_sera_fait(sortie, faites)
        if not sortie.quelqu_un() and all(metier.est_facultative(d.demande) for d in faites if d.annonce):
            return
        if entree_lue:
            raise NonConfirme(
                "Ce lot demande une confirmation, et l'entrée standard a servi à lire le fichier.",
                conseil="Relancez avec --oui pour confirmer d'avance, ou donnez le fichier par son nom.",
            )
        demander_l_accord(sortie, cadre, lignes=len(faites))

    return confirmer


def demander_l_accord(sortie: Sortie, cadre: Cadre, *, lignes: int = 1) -> None:
    """La question, et sous quel profil on agit ; d'un grand lot, le nombre de lignes à taper. NonConfirme si c'est
    non."""
    profil = f" en tant que {cadre.en_tant_que}" if cadre.en_tant_que else ""
    if lignes > cadre.config.lot_confirmation_nombre:
        accord = sortie.demander_nombre(f"Pour confirmer{profil}, tapez le nombre de lignes qui seront faites", lignes)
    else:
        accord = sortie.confirmer(f"Confirmez-vous{profil} ?")
    if not accord:
        raise NonConfirme("Non confirmé : rien n'a été modifié.")


def executer(
    cadre: Cadre,
    sortie: Sortie,
    metier: "Metier",
    demandes: "Sequence[Demande]",
    options: "Options",
    *,
    oui: bool,
    entree_lue: bool = False,
    annoncer: "Annoncer | None" = None,
) -> "Rapport":
    """Passe les demandes au moteur. Confirmées d'avance, leurs conséquences sont dites quand même. `annoncer` : la
    question, à la place de celle des actions averties."""
    demander_ = (
        confirmation(sortie, cadre, metier, entree_lue=entree_lue) if annoncer is None else annoncer(sortie, cadre)
    )
    confirmer = None if oui else demander_
    rapport = passer_au_moteur(cadre, sortie, metier, demandes, options, confirmer)
    if oui or options.simuler:
        avertir(sortie, cadre, rapport)
    return rapport


def passer_au_moteur(
    cadre: Cadre,
    sortie: Sortie,
    metier: "Metier",
    demandes: "Sequence[Demande]",
    options: "Options",
    confirmer: "Confirmer | None",
) -> "Rapport":
    """De même, confirmées comme on le dit : un grand lot montre où il en est."""
    from ceres_cli.moteur import execution

    suivies = options._replace(avancement=partial(sortie.progression, libelle="Lignes examinées"))
    rapport = execution.executer(cadre, metier, demandes, suivies, confirmer)
    retenir(demandes, demandes, rapport)
    for document, objet in dict.fromkeys(d.lus for d in rapport.decisions if d.lus is not None):
        sortie.a_laisse_lire(document, objet)
    return rapport


def avertir(sortie: Sortie, cadre: Cadre, rapport: "Rapport") -> None:
    """Les conséquences des actions averties (les premières, une même phrase une fois, et de qui), leurs totaux, puis
    les avertissements (les premiers)."""
    faites = [d for d in rapport.decisions if d.resultat is Resultat.FAIT]
    averties = [d for d in faites if d.annonce is not None]
    if averties:
        _montrer(sortie, cadre, averties, len(faites))
        if tus := reponses.dire_avertissements(sortie, rapport, _PREMIERES):
            sortie.info(f"… et {compter(tus, 'autre avertissement')}, au compte rendu.")


def _montrer(sortie: Sortie, cadre: Cadre, averties: "Sequence[Decision]", total: int) -> None:
    noms = reponses.nommer(cadre, averties) if len(averties) > 1 else {}
    reponses.dire_les_premieres(sortie, averties, _PREMIERES, puce="", dire=lambda d: d.consequence, noms=noms)
    if total > 1:
        comptes = Counter(d.demande.action for d in averties)
        detail = ", ".join(f"{libelle(action)} {n}" for action, n in comptes.items())
        sortie.info(f"{total} lignes seront faites, dont à confirmer : {detail}.")


def agir(
    contexte: Contexte,
    metier: "Metier",
    demandes: "Sequence[Demande]",
    *,
    simuler: bool,
    format_: str | None,
    oui: bool = False,
    annoncer: "Annoncer | None" = None,
    montrer: "Callable[[Rapport], None] | None" = None,
) -> None:
    """Exécute des demandes tapées à la main et en rend compte. Avec --plan, elles n'en donnent que le plan. `montrer` :
    d'une seule, à l'écran, ce qui suit sa phrase.

    Sortie 0 si aucune n'est refusée, 7 si certaines le sont ; si toutes le sont, l'erreur elle-même (3 quand aucune
    n'a trouvé son objet, sinon 4).
    """
    from ceres_cli.commands.versions import porter
    from ceres_cli.moteur import execution
    from ceres_cli.moteur.demande import Options

    sortie = contexte.sortie(format_)
    porter(contexte, demandes)
    cadre = contexte.cadre()
    if contexte.planification is not None:
        _planifier(sortie, cadre, metier, demandes, contexte.planification)
        return
    options = Options(simuler=simuler, motif=_motif(demandes))
    rapport = executer(cadre, sortie, metier, demandes, options, oui=oui, annoncer=annoncer)
    refusees = [d for d in rapport.decisions if d.resultat is Resultat.REFUSE]
    if len(rapport.decisions) == 1 and refusees:
        raise execution.erreur_de(refusees[0])
    if len(rapport.decisions) == 1 and sortie.format == "table":
        reponses.dire_avertissements(sortie, rapport)
        reponses.dire_le_seul(sortie, cadre, rapport)
        if montrer is not None:
            montrer(rapport)
        return
    rendre_compte(sortie, rapport, cadre)
    if refusees and len(refusees) == len(rapport.decisions):
        raise _toutes_refusees(refusees)
    if refusees:
        raise typer.Exit(7)


class Nom(NamedTuple):
    """Un nom du domaine, vu d'ici : son document, qui l'écrit, qui le relit."""

    document: str
    colonnes: Sequence[Colonne]
    metier: "Metier"
    voir: Callable[[Cadre, str], dict[str, Any]]


def ecrire_et_montrer(
    contexte: Contexte,
    nom: Nom,
    demande: "Demande",
    *,
    simuler: bool,
    format_: str | None,
    oui: bool = False,
    annoncer: "Callable[[Sortie], Confirmer] | None" = None,
    tapes: Mapping[str, str | None] | None = None,
) -> None:
    """Crée ou modifie un objet, puis l'affiche tel qu'il est. Simulée, une création montre l'objet qu'elle ferait, sans
    numéro ; une modification rend le rapport de ce qui serait fait. Avec --plan, l'une et l'autre n'en donnent que le
    plan.

    `annoncer` : ce qui dit l'effet d'un rapport avant qu'il soit écrit, et après, à la place de la confirmation et des
    avertissements. `tapes` : le texte de chaque champ, que ses fautes citent.
    """
    from ceres_cli.commands.versions import porter
    from ceres_cli.moteur import execution
    from ceres_cli.moteur.demande import Options

    sortie = contexte.sortie(format_)
    porter(contexte, [demande])
    if demande.fautes:
        raise reponses.citer(_refus_de_la_saisie(contexte, nom, demande), tapes or {})
    cadre = contexte.cadre()
    if contexte.planification is not None:
        _planifier(sortie, cadre, nom.metier, [demande], contexte.planification)
        return
    cree = demande.action.startswith("creer")  # « creer-site » aussi, dont la demande vise le centre
    montrer = simuler and cree
    options = Options(simuler=simuler, motif=demande.motif, montrer=montrer)
    if annoncer is None:
        dire: Callable[[Rapport], object] = partial(reponses.dire_avertissements, sortie)
        rapport = executer(cadre, sortie, nom.metier, [demande], options, oui=oui)
    else:
        dire = annoncer(sortie)
        confirmer = demander(sortie, cadre, dire, oui=oui)
        rapport = passer_au_moteur(cadre, sortie, nom.metier, [demande], options, confirmer)
    decision = rapport.decisions[0]
    if decision.resultat is Resultat.REFUSE:
        raise reponses.citer(execution.erreur_de(decision), tapes or {})
    dire(rapport)
    suite: dict[str, Any] = {} if decision.resultat is Resultat.FAIT else {"change": False}
    if rapport.projet is not None:
        reponses.montrer_le_projet(sortie, nom.document, nom.colonnes, decision, rapport.projet)
    elif sortie.format == "table" and not cree:
        reponses.dire_ce_qui_change(sortie, cadre, rapport)
    elif simuler and not montrer:
        sortie.rapport(rapport.en_dict())
    else:
        a_l_ecran = sortie.format == "table"
        sortie.info(reponses.phrase_et_retour(cadre, rapport) if a_l_ecran else reponses.phrase(decision.explication))
        if decision.effets is not None:
            suite["effets"] = decision.effets
        sortie.fiche(nom.document, nom.colonnes, {**nom.voir(cadre, decision.objet), **suite})


def _refus_de_la_saisie(contexte: Contexte, nom: Nom, demande: "Demande") -> ErreurCeres:
    """L'erreur d'une saisie fautive, avec ce que les règles y ajoutent. La faute d'usage passe avant le rôle et la
    base : si l'un d'eux empêche de consulter les règles, elle suffit."""
    from ceres_cli.moteur import execution
    from ceres_cli.moteur.demande import Decision
    from ceres_cli.services.personne.raisons import conseiller

    try:
        cadre = contexte.cadre()
        with cadre.store.lecture() as db:
            (decision,) = execution.decider(db, cadre, nom.metier, [demande]).decisions
    except (DroitsInsuffisants, BaseInutilisable, Occupe):
        conseil = conseiller(demande.fautes, {})
        decision = Decision(demande, "", Resultat.REFUSE, demande.fautes, conseil=conseil)
    return execution.erreur_de(decision)


def demander(sortie: Sortie, cadre: Cadre, dire: "Confirmer", *, oui: bool) -> "Confirmer":
    """Dit l'effet de l'aperçu, puis demande l'accord s'il y a quelqu'un au terminal."""

    def confirmer(apercu: "Rapport") -> None:
        dire(apercu)
        if cadre.nomme:
            reponses.dire_ce_qui_sera_fait(sortie, apercu.decisions)
        if not oui and sortie.quelqu_un():
            demander_l_accord(sortie, cadre)

    return confirmer


def _planifier(
    sortie: Sortie,
    cadre: Cadre,
    metier: "Metier",
    demandes: "Sequence[Demande]",
    planification: Planification,
) -> None:
    from ceres_cli.moteur.demande import Options

    options = Options(simuler=True, planifier=True, motif=_motif(demandes), source=cadre.commande, de_fichier=True)
    rapport = executer(cadre, sortie, metier, demandes, options, oui=False)
    rendre_compte_du_plan(sortie, cadre, metier, planification, demandes, rapport, options)


def _motif(demandes: "Sequence[Demande]") -> str | None:
    """Celui de la commande ; un filtre qui ne trouve rien n'en fait aucune demande."""
    return demandes[0].motif if demandes else None


def rendre_compte_du_plan(
    sortie: Sortie,
    cadre: Cadre,
    metier: "Metier",
    planification: Planification,
    demandes: "Sequence[Demande]",
    rapport: "Rapport",
    options: "Options",
) -> None:
    """Écrit le plan d'un rapport simulé, et en rend compte ; sort 10 sur demande s'il contient des changements."""
    from ceres_cli.commands import plans

    phrase, code = plans.ecrire(cadre, metier, planification, demandes, rapport, options)
    rendre_compte(sortie, rapport, cadre, phrase)
    if code:
        raise typer.Exit(code)


def rendre_compte(sortie: Sortie, rapport: "Rapport", cadre: Cadre, *suite: str) -> None:
    """Le rapport sur la sortie standard, les avertissements sur la sortie d'erreur, et à une personne ce qui défait.
    `suite` : ce qui se dit après son total. Refus de ce qui, simulé, n'attend plus qu'un contreseing."""
    reponses.dire_avertissements(sortie, rapport)
    sortie.rapport({**rapport.en_tete(), "lignes": rapport.lignes()}, *suite)
    if sortie.format == "table":
        reponses.dire_le_retour(sortie, cadre, rapport)
    rapport.tenir()


def _toutes_refusees(refusees: "Sequence[Decision]") -> Exception:
    from ceres_cli.moteur import execution

    premiere = next((d for d in refusees if d.code != "INTROUVABLE"), refusees[0])
    erreur = execution.erreur_de(premiere)
    erreur.message = f"Aucune des {milliers(len(refusees))} demandes n'a été faite. {erreur.message}"
    erreur.motifs = [m for d in refusees for m in d.motifs]
    erreur.objets = [d.objet for d in refusees]
    return erreur

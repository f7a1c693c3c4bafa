"""ceres referentiel : créer, modifier, importer."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agit
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimulerSansPlan, UnTitre, arg, opt, opt_jour
from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.regles.francais import compter
from ceres_cli.regles.vocabulaire import ActionTitre, Resultat
from ceres_cli.terminal.sortie import Sortie
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_entree

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Rapport
    from ceres_cli.terminal.sortie import Sortie


_SANS_PORTEE = 10  # au-delà, les dates qui ne touchent personne sont seulement comptées


class Annonce:
    """Ce qui est à dire d'un rapport, une seule fois : passée au moteur pour l'aperçu, rappelée pour le reste."""

    def __init__(self, sortie: Sortie, *, alertes: Sequence[str] = ()) -> None:
        """`alertes` : à dire en dernier, quel que soit le rapport."""
        self._sortie = sortie
        self._alertes = alertes
        self._dits: set[str] = set()

    def __call__(self, rapport: "Rapport") -> None:
        """D'abord ce qui touche des habilitations ou des sessions, en entier ; puis le reste."""
        for decision in rapport.decisions:
            if decision.resultat is Resultat.FAIT and decision.annonce is not None:
                for texte in decision.consequence.split("\n"):
                    self._dire(texte)
        autres = [texte for texte in rapport.avertissements() if texte not in self._dits]
        for texte in autres[:_SANS_PORTEE]:
            self._dire(texte)
        reste = [texte for texte in autres[_SANS_PORTEE:] if texte not in self._dits]
        if reste:
            self._dits.update(reste)
            self._sortie.avertissement(f"… et {compter(len(reste), 'autre')} : voir le détail titre par titre.")
        for texte in self._alertes:
            self._dire(texte)

    def _dire(self, texte: str) -> None:
        if texte not in self._dits:
            self._dits.add(texte)
            self._sortie.avertissement(texte)


OptRncp = Annotated[str | None, opt("--rncp", "Numéro de fiche RNCP.", "RNCPn")]
OptSigle = Annotated[str | None, opt("--sigle", "Sigle d'usage : DWWM.", "S")]
OptNiveau = Annotated[int | None, opt("--niveau", "Niveau.", "N", min=1, max=8)]
OptFinProlongation = Annotated[date | None, opt_jour("--fin-prolongation", "Dernier jour du délai de prolongation.")]
OptCcp = Annotated[list[str] | None, opt("--ccp", "Un CCP, dans l'ordre.", "LIBELLÉ")]
OptCcs = Annotated[list[str] | None, opt("--ccs", "Un CCS, dans l'ordre.", "LIBELLÉ")]
OptRome = Annotated[list[str] | None, opt("--rome", "Code ROME d'un emploi lié au titre.", "CODE")]


@agit(ActionTitre.CREER, "titre.situation:MetierTitre", fiche="titre", plan=False)
def creer(
    code: Annotated[str, opt("--code", "Code et millésime : TP-99901m01.", "TP-…m…")],
    intitule: Annotated[str, opt("--intitule", "Intitulé du titre.", "TEXTE")],
    debut: Annotated[date, opt_jour("--debut-validite", "Premier jour de validité.")],
    fin: Annotated[date, opt_jour("--fin-validite", "Date de fin de vie, incluse.")],
    fin_prolongation: OptFinProlongation = None,
    rncp: OptRncp = None,
    sigle: OptSigle = None,
    niveau: OptNiveau = None,
    ccp: OptCcp = None,
    ccs: OptCcs = None,
    rome: OptRome = None,
) -> Voulu:
    """Créer une version de titre, avec ses CCP et ses CCS.

    Sans --fin-prolongation, elle est proposée un an après la fin de vie, et suivra celle-ci si elle bouge.

    Exemple :

        ceres referentiel creer --code TP-99901m01 --intitule "Accordeur d'horloges" --debut-validite 01/01/2026
        --fin-validite 31/12/2030 --ccp "Régler la sonnerie" --ccp "Remonter le mécanisme" --rome B1604
    """
    from ceres_cli.services.titre import saisie

    valeurs = saisie.lire(
        code=code, rncp=rncp, intitule=intitule, sigle=sigle, niveau=niveau, debut=debut, fin=fin,
        fin_prolongation=fin_prolongation, ccp=ccp or (), ccs=ccs or (), rome=rome or (),
    )  # fmt: skip
    if "millesime" not in valeurs and "rncp" not in valeurs:
        raise ErreurUsage(
            f"Il manque le millésime à « {code} ».",
            conseil="Écrivez par exemple --code TP-99901m01, ou ajoutez --rncp.",
        )
    return Voulu("", valeurs, annoncer=partial(Annonce, alertes=saisie.alertes(valeurs)))


@agit(ActionTitre.MODIFIER, "titre.situation:MetierTitre", fiche="titre", oui=True, plan=False, suivie=True)
def modifier(
    titre: UnTitre,
    debut: Annotated[date | None, opt_jour("--debut-validite", "Premier jour de validité.")] = None,
    fin: Annotated[date | None, opt_jour("--fin-validite", "Date de fin de vie, incluse.")] = None,
    fin_prolongation: OptFinProlongation = None,
    intitule: Annotated[str | None, opt("--intitule", "Nouvel intitulé.", "TEXTE")] = None,
    sigle: OptSigle = None,
    niveau: OptNiveau = None,
    code: Annotated[
        str | None, opt("--code", "Code et millésime d'un titre connu par son seul numéro RNCP.", "TP-…m…")
    ] = None,
    rncp: OptRncp = None,
    ccp: Annotated[list[str] | None, opt("--ccp", "Un CCP de plus, à la suite.", "LIBELLÉ")] = None,
    ccs: Annotated[list[str] | None, opt("--ccs", "Un CCS de plus, à la suite.", "LIBELLÉ")] = None,
    exige_du: Annotated[
        date | None, opt_jour("--exige-du", "Avec --ccp : le jour où il devient exigé (OBT-02).")
    ] = None,
    rome: Annotated[list[str] | None, opt("--rome", "Remplace les codes ROME du titre.", "CODE")] = None,
) -> Voulu:
    """Changer un titre. Qui de nouvelles dates touchent, et jusqu'à quand, est dit avant d'être écrit.

    Jurés et agréments qui perdent ou gagnent des jours, sessions en cours qui perdent ou gagnent l'ouverture du titre
    (SES-05) : les premiers sont nommés, tous le sont dans le JSON (« effets »). Au terminal, l'accord est demandé.

    Un CCP de plus est exigé du jour du changement, ou d'un jour plus tard (--exige-du) : rien de ce qui s'est obtenu
    avant n'en dépend (OBT-02). Les candidats en parcours qui devront l'obtenir, les jurés qui perdent une session à
    venir et ces sessions sont nommés d'abord.

    Quand la fin de vie bouge, une fin de prolongation calculée est proposée de nouveau, un an après ; une fin saisie
    ou donnée par le RNCP reste : si elle tombait avant la fin de vie, donnez aussi --fin-prolongation.

    Exemples :

        ceres referentiel modifier TP-01280m04 --fin-validite 01/09/2029 --motif "arrêté de prorogation" --simuler

        ceres referentiel modifier RNCP36805 --code TP-01302m03 --sigle SAMS
    """
    from ceres_cli.services.titre import saisie

    valeurs = saisie.lire(
        code=code, rncp=rncp, intitule=intitule, sigle=sigle, niveau=niveau, debut=debut, fin=fin,
        fin_prolongation=fin_prolongation, ccp=ccp or (), ccs=ccs or (), exige_du=exige_du, rome=rome or (),
    )  # fmt: skip
    if not valeurs:
        raise ErreurUsage(
            "Rien à modifier : donnez au moins une option.", conseil="Voir : ceres referentiel modifier --help"
        )
    return Voulu(titre, valeurs, annoncer=partial(Annonce, alertes=saisie.alertes(valeurs)))


def importer(
    ctx: typer.Context,
    fichier: Annotated[str, arg("FICHIER", "Export .xml ou .zip ; « - » : entrée standard.", fichier_ou_entree)],
    ecarter: Annotated[bool, opt("--ecarter", "Laisser de côté les fiches fautives et importer les autres.")] = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Importer les titres professionnels d'un export de France compétences (RNCP, XML ou archive).

    Chaque titre est retrouvé par son numéro RNCP, créé ou mis à jour champ par champ ; ce que l'export ne dit pas n'est
    jamais effacé, et le code, le millésime, les CCS et les habilitations ne sont jamais touchés. L'effet de nouvelles
    dates sur les jurés, les agréments et les sessions est dit avant d'être écrit, et l'accord demandé au terminal. Le
    même fichier, relu, ne change rien.

    Exemples :

        ceres referentiel importer export-fiches-rncp-v4-1-2026-08-16.zip --simuler

        ceres referentiel importer export_fiches_RNCP_V4_1_2026-08-16.xml
    """
    from ceres_cli.commands.fichier import route
    from ceres_cli.services.titre import importation as import_rncp
    from ceres_cli.services.titre.situation import MetierTitre

    contexte = commun.contexte(ctx)
    cadre, sortie = contexte.cadre(), contexte.sortie(format_)
    source, nom = route.entree(fichier)
    if isinstance(source, Path) and not source.exists():
        raise ErreurFichier(f"Le fichier {fichier} est introuvable.", conseil="Vérifiez son chemin.")
    metier = MetierTitre()
    route.autoriser(cadre, metier)
    export = import_rncp.lire(source, nom, ecarter=ecarter)
    for texte in export.bilan.avertissements:
        sortie.avertissement(texte)
    annoncer = Annonce(sortie)
    confirmer = commun.demander(sortie, cadre, annoncer, oui=oui)
    options = export.options(simuler=simuler, motif=motif)
    rapport = commun.passer_au_moteur(cadre, sortie, metier, export.demandes, options, confirmer)
    annoncer(rapport)
    _montrer(sortie, rapport, export.resume(rapport))
    rapport.tenir()
    if rapport.compter()["refuse"]:
        raise typer.Exit(7)


def _montrer(sortie: "Sortie", rapport: "Rapport", resume: dict[str, Any]) -> None:
    """Au terminal, une ligne par champ changé ; ailleurs, une ligne par titre."""
    document = {**rapport.en_dict(), "import": resume}
    if sortie.format == "table":
        _table(sortie, rapport)
        document["lignes"] = [ligne for ligne in document["lignes"] if ligne["resultat"] == "refuse"]
    sortie.rapport(document)
    sortie.info(_phrase(resume))


def _table(sortie: "Sortie", rapport: "Rapport") -> None:
    from ceres_cli.regles.vocabulaire import Resultat
    from ceres_cli.schemas.colonne import Colonne
    from ceres_cli.services.titre.messages import champ_lu, valeur_lue

    lignes: list[dict[str, str]] = []
    for d in rapport.decisions:
        if d.resultat is not Resultat.FAIT or d.apres is None:
            continue
        if d.avant is None:
            lignes.append({"titre": d.objet, "champ": "créé", "apres": d.apres["intitule"]})
            continue
        for champ, apres in d.apres.items():
            avant = d.avant[champ]
            lue = "" if avant is None else valeur_lue(champ, avant)
            lignes.append({"titre": d.objet, "champ": champ_lu(champ), "avant": lue, "apres": valeur_lue(champ, apres)})
    colonnes = [
        Colonne("titre", "Titre"),
        Colonne("champ", "Changement"),
        Colonne("avant", "Avant", souple=True),
        Colonne("apres", "Après", souple=True),
    ]
    if lignes:
        sortie.liste("changements", colonnes, lignes, len(lignes))


def _phrase(resume: dict[str, Any]) -> str:
    compte = (
        f"{compter(resume['fiches_lues'], 'fiche lue')}, dont"
        f" {compter(resume['titres'], 'titre professionnel')} :"
        f" {compter(resume['crees'], 'créé')}, {compter(resume['modifies'], 'modifié')},"
        f" {compter(resume['inchanges'], 'inchangé')},"
        f" {compter(resume['refuses'], 'refusé')}."
    )
    return compte if resume["crees"] or resume["modifies"] or resume["refuses"] else f"{compte} Rien à changer."

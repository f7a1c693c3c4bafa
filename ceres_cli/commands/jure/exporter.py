"""ceres export-jures (la même commande que « ceres jure exporter »)"""

import io
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptAu, OptEcraser, OptRegion, OptSortie, nom_de_session, opt, opt_jour
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.francais import compter
from ceres_cli.terminal.flux import ecrire_octets
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.services.jure.export import Criteres

Departements = Annotated[list[str] | None, opt("--departement", "D'un département (répétable) : code ou nom.", "D")]
Du = Annotated[date | None, opt_jour("--du", "Habilités chaque jour, de cette date à --au.")]
SessionsMin = Annotated[int | None, opt("--sessions-min", "Déjà N sessions au moins (nombre_sessions).", "N", min=0)]
SessionsMax = Annotated[int | None, opt("--sessions-max", "N sessions au plus.", "N", min=0)]
SansSessionDepuis = Annotated[
    date | None, opt_jour("--sans-session-depuis", "Aucune session commencée depuis ce jour.")
]
Vcard = Annotated[str | None, opt("--vcard", "Version des cartes d'un .vcf ; à défaut 4.0.", "4.0|3.0")]
Libres = Annotated[bool, opt("--libres", "De plus, sans session un seul de ces jours, ni lien avec votre centre.")]
_SUFFIXES = (".xlsx", ".csv", ".ods", ".vcf", ".pdf")


@en_liste("fiche")
@exclut(
    "--session", "--titre", "--certification", "--du", "--au", "--etat",
    car="la session dit déjà ce qu'il faut, et quand",
)  # fmt: skip
@exclut("--libres", "--etat", car="n'est libre qu'un juré utilisable")
def export_jures(
    ctx: typer.Context,
    sortie: OptSortie = None,
    session: Annotated[
        str | None, opt("--session", "Ceux qui sont libres pour cette session.", "S-…", nom_de_session)
    ] = None,
    titre: Annotated[str | None, opt("--titre", "Habilités sur ce titre.", "REF")] = None,
    certification: Annotated[
        str | None, opt("--certification", "Habilités sur cette certification exacte.", "REF")
    ] = None,
    departement: Departements = None,
    region: OptRegion = None,
    du: Du = None,
    au: OptAu = None,
    libres: Libres = False,
    etat: Annotated[str | None, opt("--etat", "brouillon, suspendue, expiree ou inactif (pas pour un Centre).")] = None,
    sessions_min: SessionsMin = None,
    sessions_max: SessionsMax = None,
    sans_session_depuis: SansSessionDepuis = None,
    vcard: Vcard = None,
    format_: Annotated[
        Format | None, opt("--format", "Écrire les lignes sur la sortie standard, dans ce format.")
    ] = None,
    ecraser: OptEcraser = False,
) -> None:
    """Exporter les coordonnées des jurés utilisables (JUR-01), en xlsx, ods, csv, vcf (carnet d'adresses) ou pdf.

    Sans --sortie : au terminal, un fichier jures-AAAA-MM-JJ.xlsx dans le dossier courant ; dans un tube, du csv sur
    la sortie standard. Chaque export est consigné au journal. --colonnes, --tri et --sans-entete valent pour ce qui
    va à l'écran ou sur la sortie standard : un fichier a toutes les colonnes de la fiche.

    Exemples :

        ceres export-jures --titre DWWM --sortie jures.xlsx

        ceres export-jures --session S-2027-12 --sortie a-appeler.pdf

        ceres export-jures --departement 44 --du 01/03/2027 --au 05/03/2027 | head

        ceres export-jures --certification DWWM/CCP1 --sans-session-depuis 01/01/2026 --sortie a-appeler.vcf
    """
    from ceres_cli.formats.fiche.vcard import VERSIONS
    from ceres_cli.services.jure.export import ETATS, Criteres

    commun.parmi("--etat", etat, ETATS)
    if format_ is not None and sortie is not None and str(sortie) != "-":
        raise ErreurUsage("--format écrit sur la sortie standard.", conseil="Retirez --format, ou --sortie.")
    commun.parmi("--vcard", vcard, VERSIONS)
    if vcard is not None and (sortie is None or sortie.suffix.lower() != ".vcf"):
        raise ErreurUsage("--vcard ne va qu'avec un fichier .vcf.", conseil="Ajoutez --sortie jures.vcf.")
    criteres = Criteres(
        titre,
        certification,
        departement or (),
        region,
        du,
        au,
        etat,
        sessions_min,
        sessions_max,
        sans_session_depuis,
        session,
        libres,
    )
    contexte = commun.contexte(ctx)
    if contexte.presentation is not None and contexte.presentation.voulue:
        if sortie is not None and str(sortie) != "-":
            raise ErreurUsage(
                "--tri, --colonnes et --sans-entete ne vont pas avec un fichier.",
                conseil="Retirez --sortie : les lignes vont à l'écran, ou en csv sur la sortie standard.",
            )
        if format_ is None:
            format_ = Format.TABLE if sortie is None and sys.stdout.isatty() else Format.CSV
        _montrer(ctx, criteres, format_)
        return
    if format_ not in (None, Format.CSV):
        _montrer(ctx, criteres, format_)
        return
    sortie = Path("-") if format_ is Format.CSV else sortie
    _livrer(ctx, criteres, sortie, _Forme(contexte.csv_brut, vcard or VERSIONS[0]), ecraser)


class _Forme(NamedTuple):
    """Ce que le nom du fichier ne dit pas : csv sans apostrophes, version des cartes."""

    csv_brut: bool
    vcard: str


def _montrer(ctx: typer.Context, criteres: "Criteres", format_: Format | None) -> None:
    """Les lignes de la fiche sur la sortie standard, une fois l'export consigné."""
    from ceres_cli.schemas.jures import FICHE
    from ceres_cli.services.jure import export as export_jures

    contexte = commun.contexte(ctx)
    lignes: list[dict[str, Any]] = []

    def garder(suite: Iterator[Sequence[Any]], _infos: object) -> int:
        lignes.extend(dict(zip((c.cle for c in FICHE), ligne, strict=True)) for ligne in suite)
        return len(lignes)

    nombre = export_jures.exporter(contexte.cadre(), criteres, garder)
    contexte.sortie(format_).liste("fiches", FICHE, lignes, nombre)


def _livrer(ctx: typer.Context, criteres: "Criteres", cible: Path | None, forme: _Forme, ecraser: bool) -> None:
    """Vérifie la cible, écrit la fiche à côté, et ne la livre qu'une fois l'export consigné."""
    from ceres_cli import fichiers
    from ceres_cli.services.jure import export as export_jures

    contexte = commun.contexte(ctx)
    parole = contexte.sortie(None)
    cadre = contexte.cadre()
    if cible is None and parole.terminal:
        cible = _nom_libre(cadre.jour.isoformat())
    if cible is None or str(cible) == "-":
        tampon = io.BytesIO()
        nombre = export_jures.exporter(
            cadre, criteres, lambda lignes, infos: _ecrire(tampon, ".csv", lignes, infos, forme)
        )
        ecrire_octets(tampon.getvalue())
    else:
        suffixe = cible.suffix.lower()
        if suffixe not in _SUFFIXES:
            raise ErreurUsage(
                f"--sortie : « {cible.name} » n'a pas un format connu.",
                conseil=f"Finissez-le par {', '.join(_SUFFIXES)}.",
            )
        with fichiers.ecrire(cible, ecraser=ecraser) as flux:
            nombre = export_jures.exporter(
                cadre, criteres, lambda lignes, infos: _ecrire(flux, suffixe, lignes, infos, forme)
            )
    ou = "" if cible is None or str(cible) == "-" else f" dans {cible}"
    combien = compter(nombre, "juré") if nombre else "Aucun juré ne répond à ce filtre : en-tête seul"
    parole.info(f"{combien}{ou}.")


def _ecrire(flux: Any, suffixe: str, lignes: Iterator[Sequence[Any]], infos: Any, forme: _Forme) -> int:
    from ceres_cli.formats.fiche import ecrire as fiches

    if suffixe == ".csv":
        return fiches.ecrire_fiche_csv(flux, lignes, brut=forme.csv_brut)
    if suffixe == ".vcf":
        from ceres_cli.formats.fiche import vcard

        return vcard.ecrire(flux, lignes, version=forme.vcard)
    if suffixe == ".pdf":
        from ceres_cli.formats.fiche import impression

        return impression.ecrire_pdf(flux, lignes, infos)
    if suffixe == ".ods":
        return fiches.ecrire_fiche_ods(flux, lignes, infos)
    return fiches.ecrire_fiche_xlsx(flux, lignes, infos)


def _nom_libre(jour: str) -> Path:
    """`jures-AAAA-MM-JJ.xlsx`, puis `-2`, `-3`… : un export ne remplace jamais le précédent."""
    rang = 1
    while True:
        chemin = Path(f"jures-{jour}{f'-{rang}' if rang > 1 else ''}.xlsx")
        if not os.path.lexists(chemin):
            return chemin
        rang += 1


exporter = export_jures  # « ceres jure exporter »

"""ceres verifier"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, arg, opt
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, fichier_ou_code


@en_liste("code")
def verifier(
    ctx: typer.Context,
    texte: Annotated[str, arg("F.pdf|CODE", "Le papier en PDF, ou le code qu'un téléphone y a lu.", fichier_ou_code)],
    cle: Annotated[Path | None, opt("--cle", "Les clés publiques du registre.", "F.json", chemin_lu)] = None,
    revocations: Annotated[
        Path | None, opt("--revocations", "La liste signée des retraits.", "F.json", chemin_lu)
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Vérifier une attestation ou la feuille d'un parchemin, et montrer ce qui y est signé, à comparer au papier.

    Sans base ni réseau, avec --cle (OBT-06) ; sans elle, la base de ce poste dit ses clés, et si le papier vaut encore.
    Sort 0 si tout vaut ; 4 sinon, retrait compris.

    Exemples :

        ceres verifier attestation.pdf --cle cles.json --revocations retraits.json

        ceres verifier "CERES1.eyJ2IjoxLCJuIjoi…" --cle cles.json
    """
    from ceres_cli.erreurs import BaseInutilisable, Refus
    from ceres_cli.regles.vocabulaire import EtatCode
    from ceres_cli.schemas.sessions import CODE
    from ceres_cli.services.attestation import lectures
    from ceres_cli.services.attestation import verification as service

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    codes = service.codes(texte)
    if not codes:
        raise Refus(
            f"{texte} ne porte aucun code : ce papier n'est pas signé, ou n'est pas d'un registre de ceres.",
            code="OBT-06",
            conseil="Demandez-en un signé à qui l'a fait, ou lisez le code du papier avec un téléphone.",
        )
    if cle is None:
        try:
            connus = lectures.connus(contexte.cadre(), codes, revocations)
        except BaseInutilisable as erreur:
            sans = "Sans base, donnez les clés du registre : --cle F (« ceres admin cle-publique » les écrit)."
            erreur.conseil = f"{sans} {erreur.conseil}"
            raise
    else:
        cles = service.lire_les_cles(cle)
        liste = None if revocations is None else service.lire_les_retraits(revocations, cles)
        connus = [service.Connu(cles, liste)] * len(codes)
    elements = [service.verifier(code, connu) for code, connu in zip(codes, connus, strict=True)]
    sortie.liste("codes", CODE, elements, len(elements))
    if faux := [e for e in elements if e["etat"] != EtatCode.VALABLE]:
        dits = " ; ".join(", ".join(filter(None, (e["n"], e["texte"]))) for e in faux)
        raise Refus(
            f"Ce papier ne vaut pas : {dits}.",
            code="OBT-06",
            conseil="N'en tenez pas compte, et demandez au centre ou à l'UD ce qu'il en est.",
            objets=[e["n"] for e in faux if e["n"]],
        )

"""ceres session resultats"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier, optionnel, refuser_sans_fichier
from ceres_cli.commands.options import UneSession, opt, opt_objet
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.francais import citer
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import ResultatCandidat
from ceres_cli.terminal.typer_fr.chemins import mention_ou_fichier, tableau_ecrit
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--fichier", "--candidat", "--ccp", "--entretien")
@lit_un_fichier
def resultats(
    ctx: typer.Context,
    lu: Soumission,
    objet: UneSession,
    candidat: Annotated[str | None, opt_objet("--candidat", "C", "Candidat inscrit.")] = None,
    resultat: Annotated[
        str | None,
        opt(
            "--resultat",
            "reussite, reussite_partielle, echec ou absent ; avec --fichier, où écrire le fichier complété : sort,"
            " code, explication (csv, xlsx ou ods).",
            "RESULTAT|FICHIER",
            mention_ou_fichier,
        ),
    ] = None,
    ccp: Annotated[str | None, opt("--ccp", "CCP acquis d'une réussite partielle.", "CCP1,CCP2")] = None,
    entretien: Annotated[str | None, opt("--entretien", "Entretien final : reussi, echoue ou absent (SES-13).")] = None,
    fichier: Annotated[str | None, optionnel("candidat (ou son nom); resultat; ccp; entretien")] = None,
) -> None:
    """Saisir les résultats d'une session, un par un ou par fichier, entretien final compris (SES-13, SES-14).

    D'une session TITRE, reussite dit à elle seule l'entretien réussi, echec l'entretien échoué ; une réussite
    partielle, et toute session CCP avec entretien final, demandent --entretien avant de transmettre. Sans --resultat,
    --entretien complète le résultat déjà saisi, ou donne celui de qui ne passe que l'entretien final.

    Exemples :

        ceres session resultats S-2027-12 --candidat C-31 --resultat reussite

        ceres session resultats S-2027-12 --candidat C-32 --resultat reussite_partielle --ccp CCP1 --entretien reussi

        ceres session resultats S-2027-12 --fichier resultats.csv --simuler
    """
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.session import saisie as saisie_session
    from ceres_cli.services.session.fichier import LecteurDeResultats
    from ceres_cli.services.session.situation import MetierSession

    if fichier is not None:
        chemin = None if resultat is None else _fichier_complete(resultat)
        lu = lu._replace(fichier=fichier, resultat=chemin)
        soumettre(ctx, lu, LecteurDeResultats, MetierSession(), session=objet)
        return
    refuser_sans_fichier(ctx, lu)
    if candidat is None or (resultat is None and entretien is None):
        mots = citer(tuple(ResultatCandidat), "ou")
        raise ErreurUsage(
            "Donnez --candidat, et --resultat ou --entretien ; ou --fichier.",
            conseil=f"--resultat : {mots}. Qui n'en a pas : « ceres session voir {objet} ».",
        )
    mot, acquis, entendu = saisie_session.resultat(resultat, (ccp or "").split(","), entretien)
    valeurs = {"candidat": candidat, "resultat": mot, "ccp": acquis, "entretien": entendu}
    demandes = [Demande(ActionSession.RESULTATS, objet, valeurs, motif=lu.motif)]
    commun.agir(commun.contexte(ctx), MetierSession(), demandes, simuler=lu.simuler, format_=lu.format)


def _fichier_complete(resultat: str) -> Path:
    if resultat in tuple(ResultatCandidat):
        raise ErreurUsage(
            f"--resultat « {resultat} » : avec --fichier, c'est où écrire le fichier complété.",
            conseil="Le résultat de chacun se lit dans le fichier ; nommez un csv, xlsx ou ods, ou ôtez --resultat.",
        )
    try:
        return tableau_ecrit(resultat)
    except ValueError as erreur:
        raise ErreurUsage(f"--resultat : {erreur}.") from None

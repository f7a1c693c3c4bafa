"""ceres convocation editer, envoyer"""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.champs import SANS_VALEURS, Valeurs, valeurs_de
from ceres_cli.commands.convocation.documents import OptCandidats, OptFormats, OptFusion, OptJures
from ceres_cli.commands.courrier.envoi import envoie
from ceres_cli.commands.options import OptEcraser, OptFormat, OptMotif, OptOui, OptSimulerSansPlan, UneSession
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import SESSION
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.terminal.typer_fr.chemins import dossier_ecrit
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.services.courrier.convocations import Convocations


@valeurs_de(SESSION, "heure_jury")
def editer(
    ctx: typer.Context,
    objet: UneSession,
    heure: Annotated[
        str | None, typer.Option("--heure", metavar="HH:MM", help="Heure de convocation, autre que celle du début.")
    ] = None,
    champs: Valeurs = SANS_VALEURS,
    dossier: Annotated[
        Path | None,
        typer.Option(
            "--sortie", metavar="DOSSIER", parser=dossier_ecrit, help="Y écrire les documents, un par personne."
        ),
    ] = None,
    formats: OptFormats = "pdf,ics",
    fusion: OptFusion = False,
    candidat: OptCandidats = None,
    jure: OptJures = None,
    modifiees: Annotated[
        bool, typer.Option("--modifiees", help="N'écrire que celles que cette édition fait ou change.")
    ] = False,
    ecraser: OptEcraser = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Éditer les convocations d'une session : candidats inscrits et jury (CONV-01 à CONV-03).

    La première édition ferme les inscriptions (CAN-01) : au terminal, elle le dit et le demande. Rééditer sans
    changement garde la même édition ; après un changement, le numéro de chaque convocation touchée grandit. Après le
    dernier jour, plus d'édition, sauf la première, par l'UD du site ou un profil MPCP, avec --motif (SES-12).

    L'édition est toujours entière ; --candidat, --jure et --modifiees choisissent ce qui s'écrit. Avec --simuler, rien
    n'est édité, et --sortie reçoit des pages marquées « BROUILLON ».

    Exemple :

        ceres convocation editer S-2027-12 --heure 08:30 --sortie convocations
    """
    from ceres_cli.commands.convocation import documents
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.convocation import lectures as convocation
    from ceres_cli.services.convocation.lectures import TOUTES
    from ceres_cli.services.convocation.situation import MetierConvocation
    from ceres_cli.services.session import saisie as saisie_session

    voulus = documents.formats_lus(formats, fusion=fusion)
    heures = saisie_session.saisir({"heure_convocation": heure, **champs})
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    demande = Demande(ActionSession.EDITER, objet, heures, motif=motif)
    metier = MetierConvocation()
    agir = partial(commun.agir, contexte, metier, [demande], simuler=simuler, format_=format_, oui=oui)
    if dossier is None:
        if modifiees or candidat or jure:
            raise ErreurUsage("--candidat, --jure et --modifiees choisissent ce qui s'écrit : donnez --sortie.")
        # Un modèle qui ne compose pas ces lettres-ci se dit avant qu'elles ne soient éditées.
        documents.composer([d for d in convocation.prevoir(cadre, demande) if d.modele is not None])
        agir()
        return
    choisies = documents.choix(candidat, jure, modifiees=modifiees)
    prevues = convocation.prevoir(cadre, demande, choisies)
    if simuler:
        prevues, voulus = [replace(d, brouillon=True) for d in prevues], ["pdf"]
    prets = documents.preparer(cadre, prevues, dossier, voulus, fusion=fusion, ecraser=ecraser) if prevues else []
    agir()
    if simuler:
        documents.ecrire(sortie, prevues, prets, dossier, voulus, ecraser=ecraser)
        return
    faites = {(d.id, d.edition) for d in prevues}
    editees = [d for d in convocation.editees(cadre, objet) if choisies == TOUTES or (d.id, d.edition) in faites]
    if editees != prevues:  # quelqu'un a écrit entre-temps
        prets = documents.preparer(cadre, editees, dossier, voulus, fusion=fusion, ecraser=ecraser) if editees else []
    documents.ecrire(sortie, editees, prets, dossier, voulus, ecraser=ecraser)


@exclut("--session-entiere", "--candidat", "--jure")
@envoie()
def envoyer(
    objet: UneSession,
    entiere: Annotated[
        bool, typer.Option("--session-entiere", help="Toute la session : ce que fait déjà la commande sans option.")
    ] = False,
    candidat: OptCandidats = None,
    jure: OptJures = None,
) -> "Convocations":
    """Envoyer par courriel la convocation de chacun de ceux qui ne l'ont pas encore reçue (CONV-05).

    Lettre et agenda sont joints. D'une session annulée, ou à qui n'est plus convoqué, part l'avis qui ôte le
    rendez-vous de l'agenda. Relancée, la commande n'envoie que ce qui reste ; ce que le serveur a peut-être accepté est
    dit, et ne repart que si vous le demandez, au terminal.

    --apercu montre chaque courriel tel qu'il partirait, ou l'écrit (--sortie) : rien n'est marqué, aucun serveur n'est
    joint.

    Le serveur est dans ceres.toml, table [courrier] : « ceres config voir » ; son mot de passe, dans un fichier à vous
    seul. Sortie 0 : tous sont servis ; 7 : il en reste ; 8 : la liaison n'est pas sûre ; 9 : serveur injoignable.

    Exemples :

        ceres convocation envoyer S-2027-12 --simuler

        ceres convocation envoyer S-2027-12 --candidat C-31

        ceres convocation envoyer S-2027-12 --apercu
    """
    from ceres_cli.commands.convocation import documents
    from ceres_cli.services.courrier.convocations import Convocations

    return Convocations(objet, documents.choix(candidat, jure))

"""`ceres rgpd` : les droits des personnes dont la base tient des données."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import Liste, en_liste, liste
from ceres_cli.commands.options import OptEcraser, OptFormat, OptMotif, OptOui, OptSimulerSansPlan, arg, opt
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, tableau_ecrit

if TYPE_CHECKING:
    from ceres_cli.services.rgpd.lectures import Element


app = App(
    paquet=__name__,
    help="Données personnelles : le registre, l'extrait et l'effacement.",
    entrees={
        "Consulter": {
            "registre": ("..rgpd:traitement", "Lister les données personnelles de la base, et pourquoi"),
            "extraire": ("..rgpd:extraire", "Réunir tout ce que la base dit d'une personne"),
        },
        "Agir": {
            "effacer": ("..rgpd:effacer", "Effacer les données d'une personne"),
        },
    },
)


def personne(texte: str) -> str:
    """« J-12 » ou « C-12 », lu. Lève ErreurUsage."""
    from ceres_cli.regles import identifiants as regles

    for lettre in ("J", "C"):
        if texte[:1].upper() == lettre and (forme := regles.en_forme(lettre, texte)) is not None:
            return regles.lire(lettre, forme)
    raise ErreurUsage(
        f"« {texte} » n'est ni un juré (J-…) ni un candidat (C-…).",
        conseil="Cherchez son numéro avec « ceres jure lister » ou « ceres candidat lister ».",
    )


UnePersonne = Annotated[str, arg("PERSONNE", "Juré (J-…) ou candidat (C-…).", personne)]


@en_liste("donnee")
def extraire(
    ctx: typer.Context,
    personne: UnePersonne,
    sortie: Annotated[
        Path | None, opt("--sortie", "Écrire un tableau : .xlsx ou .csv.", "FICHIER", tableau_ecrit)
    ] = None,
    archive: Annotated[
        list[Path] | None,
        opt("--archive", "Lire aussi ces lots archivés (ceres admin archiver).", "FICHIER", chemin_lu),
    ] = None,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Réunir tout ce que la base dit d'une personne : chaque table, le journal, les accès (profil MPCP).

    Une ligne par donnée : d'où elle vient, l'objet, le champ, la valeur. Les fiches qui lui ont été réunies en sont. Un
    journal archivé se lit avec --archive ; sinon, l'extrait nomme les archives qui peuvent en dire plus. De quoi
    répondre à une demande d'accès (RGPD, article 15) ou de portabilité (article 20, --format json).

    Exemples :

        ceres rgpd extraire C-12 --format json

        ceres rgpd extraire J-12 --sortie extrait.xlsx
    """
    from ceres_cli.regles.droits import NatureAcces
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.donnees import DONNEE
    from ceres_cli.services.rgpd import lectures

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    parole = contexte.sortie(format_)
    elements = lectures.extraire(cadre, personne, archive or ())
    parole.incomplet([e["valeur"] for e in elements if e["source"] == lectures.ARCHIVES])
    if sortie is None:
        parole.liste("donnees", DONNEE, elements, len(elements), de=personne)
        return
    cadre.consigner(NatureAcces.LECTURE, document="donnees", objet=personne, nombre=len(elements))
    _ecrire(sortie, elements, ecraser=ecraser, brut=contexte.csv_brut)
    parole.info(f"{compter(len(elements), 'donnée')} dans {sortie}.")


def _ecrire(chemin: Path, elements: "list[Element]", *, ecraser: bool, brut: bool) -> None:
    from ceres_cli import fichiers
    from ceres_cli.formats.csv_sur import ecrire_csv
    from ceres_cli.formats.tableau.ecrire import ecrire_xlsx
    from ceres_cli.schemas.donnees import DONNEE

    lignes = [[str(element[c.cle]) for c in DONNEE] for element in elements]
    with fichiers.ecrire(chemin, ecraser=ecraser) as flux:
        if chemin.suffix.lower() == ".xlsx":
            ecrire_xlsx(flux, [c.titre for c in DONNEE], lignes)
        else:
            ecrire_csv(flux, DONNEE, lignes, bom=True, fin_ligne="\r\n", brut=brut)


def effacer(
    ctx: typer.Context,
    personne: UnePersonne,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Effacer les données d'une personne (profil MPCP). Demande un motif, qui ne la nomme pas.

    Nom, naissance, coordonnées, emplois, liens, textes libres, convocations et journal : rien n'en reste dans le
    fichier de la base. Les procès-verbaux et les comptes gardent son numéro seul, et le journal scellé se vérifie
    encore. Les fiches qui lui ont été réunies sont effacées avec la sienne.

    Refusé tant qu'une session l'oblige : comptée depuis moins d'un an (CAN-05), ni validée ni annulée, demande VAE à
    décider, parchemin en attente (DON-01). Ne se défait pas : --simuler montre, l'accord est demandé ; hors d'un
    terminal, --oui. Vos sauvegardes la contiennent encore : « ceres admin restaurer » l'y efface de nouveau.

    Exemples :

        ceres rgpd effacer C-12 --motif "demande du 12/03/2027" --simuler

        ceres rgpd effacer C-12 --motif "demande du 12/03/2027"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.donnees.effacement import ActionDonnees
    from ceres_cli.services.rgpd import memoire
    from ceres_cli.services.rgpd.situation import MetierDonnees

    demandes = [Demande(ActionDonnees.EFFACER, personne, motif=motif)]
    contexte = commun.contexte(ctx)
    commun.agir(contexte, MetierDonnees(), demandes, simuler=simuler, format_=format_, oui=oui)
    if not simuler:
        memoire.apres_un_effacement(contexte.store, "Relancez la commande : elle récrira la base.")
        if not contexte.store.sur_un_serveur:  # qui ne récrit que les tables de qui les possède
            contexte.sortie(format_).info("La base est récrite : rien n'y reste de ce qui en a été effacé.")


@liste(suivie=False, coupee=False)
def traitement() -> Liste:
    """Lister chaque donnée personnelle que la base peut contenir, et pourquoi (profil MPCP).

    Combien de temps elle est gardée, et ce qu'un effacement en fait. Tiré du schéma de la base et des réglages de
    conservation ; rien de ce qu'elle contient n'est lu. C'est de quoi remplir le registre des activités de traitement
    (RGPD, article 30).

    Exemples :

        ceres rgpd registre

        ceres rgpd registre --format csv
    """
    from ceres_cli.schemas.donnees import TRAITEMENT
    from ceres_cli.services.rgpd import lectures

    return TRAITEMENT, lambda cadre, _: (lignes := lectures.traitements(cadre), len(lignes))

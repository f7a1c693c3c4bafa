"""L'accueil d'un profil : qui il est, ce qui l'attend, et la commande qui montre chaque chose.

Chaque total est compté par le filtre de la liste que sa commande ouvre, dans une seule lecture de la base.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.moteur import releves
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.calendrier import en_francais, jours_lus
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.candidat import lectures as candidat
from ceres_cli.services.conformite import lectures as conformite
from ceres_cli.services.convocation import lectures as convocation
from ceres_cli.services.habilitation import lectures as habilitation
from ceres_cli.services.journal import lectures as journal
from ceres_cli.services.obtention import lectures as obtention
from ceres_cli.services.personne import proches
from ceres_cli.services.profil import lectures as profil
from ceres_cli.services.session import lectures as session
from ceres_cli.services.vae import lectures as vae
from ceres_cli.store import Db

TITRES = {
    Role.CENTRE: "Mon centre",
    Role.UD: "Mon département",
    Role.DIRECCTE: "Ma région",
    Role.MPCP: "La France entière",
}
_ECHEANCES = (30, 60, 90)  # jours


class _Attente(NamedTuple):
    """Une chose qui peut attendre : qui la fait (l'opération qu'il lui faut), comment elle se dit, au singulier et au
    pluriel, la commande qui la liste, et combien il y en a."""

    cle: str
    operation: Operation
    un: str
    plusieurs: str
    commande: str
    compter: Callable[[Db, Acteur], int]


def accueil(cadre: Cadre) -> dict[str, Any]:
    """Le document `ceres.accueil/1`, sans son en-tête de schéma : rien que ce que le rôle de l'acteur peut faire."""
    with cadre.store.lecture() as db:
        acteur = cadre.acteur(db)
        elements = [
            _element(attente, attente.compter(db, acteur))
            for attente in _attentes(db, cadre)
            if est_permise(attente.operation, acteur.role)
        ]
        libelle = profil.libelle_de(db, acteur)
    return {
        "profil": acteur.profil,
        "jour": cadre.jour.isoformat(),
        "agent": acteur.agent,
        "titre": TITRES[acteur.role],
        "libelle": libelle,
        "elements": elements,
    }


def _element(attente: _Attente, total: int) -> dict[str, Any]:
    dit = attente.plusieurs if total > 1 else attente.un
    return {"cle": attente.cle, "libelle": dit, "total": total, "commande": f"ceres {attente.commande}"}


def _attentes(db: Db, cadre: Cadre) -> Iterator[_Attente]:
    jour = cadre.jour
    yield _habilitations(
        "brouillons", "brouillon à valider", "brouillons à valider", "lister --etat brouillon",
        habilitation.Criteres(etat="brouillon"), jour, Operation.ECRIRE_JURES,
    )  # fmt: skip
    yield _habilitations(
        "habilitations_a_viser", "habilitation à viser", "habilitations à viser", "lister --a-viser",
        habilitation.Criteres(a_viser=True), jour, Operation.VISER_HABILITATIONS,
    )  # fmt: skip
    yield from _sessions(jour)
    yield _Attente(
        "vae_a_convoquer", Operation.ECRIRE_SESSIONS,
        "candidat VAE à convoquer", "candidats VAE à convoquer", "candidat lister --a-convoquer",
        lambda db, acteur: candidat.compter(db, acteur, candidat.Criteres(a_convoquer=True), jour),
    )  # fmt: skip
    yield _Attente(
        "vae_a_justifier", Operation.DECIDER_VAE,
        "candidat VAE inscrit tard, sans demande recevable", "candidats VAE inscrits tard, sans demande recevable",
        "candidat lister --vae-a-justifier",
        lambda db, acteur: candidat.compter(db, acteur, candidat.Criteres(vae_a_justifier=True), jour),
    )  # fmt: skip
    yield _Attente(
        "convocations_a_reediter", Operation.ECRIRE_SESSIONS,
        "convocation à rééditer", "convocations à rééditer", "convocation lister --a-reediter",
        lambda db, acteur: convocation.compter_a_reediter(db, cadre, acteur),
    )  # fmt: skip
    yield from _decisions(jour)
    if cadre.acteur(db).role is Role.UD:
        yield _Attente(
            "proches_en_exces", Operation.REUNIR_CANDIDATS,
            "paire de candidats proches, à plus de trois sessions ensemble",
            "paires de candidats proches, à plus de trois sessions ensemble",
            "candidat doublons --proches --exces", proches.compter_l_exces,
        )  # fmt: skip
    for jours in _ECHEANCES:
        criteres = habilitation.a_l_echeance(habilitation.Criteres(), jour, jours)
        fin = f"dans les {jours} jours"
        yield _habilitations(
            f"echeances_{jours}", f"habilitation finissant {fin}", f"habilitations finissant {fin}",
            f"echeances --sous {jours}j", criteres, jour, Operation.LIRE_JURES,
        )  # fmt: skip
    yield _nuit(db)
    yield _sauvegarde(db)


def _habilitations(
    cle: str, un: str, plusieurs: str, commande: str, criteres: habilitation.Criteres, jour: date, operation: Operation
) -> _Attente:
    def compter(db: Db, acteur: Acteur) -> int:
        return habilitation.compter(db, acteur, criteres, jour)

    return _Attente(cle, operation, un, plusieurs, f"habilitation {commande}", compter)


def _sessions(jour: date) -> Iterator[_Attente]:
    def attente(
        cle: str, operation: Operation, un: str, plusieurs: str, options: str, criteres: session.Criteres
    ) -> _Attente:
        def compter(db: Db, acteur: Acteur) -> int:
            return session.compter(db, acteur, criteres, jour)

        return _Attente(cle, operation, un, plusieurs, f"session lister {options}", compter)

    yield attente(
        "sessions_a_valider", Operation.VALIDER_SESSIONS, "session à valider", "sessions à valider",
        "--etat en_attente_validation", session.Criteres(etat="en_attente_validation"),
    )  # fmt: skip
    yield attente(
        "jurys_incomplets", Operation.LIRE_SESSIONS,
        "session à qui il manque un juré", "sessions à qui il manque un juré",
        "--jury-incomplet", session.Criteres(jury_incomplet=True),
    )  # fmt: skip
    yield attente(
        "resultats_a_transmettre", Operation.ECRIRE_SESSIONS,
        "session commencée, résultats à transmettre", "sessions commencées, résultats à transmettre",
        f"--etat convocations_envoyees --au {en_francais(jour)}",
        session.Criteres(etat="convocations_envoyees", au=jour),
    )  # fmt: skip
    yield attente(
        "sessions_debloquees", Operation.ECRIRE_SESSIONS,
        "session débloquée, résultats à renvoyer", "sessions débloquées, résultats à renvoyer",
        "--etat debloquee", session.Criteres(etat="debloquee"),
    )  # fmt: skip


def _decisions(jour: date) -> Iterator[_Attente]:
    """Ce qu'un service a à décider, délivrer ou clore."""
    yield _Attente(
        "vae_a_decider", Operation.DECIDER_VAE, "demande VAE à décider", "demandes VAE à décider",
        "vae lister --etat deposee",
        lambda db, acteur: vae.compter(db, acteur, vae.Criteres(etat="deposee"), jour),
    )  # fmt: skip
    for etat, un, plusieurs in (
        ("a_editer", "parchemin à délivrer", "parchemins à délivrer"),
        ("a_annuler", "parchemin à annuler", "parchemins à annuler"),
    ):
        yield _parchemins(etat, un, plusieurs, jour)
    yield _Attente(
        "controles_ouverts", Operation.ECRIRE_CONTROLES, "contrôle ouvert", "contrôles ouverts",
        "controle lister --etat ouvert",
        lambda db, acteur: conformite.compter(db, acteur, conformite.Criteres(etat="ouvert")),
    )  # fmt: skip


def _parchemins(etat: str, un: str, plusieurs: str, jour: date) -> _Attente:
    def compter(db: Db, acteur: Acteur) -> int:
        return obtention.compter(db, acteur, obtention.Criteres(etat=etat), jour)

    commande = f"candidat parchemins --etat {etat}"
    return _Attente(f"parchemins_{etat}", Operation.DELIVRER_PARCHEMINS, un, plusieurs, commande, compter)


def _nuit(db: Db) -> _Attente:
    """Ce que la dernière nuit a constaté dans le ressort."""
    if (nuit := journal.derniere_nuit(db)) is None:
        return _au_journal(
            "derniere_nuit",
            Operation.LIRE_JOURNAL,
            "expiration constatée de nuit (aucune nuit connue)",
            "expirations constatées de nuit (aucune nuit connue)",
            action="expirer",
        )
    jour, lot = nuit
    quand = f"par la dernière nuit, le {en_francais(date.fromisoformat(jour))}"
    return _au_journal(
        "derniere_nuit", Operation.LIRE_JOURNAL, f"expiration constatée {quand}", f"expirations constatées {quand}",
        action="expirer", jour=jour, lot=lot,
    )  # fmt: skip


def _sauvegarde(db: Db) -> _Attente:
    """Ce que le journal dit de la dernière."""
    faite = releves.derniere_sauvegarde(db)
    if faite is None:
        quoi = "au journal d'une sauvegarde de la base (aucune n'est connue)"
        return _au_journal(
            "derniere_sauvegarde", Operation.ADMINISTRER_BASE, f"ligne {quoi}", f"lignes {quoi}", action="sauvegarder"
        )
    quoi = f"au journal de la dernière sauvegarde, le {en_francais(faite.du_jour)} ({faite.fichier})"
    return _au_journal(
        "derniere_sauvegarde", Operation.ADMINISTRER_BASE, f"ligne {quoi}", f"lignes {quoi}",
        action="sauvegarder", jour=faite.jour,
    )  # fmt: skip


def _au_journal(
    cle: str,
    operation: Operation,
    un: str,
    plusieurs: str,
    *,
    action: str,
    jour: str | None = None,
    lot: str | None = None,
) -> _Attente:
    """Les traces de cette action ; de ce lot, sinon de ce jour, s'ils sont dits."""
    criteres = journal.Criteres(lot=lot, action=action, de=None if lot else jour, a=None if lot else jour)
    commande = f"journal lister --action {action}"
    if lot or jour:
        lu = jours_lus(jour or "")
        commande += f" --lot {lot}" if lot else f" --du {lu} --au {lu}"

    def compter(db: Db, acteur: Acteur) -> int:
        return journal.compter(db, acteur, criteres)

    return _Attente(cle, operation, un, plusieurs, commande, compter)

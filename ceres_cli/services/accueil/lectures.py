"""L'accueil d'un profil : qui il est, puis son agenda, et la commande qui montre chaque chose.

Chaque total est compté par le filtre de la liste que sa commande ouvre, dans une seule lecture de la base : une requête
par ligne au plus, quel que soit ce qui attend. Ce qu'un rôle ne regarde pas n'est pas même chargé.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache, partial
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import agenda
from ceres_cli.regles.agenda import Attente
from ceres_cli.regles.calendrier import UN_JOUR, en_francais
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.delais import Reglage
from ceres_cli.regles.francais import compter
from ceres_cli.regles.vocabulaire import Delai, EtatSite, Role, SujetDelai
from ceres_cli.services.accueil.ligne import AReediter, Ligne, Mesure, comptees, depuis, element
from ceres_cli.services.faits import delais
from ceres_cli.services.habilitation import lectures as habilitation
from ceres_cli.services.profil import lectures as profil
from ceres_cli.services.session import lectures as session
from ceres_cli.services.session import nouvelles
from ceres_cli.store import Db

TITRES = {
    Role.CENTRE: "Mon centre",
    Role.UD: "Mon département",
    Role.DIRECCTE: "Ma région",
    Role.MPCP: "La France entière",
}
_SON_CENTRE = frozenset({Role.CENTRE})  # qui tient ses sessions ; la MPCP le peut, mais rien de cela ne l'attend
_NOUVEAU = timedelta(days=agenda.PROCHAINES)  # ce qu'un centre a déplacé est dit ces jours-là
_FINS = (agenda.HORIZON, 60, 90)  # jours


def accueil(cadre: Cadre) -> dict[str, Any]:
    """Le document `ceres.accueil/1`, sans son en-tête de schéma : rien que ce que le rôle de l'acteur peut faire, ce
    qui presse d'abord."""
    with cadre.store.lecture() as db:
        acteur = cadre.acteur(db)
        a_reediter = cache(partial(_a_reediter, cadre))
        lues = [
            _element(ligne, ligne.mesurer(db, acteur), cadre.jour)
            for ligne in _lignes(db, cadre, a_reediter)
            if acteur.role in ligne.roles and est_permise(ligne.operation, acteur.role)
        ]
        if (fin := profil.fin_prochaine(db, acteur, cadre.jour, agenda.HORIZON)) is not None:
            dit = f"votre profil finit {agenda.quand(fin, cadre.jour)}"
            lues.append(element("mon_profil", dit, 1, "profil voir", fin, cadre.jour))
        if acteur.role is Role.CENTRE:
            from ceres_cli.services.accueil import objets

            siennes = (
                objets.sessions_alertees, partial(objets.sessions_qui_viennent, a_reediter=a_reediter(db, acteur)),
                objets.sessions_annulees,
                objets.sessions_changees, objets.agrements_changes, objets.derogations_refusees,
                objets.demandes_vae_decidees, objets.controles_clos,
            )  # fmt: skip
            lues = [*(e for lire in siennes for e in lire(db, acteur, cadre.jour)), *lues]
        elif acteur.role is Role.UD and (
            actes := nouvelles.deplacees_par_leur_centre(db, acteur, cadre.jour, cadre.jour - _NOUVEAU)
        ):
            from ceres_cli.services.accueil import objets

            lues = [*objets.sessions_deplacees(actes, cadre.jour), *lues]
        libelle = profil.libelle_de(db, acteur)
    return {
        "profil": acteur.profil,
        "jour": cadre.jour.isoformat(),
        "agent": acteur.agent,
        "titre": TITRES[acteur.role],
        "libelle": libelle,
        "elements": sorted(lues, key=lambda e: (e["priorite"], e["echeance"] or "")),
    }


def _element(ligne: Ligne, mesure: Mesure, jour: date) -> dict[str, Any]:
    dit = ligne.plusieurs if mesure.total > 1 else ligne.un
    if mesure.suite and mesure.total:
        dit = f"{dit}, {mesure.suite}"
    return element(ligne.cle, dit, mesure.total, ligne.commande, mesure.echeance if mesure.total else None, jour)


def _lignes(db: Db, cadre: Cadre, a_reediter: Callable[[Db, Acteur], AReediter]) -> Iterator[Ligne]:
    jour = cadre.jour
    acteur, reglages = cadre.acteur(db), delais.reglages(db)
    for cle, attente, un, plusieurs in (
        ("dte_a_demander", Attente.DTE, "DTE à demander", "DTE à demander"),
        ("convocations_a_editer", Attente.CONVOCATIONS, "session à convoquer", "sessions à convoquer"),
        ("resultats_a_saisir", Attente.RESULTATS, "session aux résultats à saisir", "sessions aux résultats à saisir"),
        (
            "resultats_a_transmettre", Attente.TRANSMISSION,
            "session aux résultats à transmettre", "sessions aux résultats à transmettre",
        ),
        (
            "inscriptions_a_clore", Attente.INSCRIPTIONS,
            "session où inscrire encore", "sessions où inscrire encore",
        ),
    ):  # fmt: skip
        yield _qui_attendent(cle, attente, un, plusieurs, jour, reglages)
    yield _sessions(
        "sessions_debloquees", Operation.ECRIRE_SESSIONS,
        "session débloquée, résultats à renvoyer", "sessions débloquées, résultats à renvoyer",
        "--etat debloquee", session.Criteres(etat="debloquee"), jour, lambda _: (None, ""), _SON_CENTRE,
    )  # fmt: skip
    yield Ligne(
        "sessions_validees", Operation.LIRE_SESSIONS,
        "session validée depuis 30 jours", "sessions validées depuis 30 jours",
        f"session lister --validee-depuis {en_francais(depuis(jour))}",
        lambda db, acteur: Mesure(
            _nombre(session.echeances(db, acteur, session.Criteres(validee_depuis=depuis(jour)), jour))
        ),
        _SON_CENTRE,
    )  # fmt: skip
    yield Ligne(
        "vae_a_convoquer", Operation.ECRIRE_SESSIONS,
        "candidat VAE à convoquer", "candidats VAE à convoquer", "candidat lister --a-convoquer",
        comptees("candidat", a_convoquer=True),
        _SON_CENTRE,
    )  # fmt: skip
    yield Ligne(
        "convocations_a_reediter", Operation.ECRIRE_SESSIONS,
        "convocation à rééditer", "convocations à rééditer", "convocation lister --a-reediter",
        lambda db, acteur: _en_tout(a_reediter(db, acteur)),
        _SON_CENTRE,
    )  # fmt: skip
    yield from _courriels()
    yield from _derogations()
    yield from _decisions(acteur, jour)
    yield from _habilitations(acteur, jour)
    yield Ligne(
        "derogations_consignees", Operation.LIRE_JOURNAL,
        "ligne de dérogation au journal depuis 30 jours", "lignes de dérogation au journal depuis 30 jours",
        f"journal lister --derogations --du {en_francais(depuis(jour))}",
        comptees("journal", derogations=True, de=depuis(jour).isoformat()),
        frozenset({Role.UD}),
    )  # fmt: skip
    if est_permise(Operation.LIRE_JOURNAL, acteur.role):
        from ceres_cli.services.accueil import exploitation

        yield exploitation.nuit(db)
        yield from exploitation.exploitation(db, jour)


def _courriels() -> Iterator[Ligne]:
    """CONV-05 : ceux qui ne partiront pas d'eux-mêmes ; nul ne sait si les incertains sont arrivés. Une lecture pour
    tous."""
    attendent = {
        "echoue": ("echoues", "courriel qui a échoué", "courriels qui ont échoué"),
        "a_retenter": ("a_retenter", "courriel à retenter", "courriels à retenter"),
        "incertain": ("incertains", "courriel incertain, peut-être arrivé", "courriels incertains, peut-être arrivés"),
    }

    @cache
    def comptes(db: Db, acteur: Acteur) -> dict[str, int]:
        from ceres_cli.services.courrier import lectures

        return lectures.compter_par_etat(db, acteur, attendent)

    def mesurer(etat: str, db: Db, acteur: Acteur) -> Mesure:
        return Mesure(comptes(db, acteur).get(etat, 0))

    for etat, (cle, un, plusieurs) in attendent.items():
        yield Ligne(
            f"courriels_{cle}", Operation.ENVOYER_COURRIER, un, plusieurs, f"courrier lister --etat {etat}",
            partial(mesurer, etat),
        )  # fmt: skip


def _derogations() -> Iterator[Ligne]:
    """DEL-03 : ce qu'un Centre demande et que l'UD décide ; ce qu'il a obtenu et n'a pas encore employé."""
    for etat, un, plusieurs, roles in (
        ("demandee", "dérogation demandée, sans réponse", "dérogations demandées, sans réponse", frozenset(Role)),
        ("accordee", "dérogation accordée, à employer", "dérogations accordées, à employer", _SON_CENTRE),
    ):
        yield Ligne(
            f"derogations_{etat}s", Operation.LIRE_DEROGATIONS, un, plusieurs, f"session derogations --etat {etat}",
            comptees("derogation", etat=etat), roles,
        )  # fmt: skip


def _nombre(lues: list[session.Echeances]) -> int:
    return sum(e.nombre for e in lues)


def _la_premiere(nombre: int) -> str:
    return "la première " if nombre > 1 else ""


def _sessions(
    cle: str,
    operation: Operation,
    un: str,
    plusieurs: str,
    options: str,
    criteres: session.Criteres,
    jour: date,
    dater: Callable[[list[session.Echeances]], tuple[date | None, str]],
    roles: frozenset[Role] = frozenset(Role),
) -> Ligne:
    """Des sessions d'une liste ; `dater` : leur échéance, et ce qui s'en dit."""

    def mesurer(db: Db, acteur: Acteur) -> Mesure:
        lues = session.echeances(db, acteur, criteres, jour)
        return Mesure(_nombre(lues), *(dater(lues) if lues else (None, "")))

    return Ligne(cle, operation, un, plusieurs, f"session lister {options}", mesurer, roles)


def _qui_attendent(
    cle: str, attente: Attente, un: str, plusieurs: str, jour: date, reglages: dict[SujetDelai, Reglage]
) -> Ligne:
    """Ce qu'une session attend de son centre, et le dernier jour où le faire."""

    def dernier_jour(e: session.Echeances) -> date:
        delai = {Attente.DTE: Delai.DTE, Attente.CONVOCATIONS: Delai.CONVOCATION}.get(attente)
        if delai is not None:
            return e.debut - timedelta(days=reglages[SujetDelai(e.type.lower())].jours(delai))
        return e.debut - UN_JOUR if attente is Attente.INSCRIPTIONS else e.fin

    def dater(lues: list[session.Echeances]) -> tuple[date, str]:
        echeance = min(map(dernier_jour, lues))
        return echeance, agenda.au_plus_tard(echeance, jour)

    return _sessions(
        cle, Operation.ECRIRE_SESSIONS, un, plusieurs, f"--attend {attente.value}",
        session.Criteres(attend=attente), jour, dater, _SON_CENTRE,
    )  # fmt: skip


def _decisions(acteur: Acteur, jour: date) -> Iterator[Ligne]:
    """Ce qu'un service a à décider, délivrer ou clore, et le jury qui lui manque."""

    def transmise(lues: list[session.Echeances]) -> tuple[None, str]:
        jours = (jour - min((e.transmise_le for e in lues if e.transmise_le), default=jour)).days
        return None, f"{_la_premiere(_nombre(lues))}transmise il y a {compter(jours, 'jour')}" if jours > 0 else ""

    def commence(lues: list[session.Echeances]) -> tuple[date, str]:
        debut = min(e.debut for e in lues)
        return debut, f"{_la_premiere(_nombre(lues))}{agenda.quand(debut, jour)}"

    yield _sessions(
        "sessions_a_valider", Operation.VALIDER_SESSIONS, "session à valider", "sessions à valider",
        "--etat en_attente_validation", session.Criteres(etat="en_attente_validation"), jour, transmise,
    )  # fmt: skip
    proche = jour + timedelta(days=agenda.HORIZON)
    yield _sessions(
        "jurys_incomplets", Operation.LIRE_SESSIONS,
        f"session d'ici {agenda.HORIZON} jours à qui il manque un juré",
        f"sessions d'ici {agenda.HORIZON} jours à qui il manque un juré",
        f"--jury-incomplet --au {en_francais(proche)}", session.Criteres(jury_incomplet=True, au=proche),
        jour, commence,
    )  # fmt: skip
    yield _sessions(
        "sessions_sans_agrement", Operation.VALIDER_SESSIONS, "session sans agrément", "sessions sans agrément",
        "--sans-agrement", session.Criteres(sans_agrement=True), jour, commence,
    )._replace(roles=frozenset({Role.UD}))  # fmt: skip
    yield Ligne(
        "vae_a_decider", Operation.DECIDER_VAE, "demande VAE à décider", "demandes VAE à décider",
        f"vae lister --etat deposee{f' --departement {acteur.departement}' if acteur.departement else ''}",
        comptees("vae", etat="deposee", departement=acteur.departement),
    )  # fmt: skip
    yield Ligne(
        "vae_a_justifier", Operation.DECIDER_VAE,
        "candidat VAE inscrit tard, sans demande recevable", "candidats VAE inscrits tard, sans demande recevable",
        "candidat lister --vae-a-justifier",
        comptees("candidat", vae_a_justifier=True),
    )  # fmt: skip
    yield Ligne(
        "proches_en_exces", Operation.REUNIR_CANDIDATS,
        "paire de candidats proches, à plus de trois sessions ensemble",
        "paires de candidats proches, à plus de trois sessions ensemble",
        "candidat doublons --proches --exces",
        _en_exces,
        frozenset({Role.UD}),
    )  # fmt: skip
    yield Ligne(
        "sites_a_completer", Operation.ECRIRE_SITES,
        "site sans l'adresse que ses lettres impriment", "sites sans l'adresse que leurs lettres impriment",
        "centre site lister --etat a_completer",
        comptees("site", etat=EtatSite.A_COMPLETER),
        _SON_CENTRE,
    )  # fmt: skip
    yield Ligne(
        "parchemins_a_editer", Operation.DELIVRER_PARCHEMINS, "parchemin à délivrer", "parchemins à délivrer",
        "candidat parchemins --a-delivrer",
        comptees("obtention", a_delivrer=True),
    )  # fmt: skip
    yield Ligne(
        "parchemins_a_annuler", Operation.DELIVRER_PARCHEMINS, "parchemin à annuler", "parchemins à annuler",
        "candidat parchemins --etat a_annuler",
        comptees("obtention", etat="a_annuler"),
    )  # fmt: skip
    yield Ligne(
        "controles_ouverts", Operation.ECRIRE_CONTROLES, "contrôle ouvert", "contrôles ouverts",
        "controle lister --etat ouvert",
        comptees("conformite", etat="ouvert"),
    )  # fmt: skip


def _en_exces(db: Db, acteur: Acteur) -> Mesure:
    from ceres_cli.services.personne import proches

    return Mesure(proches.compter_l_exces(db, acteur))


def _a_reediter(cadre: Cadre, db: Db, acteur: Acteur) -> AReediter:
    from ceres_cli.services.convocation import lectures as convocation

    return convocation.compter_a_reediter(db, cadre, acteur)


def _en_tout(a_reediter: AReediter) -> Mesure:
    return Mesure(sum(n for n, _ in a_reediter.values()), min((d for _, d in a_reediter.values()), default=None))


def _touchant(nombre: int, sessions: int) -> Mesure:
    return Mesure(nombre, None, compter(sessions, "session touchée") if sessions else "")


def _habilitations(acteur: Acteur, jour: date) -> Iterator[Ligne]:
    @cache
    def agenda_des_fins(db: Db, acteur: Acteur) -> habilitation.Agenda:
        return habilitation.compter_les_echeances(db, acteur, _FINS)

    def brouillons(db: Db, acteur: Acteur) -> Mesure:
        comptes = agenda_des_fins(db, acteur).brouillons
        etat = habilitation.Criteres(etat="brouillon")
        return Mesure(habilitation.compter(db, acteur, etat) if comptes is None else comptes)

    yield Ligne(
        "brouillons", Operation.ECRIRE_JURES, "brouillon à valider", "brouillons à valider",
        "habilitation lister --etat brouillon", brouillons,
    )  # fmt: skip
    yield Ligne(
        "habilitations_a_viser", Operation.VISER_HABILITATIONS, "habilitation à viser", "habilitations à viser",
        "habilitation lister --a-viser", comptees("habilitation", a_viser=True),
    )  # fmt: skip

    def suspendues(db: Db, acteur: Acteur) -> Mesure:
        return _touchant(*habilitation.compter_les_suspendues(db, acteur))

    yield Ligne(
        "habilitations_suspendues", Operation.ECRIRE_JURES, "habilitation suspendue", "habilitations suspendues",
        "habilitation lister --etat suspendue", suspendues, frozenset({Role.DIRECCTE}),
    )  # fmt: skip

    def agrements(db: Db, acteur: Acteur) -> Mesure:
        from ceres_cli.services.centre import lectures as centre

        return _touchant(*centre.compter_les_suspendus(db, acteur))

    yield Ligne(
        "agrements_suspendus", Operation.ECRIRE_AGREMENTS, "agrément suspendu", "agréments suspendus",
        f"centre agrements --etat suspendu{f' --region {acteur.region}' if acteur.region else ''}",
        agrements,
    )  # fmt: skip

    def finissent(rang: int, db: Db, acteur: Acteur) -> Mesure:
        premiere, nombres, _ = agenda_des_fins(db, acteur)
        nombre = nombres[rang]
        if not nombre or premiere is None or _FINS[rang] > agenda.HORIZON:
            return Mesure(nombre)
        quand = f"la première {agenda.quand(premiere, jour)}" if nombre > 1 else f"le {en_francais(premiere)}"
        return Mesure(nombre, premiere, quand)

    for rang, jours in enumerate(_FINS):
        fin = f"dans les {jours} jours"
        yield Ligne(
            f"echeances_{jours}", Operation.LIRE_JURES,
            f"habilitation finissant {fin}", f"habilitations finissant {fin}",
            f"habilitation echeances --sous {jours}j", partial(finissent, rang),
        )  # fmt: skip

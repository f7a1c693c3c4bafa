"""Les cas d'usage de lecture des centres et de leurs agréments : trouver, voir, lister, historique ; leurs documents
`ceres.centre/1` et `ceres.agrement/1`, tels qu'ils sont un jour donné."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.nomenclatures import siret
from ceres_cli.noms import AGREMENT, CENTRE
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.centre import couverture, vie
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.centre import Agrement, Centre
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import EtatAgrement, Role
from ceres_cli.services.centre import requetes
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import perimetres, recherche
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.faits.actes import Actes, reunir
from ceres_cli.services.faits.centres import CHAMPS
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.store import Db


def centre(c: Centre, jour: date, sessions: Sequence[SessionExamen]) -> dict[str, Any]:
    """Ses agréments par titre, puis par site ; `sessions` : les siennes, que l'acteur voit (DRO-02 : tout service lit
    tous les centres, mais seulement les sessions de son ressort)."""
    return {
        "id": c.reference,
        **{champ: getattr(c, champ) for champ in CHAMPS},
        "version": c.version,
        "agrements": [
            {"id": a.reference, **_agrement(a, c.agrements, jour, sessions)} for a in sorted(c.agrements, key=_ordre)
        ],
    }


def _ordre(a: Agrement) -> tuple[Any, ...]:
    certification = a.certification
    return certification.titre.reference, cle(a.site or ""), certification.reference, a.debut, a.id


def agrement(
    a: Agrement, agrements: Sequence[Agrement], nom_du_centre: str, jour: date, sessions: Sequence[SessionExamen]
) -> dict[str, Any]:
    """`agrements` : tous ceux du centre ; `sessions` : les siennes, que l'acteur voit."""
    return {
        "id": a.reference,
        "centre": identifiants.affiche("E", a.centre_id),
        "centre_nom": nom_du_centre,
        "departement": None if a.lieu is None else a.lieu.departement,
        **_agrement(a, agrements, jour, sessions),
        "version": a.version,
    }


def _agrement(
    a: Agrement, agrements: Sequence[Agrement], jour: date, sessions: Sequence[SessionExamen]
) -> dict[str, Any]:
    siennes = [s for s in sessions if couverture.concerne(a, s)]
    return {
        "certification": a.certification.reference,
        "titre_nom": a.certification.titre.nom,
        "titre": a.certification.titre.reference,
        "type": a.certification.type,
        "site": a.site,
        "commune": None if a.lieu is None else a.lieu.commune,
        "debut": a.debut.isoformat(),
        "fin": a.fin.isoformat(),
        "etat": vie.etat_du_jour(a, jour, agrements).value,
        "valide_jusqu_au": iso(vie.valide_jusqu_au(a, jour, agrements)),
        "prolongation_jusqu_au": iso(vie.prolongation_jusqu_au(a)),
        "evenements": [
            {
                "nature": e.nature,
                "a_compter_du": e.a_compter_du.isoformat(),
                "pose_le": e.pose_le.isoformat(),
                "motif": e.motif,
            }
            for e in a.evenements
        ],
        "sessions": [s.reference for s in siennes],
        "site_id": None if a.site_id is None else identifiants.affiche("T", a.site_id),
        "sessions_sans_agrement": [s.reference for s in siennes if not couverture.agree(agrements, s).satisfait],
    }


Criteres = recherche.Criteres
CriteresAgrements = recherche.Criteres


def agrements_changes(db: Db, acteur: Acteur, depuis: date) -> Actes:
    """Ceux qu'un service a accordés, changés, suspendus, rétablis ou retirés depuis ce jour."""
    filtre = Filtre()
    perimetres.agrements(filtre, acteur)
    lus = requetes.agrements_changes(db, filtre, depuis.isoformat())
    return reunir((f"{identifiants.affiche('A', n)} ({ref}, {titre})", *acte) for n, ref, titre, *acte in lus)


def trouver(db: Db, texte: str) -> int:
    """Le numéro du centre nommé `E-…` ou par son SIRET (espaces admises).

    Introuvable s'il n'existe pas ; ErreurUsage si ce n'est ni l'un ni l'autre.
    """
    chiffres = siret.chiffres(texte)
    if chiffres.isascii() and chiffres.isdigit():
        numero = chargement_centre.par_siret(db, chiffres)
        if numero is None:
            siret.lire(texte)
    else:
        numero = chargement_centre.connu(db, identifiants.numero("E", texte))
    if numero is None:
        raise absent(CENTRE, texte)
    return numero


def trouver_visible(db: Db, acteur: Acteur, texte: str) -> int:
    """Comme `trouver` ; pour un Centre, tout autre que lui est introuvable (DRO-02)."""
    numero = trouver(db, texte)
    if acteur.role is Role.CENTRE and numero != acteur.centre_id:
        raise absent(CENTRE, texte)
    return numero


def voir(cadre: Cadre, objet: str, au: date | None = None) -> dict[str, Any]:
    """Le centre, sous la forme `ceres.centre/1`."""
    with cadre.lire(Operation.LIRE_AGREMENTS) as (db, acteur):
        numero = trouver_visible(db, acteur, objet)
        (lu,) = _montres(db, acteur, chargement_centre.centres(db, "e.id = ?", (numero,)), au or cadre.jour)
        return lu


def un_agrement(db: Db, acteur: Acteur, objet: str) -> tuple[Centre, Agrement]:
    """L'agrément nommé et son centre, tous ses agréments compris, s'il est de ceux que l'acteur lit."""
    numero = identifiants.numero("A", objet)
    centre_id = requetes.centre_de_l_agrement(db, numero)
    if centre_id is None or (acteur.role is Role.CENTRE and centre_id != acteur.centre_id):
        raise absent(AGREMENT, objet)
    connus = chargement_centre.centres(db, "e.id = ?", (centre_id,))
    chargement_centre.completer_agrements(db, connus)
    centre = connus[centre_id]
    return centre, next(a for a in centre.agrements if a.id == numero)


def est_un_agrement(objet: str) -> bool:
    return objet.strip()[:2].upper() == "A-"


def voir_un_agrement(cadre: Cadre, objet: str, au: date | None = None) -> dict[str, Any]:
    """L'agrément, sous la forme `ceres.agrement/1`."""
    with cadre.lire(Operation.LIRE_AGREMENTS) as (db, acteur):
        centre, lu = un_agrement(db, acteur, objet)
        sessions = chargement_session.sessions_vivantes(db, [centre.id], acteur).get(centre.id, ())
        return agrement(lu, centre.agrements, centre.nom, au or cadre.jour, sessions)


def _filtre(db: Db, acteur: Acteur, criteres: Criteres) -> Filtre:
    filtre, jour = Filtre(), criteres.au or acteur.jour
    perimetres.centres(filtre, acteur)
    recherche.choisir(db, filtre, CENTRE, criteres, jour)
    if criteres.titre:
        requetes.agree_sur_titre(filtre, Resolveur(db, jour).titre(criteres.titre), jour.isoformat())
    recherche.chercher(db, filtre, criteres.texte, "e.cle", recherche.par_lettre("E", "e.id"))
    return filtre


def _documents(db: Db, acteur: Acteur, criteres: Criteres, lignes: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    return _montres(db, acteur, chargement_centre.assembler_centres(lignes), criteres.au or acteur.jour)


# Éléments `ceres.centre/1` dans l'ordre des numéros. Un Centre ne voit que lui ; un service, tous.
LISTE = recherche.Liste(
    Operation.LIRE_AGREMENTS, CENTRE.sorte, "e.id", _filtre, requetes.centres, requetes.compter, _documents
)
lister = LISTE.lister


def _filtre_des_agrements(db: Db, acteur: Acteur, criteres: CriteresAgrements) -> Filtre:
    filtre, jour = Filtre(), criteres.au or acteur.jour
    perimetres.centres(filtre, acteur)
    if criteres.centre:
        filtre.et("a.centre_id = ?", trouver_visible(db, acteur, criteres.centre))
    recherche.choisir(db, filtre, AGREMENT, criteres, jour)
    if criteres.etat:
        requetes.etat_agrement(filtre, criteres.etat, jour.isoformat())
    return filtre


def _agrements(
    db: Db, acteur: Acteur, criteres: CriteresAgrements, trouves: Sequence[tuple[Any, ...]]
) -> list[dict[str, Any]]:
    jour, centres = criteres.au or acteur.jour, {centre for _, centre, _ in trouves}
    par_centre = chargement_centre.agrements_des_centres(db, centres)
    sessions = chargement_session.sessions_vivantes(db, centres, acteur)
    connus = {a.id: a for siens in par_centre.values() for a in siens}
    return [agrement(connus[i], par_centre[c], nom, jour, sessions.get(c, ())) for i, c, nom in trouves]


# Éléments `ceres.agrement/1` par centre, titre, puis site ; d'un centre ou de tous.
AGREMENTS = recherche.Liste(
    Operation.LIRE_AGREMENTS, AGREMENT.sorte, "a.id",
    _filtre_des_agrements, requetes.agrements, requetes.compter_agrements, _agrements,
)  # fmt: skip
agrements = AGREMENTS.lister


def compter_les_suspendus(db: Db, acteur: Acteur) -> tuple[int, int]:
    """Combien le sont dans son ressort, et combien de sessions vivantes n'ont d'agrément que l'un d'eux."""
    criteres = CriteresAgrements(etat=EtatAgrement.SUSPENDU.value, region=acteur.region)
    lus = [*requetes.agrements(db, _filtre_des_agrements(db, acteur, criteres))]
    vus = _agrements(db, acteur, criteres, lus) if lus else []
    return len(lus), len({session for a in vus for session in a["sessions_sans_agrement"]})


def traces(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """L'histoire (`ceres.trace/1`) d'un centre et de ses agréments, ou d'un agrément."""
    from ceres_cli.services.journal import lectures as historique

    with cadre.lire(Operation.LIRE_AGREMENTS) as (db, acteur):
        if est_un_agrement(objet):
            return historique.d_un_objet(db, acteur, "agrement", un_agrement(db, acteur, objet)[1].id)
        numero = trouver_visible(db, acteur, objet)
        suite = historique.d_un_objet(db, acteur, "centre", numero)
        for agrement in requetes.numeros_des_agrements(db, numero):
            suite += historique.d_un_objet(db, acteur, "agrement", agrement)
    return sorted(suite, key=lambda trace: int(trace["id"]))


def _montres(db: Db, acteur: Acteur, centres: dict[int, Centre], jour: date) -> list[dict[str, Any]]:
    chargement_centre.completer_agrements(db, centres)
    sessions = chargement_session.sessions_vivantes(db, centres, acteur)
    return [centre(c, jour, sessions.get(c.id, ())) for c in centres.values()]

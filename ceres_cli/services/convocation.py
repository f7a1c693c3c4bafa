"""Les cas d'usage de lecture des convocations : aperçu, liste, documents d'une édition."""

from collections.abc import Sequence
from typing import Any

from ceres_cli import requetes
from ceres_cli.erreurs import Introuvable
from ceres_cli.regles import convocation as regles
from ceres_cli.regles.convocation import Convoque, DonneesConvocation
from ceres_cli.regles.faits_session import SessionExamen
from ceres_cli.services import contenu_convocation, session
from ceres_cli.services.cadre import Cadre
from ceres_cli.services.contenu_convocation import Cle
from ceres_cli.services.situation_convocation import conservees
from ceres_cli.store import Db

FORMATS = ("pdf", "ics")


def apercu(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """Ce que l'édition donnerait ce jour-là : une ligne `ceres.convocation/1` par destinataire (`id` vide si neuve)."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, "lire_sessions")
        return _lignes(db, cadre, session.une(db, acteur, objet), toutes=True)


def lister(cadre: Cadre, objet: str | None, *, a_reediter: bool) -> list[dict[str, Any]]:
    """Les convocations éditées d'une session, ou de celles du périmètre.

    `a_reediter` : parmi les sessions dont les convocations sont envoyées, celles qui ne disent plus la vérité, et
    celles qui manquent encore (un candidat VAE inscrit après l'édition).
    """
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, "lire_sessions")
        if objet is not None:
            references = [objet]
        else:
            filtre = requetes.Filtre()
            session.perimetre(filtre, acteur)
            sql = f"SELECT s.annee, s.numero FROM session_examen s WHERE s.edition > 0 AND {filtre.ou()} ORDER BY s.id"
            if a_reediter:
                sql = sql.replace("s.edition > 0", "s.etat = 'convocations_envoyees'")
            references = [f"S-{annee}-{numero}" for annee, numero in db.lignes(sql, filtre.parametres)]
        lignes = [e for r in references for e in _lignes(db, cadre, session.une(db, acteur, r), toutes=a_reediter)]
    return [e for e in lignes if e["a_reediter"] or not a_reediter]


def _lignes(db: Db, cadre: Cadre, visee: SessionExamen, *, toutes: bool) -> list[dict[str, Any]]:
    """Une ligne par destinataire ; `toutes` : même ceux qui n'ont pas encore la leur."""
    anciennes = conservees(db, visee.id)
    neuves = contenu_convocation.construire(db, visee, cadre.config.centre_papiers)
    suite = []
    for cle, neuve in neuves.items():
        ancienne = anciennes.get(cle)
        perimee = ancienne is None or not contenu_convocation.meme_contenu(ancienne, neuve)
        if toutes or ancienne is not None:
            suite.append(_en_dict(cle, neuve if toutes or ancienne is None else ancienne, ancienne, perimee))
    return suite


def _en_dict(
    cle: Cle, montree: DonneesConvocation, editee: DonneesConvocation | None, a_reediter: bool
) -> dict[str, Any]:
    personne = montree.destinataire
    return {
        "id": "" if editee is None else editee.id,
        "session": montree.examen.id,
        "destinataire": cle[0],
        "objet": personne.id,
        "nom": f"{personne.nom} {personne.prenom}",
        "edition": 0 if editee is None else editee.edition,
        "date_edition": None if editee is None else editee.date_edition.isoformat(),
        "heure": montree.heure,
        "a_reediter": a_reediter,
        "fichiers": [] if editee is None else [nom_fichier(editee, f) for f in FORMATS],
    }


def nom_fichier(d: DonneesConvocation, format_: str) -> str:
    return regles.nom_fichier(d.id, nom=d.destinataire.nom, prenom=d.destinataire.prenom, extension=format_)


def editees(cadre: Cadre, objet: str) -> list[DonneesConvocation]:
    """Le contenu gardé de chaque convocation de la session, candidats puis jury ; Introuvable s'il n'y en a pas."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, "lire_sessions")
        visee = session.une(db, acteur, objet)
        convoques = set(contenu_convocation.destinataires(visee))
        gardees = {cle: d for cle, d in conservees(db, visee.id).items() if cle in convoques}
    if not gardees:
        raise Introuvable(
            f"La session {objet} n'a pas de convocation éditée.",
            conseil="Éditez-les avec « ceres convocation editer ».",
            objets=[objet],
        )
    return sorted(gardees.values(), key=lambda d: (d.convoque is Convoque.JURE, d.destinataire.nom, d.id))


def rendre(donnees: Sequence[DonneesConvocation], formats: Sequence[str], *, fusion: bool) -> list[tuple[str, bytes]]:
    """(nom de fichier, octets) de chaque document : fonction des seules données gardées."""
    from ceres_cli.formats import convocations_ics, convocations_pdf

    modules = {"pdf": convocations_pdf, "ics": convocations_ics}
    suite: list[tuple[str, bytes]] = []
    for format_ in formats:
        module: Any = modules[format_]
        if fusion:
            suite.append((f"convocations-{donnees[0].examen.id}.{format_}", module.rendre_fusionne(donnees)))
        else:
            noms = [nom_fichier(d, format_) for d in donnees]
            suite += zip(noms, module.rendre(donnees), strict=True)
    return suite

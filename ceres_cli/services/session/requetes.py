"""Le SQL des sessions (alias s) qui n'est qu'à elles ; leurs faits se chargent par `services/faits/sessions`."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite, texte_libre
from ceres_cli.regles.agenda import HORIZON, Attente
from ceres_cli.regles.faits.delais import Reglage
from ceres_cli.regles.vocabulaire import Delai, SujetDelai
from ceres_cli.services.faits import hors_ressort, sources
from ceres_cli.services.faits.conditions import D_UN_CENTRE, D_UN_SERVICE, SEULE, a_un_jury_incomplet
from ceres_cli.services.faits.delais import COLONNES_DEROGATION
from ceres_cli.store import Db


def numeros(db: Db, filtre: Filtre, nombre: int | None = None) -> list[int]:
    """Par jour de début."""
    sql = f"SELECT s.id FROM {filtre.de('session_examen s')} WHERE {filtre.ou()} ORDER BY s.debut, s.id{limite(nombre)}"
    return [i for (i,) in db.lignes(sql, filtre.parametres)]


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"FROM {filtre.de('session_examen s')} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def echeances(db: Db, filtre: Filtre) -> list[tuple[str, int, str, str, str | None]]:
    """Par type de certification : (type, combien, premier début, première fin, première transmission)."""
    return db.lignes(
        f"SELECT c.type, count(*), min(s.debut), min(s.fin), min(s.resultats_le) FROM {filtre.de('session_examen s')}"
        f" JOIN certification c ON c.id = s.certification_id WHERE {filtre.ou()} GROUP BY c.type ORDER BY c.type",
        filtre.parametres,
    )


def qui_viennent(db: Db, filtre: Filtre, nombre: int) -> list[tuple[Any, ...]]:
    """(année, numéro, état, titre, début, inscrits, jurés, jury incomplet, combien de convocations à éditer encore) par
    jour de début."""
    return db.lignes(
        "SELECT s.annee, s.numero, s.etat, coalesce(t.sigle, t.rncp, t.reference), s.debut,"
        " (SELECT count(*) FROM inscription i WHERE i.session_id = s.id AND i.etat = 'inscrit'),"
        " (SELECT count(*) FROM participation p WHERE p.session_id = s.id),"
        f" CASE WHEN {a_un_jury_incomplet(db)} THEN 1 ELSE 0 END,"
        " (SELECT count(*) FROM participation p WHERE p.session_id = s.id AND p.convocation_a_editer = 1)"
        " + (SELECT count(*) FROM inscription i WHERE i.session_id = s.id AND i.etat = 'inscrit'"
        " AND i.convocation_a_editer = 1)"
        f" FROM {filtre.de('session_examen s')} JOIN titre t ON t.id = s.titre_id"
        f" WHERE {filtre.ou()} ORDER BY s.debut, s.id{limite(nombre)}",
        filtre.parametres,
    )


def pas_surement_agreees(filtre: Filtre) -> None:
    """SES-06 : sans celles, le plus grand nombre, qu'un agrément du titre, de tous les sites du centre et que rien n'a
    changé depuis, couvre du premier au dernier jour. Des autres, les règles jugent."""
    filtre.et(
        "NOT EXISTS (SELECT 1 FROM agrement a JOIN certification ca ON ca.id = a.certification_id"
        " JOIN titre t ON t.id = ca.titre_id WHERE a.centre_id = s.centre_id AND ca.titre_id = s.titre_id"
        " AND ca.type = 'TITRE' AND a.site IS NULL AND a.debut <= s.debut AND a.fin >= s.fin"
        " AND t.date_fin_validite >= s.fin AND (SELECT c.type FROM certification c WHERE c.id = s.certification_id)"
        " <> 'CCS' AND NOT EXISTS (SELECT 1 FROM evenement_agrement v WHERE v.agrement_id = a.id))"
    )


def aux_jures_pris(filtre: Filtre) -> None:
    """DIS-01 : celles dont un juré a dit n'être pas libre l'un de ces jours. Les règles jugent s'il y vient encore."""
    filtre.et(
        "EXISTS (SELECT 1 FROM participation pp JOIN indisponibilite ip ON ip.jure_id = pp.jure_id"
        " WHERE pp.session_id = s.id AND ip.debut <= s.fin AND ip.fin >= s.debut"
        f"{SEULE})"
    )


def qui_attend(filtre: Filtre, attente: Attente, jour: date, delais: Mapping[SujetDelai, Reglage]) -> None:
    """Les sessions à qui cette chose reste à faire, d'ici `HORIZON` jours ou déjà en retard."""
    bientot = jour + timedelta(days=HORIZON)
    if attente in _DELAIS:
        delai, etats = _DELAIS[attente]
        filtre.et(f"s.etat IN ({etats})")
        jours = [(bientot + timedelta(days=delais[sujet].jours(delai))).isoformat() for sujet in _TYPES]
        filtre.et(
            "s.debut <= CASE (SELECT c.type FROM certification c WHERE c.id = s.certification_id)"
            " WHEN 'TITRE' THEN ? WHEN 'CCP' THEN ? ELSE ? END",
            *jours,
        )
        return
    if attente is Attente.INSCRIPTIONS:
        dernier = (bientot + timedelta(days=1)).isoformat()
        filtre.et(
            "s.etat IN ('en_preparation', 'dte_envoye') AND s.debut > ? AND s.debut <= ?", jour.isoformat(), dernier
        )
        return
    filtre.et("s.etat = 'convocations_envoyees' AND s.debut <= ?", jour.isoformat())
    # Compté : d'un EXISTS, un serveur ferait une jointure, et sous un rôle lirait les inscriptions de tout le ressort.
    filtre.et(
        "(SELECT count(*) FROM inscription i WHERE i.session_id = s.id AND i.etat = 'inscrit' AND i.resultat IS NULL)"
        f" {'>' if attente is Attente.RESULTATS else '='} 0"
    )


_TYPES = (SujetDelai.TITRE, SujetDelai.CCP, SujetDelai.CCS)
# De chaque acte qui a un délai : ce délai, et les états d'où il reste à faire.
_DELAIS = {
    Attente.DTE: (Delai.DTE, "'en_preparation'"),
    Attente.CONVOCATIONS: (Delai.CONVOCATION, "'en_preparation', 'dte_envoye'"),
}


def par_debut(db: Db, filtre: Filtre, *, dernieres_d_abord: bool) -> list[tuple[int, int]]:
    """(année, numéro) par jour de début."""
    sens = "DESC" if dernieres_d_abord else "ASC"
    sql = (
        f"SELECT s.annee, s.numero FROM {filtre.de('session_examen s')} WHERE {filtre.ou()}"
        f" ORDER BY s.debut {sens}, s.id"
    )
    return [(annee, numero) for annee, numero in db.lignes(sql, filtre.parametres)]


def dernier_numero(db: Db, annee: int) -> int:
    """Le dernier numéro donné cette année-là, fût-ce à une session effacée depuis."""
    return max(
        hors_ressort.dernier_numero_de_session(db, annee),
        db.valeur("SELECT valeur FROM compteur WHERE nom = ?", (compteur_de(annee),)) or 0,
    )


def compteur_de(annee: int) -> str:
    """Le compteur des numéros de session qui ne se redonnent pas, cette année-là : ceux des sessions effacées."""
    return f"session {annee}"


def ou_siege(filtre: Filtre, jure: int) -> None:
    """Celles dont ce juré est du jury."""
    filtre.et("s.id IN (SELECT session_id FROM participation WHERE jure_id = ?)", jure)


def du_centre_nomme(db: Db, filtre: Filtre, mots: list[str]) -> None:
    """Celles d'un centre dont la clé porte tous ces mots."""
    noms = Filtre()
    texte_libre(db, noms, "cle", mots)
    filtre.et(f"s.centre_id IN (SELECT id FROM centre WHERE {noms.ou()})", *noms.parametres)


def lieux_des_centres(db: Db, centres: Iterable[int]) -> dict[int, tuple[Any, ...]]:
    """Par centre, (id, nom, commune, code INSEE, département, région)."""
    sql = "SELECT id, nom, commune, commune_insee, departement, region FROM centre WHERE {}"
    return {ligne[0]: ligne for ligne in db.parmi("id", centres).lignes(sql)}


def de_ces_centres(db: Db, centres: Iterable[int], du: date, au: date) -> list[tuple[Any, ...]]:
    """(id, année, numéro, version, site, centre, certification, début, fin, heure) de celles qui commencent alors, les
    annulées ôtées."""
    return db.parmi("s.centre_id", centres).lignes(
        "SELECT s.id, s.annee, s.numero, s.version, s.site, s.centre_id, s.certification_id, s.debut, s.fin,"
        " s.heure_debut FROM session_examen s WHERE {} AND s.debut BETWEEN ? AND ? AND s.etat <> 'annulee'",
        du.isoformat(),
        au.isoformat(),
    )


def retours(db: Db, sessions: Iterable[int], action: str = "renvoyer") -> list[tuple[Any, ...]]:
    """(session, jour, motif, profil, rôle, structure) de celles dont le dernier envoi a été renvoyé, ou annulé."""
    condition, parametres = db.dans("objet_id", sorted(sessions))
    return db.lignes(
        "SELECT t.objet_id, l.jour, coalesce(t.motif, l.motif), l.profil, l.role, l.structure FROM trace t"
        f" {db.joint('lot l', 'l.id = t.lot_id')} JOIN (SELECT max(id) AS id FROM trace WHERE type_objet = 'session'"
        f" AND champ = 'etat' AND action IN (?, 'transmettre') AND {condition} GROUP BY objet_id) d"
        " ON d.id = t.id WHERE t.action = ? ORDER BY t.objet_id",
        [action, *parametres, action],
    )


def actes_d_un_service(db: Db, filtre: Filtre, actions: Iterable[str], depuis: str) -> list[tuple[Any, ...]]:
    """(année, numéro, action, jour, motif, rôle, structure) de ce qu'un service a fait, depuis ce jour, des
    sessions (alias s) du filtre une fois commencées, et qui n'est pas défait ; le dernier d'abord."""
    condition, parametres = db.dans("tr.action", sorted(actions))
    return _actes(db, filtre, f"{condition} AND {D_UN_SERVICE} AND l.jour >= s.debut", [*parametres, depuis])


def deplacements_d_un_centre(db: Db, filtre: Filtre, depuis: str) -> list[tuple[Any, ...]]:
    """De même, ce qu'un Centre a annulé, ou dont il a changé le premier jour."""
    deplace = "tr.action IN ('annuler', 'modifier', 'reporter') AND tr.champ IN ('debut', 'etat')"
    return _actes(db, filtre, f"{deplace} AND {D_UN_CENTRE}", [depuis])


def _actes(db: Db, filtre: Filtre, lesquels: str, parametres: Iterable[Any]) -> list[tuple[Any, ...]]:
    return db.lignes(
        "SELECT s.annee, s.numero, tr.action, l.jour, coalesce(tr.motif, l.motif), l.role, l.structure"
        f" FROM {filtre.de('session_examen s')} CROSS JOIN trace tr {db.joint('lot l', 'l.id = tr.lot_id')}"
        f" WHERE tr.type_objet = 'session' AND tr.objet_id = s.id AND {filtre.ou()} AND {lesquels} ORDER BY tr.id DESC",
        [*filtre.parametres, *parametres],
    )


def derogations(db: Db, filtre: Filtre) -> Iterator[tuple[Any, ...]]:
    """Les dérogations (alias d), leur session s'il y en a une (s), leur centre (e) : COLONNES_DEROGATION, puis (centre,
    nom du centre, référence de la certification si elle vise une session à créer)."""
    sql = (
        f"SELECT {COLONNES_DEROGATION}, e.id, e.nom, c.reference {sources.depuis(db, filtre, 'derogation')}"
        f" LEFT JOIN certification c ON c.id = d.certification_id WHERE {filtre.ou()} ORDER BY d.id"
    )
    return db.parcourir(sql, filtre.parametres)


def identites_changees(db: Db, candidats: Iterable[int], sessions: Iterable[int]) -> list[tuple[Any, ...]]:
    """(session, candidat, champ, avant) de l'état civil changé depuis la première édition des convocations, du premier
    changement au dernier."""
    des_candidats, ids = db.dans("t.objet_id", sorted(candidats))
    return db.parmi("objet_id", sessions).lignes(
        "SELECT e.objet_id, t.objet_id, t.champ, t.avant FROM (SELECT objet_id, min(lot_id) AS lot_id FROM trace"
        " WHERE type_objet = 'session' AND champ = 'edition' AND {} GROUP BY objet_id) e"
        " JOIN trace t ON t.lot_id > e.lot_id AND t.type_objet = 'candidat' AND t.champ IN ('nom', 'prenom',"
        f" 'naissance') AND t.avant IS NOT NULL AND {des_candidats}"
        f" {db.joint('inscription i', 'i.session_id = e.objet_id AND i.candidat_id = t.objet_id')}"
        " AND i.etat = 'inscrit' ORDER BY t.id",
        *ids,
    )


def liens_du_jury(db: Db, sessions: Iterable[int]) -> dict[int, frozenset[tuple[int, int]]]:
    """Par session, (juré, candidat) que lie un lien déclaré, de son jury."""
    sql = (
        "SELECT p.session_id, l.jure_id, l.candidat_id FROM participation p"
        f" {db.joint('lien_jure l', 'l.jure_id = p.jure_id')} WHERE {{}} AND l.candidat_id IS NOT NULL"
    )
    lies: dict[int, set[tuple[int, int]]] = {}
    for session, jure, candidat in db.parmi("p.session_id", sessions).lignes(sql):
        lies.setdefault(session, set()).add((jure, candidat))
    return {session: frozenset(siens) for session, siens in lies.items()}


def membres(db: Db, session: int) -> set[int]:
    """Les numéros des jurés de son jury."""
    return {j for (j,) in db.lignes("SELECT jure_id FROM participation WHERE session_id = ?", (session,))}


def du_meme_site(db: Db, site: int, session: int, debut: date, fin: date) -> list[tuple[Any, ...]]:
    """(id, année, numéro, début, fin, heure de début) des autres sessions de ce site, ces jours-là."""
    return db.lignes(
        "SELECT s.id, s.annee, s.numero, s.debut, s.fin, s.heure_debut FROM session_examen s WHERE s.site_id = ?"
        " AND s.id <> ? AND s.etat <> 'annulee' AND s.debut <= ? AND s.fin >= ? ORDER BY s.debut, s.id",
        (site, session, fin.isoformat(), debut.isoformat()),
    )

"""Charger les sessions et leurs faits : jury, inscriptions, passages comptés, en un nombre fixe de requêtes."""

from collections.abc import Collection, Container, Iterable
from datetime import date
from typing import Any

from ceres_cli.base.colonnes import colonnes, liste
from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles import identifiants
from ceres_cli.regles.delais import sujet_du_type
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.jure import Jure, Periode
from ceres_cli.regles.faits.session import AutreSession, Candidat, Horaire, Inscription, SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.vocabulaire import SujetDelai, Voie
from ceres_cli.services.faits import delais, distinctions, entrees, perimetres
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits.certifications import exigence
from ceres_cli.services.faits.conditions import SEULE, VIVANTE
from ceres_cli.store import Db

_jour = date.fromisoformat
_CHAMPS = colonnes("session_examen", sauf=("titre_id",))
_JOURS = ("debut", "fin", "creee_le", "dte_le", "resultats_le", "validee_le")


def chaines_de_titres(db: Db) -> dict[int, int]:
    """Par titre, le numéro de sa chaîne : mêmes code sans millésime, ou fiches RNCP qui se succèdent (CAN-05)."""
    titres = db.lignes("SELECT id, code, rncp FROM titre")
    parents: dict[Any, Any] = {}

    def racine(x: Any) -> Any:
        while parents.setdefault(x, x) != x:
            parents[x] = x = parents[parents[x]]
        return x

    for tid, code, rncp in titres:
        for nom in (code, rncp):
            if nom is not None:
                parents[racine(nom)] = racine(("titre", tid))
    for ancien, nouveau in db.lignes("SELECT ancien, nouveau FROM succession"):
        parents[racine(ancien)] = racine(nouveau)
    numeros: dict[Any, int] = {}
    return {tid: numeros.setdefault(racine(("titre", tid)), tid) for tid, _, _ in titres}


def situee(db: Db, annee: int, numero: int) -> tuple[int, int, str | None, str | None] | None:
    """(id, centre, département, région) de la session ainsi nommée ; None si elle n'existe pas."""
    sql = "SELECT id, centre_id, departement, region FROM session_examen WHERE annee = ? AND numero = ?"
    return db.une(sql, (annee, numero))


def numero_de(db: Db, annee: int, numero: int) -> int | None:
    """L'id de la session ainsi nommée ; None si elle n'existe pas."""
    return db.valeur("SELECT id FROM session_examen WHERE annee = ? AND numero = ?", (annee, numero))  # type: ignore[no-any-return]


def numeros(db: Db, objets: Iterable[str]) -> set[int]:
    """Les numéros des sessions nommées qui existent ; un nom mal écrit est laissé de côté."""
    trouves = set()
    for objet in set(objets):
        try:
            cle = identifiants.numero_session(objet)
        except ErreurUsage:
            continue  # la décision de sa demande le dira
        trouve = numero_de(db, *cle)
        if trouve is not None:
            trouves.add(trouve)
    return trouves


def sessions(db: Db, ids: Iterable[int], chaines: dict[int, int]) -> dict[int, SessionExamen]:
    """Les sessions de ces numéros, sans jury ni inscriptions."""
    lignes = db.parmi("s.id", ids).lignes(
        f"SELECT c.nom, {liste(_CHAMPS, 's')} FROM session_examen s"
        f" {db.joint('centre c', 'c.id = s.centre_id')} WHERE {{}} ORDER BY s.id"
    )
    champs = [dict(zip(("centre_nom", *_CHAMPS), ligne, strict=True)) for ligne in lignes]
    certs = chargement.certifications(db, {c["certification_id"] for c in champs})
    blocs = blocs_des_titres(db, {c.titre.id for c in certs.values()})
    reglages = delais.reglages(db) if champs else {}
    derogations = delais.derogations_des_sessions(db, {c["id"] for c in champs}) if champs else {}
    resultat = {}
    for c in champs:
        certification = certs[c.pop("certification_id")]
        titre = certification.titre.id
        c |= {nom: _jour(c[nom]) if c[nom] else None for nom in _JOURS}
        c["entretien_final"], c["reprise"] = bool(c["entretien_final"]), bool(c["reprise"])
        resultat[c["id"]] = SessionExamen(
            certification=certification,
            chaine=chaines.get(titre, titre),
            controle_vae=reglages[SujetDelai.VAE].mode.value,
            delais=reglages[sujet_du_type(certification.type)],
            derogations=derogations.get(c["id"], []),
            **blocs[titre],
            **c,
        )
    return resultat


def sessions_vivantes(
    db: Db, centre_ids: Iterable[int], acteur: Acteur | None = None
) -> dict[int, list[SessionExamen]]:
    """Par centre, ses sessions ni validées ni annulées, par jour de début, sans jury ni inscriptions ; `acteur` : les
    seules de son ressort."""
    filtre = Filtre().parmi(db, "s.centre_id", centre_ids)
    filtre.et(VIVANTE)
    if acteur is not None:
        perimetres.sessions(filtre, acteur)
    sql = f"SELECT s.id FROM {filtre.de('session_examen s')} WHERE {filtre.ou()}"
    par_centre: dict[int, list[SessionExamen]] = {}
    for session in sessions(db, [i for (i,) in db.lignes(sql, filtre.parametres)], {}).values():
        par_centre.setdefault(session.centre_id, []).append(session)
    for siennes in par_centre.values():
        siennes.sort(key=lambda s: (s.debut, s.id))
    return par_centre


def certification(db: Db, numero: int) -> Certification:
    """Celle de ce numéro, qui existe."""
    return chargement.certifications(db, [numero])[numero]


def blocs_d_un_titre(db: Db, titre: int) -> dict[str, Any]:
    return blocs_des_titres(db, [titre])[titre]


def blocs_des_titres(db: Db, titres: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Par titre : `ccp_par_nom` (« CCP1 » → numéro), les `exigences` de ceux qui ont changé, `certification_titre`."""
    blocs: dict[int, dict[str, Any]] = {}
    for titre, certification, type_, rang, *jours in db.parmi("titre_id", titres).lignes(
        "SELECT titre_id, id, type, rang, exige_du, retire_le, exige_avant FROM certification"
        " WHERE {} AND type <> 'CCS' ORDER BY titre_id, rang"
    ):
        siens = blocs.setdefault(titre, {"ccp_par_nom": {}, "exigences": {}, "certification_titre": 0})
        if any(jours):
            siens["exigences"][certification] = exigence(*jours)
        if type_ == "TITRE":
            siens["certification_titre"] = certification
        else:
            siens["ccp_par_nom"][f"CCP{rang}"] = certification
    return blocs


def completer_jury(
    db: Db,
    connues: dict[int, SessionExamen],
    jures: dict[int, Jure] | None = None,
    *,
    a_juger: Container[int] | None = None,
    du_titre: bool = False,
) -> dict[int, Jure]:
    """Ajoute à chaque session son jury ; les jurés viennent avec leurs habilitations. Rend les jurés connus.

    `jures` : ceux déjà chargés, complétés sur place. `a_juger` : les seules sessions (numéros) dont les jurés viennent
    avec leurs habilitations ; à défaut, toutes. `du_titre` : sans celles d'un titre dont ils ne siègent à nulle de ces
    sessions, ce que SES-04 ne lit pas, ni leurs autres fiches (`completer_memes`).
    """
    sieges = db.parmi("session_id", connues).lignes(
        "SELECT session_id, jure_id, convocation_a_editer, vient, repondu_le FROM participation"
        " WHERE {} ORDER BY session_id, jure_id"
    )
    tous = {} if jures is None else jures
    juges = {jid for sid, jid, *_ in sieges if a_juger is None or sid in a_juger}
    ajouter_jures(db, tous, juges, du_titre_de=connues if du_titre else ())
    if autres := sorted({jid for _, jid, *_ in sieges} - tous.keys()):
        tous |= chargement.jures(db, autres)
    for sid, jid, a_convoquer, vient, repondu_le in sieges:
        connues[sid].jury.append(tous[jid])
        if vient is not None:
            connues[sid].reponses[jid] = bool(vient), date.fromisoformat(repondu_le)
        if a_convoquer:
            connues[sid].jures_a_convoquer.add(jid)
    return tous


def ajouter_jures(db: Db, connus: dict[int, Jure], ids: Iterable[int], *, du_titre_de: Collection[int] = ()) -> None:
    """Complète `connus` des jurés de ces numéros, avec toutes leurs habilitations ; les inconnus manquent.
    `du_titre_de` : seulement celles du titre d'une de ces sessions, où ils siègent, et sans leurs autres fiches."""
    manquants = sorted(set(ids) - connus.keys())
    if not manquants:
        return
    nouveaux = chargement.jures(db, manquants)
    if du_titre_de:
        lignes = chargement.habilitations(
            db.parmi("p.session_id", du_titre_de),
            "(h.jure_id, h.certification_id) IN (SELECT p.jure_id, c.id FROM participation p"
            f" {db.joint('session_examen s', 's.id = p.session_id')} JOIN certification c ON c.titre_id = s.titre_id"
            " WHERE {})",
        )
    else:
        lignes = chargement.habilitations(db.parmi("h.jure_id", manquants))
    certs = chargement.certifications(db, {ligne[2] for ligne in lignes})
    for h in chargement.assembler(lignes, nouveaux, certs).values():
        h.jure.habilitations.append(h)
    if not du_titre_de:
        completer_memes(db, nouveaux.values())
    connus.update(nouveaux)


def completer_memes(db: Db, jures: Iterable[Jure]) -> None:
    """Donne à chacun ses autres fiches (SES-04)."""
    tous = list(jures)
    memes = distinctions.memes_jures(db, {j.id for j in tous})
    for jure in tous:
        jure.memes = memes.get(jure.id, jure.memes)


def completer_liens(
    db: Db, acteur: Acteur, connues: dict[int, SessionExamen], jures: Iterable[int]
) -> dict[int, AutreSession]:
    """SES-08, DIS-01 : pour chaque session et chacun de ces jurés, ses autres sessions non annulées, ses liens
    déclarés, les jours où il n'est pas libre. D'une session qu'il ne voit pas, un Centre n'apprend que les dates.

    Rend ces autres sessions par numéro : chacune est partagée par tous ceux qui la citent.
    """
    autres = db.parmi("p.jure_id", jures).lignes(
        "SELECT p.jure_id, s.id, s.annee, s.numero, s.debut, s.fin, s.centre_id FROM participation p"
        f" {db.joint('session_examen s', 's.id = p.session_id')} WHERE {{}} AND s.etat <> 'annulee'"
    )
    partagees = {
        sid: AutreSession(
            identifiants.session(annee, numero) if acteur.centre_id in (None, centre) else "une autre session",
            _jour(debut),
            _jour(fin),
        )
        for _, sid, annee, numero, debut, fin, centre in autres
    }
    declares = db.parmi("jure_id", jures).lignes(
        "SELECT jure_id, centre_id, candidat_id, nature FROM lien_jure WHERE {}"
    )
    for session in connues.values():
        candidats = {i.candidat.id for i in session.inscrits()}
        for jid, sid, *_ in autres:
            if sid != session.id:
                session.autres_sessions.setdefault(jid, []).append(partagees[sid])
        for jid, centre, candidat, nature in declares:
            if centre == session.centre_id or candidat in candidats:
                session.liens.setdefault(jid, []).append(nature)
    completer_jours_pris(db, connues, jures)
    return partagees


def completer_jours_pris(db: Db, connues: dict[int, SessionExamen], jures: Iterable[int]) -> None:
    """DIS-01 : de chacun de ces jurés, les jours où il n'est pas libre."""
    lus = db.parmi("jure_id", jures).lignes("SELECT jure_id, debut, fin FROM indisponibilite WHERE {} ORDER BY debut")
    pris: dict[int, list[Periode]] = {}
    for jid, debut, fin in lus:
        pris.setdefault(jid, []).append(Periode(_jour(debut), _jour(fin)))
    for session in connues.values():
        session.absences |= pris


def completer_inscriptions(db: Db, connues: dict[int, SessionExamen]) -> dict[int, Candidat]:
    """Ajoute à chaque session ses inscriptions, désinscrites comprises, et les heures de passage. Rend leurs
    candidats."""
    lignes = _inscriptions(db, *db.dans("session_id", sorted(connues)))
    tous: dict[int, Candidat] = {}
    ajouter_candidats(db, tous, {ligne[2] for ligne in lignes})
    entrees.completer(db, [(s, i) for s, i in _inscrire(connues, tous, lignes) if not i.vivante])
    completer_horaires(db, connues)
    return tous


def completer_horaires(db: Db, connues: dict[int, SessionExamen]) -> None:
    """Ajoute à chaque session les heures de passage, avec leurs jurés."""
    for numero, siens in horaires(db, connues).items():
        connues[numero].horaires = siens


def horaires(db: Db, sessions: Iterable[int]) -> dict[int, list[Horaire]]:
    """Par session, ses heures de passage, par jour et par heure."""
    lus: dict[tuple[int, int], tuple[Any, ...]] = {}
    jures: dict[int, list[int]] = {}
    for numero, session, *champs, jure in db.parmi("p.session_id", sessions).lignes(
        "SELECT p.id, p.session_id, p.candidat_id, p.jour, p.debut, p.fin, p.epreuve, p.salle, j.jure_id FROM passage p"
        f" LEFT {db.joint('passage_jure j', 'j.passage_id = p.id')}"
        " WHERE {} ORDER BY p.session_id, p.jour, p.debut, p.id, j.jure_id"
    ):
        lus[session, numero] = tuple(champs)
        if jure is not None:
            jures.setdefault(numero, []).append(jure)
    suite: dict[int, list[Horaire]] = {}
    for (session, numero), (candidat, jour, debut, fin, epreuve, salle) in lus.items():
        siens = tuple(jures.get(numero, ()))
        lu = Horaire(candidat, _jour(jour), debut, fin, epreuve, salle, siens, numero)
        suite.setdefault(session, []).append(lu)
    return suite


def completer_inscriptions_de(db: Db, connues: dict[int, SessionExamen], candidats: dict[int, Candidat]) -> None:
    """Ajoute à ces sessions les inscriptions de ces seuls candidats, désinscrites comprises."""
    lignes = _inscriptions(db, *db.dans("candidat_id", sorted(candidats)))
    entrees.completer(db, _inscrire(connues, candidats, [ligne for ligne in lignes if ligne[1] in connues]))


def _inscriptions(db: Db, condition: str, parametres: list[Any]) -> list[tuple[Any, ...]]:
    return db.lignes(
        "SELECT id, session_id, candidat_id, voie, etat, resultat, ccp_acquis, convocation_a_editer, portee, entretien,"
        " demande_vae_id, resultat_le, vae_a_justifier,"
        " EXISTS (SELECT 1 FROM convocation v WHERE v.session_id = i.session_id AND v.candidat_id = i.candidat_id"
        f"{SEULE})"
        f" FROM inscription i WHERE {condition} ORDER BY id",
        parametres,
    )


def _inscrire(
    connues: dict[int, SessionExamen], candidats: dict[int, Candidat], lignes: list[tuple[Any, ...]]
) -> list[tuple[int, Inscription]]:
    """Rend, chacune avec sa session, celles de la voie VAE qui ont été convoquées : la première édition ne les comptait
    pas toutes."""
    en_vae = []
    for (
        iid,
        sid,
        cid,
        voie,
        etat,
        resultat,
        ccp,
        a_editer,
        portee,
        entretien,
        demande,
        le,
        justifier,
        convoquee,
    ) in lignes:
        acquis = tuple(ccp.split(",")) if ccp else ()
        inscription = Inscription(
            iid,
            candidats[cid],
            voie,
            etat,
            resultat,
            acquis,
            bool(a_editer),
            portee,
            entretien,
            bool(convoquee),
            demande,
            _jour(le) if le else None,
            bool(justifier),
        )
        connues[sid].inscriptions.append(inscription)
        if inscription.convoquee and voie == Voie.VAE:
            en_vae.append((sid, inscription))
    return en_vae


def ajouter_candidats(db: Db, connus: dict[int, Candidat], ids: Iterable[int]) -> None:
    manquants = sorted(set(ids) - connus.keys())
    if manquants:
        sql = "SELECT id, nom, prenom, naissance, centre_id, civilite FROM candidat WHERE {}"
        for cid, nom, prenom, naissance, centre, civilite in db.parmi("id", manquants).lignes(sql):
            connus[cid] = Candidat(cid, nom, prenom, _jour(naissance), centre, civilite)

"""Créer, modifier, reporter une session : dates, heures, site, entretien final, et les règles qui en dépendent."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Decision, Demande, exiger_un_motif
from ceres_cli.moteur.situation import gardee
from ceres_cli.noms import SESSION
from ceres_cli.noms.session import TENUS
from ceres_cli.regles import condition, identifiants, textes
from ceres_cli.regles.calendrier import du_au, reportee
from ceres_cli.regles.centre import agrements, couverture, sites, vie
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.convocation import heures_tardives
from ceres_cli.regles.delais import sujet_du_type
from ceres_cli.regles.faits.centre import Lieu, Site
from ceres_cli.regles.faits.session import Passage, SessionExamen
from ceres_cli.regles.francais import accorder
from ceres_cli.regles.session import commencee, delais
from ceres_cli.regles.session import etats as regles
from ceres_cli.regles.session import horaires as regles_horaires
from ceres_cli.regles.session import jours as regles_jours
from ceres_cli.regles.session import jury as regles_jury
from ceres_cli.regles.session import passages as passages_session
from ceres_cli.regles.session import resultats as regles_resultats
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vocabulaire import Delai, EtatSession
from ceres_cli.services.session import derogations, horaires, lieux
from ceres_cli.services.session.dossier import DossierSession
from ceres_cli.services.session.saisie import verifier_periode

# Colonnes que le journal dit autrement, ou qui se lisent dans le numéro de la session.
_NON_TRACEES = frozenset(
    {"annee", "numero", "certification_id", "titre_id", "centre_id", "site_id", "edition", "version"}
)
# Une règle ne se juge de nouveau que si ce qu'elle lit change : SES-05, SES-06, CAN-05 ; CAN-09, le début.
_DATES = ("debut", "fin")
_AGREMENT = (*_DATES, "site", "commune")
_DECOMPTE = ("debut", "entretien_final")
_PORTENT_LES_PASSAGES = frozenset({*_DATES, "heure_debut"})
_JOURS_MAX = 36_500


def creer(s: DossierSession, demande: Demande) -> Decision:
    """Une session en préparation (SES-05, SES-06) ; vers un jour passé, la reprise d'une session ancienne (SES-10)."""
    session, site, avis = nouvelle(s, demande.valeurs)
    if demande.valeurs.get("une_fois") and (deja := s.la_meme(session)):
        return s.sans_effet(demande, deja, f"rien à changer : {deja.reference} est déjà cette session")
    acte = s.acte(demande)
    derogation = commencee.deroge_a_la_creation(session, acte)
    session.reprise = commencee.en_reprise(session, acte)
    juge = delais.juger(session, Delai.CREATION, s.jour)
    ouverte = [commencee.debut_permis(session, acte), regles_jours.titre_ouvert(session), _agree(s, session)]
    controles = [*ouverte, juge.controle]
    if refus := condition.motifs(controles):
        decision = s.refus(demande, session, controles)
        decision.objet, decision.motifs = session.certification.reference, refus
        return decision
    avis += lieux.retenir(s, demande, site)
    session.site_id = None if site is None else site.id
    session.annee = s.jour.year
    session.id = s.numeros.neuf("session_examen")
    session.numero = s.prochain_numero(session.annee)
    colonnes = _colonnes(session)
    s.ecritures.ajouter("session_examen", session.id, colonnes)
    s.sessions[session.annee, session.numero] = session
    s.connaitre(session)
    lisibles = {
        "certification": session.certification.reference,
        "centre": identifiants.affiche("E", session.centre_id),
        **{champ: v for champ, v in colonnes.items() if champ not in _NON_TRACEES},
    }
    tracees = {champ: valeur for champ, valeur in lisibles.items() if valeur is not None}
    texte, avertissements = f"{session.reference} créée", [*avis, *juge.avertissements]
    avertissements += [*_debut_venu(session, s.jour), *_avertir(session), *lieux.avertir(s.db, session)]
    derogation |= juge.servie is not None
    decision = s.fait(demande, session, texte, {}, tracees, avertissements=avertissements, derogation=derogation)
    derogations.servir(s, demande, session, juge.servie)
    decision.apres = {c: tracees[c] for c in ("certification", "centre", "etat", "debut", "fin")}
    return decision


def nouvelle(s: DossierSession, valeurs: dict[str, Any]) -> tuple[SessionExamen, Site | None, list[str]]:
    """(la session voulue, son site, neuf s'il n'a pas de numéro, ce qui est à dire de son lieu)."""
    centre = lieux.centre(s, valeurs.get("centre"))
    certification_id = s.resolveur.certification(valeurs["certification"])
    certification = s.certification(certification_id)
    debut, fin = valeurs["debut"], valeurs.get("fin") or valeurs["debut"]
    chaine = s.chaines.get(certification.titre.id, certification.titre.id)
    tenus: dict[str, Any] = {c: valeurs.get(c) or None for c in TENUS}
    site, lieu, avis = lieux.lieu(s, centre, certification, valeurs.get("site") or None, valeurs.get("commune"))
    place = sites.recopie(site) if site else (lieu or Lieu(*centre[2:]))._asdict()
    session = SessionExamen(
        id=0,
        annee=0,
        numero=0,
        etat=EtatSession.EN_PREPARATION.value,
        certification=certification,
        centre_id=centre[0],
        debut=debut,
        fin=fin,
        entretien_final=_entretien(certification.type, valeurs.get("entretien_final")),
        creee_le=s.jour,
        chaine=chaine,
        centre_nom=centre[1],
        delais=s.delais[sujet_du_type(certification.type)],
        **place,
        **s.blocs(certification.titre.id),
        **tenus,
    )
    session.derogations = s.derogations_a_la_creation(session)
    return session, site, avis


def _entretien(type_: str, demande: bool | None) -> bool:
    impose = regles.entretien_final(type_, demande)
    if demande is not None and demande != impose:
        verbe = "comporte toujours" if impose else "ne comporte jamais"
        raise ErreurUsage(f"Une session {type_} {verbe} l'entretien final.")
    return impose


def _colonnes(session: SessionExamen) -> dict[str, Any]:
    return {
        "certification_id": session.certification.id,
        "titre_id": session.certification.titre.id,
        **{c: getattr(session, c) for c in ("centre_id", "site_id", "version")},
        **{c.nom: gardee(getattr(session, c.nom)) for c in SESSION.champs},
    }


def modifier(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """Changer dates, heures, site, commune, entretien final ; ni le centre ni la certification. `champs` : des valeurs
    que la session a déjà eues, à lui rendre telles quelles."""
    if refus := s.permise(demande, session):
        return refus
    rendus = demande.valeurs.get("champs")
    if rendus is not None:
        return _deplacer(s, demande, session, _rendre(s, session, rendus), [])
    champs, site, avis = _changements(s, demande.valeurs, session)
    return _deplacer(s, demande, session, champs, avis, site)


def reporter(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """Déplacer une session : nouveau début (la durée est gardée sans --fin), ou décalage en jours."""
    if refus := s.permise(demande, session):
        return refus
    jours = demande.valeurs.get("jours")
    if jours is not None and abs(jours) > _JOURS_MAX:
        raise ErreurUsage(f"--jours : {_JOURS_MAX} au plus, en avant ou en arrière.")
    debut = session.debut + timedelta(days=jours) if jours is not None else demande.valeurs["debut"]
    fin = demande.valeurs.get("fin") or debut + (session.fin - session.debut)
    return _deplacer(s, demande, session, {"debut": debut, "fin": fin}, [])


def _changements(
    s: DossierSession, valeurs: dict[str, Any], session: SessionExamen
) -> tuple[dict[str, Any], Site | None, list[str]]:
    """(les champs demandés et leur valeur, changés ou non ; le site voulu ; ce qui est à dire du lieu)."""
    _meme_objet(s, valeurs, session)
    champs: dict[str, Any] = {c: valeurs[c] for c in ("debut", "fin") if valeurs.get(c) is not None}
    champs |= {c: valeurs[c] or None for c in TENUS if valeurs.get(c) is not None}
    if valeurs.get("entretien_final") is not None:
        champs["entretien_final"] = _entretien(session.certification.type, valeurs["entretien_final"])
    if valeurs.get("site") is None and valeurs.get("commune") is None:
        return champs, None, []
    nom = session.site if valeurs.get("site") is None else valeurs["site"] or None
    centre = lieux.centre(s, identifiants.affiche("E", session.centre_id))
    site, lieu, avis = lieux.lieu(s, centre, session.certification, nom, valeurs.get("commune"))
    if site is not None:
        return champs | sites.recopie(site), site, avis
    if lieu is None and vie.lieu_du_site(s.agrements(session.centre_id), session.certification, session.site):
        lieu = Lieu(*centre[2:])  # elle quitte un site agréé
    return champs | sites.SANS_SITE | (lieu._asdict() if lieu else {}), None, avis


def _rendre(s: DossierSession, session: SessionExamen, rendus: dict[str, Any]) -> dict[str, Any]:
    """Les valeurs d'avant, telles quelles ; un lieu d'avant que les sites aient un numéro retrouve le sien."""
    if "site" not in rendus:
        return dict(rendus)
    if rendus["site"] is None:
        return {**sites.SANS_SITE, **rendus}
    lieu = Lieu(*(rendus.get(c, getattr(session, c)) for c in Lieu._fields))
    memes = [x for x in s.sites(session.centre_id) if textes.cle(x.nom) == textes.cle(rendus["site"])]
    memes.sort(key=lambda x: not sites.meme_lieu(x, lieu))
    retrouve = sites.recopie(memes[0]) if memes else sites.SANS_SITE
    return {**retrouve, **rendus}


def _meme_objet(s: DossierSession, valeurs: dict[str, Any], session: SessionExamen) -> None:
    if valeurs.get("certification") and s.resolveur.certification(valeurs["certification"]) != session.certification.id:
        raise ErreurUsage("La certification d'une session ne change pas.", conseil="Annulez-la et créez-en une autre.")
    if valeurs.get("centre") and lieux.centre(s, valeurs["centre"])[0] != session.centre_id:
        raise ErreurUsage("Le centre d'une session ne change pas.", conseil="Annulez-la et créez-en une autre.")


def _deplacer(
    s: DossierSession,
    demande: Demande,
    session: SessionExamen,
    champs: dict[str, Any],
    avis: list[str],
    site: Site | None = None,
) -> Decision:
    """Vérifie la session telle qu'elle serait (SES-10, puis SES-05, SES-06, CAN-05, CAN-09), puis la change."""
    changes = {c for c, v in champs.items() if getattr(session, c) != v}
    if not changes:
        decision = s.sans_effet(demande, session, "rien à changer : la session est déjà ainsi")
        decision.avertissements = tuple(avis)
        return decision
    voulue = replace(session, **champs)
    verifier_periode(voulue.debut, voulue.fin)
    acte = s.acte(demande)
    debut = voulue.debut if "debut" in changes else None
    arretes = [commencee.changement(session, acte, changes, debut)]
    if "departement" in changes and s.acteur.centre_id is None:
        arretes.append(agrements.dans_le_ressort(s.acteur, voulue, "la session"))
    if debut is not None:
        arretes.append(commencee.debut_permis(voulue, acte))
        champs["reprise"] = voulue.reprise = commencee.en_reprise(voulue, acte)
    tardives = appui.encore_dans_la_fenetre(voulue) if debut is not None and debut > session.debut else []
    hors = [] if acte.par_le_centre else [c for c in tardives if not c.satisfait]
    derogation = not condition.motifs(arretes) and (
        bool(hors) or commencee.deroge(session, Action(demande.action), acte, changes, debut)
    )
    if derogation:
        exiger_un_motif(demande.motif, f"{session.reference} : changer ce qui est arrêté")
    juge = None
    if debut is not None and debut < session.debut:
        juge = delais.juger(voulue, Delai.CREATION, s.jour)
    elif "departement" in changes:
        juge = delais.demenagement(voulue)
    du_delai = [] if juge is None else [juge.controle]
    passages = horaires.decales(session, voulue)
    du_passage = regles_horaires.dans_la_session(voulue, passages) if changes & _PORTENT_LES_PASSAGES else []
    tardives = [c._replace(satisfait=True) if c in hors else c for c in tardives]
    s.examines = [*s.examines, *arretes, *tardives, *_controles(s, changes, session, voulue), *du_delai, *du_passage]
    if condition.motifs(s.examines):
        return s.refus(demande, session, s.examines)
    if site is not None:
        avis = [*avis, *lieux.retenir(s, demande, site)]
        champs["site_id"] = site.id
    _deplacer_les_passages(session, voulue)
    s.deplacer(voulue)
    tardif, servie = ((), None) if juge is None else (juge.avertissements, juge.servie)
    avertissements = [*avis, *tardif, *_avertir(voulue), *jures_perdus(voulue), *_a_reediter(voulue, s.jour)]
    if changes & {"debut", "fin"}:
        avertissements += _reponses_d_avant(session)
    if debut is not None:
        avertissements = [*_debut_venu(voulue, s.jour), *avertissements]
        avertissements += [*appui.avertissements(voulue), *(f"CAN-03 : {c.texte}." for c in hors)]
    derogation |= servie is not None
    perdus = tentatives_perdues(session, voulue)
    autour = horaires.decaler(s, session, passages)
    if changes & _PORTENT_LES_PASSAGES or "site_id" in changes:
        voulue.horaires = passages
        avertissements += lieux.avertir(s.db, voulue)
    decision = s.appliquer(
        demande,
        session,
        champs,
        _decrire(demande, session, voulue),
        avertissements,
        derogation=derogation,
        autour=autour,
    )
    if perdus and derogation:
        decision.consequence = perdus
    derogations.servir(s, demande, session, servie)
    if debut is not None:
        reposer(s, demande, session)
    return decision


def _controles(s: DossierSession, changes: set[str], session: SessionExamen, voulue: SessionExamen) -> list[Condition]:
    """Les règles dont ce qu'elles lisent a changé."""
    controles: list[Condition] = []
    if changes.intersection(_DATES):
        controles.append(regles_jours.titre_ouvert(voulue))
    if changes.intersection(_AGREMENT):
        controles.append(_agree(s, voulue))
    if "debut" in changes:
        controles.append(regles_jours.resultats_apres_le_debut(session, voulue.debut))
    if "entretien_final" in changes and not voulue.entretien_final:
        controles.append(regles_resultats.entretien_otable(session))
    if "debut" in changes:
        controles += [appui.recevable(i.candidat, voulue, i.demande_vae) for i in appui.inscrits_vae(voulue)]
    if changes.intersection(_DECOMPTE):
        controles += [passages_session.trois_sessions_par_an(i.candidat, voulue) for i in voulue.inscrits()]
    return controles


def _agree(s: DossierSession, session: SessionExamen) -> Condition:
    return couverture.agree(s.agrements(session.centre_id), session)


def _deplacer_les_passages(session: SessionExamen, voulue: SessionExamen) -> None:
    """Les demandes suivantes du même lot doivent voir cette session à sa nouvelle date."""
    for inscription in session.inscrits():
        passages = passages_session.propres_passages(inscription.candidat, session)
        if voulue.comptee:
            passages = [*passages, Passage(session.id, session.reference, voulue.debut, session.centre_id)]
        inscription.candidat.passages[session.chaine] = passages


def _decrire(demande: Demande, session: SessionExamen, voulue: SessionExamen) -> str:
    fait = reportee(session.debut, voulue.debut) if demande.action == Action.REPORTER else "modifiée"
    return f"{voulue.reference} {fait} ({du_au(voulue.debut, voulue.fin)})"


def _debut_venu(session: SessionExamen, jour: date) -> list[str]:
    """Ce qui est à savoir d'un début choisi qui n'est pas à venir."""
    if session.debut < jour:
        return ["La session commence avant aujourd'hui."]
    if session.debut == jour and not session.reprise:
        return ["La session commence aujourd'hui : le Centre n'y inscrira plus ni juré ni candidat (SES-10, CAN-01)."]
    return []


def _avertir(session: SessionExamen) -> list[str]:
    heures = {h: getattr(session, h) for h in ("heure_debut", "heure_convocation", "heure_jury")}
    suite = heures_tardives(**heures)
    if session.departement is None:
        suite.append("Sans commune, la session n'a pas d'UD qui puisse la valider : donnez --commune.")
    suite += session.certification.retrait
    for jure in session.jury:
        double = regles_jury.double_reservation(jure, session)
        if double:
            suite.append(double)
    return suite


def _reponses_d_avant(session: SessionExamen) -> list[str]:
    """Les jurés qui ont répondu pour d'autres jours."""
    noms = [j.nom_complet for j in session.jury if j.id in session.reponses]
    return [f"Leur réponse était pour les jours d'avant, à redemander : {', '.join(noms)}."] if noms else []


def _a_reediter(session: SessionExamen, jour: date) -> list[str]:
    """CONV-02 : telle qu'elle devient, si elle s'édite encore."""
    encore = session.edition and regles_jours.s_edite_encore(session, jour)
    return ["CONV-02 : les convocations éditées sont à rééditer."] if encore else []


def tentatives_perdues(session: SessionExamen, voulue: SessionExamen) -> str:
    """CAN-05 : sans entretien final, la session ne compte plus pour ses inscrits ; vide si rien n'y change."""
    inscrits = session.inscrits()
    if voulue.comptee or not session.comptee or not inscrits:
        return ""
    noms = ", ".join(f"{i.candidat.reference} {i.candidat.nom_complet}" for i in inscrits)
    return (
        f"Vous allez ôter l'entretien final de {session.reference} : cette session ne comptera plus parmi les trois de"
        f" l'année (CAN-05) de {noms}."
    )


def jures_perdus(session: SessionExamen) -> list[str]:
    perdus = [j for j in session.jury if not regles_jury.peut_examiner(j, session)]
    if not perdus:
        return []
    seul = f"n'est plus {perdus[0].accorder('habilité')}"
    dit = accorder(len(perdus), seul, "ne sont plus habilités")
    return [f"SES-01 : {dit} à ces dates : {', '.join(j.nom_complet for j in perdus)}."]


def reposer(s: DossierSession, demande: Demande, session: SessionExamen) -> None:
    """Chaque inscription garde sa demande si elle la porte encore, sinon prend celle qu'on lui trouve ; sans rien à
    prendre, elle garde la sienne. `session` : telle qu'elle est désormais."""
    for inscription in appui.inscrits_vae(session):
        trouvee = appui.trouver(inscription.candidat, session, inscription.demande_vae)
        if trouvee is None or trouvee.id == inscription.demande_vae:
            continue
        avant, inscription.demande_vae = inscription.demande_vae, trouvee.id
        s.ecritures.modifier("inscription", inscription.id, {"demande_vae_id": trouvee.id})
        champ = f"demande_vae {inscription.candidat.reference}"
        ancienne = None if avant is None else identifiants.affiche("D", avant)
        s.tracer(demande, session, {champ: ancienne}, {champ: trouvee.reference})

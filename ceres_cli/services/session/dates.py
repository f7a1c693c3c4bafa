"""Créer, modifier, reporter une session : dates, heures, site, entretien final, et les règles qui en dépendent."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from ceres_cli.erreurs import ErreurUsage, Introuvable
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.nomenclatures import communes, territoires
from ceres_cli.regles import controle, identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.centre import agrements as regles_centre
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.session import Passage, SessionExamen
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import etats as regles
from ceres_cli.regles.session import passages as passages_session
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import EtatSession, Role
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.session import requetes
from ceres_cli.services.session.dossier import DossierSession
from ceres_cli.services.session.saisie import HEURES, verifier_periode

# Colonnes que le journal dit autrement, ou qui se lisent dans le numéro de la session.
_NON_TRACEES = frozenset({"annee", "numero", "certification_id", "titre_id", "centre_id", "edition", "version"})
# Une règle ne se juge de nouveau que si ce qu'elle lit change : SES-05, SES-06, CAN-05.
_DATES = ("debut", "fin")
_AGREMENT = (*_DATES, "site")
_DECOMPTE = ("debut", "entretien_final")
_JOURS_MAX = 36_500


def creer(s: DossierSession, demande: Demande) -> Decision:
    """Une session en préparation (SES-05, SES-06)."""
    session = _nouvelle(s, demande.valeurs)
    controles = [controles_session.titre_ouvert(session), _agree(s, session)]
    if refus := controle.motifs(controles):
        decision = s.refus(demande, session, controles)
        decision.objet, decision.motifs = session.certification.reference, refus
        return decision
    session.annee = s.jour.year
    session.id = s.numeros.neuf("session_examen")
    session.numero = s.prochain_numero(session.annee)
    colonnes = _colonnes(session)
    s.ecritures.ajouter("session_examen", session.id, colonnes)
    s.sessions[session.annee, session.numero] = session
    lisibles = {
        "certification": session.certification.reference,
        "centre": identifiants.affiche("E", session.centre_id),
        **{champ: v for champ, v in colonnes.items() if champ not in _NON_TRACEES},
    }
    tracees = {champ: valeur for champ, valeur in lisibles.items() if valeur is not None}
    avertissements = _avertir(s, session)
    decision = s.fait(demande, session, f"{session.reference} créée", {}, tracees, avertissements=avertissements)
    decision.apres = {"etat": session.etat, "debut": session.debut.isoformat(), "fin": session.fin.isoformat()}
    return decision


def _nouvelle(s: DossierSession, valeurs: dict[str, Any]) -> SessionExamen:
    centre = _centre(s, valeurs.get("centre"))
    certification_id = s.resolveur.certification(valeurs["certification"])
    certification = chargement.certifications(s.db, [certification_id])[certification_id]
    debut, fin = valeurs["debut"], valeurs.get("fin") or valeurs["debut"]
    chaine = s.chaines.get(certification.titre.id, certification.titre.id)
    blocs = chargement_session.blocs_d_un_titre(s.db, certification.titre.id)
    heures: dict[str, Any] = {h: valeurs.get(h) or None for h in HEURES}
    commune = _commune(valeurs.get("commune"))
    return SessionExamen(
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
        site=valeurs.get("site") or None,
        commune=commune["commune"] if commune else centre[2],
        commune_insee=commune["commune_insee"] if commune else centre[3],
        departement=commune["departement"] if commune else centre[4],
        region=commune["region"] if commune else centre[5],
        **blocs,
        **heures,
    )


def _centre(s: DossierSession, texte: str | None) -> tuple[Any, ...]:
    """(id, nom, commune, code INSEE, département, région) du centre ; un profil Centre n'a que le sien."""
    from ceres_cli.services.centre import lectures as centre

    if texte is None:
        if s.acteur.centre_id is None:
            raise ErreurUsage("Donnez le centre avec --centre.")
        numero = s.acteur.centre_id
    else:
        numero = centre.trouver(s.db, texte)
    if s.acteur.role is Role.CENTRE and numero != s.acteur.centre_id:
        raise centre.introuvable(str(texte))
    ligne = requetes.lieu_du_centre(s.db, numero)
    if ligne is None:
        raise Introuvable(f"Le centre {texte} est introuvable.")
    return ligne


def _commune(texte: str | None) -> dict[str, Any] | None:
    if texte is None:
        return None
    commune = communes.chercher_commune(texte)
    return {
        "commune": commune.nom,
        "commune_insee": commune.insee,
        "departement": commune.departement,
        "region": territoires.departement(commune.departement).region,
    }


def _entretien(type_: str, demande: bool | None) -> bool:
    impose = regles.entretien_final(type_, demande)
    if demande is not None and demande != impose:
        verbe = "comporte toujours" if impose else "ne comporte jamais"
        raise ErreurUsage(f"Une session {type_} {verbe} l'entretien final.")
    return impose


def _colonnes(session: SessionExamen) -> dict[str, Any]:
    return {
        "annee": session.annee,
        "numero": session.numero,
        "etat": session.etat,
        "certification_id": session.certification.id,
        "titre_id": session.certification.titre.id,
        "centre_id": session.centre_id,
        "debut": session.debut.isoformat(),
        "fin": session.fin.isoformat(),
        **{h: getattr(session, h) for h in HEURES},
        "entretien_final": int(session.entretien_final),
        "site": session.site,
        "commune": session.commune,
        "commune_insee": session.commune_insee,
        "departement": session.departement,
        "region": session.region,
        "creee_le": session.creee_le.isoformat(),
        "edition": 0,
        "reprise": int(session.reprise),
        "version": 1,
    }


def modifier(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """Changer dates, heures, site, commune, entretien final ; ni le centre ni la certification."""
    if refus := s.permise(demande, session):
        return refus
    return _deplacer(s, demande, session, _changements(s, demande.valeurs, session))


def reporter(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """Déplacer une session : nouveau début (la durée est gardée sans --fin), ou décalage en jours."""
    if refus := s.permise(demande, session):
        return refus
    jours = demande.valeurs.get("jours")
    if jours is not None and abs(jours) > _JOURS_MAX:
        raise ErreurUsage(f"--jours : {_JOURS_MAX} au plus, en avant ou en arrière.")
    debut = session.debut + timedelta(days=jours) if jours is not None else demande.valeurs["debut"]
    fin = demande.valeurs.get("fin") or debut + (session.fin - session.debut)
    return _deplacer(s, demande, session, {"debut": debut, "fin": fin})


def _changements(s: DossierSession, valeurs: dict[str, Any], session: SessionExamen) -> dict[str, Any]:
    """Les champs demandés et leur valeur, changés ou non."""
    _meme_objet(s, valeurs, session)
    champs: dict[str, Any] = {c: valeurs[c] for c in ("debut", "fin") if valeurs.get(c) is not None}
    champs |= {c: valeurs[c] or None for c in ("site", *HEURES) if valeurs.get(c) is not None}
    if valeurs.get("entretien_final") is not None:
        champs["entretien_final"] = _entretien(session.certification.type, valeurs["entretien_final"])
    return champs | (_commune(valeurs.get("commune")) or {})


def _meme_objet(s: DossierSession, valeurs: dict[str, Any], session: SessionExamen) -> None:
    if valeurs.get("certification") and s.resolveur.certification(valeurs["certification"]) != session.certification.id:
        raise ErreurUsage("La certification d'une session ne change pas.", conseil="Annulez-la et créez-en une autre.")
    if valeurs.get("centre") and _centre(s, valeurs["centre"])[0] != session.centre_id:
        raise ErreurUsage("Le centre d'une session ne change pas.", conseil="Annulez-la et créez-en une autre.")


def _deplacer(s: DossierSession, demande: Demande, session: SessionExamen, champs: dict[str, Any]) -> Decision:
    """Vérifie la session telle qu'elle serait (SES-05, SES-06, CAN-05 pour chaque inscrit), puis la change."""
    changes = {c for c, v in champs.items() if getattr(session, c) != v}
    if not changes:
        return s.sans_effet(demande, session, "rien à changer : la session est déjà ainsi")
    voulue = replace(session, **champs)
    verifier_periode(voulue.debut, voulue.fin)
    controles: list[Controle] = []
    if changes.intersection(_DATES):
        controles.append(controles_session.titre_ouvert(voulue))
    if changes.intersection(_AGREMENT):
        controles.append(_agree(s, voulue))
    if changes.intersection(_DECOMPTE):
        controles += [passages_session.trois_sessions_par_an(i.candidat, voulue) for i in voulue.inscrits()]
    if controle.motifs(controles):
        return s.refus(demande, session, controles)
    _deplacer_les_passages(session, voulue)
    s.deplacer(voulue)
    avertissements = [*_avertir(s, voulue), *_jures_perdus(voulue), *_a_reediter(session)]
    return s.appliquer(demande, session, champs, _decrire(demande, voulue), avertissements)


def _agree(s: DossierSession, session: SessionExamen) -> Controle:
    agrements = s.agrements(session.centre_id)
    return regles_centre.agrement_valide(agrements, session.certification, session.debut, session.fin, session.site)


def _deplacer_les_passages(session: SessionExamen, voulue: SessionExamen) -> None:
    """Les demandes suivantes du même lot doivent voir cette session à sa nouvelle date."""
    for inscription in session.inscrits():
        passages = passages_session.propres_passages(inscription.candidat, session)
        if voulue.comptee:
            passages = [*passages, Passage(session.id, session.reference, voulue.debut, session.centre_id)]
        inscription.candidat.passages[session.chaine] = passages


def _decrire(demande: Demande, voulue: SessionExamen) -> str:
    periode = f"du {en_francais(voulue.debut)} au {en_francais(voulue.fin)}"
    return f"{voulue.reference} {'reportée' if demande.action == Action.REPORTER else 'modifiée'} ({periode})"


def _avertir(s: DossierSession, session: SessionExamen) -> list[str]:
    suite = []
    if session.heure_convocation and session.heure_convocation > session.heure_debut:
        suite.append(
            f"CONV-02 : la convocation ({session.heure_convocation}) suit l'heure de début ({session.heure_debut})."
        )
    if session.debut < s.jour:
        suite.append("La session commence avant aujourd'hui.")
    if session.departement is None:
        suite.append("Sans commune, la session n'a pas d'UD qui puisse la valider : donnez --commune.")
    if session.certification.retiree:
        suite.append(f"{session.certification.reference} a été retiré du titre par France compétences.")
    for jure in session.jury:
        double = controles_session.double_reservation(jure, session)
        if double:
            suite.append(double)
    return suite


def _jures_perdus(session: SessionExamen) -> list[str]:
    perdus = [j.nom_complet for j in session.jury if not controles_session.peut_examiner(j, session)]
    return [f"SES-01 : ne sont plus habilités à ces dates : {', '.join(perdus)}."] if perdus else []


def _a_reediter(session: SessionExamen) -> list[str]:
    return ["CONV-02 : les convocations éditées sont à rééditer."] if session.edition else []

"""Ce qu'une session donne à ses candidats à sa validation, et ce qu'elle met en doute quand elle est débloquée."""

from collections.abc import Iterable

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.obtention import Epreuve
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.obtention import acquis as regles
from ceres_cli.regles.obtention.acquis import contestation, mouvement
from ceres_cli.regles.session.resultats import entendu, manquants
from ceres_cli.regles.vocabulaire import ResultatCandidat, TypeCertification
from ceres_cli.services.obtention.acquis import Acquis, Mouvement
from ceres_cli.services.session.dossier import DossierSession


def epreuve(inscription: Inscription, session: SessionExamen, *, conteste: bool = False) -> Epreuve | None:
    """Le résultat de cette inscription, tel qu'une validation le retient ; None si elle n'en donne pas."""
    return _resultat(inscription, session, conteste=conteste) if inscription.vivante else None


def _resultat(inscription: Inscription, session: SessionExamen, *, conteste: bool = False) -> Epreuve | None:
    if inscription.resultat is None:
        return None
    type_ = session.certification.type
    entretien = entendu(type_, inscription.resultat, inscription.entretien) if session.entretien_final else None
    return Epreuve(
        session.id,
        session.fin,
        session.certification.id,
        type_,
        session.certification.titre.id,
        inscription.resultat,
        inscription.portee,
        inscription.ccp_acquis,
        entretien,
        conteste,
    )


def enregistrer_les_obtentions(
    s: DossierSession, demande: Demande, session: SessionExamen, decision: Decision, *, de_nouveau: bool
) -> None:
    """V18-8 : ce que les candidats détiennent est calculé de nouveau ; les demandes suivantes le voient. `de_nouveau` :
    déjà validée, elle dit aussi ce qu'elle rend."""
    acquis = s.acquis
    gardees = _gardees(acquis, session)
    for numero in acquis.gardes.pop(session.id, set()) - gardees.keys():
        s.ecritures.supprimer("resultat_conteste", numero)
    for numero, conservee in gardees.items():
        acquis.gardes.setdefault(session.id, set()).add(numero)
        s.ecritures.modifier("resultat_conteste", numero, _colonnes(conservee))
    for inscription in session.inscriptions:
        acquis.remplacer(inscription.candidat.id, session.id, None)
    for inscription in session.inscriptions:
        if (validee := gardees.get(inscription.id) or epreuve(inscription, session)) is not None:
            acquis.remplacer(inscription.candidat.id, session.id, validee)
        acquis.clore(inscription.candidat.id, session.id)
    mouvements = [(c, acquis.recalculer(s, demande, c)) for c in _candidats(session)]
    for candidat, m in mouvements:
        _tracer(s, demande, session, candidat, m)
    avis = [a for candidat, m in mouvements for a in _avertir(candidat, m, acquis, rend=de_nouveau)]
    decision.avertissements = (*decision.avertissements, *avis, *_sans_titre(session))
    decision.effets = _effets(mouvements, gagnees=de_nouveau) or decision.effets


def _gardees(acquis: Acquis, session: SessionExamen) -> dict[int, Epreuve]:
    """CAN-12 : par inscription mise à l'écart, ce qu'une validation lui avait donné et qu'elle garde."""
    siennes: dict[int, Epreuve] = {}
    for i in session.inscriptions:
        actuelle = _resultat(i, session) if i.ecartee and i.id in acquis.gardes.get(session.id, ()) else None
        if actuelle is not None:
            validee = next(e for e in acquis.epreuves[i.candidat.id] if e.session_id == session.id)
            siennes[i.id] = regles.gardee(validee, actuelle)
    return siennes


def _colonnes(epreuve_: Epreuve) -> dict[str, object]:
    """Ce qu'une ligne garde d'un résultat validé."""
    return {
        "resultat": epreuve_.resultat,
        "ccp_acquis": ",".join(epreuve_.ccp) or None,
        "entretien": epreuve_.entretien,
        "jour": epreuve_.jour.isoformat(),
    }


def contester_les_obtentions(s: DossierSession, demande: Demande, session: SessionExamen, decision: Decision) -> None:
    """V18-8 : ce qu'elle avait validé est gardé, et contesté jusqu'à la nouvelle validation (OBT-01)."""
    acquis = s.acquis
    for inscription in session.inscriptions:
        candidat = inscription.candidat
        if inscription.id in acquis.gardes.get(session.id, ()):  # à l'écart, il gardait ce qu'elle lui avait donné
            sienne = next(e for e in acquis.epreuves[candidat.id] if e.session_id == session.id)
            acquis.remplacer(candidat.id, session.id, sienne._replace(conteste=True))
        elif (validee := epreuve(inscription, session, conteste=True)) is not None:
            acquis.remplacer(candidat.id, session.id, validee)
            acquis.gardes.setdefault(session.id, set()).add(inscription.id)
            s.ecritures.ajouter("resultat_conteste", inscription.id, _colonnes(validee))
    mouvements = [(c, acquis.contester(c)) for c in _candidats(session)]
    avis = [
        contestation(f"{c.reference} {c.nom_complet}", m.contestees, m.ccs, m.sessions)
        for c, m in mouvements
        if m.contestees
    ]
    decision.avertissements = (*decision.avertissements, *avis)
    decision.effets = _effets(mouvements) or decision.effets


def _candidats(session: SessionExamen) -> list[Candidat]:
    return list({i.candidat.id: i.candidat for i in session.inscriptions}.values())


def _tracer(s: DossierSession, demande: Demande, session: SessionExamen, candidat: Candidat, m: Mouvement) -> None:
    """Au journal, une obtention est un champ de la session."""
    champ = f"obtention {identifiants.affiche('C', candidat.id)}"
    for nom in m.perdues:
        s.tracer(demande, session, {champ: nom}, {})
    for nom in m.gagnees:
        s.tracer(demande, session, {}, {champ: nom})
    for nom, isolee in m.appuis:
        suites = (nom, f"{nom} (sans appui)") if isolee else (f"{nom} (sans appui)", nom)
        s.tracer(demande, session, {champ: suites[0]}, {champ: suites[1]})


def _avertir(candidat: Candidat, m: Mouvement, acquis: Acquis, *, rend: bool) -> Iterable[str]:
    """Ce qu'une personne perd, et, si cela se dit (`rend`), ce qu'elle gagne : d'une seule phrase."""
    nom = f"{candidat.reference} {candidat.nom_complet}"
    gagne = {"gagnees": m.gagnees, "appuyes": [ccs for ccs, isolee in m.appuis if not isolee]} if rend else {}
    if dit := mouvement(nom, perdues=m.perdues, ccs=m.ccs, sessions=m.sessions, **gagne):
        yield dit
    for parchemin in m.a_annuler:
        certification = acquis.nom(parchemin.certification_id)
        yield f"OBT-03 : le parchemin {parchemin.reference} ({certification}) de {nom} est à annuler."
    yield from m.attestations


def _sans_titre(session: SessionExamen) -> list[str]:
    """OBT-02 : qui a réussi l'entretien final sans détenir chaque CCP n'a pas le titre, et doit le savoir."""
    if session.certification.type != TypeCertification.TITRE:
        return []
    return [
        f"OBT-02 : {i.candidat.reference} {i.candidat.nom_complet} a réussi l'entretien final sans le titre : il lui"
        f" manque {', '.join(manquants(i.candidat, session))}."
        for i in session.inscrits()
        if i.resultat == ResultatCandidat.REUSSITE and session.certification_titre not in i.candidat.obtentions
    ]


def _effets(
    mouvements: Iterable[tuple[Candidat, Mouvement]], *, gagnees: bool = False
) -> dict[str, list[object]] | None:
    """Ce qu'un programme doit savoir : obtentions retirées ou contestées, ce qui reposait dessus, parchemins."""
    effets: dict[str, list[object]] = {}
    for candidat, m in mouvements:
        for sorte, noms in (
            ("obtentions_retirees", m.perdues),
            ("obtentions_gagnees", m.gagnees if gagnees else ()),
            ("obtentions_contestees", m.contestees),
            ("sans_appui", [nom for nom, isolee in m.appuis if isolee]),
            ("ccs", m.ccs),
        ):
            if noms:
                effets.setdefault(sorte, []).extend({"candidat": candidat.reference, "certification": n} for n in noms)
        if m.sessions:
            effets.setdefault("sessions_ccs", []).extend(
                {"candidat": candidat.reference, "session": n} for n in m.sessions
            )
        if m.a_annuler:
            effets.setdefault("parchemins_a_annuler", []).extend(p.id for p in m.a_annuler)
    return effets or None

"""Les avis d'une session : annulée, ou reportée. Une lettre à chaque personne qui avait été convoquée."""

from collections.abc import Sequence
from datetime import date

from ceres_cli.formats.convocation import textes
from ceres_cli.formats.papiers.modele import Page, Papier, Partie, Signatures, Texte
from ceres_cli.regles.calendrier import reportee
from ceres_cli.regles.convocation import DonneesConvocation, Lettre
from ceres_cli.regles.vocabulaire import EtatSession
from ceres_cli.services.papiers.faits import Faits


def annulation(faits: Faits) -> Papier | None:
    """None tant que la session n'est pas annulée, ou que personne n'avait été convoqué."""
    if faits.session.etat != EtatSession.ANNULEE or not faits.editees:
        return None
    pages = [
        _lettre(
            faits,
            d,
            "Avis d'annulation",
            [
                f"{_cette_session(d, (d.examen.debut, d.examen.fin))}, est annulée : elle n'a pas lieu.",
                f"La convocation {d.id} n'a plus cours ; ôtez ce rendez-vous de votre agenda. Le centre vous dira la"
                " suite.",
            ],
        )
        for d in faits.editees.values()
    ]
    return _papier(faits, "Avis d'annulation", pages)


def pas_d_annulation(faits: Faits) -> str:
    """Pourquoi elle n'a pas d'avis d'annulation."""
    if faits.session.etat != EtatSession.ANNULEE:
        return "n'est pas annulée"
    if faits.session.edition:  # et qui l'était a été effacé depuis
        return "est annulée, et ne garde la convocation de personne"
    return "a été annulée avant toute édition : personne n'y avait été convoqué"


def report(faits: Faits) -> Papier | None:
    """None si les jours que chacun a reçus sont toujours ceux de la session."""
    if faits.session.etat == EtatSession.ANNULEE:
        return None
    session = faits.session
    quand = f"{textes.periode(session.debut, session.fin)}, début à {textes.heure(session.heure_debut)}"
    pages = [
        _lettre(
            faits,
            d,
            "Avis de report" if jours[0] <= session.debut else "Avis de changement de date",
            [
                f"{_cette_session(d, jours)}, est {reportee(jours[0], session.debut)}.",
                f"Elle a lieu {quand} : {', '.join(textes.lieu(faits.modele))}.",
                "Une nouvelle convocation vous dit l'heure où vous présenter ; elle seule fait foi.",
            ],
        )
        for cle, d in faits.editees.items()
        if cle in faits.prevues and (jours := _jours_d_avant(faits, d)) is not None
    ]
    return _papier(faits, "Avis de report", pages) if pages else None


def _cette_session(d: DonneesConvocation, jours: tuple[date, date]) -> str:
    return f"La session d'examen à laquelle vous étiez {textes.convoque(d)}, {textes.periode(*jours)}"


def _jours_d_avant(faits: Faits, d: DonneesConvocation) -> tuple[date, date] | None:
    """Ceux de sa convocation, si elle ne dit pas encore le report ; sinon ceux qu'elle dit remplacer."""
    dits = d.examen.debut, d.examen.fin
    return d.report if dits == (faits.session.debut, faits.session.fin) else dits


def _lettre(faits: Faits, d: DonneesConvocation, objet: str, phrases: Sequence[str]) -> Page:
    parties = [Texte([f"{textes.appel(d)},", *phrases])]
    return lettre(d, faits.modele, faits.jour, objet, f"le numéro {d.id}", parties, [("Convocation", d.id)])


def lettre(
    d: DonneesConvocation,
    modele: DonneesConvocation,
    du: date,
    objet: str,
    numero: str,
    parties: Sequence[Partie],
    fiche: Sequence[tuple[str, str]] = (),
) -> Page:
    """Une lettre du centre à l'une des personnes d'une session, datée de ce jour. `modele` : ce qui dit le centre, et
    qui signe ; `numero` : ce qu'il faut lui redire ; `fiche` : ce qui suit la session en tête."""
    centre, personne, courrier = modele.centre, d.destinataire, modele.lettre or Lettre()
    moyens = " ou ".join(x for x in (centre.telephone, centre.courriel) if x)
    politesse = f"Veuillez agréer, {textes.appel(d)}, l'expression de ma considération distinguée."
    contact = f"Pour toute question, le centre répond{f' ({moyens})' if moyens else ''} ; rappelez {numero}."
    jour, commune = textes.jour(du), textes.commune_de_la_lettre(modele)
    session = [("Session", d.examen.id), ("Titre", d.examen.titre), ("Bloc", textes.bloc(d.examen))]
    return Page(
        f"Objet : {objet[:1].lower()}{objet[1:]}",
        f"{d.examen.id} – {personne.id}",
        [
            *parties,
            Texte([contact, politesse]),
            Signatures([("", ""), (courrier.qualite or "Pour le centre", courrier.signataire or centre.nom)]),
        ],
        [*session, *fiche],
        adresse=(textes.nom_destinataire(d), *personne.adresse.sur_l_enveloppe()),
        expediteur=(centre.nom, *centre.adresse.en_lignes(), *(x for x in (centre.telephone, centre.courriel) if x)),
        lieu_et_jour=f"{commune}, le {jour}" if commune else f"Le {jour}",
    )


def _papier(faits: Faits, titre: str, pages: Sequence[Page]) -> Papier:
    return Papier(
        f"{titre} – session {faits.session.reference}", faits.modele.centre.nom, faits.jour, faits.tete, pages
    )

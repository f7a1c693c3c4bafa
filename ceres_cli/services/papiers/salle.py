"""Les papiers de la salle : feuilles d'émargement, liste des candidats, ordre de passage, procès-verbal du jury."""

from collections.abc import Mapping, Sequence
from datetime import date

from ceres_cli.formats.convocation import textes
from ceres_cli.formats.papiers.modele import Cadre, Page, Papier, Partie, Signatures, Tableau, Texte, Titre
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.convocation import Candidat, DonneesConvocation, Jure
from ceres_cli.regles.faits.session import Horaire, Inscription
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.amenagements import AUCUN, Codes
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import Amenagement, Portee, ResultatCandidat, TypeCertification
from ceres_cli.services.papiers.faits import Faits

_NUMERO, _NOM, _NAISSANCE = Titre("N°", 3), Titre("Nom et prénom", 6), Titre("Né(e) le", 3)
_HEURE = Titre("Heure", 3, centre=True)
_SIGNER = 12  # hauteur d'une ligne à signer, en mm
_DE_LOIN = 11  # de même, d'une ligne qui se lit sur une porte
_PERSONNE = "Aucun candidat inscrit."
_SANS_JURY = "Aucun juré inscrit."


def emargement(faits: Faits) -> Papier:
    """Une feuille par jour : les candidats attendus ce jour-là, puis le jury, à signer matin et après-midi."""
    pages = []
    for rang, jour in enumerate(faits.jours):
        siens = [p for _, _, d in faits.inscrits for j, p in d.passages if j == jour]
        passe = [Titre("Passe", 8 if any(p.salle for p in siens) else 5)] if siens else []
        candidats = [
            (c.id, _nom(c), _heure(d, jour), *([_passages(d, jour)] if passe else []), "", "")
            for _, c, d in faits.inscrits
            if jour in d.jours
        ]
        jures = [(j.id, _nom(j), _heure(d, jour), "", "") for j, d in faits.jury]
        debut, fin = [Titre("N°", 4), Titre("Nom et prénom", 10), _HEURE], [Titre("Matin", 6), Titre("Après-midi", 6)]
        personne = "Aucun candidat ce jour-là." if faits.inscrits else _PERSONNE
        parties: list[Partie] = [
            Tableau("Candidats", [*debut, *passe, *fin], candidats, _SIGNER, personne),
            Tableau("Jury", [*debut, *fin], jures, _SIGNER, _SANS_JURY),
            Cadre("Observations", 22),
        ]
        quand = f"{textes.jour_complet(jour)}, jour {rang + 1} sur {len(faits.jours)}"
        fiche = [("Jour", quand), *faits.fiche()[:4], *faits.fiche()[5:6]]
        pied = f"Émargement {faits.session.reference}, {en_francais(jour)}"
        pages.append(Page("Feuille d'émargement", pied, parties, fiche))
    return _papier(faits, f"Émargement – session {faits.session.reference}", pages)


def _heure(d: DonneesConvocation, jour: date) -> str:
    """Celle où il est attendu ce jour-là."""
    return textes.heure(next((s.heure for s in d.seances if s.jour == jour), d.heure))


def _heures(d: DonneesConvocation) -> str:
    """« 8 h 30, puis 9 h » : celle du premier jour, et celle des suivants si c'en est une autre."""
    return ", puis ".join(map(textes.heure, dict.fromkeys([d.heure, *(s.heure for s in d.seances)])))


def _passages(d: DonneesConvocation, jour: date) -> str:
    return " ; ".join(f"{textes.heure(p.debut)}{f', {p.salle}' if p.salle else ''}" for j, p in d.passages if j == jour)


def liste(faits: Faits) -> Papier:
    passent = any(d.passages for _, _, d in faits.inscrits)
    colonnes = [
        _NUMERO,
        _NOM,
        _NAISSANCE,
        Titre("Attendu(e)", 4, centre=True) if passent else _HEURE,
        Titre("Passe", 5),
        Titre("Voie", 4),
    ]
    lignes = [
        (
            c.id,
            _nom(c),
            en_francais(c.naissance),
            " ; ".join(f"{en_francais(j)}, {_heure(d, j)}" for j in d.jours) if passent else _heures(d),
            _portee(i),
            libelle(i.voie),
        )
        for i, c, d in faits.inscrits
    ]
    jury = Tableau(
        "Jury",
        [_NUMERO, _NOM, _HEURE],
        [(j.id, _nom(j), _heures(d)) for j, d in faits.jury],
        vide=_SANS_JURY,
    )
    titre = f"Candidats – session {faits.session.reference}"
    page = Page(
        "Liste des candidats",
        f"Liste {faits.session.reference}",
        [Tableau("", colonnes, lignes, vide=_PERSONNE), jury],
        faits.fiche(),
    )
    return _papier(faits, titre, [page])


def planning(faits: Faits, codes: Mapping[int, Codes] | None = None) -> Papier | None:
    """Pour la porte : une page par salle et par jour (PAS-04), dans l'ordre des heures. La fin d'un passage n'y est
    pas : une durée plus longue dirait un aménagement. `codes` : pour le Centre et le jury, non pour la porte, avec la
    fin et les aménagements de chacun (AME-01). None sans heures de passage."""
    noms = {c.id: _nom(c) for _, c, _ in faits.inscrits}
    jury = {j.id: _nom(j) for j, _ in faits.jury}
    salles: dict[tuple[date, str], list[Horaire]] = {}
    for h in faits.session.horaires:
        if affiche("C", h.candidat) in noms:
            salles.setdefault((h.jour, h.salle or ""), []).append(h)
    pages = []
    for (jour, salle), passages in sorted(salles.items(), key=lambda x: (x[0][0], cle(x[0][1]))):
        epreuve = [Titre("Épreuve", 6)] if any(h.epreuve for h in passages) else []
        besoins = [] if codes is None else [Titre("Fin", 3, centre=True), Titre("Aménagements", 7)]
        colonnes = [
            Titre("Heure", 2 if codes is None else 3, centre=True),
            Titre("Nom et prénom", 10),
            *epreuve,
            *besoins,
        ]
        lignes = [
            (
                textes.heure(h.debut),
                noms[affiche("C", h.candidat)],
                *([h.epreuve or ""] if epreuve else []),
                *([] if codes is None else [textes.heure(h.fin), _besoins(codes.get(h.candidat, AUCUN))]),
            )
            for h in passages
        ]
        siegent = [nom for j, nom in jury.items() if any(affiche("J", n) == j for h in passages for n in h.jures)]
        quand = textes.jour_complet(jour)
        fiche = [("Salle", salle), ("Jour", quand), *faits.fiche()[:3], *faits.fiche()[5:6]]
        parties: list[Partie] = [
            Tableau("Passages", colonnes, lignes, _DE_LOIN),
            Tableau("Jury", [Titre("Nom et prénom")], [(nom,) for nom in siegent], vide=_SANS_JURY),
        ]
        pied = f"Planning {faits.session.reference}, {en_francais(jour)}{f', {salle}' if salle else ''}"
        titre = "Ordre de passage" if codes is None else "Ordre de passage et aménagements (à ne pas afficher)"
        pages.append(Page(titre, pied, parties, fiche))
    return _papier(faits, f"Planning – session {faits.session.reference}", pages, corps=14) if pages else None


def _besoins(codes: Codes) -> str:
    return ", ".join(libelle(code) for code in Amenagement if code in codes)


def proces_verbal(faits: Faits) -> Papier:
    """Blanc tant que rien n'est saisi, rempli ensuite : chaque case dit ce que la base en sait."""
    session = faits.session
    blocs = _blocs(faits)
    colonnes = [
        _NUMERO,
        _NOM,
        _NAISSANCE,
        *(Titre(b, 2, centre=True) for b in blocs),
        *([Titre("Entretien final", 3, centre=True)] if session.entretien_final else []),
        Titre("Résultat", 4),
        Titre("Observations", 5),
    ]
    siens = {i.candidat.id: (i, c) for i, c, _ in faits.inscrits}
    ecartes = [i for i in session.inscriptions if i.ecartee and i.candidat.id not in siens]
    lignes = [_resultats(faits, i, _nom(c), en_francais(c.naissance), blocs) for i, c in siens.values()]
    lignes += [
        _resultats(faits, i, f"{i.candidat.nom} {i.candidat.prenom}", en_francais(i.candidat.naissance), blocs)
        for i in ecartes
    ]
    lettre = faits.lettre
    a_ecrire = any(i.resultat is None for i in session.inscrits())
    jury = Tableau(
        "Composition du jury",
        [_NUMERO, _NOM, Titre("Présent(e)", 2, centre=True), Titre("Signature", 5)],
        [(j.id, _nom(j), "", "") for j, _ in faits.jury],
        _SIGNER,
        _SANS_JURY,
    )
    parties: list[Partie] = [
        Tableau("Résultats", colonnes, lignes, 9 if a_ecrire else 0, _PERSONNE),
        jury,
        Cadre("Observations du jury", 18),
        Texte(["Le jury a délibéré souverainement. Fait à ……………………………, le ……………………………."]),
        Signatures(
            [
                ("Pour le jury", ""),
                (lettre.qualite or "Pour le centre", lettre.signataire),
                ("Pour l'UD", ""),
            ]
        ),
    ]
    titre = f"Procès-verbal – session {session.reference}"
    fiche, pied = [*faits.fiche(), _etat(faits)], f"Procès-verbal {session.reference}"
    page = Page("Procès-verbal du jury", pied, parties, fiche, paysage=True)
    return _papier(faits, titre, [page], corps=10)


def _etat(faits: Faits) -> tuple[str, str]:
    return ("État", libelle(faits.session.etat))


def _blocs(faits: Faits) -> list[str]:
    """Les CCP qu'une session de titre peut donner ; celui d'une session de bloc ; aucun autre."""
    type_ = faits.session.certification.type
    if type_ == TypeCertification.TITRE:
        return sorted(faits.session.ccp_ouverts, key=lambda nom: (len(nom), nom))
    return [faits.session.certification.reference.rpartition("/")[2]]


def _resultats(faits: Faits, i: Inscription, nom: str, naissance: str, blocs: Sequence[str]) -> tuple[str, ...]:
    observation = "à l'écart" if i.ecartee else "entretien seul" if i.portee == Portee.ENTRETIEN_FINAL_SEUL else ""
    entretien = [libelle(i.entretien) if i.entretien else ""] if faits.session.entretien_final else []
    return (
        i.candidat.reference,
        nom,
        naissance,
        *(_acquis(i, b) for b in blocs),
        *entretien,
        libelle(i.resultat) if i.resultat else "",
        observation,
    )


def _acquis(i: Inscription, bloc: str) -> str:
    """Rien tant que rien n'est saisi, ni pour qui ne passait que l'entretien."""
    if i.resultat is None or i.portee == Portee.ENTRETIEN_FINAL_SEUL:
        return ""
    if i.resultat == ResultatCandidat.ABSENT:
        return "absent"
    acquis = i.resultat == ResultatCandidat.REUSSITE or bloc in i.ccp_acquis
    return "acquis" if acquis else "non acquis"


def _portee(i: Inscription) -> str:
    return "l'entretien final seul" if i.portee == Portee.ENTRETIEN_FINAL_SEUL else "la session entière"


def _nom(p: Candidat | Jure) -> str:
    return f"{p.nom} {p.prenom}"


def _papier(faits: Faits, titre: str, pages: Sequence[Page], corps: float = 11) -> Papier:
    return Papier(titre, faits.modele.centre.nom, faits.jour, faits.tete, pages, corps, faits.mention)

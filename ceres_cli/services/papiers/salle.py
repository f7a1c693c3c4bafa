"""Les papiers de la salle : feuilles d'émargement, liste des candidats, procès-verbal du jury."""

from collections.abc import Sequence

from ceres_cli.formats.convocation import textes
from ceres_cli.formats.papiers.modele import Cadre, Page, Papier, Partie, Signatures, Tableau, Texte, Titre
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.convocation import Candidat, Jure
from ceres_cli.regles.faits.session import Inscription
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import Portee, ResultatCandidat, TypeCertification
from ceres_cli.services.papiers.faits import Faits

_NUMERO, _NOM, _NAISSANCE = Titre("N°", 3), Titre("Nom et prénom", 6), Titre("Né(e) le", 3)
_HEURE = Titre("Heure", 3, centre=True)
_SIGNER = 12  # hauteur d'une ligne à signer, en mm
_PERSONNE = "Aucun candidat inscrit."
_SANS_JURY = "Aucun juré inscrit."


def emargement(faits: Faits) -> Papier:
    """Une feuille par jour : candidats, puis jury, à signer matin et après-midi."""
    pages = []
    for rang, jour in enumerate(faits.jours):
        heure = textes.heure(faits.session.heure_debut)
        colonnes = [Titre("N°", 4), Titre("Nom et prénom", 10), _HEURE, Titre("Matin", 6), Titre("Après-midi", 6)]
        candidats = [
            (c.id, _nom(c), textes.heure(convoque) if rang == 0 else heure, "", "") for _, c, convoque in faits.inscrits
        ]
        jures = [(j.id, _nom(j), textes.heure(convoque) if rang == 0 else heure, "", "") for j, convoque in faits.jury]
        parties: list[Partie] = [
            Tableau("Candidats", colonnes, candidats, _SIGNER, _PERSONNE),
            Tableau("Jury", colonnes, jures, _SIGNER, _SANS_JURY),
            Cadre("Observations", 22),
        ]
        quand = f"{textes.jour_complet(jour)}, jour {rang + 1} sur {len(faits.jours)}"
        fiche = [("Jour", quand), *faits.fiche()[:4], *faits.fiche()[5:6]]
        pied = f"Émargement {faits.session.reference}, {en_francais(jour)}"
        pages.append(Page("Feuille d'émargement", pied, parties, fiche))
    return _papier(faits, f"Émargement – session {faits.session.reference}", pages)


def liste(faits: Faits) -> Papier:
    colonnes = [
        _NUMERO,
        _NOM,
        _NAISSANCE,
        _HEURE,
        Titre("Passe", 5),
        Titre("Voie", 3),
    ]
    lignes = [
        (c.id, _nom(c), en_francais(c.naissance), textes.heure(heure), _portee(i), libelle(i.voie))
        for i, c, heure in faits.inscrits
    ]
    jury = Tableau(
        "Jury",
        [_NUMERO, _NOM, _HEURE],
        [(j.id, _nom(j), textes.heure(heure)) for j, heure in faits.jury],
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

"""Les papiers d'une session, et l'attestation d'un candidat : chacun une fonction des seules lignes de la base."""

from collections.abc import Callable, Sequence

from ceres_cli.erreurs import Refus
from ceres_cli.formats.papiers import docx, modele, resultats
from ceres_cli.formats.papiers.modele import Papier
from ceres_cli.formats.papiers.resultats import ModeleDeResultats
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.session.amenagements import Codes
from ceres_cli.regles.vocabulaire import EtatInscription, ResultatCandidat, ResultatEntretien, TypeCertification
from ceres_cli.services.faits import amenagements
from ceres_cli.services.papiers import avis, faits, salle
from ceres_cli.services.papiers.faits import Faits

Document = tuple[str, bytes]

_PDF: dict[str, Callable[[Faits], Papier | None]] = {
    "emargement": salle.emargement,
    "pv": salle.proces_verbal,
    "liste": salle.liste,
    "planning": salle.planning,
    "avis-annulation": avis.annulation,
    "avis-report": avis.report,
}
_MODELE = "resultats.xlsx"
# Ceux qu'on complète à l'ordinateur, en Word aussi.
EN_WORD = frozenset({"pv", "avis-annulation", "avis-report"})
FORMATS = ("pdf", "docx")
LESQUELS = ("emargement", "pv", "liste", "planning", _MODELE, "avis-annulation", "avis-report")
# Celui-là, jamais sans qu'on le nomme : il dit les aménagements (AME-01), et se consigne comme leur lecture.
PLANNING_CENTRE = "planning-centre"
EXPRES = (PLANNING_CENTRE,)
_POURQUOI_PAS = {
    PLANNING_CENTRE: "n'a pas d'heures de passage",
    "planning": "n'a pas d'heures de passage",
    "avis-report": "n'a pas été reportée depuis qu'on y est convoqué",
}


def de_la_session(
    cadre: Cadre, objet: str, lesquels: Sequence[str] | None, formats: Sequence[str] = ("pdf",)
) -> tuple[list[Document], list[str]]:
    """(nom de fichier, octets) de chacun, puis les avertissements. `lesquels` None : tous ceux qui ont lieu d'être ;
    nommé, un avis qui n'en a pas est refusé. `formats` : Word n'est que pour ceux d'EN_WORD."""
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        lus = faits.lire(db, cadre, acteur, objet)
        codes: dict[int, Codes] = {}
        if PLANNING_CENTRE in (lesquels or ()):
            cadre.autoriser(db, Operation.LIRE_AMENAGEMENTS)
            codes = amenagements.d_une_session(db, lus.session.id)
    documents: list[Document] = []
    dits: list[str] = []
    for nom in lesquels or LESQUELS:
        if nom == _MODELE:
            documents.append((f"{lus.session.reference}-resultats.xlsx", resultats.rendre(_modele(lus))))
            continue
        papier = salle.planning(lus, codes) if nom == PLANNING_CENTRE else _PDF[nom](lus)
        if papier is not None:
            if "pdf" in formats or nom not in EN_WORD:
                documents.append((f"{lus.session.reference}-{nom}.pdf", modele.rendre(papier)))
                dits += modele.avertissements(papier)
            if "docx" in formats and nom in EN_WORD:
                documents.append((f"{lus.session.reference}-{nom}.docx", docx.rendre(papier)))
        elif lesquels is not None:
            pourquoi = avis.pas_d_annulation(lus) if nom == "avis-annulation" else _POURQUOI_PAS[nom]
            raise Refus(
                f"« {nom} » n'a pas lieu d'être : {lus.session.reference} {pourquoi}.",
                code="PAS-04" if nom in ("planning", PLANNING_CENTRE) else "CONV-04",
                conseil=f"Retirez-le de --lesquels. La session : « ceres session voir {lus.session.reference} ».",
                objets=[lus.session.reference],
            )
    return documents, list(dict.fromkeys(dits))


def _modele(lus: Faits) -> ModeleDeResultats:
    """Une ligne par candidat de la session, avec ce qui est déjà saisi."""
    session = lus.session
    titre = session.certification.type == TypeCertification.TITRE
    lignes = [
        (
            i.candidat.reference,
            i.candidat.nom,
            i.candidat.prenom,
            i.resultat or "",
            ", ".join(i.ccp_acquis),
            i.entretien or "",
        )
        for i in sorted(session.inscriptions, key=lambda i: i.candidat.rang)
        if i.etat == EtatInscription.INSCRIT
    ]
    permis = [r.value for r in ResultatCandidat if titre or r is not ResultatCandidat.REUSSITE_PARTIELLE]
    return ModeleDeResultats(
        f"{session.reference} – {lus.modele.examen.titre}",
        lus.jour,
        lus.tete,
        lignes,
        permis,
        [e.value for e in ResultatEntretien] if session.entretien_final else (),
        sorted(session.ccp_ouverts, key=lambda n: (len(n), n)) if titre else (),
        lus.mention,
    )

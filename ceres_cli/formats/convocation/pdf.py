"""Convocations en PDF balisé (PDF/UA-1), composées par Typst d'après un modèle qui peut être remplacé."""

from collections.abc import Sequence
from pathlib import Path

from ceres_cli.formats.composition import typst
from ceres_cli.formats.composition.typst import verifier_logo
from ceres_cli.formats.composition.valeurs import Valeurs, avertissement, preparer, sans_dessin
from ceres_cli.formats.convocation import textes
from ceres_cli.nomenclatures import fichiers as livrees
from ceres_cli.regles.convocation import (
    JOURS_DEMANDE_ABSENCE,
    Centre,
    DonneesConvocation,
    Jure,
    Lettre,
    demande_absence_au_plus_tard,
)

__all__ = ["MODELE", "avertissements", "rendre", "rendre_fusionne", "verifier_logo"]

MODELE = "modeles/convocation.typ"
# Le début d'une empreinte suffit à nommer une image, et reste un mot que rien ne coupe.
_NOM_DE_LOGO = 16


def rendre(donnees: Sequence[DonneesConvocation], *, modele: Path | None = None) -> list[bytes]:
    """Un PDF par convocation, dans l'ordre donné. `ErreurFichier` si le modèle ne peut pas être composé."""
    if not donnees:
        return []
    composer = _compositeur(modele)
    prepares = zip(donnees, _preparer(donnees), strict=True)
    return [
        composer(_contenu(f"Convocation {v['id']} – {v['destinataire']}", [d], [v]), d.date_edition)
        for d, v in prepares
    ]


def rendre_fusionne(donnees: Sequence[DonneesConvocation], *, modele: Path | None = None) -> bytes:
    """Un seul PDF, chaque convocation sur sa page avec son signet ; au moins une. `ErreurFichier` comme `rendre`."""
    if not donnees:
        raise ValueError("aucune convocation à imprimer")
    sessions = {d.examen.id for d in donnees}
    titre = f"Convocations – session {min(sessions)}" if len(sessions) == 1 else "Convocations"
    contenu = _contenu(titre, donnees, _preparer(donnees))
    return _compositeur(modele)(contenu, max(d.date_edition for d in donnees))


def avertissements(donnees: Sequence[DonneesConvocation]) -> list[str]:
    """Une phrase par convocation dont un caractère n'existe dans aucune police ; elle ne cite que lui et le numéro."""
    lus = ((d, sans_dessin(_valeurs(d))) for d in donnees)
    return [avertissement(f"Convocation {d.id}", signes) for d, signes in lus if signes]


def _compositeur(modele: Path | None) -> typst.Compositeur:
    return typst.compositeur(modele or livrees.chemin(MODELE), "de convocation")


def _contenu(titre: str, donnees: Sequence[DonneesConvocation], convocations: Sequence[Valeurs]) -> Valeurs:
    images = {d.lettre.logo[:_NOM_DE_LOGO]: d.logo for d in donnees if d.lettre and d.lettre.logo and d.logo}
    return {
        "titre": titre,
        "auteur": convocations[0]["centre"]["nom"],
        "convocations": convocations,
        "tetes": sorted({c["tete"] for c in convocations if c["tete"]}),
        "logos": typst.logos(images.items()),
    }


def _preparer(donnees: Sequence[DonneesConvocation]) -> list[Valeurs]:
    return preparer([_valeurs(d) for d in donnees])


def _valeurs(d: DonneesConvocation) -> Valeurs:
    """Ce que le modèle reçoit (liste en tête de `data/modeles/convocation.typ`)."""
    personne, examen = d.destinataire, d.examen
    lettre = d.lettre or Lettre()
    return {
        "id": d.id,
        "edition": d.edition,
        "edite_le": textes.jour(d.date_edition),
        "lieu_et_jour": textes.lieu_et_jour(d),
        "convoque": d.convoque.value,
        "civilite": personne.civilite or "",
        "destinataire": textes.nom_destinataire(d),
        "numero": personne.id,
        "adresse": personne.adresse.sur_l_enveloppe(),
        "session": examen.id,
        "type": textes.TYPES.get(examen.type, examen.type),
        "certification": examen.certification,
        "titre": examen.titre,
        "millesime": examen.millesime or "",
        "bloc": textes.bloc(examen),
        "epreuve": textes.epreuve(d),
        "entretien_final": examen.entretien_final,
        "entretien": textes.entretien(d),
        "compte_en_un_an": examen.type == "TITRE" or examen.entretien_final,
        "dates": textes.periode(examen.debut, examen.fin),
        "premier_jour": f"le {textes.jour_complet(examen.debut)}",
        "heure": textes.heure(d.heure),
        "heure_debut": textes.heure(examen.heure_debut),
        "lieu": textes.lieu(d),
        "papiers": d.papiers,
        "tete": d.tete,
        "mention": d.mention,
        "report": textes.report(d),
        "centre": _centre(d.centre),
        "logo": (lettre.logo or "")[:_NOM_DE_LOGO] if d.logo else "",
        "signataire": lettre.signataire,
        "qualite": lettre.qualite,
        "acces": lettre.acces,
        "amenagements": lettre.amenagements,
        "frais": lettre.frais,
        "donnees_personnelles": lettre.donnees_personnelles,
        **_propres_au_destinataire(d),
    }


def _propres_au_destinataire(d: DonneesConvocation) -> Valeurs:
    personne = d.destinataire
    if not isinstance(personne, Jure):
        return {"etat_civil": textes.naissance(personne)}
    return {
        "autres_membres": personne.autres_membres,
        "nombre_candidats": personne.nombre_candidats,
        "absence_jours": JOURS_DEMANDE_ABSENCE,
        "absence_avant": f"le {textes.jour_complet(demande_absence_au_plus_tard(d.examen.debut))}",
    }


def _centre(c: Centre) -> Valeurs:
    return {
        "nom": c.nom,
        "adresse": c.adresse.en_lignes(),
        "telephone": c.telephone or "",
        "courriel": c.courriel or "",
        "siret": textes.siret_lisible(c.siret or ""),
    }

"""Convocations en PDF balisé (PDF/UA-1), composées par Typst d'après un modèle qui peut être remplacé."""

from collections.abc import Sequence
from pathlib import Path

from ceres_cli import nomenclatures as livrees
from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.composition import boite, typst
from ceres_cli.formats.composition.typst import verifier_logo
from ceres_cli.formats.composition.valeurs import Valeurs, avertissement, preparer, sans_dessin
from ceres_cli.formats.convocation import textes
from ceres_cli.regles.centre.modele import Modele
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
QUOI = "de convocation"
# Le début d'une empreinte suffit à nommer une image, et reste un mot que rien ne coupe.
_NOM_DE_LOGO = 16


def rendre(donnees: Sequence[DonneesConvocation], *, modele: Path | None = None) -> list[bytes]:
    """Un PDF par convocation, dans l'ordre donné, chacune d'après le modèle de son édition. `modele` : celui de la
    maison, ailleurs. `ErreurFichier` si l'un ne peut pas être composé."""
    travaux = contenus(donnees)
    rendus: dict[int, bytes] = {}
    for propre, rangs in _par_modele(donnees).items():
        siens = [travaux[rang] for rang in rangs]
        if propre is None:
            composer = _compositeur(modele)
            pdfs = [composer(contenu, jour) for contenu, jour in siens]
        else:
            pdfs = boite.composer(_modele(donnees[rangs[0]]), siens, QUOI)
        rendus |= zip(rangs, pdfs, strict=True)
    return [rendus[rang] for rang in range(len(donnees))]


def rendre_fusionne(donnees: Sequence[DonneesConvocation], *, modele: Path | None = None) -> bytes:
    """Un seul PDF, chaque convocation sur sa page avec son signet ; au moins une. `ErreurFichier` comme `rendre`."""
    if not donnees:
        raise ValueError("aucune convocation à imprimer")
    modeles = _par_modele(donnees)
    if len(modeles) > 1:
        raise ErreurFichier(
            "Ces convocations n'ont pas toutes le même modèle : elles ne vont pas dans un seul fichier.",
            conseil="Écrivez-les une par une, sans --fusion.",
        )
    contenu, jour = contenu_fusionne(donnees)
    if None in modeles:
        return _compositeur(modele)(contenu, jour)
    (pdf,) = boite.composer(_modele(donnees[0]), [(contenu, jour)], QUOI)
    return pdf


def contenus(donnees: Sequence[DonneesConvocation]) -> list[boite.Travail]:
    """Ce qu'un modèle reçoit pour chaque lettre, et le jour du fichier."""
    prepares = zip(donnees, _preparer(donnees), strict=True)
    return [(_contenu(f"Convocation {v['id']} – {v['destinataire']}", [d], [v]), d.date_edition) for d, v in prepares]


def contenu_fusionne(donnees: Sequence[DonneesConvocation]) -> boite.Travail:
    sessions = {d.examen.id for d in donnees}
    titre = f"Convocations – session {min(sessions)}" if len(sessions) == 1 else "Convocations"
    return _contenu(titre, donnees, _preparer(donnees)), max(d.date_edition for d in donnees)


def _par_modele(donnees: Sequence[DonneesConvocation]) -> dict[str | None, list[int]]:
    """Empreinte du modèle (None : celui de la maison) → rangs de ses lettres."""
    suite: dict[str | None, list[int]] = {}
    for rang, d in enumerate(donnees):
        suite.setdefault(d.lettre.modele if d.lettre else None, []).append(rang)
    return suite


def _modele(d: DonneesConvocation) -> Modele:
    if d.modele is None:
        raise ErreurFichier(
            f"Le modèle de la convocation {d.id} n'est plus dans la base.", conseil="Restaurez une sauvegarde d'avant."
        )
    return d.modele


def avertissements(donnees: Sequence[DonneesConvocation]) -> list[str]:
    """Une phrase par convocation dont un caractère n'existe dans aucune police ; elle ne cite que lui et le numéro."""
    lus = ((d, sans_dessin(valeurs(d))) for d in donnees)
    return [avertissement(f"Convocation {d.id}", signes) for d, signes in lus if signes]


def _compositeur(modele: Path | None) -> typst.Compositeur:
    return typst.compositeur(modele or livrees.chemin(MODELE), QUOI)


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
    return preparer([valeurs(d) for d in donnees])


def valeurs(d: DonneesConvocation) -> Valeurs:
    """Ce que le modèle reçoit (liste en tête de `data/modeles/convocation.typ`)."""
    personne, examen = d.destinataire, d.examen
    lettre = d.lettre or Lettre()
    return {
        "id": d.id,
        "edition": d.edition,
        "edite_le": textes.edite_le(d),
        "lieu_et_jour": textes.lieu_et_jour(d),
        "objet": textes.objet_de_la_lettre(d),
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
        "dates": textes.dates(d),
        "premier_jour": f"le {textes.jour_complet(d.jours[0])}",
        "heure": textes.heure(d.heure),
        "heure_debut": textes.heure(d.passages[0][1].debut if d.passages else examen.heure_debut),
        "passages": textes.passages(d),
        "horaires": textes.horaires(d),
        "lieu": textes.lieu(d),
        "papiers": () if d.tombee else d.papiers,
        "tete": d.tete,
        "mention": d.mention,
        "report": textes.changements(d),
        "tombee": d.tombee,
        "centre": _centre(d.centre),
        "logo": (lettre.logo or "")[:_NOM_DE_LOGO] if d.logo else "",
        "signataire": lettre.signataire,
        "qualite": lettre.qualite,
        "acces": "" if d.tombee else lettre.acces,
        "amenagements": "" if d.tombee else lettre.amenagements,
        "frais": "" if d.tombee else lettre.frais,
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

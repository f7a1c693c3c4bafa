"""Les papiers qui se vérifient : des attestations, et la feuille d'un parchemin."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ceres_cli.erreurs import Refus
from ceres_cli.formats.attestation import feuille
from ceres_cli.formats.attestation.feuille import Feuille
from ceres_cli.formats.convocation import textes
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import ATTESTATION
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.traces import tete_imprimee
from ceres_cli.regles.vocabulaire import EtatParchemin
from ceres_cli.services.attestation import contenu as dit_contenu
from ceres_cli.services.attestation import lectures, registre
from ceres_cli.services.attestation.lectures import Vue
from ceres_cli.services.convocation import contenu
from ceres_cli.services.obtention import lectures as parchemins
from ceres_cli.services.papiers import requetes

Rendu = tuple[bytes, list[str]]
"""(octets, avertissements)"""
_RESERVE = "Cette attestation ne vaut pas parchemin : seul celui que délivre l'État fait preuve du titre."


def attestations(cadre: Cadre, references: Sequence[str]) -> Rendu:
    """Une page par attestation, dans cet ordre."""
    with cadre.lire(Operation.ATTESTER) as (db, acteur):
        numeros = [identifiants.numero(ATTESTATION.lettre, r) for r in references]
        vues = lectures.charger(db, acteur, numeros)
        siennes = [vues[n] for n in numeros]
        lots = [requetes.dernier_lot(db, {ATTESTATION.sorte: [n]}) for n in numeros]
        feuilles = [_feuille(cadre, vue, lot) for vue, lot in zip(siennes, lots, strict=True)]
        logos = contenu.images(db, {f.logo for f in feuilles if f.logo})
    seule = len(references) == 1
    titre = f"Attestation {references[0]} – {feuilles[0].nom}" if seule else "Attestations"
    jour = max(date.fromisoformat(lot[1]) for lot in lots if lot is not None)
    return feuille.rendre(titre, jour, feuilles, logos), feuille.avertissements(titre, feuilles)


def parchemin(cadre: Cadre, numero: str) -> Rendu:
    """La feuille d'un parchemin délivré (OBT-03), signée si ce poste tient la clé du registre."""
    with cadre.lire(Operation.DELIVRER_PARCHEMINS) as (db, acteur):
        vu = parchemins.un(db, acteur, numero)
        p = vu.parchemin
        if p.etat != EtatParchemin.DELIVRE or p.delivre_le is None:
            raise Refus(
                f"Le parchemin {p.reference} est {libelle(p.etat)} : sa feuille s'écrit une fois délivré.",
                code="OBT-03",
                conseil=f"Voyez ce qui est possible : « ceres candidat parchemin expliquer {p.reference} ».",
                objets=[p.reference],
            )
        dit = dit_contenu.du_parchemin(db, acteur, vu)
        signataire = registre.signataire(db, cadre)
        lot = requetes.dernier_lot(db, {"parchemin": [p.id]})
    jour = p.delivre_le
    code = None
    if signataire is not None:
        code = signataire.code(p.reference, dit["nom"], dit["naissance"], vu.certification, jour.isoformat())
    fiche = [("Certification", vu.certification), ("Délivré le", textes.jour(jour))]
    rendue = Feuille(
        "Parchemin", f"N° {p.reference}", dit["emetteur"], "", f"Le {textes.jour(jour)}", "Ce parchemin est délivré à",
        dit["nom"], dit["ne"], "qui détient", dit["intitule"], dit["du_titre"], fiche, dit["qualite"], "", "",
        "" if lot is None else tete_imprimee(lot[0], lot[2]), _code(cadre, code),
    )  # fmt: skip
    titre = f"Parchemin {p.reference} – {rendue.nom}"
    avis = [] if code else [f"La feuille du parchemin {p.reference} n'est pas signée : ce poste n'a pas la clé."]
    return feuille.rendre(titre, jour, [rendue], {}), [*avis, *feuille.avertissements(titre, [rendue])]


def _feuille(cadre: Cadre, vue: Vue, lot: tuple[int, str, str] | None) -> Feuille:
    assert vue.contenu is not None, "ce qui vaut n'est pas effacé"
    dit: dict[str, Any] = vue.contenu
    fiche = [
        ("Certification", dit["certification"]),
        ("Obtenue le", dit["obtenue_le"]),
        ("Session", f"{dit['session']} – {dit['centre']}"),
    ]
    return Feuille(
        "Attestation",
        vue.attestation.reference,
        dit["emetteur"],
        dit["logo"] or "",
        dit["lieu_et_jour"],
        "Il est attesté que",
        dit["nom"],
        dit["ne"],
        f"détient depuis le {dit['obtenue_le']}",
        dit["intitule"],
        dit["du_titre"],
        fiche,
        dit["qualite"],
        dit["signataire"],
        _RESERVE,
        "" if lot is None else tete_imprimee(lot[0], lot[2]),
        _code(cadre, vue.code),
    )


def _code(cadre: Cadre, code: str | None) -> str:
    """Après l'adresse de la page qui le vérifie, s'il y en a une."""
    page = cadre.config.attestation_page
    return f"{page}#{code}" if code and page else code or ""

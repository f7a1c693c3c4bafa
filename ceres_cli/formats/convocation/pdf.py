"""Convocations en PDF balisé (PDF/UA-1), composées par Typst d'après un modèle qui peut être remplacé.

Le résultat ne dépend que des données et du modèle : pas d'horloge, pas de police de la machine. Les textes passent à
Typst en JSON : ce sont des valeurs, jamais du code.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.convocation import glyphes, textes
from ceres_cli.nomenclatures import fichiers as livrees
from ceres_cli.regles.convocation import (
    JOURS_DEMANDE_ABSENCE,
    Centre,
    DonneesConvocation,
    Jure,
    demande_absence_au_plus_tard,
)
from ceres_cli.schemas.assainissement import assainir

MODELE = "modeles/convocation.typ"
DOSSIER_POLICES = "polices"

# Plus long, un mot sans trait d'union sortirait de la page : il reçoit des endroits où la ligne peut être coupée.
_MOT_SANS_FIN = re.compile(r"(?<![^\s-])[^\s@-]{31,}(?![^\s-])")
_LETTRES_PAR_LIGNE = 30
_COUPURE_PERMISE = "\u200b"

Valeurs = dict[str, Any]
Compositeur = Callable[[str, date, Sequence[Valeurs]], bytes]


def rendre(donnees: Sequence[DonneesConvocation], *, modele: Path | None = None) -> list[bytes]:
    """Un PDF par convocation, dans l'ordre donné. `ErreurFichier` si le modèle ne peut pas être composé."""
    if not donnees:
        return []
    composer = _compositeur(modele)
    prepares = zip(donnees, _preparer(donnees), strict=True)
    return [composer(f"Convocation {v['id']} – {v['destinataire']}", d.date_edition, [v]) for d, v in prepares]


def rendre_fusionne(donnees: Sequence[DonneesConvocation], *, modele: Path | None = None) -> bytes:
    """Un seul PDF, chaque convocation sur sa page avec son signet ; au moins une. `ErreurFichier` comme `rendre`."""
    if not donnees:
        raise ValueError("aucune convocation à imprimer")
    sessions = {d.examen.id for d in donnees}
    titre = f"Convocations – session {min(sessions)}" if len(sessions) == 1 else "Convocations"
    return _compositeur(modele)(titre, max(d.date_edition for d in donnees), _preparer(donnees))


def avertissements(donnees: Sequence[DonneesConvocation]) -> list[str]:
    """Une phrase par convocation dont un caractère n'existe dans aucune police ; elle ne cite que lui et le numéro."""
    phrases = []
    for d in donnees:
        signes = glyphes.signes(glyphes.absentes(_feuilles(_appliquer(_valeurs(d), textes.net))))
        if signes:
            phrases.append(
                f"Convocation {d.id} : aucune police ne contient {', '.join(signes)} ; "
                "le numéro du caractère est imprimé à sa place."
            )
    return phrases


def _valeurs(d: DonneesConvocation) -> Valeurs:
    """Ce que le modèle reçoit (liste en tête de `data/modeles/convocation.typ`)."""
    personne, examen = d.destinataire, d.examen
    return {
        "id": d.id,
        "edition": d.edition,
        "edite_le": textes.jour(d.date_edition),
        "convoque": d.convoque.value,
        "civilite": personne.civilite or "",
        "destinataire": textes.nom_destinataire(d),
        "numero": personne.id,
        "adresse": personne.adresse.en_lignes(),
        "session": examen.id,
        "type": textes.TYPES.get(examen.type, examen.type),
        "certification": examen.certification,
        "titre": examen.titre,
        "millesime": examen.millesime or "",
        "bloc": textes.bloc(examen),
        "entretien_final": examen.entretien_final,
        "entretien": textes.entretien(d),
        "dates": textes.periode(examen.debut, examen.fin),
        "premier_jour": f"le {textes.jour_complet(examen.debut)}",
        "heure": d.heure,
        "heure_debut": examen.heure_debut,
        "lieu": textes.lieu(d),
        "papiers": d.papiers,
        "tete": d.tete,
        "mention": d.mention,
        "report": textes.report(d),
        "centre": _centre(d.centre),
        **_propres_au_destinataire(d),
    }


def _propres_au_destinataire(d: DonneesConvocation) -> Valeurs:
    personne = d.destinataire
    if not isinstance(personne, Jure):
        etat_civil = "" if personne.lieu_naissance is None else textes.naissance(personne)
        return {"naissance": textes.jour(personne.naissance), "etat_civil": etat_civil}
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


def _preparer(donnees: Sequence[DonneesConvocation]) -> list[Valeurs]:
    """Les valeurs de chacune, sans caractère dangereux ni caractère qu'aucune police ne dessine."""
    preparees: list[Valeurs] = [_appliquer(_valeurs(d), textes.net) for d in donnees]
    manquantes = glyphes.absentes(_feuilles(preparees))
    return [_appliquer(v, lambda t: _couper(glyphes.montrer(t, manquantes))) for v in preparees]


def _couper(texte: str) -> str:
    return _MOT_SANS_FIN.sub(lambda m: _COUPURE_PERMISE.join(_tranches(m[0])), texte)


def _tranches(mot: str) -> list[str]:
    return [mot[n : n + _LETTRES_PAR_LIGNE] for n in range(0, len(mot), _LETTRES_PAR_LIGNE)]


def _appliquer(valeur: Any, f: Callable[[str], str]) -> Any:
    if isinstance(valeur, str):
        return f(valeur)
    if isinstance(valeur, dict):
        return {cle: _appliquer(v, f) for cle, v in valeur.items()}
    if isinstance(valeur, list | tuple):
        return [_appliquer(v, f) for v in valeur]
    return valeur


def _feuilles(valeur: Any) -> Iterator[str]:
    if isinstance(valeur, str):
        yield valeur
    elif isinstance(valeur, dict):
        yield from _feuilles(list(valeur.values()))
    elif isinstance(valeur, list):
        for v in valeur:
            yield from _feuilles(v)


def _compositeur(modele: Path | None) -> Compositeur:
    """Prépare Typst une fois pour plusieurs fichiers : un compilateur neuf coûte deux fois plus cher par page."""
    import typst

    chemin = (modele or livrees.chemin(MODELE)).resolve()
    if not chemin.is_file():
        raise ErreurFichier(f"Le modèle de convocation {chemin} est introuvable.", conseil="Vérifiez son chemin.")
    polices = chemin.parent / DOSSIER_POLICES
    compilateur = typst.Compiler(
        chemin, root=chemin.parent, font_paths=[polices] if polices.is_dir() else [], ignore_system_fonts=True
    )

    def composer(titre: str, jour: date, convocations: Sequence[Valeurs]) -> bytes:
        contenu = {
            "titre": titre,
            "auteur": convocations[0]["centre"]["nom"],
            "annee": jour.year,
            "mois": jour.month,
            "jour": jour.day,
            "convocations": convocations,
            "tetes": sorted({c["tete"] for c in convocations if c["tete"]}),
        }
        try:
            pdf, alertes = compilateur.compile_with_warnings(
                format="pdf",
                sys_inputs={"donnees": json.dumps(contenu, ensure_ascii=False)},
                pdf_standards=["ua-1"],
                timestamp=(jour - date(1970, 1, 1)).days * 86_400,
            )
        except typst.TypstError as erreur:
            raise _modele_fautif(chemin, erreur.message, erreur.diagnostic) from None
        if inconnue := next((a for a in alertes if a.message.startswith("unknown font family")), None):
            raise _modele_fautif(chemin, inconnue.message, inconnue.diagnostic)
        assert isinstance(pdf, bytes)
        return pdf

    return composer


def _modele_fautif(modele: Path, message: str, diagnostic: str) -> ErreurFichier:
    ligne = re.search(r":([0-9]+):[0-9]+\n", diagnostic)
    ou = f", ligne {ligne[1]}" if ligne else ""
    return ErreurFichier(
        f"Le modèle de convocation {modele}{ou} ne peut pas être composé. Réponse de Typst : {assainir(message)}",
        conseil="Corrigez ce modèle, ou repartez de celui de ceres.",
    )

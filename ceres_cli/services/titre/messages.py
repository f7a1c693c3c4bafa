"""Ce qui se dit d'un titre créé, modifié ou importé : libellés des champs, différences, effets."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ceres_cli.regles.calendrier import VieTitre, en_francais
from ceres_cli.regles.francais import compter
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.titre import lire_voies
from ceres_cli.regles.vocabulaire import OrigineProlongation, TypeCertification
from ceres_cli.services.titre import touches
from ceres_cli.services.titre.effet import Effet
from ceres_cli.services.titre.faits import FaitsTitre

CHAMPS = {
    "reference": "référence",
    "code": "code",
    "millesime": "millésime",
    "rncp": "numéro RNCP",
    "intitule": "intitulé",
    "sigle": "sigle",
    "niveau": "niveau",
    "date_debut_validite": "début de validité",
    "date_fin_validite": "fin de vie",
    "date_fin_prolongation": "fin de prolongation",
    "origine_prolongation": "origine de la prolongation",
    "validation_partielle": "validation partielle",
    "nsf": "NSF",
    "voies": "voies d'accès",
    "texte_officiel": "texte officiel",
    "rome": "ROME",
    "precedents": "versions précédentes",
    "suivants": "versions suivantes",
}
_ORIGINES = {
    OrigineProlongation.SAISIE: "saisie",
    OrigineProlongation.RNCP: "donnée par le RNCP",
    OrigineProlongation.CALCULEE: "proposée à un an",
}
_SUFFIXES = {
    "code_bloc": "code",
    "exige_du": "exigé à partir du",
    "retire_le": "retiré le",
    "effet_du": "date d'effet (information)",
}


def champ_lu(champ: str) -> str:
    """Le nom d'un champ du rapport tel qu'on le lit : « fin de vie », « CCP1 », « CCP1, code »."""
    bloc, point, detail = champ.partition(".")
    return f"{bloc}, {_SUFFIXES.get(detail, detail)}" if point else CHAMPS.get(champ, champ)


def valeur_lue(champ: str, valeur: Any) -> str:
    if valeur is None:
        return "(inconnu)"
    if champ.startswith("date_") or champ.partition(".")[2] in ("exige_du", "retire_le", "effet_du"):
        return en_francais(date.fromisoformat(valeur))
    if champ == "validation_partielle":
        return "oui" if valeur else "non"
    if champ == "voies":
        return voies_lues(valeur)
    return str(valeur)


def voies_lues(voies: str) -> str:
    """Les voies ouvertes seules : « CA, FC, CQ, VAE »."""
    return ", ".join(voie for voie, ouverte in lire_voies(voies).items() if ouverte) or "aucune"


def differences(avant: Mapping[str, Any], apres: Mapping[str, Any]) -> str:
    """« fin de vie 01/09/2025 → 01/09/2026 ; intitulé « A » → « B » »"""
    suite = []
    for champ, neuf in apres.items():
        ancien = avant.get(champ)
        if ancien is None:
            suite.append(f"{champ_lu(champ)} : {valeur_lue(champ, neuf)}")
        else:
            suite.append(f"{champ_lu(champ)} : {valeur_lue(champ, ancien)} → {valeur_lue(champ, neuf)}")
    return " ; ".join(suite)


def creation(titre: FaitsTitre) -> str:
    vie = titre.vie
    blocs = [
        f"{len(titre.de_type(type_))} {type_.value}"
        for type_ in (TypeCertification.CCP, TypeCertification.CCS)
        if titre.de_type(type_)
    ]
    origine = _ORIGINES[OrigineProlongation(titre.colonnes["origine_prolongation"])]
    return (
        f"titre {titre.reference} créé : {titre.colonnes['intitule']}, {', '.join(blocs) or 'sans bloc connu'}, fin de"
        f" vie le {en_francais(vie.fin)}, fin de prolongation le {en_francais(vie.fin_prolongation)} ({origine})"
    )


def dates_changees(reference: str, avant: VieTitre, apres: VieTitre, jour: date, effet: Effet) -> str:
    """Les dates qui bougent, la classe qui en résulte, puis combien d'habilitations et de sessions en sont touchées."""
    paires = (
        ("le début de validité", avant.debut, apres.debut),
        ("la fin de vie", avant.fin, apres.fin),
        ("la fin de prolongation", avant.fin_prolongation, apres.fin_prolongation),
    )
    bouge = [f"{nom} passe du {_jour(a)} au {_jour(b)}" for nom, a, b in paires if a != b]
    classes = [libelle(vie.classe(jour).value) for vie in (avant, apres)]
    if classes[0] != classes[1]:
        bouge.append(f"le titre passe de « {classes[0]} » à « {classes[1]} »")
    debut = f"{reference} : {', '.join(bouge)}."
    if not effet:
        return f"{debut} Aucune habilitation, aucun agrément ni aucune session n'en est touché."
    comptes = f"{_comptees(effet.habilitations, 'habilitation')}, {_comptees(effet.sessions, 'session')}"
    dits = f"{debut} Touchées : {comptes}{' : ' if effet.phrases else ''}{' ; '.join(effet.phrases)}."
    return "\n".join([dits, *(f"{reference} : {phrase}." for phrase in touches.phrases(effet.touches))])


def _jour(jour: date) -> str:
    return "(inconnu)" if jour == date.min else en_francais(jour)


def _comptees(nombre: int, nom: str) -> str:
    return compter(nombre, nom) if nombre else f"aucune {nom}"

"""HAB-12 : l'emploi lié au titre, mesuré au début de l'habilitation, et au jour de la décision."""

from dataclasses import replace
from datetime import date

from ceres_cli.regles import calendrier
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Habilitation


def emploi(h: Habilitation, *, exige: bool) -> Condition:
    """HAB-12 : la dernière date connue dans l'emploi lié au titre ne date pas de plus de 5 ans au début.

    `exige` : un emploi inconnu fait refuser (validation) ; sinon un brouillon peut s'enregistrer.
    """
    titre = h.certification.titre
    lies = [e for e in h.jure.emplois if e.lie_a(titre)]
    if not lies:
        texte = f"aucun emploi lié à {titre.reference} n'est connu pour {h.jure.nom_complet}"
        return Condition("HAB-12", not exige, texte, {"derniere_date_emploi": None}, titre.reference)
    if any(e.fin is None for e in lies):
        return Condition(
            "HAB-12", True, "le juré est toujours en poste", {"derniere_date_emploi": None}, titre.reference
        )
    derniere = max(e.fin for e in lies if e.fin is not None)
    limite = calendrier.plus_ans(derniere, calendrier.ANNEES_FRAICHEUR_EMPLOI)
    valeurs: dict[str, object] = {
        "derniere_date_emploi": derniere.isoformat(),
        "debut": h.debut.isoformat(),
        "debut_au_plus_tard": limite.isoformat(),
    }
    if h.debut <= limite:
        texte = f"le dernier emploi lié au titre a pris fin le {en_francais(derniere)}"
        return Condition("HAB-12", True, texte, valeurs, titre.reference)
    texte = (
        f"le dernier emploi lié à {titre.reference} a pris fin le {en_francais(derniere)}, plus de 5 ans avant "
        f"le début ({en_francais(h.debut)}) : ces 5 ans se terminaient le {en_francais(limite)}"
    )
    return Condition("HAB-12", False, texte, valeurs, titre.reference)


def emploi_au_jour(h: Habilitation, jour: date, tolerance: int) -> Condition | None:
    """HAB-12 : d'un début rétroactif de plus de `tolerance` jours, l'emploi mesuré au jour de la décision, s'il est
    alors trop ancien ; None : rien à déroger."""
    if (jour - h.debut).days <= tolerance:
        return None
    return _trop_ancien(h, jour, "un début rétroactif ne s'accorde")


def emploi_au_renouvellement(h: Habilitation, jour: date) -> Condition | None:
    """HAB-12 : d'un renouvellement (HAB-17), l'emploi trop ancien au jour de la décision, quel que soit le début ;
    None : rien à déroger."""
    return _trop_ancien(h, jour, "un renouvellement ne s'accorde")


def _trop_ancien(h: Habilitation, jour: date, quoi: str) -> Condition | None:
    mesure = emploi(replace(h, debut=jour), exige=True)
    derniere = mesure.valeurs.get("derniere_date_emploi")
    if mesure.satisfait or derniere is None:
        return None
    fini = date.fromisoformat(str(derniere))
    ans = calendrier.annees_entre(fini, jour)
    texte = (
        f"au jour de la décision, l'emploi date de {ans} ans (fini le {en_francais(fini)}) :"
        f" {quoi} qu'avec un motif, et attend le visa de la DIRECCTE"
    )
    return Condition(
        "HAB-12", True, texte, {**mesure.valeurs, "debut": h.debut.isoformat(), "annees": ans}, h.reference
    )

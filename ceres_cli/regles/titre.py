"""La fin de prolongation d'un titre et son origine, quand la fin de vie bouge (regles.md, section 2)."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.calendrier import en_francais, fin_prolongation_proposee
from ceres_cli.regles.vocabulaire import OrigineProlongation as Origine


class Prolongation(NamedTuple):
    """Fin du délai, incluse, et son origine. `note` : ce qu'il y a à en dire ; `alerte` : le dire en avertissant."""

    fin: date
    origine: Origine
    note: str = ""
    alerte: bool = False


def proposee(fin: date) -> Prolongation:
    """La fin de prolongation d'un titre professionnel quand personne n'en donne."""
    return Prolongation(fin_prolongation_proposee(fin), Origine.CALCULEE)


def verifier_dates(debut: date | None, fin: date) -> None:
    """`date_debut_validite ≤ date_fin_validite` ; un début inconnu convient."""
    if debut is not None and debut > fin:
        raise ErreurUsage(
            f"Le début de validité ({en_francais(debut)}) suit la fin de vie du titre ({en_francais(fin)}).",
            conseil="Corrigez --debut-validite ou --fin-validite.",
        )


def verifier_prolongation(fin: date, fin_prolongation: date | None) -> None:
    """`date_fin_validite ≤ date_fin_prolongation` ; aucune prolongation (le même jour) est permis."""
    if fin_prolongation is not None and fin_prolongation < fin:
        raise ErreurUsage(
            f"La fin de prolongation ({en_francais(fin_prolongation)}) précède la fin de vie du titre"
            f" ({en_francais(fin)}).",
            conseil="Donnez une fin de prolongation égale ou postérieure à la fin de vie.",
        )


def apres_saisie(actuelle: Prolongation | None, fin_avant: date | None, fin: date, donnee: date | None) -> Prolongation:
    """Ce que devient la fin de prolongation quand un agent crée ou modifie un titre.

    Donnée : elle vaut, d'origine `saisie`. Sinon, si la fin de vie bouge, une fin `calculee` est proposée de nouveau,
    une fin `saisie` ou `rncp` reste ; ErreurUsage si elle tombait alors avant la fin de vie.
    """
    if donnee is not None:
        verifier_prolongation(fin, donnee)
        return Prolongation(donnee, Origine.SAISIE)
    if actuelle is None:
        return proposee(fin)
    if fin == fin_avant:
        return actuelle
    if actuelle.origine is Origine.CALCULEE:
        return _proposee_de_nouveau(fin)
    if actuelle.fin < fin:
        raise ErreurUsage(
            f"La fin de prolongation ({en_francais(actuelle.fin)}, origine {actuelle.origine.value}) tomberait avant la"
            f" nouvelle fin de vie du titre ({en_francais(fin)}).",
            conseil="Donnez aussi --fin-prolongation.",
        )
    return _gardee(actuelle)


def apres_import(actuelle: Prolongation | None, fin_avant: date | None, fin: date, limite: date | None) -> Prolongation:
    """Ce que devient la fin de prolongation à l'import ; `limite` : date limite de délivrance, si la source la donne.

    Donnée, elle remplace une fin `calculee` ou `rncp` ; une fin `saisie` est gardée (alerte si elles diffèrent).
    Absente, elle n'efface rien : une fin `calculee` suit la fin de vie qui bouge, une fin `saisie` ou `rncp` reste. Une
    fin qui tomberait avant la fin de vie est portée à celle-ci, avec une alerte.
    """
    saisie = actuelle is not None and actuelle.origine is Origine.SAISIE
    if limite is not None and not saisie:
        return _au_moins(fin, Prolongation(limite, Origine.RNCP))
    if actuelle is None:
        return proposee(fin)
    if limite is not None and limite != actuelle.fin:
        note = (
            f"l'export donne le {en_francais(limite)} pour fin de prolongation ;"
            f" celle qui a été saisie, le {en_francais(actuelle.fin)}, est gardée"
        )
        return _au_moins(fin, actuelle._replace(note=note, alerte=True))
    if fin == fin_avant:
        return actuelle
    if actuelle.origine is Origine.CALCULEE:
        return _proposee_de_nouveau(fin)
    return _au_moins(fin, _gardee(actuelle))


def _proposee_de_nouveau(fin: date) -> Prolongation:
    nouvelle = proposee(fin)
    return nouvelle._replace(note=f"fin de prolongation proposée de nouveau, au {en_francais(nouvelle.fin)}")


def _gardee(actuelle: Prolongation) -> Prolongation:
    note = f"fin de prolongation gardée au {en_francais(actuelle.fin)} (origine {actuelle.origine.value})"
    return actuelle._replace(note=note)


def _au_moins(fin: date, voulue: Prolongation) -> Prolongation:
    if voulue.fin >= fin:
        return voulue
    note = (
        f"la fin de prolongation ({en_francais(voulue.fin)}, origine {voulue.origine.value}) tomberait avant la fin de"
        f" vie : elle est portée au {en_francais(fin)}"
    )
    return Prolongation(fin, voulue.origine, note, alerte=True)


def lire_voies(voies: str | None) -> dict[str, bool]:
    """`FI=non,CA=oui` → {FI: faux, CA: vrai} ; une voie absente est inconnue."""
    return {voie: etat == "oui" for voie, _, etat in (v.partition("=") for v in (voies or "").split(",") if v)}


def ecrire_voies(voies: Mapping[str, bool]) -> str:
    return ",".join(f"{voie}={'oui' if ouverte else 'non'}" for voie, ouverte in voies.items())


def ouverte_a_la_vae(voies: str | None) -> bool | None:
    """VAE-01 : ce que le référentiel dit de la VAE ; None s'il n'en dit rien."""
    return lire_voies(voies).get("VAE")

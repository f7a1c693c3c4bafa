"""Ce qui manque à l'en-tête d'un fichier, et la colonne qui pourrait en tenir lieu."""

from collections.abc import Mapping, Sequence
from typing import Any

from ceres_cli.erreurs import ErreurFichier, Motif
from ceres_cli.formats.tableau.entete import Colonnage, Synonymes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.noms import NUMEROTES
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.francais import accorder

_ECHANTILLON = 200  # lignes où l'on cherche les mots d'une colonne
_RESSEMBLANCE = 0.6  # en deçà, le conseil égarerait
Mots = Mapping[str, Mapping[str, str]]


def il_manque(
    tableau: Tableau, colonnage: Colonnage, absentes: Sequence[tuple[str, str]], synonymes: Synonymes, mots: Mots
) -> ErreurFichier:
    """Une seule faute : ce qui manque (colonne, ce qui en tiendrait lieu), ce que l'en-tête dit, et la colonne qui
    en est la plus proche."""
    lus = [e for e in colonnage.inconnues if not e.startswith("(sans titre")]
    dites = []
    for colonne, sinon in absentes:
        texte = f"aucune colonne « {colonne} »{sinon}"
        # Ce qui en tiendrait lieu se reconnaît peut-être mieux.
        champs = [colonne, *(c for c in synonymes if c in sinon.split() and c not in colonnage.rangs)]
        if proche := _la_plus_proche(tableau, champs, lus, synonymes, mots):
            champ, titre = proche
            lus = [lu for lu in lus if lu != titre]
            texte += f' ; la plus proche : « {titre} » : --colonne {champ}="{titre}"'
        dites.append(texte)
    ligne = tableau.ligne_entete
    dit = ", ".join(e for e in tableau.entetes if e)
    texte = f"ligne {ligne} : {' ; '.join(dites)} (l'en-tête dit : {dit})"
    valeurs: dict[str, Any] = {"ligne": ligne, "manquantes": [c for c, _ in absentes]}
    return ErreurFichier(
        f"{tableau.nom} : il y manque {accorder(len(absentes), 'une colonne', 'des colonnes')}, rien n'a été fait.",
        conseil="Nommez-la dans l'en-tête, ou désignez-la par --colonne CHAMP=TITRE.",
        motifs=[Motif("FICHIER", texte, valeurs)],
    )


def _la_plus_proche(
    tableau: Tableau, champs: Sequence[str], titres: Sequence[str], synonymes: Synonymes, mots: Mots
) -> tuple[str, str] | None:
    """(champ, titre) de celle dont les cases ont les mots d'un de ces champs, à défaut dont le titre lui ressemble ; de
    champs à égalité, le premier. Rien, si aucune ne convient."""
    from difflib import SequenceMatcher

    def note(paire: tuple[str, str]) -> float:
        champ, titre = paire
        rang = tableau.entetes.index(titre)
        remplies = [c for _, cases in tableau.lignes[:_ECHANTILLON] if (c := cases[rang])]
        connus = sum(_convient(champ, c, mots) for c in remplies) / len(remplies) if remplies else 0.0
        ecritures = (champ, *synonymes[champ])
        return connus + max(SequenceMatcher(None, textes.cle(e), textes.cle(titre)).ratio() for e in ecritures)

    paire = max(((champ, titre) for champ in champs for titre in titres), key=note, default=None)
    return None if paire is None or note(paire) < _RESSEMBLANCE else paire


def _convient(champ: str, case: str, mots: Mots) -> bool:
    """Cette case ne peut guère être que d'une telle colonne."""
    if champ in NUMEROTES:
        return (identifiants.entier(case) or "").startswith(f"{NUMEROTES[champ]}-")
    return textes.cle(case) in mots.get(champ, {})

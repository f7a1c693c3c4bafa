"""Ce qui se saisit d'une personne : noms, naissance, adresse, courriel (JUR-04).

Chaque lecture rend la valeur à conserver ou lève `ValueError`, en français. Le message ne répète jamais la valeur :
un téléphone, un courriel, une adresse ou une naissance ne doit pas finir dans une trace d'erreur.
"""

import re
from collections.abc import Sequence
from datetime import date

from ceres_cli.noms.champs import types
from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import plus_ans
from ceres_cli.regles.saisie import PREMIERE_ANNEE, est_une_date, lire_date, lire_heure, restaurer_zeros
from ceres_cli.regles.vocabulaire import Civilite

AGE_MINIMAL = 16
_LONGUEUR_LOCALE = 64
_LONGUEUR_ETIQUETTE = 63

_CIVILITES = {
    "m": Civilite.M,
    "mr": Civilite.M,
    "monsieur": Civilite.M,
    "mme": Civilite.MME,
    "madame": Civilite.MME,
}
_MOT = re.compile(r"[^\W\d_]+")
_LOCALE = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")


def lire(type_: types.Type, texte: str, jour: date = date.max) -> tuple[str | int, bool]:
    """(valeur à conserver, vrai si un zéro de tête a été rétabli) d'un texte tapé pour un champ de ce type ; un
    téléphone et un courriel ne sont que nettoyés. `jour` : celui où une naissance se lit."""
    match type_:
        case types.CodePostal():
            return code_postal(texte)
        case types.Civilite():
            return str(civilite(texte)), False
        case types.NomPropre():
            return nom(texte), False
        case types.Nombre():
            return nombre(texte, type_), False
        case types.Heure():
            return lire_heure(texte), False
        case types.Naissance():
            return naissance(texte, jour).isoformat(), False
    return textes.propre(texte, longueur_max=type_.longueur), False


def nombre(texte: str, type_: types.Nombre) -> int:
    """Un entier entre ses bornes."""
    net = textes.propre(texte, longueur_max=type_.longueur)
    if not (net.isascii() and net.isdecimal() and type_.de <= int(net) <= type_.a):
        raise ValueError(f"il faut un nombre entier, de {type_.de} à {type_.a}")
    return int(net)


def civilite(texte: str) -> Civilite:
    """M ou MME ; « M. », « Mme », « Monsieur », « Madame » sont admis."""
    lue = _CIVILITES.get(textes.cle(texte))
    if lue is None:
        raise ValueError("il faut M ou MME")
    return lue


def nom(texte: str) -> str:
    """Nom ou prénom : au moins une lettre, casse et accents gardés."""
    net = textes.propre(texte, longueur_max=types.NomPropre.longueur)
    if not net:
        raise ValueError("ne peut pas être vide")
    if not any(c.isalpha() for c in textes.cle(net)):
        raise ValueError("il faut au moins une lettre")
    if cache := textes.invisible(net):
        raise ValueError(f"un signe invisible (U+{ord(cache):04X}) : deux noms se liraient pareil")
    un_seul_alphabet(net)
    if inconnue := textes.latine_inconnue(net):
        code = f"U+{ord(inconnue):04X}"
        raise ValueError(f"« {inconnue} » ({code}) n'est d'aucune orthographe : deux noms se liraient pareil")
    return net


def un_seul_alphabet(*noms: str | None) -> None:
    """Lève `ValueError` : « Martin Том » se lirait « Martin Tom », et en serait un autre. Un nom et un prénom
    peuvent en avoir deux qui ne se ressemblent pas (thaï, latin)."""
    alphabets = textes.alphabets(" ".join(filter(None, noms)))
    if len(noms) > 1:
        alphabets = [a for a in alphabets if a in textes.SOSIES]
    if len(alphabets) > 1:
        raise ValueError(f"des lettres de plusieurs alphabets ({', '.join(alphabets)}) : deux noms se liraient pareil")


def nom_usuel(texte: str) -> str:
    """« LE ROUX » pour « le roux », tapé tout en minuscules ; le texte tel quel s'il porte une capitale, ou si son
    écriture n'en a pas."""
    return texte.upper() if texte.islower() else texte


def prenom_usuel(texte: str) -> str:
    """« Marie-Line » pour « marie-line », de même : une capitale à chaque mot, après un tiret ou une apostrophe."""
    return _MOT.sub(lambda m: m[0][:1].upper() + m[0][1:], texte) if texte.islower() else texte


def naissance(texte: str, jour: date) -> date:
    """Date de naissance d'une personne d'au moins 16 ans ce jour-là (le jour de ses 16 ans compris)."""
    try:
        lue = lire_date(texte.strip())
    except ValueError:
        if est_une_date(texte.strip()):
            raise ValueError("ce jour n'existe pas dans le calendrier") from None
        raise ValueError(f"ce n'est pas un jour écrit JJ/MM/AAAA ou AAAA-MM-JJ, à partir de {PREMIERE_ANNEE}") from None
    if lue > jour:
        raise ValueError("elle est dans l'avenir")
    if plus_ans(lue, AGE_MINIMAL) > jour:
        raise ValueError(f"la personne aurait moins de {AGE_MINIMAL} ans")
    return lue


def code_postal(texte: str) -> tuple[str, bool]:
    """(cinq chiffres, vrai si un zéro de tête a été rétabli) ; les espaces sont ôtées."""
    code, retabli = restaurer_zeros("".join(texte.split()), 5)
    if not re.fullmatch(r"[0-9]{5}", code) or not "01000" <= code < "99000":
        raise ValueError("il faut cinq chiffres, de 01000 à 98999")
    return code, retabli


def courriel(texte: str) -> str:
    """JUR-04, syntaxe d'une adresse : `partie@domaine.tld`, sans guillemets, commentaire ni adresse numérique."""
    net = textes.propre(texte, longueur_max=types.Courriel.longueur)
    locale, arobase, domaine = net.rpartition("@")
    if not arobase or "@" in locale:
        raise ValueError("il faut un « @ » et un seul")
    if len(locale) > _LONGUEUR_LOCALE or not _LOCALE.fullmatch(locale):
        raise ValueError("ce qui précède « @ » n'est pas permis (vide, accent, espace, point mal placé…)")
    etiquettes = domaine.split(".")
    if len(etiquettes) < 2 or not all(map(_etiquette_permise, etiquettes)):
        raise ValueError("ce qui suit « @ » n'est pas un domaine, comme example.fr")
    if len(etiquettes[-1]) < 2 or etiquettes[-1].isdigit():
        raise ValueError("le domaine ne finit pas comme un domaine (.fr, .org…)")
    return net


def _etiquette_permise(etiquette: str) -> bool:
    """Lettres, accentuées comprises, chiffres, tirets à l'intérieur."""
    return (
        len(etiquette) <= _LONGUEUR_ETIQUETTE
        and etiquette.replace("-", "").isalnum()
        and not etiquette.startswith("-")
        and not etiquette.endswith("-")
    )


_APRES_LA_VOIE = re.compile(r"(?:bp|b\.p\.|cs|tsa|bo[iî]te postale|lieu[- ]?dit|le lieu[- ]?dit)\b.*", re.IGNORECASE)


def lignes(avant: Sequence[str], code_postal: str | None, commune: str | None) -> tuple[str, ...]:
    """Les lignes à imprimer sous le nom. `avant` : le complément, puis la voie, tels qu'ils ont été tapés."""
    suite = [ligne for ligne in avant if ligne]
    deplacees = [ligne for ligne in suite if _APRES_LA_VOIE.fullmatch(ligne.strip())]
    corps = [ligne for ligne in suite if ligne not in deplacees]
    return tuple(x for x in (*corps, *deplacees, localite(code_postal, commune)) if x)


def localite(code_postal: str | None, commune: str | None) -> str:
    """« 76300 SOTTEVILLE LES ROUEN » ; telle quelle quand elle n'a ni lettre ni chiffre à lire."""
    capitales = textes.cle(commune or "").upper() or (commune or "")
    return " ".join(x for x in (code_postal, capitales) if x)

"""Lire une case saisie : dates écrites par une personne, zéros perdus par un tableur."""

import re
from datetime import date, timedelta

from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import JOURS, UN_JOUR

_JOUR_MOIS_ANNEE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CHIFFRES = r"[0-9]+"

_EN_LETTRES = r"(?:[a-zé]+ )?([0-9]{1,2})(?:er)? ([a-zéûà]{3,9})\.? ([0-9]{2}|[0-9]{4})"
_COURTE = r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2}|[0-9]{4})"
_SERIE = r"[1-9][0-9]{4}"  # de 1927 à 2173
_HEURE = r"(?a)([0-9]{1,2}) ?(?:: ?([0-9]{2})|[hH] ?([0-9]{2})?)"
_SECONDES = r"([0-9]{1,2}:[0-9]{2}):00"
_IL_Y_A = r"-([0-9]{1,4}) ?j"
ORIGINE = date(1899, 12, 30)
"""Le jour 0 d'un tableur, sauf s'il en dit un autre (1904 d'un ancien Mac)."""
_MOIS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre",
)  # fmt: skip
_AUTOUR = " \"'“”«»‹›‘’\u00a0"  # ce qui traîne autour d'une valeur collée
_TIRETS = str.maketrans(dict.fromkeys("\u2010\u2011\u2013\u2212", "-"))

PREMIERE_ANNEE = 1900
DERNIERE_ANNEE = 2199

MOTIF_MAX = 500  # caractères du motif d'une ligne de fichier


# La fin qui suit celle du titre, « fin du titre » : nul jour demandé ne la passe.
FIN_DU_TITRE = date.max


def lire_date(texte: str) -> date:
    """Date écrite `JJ/MM/AAAA` ou `AAAA-MM-JJ`, de 1900 à 2199. Lève `ValueError`, en français, sinon."""
    if m := _ISO.fullmatch(texte):
        annee, mois, jour = int(m[1]), int(m[2]), int(m[3])
    elif m := _JOUR_MOIS_ANNEE.fullmatch(texte):
        annee, mois, jour = int(m[3]), int(m[2]), int(m[1])
    else:
        raise ValueError(f"« {texte} » n'est pas une date JJ/MM/AAAA ou AAAA-MM-JJ")
    if not PREMIERE_ANNEE <= annee <= DERNIERE_ANNEE:
        raise ValueError(f"« {texte} » : l'année doit aller de {PREMIERE_ANNEE} à {DERNIERE_ANNEE}")
    try:
        return date(annee, mois, jour)
    except ValueError:
        raise ValueError(f"« {texte} » n'existe pas dans le calendrier") from None


def lire_heure(texte: str) -> str:
    """`08:30` pour « 8:30 », « 08:30 », « 8h30 », « 8 h 30 » ; `08:00` pour « 8h ». Lève `ValueError`, en français."""
    trouve = re.fullmatch(_HEURE, texte.strip())
    if trouve is None:
        raise ValueError(f"« {texte} » n'est pas une heure HH:MM (exemple : 08:30)")
    heure, minute = int(trouve[1]), int(trouve[2] or trouve[3] or 0)
    if heure > 23 or minute > 59:
        raise ValueError(f"« {texte} » : les heures vont de 00:00 à 23:59")
    return f"{heure:02d}:{minute:02d}"


def lire_heure_de_case(texte: str) -> str:
    """De même d'une case, où un tableur a mis des secondes."""
    return lire_heure(re.sub(_SECONDES, r"\1", texte))


def lire_date_relative(texte: str, jour: date) -> date | None:
    """Le jour que dit, vu de celui-ci, « hier », « mardi » (le dernier, ce jour compris), « -7j » ou « debut-mois » ;
    None pour tout autre texte. D'une personne seulement : un fichier se lit un autre jour qu'il ne s'écrit."""
    if m := re.fullmatch(_IL_Y_A, sans_typographie(texte)):
        return jour - int(m[1]) * UN_JOUR
    mot = textes.cle(texte)
    if mot in JOURS:
        return jour - (jour.weekday() - JOURS.index(mot)) % 7 * UN_JOUR
    dits = {"aujourd hui": jour, "hier": jour - UN_JOUR, "debut mois": jour.replace(day=1)}
    return dits.get(mot)


def sans_typographie(texte: str) -> str:
    """Un numéro, une référence ou une date tels qu'un traitement de texte les habille : guillemets, tirets longs."""
    return texte.strip(_AUTOUR).translate(_TIRETS)


def lire_date_de_case(texte: str, jour: date, *, naissance: bool = False, origine: date = ORIGINE) -> date:
    """De même dans une case de fichier, où elle s'écrit aussi « 31.12.2026 », « 31/12/26 », « 31 mars 2027 », ou par le
    numéro que lui donne un tableur, compté depuis cette `origine`.

    Deux chiffres d'année ne vont jamais au-delà de vingt ans après ce `jour`, et ne disent pas une naissance.
    """
    net = sans_typographie(texte).removesuffix("T00:00")
    if m := re.fullmatch(_EN_LETTRES, net.casefold()):
        mois = [rang for rang, nom in enumerate(_MOIS, 1) if nom.startswith(textes.cle(m[2]))]
        if len(mois) == 1:
            net = f"{m[1]}/{mois[0]}/{m[3]}"
    if m := re.fullmatch(_COURTE, net):
        if len(m[3]) == 4:
            return lire_date(f"{m[1]}/{m[2]}/{m[3]}")
        if not naissance:
            annee = jour.year - jour.year % 100 + int(m[3])
            dans_le_siecle = lire_date(f"{m[1]}/{m[2]}/{annee}") <= _dans_vingt_ans(jour)
            return lire_date(f"{m[1]}/{m[2]}/{annee if dans_le_siecle else annee - 100}")
    if re.fullmatch(_SERIE, net):
        return origine + timedelta(days=int(net))
    return lire_date(net)


def _dans_vingt_ans(jour: date) -> date:
    bissextile = (jour.month, jour.day) == (2, 29)
    return jour.replace(year=jour.year + 20, day=28 if bissextile else jour.day)


def lire_fin(texte: str) -> date:
    """La fin d'un renouvellement (HAB-17) : un jour, ou FIN_DU_TITRE. Lève ValueError, en français."""
    return FIN_DU_TITRE if est_la_fin_du_titre(texte) else lire_date(texte)


def est_la_fin_du_titre(texte: str) -> bool:
    return textes.cle(texte) == "fin du titre"


def est_une_date(texte: str) -> bool:
    """Écrite comme il faut, et d'une année permise, quand bien même ce jour n'existe pas."""
    if m := _ISO.fullmatch(texte):
        return PREMIERE_ANNEE <= int(m[1]) <= DERNIERE_ANNEE
    m = _JOUR_MOIS_ANNEE.fullmatch(texte)
    return m is not None and PREMIERE_ANNEE <= int(m[3]) <= DERNIERE_ANNEE


def restaurer_zeros(texte: str, longueur: int) -> tuple[str, bool]:
    """Rend son zéro de tête à un nombre d'un chiffre trop court : (« 02000 », vrai) pour « 2000 » et 5 chiffres.

    Un seul zéro est rendu : au-delà, rien ne dit que le texte était un code de cette longueur. Le booléen demande
    un avis à l'utilisateur. Tout autre texte est rendu tel quel.
    """
    if len(texte) == longueur - 1 and re.fullmatch(_CHIFFRES, texte):
        return f"0{texte}", True
    return texte, False

"""De ce qui est tapé (ou lu dans un fichier) aux colonnes d'une personne, avant toute règle et sans la base.

Toute faute y nomme le champ et ne répète pas la valeur ; toutes sont dites. Les téléphones et le courriel n'y sont que
nettoyés : JUR-04 les juge avec les autres règles, car le numéro se lit selon la commune de la personne.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.regles import coordonnees, textes
from ceres_cli.services.personne.raisons import Raisons

Champs = dict[str, str | None]

LIBELLES = {
    "civilite": "civilité",
    "nom": "nom",
    "nom_usage": "nom d'usage",
    "prenom": "prénom",
    "naissance": "date de naissance",
    "telephone": "téléphone",
    "telephone_professionnel": "téléphone professionnel",
    "telephone_personnel": "téléphone personnel",
    "courriel": "courriel",
    "adresse": "adresse",
    "complement": "complément d'adresse",
    "code_postal": "code postal",
    "commune": "commune",
    "employeur": "employeur",
}
# Une adresse, un lieu de naissance, se reprennent entiers, sous l'un de ces noms.
_A_REPRENDRE = {
    "jure": tuple(c for c in LIBELLES if c != "telephone"),
    "candidat": (
        *(c for c in LIBELLES if not c.startswith("telephone_") and c != "employeur"),
        *("commune_naissance", "pays_naissance", "ville_naissance"),
    ),
}
_OBLIGATOIRES = ("nom", "prenom")
_LONGUEURS = {
    "telephone": coordonnees.LONGUEUR_TELEPHONE,
    "telephone_professionnel": coordonnees.LONGUEUR_TELEPHONE,
    "telephone_personnel": coordonnees.LONGUEUR_TELEPHONE,
    "courriel": coordonnees.LONGUEUR_COURRIEL,
}


class Saisie(NamedTuple):
    """`champs` : colonne → valeur, None pour effacer ; une colonne absente n'est pas touchée. `avis` : ce qui a été
    rétabli. `fautes` : ce qui n'a pas pu être lu, et n'est donc pas dans `champs`."""

    champs: Champs
    avis: tuple[str, ...]
    fautes: tuple[Motif, ...] = ()


def saisir(tapes: Mapping[str, str | None], jour: date) -> Saisie:
    """`tapes` : champ de `LIBELLES` → texte ; None : pas donné ; vide : à effacer."""
    champs: Champs = {}
    avis: list[str] = []
    raisons = Raisons()
    for champ, texte in tapes.items():
        if texte is not None and champ != "commune":
            champs |= raisons.essayer(champ, partial(_lire_un_champ, champ, texte, jour, avis), {})
    if (commune := tapes.get("commune")) is not None:
        champs |= raisons.essayer("commune", partial(lieu, commune, champs.get("code_postal")), {})
    return Saisie(champs, tuple(avis), raisons.motifs())


def _lire_un_champ(champ: str, texte: str, jour: date, avis: list[str]) -> Champs:
    try:
        valeur, retabli = lire(champ, texte, jour)
    except ValueError as erreur:
        raise _faute(champ, str(erreur)) from None
    if retabli:
        avis.append(zero_retabli(champ))
    return {champ: valeur}


def lire(champ: str, texte: str, jour: date) -> tuple[str | None, bool]:
    """(valeur à conserver, vrai si un zéro de tête a été rétabli) pour tout champ sauf la commune ; vide : None.

    Lève `ValueError`, en français et sans répéter la valeur.
    """
    if not texte.strip():
        if champ in _OBLIGATOIRES:
            raise ValueError("ne peut pas être vide")
        return None, False
    if champ == "code_postal":
        return coordonnees.code_postal(texte)
    lectures: dict[str, Callable[[str], str]] = {
        "civilite": coordonnees.civilite,
        "nom": coordonnees.nom,
        "nom_usage": coordonnees.nom,
        "prenom": coordonnees.nom,
        "naissance": lambda t: coordonnees.naissance(t, jour).isoformat(),
    }
    longueur = _LONGUEURS.get(champ, coordonnees.LONGUEUR_TEXTE)
    lu = lectures[champ](texte) if champ in lectures else textes.propre(texte, longueur_max=longueur)
    return str(lu) or None, False


def zero_retabli(champ: str) -> str:
    libelle = LIBELLES[champ]
    return f"{libelle[:1].upper()}{libelle[1:]} : le zéro de tête a été rétabli."


def lieu(texte: str, code_postal: str | None, departement: str | None = None) -> Champs:
    """Les colonnes de la commune désignée ; ErreurUsage si elle est inconnue ou ambiguë.

    Le département et la région viennent toujours de la commune INSEE ; le code postal et le département donnés ne font
    que départager les homonymes.
    """
    if not texte.strip():
        return {"commune": None, "commune_insee": None, "departement": None, "region": None}
    from ceres_cli.nomenclatures import communes as geographie
    from ceres_cli.nomenclatures import territoires

    commune = geographie.chercher_commune(texte, code_postal, departement)
    region = territoires.departement(commune.departement).region
    return {
        "commune": commune.nom,
        "commune_insee": commune.insee,
        "departement": commune.departement,
        "region": region,
    }


def adresse_incoherente(champs: Mapping[str, object]) -> str:
    """Avertissement si le code postal est celui d'autres communes (un CEDEX du lieu est admis) ; vide sinon."""
    code, insee = champs.get("code_postal"), champs.get("commune_insee")
    if not code or not insee:
        return ""
    from ceres_cli.nomenclatures import communes as geographie

    commune = geographie.commune_par_insee(str(insee))
    if commune is None or not commune.codes_postaux or code in commune.codes_postaux:
        return ""
    debut = 3 if str(code).startswith(("97", "98")) else 2
    cedex = not geographie.communes_par_code_postal(str(code))
    if cedex and any(c[:debut] == str(code)[:debut] for c in commune.codes_postaux):
        return ""
    return (
        "Le code postal n'est pas celui de la commune : vérifiez l'adresse. Le département est celui de la commune "
        f"({commune.departement})."
    )


def _faute(champ: str, raison: str) -> ErreurUsage:
    libelle = LIBELLES[champ]
    return ErreurUsage(f"{libelle[:1].upper()}{libelle[1:]} : {raison}.", conseil="Rien n'a été modifié.")


def champs_a_reprendre(texte: str | None, sorte: str) -> tuple[str, ...]:
    """Les champs nommés, séparés par des virgules, que la fiche gardée d'une fusion prend de l'autre. Lève
    ErreurUsage."""
    voulus = [mot.strip().lower().replace("-", "_") for mot in (texte or "").split(",") if mot.strip()]
    connus = _A_REPRENDRE[sorte]
    if inconnus := [mot for mot in voulus if mot not in connus]:
        noms = ", ".join(c.replace("_", "-") for c in connus)
        raise ErreurUsage(
            f"--reprendre : « {inconnus[0]} » n'est pas un champ de la fiche.", conseil=f"Parmi : {noms}."
        )
    return tuple(voulus)


def exiger_remplis(reprises: Iterable[str], absorbee: Mapping[str, Any]) -> None:
    """ErreurUsage : la fiche absorbée n'a rien à donner d'un de ces champs ; « reprendre » ne vide pas."""
    if vides := [champ for champ in reprises if absorbee.get(champ) is None]:
        nom = vides[0].replace("_", "-")
        raise ErreurUsage(
            f"--reprendre {nom} : l'autre fiche n'en dit rien.",
            conseil="Ôtez ce champ : la fiche gardée garde ce qu'elle a.",
        )

"""De ce qui est tapé (ou lu dans un fichier) aux colonnes d'une personne, avant toute règle et sans la base.

Toute faute y nomme le champ et ne répète pas la valeur ; toutes sont dites. Les téléphones et le courriel n'y sont que
nettoyés : JUR-04 les juge avec les autres règles, car le numéro se lit selon la commune de la personne.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.noms import Nom
from ceres_cli.noms.champs import Champ
from ceres_cli.regles import coordonnees, fiches
from ceres_cli.services.personne.raisons import Raisons

Champs = dict[str, Any]


class Saisie(NamedTuple):
    """`champs` : colonne → valeur, None pour effacer ; une colonne absente n'est pas touchée. `avis` : ce qui a été
    rétabli. `fautes` : ce qui n'a pas pu être lu, et n'est donc pas dans `champs`."""

    champs: Champs
    avis: tuple[str, ...]
    fautes: tuple[Motif, ...] = ()


def saisir(nom: Nom, tapes: Mapping[str, str | None], jour: date) -> Saisie:
    """`tapes` : champ de ce nom → texte ; None : pas donné ; vide : à effacer."""
    champs: Champs = {}
    avis: list[str] = []
    raisons = Raisons()
    for cle, texte in tapes.items():
        if texte is not None and cle != "commune":
            champs |= raisons.essayer(cle, partial(_lire_un_champ, nom.champ(cle), texte, jour, avis), {})
    if (commune := tapes.get("commune")) is not None:
        champs |= raisons.essayer("commune", partial(lieu, commune, champs.get("code_postal")), {})
    return Saisie(champs, tuple(avis), raisons.motifs())


def _lire_un_champ(champ: Champ, texte: str, jour: date, avis: list[str]) -> Champs:
    try:
        valeur, retabli = lire(champ, texte, jour)
    except ValueError as erreur:
        raise ErreurUsage(f"{champ.en_tete} : {erreur}.", conseil=champ.type.comment) from None
    if retabli:
        avis.append(zero_retabli(champ))
    return {champ.nom: valeur}


def lire(champ: Champ, texte: str, jour: date) -> tuple[str | int | None, bool]:
    """(valeur à conserver, vrai si un zéro de tête a été rétabli) pour tout champ sauf la commune ; vide : None.

    Lève `ValueError`, en français et sans répéter la valeur.
    """
    if not texte.strip():
        if champ.requis:
            raise ValueError("ne peut pas être vide")
        return None, False
    lu, retabli = coordonnees.lire(champ.type, texte, jour)
    return lu or None, retabli


def zero_retabli(champ: Champ) -> str:
    return f"{champ.en_tete} : le zéro de tête a été rétabli."


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


def champs_a_reprendre(texte: str | None, connus: Iterable[str]) -> tuple[str, ...]:
    """Ceux de ces champs nommés, séparés par des virgules, que la fiche gardée d'une fusion prend de l'autre. Lève
    ErreurUsage."""
    voulus = [mot.strip().lower().replace("-", "_") for mot in (texte or "").split(",") if mot.strip()]
    if inconnus := [mot for mot in voulus if mot not in connus]:
        noms = ", ".join(c.replace("_", "-") for c in connus)
        raise ErreurUsage(
            f"--reprendre : « {inconnus[0]} » n'est pas un champ de la fiche.", conseil=f"Parmi : {noms}."
        )
    return tuple(voulus)


def reprendre(
    garde: Mapping[str, Any], absorbee: Mapping[str, Any], ensembles: Sequence[Sequence[str]], reprises: Collection[str]
) -> dict[str, Any]:
    """Ce que la fiche gardée d'une fusion prend de l'autre (`fiches.a_completer`). ErreurUsage : l'autre n'a rien à
    donner d'un de ces champs (« reprendre » ne vide pas), ou nom et prénom n'iraient pas ensemble."""
    if vides := [champ for champ in reprises if absorbee.get(champ) is None]:
        nom = vides[0].replace("_", "-")
        raise ErreurUsage(
            f"--reprendre {nom} : l'autre fiche n'en dit rien.",
            conseil="Ôtez ce champ : la fiche gardée garde ce qu'elle a.",
        )
    complement = fiches.a_completer(garde, absorbee, ensembles, reprises)
    if not complement.keys().isdisjoint(("nom", "prenom")):
        neuve = {**garde, **complement}
        try:
            coordonnees.un_seul_alphabet(neuve["nom"], neuve["prenom"])
        except ValueError as erreur:
            raise ErreurUsage(
                f"--reprendre : nom et prénom, {erreur}.", conseil="Reprenez les deux (nom,prenom), ou aucun."
            ) from None
    return complement

"""De ce qui est tapé aux colonnes d'un candidat, avant toute règle et sans la base ; toutes les fautes sont dites.

CAN-08 : le lieu de naissance est un code INSEE et le libellé tapé, ou un pays et une ville ; jamais un code postal.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import partial

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import CANDIDAT
from ceres_cli.noms.champs import types
from ceres_cli.regles import textes
from ceres_cli.services.personne import saisie as saisie_personne
from ceres_cli.services.personne.raisons import NAISSANCE, Raisons, champs_fautifs
from ceres_cli.services.personne.saisie import Champs, Saisie

LIEU = ("commune_naissance", "pays_naissance", "ville_naissance")
# Où il est né se dit en dernier.
LIBELLES = dict(sorted(CANDIDAT.libelles.items(), key=lambda dit: dit[0] in LIEU))
_CODE_PAYS = re.compile(r"99[0-9]{3}", re.ASCII)
_VILLE_ET_PAYS = re.compile(r"(?P<ville_naissance>.+?)\s*\((?P<pays_naissance>[^()]+)\)")
_FRANCE = ("france", "99100")


def saisir(tapes: Mapping[str, str | None], jour: date, *, creation: bool) -> Saisie:
    """`tapes` : champ de `LIBELLES` → texte ; None : pas donné ; vide : à effacer."""
    saisie = saisie_personne.saisir(CANDIDAT, {c: t for c, t in tapes.items() if c not in LIEU}, jour)
    champs = {c: v for c, v in saisie.champs.items() if c != "region"}
    raisons, avis = Raisons(saisie.fautes), list(saisie.avis)
    champs |= _lieu_dit({c: tapes.get(c) for c in LIEU}, avis, raisons)
    if creation and NAISSANCE not in champs_fautifs(raisons.motifs()):
        raisons.essayer(NAISSANCE, partial(exiger_le_lieu_entier, champs), None)
    return Saisie(champs, tuple(avis), raisons.motifs())


def _lieu_dit(dit: Mapping[str, str | None], avis: list[str], raisons: Raisons) -> Champs:
    for champ in LIEU[1:]:
        raisons.essayer(NAISSANCE, partial(_libre, champ, dit[champ] or ""), None)
    if NAISSANCE in champs_fautifs(raisons.motifs()):
        return {}
    quoi = "" if dit["pays_naissance"] or dit["ville_naissance"] else "Commune de naissance"
    return raisons.essayer(NAISSANCE, partial(lieu, dit, avis), {}, quoi=quoi)


def exiger_le_lieu_entier(
    fiche: Mapping[str, object], conseil: str = "Donnez --pays-naissance et --ville-naissance."
) -> None:
    """Lève ErreurUsage si le pays est connu sans la ville, ou l'inverse."""
    if bool(fiche.get("pays_naissance")) != bool(fiche.get("ville_naissance")):
        raise ErreurUsage("Né à l'étranger : il faut le pays et la ville.", conseil=conseil)


def lieu(tapes: Mapping[str, str | None], avis: list[str]) -> Champs:
    """Les colonnes du lieu de naissance (`LIEU`) ; une sorte de lieu donnée efface l'autre."""
    etranger = {c: texte for c in LIEU[1:] if (texte := tapes[c]) is not None}
    champs: Champs = {c: _libre(c, texte) for c, texte in etranger.items()}
    commune = tapes["commune_naissance"]
    ailleurs = any(champs.values())
    if ailleurs and commune and commune.strip():
        raise ErreurUsage(
            "Né dans une commune française ou à l'étranger : l'un des deux.",
            conseil="Donnez --commune-naissance, ou --pays-naissance et --ville-naissance.",
        )
    if commune and commune.strip():
        try:
            libelle, insee = _commune(commune, avis)
        except ErreurUsage:
            if dit := _ville_et_pays(commune):
                return {"commune_naissance": None, "commune_naissance_insee": None, **dit}
            raise
        return {
            "commune_naissance": libelle,
            "commune_naissance_insee": insee,
            "pays_naissance": None,
            "ville_naissance": None,
        }
    if ailleurs or commune is not None:
        champs |= {"commune_naissance": None, "commune_naissance_insee": None}
    return champs


def lire_libre(champ: str, texte: str) -> str | None:
    """Le pays ou la ville de naissance, à l'étranger. Lève `ValueError`, sans répéter la valeur."""
    net = textes.propre(texte, longueur_max=types.NomPropre.longueur)
    code_pays = champ == "pays_naissance" and _CODE_PAYS.fullmatch(net)
    if net and not code_pays and not any(c.isalpha() for c in net):
        raise ValueError("il faut au moins une lettre")
    return net or None


def est_la_france(pays: str) -> bool:
    return textes.cle(pays) in _FRANCE


def _libre(champ: str, texte: str) -> str | None:
    try:
        net = lire_libre(champ, texte)
    except ValueError as erreur:
        raise _faute(champ, str(erreur)) from None
    if not net or champ != "pays_naissance":
        return net
    if est_la_france(net):
        raise ErreurUsage("Né en France : il faut la commune, pas le pays.", conseil="Donnez --commune-naissance.")
    return pays_connu(net)


def pays_connu(texte: str) -> str:
    """Le nom d'usage d'un pays de la liste ; un code de l'INSEE (99 et trois chiffres) est gardé tel quel."""
    if _CODE_PAYS.fullmatch(texte):
        return texte
    from ceres_cli.nomenclatures import pays

    try:
        return pays.chercher(texte)
    except ErreurUsage as erreur:
        raise ErreurUsage(f"Pays de naissance : {erreur.message}.", conseil=erreur.conseil) from None


def _ville_et_pays(texte: str) -> Champs:
    """« Huế (Viêt Nam) », comme ceres l'écrit ; vide si ce n'est pas une ville et un pays étranger connu."""
    forme = _VILLE_ET_PAYS.fullmatch(texte.strip())
    try:
        return {c: _libre(c, forme[c]) for c in LIEU[1:]} if forme else {}
    except ErreurUsage:
        return {}


def _commune(texte: str, avis: list[str]) -> tuple[str, str]:
    """(libellé tapé, code INSEE). Un code INSEE est gardé tel quel, même ancien, avec le nom de sa commune."""
    from ceres_cli.nomenclatures import communes

    try:
        net = textes.propre(texte, longueur_max=types.Commune.longueur)
    except ValueError as erreur:
        raise _faute("commune_naissance", str(erreur)) from None
    commune = communes.chercher_commune(net, de_naissance=True)
    if autres := communes.de_meme_debut(net):
        avis.append(
            f"Commune de naissance : {commune.libelle} est retenue ; d'autres noms commencent ainsi ({autres})."
        )
    code = net.upper()
    if communes.commune_par_insee(code) is None:
        return net, commune.insee
    if commune.insee != code:
        avis.append(ancien_code(code, commune.libelle))
    desservies = [c for c in communes.communes_par_code_postal(code) if c.insee != commune.insee]
    if desservies:
        noms = ", ".join(c.libelle for c in desservies[:3])
        avis.append(
            f"Commune de naissance : {code} est lu comme le code INSEE de {commune.libelle} ; c'est aussi un code "
            f"postal ({noms}), qui ne désigne pas une commune de naissance."
        )
    return commune.nom, code


def ancien_code(code: str, libelle: str) -> str:
    return f"Commune de naissance : {code} est un ancien code, celui de {libelle} aujourd'hui."


def _faute(champ: str, raison: str) -> ErreurUsage:
    return ErreurUsage(f"{CANDIDAT.champ(champ).en_tete} : {raison}.", conseil="Rien n'a été modifié.")

"""Communes : recherches dans le fichier livré avec le programme, et le point de chacune.

Le fichier n'est lu qu'à la première recherche. Une recherche isolée balaie les octets (environ 1 ms) ;
un traitement en nombre construit un index au passage.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple, NoReturn

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.nomenclatures import chemin
from ceres_cli.nomenclatures.territoires import departement
from ceres_cli.regles.distance import Point
from ceres_cli.regles.francais import citer, compter
from ceres_cli.regles.textes import cle

ACTUELLE, DELEGUEE, ASSOCIEE, ARRONDISSEMENT = "C", "D", "A", "M"
_INSEE, _CLE, _CODES_POSTAUX, _ANCIENS = 0, 1, 6, 7
_MOTIFS = {_INSEE: "\n{}\t", _CLE: "\t{}\t", _CODES_POSTAUX: "{}", _ANCIENS: "{}"}
_RECHERCHES_AVANT_INDEX = 50

_CODE_INSEE = re.compile(r"\d[\dAB]\d{3}", re.ASCII)
_PARENTHESES = re.compile(r"(?P<nom>.+?)\s*\((?P<precision>[^()]+)\)")
_CEDEX = re.compile(r" cedex( \d{1,2})?$", re.ASCII)
_ARRONDISSEMENT = re.compile(r"(paris|lyon|marseille) 0?(\d{1,2})(?:er|e|eme)?(?: arr(?:ondissement)?)?", re.ASCII)
_SAINTS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}


class Commune(NamedTuple):
    """`type` : C actuelle, D déléguée, A associée, M arrondissement municipal ; `parent` : code INSEE, vide si C.

    Les codes postaux d'une déléguée ou d'une associée sont ceux de sa commune.
    """

    insee: str
    nom: str
    type: str
    departement: str
    parent: str
    codes_postaux: tuple[str, ...]

    @property
    def libelle(self) -> str:
        """« Sainte-Colombe (05) » : le nom seul ne désigne pas une commune."""
        return f"{self.nom} ({self.departement})"


def commune_par_insee(code: str) -> Commune | None:
    """Commune de ce code, l'actuelle d'abord ; pour un ancien code, la commune qui le porte aujourd'hui."""
    code = code.strip().upper()
    if not _CODE_INSEE.fullmatch(code):
        return None
    trouvees = _rechercher(_INSEE, code) or _rechercher(_ANCIENS, code)
    return trouvees[0] if trouvees else None


def communes_par_nom(nom: str) -> list[Commune]:
    """Toutes les communes de ce nom, actuelles d'abord ; « St », « CEDEX 2 » et « Paris 12e » sont compris."""
    return _sans_doubles(_rechercher(_CLE, _cle_commune(nom)))


def communes_par_code_postal(code_postal: str) -> list[Commune]:
    """Communes desservies, actuelles d'abord, parfois de plusieurs départements ; vide pour un CEDEX."""
    code = _code_postal(code_postal)
    return _sans_doubles(_rechercher(_CODES_POSTAUX, code)) if code else []


def chercher_commune(
    texte: str, code_postal: str | None = None, departement: str | None = None, *, de_naissance: bool = False
) -> Commune:
    """La commune désignée par un code INSEE, un nom ou « Nom (44) ».

    Le département (code ou nom) puis le code postal départagent les homonymes, puis l'unique commune actuelle
    l'emporte sur les déléguées et associées. Un code postal que La Poste ne donne à aucune (CEDEX) est admis s'il
    commence comme ceux de la commune ; il est ignoré avec un code INSEE. `de_naissance` (CAN-08) : on a pu naître dans
    une commune devenue déléguée ; une commune qui a porté ce nom le rend ambigu, et ne se prend jamais pour lui.
    Lève `ErreurUsage` si la commune est inconnue, contredite ou ambiguë.
    """
    texte = " ".join(texte.split())
    precision = ""
    if _CODE_INSEE.fullmatch(texte.upper()):
        candidates, code_postal = _par_code(texte.upper()), None
    else:
        nommees = _nees_sous_ce_nom if de_naissance else communes_par_nom
        candidates = nommees(texte)
        if not candidates and (forme := _PARENTHESES.fullmatch(texte)):
            texte, precision = forme["nom"], forme["precision"].strip()
            candidates = nommees(texte)
    if _code_postal(precision):
        code_postal, precision = code_postal or precision, ""
    try:
        voulus = {_code_departement(d) for d in (departement, precision) if d and d.strip()}
        if not candidates:
            _refuser_inconnue(texte, voulus)
    except ErreurUsage as erreur:
        raise (_ou_ne_a_l_etranger(erreur) if de_naissance else erreur) from None
    candidates = _du_departement(candidates, texte, voulus)
    if code_postal and code_postal.strip():
        candidates = _du_code_postal(candidates, texte, code_postal)
    if de_naissance and not any(_porte(c, texte) for c in candidates):
        _refuser_ancien_nom(texte, candidates)
    return _seule(candidates, texte, actuelle_d_abord=not de_naissance)


def _nees_sous_ce_nom(nom: str) -> list[Commune]:
    """CAN-08 : les communes qui portent ce nom, et celles qui l'ont porté."""
    anciennes = [c for code in _anciens_noms().get(_cle_commune(nom), ()) if (c := commune_par_insee(code))]
    return _sans_doubles([*communes_par_nom(nom), *anciennes])


def _porte(commune: Commune, texte: str) -> bool:
    """Elle s'appelle ainsi aujourd'hui, ou c'est son code."""
    return bool(_CODE_INSEE.fullmatch(texte.upper())) or _cle_commune(commune.nom) == _cle_commune(texte)


def de_meme_debut(nom: str, limite: int = 5) -> str:
    """« Aix-en-Provence (13), … » : les communes dont le nom commence par celui-ci et continue ; vide s'il n'y en a
    pas, ou si c'est un code ou un nom déjà précisé."""
    if _CODE_INSEE.fullmatch(nom.upper()) or _PARENTHESES.fullmatch(nom):
        return ""
    motif = re.compile(rb"\n([^\t]+)\t" + re.escape(_cle_commune(nom).encode()) + rb" [^\t]+\t[^\t]+\tC\t")
    trouvees = [c for code in motif.findall(_octets()) if (c := commune_par_insee(code.decode()))]
    suite = ", ".join(c.libelle for c in trouvees[:limite])
    return suite + (f" et {compter(len(trouvees) - limite, 'autre')}" if len(trouvees) > limite else "")


def _par_code(code: str) -> list[Commune]:
    commune = commune_par_insee(code)
    if commune:
        return [commune]
    conseil = "donnez le code INSEE (pas le code postal) ou le nom de la commune"
    desservies = communes_par_code_postal(code)
    if desservies:
        conseil = f"{code} est un code postal ; donnez le nom ou le code INSEE : {_enumerer(desservies)}"
    elif code.startswith("99"):
        conseil = "un code en 99 désigne un pays étranger : donnez le pays et la ville"
    raise ErreurUsage(f"aucune commune n'a le code INSEE {code}", conseil=conseil)


def _du_departement(candidates: list[Commune], texte: str, voulus: set[str]) -> list[Commune]:
    retenues = [c for c in candidates if voulus <= {c.departement}]
    if not retenues:
        raise ErreurUsage(
            f"aucune commune « {texte} » dans le département {' et '.join(sorted(voulus))}",
            conseil=f"corrigez le département, ou choisissez parmi : {_enumerer(candidates)}",
            objets=[c.insee for c in candidates],
        )
    return retenues


def _du_code_postal(candidates: list[Commune], texte: str, code_postal: str) -> list[Commune]:
    code = _code_postal(code_postal)
    if not code:
        raise ErreurUsage(f"code postal « {code_postal} » illisible", conseil="un code postal a cinq chiffres")
    debut = code[:3] if code.startswith(("97", "98")) else code[:2]
    retenues = [c for c in candidates if code in c.codes_postaux]
    retenues = retenues or [c for c in candidates if any(p.startswith(debut) for p in c.codes_postaux)]
    if not retenues:
        desservies = communes_par_code_postal(code)
        raise ErreurUsage(
            f"le code postal {code} n'est pas celui de « {texte} » : {_enumerer(candidates, postal=True)}",
            conseil="corrigez le code postal ou le nom de la commune"
            + (f" ; {code} dessert : {_enumerer(desservies)}" if desservies else ""),
            objets=[c.insee for c in candidates],
        )
    return retenues


def _seule(candidates: list[Commune], texte: str, *, actuelle_d_abord: bool) -> Commune:
    actuelles = [c for c in candidates if c.type == ACTUELLE and actuelle_d_abord]
    retenues = actuelles or candidates
    if len(retenues) == 1:
        return retenues[0]
    conseil = "donnez le code INSEE, ou précisez après le nom, entre parenthèses, le département ou le code postal"
    if anciennes := [c.libelle for c in retenues if not _porte(c, texte)]:
        conseil += f" ; si son nom a changé, donnez celui d'aujourd'hui : {citer(anciennes[:5], 'ou')}"
    raise ErreurUsage(
        f"« {texte} » est le nom de {len(retenues)} communes : {_enumerer(retenues)}",
        conseil=conseil,
        objets=[c.insee for c in retenues],
    )


def _refuser_ancien_nom(texte: str, aujourd_hui: list[Commune]) -> NoReturn:
    """CAN-08 : un nom que personne ne porte plus n'est pas remplacé par un autre."""
    raise ErreurUsage(
        f"« {texte} » n'est plus le nom d'une commune : {_enumerer(aujourd_hui)}",
        conseil="donnez le code INSEE, l'ancien s'il est connu, ou le nom d'aujourd'hui",
        objets=[c.insee for c in aujourd_hui],
    )


def _refuser_inconnue(texte: str, departements_voulus: set[str]) -> NoReturn:
    voisines = _de_nom_proche(_cle_commune(texte))
    proches = [c for c in voisines if departements_voulus <= {c.departement}] or voisines
    raise ErreurUsage(
        f"aucune commune ne s'appelle « {texte[:80]} »" if texte else "nom de commune vide",
        conseil=f"vouliez-vous dire : {_enumerer(proches)} ?" if proches else "donnez le code INSEE ou le nom exact",
        objets=[c.insee for c in proches],
    )


def _ou_ne_a_l_etranger(erreur: ErreurUsage) -> ErreurUsage:
    """CAN-08 : ce qu'on n'a pas trouvé en France est peut-être ailleurs."""
    fin = "" if erreur.conseil.endswith("?") else "."
    return ErreurUsage(
        erreur.message,
        conseil=f"{erreur.conseil}{fin} Né à l'étranger : --pays-naissance et --ville-naissance (colonnes"
        " pays_naissance et ville_naissance d'un fichier)",
        objets=erreur.objets,
    )


def _enumerer(communes: list[Commune], *, postal: bool = False, limite: int = 15) -> str:
    """« Sainte-Colombe (05) code INSEE 05135, … » ; les codes postaux en plus si `postal`."""
    morceaux = []
    for commune in communes[:limite]:
        codes = f", code postal {', '.join(commune.codes_postaux[:3])}" if postal else ""
        morceaux.append(f"{commune.libelle} code INSEE {commune.insee}{codes}")
    reste = len(communes) - limite
    return " ; ".join(morceaux) + (f" ; et {reste} autres" if reste > 0 else "")


def _de_nom_proche(cherchee: str) -> list[Commune]:
    """Communes dont le nom, d'aujourd'hui ou d'avant, commence ainsi, fût-ce au milieu d'un mot (Évry-Cour) ; sinon le
    contient, sinon est d'orthographe voisine. Cinq noms au plus."""
    if not cherchee:
        return []
    cles = {c.decode() for c in re.findall(rb"\n[^\t]+\t([^\t]+)\t", _octets())}
    debuts = [c for c in (*cles, *_anciens_noms()) if c.startswith(cherchee)]
    retenues = sorted(debuts or [c for c in cles if f" {cherchee} " in f" {c} "], key=lambda c: (len(c), c))[:5]
    if not retenues:
        from difflib import get_close_matches

        voisines = sorted(c for c in cles if abs(len(c) - len(cherchee)) <= 3)
        retenues = get_close_matches(cherchee, voisines, n=5, cutoff=0.75)
    return _sans_doubles(commune for c in retenues for commune in _nees_sous_ce_nom(c))


def _cle_commune(nom: str) -> str:
    mots = " ".join(_SAINTS.get(mot, mot) for mot in _CEDEX.sub("", cle(nom)).split())
    if forme := _ARRONDISSEMENT.fullmatch(mots):
        numero = int(forme[2])
        return f"{forme[1]} {numero}{'er' if numero == 1 else 'e'} arrondissement"
    return mots


def _code_postal(texte: str) -> str:
    """Cinq chiffres, zéro initial rétabli (tableurs) ; vide si illisible."""
    code = "".join(texte.split())
    return code.zfill(5) if re.fullmatch(r"\d{4,5}", code, re.ASCII) else ""


def _code_departement(texte: str) -> str:
    return departement(texte).code


def _sans_doubles(communes: Iterable[Commune]) -> list[Commune]:
    """Actuelles d'abord ; la déléguée qui a le code et le nom de sa commune disparaît."""
    uniques: dict[tuple[str, str], Commune] = {}
    for commune in sorted(communes, key=lambda c: c.type != ACTUELLE):
        uniques.setdefault((commune.insee, commune.nom), commune)
    return list(uniques.values())


@cache
def _anciens_noms() -> dict[str, list[str]]:
    """Clé d'un nom que des communes ont porté → leurs codes INSEE d'aujourd'hui."""
    noms: dict[str, list[str]] = {}
    for ligne in chemin("communes_anciens_noms.tsv").read_text(encoding="utf-8").splitlines()[2:]:
        insee, nom = ligne.split("\t")
        noms.setdefault(cle(nom), []).append(insee)
    return noms


@cache
def _octets() -> bytes:
    """communes.tsv sans sa source ni son en-tête ; commence par une fin de ligne."""
    contenu = chemin("communes.tsv").read_bytes()
    return contenu[contenu.index(b"\n", contenu.index(b"\n") + 1) :]


@lru_cache(maxsize=8192)
def _rechercher(colonne: int, valeur: str) -> tuple[Commune, ...]:
    """Communes dont la colonne, éventuellement une liste à virgules, contient exactement la valeur."""
    if not valeur:
        return ()
    if _rechercher.cache_info().misses > _RECHERCHES_AVANT_INDEX:
        return tuple(_commune(ligne.split("\t")) for ligne in _index(colonne).get(valeur, ()))
    motif = _MOTIFS[colonne].format(valeur).encode()
    cases = (ligne.split("\t") for ligne in _lignes_contenant(motif))
    return tuple(_commune(c) for c in cases if valeur in c[colonne].split(","))


def _lignes_contenant(motif: bytes) -> Iterator[str]:
    octets, position = _octets(), 0
    while (position := octets.find(motif, position)) >= 0:
        debut = octets.rfind(b"\n", 0, position + 1) + 1
        position = octets.index(b"\n", debut)
        yield octets[debut:position].decode()


@cache
def _index(colonne: int) -> dict[str, list[str]]:
    """Lignes par valeur de la colonne ; une trentaine de millisecondes, rentable au-delà de quelques recherches."""
    index: dict[str, list[str]] = {}
    for ligne in _octets().decode().split("\n"):
        if ligne:
            for valeur in ligne.split("\t")[colonne].split(","):
                index.setdefault(valeur, []).append(ligne)
    return index


def _commune(cases: list[str]) -> Commune:
    insee, _, nom, type_, departement_, parent, codes_postaux, _ = cases
    return Commune(insee, nom, type_, departement_, parent, tuple(codes_postaux.split(",")) if codes_postaux else ())


_DEGRES = 1000


@cache
def _points() -> Mapping[str, Point]:
    """Code INSEE, ou de département → son point."""
    suite: dict[str, Point] = {}
    for ligne in chemin("coordonnees.tsv").read_text(encoding="utf-8").splitlines()[2:]:
        insee, nord, est, tenus = ligne.split("\t")
        point = suite[insee] = Point(int(nord) / _DEGRES, int(est) / _DEGRES)
        suite.update(dict.fromkeys(tenus.split(",") if tenus else (), point))
    return MappingProxyType(suite)


def point(insee: str | None, departement: str | None) -> Point | None:
    """Celui de la commune, à défaut du chef-lieu du département ; None si l'on ne sait pas."""
    return _points().get(insee or "") or _points().get(departement or "")

"""L'image de chaque sujet de chiffres."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ceres_cli.regles.francais import compter, milliers
from ceres_cli.regles.statistiques import COMPTE_MIN, PHASES, Lieu, Periode, Rang, niveau, semaines_entre
from ceres_cli.terminal.pli import plier
from ceres_cli.terminal.rendu import largeur, lisible, mois_lu

PLEIN, FONCE, MOYEN, CLAIR = "█", "▓", "▒", "░"
_HAUTEURS = "▁▂▃▄▅▆▇█"
_ESPACE = 2


def longueur(valeur: int, maximum: int, place: int) -> int:
    """Les cases d'une valeur, le maximum prenant toute la place ; une au moins dès qu'elle n'est pas nulle."""
    if not valeur or not maximum:
        return 0
    return max(1, (2 * valeur * place + maximum) // (2 * maximum))


def barres(lignes: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """« libellé  barre  texte » ; les barres sont déjà dessinées."""
    gauche = max((largeur(libelle) for libelle, _, _ in lignes), default=0)
    for libelle, barre, texte in lignes:
        blanc = " " * (gauche - largeur(libelle))
        yield f"{libelle}{blanc}{' ' * _ESPACE}{barre}{' ' if barre and texte else ''}{texte}".rstrip()


def place(lignes: Sequence[tuple[str, str]], large: int) -> int:
    """Les cases qui restent à une barre, entre le plus long libellé et le plus long texte."""
    gauche = max((largeur(libelle) for libelle, _ in lignes), default=0)
    droite = max((largeur(texte) for _, texte in lignes), default=0)
    return max(1, large - gauche - _ESPACE - 1 - droite)


def morceaux(parts: Sequence[tuple[str, int]], total: int, cases: int) -> str:
    """Une barre de `cases` cases partagée entre des parts (caractère, valeur), dans l'ordre ; chacune s'y voit dès
    qu'il y a la place."""
    vues = [(signe, valeur) for signe, valeur in parts if valeur]
    if not total or not vues:
        return ""
    cases = max(cases, min(len(vues), total))
    texte, pris, cumul = "", 0, 0
    for rang, (signe, valeur) in enumerate(vues):
        cumul += valeur
        reste = len(vues) - rang - 1
        fin = min(max((2 * cumul * cases + total) // (2 * total), pris + 1), cases - reste)
        texte += signe * (fin - pris)
        pris = max(fin, pris)
    return texte


def semaines(valeurs: Sequence[int], maximum: int) -> str:
    """Un caractère par semaine, haut comme sa valeur ; un point quand il n'y a rien."""
    return "".join("·" if not v else _HAUTEURS[(v * (len(_HAUTEURS) - 1) + maximum - 1) // maximum] for v in valeurs)


def legende(parts: Sequence[tuple[str, str]], large: int) -> list[str]:
    """« █ validées  ▓ en attente », pliée entre deux de ses parts."""
    lignes, courante = [], ""
    for signe, mot in parts:
        part = f"{signe} {mot}"
        if courante and largeur(courante) + 2 + largeur(part) > large:
            lignes.append(courante)
            courante = ""
        courante = f"{courante}  {part}" if courante else part
    return [*lignes, courante] if courante else lignes


_NIVEAUX_DE_LA_CARTE = (
    ("·", "aucun centre agréé"),
    (CLAIR, "rien ne manque"),
    (MOYEN, "moins de la moitié des titres agréés manque de jurés"),
    (FONCE, "la moitié ou plus"),
    (PLEIN, "tous"),
)


def carte(elements: Sequence[Mapping[str, Any]], tuiles: Mapping[str, tuple[int, int]], large: int) -> Iterator[str]:
    """Cinq colonnes par tuile ; quatre, sans blanc, quand l'écran est étroit."""
    agrees: dict[str, int] = defaultdict(int)
    trous: dict[str, int] = defaultdict(int)
    for e in elements:
        agrees[e["departement"]] += bool(e["agrees"])
        trous[e["departement"]] += bool(e["manque"])
    vus = {e["departement"] for e in elements}
    par_place = {place: code for code, place in tuiles.items()}
    colonnes, hauteur = max(x for x, _ in par_place) + 1, max(y for _, y in par_place) + 1
    blanc = " " if large >= 5 * colonnes - 1 else ""
    yield from plier("Jurés utilisables par département, au regard des titres où un centre y est agréé", large)
    for y in range(hauteur):
        cases = []
        for x in range(colonnes):
            code = par_place.get((x, y), "")
            signe = _NIVEAUX_DE_LA_CARTE[niveau(agrees[code], trous[code])][0] if code in vus else " "
            cases.append(f"{code:>3}{signe}")
        yield blanc.join(cases).rstrip()
    yield from legende(_NIVEAUX_DE_LA_CARTE, large)


Elements = Sequence[Mapping[str, Any]]
_PREMIERS = 15
_POUR_UNE_CARTE = 4  # territoires ; moins se lit mieux en barres
_SIGNES = (PLEIN, FONCE, MOYEN, CLAIR)  # un par phase


def _barres(titre: str, lignes: Sequence[tuple[str, int, str]], maximum: int, large: int) -> Iterator[str]:
    yield from plier(titre, large)
    cases = place([(libelle, texte) for libelle, _, texte in lignes], large)
    dessinees = [(li, PLEIN * longueur(valeur, maximum, cases), texte) for li, valeur, texte in lignes]
    yield from barres(dessinees)


def echeances(elements: Elements, large: int) -> Iterable[str]:
    lignes = [(mois_lu(e["mois"]), e["total"], milliers(e["total"])) for e in elements]
    return _barres("Habilitations qui finissent, par mois", lignes, max(e["total"] for e in elements), large)


def couverture(elements: Elements, lieu: Lieu, tuiles: Mapping[str, tuple[int, int]], large: int) -> Iterator[str]:
    """La carte de ce qui manque, quand plusieurs départements y sont ; puis ce qui manque le plus."""
    territoires = {e[lieu.value] for e in elements}
    if lieu is Lieu.DEPARTEMENT and len(territoires & tuiles.keys()) >= _POUR_UNE_CARTE:
        yield from carte(elements, tuiles, large)
        yield ""
    trous = sorted((e for e in elements if e["manque"]), key=lambda e: (-e["manque"], e["titre"]))
    if not trous:
        yield from plier("Il ne manque de juré nulle part où un centre est agréé.", large)
        return
    noms = [f"{e['titre']} · {e[lieu.value] or '?'}" for e in trous]
    lignes = [
        (nom, PLEIN * e["jures"] + CLAIR * e["manque"], f"{e['jures']} sur {e['jures'] + e['manque']}")
        for nom, e in zip(noms[:_PREMIERS], trous, strict=False)
    ]
    manquent = sum(e["manque"] for e in trous)
    yield from plier(
        f"Là où un centre est agréé, il manque {compter(manquent, 'juré')} pour tenir un jury ({PLEIN} présent,"
        f" {CLAIR} manquant)",
        large,
    )
    yield from barres(lignes)
    if len(trous) > _PREMIERS:
        yield f"… et {compter(len(trous) - _PREMIERS, 'autre')} (--tri=-manque)."


def prevision(elements: Elements, large: int) -> Iterator[str]:
    """Par jour, la part des couples (titre, territoire) agréés qui gardent leur jury."""
    par_jour: dict[str, list[bool]] = defaultdict(list)
    for e in elements:
        par_jour[e["jour"]] += [not e["manque"]] if e["agrees"] else []
    comptes = [(lisible(jour, date=True), sum(tenus), len(tenus)) for jour, tenus in par_jour.items()]
    textes = [(jour, f"{milliers(tenus)} sur {milliers(total)}") for jour, tenus, total in comptes]
    cases, maximum = place(textes, large), max((total for _, _, total in comptes), default=0)
    yield from plier(f"Titres et territoires où un centre est agréé ({PLEIN} assez de jurés, {CLAIR} pas assez)", large)
    lignes = [
        (jour, morceaux([(PLEIN, tenus), (CLAIR, total - tenus)], total, long), texte)
        for (jour, tenus, total), (_, texte) in zip(comptes, textes, strict=True)
        for long in [longueur(total, maximum, cases)]
    ]
    yield from barres(lignes)


def sessions(elements: Elements, large: int) -> Iterator[str]:
    par_mois: dict[str, dict[str, int]] = defaultdict(dict)
    incomplets: dict[str, int] = defaultdict(int)
    for e in elements:
        par_mois[e["mois"]][e["etat"]] = e["total"]
        incomplets[e["mois"]] += e["jury_incomplet"]
    annulees = sum(etats.pop("annulee", 0) for etats in par_mois.values())
    totaux = {mois: sum(etats.values()) for mois, etats in par_mois.items()}
    textes = [(mois_lu(mois), _dire_du_mois(totaux[mois], incomplets[mois])) for mois in sorted(par_mois)]
    cases, maximum = place(textes, large), max(totaux.values(), default=0)
    yield from plier("Sessions par mois de leur début", large)
    phases, lignes = list(zip(_SIGNES, PHASES, strict=True)), []
    for mois, (libelle, texte) in zip(sorted(par_mois), textes, strict=True):
        parts = [(signe, sum(par_mois[mois].get(e, 0) for e in etats)) for signe, (_, etats) in phases]
        long = longueur(totaux[mois], maximum, cases)
        lignes.append((libelle, morceaux(parts, totaux[mois], long)[:cases], texte))
    yield from barres(lignes)
    yield from legende([(signe, mot) for signe, (mot, _) in phases], large)
    if annulees:
        dites = compter(annulees, "session annulée : pas dessinée", "sessions annulées : pas dessinées")
        yield from plier(f"{dites}.", large)


def _dire_du_mois(total: int, incomplets: int) -> str:
    if not incomplets:
        return milliers(total)
    return f"{milliers(total)}, {compter(incomplets, 'jury incomplet', 'jurys incomplets')}"


def resultats(elements: Elements, rang: Rang, large: int) -> Iterable[str]:
    lignes = [
        (e[rang.value], e["taux"] or 0, f"caché, moins de {COMPTE_MIN}" if e["taux"] is None else f"{e['taux']} %")
        for e in elements
    ]
    return _barres("Taux de réussite (une barre entière : 100 %)", lignes, 100, large)


def activite(elements: Elements, periode: Periode, large: int) -> Iterator[str]:
    """Une ligne par agent, un caractère par semaine ; les dernières, quand toutes ne tiennent pas."""
    toutes = semaines_entre(periode)
    par_agent: dict[str, dict[str, int]] = defaultdict(dict)
    for e in elements:
        par_agent[e["agent"]][e["semaine"]] = e["ecritures"]
    textes = [(agent, milliers(sum(siennes.values()))) for agent, siennes in par_agent.items()]
    montrees = toutes[-place(textes, large) :]
    maximum = max(siennes.get(s, 0) for siennes in par_agent.values() for s in montrees)
    yield from plier(
        f"Écritures de chaque semaine, de {montrees[0]} à {montrees[-1]} (la plus haute : {milliers(maximum)})",
        large,
    )
    lignes = [
        (agent, semaines([par_agent[agent].get(s, 0) for s in montrees], maximum), texte) for agent, texte in textes
    ]
    yield from barres(lignes)

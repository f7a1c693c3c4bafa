"""Le rapport du ressort : les chiffres de chaque sujet, réunis en sections que `formats/rapport` met en page."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ceres_cli.formats import rapport
from ceres_cli.formats.rapport import Barre, Part, Rapport, Section, Table, Tuile, composer
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.francais import accorder, compter, milliers
from ceres_cli.regles.statistiques import COMPTE_MIN, PHASES, niveau, semaines_entre
from ceres_cli.services.profil import lectures as profil
from ceres_cli.services.statistiques import chiffres
from ceres_cli.services.statistiques.chiffres import Tenus
from ceres_cli.services.statistiques.criteres import Chiffres, Criteres

_TROUS_MONTRES = 100
_TITRES_MONTRES = 25
NIVEAUX = (
    "aucun centre agréé",
    "rien ne manque",
    "il manque des jurés à moins de la moitié des titres agréés",
    "il en manque à la moitié ou plus",
    "il en manque à tous",
)
_TENUS = (Part("plein", "", "assez de jurés"), Part("vide", "", "pas assez"))


def couverture(vus: Chiffres) -> Section:
    """La carte des départements ; puis ce qui manque, titre par titre."""
    agrees: Counter[str] = Counter()
    trous: Counter[str] = Counter()
    tenus: Counter[str] = Counter()
    for e in vus.elements:
        agrees[e["departement"] or ""] += bool(e["agrees"])
        trous[e["departement"] or ""] += bool(e["manque"])
        tenus[e["departement"] or ""] += bool(e["jures"])
    ordre = sorted({e["departement"] or "" for e in vus.elements})
    noms = {code: _departement(code) for code in ordre}
    niveaux = {code: niveau(agrees[code], trous[code]) for code in ordre}
    tuiles = {
        code: Tuile(
            niveaux[code],
            f"{trous[code]}/{agrees[code]}" if agrees[code] else "",
            f"{noms[code]} : {NIVEAUX[niveaux[code]]}",
        )
        for code in ordre
    }
    image = rapport.carte(
        "carte-couverture",
        "Carte de France en tuiles, une par département : titres agréés où il manque des jurés, sur titres agréés",
        territoires.tuiles(),
        tuiles,
        NIVEAUX,
    )
    par_departement = Table(
        "Couverture par département",
        ("Département", "Titres qui ont un juré", "Titres agréés", "dont en manque", "Lecture"),
        [(noms[code], tenus[code], agrees[code], trous[code], NIVEAUX[niveaux[code]]) for code in ordre],
    )
    manquent = sorted((e for e in vus.elements if e["manque"]), key=lambda e: -e["manque"])
    total = sum(e["manque"] for e in manquent)
    phrase = (
        f"Il manque {compter(total, 'juré')} pour que chaque titre agréé ait son jury de deux, dans chaque département."
        if total
        else "Aucun juré ne manque là où un centre est agréé."
    )
    return Section(
        "couverture",
        "Jurés utilisables par territoire",
        [phrase, "Sur la carte, sous chaque département : titres en manque / titres agréés."],
        [par_departement, _trous(manquent)],
        image,
    )


def _trous(manquent: list[dict[str, Any]]) -> Table:
    reste = len(manquent) - _TROUS_MONTRES
    return Table(
        "Ce qui manque, titre par titre",
        ("Titre", "Nom", "Département", "Jurés utilisables", "Centres agréés", "Manque"),
        [
            (e["titre"], e["titre_nom"], _departement(e["departement"] or ""), e["jures"], e["agrees"], e["manque"])
            for e in manquent[:_TROUS_MONTRES]
        ],
        vide="Aucun juré ne manque là où un centre est agréé.",
        suite=f"Et {compter(reste, 'autre')} : « ceres stats couverture --tri=-manque » les donne."
        if reste > 0
        else "",
    )


def _departement(code: str) -> str:
    trouve = territoires.departements().get(code)
    return f"{code} {trouve.nom}" if trouve else "sans département"


def prevision(suite: Sequence[Tenus]) -> Section:
    lignes = [(en_francais(jour), assez, sans) for jour, assez, sans in suite]
    image = rapport.partagees(
        "barres-prevision",
        "Titres agréés d'un territoire qui ont assez de jurés, au premier jour de chaque trimestre",
        [(jour, (tenus, sans), f"{milliers(tenus)} sur {milliers(tenus + sans)}") for jour, tenus, sans in lignes],
        _TENUS,
    )
    return Section(
        "prevision",
        "Ce qui restera couvert",
        ["Les habilitations et les titres qui finissent d'ici là, si rien n'est renouvelé."],
        [Table("Titres agréés d'un territoire, par trimestre", ("Au", "Assez de jurés", "Pas assez"), lignes)],
        image,
    )


def echeances(vus: Chiffres) -> Section:
    lignes = [(_mois(e["mois"]), e["total"]) for e in vus.elements]
    maximum = max(total for _, total in lignes)
    total = sum(total for _, total in lignes)
    image = rapport.barres(
        "barres-echeances",
        "Habilitations qui finissent, mois par mois",
        [Barre(mois, n, milliers(n)) for mois, n in lignes],
        maximum,
    )
    phrase = f"{compter(total, 'habilitation')} {accorder(total, 'finit', 'finissent')} dans la période."
    if total:
        pire = max(lignes, key=lambda ligne: ligne[1])
        phrase += f" Le mois le plus chargé est {pire[0]} ({milliers(pire[1])})."
    return Section(
        "echeances",
        "Habilitations qui finissent",
        [phrase],
        [Table("Habilitations par mois", ("Mois", "Finissent"), lignes)],
        image,
    )


def sessions(vus: Chiffres) -> Section:
    par_mois: dict[str, Counter[str]] = defaultdict(Counter)
    incomplets: Counter[str] = Counter()
    for e in vus.elements:
        par_mois[e["mois"]][e["etat"]] += e["total"]
        incomplets[e["mois"]] += e["jury_incomplet"]
    lignes = [
        (_mois(mois), [sum(etats[etat] for etat in phase) for _, phase in PHASES], etats["annulee"], incomplets[mois])
        for mois, etats in sorted(par_mois.items())
    ]
    image = rapport.partagees(
        "barres-sessions",
        "Sessions par mois de leur début, selon leur avancement",
        [(mois, valeurs, milliers(sum(valeurs))) for mois, valeurs, _, _ in lignes],
    )
    total = sum(incomplets.values())
    phrase = (
        f"{compter(total, 'session')} {accorder(total, 'a', 'ont')} un jury incomplet."
        if total
        else "Aucune session à tenir ou à valider n'a de jury incomplet."
    )
    titres = ("Mois", "Validées", "À valider", "Convoquées", "En préparation", "Annulées", "Jurys incomplets")
    return Section(
        "sessions",
        "Sessions",
        [f"Du {en_francais(vus.periode.du)} au {en_francais(vus.periode.au)}. {phrase}"],
        [Table("Sessions par mois", titres, [(mois, *valeurs, annulees, n) for mois, valeurs, annulees, n in lignes])],
        image if lignes else "",
    )


def resultats(vus: Chiffres) -> Section:
    """Les titres où l'on a le plus de présents en image ; tous en table."""
    montres = [e for e in vus.elements if e["taux"] is not None]
    premiers = sorted(montres, key=lambda e: (-e["presents"], e["titre"]))[:_TITRES_MONTRES]
    image = rapport.barres(
        "barres-resultats",
        "Taux de réussite par titre",
        [Barre(f"{e['titre']} {_court(e['titre_nom'])}", e["taux"], f"{e['taux']} %") for e in premiers],
        100,
    )
    phrases = [f"Sessions validées, du {en_francais(vus.periode.du)} au {en_francais(vus.periode.au)}."]
    if len(montres) > len(premiers):
        phrases.append(f"L'image montre les {len(premiers)} titres qui ont le plus de présents.")
    return Section(
        "resultats",
        "Taux de réussite",
        phrases,
        [
            Table(
                "Résultats par titre",
                ("Titre", "Nom", "Présents", "Réussites", "Taux (%)"),
                [(e["titre"], e["titre_nom"], e["presents"], e["reussites"], e["taux"]) for e in vus.elements],
                vide="Aucune session validée dans la période.",
            )
        ],
        image if premiers else "",
    )


def _court(nom: str) -> str:
    """Un sigle ; un intitulé entier n'a pas de place dans l'image, sa référence suffit."""
    return nom if len(nom) <= 8 else ""


def activite(vus: Chiffres) -> Section:
    """Par semaine, tous agents réunis : le rapport ne nomme personne."""
    totaux: Counter[str] = Counter()
    for e in vus.elements:
        totaux[e["semaine"]] += e["ecritures"]
    lignes = [(semaine, totaux[semaine]) for semaine in semaines_entre(vus.periode)]
    image = rapport.barres(
        "barres-activite",
        "Écritures par semaine",
        [Barre(semaine, n, milliers(n)) for semaine, n in lignes],
        max(n for _, n in lignes),
    )
    return Section(
        "activite",
        "Activité",
        [
            "Les lignes écrites au nom de ce ressort, tous agents et tous titres réunis, par semaine ISO (du lundi au"
            " dimanche)."
        ],
        [Table("Écritures par semaine", ("Semaine", "Écritures"), lignes)],
        image,
    )


def _mois(mois: str) -> str:
    return f"{mois[5:]}/{mois[:4]}"


_NOTES = (
    (
        "Juré utilisable sur un titre",
        "Un juré actif qui peut examiner, ce jour-là, le titre entier ou chacun de ses CCP. Il compte là où il habite.",
    ),
    (
        "Centre agréé",
        "Un centre dont l'agrément sur le titre est valide ce jour-là. Il compte là où est le site de l'agrément, à"
        " défaut le centre.",
    ),
    ("Il manque des jurés", "Là où un centre est agréé sur un titre et où moins de deux jurés y sont utilisables."),
    (
        "Habilitation qui finit",
        "Une habilitation validée dont le dernier jour, au plus tard celui du titre, tombe dans le mois.",
    ),
    (
        "Jury incomplet",
        "Une session ni validée ni annulée dont moins de deux jurés peuvent l'examiner tous ses jours.",
    ),
    (
        "Taux de réussite",
        "Les réussites parmi les présents, dans les sessions validées. Une réussite partielle n'est pas une réussite."
        f" Un compte sous {COMPTE_MIN} est caché, et le taux avec lui.",
    ),
)


def rediger(cadre: Cadre, criteres: Criteres) -> str:
    """La page HTML du ressort de qui la demande."""
    with cadre.lire(Operation.LIRE_CHIFFRES) as (db, acteur):
        couverts, suite = chiffres.couverture_et_suite(db, cadre, criteres)
        ressort = profil.libelle_de(db, acteur)
    finissent = chiffres.echeances(cadre, criteres)
    tenues = chiffres.sessions(cadre, criteres)
    redigees = list(_sections(cadre, acteur, criteres, (couverts, suite, finissent, tenues)))
    jour = en_francais(couverts.jour)
    return composer(Rapport(ressort, jour, _filtres(criteres), _reperes(couverts, finissent, tenues), redigees, _NOTES))


def _sections(
    cadre: Cadre, acteur: Acteur, criteres: Criteres, lus: tuple[Chiffres, list[chiffres.Tenus], Chiffres, Chiffres]
) -> Iterator[Section]:
    couverts, suite, finissent, tenues = lus
    yield couverture(couverts)
    yield prevision(suite)
    yield echeances(finissent)
    yield sessions(tenues)
    yield resultats(chiffres.resultats(cadre, criteres))
    if est_permise(Operation.LIRE_ACTIVITE, acteur.role):
        yield activite(chiffres.activite(cadre, criteres))


def _filtres(criteres: Criteres) -> list[str]:
    voulus = (("Titre", criteres.titre), ("Département", criteres.departement), ("Région", criteres.region))
    dits = [f"{nom} : {valeur}" for nom, valeur in voulus if valeur]
    return [f"Resserré à : {', '.join(dits)}."] if dits else []


def _reperes(couverts: Chiffres, finissent: Chiffres, tenues: Chiffres) -> list[tuple[str, str]]:
    agrees = [e for e in couverts.elements if e["agrees"]]
    en_manque = sum(bool(e["manque"]) for e in agrees)
    a_venir = [e for e in tenues.elements if e["etat"] not in ("validee", "annulee")]
    return [
        (
            f"{milliers(len(agrees) - en_manque)} sur {milliers(len(agrees))}",
            "titres agréés d'un territoire ont leur jury",
        ),
        (milliers(sum(e["total"] for e in finissent.elements)), "habilitations finissent d'ici deux ans"),
        (milliers(sum(e["total"] for e in a_venir)), "sessions à tenir ou à valider"),
        (milliers(sum(e["jury_incomplet"] for e in a_venir)), "d'entre elles ont un jury incomplet"),
    ]


def tuiles() -> Mapping[str, tuple[int, int]]:
    """Code de département → (colonne, ligne), depuis le haut à gauche."""
    return territoires.tuiles()

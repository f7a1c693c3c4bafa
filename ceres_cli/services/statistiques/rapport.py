"""Le rapport du ressort : les chiffres de chaque sujet, réunis en sections que `formats/rapport` met en page."""

from collections.abc import Iterator, Mapping

from ceres_cli.formats.rapport import Rapport, Section, composer
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.francais import milliers
from ceres_cli.regles.statistiques import COMPTE_MIN
from ceres_cli.services.profil import lectures as profil
from ceres_cli.services.statistiques import chiffres, sections
from ceres_cli.services.statistiques.criteres import Chiffres, Criteres

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
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_CHIFFRES)
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
    yield sections.couverture(couverts)
    yield sections.prevision(suite)
    yield sections.echeances(finissent)
    yield sections.sessions(tenues)
    yield sections.resultats(chiffres.resultats(cadre, criteres))
    if est_permise(Operation.LIRE_ACTIVITE, acteur.role):
        yield sections.activite(chiffres.activite(cadre, criteres))


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

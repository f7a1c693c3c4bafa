"""Le fichier d'un collègue, phrase par phrase : chacune de celles qui disent comment il se lit est jouée en csv, en
xlsx et en ods, là où le format le permet. Jour : 02/09/2025."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.conftest import Lanceur
from tests.fabriques import classeurs as fc
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import CENTRE, EN_COURS, UD_75, Monde
from tests.fabriques.peuple import fichier
from tests.lanceur import Resultat

LOT = ("habilitation", "lot")
SIMULER = ("--simuler", "--format", "json")
CLASSEURS = ("xlsx", "ods")
TOUS = ("csv", *CLASSEURS)
Ligne = Sequence[Any]
BLOC = f"{EN_COURS}/CCP1"


@dataclass(frozen=True)
class Cas:
    """`phrase` : ce qui est promis. `lignes` : le fichier, où « {active} » est un numéro d'habilitation et
    « {nom active} » le nom de son juré. `feuilles` : les autres, par leur nom.

    `sorts` : (ligne, habilitation, action, résultat) de chaque ligne du rapport. `dits` : ce qui est dit à côté.
    `fautes` : le début de chaque faute, et rien d'autre n'en est une. `apres` : les valeurs de la première ligne.
    """

    phrase: str
    lignes: Sequence[Ligne]
    sorts: Sequence[tuple[int, str, str, str]] = ()
    options: Sequence[str] = ()
    dits: Sequence[str] = ()
    fautes: Sequence[str] = ()
    apres: Mapping[str, str] | None = None
    formats: Sequence[str] = TOUS
    feuilles: Mapping[str, Sequence[Ligne]] = field(default_factory=dict)
    fusions: Sequence[str] = ()
    masquees: Sequence[int] = ()
    code: int | None = None


ENTETE = ("action", "habilitation")
SUSPENDRE = ("suspendre", "{active}")
UNE = [(2, "active", "suspendre", "fait")]
PERSONNE = ("Nom", "Prénom", "Certification", "Action")
NOMMEE = ("{nom active}", "{prenom active}", EN_COURS, "suspendre")

CAS = (
    # --- les colonnes ---
    Cas("des synonymes, quels que soient la casse et les accents", [("DÉCISION", "N° Habilitation"), SUSPENDRE], UNE),
    Cas(
        "les colonnes inconnues sont dites, et ignorées",
        [(*ENTETE, "Téléphone"), (*SUSPENDRE, "0102030405")],
        UNE,
        dits=["Colonnes ignorées : Téléphone."],
    ),
    Cas("action, juré et certification", [("action", "jure", "certification"), ("suspendre", "J-5", EN_COURS)], UNE),
    Cas(
        "le titre et son bloc s'écrivent comme on parle",
        [("action", "jure", "certification"), ("creer", "J-5", f"{EN_COURS} CCP 1")],
        [(2, "", "creer", "fait")],
    ),
    Cas("Décision, Avis et Suite disent l'action", [("Avis", "habilitation"), SUSPENDRE], UNE),
    Cas("la suite donnée aussi", [("Suite donnée", "habilitation"), SUSPENDRE], UNE),
    Cas(
        "les abréviations d'un tableau de suivi se lisent",
        [
            ("NOM", "Prénom", "Titre pro.", "Fin actuelle", "Avis UD", "Nelle échéance", "Obs."),
            ("{nom active}", "{prenom active}", EN_COURS, "01/01/2026", "Renouvellement", "31/12/2026", "vu"),
        ],
        [(2, "active", "renouveler", "fait")],
        dits=[
            "Colonnes reconnues : nom, prenom, certification (« Titre pro. »), action (« Avis UD »), fin (« Nelle"
            " échéance »), motif (« Obs. »).",
            "ignorées : Fin actuelle.",
        ],
        apres={"fin": "2026-12-31"},
    ),
    Cas("d'un relevé de décisions aussi", [("N° hab.", "Décision commission"), SUSPENDRE[::-1]], UNE),
    # --- l'en-tête ---
    Cas(
        "un titre, des lignes vides, un rang de groupes au-dessus de l'en-tête sont passés, et dits",
        [
            ("Commission du 12 mars",),
            (),
            ("Juré", None, "Titre", "Avis", "Validité"),
            ("Nom", "Prénom", "Certification", "Décision", "Fin de validité"),
            NOMMEE,
        ],
        [(5, "active", "suspendre", "fait")],
        dits=["en-tête : ligne 4 (lignes 1, 3 passées)"],
    ),
    Cas(
        "fusionnés ou non",
        [("Commission", None), ("Juré", None, "Titre", None), PERSONNE, NOMMEE],
        [(4, "active", "suspendre", "fait")],
        dits=["en-tête : ligne 3 (lignes 1, 2 passées)"],
        formats=CLASSEURS,
        fusions=["A1:D1", "A2:B2", "C2:D2"],
    ),
    Cas(
        "un rang de groupes qui nomme autant de colonnes que l'en-tête qui le touche n'en est pas un autre",
        [("Membre du jury", None, "Habilitation", None), ("Nom", "Prénom", "Date", "Titulaire"), ("A", "B", "", "")],
        fautes=["ligne 2 : aucune colonne « action »"],
    ),
    Cas(
        "l'en-tête est une des vingt premières lignes non vides",
        [*[("titre",)] * 19, (), ENTETE, SUSPENDRE],
        [(22, "active", "suspendre", "fait")],
    ),
    Cas("la vingt et unième n'en est plus", [*[("titre",)] * 20, ENTETE, SUSPENDRE], fautes=[""], code=2),
    Cas(
        "une colonne qui manque ne fait qu'une faute, qui nomme l'en-tête, ce qui manque et la plus proche",
        [("Commission",), (), ("Habilitation", "Position retenue"), *[("{active}", "suspendre")] * 30],
        fautes=[
            "ligne 3 : aucune colonne « action » (ou donnez --action) ; la plus proche : « Position retenue » :"
            ' --colonne action="Position retenue" (l\'en-tête dit : Habilitation, Position retenue)'
        ],
    ),
    Cas(
        "de deux colonnes qui manquent, chacune a la sienne",
        [("Juré", "Verdict", "N° de dossier hab."), ("J-5", "suspendre", "{active}")],
        fautes=[
            "ligne 1 : aucune colonne « action » (ou donnez --action) ; la plus proche : « Verdict » : --colonne"
            ' action="Verdict" ; aucune colonne « certification », ni « habilitation » ; la plus proche :'
            ' « N° de dossier hab. » : --colonne habilitation="N° de dossier hab."'
        ],
    ),
    Cas(
        "un numéro d'ordre et la fin demandée ne tiennent pas lieu de l'habilitation : rien n'est proposé",
        [("N°", "Juré", "Avis", "Fin demandée"), ("1", "A", "renouveler", "31/12/2026")],
        fautes=[
            "ligne 1 : aucune colonne « certification », ni « habilitation »"
            " (l'en-tête dit : N°, Juré, Avis, Fin demandée)"
        ],
    ),
    Cas(
        "la fin demandée est la fin",
        [("Habilitation", "Avis", "Fin demandée"), ("{active}", "renouveler", "fin du titre")],
        [(2, "active", "renouveler", "fait")],
    ),
    Cas(
        "de celles qui pourraient en tenir lieu, la plus proche est celle qui en porte les numéros",
        [("N°", "Juré", "Statut", "Avis"), ("{active}", "A", "active", "suspendre")],
        fautes=[
            "ligne 1 : aucune colonne « certification », ni « habilitation » ; la plus proche : « N° » :"
            ' --colonne habilitation="N°"'
        ],
    ),
    Cas(
        "ce qui ne se lit pas plus bas ne cache pas la colonne qui manque",
        [*[ENTETE, SUSPENDRE], ("=1+1", "")],
        fautes=["l.{genre} : --colonne action : aucune colonne « Decizion »"],
        options=["--colonne", "action=Decizion"],
        formats=CLASSEURS,
    ),
    Cas(
        "--colonne désigne par un titre",
        [("Habilitation", "Position retenue"), ("{active}", "suspendre")],
        UNE,
        ["--colonne", "action=Position retenue"],
    ),
    Cas(
        "ou par une lettre", [("Habilitation", "Verdict"), ("{active}", "suspendre")], UNE, ["--colonne", "Décision=B"]
    ),
    Cas(
        "deux colonnes pour un champ sont une faute, qui les nomme toutes deux",
        [(*ENTETE, "Fin de validité", "Échéance demandée"), ("modifier", "{brouillon}", "01/06/2026", "31/03/2026")],
        fautes=["ligne 1, « Fin de validité » et « Échéance demandée » disent tous deux la colonne fin"],
    ),
    Cas(
        "à moins que --colonne choisisse",
        [(*ENTETE, "Fin de validité", "Échéance demandée"), ("modifier", "{brouillon}", "01/06/2026", "31/03/2026")],
        [(2, "brouillon", "modifier", "fait")],
        ["--colonne", "fin=Échéance demandée"],
        apres={"fin": "2026-03-31"},
    ),
    Cas("Nom et Prénom, en deux colonnes, se joignent", [PERSONNE, NOMMEE], UNE),
    Cas("un nom se dit avec son appel", [PERSONNE, ("M. {nom active}", *NOMMEE[1:])], UNE),
    Cas(
        "un titre, par son intitulé, et c'est dit",
        [PERSONNE, (*NOMMEE[:2], f"TITRE {EN_COURS}", "suspendre")],
        UNE,
        dits=[f"certification : « TITRE {EN_COURS} » lu {EN_COURS} (1 ligne)"],
    ),
    Cas(
        "un intitulé mal tapé est une faute, qui dit le plus proche",
        [PERSONNE, (*NOMMEE[:2], f"Tittre {EN_COURS}", "suspendre")],
        fautes=[
            f"ligne 2, colonne « Certification »{{C2}} : « Tittre {EN_COURS} » n'est pas un nom de certification ; la"
            f' plus proche : --valeur "certification:Tittre {EN_COURS}={EN_COURS}"'
        ],
    ),
    Cas(
        "une action inconnue ne cache pas les autres fautes de sa ligne",
        [PERSONNE, (*NOMMEE[:2], "Un métier inconnu", "on verra")],
        fautes=[
            "ligne 2, colonne « Certification »{C2} : « Un métier inconnu » n'est pas un nom de certification",
            "ligne 2, colonne « Action »{D2} : « on verra » n'est pas une action",
        ],
    ),
    Cas(
        "deux en-têtes possibles ne se devinent pas",
        [ENTETE[::-1], ENTETE, SUSPENDRE],
        fautes=["l.{genre} : les lignes 1 et 2 peuvent toutes deux être l'en-tête. Dites laquelle : --ligne-entete N."],
    ),
    Cas("--ligne-entete le dit", [ENTETE[::-1], ENTETE, SUSPENDRE], [(3, *UNE[0][1:])], ["--ligne-entete", "2"]),
    Cas(
        "tout cela ensemble : le classeur d'une commission, tel qu'il est",
        [
            ("Commission d'habilitation du 12 mars",),
            (),
            ("Juré", None, "Titre", "Avis", "Validité", None, "Nb"),
            ("Nom", "Prénom", "Certification", "Décision", "Début", "Fin de validité", None),
            ("{nom active}", "{prenom active}", EN_COURS, "À suspendre", None, None, "=1+1"),
            ("{nom E-COURS}", "{prenom E-COURS}", f"\u00a0{EN_COURS} ", "maintien", None, None, 2),
            ("Le Vide", "Anne", EN_COURS, None, None, None, 3),
            ("TOTAL", None, None, None, None, None, "=SUM(G5:G7)"),
        ],
        [(5, "active", "suspendre", "fait")],
        dits=[
            "en-tête : ligne 4 (lignes 1, 3 passées)",
            "lignes masquées, lues aussi : 6",
            "action : « À suspendre » lu suspendre (1 ligne)",
            "action : « maintien » lu sans rien à faire (1 ligne)",
            "2 lignes sans rien à faire : 6, 7",
            "Ligne passée, sans objet (total, titre répété) : 8",
            "1 ligne par un nom : ligne 5, « {nom active} {prenom active} »",
        ],
        formats=CLASSEURS,
        fusions=["A1:G1", "A3:B3", "G3:G4"],
        masquees=[6],
    ),
    # --- les feuilles ---
    Cas(
        "de plusieurs feuilles, la seule dont l'en-tête se reconnaît est lue, et c'est dit",
        [ENTETE, SUSPENDRE],
        UNE,
        dits=["feuille : « Feuille »", "autres feuilles, non lues : « Notes »"],
        formats=CLASSEURS,
        feuilles={"Notes": [("à faire",), ("appeler Nantes",)]},
    ),
    Cas(
        "même s'il y manque une colonne",
        [("habilitation", "fin", "Verdict"), ("{active}", "", "suspendre")],
        fautes=["ligne 1 : aucune colonne « action »"],
        formats=CLASSEURS,
        feuilles={"Liste": [("oui",), ("non",)]},
    ),
    Cas(
        "deux sont une faute",
        [ENTETE, SUSPENDRE],
        fautes=["l.{genre} : il a 2 feuilles qui portent des données : « Feuille », « Avril ». Choisissez-en une :"],
        formats=CLASSEURS,
        feuilles={"Avril": [ENTETE, SUSPENDRE]},
    ),
    Cas(
        "--feuille choisit",
        [ENTETE, SUSPENDRE],
        UNE,
        ["--feuille", "Avril"],
        formats=CLASSEURS,
        feuilles={"Avril": [ENTETE, SUSPENDRE]},
    ),
    # --- les mots d'une décision ---
    Cas(
        "les mots d'une décision se lisent, chacun dit une fois, avec son compte",
        [
            ENTETE,
            ("à suspendre", "{active}"),
            ("À suspendre", "{E-FIN}"),
            ("maintien", "{E-COURS}"),
            ("Favorable", "{E-HORS}"),
        ],
        [(2, "active", "suspendre", "fait"), (3, "E-FIN", "suspendre", "fait"), (5, "E-HORS", "valider", "refuse")],
        dits=[
            "action : « à suspendre » lu suspendre (2 lignes)",
            "action : « maintien » lu sans rien à faire (1 ligne)",
            "action : « Favorable » lu valider (1 ligne)",
        ],
        code=7,
    ),
    Cas(
        "une décision vide à côté d'un objet n'est rien à faire, et c'est dit avec son compte",
        [ENTETE, SUSPENDRE, ("", "{E-FIN}"), (None, "{E-COURS}"), ("RAS", "{E-HORS}")],
        UNE,
        dits=["3 lignes sans rien à faire : 3-5"],
    ),
    Cas(
        "le même objet, à suspendre sur une ligne et à maintenir sur une autre : c'est dit, dans les deux sens",
        [
            ENTETE,
            ("maintien", "{active}"),
            ("à suspendre", "{active}"),
            ("à suspendre", "{E-FIN}"),
            ("maintien", "{E-FIN}"),
            ("", "{E-FIN}"),
            ("maintien", "{E-COURS}"),
        ],
        [(3, "active", "suspendre", "fait"), (4, "E-FIN", "suspendre", "fait")],
        dits=["Même objet, à changer sur une ligne et à laisser sur une autre : 3 et 2, 4 et 5. Il sera changé"],
    ),
    Cas(
        "une action donnée pour le fichier est celle des lignes qui n'en disent rien, non de ce qui se maintient",
        [ENTETE, ("maintien", "{active}"), ("", "{E-FIN}"), ("RAS", "{E-COURS}")],
        [(3, "E-FIN", "suspendre", "fait")],
        options=["--action", "suspendre"],
        dits=["action : « maintien » lu sans rien à faire (1 ligne)", "2 lignes sans rien à faire : 2, 4"],
    ),
    Cas(
        "un point d'interrogation dit un doute, qui n'est pas une décision",
        [ENTETE, ("SUSPENDRE ???", "{active}"), ("maintien ?", "{E-FIN}")],
        fautes=[
            "ligne 2, colonne « action »{A2} : « SUSPENDRE ??? » laisse un doute",
            "ligne 3, colonne « action »{A3} : « maintien ? » laisse un doute",
        ],
    ),
    Cas(
        "jusqu'à ce qu'on dise ce qu'il en est, sans rien dire du mot qui n'en laisse pas",
        [ENTETE, ("suspendre ?", "{active}"), ("maintien ?", "{E-FIN}"), ("suspendre", "{suspendue}")],
        [(2, "active", "suspendre", "fait"), (4, "suspendue", "suspendre", "sans_effet")],
        options=["--valeur", "action:suspendre ?=suspendre", "--valeur", "action:maintien ?=maintien"],
        dits=["action : « suspendre ? » lu suspendre (1 ligne).", "« maintien ? » lu sans rien à faire (1 ligne)."],
    ),
    Cas(
        "un mot que nul synonyme ne couvre est une faute, qui dit ceux que l'on connaît",
        [ENTETE, ("Défavorable", "{active}")],
        fautes=["ligne 2, colonne « action »{A2} : « Défavorable » n'est pas une action (creer, valider, brouillon,"],
    ),
    Cas(
        "--valeur dit ce qu'il veut dire",
        [ENTETE, ("Défavorable", "{active}")],
        UNE,
        ["--valeur", "action:défavorable=suspendre"],
    ),
    Cas(
        "la fin que dit une ligne l'emporte sur --fin, et c'est dit",
        [(*ENTETE, "Échéance"), ("renouveler", "{active}", "01/01/2026")],
        [(2, "active", "renouveler", "sans_effet")],
        options=["--fin", "31/12/2026"],
        dits=["--fin ne vaut que sans fin : 1 ligne en dit une autre, colonne « Échéance » (--colonne fin= pour ne"],
    ),
    Cas(
        "sauf si cette colonne est écartée",
        [(*ENTETE, "Échéance"), ("renouveler", "{active}", "01/01/2026")],
        [(2, "active", "renouveler", "fait")],
        options=["--fin", "31/12/2026", "--colonne", "fin="],
        dits=["Colonnes reconnues : action, habilitation.", "Colonnes ignorées : Échéance."],
        apres={"fin": "2026-12-31"},
    ),
    Cas(
        "renouvelé sans fin demande une fin",
        [ENTETE, ("renouvelé", "{active}")],
        fautes=["ligne 2 : renouveler demande une fin, un jour ou « fin du titre » (ou donnez --fin)"],
    ),
    Cas(
        "des dates dont l'action n'a pas l'usage sont ignorées, et c'est dit",
        [(*ENTETE, "fin"), (*SUSPENDRE, "31/12/2026")],
        UNE,
        dits=["Dates ignorées, ligne 2 : creer, modifier et renouveler seuls en ont l'usage."],
    ),
    Cas(
        "lot --fin la donne",
        [ENTETE, ("renouvelé", "{active}")],
        [(2, "active", "renouveler", "fait")],
        ["--fin", "31/12/2026"],
        apres={"fin": "2026-12-31"},
    ),
    # --- qui est nommé ---
    Cas(
        "un objet se nomme par son numéro, par des chiffres nus, par « NOM Prénom », et tout cela se mêle",
        [
            ("Nom et prénom", "Habilitation", "Certification", "Action"),
            ("{prenom active}  {nom active}", "", EN_COURS, "suspendre"),
            ("", "{active nue}", "", "réactiver"),
            ("5", "", EN_COURS, "suspendre"),
            ("", "H 5", "", "réactiver"),
        ],
        [(n, "active", action, "fait") for n, action in enumerate(("suspendre", "reactiver") * 2, 2)],
        dits=["1 ligne par un nom : ligne 2, « "],
    ),
    Cas(
        "un nom qui en désigne plusieurs est une faute, qui les cite",
        [PERSONNE, ("Martin", "Paul", BLOC, "suspendre")],
        fautes=["ligne 2, colonne « Nom »{A2} : « Martin Paul » désigne 2 jurés : {les Paul}"],
    ),
    Cas(
        "la certification de la ligne les départage",
        [PERSONNE, ("martin", "paul", EN_COURS, "suspendre")],
        [(2, "du second Paul", "suspendre", "fait")],
    ),
    Cas(
        "un nom qui n'en désigne aucun est une faute",
        [PERSONNE, ("Néant", "Zoé", EN_COURS, "suspendre")],
        fautes=["ligne 2, colonne « Nom »{A2} : « Néant Zoé » ne désigne aucun juré de votre ressort"],
    ),
    Cas(
        "hors du ressort, il n'en désigne aucun",
        [PERSONNE, NOMMEE],
        options=["--profil", UD_75],
        fautes=[
            "ligne 2, colonne « Nom »{A2} : « {nom active} {prenom active} » ne désigne aucun juré de votre ressort"
        ],
    ),
    Cas(
        "--sans-noms les refuse",
        [PERSONNE, NOMMEE],
        options=["--sans-noms"],
        fautes=["ligne 2, colonne « Nom »{A2} : "],
    ),
    # --- les cases ---
    *(
        Cas(
            f"une date s'écrit {ecrite}",
            [(*ENTETE, "fin"), ("modifier", "{brouillon}", ecrite)],
            [(2, "brouillon", "modifier", "fait")],
            apres={"fin": "2026-03-31"},
            formats=TOUS if isinstance(ecrite, str) else CLASSEURS,
        )
        for ecrite in (
            date(2026, 3, 31),
            datetime(2026, 3, 31),
            46112,
            "46112",
            "31/03/26",
            "31.03.2026",
            "31-03-2026",
            "2026-03-31",
            "31 mars 2026",
            "mardi 31 mars 2026",
            "31\u00a0mars  2026",
            "\u00a031/03/2026 ",
            "« 31/03/2026 »",
            '"31/03/2026"',
        )
    ),
    Cas(
        "« fin du titre » est une fin",
        [(*ENTETE, "fin"), ("renouveler", "{active}", "Fin du titre")],
        [(2, "active", "renouveler", "fait")],
        apres={"fin": "2027-12-31"},
    ),
    Cas(
        "une année en deux chiffres n'est jamais à plus de vingt ans",
        [(*ENTETE, "fin"), ("modifier", "{brouillon}", "02/09/46")],
        [(2, "brouillon", "modifier", "refuse")],
        code=7,
    ),
    Cas(
        "des cases fusionnées se lisent comme la première",
        [("habilitation", "action", "Note"), ("{active}", "suspendre", "x"), ("{E-FIN}", None, "y")],
        [(2, "active", "suspendre", "fait"), (3, "E-FIN", "suspendre", "fait")],
        formats=CLASSEURS,
        fusions=["B2:B3"],
    ),
    Cas(
        "des lignes masquées sont lues, et dites",
        [ENTETE, ("", "{E-FIN}"), SUSPENDRE],
        [(3, *UNE[0][1:])],
        dits=["lignes masquées, lues aussi : 3"],
        formats=CLASSEURS,
        masquees=[3],
    ),
    Cas(
        "une ligne de totaux, sans objet ni action, est passée, et dite",
        [("habilitation", "action", "Nb"), ("{active}", "suspendre", 2), ("TOTAL", None, 2)],
        UNE,
        dits=["Ligne passée, sans objet (total, titre répété) : 3"],
    ),
    *(
        Cas(
            f"et celle dont le compte est sous l'action ({objet or 'sans objet'}, {compte})",
            [("Nom", "habilitation", "action"), ("x", "{active}", "suspendre"), ("Total", objet, compte)],
            UNE,
            dits=["Ligne passée, sans objet (total, titre répété) : 3"],
        )
        for objet, compte in ((None, 2), ("Total", 2), ("Total", "1 234"))
    ),
    Cas(
        "un nombre sous l'action d'un objet est une faute",
        [("Nom", "habilitation", "action"), ("Total", "{active}", 2)],
        fautes=["ligne 2, colonne « Nom »{A2} : ", "ligne 2, colonne « action »{C2} : "],
    ),
    Cas(
        "une formule hors des colonnes lues, ou dans une ligne de totaux, ne gêne pas",
        [
            ("habilitation", "action", "fin", "Nb"),
            ("{active}", "suspendre", None, "=1+1"),
            ("Total", None, "=1+1", "=D2"),
        ],
        UNE,
        formats=CLASSEURS,
    ),
    Cas(
        "ni seule sur sa ligne, sans objet ni acte",
        [("habilitation", "action", "fin"), ("{active}", "suspendre", None), (None, None, "=1+1")],
        UNE,
        dits=["Ligne passée, sans objet (total, titre répété) : 3"],
        formats=CLASSEURS,
    ),
    Cas(
        "dans la colonne de l'objet, seule ou non, c'en est une",
        [("habilitation", "action"), ("{active}", "suspendre"), ("=1+1", None)],
        fautes=["ligne 3, colonne « habilitation »{A3} : "],
        formats=CLASSEURS,
    ),
    Cas(
        "dans une colonne lue, c'est une faute",
        [(*ENTETE, "fin"), ("modifier", "{brouillon}", "=1+1")],
        fautes=["ligne 2, colonne « fin »{C2} : "],
        formats=CLASSEURS,
    ),
    # --- les lignes, ensemble ---
    Cas(
        "toutes les fautes de format sont dites d'un coup, et rien n'est fait",
        [ENTETE, SUSPENDRE, ("suspandre", "{active}"), ("suspendre", "H-x")],
        fautes=["ligne 3, colonne « action »{A3} : ", "ligne 4, colonne « habilitation »{B4} : "],
    ),
    Cas("sans en-tête, rien n'est lu", [("suspendre", "{active}")], fautes=[""], code=2),
    Cas("un en-tête sans lignes : rien à faire", [ENTETE], dits=["rien à faire"]),
    Cas(
        "un refus laisse passer les autres lignes ; un objet inconnu en est un",
        [ENTETE, ("suspendre", "H-900000"), SUSPENDRE],
        [(2, "", "suspendre", "refuse"), (3, *UNE[0][1:])],
        code=7,
    ),
    Cas(
        "--tout-ou-rien ne fait alors rien",
        [ENTETE, ("suspendre", "H-900000"), SUSPENDRE],
        [(2, "", "suspendre", "refuse"), (3, "", "suspendre", "non_traite")],
        ["--tout-ou-rien"],
        code=4,
    ),
    Cas(
        "un objet s'écrit entièrement ou pas du tout",
        [(*ENTETE, "fin"), ("suspendre", "{active}", ""), ("supprimer", "{active}", "")],
        [(2, "active", "suspendre", "non_traite"), (3, "active", "supprimer", "refuse")],
        code=7,
    ),
    Cas(
        "à moins de --lignes-separees",
        [(*ENTETE, "fin"), ("suspendre", "{active}", ""), ("supprimer", "{active}", "")],
        [(2, "active", "suspendre", "fait"), (3, "active", "supprimer", "refuse")],
        ["--lignes-separees"],
        code=7,
    ),
    Cas(
        "creer fait un brouillon, qu'une ligne suivante valide",
        [("action", "jure", "certification"), ("creer", "J-5", BLOC), ("valider", "J-5", BLOC)],
        [(2, "", "creer", "fait"), (3, "", "valider", "fait")],
    ),
    Cas(
        "la même ligne deux fois n'est pas une erreur",
        [ENTETE, SUSPENDRE, SUSPENDRE],
        [*UNE, (3, "active", "suspendre", "sans_effet")],
    ),
    Cas(
        "ce qui est déjà dans l'état voulu est sans effet",
        [ENTETE, ("suspendre", "{suspendue}")],
        [(2, "suspendue", "suspendre", "sans_effet")],
    ),
    Cas(
        "un rôle qui ne peut rien écrire du fichier : sortie 5",
        [ENTETE, SUSPENDRE],
        options=["--profil", CENTRE],
        fautes=[""],
        code=5,
    ),
)


@pytest.fixture
def noms(monde: Monde) -> dict[str, str]:
    """Ce que disent les « {…} » d'un cas ; deux MARTIN Paul, dont le second seul est habilité."""
    f = Fabrique.reprise(monde.chemin)
    premier, second = f.jure("MARTIN", "Paul"), f.jure("MARTIN", "Paul")
    sienne = f.habilitation(second, EN_COURS, "validee", date(2025, 1, 1), date(2026, 6, 1))
    paul = " ; ".join(f"J-{j:06d} MARTIN Paul (Nantes, 44)" for j in (premier, second))
    suite = {"les Paul": paul, "du second Paul": f"H-{sienne:06d}"}
    jures = f.lignes("SELECT h.id, j.nom, j.prenom FROM habilitation h JOIN jure j ON j.id = h.jure_id")
    f.store.fermer()
    siens = {numero: (sien, prenom) for numero, sien, prenom in jures}
    for nom, objet in monde.ids.items():
        sien, prenom = siens[int(objet[2:])]
        suite |= {nom: objet, f"nom {nom}": sien, f"prenom {nom}": prenom, f"{nom} nue": str(int(objet[2:]))}
    return suite


def ecrire(cas: Cas, genre: str, noms: Mapping[str, str]) -> Path:
    def case(valeur: Any) -> Any:
        return valeur.format_map(noms) if isinstance(valeur, str) else valeur

    feuilles = {"Feuille": cas.lignes, **cas.feuilles}
    remplies = {nom: [[case(valeur) for valeur in ligne] for ligne in lignes] for nom, lignes in feuilles.items()}
    chemin = Path(f"l.{genre}")
    if genre == "csv":
        textes = [["" if v is None else str(v) for v in ligne] for ligne in remplies["Feuille"]]
        sures = [[f'"{v.replace(chr(34), chr(34) * 2)}"' if '"' in v else v for v in ligne] for ligne in textes]
        return fichier(chemin.name, sures)
    livre = openpyxl.Workbook()
    livre.remove(livre.worksheets[0])
    for nom, lignes in remplies.items():
        feuille = livre.create_sheet(nom)
        for ligne in lignes:
            feuille.append(ligne)
    for plage in cas.fusions:
        livre["Feuille"].merge_cells(plage)
    for numero in cas.masquees:
        livre["Feuille"].row_dimensions[numero].hidden = True
    if genre == "xlsx":
        livre.save(chemin)
    else:
        chemin.write_bytes(fc.en_ods(livre))
    return chemin


def jouer(ceres: Lanceur, cas: Cas, chemin: Path, *options: str) -> Resultat:
    profil = cas.options if cas.options[:1] == ["--profil"] else ()
    return ceres(*profil, *LOT, chemin, *(o for o in cas.options if not profil), *options)


@pytest.mark.parametrize(
    ("cas", "genre"), [pytest.param(cas, genre, id=f"{cas.phrase} ({genre})") for cas in CAS for genre in cas.formats]
)
def test_chaque_phrase_se_tient_dans_chaque_format(
    ceres: Lanceur, monde: Monde, noms: dict[str, str], cas: Cas, genre: str
) -> None:
    chemin, octets = ecrire(cas, genre, noms), monde.octets()
    fini = jouer(ceres, cas, chemin, *SIMULER)
    assert fini.code == (cas.code if cas.code is not None else 2 if cas.fautes else 0), fini.stderr
    assert monde.octets() == octets
    if cas.fautes:
        assert fini.stdout == ""
        erreur = fini.erreur()
        dites = [m["texte"] for m in erreur["motifs"]] or [f"{erreur['message']} {erreur['conseil']}"]
        attendues = [_attendue(faute, genre, noms) for faute in cas.fautes]
        assert [d[: len(a)] for d, a in zip(dites, attendues, strict=True)] == attendues
        return
    lignes = fini.json()["lignes"]
    assert [(e["ligne"], e["action"], e["resultat"]) for e in lignes] == [(n, *suite) for n, _, *suite in cas.sorts]
    for ligne, (_, habilitation, *_) in zip(lignes, cas.sorts, strict=True):
        assert not habilitation or ligne["objet"] == noms[habilitation]
    for dit in cas.dits:
        assert dit.format_map(noms) in fini.stderr, dit
    if cas.apres is not None:
        assert lignes[0]["apres"] == cas.apres


def _attendue(faute: str, genre: str, noms: Mapping[str, str]) -> str:
    """L'adresse d'une case, « {B4} », se dit d'un classeur."""
    adresses = {f"{c}{n}": "" if genre == "csv" else f" ({c}{n})" for c in "ABCD" for n in range(1, 6)}
    return faute.format_map({**noms, **adresses, "genre": genre})


@pytest.mark.parametrize("genre", TOUS)
def test_applique_deux_fois_le_fichier_ne_change_rien_et_le_rendu_se_redonne(
    ceres: Lanceur, monde: Monde, noms: dict[str, str], genre: str
) -> None:
    """« corrigé, il se redonne tel quel » ; « le même fichier donné deux fois ne change rien »."""
    cas = Cas("", [("Commission",), (), PERSONNE, NOMMEE, ("{nom E-COURS}", "{prenom E-COURS}", EN_COURS, "supprimer")])
    chemin = ecrire(cas, genre, noms)
    premier = ceres(*LOT, chemin, "--oui", "--resultat", f"r.{genre}", "--format", "json")
    assert [e["resultat"] for e in premier.json()["lignes"]] == ["fait", "refuse"], premier.stderr
    octets = monde.octets()
    for donne in (chemin, f"r.{genre}"):
        encore = ceres(*LOT, donne, "--oui", "--format", "json", "--resultat", f"s.{genre}", "--ecraser")
        assert [e["resultat"] for e in encore.json()["lignes"]] == ["sans_effet", "refuse"], encore.stderr
        assert monde.octets() == octets


@pytest.mark.parametrize("genre", TOUS)
def test_ce_qui_se_repete_se_dit_une_fois_et_detail_dit_chacun(ceres: Lanceur, monde: Monde, genre: str) -> None:
    inconnues = Cas("", [ENTETE, *(("suspendre", f"H-{n}") for n in range(900_000, 900_030))])
    chemin = ecrire(inconnues, genre, {})
    reunis, detail = (ceres(*LOT, chemin, "--simuler", "--format", "table", *d).stdout for d in ((), ("--detail",)))
    assert (reunis.count("est introuvable"), detail.count("est introuvable")) == (1, 30)
    assert "  2-31  " in reunis
    assert "H-900000, H-900001, H-900002, H-900003, H-900004, …" in reunis
    assert len(ceres(*LOT, chemin, *SIMULER).json()["lignes"]) == 30

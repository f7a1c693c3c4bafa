"""Ce qu'on demande des personnes, des habilitations, des centres, du référentiel, des profils, et des lots."""

from tests.scenarios.monde import AUTRE_CENTRE, CENTRE, D_UN_AUTRE, DIRECCTE, FINISSANT, MPCP, SUIVANT, TITRE, UD
from tests.scenarios.pas import Pas
from tests.scenarios.tirage import Acte, Geste, Tirage, nom_session, num

_NOMS = ("AUBERT", "BESSON", "Besson", "GARNIER", "LE GOFF", "Le-Goff")
_PRENOMS = ("Noé", "Lina", "Ana", "Noe")


# --- les jurés et leurs habilitations ---


def creer_un_jure(t: Tirage) -> Acte:
    mots = ["jure", "creer", "--nom", t.parmi([*_NOMS, "ALIX"]), "--prenom", t.parmi([*_PRENOMS, "Alice"])]
    mots += ["--naissance", t.parmi(["1970-01-01", "1980-02-29"])] if t.chance(70) else []
    mots += ["--telephone-personnel", t.parmi(["0639980001", "12", "06 39 98 00 02"])] if t.chance(40) else []
    return t.ud("44"), [*mots, "--commune", t.parmi(["Nantes", "44143", "35238"])]


def modifier_un_jure(t: Tirage) -> Acte | None:
    j = t.une("jure")
    quoi = t.parmi(
        [
            ["--employeur", "Centre Loire"],
            ["--courriel", "alice@example.fr"],
            ["--nom", "ALIX"],
            ["--commune", "35238"],
            ["--sessions-max-an", "1"],
            ["--telephone-personnel", "0639980003"],
        ]
    )
    return j and (t.service(j), ["jure", "modifier", num("J", j["id"]), *quoi, *t.motif()])


def activer_un_jure(t: Tirage) -> Acte | None:
    j = t.une("jure")
    if j is None:
        return None
    verbe = "reactiver" if not j["actif"] else "inactiver"
    verbe = verbe if t.chance(85) else t.parmi(["reactiver", "inactiver", "supprimer"])
    return t.service(j), ["jure", verbe, num("J", j["id"]), *([] if verbe == "reactiver" else ["--oui"]), *t.motif()]


def lier_un_jure(t: Tirage) -> Acte | None:
    j = t.une("jure")
    if j is None:
        return None
    cible = (
        ["--centre", num("E", t.parmi([1, 2, 3]))] if t.chance(60) else ["--candidat", num("C", t.parmi(range(1, 9)))]
    )
    if t.une("lien_jure") and t.chance(40):
        return t.service(j), ["jure", "delier", num("J", j["id"]), *cible]
    return t.service(j), ["jure", "lier", num("J", j["id"]), *cible, "--nature", t.parmi(["parent", "formateur"])]


def employer(t: Tirage) -> Acte | None:
    j = t.une("jure")
    if j is None:
        return None
    mots = ["jure", "experience", num("J", j["id"]), "--titre", t.parmi([TITRE, FINISSANT])]
    e = t.une("experience", lambda e: e["jure_id"] == j["id"] and e["titre_id"])
    if e is not None and t.chance(50):
        mots[4] = str(t.titres[e["titre_id"]]["reference"])
        return t.service(j), [
            *mots,
            "--debut",
            e["debut"],
            *t.parmi([["--supprimer", "--oui"], ["--modifier", "--fin", t.d(-5 * 365)]]),
        ]
    return t.service(j), [
        *mots,
        "--debut",
        t.parmi(["2010-01-01", "2024-01-01"]),
        "--fin",
        t.d(t.parmi([-2500, -1827, -300])),
    ]


def indisponible(t: Tirage) -> Acte | None:
    j = t.une("jure")
    if j is None:
        return None
    debut = t.d(t.parmi([1, 12, 40]))
    lever = ["--lever"] if t.chance(30) else []
    profil = t.centre(t.parmi([1, 2])) if t.chance(50) else t.service(j)
    return profil, ["jure", "indisponible", num("J", j["id"]), *lever, "--du", debut, "--au", t.d(5, debut)]


def reunir_des_jures(t: Tirage) -> Acte:
    deux = [num("J", n) for n in (t.parmi([(1, 9), (1, 9), (9, 1), (2, 3), (1, 2)]))]
    verbe = t.parmi(["fusionner", "fusionner", "distinguer"])
    return t.parmi([MPCP, t.ud("44")]), ["jure", verbe, *deux, *(["--oui"] if verbe == "fusionner" else []), *t.motif()]


def importer_des_jures(t: Tirage) -> Pas:
    lignes = [f"{t.parmi(_NOMS)};{t.parmi(_PRENOMS)};{t.parmi(['Nantes', 'Rezé', 'Nullepart'])};{t.parmi([TITRE, ''])};"
              f"{t.parmi(['01/03/2012', ''])}" for _ in range(2)]  # fmt: skip
    mots = ("jure", "importer", "jures.csv", "--oui", *(["--tout-ou-rien"] if t.chance(30) else []))
    return Pas(
        t.jour.isoformat(),
        t.ud("44"),
        mots,
        (("jures.csv", "\n".join(["nom;prénom;commune;titre;début emploi", *lignes])),),
    )


def creer_une_habilitation(t: Tirage) -> Acte | None:
    j = t.une("jure")
    if j is None:
        return None
    certification = t.parmi([TITRE, SUIVANT, FINISSANT, f"{TITRE}/CCP1", f"{TITRE}/CCP2", f"{TITRE}/CCS1"])
    mots = ["habilitation", "creer", "--jure", num("J", j["id"]), "--certification", certification]
    mots += ["--debut", t.d(t.parmi([-400, -31, -30, 0, 1, 60]))] if t.chance(50) else []
    mots += ["--fin", t.d(t.parmi([-1, 30, 365, 3000]))] if t.chance(30) else []
    return t.service(j), [*mots, *(["--valider"] if t.chance(60) else []), *t.motif()]


def agir_sur_une_habilitation(t: Tirage) -> Acte | None:
    h = t.une("habilitation")
    if h is None:
        return None
    (j,) = [j for j in t.etat["jure"] if j["id"] == h["jure_id"]]
    justes = {"brouillon": ["valider", "valider", "supprimer", "modifier"], "suspendue": ["reactiver"]}
    verbe = t.parmi(justes.get(h["etat"], ["suspendre", "brouillon", "renouveler", "viser"]))
    verbe = (
        verbe
        if t.chance(80)
        else t.parmi(["valider", "supprimer", "reactiver", "suspendre", "brouillon", "renouveler"])
    )
    suite = {
        "modifier": [t.parmi(["--debut", "--fin"]), t.d(t.parmi([-40, 0, 90, 700]))],
        "renouveler": ["--fin", t.parmi(["fin-du-titre", t.d(365), t.d(3000)])],
        "viser": [],
    }.get(verbe, ["--oui"])
    suite = [] if verbe == "brouillon" else suite
    profil = t.direccte(j["region"]) if verbe == "viser" else t.service(j)
    return profil, ["habilitation", verbe, num("H", h["id"]), *suite, *t.motif()]


def lot_d_habilitations(t: Tirage) -> Pas | None:
    lignes = [f"{t.parmi(['valider', 'brouillon', 'suspendre', 'reactiver'])};{num('H', h['id'])}"
              for h in (t.une("habilitation") for _ in range(3)) if h]  # fmt: skip
    mots = ["habilitation", "lot", "actes.csv", "--motif", "commission"]
    mots += (
        ["--plan", "plan.json", "--ecraser"]
        if t.chance(40)
        else ["--oui", *(["--tout-ou-rien"] if t.chance(30) else [])]
    )
    return Pas(
        t.jour.isoformat(), t.ud("44"), tuple(mots), (("actes.csv", "\n".join(["action;habilitation", *lignes])),)
    )


# --- les candidats ---


def creer_un_candidat(t: Tirage) -> Acte:
    mots = ["candidat", "creer", "--nom", t.parmi(_NOMS), "--prenom", t.parmi(_PRENOMS)]
    mots += ["--naissance", t.parmi(["1990-01-01", "01/02/1990", "2035-01-01"])]
    mots += ["--commune-naissance", t.parmi(["Brest", "Évry", "69204"])] if t.chance(40) else []
    return t.parmi([CENTRE, CENTRE, AUTRE_CENTRE, UD]), [*mots, *(["--forcer"] if t.chance(40) else [])]


def modifier_un_candidat(t: Tirage) -> Acte | None:
    c = t.une("candidat")
    quoi = t.parmi(
        [
            ["--nom", "AUBERT"],
            ["--prenom", "Lina"],
            ["--naissance", "1990-01-02"],
            ["--courriel", "candidat@example.fr"],
            ["--nom-usage", "LEROY"],
            ["--telephone", "0639980009"],
        ]
    )
    if c is None:
        return None
    profil = t.centre(c["centre_id"]) if t.chance(60) else t.ud("44")
    return profil, ["candidat", "modifier", num("C", c["id"]), *quoi, *t.motif()]


def reunir_des_candidats(t: Tirage) -> Acte:
    """C-6 est d'un autre département que C-1."""
    deux = [num("C", n) for n in t.parmi([(1, 6), (1, 6), (6, 1), (2, 8), (8, 2), (3, 5)])]
    verbe = t.parmi(["fusionner", "fusionner", "distinguer"])
    suite = ["--oui"] if verbe == "fusionner" else []
    return t.parmi([MPCP, t.ud("44")]), ["candidat", verbe, *deux, *suite, *t.motif()]


def importer_des_candidats(t: Tirage) -> Pas | None:
    s = t.session("en_preparation", "dte_envoye")
    if s is None:
        return None
    lignes = [f"{t.parmi(_NOMS)};{t.parmi(_PRENOMS)};{t.parmi(['01/01/1990', '02/02/1995'])}" for _ in range(2)]
    mots = ("candidat", "importer", "candidats.csv", "--session", nom_session(s), "--oui")
    return Pas(
        t.jour.isoformat(),
        t.centre(s["centre_id"]),
        mots,
        (("candidats.csv", "\n".join(["nom;prénom;naissance", *lignes])),),
    )


def demander_une_vae(t: Tirage) -> Acte | None:
    d = t.une("demande_vae", lambda d: d["etat"] == "deposee")
    if d is not None and t.chance(60):
        if t.chance(25):
            return t.centre(1), ["vae", "retirer", num("D", d["id"]), "--oui"]
        sens = t.parmi([["--recevable"], ["--recevable"], ["--irrecevable", *t.motif()]])
        notifiee = t.d(t.parmi([-400, -3, 0, 0, 1]))
        return t.ud("44"), ["vae", "decider", num("D", d["id"]), *sens, "--notifiee-le", notifiee, "--oui"]
    c = t.une("candidat")
    if c is None:
        return None
    certification = t.parmi([TITRE, TITRE, FINISSANT, SUIVANT, f"{TITRE}/CCS1", f"{TITRE}/CCP1"])
    suite = ["--deposee-le", t.d(t.parmi([-30, -1, 0, 1]))] if t.chance(50) else []
    return t.centre(c["centre_id"]), [
        "vae",
        "creer",
        "--candidat",
        num("C", c["id"]),
        "--certification",
        certification,
        *suite,
    ]


def effacer_une_personne(t: Tirage) -> Acte:
    qui = num("C", t.parmi(range(1, 10))) if t.chance(60) else num("J", t.parmi(range(1, 10)))
    return MPCP if t.chance(85) else UD, ["rgpd", "effacer", qui, "--oui", *t.motif()]


# --- les centres, les contrôles, le référentiel, les profils ---


def agreer(t: Tirage) -> Acte:
    a = t.une("agrement")
    if a is not None and t.chance(75):
        verbe = t.parmi(["suspendre-agrement", "retablir-agrement", "retirer-agrement", "modifier-agrement"])
        suite = ["--fin", t.d(t.parmi([30, 400, 2000]))] if verbe == "modifier-agrement" else ["--oui", *t.motif()]
        suite += ["--a-compter-du", t.d(t.parmi([-10, 0, 30]))] if verbe != "modifier-agrement" and t.chance(40) else []
        return t.direccte("53" if a["centre_id"] == 2 else "52"), ["centre", verbe, num("A", a["id"]), *suite]
    certification = t.parmi([TITRE, SUIVANT, f"{TITRE}/CCS1", f"{FINISSANT}/CCS1"])
    return t.parmi([DIRECCTE, t.direccte("53")]), [
        "centre",
        "agreer",
        num("E", t.parmi([1, 2, 3])),
        "--certification",
        certification,
    ]


def site(t: Tirage) -> Acte | None:
    s = t.une("site")
    if s is None or t.chance(30):
        return CENTRE, [
            "centre",
            "site",
            "creer",
            "E-1",
            "--nom",
            t.parmi(["Le Quai", "L'Annexe"]),
            "--adresse",
            "2 quai",
            "--code-postal",
            "44000",
            "--commune",
            "44109",
        ]
    quoi = t.parmi(
        [
            ["modifier", "--acces", "Tram 1"],
            ["modifier", "--adresse", "3 quai"],
            ["modifier", "--capacite", "1"],
            ["fermer"],
        ]
    )
    return t.centre(s["centre_id"]), ["centre", "site", quoi[0], num("T", s["id"]), *quoi[1:]]


def controler(t: Tirage) -> Acte | None:
    k = t.une("controle")
    if k is None or t.chance(30):
        return t.ud("44"), [
            "controle",
            "creer",
            "--centre",
            "E-1",
            "--date",
            t.d(t.parmi([-1, 0, 1])),
            "--type",
            "sur_place",
        ]
    if t.chance(50):
        return t.ud("44"), ["controle", "constater", num("K", k["id"]), "--texte", "Registre vu."]
    suite = t.parmi(["aucune", "observation", "suspension", "retrait"])
    agrement = ["--agrement", "A-1"] if suite in ("suspension", "retrait") else []
    return t.ud("44"), ["controle", "clore", num("K", k["id"]), "--suite", suite, *agrement, "--oui", *t.motif()]


def referentiel(t: Tirage) -> Acte:
    quoi = t.parmi(
        [
            ["--fin-validite", t.d(t.parmi([-60, 20, 60, 400]))],
            ["--ccp", "Un bloc de plus"],
            ["--intitule", "Autre intitulé"],
            ["--ccp", "Un bloc de plus", "--exige-du", t.d(t.parmi([-1, 0, 30]))],
            ["--fin-prolongation", t.d(t.parmi([10, 500]))],
        ]
    )
    profil = MPCP if t.chance(85) else DIRECCTE
    return profil, ["referentiel", "modifier", t.parmi([TITRE, FINISSANT, SUIVANT]), *quoi, "--oui", *t.motif()]


def profils(t: Tirage) -> Acte:
    return t.parmi(
        [
            (MPCP, ["profil", "modifier", "P-8", "--fin", t.d(t.parmi([-1, 0, 400]))]),
            (MPCP, ["profil", "modifier", "P-8", "--sans-fin"]),
            (MPCP, ["profil", "creer", "--role", "ud", "--structure", "49"]),
            (MPCP, ["profil", "retirer", "P-8"]),
            (UD, ["profil", "retirer", "P-1"]),
            (D_UN_AUTRE, ["session", "valider", "S-2025-3", "--oui"]),
            (UD, ["profil", "choisir", t.parmi([UD, CENTRE, D_UN_AUTRE])]),
        ]
    )


def nuit(t: Tirage) -> Acte:
    return MPCP, ["habilitation", "expirer"]


def regarder(t: Tirage) -> Acte:
    """Lire ne change rien, et ne dit pas plus à l'un qu'à l'autre."""
    profil = t.centre(t.parmi([1, 2, 3])) if t.chance(60) else t.ud(t.parmi(["44", "35"]))
    return profil, t.parmi(
        [
            ["session", "lister"],
            ["candidat", "lister"],
            ["jure", "lister"],
            ["export-jures"],
            ["accueil"],
            ["habilitation", "lister", "--utilisable"],
            ["lot", "lister"],
            ["stats", "sessions"],
            ["candidat", "voir", "C-1"],
            ["candidat", "historique", "C-6"],
            ["session", "voir", "S-2025-6"],
            ["session", "expliquer", "S-2025-4", "--action", "valider"],
        ]
    )


# --- les lots ---


def defaire(t: Tirage) -> Acte | None:
    recents = [lot for lot in t.etat["lot"][-4:] if lot["commande"] != "ceres essai"]
    if not recents:
        return None
    lot = recents[-1] if t.chance(75) else t.parmi(recents)
    profil = lot["profil"] and f"P-{int(lot['profil'][2:])}"
    profil = MPCP if profil is None or t.chance(40) else profil
    return profil, ["lot", "annuler", num("L", lot["id"]), "--oui", *t.motif()]


def appliquer_un_plan(t: Tirage) -> Acte | None:
    """Celui qu'une commande d'avant a écrit ; la base a pu changer depuis, et il est alors périmé."""
    return (UD, ["lot", "appliquer", t.parmi(t.plans), "--oui"]) if t.plans else None


GESTES: tuple[tuple[int, Geste], ...] = (
    (5, creer_un_jure), (5, modifier_un_jure), (6, activer_un_jure), (6, lier_un_jure), (4, employer),
    (4, indisponible),
    (4, reunir_des_jures), (3, importer_des_jures), (10, creer_une_habilitation), (20, agir_sur_une_habilitation),
    (7, lot_d_habilitations), (6, creer_un_candidat), (6, modifier_un_candidat), (5, reunir_des_candidats),
    (4, importer_des_candidats), (9, demander_une_vae), (4, effacer_une_personne), (9, agreer), (4, site),
    (6, controler),
    (8, referentiel), (3, profils), (2, nuit), (8, regarder), (26, defaire), (8, appliquer_un_plan),
)  # fmt: skip

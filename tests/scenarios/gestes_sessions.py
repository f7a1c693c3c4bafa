"""Ce qu'on demande d'une session et de ses candidats : de la création à l'attestation."""

from datetime import date

from tests.scenarios.monde import FINISSANT, MPCP, PASSE, SUIVANT, TITRE, UD
from tests.scenarios.pas import Pas
from tests.scenarios.tirage import VIVES, Acte, Geste, Ligne, Tirage, nom_session, num

PREPAREE = ("en_preparation", "dte_envoye")
CONVOQUEE = (*PREPAREE, "convocations_envoyees")


def avancer(t: Tirage) -> Acte | None:
    """Le pas suivant d'une session, le jour qu'il faut : le cycle entier est ainsi parcouru."""
    s = t.session(*VIVES, *(["validee"] if t.chance(15) else []))
    if s is None:
        return None
    nom, centre = nom_session(s), t.centre(s["centre_id"])
    if s["etat"] in PREPAREE:
        if len(t.jury(s)) < 2:
            return centre, ["session", "inscrire-jure", nom, num("J", t.parmi(range(1, 6)))]
        if not t.inscrits(s):
            return inscrire(t)
        return centre, ["convocation", "editer", nom, "--oui"]
    if s["etat"] in ("convocations_envoyees", "debloquee"):
        t.jour = max(t.jour, date.fromisoformat(s["fin"]))
        restent = [i for i in t.inscrits(s) if i["resultat"] is None or (s["etat"] == "debloquee" and t.chance(30))]
        if restent:
            return _resultat(t, s, t.parmi(restent))
        return centre, ["session", "transmettre", nom, "--oui"]
    if s["etat"] == "en_attente_validation":
        return t.ud(s["departement"]), ["session", "valider", nom, "--oui"]
    return t.ud(s["departement"]), ["session", "debloquer", nom, "--oui", *t.motif()]


def _resultat(t: Tirage, s: Ligne, i: Ligne) -> Acte:
    dit = t.parmi(["reussite", "reussite", "echec", "absent", "reussite_partielle"])
    suite = ["--resultat", dit]
    if dit == "reussite_partielle":
        suite += ["--ccp", t.parmi(["CCP1", "CCP2", "CCP1,CCP2"])]
    if s["entretien_final"] and (dit == "reussite_partielle" or t.chance(60)):
        suite += ["--entretien", {"reussite": "reussi", "echec": "echoue", "absent": "absent"}.get(dit, "echoue")]
    if i["portee"] == "entretien_final_seul" and t.chance(80):
        suite = ["--entretien", t.parmi(["reussi", "echoue", "absent"])]
    mots = ["session", "resultats", nom_session(s), "--candidat", num("C", i["candidat_id"]), *suite]
    return t.centre(s["centre_id"]), mots


def resultat(t: Tirage) -> Acte | None:
    s = t.session("convocations_envoyees", "debloquee")
    if s is None or not (inscrits := t.inscrits(s)):
        return None
    if t.chance(50):
        t.jour = max(t.jour, date.fromisoformat(t.d(t.parmi([-1, 0, 1]), s["debut"])))
    return _resultat(t, s, t.parmi(inscrits))


def resultats_par_fichier(t: Tirage) -> Pas | None:
    s = t.session("convocations_envoyees", "debloquee")
    if s is None:
        return None
    lignes = "".join(
        f"{num('C', i['candidat_id'])};{t.parmi(['reussite', 'echec', 'absent'])}\n" for i in t.inscrits(s)
    )
    mots = ("session", "resultats", nom_session(s), "--fichier", "resultats.csv", "--oui")
    return Pas(t.jour.isoformat(), t.centre(s["centre_id"]), mots, (("resultats.csv", f"candidat;resultat\n{lignes}"),))


def creer(t: Tirage) -> Acte:
    titre = t.parmi([TITRE, TITRE, SUIVANT, FINISSANT, PASSE])
    bloc = t.parmi(["", "", "", "/CCP1", "/CCP2", "/CCS1"] if titre in (TITRE, FINISSANT) else ["", "/CCP1"])
    debut = t.d(t.parmi([-1, 0, 1, 14, 15, 29, 30, 31, 60, 100, 200]))
    centre = t.parmi([1, 1, 2, 3])
    mots = ["session", "creer", "--certification", titre + bloc, "--debut", debut, "--heure-debut", "09:00"]
    mots += ["--fin", t.d(t.parmi([0, 1, 2]), debut)] if t.chance(40) else []
    mots += ["--entretien-final"] if bloc.startswith("/CCP") and t.chance(60) else []
    mots += ["--site", "Le Quai"] if centre == 1 and t.chance(30) else []
    mots += ["--heure-convocation", t.parmi(["08:00", "09:30"])] if t.chance(20) else []
    profil = t.centre(centre)
    return profil, [*mots, *(["--centre", num("E", centre)] if profil == MPCP else [])]


def modifier(t: Tirage) -> Acte | None:
    s = t.session()
    if s is None:
        return None
    quoi = t.parmi([
        ["--debut", t.d(t.parmi([-30, -1, 1, 30]), s["debut"])], ["--fin", t.d(t.parmi([-1, 1]), s["fin"])],
        ["--heure-debut", t.parmi(["10:00", "11:00"])], ["--heure-convocation", "08:30"], ["--heure-jury", "08:15"],
        ["--entretien-final"], ["--sans-entretien-final"], ["--site", "Le Quai"], ["--commune", "44143"],
    ])  # fmt: skip
    profil = t.centre(s["centre_id"]) if t.chance(60) else t.ud(s["departement"])
    return profil, ["session", "modifier", nom_session(s), *quoi, "--oui", *t.motif()]


def reporter(t: Tirage) -> Acte | None:
    s = t.session(*CONVOQUEE)
    if s is None:
        return None
    comment = t.parmi([["--jours", t.parmi(["-7", "1", "7", "30", "120"])], ["--debut", t.d(t.parmi([0, 1, 40]))]])
    return t.centre(s["centre_id"]), ["session", "reporter", nom_session(s), *comment, *t.motif()]


def jury(t: Tirage) -> Acte | None:
    s = t.session()
    if s is None:
        return None
    sieges, profil = t.jury(s), t.centre(s["centre_id"])
    if sieges and t.chance(35):
        return profil, ["session", "desinscrire-jure", nom_session(s), num("J", t.parmi(sieges)), *t.motif()]
    return profil, ["session", "inscrire-jure", nom_session(s), num("J", t.parmi(range(1, 10))), *t.motif()]


def inscrire(t: Tirage) -> Acte | None:
    s = t.session(*PREPAREE, *(["convocations_envoyees"] if t.chance(30) else []))
    c = t.une("candidat", lambda c: s is not None and (c["centre_id"] == s["centre_id"] or t.chance(15)))
    if s is None or c is None:
        return None
    mots = ["candidat", "inscrire", num("C", c["id"]), nom_session(s)]
    mots += ["--voie", t.parmi(["vae", "apprentissage"])] if t.chance(25) else []
    mots += ["--amenagements", "tiers_temps"] if t.chance(15) else []
    mots += ["--naissance", c["naissance"]] if c["centre_id"] != s["centre_id"] and t.chance(80) else []
    mots += ["--portee", t.parmi(["complete", "entretien_final_seul"])] if t.chance(10) else []
    return t.centre(s["centre_id"]), mots


def desinscrire(t: Tirage) -> Acte | None:
    s = t.session(*CONVOQUEE)
    if s is None or not (inscrits := t.inscrits(s)):
        return None
    return t.centre(s["centre_id"]), [
        "candidat", "desinscrire", num("C", t.parmi(inscrits)["candidat_id"]), nom_session(s), *t.motif()
    ]  # fmt: skip


def amenager(t: Tirage) -> Acte | None:
    s = t.session(*CONVOQUEE)
    if s is None or not (inscrits := t.inscrits(s)):
        return None
    codes = t.parmi(["tiers_temps", "salle_a_part,materiel", "", "assistance"])
    return t.centre(s["centre_id"]), [
        "candidat", "amenager", num("C", t.parmi(inscrits)["candidat_id"]), nom_session(s), f"--codes={codes}"
    ]  # fmt: skip


def ecarter(t: Tirage) -> Acte | None:
    s = t.session("en_attente_validation", "debloquee")
    if s is None:
        return None
    verbe, etat = t.parmi([("ecarter", "inscrit"), ("ecarter", "inscrit"), ("reintegrer", "ecarte")])
    if not (siens := t.inscrits(s, etat)):
        return None
    return t.ud(s["departement"]), [
        "candidat", verbe, num("C", t.parmi(siens)["candidat_id"]), nom_session(s), "--oui", *t.motif()
    ]  # fmt: skip


def dte(t: Tirage) -> Acte | None:
    s = t.session(*CONVOQUEE)
    if s is None:
        return None
    suite = ["--commentaire", t.parmi(["Une loupe.", "Deux salles."])] if t.chance(50) else []
    return t.centre(s["centre_id"]), ["session", "demander-dte", nom_session(s), *suite]


def editer(t: Tirage) -> Acte | None:
    s = t.session(*CONVOQUEE)
    return s and (t.centre(s["centre_id"]), ["convocation", "editer", nom_session(s), "--oui", *t.motif()])


def horaires(t: Tirage) -> Acte | None:
    s = t.session(*CONVOQUEE)
    if s is None:
        return None
    comment = t.parmi([
        ["--repartir", "--duree", "30"], ["--repartir", "--duree", "45", "--salles", "A,B"], ["--effacer"],
        ["--repartir", "--duree", "300"], ["--repartir", "--duree", "40", "--pause", "10:00-11:00"],
    ])  # fmt: skip
    return t.centre(s["centre_id"]), ["session", "horaires", nom_session(s), *comment, "--oui"]


def repondre(t: Tirage) -> Acte | None:
    s = t.session(*CONVOQUEE)
    if s is None or not (sieges := t.jury(s)):
        return None
    return t.centre(s["centre_id"]), [
        "session", "repondre", nom_session(s), num("J", t.parmi(sieges)), "--reponse", t.parmi(["oui", "non"])
    ]  # fmt: skip


def transmettre(t: Tirage) -> Acte | None:
    s = t.session("convocations_envoyees", "debloquee")
    return s and (t.centre(s["centre_id"]), ["session", "transmettre", nom_session(s), "--oui"])


def decider_de_la_session(t: Tirage) -> Acte | None:
    """Valider, renvoyer, débloquer, annuler : selon l'état, ou contre lui."""
    s = t.session(*VIVES, "validee")
    if s is None:
        return None
    justes = {"en_attente_validation": ["valider", "renvoyer"], "validee": ["debloquer"]}.get(s["etat"], ["annuler"])
    verbe = t.parmi(justes if t.chance(80) else ["valider", "renvoyer", "debloquer", "annuler"])
    profil = t.centre(s["centre_id"]) if verbe == "annuler" and t.chance(60) else t.ud(s["departement"])
    return profil, ["session", verbe, nom_session(s), "--oui", *t.motif()]


def composer(t: Tirage) -> Acte | None:
    s = t.session(*CONVOQUEE)
    return s and (t.centre(s["centre_id"]), ["session", "composer", nom_session(s)])


def notifier(t: Tirage) -> Acte | None:
    s = t.session("validee", *(["convocations_envoyees"] if t.chance(20) else []))
    return s and (t.centre(s["centre_id"]), ["session", "notifier", nom_session(s)])


def attester(t: Tirage) -> Acte | None:
    o = t.une("obtention")
    if o is None:
        return None
    profil = t.ud("44") if t.chance(50) else t.centre(1)
    return profil, ["candidat", "attestation", num("C", o["candidat_id"]), "--sortie", "attestation.pdf", "--ecraser"]


def retirer_une_attestation(t: Tirage) -> Acte | None:
    n = t.une("attestation")
    return n and (t.centre(1), ["attestation", "retirer", num("N", n["id"]), "--oui", *t.motif()])


def parchemin(t: Tirage) -> Acte | None:
    p = t.une("parchemin")
    verbe = t.parmi(["delivrer", "delivrer", "annuler"])
    return p and (t.ud("44"), ["candidat", "parchemin", verbe, str(p["id"]), "--oui", *t.motif()])


# --- les délais ---


def regler_les_delais(t: Tirage) -> Acte:
    sujet = t.parmi(["titre", "ccp", "ccs", "vae"])
    suite = ["--mode", t.parmi(["ignorer", "avertir", "bloquer"])]
    if sujet != "vae" and t.chance(50):
        suite += [t.parmi(["--creation", "--dte", "--convocation"]), t.parmi(["10", "30", "45"])]
    return MPCP if t.chance(85) else UD, ["delais", "definir", sujet, *suite]


def deroger(t: Tirage) -> Acte | None:
    s = t.session(*PREPAREE)
    if s is None:
        return None
    delai = t.parmi(["creation", "dte", "convocation"])
    return t.ud(s["departement"]), ["session", "deroger", nom_session(s), "--delai", delai, *t.motif()]


def demander_une_derogation(t: Tirage) -> Acte | None:
    demande = t.une("derogation", lambda r: r["etat"] == "demandee")
    s = t.session(*PREPAREE)
    if demande is not None and t.chance(70):
        nom = num("R", demande["id"])
        verbe = t.parmi(["deroger", "refuser-derogation", "retirer-demande"])
        if verbe == "retirer-demande":
            return t.centre(1), ["session", verbe, nom]
        return t.ud("44"), ["session", verbe, nom, *t.motif()]
    if s is None:
        return None
    delai = t.parmi(["creation", "dte", "convocation"])
    return t.centre(s["centre_id"]), ["session", "demander-derogation", nom_session(s), "--delai", delai, *t.motif()]


GESTES: tuple[tuple[int, Geste], ...] = (
    (60, avancer), (10, resultat), (4, resultats_par_fichier), (12, creer), (10, modifier), (6, reporter), (10, jury),
    (16, inscrire), (6, desinscrire), (4, amenager), (4, ecarter), (4, dte), (5, editer), (5, horaires), (3, repondre),
    (3, transmettre), (10, decider_de_la_session), (2, composer), (2, notifier), (2, attester),
    (2, retirer_une_attestation), (4, parchemin), (4, regler_les_delais), (3, deroger), (4, demander_une_derogation),
)  # fmt: skip

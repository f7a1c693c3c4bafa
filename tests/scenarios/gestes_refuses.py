"""Ce qu'une règle refuse, et qu'un agent ne demande pas souvent par hasard : il le cherche dans l'état de la base."""

from datetime import date, timedelta

from tests.scenarios.gestes_sessions import PREPAREE
from tests.scenarios.monde import SUIVANT, TITRE
from tests.scenarios.tirage import VIVES, Acte, Geste, Ligne, Tirage, nom_session, num


def supprimer_ce_qui_siege(t: Tirage) -> Acte | None:
    """HAB-10 : un brouillon de qui est d'un jury."""
    sieges = {j for s in t.etat["session_examen"] if s["etat"] in VIVES for j in t.jury(s)}
    h = t.une("habilitation", lambda h: h["jure_id"] in sieges and h["etat"] == "brouillon")
    return h and (t.ud("44"), ["habilitation", "supprimer", num("H", h["id"]), "--oui", *t.motif()])


def convoquer_sans_candidat(t: Tirage) -> Acte | None:
    """SES-02, CONV-01."""
    s = t.une("session_examen", lambda s: s["etat"] in PREPAREE and not t.inscrits(s))
    return s and (t.centre(s["centre_id"]), ["convocation", "editer", nom_session(s), "--oui"])


def rendre_ce_qui_n_a_plus_cours(t: Tirage) -> Acte | None:
    """CONV-04 : une édition à refaire, ou celle d'une session annulée ; CONV-05 : rien n'est édité."""
    s = t.session(*PREPAREE, "convocations_envoyees", "annulee")
    if s is None:
        return None
    mots = t.parmi([["exporter", nom_session(s), "--sortie", "lettres", "--ecraser", "--formats", "ics"],
                    ["envoyer", nom_session(s), "--apercu"]])  # fmt: skip
    return t.centre(s["centre_id"]), ["convocation", *mots]


def faire_sieger_un_proche(t: Tirage) -> Acte | None:
    """SES-08 : un juré dans une session du centre, ou d'un candidat, dont il se dit proche."""
    lien = t.une("lien_jure")
    if lien is None:
        return None
    s = t.une("session_examen", lambda s: s["etat"] in PREPAREE and _touche(t, s, lien))
    return s and (
        t.centre(s["centre_id"]), ["session", "inscrire-jure", nom_session(s), num("J", lien["jure_id"]), *t.motif()]
    )  # fmt: skip


def _touche(t: Tirage, s: Ligne, lien: Ligne) -> bool:
    return lien["centre_id"] == s["centre_id"] or lien["candidat_id"] in [i["candidat_id"] for i in t.inscrits(s)]


def inscrire_tard(t: Tirage) -> Acte | None:
    """CAN-03 : par la VAE, trop tôt après l'édition, ou le jour même."""
    s = t.session("convocations_envoyees")
    c = s and t.une("candidat", lambda c: c["centre_id"] == s["centre_id"])
    if s is None or c is None:
        return None
    debut = date.fromisoformat(s["debut"])
    if debut <= t.jour + timedelta(days=30):
        t.jour = max(t.jour, debut)
    return t.centre(s["centre_id"]), ["candidat", "inscrire", num("C", c["id"]), nom_session(s), "--voie", "vae"]


def redemander_une_vae(t: Tirage) -> Acte | None:
    """VAE-03 : du titre, d'une autre de ses versions, dans la même année."""
    d = t.une("demande_vae", lambda d: d["etat"] in ("deposee", "recevable") and not d["ccp"])
    if d is None:
        return None
    (c,) = [c for c in t.etat["candidat"] if c["id"] == d["candidat_id"]]
    mots = ["vae", "creer", "--candidat", num("C", c["id"]), "--certification", t.parmi([TITRE, SUIVANT])]
    return t.centre(c["centre_id"]), mots


def agir_trop_pres(t: Tirage) -> Acte | None:
    """DEL-01 : passé le dernier jour d'un délai qui bloque, créer la session, demander sa DTE, la convoquer."""
    bloque = t.une("delai", lambda d: d["mode"] == "bloquer" and d["nom"] in ("titre", "ccs"))
    if bloque is None:
        return None
    if t.chance(50):
        suite = "" if bloque["nom"] == "titre" else "/CCS1"
        mots = ["session", "creer", "--certification", TITRE + suite, "--debut", t.d(t.parmi([1, 9, 29, 30]))]
        return t.centre(1), [*mots, "--heure-debut", "09:00"]
    s = t.une(
        "session_examen",
        lambda s: s["etat"] in PREPAREE and t.certifications[s["certification_id"]]["type"].lower() == bloque["nom"],
    )
    if s is None:
        return None
    t.jour = max(t.jour, date.fromisoformat(s["debut"]) - timedelta(days=t.parmi([1, 14, 15])))
    acte = t.parmi([["session", "demander-dte"], ["convocation", "editer", "--oui"]])
    return t.centre(s["centre_id"]), [*acte, nom_session(s)]


def lever_trop_tard(t: Tirage) -> Acte | None:
    """DEL-02 : un délai dont l'acte est fait ; DEL-03 : une demande qui a déjà sa réponse."""
    r = t.une("derogation", lambda r: r["etat"] != "demandee")
    if r is not None and t.chance(50):
        return t.ud("44"), ["session", "refuser-derogation", num("R", r["id"]), "--motif", "essai"]
    s = t.session("convocations_envoyees")
    delai = t.parmi(["dte", "convocation"])
    return s and (
        t.ud(s["departement"]), ["session", "deroger", nom_session(s), "--delai", delai, "--motif", "essai"]
    )  # fmt: skip


GESTES: tuple[tuple[int, Geste], ...] = (
    (4, supprimer_ce_qui_siege), (4, convoquer_sans_candidat), (6, rendre_ce_qui_n_a_plus_cours),
    (4, faire_sieger_un_proche), (4, inscrire_tard), (5, redemander_une_vae), (6, agir_trop_pres),
    (5, lever_trop_tard),
)  # fmt: skip

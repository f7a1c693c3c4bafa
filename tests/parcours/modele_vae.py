"""Les règles des demandes VAE relues dans regles.md (section 10), sur de simples dictionnaires, sans rien emprunter au
programme. Chaque `juge_…` rend « fait », « déjà » (sans effet), ou l'ensemble des codes qui refusent."""

from datetime import date
from typing import Any

J = date
# Titre → (chaîne, dernier jour de la prolongation, ce que son référentiel dit de la VAE).
TITRES = {
    "TP-99901m01": ("A", J(2025, 3, 31), True),
    "TP-99901m02": ("A", J(2031, 12, 31), None),
    "TP-99902m01": ("B", J(2031, 12, 31), True),
    "TP-99903m01": ("C", J(2031, 12, 31), True),
    "TP-99904m01": ("D", J(2031, 12, 31), None),
    "TP-99905m01": ("E", J(2031, 12, 31), False),
}
CIBLES: tuple[tuple[str, tuple[str, ...]], ...] = (("", ()), ("", ("CCP1",)), ("", ("CCP1", "CCP2")), ("/CCS1", ()))
# Candidat → (personne, centre) ; C-1 et C-2 sont deux fiches d'une même personne.
CANDIDATS = {1: ("Noé", 1), 2: ("Noé", 2), 3: ("Léa", 1)}
DEPARTEMENTS = {1: "44", 2: "35"}
# Profil → (rôle, centre ou département de son ressort, None : tout).
PROFILS: dict[str, tuple[str, int | None]] = {
    "P-1": ("mpcp", None), "P-2": ("centre", 1), "P-3": ("centre", 2), "P-4": ("ud", 1), "P-5": ("ud", 2),
    "P-6": ("direccte", 1),
}  # fmt: skip
# Session → (centre, titre, bloc, début).
SESSIONS = {
    1: (1, "TP-99901m01", "", J(2025, 2, 10)),
    2: (1, "TP-99901m02", "", J(2025, 12, 31)),
    3: (1, "TP-99901m02", "/CCP1", J(2026, 2, 28)),
    4: (1, "TP-99901m01", "/CCP2", J(2025, 3, 1)),
    5: (1, "TP-99901m01", "/CCS1", J(2025, 3, 1)),
    6: (1, "TP-99905m01", "", J(2026, 1, 15)),
    7: (2, "TP-99901m02", "", J(2026, 1, 1)),
    8: (2, "TP-99902m01", "/CCP1", J(2025, 6, 2)),
}
FAIT, DEJA = "fait", "déjà"
Sort = str | set[str]
Monde = dict[str, Any]


def neuf() -> Monde:
    return {"jour": J(2025, 1, 2), "mode": "avertir", "demandes": {}, "places": {}, "ecartes": {}, "closes": set()}


def voit(profil: str, candidat: int) -> bool:
    """Chaque centre n'inscrit ici que les siens : le ressort suit le centre du candidat."""
    return PROFILS[profil][1] in (None, CANDIDATS[candidat][1])


def de_la_personne(m: Monde, candidat: int) -> list[dict[str, Any]]:
    qui = CANDIDATS[candidat][0]
    return [d for d in m["demandes"].values() if CANDIDATS[d["candidat"]][0] == qui]


def vivante(d: dict[str, Any]) -> bool:
    return d["etat"] in ("deposee", "recevable")


def juge_creer(m: Monde, profil: str, d: dict[str, Any]) -> Sort:
    if PROFILS[profil][0] == "direccte":
        return {"DRO-01"}
    if not voit(profil, d["candidat"]):
        return {"INTROUVABLE"}
    chaine, fin, vae = TITRES[d["titre"]]
    refus = set()
    memes = ("titre", "bloc", "ccp", "depot")
    if any(vivante(x) and all(x[c] == d[c] for c in memes) for x in de_la_personne(m, d["candidat"])):
        refus.add("VAE-03")
    if vae is False:
        refus.add("VAE-01")
    if d["depot"] > m["jour"] or d["depot"] > fin:
        refus.add("VAE-02")
    if not d["ccp"]:
        autres = {
            (TITRES[x["titre"]][0], x["bloc"])
            for x in de_la_personne(m, d["candidat"])
            if vivante(x) and not x["ccp"] and x["depot"].year == d["depot"].year
        }
        trop = "CCS" not in d["bloc"] and sum("CCS" not in bloc for _, bloc in autres) >= 3
        if (chaine, d["bloc"]) in autres or trop:
            refus.add("VAE-03")
    return refus or FAIT


def juge_decider(m: Monde, profil: str, numero: int, decision: str, notifiee: date) -> Sort:
    if PROFILS[profil][0] not in ("ud", "mpcp"):
        return {"DRO-01"}
    d = m["demandes"].get(numero)
    if d is None or not voit(profil, d["candidat"]):
        return {"INTROUVABLE"}
    if (d["etat"], d["notifiee"]) == (decision, notifiee):
        return DEJA
    if d["etat"] != "deposee" or not d["depot"] <= notifiee <= m["jour"]:
        return {"VAE-02"}
    return FAIT


def juge_retirer(m: Monde, profil: str, numero: int) -> Sort:
    if PROFILS[profil][0] == "direccte":
        return {"DRO-01"}
    d = m["demandes"].get(numero)
    if d is None or not voit(profil, d["candidat"]):
        return {"INTROUVABLE"}
    if d["etat"] == "retiree":
        return DEJA
    if d["etat"] == "irrecevable" or numero in m["places"].values():
        return {"VAE-04"}
    return FAIT


def juge_inscrire(m: Monde, candidat: int, session: int) -> Sort:
    """Par le centre de la session, à la voie VAE."""
    if (session, candidat) in m["places"]:
        return DEJA
    if (session, candidat) in m["ecartes"]:
        return {"CAN-12"}
    if session in m["closes"]:
        return {"SES-09"}
    _, titre, _, debut = SESSIONS[session]
    refus = set()
    if m["jour"] >= debut:
        refus.add("CAN-01")
    if TITRES[titre][2] is False:
        refus.add("VAE-01")
    if m["mode"] == "bloquer" and appui(m, candidat, session) is None:
        refus.add("CAN-09")
    return refus or FAIT


def juge_desinscrire(m: Monde, candidat: int, session: int) -> Sort:
    if (session, candidat) in m["ecartes"]:
        return DEJA
    if session in m["closes"]:
        return {"SES-09"}
    return FAIT if m["jour"] <= SESSIONS[session][3] else {"CAN-02"}


def juge_ecart(m: Monde, profil: str, candidat: int, session: int, action: str) -> Sort:
    """CAN-12 : n'est écarté que qui empêche de valider, faute de demande (CAN-09) ou, d'un CCS, du titre (CAN-06) ;
    il n'a plus, pour revenir, que son état à attendre : ni l'un ni l'autre ne se revoit avant la validation."""
    if PROFILS[profil][0] not in ("ud", "mpcp"):
        return {"DRO-01"}
    place, ecarte = (session, candidat) in m["places"], (session, candidat) in m["ecartes"]
    if PROFILS[profil][1] not in (None, SESSIONS[session][0]) or not (place or ecarte):
        return {"INTROUVABLE"}
    if ecarte is (action == "ecarter"):
        return DEJA
    refus = set() if session in m["closes"] else {"SES-09"}
    if action == "ecarter":
        sans_demande = m["mode"] == "bloquer" and appui(m, candidat, session) is None
        refus |= set() if sans_demande or "CCS" in SESSIONS[session][2] else {"CAN-12"}
    return refus or FAIT


def appui(m: Monde, candidat: int, session: int) -> int | None:
    """Le numéro de la demande qui porte cette inscription : la dernière notifiée."""
    bonnes = [d for d in de_la_personne(m, candidat) if _porte(d, session)]
    return max(bonnes, key=lambda d: (d["notifiee"], d["id"]))["id"] if bonnes else None


def _porte(d: dict[str, Any], session: int) -> bool:
    _, titre, bloc, debut = SESSIONS[session]
    if d["etat"] != "recevable" or TITRES[d["titre"]][0] != TITRES[titre][0]:
        return False
    n = d["notifiee"]
    un_an = n.replace(year=n.year + 1, day=28) if (n.month, n.day) == (2, 29) else n.replace(year=n.year + 1)
    if not n <= debut <= un_an:
        return False
    if "CCS" in d["bloc"] or "CCS" in bloc:
        return bool(d["bloc"] == bloc)
    return not d["ccp"] or bloc.strip("/") in d["ccp"]

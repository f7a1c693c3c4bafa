"""Ce qui reste vrai après chaque pas, relu de regles.md et de fiabilite.md sur les lignes des tables, sans rien
emprunter au programme. Chaque invariant dit, d'un pas à l'autre, ce qu'il trouve de faux.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.scenarios.deux_bases import Etat, Ligne
from tests.scenarios.monde import PROFILS
from tests.scenarios.pas import Pas, Rendu

Faits = Iterator[str]
_UD = ("ud", "mpcp")
_CENTRE = ("centre", "mpcp")
# Section 6 : (état quitté, état pris) → qui.
_PAS_DES_SESSIONS: dict[tuple[str, str], tuple[str, ...]] = {
    ("en_preparation", "dte_envoye"): _CENTRE,
    ("en_preparation", "convocations_envoyees"): ("centre", "ud", "mpcp"),
    ("dte_envoye", "convocations_envoyees"): ("centre", "ud", "mpcp"),
    ("en_preparation", "annulee"): ("centre", "ud", "mpcp"),
    ("dte_envoye", "annulee"): ("centre", "ud", "mpcp"),
    ("convocations_envoyees", "annulee"): _UD,
    ("en_attente_validation", "annulee"): _UD,
    ("convocations_envoyees", "en_attente_validation"): _CENTRE,
    ("debloquee", "en_attente_validation"): _CENTRE,
    ("en_attente_validation", "validee"): _UD,
    ("en_attente_validation", "convocations_envoyees"): _UD,
    ("en_attente_validation", "debloquee"): _UD,
    ("validee", "debloquee"): _UD,
}


class Monde:
    """Les mêmes lignes, rangées par leur numéro."""

    def __init__(self, etat: Etat) -> None:
        self.etat = etat
        self.par = {t: {ligne["id"]: ligne for ligne in etat[t]} for t in (
            "session_examen", "habilitation", "titre", "certification", "jure", "candidat", "inscription", "agrement",
            "centre", "demande_vae",
        )}  # fmt: skip
        self.inscrits: dict[int, list[Ligne]] = defaultdict(list)
        for i in etat["inscription"]:
            if i["etat"] == "inscrit":
                self.inscrits[i["session_id"]].append(i)
        self.jury: dict[int, set[int]] = defaultdict(set)
        for p in etat["participation"]:
            self.jury[p["session_id"]].add(p["jure_id"])

    def type_de(self, session: Ligne) -> str:
        return str(self.par["certification"][session["certification_id"]]["type"])

    def chaine(self, titre: int) -> str:
        """Toutes les versions du code sans millésime ; nul import ne joint ici deux titres."""
        return str(self.par["titre"][titre]["code"])


def _net(texte: str | None) -> str:
    sans = unicodedata.normalize("NFD", texte or "").casefold()
    lettres = "".join(c for c in sans if not unicodedata.combining(c))
    return re.sub(r"[\s'’-]+", " ", lettres).strip()


def ans(jour: str, n: int) -> str:
    d = date.fromisoformat(jour)
    try:
        return d.replace(year=d.year + n).isoformat()
    except ValueError:  # 29 février
        return d.replace(year=d.year + n, day=28).isoformat()


def utilisable(m: Monde, h: Ligne, jour: str) -> bool:
    t, actif = m.par["titre"][h["titre_id"]], m.par["jure"][h["jure_id"]]["actif"]
    if h["etat"] != "validee" or not actif or h["debut"] > jour or h["debut"] > t["date_fin_validite"]:
        return False
    fin = min(h["fin"], t["date_fin_validite"])
    prolongee = h["fin"] >= t["date_fin_validite"] and jour <= t["date_fin_prolongation"]
    return bool(jour <= fin or prolongee)


def changees(table: str, avant: Monde, apres: Monde) -> Iterator[tuple[Ligne | None, Ligne]]:
    """(la ligne d'avant s'il y en avait une, celle d'après), de tout ce qui est neuf ou a changé."""
    for numero, ligne in apres.par[table].items():
        if avant.par[table].get(numero) != ligne:
            yield avant.par[table].get(numero), ligne


# --- fiabilite.md ---


def journal(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """Chaque écriture a son lot et ses traces, sous le jour et le profil de qui la demande."""
    connus = {lot["id"] for lot in avant.etat["lot"]}
    tracees = {t["lot_id"] for t in apres.etat["trace"]}
    for lot in apres.etat["lot"]:
        if lot["id"] in connus:
            continue
        if lot["id"] not in tracees:
            yield f"L-{lot['id']} n'a pas de trace"
        if lot["jour"] not in (pas.jour, pas.pendant and pas.pendant.jour):
            yield f"L-{lot['id']} est du {lot['jour']}"
        if pas.pendant is None and lot["profil"] is not None and int(lot["profil"][2:]) != int(pas.profil[2:]):
            yield f"L-{lot['id']} est de {lot['profil']}"
    gardees = ("session_examen", "inscription", "habilitation", "jure", "candidat", "titre", "obtention", "agrement")
    noms = [t for t in gardees if avant.etat[t] != apres.etat[t]]
    if noms and len(apres.etat["lot"]) == len(connus) and pas.mots[0] != "admin":
        yield f"{', '.join(noms)} : changé sans lot"


def rien_de_personnel(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """Ni téléphone, ni courriel, ni adresse, ni naissance dans un refus ; nulle donnée de santé où que ce soit."""
    for code in ("tiers_temps", "salle_a_part"):
        if code in rendu.stdout + rendu.stderr and code not in " ".join(pas.mots):
            yield f"« {code} » est dit"
    if rendu.code in (0, 7, 10):
        return
    dits = re.findall(r"[\w.]+@example\.fr|\b0[1-9](?: ?\d\d){4}\b", rendu.stderr)
    yield from (f"le refus dit {dit}" for dit in dits if dit not in " ".join(pas.mots))


# --- DRO-01, DRO-02 ---


def ressort(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """Ce que change un Centre ou une UD est à lui, avant comme après."""
    role, structure = PROFILS.get(pas.profil, ("mpcp", ""))
    if role == "mpcp" or pas.pendant is not None:
        return
    colonne = {"centre": "centre_id", "ud": "departement", "direccte": "region"}[role]
    for ancienne, s in changees("session_examen", avant, apres):
        for ligne in (ancienne, s):
            if (
                ligne is not None
                and ligne[colonne] != structure
                and not (
                    # Le lieu d'une session est à son Centre ; une fiche réunie suit la personne où qu'elle passe.
                    pas.acte[1:] in (("fusionner",), ("effacer",)) or set(_ecarts(ancienne, s)) <= {"version"}
                )
            ):
                yield f"S-{s['numero']} n'est pas de {pas.profil}"
    if role in ("ud", "direccte"):
        for ancien, j in changees("jure", avant, apres):
            for ligne in (ancien, j):
                if ligne is not None and ligne[colonne] != structure and pas.acte != ("jure", "fusionner"):
                    yield f"J-{j['id']} n'est pas de {pas.profil}"


def _ecarts(avant: Ligne | None, apres: Ligne) -> list[str]:
    return [c for c in apres if avant is None or avant[c] != apres[c]]


# --- les sessions ---


def etats_des_sessions(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    role = PROFILS.get(pas.profil, ("mpcp", ""))[0]
    for ancienne, s in changees("session_examen", avant, apres):
        if ancienne is None:
            if s["etat"] != "en_preparation":
                yield f"S-{s['numero']} naît {s['etat']}"
            if role == "centre" and s["debut"] < pas.jour and pas.pendant is None:
                yield f"S-{s['numero']} : un Centre la crée dans le passé (SES-10)"
            continue
        chemin = (ancienne["etat"], s["etat"])
        if ancienne["etat"] == "annulee":
            yield f"S-{s['numero']} change après son annulation"
        elif chemin[0] != chemin[1] and pas.acte != ("lot", "annuler") and pas.pendant is None:
            if role not in _PAS_DES_SESSIONS.get(chemin, ()):
                yield f"S-{s['numero']} : {role} la mène de {chemin[0]} à {chemin[1]}"
            if chemin[1] == "annulee" and ancienne["validee_le"] is not None:
                yield f"S-{s['numero']} est annulée après avoir été validée"
        if chemin == ("validee", "validee") and set(_ecarts(ancienne, s)) - {"version"}:
            yield f"S-{s['numero']} validée change : {_ecarts(ancienne, s)}"


def resultats_apres_l_examen(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """SES-11, SES-13."""
    for i in apres.etat["inscription"]:
        s = apres.par["session_examen"][i["session_id"]]
        if i["resultat"] is not None and i["etat"] != "desinscrit" and i["resultat_le"] < s["debut"]:
            yield f"S-{s['numero']} : résultat du {i['resultat_le']} à un examen du {s['debut']}"
        if i["entretien"] is not None and not s["entretien_final"] and i["etat"] == "inscrit":
            yield f"S-{s['numero']} : un entretien sans entretien final"
    for ancienne, s in changees("session_examen", avant, apres):
        for etat in ("en_attente_validation", "validee"):
            pris = ancienne is not None and ancienne["etat"] != etat == s["etat"]
            if pris and s["fin"] > pas.jour and pas.acte != ("lot", "annuler"):
                yield f"S-{s['numero']} est {etat} avant sa fin"


def validation(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """SES-03, SES-04."""
    for ancienne, s in changees("session_examen", avant, apres):
        if ancienne is None or ancienne["etat"] == "validee" or s["etat"] != "validee":
            continue
        identites = {(_net(j["nom"]), _net(j["prenom"]), j["naissance"] or j["id"])
                     for j in (apres.par["jure"][n] for n in apres.jury[s["id"]])}  # fmt: skip
        if len(identites) < 2:
            yield f"S-{s['numero']} est validée avec {len(identites)} juré"
        for i in apres.inscrits[s["id"]]:
            if i["resultat"] is None:
                yield f"S-{s['numero']} est validée sans le résultat de C-{i['candidat_id']}"
            compte = [d for d in dates_comptees(apres, i["candidat_id"], s) if s["debut"] <= d < ans(s["debut"], 1)]
            avant_elle = [d for d in dates_comptees(apres, i["candidat_id"], s) if d <= s["debut"] < ans(d, 1)]
            if compte_pour(apres, s) and len(avant_elle) > 3:
                yield f"S-{s['numero']} validée est la {len(avant_elle)}ᵉ de C-{i['candidat_id']} en un an ({compte})"


def compte_pour(m: Monde, s: Ligne) -> bool:
    return bool(s["entretien_final"]) and s["etat"] != "annulee" and m.type_de(s) in ("TITRE", "CCP")


def _memes(m: Monde, candidat: int) -> set[int]:
    """Les fiches de la même personne : une identité commune, portée ou jadis, et nulle distinction."""
    portees: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for c in m.etat["candidat"]:
        portees[c["id"]].add((_net(f"{c['nom']} {c['prenom']}"), c["naissance"]))
    for a in m.etat["identite_candidat"]:
        portees[a["candidat_id"]].add((_net(a["noms"]), a["naissance"]))
    distinguees = {frozenset((d["premier_id"], d["second_id"])) for d in m.etat["distinction"]}
    siennes = portees[candidat]
    return {c for c in portees if siennes & portees[c] and frozenset((c, candidat)) not in distinguees}


def dates_comptees(m: Monde, candidat: int, session: Ligne) -> list[str]:
    memes, chaine = _memes(m, candidat), m.chaine(session["titre_id"])
    return sorted(
        s["debut"] for s in m.etat["session_examen"] for i in m.inscrits[s["id"]]
        if i["candidat_id"] in memes and compte_pour(m, s) and m.chaine(s["titre_id"]) == chaine
    )  # fmt: skip


def _exces(m: Monde) -> dict[tuple[int, str], int]:
    suite: dict[tuple[int, str], int] = {}
    par_chaine: dict[str, Ligne] = {m.chaine(s["titre_id"]): s for s in m.etat["session_examen"]}
    concernes = {i["candidat_id"] for inscrits in m.inscrits.values() for i in inscrits}
    for candidat in sorted(concernes):
        for chaine, s in par_chaine.items():
            dates = dates_comptees(m, candidat, s)
            fenetres = sum(dates[n + 3] < ans(dates[n], 1) for n in range(len(dates) - 3))
            if fenetres:
                suite[candidat, chaine] = fenetres
    return suite


def trois_sessions(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """CAN-05 : nul acte ne fait d'une quatrième session en un an, hors la réunion de deux fiches (CAN-11)."""
    tables = ("session_examen", "inscription", "candidat", "distinction", "identite_candidat")
    if all(avant.etat[t] == apres.etat[t] for t in tables) or pas.acte == ("candidat", "fusionner"):
        return
    deja = _exces(avant)
    for (candidat, chaine), nombre in _exces(apres).items():
        if nombre > deja.get((candidat, chaine), 0):
            yield f"C-{candidat} a quatre sessions en un an sur {chaine}"


def jurys(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """SES-01, SES-08 : qui vient d'être inscrit était actif, habilité aux deux bouts, et sans lien."""
    if pas.acte != ("session", "inscrire-jure"):
        return
    for session, jures in apres.jury.items():
        s = apres.par["session_examen"][session]
        for jure in jures - avant.jury[session]:
            siennes = {
                h["certification_id"]
                for h in apres.etat["habilitation"]
                if h["jure_id"] == jure and all(utilisable(apres, h, s[bout]) for bout in ("debut", "fin"))
            }
            vise = apres.par["certification"][s["certification_id"]]
            blocs = [c for c in apres.etat["certification"] if c["titre_id"] == s["titre_id"]]
            entier = {c["id"] for c in blocs if c["type"] == "TITRE"} if vise["type"] != "CCS" else set()
            exiges = {
                c["id"]
                for c in blocs
                if c["type"] == "CCP" and (c["exige_du"] or "") <= s["debut"] < (c["retire_le"] or "9")
            }
            bon = ({vise["id"]} | entier) & siennes
            if not (bon or (vise["type"] == "TITRE" and exiges and exiges <= siennes)):
                yield f"S-{s['numero']} : J-{jure} y siège sans habilitation"
            for lien in apres.etat["lien_jure"]:
                touche = lien["centre_id"] == s["centre_id"] or lien["candidat_id"] in {
                    i["candidat_id"] for i in apres.inscrits[session]
                }
                if lien["jure_id"] == jure and touche:
                    yield f"S-{s['numero']} : J-{jure} y siège malgré un lien"


def passages(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """PAS-01, PAS-02 : dans les jours de la session, et nul n'est à deux endroits."""
    jures: dict[int, set[int]] = defaultdict(set)
    for pj in apres.etat["passage_jure"]:
        jures[pj["passage_id"]].add(pj["jure_id"])
    par_session: dict[int, list[Ligne]] = defaultdict(list)
    for p in apres.etat["passage"]:
        s = apres.par["session_examen"][p["session_id"]]
        if not s["debut"] <= p["jour"] <= s["fin"] or p["debut"] >= p["fin"]:
            yield f"S-{s['numero']} : un passage hors de ses jours"
        for autre in par_session[p["session_id"]]:
            ensemble = autre["jour"] == p["jour"] and autre["debut"] < p["fin"] and p["debut"] < autre["fin"]
            partage = autre["candidat_id"] == p["candidat_id"] or jures[autre["id"]] & jures[p["id"]]
            partage = partage or (p["salle"] is not None and p["salle"] == autre["salle"])
            if ensemble and partage:
                yield f"S-{s['numero']} : deux passages à la fois"
        par_session[p["session_id"]].append(p)


# --- les habilitations ---


def _classe(t: Ligne, jour: str) -> str:
    if jour < (t["date_debut_validite"] or ""):
        return "a_venir"
    if jour <= t["date_fin_validite"]:
        return "en_cours"
    return "en_prolongation" if jour <= t["date_fin_prolongation"] else "hors_delai"


def etats_des_habilitations(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """La table fermée de la section 3, HAB-01, HAB-13."""
    if pas.pendant is not None:
        return
    for ancienne, h in changees("habilitation", avant, apres):
        t = apres.par["titre"][h["titre_id"]]
        bornes = not (t["date_debut_validite"] or "") <= h["debut"] <= h["fin"] <= t["date_fin_validite"]
        if (
            bornes
            and (ancienne is None or (ancienne["debut"], ancienne["fin"]) != (h["debut"], h["fin"]))
            and (pas.acte not in (("lot", "annuler"), ("jure", "fusionner")))
        ):
            yield f"H-{h['id']} : {h['debut']} à {h['fin']}, hors de son titre (HAB-13)"
        if ancienne is None or ancienne["etat"] == h["etat"]:
            continue
        classe, chemin = _classe(t, pas.jour), (ancienne["etat"], h["etat"])
        expiree = pas.jour > min(ancienne["fin"], t["date_fin_validite"])
        jusqu_au_bout = ancienne["fin"] >= t["date_fin_validite"]
        permis = {
            ("brouillon", "validee"): classe != "hors_delai",
            ("validee", "brouillon"): not expiree
            or classe == "en_cours"
            or (classe == "en_prolongation" and not jusqu_au_bout),
            ("validee", "suspendue"): not expiree or (classe == "en_prolongation" and jusqu_au_bout),
            ("suspendue", "validee"): classe != "hors_delai",
        }.get(chemin, False)
        if not permis:
            yield f"H-{h['id']} : {chemin[0]} → {chemin[1]}, titre {classe}"
        if chemin == ("brouillon", "validee") and not apres.par["jure"][h["jure_id"]]["actif"]:
            yield f"H-{h['id']} est validée, son juré est inactif (HAB-01)"


def habilitations_seules(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """HAB-14 ; de deux qu'une réunion ferme, les jours passés restent ce qu'ils furent (JUR-03)."""
    hier = pas.jour if pas.acte == ("jure", "fusionner") else ""
    connues = {(h["id"], h["debut"], h["fin"]) for h in avant.etat["habilitation"]}
    vues: dict[tuple[int, int], list[Ligne]] = defaultdict(list)
    for h in apres.etat["habilitation"]:
        for autre in vues[h["jure_id"], h["certification_id"]]:
            neuve = any((x["id"], x["debut"], x["fin"]) not in connues for x in (h, autre))
            if neuve and max(autre["debut"], h["debut"], hier) <= min(h["fin"], autre["fin"]):
                yield f"H-{h['id']} et H-{autre['id']} se recouvrent (HAB-14)"
        vues[h["jure_id"], h["certification_id"]].append(h)


def emplois(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """HAB-12 : qui est habilité l'est moins de cinq ans après son dernier jour dans l'emploi."""
    if pas.pendant is not None or pas.acte not in (("habilitation", "valider"), ("habilitation", "creer")):
        return
    for ancienne, h in changees("habilitation", avant, apres):
        if h["etat"] != "validee" or (ancienne is not None and ancienne["etat"] == "validee"):
            continue
        fins = [e["fin"] or "9999-12-31" for e in apres.etat["experience"]
                if e["jure_id"] == h["jure_id"] and e["titre_id"] == h["titre_id"]]  # fmt: skip
        if not fins or (max(fins) < "9" and h["debut"] > ans(max(fins), 5)):
            yield f"H-{h['id']} est validée, l'emploi finit le {max(fins, default='jamais su')} (HAB-12)"


# --- ce qui est obtenu ---


def titres_gardes(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """Nul changement de référence ne prend un titre, un parchemin ou une place dans un jury (OBT-02)."""
    if pas.mots[0] == "referentiel":
        for table in ("obtention", "parchemin", "participation", "inscription", "habilitation"):
            if perdues := [ligne for ligne in avant.etat[table] if ligne not in apres.etat[table]]:
                yield f"{table} : un changement de référence y prend {perdues[0]}"
    vivants = Counter((p["candidat_id"], p["certification_id"]) for p in apres.etat["parchemin"]
                      if p["etat"] in ("a_editer", "delivre"))  # fmt: skip
    yield from (f"C-{c} a {n} parchemins de la même certification" for (c, _), n in vivants.items() if n > 1)
    for o in apres.etat["obtention"]:
        s = apres.par["session_examen"][o["session_id"]]
        if s["validee_le"] is None:
            yield f"C-{o['candidat_id']} obtient d'une session jamais validée (S-{s['numero']})"


def demandes_vae(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """VAE-02, VAE-03."""
    par_annee: dict[tuple[int, str], set[Any]] = defaultdict(set)
    for d in apres.etat["demande_vae"]:
        if d["notifiee_le"] is not None and d["notifiee_le"] < d["deposee_le"]:
            yield f"D-{d['id']} est notifiée avant d'être déposée"
        c = apres.par["certification"][d["certification_id"]]
        if d["etat"] in ("deposee", "recevable") and c["type"] == "TITRE" and not d["ccp"]:
            cle = apres.chaine(d["titre_id"])
            if cle in par_annee[d["candidat_id"], d["deposee_le"][:4]] and pas.acte == ("vae", "creer"):
                yield f"D-{d['id']} : seconde demande de l'année sur {cle} (VAE-03)"
            par_annee[d["candidat_id"], d["deposee_le"][:4]].add(cle)
    for ancienne, d in changees("demande_vae", avant, apres):
        if (
            ancienne is not None
            and ancienne["etat"] in ("recevable", "irrecevable")
            and (d["etat"] not in (ancienne["etat"], "retiree") and pas.mots[0] != "lot")
        ):
            yield f"D-{d['id']} est décidée deux fois"
        if d["notifiee_le"] is not None and d["notifiee_le"] > pas.jour and pas.acte == ("vae", "decider"):
            yield f"D-{d['id']} est notifiée dans l'avenir"


def agrements(avant: Monde, apres: Monde, pas: Pas, rendu: Rendu) -> Faits:
    """AGR-02."""
    if pas.mots[0] == "centre":
        for _, a in changees("agrement", avant, apres):
            titre = apres.par["titre"][apres.par["certification"][a["certification_id"]]["titre_id"]]
            if a["fin"] > titre["date_fin_validite"]:
                yield f"A-{a['id']} finit après son titre (AGR-02)"


TOUS = (
    journal, rien_de_personnel, ressort, etats_des_sessions, resultats_apres_l_examen, validation, trois_sessions,
    jurys, passages, etats_des_habilitations, habilitations_seules, emplois, titres_gardes, demandes_vae, agrements,
)  # fmt: skip


def trouver(avant: Etat, apres: Etat, pas: Pas, rendu: Rendu) -> list[str]:
    ici, la = Monde(avant), Monde(apres)
    return [f"{invariant.__name__} : {faux}" for invariant in TOUS for faux in invariant(ici, la, pas, rendu)]

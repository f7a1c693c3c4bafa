"""Les règles des sessions relues dans regles.md, sur de simples dictionnaires, sans rien emprunter au programme.

Chaque `juge_…` rend « fait », « déjà » (sans effet), ou l'ensemble des codes qui refusent.
"""

from datetime import date, timedelta
from typing import Any

J = date
# Titre → (début, fin de vie, fin de prolongation) ; les deux premiers sont deux versions d'un même titre.
TITRES = {
    "TP-99901m01": (J(2024, 1, 1), J(2025, 6, 30), J(2025, 12, 31)),
    "TP-99901m02": (J(2025, 1, 1), J(2029, 12, 31), J(2030, 12, 31)),
    "TP-99902m01": (J(2024, 1, 1), J(2025, 6, 30), J(2025, 6, 30)),
}
CHAINES = {"TP-99901m01": "A", "TP-99901m02": "A", "TP-99902m01": "B"}
BLOCS = ("TITRE", "CCP1", "CCP2", "CCS1")
CENTRES = {1: "Centre Loire", 2: "Centre Sèvre"}
# (centre, titre, bloc, début, fin)
AGREMENTS = [
    (1, "TP-99901m01", "TITRE", J(2024, 1, 1), J(2025, 6, 30)),
    (1, "TP-99901m01", "CCS1", J(2024, 6, 1), J(2025, 6, 30)),
    (1, "TP-99901m02", "TITRE", J(2025, 1, 1), J(2029, 12, 31)),
    (2, "TP-99901m01", "TITRE", J(2024, 1, 1), J(2025, 6, 29)),
    (2, "TP-99901m02", "TITRE", J(2025, 1, 1), J(2025, 3, 31)),
    (2, "TP-99901m02", "TITRE", J(2025, 4, 1), J(2029, 12, 31)),
    (2, "TP-99902m01", "TITRE", J(2024, 1, 1), J(2025, 6, 30)),
]
# (juré, titre, bloc, début, fin), toutes validées ; les jurés sont J-1 à J-6.
HABILITATIONS = [
    (1, "TP-99901m01", "TITRE", J(2024, 1, 1), J(2025, 6, 30)),
    (1, "TP-99901m02", "TITRE", J(2025, 1, 1), J(2029, 12, 31)),
    (1, "TP-99902m01", "TITRE", J(2024, 1, 1), J(2025, 6, 30)),
    (2, "TP-99901m01", "CCP1", J(2024, 1, 1), J(2025, 6, 30)),
    (2, "TP-99901m01", "CCP2", J(2024, 9, 1), J(2025, 6, 30)),
    (2, "TP-99901m02", "TITRE", J(2025, 1, 1), J(2029, 12, 31)),
    (3, "TP-99901m01", "TITRE", J(2024, 1, 1), J(2025, 3, 31)),
    (3, "TP-99901m01", "CCS1", J(2024, 1, 1), J(2025, 6, 30)),
    (3, "TP-99902m01", "TITRE", J(2024, 1, 1), J(2025, 6, 30)),
    (4, "TP-99901m01", "TITRE", J(2024, 1, 1), J(2025, 6, 30)),
    (4, "TP-99901m01", "CCS1", J(2024, 1, 1), J(2025, 6, 30)),
    (4, "TP-99901m02", "TITRE", J(2025, 1, 1), J(2029, 12, 31)),
]
JURES = (1, 2, 3, 4)
CANDIDATS = (1, 2, 3)
EMPLOYEURS = {4: 2}  # J-4 est salarié du centre 2
UN_JOUR = timedelta(days=1)
# Ceux d'une base neuve, en jours avant le début.
DELAIS = {"creation": 30, "dte": 15, "convocation": 15}
OUVERTES = ("en_preparation", "dte_envoye", "convocations_envoyees", "en_attente_validation", "debloquee")
# Action → états où elle est possible à quelqu'un, états où elle est déjà faite.
TABLE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "reporter": (OUVERTES, ()),
    "modifier": (OUVERTES, ()),
    "demander-dte": (("en_preparation", "convocations_envoyees"), ()),
    "inscrire-jure": (OUVERTES, ()),
    "desinscrire-jure": (OUVERTES, ()),
    "inscrire": (OUVERTES[:3], ()),
    "desinscrire": (OUVERTES[:3], ()),
    "editer": (OUVERTES[:3], ()),
    "resultats": (("convocations_envoyees", "debloquee"), ()),
    "transmettre": (("convocations_envoyees", "debloquee"), ("en_attente_validation",)),
    "renvoyer": (("en_attente_validation",), ()),
    "valider": (("en_attente_validation",), ("validee",)),
    "debloquer": (("validee",), ("debloquee",)),
    "ecarter": (("en_attente_validation", "debloquee"), ()),
    "reintegrer": (("en_attente_validation", "debloquee"), ()),
    "annuler": (OUVERTES[:4], ("annulee",)),
}
CHANGEMENTS = ("reporter", "modifier", "inscrire-jure", "desinscrire-jure")
# (rôle, action) → états où ce rôle la garde, et le code qui refuse dans les autres.
RESERVES: dict[tuple[str, str], tuple[tuple[str, ...], str]] = {
    **{("centre", a): (OUVERTES[:3], "SES-10") for a in CHANGEMENTS},
    **{("ud", a): (OUVERTES[2:], "SES-10") for a in CHANGEMENTS},
    ("centre", "annuler"): (OUVERTES[:2], "SES-09"),
    ("ud", "editer"): (OUVERTES[:2], "SES-12"),
}
FAIT, DEJA = "fait", "déjà"
Sort = str | set[str]


def un_an_apres(jour: date) -> date:
    try:
        return jour.replace(year=jour.year + 1)
    except ValueError:  # 29 février
        return jour.replace(year=jour.year + 1, day=28)


def neuf() -> dict[str, Any]:
    """Le monde au premier jour."""
    return {
        "jour": J(2024, 8, 1),
        "actifs": set(JURES),
        "histoire": {j: [] for j in JURES},  # juré → [(jour, actif)], dans l'ordre
        "liens": set(),  # (juré, « E » ou « C », numéro)
        "sessions": {},  # nom → session
        "mode": "ignorer",  # des délais, pour tous les types de session
        "a_creer": set(),  # (centre, titre, bloc, début) des créations dont le délai est levé
        "reunis": False,  # un import a fait des deux titres les versions d'un seul
        "valides": {},  # nom de session → candidat → ce que sa dernière validation a retenu
    }


def selon_la_table(s: dict[str, Any], action: str, role: str = "centre") -> Sort | None:
    possibles, faites = TABLE[action]
    if s["etat"] not in possibles:
        return DEJA if s["etat"] in faites else {"SES-09"}
    if action == "annuler" and s["validee"]:
        return {"SES-09"}
    permis, code = RESERVES.get((role, action), (OUVERTES, ""))
    return None if s["etat"] in permis or action in ("valider", "debloquer") else {code}


def commencee(m: dict[str, Any], s: dict[str, Any]) -> bool:
    """SES-10 : dès le premier jour, ou dès qu'un candidat a un résultat, à l'écart compris."""
    presents = [i for i in s["inscrits"].values() if i["etat"] != "desinscrit"]
    return bool(s["debut"] <= m["jour"]) or any(i["resultat"] is not None for i in presents)


def arretee(m: dict[str, Any], s: dict[str, Any], role: str) -> bool:
    """Le Centre ne change plus ce qui a commencé, l'UD ne change rien d'autre."""
    return {"centre": commencee(m, s), "ud": not commencee(m, s)}.get(role, False)


def _rendre(fautes: set[str]) -> Sort:
    return fautes or FAIT


# --- SES-05, SES-06 ---


def titre_ouvert(s: dict[str, Any]) -> bool:
    debut, fin, prolongation = TITRES[s["titre"]]
    if s["debut"] < debut or s["fin"] > prolongation:
        return False
    return s["fin"] <= fin or (s["bloc"] != "CCS1" and s["creee"] <= fin)


def agree(s: dict[str, Any]) -> bool:
    fin_de_vie = TITRES[s["titre"]][1]
    jour, dernier = min(s["debut"], fin_de_vie), min(s["fin"], fin_de_vie)
    exiges = ["TITRE", "CCS1"] if s["bloc"] == "CCS1" else ["TITRE"]
    while jour <= dernier:
        for bloc in exiges:
            siens = [a for a in AGREMENTS if a[:3] == (s["centre"], s["titre"], bloc)]
            if not any(a[3] <= jour <= a[4] for a in siens):
                return False
        jour += UN_JOUR
    return True


def ouverture(s: dict[str, Any]) -> set[str]:
    return ({"SES-05"} if not titre_ouvert(s) else set()) | ({"SES-06"} if not agree(s) else set())


# --- CAN-05 ---


def chaine_de(m: dict[str, Any], titre: str) -> str:
    return "A" if m["reunis"] else CHAINES[titre]


def comptee(s: dict[str, Any]) -> bool:
    return bool(s["entretien"]) and s["etat"] != "annulee"


def inscrits(s: dict[str, Any]) -> dict[int, dict[str, Any]]:
    return {c: i for c, i in s["inscrits"].items() if i["etat"] == "inscrit"}


def dates_comptees(m: dict[str, Any], candidat: int, chaine: str, sauf: str = "") -> list[date]:
    return [
        s["debut"]
        for nom, s in m["sessions"].items()
        if nom != sauf and chaine_de(m, s["titre"]) == chaine and comptee(s) and candidat in inscrits(s)
    ]


def quatre_en_un_an(dates: list[date]) -> bool:
    triees = sorted(dates)
    return any(triees[i + 3] < un_an_apres(triees[i]) for i in range(len(triees) - 3))


def en_ferait_quatre(m: dict[str, Any], nom: str, s: dict[str, Any], candidat: int) -> bool:
    if not s["entretien"]:
        return False
    return quatre_en_un_an([*dates_comptees(m, candidat, chaine_de(m, s["titre"]), nom), s["debut"]])


def decompte_refuse(m: dict[str, Any], nom: str, s: dict[str, Any]) -> set[str]:
    return {"CAN-05"} if any(en_ferait_quatre(m, nom, s, c) for c in inscrits(s)) else set()


# --- SES-01, SES-08 ---


def utilisable(actifs: set[int], h: tuple[Any, ...], jour: date) -> bool:
    jure, titre, _, debut, fin = h
    _, fin_de_vie, prolongation = TITRES[titre]
    sert = jour <= min(fin, fin_de_vie) or (fin >= fin_de_vie and jour <= prolongation)
    return jure in actifs and debut <= jour and sert


def actifs_le(m: dict[str, Any], jour: date) -> set[int]:
    """Les jurés actifs à la fin de ce jour-là : au premier jour, tous."""
    derniers = {j: [actif for quand, actif in faits if quand <= jour][-1:] for j, faits in m["histoire"].items()}
    return {j for j, dernier in derniers.items() if dernier != [False]}


def habilite(actifs: set[int], jure: int, s: dict[str, Any]) -> bool:
    siens = {
        h[2]
        for h in HABILITATIONS
        if h[:2] == (jure, s["titre"]) and utilisable(actifs, h, s["debut"]) and utilisable(actifs, h, s["fin"])
    }
    if s["bloc"] == "CCS1":
        return "CCS1" in siens
    if s["bloc"] == "TITRE":
        return "TITRE" in siens or {"CCP1", "CCP2"} <= siens
    return bool({"TITRE", s["bloc"]} & siens)


def vu_du_centre(m: dict[str, Any], jure: int, s: dict[str, Any]) -> bool:
    """DRO-02 : un Centre voit qui est habilité aujourd'hui, ou le premier jour de la session si elle est à venir."""
    jours = {m["jour"], max(m["jour"], s["debut"])}
    return any(h[0] == jure and utilisable(m["actifs"], h, jour) for h in HABILITATIONS for jour in jours)


def lie(m: dict[str, Any], jure: int, s: dict[str, Any]) -> bool:
    if EMPLOYEURS.get(jure) == s["centre"] or (jure, "E", s["centre"]) in m["liens"]:
        return True
    return any((jure, "C", c) in m["liens"] for c in inscrits(s))


# --- DEL-01, DEL-02 ---


def en_retard(m: dict[str, Any], s: dict[str, Any], delai: str) -> bool:
    return m["mode"] != "ignorer" and m["jour"] > s["debut"] - timedelta(days=DELAIS[delai])


def levees(m: dict[str, Any], s: dict[str, Any], *, a_creer: bool = False) -> set[str]:
    """Les délais qu'une dérogation lève : de cette session, ou de celle qu'on crée."""
    if not a_creer:
        return set(s["attend"])
    return {"creation"} if a_venir(s) in m["a_creer"] else set()


def a_venir(s: dict[str, Any]) -> tuple[Any, ...]:
    return s["centre"], s["titre"], s["bloc"], s["debut"]


def du_delai(m: dict[str, Any], s: dict[str, Any], delai: str, *, a_creer: bool = False) -> set[str]:
    refuse = m["mode"] == "bloquer" and en_retard(m, s, delai) and delai not in levees(m, s, a_creer=a_creer)
    return {"DEL-01"} if refuse else set()


def servir(m: dict[str, Any], s: dict[str, Any], delai: str, *, a_creer: bool = False) -> None:
    """L'acte est fait ; en retard, il a usé la dérogation qui levait son délai."""
    if not en_retard(m, s, delai) or delai not in levees(m, s, a_creer=a_creer):
        return
    s["servies"].append(delai)
    if a_creer:
        m["a_creer"].remove(a_venir(s))
    else:
        s["attend"].remove(delai)


def juge_derogation(m: dict[str, Any], nom: str, delai: str) -> Sort:
    """Par l'UD ou le MPCP : un acte encore à venir, que rien ne lève déjà."""
    s = m["sessions"][nom]
    if s["etat"] in ("validee", "annulee"):
        return {"SES-09"}
    if delai in s["attend"]:
        return DEJA
    restent = {
        "creation": s["etat"] in OUVERTES,
        "dte": not s["dte"] and s["etat"] in ("en_preparation", "convocations_envoyees"),
        "convocation": s["etat"] in ("en_preparation", "dte_envoye"),
    }
    return FAIT if restent[delai] else {"DEL-02"}


# --- les jugements ---


def juge_creation(m: dict[str, Any], s: dict[str, Any]) -> Sort:
    passe = {"SES-10"} if s["debut"] < m["jour"] else set()
    return _rendre(ouverture(s) | passe | du_delai(m, s, "creation", a_creer=True))


def juge_report(m: dict[str, Any], nom: str, jours: int, role: str) -> Sort:
    s = m["sessions"][nom]
    if (refus := selon_la_table(s, "reporter", role)) is not None:
        return refus
    if jours == 0:
        return DEJA
    decalage = timedelta(days=jours)
    voulue = {**s, "debut": s["debut"] + decalage, "fin": s["fin"] + decalage}
    passe = voulue["debut"] < m["jour"]
    arrete = arretee(m, s, role) and not (role == "ud" and passe)
    arrete = arrete or (passe and (role == "centre" or voulue["debut"] < s["creee"]))
    trop_tard = du_delai(m, voulue, "creation") if jours < 0 else set()
    dates = [
        i["resultat_le"] for i in s["inscrits"].values() if i["resultat"] is not None and i["etat"] != "desinscrit"
    ]
    precede = {"SES-11"} if any(le < voulue["debut"] for le in dates) else set()
    arrete_la = {"SES-10"} if arrete else set()
    return _rendre(arrete_la | precede | ouverture(voulue) | decompte_refuse(m, nom, voulue) | trop_tard)


def juge_entretien(m: dict[str, Any], nom: str, voulu: bool, role: str) -> Sort:
    s = m["sessions"][nom]
    if (refus := selon_la_table(s, "modifier", role)) is not None:
        return refus
    if s["entretien"] is voulu:
        return DEJA
    arrete = {"SES-10"} if arretee(m, s, role) else set()
    passe = any(i["etat"] != "desinscrit" and i["entretien"] in ("reussi", "echoue") for i in s["inscrits"].values())
    ote = {"SES-13"} if passe and not voulu else set()
    return _rendre(arrete | ote | decompte_refuse(m, nom, {**s, "entretien": voulu}))


def juge_jure(m: dict[str, Any], nom: str, jure: int, action: str, role: str = "centre") -> Sort:
    s = m["sessions"][nom]
    hors_de_sa_liste = role == "centre" and jure not in s["jury"] and not vu_du_centre(m, jure, s)
    if hors_de_sa_liste and action == "desinscrire-jure":
        return {"INTROUVABLE"}
    if (jure in s["jury"]) is (action == "inscrire-jure"):
        return DEJA
    if (refus := selon_la_table(s, action, role)) is not None:
        return refus
    fautes = {"SES-10"} if arretee(m, s, role) else set()
    if hors_de_sa_liste:
        return fautes | {"SES-01"}  # et rien d'autre de lui que son numéro (DRO-02)
    if action == "inscrire-jure":
        # D'une session finie, tel qu'il était le dernier jour.
        actifs = actifs_le(m, s["fin"]) if s["fin"] < m["jour"] else m["actifs"]
        fautes |= {"SES-01"} if not habilite(actifs, jure, s) else set()
        fautes |= {"SES-08"} if lie(m, jure, s) else set()
    return _rendre(fautes)


def juge_inscription(m: dict[str, Any], nom: str, candidat: int, voie: str) -> Sort:
    s = m["sessions"][nom]
    if candidat in inscrits(s):
        return DEJA
    if s["inscrits"].get(candidat, {}).get("etat") == "ecarte":
        return {"CAN-12"}  # il s'y réintègre
    if (refus := selon_la_table(s, "inscrire")) is not None:
        return refus
    fautes = set()
    editee = s["etat"] == "convocations_envoyees"
    revient = s["inscrits"].get(candidat, {}).get("convoque", False)
    if m["jour"] >= s["debut"]:
        fautes.add("CAN-03" if editee and voie == "vae" else "CAN-01")
    elif editee and voie != "vae" and not revient:
        fautes.add("CAN-01")
    elif editee and not revient and m["jour"] < s["debut"] - timedelta(days=30):
        fautes.add("CAN-03")
    if en_ferait_quatre(m, nom, s, candidat):
        fautes.add("CAN-05")
    if any((j, "C", candidat) in m["liens"] for j in s["jury"]):
        fautes.add("SES-08")
    return _rendre(fautes)


def juge_desinscription(m: dict[str, Any], nom: str, candidat: int) -> Sort:
    s = m["sessions"][nom]
    if candidat not in inscrits(s):
        return DEJA if candidat in s["inscrits"] else {"INTROUVABLE"}
    if (refus := selon_la_table(s, "desinscrire")) is not None:
        return refus
    fautes = {"CAN-02"} if m["jour"] > s["debut"] else set()
    return _rendre(fautes | ({"SES-10"} if s["inscrits"][candidat]["resultat"] is not None else set()))


def juge_edition(m: dict[str, Any], nom: str, role: str = "centre") -> Sort:
    s = m["sessions"][nom]
    if (refus := selon_la_table(s, "editer", role)) is not None:
        return refus
    premiere = s["etat"] != "convocations_envoyees"
    finie = m["jour"] > s["fin"]
    regularise = role != "centre" and premiere and finie
    fautes = {"SES-02"} if not inscrits(s) else set()
    fautes |= {"SES-12"} if not regularise and (role == "ud" or finie) else set()
    fautes |= {"SES-05"} if not titre_ouvert(s) else set()
    fautes |= {"SES-08"} if any(lie(m, j, s) for j in s["jury"]) else set()
    fautes |= du_delai(m, s, "convocation") if premiere else set()
    return _rendre(fautes | ({"SES-06"} if premiere and not agree(s) else set()))


def entretien_retenu(s: dict[str, Any], i: dict[str, Any], resultat: str, donne: str | None) -> str | None:
    """SES-13 : l'entretien donné, sinon ce que le résultat d'un TITRE en dit, sinon ce qui en était su."""
    if not s["entretien"] or donne is not None:
        return donne if s["entretien"] else None
    if resultat == "absent":
        return "absent"
    if s["bloc"] == "TITRE" and resultat in ("reussite", "echec"):
        return {"reussite": "reussi", "echec": "echoue"}[resultat]
    return i["entretien"] if s["bloc"] != "TITRE" or i["resultat"] == resultat else None


def juge_resultat(m: dict[str, Any], nom: str, candidat: int, resultat: str, donne: str | None) -> Sort:
    s = m["sessions"][nom]
    if candidat not in inscrits(s):
        return {"INTROUVABLE"}
    i = s["inscrits"][candidat]
    fautes = {"SES-13"} if donne is not None and not s["entretien"] else set()
    fautes |= {"SES-14"} if i["seul"] and resultat == "reussite_partielle" else set()
    if not fautes and (i["resultat"], i["entretien"]) == (resultat, entretien_retenu(s, i, resultat, donne)):
        return DEJA
    refus = selon_la_table(s, "resultats")
    if refus is not None:
        return refus
    return _rendre(fautes | ({"SES-11"} if m["jour"] < s["debut"] else set()))


def _sans_resultat(s: dict[str, Any]) -> set[str]:
    """Validée une fois, une session se valide encore quand il n'y reste que des écartés qui ont un résultat."""
    tous = [i["resultat"] for i in inscrits(s).values()]
    ecartes = [i["resultat"] for i in s["inscrits"].values() if i["etat"] == "ecarte" and s["validee"]]
    return {"SES-04"} if None in tous or not [r for r in (*tous, *ecartes) if r is not None] else set()


def _sans_entretien(s: dict[str, Any]) -> set[str]:
    dus = [i for i in inscrits(s).values() if s["entretien"] and i["resultat"] not in (None, "absent")]
    return {"SES-13"} if any(i["entretien"] is None for i in dus) else set()


def _pas_finie(m: dict[str, Any], s: dict[str, Any]) -> set[str]:
    return {"SES-11"} if m["jour"] < s["fin"] else set()


def juge_transmission(m: dict[str, Any], nom: str) -> Sort:
    s = m["sessions"][nom]
    refus = selon_la_table(s, "transmettre")
    return _rendre(_pas_finie(m, s) | _sans_resultat(s) | _sans_entretien(s)) if refus is None else refus


def juge_validation(m: dict[str, Any], nom: str) -> Sort:
    s = m["sessions"][nom]
    if (refus := selon_la_table(s, "valider", "ud")) is not None:
        return refus
    fautes = _pas_finie(m, s) | _sans_resultat(s)
    if sum(habilite(actifs_le(m, s["fin"]), j, s) for j in s["jury"]) < 2:
        fautes.add("SES-04")
    for c in inscrits(s):
        if s["entretien"] and _quatrieme(m, nom, s, c):
            fautes.add("SES-03")
        if _sans_titre(m, s, c):
            fautes.add("CAN-06")
    return _rendre(fautes)


def _quatrieme(m: dict[str, Any], nom: str, s: dict[str, Any], candidat: int) -> bool:
    """Celle-ci, ou une session déjà validée qui commence moins d'un an après elle."""
    chaine = chaine_de(m, s["titre"])
    dates = [*dates_comptees(m, candidat, chaine, nom), s["debut"]]
    validees = [
        t["debut"]
        for autre, t in m["sessions"].items()
        if autre != nom and t["etat"] == "validee" and chaine_de(m, t["titre"]) == chaine and comptee(t)
        and candidat in inscrits(t) and s["debut"] <= t["debut"] < un_an_apres(s["debut"])
    ]  # fmt: skip
    return any(sum(d <= jour < un_an_apres(d) for d in dates) > 3 for jour in (s["debut"], *validees))


def _sans_titre(m: dict[str, Any], s: dict[str, Any], candidat: int) -> bool:
    """CAN-06 : d'une session CCS, qui n'a le titre dans aucune version, sans rien devoir à une session rouverte."""
    if s["bloc"] != "CCS1":
        return False
    siens, chaine = detenus(m, candidat, surs=True), chaine_de(m, s["titre"])
    return not any((titre, "TITRE") in siens for titre in TITRES if chaine_de(m, titre) == chaine)


def juge_ecart(m: dict[str, Any], nom: str, candidat: int, action: str) -> Sort:
    """CAN-12, par l'UD ou le MPCP : n'est écarté que celui qui empêche de valider ; revenu, CAN-05 se revoit."""
    s = m["sessions"][nom]
    etat = s["inscrits"].get(candidat, {}).get("etat", "desinscrit")
    if etat == "desinscrit":
        return {"INTROUVABLE"}
    if (etat == "ecarte") is (action == "ecarter"):
        return DEJA
    refus = selon_la_table(s, action, "mpcp")
    fautes = refus if isinstance(refus, set) else set()
    if action == "reintegrer":
        return _rendre(fautes | ({"CAN-05"} if en_ferait_quatre(m, nom, s, candidat) else set()))
    retient = _sans_titre(m, s, candidat) or (s["entretien"] and _quatrieme(m, nom, s, candidat))
    return _rendre(fautes | (set() if retient else {"CAN-12"}))


def juge_etat(m: dict[str, Any], nom: str, action: str) -> Sort:
    refus = selon_la_table(m["sessions"][nom], action, "mpcp")
    return FAIT if refus is None else refus


def juge_dte(m: dict[str, Any], nom: str, commentaire: str | None) -> Sort:
    """Demandée, elle ne change plus que de commentaire, jusqu'à la validation (V18-5)."""
    s = m["sessions"][nom]
    if not s["dte"]:
        refus = selon_la_table(s, "demander-dte", "mpcp")
        return _rendre(du_delai(m, s, "dte")) if refus is None else refus
    if commentaire in (None, s["commentaire"]):
        return DEJA
    return FAIT if s["etat"] in OUVERTES[:4] and not s["validee"] else {"SES-09"}


def juge_annulation(m: dict[str, Any], nom: str, role: str) -> Sort:
    s = m["sessions"][nom]
    if (refus := selon_la_table(s, "annuler", role)) is not None:
        return refus
    return _rendre({"SES-10"} if role == "centre" and commencee(m, s) else set())


def juge_inactivation(m: dict[str, Any], jure: int) -> Sort:
    if jure not in m["actifs"]:
        return DEJA
    siege = any(jure in s["jury"] and s["etat"] in OUVERTES for s in m["sessions"].values())
    return {"JUR-02"} if siege else FAIT


# --- OBT-02 ---

ROUVERTES = ("debloquee", "en_attente_validation")


def retenus(m: dict[str, Any], nom: str) -> dict[int, dict[str, Any]]:
    """Ce qu'une validation retient de chaque inscrit, et d'un écarté ce qu'une autre lui avait donné et que son
    résultat donne encore (CAN-12) ; « reussite_partielle » vaut ici le premier CCP."""
    s, avant = m["sessions"][nom], m["valides"].get(nom, {})
    ecartes = {c: i for c, i in s["inscrits"].items() if i["etat"] == "ecarte" and c in avant}
    tous = inscrits(s) | {c: {**i, **_en_commun(avant[c], i)} for c, i in ecartes.items()}
    return {c: {**i, "fin": s["fin"], "titre": s["titre"], "bloc": s["bloc"]} for c, i in tous.items()}


def _en_commun(un: dict[str, Any], autre: dict[str, Any]) -> dict[str, Any]:
    deux = {un["resultat"], autre["resultat"]}
    partiel = "reussite_partielle" if "reussite_partielle" in deux else "reussite"
    return {
        "resultat": partiel if deux <= {"reussite", "reussite_partielle"} else "echec",
        "entretien": un["entretien"] if un["entretien"] == autre["entretien"] else None,
    }


def detenus(m: dict[str, Any], candidat: int, *, surs: bool = False) -> dict[tuple[str, str], tuple[date, str]]:
    """(titre, bloc) → (jour, session) qui le donne la première ; `surs` : sans les sessions rouvertes.

    Un titre est tenu s'il y a un entretien réussi avant ou le jour duquel chaque CCP l'a été."""
    resultats = sorted(
        (tous[candidat]["fin"], nom, tous[candidat])
        for nom, tous in m["valides"].items()
        if candidat in tous and not (surs and m["sessions"][nom]["etat"] in ROUVERTES)
    )
    siens: dict[tuple[str, str], tuple[date, str]] = {}
    for jour, nom, r in resultats:
        for bloc in ("CCP1", "CCP2", "CCS1"):
            if (r["bloc"], r["resultat"]) == (bloc, "reussite") or (bloc, r["resultat"]) == (
                "CCP1",
                "reussite_partielle",
            ):
                siens.setdefault((r["titre"], bloc), (jour, nom))
    for titre in TITRES:
        for jour, nom, r in resultats:
            if chaine_de(m, r["titre"]) != chaine_de(m, titre) or r["bloc"] == "CCS1" or r["entretien"] != "reussi":
                continue
            if all(
                any(_donne(x, titre, ccp) for quand, _, x in resultats if quand <= jour) for ccp in ("CCP1", "CCP2")
            ):
                siens.setdefault((titre, "TITRE"), (jour, nom))
    return siens


def _donne(r: dict[str, Any], titre: str, ccp: str) -> bool:
    """Ce résultat donne ce CCP : le sien, le premier d'une réussite partielle, ou tous ceux d'un titre réussi."""
    if r["titre"] != titre:
        return False
    if r["resultat"] == "reussite_partielle":
        return ccp == "CCP1"
    entier = r["bloc"] == "TITRE" and not r["seul"]
    return r["resultat"] == "reussite" and (entier or r["bloc"] == ccp)


def ne_passe_que_l_entretien(m: dict[str, Any], candidat: int, s: dict[str, Any]) -> bool:
    """V18-3 : il détient chaque CCP de la version, ou le titre, au dernier jour de la session."""
    if s["bloc"] != "TITRE":
        return False
    siens = {quoi for quoi, (jour, _) in detenus(m, candidat).items() if jour <= s["fin"]}
    return (s["titre"], "TITRE") in siens or all((s["titre"], ccp) in siens for ccp in ("CCP1", "CCP2"))

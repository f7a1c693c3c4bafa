"""Ce que détient un candidat, relu dans regles.md (OBT-01 à OBT-03, V18-8, CAN-06), sur de simples dictionnaires.

Rien n'est emprunté au programme : un titre y est « il existe un entretien réussi tel que, pour tout CCP exigé, il
existe un résultat qui le donne, pas plus tard ». Une épreuve est un dictionnaire : `session` (son rang), `jour`,
`titre`, `bloc` (TITRE, CCP1…, CCS1), `final` (a un entretien final), `seul` (portée), puis le résultat : `resultat`,
`ccp`, `entretien`.
"""

from typing import Any

# Titre → (chaîne, CCP exigés, tous ses CCP). Le troisième a perdu son CCP2, le dernier n'a jamais eu de CCP.
TITRES: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "TP-99901m01": ("A", ("CCP1", "CCP2"), ("CCP1", "CCP2")),
    "TP-99901m02": ("A", ("CCP1", "CCP2"), ("CCP1", "CCP2")),
    "TP-99902m01": ("B", ("CCP1",), ("CCP1", "CCP2")),
    "TP-99903m01": ("C", (), ()),
}
# Ce qu'un résultat de session TITRE dit à lui seul de l'entretien ; d'un absent, dans toute session.
ENTENDUS = {"reussite": "reussi", "echec": "echoue", "absent": "absent"}
Epreuve = dict[str, Any]
Acquis = dict[tuple[str, str], int]  # (titre, bloc) → rang de la session qui le donne


def donne(e: Epreuve, titre: str, bloc: str) -> bool:
    """Ce résultat donne-t-il ce CCP ?"""
    if e["titre"] != titre or e["resultat"] not in ("reussite", "reussite_partielle"):
        return False
    if e["resultat"] == "reussite_partielle":
        return bloc in e["ccp"]
    return bool(e["bloc"] == bloc or (e["bloc"] == "TITRE" and not e["seul"]))


def entretien_reussi(e: Epreuve, chaine: str) -> bool:
    return bool(TITRES[e["titre"]][0] == chaine and e["bloc"] != "CCS1" and e["final"] and e["entretien"] == "reussi")


def detenus(epreuves: list[Epreuve]) -> Acquis:
    """(titre, bloc) → la première session, par jour puis par rang, qui le donne."""
    siens: Acquis = {}
    for e in sorted(epreuves, key=lambda e: (e["jour"], e["session"])):
        for titre, (chaine, exiges, tous) in TITRES.items():
            for bloc in (*tous, "CCS1"):
                en_entier = e["bloc"] == "TITRE" and e["resultat"] == "reussite"
                if donne(e, titre, bloc) and not en_entier:
                    siens.setdefault((titre, bloc), e["session"])
            entier = e["titre"] == titre and e["bloc"] == "TITRE" and e["resultat"] == "reussite" and not e["seul"]
            pourvu = bool(exiges) and all(
                any(donne(x, titre, bloc) and x["jour"] <= e["jour"] for x in epreuves) for bloc in exiges
            )
            if entier or (entretien_reussi(e, chaine) and pourvu):
                siens.setdefault((titre, "TITRE"), e["session"])
    return siens


def chaines_tenues(siens: Acquis) -> set[str]:
    return {TITRES[titre][0] for titre, bloc in siens if bloc == "TITRE"}


def _entendu(bloc: str, resultat: str | None) -> str | None:
    """L'entretien qu'un résultat dit à lui seul."""
    return ENTENDUS.get(resultat or "") if bloc == "TITRE" or resultat == "absent" else None


class Histoire:
    """Un candidat, ses sessions, ses parchemins."""

    def __init__(self, sessions: list[Epreuve]) -> None:
        self.sessions = sessions
        for s in sessions:
            s |= {"etat": "convocations_envoyees", "resultat": None, "ccp": (), "entretien": None, "valide": None}
        self.parchemins: list[dict[str, Any]] = []

    def valides(self, *, surs: bool = False) -> list[Epreuve]:
        """Ce que les dernières validations ont retenu ; `surs` : sans les sessions rouvertes."""
        return [s["valide"] for s in self.sessions if s["valide"] and not (surs and s["etat"] != "validee")]

    def certifications(self) -> dict[tuple[str, str], tuple[int, bool, bool]]:
        """(titre, bloc) → (session, contestée, sans appui)"""
        siens, surs = detenus(self.valides()), detenus(self.valides(surs=True))
        tenues = chaines_tenues(siens)
        return {
            quoi: (session, quoi not in surs, quoi[1] == "CCS1" and TITRES[quoi[0]][0] not in tenues)
            for quoi, session in siens.items()
        }

    # --- ce qu'on demande : la réponse attendue, et ce qui en suit ---

    def saisir(self, rang: int, resultat: str, ccp: tuple[str, ...], entretien: str | None) -> set[str] | str:
        s = self.sessions[rang]
        dit = entretien or _entendu(s["bloc"], resultat)
        if dit is None and (s["resultat"] == resultat or s["entretien"] != _entendu(s["bloc"], s["resultat"])):
            dit = s["entretien"]  # il avait été dit, et ne dépend pas du résultat qui change
        dit = dit if s["final"] else None
        if (s["resultat"], s["ccp"], s["entretien"]) == (resultat, ccp, dit):
            return "sans_effet"
        if s["etat"] not in ("convocations_envoyees", "debloquee"):
            return {"SES-09"}
        s |= {"resultat": resultat, "ccp": ccp, "entretien": dit}
        return "fait"

    def transmettre(self, rang: int) -> set[str] | str:
        s = self.sessions[rang]
        if s["etat"] == "en_attente_validation":
            return "sans_effet"
        if s["etat"] == "validee":
            return {"SES-09"}
        if s["resultat"] is None:
            return {"SES-04"}
        if s["final"] and s["resultat"] != "absent" and s["entretien"] is None:
            return {"SES-13"}
        s["etat"] = "en_attente_validation"
        return "fait"

    def valider(self, rang: int) -> set[str] | str:
        s = self.sessions[rang]
        if s["etat"] != "en_attente_validation":
            return "sans_effet" if s["etat"] == "validee" else {"SES-09"}
        surs = chaines_tenues(detenus(self.valides(surs=True)))
        if s["bloc"] == "CCS1" and TITRES[s["titre"]][0] not in surs:
            return {"CAN-06"}
        s["valide"] = {c: s[c] for c in s if c not in ("etat", "valide")}
        s["etat"] = "validee"
        self._tenir()
        return "fait"

    def debloquer(self, rang: int) -> set[str] | str:
        s = self.sessions[rang]
        if s["etat"] != "validee":
            return "sans_effet" if s["etat"] == "debloquee" else {"SES-09"}
        s["etat"] = "debloquee"
        return "fait"

    # --- OBT-03 ---

    def _tenir(self) -> None:
        siens = {quoi for quoi in detenus(self.valides()) if quoi[1] in ("TITRE", "CCS1")}
        for p in self.parchemins:
            if p["quoi"] not in siens and p["etat"] in ("a_editer", "delivre"):
                p["etat"] = {"a_editer": "annule", "delivre": "a_annuler"}[p["etat"]]
        vivants = {p["quoi"] for p in self.parchemins if p["etat"] in ("a_editer", "delivre")}
        self.parchemins += [{"quoi": quoi, "etat": "a_editer"} for quoi in sorted(siens - vivants)]

    def delivrer(self, rang: int) -> set[str] | str:
        p = self.parchemins[rang]
        if p["etat"] == "delivre":
            return "sans_effet"
        if p["etat"] != "a_editer" or self.certifications()[p["quoi"]][1]:
            return {"OBT-03"}
        p["etat"] = "delivre"
        return "fait"

    def annuler(self, rang: int) -> set[str] | str:
        p = self.parchemins[rang]
        if p["etat"] == "annule":
            return "sans_effet"
        if p["etat"] != "a_annuler":
            return {"OBT-03"}
        p["etat"] = "annule"
        return "fait"


def trop_en_un_an(sessions: list[Epreuve]) -> bool:
    """CAN-05 : plus de trois sessions comptées d'une chaîne ; toutes celles d'une histoire sont du même mois."""
    comptees = [TITRES[s["titre"]][0] for s in sessions if s["final"]]
    return any(comptees.count(chaine) > 3 for chaine in set(comptees))

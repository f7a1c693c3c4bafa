"""Deux personnes et tout ce qu'une base peut en dire : une candidate qui a passé un titre, un juré qui a siégé.

Joué une fois par la ligne de commande, copié pour chaque test : le journal dit tout, et se rejoue.
"""

from typing import Any

from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, MPCP, TITRE, UD, MondeSessions

CANDIDATE, DOUBLE, JURE = "C-000006", "C-000007", "J-000011"
PASSEE, SIEGEE = "S-2025-000001", "S-2025-000002"
ANNIVERSAIRE = "2026-03-10"  # celui de la session passée : le premier jour où rien ne s'oppose
# Ce qui n'est qu'à elles, et ne doit plus se lire nulle part.
DE_LA_CANDIDATE = (
    "OSTROWSK", "phyrine", "17 Venelle", "zoo@example.fr", "01 99 00 12 34", "199001234", "1991-07-23", "hospitalis",
    "beau-fr", "dossier maigre", "tiers_temps,materiel",
)  # fmt: skip
DU_JURE = ("KOWALCZYK", "Wladimir", "wk@example.fr", "9 Impasse", "1964-02-29", "Forges du Nord", "beau-fr", "goutte")


class Vie(MondeSessions):
    """`faire` qui doit réussir."""

    def fait(self, jour: str, profil: str, *mots: object) -> Any:
        rendu = self.faire(*mots, profil=profil, jour=jour)
        assert rendu.code == 0, (jour, mots, rendu.stderr)
        return rendu.json()

    def refuse(self, jour: str, *mots: object, profil: str = MPCP) -> dict[str, Any]:
        rendu = self.faire(*mots, profil=profil, jour=jour)
        assert rendu.code in (3, 4, 5), (jour, mots, rendu.code, rendu.stderr)
        erreur: dict[str, Any] = rendu.erreur()
        return erreur

    def efface(self, personne: str, jour: str = ANNIVERSAIRE, *options: object) -> Any:
        mots = ("rgpd", "effacer", personne, "--motif", "demande reçue", "--oui", *options)
        return self.fait(jour, MPCP, *mots)

    def dit_encore(self, textes: tuple[str, ...]) -> list[str]:
        octets = self.octets()
        return [t for t in textes if t.encode() in octets]

    def defauts(self) -> list[str]:
        rendu = self.faire("journal", "verifier", "--rejouer", profil=MPCP, jour=ANNIVERSAIRE)
        assert rendu.stdout, rendu.stderr
        defauts: list[str] = rendu.json()["defauts"]
        assert (rendu.code == 0) == (not defauts), rendu.stderr
        return defauts

    def session(self, jour: str, debut: str, jury: tuple[str, ...], inscrits: tuple[str, ...]) -> str:  # type: ignore[override]
        creee = self.fait(
            jour, CENTRE, "session", "creer", "--centre", "E-1", "--certification", TITRE, "--debut", debut, "--fin",
            debut, "--heure-debut", "09:00",
        )  # fmt: skip
        for jure in jury:
            self.fait(jour, CENTRE, "session", "inscrire-jure", creee["id"], jure)
        for candidat in inscrits:
            self.fait(jour, CENTRE, "candidat", "inscrire", candidat, creee["id"])
        return str(creee["id"])

    def tenir(self, session: str, edition: str, debut: str, valide: str, inscrits: tuple[str, ...]) -> None:
        self.fait(edition, CENTRE, "convocation", "editer", session)
        for candidat in inscrits:
            self.fait(debut, CENTRE, "session", "resultats", session, "--candidat", candidat, "--resultat", "reussite")
        self.fait(debut, CENTRE, "session", "transmettre", session)
        self.fait(valide, UD, "session", "valider", session)


def jouer(v: Vie) -> None:
    identite = ("--prenom", "Zéphyrine", "--naissance", "1991-07-23")
    contact = ("--courriel", "zoo@example.fr", "--telephone", "01 99 00 12 34", "--adresse", "17 Venelle Imaginaire")
    v.fait("2025-01-06", CENTRE, "candidat", "creer", "--nom", "OSTROWSKI", *identite, *contact, "--commune", "Nantes")
    v.fait("2025-01-07", CENTRE, "candidat", "modifier", CANDIDATE, "--nom", "OSTROWSKA")
    v.fait("2025-01-08", AUTRE_CENTRE, "candidat", "creer", "--nom", "OSTROWSKA", *identite)
    v.fait("2025-01-09", UD, "candidat", "fusionner", CANDIDATE, DOUBLE, "--motif", "double de Zéphyrine", "--oui")
    v.fait(
        "2025-01-06", MPCP, "jure", "creer", "--nom", "KOWALCZYK", "--prenom", "Wladimir", "--naissance", "1964-02-29",
        "--courriel", "wk@example.fr", "--adresse", "9 Impasse Imaginaire", "--employeur", "Forges du Nord",
        "--commune", "Nantes",
    )  # fmt: skip
    v.fait("2025-01-06", MPCP, "jure", "experience", JURE, "--titre", TITRE, "--debut", "2015-01-01")
    v.fait("2025-01-06", MPCP, "jure", "lier", JURE, "--candidat", CANDIDATE, "--nature", "beau-frère")
    habilitation = v.fait(
        "2025-01-06", MPCP, "habilitation", "creer", "--jure", JURE, "--certification", TITRE, "--debut", "2025-01-06",
        "--fin", "2027-12-31",
    )["id"]  # fmt: skip
    v.fait("2025-01-06", MPCP, "habilitation", "valider", habilitation, "--oui")
    v.fait("2025-01-07", MPCP, "habilitation", "suspendre", habilitation, "--motif", "crise de goutte", "--oui")
    v.fait("2025-01-08", MPCP, "habilitation", "reactiver", habilitation, "--oui")
    vae = v.fait("2025-01-13", CENTRE, "vae", "creer", "--candidat", CANDIDATE, "--certification", TITRE)["id"]
    v.fait(
        "2025-01-14", UD, "vae", "decider", vae, "--irrecevable", "--notifiee-le", "2025-01-14", "--motif",
        "dossier maigre",
    )  # fmt: skip
    assert v.session("2025-01-14", "2025-03-10", ("J-1", "J-2"), (CANDIDATE, "C-1")) == PASSEE
    v.fait("2025-01-15", CENTRE, "candidat", "desinscrire", CANDIDATE, PASSEE, "--motif", "hospitalisée")
    v.fait("2025-01-16", CENTRE, "candidat", "inscrire", CANDIDATE, PASSEE)
    v.fait("2025-01-17", CENTRE, "candidat", "amenager", CANDIDATE, PASSEE, "--codes", "materiel,tiers_temps")
    assert v.session("2025-01-14", "2025-03-24", ("J-1", JURE), ("C-2",)) == SIEGEE
    v.tenir(PASSEE, "2025-02-10", "2025-03-10", "2025-03-17", (CANDIDATE, "C-1"))
    v.tenir(SIEGEE, "2025-02-10", "2025-03-24", "2025-03-31", ("C-2",))
    numero = v.fait("2025-04-01", UD, "candidat", "parchemins", "--tri", "numero")["elements"]
    (sien,) = [p["numero"] for p in numero if p["candidat"] == CANDIDATE]
    v.fait("2025-04-02", UD, "candidat", "parchemin", "delivrer", sien, "--oui")

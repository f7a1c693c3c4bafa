"""Commencer un pays : ses centres, ses agents, leurs agréments et une saison, de quatre fichiers ; défaits, refaits.

Rien n'est posé dans la base autrement, et chaque nombre est dit : ce qui a été défait a quitté les listes.
"""

from datetime import date, timedelta
from pathlib import Path

from tests.conftest import Lanceur

CENTRES, AGENTS, SEMAINES = 12, 40, 5
TITRES = ("TP-99901m01", "TP-99902m01")
COMMUNES = ("Nantes", "Rennes", "Lyon 3e Arrondissement", "Strasbourg")
DEPARTEMENTS = ("44", "35", "69", "67")
COMMANDES = (
    ("centre", "importer", "centres.csv"),
    ("profil", "importer", "agents.csv"),
    ("centre", "agreer", "--fichier", "agrements.csv"),
    ("session", "importer", "saison.csv"),
)
LISTES = (("centre", "lister"), ("profil", "lister", "--tous"), ("centre", "agrements"), ("session", "lister"))
ATTENDUS = (CENTRES, AGENTS, CENTRES * 2, CENTRES * SEMAINES)


def fichiers() -> None:
    """Ce que rendrait l'ancien outil : un centre y est nommé par son nom."""
    centres = [f"Centre {chr(65 + n)}" for n in range(CENTRES)]
    agents = [
        f"agent{n};{'centre' if n % 2 else 'ud'};{centres[n % CENTRES] if n % 2 else DEPARTEMENTS[n // 2 % 4]}"
        for n in range(AGENTS)
    ]
    saison = [
        f"{centre};{TITRES[semaine % 2]};{date(2025, 11, 3) + timedelta(days=7 * semaine):%d/%m/%Y};9h00;"
        + ("Annexe" if semaine % 2 else "")
        for semaine in range(SEMAINES)
        for centre in centres
    ]
    agrements = [
        f"{c};{titre};01/10/2025;{site}" for c in centres for titre, site in zip(TITRES, ("", "Annexe"), strict=True)
    ]
    contenus = {
        "centres.csv": ["nom;commune", *(f"{c};{COMMUNES[n % 4]}" for n, c in enumerate(centres))],
        "agents.csv": ["compte;rôle;structure", *agents],
        "agrements.csv": ["centre;titre;date de début;site", *agrements],
        "saison.csv": ["centre;titre;date;heure;lieu", *saison],
    }
    for nom, lignes in contenus.items():
        Path(nom).write_text("\n".join(lignes) + "\n", encoding="utf-8")


def test_un_pays_s_importe_se_defait_et_se_reimporte(ceres: Lanceur) -> None:
    assert ceres("init").code == 0
    fichiers()
    for code in TITRES:
        jours = ("--debut-validite", "01/01/2022", "--fin-validite", "31/12/2028")
        assert ceres("referentiel", "creer", "--code", code, "--intitule", "Horloges", *jours, "--ccp", "Un").code == 0

    def faits(*mots: str) -> tuple[str, int]:
        document = ceres(*mots, "--format", "json").json()
        assert set(document["resume"].values()) == {0, document["resume"]["fait"]}, document["lignes"]
        return document["lot"], document["resume"]["fait"]

    def listes() -> tuple[int, ...]:
        return tuple(len(ceres(*mots, "--limite", "0", "--format", "json").json()["elements"]) for mots in LISTES)

    vide = listes()
    pleines = tuple(a + b for a, b in zip(vide, ATTENDUS, strict=True))
    lots, comptes = zip(*(faits(*mots) for mots in COMMANDES), strict=True)
    assert (comptes, listes()) == (ATTENDUS, pleines)
    # Dans le mauvais ordre, rien ne se défait, et rien n'est retiré à la place.
    tot = ceres("lot", "annuler", lots[2], "--motif", "essai", "--oui", "--format", "json")
    assert (tot.code, tot.json()["resume"]["fait"], tot.json()["lot"], listes()) == (7, 0, None, pleines)
    assert {a["etat"] for a in ceres("centre", "agrements", "--format", "json").json()["elements"]} == {"a_venir"}
    # Repassés, ils ne font rien ; défaits à rebours, rien n'en reste dans les listes.
    assert [ceres(*mots, "--format", "json").json()["resume"]["sans_effet"] for mots in COMMANDES] == [*ATTENDUS]
    for lot in reversed(lots):
        fini = ceres("lot", "annuler", lot, "--motif", "essai", "--oui", "--format", "json")
        assert fini.code == 0, fini.stdout[-2000:]
    assert listes() == vide
    # Un centre qui sert encore ne se défait pas.
    faits(*COMMANDES[0])
    lot, _ = faits(*COMMANDES[1])
    centres = ceres("lot", "lister", "--format", "json").json()["elements"][1]["id"]
    refus = ceres("lot", "annuler", centres, "--motif", "essai", "--simuler", "--format", "json").json()
    assert "reposent dessus : un profil" in refus["lignes"][0]["explication"]
    assert [faits(*mots)[1] for mots in COMMANDES[2:]] == [*ATTENDUS[2:]]
    assert listes() == pleines
    assert ceres("journal", "verifier", "--rejouer").code == 0

"""Le pays d'avant la première graine : trois centres, quatre titres, des jurés, des sessions à tout état.

Les fiches sont posées par la fabrique ; tout ce qui a une histoire (candidats, jurys, inscriptions, résultats) l'est
par les commandes, et le journal le raconte.
"""

from datetime import date
from pathlib import Path

from tests.fabriques.base import AGENT, Fabrique
from tests.lanceur import lancer

TITRE, SUIVANT, FINISSANT, PASSE = "TP-99901m01", "TP-99901m02", "TP-99902m01", "TP-99903m01"
MPCP, CENTRE, AUTRE_CENTRE, VOISIN, UD, AUTRE_UD, DIRECCTE, AUTRE_DIRECCTE, D_UN_AUTRE = (
    f"P-{n}" for n in range(1, 10)
)
# Profil → (rôle, sa structure).
PROFILS: dict[str, tuple[str, str | int]] = {
    MPCP: ("mpcp", ""),
    CENTRE: ("centre", 1),
    AUTRE_CENTRE: ("centre", 2),
    VOISIN: ("centre", 3),
    UD: ("ud", "44"),
    AUTRE_UD: ("ud", "35"),
    DIRECCTE: ("direccte", "52"),
    AUTRE_DIRECCTE: ("direccte", "53"),
}
AUTRE = "quelqu-un-d-autre"
PREMIER_JOUR = date(2025, 9, 2)

_NANTES = {"departement": "44", "region": "52", "commune": "Nantes", "commune_insee": "44109"}
_RENNES = {"departement": "35", "region": "53", "commune": "Rennes", "commune_insee": "35238"}
_J = date


def _fiches(f: Fabrique) -> None:
    f.titre(TITRE[:8], TITRE[8:], debut=_J(2022, 1, 1), fin=_J(2027, 12, 31), ccs=1, sigle="ESSAI")
    f.titre(SUIVANT[:8], SUIVANT[8:], debut=_J(2025, 1, 1), fin=_J(2029, 12, 31))
    f.titre(FINISSANT[:8], debut=_J(2020, 9, 2), fin=_J(2025, 12, 31), prolongation=_J(2026, 3, 31), ccs=1)
    f.titre(PASSE[:8], debut=_J(2019, 1, 1), fin=_J(2024, 12, 31), prolongation=_J(2025, 8, 31))
    for nom, lieu in (("Centre Loire", _NANTES), ("Centre Vilaine", _RENNES), ("Centre Erdre", _NANTES)):
        f.centre(nom, **lieu)
    for centre in (1, 2, 3):
        f.agrement(centre, TITRE, _J(2022, 1, 1), _J(2027, 12, 31))
        f.agrement(centre, FINISSANT, _J(2022, 1, 1), _J(2025, 12, 31))
    f.agrement(1, SUIVANT, _J(2025, 1, 1), _J(2029, 12, 31))
    f.agrement(1, f"{TITRE}/CCS1", _J(2022, 1, 1), _J(2027, 12, 31))
    for role, structure in list(PROFILS.values())[1:]:
        sienne = {"centre": "centre", "ud": "departement", "direccte": "region"}[role]
        f.profil(role, **{sienne: structure})  # type: ignore[arg-type]
    f.profil("mpcp", agent=AUTRE)
    _jures(f)
    f.inserer(
        "site", centre_id=1, nom="Le Quai", cle="le quai", adresse="1 quai Bleu", code_postal="44000", capacite=3,
        departement="44", region="52", commune="Nantes", commune_insee="44109", version=1,
    )  # fmt: skip


def _jures(f: Fabrique) -> None:
    """J-1 à J-4 sur le titre et ce qui finit ; puis un de chaque sorte. J-9 est une seconde fiche de J-1."""
    fin = _J(2027, 12, 31)
    for nom in ("ALIX", "BRUNET", "CARON", "DENIS"):
        jure = f.jure(nom, "Alice", naissance=_J(1970, 1, 1), **_NANTES)
        f.habilitation(jure, TITRE, fin=fin)
        f.habilitation(jure, FINISSANT, fin=_J(2025, 12, 31))
        f.experience(jure, titre=1, debut=_J(2015, 1, 1))
        f.experience(jure, titre=3, debut=_J(2015, 1, 1), fin=_J(2021, 6, 30))
    evrard = f.jure("EVRARD", "Luc", **_NANTES)
    f.habilitation(evrard, f"{TITRE}/CCP1", fin=_J(2026, 6, 30))
    f.habilitation(evrard, f"{TITRE}/CCS1", fin=fin)
    f.habilitation(evrard, f"{TITRE}/CCP2", "brouillon", _J(2025, 8, 1), fin)
    f.experience(evrard, titre=1, debut=_J(2012, 1, 1), fin=_J(2020, 9, 30))
    fabre = f.jure("FABRE", "Luc", **_NANTES)
    f.habilitation(fabre, TITRE, "brouillon", _J(2025, 8, 1), fin)
    f.habilitation(fabre, f"{TITRE}/CCP1", "suspendue", fin=fin)
    f.experience(fabre, titre=1, debut=_J(2023, 9, 1))
    f.habilitation(f.jure("GIRARD", "Léa", actif=0, **_NANTES), TITRE, fin=fin)
    huet = f.jure("HUET", "Luc", **_RENNES)
    f.habilitation(huet, TITRE, fin=fin)
    f.habilitation(huet, PASSE, fin=_J(2024, 12, 31), debut=_J(2022, 1, 1))
    f.habilitation(f.jure("ALIX", "Alice", naissance=_J(1970, 1, 1), **_RENNES), TITRE, fin=_J(2025, 8, 31))


def _session(numero: int, jour: str, certification: str, debut: str, profil: str, jures: str, candidats: str) -> list:
    """Créée, son jury et ses inscrits posés."""
    nom = f"S-{debut[:4]}-{numero}"
    return [
        (jour, profil, f"session creer --certification {certification} --debut {debut} --heure-debut 09:00"),
        (jour, profil, f"session inscrire-jure {nom} {jures}"),
        *((jour, profil, f"candidat inscrire {c} {nom}") for c in candidats.split()),
    ]


def _rendre(nom: str, jour: str, **resultats: str) -> list:
    donnes = ((jour, CENTRE, f"session resultats {nom} --candidat C-{c[1:]} {r}") for c, r in resultats.items())
    return [*donnes, (jour, CENTRE, f"session transmettre {nom}")]


_CANDIDATS = (
    ("AUBERT", "Noé", CENTRE), ("BESSON", "Lina", CENTRE), ("COLIN", "Max", CENTRE), ("DUVAL", "Ève", CENTRE),
    ("ETIENNE", "Luc", CENTRE), ("AUBERT", "Noé", AUTRE_CENTRE), ("FAURE", "Zoé", AUTRE_CENTRE),
    ("BESON", "Lina", VOISIN),
)  # fmt: skip
_HISTOIRE = [
    *(
        ("2025-01-15", profil, f"candidat creer --nom {nom} --prenom {prenom} --naissance 1990-01-01 --commune"
         f" {'Rennes' if profil == AUTRE_CENTRE else 'Nantes'} --courriel {nom.lower()}@example.fr")
        for nom, prenom, profil in _CANDIDATS
    ),
    *_session(1, "2025-02-03", TITRE, "2025-04-10", CENTRE, "J-1 J-2", "C-1 C-4"),
    ("2025-02-03", CENTRE, "convocation editer S-2025-1"),
    *_rendre("S-2025-1", "2025-04-10", c1="--resultat echec", c4="--resultat reussite"),
    ("2025-04-11", UD, "session valider S-2025-1"),
    *_session(2, "2025-05-05", TITRE, "2025-07-10", CENTRE, "J-1 J-3", "C-1 C-2"),
    ("2025-05-05", CENTRE, "convocation editer S-2025-2"),
    *_rendre(
        "S-2025-2", "2025-07-10", c1="--resultat absent",
        c2="--resultat reussite_partielle --ccp CCP1 --entretien echoue",
    ),
    ("2025-07-11", UD, "session valider S-2025-2"),
    *_session(3, "2025-07-14", f"{TITRE}/CCP2 --entretien-final", "2025-08-25", CENTRE, "J-1 J-2", "C-2 C-3"),
    ("2025-07-14", CENTRE, "convocation editer S-2025-3"),
    *_rendre(
        "S-2025-3", "2025-08-25", c2="--resultat reussite --entretien reussi", c3="--resultat echec --entretien absent"
    ),
    *_session(4, "2025-07-21", TITRE, "2025-09-04", CENTRE, "J-2 J-3", "C-3 C-5"),
    ("2025-07-21", CENTRE, "convocation editer S-2025-4"),
    *_session(5, "2025-08-18", TITRE, "2025-10-14", CENTRE, "J-1 J-4", "C-2"),
    *_session(6, "2025-08-18", TITRE, "2025-11-03", AUTRE_CENTRE, "J-1 J-8", "C-6 C-7"),
    *_session(7, "2025-08-18", FINISSANT, "2025-12-15", CENTRE, "J-1 J-2", "C-3"),
    *_session(8, "2025-08-18", f"{TITRE}/CCS1", "2025-10-20", CENTRE, "J-5", "C-4"),
    *_session(9, "2025-08-18", TITRE, "2025-09-22", VOISIN, "J-3 J-4", "C-8"),
    ("2025-08-18", VOISIN, "convocation editer S-2025-9"),
    ("2025-08-19", VOISIN, "session modifier S-2025-9 --heure-debut 10:00"),
    ("2025-08-18", CENTRE, f"vae creer --candidat C-5 --certification {TITRE}"),
    ("2025-08-18", UD, "controle creer --centre E-1 --type sur_place --date 2025-08-11"),
    *_session(10, "2025-08-18", TITRE, "2025-10-28", CENTRE, "J-2 J-4", ""),
    ("2025-08-18", CENTRE, "session demander-derogation S-2025-10 --delai convocation --motif salle"),
    ("2025-08-18", UD, "session deroger S-2025-10 --delai convocation --motif salle"),
    ("2025-08-18", UD, "jure lier J-2 --centre E-2 --nature formateur"),
    ("2025-08-18", UD, "jure indisponible J-4 --du 2025-11-01 --au 2025-12-31"),
    ("2025-08-18", UD, "jure modifier J-3 --sessions-max-an 2"),
    ("2025-08-18", MPCP, "delais definir ccs --mode bloquer"),
]  # fmt: skip


def batir(chemin: Path) -> None:
    """La base du premier jour, à cet endroit."""
    f = Fabrique(chemin)
    _fiches(f)
    f.consigner()
    f.store.fermer()
    for jour, profil, commande in _HISTOIRE:
        rendu = lancer(*commande.split(), "--profil", profil, env={"CERES_BASE": str(chemin), "CERES_AUJOURDHUI": jour})
        assert rendu.code == 0, (commande, rendu.stderr)


AGENTS = (AGENT, AUTRE)

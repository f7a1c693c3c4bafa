"""DRO-02 : ce qui est hors du ressort répond, à l'octet près, comme ce qui n'existe pas, et ne dit rien de personne.

Les commandes et leurs identifiants viennent de l'arbre du programme : une commande nouvelle est couverte d'office.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.terminal.typer_fr import chemins
from tests.arbre import Feuille, donner, feuilles, valeur
from tests.fabriques import bases
from tests.fabriques.base import AGENT
from tests.fabriques.deux_ressorts import AILLEURS, AUTRE_AGENT, CENTRE, DIRECCTE, ICI, NULLE_PART, UD, batir
from tests.lanceur import JOUR, Resultat, isoler, lancer

ROLES = {"centre": CENTRE, "ud": UD, "direccte": DIRECCTE}
_NOM = {
    "J": "libre",
    "H": "active",
    "S": "prep",
    "C": "nouveau",
    "E": "centre",
    "A": "agrement",
    "L": "lot",
    "D": "vae",
    "K": "controle",
    "M": "message",
    "N°": "parchemin",
    "N": "attestation",
    "T": "site",
    "R": "demandee",
}
DEUX_SORTES = {"session deroger": "SR", "centre voir": "EA", "centre historique": "EA"}
_D_UN_TERRITOIRE = ("centre modifier", "centre agreer")
_LUS_DE_TOUT_SERVICE = ("centre voir", "centre historique", "centre site voir", "centre site historique")
Noms = dict[str, dict[str, str]]


def lettres(parametre: Any) -> list[str]:
    """Celles des identifiants que ce paramètre attend ; « N° » : un numéro sans lettre, celui d'un parchemin."""
    sans_lettre = {"ID": ["J"], "NUMERO": ["N°"]}
    metavar = parametre.metavar or ""
    return sans_lettre.get(metavar) or re.findall(r"(?<![A-Z])([A-Z])-(?=[…A-Z])", metavar)


def lettre(parametre: Any) -> str:
    """La première, ou rien."""
    return next(iter(lettres(parametre)), "")


def numero(sienne: str, n: int) -> str:
    return str(n) if sienne == "N°" else f"{sienne}-{n}"


A_VISER = [(f, p, sienne) for f in feuilles() for p in f.parametres for sienne in lettres(p)]


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Noms]:
    """Deux ressorts, où chaque personne d'ailleurs porte la marque ZXQ, et chaque juré une naissance de 1961."""
    dossier = tmp_path_factory.mktemp("porte")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        noms = batir(dossier / "modele.db")
    store = bases.ouvrir(dossier / "modele.db")
    with store.ecriture() as db:
        db.executer("UPDATE jure SET naissance = '1961-02-03', employeur = 'Atelier ' || id")
        db.executer(
            "UPDATE jure SET nom = 'ZXQ' || id, prenom = 'Zxq', cle = 'zxq ' || id, courriel = 'zxq@example.fr',"
            " telephone_personnel = '06 39 98 77 77', adresse = '7 rue Zxq' WHERE departement = '75'"
        )
        db.executer(
            "UPDATE candidat SET nom = 'ZXQ' || id, prenom = 'Zxq', cle = 'zxq ' || id, naissance = '1958-07-09',"
            " courriel = 'zxq@example.fr' WHERE departement = '75'"
        )
    store.fermer()
    return dossier / "modele.db", noms


@pytest.fixture
def noms(modele: tuple[Path, Noms], isole: Path) -> Noms:
    bases.copier(modele[0], isole / "ceres.db")
    (isole / "ceres.db").chmod(0o600)
    (isole / "entree.csv").write_text("action;habilitation\nvalider;H-1\n", encoding="utf-8")
    return modele[1]


def ligne(feuille: Feuille, noms: Noms, vise: Any = None, nomme: str = "") -> list[str]:
    """La commande, ses identifiants pris ici, sauf `vise`, qui vaut `nomme` ; simulée si elle sait l'être."""
    mots = list(feuille.mots)
    complements = feuille.complements(sauf=vise.name if vise is not None else "")
    if nomme.startswith("R-"):  # la demande dit déjà son délai
        complements = [(p, texte) for p, texte in complements if p.name != "delai"]
    for p in feuille.parametres:
        if vise is not None and p.name == vise.name:
            mots += donner(p, nomme)
        elif p.required:
            mots += donner(p, _ici(p, valeur(p), noms))
    mots += [mot for p, texte in complements for mot in donner(p, _ici(p, texte, noms))]
    return [*mots, *(["--simuler"] if "--simuler" in feuille.options else [])]


def _ici(parametre: Any, texte: str, noms: Noms) -> str:
    """Un objet d'ici, si ce paramètre en nomme un."""
    return noms[ICI].get(_NOM.get(lettre(parametre), ""), texte)


def anonyme(rendu: Resultat, nomme: str = "") -> tuple[int, str]:
    """`nomme` : ce qui est visé, effacé lui aussi s'il n'a pas de lettre."""
    dit = re.sub(r"\b([A-Z])-(?:\d{4}-)?\d{1,6}", r"\1-…", rendu.stdout + rendu.stderr)
    return rendu.code, re.sub(rf"\b{nomme}\b", "…", dit) if nomme.isdecimal() else dit


def formats(feuille: Feuille) -> Iterator[list[str]]:
    yield []
    if "--format" in feuille.options:
        yield ["--format", "json"]


def paires(feuille: Feuille, sienne: str, noms: Noms, role: str) -> tuple[str, str] | None:
    """(hors du ressort, inexistant) ; None si ce rôle voit tous les objets de cette sorte."""
    if sienne == "P":
        return AUTRE_AGENT, "P-999"
    if sienne == "E" and role != "centre" and feuille.nom not in _D_UN_TERRITOIRE:
        return None  # tout service lit tous les centres
    if sienne in "AT" and role != "centre" and feuille.nom in _LUS_DE_TOUT_SERVICE:
        return None  # et tous leurs agréments, tous leurs sites
    if sienne in "AT" and role == "ud" and feuille.nom in ("centre expliquer", "centre site expliquer"):
        return None  # de même ; l'explication ne dit alors que son rôle
    if sienne == "J" and role == "centre" and feuille.nom == "session inscrire-jure":
        return None  # éprouvé à part
    return noms[AILLEURS][_NOM[sienne]], noms[NULLE_PART][_NOM[sienne]]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    ("feuille", "parametre", "sienne"), A_VISER, ids=[f"{f.nom} {p.name} {sienne}" for f, p, sienne in A_VISER]
)
def test_dro_02_hors_du_ressort_est_introuvable_a_l_octet_pres(
    feuille: Feuille, parametre: Any, sienne: str, role: str, noms: Noms
) -> None:
    visees = paires(feuille, sienne, noms, role)
    if visees is None:
        return
    # À un Centre, qui voit le moins, les deux formats ; aux services, celui des programmes s'il y en a un.
    for format_ in [*formats(feuille)][0 if role == "centre" else -1 :]:
        reponses = [
            anonyme(lancer(*ligne(feuille, noms, parametre, v), *format_, "--profil", ROLES[role]), v) for v in visees
        ]
        assert reponses[0] == reponses[1]
        if parametre.param_type_name == "argument" and parametre.nargs == -1:
            reponses = [
                anonyme(
                    lancer(*ligne(feuille, noms, parametre, "-"), *format_, "--profil", ROLES[role], stdin=f"{v}\n"), v
                )
                for v in visees
            ]
            assert reponses[0] == reponses[1]


A_FILTRER = [
    (f, p, sienne) for f, p, sienne in A_VISER
    if "--tri" in f.options and p.param_type_name == "option" and not any(q.required for q in f.parametres)
]  # fmt: skip


@pytest.mark.parametrize(
    ("feuille", "parametre", "sienne"), A_FILTRER, ids=[f"{f.nom} {p.name} {s}" for f, p, s in A_FILTRER]
)
def test_le_filtre_d_une_liste_qui_nomme_un_absent_le_dit(
    feuille: Feuille, parametre: Any, sienne: str, noms: Noms
) -> None:
    """Une même réponse de toute commande, et non une liste vide."""
    rendu = lancer(*ligne(feuille, noms, parametre, noms[NULLE_PART][_NOM[sienne]]), "--format", "json")
    assert rendu.code == 3, rendu.stderr
    assert rendu.stdout == ""
    assert rendu.erreur()["code"] == "INTROUVABLE"


# Ce qui lit un nom est le même partout : un rôle par paramètre, qui tourne.
A_NOMMER = [(*vise, [*ROLES][rang % len(ROLES)]) for rang, vise in enumerate(A_VISER)]


@pytest.mark.parametrize(
    ("feuille", "parametre", "sienne", "role"), A_NOMMER, ids=[f"{f.nom} {p.name} {s} {r}" for f, p, s, r in A_NOMMER]
)
def test_dro_02_ni_un_nom_ni_la_completion_n_atteint_ce_qui_est_hors_du_ressort(
    feuille: Feuille, parametre: Any, sienne: str, role: str, noms: Noms
) -> None:
    """ZXQ est d'ailleurs, ZZQ de nulle part : la même réponse ; et compléter l'un ou son numéro ne propose rien."""
    reponses = []
    for mot in ("zxq", "zzq"):
        code, dit = anonyme(lancer(*ligne(feuille, noms, parametre, mot), "--profil", ROLES[role]))
        reponses.append((code, dit.replace(mot, "…")))
    assert reponses[0] == reponses[1]
    lisibles = sienne in "EAT" and role != "centre"  # tout service lit tous les centres, leurs agréments, leurs sites
    visees = None if lisibles else paires(feuille, sienne, noms, role)
    option = [parametre.opts[0]] if parametre.param_type_name == "option" else []
    for incomplet in ("zxq", *(visees[:1] if visees else ())):
        mots = " ".join(["ceres", *feuille.mots, *option, incomplet])
        env = {"_CERES_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
        rendu = lancer(env={**env, "_TYPER_COMPLETE_ARGS": mots, "CERES_PROFIL": ROLES[role]})
        assert (rendu.code, rendu.stdout, rendu.stderr) == (0, "\n", "")


def test_l_arbre_donne_bien_ce_qu_il_faut_viser() -> None:
    """Tout ce qui se nomme par un numéro y est : nul autre mot des aides n'en annonce un."""
    assert {sienne for _, _, sienne in A_VISER} == {*_NOM, "P"}
    assert len(A_VISER) > 50
    annonces = {p.metavar for f in feuilles() for p in f.parametres if re.search(r"-…|NUM|\bID\b", p.metavar or "")}
    assert annonces - {p.metavar for _, p, _ in A_VISER} == {"TP-…m…"}
    deux = [(f.nom, sienne) for f, p, sienne in A_VISER if len(lettres(p)) > 1]
    assert deux == [(nom, sienne) for nom, siennes in DEUX_SORTES.items() for sienne in siennes]


# Commande qui lit un fichier → des fichiers, où « {…} » est hors du ressort ou n'existe pas, « {…_ici} » du ressort.
FICHIERS: dict[str, tuple[str, ...]] = {
    "habilitation lot": (
        "action;habilitation\nsuspendre;{active}\n",
        "action;jure;certification\nvalider;{libre};TP-99902m01\n",
        "action;jure;certification\ncreer;{libre};TP-99903m01\n",
        "action;jure;certification\ncreer;{inactif};TP-99903m01\n",
    ),
    "jure importer": (
        "numero_jure;employeur\n{libre};Essai\n",
        "numero_jure;employeur;commune;courriel\n{libre};Essai;Saint-Denis;a@b\n",
        "numero_jure;employeur;civilite\n{libre};Essai;Dr\n",
    ),
    "candidat importer": (
        "numero_candidat;courriel\n{inscrit};a@example.fr\n",
        "numero_candidat;courriel;naissance;session\n{inscrit};a@b;01/01/1990;{prep_ici}\n",
        "numero_candidat;nom;session\n{inscrit};ZXQ;{prep_ici}\n",
        "numero_candidat;voie;session\n{inscrit};lune;{prep_ici}\n",
        "numero_candidat;session\n{nouveau_ici};{prep}\n",
    ),
    "session resultats": ("candidat;resultat\n{nouveau};echec\n",),
    "session horaires": (
        "candidat;jour;debut;fin;jures\n{inscrit};03/11/2025;09:00;09:30;{siege_ici}\n",
        "candidat;jour;debut;fin;jures\n{inscrit_ici};03/11/2025;09:00;09:30;{libre}, {siege_ici}\n",
    ),
    "jure indisponible": (
        "jure;du;au;motif\n{libre};01/07/2026;31/08/2026;essai\n",
        "jure;du\n{libre};32/07/2026\n",
        "jure;du\nZXQ;01/07/2026\n",
    ),
    "centre agreer": (
        "centre;certification\n{centre};{neuf}\n",
        "centre;certification;site\nZXQ;{neuf};Annexe\n",
    ),
    "session importer": (
        "centre;certification;debut;heure_debut\n{centre};{titre};01/12/2025;9h\n",
        "centre;certification;debut;heure_debut\nZXQ;{titre};01/12/2025;9h\n",
    ),
    "vae importer": ("demande;decision;notifiee_le\n{vae};recevable;01/09/2025\n",),
}
SANS_NUMERO = {
    "habilitation plan", "habilitation appliquer", "lot plan", "lot appliquer", "referentiel importer",
    "config approuver", "admin archiver", "admin restaurer", "admin importer", "journal verifier", "centre courrier",
    "rgpd extraire", "convocation modele verifier", "convocation modele choisir", "attestation page", "verifier",
    "centre importer", "profil importer",
}  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    ("commande", "texte"), [(c, t) for c, textes in FICHIERS.items() for t in textes],
    ids=[f"{c} {n}" for c, textes in FICHIERS.items() for n in range(len(textes))],
)  # fmt: skip
def test_dro_02_une_ligne_de_fichier_non_plus_ne_dit_ce_qui_est_hors_du_ressort(
    commande: str, texte: str, role: str, noms: Noms
) -> None:
    ici = {f"{nom}_ici": numero for nom, numero in noms[ICI].items() if not nom.endswith("_ici")}
    avant = {
        "session resultats": [noms[ICI]["tenue"], "--fichier"],
        "session horaires": [noms[ICI]["prep"], "--fichier"],
        "jure indisponible": ["--fichier"],
        "centre agreer": ["--fichier"],
    }
    mots = [*commande.split(), *avant.get(commande, [])]
    for format_ in ([], ["--format", "json"]):
        reponses = []
        for lieu in (AILLEURS, NULLE_PART):
            Path("liste.csv").write_text(texte.format_map({**noms[lieu], **ici}), encoding="utf-8")
            rendu = lancer(*mots, "liste.csv", *format_, "--simuler", "--profil", ROLES[role])
            assert rendu.code in (2, 3, 4, 5, 7), rendu
            reponses.append(anonyme(rendu))
        assert reponses[0] == reponses[1]
        dit = reponses[0][1].lower().replace("« zxq »", "").replace('"valeur": "zxq"', "")  # ce que le fichier dit
        assert "zxq" not in dit


def test_chaque_commande_qui_lit_des_numeros_dans_un_fichier_y_est_essayee() -> None:
    lues = {f.nom for f in feuilles() for p in f.parametres if chemins.lecture(p) in chemins.LUS}
    assert lues == FICHIERS.keys() | SANS_NUMERO


@pytest.mark.parametrize("nom", ["recrue", "inactif", "double"])
def test_ses_01_d_un_jure_hors_de_sa_liste_un_centre_n_apprend_que_le_numero(nom: str, noms: Noms) -> None:
    """Actif, inactif ou jamais habilité : la réponse est la même, et l'explication comme l'écriture."""
    attendu = "J-… n'a pas d'habilitation utilisable le 03/11/2025 sur le titre entier, ou sur chacun de ses CCP"
    session, jure = noms[ICI]["prep"], noms[AILLEURS][nom]
    rendu = lancer("session", "inscrire-jure", session, jure, "--profil", CENTRE, "--format", "json")
    assert rendu.code == 4
    erreur = rendu.erreur()
    assert (erreur["code"], anonyme(rendu)[1].count("SES-0")) == ("SES-01", 2)
    assert re.sub(r"J-\d+", "J-…", erreur["message"]) == attendu
    assert erreur["motifs"][0]["valeurs"] == {"jure": jure, "habilitations": []}
    explique = lancer(
        "session", "expliquer", session, "--action", "inscrire-jure", "--jure", jure, "--profil", CENTRE,
        "--format", "json",
    )  # fmt: skip
    assert explique.code == 4
    assert [c["code"] for c in explique.json()["controles"] if not c["satisfait"]] == ["SES-01"]
    assert "ZXQ" not in rendu.stderr + explique.stdout + explique.stderr


def test_jur_01_un_centre_ne_lit_pas_un_jour_passe(noms: Noms) -> None:
    passe, jour = ("--au", "2025-09-01"), ("--au", JOUR)
    lectures = [
        ("jure", "voir", noms[ICI]["libre"]), ("jure", "lister"), ("habilitation", "lister"),
        ("habilitation", "voir", noms[ICI]["active"]),
        ("habilitation", "expliquer", noms[ICI]["active"], "--action", "suspendre"),
        ("export-jures",), ("jure", "exporter"),
    ]  # fmt: skip
    for lecture in lectures:
        refus = lancer(*lecture, *passe, "--profil", CENTRE)
        assert (refus.code, refus.stdout) == (5, "")
        assert "jour passé" in refus.stderr
        assert "retirez --au" in refus.stderr
        assert lancer(*lecture, *jour, "--profil", CENTRE).code in (0, 4)
        assert lancer(*lecture, *passe, "--profil", UD).code in (0, 4)
    assert lancer("export-jures", "--du", "2025-09-01", "--au", JOUR, "--profil", CENTRE).code == 5


def test_un_centre_ne_lit_d_un_jure_que_ce_que_donne_la_fiche_des_contacts(noms: Noms) -> None:
    voir = ("jure", "voir", noms[ICI]["libre"], "--format", "json")
    vu, entier = (lancer(*voir, "--profil", p).json() for p in (CENTRE, UD))
    assert set(vu) == set(entier)
    tus = {cle for cle in vu if vu[cle] != entier[cle]}
    assert tus == {"naissance", "commune_insee", "experiences", "liens", "habilitations"}
    assert (vu["naissance"], vu["experiences"], vu["liens"]) == (None, [], [])
    assert [h["id"] for h in vu["habilitations"]] == [noms[ICI]["active"]]


def test_dro_01_a_un_centre_une_habilitation_n_explique_que_son_role(noms: Noms) -> None:
    """Ni emplois (HAB-12) ni sessions (HAB-10) ; et rien n'est possible à qui ne peut rien écrire."""
    for suite in ((), ("--action", "suspendre"), ("--action", "supprimer")):
        rendu = lancer("habilitation", "expliquer", noms[ICI]["active"], *suite, "--profil", CENTRE, "--format", "json")
        document = rendu.json()
        assert (rendu.code, document["possible"], document["actions_possibles"]) == (4, False, [])
        assert [c["code"] for c in document["controles"]] == ["DRO-01"]
    voir = lancer("habilitation", "voir", noms[ICI]["active"], "--profil", CENTRE, "--format", "json").json()
    assert voir["actions_possibles"] == []
    lire = ("habilitation", "lister", "--format", "json", "--profil")
    assert {len(h["actions_possibles"]) for h in lancer(*lire, CENTRE).json()["elements"]} == {0}
    assert max(len(h["actions_possibles"]) for h in lancer(*lire, UD).json()["elements"]) > 0


def test_v18_9_dans_l_histoire_d_une_habilitation_un_centre_ne_lit_ni_agent_ni_motif(noms: Noms) -> None:
    h = noms[ICI]["active"]
    assert lancer("habilitation", "suspendre", h, "--motif", "plainte", "--oui", "--profil", UD).code == 0
    assert lancer("habilitation", "reactiver", h, "--motif", "classée", "--oui", "--profil", UD).code == 0
    lire = ("habilitation", "historique", h, "--format", "json", "--profil")
    vues, entieres = (lancer(*lire, p).json()["elements"] for p in (CENTRE, UD))
    assert len(vues) == len(entieres) > 0
    assert {(t["agent"], t["profil"], t["motif"]) for t in vues} == {("", None, None)}
    assert {t["motif"] for t in entieres} >= {"plainte", "classée"}


def test_v18_9_un_centre_ne_devine_pas_par_agent_qui_on_lui_tait(noms: Noms) -> None:
    h = noms[ICI]["active"]
    assert lancer("habilitation", "suspendre", h, "--motif", "plainte", "--oui", "--profil", UD).code == 0
    for format_ in ("json", "table"):
        lire = ("habilitation", "historique", h, "--format", format_, "--agent")
        vrai, faux = (lancer(*lire, agent, "--profil", CENTRE) for agent in (AGENT, "personne"))
        assert (vrai.code, vrai.stdout, vrai.stderr) == (faux.code, faux.stdout, faux.stderr)
        assert lancer(*lire, AGENT, "--profil", UD).stdout != vrai.stdout
    raconte = lancer("habilitation", "historique", h, "--format", "table", "--profil", CENTRE).stdout
    assert AGENT not in raconte
    assert "plainte" not in raconte


@pytest.mark.parametrize("feuille", feuilles(), ids=lambda f: f.nom)
def test_dro_02_un_centre_ne_moissonne_personne(feuille: Feuille, noms: Noms) -> None:
    """Aucune commande ne lui dit le nom, le téléphone, le courriel ni la naissance de qui n'est pas des siens."""
    essais = [ligne(feuille, noms)]
    tout = "".join(f"J-{n}\n" for n in range(1, 20))
    for p in feuille.parametres:
        if lettre(p) and p.nargs == -1:
            essais.append(ligne(feuille, noms, p, "-"))
            tout = "".join(f"{numero(lettre(p), n)}\n" for n in range(1, 20))
        else:
            essais += [ligne(feuille, noms, p, noms[AILLEURS][_NOM[sienne]]) for sienne in lettres(p) if sienne in _NOM]
    for essai in essais:
        for format_ in formats(feuille):
            rendu = lancer(*essai, *format_, "--profil", CENTRE, stdin=tout)
            dit = rendu.stdout + rendu.stderr
            fuites = [m for m in ("zxq", "06 39 98 77 77", "1961", "1958") if m in dit.lower()]
            assert fuites == [], (essai, dit[:500])

"""La complétion, dans un vrai bash : verbes, options, mots du métier, profils, titres, et objets avec leur nom."""

import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.commands import propositions
from ceres_cli.services.annulation import requetes
from ceres_cli.terminal.typer_fr import completion
from tests.arbre import Feuille, feuilles
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import MPCP, UD, MondeSessions
from tests.lanceur import COMMANDE, RACINE, environnement, isoler

Completer = Callable[..., list[str]]
BASH = shutil.which("bash")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Une base, et un programme « ceres » dans le chemin de recherche."""
    ici = tmp_path_factory.mktemp("bash")
    monde_sessions.batir(ici / "ceres.db")
    programme = ici / "bin" / "ceres"
    programme.parent.mkdir()
    programme.write_text(f'#!{BASH}\nexec {shlex.join(COMMANDE)} "$@"\n', encoding="utf-8")
    programme.chmod(0o700)
    (ici / "script").write_text(completion.script("bash"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, ici)
        yield ici


@pytest.fixture
def completer(dossier: Path) -> Completer:
    """Ce que propose bash pour cette ligne, dont le dernier mot est commencé ; et rien n'est dit à côté."""
    if BASH is None:
        pytest.skip("bash n'est pas sur cette machine")

    def lancer(*mots: str, profil: str = MPCP, **env: str | None) -> list[str]:
        mots = ("ceres", *mots)
        script = (
            "source ./script\n"
            f"COMP_WORDS=({shlex.join(mots)}); COMP_CWORD={len(mots) - 1}\n"
            "_ceres_completion ceres\n"
            "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
        )
        variables = environnement({"CERES_PROFIL": profil, "PYTHONPATH": str(RACINE), **env})
        variables["PATH"] = f"{dossier / 'bin'}:{Path(sys.executable).parent}:/usr/bin:/bin"
        fini = subprocess.run(
            [BASH, "--norc", "-c", script], env=variables, cwd=dossier, capture_output=True, text=True, timeout=60
        )
        assert (fini.returncode, fini.stderr) == (0, "")
        return [ligne for ligne in fini.stdout.splitlines() if ligne]

    return lancer


@pytest.mark.parametrize(
    ("mots", "attendues"),
    [
        (("sess",), ["session"]),
        (("jure", "inac"), ["inactiver"]),
        (("jure", "lister", "--lim"), ["--limite"]),
        (("session", "lister", "--etat", "en_"), ["en_preparation", "en_attente_validation"]),
        (("session", "derogations", "--etat", "de"), ["demandee"]),
        (("jure", "lister", "--etat", ""), ["actif", "inactif"]),
        (("profil", "creer", "--role", "d"), ["direccte"]),
        (("jure", "lister", "--format", "js"), ["json"]),
        (("habilitation", "lister", "--titre", "ES"), ["ESSAI"]),
        (("session", "repondre", "--reponse", ""), ["oui", "non"]),
        (("journal", "lister", "--du", "m"), ["mardi", "mercredi"]),
        (("habilitation", "expirer", "--au", "d"), ["dimanche", "debut-mois"]),
        (("habilitation", "renouveler", "--fin", "f"), ["fin-du-titre"]),
        (("jure", "voir", "evr"), ["J-000005"]),
        (("jure", "lister", "--colonnes", "nom,pre"), ["nom,prenom"]),
        (("session", "lister", "--tri", "etat,-deb"), ["etat,-debut"]),
        (("session", "papiers", "--lesquels", "avis"), ["avis-annulation", "avis-report"]),
        (("session", "papiers", "--lesquels", "pv,plan"), ["pv,planning", "pv,planning-centre"]),
        (("schema", "habil"), ["habilitation", "habilitations"]),
        (("regles", "ses-1"), [f"SES-1{n}" for n in range(5)]),
        (("config", "definir", "lot.conf"), ["lot.confirmation_nombre"]),
        (("jure", "voir", "J-00000"), [f"J-{n:06d}  " for n in range(1, 10)]),
        (("jure", "voir", "1"), ["J-000001  ALIX Alice 44", "J-000010  JACOB Luc 35"]),
        (("session", "creer", "--centre", "vil"), ["E-000002"]),
        (("centre", "voir", "E-"), ["E-000001  Centre Loire 44", "E-000002  Centre Vilaine 35"]),
        (("candidat", "voir", "C-"), [f"C-00000{n}  " for n in range(1, 6)]),
        (("jure", "voir", "zzyzx"), []),
        (("jure", "voir", "H-1"), []),
    ],
)
def test_bash_propose(completer: Completer, mots: tuple[str, ...], attendues: list[str]) -> None:
    vues = completer(*mots)
    assert len(vues) == len(attendues), vues
    for vue, attendue in zip(vues, attendues, strict=True):
        assert vue == attendue or (attendue.endswith("  ") and vue.startswith(attendue)), vues


def test_le_script_que_bash_lit_est_celui_que_ceres_donne(ceres: Lanceur) -> None:
    assert ceres(env={"_CERES_COMPLETE": "source_bash"}).stdout.strip() == completion.script("bash").strip()


def test_les_profils_et_celui_qu_on_tape(completer: Completer) -> None:
    siens = completer("--profil", "")
    assert [ligne[:8] for ligne in siens] == [f"P-{n:06d}" for n in range(1, 8)]
    assert siens[3] == "P-000004  UD Loire-Atlantique 44"
    # La ligne qu'on tape dit déjà sous quel profil.
    assert completer("--profil", "P-5", "jure", "voir", "jac") == ["J-000010"]


def test_dro_02_rien_n_est_propose_hors_du_ressort(completer: Completer) -> None:
    assert completer("jure", "voir", "jacob", profil=UD) == []
    assert completer("jure", "voir", "10", profil=UD) == []
    assert completer("jure", "voir", "imbert", profil=UD) == ["J-000009"]


def test_sans_base_ou_sans_droit_elle_se_tait(completer: Completer, tmp_path: Path) -> None:
    assert completer("jure", "voir", "e", CERES_BASE=str(tmp_path / "absente.db")) == []
    assert completer("jure", "voir", "e", profil="P-99") == []
    assert completer("jure", "vo", CERES_BASE=str(tmp_path / "absente.db")) == ["voir"]


@pytest.mark.parametrize(
    ("instruction", "ligne"), [("decrire_zsh", "J-000005:EVRARD Luc 44"), ("complete_fish", "J-000005\tEVRARD Luc 44")]
)
def test_zsh_et_fish_ont_le_nom_a_cote(m: MondeSessions, instruction: str, ligne: str) -> None:
    env = {"_CERES_COMPLETE": instruction, "_TYPER_COMPLETE_ARGS": "ceres jure voir J-000005"}
    propose = m.ceres(env={**env, "_TYPER_COMPLETE_FISH_ACTION": "get-args"})
    assert (propose.code, propose.stderr) == (0, "")
    assert ligne in propose.stdout


def test_une_date_relative_a_le_jour_a_cote(m: MondeSessions) -> None:
    env = {"_CERES_COMPLETE": "decrire_zsh", "_TYPER_COMPLETE_ARGS": "ceres journal lister --du "}
    assert m.ceres(env=env).stdout.splitlines()[:3] == [
        "hier:lundi 01/09/2025",
        "mardi:mardi 02/09/2025",
        "lundi:lundi 01/09/2025",
    ]


# --- les mots du métier ---

# Leur valeur est du texte libre, ou un fichier.
LIBRES = {("journal lister", "--action")}
DU_METIER = ("--etat", "--type", "--suite", "--action", "--voie", "--portee", "--role", "--entretien", "--reponse")


def _valeurs(nom: str, option: str) -> list[str]:
    mots = nom.split()
    for longueur in range(len(mots), 0, -1):
        if (cle := (" ".join(mots[:longueur]), option)) in propositions.VALEURS:
            return [str(getattr(m, "value", m)) for m in propositions.VALEURS[cle]]
    return []


CAS = [
    (f, p)
    for f in feuilles()
    for p in f.parametres
    if p.opts[-1] in DU_METIER and p.type_descriptor.choices is None and (f.nom, p.opts[-1]) not in LIBRES
]


# Sans le reste de la ligne, la valeur n'y est pas même lue.
TUES = {"candidat expliquer --voie", "candidat expliquer --portee"}


@pytest.mark.parametrize(("f", "p"), CAS, ids=[f"{f.nom} {p.opts[-1]}" for f, p in CAS])
def test_ce_qui_est_propose_est_accepte(m: MondeSessions, f: Feuille, p: Any, ceres: Lanceur) -> None:
    """Chaque mot proposé passe la lecture de la commande, qui en refuse d'autres."""
    option = p.opts[-1]
    ligne = f.ligne(sauf=p.name)

    def refusee(valeur: str) -> bool:
        rendu = ceres(*ligne, option, valeur, env={"CERES_PROFIL": MPCP})
        return rendu.code == 2 and f"« {valeur} » n'est" in rendu.stderr

    assert refusee("n-importe-quoi") is (f"{f.nom} {option}" not in TUES)
    # De la racine, avant que l'identifiant dise le nom, les actions de tous sont proposées.
    du_nom = f"habilitation {f.nom}" if f.nom == "expliquer" else f.nom
    assert [v for v in _valeurs(du_nom, option) if refusee(v)] == []


def test_chaque_mot_du_metier_a_ses_valeurs() -> None:
    assert len(CAS) > 20
    assert [f"{f.nom} {p.opts[-1]}" for f, p in CAS if not _valeurs(f.nom, p.opts[-1])] == []


def test_un_lot_se_complete_par_son_numero_avec_ce_qu_il_a_fait_et_sans_lire_les_autres(
    m: MondeSessions, ceres: Lanceur, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(12):
        assert m.ceres("jure", "modifier", "J-5", "--employeur", f"E{n}", "--motif", f"essai {n}").code == 0
    lus: list[int] = []
    derniers = requetes.derniers

    def compter(*args: Any) -> Any:
        lignes = list(derniers(*args))
        lus.append(len(lignes))
        return iter(lignes)

    monkeypatch.setattr(requetes, "derniers", compter)
    env = {"_CERES_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args", "CERES_PROFIL": MPCP}
    rendu = ceres(env={**env, "_TYPER_COMPLETE_ARGS": "ceres lot annuler L-1"})
    assert [ligne.split("\t")[0] for ligne in rendu.lignes()] == ["L-000001", "L-000010", "L-000011", "L-000012"]
    assert rendu.lignes()[1] == "L-000010\tceres jure modifier 02/09/2025 essai 9"
    assert sum(lus) == 4

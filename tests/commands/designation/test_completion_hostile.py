"""Des noms hostiles devant la touche de tabulation, dans de vrais bash, zsh et fish : rien n'en est lu par
l'interpréteur, ni par le terminal. La base vient d'ailleurs : tout ce qui s'y nomme est hostile."""

import os
import pty
import re
import select
import shlex
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.commands import propositions
from ceres_cli.terminal.typer_fr import completion
from ceres_cli.terminal.typer_fr.designation import lettres
from scripts.distribuer import completions
from tests.arbre import Feuille, feuilles, nom_long
from tests.conftest import Lanceur
from tests.lanceur import COMMANDE, RACINE, environnement, isoler, lancer

HOSTILES = (
    "$(touch PIRE1)", "`touch PIRE2`", "a; touch PIRE3 #", "'; touch PIRE4; '", '"; touch PIRE5; "', "x\ntouch PIRE6",
    "\x1b]0;PIRE7\x07", "\u202ePIRE8\u2066", "*", "~", "$HOME", ")) touch PIRE9 ((", "| touch PIRE10", "a:b[c]\\d",
    "e:)(touch PIRE11)", "%F{red}PIRE12",
)  # fmt: skip
NOMMENT = {
    "nom", "nom_usage", "prenom", "intitule", "sigle", "site", "commune", "motif", "commande", "texte", "employeur",
    "adresse",
}  # fmt: skip
PERMIS = re.compile(r"[\w '\-.,/\t:]*")


def empoisonner(base: Path) -> set[str]:
    """Met un nom hostile dans toute colonne qui nomme, déclencheurs ôtés puis remis ; rend ces colonnes."""
    faites = set()
    with closing(sqlite3.connect(base)) as db:
        gardes = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for nom, _ in gardes:
            db.execute(f"DROP TRIGGER {nom}")
        tables = [t for (t,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in set(tables) - {"compteur", "delai", "parametre", "modele_commun"}:
            for colonne in [c[1] for c in db.execute(f"PRAGMA table_info({table})") if c[1] in NOMMENT]:
                rangs = [r for (r,) in db.execute(f"SELECT rowid FROM {table} WHERE {colonne} IS NOT NULL")]
                try:
                    for n, rang in enumerate(rangs):
                        poison = f"{HOSTILES[n % len(HOSTILES)]} {n}"
                        db.execute(f"UPDATE {table} SET {colonne} = ? WHERE rowid = ?", (poison, rang))
                except sqlite3.IntegrityError:  # un mot que le schéma choisit
                    continue
                faites.add(f"{table}.{colonne}") if rangs else None
        for _, sql in gardes:
            db.execute(sql)
        db.commit()
    return faites


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Une démonstration empoisonnée, et un programme « ceres » dans le chemin de recherche."""
    ici = tmp_path_factory.mktemp("hostile")
    programme = ici / "bin" / "ceres"
    programme.parent.mkdir()
    programme.write_text(
        f'#!/bin/sh\n{shlex.join(COMMANDE)} "$@"; code=$?; echo >>{ici}/reponses; exit $code\n', encoding="utf-8"
    )
    programme.chmod(0o700)
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, ici)
        temporaire.setenv("CERES_BASE", str(ici / "ceres.db"))
        assert lancer("demo", "--jures", "30").code == 0
        messages_et_attestation(ici / "ceres.db")
        empoisonnees = empoisonner(ici / "ceres.db")
        assert {
            "jure.nom",
            "candidat.prenom",
            "centre.nom",
            "titre.sigle",
            "titre.intitule",
            "lot.commande",
        } <= empoisonnees
        (ici / "travail").mkdir()
        temporaire.chdir(ici / "travail")
        for nom, texte in completions.fichiers().items():
            (ici / nom.replace("/", "-")).write_text(texte, encoding="utf-8")
        yield ici


def messages_et_attestation(base: Path) -> None:
    """Le message de chaque convocation, l'attestation d'un candidat : la démonstration n'envoie ni n'atteste rien."""
    with closing(sqlite3.connect(base)) as db:
        db.execute(
            "INSERT INTO message (session_id, convocation_id, nature, edition, adresse, etat, essais, version)"
            " SELECT session_id, id, 'convocation', 1, 'a@example.fr', 'en_file', 0, 1 FROM convocation"
        )
        db.execute(
            "INSERT INTO attestation (candidat_id, certification_id, session_id, obtenue_le, faite_le, etat, version)"
            " SELECT i.candidat_id, s.certification_id, s.id, s.fin, s.fin, 'valable', 1"
            " FROM inscription i JOIN session_examen s ON s.id = i.session_id LIMIT 1"
        )
        db.commit()


def sorte(f: Feuille, p: Any) -> tuple[str, ...]:
    """Ce que la complétion propose de cette valeur : des objets d'une lettre, des titres, ou ces mots."""
    if p.metavar == "REF":
        return ("REF",)
    if siennes := lettres(p):
        return tuple(siennes)
    if p.type_descriptor.choices is not None:
        return tuple(str(getattr(c, "value", c)) for c in p.type_descriptor.choices)
    mots = f.mots
    cles = [(" ".join(mots[:n]), nom_long(p)) for n in range(len(mots), 0, -1)]
    return next((tuple(str(m) for m in propositions.VALEURS[c]) for c in cles if c in propositions.VALEURS), ())


def completees() -> dict[tuple[str, ...], str]:
    """Sorte de valeur → la première ligne qui en complète une ; et les commandes, les options, leur aide à côté."""
    lignes: dict[tuple[str, ...], str] = {("commandes",): "ceres ", ("options",): "ceres jure lister --"}
    for f in feuilles():
        for p in f.parametres:
            option = [nom_long(p)] if p.param_type_name == "option" else []
            if (cle := sorte(f, p)) and not getattr(p, "is_flag", False):
                lignes.setdefault(cle, " ".join(["ceres", *f.mots, *option, ""]))
    return lignes


LIGNES = completees()
DE_LA_BASE = {cle: ligne for cle, ligne in LIGNES.items() if all(re.fullmatch(r"[A-Z]|REF", mot) for mot in cle)}


def commencees(cle: tuple[str, ...], ligne: str) -> list[str]:
    """La ligne, dont le dernier mot est vide, ou un identifiant ou un nom commencé."""
    return (
        [ligne] + [f"{ligne}{mot}-" for mot in cle if len(mot) == 1] + ([f"{ligne}touch"] if cle in DE_LA_BASE else [])
    )


def proposees(interprete: str, ligne: str) -> list[str]:
    env = {"_CERES_COMPLETE": f"{'decrire' if interprete == 'zsh' else 'complete'}_{interprete}"}
    env |= {"_TYPER_COMPLETE_ARGS": ligne, "COMP_WORDS": ligne.replace(" ", "\n"), "COMP_CWORD": str(ligne.count(" "))}
    env |= {"_TYPER_COMPLETE_FISH_ACTION": "get-args", "_TYPER_COMPLETE_WORD_TO_COMPLETE": ligne.split(" ")[-1]}
    rendu = lancer(env=env)
    assert (rendu.code, rendu.stderr) == (0, "")
    return [p for p in rendu.stdout.split("\n") if p]


@pytest.mark.parametrize("interprete", ["bash", "zsh", "fish", "powershell"])
def test_rien_n_est_propose_que_des_lettres_et_quelques_signes(dossier: Path, interprete: str) -> None:
    assert len(DE_LA_BASE) > 12
    assert len(LIGNES) > 40
    for cle, ligne in LIGNES.items():
        vues = [v for commencee in commencees(cle, ligne) for v in proposees(interprete, commencee)]
        assert vues, f"{ligne} : rien à proposer ; mettez-en un ({cle}) dans la base de ces essais"
        assert [v for v in vues if PERMIS.fullmatch(v) is None] == []
    assert any("touch PIRE1" in v for v in proposees(interprete, LIGNES["J",])), "les noms sont bien montrés"


def test_un_sigle_qui_ne_s_ecrit_pas_n_est_pas_propose_la_reference_si(dossier: Path) -> None:
    with closing(sqlite3.connect(dossier / "ceres.db")) as db:
        sigles = [s for (s,) in db.execute("SELECT sigle FROM titre WHERE sigle IS NOT NULL")]
    assert any("$(touch" in s for s in sigles)
    assert not any("touch" in v.partition("\t")[0] for v in proposees("fish", LIGNES["REF",]))
    assert all(
        re.fullmatch(r"TP-[0-9]{5}m[0-9]{2}", v.partition("\t")[0]) for v in proposees("fish", LIGNES["REF",] + "TP-")
    )


@pytest.mark.parametrize("interprete", ["bash", "zsh", "fish"])
def test_aucun_script_n_evalue_ce_qu_on_lui_repond(interprete: str) -> None:
    script = completion.script(interprete)
    assert re.search(r"\beval\b|_arguments|compgen|\bsource\b", script) is None
    assert [t for nom, t in completions.fichiers().items() if nom.startswith(interprete)] == [f"{script}\n"]


@pytest.mark.parametrize(("interprete", "fichier"), [("bash", ".bash_completions/ceres.sh"), ("zsh", ".zfunc/_ceres")])
def test_ce_qui_s_installe_est_ce_script(
    ceres: Lanceur, monkeypatch: pytest.MonkeyPatch, interprete: str, fichier: str
) -> None:
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: interprete)
    assert ceres("--install-completion").code == 0
    assert (Path.home() / fichier).read_text(encoding="utf-8") == completion.script(interprete)


@pytest.fixture
def variables(dossier: Path) -> dict[str, str]:
    chemin = f"{dossier / 'bin'}:{Path(sys.executable).parent}:/usr/bin:/bin"
    return environnement({"PATH": chemin, "PYTHONPATH": str(RACINE), "TERM": "dumb", "LC_ALL": "C.UTF-8"})


def outil(nom: str) -> str:
    if (chemin := shutil.which(nom)) is None:
        pytest.skip(f"{nom} ABSENT : la complétion n'y est pas jouée (apt-get install {nom})")
    return str(chemin)


def saine(affiche: str) -> None:
    """Ni fichier créé, ni caractère de contrôle ou de sens venu d'un nom."""
    assert sorted(os.listdir()) == []
    assert [m for m in ("\x1b]0;PIRE", "\u202e", "\u2066", "\x07PIRE") if m in affiche] == []


def dans_bash(dossier: Path, variables: dict[str, str], lignes: list[str]) -> str:
    """Chaque ligne complétée par la fonction de bash ; puis tout ce qui est proposé est tapé tel quel, comme le ferait
    readline, et relu par bash."""
    script = [f"source {dossier / 'bash-ceres'}"]
    for ligne in lignes:
        mots = ligne.split(" ")
        script += [f"COMP_WORDS=({shlex.join(mots)}); COMP_CWORD={len(mots) - 1}; _ceres_completion ceres"]
        script += [
            "printf '%s\\n' \"${COMPREPLY[@]}\"",
            '(for p in "${COMPREPLY[@]}"; do eval ": $p"; done) 2>/dev/null',
        ]
    return subprocess.run(
        [outil("bash"), "--norc", "-c", "\n".join(script)], env=variables, capture_output=True, text=True, timeout=120,
        check=True,
    ).stdout  # fmt: skip


def dans_fish(dossier: Path, variables: dict[str, str], lignes: list[str]) -> str:
    script = [f"source {dossier / 'fish-ceres.fish'}", *(f"complete --do-complete {shlex.quote(li)}" for li in lignes)]
    return subprocess.run(
        [outil("fish"), "--no-config", "-c", "\n".join(script)], env=variables, capture_output=True, text=True,
        timeout=120, check=True,
    ).stdout  # fmt: skip


def dans_zsh(dossier: Path, variables: dict[str, str], lignes: list[str]) -> str:
    """Un vrai terminal : chaque ligne tapée, la tabulation, la réponse attendue, puis la ligne effacée."""
    (dossier / "_ceres").write_text((dossier / "zsh-_ceres").read_text(encoding="utf-8"), encoding="utf-8")
    debut = (
        f"fpath=({dossier} $fpath); autoload -Uz compinit; compinit -u -d {dossier}/zcompdump;"
        " zstyle ':completion:*' list-prompt ''; LISTMAX=10000; unsetopt always_last_prompt; print F''INI"
    )
    enfant, terminal = pty.fork()
    if enfant == 0:
        os.execvpe(outil("zsh"), ["zsh", "-f", "-i"], variables)
    fin = time.monotonic() + 120
    affiche = ""

    def lire(jusqu_a: Callable[[str], bool]) -> None:
        nonlocal affiche
        vu = len(affiche)
        while not jusqu_a(affiche[vu:]):
            assert time.monotonic() < fin, affiche[-2000:]
            while select.select([terminal], [], [], 0.1)[0]:
                affiche += os.read(terminal, 65_536).decode(errors="replace")

    try:
        os.write(terminal, f"{debut}\r".encode())
        lire(lambda lu: "FINI" in lu)
        for ligne in lignes:
            avant = reponses(dossier)
            os.write(terminal, f"{ligne}\t".encode())
            lire(lambda _, avant=avant: reponses(dossier) > avant)  # type: ignore[misc]
            os.write(terminal, b"\x15print F''INI\r")
            lire(lambda lu: "FINI" in lu)
        return affiche
    finally:
        os.kill(enfant, signal.SIGKILL)
        os.waitpid(enfant, 0)
        os.close(terminal)


def reponses(dossier: Path) -> int:
    """Combien de fois le programme a répondu."""
    fichier = dossier / "reponses"
    return len(fichier.read_bytes()) if fichier.exists() else 0


Jouer = Callable[[Path, dict[str, str], list[str]], str]


@pytest.mark.parametrize("jouer", [dans_bash, dans_zsh, dans_fish])
def test_un_nom_hostile_ne_commande_rien(dossier: Path, variables: dict[str, str], jouer: Jouer) -> None:
    # Ce qui est proposé, quel que soit le mot commencé, est lu plus haut : ici, ce qu'en fait l'interpréteur.
    lignes = [*DE_LA_BASE.values(), *commencees(("J",), LIGNES["J",])[1:]]
    affiche = jouer(dossier, variables, lignes)
    saine(affiche)
    for lettre in "JCEHASDKMPLR":
        assert f"{lettre}-" in affiche
    assert "touch PIRE" in affiche, "les noms sont bien arrivés jusqu'au terminal"


@pytest.mark.parametrize("commence", ["H-1", "1"])
def test_zsh_montre_ce_qui_ne_commence_pas_comme_ce_qui_est_tape(
    dossier: Path, variables: dict[str, str], commence: str
) -> None:
    """Un numéro sans ses zéros, un nom : le programme a déjà choisi, zsh ne trie plus."""
    ligne = f"ceres habilitation voir {commence}"
    affiche = dans_zsh(dossier, variables, [ligne])
    # zsh revient sur le dernier caractère, et n'écrit que ce qui change.
    assert re.search(rf"{ligne}\x08(H-)?0000", affiche), affiche[-300:]


def test_le_script_des_versions_passees_n_evalue_plus_rien_de_la_base(
    dossier: Path, variables: dict[str, str], tmp_path: Path
) -> None:
    """Il reste dans les comptes où il fut installé, et évalue ce qu'on lui répond."""
    (dossier / "_ceres").write_text(
        "#compdef ceres\n_ceres() {\n"
        '  eval $(env _TYPER_COMPLETE_ARGS="${words[1,$CURRENT]}" _CERES_COMPLETE=complete_zsh ceres)\n'
        '}\n_ceres "$@"\n',
        encoding="utf-8",
    )
    (dossier / "zsh-_ceres").rename(tmp_path / "neuf")
    try:
        (dossier / "zsh-_ceres").write_text((dossier / "_ceres").read_text(encoding="utf-8"), encoding="utf-8")
        affiche = dans_zsh(dossier, variables, [LIGNES["J",]])
    finally:
        (tmp_path / "neuf").rename(dossier / "zsh-_ceres")
    saine(affiche)
    assert "ceres --install-completion" in affiche
    assert "PIRE" not in affiche

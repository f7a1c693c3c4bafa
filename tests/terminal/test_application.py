"""La coquille du programme : aide, erreurs d'usage, codes de sortie, signaux, incidents."""

import re
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli import VERSION, app
from ceres_cli.base.signaux import Interruption
from ceres_cli.terminal.typer_fr.application import Commande, Groupe, construire
from tests.conftest import Lanceur
from tests.lanceur import environnement, lancer_processus
from tests.pseudo_terminal import jouer
from tests.terminal.groupe_exemple import ENTREE, NOM, PROGRAMME

ANGLAIS = re.compile(
    r"\b(default|required|env var|show|this|exit|commands?|missing|invalid|such|try|help|error|did you|mean|"
    r"argument\(s\)|got|unexpected|extra|text|integer|int|float|path|filename|file|choice|range|install|completion|"
    r"the|and|for|is|not|does|take|takes|value|values|requires|aborted|dynamic|must|one of|valid|deprecated|shell)\b",
    re.IGNORECASE,
)


@pytest.fixture(autouse=True)
def groupe_d_essai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Un groupe de plus, dans une racine construite pour ce test, puis oubliée."""
    monkeypatch.setitem(app.QUOTIDIEN, NOM, ENTREE)
    construire.cache_clear()
    yield
    construire.cache_clear()


def mots_anglais(texte: str) -> list[str]:
    """Les mots anglais d'un texte, hors noms d'options, de fichiers et de règles ; « en file » est du français."""
    sans_noms = re.sub(r"--?[a-z][a-z0-9-]*|« [^»]* »|ceres\.toml|\ben file\b|\bNOT-[0-9]+", "", texte)
    return [m[0] for m in ANGLAIS.finditer(sans_noms)]


def toutes_les_commandes(objet: Any = None, chemin: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    objet = objet or construire(app.racine, "ceres")
    yield chemin
    if isinstance(objet, Groupe):
        for nom in objet.commands:
            yield from toutes_les_commandes(objet.commands[nom], (*chemin, nom))


# --- aide ---


def test_sans_argument_l_aide_est_affichee_et_la_sortie_est_0(ceres: Lanceur) -> None:
    sans, avec = ceres(), ceres("--help")
    assert sans == avec
    assert (sans.code, sans.stderr) == (0, "")
    assert sans.stdout.startswith("Usage : ceres [OPTIONS] COMMANDE\n")


def test_l_aide_de_la_racine_range_les_groupes_en_deux_cadres_sans_les_importer(
    ceres: Lanceur, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.ADMINISTRATION, "absent", ("tests.module_qui_n_existe_pas", "Un module absent"))
    aide = ceres("--help").stdout
    assert re.search(r"^Tous les jours :\n(  .*\n)*  exemple +Un groupe d'essai\n", aide, re.MULTILINE)
    assert re.search(r"^Administration :\n(  .*\n)*  absent +Un module absent\n", aide, re.MULTILINE)
    assert "--base URL" in aide
    assert "[variable : CERES_BASE]" in aide


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_l_aide_d_une_commande_montre_arguments_et_options(ceres: Lanceur, option: str) -> None:
    assert ceres("exemple", "types", option).stdout == (
        "Usage : ceres exemple types [OPTIONS] PREMIER [S] […]\n"
        "\n"
        "  Éprouver chaque type de valeur.\n"
        "\n"
        "Arguments :\n"
        "  PREMIER  Le premier. [obligatoire]\n"
        "  S        Les suivants. [répétable]\n"
        "\n"
        "Options :\n"
        "  --entier NOMBRE            Un nombre. [de 1 à 9 ; par défaut : 5]\n"
        "  --couleur rouge|bleu_nuit  Une couleur. [par défaut : rouge]\n"
        "  --fichier FICHIER          Un fichier.\n"
        "  --plusieurs NOMBRE         Des nombres. [répétable]\n"
        "  --accord / --refus         Oui ou non.\n"
        "  --variable NOMBRE          Par variable. [par défaut : 0 ; variable : EXEMPLE_VARIABLE]\n"
        "  --au DATE                  Jour considéré ; à défaut aujourd'hui.\n"
        "  --limite N                 Nombre d'éléments montrés ; à défaut, ou 0, tous. [0 ou plus]\n"
        "  --help, -h                 Afficher cette aide.\n"
    )


def test_aucun_mot_anglais_dans_aucune_aide(ceres: Lanceur) -> None:
    vues = 0
    for chemin in toutes_les_commandes():
        aide = ceres(*chemin, "--help")
        assert aide.code == 0, chemin
        assert mots_anglais(aide.stdout) == [], " ".join(chemin)
        vues += 1
    assert vues > 10


def test_chaque_groupe_annonce_existe_et_chaque_commande_a_une_aide() -> None:
    for chemin in toutes_les_commandes():
        objet: Any = construire(app.racine, "ceres")
        for nom in chemin:
            objet = objet.commands[nom]
        assert isinstance(objet, Groupe | Commande)
        assert objet.help, f"{' '.join(chemin)} : pas d'aide"


def test_un_groupe_sans_commande_montre_son_aide(ceres: Lanceur) -> None:
    assert ceres("exemple") == ceres("exemple", "--help")


def test_la_version_est_une_ligne(ceres: Lanceur) -> None:
    assert ceres("--version").stdout == f"ceres {VERSION}\n"


def test_l_aide_est_coupee_a_la_largeur_du_terminal_seulement() -> None:
    assert max(map(len, lancer_processus("exemple", "types", "--help", commande=PROGRAMME).lignes())) > 80
    etroite, _ = dans_un_terminal("exemple", "types", "--help", colonnes=60)
    assert max(map(len, re.sub(r"\x1b\[[0-9;]*m", "", etroite).splitlines())) <= 60


# --- erreurs d'usage ---

USAGES = [
    ((NOM, "exiger"), "Il manque l'option « --obligatoire »."),
    ((NOM, "types"), "Il manque l'argument « PREMIER »."),
    ((NOM, "typos"), "Commande inconnue : « typos »."),
    (("exemples",), "Commande inconnue : « exemples »."),
    ((NOM, "types", "a", "--couleurs", "rouge"), "Option inconnue : « --couleurs »."),
    ((NOM, "types", "a", "-z"), "Option inconnue : « -z »."),
    ((NOM, "--bidule"), "Option inconnue : « --bidule »."),
    (("--bidule",), "Option inconnue : « --bidule »."),
    ((NOM, "lister", "un", "deux"), "Il y a des mots en trop : « un deux »."),
    ((NOM, "types", "a", "--entier"), "L'option « --entier » attend une valeur."),
    ((NOM, "types", "a", "--accord=1"), "L'option « --accord » ne prend pas de valeur."),
    (
        (NOM, "types", "a", "--entier", "dix"),
        "Valeur incorrecte pour « --entier » : « dix » n'est pas un nombre entier.",
    ),
    (
        (NOM, "types", "a", "--entier", "9" * 16),
        f"Valeur incorrecte pour « --entier » : « {'9' * 16} » a plus de 15 chiffres.",
    ),
    ((NOM, "types", "a", "--entier", "²"), "Valeur incorrecte pour « --entier » : « ² » n'est pas un nombre entier."),
    ((NOM, "types", "a", "--entier", "10"), "Valeur incorrecte pour « --entier » : 10 est hors des bornes (de 1 à 9)."),
    (
        (NOM, "types", "a", "--limite", "-1"),
        "Valeur incorrecte pour « --limite » : -1 est hors des bornes (0 ou plus).",
    ),
    (
        (NOM, "types", "a", "--plusieurs", "1", "--plusieurs", "x"),
        "Valeur incorrecte pour « --plusieurs » : « x » n'est",
    ),
    (
        (NOM, "types", "a", "--couleur", "roug"),
        "Valeur incorrecte pour « --couleur » : « roug » n'est pas reconnu (vouliez-vous dire « rouge » ?) : "
        "choisir « rouge » ou « bleu_nuit ».",
    ),
    ((NOM, "types", "a", "--au", "31/02/2025"), "Valeur incorrecte pour « --au » : « 31/02/2025 »"),
    (("--base",), "L'option « --base » attend une valeur."),
    (("--base", "x"), "Il manque une commande."),
    ((NOM, "lister", "--base"), "Option inconnue : « --base »."),
]


@pytest.mark.parametrize(("arguments", "message"), USAGES)
def test_une_erreur_d_usage_est_dite_en_francais_et_sort_2(
    ceres: Lanceur, arguments: tuple[str, ...], message: str
) -> None:
    resultat = ceres(*arguments)
    assert (resultat.code, resultat.stdout) == (2, "")
    assert resultat.stderr.startswith(f"Erreur : {message}")
    assert mots_anglais(resultat.stderr) == []
    assert re.search(r"Voir : ceres( exemple)?( [a-z]+)? --help\n$", resultat.stderr)


@pytest.mark.parametrize("option", ["--entier", "--accord=1", "--couleurs"])
def test_une_erreur_d_usage_renvoie_a_l_aide_de_sa_commande(ceres: Lanceur, option: str) -> None:
    assert ceres(NOM, "types", "a", option).stderr.endswith("Voir : ceres exemple types --help\n")


@pytest.mark.parametrize("numero", ["-1", "-12"])
def test_un_numero_negatif_n_est_pas_qu_une_option_inconnue(ceres: Lanceur, numero: str) -> None:
    assert "Conseil : Un numéro s'écrit sans signe : 12, ou H-12 avec sa lettre." in ceres(NOM, "types", numero).stderr


@pytest.mark.parametrize("format_", ["--format=json", "--format json"])
def test_une_erreur_d_usage_est_un_document_json_meme_si_la_ligne_est_illisible(ceres: Lanceur, format_: str) -> None:
    resultat = ceres(NOM, "lister", "--bidule", *format_.split())
    assert resultat.code == 2
    assert resultat.erreur() == {
        "schema": "ceres.erreur/1",
        "code": "USAGE",
        "message": "Option inconnue : « --bidule ».",
        "conseil": "Voir : ceres exemple lister --help",
        "objets": [],
        "motifs": [],
    }


def test_le_format_json_peut_venir_de_la_variable(ceres: Lanceur) -> None:
    assert ceres(NOM, "listr", env={"CERES_FORMAT": "json"}).erreur()["code"] == "USAGE"


def test_une_variable_d_environnement_incorrecte_est_nommee(ceres: Lanceur) -> None:
    resultat = ceres(NOM, "types", "a", env={"EXEMPLE_VARIABLE": "beaucoup"})
    assert resultat.stderr.startswith("Erreur : Valeur incorrecte pour la variable « EXEMPLE_VARIABLE » : « beaucoup »")


def test_une_faute_de_frappe_est_reprise(ceres: Lanceur) -> None:
    assert "Vouliez-vous dire « --couleur » ?" in ceres(NOM, "types", "a", "--couleurs", "rouge").stderr
    assert "Vouliez-vous dire « lister » ?" in ceres(NOM, "listër").stderr
    assert "Vouliez-vous dire « exemple » ?" in ceres("exemples").stderr


@pytest.mark.parametrize("jour", ["demain", "2025-02-30", "20250902", "2025-W01-1", "02/09/2025", "2025-9-2"])
def test_un_jour_impose_qui_n_en_est_pas_un_sort_2(ceres: Lanceur, jour: str) -> None:
    resultat = ceres(NOM, "lister", env={"CERES_AUJOURDHUI": jour})
    assert resultat.code == 2
    assert resultat.stderr.startswith(f"Erreur : CERES_AUJOURDHUI : « {jour} » n'est pas un jour.")


# --- valeurs ---


def test_les_valeurs_sont_lues_selon_leur_type(ceres: Lanceur) -> None:
    options = (
        "--entier 9 --couleur BLEU-NUIT --fichier a/b --plusieurs 1 --plusieurs -2 --accord --au 01/02/2025 --limite 4"
    )
    assert ceres(NOM, "types", "x", "y", "z", *options.split()).stdout == (
        "x ['y', 'z'] 9 <Couleur.BLEU_NUIT: 'bleu_nuit'> PosixPath('a/b') [1, -2] True 0 datetime.date(2025, 2, 1) 4\n"
    )
    assert ceres(NOM, "types", "x", env={"EXEMPLE_VARIABLE": "7"}).stdout == (
        "x None 5 <Couleur.ROUGE: 'rouge'> None None False 7 None None\n"
    )


def test_un_tiret_vaut_les_lignes_de_l_entree(ceres: Lanceur) -> None:
    assert ceres(NOM, "relire", "X-1", "-", "X-4", stdin="X-2\n\n  X-3 \n").stdout == "X-1 X-2 X-3 X-4\n"
    assert (ceres(NOM, "relire", "-", stdin=" \n").code, ceres(NOM, "relire", "-", stdin="").code) == (2, 2)


def test_les_options_de_la_racine_sont_admises_partout(ceres: Lanceur) -> None:
    attendu = "2025-09-02 P-3\n"
    assert ceres("--profil", "P-3", NOM, "jour").stdout == attendu
    assert ceres(NOM, "jour", "--profil", "P-3").stdout == attendu
    assert ceres(NOM, "--profil=P-3", "jour", "--base", "x.db", "--config=ceres.toml").stdout == attendu
    assert ceres(NOM, "jour", env={"CERES_PROFIL": "P-3"}).stdout == attendu


def test_apres_deux_tirets_une_option_de_la_racine_n_en_est_plus_une(ceres: Lanceur) -> None:
    assert ceres(NOM, "relire", "--", "--profil", "P-3").stdout == "--profil P-3\n"


# --- erreurs ---


def test_un_refus_dit_pourquoi_et_que_faire(ceres: Lanceur) -> None:
    resultat = ceres(NOM, "echouer", "refus")
    assert (resultat.code, resultat.stdout) == (4, "")
    assert resultat.stderr == (
        "Attention : un avertissement d'abord\n"
        "Erreur : HAB-10 : C'est refusé.\n  • HAB-10 : trop tôt\nConseil : Attendre demain.\n"
    )


def test_un_refus_en_json_est_le_seul_document_de_la_sortie_d_erreur(ceres: Lanceur) -> None:
    resultat = ceres(NOM, "echouer", "refus", "--format", "json")
    assert resultat.code == 4
    assert resultat.erreur() == {
        "schema": "ceres.erreur/1",
        "code": "HAB-10",
        "message": "C'est refusé.",
        "conseil": "Attendre demain.",
        "objets": ["X-1"],
        "motifs": [{"code": "HAB-10", "texte": "trop tôt", "valeurs": {"n": 1}, "possible_le": "2025-09-03"}],
        "avertissements": ["Attention : un avertissement d'abord"],
    }


@pytest.mark.parametrize("format_", ["json", "table"])
def test_un_code_de_sortie_voulu_garde_ses_avertissements(ceres: Lanceur, format_: str) -> None:
    resultat = ceres(NOM, "echouer", "code", "--format", format_)
    assert (resultat.code, resultat.stderr) == (7, "Attention : un avertissement d'abord\n")


def test_un_disque_plein_sort_8(ceres: Lanceur) -> None:
    assert ceres(NOM, "echouer", "plein").code == 8


def test_une_erreur_apres_enregistrement_dit_ce_qui_est_fait(ceres: Lanceur) -> None:
    resultat = ceres(NOM, "echouer", "plein", "--enregistre")
    assert "Le lot L-000001 est enregistré : 2 lignes faites." in resultat.stderr
    assert "L-000001" not in ceres(NOM, "echouer", "plein").stderr


def test_un_incident_a_un_numero_et_un_compte_rendu_sans_donnee(ceres: Lanceur, isole: Path) -> None:
    resultat = ceres(NOM, "echouer", "incident")
    assert (resultat.code, resultat.stdout) == (1, "")
    trouve = re.search(r"Erreur interne \(incident ([0-9]{8}-[0-9a-f]{4})\)", resultat.stderr)
    assert trouve is not None
    fichier = isole / "etat" / "ceres" / f"incident-{trouve[1]}.log"
    assert str(fichier) in resultat.stderr
    assert stat.S_IMODE(fichier.stat().st_mode) == 0o600
    texte = fichier.read_text(encoding="utf-8")
    assert "builtins.KeyError" in texte
    assert re.search(r"tests/terminal/groupe_exemple\.py:\d+ echouer", texte)
    for interdit in ("Zébulon", "06 39", str(isole), "incident"):
        assert interdit not in texte + (resultat.stderr if interdit == "Zébulon" else "")
    assert "Traceback" not in resultat.stderr


def test_un_incident_en_json_est_un_document(ceres: Lanceur) -> None:
    assert ceres(NOM, "echouer", "incident", "--format", "json").erreur()["code"] == "INTERNE"


def test_un_incident_reste_dit_quand_son_compte_rendu_ne_peut_pas_etre_ecrit(ceres: Lanceur, isole: Path) -> None:
    (isole / "fichier").write_text("")
    resultat = ceres(NOM, "echouer", "incident", env={"XDG_STATE_HOME": str(isole / "fichier")})
    assert resultat.code == 1
    assert "Erreur interne" in resultat.stderr


def test_le_detail_d_un_incident_est_montre_sur_demande(ceres: Lanceur) -> None:
    resultat = ceres(NOM, "echouer", "incident", env={"CERES_DEBUG": "1"})
    assert resultat.code == 1
    assert "KeyError" in resultat.stderr
    assert "Traceback" in resultat.stderr


# --- vrais processus ---


def test_la_commande_reelle_rend_le_meme_code_et_les_memes_flux(ceres: Lanceur, isole: Path) -> None:
    for arguments in (("--version",), (NOM, "lister"), (NOM, "echouer", "refus"), (NOM, "echouer", "code"), ("truc",)):
        assert lancer_processus(*arguments, commande=PROGRAMME) == ceres(*arguments)


@pytest.mark.parametrize(("numero", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "Interrompu : rien n'a été modifié.\n"),
        (("--enregistre",), "Interrompu : Le lot L-000001 est enregistré : 2 lignes faites.\n"),
    ],
)
def test_un_signal_interrompt_proprement(
    isole: Path, numero: signal.Signals, code: int, options: tuple[str, ...], message: str
) -> None:
    with endormi(*options) as processus:
        processus.send_signal(numero)
        _, erreurs = processus.communicate(timeout=20)
    assert (processus.returncode, erreurs) == (code, message)


def test_une_interruption_en_json_est_un_document(isole: Path) -> None:
    with endormi("--format", "json") as processus:
        processus.send_signal(signal.SIGTERM)
        _, erreurs = processus.communicate(timeout=20)
    assert '"code": "INTERROMPU"' in erreurs


def test_une_interruption_qu_une_autre_erreur_remplace_reste_une_interruption(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python fait une RuntimeError de celle qui le surprend au milieu d'une classe."""

    class Surprise:
        def __set_name__(self, *_: object) -> None:
            raise Interruption(signal.SIGTERM)

    monkeypatch.setattr(app, "_lancer", lambda _: type("Classe", (), {"champ": Surprise()}))
    assert app.executer([]) == 143
    assert capsys.readouterr().err == "Interrompu : rien n'a été modifié.\n"


def test_un_signal_ignore_au_depart_le_reste(isole: Path) -> None:
    with endormi(avant=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)) as processus:
        processus.send_signal(signal.SIGHUP)
        with pytest.raises(subprocess.TimeoutExpired):
            processus.wait(timeout=0.5)
        processus.send_signal(signal.SIGTERM)
        assert processus.wait(timeout=20) == 143
        processus.communicate()


def endormi(*options: str, avant: Any = None) -> "subprocess.Popen[str]":
    """La commande qui attend, arrivée à son attente."""
    processus = subprocess.Popen(
        [*PROGRAMME, NOM, "dormir", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environnement(),
        preexec_fn=avant,
    )
    assert processus.stdout is not None
    assert processus.stdout.readline() == "pret\n"
    return processus


def test_abandonner_sort_130(ceres: Lanceur) -> None:
    assert ceres(NOM, "echouer", "abandon").code == 130


def test_les_signaux_sont_rendus_apres_l_execution(ceres: Lanceur) -> None:
    avant = [signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    ceres(NOM, "echouer", "abandon")
    ceres(NOM, "lister")
    assert [signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == avant


def dans_un_interpreteur(ligne: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["bash", "-c", ligne, "bash", *PROGRAMME], capture_output=True, text=True, env=environnement(), timeout=60
    )


def test_un_lecteur_qui_part_ne_fait_pas_de_bruit(isole: Path) -> None:
    fini = dans_un_interpreteur('"$@" exemple lister --nombre 200000 | head -1; echo "${PIPESTATUS[0]}"')
    assert (fini.stdout, fini.stderr) == ("id\tnom\n0\n", "")


def test_une_sortie_pleine_sort_8(isole: Path) -> None:
    for nombre in (1, 200000):
        fini = dans_un_interpreteur(f'"$@" exemple lister --nombre {nombre} > /dev/full')
        assert fini.returncode == 8
        assert fini.stderr.startswith("Erreur : La sortie standard n'a pas pu être écrite (plus de place).")


def test_des_flux_fermes_ne_font_pas_de_trace(isole: Path) -> None:
    fini = dans_un_interpreteur('"$@" exemple lister >&-')
    assert fini.returncode == 8
    assert "n'a pas pu être écrite" in fini.stderr
    assert dans_un_interpreteur('"$@" exemple echouer refus 2>&-').returncode == 4
    assert dans_un_interpreteur('"$@" exemple relire - <&-').returncode == 2


@pytest.mark.parametrize("encodage", ["ascii", "cp1252", "latin-1"])
def test_une_sortie_d_un_autre_encodage_ne_plante_pas(isole: Path, encodage: str) -> None:
    for arguments in (("--help",), (NOM, "types", "--help"), (NOM, "echouer", "refus"), (NOM, "lister")):
        fini = subprocess.run(
            [*PROGRAMME, *arguments], capture_output=True, env=environnement({"PYTHONIOENCODING": encodage}), timeout=60
        )
        assert fini.returncode == (4 if "refus" in arguments else 0)
        assert b"Traceback" not in fini.stderr


def test_un_tube_est_en_utf8_quel_que_soit_le_systeme(isole: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert "Jurys des titres" in lancer_processus("--help", env=env).stdout
    assert "à défaut" in lancer_processus(NOM, "lister", "--help", commande=PROGRAMME, env=env).stdout


# --- terminal ---


def dans_un_terminal(*arguments: str, tape: str = "", colonnes: int = 80) -> tuple[str, int]:
    """La commande dans un pseudo-terminal : ce qui s'affiche (les deux sorties) et le code de sortie."""
    _, affiche, code = jouer([*PROGRAMME, *arguments], tape=tape.encode(), colonnes=colonnes)
    return affiche, code


@pytest.mark.parametrize(
    ("reponse", "code"),
    [("o\n", 0), ("OUI\n", 0), ("oui \n", 0), ("n\n", 6), ("\n", 6), ("yes\n", 6), ("\x04", 6), ("ouais\n", 6)],
)
def test_la_confirmation_attend_un_oui_francais(isole: Path, reponse: str, code: int) -> None:
    affiche, sorti = dans_un_terminal(NOM, "confirmer", tape=reponse)
    assert "Supprimer X-1 ? [o/N]" in affiche
    assert sorti == code
    assert ("fait\n" in affiche) == (code == 0)


def test_un_grand_lot_demande_le_nombre(isole: Path) -> None:
    assert dans_un_terminal(NOM, "compter", tape="12\n")[0].endswith("True\n")
    assert dans_un_terminal(NOM, "compter", tape="11\n")[0].endswith("False\n")


def test_ctrl_c_devant_une_question_n_a_rien_fait(isole: Path) -> None:
    affiche, code = dans_un_terminal(NOM, "confirmer", tape="\x03")
    assert code == 130
    assert affiche.endswith("\nInterrompu : rien n'a été modifié.\n")


def test_personne_pour_repondre_sort_6_et_oui_passe(ceres: Lanceur) -> None:
    resultat = ceres(NOM, "confirmer", stdin="o\n")
    assert (resultat.code, resultat.stdout) == (6, "")
    assert "--oui" in resultat.stderr
    assert ceres(NOM, "confirmer", "--oui").stdout == "fait\n"


def test_oui_dans_un_tube_ne_compte_pas(isole: Path) -> None:
    fini = dans_un_interpreteur('yes o | "$@" exemple confirmer')
    assert fini.returncode == 6


def test_au_terminal_la_liste_est_une_table(isole: Path) -> None:
    affiche, code = dans_un_terminal(NOM, "lister")
    assert code == 0
    assert "Numéro" in affiche
    assert "\t" not in affiche


def test_un_long_texte_sort_en_entier_dans_un_tube(ceres: Lanceur) -> None:
    assert len(ceres(NOM, "page", 500, env={"PAGER": "false"}).lignes()) == 500


# --- complétion ---


def completion(interprete: str, ligne: str, **env: str) -> str:
    mots = ligne.split(" ")
    return lancer_processus(
        commande=PROGRAMME,
        env={
            "_CERES_COMPLETE": f"complete_{interprete}",
            "COMP_WORDS": ligne,
            "COMP_CWORD": str(len(mots) - 1),
            "_TYPER_COMPLETE_ARGS": ligne,
            **env,
        },
    ).stdout


def test_la_completion_propose_commandes_options_et_valeurs(isole: Path) -> None:
    assert "exemple\n" in completion("bash", "ceres exe")
    assert completion("bash", "ceres exemple li") == "lister\n"
    assert completion("bash", "ceres exemple types a --cou") == "--couleur\n"
    assert completion("bash", "ceres exemple types a --couleur ") == "rouge\nbleu_nuit\n"
    assert completion("bash", "ceres exemple lister --format t") == "table\ntsv\n"


def test_la_completion_decrit_les_commandes_en_francais(isole: Path) -> None:
    assert completion("zsh", "ceres exe", _CERES_COMPLETE="decrire_zsh") == "exemple:Un groupe d'essai\n"
    assert completion("fish", "ceres exe", _TYPER_COMPLETE_FISH_ACTION="get-args") == "exemple\tUn groupe d'essai\n"


def test_le_script_de_completion_s_affiche_et_s_installe(isole: Path, ceres_processus: Lanceur) -> None:
    montre = ceres_processus("--show-completion", env={"SHELL": "/bin/bash"})
    assert montre.code == 0
    assert "_CERES_COMPLETE" in montre.stdout
    installe = ceres_processus("--install-completion", env={"SHELL": "/bin/bash"})
    assert (installe.code, installe.stdout) == (0, "")
    assert "Complétion installée pour" in installe.stderr
    assert mots_anglais(installe.stderr.replace(str(isole), "").partition(" : ")[0]) == []


@pytest.mark.parametrize(
    ("d_ou", "shell", "attendu"),
    [
        ("zsh", "/bin/bash", "compdef"),
        ("sh", "/bin/bash", "COMPREPLY"),  # un script, une tâche : l'appel ne vient d'aucun que nous complétons
        (None, "zsh", "compdef"),
        ("sh", "/bin/sh", None),
        (None, "", None),
    ],
)
def test_la_completion_est_celle_d_ou_vient_l_appel_a_defaut_celle_de_l_utilisateur(
    ceres: Lanceur, monkeypatch: pytest.MonkeyPatch, d_ou: str | None, shell: str, attendu: str | None
) -> None:
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: d_ou)
    monkeypatch.setenv("SHELL", shell)
    fini = ceres("--show-completion")
    if attendu is None:
        assert (fini.code, fini.stdout) == (2, "")
        assert "SHELL=bash" in fini.stderr
    else:
        assert fini.code == 0
        assert attendu in fini.stdout


def test_la_completion_est_celle_de_l_interprete_nomme(ceres: Lanceur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: "bash")
    assert "compdef" in ceres("--show-completion", "zsh").stdout
    assert "complete --" in ceres("--show-completion", "fish").stdout
    assert "COMPREPLY" in ceres("--show-completion", "--csv-brut").stdout
    for option in ("--show-completion", "--install-completion"):
        inconnu = ceres(option, "tcsh")
        assert (inconnu.code, inconnu.stdout) == (2, "")
        assert "Possibles : bash, zsh, fish" in inconnu.stderr


# --- démarrage ---


def test_le_programme_se_charge_sans_les_grosses_bibliotheques() -> None:
    lourdes = (
        "sqlmodel",
        "sqlalchemy",
        "pydantic",
        "openpyxl",
        "rich",
        "phonenumbers",
        "asyncio",
        "importlib.metadata",
    )
    for suite in ("import ceres_cli.app", "from ceres_cli.app import executer; executer(['exemple', '--help'])"):
        programme = (
            "import sys; from ceres_cli import app; app.QUOTIDIEN['exemple'] = "
            f"{ENTREE!r}; {suite}; sys.stderr.write(' '.join(set({lourdes!r}) & set(sys.modules)))"
        )
        fini = subprocess.run(
            [sys.executable, "-c", programme], capture_output=True, text=True, env=environnement(), cwd=RACINE_DU_DEPOT
        )
        assert (fini.returncode, fini.stderr) == (0, "")


RACINE_DU_DEPOT = Path(__file__).resolve().parents[2]

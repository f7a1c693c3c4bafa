"""La configuration : où elle est cherchée, ce qui est lu, ce qui est refusé et où, ce qu'une écriture garde."""

import os
import re
import stat
import subprocess
import sys
import tomllib
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceres_cli.configuration.charger import charger, voir
from ceres_cli.configuration.ecriture import definir, modele
from ceres_cli.configuration.emplacements import adresse_base, dossier_donnees, sans_secret, trouver
from ceres_cli.configuration.lecture import POINTS_MAX, TAILLE_MAX, analyser
from ceres_cli.configuration.reglages import Configuration, reglages
from ceres_cli.erreurs import BaseInutilisable, ErreurUsage, Occupe
from ceres_cli.store import Store

RACINE = Path(__file__).resolve().parents[2]


@pytest.fixture
def toml(tmp_path: Path):
    """Écrit un ceres.toml et rend son chemin."""

    def ecrire(texte: str | bytes) -> Path:
        chemin = tmp_path / "ceres.toml"
        chemin.write_bytes(texte.encode() if isinstance(texte, str) else texte)
        return chemin

    return ecrire


# --- Le modèle livré --------------------------------------------------------------------------------------------


def test_le_ceres_toml_du_depot_montre_chaque_reglage_a_sa_valeur_par_defaut() -> None:
    """Derrière un « # » : un fichier moins proche garde la parole. Ôté, rien ne change non plus."""
    assert charger(RACINE / "ceres.toml").origines == {}
    dit = re.sub(r"^#(?! [^ ])", "", modele(), flags=re.MULTILINE)
    assert analyser(dit, Path("x")) == {r.cle: r.defaut for r in reglages()}


def test_le_ceres_toml_du_depot_est_le_modele_que_produit_le_programme() -> None:
    assert (RACINE / "ceres.toml").read_text(encoding="utf-8") == modele()


def test_le_modele_ne_promet_que_les_bases_que_le_programme_ouvre() -> None:
    assert "postgres" not in modele().lower()
    with pytest.raises(BaseInutilisable, match="n'est pas prise en charge"):
        Store("postgresql+psycopg://h/c")


def test_chaque_reglage_est_decrit_et_commente_dans_le_modele() -> None:
    for reglage in reglages():
        assert reglage.description.endswith("."), reglage.cle
        assert reglage.valide(list(reglage.defaut) if isinstance(reglage.defaut, tuple) else reglage.defaut) is not None
        assert f"\n#{reglage.cle.split('.')[1]} = " in modele()


# --- Où ---------------------------------------------------------------------------------------------------------


def test_les_fichiers_se_trouvent_du_plus_proche_au_personnel(tmp_path: Path) -> None:
    personnel = tmp_path / "config" / "ceres" / "ceres.toml"
    proche = tmp_path / "projet" / "ceres.toml"
    travail = tmp_path / "projet" / "a" / "b"
    plus_loin = tmp_path / "ceres.toml"
    for chemin in (personnel, proche):
        chemin.parent.mkdir(parents=True)
        chemin.touch()
    travail.mkdir(parents=True)
    env = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert trouver(None, travail, env) == (proche, personnel)
    assert trouver(None, tmp_path, env) == (personnel,)
    assert trouver(None, personnel.parent, env) == (personnel,)
    assert trouver(proche, personnel.parent, env) == (proche,)
    assert trouver(None, tmp_path, {"XDG_CONFIG_HOME": str(tmp_path / "vide")}) == ()
    plus_loin.touch()
    assert trouver(None, travail, env) == (proche, plus_loin, personnel)


def test_le_dossier_personnel_par_defaut_est_dans_home(tmp_path: Path) -> None:
    personnel = tmp_path / ".config" / "ceres" / "ceres.toml"
    personnel.parent.mkdir(parents=True)
    personnel.touch()
    assert trouver(None, tmp_path, {"HOME": str(tmp_path)}) == (personnel,)
    assert trouver(None, tmp_path, {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "relatif"}) == (personnel,)
    assert dossier_donnees({"HOME": "/home/x"}) == Path("/home/x/.local/share/ceres")
    assert dossier_donnees({"HOME": "/home/x", "XDG_DATA_HOME": "/donnees"}) == Path("/donnees/ceres")


def test_un_compte_sans_dossier_personnel_n_en_a_pas_dans_le_dossier_de_travail(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Un numéro de compte inconnu, sans HOME : la clé du journal irait dans un dossier « ~ », un par dossier."""
    monkeypatch.setattr("os.path.expanduser", lambda chemin: chemin)
    assert dossier_donnees({}) == Path("/.local/share/ceres")
    assert dossier_donnees({"HOME": "relatif"}) == Path("/.local/share/ceres")


def test_un_fichier_nomme_et_absent_est_refuse_sortie_8(tmp_path: Path) -> None:
    with pytest.raises(BaseInutilisable, match="introuvable") as e:
        trouver(tmp_path / "absent.toml", tmp_path, {})
    assert e.value.sortie == 8
    assert not (tmp_path / "absent.toml").exists()


# --- Lire -------------------------------------------------------------------------------------------------------


def test_sans_fichier_tout_est_par_defaut_et_tomllib_n_est_pas_charge() -> None:
    programme = (
        "import sys; from ceres_cli.configuration.charger import charger, Configuration\n"
        "assert vars(charger()) == vars(Configuration())\n"
        "assert not {'tomllib', 'tomli_w', 'ceres_cli.configuration.lecture', 'difflib'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", programme], check=True, cwd=RACINE)


def test_l_option_l_emporte_sur_l_environnement_qui_l_emporte_sur_le_fichier(toml) -> None:
    chemin = toml('[base]\nurl = "fichier.db"\nattente_verrou = 3\n')
    config = charger(chemin, env={"CERES_BASE": ""})
    assert (config.base_url, config.origines["base.url"]) == ("fichier.db", "fichier")
    config = charger(chemin, env={"CERES_BASE": "env.db"})
    assert (config.base_url, config.origines["base.url"]) == ("env.db", "environnement")
    config = config.avec_option("base.url", "option.db")
    assert (config.base_url, config.origines["base.url"]) == ("option.db", "option")
    assert (config.base_attente_verrou, config.origines["base.attente_verrou"]) == (3, "fichier")


def test_chaque_reglage_vient_du_fichier_le_plus_proche_qui_le_dit(tmp_path: Path) -> None:
    pres, loin = tmp_path / "pres" / "ceres.toml", tmp_path / "ceres.toml"
    pres.parent.mkdir()
    pres.write_text("[lot]\nlignes_max = 1\n")
    loin.write_text("[lot]\nlignes_max = 2\ntaille_max_mio = 3\n[base]\nurl = 'b.db'\n")
    config = charger(pres, loin)
    assert (config.lot_lignes_max, config.lot_taille_max_mio, config.lot_confirmation_nombre) == (1, 3, 50)
    assert dict(config.fichiers) == {"lot.lignes_max": pres, "lot.taille_max_mio": loin, "base.url": loin}
    assert adresse_base(config, {}) == str(tmp_path / "b.db")


@pytest.mark.parametrize(
    ("texte", "ligne", "attendu", "conseil"),
    [
        ("[base]\n\nulr = 'x'\n", 3, "réglage inconnu « base.ulr »", "« base.url »"),
        ("# x\n[bases]\nurl = 'x'\n", 3, "réglage inconnu « bases.url »", "« base.url »"),
        ("[zzz]\n", 1, "réglage inconnu « zzz »", "Réglages connus : base.url"),
        ("url = 'x'\n", 1, "réglage inconnu « url »", "base.url"),
        ("[[base]]\nurl = 'x'\n", 1, "réglage inconnu « base »", "base.url"),
        ("[base]\nurl = 3\n", 2, "valeur refusée pour base.url", "un texte"),
        ("[base]\nattente_verrou = '3'\n", 2, "valeur refusée pour base.attente_verrou", "de 0 à 600 (secondes)"),
        ("[base]\nattente_verrou = true\n", 2, "valeur refusée", "entier"),
        ("[base]\nattente_verrou = 1.5\n", 2, "valeur refusée", "entier"),
        ("[base]\nattente_verrou = -1\n", 2, "valeur refusée", "entier"),
        ("[base]\nattente_verrou = 601\n", 2, "valeur refusée", "entier"),
        ("[lot]\nlignes_max = 0\n", 2, "valeur refusée", "de 1 à"),
        ("base.attente_verrou = 'x'\n", 1, "valeur refusée", "entier"),
        ("base = {url = 3}\n", 1, "valeur refusée", "texte"),
        ("[centre]\npapiers = 'x'\n", 2, "valeur refusée", "liste"),
        ("[centre]\npapiers = ['x', 3]\n", 2, "valeur refusée", "liste"),
        ('[export]\nnotice = "a\\u202eb"\n', 2, "valeur refusée", "texte"),
        ("[courrier]\nexpediteur = 'nous'\n", 2, "valeur refusée", "comme « convocations@example.fr »"),
        ("[courrier]\nserveur = 'smtps://x'\n", 2, "valeur refusée", "comme « smtp.example.fr »"),
        ("[courrier]\nmot_de_passe = 'x'\n", 2, "réglage inconnu", "ne s'écrit pas ici"),
        ("[base]\nurl = C:\\x\n", 2, "guillemets", "Corrigez"),
        ("[base]\nurl = 'x\n", 2, "guillemet non fermé", "Corrigez"),
        ("[base]\nurl = 'x'\nurl = 'y'\n# fin\n", 3, "clé donnée deux fois", "Corrigez"),
        ("[base]\nurl\n", 2, "il manque « = »", "Corrigez"),
        ("[base\n", 1, "il manque « ] »", "Corrigez"),
        ("[base]\nattente_verrou = " + "9" * 5000, 2, "incorrecte", "Corrigez"),
        ("[centre]\npapiers = " + "[" * 20000, 2, "", "Corrigez"),
    ],
    ids=count(),
)
def test_une_faute_du_fichier_est_nommee_avec_sa_ligne(toml, texte, ligne, attendu, conseil) -> None:
    chemin = toml(texte)
    with pytest.raises(BaseInutilisable) as e:
        charger(chemin)
    assert e.value.sortie == 8
    assert re.match(rf"{re.escape(str(chemin))}, ligne {ligne}\b", e.value.message), e.value.message
    assert attendu in e.value.message
    assert conseil in e.value.conseil


def test_les_bornes_sont_admises_et_une_table_vide_aussi(toml) -> None:
    assert charger(toml("[base]\nattente_verrou = 600\n[lot]\nlignes_max = 1\n[centre]\n")).base_attente_verrou == 600
    assert charger(toml("[base]\nattente_verrou = 0\n[centre]\npapiers = []\n")).centre_papiers == ()


def test_une_marque_utf8_et_des_fins_de_ligne_windows_sont_admises(toml) -> None:
    assert charger(toml(b"\xef\xbb\xbf[base]\r\nattente_verrou = 7\r\n")).base_attente_verrou == 7


def test_un_fichier_qui_n_est_pas_une_configuration_est_refuse(toml, tmp_path: Path) -> None:
    with pytest.raises(BaseInutilisable, match="ligne 2 : le texte n'est pas en UTF-8"):
        charger(toml("[export]\nnotice = 'é'\n".encode("cp1252")))
    with pytest.raises(BaseInutilisable, match="dépasse 256 Kio"):
        charger(toml(b"#" * (TAILLE_MAX + 1)))
    with pytest.raises(BaseInutilisable, match="n'est pas un fichier"):
        charger(tmp_path)
    os.mkfifo(tmp_path / "tube")
    with pytest.raises(BaseInutilisable, match="n'est pas un fichier"):
        charger(tmp_path / "tube")
    assert charger(Path(os.devnull)).origines == {}


@pytest.mark.parametrize(("points", "refuse"), [(POINTS_MAX, False), (POINTS_MAX + 1, True)])
def test_une_ligne_a_tant_de_points_n_est_pas_une_configuration(toml, points: int, refuse: bool) -> None:
    """Une clé de n parties coûte n² à lire. Dans un texte, les points ordinaires passent."""
    texte = f'[export]\nnotice = "Lisez{"." * points}"\n'
    if not refuse:
        assert charger(toml(texte)).export_notice.endswith("." * points)
        return
    with pytest.raises(BaseInutilisable, match=f"ligne 2 : plus de {POINTS_MAX} points"):
        charger(toml(texte))


# --- L'adresse de la base ---------------------------------------------------------------------------------------


def test_un_chemin_relatif_part_du_dossier_du_fichier_et_pas_du_dossier_courant(toml, tmp_path: Path) -> None:
    env = {"HOME": "/home/x"}
    assert adresse_base(charger(toml("[base]\nurl = 'b/ceres.db'\n")), env) == str(tmp_path / "b" / "ceres.db")
    assert adresse_base(charger(toml("[base]\nurl = 'sqlite:///c.db'\n")), env) == f"sqlite:///{tmp_path}/c.db"
    assert adresse_base(charger(toml("[base]\nurl = 'sqlite:////v/c.db'\n")), env) == "sqlite:////v/c.db"
    assert adresse_base(charger(toml(""), env={"CERES_BASE": "b.db"}), env) == "b.db"
    assert adresse_base(charger(toml("[base]\nurl = 'postgresql+psycopg:///c'\n")), env) == "postgresql+psycopg:///c"
    assert adresse_base(Configuration(), env) == "/home/x/.local/share/ceres/ceres.db"


@pytest.mark.parametrize(
    ("adresse", "affichee"),
    [
        ("postgresql+psycopg://lea:s3c@r/et@serveur/ceres", "postgresql+psycopg://lea:***@serveur/ceres"),
        ("postgresql+psycopg://lea@serveur/ceres", "postgresql+psycopg://lea@serveur/ceres"),
        ("postgresql+psycopg://h/c?password=s&user=u", "postgresql+psycopg://h/c?password=***&user=u"),
        ("/srv/ceres.db", "/srv/ceres.db"),
    ],
)
def test_le_mot_de_passe_d_une_adresse_n_est_pas_montre(adresse: str, affichee: str) -> None:
    assert sans_secret(adresse) == affichee
    montre = voir(Configuration().avec_option("base.url", adresse), {})
    assert next(x for x in montre if x["cle"] == "base.url")["valeur"] == affichee


def test_voir_donne_chaque_reglage_avec_valeur_origine_et_unite(toml) -> None:
    lignes = {x["cle"]: x for x in voir(charger(toml("[lot]\nlignes_max = 12\n")), {"HOME": "/home/x"})}
    assert list(lignes) == [r.cle for r in reglages()]
    assert (lignes["lot.lignes_max"]["valeur"], lignes["lot.lignes_max"]["origine"]) == (12, "fichier")
    assert lignes["lot.lignes_max"]["unite"] == "lignes"
    assert lignes["base.attente_verrou"]["origine"] == "defaut"
    assert lignes["base.url"]["valeur"] == "/home/x/.local/share/ceres/ceres.db"
    assert isinstance(lignes["centre.papiers"]["valeur"], list)


# --- Écrire -----------------------------------------------------------------------------------------------------

COMMENTE = """\
# En tête

[base] # la base
url = "a # b" # ici
  attente_verrou=5   # secondes

[centre]
papiers = [
  "un", # premier
  "deux",
] # fin
# pied
"""


@pytest.mark.parametrize(
    ("cle", "valeur", "avant", "apres"),
    [
        ("base.url", "c.db", 'url = "a # b" # ici', 'url = "c.db" # ici'),
        ("base.attente_verrou", "8", "  attente_verrou=5   # secondes", "  attente_verrou=8   # secondes"),
        ("lot.lignes_max", "9", "# pied\n", "# pied\n\n[lot]\nlignes_max = 9\n"),
        ("centre.papiers", "x;y", '[\n  "un", # premier\n  "deux",\n] # fin', '[\n    "x",\n    "y",\n] # fin'),
    ],
)
def test_definir_ne_change_que_sa_ligne(toml, cle: str, valeur: str, avant: str, apres: str) -> None:
    chemin = toml(COMMENTE)
    faite = definir(chemin, cle, valeur)
    assert chemin.read_text() == COMMENTE.replace(avant, apres)
    assert not faite.commentaires_perdus
    assert not faite.cree


@pytest.mark.parametrize(
    ("ancien", "nouveau"),
    [
        ("", "[lot]\nlignes_max = 7\n"),
        ("# vide\n", "# vide\n\n[lot]\nlignes_max = 7\n"),
        ("[lot]\n# ici\n", "[lot]\nlignes_max = 7\n# ici\n"),
        ("[lot]\n# dit\n#lignes_max = 3\n", "[lot]\n# dit\nlignes_max = 7\n#lignes_max = 3\n"),
        ("[base]\n#lignes_max = 3\n[lot]\n", "[base]\n#lignes_max = 3\n[lot]\nlignes_max = 7\n"),
        ("[lot]\r\nlignes_max = 1\r\n# é\r\n", "[lot]\r\nlignes_max = 7\r\n# é\r\n"),
        ("lot.lignes_max = 1 # dix\n", "lot.lignes_max = 7 # dix\n"),
        ("lot.confirmation_nombre = 1\n", "lot.lignes_max = 7\nlot.confirmation_nombre = 1\n"),
        ("[lot]\n'lignes_max' = 1", "[lot]\n'lignes_max' = 7"),
        ("lot = {lignes_max = 1}\n", "[lot]\nlignes_max = 7\n"),
    ],
)
def test_definir_s_accommode_de_toutes_les_ecritures(toml, ancien: str, nouveau: str) -> None:
    chemin = toml(ancien)
    definir(chemin, "lot.lignes_max", "7")
    assert chemin.read_bytes().decode() == nouveau
    assert charger(chemin).lot_lignes_max == 7


def test_definir_dit_quand_des_commentaires_sont_perdus(toml) -> None:
    chemin = toml("# perdu\nlot = {confirmation_nombre = 3}\n")
    assert definir(chemin, "lot.lignes_max", "7").commentaires_perdus
    assert (charger(chemin).lot_lignes_max, charger(chemin).lot_confirmation_nombre) == (7, 3)


def test_definir_la_meme_valeur_n_ecrit_rien(toml) -> None:
    chemin = toml(COMMENTE)
    os.utime(chemin, (1, 1))
    assert definir(chemin, "base.attente_verrou", "5").rien_a_changer
    assert chemin.stat().st_mtime == 1


def test_definir_cree_un_fichier_prive_et_son_dossier(tmp_path: Path) -> None:
    chemin = tmp_path / "neuf" / "ceres.toml"
    faite = definir(chemin, "export.notice", 'Dit « "oui" » \\ non')
    assert (faite.cree, faite.avant) == (True, Configuration().export_notice)
    assert stat.S_IMODE(chemin.stat().st_mode) == 0o600
    assert charger(chemin).export_notice == 'Dit « "oui" » \\ non'
    assert os.listdir(chemin.parent) == ["ceres.toml"]


def test_definir_garde_les_droits_et_le_lien_symbolique(tmp_path: Path) -> None:
    cible, lien = tmp_path / "vrai.toml", tmp_path / "ceres.toml"
    cible.write_text("[lot]\n")
    cible.chmod(0o640)
    lien.symlink_to(cible)
    definir(lien, "lot.lignes_max", "7")
    assert lien.is_symlink()
    assert stat.S_IMODE(cible.stat().st_mode) == 0o640
    assert charger(cible).lot_lignes_max == 7


@pytest.mark.parametrize(
    ("cle", "valeur", "attendu"),
    [
        ("lot.ligne_max", "3", "Réglage inconnu"),
        ("origines", "3", "Réglage inconnu"),
        ("lot.lignes_max", "", "un nombre entier de 1 à 1000000"),
        ("lot.lignes_max", "١٢", "un nombre entier"),
        ("lot.lignes_max", "1_000", "un nombre entier"),
        ("lot.lignes_max", "0", "un nombre entier"),
        ("export.notice", "a\x1b[31m", "caractère de contrôle"),
        ("courrier.expediteur", "nous@", "comme « convocations@example.fr »"),
        ("courrier.expediteur", "Nous <nous@example.fr>", "comme « convocations@example.fr »"),
        ("courrier.serveur", "smtp.example.fr:587", "comme « smtp.example.fr »"),
        ("courrier.mot_de_passe", "secret", "Réglage inconnu"),
    ],
)
def test_definir_refuse_une_cle_ou_une_valeur_impossible_sans_rien_ecrire(toml, cle, valeur, attendu) -> None:
    chemin = toml(COMMENTE)
    with pytest.raises(ErreurUsage, match=attendu):
        definir(chemin, cle, valeur)
    assert chemin.read_text() == COMMENTE


@pytest.mark.parametrize(
    ("cle", "valeur"),
    [
        ("courrier.serveur", "localhost"),
        ("courrier.serveur", "10.0.0.12"),
        ("courrier.serveur", "[2001:db8::25]"),
        ("courrier.serveur", ""),
        ("courrier.expediteur", "convocations@ud44.example.fr"),
        ("courrier.expediteur", ""),
    ],
)
def test_definir_prend_un_serveur_et_une_adresse_ou_les_vide(toml, cle: str, valeur: str) -> None:
    chemin = toml("[courrier]\nserveur = 'a.example.fr'\nexpediteur = 'a@example.fr'\n")
    definir(chemin, cle, valeur)
    assert getattr(charger(chemin), cle.replace(".", "_")) == valeur


def test_definir_refuse_un_fichier_mal_ecrit_et_le_laisse_tel_quel(toml) -> None:
    chemin = toml("[base\n")
    with pytest.raises(BaseInutilisable, match="ligne 1"):
        definir(chemin, "base.url", "x")
    assert chemin.read_text() == "[base\n"


def test_definir_refuse_un_dossier_qui_n_en_est_pas_un(tmp_path: Path) -> None:
    (tmp_path / "f").touch()
    with pytest.raises(BaseInutilisable, match="ne peut pas être écrit"):
        definir(tmp_path / "f" / "ceres.toml", "base.url", "x")


def test_definir_attend_son_tour_sans_bloquer(toml) -> None:
    import fcntl

    chemin = toml(COMMENTE)
    dossier = os.open(chemin.parent, os.O_RDONLY)
    try:
        fcntl.flock(dossier, fcntl.LOCK_EX)
        with pytest.raises(Occupe):
            definir(chemin, "base.url", "x")
    finally:
        os.close(dossier)
    assert chemin.read_text() == COMMENTE


def test_definir_efface_le_reste_d_une_ecriture_tuee(toml, tmp_path: Path) -> None:
    tuee = (
        "import os, sys; from pathlib import Path; from ceres_cli.fichiers import creer\n"
        "with creer(Path(sys.argv[1])): os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", tuee, str(tmp_path / "ceres.toml")], cwd=RACINE).returncode == 9
    assert [nom.endswith(".tmp") for nom in os.listdir(tmp_path)] == [True]
    definir(toml(COMMENTE), "base.attente_verrou", "9")
    assert os.listdir(tmp_path) == ["ceres.toml"]


_TEXTE = st.text(st.characters(min_codepoint=32, max_codepoint=0x1FFFF, exclude_categories=["Cc", "Cf", "Cs"]))


@settings(deadline=None)
@given(notice=_TEXTE, papiers=st.lists(_TEXTE.map(str.strip).filter(lambda t: t and ";" not in t)))
def test_ce_qui_est_defini_se_relit_tel_quel(tmp_path_factory, notice: str, papiers: list[str]) -> None:
    chemin = tmp_path_factory.mktemp("c") / "ceres.toml"
    chemin.write_text(modele())
    definir(chemin, "export.notice", notice)
    definir(chemin, "centre.papiers", ";".join(papiers))
    config = charger(chemin)
    assert (config.export_notice, config.centre_papiers) == (notice, tuple(papiers))
    assert tomllib.loads(modele({"export.notice": notice}))["export"]["notice"] == notice

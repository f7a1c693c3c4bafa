"""Ce qui coûte à une session à venir son second juré le dit d'avance, avec qui est libre (SES-04)."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.fabriques.monde_sessions import CENTRE, DEBUT, DIRECCTE, FINISSANT, MPCP, TITRE, UD, MondeSessions

UN = timedelta(days=1)
LIBRES = "libres : DENIS Alice (0 km), CARON Alice (0 km)."


def phrases(texte: str) -> list[str]:
    return [
        ligne.partition("SES-04 : ")[2]
        for ligne in texte.replace("Attention : ", "").split("\n")
        if "plus qu'un" in ligne
    ]


@pytest.mark.parametrize("action", ["suspendre", "brouillon"])
def test_ses_04_retirer_une_habilitation_nomme_la_session_et_deux_remplacants(m: MondeSessions, action: str) -> None:
    session = m.session(jures=(1, 2), commune="Nantes", commune_insee="44109")
    m.session(jures=(1, 2, 3), debut=DEBUT + UN)  # il lui en reste deux
    m.session(jures=(1,), debut=DEBUT + 2 * UN)  # elle n'en avait déjà qu'un
    m.session("validee", jures=(1, 2), debut=date(2025, 2, 3))
    numero = m.f.lignes("SELECT min(id) FROM habilitation WHERE jure_id = 1")[0][0]
    simule = m.faire("habilitation", action, f"H-{numero}", "--simuler", profil=UD)
    dites = phrases(simule.stderr)
    assert dites == [f"{session} (01/04, Nantes) n'aura plus qu'un juré ; {LIBRES}"]
    m.faire("habilitation", action, f"H-{numero}", "--plan", "p.json", profil=UD)
    relu = m.ceres("lot", "plan", "p.json", "--format", "table", env={"CERES_PROFIL": UD, "CERES_AUJOURDHUI": m.jour})
    assert f" ⚠ {session} n'aura plus qu'un juré" in relu.stdout
    fait = m.faire("habilitation", action, f"H-{numero}", "--oui", profil=UD)
    assert phrases(fait.stderr) == dites


def test_ses_04_d_un_lot_chaque_session_une_seule_fois(m: MondeSessions) -> None:
    """Les deux jurés d'une session, suspendus ensemble : elle n'en aura plus aucun ; les libres n'en sont pas."""
    session = m.session(jures=(1, 2))
    autre = m.session(jures=(1, 3), debut=DEBUT + UN)
    de = {j: m.f.lignes("SELECT min(id) FROM habilitation WHERE jure_id = ?", (j,))[0][0] for j in (1, 2)}
    rendu = m.faire("habilitation", "suspendre", *(f"H-{n}" for n in de.values()), "--oui", profil=UD)
    dites = [a for a in rendu.stderr.split("\n") if "n'aura plus" in a]
    assert len(dites) == 2, rendu.stderr
    assert f"{session} (01/04) n'aura plus de juré ; libres : DENIS Alice (0 km), CARON Alice (0 km)." in dites[0]
    assert f"{autre} (02/04) n'aura plus qu'un juré ; libre : DENIS Alice (0 km)." in dites[1]


def test_ses_04_un_jour_pris_nomme_qui_remplacerait_et_un_centre_ne_lit_que_sa_liste(m: MondeSessions) -> None:
    session = m.session(jures=(1, 2), commune="Nantes", commune_insee="44109")
    m.session(jures=(3,), centre=2)  # pris ce jour-là
    dit = m.faire("jure", "indisponible", "J-1", "--du", DEBUT, profil=CENTRE).stderr
    assert (
        f"SES-04 : {session} (01/04, Nantes) n'aura plus qu'un juré ; libres : DENIS Alice (0 km), JACOB Luc (100 km)."
        in dit
    )
    plus_tard = m.faire("jure", "indisponible", "J-1", "--du", DEBUT + UN, profil=CENTRE)
    assert "n'aura plus" not in plus_tard.stderr


def test_ses_04_nul_n_est_libre(m: MondeSessions) -> None:
    session = m.session(reference=f"{TITRE}/CCS1", entretien_final=0, jures=(6, 1))
    m.f.habilitation(1, f"{TITRE}/CCS1", fin=date(2027, 12, 31))
    numero = m.f.lignes("SELECT max(id) FROM habilitation WHERE jure_id = 1")[0][0]
    rendu = m.faire("habilitation", "suspendre", f"H-{numero}", "--simuler", profil=UD)
    assert f"{session} (01/04) n'aura plus qu'un juré ; personne n'y est libre." in rendu.stderr


def test_jur_02_le_refus_d_inactiver_nomme_qui_remplacerait(m: MondeSessions) -> None:
    session = m.session(jures=(1, 2), commune="Nantes", commune_insee="44109")
    refus = m.faire("jure", "inactiver", "J-1", "--oui", profil=UD)
    assert refus.code == 4
    assert (
        f"{session} (01/04, Nantes) n'aurait plus qu'un juré ; libres : CARON Alice (0 km), DENIS Alice (0 km)."
        in refus.stderr
    )


def test_jur_02_le_refus_d_inactiver_donne_l_acte_de_ce_profil_et_l_acte_passe(m: MondeSessions) -> None:
    commencee = {"etat": "convocations_envoyees", "debut": date(2025, 3, 3)}
    a_venir = m.session(jures=(1, 2), departement="44", region="52")
    sienne = m.session(jures=(1, 2, 3), departement="44", region="52", **commencee)
    d_ailleurs = m.session(jures=(1, 2, 3), departement="35", region="53", **commencee)
    demander = "Demandez de retirer J-000001 du jury de "
    qui = "au Centre avant le début, à l'UD du site ensuite, ou à un profil MPCP."
    attendre = "Ou attendez que ces sessions soient validées ou annulées."

    def conseil(profil: str) -> str:
        refus = m.faire("jure", "inactiver", "J-1", "--oui", profil=profil)
        return str(refus.erreur()["conseil"]).partition(" SES-04")[0]

    def retirer(session: str) -> str:
        return f"ceres session desinscrire-jure {session} J-000001 --motif TEXTE"

    assert conseil(UD) == (
        f"Retirez J-000001 du jury : « {retirer(sienne)} ». {demander}{a_venir}, {d_ailleurs} : {qui} {attendre}"
    )
    assert conseil(DIRECCTE) == f"{demander}{a_venir}, {sienne}, {d_ailleurs} : {qui} {attendre}"
    assert conseil(MPCP) == (
        f"Retirez J-000001 du jury : « {retirer(a_venir)} », et de même de {sienne}, {d_ailleurs}. {attendre}"
    )
    for profil, session in ((UD, sienne), (MPCP, a_venir), (MPCP, d_ailleurs)):
        assert m.faire(*retirer(session).split()[1:], profil=profil).code == 0
    assert m.faire("jure", "inactiver", "J-1", "--oui", profil=UD).code == 0


def test_ses_04_soixante_suspensions_nomment_une_fois_chaque_session_avec_deux_libres(m: MondeSessions) -> None:
    """Vingt sessions perdent leurs deux jurés, vingt un seul, vingt en gardent deux : quarante sont nommées, dans la
    revue du plan comme au compte rendu."""
    jures = [m.f.jure(f"MOREL{n:02}", "Ève") for n in range(80)]
    suspendues = [f"H-{m.f.habilitation(j, TITRE, fin=date(2027, 12, 31))}" for j in jures]
    jours = iter(DEBUT + n * UN for n in range(60))
    attendues = {m.session(jures=tuple(jures[2 * n : 2 * n + 2]), debut=next(jours)): "de juré" for n in range(20)} | {
        m.session(jures=(jures[40 + n], 1), debut=next(jours)): "qu'un juré" for n in range(20)
    }
    for n in range(20):
        m.session(jures=(jures[40 + n], 1, 2), debut=next(jours))

    def exactes(avis: list[str]) -> None:
        dites = [a.partition("SES-04 : ")[2] for a in avis if "n'aura plus" in a]
        assert [(d.split(" (")[0], d.split(" n'aura plus ")[1].split(" ;")[0]) for d in dites] == list(
            attendues.items()
        )
        assert all(d.partition(" ; libres : ")[2].count(" km)") == 2 for d in dites), dites
        assert not any(f"MOREL{n:02}" in d for d in dites for n in range(60)), dites

    Path("soixante.csv").write_text(
        "habilitation;action\n" + "".join(f"{h};suspendre\n" for h in suspendues[:60]), "utf-8"
    )
    assert m.faire("habilitation", "lot", "soixante.csv", "--plan", "p.json", profil=UD).code == 0
    revue = m.faire("lot", "plan", "p.json", profil=UD).json()
    exactes([a for ligne in revue["lignes"] for a in ligne["avertissements"]])
    fait = m.faire("lot", "appliquer", "p.json", "--oui", profil=UD)
    assert fait.json()["resume"]["fait"] == 60
    exactes(fait.stderr.split("\n"))


def test_ses_04_un_titre_proroge_nomme_les_sessions_qu_il_prive_et_qui_y_reste_utilisable(m: MondeSessions) -> None:
    """HAB-04 : menées à l'ancienne fin de vie, leurs habilitations s'y arrêtent désormais ; d'autres vont plus loin."""
    fin = date(2025, 9, 1)
    m.session(reference=FINISSANT, jures=(1, 2), debut=fin)
    privee = m.session(reference=FINISSANT, jures=(1, 2), debut=fin + UN)
    seule = m.session(reference=FINISSANT, jures=(1, 5), debut=fin + 2 * UN)
    m.session(reference=FINISSANT, jures=(1, 5, 6), debut=fin + 3 * UN)
    m.session(jures=(1, 2), debut=fin + 4 * UN)  # d'un autre titre
    for jure in (5, 6):
        m.f.habilitation(jure, FINISSANT, fin=date(2026, 6, 1))
    proroger = ("referentiel", "modifier", FINISSANT, "--fin-validite", "2026-01-01")
    dites = [
        f"{privee} (02/09) n'aura plus de juré ; libres : FABRE Luc (0 km), EVRARD Luc (0 km).",  # le moins pris
        f"{seule} (03/09) n'aura plus qu'un juré ; libre : FABRE Luc (0 km).",
    ]
    for options in (("--simuler",), ("--oui",)):
        assert phrases_de_titre(m.faire(*proroger, *options, profil=MPCP).stderr) == dites
    assert m.faire(*proroger, profil=UD).code == 5


@pytest.mark.parametrize(("ecart", "fois"), [(-1, 1), (0, 0), (1, 0)])
def test_ses_05_un_titre_ferme_avant_une_session_la_nomme_une_fois_sans_ses_04(
    m: MondeSessions, ecart: int, fois: int
) -> None:
    session = m.session(jures=(1, 2))
    fin = str(DEBUT + ecart * UN)
    dit = m.faire(
        "referentiel", "modifier", TITRE, "--fin-validite", fin, "--fin-prolongation", fin, "--simuler", profil=MPCP
    )
    assert dit.code == 0, dit.stderr
    assert (dit.stderr.count(session), dit.stderr.count("SES-05")) == (fois, fois)
    assert phrases_de_titre(dit.stderr) == []


def phrases_de_titre(texte: str) -> list[str]:
    return [ligne.partition("SES-04 : ")[2] for ligne in texte.split("\n") if "n'aura plus" in ligne]

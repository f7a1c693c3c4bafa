"""CAN-10 par la ligne de commande : corriger l'état civil d'un candidat, avant et après un résultat validé."""

from datetime import date

import pytest

from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_UD,
    CENTRE,
    DEBUT,
    DIRECCTE,
    MPCP,
    PROFILS,
    TITRE,
    UD,
    MondeSessions,
)
from tests.fabriques.vae import poser

CORRIGER = ("candidat", "modifier", "C-1", "--nom", "Aubry")
MOTIF = ("--motif", "pièce d'identité")
VALIDEE = {"validee_le": date(2025, 4, 8)}


def issues(m: MondeSessions, *mots: str) -> dict[str, tuple[int, str]]:
    rendus = {p: m.faire(*mots, "--simuler", profil=p, jour="2025-05-02") for p in PROFILS}
    return {p: (r.code, "" if r.code == 0 else r.erreur()["code"]) for p, r in rendus.items()}


REFUS = {AUTRE_CENTRE: (3, "INTROUVABLE"), AUTRE_UD: (3, "INTROUVABLE"), DIRECCTE: (5, "DRO-01"), "P-7": (5, "DRO-01")}


@pytest.mark.parametrize(
    ("etat", "resultat", "valeurs", "attendus"),
    [
        ("convocations_envoyees", None, {}, {CENTRE: (0, ""), UD: (0, ""), MPCP: (0, "")}),
        # un résultat saisi ou transmis, mais jamais validé
        ("convocations_envoyees", "echec", {}, {CENTRE: (0, ""), UD: (0, ""), MPCP: (0, "")}),
        ("en_attente_validation", "reussite", {}, {CENTRE: (0, ""), UD: (0, ""), MPCP: (0, "")}),
        # validé un jour, absent compris, débloquée et renvoyée comprises
        ("validee", "reussite", VALIDEE, {CENTRE: (4, "CAN-10"), UD: (0, ""), MPCP: (0, "")}),
        ("validee", "absent", VALIDEE, {CENTRE: (4, "CAN-10"), UD: (0, ""), MPCP: (0, "")}),
        ("debloquee", "echec", VALIDEE, {CENTRE: (4, "CAN-10"), UD: (0, ""), MPCP: (0, "")}),
        ("en_attente_validation", "echec", VALIDEE, {CENTRE: (4, "CAN-10"), UD: (0, ""), MPCP: (0, "")}),
    ],
)
def test_can_10_jusqu_a_un_resultat_valide_puis_par_l_ud_seule(
    m: MondeSessions, etat: str, resultat: str, valeurs: dict[str, date], attendus: dict[str, tuple[int, str]]
) -> None:
    m.session(etat, candidats=(1,), resultat=resultat, **valeurs)
    assert issues(m, *CORRIGER, *MOTIF) == {**REFUS, **attendus}


@pytest.mark.parametrize("profil", [UD, MPCP])
def test_can_10_apres_un_resultat_un_service_dit_pourquoi(m: MondeSessions, profil: str) -> None:
    m.session("validee", candidats=(1,), resultat="reussite", **VALIDEE)
    octets = m.octets()
    refus = m.faire(*CORRIGER, profil=profil)
    assert (refus.code, refus.erreur()["code"]) == (2, "USAGE")
    assert m.octets() == octets
    assert m.faire(*CORRIGER, *MOTIF, profil=profil).json()["nom"] == "Aubry"
    assert ("nom", "AUBERT", "Aubry", "pièce d'identité") in m.traces("champ", "avant", "apres", "motif")


@pytest.mark.parametrize("profil", [UD, MPCP])
def test_can_10_le_droit_puis_le_motif_puis_can_11(m: MondeSessions, profil: str) -> None:
    m.session("validee", candidats=(1, 2), resultat="reussite", **VALIDEE)
    autre = m.faire("candidat", "voir", "C-2", profil=MPCP).json()
    identite = [x for champ in ("nom", "prenom", "naissance") for x in (f"--{champ}", autre[champ])]
    devenir = ("candidat", "modifier", "C-1", *identite)
    centre = m.faire(*devenir).erreur()
    assert (centre["code"], {x["code"] for x in centre["motifs"]}) == ("CAN-10", {"CAN-10", "CAN-11"})
    for simuler in ((), ("--simuler",)):
        sans = m.faire(*devenir, *simuler, profil=profil)
        assert (sans.code, sans.erreur()["code"]) == (2, "USAGE")
        avec = m.faire(*devenir, *MOTIF, *simuler, profil=profil)
        assert (avec.code, avec.erreur()["code"]) == (4, "CAN-11")


def test_une_decision_vae_rendue_pour_un_autre_nom_se_dit_a_qui_le_change(m: MondeSessions) -> None:
    """Recevable seule ; une accentuation n'est pas un autre nom. Rien n'est refusé, ni demandé."""
    poser(m.f, 1, TITRE, "recevable")
    poser(m.f, 2, TITRE)
    assert "VAE-02" not in m.faire("candidat", "modifier", "C-1", "--nom", "Aubért").stderr
    assert "VAE-02" not in m.faire("candidat", "modifier", "C-2", "--nom", "Fraudeur").stderr
    devenir = ("candidat", "modifier", "C-1", "--nom", "Fraudeur", "--prenom", "Paul", "--naissance", "01/01/1999")
    for simuler in (("--simuler",), ()):
        fait = m.faire(*devenir, *simuler)
        assert fait.code == 0
        assert (
            "VAE-02 : D-000001 a été décidée recevable pour Aubért Noé, naissance 01/01/1990 ; elle vaudrait désormais"
            " pour Fraudeur Paul, naissance 01/01/1999." in fait.stderr
        )


def test_can_10_avant_un_resultat_aucun_motif(m: MondeSessions) -> None:
    m.session("en_attente_validation", candidats=(1,), resultat="reussite")
    assert m.faire(*CORRIGER, profil=UD).code == 0
    assert m.faire("candidat", "modifier", "C-1", "--nom", "Aubert", profil=CENTRE).code == 0


def test_can_10_ni_une_session_annulee_ni_une_place_quittee_ne_comptent(m: MondeSessions) -> None:
    m.session("annulee", candidats=(1,), resultat="reussite", **VALIDEE)
    numero = m.f.session(1, TITRE, "validee", DEBUT, **VALIDEE)
    m.inscrire(numero, 1, None, etat="desinscrit", desinscrit_le=date(2025, 3, 1))
    assert m.faire(*CORRIGER, profil=CENTRE).code == 0


@pytest.mark.parametrize("resultat", ["reussite", "absent"])
def test_can_10_un_ecarte_d_une_session_validee_garde_son_identite(m: MondeSessions, resultat: str) -> None:
    """Il garde aussi ce qu'elle lui avait donné (CAN-12) : son nom ne se change plus sans pièce."""
    numero = m.f.session(1, TITRE, "debloquee", DEBUT, **VALIDEE)
    m.inscrire(numero, 1, resultat, etat="ecarte")
    assert issues(m, *CORRIGER, *MOTIF) == {**REFUS, CENTRE: (4, "CAN-10"), UD: (0, ""), MPCP: (0, "")}
    sans_motif = m.faire(*CORRIGER, profil=UD)
    assert (sans_motif.code, sans_motif.erreur()["code"]) == (2, "USAGE")


@pytest.mark.parametrize(
    ("etat", "resultat", "valeurs"),
    [("en_attente_validation", "reussite", {}), ("validee", None, VALIDEE), ("annulee", "reussite", {})],
)
def test_can_10_un_ecarte_sans_resultat_valide_se_corrige(
    m: MondeSessions, etat: str, resultat: str | None, valeurs: dict[str, date]
) -> None:
    numero = m.f.session(1, TITRE, etat, DEBUT, **valeurs)
    m.inscrire(numero, 1, resultat, etat="ecarte")
    assert m.faire(*CORRIGER, profil=CENTRE).code == 0


def test_can_10_les_coordonnees_restent_libres_et_au_centre(m: MondeSessions) -> None:
    m.session("validee", candidats=(1,), resultat="reussite", **VALIDEE)
    contact = ("candidat", "modifier", "C-1", "--courriel", "noe@example.fr")
    assert m.faire(*contact, profil=CENTRE).code == 0
    refus = m.faire(*contact, *MOTIF, profil=UD)
    assert (refus.code, refus.erreur()["code"]) == (5, "DRO-01")
    melange = m.faire(*CORRIGER, "--courriel", "a@example.fr", *MOTIF, profil=UD)
    assert (melange.code, melange.erreur()["code"]) == (5, "DRO-01")


def test_can_10_le_refus_dit_a_qui_demander(m: MondeSessions) -> None:
    session = m.session("validee", candidats=(1,), resultat="reussite", **VALIDEE)
    erreur = m.faire(*CORRIGER, profil=CENTRE).erreur()
    assert session in erreur["message"]
    assert "l'UD de cette session" in erreur["conseil"]


@pytest.mark.parametrize("valide", [False, True])
def test_can_10_expliquer_repond_comme_l_ecriture(m: MondeSessions, valide: bool) -> None:
    etat = "validee" if valide else "convocations_envoyees"
    m.session(etat, candidats=(1,), resultat="echec" if valide else None, **(VALIDEE if valide else {}))
    ecrites = issues(m, *CORRIGER, *MOTIF)
    for profil, (code, motif) in ecrites.items():
        dit = m.faire("candidat", "expliquer", "C-1", "--action", "modifier", profil=profil, jour="2025-05-02")
        if code == 3 or profil == "P-7":  # hors de son ressort : la lecture ne dit rien du rôle
            assert dit.code == 3
        else:
            assert dit.json()["possible"] is (code == 0), profil
            assert [c["code"] for c in dit.json()["controles"] if not c["satisfait"]] == ([motif] if motif else [])


@pytest.mark.parametrize("profil", [CENTRE, UD, AUTRE_CENTRE])
def test_dro_02_can_10_ni_le_refus_ni_l_explication_ne_nomment_une_session_hors_du_ressort(
    m: MondeSessions, profil: str
) -> None:
    """Un résultat validé au centre de Rennes, une inscription à celui de Nantes."""
    ailleurs, ici = (
        m.session("validee", candidats=(1,), resultat="echec", centre=2, departement="35", region="53", **VALIDEE),
        m.session("convocations_envoyees", candidats=(1,)),
    )
    vues = {AUTRE_CENTRE: [ailleurs]}.get(profil, [])
    refus = m.faire(*CORRIGER, *MOTIF, profil=profil)
    assert refus.erreur()["code"] == ("DRO-02" if profil == AUTRE_CENTRE else "CAN-10")
    assert refus.erreur()["objets"] == (vues or ["C-000001"])
    dit = m.faire("candidat", "expliquer", "C-1", "--action", "modifier", profil=profil)
    assert [c["valeurs"]["sessions"] for c in dit.json()["controles"]] == [vues]
    tues = {ailleurs, ici} - set(vues)
    assert not [s for s in tues if s in refus.stderr + dit.stdout]
    assert profil == AUTRE_CENTRE or "une autre session (dép. 35)" in refus.erreur()["message"]


def test_can_10_l_action_s_explique_seule(m: MondeSessions) -> None:
    assert m.faire("candidat", "expliquer", "C-1", "--action", "modifier", "--titre", TITRE).code == 2


def test_can_11_une_correction_de_l_ud_ne_prend_pas_l_identite_d_un_autre(m: MondeSessions) -> None:
    m.session("convocations_envoyees", candidats=(1, 2))
    refus = m.faire("candidat", "modifier", "C-1", "--nom", "Besson", profil=UD)
    assert (refus.code, refus.erreur()["code"], refus.erreur()["objets"]) == (4, "CAN-11", ["C-000002"])


def test_can_10_une_identite_corrigee_marque_les_convocations_jamais_apres_la_fin(m: MondeSessions) -> None:
    session = m.session(
        "en_preparation", debut=date(2025, 3, 20), fin=date(2025, 3, 21), jures=(1, 2), candidats=(1, 2)
    )
    assert m.faire("convocation", "editer", session).code == 0
    assert m.faire(*CORRIGER).code == 0

    def marquees(jour: str) -> list[str]:
        lues = m.faire("convocation", "lister", "--session", session, "--a-reediter", jour=jour)
        return [c["objet"] for c in lues.json()["elements"]]

    assert marquees("2025-03-21") == ["C-000001"]
    assert marquees("2025-03-22") == []


def test_v18_6_chaque_changement_est_au_journal_avant_et_apres(m: MondeSessions) -> None:
    m.session("validee", candidats=(1,), resultat="reussite", **VALIDEE)
    nouveaux = ("--civilite", "M", "--prenom", "Noël", "--naissance", "02/01/1990", "--nom-usage", "Ker")
    assert m.faire("candidat", "modifier", "C-1", *nouveaux, *MOTIF, profil=UD).code == 0
    assert set(m.traces("champ", "avant", "apres", "motif")) == {
        ("civilite", None, "M", MOTIF[1]),
        ("prenom", "Noé", "Noël", MOTIF[1]),
        ("naissance", "1990-01-01", "1990-01-02", MOTIF[1]),
        ("nom_usage", None, "Ker", MOTIF[1]),
    }


def test_v18_7_le_lieu_de_naissance_se_lit_avec_son_departement(m: MondeSessions) -> None:
    assert m.faire("candidat", "modifier", "C-1", "--commune-naissance", "Sainte-Colombe (69)").code == 0
    assert m.faire("candidat", "voir", "C-1").json()["naissance_lieu"] == "Sainte-Colombe (69)"
    lus = {c["id"]: c["naissance_lieu"] for c in m.faire("candidat", "lister").json()["elements"]}
    assert lus["C-000001"] == "Sainte-Colombe (69)"


def test_obt_03_une_identite_corrigee_rappelle_le_parchemin_delivre(m: MondeSessions) -> None:
    """Le délivré est à annuler, un nouveau est à éditer ; celui d'un autre candidat ne bouge pas."""
    session = m.session(
        "en_attente_validation", jures=(1, 2), candidats=(1, 2), resultat="reussite", resultats_le=date(2025, 4, 2)
    )
    for inscription in (1, 2):
        with m.f.store.ecriture() as db:
            db.executer("UPDATE inscription SET entretien = 'reussi' WHERE id = ?", (inscription,))
    assert m.faire("session", "valider", session, profil=UD, jour="2025-04-08").code == 0

    def parchemins() -> list[tuple[int, str]]:
        return m.f.lignes("SELECT candidat_id, etat FROM parchemin ORDER BY 1, 2")

    assert parchemins() == [(1, "a_editer"), (2, "a_editer")]
    assert m.faire(*CORRIGER, *MOTIF, profil=UD, jour="2025-05-02").code == 0
    assert parchemins() == [(1, "a_editer"), (2, "a_editer")]
    with m.f.store.ecriture() as db:
        db.executer("UPDATE parchemin SET etat = 'delivre', delivre_le = '2025-05-01'")
    contact = m.faire("candidat", "modifier", "C-1", "--courriel", "noe@example.fr", jour="2025-05-02")
    assert contact.code == 0
    assert parchemins() == [(1, "delivre"), (2, "delivre")]
    dit = m.faire("candidat", "modifier", "C-1", "--nom", "Aubert", *MOTIF, profil=UD, jour="2025-05-02")
    assert "OBT-03" in dit.stderr
    assert parchemins() == [(1, "a_annuler"), (1, "a_editer"), (2, "delivre")]


def test_can_10_l_ud_qui_valide_sait_qui_a_change_d_identite_depuis_les_convocations(m: MondeSessions) -> None:
    s = m.session("dte_envoye", jures=(1, 2), candidats=(1, 2))
    devenir = ("candidat", "modifier", "C-1", "--nom", "Autre", "--prenom", "Tout", "--naissance", "12/03/1987")
    # Avant la première édition, rien n'est clos.
    assert m.faire("candidat", "modifier", "C-2", "--nom", "Avant").code == 0
    assert m.faire("convocation", "editer", s, "--oui").code == 0
    assert m.faire(*devenir).code == 0
    jour = DEBUT.isoformat()
    for numero in (1, 2):
        saisi = ("session", "resultats", s, "--candidat", f"C-{numero}", "--resultat", "reussite")
        assert m.faire(*saisi, jour=jour).code == 0
    assert m.faire("session", "transmettre", s, jour=jour).code == 0

    def dit() -> str:
        return " ".join(m.faire("session", "valider", s, "--simuler", profil=UD, jour=jour).stderr.split())

    assert "CAN-10 : C-000001 a changé d'identité depuis l'édition des convocations : AUBERT Noé, naissance" in dit()
    assert "→ Autre Tout, naissance 12/03/1987. Vérifiez" in dit()
    assert "C-000002 a changé" not in dit()
    # Un accent n'est pas une autre identité ; revenue à elle-même, elle n'a pas changé.
    avant = ("--nom", "Aubért", "--prenom", "Noé", "--naissance", "01/01/1990")
    assert m.faire("candidat", "modifier", "C-1", *avant, jour=jour).code == 0
    assert "CAN-10" not in dit()
    assert m.faire("session", "valider", s, profil=UD, jour=jour).code == 0

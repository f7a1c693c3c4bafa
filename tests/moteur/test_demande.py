"""La demande : l'objet qu'elle vise, tel qu'il a été écrit et tel qu'il a été lu."""

import pytest

from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.moteur.demande import Decision, Demande, Rapport, exiger_un_motif, ligne_de_rapport
from ceres_cli.regles.vocabulaire import ActionJure, Resultat


def test_un_objet_mal_nomme_n_est_dit_qu_a_sa_decision() -> None:
    demande = Demande(ActionJure.INACTIVER, "juré 3")
    assert demande.reconnaitre("J") is None
    with pytest.raises(ErreurUsage, match="« juré 3 » n'est pas un identifiant de juré"):
        demande.viser("J")


def test_le_numero_lu_par_l_auteur_de_la_demande_n_est_pas_relu() -> None:
    demande = Demande(ActionJure.INACTIVER, "J-000012", numero=34)
    assert (demande.viser("J"), demande.reconnaitre("J")) == (34, 34)


DEUX = (Motif("HAB-08", "Une raison."), Motif("HAB-09", "une autre"))


@pytest.mark.parametrize(
    ("motifs", "explication", "conseil", "texte"),
    [
        (DEUX, "", "Attendez.", "Une raison ; une autre. Attendez."),
        (DEUX, "", "", "Une raison ; une autre"),
        ((Motif("HAB-08", "Fin X."),), "", "", "Fin X"),
        (DEUX, "déjà dit au plan", "Attendez.", "déjà dit au plan"),
        ((), "c'est fait", "", "c'est fait"),
        ((), "", "Attendez.", ""),
    ],
)
def test_une_decision_dit_ce_qui_est_fait_ou_toutes_les_raisons_puis_le_conseil(
    motifs: tuple[Motif, ...], explication: str, conseil: str, texte: str
) -> None:
    demande = Demande(ActionJure.INACTIVER, "J-000012")
    decision = Decision(demande, "J-000012", Resultat.REFUSE, motifs, explication, conseil)
    assert (decision.texte(), decision.code) == (texte, motifs[0].code if motifs else "")


def test_une_consequence_se_dit_quand_on_la_lit_et_s_oublie() -> None:
    decision = Decision(Demande(ActionJure.INACTIVER), "", Resultat.FAIT)
    assert (decision.consequence, decision.annonce) == ("", None)
    decision.consequence = "Il quitte deux jurys."
    assert decision.consequence == "Il quitte deux jurys."
    decision.consequence = ""
    assert decision.annonce is None


@pytest.mark.parametrize("motif", [None, "", "  "])
def test_ses_10_une_derogation_sans_motif_est_une_faute_d_usage(motif: str | None) -> None:
    exiger_un_motif("erreur de saisie", "une dérogation")
    with pytest.raises(ErreurUsage) as refus:
        exiger_un_motif(motif, "une dérogation")
    assert (refus.value.message, refus.value.conseil) == (
        "Une dérogation demande un motif.",
        "Ajoutez --motif TEXTE : le journal le garde.",
    )


def test_le_rapport_compte_chaque_sort_et_reunit_les_avertissements() -> None:
    demande = Demande(ActionJure.INACTIVER, "J-000012", ligne=3)
    decisions = [
        Decision(demande, "J-000012", Resultat.FAIT, explication="fait", avertissements=("a", "b"), apres={"actif": 0}),
        Decision(demande, "J-000012", Resultat.REFUSE, DEUX, avertissements=("c",)),
    ]
    rapport = Rapport(decisions, lot=4)
    assert rapport.avertissements() == ["a", "b", "c"]
    assert rapport.en_dict() == {
        "schema": "ceres.rapport-lot/1",
        "lot": "L-000004",
        "simulation": False,
        "resume": {"fait": 1, "sans_effet": 0, "refuse": 1, "non_traite": 0},
        "lignes": [
            {"ligne": 3, "objet": "J-000012", "action": "inactiver", "resultat": "fait", "code": "",
             "explication": "fait", "avant": None, "apres": {"actif": 0}},
            {"ligne": 3, "objet": "J-000012", "action": "inactiver", "resultat": "refuse", "code": "HAB-08",
             "explication": "Une raison ; une autre", "avant": None, "apres": None},
        ],
    }  # fmt: skip
    assert Rapport([]).en_tete()["lot"] is None


def test_les_objets_qu_une_decision_touche_sont_dans_sa_ligne_s_il_y_en_a() -> None:
    demande = Demande(ActionJure.INACTIVER, "J-000012", ligne=3)
    sans = Decision(demande, "J-000012", Resultat.FAIT)
    assert "effets" not in ligne_de_rapport(sans)
    sans.effets = {}
    assert ligne_de_rapport(sans)["effets"] == {}
    sans.effets = {"sessions": ["S-2025-000001"]}
    assert ligne_de_rapport(sans)["effets"] == {"sessions": ["S-2025-000001"]}

"""Le plan d'une fusion : ce qui bouge de la fiche absorbée, ou de ce qu'elle tient, le laisse de côté (DEPLACE) ; la
fusion ne se défait pas. Jour : 03/03/2025."""

import pytest

from tests.commands.lot.test_plans_de_tout_nom import appliquer, lu, planifier, sorts
from tests.fabriques.monde_sessions import CENTRE, MPCP, TITRE, UD, MondeSessions

_JURES = ("jure", "fusionner", "J-1", "J-2", "--motif", "en double")
_CANDIDATS = ("candidat", "fusionner", "C-1", "C-2", "--motif", "en double")
_VAE = ("vae", "creer", "--candidat", "C-2", "--certification", TITRE)
# Ce qui change entre le plan et son application : (profil, commande, ce que la ligne en dit). {s} : une session.
_DEPUIS = {
    "habilitation absorbée": (_JURES, MPCP, ("habilitation", "suspendre", "H-2", "--oui"), "H-000002 a changé depuis"),
    "habilitation gardée": (_JURES, MPCP, ("habilitation", "suspendre", "H-1", "--oui"), "H-000001 a changé depuis"),
    "juré modifié": (_JURES, UD, ("jure", "modifier", "J-2", "--courriel", "b@example.fr"), "J-000002 a changé depuis"),
    "jours pris": (
        _JURES, MPCP, ("jure", "indisponible", "J-2", "--du", "05/05/2025", "--au", "06/05/2025"), "J-000002 a changé",
    ),
    "siège": (_JURES, CENTRE, ("session", "inscrire-jure", "{s}", "J-2"), "{s} a changé depuis"),
    "courriel": (
        _CANDIDATS, CENTRE, ("candidat", "modifier", "C-2", "--courriel", "b@example.fr"), "C-000002 a changé depuis",
    ),
    "inscription": (_CANDIDATS, CENTRE, ("candidat", "inscrire", "C-2", "{s}"), "{s} a changé depuis"),
    "demande VAE": (_CANDIDATS, CENTRE, _VAE, "D-000001 a changé depuis"),
}  # fmt: skip


@pytest.mark.parametrize("quoi", _DEPUIS)
def test_ce_qui_a_bouge_de_la_fiche_absorbee_laisse_la_fusion_de_cote(m: MondeSessions, quoi: str) -> None:
    session = m.session()
    fusion, profil, commande, dit = _DEPUIS[quoi]
    planifier(m, MPCP, *fusion)
    fait = m.faire(*(mot.format(s=session) for mot in commande), profil=profil)
    assert fait.code == 0, fait.stderr
    octets = m.octets()
    fini = appliquer(m)
    assert (fini.code, sorts(fini)) == (7, [(1, "non_traite", "DEPLACE")]), fini.stdout
    explication = fini.json()["lignes"][0]["explication"]
    assert explication.startswith(dit.format(s=session))
    assert explication.endswith(", lot L-000001")
    assert m.octets() == octets


@pytest.mark.parametrize(("fusion", "garde"), [(_JURES, "J-000001"), (_CANDIDATS, "C-000001")])
def test_le_plan_d_une_fusion_s_applique_si_rien_n_en_a_bouge(
    m: MondeSessions, fusion: tuple[str, ...], garde: str
) -> None:
    """Le lendemain, une autre fiche et la session elle-même ayant changé."""
    session = m.session(jures=(2,), candidats=(2,))
    planifier(m, MPCP, *fusion)
    assert lu("p.json")["lignes"][0]["lies"]
    assert m.faire("candidat", "inscrire", "C-3", session).code == 0
    assert m.faire("jure", "modifier", "J-3", "--courriel", "c@example.fr", profil=MPCP).code == 0
    fini = appliquer(m, jour="2025-03-04")
    assert (fini.code, sorts(fini)) == (0, [(1, "fait", "")]), fini.stdout
    assert fini.json()["lignes"][0]["objet"] == garde


def test_une_session_d_un_autre_ressort_n_est_pas_nommee_par_le_plan(m: MondeSessions) -> None:
    """C-2, de même identité, est inscrit à Rennes : l'UD de Nantes le réunit sans l'apprendre."""
    ailleurs = m.session(centre=2, candidats=(2,), departement="35")
    m.f.store.ecrire(lambda db: db.executer("UPDATE candidat SET nom = 'AUBERT', cle = 'aubert noe' WHERE id = 2"))
    lies = planifier(m, UD, *_CANDIDATS)["lignes"][0]["lies"]
    assert "inscription 1" in lies
    assert ailleurs not in str(lies)

"""L'effacement d'une personne sur une base partagée : refusé, fait, relu ; ses tables récrites, la chaîne vérifiée."""

from pathlib import Path

from tests.commands.rgpd.vies import ANNIVERSAIRE, CANDIDATE, DE_LA_CANDIDATE, DU_JURE, JURE, Vie, jouer
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.base import Fabrique
from tests.fabriques.monde_sessions import MPCP
from tests.fabriques.serveur import Serveur


def test_deux_personnes_effacees_d_une_base_partagee(partage: Serveur, isole: Path, ceres: Lanceur) -> None:
    f = Fabrique.reprise(monde_sessions.batir(isole / "ceres.db"))
    f.consigner()
    vie = Vie(ceres, f)
    jouer(vie)
    assert vie.dit_encore((*DE_LA_CANDIDATE, *DU_JURE)) == [*DE_LA_CANDIDATE, *DU_JURE]
    refus = vie.refuse("2026-03-09", "rgpd", "effacer", CANDIDATE, "--motif", "demande reçue", "--oui")
    assert [m["possible_le"] for m in refus["motifs"]] == [ANNIVERSAIRE]
    extrait = vie.fait(ANNIVERSAIRE, MPCP, "rgpd", "extraire", CANDIDATE)
    dit = " ".join(e["valeur"] for e in extrait["elements"])
    assert [t for t in DE_LA_CANDIDATE if t not in dit] == []
    vie.efface(CANDIDATE)
    Path("ceres.toml").write_text("[conservation]\njures_annees = 5\n", encoding="utf-8")
    vie.fait("2034-01-01", MPCP, "admin", "purger", "--annoncer")
    purge = vie.fait("2034-01-02", MPCP, "admin", "purger", "--executer", "--oui")
    assert {e["resultat"] for e in purge["elements"] if e["personne"] == JURE} == {"fait"}
    assert vie.dit_encore((*DE_LA_CANDIDATE, *DU_JURE)) == []
    assert vie.defauts() == []
    rendu = vie.faire("admin", "verifier", profil=MPCP, jour=ANNIVERSAIRE)
    assert rendu.code == 0, rendu.stderr

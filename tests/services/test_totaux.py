"""Un compte borné n'est jamais un autre compte : le plus petit du vrai et de la borne, pour chaque profil."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.erreurs import DroitsInsuffisants
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.services.accueil import lectures as accueil
from ceres_cli.services.annulation import lots
from ceres_cli.services.candidat import lectures as candidat
from ceres_cli.services.candidat import requetes as candidats
from ceres_cli.services.centre import lectures as centre
from ceres_cli.services.conformite import lectures as conformite
from ceres_cli.services.convocation import lectures as convocation
from ceres_cli.services.courrier import lectures as courrier
from ceres_cli.services.habilitation import lectures as habilitation
from ceres_cli.services.journal import lectures as journal
from ceres_cli.services.jure import lectures as jure
from ceres_cli.services.obtention import lectures as obtention
from ceres_cli.services.session import lectures as session
from ceres_cli.services.vae import lectures as vae
from tests.conftest import Ressorts
from tests.fabriques import bases
from tests.fabriques.base import AGENT
from tests.fabriques.deux_ressorts import CENTRE, DIRECCTE, MPCP, UD
from tests.outils_moteur import cadre

PROFILS = (MPCP, CENTRE, UD, DIRECCTE)
LISTES: dict[str, Any] = {
    "jurés": lambda c, n: jure.lister(c, jure.Criteres(limite=n)),
    "jurés nommés": lambda c, n: jure.lister(c, jure.Criteres("e", limite=n)),
    "habilitations": lambda c, n: habilitation.lister(c, habilitation.Criteres(limite=n)),
    "échéances": lambda c, n: habilitation.echeances(c, 9999, habilitation.Criteres(limite=n)),
    "sessions": lambda c, n: session.lister(c, session.Criteres(limite=n)),
    "candidats": lambda c, n: candidat.lister(c, candidat.Criteres(limite=n)),
    "candidats nommés": lambda c, n: candidat.lister(c, candidat.Criteres("a", limite=n)),
    "parchemins": lambda c, n: obtention.lister(c, obtention.Criteres(limite=n)),
    "demandes VAE": lambda c, n: vae.lister(c, vae.Criteres(limite=n)),
    "contrôles": lambda c, n: conformite.lister(c, conformite.Criteres(limite=n)),
    "courriels": lambda c, n: courrier.lister(c, courrier.Criteres(limite=n)),
    "convocations": lambda c, n: convocation.lister(c, limite=n),
    "convocations nommées": lambda c, n: convocation.lister(c, texte="a", limite=n),
    "centres": lambda c, n: centre.lister(c, centre.Criteres(limite=n)),
    "agréments": lambda c, n: centre.agrements(c, centre.CriteresAgrements(limite=n)),
    "lots": lambda c, n: lots.lister(c, lots.Criteres(limite=n)),
    "journal": lambda c, n: journal.lister(c, journal.Criteres(limite=n)),
    "journal nommé": lambda c, n: journal.lister(c, journal.Criteres(AGENT, limite=n)),
}


@pytest.fixture(params=PROFILS)
def exact(request: pytest.FixtureRequest, ressorts: Ressorts, isole: Path) -> Cadre:
    shutil.copyfile(ressorts[0], isole / "ceres.db")
    return cadre(bases.ouvrir(isole / "ceres.db"), profil=request.param)


@pytest.mark.parametrize("nom", LISTES)
def test_un_total_borne_est_le_vrai_jusqu_a_la_borne(exact: Cadre, nom: str) -> None:
    """Et un de plus au-delà ; ce qui est hors du ressort, lui, se dit exactement."""
    try:
        vrai, *ailleurs = LISTES[nom](exact, None)[1:]
    except DroitsInsuffisants:
        return  # ce profil n'a pas cette liste
    assert exact.profil != MPCP or vrai > 1
    for limite in range(1, 4):
        for borne in (0, 1, 2, 3, 100):
            elements, total, *hors = LISTES[nom](replace(exact, compte_au_plus=borne), limite)
            assert len(elements) == min(limite, vrai)
            assert hors == ailleurs
            if ailleurs and ailleurs[0]:
                assert total == vrai
            elif borne:
                assert total == min(vrai, max(borne, limite) + 1)
            else:
                assert total == len(elements)
        assert LISTES[nom](exact, limite)[1] == vrai


def test_les_candidats_du_perimetre_se_comptent_jusqu_a_tout_nombre(exact: Cadre) -> None:
    """Ceux des centres d'abord, et les inscrits s'ils ne suffisent pas."""
    with exact.store.lecture() as db:
        acteur = exact.acteur(db)
        tous = candidats.compter(db, acteur)
        assert tous > 1
        for au_plus in range(1, tous + 3):
            assert candidats.compter(db, acteur, au_plus) == min(tous, au_plus)


def test_l_accueil_compte_toujours_exactement(exact: Cadre) -> None:
    assert accueil.accueil(replace(exact, compte_au_plus=1)) == accueil.accueil(exact)

"""D'où chaque nom se lit."""

from ceres_cli.services.faits.sources import objets


def test_chaque_jointure_est_une_egalite_que_le_serveur_sait_chercher() -> None:
    """Par coalesce, il ne la croirait pas sûre : de chaque ligne, il jugerait d'abord toute la vue d'un rôle (treize
    secondes pour dix dérogations)."""
    egalites = [j.egalites for objet in objets().values() for j in (*objet.jointes, *objet.avec)]
    assert len(egalites) > 20
    assert [e for e in egalites if "coalesce" in e] == []

"""Les convocations des sessions déjà éditées : une par inscrit et par juré, à leur première édition."""

from collections.abc import Sequence
from dataclasses import replace

from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.demonstration.planning import jour_d_edition
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.services.convocation import contenu as contenu_convocation
from ceres_cli.store import Db


def editer(db: Db, entrepot: Entrepot, sessions: Sequence[SessionExamen], cadre: Cadre) -> None:
    """Sessions et personnes sont déjà en base. Un candidat VAE inscrit après l'édition attend encore la sienne."""
    for session in sessions:
        if not session.edition:
            continue
        attendent = contenu_convocation.attendent(session)
        le = jour_d_edition(session, cadre.jour)
        for cle, contenu in contenu_convocation.construire(db, [session], cadre.config)[session.id].items():
            if cle in attendent:
                continue
            numero = entrepot.neuf("convocation")
            convocation = replace(contenu, id=identifiants.affiche("V", numero), edition=1, date_edition=le)
            personne = (cle[1], None) if cle[0] == "candidat" else (None, cle[1])
            entrepot.ajouter(
                "convocation", numero, session.id, *personne, 1, le.isoformat(), convocation.heure,
                contenu_convocation.en_json(convocation),
            )  # fmt: skip
        entrepot.soulager()

"""Le dossier des centres : ceux que des demandes nomment, leurs agréments, leurs sessions ; les outils des actions."""

from collections.abc import Sequence
from typing import Any

from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Situation
from ceres_cli.noms import AGREMENT, CENTRE, SITE
from ceres_cli.regles import identifiants
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.centre.vie import ACTIONS
from ceres_cli.regles.faits.centre import Agrement, Centre, Site
from ceres_cli.regles.retours.table import Effacement
from ceres_cli.regles.vocabulaire import ActionCentre
from ceres_cli.services.centre import lectures, requetes
from ceres_cli.services.centre.lectures import trouver
from ceres_cli.services.centre.messages import CONSEILS
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits import sites
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.faits.certifications import Resolveur

# Celles d'un agrément, ou du site qu'il a ouvert.
_SUIVIES = frozenset({*ACTIONS, Effacement.EFFACER})


def est_d_un_site(demande: Demande) -> bool:
    return demande.action is Effacement.EFFACER and demande.objet.startswith(f"{SITE.lettre}-")


class DossierCentre(Situation):
    NOM = CENTRE
    CONSEILS = CONSEILS

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self.resolveur = Resolveur(self.db, self.jour)
        suivies = [d for d in demandes if d.action in _SUIVIES]
        vises = {n for d in suivies if not est_d_un_site(d) and (n := d.reconnaitre("A")) is not None}
        situes = {n for d in suivies if est_d_un_site(d) and (n := d.reconnaitre("T")) is not None}
        self.centres: dict[int, Centre] = {}
        if vises or situes:
            self.connaitre(*requetes.ayant(self.db, vises, situes))
        self._agrements = {a.id: a for c in self.centres.values() for a in c.agrements}
        self._sites: dict[int, list[Site]] = {}
        self.sessions = chargement_session.sessions_vivantes(self.db, self.centres) if self.centres else {}

    def connaitre(self, condition: str, parametres: Sequence[Any]) -> list[Centre]:
        """Les centres de cette condition et leurs agréments ; ceux qu'on connaît déjà, tels qu'ils sont devenus."""
        lus = chargement_centre.centres(self.db, condition, parametres)
        nouveaux = {i: c for i, c in lus.items() if i not in self.centres}
        chargement_centre.completer_agrements(self.db, nouveaux)
        self.centres.update(nouveaux)
        return [self.centres[i] for i in lus]

    def sites(self, centre_id: int) -> list[Site]:
        if centre_id not in self._sites:
            self._sites |= sites.des_centres(self.db, [centre_id])
        return self._sites[centre_id]

    def version_de(self, demande: Demande) -> int | None:
        try:
            if demande.action not in _SUIVIES:
                return self.viser(demande).version
            vise = self.viser_site(demande) if est_d_un_site(demande) else self.viser_agrement(demande)[1]
            return vise.version
        except Introuvable:
            return None

    def au_journal(self, demande: Demande) -> tuple[str, int] | None:
        nom = CENTRE if demande.action not in _SUIVIES else SITE if est_d_un_site(demande) else AGREMENT
        numero = demande.reconnaitre(nom.lettre)
        return None if numero is None else (nom.sorte, numero)

    def viser(self, demande: Demande) -> Centre:
        """Le centre nommé, s'il est dans le ressort où l'acteur écrit ; un Centre ne règle que ses lettres."""
        centre = self.lire(demande)
        sien = demande.action == ActionCentre.COURRIER and centre.id == self.acteur.centre_id
        if not (sien or self.acteur.voit(centre.departement, centre.region)):
            raise absent(CENTRE, demande.objet)
        return centre

    def lire(self, demande: Demande) -> Centre:
        """Le centre nommé, où qu'il soit : tout service les lit tous."""
        (centre,) = self.connaitre("e.id = ?", (trouver(self.db, demande.objet),))
        return centre

    def viser_agrement(self, demande: Demande) -> tuple[Centre, Agrement]:
        """L'agrément nommé et son centre, si son site est dans le ressort où l'acteur écrit."""
        agrement = self._agrements.get(demande.viser("A"))
        if agrement is not None:
            centre = self.centres[agrement.centre_id]
            lieu = regles.lieu_de(agrement, centre)
            if self.acteur.voit(lieu.departement, lieu.region):
                return centre, agrement
        raise absent(AGREMENT, demande.objet)

    def viser_site(self, demande: Demande) -> Site:
        """Le site nommé, s'il est dans le ressort où l'acteur écrit."""
        numero = demande.viser("T")
        for centre in self.centres.values():
            site = next((s for s in self.sites(centre.id) if s.id == numero), None)
            if site is not None:
                lieu = site.lieu if site.departement else centre.lieu
                if self.acteur.voit(lieu.departement, lieu.region):
                    return site
        raise absent(SITE, demande.objet)

    def retenir(self, agrement: Agrement) -> None:
        """Ajoute l'agrément à ceux de son centre, ou l'y remplace : les demandes suivantes le verront ainsi."""
        centre = self.centres[agrement.centre_id]
        autres = [a for a in centre.agrements if a.id != agrement.id]
        centre.agrements = sorted([*autres, agrement], key=lambda a: a.id)
        self._agrements[agrement.id] = agrement

    def document(self, objet: str) -> dict[str, Any]:
        return lectures.centre(self.centres[identifiants.numero("E", objet)], self.jour, ())

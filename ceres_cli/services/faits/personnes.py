"""Les personnes derrière les fiches de candidats : qui est la même, ce qu'elle a passé, ce qu'elle détient (CAN-05)."""

from collections.abc import Iterable, Mapping
from datetime import date

from ceres_cli.base.filtre import Filtre
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import Candidat, Passage, Presence
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import distinctions, hors_ressort, obtentions, perimetres, vae
from ceres_cli.services.faits.sessions import ajouter_candidats, chaines_de_titres
from ceres_cli.store import Db

Identite = tuple[str, str]  # clé des noms, naissance ISO
_jour = date.fromisoformat


def identite(nom: str, prenom: str, naissance: str) -> Identite:
    return textes.cle(f"{nom} {prenom}"), naissance


def candidats_de_ces_noms(
    db: Db, acteur: Acteur, cles: Iterable[str], session: str = ""
) -> list[tuple[str, int, str, str, str | None, str | None, str]]:
    """(clé, id, nom, prénom, commune, département, naissance) des candidats du périmètre qui ont ces clés de
    recherche ; de cette session, ceux qui y sont inscrits."""
    filtre = Filtre().parmi(db, "c.cle", cles)
    perimetres.candidats(filtre, acteur)
    if session:
        inscrits = (
            "SELECT i.candidat_id FROM inscription i"
            f" {db.joint('session_examen s', 's.id = i.session_id', filtre)}"
            " WHERE i.etat = 'inscrit' AND s.annee = ? AND s.numero = ?"
        )
        filtre.et(f"c.id IN ({inscrits})", *identifiants.numero_session(session))
    return db.lignes(
        f"SELECT c.cle, c.id, c.nom, c.prenom, c.commune, c.departement, c.naissance FROM {filtre.de('candidat c')}"
        f" WHERE {filtre.ou()} ORDER BY c.id",
        filtre.parametres,
    )


def completer(db: Db, candidats: Mapping[int, Candidat], chaines: Mapping[int, int], acteur: Acteur) -> None:
    """CAN-05 à CAN-09 : relie chaque candidat aux autres fiches de sa personne, et donne à toutes leurs passages,
    leurs présences, ce qu'elles détiennent et leurs demandes VAE, tous centres, en un nombre fixe de requêtes.

    Un Centre ne connaît que le jour d'une session d'un autre centre : sa référence reste vide.
    """
    tous = _relier(db, candidats)
    lignes = db.parmi("i.candidat_id", tous).lignes(
        "SELECT i.candidat_id, s.id, s.annee, s.numero, s.debut, s.fin, s.centre_id, s.titre_id, s.etat,"
        f" s.entretien_final FROM inscription i {db.joint('session_examen s', 's.id = i.session_id')}"
        " WHERE {} AND i.etat = 'inscrit' AND s.etat <> 'annulee'"
    )
    for cid, sid, annee, numero, debut, fin, centre, titre, etat, comptee in lignes:
        sienne = acteur.role is not Role.CENTRE or acteur.centre_id == centre
        reference = identifiants.session(annee, numero) if sienne else ""
        tous[cid].presences.append(Presence(sid, reference, _jour(debut), _jour(fin)))
        if comptee:
            passage = Passage(sid, reference, _jour(debut), centre, etat)
            tous[cid].passages.setdefault(chaines.get(titre, titre), []).append(passage)
    _completer_obtentions(db, tous, chaines)
    vae.completer(db, tous, chaines)


def _completer_obtentions(db: Db, tous: Mapping[int, Candidat], chaines: Mapping[int, int]) -> None:
    siennes = obtentions.detentions(db, tous)
    detenues = {cid: [d.certification for d in lignes] for cid, lignes in siennes.items()}
    contestees = obtentions.certifications_contestees(db, detenues, chaines)
    for cid, lignes in siennes.items():
        candidat = tous[cid]
        candidat.obtentions = {c: o.jour for c, o in obtentions.en_obtentions(lignes).items()}
        candidat.obtentions_contestees = contestees.get(cid, set())
        candidat.titres = obtentions.chaines_des_titres(lignes, chaines)
        sures = obtentions.chaines_des_titres(lignes, chaines, candidat.obtentions_contestees)
        candidat.contestes = candidat.titres - sures


def autres_fiches(db: Db, candidats: Iterable[int]) -> list[tuple[int, int]]:
    """CAN-05 : (l'un d'eux, une autre fiche qui porte, ou a porté, une de ses identités, et que rien ne distingue)."""
    return db.parmi("m.candidat_id", candidats).lignes(
        "SELECT DISTINCT m.candidat_id, a.candidat_id FROM identite_candidat m"
        f" {db.joint('identite_candidat a', 'a.noms = m.noms AND a.naissance = m.naissance')}"
        " WHERE {} AND a.candidat_id <> m.candidat_id AND NOT EXISTS (SELECT 1 FROM distinction d"
        " WHERE (d.premier_id = m.candidat_id AND d.second_id = a.candidat_id)"
        " OR (d.premier_id = a.candidat_id AND d.second_id = m.candidat_id)) ORDER BY 1, 2"
    )


def _relier(db: Db, candidats: Mapping[int, Candidat]) -> dict[int, Candidat]:
    """Pose `memes` sur chaque candidat ; rend tous les candidats, autres fiches comprises."""
    couples = autres_fiches(db, candidats)
    tous = dict(candidats)
    ajouter_candidats(db, tous, {autre for _, autre in couples})
    for numero, autre in couples:
        tous[numero].memes.append(tous[autre])
    return tous


class Personnes:
    """Des candidats et les fiches, en base ou nées de demandes précédentes, qui portent les identités cherchées.

    `distinctions` : ce qui sépare ces candidats d'une autre fiche, quelle que soit leur identité."""

    def __init__(
        self,
        db: Db,
        acteur: Acteur,
        ids: Iterable[int],
        cherchees: Iterable[Identite] = (),
        chaines: Mapping[int, int] | None = None,
    ) -> None:
        """`ids` : les candidats eux-mêmes. Rien n'est lu s'il n'y a ni candidat ni identité à chercher."""
        self.candidats: dict[int, Candidat] = {}
        self.distinctions = distinctions.Dites(distinctions.CANDIDATS)
        self._porteurs: dict[Identite, list[int]] = {i: [] for i in cherchees}
        siens = set(ids)
        if not siens and not self._porteurs:
            return
        self.distinctions = distinctions.lire(db, distinctions.CANDIDATS, siens)
        if self._porteurs:
            self._chercher(db)
        ajouter_candidats(db, self.candidats, siens | {n for porteurs in self._porteurs.values() for n in porteurs})
        completer(db, self.candidats, chaines_de_titres(db) if chaines is None else chaines, acteur)

    def _chercher(self, db: Db) -> None:
        hors_ressort.candidats_de_ces_identites(db, self._porteurs)
        for numero, noms, naissance in db.parmi("noms", {noms for noms, _ in self._porteurs}).lignes(
            "SELECT candidat_id, noms, naissance FROM identite_candidat WHERE {} ORDER BY 1"
        ):
            if (noms, naissance) in self._porteurs:
                self._porteurs[noms, naissance].append(numero)

    def rejointes(self, numero: int, identite_portee: Identite) -> list[Candidat]:
        """Les fiches de la même personne que ce candidat, s'il portait cette identité : toutes celles qui la portent,
        sauf celles qu'une UD en a distinguées."""
        return [
            self.candidats[n]
            for n in self._porteurs.get(identite_portee, ())
            if n != numero and distinctions.paire(n, numero) not in self.distinctions
        ]

    def porter(self, candidat: Candidat, nouvelle: Identite) -> None:
        """Ce candidat, né ou corrigé d'une demande, porte désormais cette identité : il est relié aux autres."""
        self.candidats[candidat.id] = candidat
        porteurs = self._porteurs.setdefault(nouvelle, [])
        for autre in self.rejointes(candidat.id, nouvelle):
            if autre not in candidat.memes:
                candidat.memes.append(autre)
                autre.memes.append(candidat)
        if candidat.id not in porteurs:
            porteurs.append(candidat.id)

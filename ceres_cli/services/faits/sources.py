"""D'où la base lit la ligne de chaque nom, avec ce qui en dit le ressort et ce à quoi on le reconnaît."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from ceres_cli import noms
from ceres_cli.base.filtre import Filtre
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.faits.perimetres import (
    agrements,
    candidats,
    centres_du_ressort,
    controles,
    demandes_vae,
    derogations,
    jures,
    messages,
    sessions,
    sites,
)
from ceres_cli.store import Db


def _premier(cle: str, un: str, autre: str) -> str:
    """Cette clé est la première des deux qui est dite. Non par coalesce : un serveur n'y verrait pas une égalité sûre,
    et jugerait d'abord toute la vue d'un rôle."""
    return f"{cle} = CASE WHEN {un} IS NULL THEN {autre} ELSE {un} END"


class Jointe(NamedTuple):
    """Une table qu'une autre désigne : « jure j », « j.id = h.jure_id » ; `ou_rien` : elle peut manquer."""

    table: str
    egalites: str
    ou_rien: bool = False


class Objet(NamedTuple):
    """Une sorte au journal, et d'où la base en lit la ligne : sa table et son alias, celles qui disent ce qu'un acteur
    en voit (`perimetre` None : il n'a pas de ressort). `nomme` : ce à quoi une personne le reconnaît, du plus parlant
    au moins ; `avec` : d'où cela se lit en plus ; `un_jour` : son dernier morceau en est un."""

    sorte: str
    table: str
    perimetre: Callable[[Filtre, Acteur], None] | None
    nomme: tuple[str, ...] = ()
    jointes: tuple[Jointe, ...] = ()
    avec: tuple[Jointe, ...] = ()
    un_jour: bool = False

    @property
    def alias(self) -> str:
        return self.table.rpartition(" ")[2]

    def depuis(self, db: Db, filtre: Filtre, *, nommes: bool = False) -> str:
        """Le FROM de ce que ce filtre laisse ; `nommes` : avec d'où se lit ce qui le nomme."""
        jointes = (
            f" {'LEFT ' if j.ou_rien else ''}{db.joint(j.table, j.egalites, filtre)}"
            for j in (*self.jointes, *(self.avec if nommes else ()))
        )
        return f"FROM {filtre.de(self.table)}{''.join(jointes)}"


def _jures_du_jour(filtre: Filtre, acteur: Acteur) -> None:
    jures(filtre, acteur, acteur.jour.isoformat())


_TITRE = "cn.reference || CASE WHEN ti.sigle IS NULL THEN '' ELSE ' ' || ti.sigle END"
_DU_JURE, _DU_CANDIDAT = "j.nom || ' ' || j.prenom", "c.nom || ' ' || c.prenom"
_DE_L_UD = "CASE WHEN m.nature = 'bureau' AND m.profil_id IS NOT NULL THEN 'UD ' || m.departement END"
_JURE, _CANDIDAT = Jointe("jure j", "j.id = h.jure_id"), Jointe("candidat c", "c.id = p.candidat_id")


def _certification(alias: str) -> tuple[Jointe, ...]:
    return Jointe("certification cn", f"cn.id = {alias}.certification_id"), Jointe("titre ti", "ti.id = cn.titre_id")


@cache
def objets() -> dict[str, Objet]:
    """Sorte au journal → d'où elle se lit."""
    return {objet.sorte: objet for objet in (
        Objet(
            "habilitation", "habilitation h", _jures_du_jour, (_DU_JURE, _TITRE), (_JURE,), _certification("h"),
        ),
        Objet("jure", "jure j", _jures_du_jour, (_DU_JURE,)),
        Objet(
            "session", "session_examen s", sessions, (_TITRE, "s.debut"), avec=_certification("s"), un_jour=True,
        ),
        Objet(
            "convocation", "convocation v", sessions, jointes=(Jointe("session_examen s", "s.id = v.session_id"),),
        ),
        Objet(
            "message", "message m", messages, (f"coalesce({_DU_CANDIDAT}, {_DU_JURE}, {_DE_L_UD}, p.agent, e.nom)",),
            (Jointe("session_examen s", "s.id = m.session_id", ou_rien=True),),
            (
                Jointe("convocation v", "v.id = m.convocation_id", ou_rien=True),
                Jointe("inscription i", "i.id = m.inscription_id", ou_rien=True),
                Jointe("candidat c", _premier("c.id", "v.candidat_id", "i.candidat_id"), ou_rien=True),
                Jointe("jure j", "j.id = v.jure_id", ou_rien=True),
                Jointe("profil p", "p.id = m.profil_id", ou_rien=True),
                Jointe(
                    "centre e", _premier("e.id", "m.centre_id", "CASE WHEN m.nature = 'relance' THEN s.centre_id END"),
                    ou_rien=True,
                ),
            ),
        ),
        Objet("candidat", "candidat c", candidats, (_DU_CANDIDAT,)),
        Objet(
            "parchemin", "parchemin p", candidats, (_DU_CANDIDAT, _TITRE), (_CANDIDAT,), _certification("p"),
        ),
        Objet(
            "attestation", "attestation n", sessions, (_DU_CANDIDAT, _TITRE),
            (Jointe("candidat c", "c.id = n.candidat_id"), Jointe("session_examen s", "s.id = n.session_id")),
            _certification("n"),
        ),
        Objet("centre", "centre e", centres_du_ressort, ("e.nom",)),
        Objet("site", "site si", sites, ("e.nom", "si.nom"), (Jointe("centre e", "e.id = si.centre_id"),)),
        Objet(
            "agrement", "agrement a", agrements, ("e.nom", _TITRE), (Jointe("centre e", "e.id = a.centre_id"),),
            _certification("a"),
        ),
        Objet(
            "demande_vae", "demande_vae d", demandes_vae, (_DU_CANDIDAT, _TITRE),
            (
                Jointe("candidat c", "c.id = d.candidat_id"),
                Jointe("centre e", "e.id = c.centre_id", ou_rien=True),
            ),
            _certification("d"),
        ),
        Objet(
            "derogation", "derogation d", derogations, ("e.nom",),
            (
                Jointe("session_examen s", _premier("s.id", "d.session_id", "d.utilisee_par_id"), ou_rien=True),
                Jointe("centre e", _premier("e.id", "d.centre_id", "s.centre_id")),
            ),
        ),
        Objet(
            "controle", "controle k", controles, ("e.nom", "k.date"),
            (
                Jointe("centre e", "e.id = k.centre_id"),
                Jointe("session_examen s", "s.id = k.session_id", ou_rien=True),
            ),
            un_jour=True,
        ),
        Objet("titre", "titre ti", None, ("coalesce(ti.sigle, ti.intitule)",)),
    )}  # fmt: skip


def depuis(db: Db, filtre: Filtre, sorte: str, *, nommes: bool = False) -> str:
    """Le FROM de ceux de cette sorte que ce filtre laisse ; `nommes` : avec d'où se lit ce qui les nomme."""
    return objets()[sorte].depuis(db, filtre, nommes=nommes)


@cache
def aux_services() -> frozenset[str]:
    return frozenset(nom.sorte for nom in noms.NOMS if nom.aux_services)


def voit(db: Db, acteur: Acteur, sorte: str, numero: int) -> bool:
    """Cet objet existe, et il est du ressort."""
    objet, filtre = objets()[sorte], Filtre()
    assert objet.perimetre is not None, "ce nom n'a pas de ressort"
    filtre.et(f"{objet.alias}.id = ?", numero)
    objet.perimetre(filtre, acteur)
    return db.valeur(f"SELECT 1 {objet.depuis(db, filtre)} WHERE {filtre.ou()}", filtre.parametres) is not None

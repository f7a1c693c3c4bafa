"""La situation des profils : créer et choisir, par le moteur commun."""

from collections.abc import Sequence
from typing import Any

from ceres_cli.base.tables import COLONNES
from ceres_cli.erreurs import ErreurCeres, Introuvable, Motif
from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.profil.lectures import pas_le_sien, siret_de
from ceres_cli.store import Db

_OPERATIONS = {"choisir": "choisir_profil", "creer": "ecrire_profils"}
_CHAMPS = ("agent", "role", "centre_id", "departement", "region")


class MetierProfil:
    """Ce que le moteur doit savoir des profils."""

    def operation(self, action: str) -> str:
        return _OPERATIONS[action]

    def est_avertie(self, action: str) -> bool:
        return False

    def situation(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> "SituationProfil":
        return SituationProfil(db, acteur)


class _Ecritures(Ecritures):
    """Un agent n'a qu'un profil choisi, la base y veille à chaque ligne : l'ancien est quitté avant tout le reste."""

    def __init__(self) -> None:
        super().__init__()
        self.quittes: list[int] = []

    def appliquer(self, db: Db) -> None:
        db.executer_lot("UPDATE profil SET choisi = 0 WHERE id = ?", [(numero,) for numero in self.quittes])
        super().appliquer(db)


class SituationProfil:
    """Tous les profils, par numéro : ils tiennent toujours en mémoire."""

    def __init__(self, db: Db, acteur: Acteur) -> None:
        self._effets = _Ecritures()
        self.ecritures: Ecritures = self._effets
        self.traces: list[journal.Trace] = []
        self._db = db
        self._acteur = acteur
        self._numeros = Numeros(db, self.ecritures)
        colonnes = COLONNES["profil"]
        lignes = db.lignes(f"SELECT {', '.join(colonnes)} FROM profil")
        self._profils: dict[int, dict[str, Any]] = {
            ligne[0]: dict(zip(colonnes[1:], ligne[1:], strict=True)) for ligne in lignes
        }

    def decider(self, demande: Demande) -> Decision:
        try:
            return self._creer(demande) if demande.action == "creer" else self._choisir(demande)
        except ErreurCeres as erreur:
            motif = Motif(erreur.code, erreur.message)
            return Decision(demande, demande.objet, Resultat.REFUSE, (motif,), conseil=erreur.conseil)

    def version_de(self, demande: Demande) -> int | None:
        """Un profil n'a pas de version : aucun plan ne porte sur lui."""
        return None

    def _choisir(self, demande: Demande) -> Decision:
        numero = identifiants.numero("P", demande.objet)
        objet = identifiants.affiche("P", numero)
        profil = self._profils.get(numero)
        if profil is None or profil["agent"] != self._acteur.agent:
            raise pas_le_sien(demande.objet)
        if profil["choisi"]:
            texte = f"rien à changer : {objet} est déjà votre profil"
            return Decision(demande, objet, Resultat.SANS_EFFET, explication=texte)
        for ancien, autre in self._profils.items():
            if autre["agent"] == profil["agent"] and autre["choisi"]:
                autre["choisi"] = 0
                self._effets.quittes.append(ancien)
                self._tracer(ancien, demande, {"choisi": "1"}, {"choisi": "0"})
        profil["choisi"] = 1
        self.ecritures.modifier("profil", numero, {"choisi": 1})
        self._tracer(numero, demande, {"choisi": "0"}, {"choisi": "1"})
        return Decision(
            demande,
            objet,
            Resultat.FAIT,
            explication=f"vous agissez désormais sous {objet}",
            avant={"choisi": False},
            apres={"choisi": True},
        )

    def _creer(self, demande: Demande) -> Decision:
        voulu = {
            "agent": demande.valeurs["agent"],
            "role": demande.valeurs["role"].value,
            "centre_id": self._centre(demande.valeurs.get("centre")),
            "departement": demande.valeurs.get("departement"),
            "region": demande.valeurs.get("region"),
        }
        for numero, profil in self._profils.items():
            if all(profil[champ] == voulu[champ] for champ in _CHAMPS):
                objet = identifiants.affiche("P", numero)
                texte = f"rien à changer : {objet} est déjà ce profil"
                return Decision(demande, objet, Resultat.SANS_EFFET, explication=texte)
        premier = not any(p["agent"] == voulu["agent"] and p["choisi"] for p in self._profils.values())
        numero = self._numeros.neuf("profil")
        self._profils[numero] = {**voulu, "choisi": int(premier)}
        self.ecritures.ajouter("profil", numero, self._profils[numero])
        self._tracer(
            numero, demande, {}, {c: str(v) for c, v in self._profils[numero].items() if v is not None and v != 0}
        )
        suite = ", et choisi" if premier else ""
        return Decision(
            demande,
            identifiants.affiche("P", numero),
            Resultat.FAIT,
            explication=f"profil créé pour {voulu['agent']}{suite}",
            apres={c: v for c, v in voulu.items() if v is not None},
        )

    def _centre(self, texte: str | None) -> int | None:
        if texte is None:
            return None
        siret = siret_de(texte)
        condition, valeur = ("siret = ?", siret) if siret else ("id = ?", identifiants.numero("E", texte))
        trouve = self._db.valeur(f"SELECT id FROM centre WHERE {condition}", (valeur,))
        if trouve is None:
            raise Introuvable(f"Le centre {texte} est introuvable.", objets=[texte])
        return int(trouve)

    def _tracer(self, numero: int, demande: Demande, avant: dict[str, str], apres: dict[str, str]) -> None:
        for champ in apres:
            self.traces.append(
                journal.Trace("profil", numero, demande.action, champ, avant.get(champ), apres[champ], demande.motif)
            )

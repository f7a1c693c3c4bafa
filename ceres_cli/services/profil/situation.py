"""La situation des profils : créer, choisir, fixer une fin, retirer, par le moteur commun."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.base.sceau.etat import Ligne
from ceres_cli.base.tables import COLONNES
from ceres_cli.erreurs import Motif
from ceres_cli.moteur.cadre import profil_fini
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.ecritures import Ecritures
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import SANS_VERSION, Aiguillage, Situation
from ceres_cli.noms import CENTRE, PROFIL
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.retours.table import Effacement
from ceres_cli.regles.vocabulaire import ActionProfil, Role
from ceres_cli.services.faits import centres
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.personne import coordonnees
from ceres_cli.services.profil import fins, lectures, requetes
from ceres_cli.services.profil.lectures import pas_le_sien
from ceres_cli.store import Db

_CHAMPS = ("agent", "role", "centre_id", "departement", "region")


class _Ecritures(Ecritures):
    """Un agent n'a qu'un profil choisi, la base y veille à chaque ligne : l'ancien est quitté avant tout le reste."""

    def __init__(self) -> None:
        super().__init__()
        self.quittes: list[int] = []

    def appliquer(self, db: Db) -> None:
        requetes.quitter(db, self.quittes)
        super().appliquer(db)

    def lignes(self) -> Iterator[Ligne]:
        yield from (Ligne("maj", "profil", (numero,), {"choisi": 0}) for numero in self.quittes)
        yield from super().lignes()


class SituationProfil(Situation):
    """Tous les profils, par numéro : ils tiennent toujours en mémoire. Ils n'ont pas de version."""

    NOM = PROFIL
    vus = SANS_VERSION

    def _ecritures_neuves(self) -> Ecritures:
        return _Ecritures()

    def _charger(self, demandes: Sequence[Demande]) -> None:
        colonnes = COLONNES["profil"]
        self._profils: dict[int, dict[str, Any]] = {
            ligne[0]: dict(zip(colonnes[1:], ligne[1:], strict=True)) for ligne in requetes.bruts(self.db)
        }

        # Agent → les numéros de ses profils : un pays en a des milliers.
        self._siens: defaultdict[str, list[int]] = defaultdict(list)
        for numero, profil in self._profils.items():
            self._siens[profil["agent"]].append(numero)
        self._centres = centres.nommes(self.db, {c for d in demandes if (c := d.valeurs.get("centre"))})
        effaces = {n for d in demandes if d.action is Effacement.EFFACER and (n := d.reconnaitre("P")) is not None}
        self._ont_servi = requetes.ont_servi(self.db, effaces) if effaces else set()

    def document(self, objet: str) -> dict[str, Any]:
        numero = identifiants.numero("P", objet)
        return lectures.document(self.db, numero, self._profils[numero])

    def _choisir(self, demande: Demande) -> Decision:
        numero = demande.viser("P")
        objet = self.nommer(numero)
        profil = self._profils.get(numero)
        if profil is None or profil["agent"] != self.acteur.agent:
            raise pas_le_sien(demande.objet)
        if fins.est_fini(profil, self.jour):
            raise profil_fini(numero, profil["fin"])
        if profil["choisi"]:
            return self.sans_effet(demande, objet, f"rien à changer : {objet.reference} est déjà votre profil")
        for ancien, autre in self._profils.items():
            if autre["agent"] == profil["agent"] and autre["choisi"]:
                autre["choisi"] = 0
                assert isinstance(self.ecritures, _Ecritures)
                self.ecritures.quittes.append(ancien)
                self.tracer(demande, self.nommer(ancien), {"choisi": "1"}, {"choisi": "0"})
        profil["choisi"] = 1
        acteur = Acteur(
            profil["agent"], numero, Role(profil["role"]), profil["centre_id"], profil["departement"], profil["region"]
        )
        texte = f"vous agissez désormais sous {objet.reference} ({acteur.nom})"
        decision = self.fait(demande, objet, texte, {"choisi": 0}, {"choisi": 1}, colonnes={"choisi": 1})
        decision.avant, decision.apres = {"choisi": False}, {"choisi": True}
        return decision

    def _creer(self, demande: Demande) -> Decision:
        fin, courriel = demande.valeurs["fin"], demande.valeurs.get("courriel")
        if refus := self._mal_ecrit(demande):
            return refus
        voulu = {
            "agent": demande.valeurs["agent"],
            "role": demande.valeurs["role"].value,
            "centre_id": self._centre(demande.valeurs.get("centre")),
            "departement": demande.valeurs.get("departement"),
            "region": demande.valeurs.get("region"),
        }
        siens = self._siens[voulu["agent"]]
        for numero in siens:
            profil = self._profils[numero]
            if all(profil[champ] == voulu[champ] for champ in _CHAMPS) and not fins.est_fini(profil, self.jour):
                objet = self.nommer(numero)
                fins.exiger_meme_fin(numero, profil, fin)
                fins.exiger_meme_courriel(numero, profil, courriel)
                return self.sans_effet(demande, objet, f"rien à changer : {objet.reference} est déjà ce profil")
        premier = not any(self._profils[n]["choisi"] for n in siens)
        numero = self.numeros.neuf("profil")
        siens.append(numero)
        self._profils[numero] = {**voulu, "choisi": int(premier), "fin": fin, "retire": 0, "courriel": courriel}
        self.ecritures.ajouter("profil", numero, self._profils[numero])
        suite = ", qui agira sous celui-ci" if premier else ""
        suite += "" if fin is None else f", jusqu'au {en_francais(date.fromisoformat(fin))}"
        texte = f"profil créé pour {voulu['agent']}{suite}"
        tracees = {c: v for c, v in self._profils[numero].items() if v is not None and v != 0}
        decision = self.fait(demande, self.nommer(numero), texte, {}, tracees)
        decision.apres = {c: v for c, v in {**voulu, "fin": fin, "courriel": courriel}.items() if v is not None}
        return decision

    def _modifier(self, demande: Demande) -> Decision:
        if refus := self._mal_ecrit(demande):
            return refus
        voulu: dict[str, Any] = {}
        textes = []
        if "fin" in demande.valeurs:
            fin: date | None = demande.valeurs["fin"]
            voulu = {"fin": None if fin is None else fin.isoformat(), "retire": 0}
            textes.append("n'a plus de fin" if fin is None else f"agit jusqu'au {en_francais(fin)}")
        if "courriel" in demande.valeurs:
            voulu["courriel"] = demande.valeurs["courriel"]
            textes.append("est averti à cette adresse" if voulu["courriel"] else "n'a plus d'adresse")
        texte = " et ".join(textes)
        return self._finir(demande, voulu, texte, f"déjà ainsi ({texte})")

    def _retirer(self, demande: Demande) -> Decision:
        """Son adresse ne sert plus : elle s'efface."""
        voulu = {"fin": self.jour.isoformat(), "retire": 1, "courriel": None}
        return self._finir(demande, voulu, "est retiré : il n'agit plus", "déjà retiré")

    def _finir(self, demande: Demande, voulu: dict[str, Any], texte: str, deja: str) -> Decision:
        numero = demande.viser("P")
        profil = self._profils.get(numero)
        if profil is None:
            raise absent(PROFIL, demande.objet, liste=lectures.TOUS)
        objet = self.nommer(numero)
        if voulu.get("retire") and profil["retire"]:  # le premier retrait dit le jour
            voulu = {**voulu, "fin": profil["fin"]}
        if all(profil[champ] == valeur for champ, valeur in voulu.items()):
            return self.sans_effet(demande, objet, f"rien à changer : {objet.reference} est {deja}")
        if voulu.get("fin") is not None:
            fins.exiger_un_administrateur(numero, profil, self._profils.items())
        avant = {champ: profil[champ] for champ in voulu if profil[champ] != voulu[champ]}
        apres = {champ: voulu[champ] for champ in avant}
        profil |= apres
        return self.fait(demande, objet, f"{objet.reference} {texte}", avant, apres, colonnes=apres)

    def _mal_ecrit(self, demande: Demande) -> Decision | None:
        """Le refus d'une adresse qui n'en est pas une (JUR-04)."""
        texte = demande.valeurs.get("courriel")
        juges = [coordonnees.courriel(texte)] if texte else []
        motifs = (*demande.fautes, *condition.motifs(juges))
        return self.refuser(demande, None, motifs, "Corrigez cette adresse, ou laissez-la de côté.") if motifs else None

    def _centre(self, texte: str | None) -> int | None:
        if texte is None:
            return None
        if texte not in self._centres:
            raise absent(CENTRE, texte)
        return self._centres[texte]

    def _effacer(self, demande: Demande) -> Decision:
        """Celui qu'un lot a donné, et qui n'a pas servi : rien n'a été fait sous lui, rien ne lui a été écrit."""
        numero = demande.viser("P")
        profil = self._profils.get(numero)
        if profil is None:
            raise absent(PROFIL, demande.objet, liste=lectures.TOUS)
        objet = self.nommer(numero)
        fins.exiger_un_administrateur(numero, profil, self._profils.items())
        if numero in self._ont_servi:
            texte = "il a servi ; « ceres profil retirer » y met fin"
            return self.refuser(demande, objet, (Motif("IRREVERSIBLE", texte),))
        self.ecritures.supprimer("profil", numero)
        self._siens[profil["agent"]].remove(numero)
        del self._profils[numero]
        return self.fait(demande, objet, f"{objet.reference} effacé", demande.valeurs["champs"], {})

    ACTIONS: ClassVar[Aiguillage] = {
        ActionProfil.CREER: _creer,
        ActionProfil.CHOISIR: _choisir,
        ActionProfil.MODIFIER: _modifier,
        ActionProfil.RETIRER: _retirer,
        Effacement.EFFACER: _effacer,
    }


class MetierProfil(Metier):
    situation = SituationProfil
    operation = Operation.ECRIRE_PROFILS
    operations: ClassVar[Mapping[StrEnum, Operation]] = {ActionProfil.CHOISIR: Operation.CHOISIR_PROFIL}
    averties = facultatives = frozenset({Effacement.EFFACER})
    relues: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"role": Role}

"""Les changements d'un titre : notés champ par champ, appliqués en mémoire, puis rendus aux écritures et au journal."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.faits.titre import Exigence, colonnes_exigence
from ceres_cli.regles.references import suffixe
from ceres_cli.regles.textes import cle
from ceres_cli.regles.titre import Prolongation
from ceres_cli.regles.vocabulaire import TypeCertification
from ceres_cli.services.titre.faits import COLONNES, BlocTitre, FaitsTitre, cle_de

_DANS_LA_CLE = frozenset({"intitule", "sigle", "reference", "rncp"})
# Du journal, ce qui se dit d'une exigence ; le reste s'en déduit.
_DATES = ("exige_du", "retire_le")


class ProjetTitre:
    """`avant` et `apres` : les seuls champs qui changent. Rien n'est écrit avant `enregistrer`."""

    def __init__(
        self, titre: FaitsTitre | None, ecritures: Ecritures, numeros: Numeros, effet: Callable[[int], date]
    ) -> None:
        """`effet` : d'un titre, le jour dont part un changement de ce qu'il exige (OBT-02)."""
        self.neuf = titre is None
        self._ecritures = ecritures
        self._numeros = numeros
        self.titre = titre or FaitsTitre(numeros.neuf("titre"), 0, dict.fromkeys(COLONNES))
        self._effet = effet
        self.avant: dict[str, Any] = {}
        self.apres: dict[str, Any] = {}
        self.exigences: list[BlocTitre] = []  # ceux qui ne sont plus exigés les mêmes jours
        self._blocs_neufs: list[BlocTitre] = []
        self._blocs_changes: dict[int, dict[str, Any]] = {}
        self._rome: list[str] | None = None
        self._successions: list[tuple[str, str]] = []

    def poser(self, colonne: str, valeur: str | int | None) -> None:
        """Donne sa valeur à une colonne ; rien n'est noté si elle l'a déjà."""
        ancienne = self.titre.colonnes[colonne]
        if valeur != ancienne:
            self._noter(colonne, ancienne, valeur)
            self.titre.colonnes[colonne] = valeur

    def dater(self, debut: date | None, fin: date, prolongation: Prolongation) -> None:
        self.poser("date_debut_validite", None if debut is None else debut.isoformat())
        self.poser("date_fin_validite", fin.isoformat())
        self.poser("date_fin_prolongation", prolongation.fin.isoformat())
        self.poser("origine_prolongation", prolongation.origine.value)

    @property
    def effet(self) -> date:
        return self._effet(self.titre.id)

    def ajouter_bloc(
        self, type_: str, rang: int, intitule: str, code: str | None = None, exige_du: date | None = None
    ) -> None:
        """OBT-02 : ajouté à un titre qui existe, un CCP est exigé du jour du changement, ou d'un jour plus tard ; plus
        tôt, ce jour n'est gardé que pour information."""
        bloc = BlocTitre(self._numeros.neuf("certification"), type_, rang, intitule, code)
        if type_ == TypeCertification.CCP and not self.neuf:
            bloc.exigence = Exigence(max(exige_du or self.effet, self.effet))
            if exige_du is not None and exige_du < self.effet:
                bloc.effet_du = exige_du.isoformat()
            self.exigences.append(bloc)
        self.titre.blocs.append(bloc)
        self._blocs_neufs.append(bloc)
        if type_ != TypeCertification.TITRE:
            self._noter(bloc.nom, None, intitule)
        for detail, valeur in (("code_bloc", code), ("exige_du", iso(bloc.exigence.du)), ("effet_du", bloc.effet_du)):
            if valeur is not None:
                self._noter(f"{bloc.nom}.{detail}", None, valeur)

    def completer_blocs(self, valeurs: Mapping[str, Any]) -> None:
        """Ajoute à la suite les `ccp` et les `ccs` dont le libellé n'est pas déjà là."""
        for type_, nom in ((TypeCertification.CCP, "ccp"), (TypeCertification.CCS, "ccs")):
            for code, libelle in valeurs.get(nom) or ():
                siens = self.titre.de_type(type_)
                if cle(libelle) not in {cle(bloc.intitule) for bloc in siens}:
                    rang = max((bloc.rang for bloc in siens), default=0) + 1
                    self.ajouter_bloc(type_, rang, libelle, code, valeurs.get("exige_du"))

    def reconnaitre(self, bloc: BlocTitre, intitule: str, code: str | None) -> None:
        """La source le donne sous ce libellé et ce code (None : inconnu) ; retiré, il revient."""
        self.remettre(bloc)
        for colonne, valeur in (("intitule", intitule), ("code_bloc", code)):
            if valeur is not None:
                self._poser_au_bloc(bloc, colonne, valeur)

    def retirer(self, bloc: BlocTitre) -> None:
        self._exiger(bloc, bloc.exigence.retirer(self.effet))

    def remettre(self, bloc: BlocTitre) -> None:
        """Un bloc retiré revient : exigé de nouveau, à partir de ce jour."""
        if bloc.retire:
            self._exiger(bloc, bloc.exigence.remettre(self.effet))

    def _exiger(self, bloc: BlocTitre, voulue: Exigence) -> None:
        avant, apres = colonnes_exigence(bloc.exigence), colonnes_exigence(voulue)
        for colonne in _DATES:
            if avant[colonne] != apres[colonne]:
                self._noter(f"{bloc.nom}.{colonne}", avant[colonne], apres[colonne])
        self._blocs_changes.setdefault(bloc.id, {}).update(apres)
        bloc.exigence = voulue
        self.exigences.append(bloc)

    def _poser_au_bloc(self, bloc: BlocTitre, colonne: str, valeur: str | None) -> None:
        """`intitule` ou `code_bloc`."""
        attribut = "code" if colonne == "code_bloc" else colonne
        ancienne = getattr(bloc, attribut)
        if valeur != ancienne:
            self._noter(bloc.nom if colonne == "intitule" else f"{bloc.nom}.{colonne}", ancienne, valeur)
            self._blocs_changes.setdefault(bloc.id, {})[colonne] = valeur
            setattr(bloc, attribut, valeur)

    @property
    def rome_avant(self) -> list[str]:
        """Les codes que la base porte encore."""
        return self.titre.rome if self._rome is None else self._rome

    def remplacer_rome(self, codes: Iterable[str]) -> None:
        voulus = sorted(set(codes))
        if voulus != self.titre.rome:
            self._noter("rome", ", ".join(self.titre.rome) or None, ", ".join(voulus) or None)
            self._rome = self._rome if self._rome is not None else self.titre.rome
            self.titre.rome = voulus

    def lier(self, connues: set[tuple[str, str]], ancien: str, nouveau: str) -> None:
        """Ajoute un lien entre deux versions ; `connues` le reçoit aussi."""
        if ancien == nouveau or (ancien, nouveau) in connues:
            return
        rncp = self.titre.colonnes["rncp"]
        champ, rang, autre = ("precedents", 0, 1) if nouveau == rncp else ("suivants", 1, 0)
        deja = sorted(lien[rang] for lien in connues if lien[autre] == rncp)
        connues.add((ancien, nouveau))
        self._successions.append((ancien, nouveau))
        apres = sorted([*deja, ancien if champ == "precedents" else nouveau])
        self._noter(champ, ", ".join(deja) or None, ", ".join(apres))

    @property
    def donnees(self) -> dict[str, Any]:
        """Les champs qui changent et qui ont une valeur."""
        return {champ: valeur for champ, valeur in self.apres.items() if valeur is not None}

    def enregistrer(self, provenance: Mapping[str, Any]) -> None:
        """Écrit le titre sous une version de plus : à n'appeler que s'il y a un changement."""
        titre = self.titre
        titre.version += 1
        colonnes = {c: titre.colonnes[c] for c in COLONNES if self.neuf or c in self.apres}
        if self.neuf or _DANS_LA_CLE & colonnes.keys():
            colonnes["cle"] = cle_de(titre.colonnes)
        colonnes = {**colonnes, **provenance, "version": titre.version}
        (self._ecritures.ajouter if self.neuf else self._ecritures.modifier)("titre", titre.id, colonnes)
        self._ecrire_blocs()
        self._ecrire_rome()
        for lien in self._successions:
            self._ecritures.ajouter("succession", lien, {})

    def _noter(self, champ: str, avant: Any, apres: Any) -> None:
        self.avant.setdefault(champ, avant)
        self.apres[champ] = apres

    def _ecrire_blocs(self) -> None:
        titre = self.titre
        if not self.neuf and "intitule" in self.apres:
            for bloc in titre.de_type(TypeCertification.TITRE):
                bloc.intitule = titre.colonnes["intitule"]
                self._blocs_changes.setdefault(bloc.id, {})["intitule"] = bloc.intitule
        if "reference" in self.apres:
            for bloc in titre.blocs:
                self._blocs_changes.setdefault(bloc.id, {})["reference"] = self._reference(bloc)
        for bloc in self._blocs_neufs:
            self._ecritures.ajouter(
                "certification",
                bloc.id,
                {
                    "titre_id": titre.id,
                    "type": bloc.type,
                    "rang": bloc.rang,
                    "reference": self._reference(bloc),
                    "code_bloc": bloc.code,
                    "intitule": bloc.intitule,
                    "effet_du": bloc.effet_du,
                    **colonnes_exigence(bloc.exigence),
                },
            )
        for bloc_id, valeurs in self._blocs_changes.items():
            self._ecritures.modifier("certification", bloc_id, valeurs)

    def _ecrire_rome(self) -> None:
        if self._rome is None:
            return
        avant, apres = set(self._rome), set(self.titre.rome)
        for code in avant - apres:
            self._ecritures.supprimer("titre_rome", (self.titre.id, code))
        for code in apres - avant:
            self._ecritures.ajouter("titre_rome", (self.titre.id, code), {})

    def _reference(self, bloc: BlocTitre) -> str:
        return self.titre.reference + suffixe(bloc.type, bloc.rang)

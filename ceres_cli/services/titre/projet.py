"""Les changements d'un titre : notés champ par champ, appliqués en mémoire, puis rendus aux écritures et au journal."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.regles.references import suffixe
from ceres_cli.regles.textes import cle
from ceres_cli.regles.titre import Prolongation
from ceres_cli.regles.vocabulaire import TypeCertification
from ceres_cli.services.titre.faits import COLONNES, BlocTitre, FaitsTitre, cle_de

_DANS_LA_CLE = frozenset({"intitule", "sigle", "reference", "rncp"})
_DETAILS = {"code_bloc": "code", "retiree": "retiree"}


class ProjetTitre:
    """`avant` et `apres` : les seuls champs qui changent. Rien n'est écrit avant `enregistrer`."""

    def __init__(self, titre: FaitsTitre | None, ecritures: Ecritures, numeros: Numeros) -> None:
        self.neuf = titre is None
        self._ecritures = ecritures
        self._numeros = numeros
        self.titre = titre or FaitsTitre(numeros.neuf("titre"), 0, dict.fromkeys(COLONNES))
        self.avant: dict[str, Any] = {}
        self.apres: dict[str, Any] = {}
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

    def ajouter_bloc(self, type_: str, rang: int, intitule: str, code: str | None = None) -> None:
        bloc = BlocTitre(self._numeros.neuf("certification"), type_, rang, intitule, code)
        self.titre.blocs.append(bloc)
        self._blocs_neufs.append(bloc)
        if type_ != TypeCertification.TITRE:
            self._noter(bloc.nom, None, intitule)
        if code is not None:
            self._noter(f"{bloc.nom}.code_bloc", None, code)

    def completer_blocs(self, valeurs: Mapping[str, Any]) -> None:
        """Ajoute à la suite les `ccp` et les `ccs` dont le libellé n'est pas déjà là."""
        for type_, nom in ((TypeCertification.CCP, "ccp"), (TypeCertification.CCS, "ccs")):
            for code, libelle in valeurs.get(nom) or ():
                siens = self.titre.de_type(type_)
                if cle(libelle) not in {cle(bloc.intitule) for bloc in siens}:
                    self.ajouter_bloc(type_, max((bloc.rang for bloc in siens), default=0) + 1, libelle, code)

    def changer_bloc(
        self, bloc: BlocTitre, *, intitule: str | None = None, code: str | None = None, retiree: bool = False
    ) -> None:
        """Un libellé ou un code None ne change pas."""
        voulu: dict[str, Any] = {"intitule": intitule, "code_bloc": code, "retiree": retiree}
        for colonne, valeur in voulu.items():
            attribut = _DETAILS.get(colonne, colonne)
            ancienne = getattr(bloc, attribut)
            if valeur is None or valeur == ancienne:
                continue
            champ = bloc.nom if colonne == "intitule" else f"{bloc.nom}.{colonne}"
            stockee = int(valeur) if isinstance(valeur, bool) else valeur
            self._noter(champ, int(ancienne) if isinstance(ancienne, bool) else ancienne, stockee)
            self._blocs_changes.setdefault(bloc.id, {})[colonne] = stockee
            setattr(bloc, attribut, valeur)

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
                    "retiree": int(bloc.retiree),
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

"""Deux fiches n'en font qu'une : ce qui passe de l'une à l'autre s'écrit, et se trace sous les deux numéros."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Nomme, Situation
from ceres_cli.regles import fiches, identifiants
from ceres_cli.services.personne import requetes


@dataclass(slots=True)
class Effet:
    """Ce qu'une fusion a fait : valeurs de la fiche gardée qui changent, ce qui est repris, par sorte, avertissements.
    `mots` : sorte → « jury repris », « jurys repris » ; `libelles` : champ → son nom."""

    complement: dict[str, Any]
    mots: Mapping[str, tuple[str, str]]
    libelles: Mapping[str, str]
    repris: dict[str, list[str]] = field(init=False)
    avertissements: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.repris = {sorte: [] for sorte in self.mots}

    def en_clair(self) -> str:
        """« 2 habilitations reprises, 1 emploi repris ; complété : courriel »"""
        comptes = [f"{len(siens)} {self.mots[sorte][len(siens) > 1]}" for sorte, siens in self.repris.items() if siens]
        suite = ", ".join(comptes) or "rien à reprendre"
        champs = [self.libelles[c] for c in self.complement if c in self.libelles]
        return f"{suite} ; complété : {', '.join(champs)}" if champs else suite

    def avertir_des_valeurs(self, reference: str, garde: Mapping[str, Any], absorbe: Mapping[str, Any]) -> None:
        """Celles que la fiche gardée, de cette référence, n'a pas prises."""
        champs = [c for c in self.libelles if c in garde]
        if perdus := fiches.laisses_de_cote({**garde, **self.complement}, absorbe, champs):
            noms = ", ".join(self.libelles[c] for c in perdus)
            self.avertissements.append(f"{reference} garde ses valeurs, l'autre en avait d'autres : {noms}.")


class Passage:
    """De la fiche absorbée à la fiche gardée, toutes deux dans leur nouvelle version.

    `sorte` : jure ou candidat ; c'est aussi le champ tracé d'un objet qui change de fiche, et sa colonne, « …_id ».
    """

    def __init__(self, situation: Situation, demande: Demande, garde: Nomme, absorbe: Nomme) -> None:
        self.situation = situation
        self.demande = demande
        self.ecritures = situation.ecritures
        self.garde = garde
        self.absorbe = absorbe

    @property
    def sorte(self) -> str:
        return self.situation.SORTE

    def echanger(self, sorte: str, objet: Nomme, champ: str) -> None:
        """L'objet passe d'une fiche à l'autre."""
        self.tracer(objet, champ, self.absorbe.reference, self.garde.reference, sorte)

    def deplacer(self, champ: str, texte: str) -> None:
        """Ce qui se lit sur la fiche elle-même, un emploi, un lien, quitte l'une pour l'autre."""
        self.tracer(self.absorbe, champ, texte, None)
        self.tracer(self.garde, champ, None, texte)

    def tracer(
        self,
        objet: Nomme,
        champ: str,
        avant: str | None,
        apres: str | None,
        sorte: str | None = None,
        *,
        derogation: bool = False,
    ) -> None:
        """`sorte` : celle de l'objet, si ce n'est pas l'une des deux fiches. `derogation` : ce qui était arrêté l'est
        resté (session validée)."""
        self.situation.tracer(self.demande, objet, {champ: avant}, {champ: apres}, sorte=sorte, derogation=derogation)

    def reunir(self, *, derogation: bool = False) -> None:
        """Les deux fiches n'en font plus qu'une : chacune dit l'autre, et l'absorbée s'efface."""
        self.tracer(self.absorbe, "fusion", None, self.garde.reference, derogation=derogation)
        self.tracer(self.garde, "fusion", None, self.absorbe.reference, derogation=derogation)
        self.ecritures.reunir(self.sorte, self.garde.id, self.absorbe.id)
        self.ecritures.supprimer(self.sorte, self.absorbe.id)

    def convocations(self, lignes: Iterable[tuple[int, int, int, int]], presentes: Collection[int]) -> list[str]:
        """Celles qui passent à la fiche gardée. De deux à une même session, reste celle de la fiche qui y est :
        `presentes`, les sessions de l'absorbée. `lignes` : `requetes.convocations`, des deux fiches."""
        toutes = list(lignes)
        siennes = {session: (n, edition) for fiche, session, n, edition in toutes if fiche == self.garde.id}
        reprises = []
        for fiche, session, numero, edition in toutes:
            if fiche != self.absorbe.id:
                continue
            if session in siennes:
                caduque, sienne = siennes[session] if session in presentes else (numero, edition)
                self._oublier_les_courriels(caduque)
                self.ecritures.supprimer("convocation", caduque)
                self.tracer(_convocation(caduque, sienne), "edition", str(sienne), None, "convocation")
                if caduque == numero:
                    continue
            self.ecritures.modifier("convocation", numero, {f"{self.sorte}_id": self.garde.id})
            reprise = _convocation(numero, edition)
            self.echanger("convocation", reprise, self.sorte)
            reprises.append(reprise.reference)
        return reprises

    def _oublier_les_courriels(self, convocation: int) -> None:
        """La convocation s'en va, et ce qui l'a envoyée avec elle ; le journal le garde."""
        for numero, etat, version in requetes.messages(self.situation.db, convocation):
            self.ecritures.supprimer("message", numero)
            self.tracer(Nomme(numero, identifiants.affiche("M", numero), version), "etat", etat, None, "message")


def _convocation(numero: int, edition: int) -> Nomme:
    return Nomme(numero, identifiants.affiche("V", numero), edition)

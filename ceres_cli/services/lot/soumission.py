"""Le fichier d'un utilisateur : ses lignes deviennent des demandes ; son résultat, complété, peut être resoumis."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ceres_cli import fichiers
from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.formats.csv_sur import ecrire_csv
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Colonnage, Tableau, reconnaitre_colonnes
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.regles import identifiants, textes
from ceres_cli.schemas.colonne import Colonne

# Colonnes ajoutées par le fichier de résultat, ignorées quand on le resoumet.
RESULTAT = ("resultat", "code", "explication")


class LecteurDeFichier:
    """Traduit un tableau en demandes ; toutes les fautes de format sont dites en une fois.

    Une sorte de fichier donne les noms de ses colonnes, ce qu'elle en exige et la demande de chaque ligne.
    """

    def __init__(self, tableau: Tableau, synonymes: Mapping[str, Sequence[str]], fautes: Fautes) -> None:
        """`synonymes` : autres noms de chaque colonne. `fautes` : celles que la lecture du tableau a déjà relevées."""
        self._tableau = tableau
        utiles = [e if textes.cle(e) not in RESULTAT else "" for e in tableau.entetes]
        try:
            self._colonnage: Colonnage = reconnaitre_colonnes(utiles, synonymes, nom=tableau.nom)
        except ErreurFichier:
            fautes.lever(tableau.entetes)
            raise
        self._fautes = fautes

    def demandes(self) -> list[Demande]:
        """Une demande par ligne ; ErreurFichier s'il manque une colonne ou si une case est mal formée."""
        try:
            self._exiger()
        except ErreurFichier:
            self._fautes.lever(self._tableau.entetes)  # des cases d'en-tête fusionnées, par exemple
            raise
        rangs = self._colonnage.rangs
        lues = (
            self._demande(numero, {colonne: cases[rang] for colonne, rang in rangs.items()})
            for numero, cases in self._tableau.lignes
        )
        demandes = [d for d in lues if d is not None]
        self._fautes.lever(self._tableau.entetes)
        return demandes

    def annonces(self) -> list[str]:
        """Ce qui a été reconnu, ce qui est laissé de côté."""
        suite = [f"{self._tableau.nom} : {', '.join(self._tableau.annonces)}."] if self._tableau.annonces else []
        suite.append(f"Colonnes reconnues : {', '.join(self._utilisees())}.")
        inconnues = [i for i in self._colonnage.inconnues if not i.startswith("(sans titre")]
        if inconnues:
            suite.append(f"Colonnes ignorées : {', '.join(inconnues)}.")
        if remplacees := self._remplacees():
            suite.append(f"Colonnes ignorées, que le fichier de résultat remplacera : {', '.join(remplacees)}.")
        return suite

    def _exiger(self) -> None:
        """Lève ErreurFichier s'il manque une colonne."""

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        """La demande de la ligne physique `numero` (None si une faute la rend indicible) ; `lues` : texte de chaque
        colonne reconnue, vide si rien."""
        raise NotImplementedError

    def _utilisees(self) -> list[str]:
        return list(self._colonnage.rangs)

    def _remplacees(self) -> list[str]:
        """Des colonnes qui portent un nom du résultat, dans un fichier qui n'en est pas un."""
        siennes = [e for e in self._tableau.entetes if textes.cle(e) in RESULTAT]
        return siennes if len(siennes) < len(RESULTAT) else []

    def _manque(self, colonne: str, sinon: str) -> ErreurFichier:
        return ErreurFichier(
            f"{self._tableau.nom} : la colonne « {colonne} » manque.",
            conseil=f"Ajoutez-la à la première ligne, {sinon}.",
        )

    def _identifiant(self, numero: int, colonne: str, lettre: str, texte: str) -> int | None:
        """Le numéro de l'identifiant ; None, et une faute, s'il est mal formé."""
        try:
            return identifiants.numero(lettre, texte)
        except ErreurUsage as erreur:
            self._faute(numero, colonne, erreur.message.rstrip("."))
            return None

    def _faute(self, numero: int, colonne: str, texte: str) -> None:
        rang = self._colonnage.rangs.get(colonne)
        if not self._fautes.deja(numero, rang):
            self._fautes.ajouter(numero, rang, texte)


def ecrire_resultat(chemin: Path, tableau: Tableau, decisions: Sequence[Decision], *, ecraser: bool) -> None:
    """Le fichier d'entrée, ses colonnes telles quelles, plus `resultat; code; explication` ; csv, d'un seul coup."""
    gardees = [rang for rang, entete in enumerate(tableau.entetes) if textes.cle(entete) not in RESULTAT]
    colonnes = [Colonne(tableau.entetes[rang], tableau.entetes[rang]) for rang in gardees]
    colonnes += [Colonne(cle, cle) for cle in RESULTAT]
    with fichiers.ecrire(chemin, ecraser=ecraser) as flux:
        ecrire_csv(flux, colonnes, _lignes(tableau, gardees, decisions))


def _lignes(tableau: Tableau, gardees: Sequence[int], decisions: Sequence[Decision]) -> Iterator[list[str]]:
    for (_, cases), d in zip(tableau.lignes, decisions, strict=True):
        yield [*[cases[rang] for rang in gardees], d.resultat.value, d.code, d.texte()]

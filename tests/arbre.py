"""L'arbre des commandes, tiré de Typer : ce qu'un mur doit couvrir, sans qu'aucune liste soit tenue à la main."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ceres_cli import app
from ceres_cli.commands.options import lire_date
from ceres_cli.terminal.typer_fr import chemins, exclusions
from ceres_cli.terminal.typer_fr.application import Groupe, construire

# Une valeur qui se lit, pour chaque sorte de valeur attendue.
_PAR_NOM = {
    "J-…": "J-1", "J-GARDÉ": "J-1", "J-ABSORBÉ": "J-2", "C-GARDÉ": "C-1", "C-ABSORBÉ": "C-2",
    "E-…|A-…": "E-1", "S-…|R-…": "S-2025-1", "R-…": "R-1", "H-…": "H-1", "S-…": "S-2025-1", "C-…": "C-1", "E-…": "E-1",
    "A-…": "A-1", "L-…": "L-1", "P-…": "P-1", "D-…": "D-1", "K-…": "K-1", "M-…": "M-1", "N-…": "N-1",
    "T-…": "T-1",
    "ID": "H-1", "REF": "TP-99901m01", "TP-…m…": "TP-99955m01",
    "HH:MM": "09:00", "HH:MM-HH:MM": "12:00-13:00",
    "DATE": "2025-09-02", "NOM|INSEE": "Nantes", "M|MME": "MME", "4.0|3.0": "4.0", "Nj": "90j",
    "CCP1,CCP2": "CCP1", "SIRET": "73282932000074", "RNCPn": "RNCP99955", "VOIE": "formation", "D": "44", "R": "52",
    "CODE": "M1805", "LISTE": "pdf", "COMPTE": "alix", "C": "a@example.fr", "T": "01 99 00 12 34", "CP": "44000",
    "CODES": "tiers_temps", "ACTION": "valider", "PORTEE": "complete", "NUMERO": "1",
    "F.pdf|CODE": "CERES1.x",
    "PERSONNE": "C-1", "DATE|fin-du-titre": "2027-12-31",
}  # fmt: skip

# Ce qu'une commande exige sans que Typer le sache (« » : son argument) ; sans quoi l'usage la refuserait, et rien
# d'elle ne serait éprouvé.
_MOTIF = {"--motif": "essai"}
_A_CREER = {"--centre": "E-1", "--certification": "TP-99901m01", "--debut": "2025-10-01", **_MOTIF}
EN_PLUS: dict[str, dict[str, str]] = {
    "jure disponibles": {"--titre": "TP-99901m01", "--le": "2025-10-01"},
    "jure modifier": {"--employeur": "essai"},
    "jure experience": {"--titre": "TP-99901m01", "--debut": "2015-01-01"},
    "jure indisponible": {"": "J-1", "--du": "2025-10-01"},
    "jure lier": {"--nature": "parente", "--centre": "E-1"},
    "jure delier": {"--centre": "E-1"},
    "jure fusionner": _MOTIF,
    "jure distinguer": _MOTIF,
    "habilitation modifier": {"--debut": "2025-01-02"},
    "habilitation annuler-lot": _MOTIF,
    "habilitation renouveler": {"": "H-1"},
    "session creer": {"--centre": "E-1"},
    "session expliquer": {"--action": "valider"},
    "session modifier": {"--site": "essai"},
    "session reporter": {"": "S-2025-1", "--jours": "1"},
    "session deroger": {"--delai": "creation", **_A_CREER},
    "session demander-derogation": _A_CREER,
    "session refuser-derogation": _MOTIF,
    "session repondre": {"--reponse": "oui"},
    "session horaires": {"--repartir": "", "--duree": "30"},
    "session resultats": {"--candidat": "C-1", "--resultat": "echec"},
    "session renvoyer": _MOTIF,
    "session debloquer": _MOTIF,
    "session annuler": _MOTIF,
    "candidat creer": {"--naissance": "1990-05-05"},
    "candidat expliquer": {"--titre": "TP-99901m01"},
    "candidat modifier": {"--courriel": "a@example.fr"},
    "candidat ecarter": _MOTIF,
    "candidat reintegrer": _MOTIF,
    "candidat attestation": {"": "C-1"},
    "candidat fusionner": _MOTIF,
    "candidat distinguer": _MOTIF,
    "attestation retirer": _MOTIF,
    "profil creer": {"--structure": "E-1"},
    "profil modifier": {"--fin": "2030-01-01"},
    "centre agreer": {"": "E-1", "--certification": "TP-99901m01"},
    "centre modifier": {"--nom": "essai"},
    "centre site creer": {"--adresse": "1 quai Bleu", "--code-postal": "44000", "--commune": "Nantes"},
    "centre site modifier": {"--nom": "essai"},
    "centre courrier": {"--signataire": "essai"},
    "convocation modele choisir": {"--maison": ""},
    "centre modifier-agrement": {"--debut": "2021-01-02"},
    "centre suspendre-agrement": _MOTIF,
    "centre retablir-agrement": _MOTIF,
    "centre retirer-agrement": _MOTIF,
    "referentiel modifier": {"--sigle": "ESSAI"},
    "delais definir": {"--creation": "10"},
    "vae decider": {"--recevable": ""},
    "controle creer": {"--type": "sur_place", "--centre": "E-1"},
    "controle clore": {"--suite": "aucune", **_MOTIF},
    "lot annuler": _MOTIF,
    "rgpd effacer": _MOTIF,
    "admin purger": {"--annoncer": ""},
    "admin archiver": {"--avant": "2020-01-01", "--sortie": "archive.ndjson"},
}


@dataclass(frozen=True)
class Feuille:
    """Une commande qui s'exécute, et les mots qui la nomment."""

    mots: tuple[str, ...]
    commande: Any

    @property
    def nom(self) -> str:
        return " ".join(self.mots)

    @property
    def parametres(self) -> list[Any]:
        return [p for p in self.commande.params if p.name != "help"]

    @property
    def options(self) -> set[str]:
        return {nom for p in self.parametres if p.param_type_name == "option" for nom in p.opts}

    def ligne(self, *, sauf: str = "", entree: str = "entree.csv") -> list[str]:
        """La commande et ce qu'elle exige, le paramètre `sauf` laissé de côté ; `entree` : le fichier qu'elle lira."""
        return [*self.mots, *self.exigences(sauf=sauf, entree=entree)]

    def exigences(self, *, sauf: str = "", entree: str = "entree.csv") -> list[str]:
        arguments: list[str] = []
        for p in self.parametres:
            if p.required and p.name != sauf:
                texte = valeur(p, entree)
                arguments += donner(p, texte if texte not in arguments else f"{texte[:-1]}2")  # deux, non deux fois lui
        return [*arguments, *(mot for p, texte in self.complements(sauf=sauf) for mot in donner(p, texte))]

    def complements(self, *, sauf: str = "") -> list[tuple[Any, str]]:
        """Les paramètres qu'elle exige sans que Typer le sache, et leur valeur, `sauf` laissé de côté.

        Un fichier, donné à part, tient lieu de tous.
        """
        if sauf == "fichier":
            return []
        par_nom = {nom_long(p) if p.param_type_name == "option" else "": p for p in self.parametres}
        donnees = [(par_nom[nom], texte) for nom, texte in EN_PLUS.get(self.nom, {}).items()]
        exclus = self._exclus_de(sauf)
        return [(p, texte) for p, texte in donnees if p.name != sauf and not exclus & {*p.opts, p.metavar}]

    def _exclus_de(self, nom: str) -> set[str]:
        """Les options qui ne vont pas avec ce paramètre, donné à part."""
        siens = {n for p in self.parametres if p.name == nom for n in (*p.opts, p.metavar)}
        paires = [(e.une, autre) for e in exclusions.de(self.commande) for autre in e.autres]
        return {b if a in siens else a for a, b in paires if (a in siens) != (b in siens)}


@cache
def feuilles() -> tuple[Feuille, ...]:
    return tuple(_feuilles((), construire(app.racine, "ceres")))


def _feuilles(mots: tuple[str, ...], commande: Any) -> Iterator[Feuille]:
    if isinstance(commande, Groupe):
        for nom in commande.commands:
            yield from _feuilles((*mots, nom), commande.commands[nom])
    else:
        yield Feuille(mots, commande)


def donner(parametre: Any, texte: str) -> list[str]:
    """Les mots qui donnent cette valeur à ce paramètre."""
    if getattr(parametre, "is_flag", False):
        return [nom_long(parametre)]
    return [f"{nom_long(parametre)}={texte}"] if parametre.param_type_name == "option" else [texte]


def nom_long(parametre: Any) -> str:
    return str(max(parametre.opts, key=len))


def valeur(parametre: Any, entree: str = "entree.csv") -> str:
    """Une valeur que ce paramètre sait lire."""
    description = parametre.type_descriptor
    lecture = chemins.lecture(parametre)
    if lecture in chemins.LUS:
        return _PAR_NOM.get(parametre.metavar, entree)
    if lecture in chemins.ECRITS:
        return "dossier-neuf" if lecture in (chemins.dossier_ecrit, chemins.dossier_de_depot) else "sortie-neuve"
    if lecture is lire_date:
        return "2025-09-02"
    if description.choices is not None:
        return str(next(iter(description.choices)).value)
    if description.annotation is int:
        return str(int(description.parameter_info.min or 1))
    return _PAR_NOM.get(parametre.metavar, "essai")


def sorties() -> list[tuple[Feuille, Any]]:
    """Chaque paramètre d'une commande qui nomme un fichier ou un dossier à écrire."""
    return [(f, p) for f in feuilles() for p in f.parametres if chemins.lecture(p) in chemins.ECRITS]

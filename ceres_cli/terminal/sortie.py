"""Tout ce que le programme affiche : les données sur la sortie standard, la parole sur la sortie d'erreur.

Les commandes ne regardent jamais le format : elles donnent une liste, une fiche, un rapport.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from ceres_cli.erreurs import ErreurCeres, Motif
from ceres_cli.regles.francais import milliers
from ceres_cli.schemas.assainissement import assainir, assainir_json
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.lots import LIGNE_LOT
from ceres_cli.terminal import flux, rendu

if TYPE_CHECKING:
    from ceres_cli.terminal.dialogue import Avancement

_PAQUET = 2000  # éléments JSON écrits d'un coup

_RESULTATS = {"fait": "fait", "sans_effet": "sans effet", "refuse": "refusé", "non_traite": "non traité"}
_RAPPORT_COURT = 20


class Format(StrEnum):
    """Formats de sortie ; à défaut `table` au terminal, `tsv` ailleurs."""

    TABLE = "table"
    TSV = "tsv"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"


class Sortie:
    """Une sortie par commande, dans un format donné ou celui du lieu.

    `brut` : csv et tsv pour un programme, sans apostrophe devant ce qu'un tableur prendrait pour une formule.
    """

    def __init__(self, format: str | None = None, *, brut: bool = False) -> None:
        self.brut = brut
        self._avertis: set[str] = set()
        self.terminal = sys.stdout.isatty()
        self.format = next((f for f in Format if f == format), Format.TABLE if self.terminal else Format.TSV)

    @property
    def dit_le_total(self) -> bool:
        """Cette forme montre-t-elle combien d'éléments répondent à la demande, au-delà de `--limite` ?"""
        return self.format == "json" or (self.format == "table" and self.terminal)

    # --- données ---

    def liste(
        self, schema: str, colonnes: Sequence[Colonne], elements: Iterable[Mapping[str, Any]], total: int
    ) -> None:
        """Des éléments, et combien répondent à la demande (`--limite` n'en montre qu'une partie)."""
        if self.format == "json":
            self._json_a_lignes({"schema": f"ceres.{schema}/1", "elements": elements, "total": total}, "elements")
        elif self.format == "ndjson":
            for paquet in _paquets(elements):
                flux.ecrire("".join(f"{self._json(e)}\n" for e in paquet))
        elif self.format == "table":
            self._table(colonnes, list(elements), total)
        else:
            self._lignes(self._separees(colonnes, elements))

    def fiche(self, schema: str, colonnes: Sequence[Colonne], objet: Mapping[str, Any]) -> None:
        """Un objet : tous ses champs."""
        if self.format in ("json", "ndjson"):
            self.document({"schema": f"ceres.{schema}/1", **objet})
        elif self.format == "table":
            self._lignes(rendu.paires(colonnes, objet))
            for colonne in colonnes:
                sous_liste: Any = objet.get(colonne.cle)
                if rendu.est_liste_d_objets(sous_liste):
                    flux.ecrire(f"\n{colonne.titre}\n")
                    self._dessiner(_colonnes_du_contenu(schema, colonne.cle), sous_liste)
        else:
            self._lignes(self._separees(colonnes, [objet]))

    def document(self, objet: Mapping[str, Any]) -> None:
        """Un document JSON, tel quel, quel que soit le format : en retrait au terminal, sur une ligne ailleurs."""
        flux.ecrire(self._json(objet, indent=2 if self.terminal and self.format != "ndjson" else None) + "\n")

    def rapport(self, rapport: Mapping[str, Any]) -> None:
        """Le résultat d'un lot (`ceres.rapport-lot/1`), et son total d'une phrase sur la sortie d'erreur.

        `lignes` peut être un itérateur : un long rapport n'est jamais entier en mémoire.
        """
        lignes: Iterable[Mapping[str, Any]] = rapport["lignes"]
        if self.format == "json":
            self._json_a_lignes({"schema": "ceres.rapport-lot/1", **rapport}, "lignes")
            return
        if self.format == "ndjson":
            self._lignes(self._json(ligne) for ligne in lignes)
        elif self.format == "table":
            court = sum(rapport["resume"].values()) <= _RAPPORT_COURT
            montrees = [e for e in lignes if court or e["resultat"] in ("refuse", "non_traite")]
            lues = [{**e, "resultat": _RESULTATS.get(e["resultat"], e["resultat"])} for e in montrees]
            if lues:
                self._dessiner([c for c in LIGNE_LOT if c.tableau], lues)
        else:
            self._lignes(self._separees(LIGNE_LOT, lignes))
        self.info(_bilan(rapport))

    def page(self, texte: str) -> None:
        """Un long texte, page à page s'il dépasse l'écran."""
        from ceres_cli.terminal import dialogue

        dialogue.montrer_page(assainir(texte, lignes=True).rstrip("\n") + "\n")

    # --- parole ---

    def info(self, texte: str) -> None:
        self._dire(texte)

    def avertissement(self, texte: str) -> None:
        """Une seule fois : ce qui a été dit avant la question ne l'est plus après."""
        if texte in self._avertis:
            return
        self._avertis.add(texte)
        self._dire(f"{self._couleur('33', 'Attention :')} {assainir(texte, lignes=True)}", sain=True)

    def erreur(self, erreur: ErreurCeres, *, prefixe: str = "Erreur : ") -> None:
        """L'erreur qui arrête la commande. En JSON, un seul document : il emporte les avertissements en attente."""
        if self.format == "json":
            document = erreur.en_dict()
            if attente := flux.reprendre_differes():
                document["avertissements"] = attente
            flux.parler(self._json(document, vers=sys.stderr))
            return
        lignes = [self._couleur("31", prefixe) + _entete(erreur)]
        lignes += [f"  • {_dire_motif(motif)}" for motif in erreur.motifs if motif.texte not in lignes[0]]
        if erreur.conseil:
            prefixe = "" if erreur.conseil.startswith("Voir :") else "Conseil : "
            lignes.append(prefixe + assainir(erreur.conseil, lignes=True))
        flux.parler("\n".join(lignes))

    def quelqu_un(self) -> bool:
        """Peut-on poser une question ?"""
        from ceres_cli.terminal import dialogue

        return dialogue.quelqu_un()

    def confirmer(self, question: str) -> bool:
        """« o » ou « oui », casse indifférente ; tout le reste est un non. Lève NonConfirme s'il n'y a personne."""
        from ceres_cli.terminal import dialogue

        return dialogue.demander(f"{question} [o/N]").casefold() in ("o", "oui")

    def demander_nombre(self, question: str, attendu: int) -> bool:
        """Vrai si la personne a tapé exactement ce nombre. Lève NonConfirme s'il n'y a personne."""
        from ceres_cli.terminal import dialogue

        reponse = dialogue.demander(f"{question} ({attendu})")
        return "".join(reponse.split()) == str(attendu)

    def progression(self, total: int, libelle: str) -> "Avancement":
        """À employer avec `with` ; appeler `avancer(n)`. Muette hors d'un terminal."""
        from ceres_cli.terminal.dialogue import Avancement

        return Avancement(total, libelle, visible=sys.stderr.isatty() and self.format == "table")

    # --- cuisine ---

    def _table(self, colonnes: Sequence[Colonne], elements: list[Mapping[str, Any]], total: int) -> None:
        if elements:
            self._dessiner([c for c in colonnes if c.tableau], elements)
        else:
            self.info("Aucun élément.")
        if self.terminal and len(elements) < total:
            self.info(f"{milliers(len(elements))} sur {milliers(total)}")

    def _dessiner(self, colonnes: Sequence[Colonne], elements: Sequence[Mapping[str, Any]]) -> None:
        if self.terminal and len(elements) <= rendu.LIMITE_RICH:
            large = shutil.get_terminal_size().columns
            montrees = rendu.qui_tiennent(colonnes, elements, large)
            flux.ecrire(rendu.table_rich(montrees, elements, large))
            if len(montrees) < len(colonnes):
                cachees = ", ".join(c.titre for c in colonnes if c not in montrees)
                self.info(f"Faute de place, ne sont pas montrées : {cachees} (élargissez, ou --format tsv).")
        else:
            self._lignes(rendu.texte_aligne(colonnes, elements))

    def _separees(self, colonnes: Sequence[Colonne], elements: Iterable[Mapping[str, Any]]) -> Iterable[str]:
        lignes = rendu.lignes_csv if self.format == "csv" else rendu.lignes_tsv
        return lignes(colonnes, elements, brut=self.brut)

    def _lignes(self, lignes: Iterable[str]) -> None:
        for paquet in _paquets(lignes):
            flux.ecrire("\n".join(paquet) + "\n")

    def _json_a_lignes(self, document: Mapping[str, Any], cle: str) -> None:
        """Un document dont la valeur de `cle` est une longue liste, écrite au fil de l'eau hors du terminal."""
        if self.terminal:
            self.document({**document, cle: list(document[cle])})
            return
        avant, apres = self._json({**document, cle: []}).split(f'"{cle}": []', 1)
        flux.ecrire(f'{avant}"{cle}": [')
        separateur = ""
        for paquet in _paquets(document[cle]):
            flux.ecrire(separateur + self._json(paquet)[1:-1])
            separateur = ", "
        flux.ecrire(f"]{apres}\n")

    def _json(self, objet: object, *, indent: int | None = None, vers: Any = None) -> str:
        import json

        accents = flux.est_utf8(vers or sys.stdout)
        return assainir_json(json.dumps(objet, ensure_ascii=not accents, indent=indent, default=_en_json))

    def _dire(self, texte: str, *, sain: bool = False) -> None:
        ligne = texte if sain else assainir(texte, lignes=True)
        if self.format == "json":
            flux.differer(ligne)
        else:
            flux.parler(ligne)

    def _couleur(self, code: str, texte: str) -> str:
        en_couleur = sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        return f"\x1b[1;{code}m{texte}\x1b[0m" if en_couleur and texte else texte


def _colonnes_du_contenu(schema: str, cle: str) -> Sequence[Colonne]:
    """Les colonnes déclarées d'une liste contenue dans une fiche."""
    from ceres_cli.schemas import CONTENUS

    return [c for c in CONTENUS[schema, cle] if c.tableau]


def _entete(erreur: ErreurCeres) -> str:
    """Ce qui ne va pas, précédé du code de la règle ; plusieurs raisons se lisent dessous, une par ligne."""
    if len(erreur.motifs) > 1 and erreur.message == " ; ".join(m.texte for m in erreur.motifs):
        return f"refusé, pour {len(erreur.motifs)} raisons."
    message = assainir(erreur.message, lignes=True)
    code = f"{erreur.code} : " if _est_une_regle(erreur.code) and erreur.code not in message else ""
    return f"{code}{message}{'' if message.endswith(('.', '!', '?', '…')) else '.'}"


def _dire_motif(motif: Motif) -> str:
    code = f"{motif.code} : " if _est_une_regle(motif.code) and motif.code not in motif.texte else ""
    return code + assainir(motif.texte, lignes=True)


def _est_une_regle(code: str) -> bool:
    """HAB-12, CAN-05… : un code de la forme de ceux du catalogue, que `ceres regles` explique."""
    lettres, tiret, chiffres = code.partition("-")
    return bool(tiret) and lettres.isalpha() and chiffres.isdigit()


def _bilan(rapport: Mapping[str, Any]) -> str:
    resume = rapport["resume"]
    parties = [f"{milliers(resume.get(cle, 0))} {libelle}" for cle, libelle in _RESULTATS.items()]
    debut = "Simulation : " if rapport.get("simulation") else f"Lot {rapport['lot']} : " if rapport.get("lot") else ""
    return f"{debut}{', '.join(parties)}."


def _paquets(elements: Iterable[Any]) -> Iterable[list[Any]]:
    reste = iter(elements)
    for premier in reste:
        yield list(chain((premier,), islice(reste, _PAQUET - 1)))


def _en_json(valeur: object) -> object:
    """Dates, ensembles et autres valeurs que JSON ne connaît pas."""
    if isinstance(valeur, set | frozenset):
        return sorted(valeur)
    isoformat = getattr(valeur, "isoformat", None)
    return isoformat() if isoformat is not None else str(valeur)

"""Tout ce que le programme affiche : les données sur la sortie standard, la parole sur la sortie d'erreur.

Les commandes ne regardent jamais le format : elles donnent une liste, une fiche, un rapport.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from ceres_cli.erreurs import ErreurCeres
from ceres_cli.regles.francais import COMPTE_AU_PLUS, compter, milliers, sur_combien
from ceres_cli.schemas.assainissement import assainir, assainir_json
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.pluriels import ligne as ligne_de
from ceres_cli.schemas.pluriels import noms_de
from ceres_cli.terminal import couleurs, flux, releve, rendu
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.rendu import Element

if TYPE_CHECKING:
    from ceres_cli.terminal.dialogue import Avancement
    from ceres_cli.terminal.presentation import Presentation


_RAPPORT_COURT = 20


Montre = Callable[[str, str | None, int | None], None]
"""Le document, l'objet s'il n'y en a qu'un, leur nombre s'il est connu."""


def _n_en_rien_dire(_document: str, _objet: str | None, _nombre: int | None) -> None:
    pass


class Sortie:
    """Une sortie par commande, dans un format donné ou celui du lieu.

    Un format donné n'a pas de couleurs.

    `brut` : csv et tsv pour un programme, sans apostrophe devant ce qu'un tableur prendrait pour une formule.
    `presentation` : l'ordre et les colonnes demandés, d'une liste où ils se choisissent. `sans_pager` : tout d'un
    trait, même ce qui dépasse l'écran. `montre` : qui l'on prévient
    de ce qui va être montré.
    """

    def __init__(
        self,
        format: str | None = None,
        *,
        brut: bool = False,
        presentation: "Presentation | None" = None,
        sans_pager: bool = False,
        montre: "Montre" = _n_en_rien_dire,
    ) -> None:
        self.brut = brut
        self._montre = montre
        self._presentation = presentation
        self._sans_pager = sans_pager
        # Ce qui se dit après un dessin, ou avant s'il prend l'écran.
        self._en_attente: list[str] = []
        self._avertis: set[str] = set()
        self._archives: Sequence[str] = ()
        self.detail = False  # d'un long rapport, chaque ligne à part, même celles qui se répètent
        self.terminal = sys.stdout.isatty()
        self._nue = format is not None
        self._peindre = couleurs.laisser if self._nue else couleurs.peintre(sys.stdout)
        self.format = next((f for f in Format if f == format), Format.TABLE if self.terminal else Format.TSV)

    @property
    def compte_au_plus(self) -> int | None:
        """Jusqu'où cette forme dit combien répondent, au-delà de `--limite` : 0, elle n'en dit rien ; None, tous."""
        au_pied = COMPTE_AU_PLUS if self.format == "table" and self.terminal else 0
        return None if self.format == "json" else au_pied

    @property
    def arrange(self) -> bool:
        """A-t-on choisi les colonnes d'une liste, ou son ordre ?"""
        return self._presentation is not None and bool(self._presentation.choisit or self._presentation.tri)

    # --- données ---

    def liste(
        self,
        schema: str,
        colonnes: Sequence[Colonne],
        elements: Iterable[Element],
        total: int,
        *,
        de: str | None = None,
        en_tete: Element | None = None,
    ) -> None:
        """Des éléments, leur nombre avant `--limite` ; `de` : l'objet dont ils parlent ; `en_tete` : celui du JSON."""
        self._montre(schema, de, len(elements) if isinstance(elements, list) else total)
        if self._presentation is not None:
            elements = self._presentation.ordonner(elements)
            if self.format in ("json", "ndjson"):
                elements = self._presentation.reduire(colonnes, elements)
            colonnes = self._presentation.choisir(colonnes, toutes=self.format in ("csv", "tsv"))
        if self.format == "json":
            tete = {"schema": f"ceres.{schema}/1", **(en_tete or {})}
            tete |= {"archives": self._archives} if self._archives else {}
            self._json_a_lignes({**tete, "elements": elements, "total": total}, "elements")
        elif self.format == "ndjson":
            self._objets(ligne_de(schema), elements)
        elif self.format == "table":
            self._table(schema, colonnes, list(elements), total)
        else:
            self._lignes(self._separees(colonnes, elements))

    def fiche(self, schema: str, colonnes: Sequence[Colonne], objet: Mapping[str, Any]) -> None:
        """Un objet : tous ses champs, ce qui ne va pas d'abord (`alertes`)."""
        if objet.get("id", ...) is not None:  # simulée, une création n'a pas de numéro : elle ne montre que sa saisie
            self._montre(schema, objet.get("id"), 1)
        if (ouvert := releve.ouvert()) is not None:
            ouvert.noter(schema, objet)
        if self.format in ("json", "ndjson"):
            self._document({"schema": f"ceres.{schema}/1", **objet})
        elif self.format == "table":
            colonnes = [c for c in rendu.en_place(colonnes) if c.cle != "alertes"]
            from ceres_cli.terminal import pli, tables

            if alertes := objet.get("alertes"):
                pliees = (pli.en_retrait("! ", assainir(a["texte"]), "  ", self._largeur) for a in alertes)
                self._lignes([*(self._peindre(ligne, "gras") for ligne in chain(*pliees)), ""])
            self._lignes(tables.fiche(colonnes, objet, self._largeur, self._peindre))
            for colonne in colonnes:
                sous_liste: Any = objet.get(colonne.cle)
                if rendu.est_liste_d_objets(sous_liste):
                    flux.ecrire(f"\n{self._peindre(colonne.titre, 'gras')}\n")
                    self._dessiner(_colonnes_du_contenu(colonne, sous_liste), sous_liste)
        else:
            self._lignes(self._separees(colonnes, [objet]))

    def a_laisse_lire(self, document: str, objet: str) -> None:
        """Sans être montré, cela se déduit d'une réponse : consigné de même."""
        self._montre(document, objet, 1)

    def reponse(self, lignes: Callable[[int], Iterable[str]]) -> None:
        """Ce qu'une écriture répond à une personne, à la largeur de l'écran."""
        self._lignes(map(assainir, lignes(self._largeur)))

    def recit(self, document: str, de: str | None, nombre: int, lignes: Callable[[int], Iterable[str]]) -> None:
        """Un récit de tant de ces documents ; `de` : l'objet dont ils parlent tous."""
        self._montre(document, de, nombre)
        self.dessin(lignes)

    def dessin(self, lignes: Callable[[int], Iterable[str]]) -> None:
        """Ce dont les lignes dépendent de la largeur de l'écran ; page à page s'il le dépasse."""
        if self.terminal:
            self._montrer("".join(f"{ligne}\n" for ligne in lignes(self._largeur)))
        else:
            self._lignes(lignes(self._largeur))

    def document(self, objet: Mapping[str, Any]) -> None:
        """Un document JSON, tel quel, quel que soit le format : en retrait au terminal, sur une ligne ailleurs."""
        nom = str(objet.get("schema", "schema")).removeprefix("ceres.").partition("/")[0]
        self._montre(nom, objet.get("objet"), None)
        self._document(objet)

    def _document(self, objet: Mapping[str, Any]) -> None:
        flux.ecrire(self._json(objet, indent=2 if self.terminal and self.format != "ndjson" else None) + "\n")

    def rapport(self, rapport: Mapping[str, Any], *suite: str) -> None:
        """Le résultat d'un lot (`ceres.rapport-lot/1`), et son total d'une phrase sur la sortie d'erreur, puis la
        `suite` : avant lui, s'il se lit page à page. `lignes` peut être un itérateur : un long rapport n'est jamais
        entier en mémoire."""
        lignes: Iterable[Mapping[str, Any]] = rapport["lignes"]
        if self.format == "json":
            self._json_a_lignes({"schema": "ceres.rapport-lot/1", **rapport}, "lignes")
            self._tout_dire(suite)
            return
        from ceres_cli.schemas.lots import LIGNE_LOT
        from ceres_cli.terminal import parole

        self._en_attente = [parole.bilan(rapport), *suite]
        if self.format == "ndjson":
            self._objets("ligne-lot", lignes, lot=rapport["lot"])
        elif self.format == "table":
            court = sum(rapport["resume"].values()) <= _RAPPORT_COURT
            montrees = [e for e in lignes if court or e["resultat"] in ("refuse", "non_traite")]
            mots = parole.resultats(rapport)
            lues = [{**e, "resultat": mots.get(e["resultat"], e["resultat"])} for e in montrees]
            colonnes = [c for c in LIGNE_LOT if c.tableau]
            if not court and not self.detail:
                from ceres_cli.terminal import groupes

                reunies = groupes.des_lignes(lues)
                if len(reunies) < len(lues):
                    lues, colonnes = reunies, groupes.colonnes(reunies)
            if lues:
                self._dessiner(colonnes, lues)
        else:
            self._lignes(self._separees(LIGNE_LOT, lignes))
        self._dire_ce_qui_attend()

    def _dire_ce_qui_attend(self) -> None:
        phrases, self._en_attente = self._en_attente, []
        self._tout_dire(phrases)

    def _tout_dire(self, phrases: Iterable[str]) -> None:
        for phrase in phrases:
            self.info(phrase)

    def _montrer(self, dessin: str) -> None:
        if self._sans_pager:
            flux.ecrire(dessin)
            return
        from ceres_cli.terminal import dialogue

        if dialogue.se_feuillette(dessin):
            self._dire_ce_qui_attend()
        dialogue.montrer_page(dessin)

    # --- parole ---

    def info(self, texte: str) -> None:
        self._dire(texte)

    def incomplet(self, archives: Sequence[str]) -> None:
        """Le journal qui sera montré commence plus tôt, dans ces archives : dit, et porté par la liste en JSON."""
        self._archives = archives
        if archives:
            self.info(f"Plus ancien, archivé dans : {' ; '.join(archives)}.")

    def avertissement(self, *textes: str) -> None:
        """Chacun une seule fois : ce qui a été dit avant la question ne l'est plus après."""
        neufs = [texte for texte in dict.fromkeys(textes) if texte not in self._avertis]
        self._avertis.update(neufs)
        self._dire(*(f"Attention : {texte}" for texte in neufs), rehausse=("jaune", "Attention :"))

    def erreur(self, erreur: ErreurCeres, *, prefixe: str = "Erreur : ") -> None:
        """L'erreur qui arrête la commande. En json et ndjson, un seul document : il emporte les avertissements en
        attente."""
        if self.format in ("json", "ndjson"):
            document = erreur.en_dict()
            if attente := flux.reprendre_differes():
                document["avertissements"] = attente
            flux.parler(self._json(document, vers=sys.stderr))
            return
        from ceres_cli.terminal import parole

        dite = couleurs.a_l_ecran(parole.erreur(erreur, prefixe))
        flux.parler(dite if self._nue else couleurs.rehausser(dite, "rouge", prefixe))

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

    def _table(self, schema: str, colonnes: Sequence[Colonne], elements: list[Mapping[str, Any]], total: int) -> None:
        if not elements:
            self.info("Aucun élément.")
            return
        voulues = [c for c in rendu.en_place(colonnes) if c.tableau and rendu.a_montrer(c, elements)]
        if self.terminal and (ouvert := releve.ouvert()) is not None:
            voulues, elements = [releve.RANG, *voulues], ouvert.numeroter(schema, elements)
        self._dessiner(voulues, elements, choix=self._presentation is not None)
        if self.terminal:
            coupe = f"{milliers(len(elements))} {sur_combien(len(elements), total)} (--limite 0 pour tous)."
            self.info(coupe if len(elements) < total else f"{compter(total, *noms_de(schema))}.")

    @property
    def _largeur(self) -> int:
        """Colonnes de l'écran ; hors d'un terminal rien n'est plié."""
        return couleurs.largeur() if self.terminal else sys.maxsize

    def _dessiner(
        self, colonnes: Sequence[Colonne], elements: Sequence[Mapping[str, Any]], *, choix: bool = False
    ) -> None:
        """`choix` : les colonnes se choisissent ; le pied dit comment voir celles qui n'ont pas trouvé de place."""
        if not self.terminal:
            self._lignes(rendu.texte_aligne(colonnes, elements))
            return
        from ceres_cli.terminal import tables

        large = self._largeur
        disposition = tables.disposer(colonnes, elements, large)
        self._montrer("".join(f"{ligne}\n" for ligne in tables.dessiner(disposition, large, self._peindre)))
        if disposition.partout:
            self.info(f"Sur chaque ligne : {' ; '.join(f'{c.titre} {valeur}' for c, valeur in disposition.partout)}.")
        # Ce qui n'a de valeur nulle part ne manque à personne.
        if cachees := [c for c in disposition.cachees if rendu.remplie(c, elements)]:
            nommees = ", ".join(rendu.nommer(c) if choix else c.titre for c in cachees)
            sinon = f"choisissez : --colonnes +{cachees[0].cle}" if choix else "lisez tout avec --format json"
            self.info(f"Faute de place, ne sont pas montrées : {nommees}. Élargissez, ou {sinon}.")

    def _separees(self, colonnes: Sequence[Colonne], elements: Iterable[Mapping[str, Any]]) -> Iterable[str]:
        lignes = rendu.lignes_csv if self.format == "csv" else rendu.lignes_tsv
        entete = self._presentation is None or not self._presentation.sans_entete
        return lignes(colonnes, elements, brut=self.brut, entete=entete)

    def _lignes(self, lignes: Iterable[str]) -> None:
        for paquet in rendu.paquets(lignes):
            flux.ecrire("\n".join(paquet) + "\n")

    def _objets(self, schema: str, elements: Iterable[Element], **communs: object) -> None:
        """Un objet par ligne, qui porte le nom de son schéma, et ce qui leur est commun."""
        debut = self._json({"schema": f"ceres.{schema}/1", **communs})[:-1]
        en_json = self._codeur()
        self._lignes(f"{debut}, {en_json(e)[1:]}" for e in elements)

    def _json_a_lignes(self, document: Mapping[str, Any], cle: str) -> None:
        """Un document dont la valeur de `cle` est une longue liste, écrite au fil de l'eau hors du terminal."""
        if self.terminal:
            self._document({**document, cle: list(document[cle])})
            return
        avant, apres = self._json({**document, cle: []}).split(f'"{cle}": []', 1)
        flux.ecrire(f'{avant}"{cle}": [')
        separateur = ""
        for paquet in rendu.paquets(document[cle]):
            flux.ecrire(separateur + self._json(paquet)[1:-1])
            separateur = ", "
        flux.ecrire(f"]{apres}\n")

    def _json(self, objet: object, *, indent: int | None = None, vers: Any = None) -> str:
        return self._codeur(indent, vers)(objet)

    def _codeur(self, indent: int | None = None, vers: Any = None) -> Callable[[object], str]:
        """De quoi mettre des objets en JSON, l'un après l'autre."""
        import json

        accents = flux.est_utf8(vers or sys.stdout)
        codeur = json.JSONEncoder(ensure_ascii=not accents, indent=indent, default=rendu.en_json)
        return lambda objet: assainir_json(codeur.encode(objet))

    def _dire(self, *textes: str, rehausse: tuple[str, str] | None = None) -> None:
        lignes = [assainir(texte, lignes=True) for texte in textes]
        if self.format in ("json", "ndjson"):
            for ligne in lignes:
                flux.differer(ligne)
        elif sys.stderr.isatty():
            for ligne in map(couleurs.a_l_ecran, lignes):
                flux.parler(couleurs.rehausser(ligne, *rehausse) if rehausse and not self._nue else ligne)
        else:  # ni pliées, ni peintes
            for paquet in rendu.paquets(lignes):
                flux.parler("\n".join(paquet))


def _colonnes_du_contenu(colonne: Colonne, contenu: Sequence[Mapping[str, Any]]) -> Sequence[Colonne]:
    """Les colonnes montrées d'une liste contenue dans une fiche."""
    return [c for c in rendu.en_place(colonne.contenu) if c.tableau and rendu.a_montrer(c, contenu)]

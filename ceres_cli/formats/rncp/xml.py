"""Lecture au fil de l'eau de l'XML de France compétences : V3, V4, V4.1 et l'ancien dialecte V2.

`expat` est tenu directement : il donne les lignes, laisse sauter sans les construire les longs textes et les
partenaires (l'essentiel du fichier), et rend la main avant toute déclaration d'entité.
"""

from collections.abc import Iterable, Iterator
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from ceres_cli.formats.budget import Budget
from ceres_cli.formats.rncp.modele import VOIES, FicheBrute, FicheTP, refuser_fichier
from ceres_cli.formats.rncp.releve import Releve

# Enfants de FICHE à lire ; les autres, dont CORRESPONDANCES qui contient aussi des BLOC_COMPETENCES, sont sautés.
UTILES = frozenset(
    {
        *("ID_FICHE", "NUMERO_FICHE", "INTITULE", "ABREGE", "NOMENCLATURE_EUROPE", "CODES_NSF", "CODES_ROME"),
        *("NOUVELLES_CERTIFICATIONS", "NOUVELLE_CERTIFICATION", "ANCIENNES_CERTIFICATIONS", "ANCIENNE_CERTIFICATION"),
        *("CERTIFICATEURS", "PUBLICATION_DECRET_CREATION", "BLOCS_COMPETENCES", "VALIDATION_PARTIELLE"),
        *("DATE_FIN_ENREGISTREMENT", "DATE_EFFET", "DATE_LIMITE_DELIVRANCE"),
        *(f"SI_JURY_{voie}" for voie in VOIES),
    }
)
TAILLE_MAX_FICHE = 32 * 1024 * 1024  # octets ; la plus lourde des vraies fiches tient dans moins d'un
_TRONQUE = frozenset(
    {
        expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS],
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN],
        expat.errors.codes[expat.errors.XML_ERROR_PARTIAL_CHAR],
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION],
    }
)


class _Analyseur:
    """Construit, fiche par fiche, l'arbre réduit aux enfants utiles ; les fiches finies attendent dans `pretes`."""

    def __init__(self, nom: str) -> None:
        self.nom, self._budget = nom, Budget(nom)
        self.version_flux: str | None = None
        self.pretes: list[tuple[int, Element]] = []
        self._noms: dict[str, str] = {}
        self._expat = expat.ParserCreate(intern=self._noms)
        self._expat.buffer_text = True
        self._expat.StartDoctypeDeclHandler = self._doctype
        self._expat.StartElementHandler = self._debut
        self._expat.EndElementHandler = self._fin
        self._profondeur = 0
        self._saute = 0
        self._ligne = 0
        self._arbre = TreeBuilder()
        self._octets = 0
        self._fin_element = 0

    def analyser(self, octets: bytes, *, fin: bool = False) -> None:
        self._octets += len(octets)
        try:
            self._expat.Parse(octets, fin)
        except expat.ExpatError as erreur:
            faute = "fichier tronqué" if fin and erreur.code in _TRONQUE else "XML mal formé"
            refuser_fichier(self.nom, f"{faute}, ligne {erreur.lineno}, colonne {erreur.offset + 1}")
        except (LookupError, ValueError):  # encodage déclaré inconnu, ou à plusieurs octets
            refuser_fichier(self.nom, "encodage du texte inconnu")
        self._budget.noms(len(self._noms))
        self._budget.jeton(self._octets - max(self._expat.CurrentByteIndex, 0))
        if self._octets - self._fin_element > TAILLE_MAX_FICHE:
            refuser_fichier(self.nom, f"la fiche de la ligne {self._ligne} dépasse 32 Mo")

    def _doctype(self, racine: str, *_: object) -> NoReturn:
        faute = "c'est une page web" if racine.lower() == "html" else "déclaration <!DOCTYPE> interdite"
        refuser_fichier(self.nom, faute)

    def _debut(self, nom: str, _attributs: dict[str, str]) -> None:
        self._profondeur += 1
        if self._profondeur > 3 or (self._profondeur == 3 and nom in UTILES):
            self._expat.CharacterDataHandler = self._arbre.data
            self._arbre.start(nom, {})
        elif self._profondeur == 3:
            self._expat.StartElementHandler, self._expat.EndElementHandler = self._debut_saute, self._fin_saute
        elif self._profondeur == 2:
            self._arbre = TreeBuilder()
            self._arbre.start(nom, {})
            self._ligne = self._expat.CurrentLineNumber
            self._expat.CharacterDataHandler = self._arbre.data if nom == "VERSION_FLUX" else None
        elif nom != "FICHES":
            faute = "c'est une page web" if nom.lower() == "html" else "ce n'est pas un export de fiches"
            refuser_fichier(self.nom, f"{faute} (racine <{nom}> au lieu de <FICHES>)")

    def _fin(self, nom: str) -> None:
        if self._profondeur >= 2:
            self._arbre.end(nom)
        if self._profondeur <= 3:
            self._expat.CharacterDataHandler = None
        if self._profondeur == 2:
            element = self._arbre.close()
            self._fin_element = self._octets
            if nom == "FICHE":
                self.pretes.append((self._ligne, element))
            elif nom == "VERSION_FLUX":
                self.version_flux = (element.text or "").strip() or None
        self._profondeur -= 1

    def _debut_saute(self, _nom: str, _attributs: dict[str, str]) -> None:
        self._saute += 1

    def _fin_saute(self, _nom: str) -> None:
        if self._saute:
            self._saute -= 1
            return
        self._profondeur -= 1
        self._expat.StartElementHandler, self._expat.EndElementHandler = self._debut, self._fin


def lire_xml(morceaux: Iterable[bytes], nom: str, releve: Releve) -> Iterator[FicheTP]:
    """Les fiches TP, dans l'ordre du fichier. Lève `ErreurFichier` à la première faute d'XML."""
    analyseur = _Analyseur(nom)
    for octets in morceaux:
        analyseur.analyser(octets)
        yield from _fiches_pretes(analyseur, releve)
    analyseur.analyser(b"", fin=True)
    yield from _fiches_pretes(analyseur, releve)
    releve.bilan.version_flux = analyseur.version_flux


def _fiches_pretes(analyseur: _Analyseur, releve: Releve) -> Iterator[FicheTP]:
    for ligne, element in analyseur.pretes:
        if _texte(element, "ABREGE/CODE") != "TP":
            releve.passer(_texte(element, "NUMERO_FICHE"), ligne)
        elif (fiche := releve.retenir(_brute(element, ligne))) is not None:
            yield fiche
    analyseur.pretes.clear()


def _texte(element: Element, *chemins: str) -> str | None:
    """Le premier texte non vide parmi ces chemins (`.` est l'élément) : vide et absent veulent dire inconnu."""
    for chemin in chemins:
        texte = element.text if chemin == "." else element.findtext(chemin)
        if texte and (propre := texte.strip()):
            return propre
    return None


def _textes(element: Element, liste: str, *chemins: str) -> list[str]:
    return [texte for enfant in element.iterfind(liste) if (texte := _texte(enfant, *chemins))]


def _chaine(fiche: Element, sens: str) -> list[str]:
    """Les fiches remplacées (ANCIENNE) ou remplaçantes (NOUVELLE), imbriquées en V4, à plat en V2."""
    nom, numero = f"{sens}_CERTIFICATION", f"ID_FICHE_{sens}_CERTIFICATION"
    return _textes(fiche, f"{sens}S_CERTIFICATIONS/{nom}", ".", numero) + _textes(fiche, nom, ".", numero)


def _brute(fiche: Element, ligne: int) -> FicheBrute:
    voies = {voie: _texte(fiche, f"SI_JURY_{voie}", f"SI_JURY_{voie}/ACTIF") for voie in VOIES}
    publications = fiche.iterfind("PUBLICATION_DECRET_CREATION/PUBLICATION_JO")
    return FicheBrute(
        origine="xml",
        ligne=ligne,
        numero=_texte(fiche, "NUMERO_FICHE"),
        id_fiche=_texte(fiche, "ID_FICHE"),
        intitule=_texte(fiche, "INTITULE"),
        niveau=_texte(fiche, "NOMENCLATURE_EUROPE/NIVEAU"),
        date_debut=_texte(fiche, "DATE_EFFET"),
        date_fin=_texte(fiche, "DATE_FIN_ENREGISTREMENT"),
        date_limite=_texte(fiche, "DATE_LIMITE_DELIVRANCE"),
        validation_partielle=_texte(fiche, "VALIDATION_PARTIELLE", "VALIDATION_PARTIELLE/ACTIF"),
        blocs=[
            (_texte(bloc, "CODE"), _texte(bloc, "LIBELLE", "INTITULE"))
            for bloc in fiche.iterfind("BLOCS_COMPETENCES/BLOC_COMPETENCES")
        ],
        rome=_textes(fiche, "CODES_ROME/ROME", "CODE"),
        nsf=_textes(fiche, "CODES_NSF/NSF", "CODE"),
        voies={voie: valeur for voie, valeur in voies.items() if valeur},
        decret=[(titre, _texte(jo, "DATE_PUBLICATION_JO")) for jo in publications if (titre := _texte(jo, "TITRE"))],
        precedents=_chaine(fiche, "ANCIENNE"),
        suivants=_chaine(fiche, "NOUVELLE"),
        sirets=_textes(fiche, "CERTIFICATEURS/CERTIFICATEUR", "SIRET_CERTIFICATEUR"),
    )

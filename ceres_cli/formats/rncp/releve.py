"""Du texte des fiches aux valeurs : contrôles d'une fiche TP, et de l'export dans son ensemble."""

import re
import unicodedata
from datetime import date

from ceres_cli.erreurs import ErreurFichier, Motif
from ceres_cli.formats.rncp.modele import SIRET_DU_MINISTERE, Bilan, Bloc, FicheBrute, FicheTP
from ceres_cli.regles.francais import compter

VERSIONS_CONNUES = frozenset({"2.0", "2.1", "2.2", "3.0", "3.1", "3.2", "4.0", "4.1"})
SANS_NIVEAU = frozenset({"AUCUN", "REPRISE"})

_JOUR = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_NUMERO = re.compile(r"RNCP[0-9]{1,7}")
_NIVEAU = re.compile(r"NIV([1-8])")
_ROME = re.compile(r"[A-Z][0-9]{4}")
_PREFIXE_TP = re.compile(r"TP(?:\s*[-–—:]\s*|\s+)(?=\S)")
_ANNEES = range(1900, 2101)
_EXEMPLES = 5


def lire_jour(texte: str) -> date | None:
    """Le jour écrit JJ/MM/AAAA, `None` si ce n'en est pas un."""
    trouve = _JOUR.fullmatch(texte)
    if trouve is None:
        return None
    jour, mois, annee = map(int, trouve.groups())
    if annee not in _ANNEES:
        return None
    try:
        return date(annee, mois, jour)
    except ValueError:
        return None


class _Controle:
    """Les contrôles d'une fiche : chaque faute est un motif, chaque doute un avertissement."""

    def __init__(self, brute: FicheBrute, rang: int) -> None:
        self.brute = brute
        self.refus: list[Motif] = []
        self.avertissements: list[str] = []
        reperes = f" (ID_FICHE {brute.id_fiche})" if brute.id_fiche else ""
        self.nom = brute.numero or f"fiche n° {rang}{reperes}"

    def refuser(self, champ: str, faute: str, valeur: str | None = None) -> None:
        texte = f"{self.nom}, ligne {self.brute.ligne} : {faute}."
        valeurs: dict[str, object] = {"fiche": self.nom, "ligne": self.brute.ligne, "champ": champ, "valeur": valeur}
        self.refus.append(Motif("FICHIER", texte, valeurs))

    def avertir(self, texte: str) -> None:
        self.avertissements.append(f"{self.nom} : {texte}.")

    def numero(self) -> str:
        valeur = self.brute.numero
        if valeur is None:
            self.refuser("NUMERO_FICHE", "le numéro de fiche manque")
        elif not _NUMERO.fullmatch(valeur):
            self.refuser("NUMERO_FICHE", f"« {valeur} » n'est pas un numéro de fiche RNCP", valeur)
        return valeur or ""

    def texte(self, brut: str, quoi: str) -> str:
        """Sur une ligne, en NFC, sans caractère de commande ni de mise en forme invisible."""
        une_ligne = unicodedata.normalize("NFC", " ".join(brut.split()))
        if une_ligne.isprintable():
            return une_ligne
        propre = "".join(c for c in une_ligne if not unicodedata.category(c).startswith("C"))
        if propre != une_ligne:
            self.avertir(f"caractères invisibles retirés ({quoi})")
        return " ".join(propre.split())

    def intitule(self) -> str:
        complet = self.texte(self.brute.intitule or "", "intitulé")
        if not complet:
            self.refuser("INTITULE", "l'intitulé manque")
        prefixe = _PREFIXE_TP.match(complet)
        return complet[prefixe.end() :] if prefixe else complet

    def jour(self, champ: str, brut: str | None) -> date | None:
        if brut is None:
            return None
        jour = lire_jour(brut)
        if jour is None:
            self.refuser(champ, f"{champ} « {brut} » n'est pas une date JJ/MM/AAAA", brut)
        return jour

    def niveau(self) -> int | None:
        brut = self.brute.niveau
        trouve = _NIVEAU.fullmatch(brut or "")
        if brut and not trouve and brut not in SANS_NIVEAU:
            self.avertir(f"niveau « {brut} » inconnu, ignoré")
        return int(trouve[1]) if trouve else None

    def oui_non(self, quoi: str, brut: str | None) -> bool | None:
        if brut is None:
            return None
        if brut.lower() not in ("oui", "non"):
            self.avertir(f"{quoi} « {brut} » n'est ni Oui ni Non, ignoré")
            return None
        return brut.lower() == "oui"

    def codes(self, quoi: str, bruts: list[str], modele: re.Pattern[str] | None = None) -> tuple[str, ...]:
        """Les codes sans doublon, dans l'ordre ; ceux qui ne suivent pas le modèle sont signalés et laissés."""
        gardes = dict.fromkeys(bruts)
        for code in [c for c in gardes if modele and not modele.fullmatch(c)]:
            self.avertir(f"{quoi} « {code} » ignoré")
            del gardes[code]
        return tuple(gardes)

    def blocs(self) -> tuple[Bloc, ...]:
        blocs: dict[str, Bloc] = {}
        for rang, (code, brut) in enumerate(self.brute.blocs, start=1):
            libelle = self.texte(brut or "", f"bloc {rang}")
            if not code or not libelle:
                self.refuser("BLOCS_COMPETENCES", f"le bloc {rang} n'a pas de {'libellé' if code else 'code'}", code)
            elif code in blocs:
                self.refuser("BLOCS_COMPETENCES", f"le code de bloc « {code} » est donné deux fois", code)
            else:
                blocs[code] = Bloc(code, libelle)
        return tuple(blocs.values())

    def voies(self) -> dict[str, bool]:
        lues = {voie: self.oui_non(f"voie {voie}", brut) for voie, brut in self.brute.voies.items()}
        return {voie: ouverte for voie, ouverte in lues.items() if ouverte is not None}

    def decret(self) -> tuple[str | None, date | None]:
        """Les textes de création, chacun avec son jour de parution, et le jour du premier."""
        textes, premier = [], None
        for rang, (titre, brut) in enumerate(self.brute.decret):
            jour = lire_jour(brut) if brut else None
            if brut and jour is None:
                self.avertir(f"date de parution « {brut} » illisible, ignorée")
            premier = jour if rang == 0 else premier
            textes.append(self.texte(titre, "décret") + (f" (JO du {brut})" if jour else ""))
        return ("; ".join(textes) or None), premier

    def certificateurs(self) -> tuple[str, ...]:
        sirets = self.codes("SIRET", ["".join(s.split()) for s in self.brute.sirets])
        if SIRET_DU_MINISTERE not in sirets:
            trouves = ", ".join(sirets) or "aucun"
            self.avertir(
                f"le ministère du Travail ({SIRET_DU_MINISTERE}) n'est pas parmi les certificateurs (SIRET : {trouves})"
            )
        return sirets

    def fiche(self) -> FicheTP | None:
        """La fiche contrôlée ; `None` si elle a une faute, toutes étant alors dans `refus`."""
        brute = self.brute
        numero, intitule, niveau, blocs = self.numero(), self.intitule(), self.niveau(), self.blocs()
        debut = self.jour("DATE_EFFET", brute.date_debut)
        fin = self.jour("DATE_FIN_ENREGISTREMENT", brute.date_fin)
        limite = self.jour("DATE_LIMITE_DELIVRANCE", brute.date_limite)
        if brute.date_fin is None:
            self.refuser("DATE_FIN_ENREGISTREMENT", "la date de fin d'enregistrement manque")
        elif debut and fin and debut > fin:
            self.refuser("DATE_EFFET", f"la date d'effet {brute.date_debut} suit la fin {brute.date_fin}")
        if self.refus or fin is None:
            return None
        decret, date_jo = self.decret()
        return FicheTP(
            numero=numero,
            id_fiche=brute.id_fiche,
            intitule=intitule,
            niveau=niveau,
            date_debut=debut,
            date_fin=fin,
            date_limite_delivrance=limite,
            blocs=blocs,
            rome=self.codes("code ROME", brute.rome, _ROME),
            nsf=self.codes("code NSF", brute.nsf),
            voies=self.voies(),
            decret=decret,
            date_jo=date_jo,
            precedents=self.codes("ancienne certification", brute.precedents, _NUMERO),
            suivants=self.codes("nouvelle certification", brute.suivants, _NUMERO),
            validation_partielle=self.oui_non("VALIDATION_PARTIELLE", brute.validation_partielle),
            sirets_certificateurs=self.certificateurs(),
            origine=brute.origine,
        )


class Releve:
    """Le suivi d'un export : compte les fiches, contrôle les TP, repère les doublons, remplit le bilan."""

    def __init__(self, bilan: Bilan) -> None:
        self.bilan = bilan
        self._vues: dict[str, FicheTP | None] = {}
        self._sans_bloc: list[str] = []

    def passer(self, numero: str | None, ligne: int) -> None:
        """Une fiche qui n'est pas un TP : comptée, et refusée si son numéro est aussi celui d'un TP."""
        self._compter(numero)
        if numero and self._vues.setdefault(numero, None) is not None:
            self._doublon(numero, ligne)

    def retenir(self, brute: FicheBrute) -> FicheTP | None:
        """La fiche TP, ou `None` si elle est fautive ou déjà lue à l'identique."""
        self._compter(brute.numero)
        controle = _Controle(brute, self.bilan.fiches_lues)
        fiche = controle.fiche()
        self.bilan.refus += controle.refus
        if brute.numero in self._vues:
            if fiche is None or self._vues[brute.numero] != fiche:
                self._doublon(brute.numero, brute.ligne)
            else:
                self.bilan.avertissements.append(f"{brute.numero} : donnée deux fois à l'identique, lue une fois.")
            return None
        if brute.numero:
            self._vues[brute.numero] = fiche
        if fiche is None:
            return None
        self.bilan.avertissements += controle.avertissements
        self.bilan.retenues += 1
        if not fiche.blocs:
            self._sans_bloc.append(fiche.numero)
        return fiche

    def conclure(self, *, ecarter: bool) -> None:
        """Derniers avertissements ; une `ErreurFichier` porte toutes les fautes, sauf si on les écarte."""
        bilan = self.bilan
        bilan.avertissements += self._avertissements_generaux()
        if bilan.refus and not ecarter:
            nombre = len(bilan.refus)
            raise ErreurFichier(
                f"« {bilan.nom} » : {compter(nombre, 'faute')} dans les fiches de titres "
                "professionnels ; rien n'a été importé.",
                conseil="Télécharger à nouveau l'export ; si la faute y est encore, la signaler à France compétences.",
                objets=list(dict.fromkeys(str(m.valeurs["fiche"]) for m in bilan.refus)),
                motifs=bilan.refus,
            )

    def _compter(self, numero: str | None) -> None:
        self.bilan.fiches_lues += 1
        if numero and numero.startswith("RS"):
            self.bilan.fiches_rs += 1

    def _doublon(self, numero: str, ligne: int) -> None:
        texte = f"{numero}, ligne {ligne} : cette fiche est donnée deux fois, avec des contenus différents."
        valeurs: dict[str, object] = {"fiche": numero, "ligne": ligne, "champ": "NUMERO_FICHE", "valeur": numero}
        self.bilan.refus.append(Motif("FICHIER", texte, valeurs))

    def _avertissements_generaux(self) -> list[str]:
        bilan, textes = self.bilan, []
        if bilan.origine == "xml" and bilan.version_flux not in VERSIONS_CONNUES:
            version = f"« {bilan.version_flux} » inconnue" if bilan.version_flux else "non indiquée"
            textes.append(
                f"Version de flux {version} : l'export est lu comme une version 4.1, vérifier les changements."
            )
        if not bilan.fiches_lues:
            textes.append("L'export ne contient aucune fiche.")
        elif bilan.fiches_rs == bilan.fiches_lues:
            textes.append(
                "C'est un export du répertoire spécifique (RS), qui ne contient aucun titre professionnel : "
                "prendre « export-fiches-rncp »."
            )
        elif not bilan.retenues and not bilan.refus:
            textes.append(f"Aucun titre professionnel : {compter(bilan.fiches_lues, 'fiche lue')}.")
        if self._sans_bloc:
            exemples = ", ".join(self._sans_bloc[:_EXEMPLES]) + (", …" if len(self._sans_bloc) > _EXEMPLES else "")
            textes.append(f"Titres sans bloc de compétences, CCP inconnus : {len(self._sans_bloc)} ({exemples}).")
        return textes

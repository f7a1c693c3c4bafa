"""Ce que la démonstration invente : noms, entreprises, lieux, numéros."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from ceres_cli.nomenclatures import communes as geographie
from ceres_cli.nomenclatures.communes import Commune
from ceres_cli.nomenclatures.territoires import departement
from ceres_cli.regles import textes
from ceres_cli.regles.vocabulaire import Civilite


def entre(alea: Random, premier: date, dernier: date) -> date:
    """Un jour de l'intervalle, bornes comprises ; le premier si l'intervalle est vide."""
    return premier + timedelta(days=alea.randint(0, max(0, (dernier - premier).days)))


def plus_tot(jour: date) -> date:
    """Ce jour, ou le vendredi qui précède s'il tombe en fin de semaine."""
    return jour - timedelta(days=max(0, jour.weekday() - 4))


def plus_tard(jour: date) -> date:
    """Ce jour, ou le lundi qui suit s'il tombe en fin de semaine."""
    return jour + timedelta(days=(7 - jour.weekday()) % 7 if jour.weekday() > 4 else 0)


def naissance(alea: Random, jour: date, ages: tuple[int, int]) -> date:
    """Une naissance qui donne cet âge, à un an près, le jour utilisé."""
    return date(jour.year - alea.randint(*ages), alea.randint(1, 12), alea.randint(1, 28))


def campagne(jour: date) -> date:
    """Le premier jour de son mois : ce qui commence dans un mois se saisit ensemble."""
    return jour.replace(day=1)


def _mots(texte: str) -> tuple[str, ...]:
    return tuple(texte.split())


FEMININS = _mots(
    "Adèle Agathe Agnès Aïcha Alice Amandine Amélie Anaïs Andrée Anne Anne-Sophie Annick Apolline Armelle Aurélie"
    " Aurore Aya Béatrice Bénédicte Brigitte Camille Carole Caroline Catherine Cécile Céline Chantal Charlotte"
    " Chloé Christelle Claire Clarisse Clémence Coline Corinne Delphine Diane Élise Élodie Emma Estelle Fanny"
    " Fatima Florence Françoise Gaëlle Geneviève Hélène Inès Isabelle Jeanne Josiane Julie Justine Karima Laëtitia"
    " Laurence Léa Léonie Lucie Maëlle Manon Margaux Marie Marie-Claude Marie-Ève Marion Mathilde Mélanie Mireille"
    " Myriam Nadège Nathalie Noémie Océane Odile Pascale Pauline Sabrina Sandrine Solène Sylvie Valérie Zoé"
)
MASCULINS = _mots(
    "Adrien Alain Alexandre André Antoine Arnaud Baptiste Benoît Bernard Bruno Cédric Charles Christian Christophe"
    " Clément Cyril Damien David Denis Didier Dominique Éloi Émile Emmanuel Éric Étienne Fabien Florian Franck"
    " François Frédéric Gaël Gaspard Gérard Gilles Guillaume Hamza Henri Hervé Hugo Ismaël Jacques Jean Jean-Baptiste"
    " Jean-Marc Jérémie Jérôme Joël Jules Julien Karim Kévin Laurent Léo Loïc Louis Luc Mathieu Maxime Mehdi Michel"
    " Moïse Nicolas Noël Olivier Pascal Patrick Paul Philippe Pierre Quentin Raphaël Régis Rémi René Robin Romain"
    " Samuel Sébastien Simon Stéphane Sylvain Théo Thierry Thomas Tristan Vincent Xavier Yann Yannick Youssef"
)
NOMS = _mots(
    "Abadie Allain Amiot Andrieu Arnoux Astruc Aubert Aubry Auger Bailly Barbier Baron Barré Baudry Bazin Béguin"
    " Belkacem Benali Bérard Berger Bernard Berthelot Besnard Besson Blanchard Blondel Bodin Boisson Bonnet Bouchet"
    " Boulanger Bourdin Bouvier Boyer Breton Briand Brunel Bruneau Cadiou Camus Carlier Caron Carré Cazenave Chabot"
    " Chaigneau Charbonnier Charpentier Chauvin Chevalier Clavel Coinçon Colas Collet Combes Cordier Cormier Coste"
    " Couturier Crépin Dacosta Danièlou Dauphin Delahaye Delmas Denis Descamps Deschamps Desnoyers Diallo Diarra"
    " Doucet Drouet Dubois Dufour Duhamel Dupuis Durand Esnault Étienne Fabre Faure Ferrand Ferreira Fleury Fontaine"
    " Forestier Fouché Fournier Fréchet Gaillard Garnier Garreau Gauthier Georget Gérard Gicquel Girard Godard Gomez"
    " Grandjean Grimaud Gros Guérin Guibert Guillet Guyot Haddad Hamon Hardouin Hébert Hervé Hubert Huet Humbert"
    " Imbert Jacquet Jamet Janvier Joly Jouan Jourdain Julien Keller Klein Kone Labbé Lacombe Lacroix Lafont Lambert"
    " Langlois Laporte Laurent Lebreton Leclerc Lefèvre Legrand Lelièvre Lemaître Leroux Letellier Lhermitte Lopes"
    " Lucas Mahé Maillard Mallet Marchand Maréchal Marie Martel Martin Masson Mathieu Meunier Michaud Monnier Moreau"
    " Morel Morin Moulin Müller Navarro Nicolas Noël Olivier Ouvrard Pagès Paquet Pasquier Pelletier Périer Perret"
    " Petit Picard Pineau Poirier Pottier Prévost Raynaud Renaud Ribeiro Richard Rigaud Robin Roche Rousseau Roussel"
    " Sabatier Salaün Sanchez Sauvage Schmitt Séguin Simon Soulier Tanguy Tessier Thibault Thomas Tournier Traoré"
    " Tual Vallée Vasseur Verdier Vidal Vigneron Voisin Weber Zimmermann"
)

# (civilité, nom, prénom) : les premiers jurés de la base. Les deux Claire Martin sont nées le même jour.
DIFFICILES: tuple[tuple[str | None, str, str], ...] = (
    ("M", "D'Almeida", "João"),
    ("MME", "Le Goff", "Anne-Marie"),
    ("MME", "N'Guyen-Lefèvre", "Thị Mai"),
    ("M", "Œuvrard", "Loïc"),
    ("MME", "Martin", "Claire"),
    ("MME", "Martin", "Claire"),
    ("M", "Y", "O"),
    ("M", "de La Rochefontaine-Montmirail de Saint-Aubin-sur-Chantecler", "Charles-Édouard"),
    ("MME", "L'Hôte", "Marie Charlotte"),
    ("M", "Łukaszewicz", "Paweł"),
    ("MME", "Muñoz y Peña", "María José"),
    ("M", "Şahin", "Çağlar"),
    ("M", "M'Bemba", "Jean-Pierre Désiré"),
    (None, "Ben Saïd", "Nour"),
    ("MME", "Dupont-Durand", "Ève"),
    ("M", "O'Brien", "Seán"),
    ("MME", "Van der Straeten", "Lieve"),
    ("M", "Leroy dit Sans-Souci", "Aimé"),
)


def civil(alea: Random) -> tuple[str, str, str]:
    """(civilité, NOM, prénom) d'une personne comme les autres ; une fois sur dix, un nom composé."""
    if alea.random() < 0.5:
        civilite, prenom = Civilite.MME.value, alea.choice(FEMININS)
    else:
        civilite, prenom = Civilite.M.value, alea.choice(MASCULINS)
    nom = alea.choice(NOMS)
    if alea.random() < 0.1:
        nom = f"{nom}-{alea.choice(NOMS)}"
    return civilite, nom.upper(), prenom


@cache
def _locale(mot: str) -> str:
    return textes.cle(mot).replace(" ", "-")[:25]


def courriel(nom: str, prenom: str, numero: int) -> str:
    """Une adresse unique, dans un domaine réservé aux exemples (RFC 2606)."""
    domaine = "example.org" if numero % 5 == 0 else "example.fr"
    return f"{_locale(prenom)}.{_locale(nom)}{numero}@{domaine}"


EMPLOYEURS = (
    "Menuiserie Bois-Clair", "Les Jardins de Lucie", "Transports Hirondelle", "Atelier du Quai n° 9", "Numérix Conseil",
    "Pâtisserie L'Éclair Bleu", "Clinique du Grand-Pré", "Comptoir des Épices rares", "Cabinet Plume et Associés",
    "Garage de la Belle-Étoile", "Électricité Voltamer", "Hôtel des Trois-Ponts", "Studio Lanterne magique",
    "Maçonnerie Pierre-à-Pierre", "Assurances La Tortue", "Imprimerie du Coquelicot", "Association Main tendue",
    "Logistique Cigogne", "Web & Vagues", "Auto-école Feu Vert-de-Gris", "Boutique Mille et Un Boutons",
    "Librairie L'Encre à venir", "Peintures Arc-en-Ciel", "Horlogerie Le Temps retrouvé", "Résidence Les Glycines",
)  # fmt: skip
_ETABLISSEMENTS = (
    "Centre de formation", "Institut", "Campus", "École des métiers", "Maison de l'apprentissage", "Pôle compétences",
)  # fmt: skip
_NOMS = (
    "de l'Estuaire", "des Deux-Rives", "Grand-Large", "de la Haute-Futaie", "des Trois-Moulins", "du Vieux-Port",
    "Ada-Lovelace", "de la Licorne", "des Quatre-Vents", "du Belvédère", "des Alizés", "Terre-Neuve", "du Chemin-Vert",
    "Phare-Ouest", "de la Comète", "des Fontaines", "Blaise-Pascal", "du Colibri", "de la Source", "des Cimes",
)  # fmt: skip
SITES = ("Site principal", "Site Nord", "Plateau technique", "Annexe du Port")


def employeur(alea: Random) -> str | None:
    return alea.choice(EMPLOYEURS) if alea.random() < 0.9 else None


def centre(rang: int) -> str:
    """Le nom du centre de ce rang, à partir de 0 : toujours le même."""
    tour, reste = divmod(rang, len(_NOMS))
    etablissement = _ETABLISSEMENTS[(reste + tour) % len(_ETABLISSEMENTS)]
    suite = f" {tour + 1}" if tour >= len(_ETABLISSEMENTS) else ""
    return f"{etablissement} {_NOMS[reste]}{suite}"


# Codes INSEE ; les noms, départements et codes postaux viennent du fichier des communes. Les premières, des Pays de la
# Loire, reviennent plus souvent : ce sont elles que voient les profils UD et DIRECCTE de la démonstration.
_PAYS_DE_LA_LOIRE = (
    "44109", "44184", "44143", "44036", "44003", "49007", "49099", "72181", "53130", "85191",
)  # fmt: skip
_AILLEURS = (
    "75056", "69123", "13055", "31555", "33063", "59350", "67482", "35238", "34172", "06088", "38185", "21231",
    "63113", "87085", "37261", "45234", "76540", "14118", "80021", "51454", "57463", "54395", "25056", "86194",
    "17300", "29019", "29232", "22278", "56260", "66136", "30189", "84007", "83137", "2A004", "2B033", "64445",
    "64102", "15014", "02408", "94038", "93066", "94028", "91228", "05135", "69189", "03250", "97120", "97209",
    "97302", "97411", "97416", "97611",
)  # fmt: skip
_POIDS_LOCAL = 3

VOIES = (
    "rue des Tilleuls", "avenue de la Gare", "impasse du Vieux-Puits", "rue Pasteur", "boulevard de l'Océan",
    "chemin des Écoliers", "place du Marché", "rue de l'Église", "allée des Érables", "quai des Mariniers",
    "rue Marie-Curie", "route de la Forêt", "rue du Moulin-à-Vent", "square Jean-Moulin", "cours de la Liberté",
    "rue du Général-Foy", "lieu-dit La Haute-Borne", "rue d'Alsace", "montée Saint-Jacques", "rue Œillet-Blanc",
)  # fmt: skip
COMPLEMENTS = (
    "Bâtiment B", "Appartement 12", "Résidence Les Acacias", "Escalier C, 3e étage", "Chez M. et Mme Lebrun",
    "BP 40118",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lieu:
    """Une commune, son département et sa région."""

    insee: str
    nom: str
    departement: str
    region: str
    codes_postaux: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adresse:
    """Une adresse postale complète ; `complement` manque souvent."""

    voie: str
    complement: str | None
    code_postal: str
    lieu: Lieu


@cache
def lieu(insee: str) -> Lieu:
    commune = geographie.commune_par_insee(insee)
    assert isinstance(commune, Commune), insee
    region = departement(commune.departement).region
    return Lieu(insee, commune.nom, commune.departement, region, commune.codes_postaux)


@cache
def _urne() -> tuple[Lieu, ...]:
    return tuple(lieu(insee) for insee in (*_PAYS_DE_LA_LOIRE * _POIDS_LOCAL, *_AILLEURS))


def tirer(alea: Random) -> Lieu:
    return alea.choice(_urne())


def adresse(alea: Random, ici: Lieu) -> Adresse:
    numero = alea.randint(1, 180)
    bis = " bis" if alea.random() < 0.05 else ""
    complement = alea.choice(COMPLEMENTS) if alea.random() < 0.15 else None
    return Adresse(f"{numero}{bis} {alea.choice(VOIES)}", complement, alea.choice(ici.codes_postaux), ici)


# Tranches que l'ARCEP réserve aux œuvres de fiction : aucune n'est à un abonné.
_FIXES = ("019900", "026191", "035301", "046571", "053649")
_MOBILE = "063998"

SIRET_DU_MINISTERE = "11000007200014"


def fixe(alea: Random) -> str:
    return _saisi(alea, f"{alea.choice(_FIXES)}{alea.randrange(10_000):04d}")


def mobile(alea: Random) -> str:
    return _saisi(alea, f"{_MOBILE}{alea.randrange(10_000):04d}")


def _saisi(alea: Random, numero: str) -> str:
    """Comme un agent l'aurait tapé : par paires, à points, ou d'un trait."""
    paires = [numero[i : i + 2] for i in range(0, 10, 2)]
    return (" " if (tirage := alea.random()) < 0.7 else "." if tirage < 0.85 else "").join(paires)


def siret(alea: Random) -> str:
    """Quatorze chiffres ; les neuf premiers (SIREN) et le tout suivent la clé de Luhn."""
    siren = _avec_cle(str(alea.randint(30_000_000, 99_999_999)))
    nombre = _avec_cle(f"{siren}{alea.randint(1, 9):04d}")
    return siret(alea) if nombre == SIRET_DU_MINISTERE or siren == "356000000" else nombre


def _avec_cle(chiffres: str) -> str:
    """Les chiffres, suivis de celui qui rend leur somme de Luhn multiple de dix."""
    somme = 0
    for rang, chiffre in enumerate(reversed(chiffres)):
        double = int(chiffre) * (1 if rang % 2 else 2)
        somme += double - 9 if double > 9 else double
    return f"{chiffres}{-somme % 10}"

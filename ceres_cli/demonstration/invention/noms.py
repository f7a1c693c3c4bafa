"""Prénoms et noms courants ou inventés, et les noms difficiles que tout fichier finit par contenir."""

from functools import cache
from random import Random

from ceres_cli.regles import textes
from ceres_cli.regles.vocabulaire import Civilite


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

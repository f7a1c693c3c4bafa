"""La base où les classeurs de la commission se jouent : douze jurés, deux titres, deux homonymes."""

from datetime import date
from pathlib import Path

from tests.fabriques.base import Fabrique

AMC, TAI = "TP-99901m01", "TP-99902m03"
_JURES = (
    ("BÉRARD", "Amandine", "Nantes"),
    ("MARTIN", "Paul", "Nantes"),
    ("MARTIN", "Paul", "Saint-Nazaire"),
    ("LE GOFF", "Anne-Laure", "Rezé"),
    ("PICARD-ROUSSEL", "Manon", "Nantes"),
    ("D'ALMEIDA", "João", "Orvault"),
    ("DUPONT", "Jean", "Nantes"),
    ("NGUYEN", "Thi Lan", "Nantes"),
    ("ÉTIENNE", "Zoé", "Carquefou"),
    ("DE LA TOUR", "Hélène", "Nantes"),
    ("LEFÈVRE", "Louise", "Clisson"),
    ("ŒUVRARD", "Noël", "Vertou"),
)
# Juré → titre, état, fin de son habilitation, qui porte le même numéro ; les deux derniers n'en ont pas.
_HABILITATIONS = {
    1: (AMC, "validee", date(2026, 1, 1)),
    2: (AMC, "validee", date(2026, 1, 1)),
    3: (TAI, "validee", date(2026, 6, 30)),
    4: (AMC, "brouillon", date(2026, 1, 1)),
    5: (AMC, "suspendue", date(2026, 1, 1)),
    6: (AMC, "validee", date(2025, 9, 1)),
    7: (TAI, "validee", date(2026, 6, 30)),
    8: (TAI, "brouillon", date(2026, 6, 30)),
    9: (AMC, "validee", date(2026, 1, 1)),
    10: (TAI, "validee", date(2026, 6, 30)),
}


def batir(chemin: Path) -> Path:
    f = Fabrique(chemin)
    titres = {
        reference: f.titre(reference[:8], reference[8:], debut=date(2023, 1, 1), fin=fin, sigle=sigle)
        for reference, sigle, fin in ((AMC, "AMC", date(2027, 12, 31)), (TAI, "TAI", date(2028, 6, 30)))
    }
    for numero, (nom, prenom, commune) in enumerate(_JURES, 1):
        f.jure(nom, prenom, commune=commune)
        for titre in titres.values():
            f.experience(numero, titre=titre, debut=date(2012, 9, 1))
    for numero, (reference, etat, fin) in _HABILITATIONS.items():
        assert f.habilitation(numero, reference, etat, date(2024, 1, 1), fin) == numero
    f.store.fermer()
    return chemin

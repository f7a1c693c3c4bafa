"""Les lettres d'exemple sur lesquelles un modèle s'éprouve : toutes les sortes, des noms longs, de quoi déborder."""

from dataclasses import replace
from datetime import date

from ceres_cli.regles.convocation import (
    Adresse,
    Candidat,
    Centre,
    DonneesConvocation,
    Examen,
    Jure,
    Lettre,
    Site,
)
from ceres_cli.regles.logo import Logo
from ceres_cli.regles.vocabulaire import EtatConvocation

_LOGO = Logo(
    "svg",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="120" height="60" fill="#1b4f72"/>'
    b'<circle cx="60" cy="30" r="18" fill="#f4d03f"/></svg>',
)
_LETTRE = Lettre(
    "e" * 64,
    "Claire MORVAN",
    "La directrice du centre",
    "Tram 2, arrêt Gare ; parking gratuit",
    "Pour un aménagement, écrivez au référent handicap du centre.",
    "Vos frais de déplacement sont remboursés sur justificatifs.",
    "Données personnelles : le centre les garde le temps de la session (RGPD).",
)
_EXAMEN = Examen(
    "S-2027-000012", "CCP", "TP-99901m01/CCP1", "Accordeur horloger", "m01", "CCP 1", "Régler la sonnerie", False,
    date(2027, 3, 15), date(2027, 3, 17), "09:00",
)  # fmt: skip
_CENTRE = Centre(
    "Ateliers du Cadran", Adresse(("3 rue du Balancier",), "44000", "Nantes"), "01 99 00 12 34", "contact@example.fr",
    "73282932000074",
)  # fmt: skip
_CANDIDAT = Candidat(
    "C-000031", "MME", "LE ROUX", "Marie-Line", Adresse(("Bâtiment B", "12 rue des Lilas"), "44000", "Nantes"),
    date(1975, 12, 26), False, "Sainte-Colombe (69)",
)  # fmt: skip
_JURE = Jure(
    "J-000007", "M", "KOWALSKI", "Łukasz", Adresse(("8 allée des Pendules",), "49000", "Angers"),
    ("Claire MORVAN", "Ngọc TRẦN"), 12,
)  # fmt: skip


def convocations() -> list[DonneesConvocation]:
    """Un candidat et un juré ordinaires d'abord ; puis ce qui met un modèle en défaut."""
    candidat = DonneesConvocation(
        "V-000001", 1, date(2027, 2, 9), "08:30", _CANDIDAT, _EXAMEN, _CENTRE, Site("Annexe du port", _CENTRE.adresse),
        ("une pièce d'identité", "un casque"), lettre=_LETTRE, logo=_LOGO, tete="L-000042 24704e1a5b6c7d8e",
    )  # fmt: skip
    jure = replace(candidat, id="V-000002", destinataire=_JURE, papiers=())
    seule = replace(
        candidat, id="V-000003", destinataire=Candidat("C-000032", None, "A", "B", Adresse(), date(2000, 1, 1), True),
        centre=Centre("Centre", Adresse()), site=None, papiers=(), lettre=None, logo=None, tete="",
        examen=replace(_EXAMEN, type="TITRE", bloc="", intitule_bloc="", entretien_final=True, fin=_EXAMEN.debut),
    )  # fmt: skip
    longue = replace(
        candidat, id="V-000004", edition=3,
        avant=replace(candidat, heure="09:30", examen=replace(_EXAMEN, debut=date(2027, 3, 1), fin=date(2027, 3, 2))),
        destinataire=replace(
            _CANDIDAT, id="C-000033", nom="DE LA ROCHEFOUCAULD-MONTMORENCY-LUXEMBOURG", prenom="Maximilienne-Éléonore",
            adresse=Adresse(("Résidence des Grands Chênes et des Petits Ormes", "BP 56789"), "97400", "Saint-Denis"),
        ),
        papiers=tuple(f"la pièce numéro {n}, en deux exemplaires signés" for n in range(1, 16)),
    )  # fmt: skip
    return [
        candidat,
        jure,
        seule,
        longue,
        replace(candidat, id="V-000005", etat=EtatConvocation.ANNULEE),
        replace(jure, id="V-000006", etat=EtatConvocation.RETIREE),
        replace(candidat, id="V-000007", brouillon=True),
    ]

"""Convocations en documents Word, à relire et modifier : le gabarit de ceres, rempli par docxtpl.

Les textes de la base sont des valeurs, échappées : un nom n'y est ni balise ni champ. Le gabarit, lui, se remplit dans
l'environnement clos de jinja2. Rien ne tient à l'instant : la même édition donne les mêmes octets.
"""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ceres_cli import nomenclatures as livrees
from ceres_cli.formats.archive import stable
from ceres_cli.formats.composition import typst
from ceres_cli.formats.composition.valeurs import Valeurs, nettes
from ceres_cli.formats.convocation import pdf
from ceres_cli.regles.convocation import DonneesConvocation
from ceres_cli.regles.logo import Logo

if TYPE_CHECKING:
    from docxtpl import DocxTemplate

GABARIT = "modeles/convocation.docx"
_PROPRIETE_MAX = 255  # caractères
_HAUTEUR_DU_LOGO, _LARGEUR_DU_LOGO = 16, 60  # mm


def rendre(donnees: Sequence[DonneesConvocation]) -> list[bytes]:
    """Un document par convocation, dans l'ordre donné."""
    return [rendre_fusionne([d]) for d in donnees]


def rendre_fusionne(donnees: Sequence[DonneesConvocation]) -> bytes:
    """Un seul document, chaque convocation à partir d'une page neuve ; au moins une."""
    if not donnees:
        raise ValueError("aucune convocation à écrire")
    from docxtpl import DocxTemplate
    from jinja2.sandbox import SandboxedEnvironment

    gabarit = DocxTemplate(livrees.chemin(GABARIT))
    convocations = [_valeurs(d, gabarit) for d in donnees]
    contenu = {"convocations": convocations}
    gabarit.render(contenu, jinja_env=SandboxedEnvironment(autoescape=True), autoescape=True)
    # Écrites ici : docxtpl n'en remplit qu'une part, et les échappe deux fois.
    proprietes = gabarit.docx.core_properties
    proprietes.title = _titre(donnees)
    proprietes.author = convocations[0]["centre"]["nom"][:_PROPRIETE_MAX]
    proprietes.keywords = " ; ".join(sorted({c["tete"] for c in convocations if c["tete"]}))[:_PROPRIETE_MAX]
    tampon = io.BytesIO()
    gabarit.save(tampon)
    return stable(tampon.getvalue(), max(d.date_edition for d in donnees))


def _titre(donnees: Sequence[DonneesConvocation]) -> str:
    return f"Convocation {donnees[0].id}" if len(donnees) == 1 else f"Convocations – session {donnees[0].examen.id}"


def _valeurs(d: DonneesConvocation, gabarit: "DocxTemplate") -> dict[str, Any]:
    """Ce que reçoit aussi le modèle Typst, ses caractères tels quels : qui ouvre le document a ses polices."""
    c: Valeurs = nettes(pdf.valeurs(d))
    centre = c["centre"]
    telephone = [f"Tél. : {centre['telephone']}"] if centre["telephone"] else []
    moyens = [x for x in (centre["telephone"], centre["courriel"]) if x]
    return {
        **c,
        "expediteur": [*centre["adresse"], *telephone, *([centre["courriel"]] if centre["courriel"] else [])],
        "enveloppe": [c["destinataire"], *c["adresse"]],
        "moyens": ", ".join(moyens),
        "image": _image(d.logo, gabarit) if d.logo else "",
    }


def _image(logo: Logo, gabarit: "DocxTemplate") -> object:
    from docx.shared import Mm
    from docxtpl import InlineImage

    octets, largeur, hauteur = typst.en_png(logo)
    echelle = min(_HAUTEUR_DU_LOGO / hauteur, _LARGEUR_DU_LOGO / largeur)
    return InlineImage(gabarit, io.BytesIO(octets), width=Mm(largeur * echelle))

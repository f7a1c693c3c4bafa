"""Produit data/modeles/convocation.docx, le gabarit Word de la lettre : elle dit ce que dit le modèle Typst.

Usage : python -m scripts.produire_gabarit. Les mêmes sources donnent le même contenu ; un test y veille. Ce qui est
entre accolades est rempli par docxtpl, avec les champs que reçoit aussi le modèle Typst.
"""

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from ceres_cli.formats.archive import stable
from ceres_cli.formats.papiers import docx

CHEMIN = Path(__file__).resolve().parent.parent / "data" / "modeles" / "convocation.docx"
JOUR = date(2026, 1, 1)
MARGE, LIBELLE, FENETRE = Mm(20), Mm(38), Mm(docx.FENETRE[0])
CONVOQUE = "{% if c.civilite == 'M' %}convoqué{% elif c.civilite == 'MME' %}convoquée{% else %}convoqué(e){% endif %}"
APPEL = "{% if c.civilite == 'M' %}Monsieur{% elif c.civilite == 'MME' %}Madame{% else %}Madame, Monsieur{% endif %}"
NE = "{% if c.civilite == 'M' %}né{% elif c.civilite == 'MME' %}née{% else %}né(e){% endif %}"
CANDIDAT = "{% if c.civilite == 'M' %}Candidat{% elif c.civilite == 'MME' %}Candidate{% else %}Candidat(e){% endif %}"
MOYENS = "{% if c.moyens %} ({{ c.moyens }}){% endif %}"
Texte = str | Sequence[tuple[str, bool]]


def octets() -> bytes:
    document = Document()
    _regler(document)
    corps = document.element.body
    for reste in list(corps.iterchildren(qn("w:p"))):
        corps.remove(reste)
    _lettre(_Lettre(document))
    tampon = io.BytesIO()
    document.save(tampon)
    return stable(tampon.getvalue(), JOUR)


def _regler(document: Docx) -> None:
    docx.regler(document, {"Normal": 11, "Heading 1": 12, "Heading 2": 11}, (20, 15, 14))
    proprietes = document.core_properties
    proprietes.author, proprietes.language, proprietes.comments = "", "fr-FR", ""  # remplies avec la lettre
    proprietes.title, proprietes.keywords = "", ""
    proprietes.last_modified_by = "ceres"


class _Lettre:
    """Ajoute des paragraphes, et les balises qui en gardent ou en répètent."""

    def __init__(self, document: Docx) -> None:
        self._document = document

    def balise(self, texte: str) -> None:
        """Un paragraphe que docxtpl ôte : « {%p if … %} »."""
        self._document.add_paragraph(f"{{%p {texte} %}}")

    def si(self, condition: str, texte: Texte, **mise: object) -> None:
        self.balise(f"if {condition}")
        self.dire(texte, **mise)
        self.balise("endif")

    def dire(
        self,
        texte: Texte,
        *,
        style: str = "Normal",
        gras: bool = False,
        petit: bool = False,
        decale: bool = False,
        fenetre: bool = False,
        avant: float | None = None,
        serre: bool = False,
    ) -> Paragraph:
        paragraphe = self._document.add_paragraph(style=style)
        for morceau, fort in [(texte, gras)] if isinstance(texte, str) else texte:
            ecrit = paragraphe.add_run(morceau)
            ecrit.bold = fort or None
            if petit:
                ecrit.font.size, ecrit.font.color.rgb = Pt(8.5), RGBColor(80, 80, 80)
        mise = paragraphe.paragraph_format
        if decale:
            mise.left_indent = FENETRE - MARGE
        if avant is not None:
            mise.space_before = Pt(avant)
        if serre:
            mise.space_after = Pt(0)
        if fenetre:
            docx.encadrer(paragraphe)
        return paragraphe

    def ligne(self, libelle: str, valeur: str, condition: str = "") -> None:
        """« Libellé → valeur », la valeur alignée ; omise si la condition est vide."""
        if condition:
            self.balise(f"if {condition}")
        paragraphe = self.dire(f"{libelle}\t{valeur}")
        mise = paragraphe.paragraph_format
        mise.left_indent, mise.first_line_indent = LIBELLE, -LIBELLE
        mise.tab_stops.add_tab_stop(LIBELLE)
        if condition:
            self.balise("endif")


def _lettre(e: _Lettre) -> None:
    e.balise("for c in convocations")
    e.balise("if not loop.first")
    e.dire("").add_run().add_break(WD_BREAK.PAGE)
    e.balise("endif")
    e.si("c.mention", "{{ c.mention }}", style="Normal", gras=True, avant=0)
    e.si("c.image", "{{ c.image }}", serre=True)
    e.dire("{{ c.centre.nom }}", gras=True, serre=True)
    e.balise("for ligne in c.expediteur")
    e.dire("{{ ligne }}", serre=True)
    e.balise("endfor")
    e.dire("Réf. : convocation {{ c.id }}, édition {{ c.edition }}", serre=True, avant=14)
    e.dire("session {{ c.session }}", serre=True)
    e.dire("{% if c.convoque == 'jure' %}juré{% else %}candidat{% endif %} {{ c.numero }}", serre=True)
    e.balise("for ligne in c.enveloppe")
    e.dire("{{ ligne }}", fenetre=True)
    e.balise("endfor")
    e.dire("{{ c.lieu_et_jour }}", decale=True, avant=24)
    e.dire("Objet : {{ c.objet }}", style="Heading 1", avant=10)
    e.dire(f"{APPEL},", avant=6)
    _avis(e)
    e.balise("if c.tombee")
    _plus_attendu(e)
    e.balise("elif c.convoque == 'jure'")
    _jure(e)
    e.balise("else")
    _candidat(e)
    e.balise("endif")
    _signature(e)
    e.balise("endfor")


def _avis(e: _Lettre) -> None:
    e.si(
        "c.mention == 'SESSION ANNULÉE'",
        f"{{{{ c.mention }}}}. Cette session n'a pas lieu : vous n'êtes plus {CONVOQUE}.", gras=True,
    )  # fmt: skip
    e.si(
        "c.mention == 'BROUILLON'",
        "{{ c.mention }}. Rien n'est édité : ce document n'est pas une convocation.", gras=True,
    )  # fmt: skip
    e.si(
        "c.mention == 'PÉRIMÉ'",
        "{{ c.mention }}. {% if c.tombee %}Vous n'êtes plus "
        f"{CONVOQUE} à cette session.{{% else %}}Ce document ne fait plus foi.{{% endif %}}", gras=True,
    )  # fmt: skip
    e.si("c.report and not c.tombee", "{{ c.report }}", gras=True)
    e.si("c.edition > 1 and not c.tombee", "Cette édition remplace les éditions précédentes.")


def _quand_et_ou(e: _Lettre) -> None:
    e.ligne("Votre passage", "{{ c.passages|join(' ; ') }}", "c.passages")
    e.ligne("Dates", "{{ c.dates }} ; début à {{ c.heure_debut }}", "not c.passages")
    e.ligne("Horaires", "{{ c.horaires|join(' ; ') }}", "c.horaires")
    e.ligne("Lieu", "{{ c.lieu|join(', ') }}")
    e.ligne("Accès", "{{ c.acces }}", "c.acces")


def _convoque(e: _Lettre, quoi: str) -> None:
    e.dire(
        [
            (f"Vous êtes {CONVOQUE} {quoi} décrite ci-dessous. Présentez-vous ", False),
            ("{{ c.premier_jour }} à {{ c.heure }}", True),
            (".", False),
        ]
    )


CERTIFICATION = "{{ c.certification }}{% if c.millesime %}, millésime {{ c.millesime }}{% endif %}"


def _plus_attendu(e: _Lettre) -> None:
    e.ligne("Convocation", "{{ c.id }}, du {{ c.edite_le }} : elle n'a plus cours")
    e.ligne("Certification", CERTIFICATION)
    e.ligne("Titre", "{{ c.titre }}")
    e.ligne("Bloc", "{{ c.bloc }}", "c.bloc")
    _quand_et_ou(e)
    e.dire(
        f"Ôtez ce rendez-vous de votre agenda. Pour toute question, le centre répond{MOYENS} ; rappelez le numéro"
        " {{ c.id }}."
    )


def _candidat(e: _Lettre) -> None:
    _convoque(e, "à la session d'examen")
    e.ligne(CANDIDAT, f"{{{{ c.destinataire }}}}, {NE} {{{{ c.etat_civil }}}}")
    e.ligne("Vous passez", "{{ c.epreuve }}")
    e.ligne("Certification", CERTIFICATION)
    e.ligne("Entretien final", "{{ c.entretien }}")
    _quand_et_ou(e)
    e.si("c.papiers", "Pièces à apporter", style="Heading 2")
    e.balise("for piece in c.papiers")
    e.dire("–  {{ piece }}", serre=True)
    e.balise("endfor")
    e.dire("En cas d'empêchement", style="Heading 2")
    e.dire(
        f"Si vous ne pouvez pas vous présenter, prévenez le centre{MOYENS} en rappelant le numéro {{{{ c.id }}}}. Votre"
        " absence sera notée au procès-verbal{% if c.compte_en_un_an %} ; elle compte parmi les trois sessions permises"
        " en un an{% endif %}."
    )
    e.si("c.amenagements", "{{ c.amenagements }}")


def _jure(e: _Lettre) -> None:
    _convoque(e, "en qualité de membre du jury de la session d'examen")
    e.ligne("Examen", "{{ c.type }}")
    e.ligne("Titre professionnel", "{{ c.titre }}")
    e.ligne("Bloc", "{{ c.bloc }}", "c.bloc")
    e.ligne("Certification", CERTIFICATION)
    e.ligne("Entretien final", "{{ c.entretien }}")
    _quand_et_ou(e)
    e.ligne("Autres membres", "{{ c.autres_membres|join(', ') or 'aucun autre membre désigné à ce jour' }}")
    e.ligne("Candidats", "{{ c.nombre_candidats }}")
    e.dire("Si vous êtes salarié", style="Heading 2")
    e.dire(
        "Un salarié désigné pour participer à un jury d'examen peut demander à son employeur une autorisation d'absence"
        " (articles L. 3142-42 et suivants du code du travail). L'employeur est averti par écrit au moins"
        " {{ c.absence_jours }} jours avant le début de la session, soit au plus tard {{ c.absence_avant }} ;"
        " joignez-lui une copie de la présente convocation."
    )
    e.si("c.frais", "{{ c.frais }}")
    e.dire(f"Si vous ne pouvez pas vous présenter, prévenez le centre{MOYENS} en rappelant le numéro {{{{ c.id }}}}.")


def _signature(e: _Lettre) -> None:
    e.dire(
        f"{{% if c.signataire %}}Je vous prie{{% else %}}Nous vous prions{{% endif %}} d'agréer, {APPEL}, l'expression"
        " de {% if c.signataire %}ma{% else %}notre{% endif %} considération distinguée.",
        avant=8,
    )
    e.dire("{{ c.qualite or 'Pour le centre' }}", decale=True)
    e.dire("{{ c.signataire or c.centre.nom }}", decale=True, avant=32)
    e.si("c.donnees_personnelles", "{{ c.donnees_personnelles }}", petit=True, avant=8)
    e.dire(
        "{{ c.centre.nom }}{% if c.centre.siret %} – SIRET {{ c.centre.siret }}{% endif %} – convocation {{ c.id }},"
        " édition {{ c.edition }} du {{ c.edite_le }}{% if c.tete %} – journal {{ c.tete }}{% endif %}",
        petit=True,
    )  # fmt: skip


if __name__ == "__main__":
    CHEMIN.write_bytes(octets())
    print(CHEMIN.relative_to(CHEMIN.parents[2]))

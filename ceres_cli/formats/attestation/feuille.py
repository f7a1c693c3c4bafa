"""La feuille qui se vérifie, attestation ou parchemin, en PDF/UA-1 ; son code y est imprimé, et dans le fichier."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from ceres_cli import nomenclatures as livrees
from ceres_cli.formats.composition import typst
from ceres_cli.formats.composition.valeurs import Valeurs, avertissement, preparer, sans_dessin
from ceres_cli.regles.logo import Logo

_NOM_DE_LOGO = 16  # plus long, il se couperait comme un mot qui ne tient pas
MODELE = "modeles/attestation.typ"
_SIGNEE = (
    "Lisez ce code avec un téléphone, ou donnez ce fichier à « ceres verifier » : le nom, la naissance, la"
    " certification et le jour qui s'affichent doivent être ceux de cette feuille."
)
_SANS_CODE = "Cette feuille n'est pas signée : elle ne se vérifie qu'auprès de qui l'a faite."


@dataclass(frozen=True, slots=True)
class Feuille:
    """`fiche` : (libellé, texte), un texte vide ne se montre pas ; `logo` : une empreinte ; `code` : ce qui la prouve,
    l'adresse de la page devant, vide si rien n'est signé ; `tete` : celle du dernier lot qui l'a touchée."""

    titre: str
    numero: str
    emetteur: Sequence[str]
    logo: str
    lieu_et_jour: str
    chapeau: str
    nom: str
    ne: str
    verbe: str
    intitule: str
    du_titre: str
    fiche: Sequence[tuple[str, str]]
    qualite: str
    signataire: str
    reserve: str
    tete: str
    code: str


def rendre(titre: str, jour: date, feuilles: Sequence[Feuille], logos: Mapping[str, Logo]) -> bytes:
    (valeurs,) = preparer([_valeurs(titre, feuilles)])
    signees = [f for f in feuilles if f.code]
    cles = [*(f.tete for f in feuilles if f.tete), *(f.code.rpartition("#")[2] for f in signees)]
    # Ce que lit une machine ne se coupe ni ne s'arrange.
    contenu = {
        **valeurs,
        "tetes": list(dict.fromkeys(cles)),
        "logos": typst.logos((empreinte[:_NOM_DE_LOGO], logo) for empreinte, logo in logos.items()),
        "codes": {f.numero: qr(f.code) for f in signees},
    }
    return typst.compositeur(livrees.chemin(MODELE), "d'attestation")(contenu, jour)


def avertissements(titre: str, feuilles: Sequence[Feuille]) -> list[str]:
    """La phrase qui dit les caractères qu'aucune police ne dessine, s'il y en a."""
    signes = sans_dessin(_valeurs(titre, feuilles))
    return [avertissement(titre, signes)] if signes else []


def _valeurs(titre: str, feuilles: Sequence[Feuille]) -> Valeurs:
    dites = [
        {**asdict(f), "logo": f.logo[:_NOM_DE_LOGO], "verifier": _SIGNEE if f.code else _SANS_CODE} for f in feuilles
    ]
    return {"titre": titre, "auteur": feuilles[0].emetteur[0], "feuilles": dites}


def qr(texte: str) -> str:
    """Le SVG d'un code à lire d'un téléphone, sa marge blanche comprise."""
    import segno

    flux = io.BytesIO()
    segno.make(texte, micro=False, error="l").save(
        flux, kind="svg", xmldecl=False, svgns=True, light="#fff", border=4, omitsize=True
    )
    return flux.getvalue().decode().strip()

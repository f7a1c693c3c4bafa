"""Passer des valeurs à un modèle Typst, et en recevoir un PDF/UA-1 aux octets stables."""

import json
import os
import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.composition.valeurs import Valeurs, lire_les_polices
from ceres_cli.regles.logo import Logo
from ceres_cli.schemas.assainissement import assainir

# Le SVG d'un logo : Typst le lit sans réseau ni fichier, comme le reste.
_ESSAI_LOGO = b"""#set document(title: "logo")
#set text(lang: "fr")
= logo
#let l = json(bytes(sys.inputs.logo))
#image(bytes(l.octets), format: l.format, alt: "logo", height: 20mm, width: 40mm, fit: "contain")
"""

_LOGO_SEUL = b"""#set page(width: auto, height: auto, margin: 0mm, fill: none)
#let l = json(bytes(sys.inputs.logo))
#image(bytes(l.octets), format: l.format, height: 20mm)
"""

Compositeur = Callable[[Valeurs, date], bytes]


def logos(images: Iterable[tuple[str, Logo]]) -> Valeurs:
    """Empreinte → ce que le modèle en dessine. Les octets sont des nombres : JSON n'en sait pas d'autres."""
    return {empreinte: {"format": x.format, "octets": list(x.octets)} for empreinte, x in images}


def verifier_logo(logo: Logo) -> None:
    """ValueError, en français, si Typst ne sait pas le dessiner dans une page accessible."""
    import typst

    ((_, lu),) = logos([("logo", logo)]).items()
    try:
        typst.compile(
            _ESSAI_LOGO,
            format="pdf",
            font_paths=lire_les_polices(),
            sys_inputs={"logo": json.dumps(lu)},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as erreur:
        raise ValueError(f"l'image ne peut pas être dessinée ({assainir(erreur.message)[:120]})") from None


def en_png(logo: Logo) -> tuple[bytes, int, int]:
    """(octets, largeur, hauteur en points) de l'image en PNG, dont un document Word a besoin."""
    import typst

    octets = logo.octets
    if logo.format != "png":
        lu = logos([("logo", logo)])["logo"]
        rendu = typst.compile(
            _LOGO_SEUL, format="png", ppi=300, font_paths=lire_les_polices(), sys_inputs={"logo": json.dumps(lu)}
        )
        assert isinstance(rendu, bytes)
        octets = rendu
    largeur, hauteur = (int.from_bytes(octets[n : n + 4], "big") for n in (16, 20))
    return octets, largeur, hauteur


def compositeur(modele: Path, quoi: str, *, nom: str | None = None, paquets: Path | None = None) -> Compositeur:
    """Prépare Typst une fois pour plusieurs fichiers : un compilateur neuf coûte deux fois plus cher par page.

    `quoi` : « de convocation ». Le modèle lit ses valeurs dans `json(bytes(sys.inputs.donnees))`. `nom` : comment
    l'appeler, si ce n'est par son chemin. `paquets` : un dossier vide, le seul où chercher des paquets."""
    import typst

    chemin = modele.resolve()
    if not chemin.is_file():
        raise ErreurFichier(f"Le modèle {quoi} {chemin} est introuvable.", conseil="Vérifiez son chemin.")
    compilateur = typst.Compiler(
        chemin,
        root=chemin.parent,
        font_paths=lire_les_polices(chemin.parent),
        package_path=paquets,
        package_cache_path=paquets,
    )

    def composer(valeurs: Valeurs, jour: date) -> bytes:
        contenu: dict[str, Any] = {"annee": jour.year, "mois": jour.month, "jour": jour.day, **valeurs}
        try:
            pdf, alertes = compilateur.compile_with_warnings(
                format="pdf",
                sys_inputs={"donnees": json.dumps(contenu, ensure_ascii=False)},
                pdf_standards=["ua-1"],
                timestamp=(jour - date(1970, 1, 1)).days * 86_400,
            )
        except typst.TypstError as erreur:
            raise _modele_fautif(quoi, chemin, nom, erreur.message, erreur.diagnostic) from None
        if inconnue := next((a for a in alertes if a.message.startswith("unknown font family")), None):
            raise _modele_fautif(quoi, chemin, nom, inconnue.message, inconnue.diagnostic)
        assert isinstance(pdf, bytes)
        return pdf

    return composer


def _modele_fautif(quoi: str, chemin: Path, nom: str | None, message: str, diagnostic: str) -> ErreurFichier:
    """La faute est dans le premier fichier que nomme le diagnostic : le modèle, ou un autre qu'il emporte."""
    modele = nom or str(chemin)
    lieu = re.search(r"─ (.+):([0-9]+):[0-9]+\n", diagnostic)
    fautif = Path(os.path.abspath(lieu[1])) if lieu else chemin
    dans = f" ({fautif.relative_to(chemin.parent)})" if fautif != chemin and chemin.parent in fautif.parents else ""
    ou = f"{dans}, ligne {lieu[2]}" if lieu else ""
    return ErreurFichier(
        f"Le modèle {quoi} {modele}{ou} ne peut pas être composé. Réponse de Typst : {assainir(message)}",
        conseil="Corrigez ce modèle, ou repartez de celui de ceres.",
    )

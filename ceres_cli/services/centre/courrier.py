"""Régler les lettres d'un centre : son logo, qui les signe, comment on vient. Une édition les garde tels quels."""

import base64
from collections.abc import Mapping
from dataclasses import replace

from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.regles import logo as regles
from ceres_cli.regles import textes
from ceres_cli.regles.centre.modele import MAISON, Modele
from ceres_cli.regles.condense import sha256
from ceres_cli.regles.logo import Logo
from ceres_cli.services.centre import requetes
from ceres_cli.services.centre.dossier import DossierCentre
from ceres_cli.services.personne.saisie import Champs

CHAMPS = ("logo", "signataire", "qualite", "acces", "modele")
_LONGUEURS = {"signataire": 100, "qualite": 100, "acces": 200}
_LIBELLES = {"signataire": "Signataire", "qualite": "Qualité", "acces": "Accès"}


def saisir(tapes: Mapping[str, str | None], image: bytes | None) -> tuple[Champs, Logo | None]:
    """Les champs tapés, nettoyés (vide : à effacer), et l'image lue. ErreurUsage en dit la faute."""
    champs: Champs = {}
    for champ, texte in tapes.items():
        if texte is not None:
            try:
                champs[champ] = textes.propre(texte, longueur_max=_LONGUEURS[champ]) or None
            except ValueError as erreur:
                raise ErreurUsage(f"{_LIBELLES[champ]} : {erreur}.", conseil="Rien n'a été modifié.") from None
    if image is None:
        return champs, None
    from ceres_cli.formats.convocation import pdf

    try:
        logo = regles.lire(image)
        pdf.verifier_logo(logo)
    except ValueError as erreur:
        raise ErreurUsage(f"Logo : {erreur}.", conseil="Donnez une image PNG ou SVG, petite et entière.") from None
    return {**champs, "logo": sha256(logo.octets).hexdigest()}, logo


def regler(s: DossierCentre, demande: Demande) -> Decision:
    """Valeurs d'une demande : `champs` (ceux de CHAMPS qui changent) ; `logo` et `modele`, ce qui vient d'être lu."""
    centre = s.viser(demande)
    nouveau = replace(centre, **demande.valeurs["champs"])
    if nouveau.qualite and not nouveau.signataire:
        if "qualite" in demande.valeurs["champs"]:
            motif = Motif("USAGE", "Une qualité va avec le nom de qui signe.")
            return s.refuser(demande, centre, (motif,), "Donnez aussi --signataire.")
        nouveau.qualite = None
    changes = [c for c in CHAMPS if getattr(nouveau, c) != getattr(centre, c)]
    if not changes:
        return s.sans_effet(demande, centre, "rien à changer : les lettres du centre sont déjà ainsi")
    image: Logo | None = demande.valeurs.get("logo")
    if image is not None and nouveau.logo is not None and not requetes.logo_connu(s.db, nouveau.logo):
        contenu = base64.b64encode(image.octets).decode("ascii")
        s.ecritures.ajouter("logo", (nouveau.logo,), {"format": image.format, "contenu": contenu})
    modele: Modele | None = demande.valeurs.get("modele")
    if modele is not None and not requetes.modele_connu(s.db, modele.empreinte):
        s.ecritures.ajouter("modele", (modele.empreinte,), {"contenu": modele.en_texte()})
    avant, apres = ({c: getattr(x, c) for c in changes} for x in (centre, nouveau))
    nouveau.version += 1
    s.centres[centre.id] = nouveau
    texte = f"{nouveau.reference} {nouveau.nom} : lettres réglées"
    if "modele" in changes:
        texte += _modele(nouveau.modele)
    return s.fait(demande, nouveau, texte, avant, apres, version=centre.version, colonnes=apres)


def _modele(choisi: str | None) -> str:
    return ", au modèle " + ("de la base" if choisi is None else "de la maison" if choisi == MAISON else "du centre")

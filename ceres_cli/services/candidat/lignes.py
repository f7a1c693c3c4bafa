"""Une ligne d'un fichier de candidats : qui elle désigne, et ce qu'elle change vraiment de sa fiche.

Une case vide ou déjà vraie ne demande rien. Rien n'est deviné : ni une commune de naissance, ni lequel de deux
homonymes. Deux lignes qui se contredisent sur un candidat : la seconde est refusée.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Demande
from ceres_cli.noms import CANDIDAT
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.candidat import saisie as saisie_candidat
from ceres_cli.services.candidat.saisie import LIBELLES
from ceres_cli.services.candidat.situation import Fiche, SituationCandidat
from ceres_cli.services.faits import absents
from ceres_cli.services.personne.lignes import IDENTITE, ValeursDites, commune, meme_numero, refuser_desaccord
from ceres_cli.services.personne.raisons import NAISSANCE, Raisons, champs_fautifs
from ceres_cli.services.personne.saisie import Champs

_A_REMPLIR = "Remplissez pays_naissance et ville_naissance ; en France, commune_naissance."
_ETRANGER = ("pays_naissance", "ville_naissance")
_COLONNES_LIEU = CANDIDAT.du_groupe("naissance")
_GROUPES = {"commune_insee": "commune", **dict.fromkeys(_COLONNES_LIEU, "commune_naissance")}


class LignesDeCandidats:
    """Les lignes déjà vues d'un fichier ; une demande « enregistrer » y a pour valeurs :

    `champs` (colonne → valeur, les communes mises à part), `lieu` et `lieu_naissance` (colonne → texte lu), `avis`,
    `forcer`, et `session`, `voie` s'il faut aussi l'inscrire.
    """

    def __init__(self, acteur: Acteur, fiches: SituationCandidat) -> None:
        self._acteur = acteur
        self._fiches = fiches
        self._dites = ValeursDites(LIBELLES, _GROUPES)

    def designer(self, demande: Demande, naissance: Champs) -> int | None:
        """Le candidat que la ligne nomme, ou de mêmes nom, prénom et date de naissance parmi ceux du centre ; None s'il
        est nouveau. `naissance` : où il est né, pour départager. Lève ErreurUsage s'il est douteux, Introuvable."""
        if demande.objet:
            if demande.numero is None or self._fiches.fiche(demande.numero) is None:
                raise absents.candidat(self._fiches.db, self._acteur, demande.objet)
            return demande.numero
        memes = {n: f for n in self._fiches.de_meme_identite(demande.valeurs["champs"]) if (f := self._fiches.fiche(n))}
        nes_la = [n for n, f in memes.items() if _meme_lieu(naissance, f)] if naissance else list(memes)
        if len(nes_la) == 1:
            return nes_la[0]
        sans_lieu = [n for n, f in memes.items() if not any(f[c] for c in _COLONNES_LIEU)]
        if len(memes) == 1 and sans_lieu:
            return sans_lieu[0]
        ailleurs = bool(memes) and not nes_la and not sans_lieu
        if memes and not (ailleurs and demande.valeurs["forcer"]):
            raise _homonymes(memes, ailleurs=ailleurs)
        return None

    def champs_a_ecrire(self, demande: Demande, numero: int | None, naissance: Champs, raisons: Raisons) -> Champs:
        """Les colonnes que la ligne change. Fautes : commune ambiguë, pays sans ville, ligne qui en contredit une
        autre."""
        champs: Champs = dict(demande.valeurs["champs"])
        fiche = None if numero is None else self._fiches.fiche(numero)
        champs |= commune(demande, fiche or {}, raisons)
        if fiche is None or numero is None:
            champs |= naissance
        else:
            if not _meme_lieu(naissance, fiche):
                champs |= naissance
            champs = self._changes(demande, champs, fiche)
            objet = identifiants.affiche("C", numero)
            raisons.essayer("ligne", partial(self._dites.refuser_contradiction, objet, champs), None)
        champs.pop("region", None)
        if NAISSANCE not in champs_fautifs(raisons.motifs()):
            entier = {**(fiche or {}), **champs}
            raisons.essayer(NAISSANCE, partial(saisie_candidat.exiger_le_lieu_entier, entier, _A_REMPLIR), None)
        return champs

    def _changes(self, demande: Demande, champs: Champs, fiche: Fiche) -> Champs:
        champs = {c: v for c, v in champs.items() if c != "region" and v != fiche[c]}
        # La graphie de noms qui n'ont fait que le désigner n'est pas une correction ; ceux d'un autre centre non plus.
        libres = fiche["centre_id"] == self._acteur.centre_id and bool(demande.objet)
        champs = {c: v for c, v in champs.items() if libres or c not in IDENTITE or not _meme(v, fiche[c])}
        departement = champs.get("departement", fiche["departement"])
        if meme_numero(champs.get("telephone"), fiche["telephone_e164"], departement):
            del champs["telephone"]
        return champs

    def retenir(self, demande: Demande, objet: str) -> None:
        """La ligne a dit ces champs de ce candidat : une suivante ne peut plus les dire autrement."""
        champs = set(demande.valeurs["champs"])
        if not demande.objet:
            champs |= set(IDENTITE)
        if demande.valeurs["lieu"]:
            champs.add("commune")
        self._dites.retenir(objet, champs | set(demande.valeurs["lieu_naissance"]), demande.ligne)


def lieu_de_naissance(lu: Mapping[str, str], avis: list[str]) -> Champs:
    """CAN-08 : les colonnes du lieu de naissance ; vide si la ligne n'en dit rien. Lève ErreurUsage si la commune est
    inconnue ou ambiguë : on ne choisit pas."""
    if not lu:
        return {}
    if lu.keys() & set(_ETRANGER) and lu.keys() & {"commune_naissance", "commune_naissance_insee"}:
        raise ErreurUsage(
            "Lieu de naissance : une commune française ou un pays étranger, l'un des deux.",
            conseil="Ne gardez que commune_naissance, ou que pays_naissance et ville_naissance.",
        )
    nom, insee = lu.get("commune_naissance", ""), lu.get("commune_naissance_insee", "")
    if not insee:
        _refuser_code_postal(nom)
        return saisie_candidat.lieu({c: lu.get(c) for c in saisie_candidat.LIEU}, avis)
    from ceres_cli.nomenclatures import communes as geographie

    trouvee = geographie.chercher_commune(insee, de_naissance=True)
    if trouvee.insee != insee:
        avis.append(saisie_candidat.ancien_code(insee, trouvee.libelle))
    elif nom:
        refuser_desaccord(nom, insee)
    champs = saisie_candidat.lieu({**dict.fromkeys(_ETRANGER), "commune_naissance": insee}, [])
    return {**champs, "commune_naissance": nom or trouvee.nom, "commune_naissance_insee": insee}


def _refuser_code_postal(texte: str) -> None:
    """Un code INSEE qui est aussi un code postal : dans un fichier, rien ne dit lequel."""
    from ceres_cli.nomenclatures import communes as geographie

    trouvee = geographie.commune_par_insee(texte)
    if trouvee is None:
        return
    desservies = [c for c in geographie.communes_par_code_postal(texte) if c.insee != trouvee.insee]
    if desservies:
        noms = ", ".join(c.libelle for c in desservies[:3])
        raise ErreurUsage(
            f"{texte} est le code INSEE de {trouvee.libelle} et un code postal ({noms}).",
            conseil="Donnez le nom de la commune, ou le code dans une colonne commune_naissance_insee.",
        )


def _meme_lieu(naissance: Champs, fiche: Fiche) -> bool:
    """Le lieu donné est celui de la fiche, à la graphie près."""
    if naissance.get("commune_naissance_insee"):
        return bool(naissance["commune_naissance_insee"] == fiche["commune_naissance_insee"])
    return all(_meme(naissance[c], fiche[c]) for c in _ETRANGER if naissance.get(c))


def _meme(texte: Any, autre: Any) -> bool:
    return textes.cle(texte or "") == textes.cle(autre or "")


def _homonymes(memes: Mapping[int, Fiche], *, ailleurs: bool) -> ErreurUsage:
    objets = [identifiants.affiche("C", n) for n in memes]
    noms = ", ".join(f"{o} {f['nom']} {f['prenom']}" for o, f in zip(objets, memes.values(), strict=True))
    if ailleurs:
        return ErreurUsage(
            f"Mêmes nom, prénom et date de naissance, mais pas le même lieu de naissance : {noms}.",
            conseil="Donnez numero_candidat pour corriger sa fiche ; si c'est une autre personne, --forcer.",
            objets=objets,
        )
    return ErreurUsage(
        f"Plusieurs candidats ont cette identité : {noms}.", conseil="Donnez numero_candidat.", objets=objets
    )

"""Les lignes d'un fichier dont une colonne dit autre chose que l'objet dont elles donnent le numéro."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ceres_cli.regles import identifiants, references, saisie, textes
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.lot.nommes import NOM_ET_PRENOM, Porteur, identifiant_lu

CERTIFICATION = "certification"


class Contredite(NamedTuple):
    """La colonne qui dit autre chose, ce qu'elle dit, « H-000001 est sur », et ce qu'il en est."""

    colonne: str
    dit: str
    debut: str
    attendu: str

    @property
    def phrase(self) -> str:
        return f"{self.debut} {self.attendu}, la ligne dit « {self.dit} »"


def relever(
    lignes: Iterable[tuple[int, dict[str, str]]],
    lettres: tuple[str, str],
    colonnes: Sequence[str],
    lire: Callable[[list[int]], Iterable[Porteur]],
    resolveur: Resolveur,
) -> dict[int, Contredite]:
    """Par ligne, ce qui y contredit le numéro d'objet que dit la première de ces colonnes. `lettres` : de cet objet, et
    de qui le porte ; `lire` : ce qui est du ressort de l'acteur, et rien d'autre."""
    premiere, *autres = colonnes
    lettre, _ = lettres
    par_numero: dict[int, list[tuple[int, dict[str, str]]]] = {}
    for ligne, lues in lignes:
        if any(map(lues.get, autres)):
            numero = identifiants.numero_si_lisible(lettre, identifiant_lu(lettre, lues.get(premiere, "")))
            if numero is not None:
                par_numero.setdefault(numero, []).append((ligne, lues))
    suite = {}
    for porteur in lire(sorted(par_numero)) if par_numero else ():
        for ligne, lues in par_numero[porteur.id]:
            if contredite := _contredit(porteur, lettres, autres, lues, resolveur):
                suite[ligne] = contredite
    return suite


def _contredit(
    porteur: Porteur, lettres: tuple[str, str], colonnes: Sequence[str], lues: Mapping[str, str], resolveur: Resolveur
) -> Contredite | None:
    lettre, personne = lettres
    objet = identifiants.affiche(lettre, porteur.id)
    lien = f"{objet} est" if lettre == personne else f"{objet} est celle de"
    dits = [(c, lues[c]) for c in colonnes if c not in (*NOM_ET_PRENOM, CERTIFICATION) and lues.get(c)]
    if en_deux := [c for c in NOM_ET_PRENOM if lues.get(c)]:
        dits.append((en_deux[0], " ".join(lues[c] for c in en_deux)))
    for colonne, dit in dits:
        numero = identifiants.numero_si_lisible(personne, identifiant_lu(personne, dit))
        if numero is not None and numero != porteur.personne:
            sien = f"{identifiants.affiche(personne, porteur.personne)} {porteur.nom_complet}"
            return Contredite(colonne, dit, lien, sien)
        if numero is None and identifiants.peut_etre_un_nom(dit, personne) and not porteur.peut_s_appeler(dit):
            return Contredite(colonne, dit, lien, porteur.nom_complet)
    dit = saisie.sans_typographie(lues.get(CERTIFICATION, ""))
    if porteur.reference and dit and not _peut_etre_sur(porteur, dit, resolveur):
        return Contredite(CERTIFICATION, dit, f"{objet} est sur", porteur.reference)
    return None


def _peut_etre_sur(porteur: Porteur, texte: str, resolveur: Resolveur) -> bool:
    dite = references.lire(texte)
    titre, type_, rang = references.titre_et_bloc(texte)
    if dite is not None and dite.sigle is None:
        nomme = references.peut_etre(dite, porteur.reference, porteur.rncp)
    elif nommes := resolveur.cles_nommees(titre):
        nomme = textes.cle(porteur.intitule) in nommes
    else:  # une remarque, ou un mot que nul titre n'a pour sigle
        return dite is None or not rang or porteur.reference.endswith(references.suffixe(type_, rang))
    if rang:
        return nomme and porteur.reference.endswith(references.suffixe(type_, rang))
    return nomme and not porteur.entier

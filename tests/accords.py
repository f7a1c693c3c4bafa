"""Les fautes d'accord de ce qui se lit : tout ce que la suite joue passe par ici, sans qu'aucun essai n'y pense."""

import re
from functools import lru_cache

from ceres_cli.noms import NOMS

AU_PLUS = 20_000  # caractères regardés d'une sortie, à chaque bout
_ESPACE = "[ \xa0\u202f]"
_MOT = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
_MINUSCULES = "[a-zà-öø-ÿœ]+"  # un prénom finit parfois par un « é »
_AVANT = rf"(?<![\w@.,:;/+–→#%)-])(?<!\d{_ESPACE})"
_UN = rf"{_AVANT}[01]{_ESPACE}"
_PLUSIEURS = rf"{_AVANT}(?:\d{{1,3}}(?:{_ESPACE}\d{{3}})+|[2-9]|[1-9]\d+){_ESPACE}"
# Au singulier aussi, ils finissent par un « s ».
_INVARIABLES = (
    "accès|ailleurs|après|avis|cas|CCS|cours|dans|depuis|dès|divers|fois|hors|jamais|mais|mois|moins|ms|pas|pays|plus|près|procès"
    "|puis|refus|sans|sous|surplus|temps|toujours|très|vers"
)
_FEMININS = (
    "adresse|alerte|attestation|base|cellule|colonne|commande|commune|date|décision|demande|donnée|empreinte|erreur|faute"
    "|feuille|fiche|heure|identité|image|inscription|ligne|naissance|obtention|option|page|paire|pièce|présence|raison"
    "|règle|réponse|sauvegarde|table|trace|valeur|version"
)
_MASCULINS = (
    "agent|avertissement|bloc|bloquant|champ|changement|classeur|compte|courriel|délai|département|effet|emploi|fichier|jour"
    "|lien|mot|motif|numéro|objet|octet|plan|réglage|résultat|site|témoin|téléphone"
)
_FEMININ, _MASCULIN = (
    f"(?:{'|'.join([*(re.escape(n.mot) for n in NOMS if n.feminin is feminin), autres])})"
    for feminin, autres in ((True, _FEMININS), (False, _MASCULINS))
)
_SUJET = (
    r"(?<!et )(?<!de )(?<!d')(?<!par )(?<!lire )\b"
    r"(?:\d+|une?|la|le|les|cette|ces?|cet|aucune?|chaque|toute|tout|sa|son|votre)"
)
_EST = r"(?:(?:n'|ne )?(?:est|sont|a été|ont été|sera|seront|était) (?:pas |plus |déjà )?)?"
# Les participes qui ne finissent pas par un « é ».
_AUTRES = "inscrit|désinscrit|réuni|suspendu|retenu|reçu|rendu|écrit|produit|permis|remis|repris|connu|défait|fini"
# Après un numéro, le nom d'une voie n'est pas un participe.
_VOIE = "allée|chaussée|montée"
# Un code de sortie et ce qu'il dit.
_SORTIE = r"lot\s+incomplet\b|base\s+ou environnement\b"
_FAUTES = re.compile(
    "|".join(
        (
            # « 1 lignes », « 1 ligne refusées », « 2 ligne », « 2 refusé », « 2 lignes refusée », mais « 1 rue Denis »
            rf"{_UN}(?!(?:{_INVARIABLES})\b){_MOT}s(?![\w(])",
            rf"{_UN}(?!pour |sur |en |ou |et |rue ){_MOT} (?!(?:{_INVARIABLES})\b)"
            r"[^\W\d_]+(?:ée?|(?<![mpqru])i|ie|ue?|ite?|elle)s\b",
            rf"{_PLUSIEURS}(?!{_SORTIE}|{_VOIE})(?:{_FEMININ}|{_MASCULIN}|autre|fait|{_MINUSCULES}ée?)"
            r"(?![\w(=-]|\.\w)",
            rf"{_PLUSIEURS}(?!(?:{_INVARIABLES})\b){_MOT}s {_MINUSCULES}ée?(?![\w(])",
            # « une session annulé », « aucun candidat n'est inscrite », « Mme ROUX est inscrit »
            rf"{_SUJET} {_FEMININ}s? {_EST}(?:{_MINUSCULES}é|{_AUTRES})s?(?!\w)",
            rf"{_SUJET} {_MASCULIN}s? {_EST}(?:(?!crée){_MINUSCULES}é|{_AUTRES})es?(?!\w)",
            r"\b(?:MME|Mme|Madame) [^.:;,\n]*\b(?:est|a été|sera|êtes|serez) \w+(?:é|i[ts]?|u)(?!\w)",
        )
    )
)

# D'un tableau pour un programme (tsv), les cases qui commencent par un compte, ou par une table et un numéro : une clé
# n'est pas une phrase.
_CLES = re.compile(r"(?m)^\d[^\t\n]*(?=\t)|(?<=\t)(?:[a-z]+_[a-z_]+ )?\d[^\t\n]*")


@lru_cache(maxsize=4096)
def fautes(texte: str) -> list[str]:
    """Chaque faute avec ce qui l'entoure ; d'un mur à l'autre, la même réponse se relit des milliers de fois."""
    texte = _CLES.sub("", texte)
    if len(texte) > 2 * AU_PLUS:
        texte = f"{texte[:AU_PLUS]}\n{texte[-AU_PLUS:]}"
    return [texte[max(f.start() - 40, 0) : f.end() + 40] for f in _FAUTES.finditer(texte)]


def relire(*textes: str) -> None:
    """Ce qui s'est affiché n'a pas de faute d'accord."""
    trouvees = [faute for texte in textes for faute in fautes(texte)]
    assert not trouvees, f"accord : {trouvees}"

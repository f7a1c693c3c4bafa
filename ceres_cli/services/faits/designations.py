"""Comment une personne reconnaît un objet dont elle n'a que le numéro : « PAGÈS Chloé », « RNCP38676 DWWM »."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.store import Db

Objet = tuple[str, int]
_TITRE = "c.reference || CASE WHEN t.sigle IS NULL THEN '' ELSE ' ' || t.sigle END"
_CERTIFICATION = "JOIN certification c ON c.id = {0}.certification_id JOIN titre t ON t.id = c.titre_id"
# Sorte au journal → (numéro, puis chaque morceau)
_REQUETES: dict[str, str] = {
    "habilitation": f"SELECT x.id, j.nom || ' ' || j.prenom, {_TITRE} FROM habilitation x"
    f" JOIN jure j ON j.id = x.jure_id {_CERTIFICATION.format('x')}",
    "jure": "SELECT x.id, x.nom || ' ' || x.prenom FROM jure x",
    "candidat": "SELECT x.id, x.nom || ' ' || x.prenom FROM candidat x",
    "centre": "SELECT x.id, x.nom FROM centre x",
    "session": f"SELECT x.id, {_TITRE}, x.debut FROM session_examen x {_CERTIFICATION.format('x')}",
    "agrement": f"SELECT x.id, e.nom, {_TITRE} FROM agrement x JOIN centre e ON e.id = x.centre_id"
    f" {_CERTIFICATION.format('x')}",
    "demande_vae": f"SELECT x.id, k.nom || ' ' || k.prenom, {_TITRE} FROM demande_vae x"
    f" JOIN candidat k ON k.id = x.candidat_id {_CERTIFICATION.format('x')}",
    "parchemin": f"SELECT x.id, k.nom || ' ' || k.prenom, {_TITRE} FROM parchemin x"
    f" JOIN candidat k ON k.id = x.candidat_id {_CERTIFICATION.format('x')}",
    "controle": "SELECT x.id, e.nom, x.date FROM controle x JOIN centre e ON e.id = x.centre_id",
    "message": "SELECT x.id, coalesce(c.nom || ' ' || c.prenom, j.nom || ' ' || j.prenom, p.agent, e.nom)"
    " FROM message x LEFT JOIN convocation v ON v.id = x.convocation_id LEFT JOIN candidat c ON c.id = v.candidat_id"
    " LEFT JOIN jure j ON j.id = v.jure_id LEFT JOIN profil p ON p.id = x.profil_id"
    " LEFT JOIN session_examen s ON s.id = x.session_id LEFT JOIN centre e ON e.id = s.centre_id",
    "titre": "SELECT x.id, coalesce(x.sigle, x.intitule) FROM titre x",
}
_JOURS = frozenset({"session", "controle"})


def designer(db: Db, objets: Iterable[Objet]) -> dict[Objet, tuple[str, ...]]:
    """(sorte, numéro) → ses noms, du plus parlant au moins ; vide s'il n'est plus là, ou n'en a pas. L'appelant a
    vérifié que l'acteur les voit."""
    par_sorte: defaultdict[str, set[int]] = defaultdict(set)
    for sorte, numero in objets:
        par_sorte[sorte].add(numero)
    noms: dict[Objet, tuple[str, ...]] = {}
    for sorte, numeros in par_sorte.items():
        if sorte not in _REQUETES:
            continue
        condition, parametres = db.dans("x.id", sorted(numeros))
        for numero, *morceaux in db.lignes(f"{_REQUETES[sorte]} WHERE {condition}", parametres):
            if sorte in _JOURS:
                morceaux[-1] = en_francais(date.fromisoformat(morceaux[-1]))
            noms[sorte, numero] = tuple(morceaux)
    return noms

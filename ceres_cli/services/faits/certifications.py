"""Retrouver un titre ou une certification par le nom qu'on lui donne, le jour utilisé."""

import re
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from functools import cached_property

from ceres_cli.erreurs import ErreurCeres, ErreurUsage, Introuvable
from ceres_cli.regles import references, textes
from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.faits.titre import Exigence
from ceres_cli.regles.francais import citer
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.references import Reference
from ceres_cli.regles.vocabulaire import ClasseTitre
from ceres_cli.store import Db

_TITRES = (
    "SELECT id, reference, code, millesime, rncp, sigle, date_debut_validite, date_fin_validite, date_fin_prolongation"
    " FROM titre"
)
_APPEL = r"^(titre professionnel|titre pro|tp) (de |d )?"


def vie(debut: str | None, fin: str, fin_prolongation: str) -> VieTitre:
    """La vie d'un titre depuis ses colonnes ; un début inconnu vaut « depuis toujours »."""
    return VieTitre(
        date.fromisoformat(debut) if debut else date.min, date.fromisoformat(fin), date.fromisoformat(fin_prolongation)
    )


def exigence(du: str | None, retire_le: str | None, avant: str | None) -> Exigence:
    """OBT-02 : quand un CCP est exigé, depuis ses colonnes. `avant` : « jour/jour,jour/jour », de la plus ancienne."""
    return Exigence(_jour(du), _jour(retire_le), tuple(_periode(p) for p in (avant or "").split(",") if p))


def _jour(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _periode(texte: str) -> tuple[date | None, date]:
    du, _, au = texte.partition("/")
    return date.fromisoformat(du), date.fromisoformat(au)


class Resolveur:
    """Traduit les noms de certification en numéros, avec mémoire : un lot nomme souvent les mêmes."""

    def __init__(self, db: Db, jour: date) -> None:
        self._db = db
        self._jour = jour
        self._connues: dict[str, int | ErreurCeres] = {}

    def certification(self, texte: str) -> int:
        """Le numéro de la certification nommée ; Introuvable, ou ErreurUsage si le nom est mal écrit ou ambigu."""
        if texte not in self._connues:
            try:
                self._connues[texte] = self._chercher(texte)
            except ErreurCeres as erreur:
                self._connues[texte] = erreur
        connue = self._connues[texte]
        if isinstance(connue, ErreurCeres):
            raise connue
        return connue

    def titre(self, texte: str) -> int:
        """Le numéro du titre nommé, par son intitulé aussi ; un bloc est refusé."""
        return self._titre(_lire(self.reference(texte), bloc=False))

    def reference(self, texte: str) -> str:
        """Celle que dit cet intitulé, le texte lui-même si c'en est déjà une ; ErreurUsage s'il est de plusieurs
        versions, ou d'aucune du jour."""
        lue = references.lire(texte)
        if lue is not None and lue.sigle is None:
            return texte
        trouvee = self.par_intitule(texte)
        versions = [
            f"{reference} {libelle(classe.value)}"
            for cle in self.cles_nommees(texte)
            for classe, siennes in self._versions[cle].items()
            for reference in siennes
        ]
        if trouvee is None and lue is None and versions:
            raise _plusieurs(texte, versions)
        return trouvee or texte

    def par_intitule(self, texte: str) -> str | None:
        """La référence du titre qui a cet intitulé (« TP Conseiller de vente », « conseiller de vente CCP1 ») : celle
        de sa seule version en cours ce jour-là, à défaut en prolongation. D'abord, ce peut être un sigle."""
        titre, type_, rang = references.titre_et_bloc(texte)
        cle = re.sub(_APPEL, "", textes.cle(titre))
        if cle not in self._intitules or titre.upper() in self._sigles:
            return None
        return self._intitules[cle] + references.suffixe(type_, rang)

    def cles_nommees(self, titre: str) -> Collection[str]:
        """Les intitulés (en clé) des titres, toutes versions, que ce sigle ou cet intitulé nomme ; vide : aucun."""
        cle = re.sub(_APPEL, "", textes.cle(titre))
        return self._sigles.get(titre.upper()) or ({cle} if cle in self._versions else ())

    def intitule_proche(self, texte: str) -> str | None:
        """« Monteur audiovisuel » pour « monteur audio-visuel » : la référence de celui qui lui ressemble."""
        from difflib import get_close_matches

        titre, type_, rang = references.titre_et_bloc(texte)
        proches = get_close_matches(re.sub(_APPEL, "", textes.cle(titre)), self._intitules, n=1, cutoff=0.8)
        return self._intitules[proches[0]] + references.suffixe(type_, rang) if proches else None

    @cached_property
    def _sigles(self) -> dict[str, set[str]]:
        """Sigle → les intitulés (en clé) des titres qui l'ont."""
        suite: defaultdict[str, set[str]] = defaultdict(set)
        for sigle, intitule in self._db.lignes("SELECT upper(sigle), intitule FROM titre WHERE sigle IS NOT NULL"):
            suite[sigle].add(textes.cle(intitule))
        return dict(suite)

    @cached_property
    def _versions(self) -> dict[str, defaultdict[ClasseTitre, list[str]]]:
        """Intitulé (en clé) → les références de ses versions, par classe."""
        versions: defaultdict[str, defaultdict[ClasseTitre, list[str]]] = defaultdict(lambda: defaultdict(list))
        dates = "date_debut_validite, date_fin_validite, date_fin_prolongation"
        for reference, intitule, *siennes in self._db.lignes(f"SELECT reference, intitule, {dates} FROM titre"):
            versions[textes.cle(intitule)][vie(*siennes).classe(self._jour)].append(reference)
        return {**versions}

    @cached_property
    def _intitules(self) -> dict[str, str]:
        """Intitulé (en clé) → la référence de la version du jour, s'il n'y en a qu'une."""
        suite = {}
        for cle, classes in self._versions.items():
            du_jour = classes[ClasseTitre.EN_COURS] or classes[ClasseTitre.EN_PROLONGATION]
            if len(du_jour) == 1:
                suite[cle] = du_jour[0]
        return suite

    def _chercher(self, texte: str) -> int:
        exacte = self._db.valeur("SELECT id FROM certification WHERE reference = ?", (texte,))
        if exacte is not None:
            return int(exacte)
        reference = _lire(texte, bloc=True)
        titre_id = self._titre(reference)
        trouvee = self._db.valeur(
            "SELECT id FROM certification WHERE titre_id = ? AND type = ? AND rang = ?",
            (titre_id, reference.type.value, reference.rang),
        )
        if trouvee is None:
            raise _bloc_inconnu(self._db, texte, titre_id)
        return int(trouvee)

    def _titre(self, reference: Reference) -> int:
        exacts = self._exacts(reference)
        if len(exacts) == 1:
            return exacts[0]
        if reference.sigle is None and (reference.code is None or reference.millesime is not None):
            raise Introuvable(
                f"Le titre « {reference.texte} » est introuvable.",
                conseil="Titres connus : « ceres referentiel lister ».",
                objets=[reference.texte],
            )
        return self._version_du_jour(reference)

    def _exacts(self, reference: Reference) -> list[int]:
        if reference.rncp is not None:
            return [i for (i,) in self._db.lignes("SELECT id FROM titre WHERE rncp = ?", (reference.rncp,))]
        if reference.code is not None and reference.millesime is not None:
            sql = "SELECT id FROM titre WHERE code = ? AND millesime = ?"
            return [i for (i,) in self._db.lignes(sql, (reference.code, reference.millesime))]
        return []

    def _version_du_jour(self, reference: Reference) -> int:
        """Sans millésime ou par sigle : la seule version en cours ce jour-là, à défaut la seule en prolongation."""
        versions = [
            (ligne[0], f"{ligne[1]} ({ligne[4] or 'sans numéro RNCP'})", vie(*ligne[6:]).classe(self._jour))
            for ligne in self._db.lignes(_TITRES)
            if (reference.code is not None and ligne[2] == reference.code)
            or (reference.sigle is not None and (ligne[5] or "").upper() == reference.sigle)
        ]
        for classe in (ClasseTitre.EN_COURS, ClasseTitre.EN_PROLONGATION):
            de_classe = [v for v in versions if v[2] is classe]
            if len(de_classe) == 1:
                return int(de_classe[0][0])
            if de_classe:
                break
        if not versions:
            raise Introuvable(
                f"Le titre « {reference.texte} » est introuvable.",
                conseil=f"{self._proches(reference)}Titres connus : « ceres referentiel lister ».",
                objets=[reference.texte],
            )
        raise _plusieurs(reference.texte, [f"{nom} {libelle(classe.value)}" for _, nom, classe in versions])

    def _proches(self, reference: Reference) -> str:
        """« Vouliez-vous dire DWWM ? » : les sigles dont celui-ci ne diffère que d'une faute de frappe."""
        from difflib import get_close_matches

        if reference.sigle is None:
            return ""
        proches = get_close_matches(reference.sigle, sorted(self._sigles), n=3, cutoff=0.7)
        return f"Vouliez-vous dire {citer(proches, 'ou')} ? " if proches else ""


def _plusieurs(texte: str, versions: Collection[str]) -> ErreurUsage:
    return ErreurUsage(
        f"« {texte} » ne désigne pas une seule version de titre : {', '.join(versions)}.",
        conseil="Nommez la version par son code et son millésime, ou par son numéro RNCP.",
    )


def _lire(texte: str, *, bloc: bool) -> Reference:
    reference = references.lire(texte)
    if reference is None or (not bloc and reference.rang):
        quoi = "certification" if bloc else "titre"
        exemple = "TP-01280m04, TP-01280m04/CCP1, RNCP37674/CCP1 ou un sigle" if bloc else "TP-01280m04 ou RNCP37674"
        connus = "" if bloc else " Titres connus, et leur intitulé : « ceres referentiel lister »."
        raise ErreurUsage(f"« {texte} » n'est pas un nom de {quoi}.", conseil=f"Écrivez par exemple {exemple}.{connus}")
    return reference


def _bloc_inconnu(db: Db, texte: str, titre_id: int) -> Introuvable:
    connus = [
        r for (r,) in db.lignes("SELECT reference FROM certification WHERE titre_id = ? ORDER BY id", (titre_id,))
    ]
    return Introuvable(
        f"La certification « {texte} » est introuvable.",
        conseil=f"Ce titre porte : {', '.join(connus)}.",
        objets=[texte],
    )

"""Un plan tel qu'une personne le relit : une ligne par objet, qui le nomme et dit ce qui lui arriverait."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.habilitation.etats import etat_effectif
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits.designations import designer
from ceres_cli.services.lot.revue import Ligne, Relue, sans_effet


def relire(cadre: Cadre, lignes: Sequence[Ligne]) -> list[Relue]:
    """Un juré hors du ressort n'est que numéroté (DRO-02). Les états sont ceux du jour, dates et titre compris."""
    creees = {x["objet"]: x for x in lignes if x["action"] == Action.CREER and x["version"] is None}
    with cadre.store.lecture() as db:
        acteur = cadre.acteur(db)
        ids = _numeros("H", (x["objet"] for x in lignes if x["objet"] not in creees))
        lues = chargement.habilitations(db.parmi("h.id", ids))
        nommes = _numeros("J", (x["valeurs"].get("jure") or "" for x in creees.values()))
        jures = chargement.jures(db, {ligne[1] for ligne in lues} | nommes)
        jures = {i: j for i, j in jures.items() if acteur.voit(j.departement, j.region)}
        certifications = chargement.certifications(db, {ligne[2] for ligne in lues})
        habilitations = chargement.assembler(lues, jures, certifications)
        noms = designer(db, [("habilitation", i) for i in habilitations])
    suite = []
    for x in lignes:
        numero = identifiants.numero_si_lisible("H", x["objet"]) or 0
        nee = creees.get(x["objet"])
        h = None if nee is not None else habilitations.get(numero)
        qui, quoi = noms.get(("habilitation", numero), ("", ""))
        if nee is not None:
            jure = jures.get(identifiants.numero_si_lisible("J", nee["valeurs"].get("jure") or "") or 0)
            qui = nee["valeurs"].get("jure") or "" if jure is None else jure.nom_complet
            quoi = nee["valeurs"].get("certification") or ""
        change = _change(x, h, cadre.jour)
        avertis = tuple(x["avertissements"])
        suite.append(Relue(x["ligne"], f"{x['objet']} {qui}".strip(), quoi, change, avertis, x.get("sans_retour", "")))
    return suite


def _numeros(lettre: str, objets: Iterable[str]) -> set[int]:
    return {n for o in objets if (n := identifiants.numero_si_lisible(lettre, o)) is not None}


def _change(x: Ligne, h: Habilitation | None, jour: date) -> str:
    """« active → suspendue », « fin : 31/12/2026 → 31/12/2027 » ; « refusée : … », « rien à changer »."""
    if (rien := sans_effet(x)) is not None:
        return rien
    avant, apres = x["avant"] or {}, x["apres"] or {}
    if x["action"] == Action.SUPPRIMER:
        return f"{_etat(h, avant, jour)} → supprimée"
    if x["action"] == Action.CREER:
        return f"créée, {_etat(h, apres, jour)}, {_periode(apres)}"
    if "etat" in apres:
        return f"{_etat(h, avant, jour)} → {_etat(h, apres, jour)}"
    return ", ".join(
        f"{libelle(c)} : {_jour(avant.get(c))} → {_jour(apres.get(c))}" for c in ("debut", "fin") if c in apres
    )


def _etat(h: Habilitation | None, valeurs: Mapping[str, Any], jour: date) -> str:
    """L'état effectif ; celui qui est saisi, d'une habilitation qui n'est pas encore là."""
    etat = valeurs.get("etat") or ""
    return libelle(etat if h is None or not etat else etat_effectif(replace(h, etat=etat), jour))


def _periode(valeurs: Mapping[str, Any]) -> str:
    return f"du {_jour(valeurs.get('debut'))} au {_jour(valeurs.get('fin'))}"


def _jour(texte: str | None) -> str:
    return "" if texte is None else en_francais(date.fromisoformat(texte))

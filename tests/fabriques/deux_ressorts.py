"""Une base où tout existe deux fois : ici (Nantes, 44, région 52) et ailleurs (Paris, 75, région 11).

`batir` rend, par lieu, les noms que les commandes y emploient. Jour : 2 septembre 2025 (`lanceur.JOUR`).
"""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli.regles.textes import cle
from tests.fabriques import vae
from tests.fabriques.base import Fabrique
from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.lanceur import lancer

ICI, AILLEURS, NULLE_PART = "ici", "ailleurs", "nulle part"
MPCP, CENTRE, UD, DIRECCTE, CENTRE_AILLEURS, AUTRE_AGENT = (f"P-{n}" for n in range(1, 7))
_NEUF = "TP-99903m01"  # le titre pour lequel personne n'est encore agréé ni habilité
_DEBUT, _FIN = date(2023, 1, 1), date(2027, 12, 31)
_A_VENIR, _TENUE = date(2025, 11, 3), date(2025, 8, 25)
_LIEUX: dict[str, dict[str, Any]] = {
    ICI: {"departement": "44", "region": "52", "commune": "Nantes", "commune_insee": "44109", "titre": "TP-99901m01"},
    AILLEURS: {
        "departement": "75", "region": "11", "commune": "Paris", "commune_insee": "75056", "titre": "TP-99902m01",
    },
}  # fmt: skip

Noms = dict[str, dict[str, str]]


def batir(chemin: Path) -> Noms:
    """Remplit la base ; rend, pour chaque lieu et pour nulle part, nom → identifiant."""
    f = Fabrique(chemin)
    for reference in ("TP-99901m01", "TP-99902m01", _NEUF):
        f.titre(reference[:8], reference[8:], debut=_DEBUT, fin=_FIN, ccs=1)
    noms = {lieu: _peupler(f, lieu, n) for n, lieu in enumerate(_LIEUX)}
    f.profil("centre", centre=1)
    f.profil("ud", departement="44")
    f.profil("direccte", region="52")
    f.profil("centre", centre=2)
    f.profil("mpcp", agent="quelqu-un-d-autre")
    f.consigner()
    f.store.fermer()
    for lieu, centre in ((ICI, CENTRE), (AILLEURS, CENTRE_AILLEURS)):
        _editer(chemin, noms[lieu], centre)
        noms[lieu]["message"] = _refuser_un_courriel(chemin, noms[lieu], centre)
    reglages = chemin.with_name("reglages.toml")
    reglages.write_text("[base]\nurl = 'c.db'\n", encoding="utf-8")
    sauvegarde = chemin.with_name("sauvegarde.db")
    shutil.copyfile(chemin, sauvegarde)
    for siens in noms.values():
        siens |= {"reglages": str(reglages), "sauvegarde": str(sauvegarde)}
        siens |= {f"{nom}_ici": noms[ICI][nom] for nom in ("libre", "prep", "nouveau")}
    noms[NULLE_PART] = {n: v if n.endswith("_ici") else _inexistant(v) for n, v in noms[ICI].items()}
    return noms


def _inexistant(valeur: str) -> str:
    """Le même genre d'identifiant, qui ne désigne rien ; ce qui n'en est pas un reste."""
    if valeur.isdecimal() and len(valeur) < 5:  # le numéro d'un parchemin ; d'une commune, il en a cinq
        return "999"
    lettre, tiret, _ = valeur.partition("-")
    if not tiret or len(lettre) != 1:
        return valeur
    return "S-2025-000999" if lettre == "S" else f"{lettre}-000999"


def _peupler(f: Fabrique, lieu: str, rang: int) -> dict[str, str]:
    situation = {c: v for c, v in _LIEUX[lieu].items() if c != "titre"}
    titre = _LIEUX[lieu]["titre"]
    centre = f.centre(f"Centre {lieu}", **situation)
    noms = {
        "titre": titre,
        "neuf": _NEUF,
        "commune": situation["commune_insee"],
        "centre": f"E-{centre:06d}",
        "agrement": f"A-{f.agrement(centre, titre, _DEBUT, _FIN):06d}",
        "agrement_suspendu": f"A-{f.agrement(centre, titre, _DEBUT, _FIN, 'suspendu', site='Le Port'):06d}",
    }
    jures = {nom: _jure(f, nom, lieu, titre, situation) for nom in ("libre", "siege", "autre", "recrue", "inactif")}
    jures["double"] = f.jure("DOUBLE", lieu.capitalize(), **situation)
    noms |= {nom: f"J-{numero:06d}" for nom, numero in jures.items()}
    for nom, reference, etat in (("brouillon", "CCP1", "brouillon"), ("suspendue", "CCP2", "suspendue")):
        habilitation = f.habilitation(
            jures["libre"], f"{titre}/{reference}", etat, _DEBUT, _FIN, a_viser=int(nom == "suspendue")
        )
        noms[nom] = f"H-{habilitation:06d}"
    noms["active"] = f"H-{f.lignes('SELECT id FROM habilitation WHERE jure_id = ?', (jures['libre'],))[0][0]:06d}"
    f.experience(jures["libre"], titre=rang + 1, debut=date(2015, 1, 1))
    f.inserer("lien_jure", jure_id=jures["libre"], centre_id=centre, nature="formateur")
    f.inserer("indisponibilite", jure_id=jures["libre"], centre_id=centre, debut="2026-08-03", fin="2026-08-21")
    candidats = {nom: _candidat(f, nom, lieu, centre, situation) for nom in ("inscrit", "nouveau")}
    noms |= {nom: f"C-{numero:06d}" for nom, numero in candidats.items()}
    entier, _ = f.certification(titre)
    for nom, etat, delivre_le in (("parchemin", "a_editer", None), ("a_annuler", "a_annuler", "2025-08-01")):
        numero = f.inserer(
            "parchemin", candidat_id=candidats["inscrit"], certification_id=entier, etat=etat, delivre_le=delivre_le,
            version=1,
        )  # fmt: skip
        noms[nom] = str(numero)
    # `tenue` : finie, ses résultats à saisir ; `rendue` : ils le sont, à transmettre.
    for nom, etat, debut, resultat in (
        ("prep", "en_preparation", _A_VENIR, None),
        ("editee", "en_preparation", _A_VENIR, None),
        ("tenue", "convocations_envoyees", _TENUE, None),
        ("rendue", "convocations_envoyees", _TENUE, "reussite"),
        ("attente", "en_attente_validation", _TENUE, "reussite"),
        ("validee", "validee", _TENUE, "reussite"),
    ):
        jury = jures["siege"], jures["autre"]
        noms[nom] = _session(f, centre, titre, etat, debut, jury, candidats["inscrit"], resultat, situation)
    visite = {"centre_id": centre, "date": "2025-08-01", "type": "sur_place", "version": 1}
    noms["controle"] = f"K-{f.inserer('controle', etat='ouvert', **visite):06d}"
    fin = {"etat": "clos", "suite": "aucune", "motif": "rien", "clos_le": "2025-08-02"}
    noms["controle_clos"] = f"K-{f.inserer('controle', **fin, **visite):06d}"
    demande = f.inserer(
        "derogation", session_id=int(noms["prep"][-6:]), delai="creation", etat="demandee", motif="essai",
        demandee_le="2025-08-01", version=1,
    )  # fmt: skip
    noms["demandee"] = f"R-{demande:06d}"
    lieu_du_site = {c: situation[c] for c in ("departement", "region", "commune", "commune_insee")}
    site = f.inserer(
        "site", centre_id=centre, nom="Le Quai", cle="le quai", adresse="1 quai Bleu", code_postal="44000",
        **lieu_du_site, version=1,
    )  # fmt: skip
    noms["site"] = f"T-{site:06d}"
    attestation = f.inserer(
        "attestation", candidat_id=candidats["inscrit"], certification_id=entier, session_id=int(noms["validee"][-6:]),
        obtenue_le=_TENUE.isoformat(), faite_le="2025-08-26", etat="valable", version=1,
    )  # fmt: skip
    noms["attestation"] = f"N-{attestation:06d}"
    noms["vae"] = vae.poser(f, candidats["inscrit"], titre)
    noms["vae_decidee"] = vae.poser(f, candidats["inscrit"], titre, "recevable", ccp="CCP1")
    return noms


def _jure(f: Fabrique, nom: str, lieu: str, titre: str, situation: dict[str, Any]) -> int:
    courriel = f"{lieu}@example.fr" if nom == "siege" else None
    jure = f.jure(nom.upper(), lieu.capitalize(), **situation, actif=int(nom != "inactif"), courriel=courriel)
    f.habilitation(jure, titre, debut=_DEBUT, fin=_FIN)
    return jure


def _candidat(f: Fabrique, nom: str, lieu: str, centre: int, situation: dict[str, Any]) -> int:
    fiche = {c: situation[c] for c in ("departement", "commune", "commune_insee")}
    identite = {"nom": nom.upper(), "prenom": lieu.capitalize(), "naissance": "1990-01-01"}
    return f.inserer("candidat", **identite, **fiche, centre_id=centre, cle=cle(f"{nom} {lieu}"), version=1)


def _session(
    f: Fabrique,
    centre: int,
    titre: str,
    etat: str,
    debut: date,
    jury: tuple[int, ...],
    candidat: int,
    resultat: str | None,
    situation: dict[str, Any],
) -> str:
    numero = f.session(
        centre, titre, etat, debut, jures=jury, edition=int(etat != "en_preparation"),
        departement=situation["departement"], region=situation["region"],
        # Aucune n'est comptée par CAN-05 : ce n'est pas ce qu'on éprouve ici.
        entretien_final=0,
    )  # fmt: skip
    f.inserer(
        "inscription", session_id=numero, candidat_id=candidat, voie="formation", etat="inscrit",
        inscrit_le="2025-08-01", resultat=resultat, convocation_a_editer=0,
    )  # fmt: skip
    return f"S-2025-{numero:06d}"


# « {fichier_jures} » … : une ligne chacun, d'un objet de ce ressort.
_FICHIERS = {
    "jures": "numero_jure;employeur\n{libre};Essai\n",
    "candidats": "numero_candidat;courriel\n{inscrit};essai@example.fr\n",
    "vae": "demande;decision;notifiee_le\n{vae};recevable;2025-09-01\n",
    "centres": "nom;commune_insee\nEssai;{commune}\n",
    "agrements": "centre;certification\n{centre};{neuf}\n",
    "profils": "agent;role;structure\nessai;ud;49\n",
    "sessions": "centre;certification;debut;heure_debut\n{centre};{titre};2025-12-01;9h\n",
}


def _editer(chemin: Path, noms: dict[str, str], centre: str) -> None:
    """Ce que seules les commandes savent faire : des convocations éditées, un plan, un lot à annuler."""
    faites = [
        ("convocation", "editer", noms["editee"], "--profil", centre),
        ("habilitation", "brouillon", noms["active"], "--profil", MPCP),
        ("habilitation", "valider", noms["active"], "--profil", MPCP),
    ]
    for commande in faites:
        rendu = lancer(*commande, "--format", "json", env={"CERES_BASE": str(chemin)})
        assert rendu.code == 0, rendu.stderr
    noms["lot"] = rendu.json()["lot"]
    fichier = chemin.with_name(f"lot-{noms['centre']}.csv")
    fichier.write_text(f"action;habilitation\nvalider;{noms['brouillon']}\n", encoding="utf-8")
    par_nom = fichier.with_name(f"noms-{noms['centre']}.csv")
    par_nom.write_text("action;jure;certification\nvalider;LIBRE Ici;ESSAI\n", encoding="utf-8")
    noms["fichier_noms"] = str(par_nom)
    for nom, lignes in _FICHIERS.items():
        sien = fichier.with_name(f"{nom}-{noms['centre']}.csv")
        sien.write_text(lignes.format_map(noms), encoding="utf-8")
        noms[f"fichier_{nom}"] = str(sien)
    noms["fichier"], noms["plan"] = str(fichier), str(fichier.with_suffix(".json"))
    planifier = ("habilitation", "lot", fichier, "--plan", noms["plan"], "--profil", MPCP)
    rendu = lancer(*planifier, env={"CERES_BASE": str(chemin)})
    assert rendu.code == 0, rendu.stderr


def _refuser_un_courriel(chemin: Path, noms: dict[str, str], centre: str) -> str:
    """Celui du seul qui ait une adresse, à la session éditée : le serveur n'en veut pas."""
    config = chemin.with_name("courrier.toml")
    with serveur(Boite(a_mail="250 OK", a_rcpt={f"{lieu}@example.fr": "550 inconnu" for lieu in _LIEUX})) as port:
        regler(port, config)
        rendu = lancer(
            "--config", config, "convocation", "envoyer", noms["editee"], "--jure", noms["siege"], "--profil", centre,
            "--format", "json", env={"CERES_BASE": str(chemin)},
        )  # fmt: skip
    assert rendu.code == 7, rendu.stderr
    return str(rendu.json()["elements"][0]["id"])

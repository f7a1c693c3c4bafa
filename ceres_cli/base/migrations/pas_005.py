"""Le schéma 5, le premier qui compte : d'une base de la version 0.1 (schéma 1), ou d'une base du schéma 4.

Figé : pas_005.sql, comme ce qui remplit. D'une base du schéma 4, ce qui y est déjà pareil n'est pas retouché, et il n'y
a rien à remplir ; d'une base de la version 0.1, tout ce que les autres lignes et le journal disent, puis ses lots sont
scellés après coup, tels qu'ils sont, et l'état de chaque table entre au journal, d'où il pourra se refaire.
"""

import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ceres_cli.base.migrations.pas import Base, Change, Effet, Pas, Reprise, texte_sql
from ceres_cli.base.migrations.reconstruction import pas_ordinaire, poser
from ceres_cli.base.sceau.etat import A_REJOUER, Trait
from ceres_cli.base.sceau.scellement import Scellement
from ceres_cli.regles.francais import compter
from ceres_cli.regles.textes import cle

# Paris a une ou deux heures d'avance ; la minute, pour un instant lu juste avant minuit et écrit juste après. Le
# traitement de nuit peut consigner un autre jour que celui où il passe (--au) sans que rien ne soit forcé.
_JOUR_FORCE = (
    "commande NOT LIKE 'ceres habilitation expirer%' AND jour NOT IN (date(horodatage, '+1 hour'),"
    " date(horodatage, '+2 hours'), date(horodatage, '+59 minutes'), date(horodatage, '+119 minutes'))"
)
# SES-13 : le résultat d'une session TITRE est celui de son entretien final.
_LU_COMME = {"reussite": "reussi", "echec": "echoue", "absent": "absent"}
_ENTRETIEN = (
    "CASE WHEN session_id IN (SELECT s.id FROM session_examen s JOIN certification c ON c.id = s.certification_id"
    " WHERE c.type = 'TITRE') THEN CASE resultat WHEN 'reussite' THEN 'reussi' WHEN 'echec' THEN 'echoue'"
    " WHEN 'absent' THEN 'absent' END END"
)
_COPIES = {
    "agrement": {"site_cle": "site"},  # mis en clé ensuite
    "inscription": {"entretien": _ENTRETIEN},
    "lot": {"jour_force": _JOUR_FORCE},
    "profil": {"retire": "0"},
    "session_examen": {"reprise": "0", "dte_commentaire": "substr(dte_commentaire, 1, 1000)"},
    "trace": {"derogation": "0"},
}
_LIEU = ("commune", "commune_insee", "departement", "region")
# Le lieu d'un site : celui de ses sessions s'il n'y en a qu'un, sinon celui du centre, que prend aussi un agrément
# donné sans commune.
_DES_SESSIONS = (
    "UPDATE agrement SET commune = lieu.commune, commune_insee = lieu.commune_insee, departement = lieu.departement,"
    " region = lieu.region FROM (SELECT centre_id, site, min(commune) AS commune, min(commune_insee) AS commune_insee,"
    " min(departement) AS departement, min(region) AS region FROM session_examen"
    " WHERE site IS NOT NULL AND commune_insee IS NOT NULL AND etat <> 'annulee'"
    " GROUP BY centre_id, site HAVING count(DISTINCT commune_insee) = 1) AS lieu"
    " WHERE agrement.centre_id = lieu.centre_id AND agrement.site = lieu.site"
)
_DU_CENTRE = (
    "UPDATE agrement SET commune = c.commune, commune_insee = c.commune_insee, departement = c.departement,"
    " region = c.region FROM centre c WHERE c.id = agrement.centre_id AND agrement.site IS NOT NULL"
    " AND agrement.commune IS NULL"
)
_DELAIS = [("titre", "ignorer", 30, 15, 15), ("ccp", "ignorer", 30, 15, 15), ("ccs", "ignorer", 30, 15, 15),
           ("vae", "avertir", None, None, None)]  # fmt: skip
_SANS_MOTIF = "Retrait d'avant la version 1.8, sans motif."
_TRACES = (
    "SELECT id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation FROM trace"
    " WHERE lot_id = ? ORDER BY id"
)


def remplir_depuis_la_0_1(base: Base, jour: str) -> Reprise:
    retraits = _retraits(base)  # l'état d'un agrément n'est plus une colonne
    coupes = base.valeur("SELECT count(*) FROM session_examen WHERE length(dte_commentaire) > 1000")
    texte = texte_sql(5)
    declencheurs = texte.index("CREATE TRIGGER")
    poser(base, texte[:declencheurs], _COPIES)
    _mettre_les_sites_en_cle(base)
    base.executer(
        "INSERT INTO parametre (nom, valeur) VALUES ('sceau_des_plans', ?) ON CONFLICT DO NOTHING",
        (os.urandom(32).hex(),),
    )
    sites, changes = _sites(base)
    effets = [
        _identites(base),
        sites,
        _jours_forces(base),
        _entretiens(base),
        _obtentions_redites(base),
        _sans_appui(base),
        _parchemins(base),
        _contestes(base),
        _agrements_retires(base, retraits, jour),
        _delais(base),
    ]
    if coupes:
        phrase = f"{compter(coupes, 'commentaire coupé')} à 1 000 caractères, DTE (V18-5) ; la copie garde le reste"
        effets.append(Effet("commentaires_coupes", coupes, phrase))
    effets += _sceller_les_lots(base)
    poser(base, texte[declencheurs:], {})  # posés plus tôt, ils auraient refusé les empreintes
    return Reprise(effets, changes)


def suivies(base: Base) -> dict[str, Sequence[str]]:
    """Table → ses colonnes, de celles qui se rejouent : celles de la base, quel que soit le schéma du programme."""
    lues: dict[str, Sequence[str]] = {
        table: [nom for (nom,) in base.lignes("SELECT name FROM pragma_table_info(?)", (table,))]
        for table in (*A_REJOUER, "identite_candidat")
        if table != "parametre"  # le pas 6 l'y fait entrer
    }
    return {table: colonnes for table, colonnes in lues.items() if colonnes}


def _identites(base: Base) -> Effet:
    """L'identité d'aujourd'hui de chaque candidat, et celles que le journal dit qu'il a portées."""
    actuelles = base.lignes("SELECT id, nom, prenom, naissance, cle FROM candidat ORDER BY id")
    base.executer_lot("INSERT INTO identite_candidat VALUES (?, ?, ?)", [(i, c, n) for i, _, _, n, c in actuelles])
    fiches = {i: {"nom": nom, "prenom": prenom, "naissance": n} for i, nom, prenom, n, _ in actuelles}
    changements = base.lignes(
        "SELECT objet_id, lot_id, champ, avant FROM trace WHERE type_objet = 'candidat'"
        " AND champ IN ('nom', 'prenom', 'naissance') ORDER BY objet_id, id DESC"
    )
    passees = {
        (numero, *identite)
        for numero, siens in groupby(changements, key=lambda ligne: ligne[0])
        if numero in fiches
        for identite in _a_rebours(fiches[numero], siens)
    } - {(i, c, n) for i, _, _, n, c in actuelles}
    base.executer_lot("INSERT INTO identite_candidat VALUES (?, ?, ?)", sorted(passees))
    phrase = f"{compter(len(passees), 'identité passée')} de candidats, d'après le journal (CAN-05)"
    return Effet("identites", len(passees), phrase)


def _a_rebours(fiche: dict[str, Any], changements: Iterator[tuple[Any, ...]]) -> Iterator[tuple[str, str]]:
    """(clé, naissance) d'avant chaque lot, du plus récent au plus ancien, jusqu'à la création."""
    for _, du_lot in groupby(changements, key=lambda ligne: ligne[1]):
        for _, _, champ, avant in du_lot:
            fiche[champ] = avant
        if None in fiche.values():
            return
        yield cle(f"{fiche['nom']} {fiche['prenom']}"), fiche["naissance"]


def _sites(base: Base) -> tuple[Effet, list[Change]]:
    """SES-06."""
    base.executer(_DES_SESSIONS)
    base.executer(_DU_CENTRE)
    situes = base.lignes(f"SELECT id, {', '.join(_LIEU)} FROM agrement WHERE commune IS NOT NULL ORDER BY id")
    changes = [
        Change("agrement", numero, champ, valeur)
        for numero, *lieu in situes
        for champ, valeur in zip(_LIEU, lieu, strict=True)
        if valeur is not None
    ]
    phrase = f"{compter(len(situes), 'site agréé')} dans la commune que disent les sessions, ou le centre (SES-06)"
    return Effet("sites", len(situes), phrase), changes


def _jours_forces(base: Base) -> Effet:
    forces = int(base.valeur("SELECT count(*) FROM lot WHERE jour_force = 1"))
    return Effet("jours_forces", forces, f"{compter(forces, 'lot')} dont le jour avait été forcé")


def _delais(base: Base) -> Effet:
    """DEL-01, CAN-09 : ceux d'une base neuve."""
    base.executer_lot("INSERT INTO delai VALUES (?, ?, ?, ?, ?)", _DELAIS)
    return Effet("delais", len(_DELAIS), "délais d'une base neuve : ceux des sessions sont ignorés (DEL-01)")


def _entretiens(base: Base) -> Effet:
    """V18-3 : personne ne perd un titre, une réussite de TITRE compte pour un entretien réussi."""
    comptes = dict(base.lignes("SELECT entretien, count(*) FROM inscription WHERE entretien IS NOT NULL GROUP BY 1"))
    reussis, echoues, absents = (comptes.get(mot, 0) for mot in _LU_COMME.values())
    lus = reussis + echoues + absents
    detail = f"{compter(reussis, 'réussi')}, {compter(echoues, 'échoué')}, {compter(absents, 'absent')}"
    quoi = compter(lus, "résultat de session TITRE lu", "résultats de session TITRE lus")
    return Effet("entretiens", lus, f"{quoi} comme celui de l'entretien final (SES-13) : {detail}")


def _obtentions_redites(base: Base) -> Effet:
    """OBT-02 : d'une certification, la première session qui l'a donnée ; les résultats disent les autres."""
    redites = base.executer(
        "DELETE FROM obtention WHERE EXISTS (SELECT 1 FROM obtention o WHERE o.candidat_id = obtention.candidat_id"
        " AND o.certification_id = obtention.certification_id"
        " AND (o.obtenue_le, o.session_id) < (obtention.obtenue_le, obtention.session_id))"
    )
    phrase = f"{compter(redites, 'obtention redite')} d'une même certification : la première est gardée (OBT-02)"
    return Effet("obtentions_redites", redites, phrase)


def _sans_appui(base: Base) -> Effet:
    """OBT-01 : un CCS détenu sans aucune version du titre qui le porte."""
    chaines = _chaines(base)
    lignes = base.lignes(
        "SELECT o.candidat_id, o.certification_id, c.type, c.titre_id FROM obtention o"
        " JOIN certification c ON c.id = o.certification_id WHERE c.type IN ('TITRE', 'CCS') ORDER BY 1, 2"
    )
    tenus = {(candidat, chaines[titre]) for candidat, _, type_, titre in lignes if type_ == "TITRE"}
    isoles = [(c, ccs) for c, ccs, type_, titre in lignes if type_ == "CCS" and (c, chaines[titre]) not in tenus]
    base.executer_lot("UPDATE obtention SET sans_appui = 1 WHERE candidat_id = ? AND certification_id = ?", isoles)
    return Effet(
        "sans_appui", len(isoles), f"{compter(len(isoles), 'CCS détenu', 'CCS détenus')} sans le titre (OBT-01)"
    )


def _chaines(base: Base) -> dict[int, Any]:
    """Titre → ce qui le joint aux autres versions : même code, ou fiches RNCP qui se succèdent (CAN-05)."""
    parents: dict[Any, Any] = {}

    def racine(x: Any) -> Any:
        while parents.setdefault(x, x) != x:
            x = parents[x]
        return x

    titres = base.lignes("SELECT id, code, rncp FROM titre")
    for titre, code, rncp in titres:
        for nom in (code, rncp):
            if nom is not None:
                parents[racine(nom)] = racine(titre)
    for ancien, nouveau in base.lignes("SELECT ancien, nouveau FROM succession"):
        parents[racine(ancien)] = racine(nouveau)
    return {titre: racine(titre) for titre, _, _ in titres}


def _parchemins(base: Base) -> Effet:
    """OBT-03 : un parchemin à éditer par titre ou CCS détenu, dans l'ordre où ils l'ont été."""
    faits = base.executer(
        "INSERT INTO parchemin (id, candidat_id, certification_id, etat, version)"
        " SELECT row_number() OVER (ORDER BY min(o.obtenue_le), o.candidat_id, o.certification_id), o.candidat_id,"
        " o.certification_id, 'a_editer', 1 FROM obtention o JOIN certification c ON c.id = o.certification_id"
        " WHERE c.type IN ('TITRE', 'CCS') GROUP BY o.candidat_id, o.certification_id"
    )
    _compter(base, "parchemin", faits)
    return Effet("parchemins", faits, f"{compter(faits, 'parchemin')} à éditer, un par titre ou CCS détenu (OBT-03)")


def _retraits(base: Base) -> list[tuple[Any, ...]]:
    """(agrément, son début, « AAAA-MM-JJ motif » de son retrait au journal ou None) de chaque agrément retiré."""
    return base.lignes(
        "SELECT a.id, a.debut, (SELECT l.jour || ' ' || coalesce(t.motif, l.motif, '') FROM trace t"
        " JOIN lot l ON l.id = t.lot_id WHERE t.type_objet = 'agrement' AND t.objet_id = a.id AND t.champ = 'etat'"
        " AND t.apres = 'retire' ORDER BY t.id DESC LIMIT 1) FROM agrement a WHERE a.etat = 'retire' ORDER BY a.id"
    )


def _agrements_retires(base: Base, retraits: list[tuple[Any, ...]], jour: str) -> Effet:
    """AGR-01 : le retrait prend effet au jour que dit le journal, jamais avant le début de l'agrément."""
    evenements = []
    for rang, (agrement, debut, trace) in enumerate(retraits, 1):
        pose_le, _, motif = (trace or "").partition(" ")
        evenements.append((rang, agrement, max(debut, pose_le), pose_le or jour, motif or _SANS_MOTIF))
    base.executer_lot("INSERT INTO evenement_agrement VALUES (?, ?, 'retirer', ?, ?, ?)", evenements)
    _compter(base, "evenement_agrement", len(evenements))
    phrase = f"{compter(len(evenements), 'agrément retiré')} au jour que dit le journal (AGR-01)"
    return Effet("agrements_retires", len(evenements), phrase)


def _mettre_les_sites_en_cle(base: Base) -> None:
    """AGR-03 : les sites se comparent sans accents ni casse."""
    sites = base.lignes("SELECT id, site FROM agrement WHERE site IS NOT NULL")
    base.executer_lot("UPDATE agrement SET site_cle = ? WHERE id = ?", [(cle(site), i) for i, site in sites])


def _contestes(base: Base) -> Effet:
    """V18-8 : ce qu'avaient validé les sessions débloquées depuis, relu du journal s'il a été changé ensuite."""
    lignes = base.lignes(
        "SELECT i.id, i.candidat_id, i.session_id, i.resultat, i.ccp_acquis, c.type,"
        " coalesce((SELECT max(o.obtenue_le) FROM obtention o WHERE o.session_id = s.id), s.fin)"
        " FROM session_examen s JOIN certification c ON c.id = s.certification_id"
        " JOIN inscription i ON i.session_id = s.id AND (i.etat = 'inscrit' OR (i.etat = 'ecarte' AND EXISTS"
        " (SELECT 1 FROM obtention o WHERE o.session_id = s.id AND o.candidat_id = i.candidat_id)))"
        " WHERE s.validee_le IS NOT NULL AND s.etat IN ('debloquee', 'en_attente_validation') ORDER BY i.id"
    )
    changes = _resultats_d_avant(base)
    contestes = []
    for numero, candidat, session, resultat, ccp, type_, jour in lignes:
        alors = changes.get((session, f"resultat C-{candidat:06d}"), (resultat, ccp))
        if alors[0] is not None:
            entretien = _LU_COMME.get(alors[0]) if type_ == "TITRE" else None
            contestes.append((numero, *alors, entretien, jour))
    base.executer_lot("INSERT INTO resultat_conteste VALUES (?, ?, ?, ?, ?)", contestes)
    phrase = f"{compter(len(contestes), 'résultat validé')} avant le déblocage d'une session (V18-8)"
    return Effet("contestes", len(contestes), phrase)


def _resultats_d_avant(base: Base) -> dict[tuple[int, str], tuple[str | None, str | None]]:
    """(session, champ du journal) → le résultat et ses CCP avant le premier changement qui a suivi le déblocage.

    Le journal dit « reussite_partielle (CCP1, CCP2) », la table « CCP1,CCP2 »."""
    traces = base.lignes(
        "SELECT t.objet_id, t.champ, t.avant FROM trace t WHERE t.type_objet = 'session'"
        " AND t.champ LIKE 'resultat C-%' AND t.id > (SELECT max(d.id) FROM trace d WHERE d.type_objet = 'session'"
        " AND d.objet_id = t.objet_id AND d.action = 'debloquer') ORDER BY t.id DESC"
    )
    trouves: dict[tuple[int, str], tuple[str | None, str | None]] = {}
    for session, champ, avant in traces:
        resultat, _, ccp = (avant or "").removesuffix(")").partition(" (")
        trouves[session, champ] = resultat or None, ccp.replace(", ", ",") or None
    return trouves


def _compter(base: Base, nom: str, dernier: int) -> None:
    """Le dernier numéro donné : les suivants partent de là."""
    if dernier:
        base.executer("INSERT INTO compteur (nom, valeur) VALUES (?, ?)", (nom, dernier))


def _sceller_les_lots(base: Base) -> list[Effet]:
    """Ce qu'un lot a changé des tables n'est pas su : il est scellé sans écritures."""
    numeros = [numero for (numero,) in base.lignes("SELECT id FROM lot ORDER BY id")]
    traces = 0
    for numero in numeros:
        scellement = Scellement(base, numero, repris=True)
        traits = [Trait(*ligne) for ligne in base.lignes(_TRACES, (numero,))]
        base.executer_lot(
            "UPDATE trace SET empreinte = ? WHERE id = ?",
            [(e, t.id) for e, t in zip(scellement.empreintes(traits), traits, strict=True)],
        )
        traces += len(traits)
        scellement.clore(None)
    lots, lignes = len(numeros), sum(int(base.valeur(f"SELECT count(*) FROM {table}")) for table in suivies(base))
    return [
        Effet("lots_scelles", lots, f"{compter(lots, 'lot scellé', 'lots scellés')} après coup, tels qu'ils sont"),
        Effet("traces_scellees", traces, f"{compter(traces, 'trace scellée', 'traces scellées')} avec eux"),
        Effet("lignes_au_journal", lignes, f"{compter(lignes, 'ligne')} des tables, d'où le journal se rejoue"),
    ]


DE_LA_0_1 = Pas(5, remplir_depuis_la_0_1, depart=1, reprises=None)
# Du schéma 4 : les lettres restent celles de la maison, et rien n'est parti par ceres.
DU_SCHEMA_4 = pas_ordinaire(5)

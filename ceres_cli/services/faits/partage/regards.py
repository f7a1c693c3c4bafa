"""Ce que les règles lisent au-delà du ressort : pour chaque table, une vue de même nom, dans le schéma `ceres_droits`.

Elle rend les lignes du ressort, entières, et celles que ces lignes touchent (le jury d'une session vue, les autres
fiches d'une même personne, les autres sessions d'un juré), vidées de ce que le profil n'en apprend pas. ceres lit ces
vues (`base/postgresql/agent.py:VUES`) ; il écrit dans les tables, que gardent les politiques.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ceres_cli.base.tables import COLONNES
from ceres_cli.services.faits.partage.ressorts import MPCP, PREPAREE, RESSORTS, ensemble, question, vu, vu_ici

_CONNUS_CANDIDATS = "(SELECT ceres_droits.connus('candidat'))::integer[]"
_CONNUS_JURES = "(SELECT ceres_droits.connus('jure'))::integer[]"
_CENTRE = "(SELECT ceres_droits.mon_role()) = 'centre'"
_AVEC_PROFIL = "(SELECT ceres_droits.mon_role()) IS NOT NULL"


def _vu(table: str, colonne: str) -> str:
    return f"ceres_droits.voit_{table}({colonne})"


def _parmi(table: str, colonne: str) -> str:
    return f"({MPCP} OR {colonne} IN {ensemble(table)})"


def touche(table: str, colonne: str) -> str:
    """La ligne de ce numéro est du ressort, ou une ligne du ressort la touche : la question posée d'une seule."""
    return f"ceres_droits.touche_{table}({colonne})"


def large(table: str, colonne: str) -> str:
    """De même, pour une table qu'on lit : l'ensemble, calculé une fois par requête."""
    return f"({MPCP} OR {colonne} IN (SELECT ceres_droits.larges_{table}()))"


_MEME_PERSONNE = (
    "EXISTS (SELECT 1 FROM identite_candidat m JOIN identite_candidat a ON a.noms = m.noms AND a.naissance ="
    f" m.naissance WHERE m.candidat_id = c.id AND (a.candidat_id = ANY ({_CONNUS_CANDIDATS}) OR"
    f" {_vu('candidat', 'a.candidat_id')}))"
)
# Table → les lignes qu'une règle peut avoir à lire : celles du ressort, et ce qu'elles touchent.
_LARGES: dict[str, str] = {
    "jure": (
        f"{vu('jure')} OR EXISTS (SELECT 1 FROM participation p WHERE p.jure_id = j.id AND"
        f" {_vu('session_examen', 'p.session_id')}) OR EXISTS (SELECT 1 FROM convocation k WHERE"
        f" k.jure_id = j.id AND {_vu('session_examen', 'k.session_id')})"
    ),
    "candidat": f"{vu('candidat')} OR c.id = ANY ({_CONNUS_CANDIDATS}) OR {_MEME_PERSONNE}",
    "session_examen": (
        f"{vu('session_examen')} OR EXISTS (SELECT 1 FROM participation p WHERE p.session_id = s.id AND"
        f" {touche('jure', 'p.jure_id')}) OR EXISTS (SELECT 1 FROM inscription i WHERE i.session_id = s.id AND"
        f" {touche('candidat', 'i.candidat_id')})"
    ),
}
_DES_SESSIONS = f"session_id IN {ensemble('session_examen')}"
_DES_CANDIDATS = f"(SELECT ceres_droits.ensemble_candidat() UNION SELECT unnest({_CONNUS_CANDIDATS}))"
# Les mêmes lignes, en une fois.
_ENSEMBLES: dict[str, str] = {
    "jure": (
        f"SELECT ceres_droits.ensemble_jure() UNION SELECT p.jure_id FROM participation p WHERE p.{_DES_SESSIONS}"
        f" UNION SELECT k.jure_id FROM convocation k WHERE k.jure_id IS NOT NULL AND k.{_DES_SESSIONS}"
    ),
    "candidat": (
        f"SELECT c.id FROM candidat c WHERE c.id IN {_DES_CANDIDATS} UNION SELECT m.candidat_id"
        " FROM identite_candidat a JOIN identite_candidat m ON m.noms = a.noms AND m.naissance = a.naissance"
        f" WHERE a.candidat_id IN {_DES_CANDIDATS}"
    ),
    "session_examen": (
        "SELECT ceres_droits.ensemble_session_examen() UNION SELECT p.session_id FROM participation p"
        " WHERE p.jure_id IN (SELECT ceres_droits.larges_jure()) UNION SELECT i.session_id FROM inscription i"
        " WHERE i.candidat_id IN (SELECT ceres_droits.larges_candidat())"
    ),
}


class Regard(NamedTuple):
    """`lignes` : celles qu'on lit (alias x). `vues` : celles qu'on lit entières. Des autres, `tues` ne sont pas dites ;
    `muettes` non plus, à un Centre. `nommees` : de celles qui n'y sont pas, seules se lisent les colonnes `sues`."""

    lignes: str
    vues: str = "TRUE"
    tues: tuple[str, ...] = ()
    muettes: tuple[str, ...] = ()
    nommees: str = "TRUE"
    sues: tuple[str, ...] = ("id",)


_COORDONNEES = ("telephone", "telephone_e164", "courriel", "adresse", "complement", "code_postal")


# Ce que le jury d'alors relit du journal (SES-01, SES-04), sans dire qui l'a écrit.
def _d_alors(trace: str) -> str:
    return (
        f"({trace}.type_objet = 'jure' AND {trace}.champ = 'actif' AND {large('jure', f'{trace}.objet_id')})"
        f" OR ({trace}.type_objet = 'habilitation' AND {trace}.champ IN ('etat', 'debut', 'fin', 'jure',"
        f" 'certification') AND ({trace}.action = 'supprimer' OR EXISTS (SELECT 1 FROM habilitation h WHERE"
        f" h.id = {trace}.objet_id AND {large('jure', 'h.jure_id')})))"
    )


REGARDS: dict[str, Regard] = {
    "jure": Regard(
        f"{vu_ici('jure')} OR {large('jure', 'x.id')} OR x.id = ANY ({_CONNUS_JURES})",
        vu_ici("jure"),
        ("naissance", "nom_usage", "telephone_professionnel_e164", "telephone_personnel_e164"),
        ("telephone_professionnel", "telephone_personnel"),
        large("jure", "x.id"),
    ),
    "habilitation": Regard(large("jure", "x.jure_id")),
    "lien_jure": Regard(
        f"({large('jure', 'x.jure_id')} OR {_parmi('candidat', 'x.candidat_id')}) AND (NOT {_CENTRE} OR"
        f" x.centre_id = (SELECT ceres_droits.mon_centre()) OR {large('candidat', 'x.candidat_id')})"
    ),
    "participation": Regard(large("jure", "x.jure_id")),
    "convocation": Regard(
        f"{_parmi('session_examen', 'x.session_id')} OR {large('jure', 'x.jure_id')}"
        f" OR {_parmi('candidat', 'x.candidat_id')}",
        _parmi("session_examen", "x.session_id"),
        ("contenu",),
        ("edition", "date_edition", "heure"),
    ),
    "session_examen": Regard(
        f"{vu_ici('session_examen')} OR {large('session_examen', 'x.id')}",
        vu_ici("session_examen"),
        ("dte_commentaire",),
        (
            "annee", "numero", "centre_id", "heure_debut", "heure_convocation", "heure_jury", "site", "commune",
            "commune_insee", "departement", "region", "creee_le", "dte_le", "resultats_le", "edition", "reprise",
        ),
    ),
    "inscription": Regard(
        f"{_parmi('session_examen', 'x.session_id')} OR {large('candidat', 'x.candidat_id')}",
        _parmi("session_examen", "x.session_id"),
        ("desinscrit_par", "motif"),
        ("inscrit_le", "desinscrit_le", "convocation_a_editer"),
    ),
    "candidat": Regard(
        f"{vu_ici('candidat')} OR {large('candidat', 'x.id')}",
        vu_ici("candidat"),
        (*_COORDONNEES, "commune_naissance", "commune_naissance_insee", "pays_naissance", "ville_naissance"),
        ("civilite", "nom_usage", "commune", "commune_insee", "departement"),
    ),
    "candidat_mot": Regard(large("candidat", "x.candidat_id")),
    "identite_candidat": Regard(large("candidat", "x.candidat_id")),
    "distinction": Regard(f"{large('candidat', 'x.premier_id')} OR {large('candidat', 'x.second_id')}"),
    "obtention": Regard(large("candidat", "x.candidat_id")),
    "resultat_conteste": Regard(
        "EXISTS (SELECT 1 FROM inscription i WHERE i.id = x.inscription_id AND"
        f" ({_parmi('session_examen', 'i.session_id')} OR {large('candidat', 'i.candidat_id')}))"
    ),
    "demande_vae": Regard(
        f"{vu_ici('demande_vae')} OR {large('candidat', 'x.candidat_id')}",
        vu_ici("demande_vae"),
        (),
        ("motif",),
    ),
    "parchemin": Regard(
        f"{vu_ici('parchemin')} OR {_parmi('candidat', 'x.candidat_id')}",
        vu_ici("parchemin"),
        ("motif",),
    ),
    "derogation": Regard(
        f"{vu_ici('derogation')} OR {large('session_examen', 'x.session_id')}"
        f" OR {large('session_examen', 'x.utilisee_par_id')}",
        vu_ici("derogation"),
        (),
        ("motif",),
    ),
    # Un établissement n'est pas une personne : d'un autre, un Centre apprend le nom et la commune.
    "centre": Regard(
        _AVEC_PROFIL, vu_ici("centre"), (), ("adresse", "code_postal", "telephone", "courriel")
    ),
    # De tout lot, le numéro et le jour : de quoi ranger ce qui est arrivé.
    "lot": Regard(
        _AVEC_PROFIL,
        vu_ici("lot"),
        ("agent", "profil", "motif", "source", "source_sha256", "agent_plan"),
        (),
        f"EXISTS (SELECT 1 FROM trace tr WHERE tr.lot_id = x.id AND ({_d_alors('tr')}))",
        ("id", "horodatage", "jour", "jour_force"),
    ),
    "trace": Regard(f"{vu_ici('trace')} OR {_d_alors('x')}", vu_ici("trace"), ("motif",)),
}  # fmt: skip


def questions_larges() -> Iterator[str]:
    for table, lignes in _LARGES.items():
        ressort = RESSORTS[table]
        yield question(f"touche_{table}", ressort.depuis, ressort.alias, lignes)
        yield (
            f"CREATE FUNCTION ceres_droits.larges_{table}() RETURNS SETOF integer {PREPAREE} AS"
            f" $$ BEGIN RETURN QUERY {_ENSEMBLES[table]}; END $$"
        )


def vues_des_tables() -> Iterator[str]:
    for table, regard in REGARDS.items():
        colonnes = ", ".join(_colonne(c, regard) for c in COLONNES[table])
        entiere = f"(SELECT {regard.vues} AS vue, {regard.nommees} AS touchee OFFSET 0) y"
        depuis = f"public.{table} x" + (f" CROSS JOIN LATERAL {entiere}" if regard.vues != "TRUE" else "")
        yield (
            f"CREATE VIEW ceres_droits.{table} WITH (security_barrier) AS\n"
            f"  SELECT {colonnes}\n  FROM {depuis}\n  WHERE {regard.lignes}"
        )


def _colonne(colonne: str, regard: Regard) -> str:
    if colonne in regard.tues:
        quand = "y.vue"
    elif colonne in regard.muettes:
        quand = f"y.vue OR (y.touchee AND NOT {_CENTRE})"
    elif regard.nommees != "TRUE" and colonne not in regard.sues:
        quand = "y.vue OR y.touchee"
    else:
        return f"x.{colonne}"
    return f"CASE WHEN {quand} THEN x.{colonne} END AS {colonne}"

"""Ce que les règles lisent au-delà du ressort : pour chaque table et chaque rôle, une vue du schéma `ceres_droits`.

Elle rend les lignes du ressort, entières, et celles que ces lignes touchent (le jury d'une session vue, les autres
fiches d'une même personne, les autres sessions d'un juré), vidées de ce que le profil n'en apprend pas. ceres lit ces
vues (`base/postgresql/agent.py:VUES`) ; il écrit dans les tables, que gardent les politiques. Le national voit tout :
il lit les tables.

Le ressort et ce qu'il touche sont deux branches : la première se cherche par un index, et la seconde n'est demandée que
des lignes qui restent.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ceres_cli.base.tables import COLONNES
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits.partage.ressorts import DE_L_ACTEUR, VOIT_TOUT, question, voici, vu_ici, vu_la

_CONNUS_CANDIDATS = "(SELECT ceres_droits.connus('candidat'))::integer[]"
_CONNUS_JURES = "(SELECT ceres_droits.connus('jure'))::integer[]"
ROLES = tuple(role for role in Role if role is not VOIT_TOUT)


def touche(table: str, colonne: str) -> str:
    """La ligne de ce numéro est du ressort, ou une ligne du ressort la touche : la question posée d'une seule."""
    return f"ceres_droits.touche_{table}({colonne})"


def _touchees(table: str, role: Role) -> list[str]:
    """La ligne v_numero, qu'une règle peut avoir à lire : du ressort, ou que le ressort touche. Ce qui répond le plus
    souvent, et à moindre prix, d'abord."""
    if role is VOIT_TOUT:
        return ["TRUE"]
    vue = vu_la(table, role, "v_numero")
    if table == "jure":
        return [
            "EXISTS (SELECT 1 FROM participation p WHERE p.jure_id = v_numero AND"
            f" {vu_la('session_examen', role, 'p.session_id')})",
            vue,
            "EXISTS (SELECT 1 FROM convocation k WHERE k.jure_id = v_numero AND"
            f" {vu_la('session_examen', role, 'k.session_id')})",
        ]
    if table == "candidat":
        return [
            vue,
            f"v_numero = ANY ({_CONNUS_CANDIDATS})",
            # Une autre fiche de la même personne.
            "EXISTS (SELECT 1 FROM identite_candidat m JOIN identite_candidat a ON a.noms = m.noms AND a.naissance ="
            " m.naissance WHERE m.candidat_id = v_numero AND a.candidat_id <> v_numero AND"
            f" (a.candidat_id = ANY ({_CONNUS_CANDIDATS}) OR ceres_droits.voit_candidat(a.candidat_id)))",
        ]
    return [
        vue,
        # Un de ses jurés siège aussi dans le ressort ; un de ses inscrits en est.
        "EXISTS (SELECT 1 FROM participation p JOIN participation q ON q.jure_id = p.jure_id WHERE p.session_id ="
        f" v_numero AND {vu_la('session_examen', role, 'q.session_id')})",
        "EXISTS (SELECT 1 FROM inscription i WHERE i.session_id = v_numero AND"
        f" {vu_la('candidat', role, 'i.candidat_id')})",
        f"EXISTS (SELECT 1 FROM participation p WHERE p.session_id = v_numero AND {touche('jure', 'p.jure_id')})",
        f"EXISTS (SELECT 1 FROM inscription i WHERE i.session_id = v_numero AND {touche('candidat', 'i.candidat_id')})",
    ]


_TOUCHABLES = ("jure", "candidat", "session_examen")


class Regard(NamedTuple):
    """`vues` : les lignes qu'on lit entières (alias x) ; `touchees` : celles dont `tues` ne sont pas dites, `muettes`
    non plus à un Centre ; `nommees` : celles dont seules se lisent les colonnes `sues`."""

    vues: str
    touchees: str = ""
    tues: tuple[str, ...] = ()
    muettes: tuple[str, ...] = ()
    nommees: str = ""
    sues: tuple[str, ...] = ("id",)


_COORDONNEES = ("telephone", "telephone_e164", "courriel", "adresse", "complement", "code_postal")


# Ce qui se relit du journal sans dire qui l'a écrit : le jury d'alors (SES-01, SES-04), à qui une fiche a été réunie.
def _d_alors(trace: str) -> str:
    garde = f"substr({trace}.apres, 3)::integer"
    return (
        f"CASE WHEN {trace}.champ <> 'fusion' OR {trace}.apres !~ '^[CJ]-[0-9]{{1,9}}$' THEN FALSE"
        f" WHEN {trace}.type_objet = 'jure' THEN {touche('jure', garde)}"
        f" WHEN {trace}.type_objet = 'candidat' THEN {touche('candidat', garde)} END OR "
        f"({trace}.type_objet = 'jure' AND {trace}.champ = 'actif' AND {touche('jure', f'{trace}.objet_id')})"
        f" OR ({trace}.type_objet = 'habilitation' AND {trace}.champ IN ('etat', 'debut', 'fin', 'jure',"
        f" 'certification') AND ({trace}.action = 'supprimer' OR EXISTS (SELECT 1 FROM habilitation h WHERE"
        f" h.id = {trace}.objet_id AND {touche('jure', 'h.jure_id')})))"
    )


def regards(role: Role) -> dict[str, Regard]:
    """Table → ce que ce rôle en lit : les vues qui portent leurs deux noms."""

    def vu(table: str, colonne: str) -> str:
        return vu_la(table, role, colonne)

    du_jure = f"{vu('jure', 'x.jure_id')} OR {touche('jure', 'x.jure_id')}"
    du_candidat = f"{vu('candidat', 'x.candidat_id')} OR {touche('candidat', 'x.candidat_id')}"
    de_la_session = vu("session_examen", "x.session_id")
    au_centre = (
        "TRUE" if role is not Role.CENTRE else f"(x.centre_id = (SELECT ceres_droits.mon_centre()) OR {du_candidat})"
    )
    return {
        "jure": Regard(
            vu_ici("jure", role),
            touche("jure", "x.id"),
            ("nom_usage", "telephone_professionnel_e164", "telephone_personnel_e164"),
            # SES-04 : d'un juré d'ailleurs qui siège ici, un service sait s'il est la même personne qu'un autre.
            ("naissance", "telephone_professionnel", "telephone_personnel"),
            f"x.id = ANY ({_CONNUS_JURES})",
        ),
        "habilitation": Regard(du_jure),
        "lien_jure": Regard(f"({du_jure} OR {vu('candidat', 'x.candidat_id')}) AND {au_centre}"),
        "participation": Regard(f"{de_la_session} OR {du_jure}"),
        "convocation": Regard(
            de_la_session,
            f"{touche('jure', 'x.jure_id')} OR {vu('candidat', 'x.candidat_id')}",
            ("contenu",),
            ("edition", "date_edition", "heure"),
        ),
        "session_examen": Regard(
            vu_ici("session_examen", role),
            touche("session_examen", "x.id"),
            ("dte_commentaire",),
            (
                "annee", "numero", "centre_id", "heure_debut", "heure_convocation", "heure_jury", "site", "commune",
                "commune_insee", "departement", "region", "creee_le", "dte_le", "resultats_le", "edition", "reprise",
            ),
        ),
        "inscription": Regard(
            de_la_session,
            du_candidat,
            ("desinscrit_par", "motif"),
            ("inscrit_le", "desinscrit_le", "convocation_a_editer"),
        ),
        "candidat": Regard(
            vu_ici("candidat", role, seule=True),
            touche("candidat", "x.id"),
            (*_COORDONNEES, "commune_naissance", "commune_naissance_insee", "pays_naissance", "ville_naissance"),
            ("civilite", "nom_usage", "commune", "commune_insee", "departement"),
        ),
        "candidat_mot": Regard(vu("candidat", "x.candidat_id")),
        "identite_candidat": Regard(du_candidat),
        "distinction": Regard(f"{touche('candidat', 'x.premier_id')} OR {touche('candidat', 'x.second_id')}"),
        "distinction_jure": Regard(f"{touche('jure', 'x.premier_id')} OR {touche('jure', 'x.second_id')}"),
        "obtention": Regard(du_candidat),
        "resultat_conteste": Regard(
            "EXISTS (SELECT 1 FROM inscription i WHERE i.id = x.inscription_id AND"
            f" ({vu('session_examen', 'i.session_id')} OR {touche('candidat', 'i.candidat_id')}))"
        ),
        "demande_vae": Regard(vu_ici("demande_vae", role), du_candidat, (), ("motif",)),
        "parchemin": Regard(vu_ici("parchemin", role), vu("candidat", "x.candidat_id"), ("motif",)),
        "derogation": Regard(
            vu_ici("derogation", role),
            f"{touche('session_examen', 'x.session_id')} OR {touche('session_examen', 'x.utilisee_par_id')}",
            (),
            ("motif",),
        ),
        # Un établissement n'est pas une personne : d'un autre, un Centre apprend le nom et la commune.
        "centre": Regard(vu_ici("centre", role), "TRUE", (), ("adresse", "code_postal", "telephone", "courriel")),
        # De tout lot, le numéro et le jour : de quoi ranger ce qui est arrivé.
        "lot": Regard(
            vu_ici("lot", role),
            f"EXISTS (SELECT 1 FROM trace tr WHERE tr.lot_id = x.id AND ({_d_alors('tr')}))",
            ("agent", "profil", "motif", "source", "source_sha256", "agent_plan", "jeton"),
            (),
            "TRUE",
            ("id", "horodatage", "jour", "jour_force"),
        ),
        "trace": Regard(vu_ici("trace", role), _d_alors("x"), ("motif", "empreinte")),
    }  # fmt: skip


def questions_larges() -> Iterator[str]:
    yield from question("voit_candidat", {role: _touchees("candidat", role)[:1] for role in Role})
    for table in _TOUCHABLES:
        yield from question(f"touche_{table}", {role: _touchees(table, role) for role in Role})


def internes() -> Iterator[str]:
    """Les fonctions que seul le gardien appelle, telles que REVOKE les nomme."""
    types = ", ".join(p.split()[-1] for p in DE_L_ACTEUR.split(", "))
    for nom in ("voit_candidat", *(f"touche_{table}" for table in _TOUCHABLES)):
        yield f"ceres_droits.{nom}_de(integer, {types})"


def vues_des_tables() -> Iterator[str]:
    for role in ROLES:
        for table, regard in regards(role).items():
            branches = list(_branches(table, role, regard))
            if len(branches) == 1:
                yield _barree(f"{table}_{role.value}", f"SELECT x.* FROM public.{table} x WHERE {branches[0].lignes}")
                continue
            # Chaque branche est sa propre vue : le serveur ne met pas à l'abri les lignes d'une réunion.
            for branche in branches:
                yield _barree(branche.nom, f"SELECT x.* FROM public.{table} x WHERE {branche.lignes}")
            reunies = (f"SELECT {b.colonnes} FROM ceres_droits.{b.nom} x" for b in branches)
            yield _barree(f"{table}_{role.value}", "\n  UNION ALL ".join(reunies))


def _barree(nom: str, sql: str) -> str:
    return f"CREATE VIEW ceres_droits.{nom} WITH (security_barrier) AS\n  {sql}"


class _Branche(NamedTuple):
    """Des lignes, le nom de la vue qui les rend entières, et ce que le rôle en lit."""

    nom: str
    lignes: str
    colonnes: str


def _branches(table: str, role: Role, regard: Regard) -> Iterator[_Branche]:
    colonnes = set(COLONNES[table])

    def branche(sorte: str, dites: set[str], lignes: str) -> _Branche:
        lues = ", ".join(f"x.{c}" if c in dites else f"NULL AS {c}" for c in COLONNES[table])
        return _Branche(f"{table}_{role.value}_{sorte}", f"{voici(role)} AND ({lignes})", lues)

    yield branche("vues", colonnes, regard.vues)
    hors = f"({regard.vues}) IS NOT TRUE"
    if regard.touchees:
        tues = {*regard.tues, *(regard.muettes if role is Role.CENTRE else ())}
        yield branche("touchees", colonnes - tues, f"{hors} AND ({regard.touchees})")
    if regard.nommees:
        reste = f"{hors} AND ({regard.nommees}) AND ({regard.touchees}) IS NOT TRUE"
        yield branche("nommees", set(regard.sues), reste)

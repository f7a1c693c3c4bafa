"""Ce que la base scelle pour un agent, sans lui en donner la clé : un plan, et les traces du lot qu'il écrit.

Le secret des plans et les sels du journal restent à `ceres_gardien`. Un plan se scelle sous le nom et le profil de qui
le demande ; une trace, sous le numéro d'un lot à lui que rien n'a scellé : l'un et l'autre n'attestent rien d'autre, et
ne disent rien de ce qu'un autre a écrit.
"""

from collections.abc import Iterator

from ceres_cli.base.naissance import SCEAU
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits.partage.ressorts import GARDEE

_ECRITE = GARDEE.replace("STABLE ", "")
INTERNES = ("sceau_de_plan(v_agent text, v_profil text, v_somme text)",)
# Qui fait un plan : qui peut faire ce qu'il décide.
_PLANIFIENT = ", ".join(f"'{role.value}'" for role in Role if est_permise(Operation.ECRIRE_JURES, role))
_REFUS = "RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = '{}'"


def _masquee(cle: str, octet: str) -> str:
    """Cette clé (hexadécimale, 64 octets au plus), chaque octet combiné à celui-ci : ce que hache un HMAC."""
    masque = f"repeat('{octet}', 64)::bit(512)"
    return f"substr(bit_send(('x' || rpad({cle}, 128, '0'))::bit(512) # {masque}), 5)"


def _hmac(dehors: str, dedans: str, texte: str) -> str:
    return f"sha256({dehors} || sha256({dedans} || convert_to({texte}, 'UTF8')))"


def _masques(cle: str) -> tuple[str, str]:
    return _masquee(cle, "01011100"), _masquee(cle, "00110110")


def fonctions() -> Iterator[str]:
    cle = "encode(CASE WHEN octet_length(x.octets) > 64 THEN sha256(x.octets) ELSE x.octets END, 'hex')"
    # Ce que scelle `services/lot/sceau.py`.
    dit = r"concat_ws(E'\n', 'ceres.plan/1', v_agent, v_profil, v_somme)"
    yield (
        f"CREATE FUNCTION ceres_droits.{INTERNES[0]} RETURNS text LANGUAGE sql {GARDEE} AS"
        f" $$ SELECT encode({_hmac(*_masques('k.cle'), dit)}, 'hex')"
        f" FROM (SELECT {cle} AS cle FROM (SELECT convert_to(valeur, 'UTF8') AS octets FROM public.parametre"
        f" WHERE nom = '{SCEAU}' AND length(valeur) >= 64) x) k $$"
    )
    yield (
        f"CREATE FUNCTION ceres_droits.sceller_plan(v_somme text) RETURNS text LANGUAGE plpgsql {GARDEE} AS $$ BEGIN\n"
        f"  IF ceres_droits.mon_role() IN ({_PLANIFIENT}) AND v_somme ~ '^[0-9a-f]{{64}}$' THEN\n"
        "    RETURN coalesce(ceres_droits.sceau_de_plan(session_user::text, ceres_droits.mon_profil(), v_somme), '');\n"
        f"  END IF;\n  {_REFUS.format('ce profil ne fait pas de plan')};\nEND $$"
    )
    # Deux empreintes se comparent par leur condensé : le temps que cela prend n'apprend rien de la bonne.
    yield (
        "CREATE FUNCTION ceres_droits.plan_scelle(v_agent text, v_profil text, v_somme text, v_empreinte text)"
        f" RETURNS boolean LANGUAGE sql {GARDEE} AS $$ SELECT coalesce(ceres_droits.mon_role() IS NOT NULL"
        " AND sha256(convert_to(ceres_droits.sceau_de_plan(v_agent, v_profil, v_somme), 'UTF8'))"
        " = sha256(convert_to(v_empreinte, 'UTF8')), FALSE) $$"
    )
    yield _sceller_traces()


def _sceller_traces() -> str:
    """La forme est celle de `base/sceau/forme.py:trace`. Le sel d'un objet nouveau naît ici ; une trace dont le sel
    n'en est pas un n'a pas de sceau."""
    dehors, dedans = _masques("s.sel")
    fixes = "concat('[', t.rang, ',', v_lot, ',', to_json(t.sorte), ',', t.objet, ',', t.fixes)"
    return (
        "CREATE FUNCTION ceres_droits.sceller_traces(v_lot integer, v_rangs integer[], v_sortes text[],"
        " v_objets integer[], v_fixes text[], v_valeurs text[]) RETURNS text[]"
        f" LANGUAGE plpgsql {_ECRITE} AS $$ BEGIN\n"
        "  IF ceres_droits.mon_role() IS NULL OR NOT EXISTS (SELECT 1 FROM ceres_droits.mes_lots_ouverts l WHERE"
        f" l.id = v_lot) THEN {_REFUS.format('ce lot ne se scelle pas ici')}; END IF;\n"
        "  INSERT INTO public.sel_objet (type_objet, objet_id, sel)\n"
        "    SELECT n.sorte, n.objet, encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),"
        " 'hex')\n"
        "    FROM (SELECT DISTINCT t.sorte, t.objet FROM unnest(v_sortes, v_objets) t (sorte, objet)) n\n"
        "    WHERE NOT EXISTS (SELECT 1 FROM public.sel_objet s WHERE s.type_objet = n.sorte"
        " AND s.objet_id = n.objet);\n"
        "  RETURN (SELECT array_agg(CASE WHEN s.sel ~ '^([0-9a-f][0-9a-f]){1,64}$' THEN encode(sha256("
        f"convert_to({fixes}, 'UTF8') || {_hmac(dehors, dedans, 't.valeurs')}), 'hex') END ORDER BY t.ordre)\n"
        "    FROM unnest(v_rangs, v_sortes, v_objets, v_fixes, v_valeurs) WITH ORDINALITY"
        " t (rang, sorte, objet, fixes, valeurs, ordre)\n"
        "    JOIN public.sel_objet s ON s.type_objet = t.sorte AND s.objet_id = t.objet);\nEND $$"
    )

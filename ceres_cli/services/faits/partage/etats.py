"""Les états que chaque rôle peut poser, tirés des tables fermées des règles : la base refuse les autres, même à qui
écrit sans passer par le programme. Les dates et les conditions d'une action restent aux règles."""

from collections.abc import Iterable, Iterator, Mapping

from ceres_cli.regles.droits import est_permise
from ceres_cli.regles.session import etats as sessions
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vae import controles as vae
from ceres_cli.regles.vae import etats as demandes
from ceres_cli.regles.vocabulaire import ActionVae, EtatDemandeVae, EtatSession, Role

_S, _V = EtatSession, EtatDemandeVae
# Où mène chaque action qui change un état.
ISSUES: dict[ActionSession, tuple[EtatSession, ...]] = {
    ActionSession.DEMANDER_DTE: (_S.DTE_ENVOYE,),
    ActionSession.EDITER: (_S.CONVOCATIONS_ENVOYEES,),
    ActionSession.TRANSMETTRE: (_S.EN_ATTENTE_VALIDATION,),
    ActionSession.RENVOYER: (
        sessions.etat_apres_renvoi(deja_validee=False),
        sessions.etat_apres_renvoi(deja_validee=True),
    ),
    ActionSession.VALIDER: (_S.VALIDEE,),
    ActionSession.DEBLOQUER: (_S.DEBLOQUEE,),
    ActionSession.ANNULER: (_S.ANNULEE,),
}
# Ce qui s'annule avec son lot : l'état d'avant est rendu à qui l'avait quitté.
_REVERSIBLES = frozenset({ActionSession.DEMANDER_DTE, ActionSession.EDITER})

Pas = tuple[Role, str, str]


def pas_des_sessions() -> set[Pas]:
    """(rôle, état quitté, état posé)"""
    pas: set[Pas] = set()
    for role in Role:
        for action, issues in ISSUES.items():
            for de in EtatSession:
                if sessions.permise(de, action, role):
                    pas |= {(role, de.value, vers.value) for vers in issues}
                    if action in _REVERSIBLES:
                        pas |= {(role, vers.value, de.value) for vers in issues}
    return pas


def pas_des_demandes() -> set[Pas]:
    """De même ; un retrait s'annule avec son lot."""
    issues: dict[ActionVae, Iterable[EtatDemandeVae]] = {
        ActionVae.DECIDER: demandes.DECISIONS,
        ActionVae.RETIRER: (_V.RETIREE,),
    }
    pas: set[Pas] = set()
    for role in Role:
        for action, vers in issues.items():
            if est_permise(vae.OPERATIONS[action], role):
                for de in EtatDemandeVae:
                    if action in demandes.TRANSITIONS[de]:
                        pas |= {(role, de.value, v.value) for v in vers}
                        pas |= {(role, v.value, de.value) for v in vers}
    return pas


# Table → ses pas, et l'état d'une ligne neuve ; le national en reprend d'anciennes, à tout état.
GARDES: Mapping[str, tuple[set[Pas], str]] = {
    "session_examen": (pas_des_sessions(), _S.EN_PREPARATION.value),
    "demande_vae": (pas_des_demandes(), _V.DEPOSEE.value),
}
# Celles où un déclencheur juge ce que fait le rôle.
GARDEES = (*GARDES, "compteur")


def declencheurs() -> Iterator[str]:
    for table, (pas, neuf) in GARDES.items():
        permis = ", ".join(f"('{r.value}', '{de}', '{vers}')" for r, de, vers in sorted(pas))
        yield (
            f"CREATE FUNCTION ceres_droits.garder_{table}() RETURNS trigger LANGUAGE plpgsql AS $$\n"
            "DECLARE r text := ceres_droits.mon_role(); BEGIN\n"
            "  IF r IS NULL THEN RETURN NEW; END IF;\n"
            f"  IF TG_OP = 'INSERT' THEN IF NEW.etat = '{neuf}' OR r = '{Role.MPCP.value}' THEN RETURN NEW; END IF;\n"
            f"  ELSIF NEW.etat = OLD.etat OR (r, OLD.etat, NEW.etat) IN ({permis}) THEN RETURN NEW; END IF;\n"
            "  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE ="
            " format('un profil %s ne pose pas cet état : %s', r, NEW.etat);\nEND $$"
        )
        yield (
            f"CREATE TRIGGER ceres_garder_etat BEFORE INSERT OR UPDATE OF etat ON public.{table}"
            f" FOR EACH ROW EXECUTE FUNCTION ceres_droits.garder_{table}()"
        )
    # Un numéro donné ne se reprend pas.
    yield (
        "CREATE FUNCTION ceres_droits.garder_compteur() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " IF ceres_droits.mon_role() IS NULL OR (NEW.nom = OLD.nom AND NEW.valeur >= OLD.valeur) THEN RETURN NEW;"
        " END IF; RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'un compteur ne recule pas';"
        " END $$"
    )
    yield (
        "CREATE TRIGGER ceres_garder_compteur BEFORE UPDATE ON public.compteur"
        " FOR EACH ROW EXECUTE FUNCTION ceres_droits.garder_compteur()"
    )


def oter() -> Iterator[str]:
    for table in GARDES:
        yield f"DROP TRIGGER IF EXISTS ceres_garder_etat ON public.{table}"
    yield "DROP TRIGGER IF EXISTS ceres_garder_compteur ON public.compteur"

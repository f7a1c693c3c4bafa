"""Ce qui se dit et se saisit d'un contrôle de conformité."""

from datetime import date

from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.centre import vie
from ceres_cli.regles.conformite.controles import EXIGES, Cloture
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.centre import ControleConformite
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import SuiteControle


def conseil_pour(motif: Motif, vu: ControleConformite, cloture: Cloture, acteur: Acteur, jour: date) -> str:
    """Quoi faire après un refus : un acte permis à ce profil."""
    if motif.code == "CTL-02":
        return _touchez_l_agrement(motif, vu, cloture, acteur, jour)
    if vu.clos:
        cible = f"--session {vu.session}" if vu.session else f"--centre {vu.objet}"
        return f"Un nouveau constat demande un nouveau contrôle : « ceres controle creer {cible} --date … --type … »."
    return f"Constatez à partir du {en_francais(vu.jour)}, ou créez un contrôle à la bonne date."


def _touchez_l_agrement(motif: Motif, vu: ControleConformite, cloture: Cloture, acteur: Acteur, jour: date) -> str:
    a, lieu = cloture.agrement, cloture.lieu
    if a is None or lieu is None:
        return f"Ses agréments : « ceres centre agrements E-{vu.centre_id:06d} »."
    if motif.possible_le is not None:
        des = en_francais(date.fromisoformat(motif.possible_le))
        return f"Closez ce contrôle à compter du {des}, ou donnez-lui une autre suite."
    le, option = vie.a_compter_du(a, None, jour), ""
    if (permis := vie.jour_permis(a, le).possible_le) is not None:
        le = date.fromisoformat(permis)
        option = f" --a-compter-du {en_francais(le)}"
    commande = f"« ceres centre suspendre-agrement {a.reference}{option} --motif … »"
    if cloture.suite is SuiteControle.RETRAIT:
        commande = f"« ceres centre retirer-agrement {a.reference}{option} --motif … »"
    quand = f" à compter du {en_francais(le)}" if le > jour else ""
    if est_permise(Operation.ECRIRE_AGREMENTS, acteur.role) and acteur.voit(lieu.departement, lieu.region):
        return f"D'abord {commande}, puis closez ce contrôle{quand}."
    return f"Demandez à la DIRECCTE de la région du site {commande} ; le contrôle se clôt ensuite{quand}."


def consequence(vu: ControleConformite) -> str:
    """La phrase qui précède la question ; le contrôle est déjà dans son nouvel état."""
    return (
        f"Vous allez clore le contrôle {vu.reference} ({vu.objet}, {vu.centre_nom}) : {libelle(vu.suite or '')}."
        " Il ne recevra plus de constat, et le centre pourra le lire. Cette action est irréversible."
    )


CONSTAT_MAX = 4000


def constat(texte: str) -> str:
    """Le texte d'un constat, remis au propre. ErreurUsage s'il est vide ou trop long."""
    try:
        net = textes.propre(texte, longueur_max=CONSTAT_MAX)
    except ValueError as erreur:
        raise ErreurUsage(f"Constat : {erreur}.", conseil="Rien n'a été noté.") from None
    if not net:
        raise ErreurUsage("Le constat est vide.", conseil="Écrivez --texte avec ce qui a été constaté.")
    return net


def verifier_la_cloture(suite: str, agrement: str | None) -> None:
    """CTL-02 : une suspension ou un retrait nomme l'agrément, les autres suites n'en nomment pas. ErreurUsage."""
    exige = SuiteControle(suite) in EXIGES
    if exige and agrement is None:
        raise ErreurUsage(f"La suite « {suite} » nomme un agrément.", conseil="Ajoutez --agrement A-….")
    if not exige and agrement is not None:
        raise ErreurUsage(f"La suite « {suite} » ne nomme pas d'agrément.", conseil="Ôtez --agrement.")

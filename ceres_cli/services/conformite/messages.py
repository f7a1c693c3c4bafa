"""Ce qui se dit des contrôles de conformité : le conseil qui suit un refus, la phrase qui précède une question."""

from ceres_cli.erreurs import Motif
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.faits.conformite import ControleConformite
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import Role, SuiteControle


def conseil_pour(motif: Motif, vu: ControleConformite, role: Role) -> str:
    """Quoi faire après un refus : un acte permis à ce profil."""
    if motif.code == "CTL-02":
        return _touchez_l_agrement(motif, vu, role)
    if vu.clos:
        cible = f"--session {vu.session}" if vu.session else f"--centre {vu.objet}"
        return f"Un nouveau constat demande un nouveau contrôle : « ceres controle creer {cible} --date … --type … »."
    return f"Constatez à partir du {en_francais(vu.jour)}, ou créez un contrôle à la bonne date."


def _touchez_l_agrement(motif: Motif, vu: ControleConformite, role: Role) -> str:
    numero = motif.valeurs.get("agrement")
    if not numero:
        return f"Ses agréments : « ceres centre agrements E-{vu.centre_id:06d} »."
    commande = f"« ceres centre suspendre-agrement {numero} --motif … »"
    if motif.valeurs.get("suite") == SuiteControle.RETRAIT:
        commande = f"« ceres centre retirer-agrement {numero} --motif … »"
    if est_permise(Operation.ECRIRE_AGREMENTS, role):
        return f"D'abord {commande}, puis closez ce contrôle."
    return f"Demandez à la DIRECCTE de la région du site {commande} ; le contrôle se clôt ensuite."


def consequence(vu: ControleConformite) -> str:
    """La phrase qui précède la question ; le contrôle est déjà dans son nouvel état."""
    return (
        f"Vous allez clore le contrôle {vu.reference} ({vu.objet}, {vu.centre_nom}) : {libelle(vu.suite or '')}."
        " Il ne recevra plus de constat, et le centre pourra le lire. Cette action est irréversible."
    )

"""La boîte d'envoi : un courriel par convocation éditée, par relance, par avis, et où il en est."""

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from ceres_cli.base.contraintes import au_moins, jours, parmi, verifie
from ceres_cli.base.models.champs import STRICT, e, identifiant, numero_de_version, t
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage


def _unique(nom: str, natures: str, *colonnes: str) -> Index:
    """Parmi les courriels que cette condition retient."""
    ici = text(f"nature {natures}")
    return Index(nom, *colonnes, unique=True, sqlite_where=ici, postgresql_where=ici)


class Message(SQLModel, table=True):
    """Un courriel (CONV-05). Ce qu'il porte se refait de l'édition gardée, ou de la base ; parti, l'objet (`intitule`)
    et le texte qu'on a lus restent ici, jusqu'à un effacement.

    Une convocation, son rappel ou son avis dit laquelle, et sa session, pour le ressort ; des résultats, l'inscription
    dont ils sont, et sa session ; une relance, sa session ; un avis d'échéances, le profil de l'agent. Un avis entre
    bureaux se tient entre un centre et le service d'un `departement` : il va à l'agent dont il dit le profil, sinon au
    centre ; son texte est gardé dès la mise en file.
    `edition` : celle de la convocation, de l'avis de résultats, ou le rang de la relance, de l'avis ;
    `jour` : celui de la relance, de l'avis, celui dès lequel le rappel est à faire. `adresse` : celle où il est parti,
    ou part ; vidée par un effacement. `essaye_le` : l'instant (UTC) du dernier essai ; `reponse` : les mots du
    serveur."""

    __tablename__ = "message"
    __table_args__ = (
        *au_moins("message", 1, "edition", "version"),
        *au_moins("message", 0, "essais"),
        parmi("message", "nature", NatureMessage),
        parmi("message", "etat", EtatMessage),
        verifie("message", "essai", "(essais = 0) = (essaye_le IS NULL)"),
        verifie("message", "envoi", "etat NOT IN ('en_cours', 'envoye', 'incertain') OR essais > 0"),
        *jours("message", "jour"),
        verifie(
            "message",
            "objet",
            "(nature = 'resultats') = (inscription_id IS NOT NULL) AND"
            " (nature = 'bureau') = (centre_id IS NOT NULL) AND (nature = 'bureau') = (departement IS NOT NULL) AND ("
            "(nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL"
            " AND profil_id IS NULL AND jour IS NULL)"
            " OR (nature = 'rappel' AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL"
            " AND jour IS NOT NULL)"
            " OR (nature = 'resultats' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL"
            " AND jour IS NULL)"
            " OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL"
            " AND jour IS NOT NULL)"
            " OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL"
            " AND jour IS NOT NULL)"
            " OR (nature = 'bureau' AND convocation_id IS NULL AND jour IS NOT NULL))",
        ),
        _unique("uq_message_convocation", "IN ('convocation', 'avis')", "convocation_id", "nature", "edition"),
        _unique("uq_message_rappel", "= 'rappel'", "convocation_id", "jour", "edition"),
        _unique("uq_message_resultats", "= 'resultats'", "inscription_id", "edition"),
        _unique("uq_message_relance", "= 'relance'", "session_id", "edition"),
        _unique("uq_message_echeances", "= 'echeances'", "profil_id", "edition"),
        _unique("uq_message_echeances_jour", "= 'echeances'", "profil_id", "jour"),
        Index("ix_message_session", "session_id"),
        Index("ix_message_convocation", "convocation_id"),
        Index("ix_message_centre", "centre_id"),
        Index("ix_message_departement", "departement"),
        Index("ix_message_essaye_le", "essaye_le"),
        Index("ix_message_etat", "etat"),
        STRICT,
    )
    id: int = identifiant()
    session_id: int | None = e("session_id", requis=False, vers="session_examen.id")
    convocation_id: int | None = e("convocation_id", requis=False, vers="convocation.id")
    inscription_id: int | None = e("inscription_id", requis=False, vers="inscription.id", index=True)
    profil_id: int | None = e("profil_id", requis=False, vers="profil.id")
    centre_id: int | None = e("centre_id", requis=False, vers="centre.id")
    departement: str | None = t("departement")
    nature: str = t("nature", requis=True)
    edition: int = e("edition")
    jour: str | None = t("jour")
    adresse: str | None = t("adresse")
    etat: str = t("etat", requis=True)
    essais: int = e("essais")
    essaye_le: str | None = t("essaye_le")
    reponse: str | None = t("reponse")
    intitule: str | None = t("intitule")
    texte: str | None = t("texte")
    version: int = numero_de_version()

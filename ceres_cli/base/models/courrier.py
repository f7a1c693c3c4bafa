"""La boîte d'envoi : un courriel par convocation éditée, et où il en est."""

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel

from ceres_cli.base.contraintes import au_moins, parmi, verifie
from ceres_cli.base.models.champs import STRICT, e, identifiant, numero_de_version, t
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage


class Message(SQLModel, table=True):
    """Un courriel (CONV-05). Son contenu se refait de l'édition gardée : il n'est pas ici.

    `session_id` répète celle de la convocation, pour le ressort. `adresse` : celle où il est parti, ou part ; vidée par
    un effacement. `essaye_le` : l'instant (UTC) du dernier essai ; `reponse` : les mots du serveur."""

    __tablename__ = "message"
    __table_args__ = (
        *au_moins("message", 1, "edition", "version"),
        *au_moins("message", 0, "essais"),
        parmi("message", "nature", NatureMessage),
        parmi("message", "etat", EtatMessage),
        verifie("message", "essai", "(essais = 0) = (essaye_le IS NULL)"),
        verifie("message", "envoi", "etat NOT IN ('en_cours', 'envoye', 'incertain') OR essais > 0"),
        UniqueConstraint("convocation_id", "nature", "edition", name="uq_message_convocation"),
        Index("ix_message_session", "session_id"),
        Index("ix_message_essaye_le", "essaye_le"),
        STRICT,
    )
    id: int = identifiant()
    session_id: int = e("session_id", vers="session_examen.id")
    convocation_id: int = e("convocation_id", vers="convocation.id")
    nature: str = t("nature", requis=True)
    edition: int = e("edition")
    adresse: str | None = t("adresse")
    etat: str = t("etat", requis=True)
    essais: int = e("essais")
    essaye_le: str | None = t("essaye_le")
    reponse: str | None = t("reponse")
    version: int = numero_de_version()

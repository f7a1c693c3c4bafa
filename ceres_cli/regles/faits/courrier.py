"""Les faits d'un courriel de la boîte d'envoi (CONV-05)."""

from dataclasses import dataclass
from datetime import date

from ceres_cli.regles import identifiants


@dataclass(slots=True, eq=False)
class Message:
    """`session` : son nom ; `convocation`, `inscription` (numéros) ; `objet` : à qui il va (« C-… », « J-… », « E-… »,
    « P-… ») ; `centre`, `departement` : les deux bureaux entre lesquels un avis se tient. `edition` : celle de la
    convocation, de l'avis de résultats, la combientième relance de la session, le combientième avis du profil ;
    `editee` : la dernière d'aujourd'hui. `jour` : celui d'une relance, d'un avis, celui dès lequel un rappel est à
    faire. `intitule` et `texte` : ce qu'on en a lu, parti. `essaye_le` : l'instant UTC du dernier essai ; `reponse` :
    les mots du serveur."""

    id: int
    session_id: int | None
    session: str | None
    convocation: int | None
    editee: int
    destinataire: str
    objet: str
    nom: str
    nature: str
    edition: int
    adresse: str | None
    etat: str
    essais: int = 0
    essaye_le: str | None = None
    reponse: str | None = None
    version: int = 1
    profil: int | None = None
    centre: int | None = None
    departement: str | None = None
    jour: date | None = None
    intitule: str | None = None
    texte: str | None = None
    inscription: int | None = None

    @property
    def reference(self) -> str:
        return identifiants.affiche("M", self.id)

    @property
    def a_une_edition(self) -> bool:
        """Ce qu'il porte s'édite : une convocation, un avis de résultats. Le reste se compte."""
        return self.convocation is not None or self.inscription is not None

    @property
    def depasse(self) -> bool:
        """Une édition, une relance, un avis l'a suivi : ce courriel en porterait un autre."""
        return self.edition != self.editee

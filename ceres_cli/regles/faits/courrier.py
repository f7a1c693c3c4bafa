"""Les faits d'un courriel de la boîte d'envoi (CONV-05)."""

from dataclasses import dataclass

from ceres_cli.regles import identifiants


@dataclass(slots=True, eq=False)
class Message:
    """`session` : son nom ; `convocation` (numéro), `editee` : l'édition qu'elle a aujourd'hui ; `objet` : la personne
    (« C-… », « J-… »). `essaye_le` : l'instant UTC du dernier essai ; `reponse` : les mots du serveur."""

    id: int
    session_id: int
    session: str
    convocation: int
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

    @property
    def reference(self) -> str:
        return identifiants.affiche("M", self.id)

    @property
    def depasse(self) -> bool:
        """La convocation a été éditée de nouveau : ce courriel en porterait une autre."""
        return self.edition != self.editee

"""Les noms du domaine : ce que chacun est, dit une seule fois. N'importe rien : tout le monde le lit."""

from typing import NamedTuple


class Nom(NamedTuple):
    """Un nom du domaine. `sorte` : au journal ; `lettre` : celle de ses identifiants (« J-000123 »), vide s'il se nomme
    autrement ; `document` : son JSON (`ceres.jure/1`), `documents` sa liste ; `groupe` : celui de ses commandes,
    `lister` : celle qui les cherche ; `nomment` : les champs de son document où une personne le reconnaît ; `fiche` :
    il se montre par `voir` ; `cree` : une commande en crée un seul, et le rend ; `change` : une commande en change un
    seul, et le rend ; `compte` : le mot d'une ligne de sa liste et son pluriel, s'ils ne sont pas `mot` et un « s »."""

    sorte: str
    lettre: str
    mot: str
    table: str
    document: str
    documents: str
    groupe: str
    lister: str
    nomment: tuple[str, ...] = ()
    fiche: bool = True
    cree: bool = False
    change: bool = False
    compte: tuple[str, ...] = ()

    @property
    def de(self) -> str:
        """« de juré », « d'habilitation »."""
        return f"d'{self.mot}" if self.mot[0] in "aehiouyé" else f"de {self.mot}"


JURE = Nom("jure", "J", "juré", "jure", "jure", "jures", "jure", "jure lister", ("nom", "prenom"), cree=True)
HABILITATION = Nom(
    "habilitation", "H", "habilitation", "habilitation", "habilitation", "habilitations", "habilitation",
    "habilitation lister", ("jure_nom", "certification"), cree=True,
)  # fmt: skip
SESSION = Nom(
    "session", "S", "session", "session_examen", "session", "sessions", "session", "session lister",
    ("centre_nom", "certification", "debut"), cree=True,
)  # fmt: skip
CANDIDAT = Nom(
    "candidat", "C", "candidat", "candidat", "candidat", "candidats", "candidat", "candidat lister", ("nom", "prenom"),
    cree=True,
)  # fmt: skip
CENTRE = Nom("centre", "E", "centre", "centre", "centre", "centres", "centre", "centre lister", ("nom",), cree=True)
AGREMENT = Nom(
    "agrement", "A", "agrément", "agrement", "agrement", "agrements", "centre", "centre agrements",
    ("centre_nom", "certification", "site"), fiche=False,
)  # fmt: skip
VAE = Nom(
    "demande_vae", "D", "demande VAE", "demande_vae", "vae", "vaes", "vae", "vae lister",
    ("candidat_nom", "certification"), cree=True, compte=("demande VAE", "demandes VAE"),
)  # fmt: skip
CONTROLE = Nom(
    "controle", "K", "contrôle", "controle", "controle", "controles", "controle", "controle lister",
    ("centre_nom", "date"), cree=True,
)  # fmt: skip
MESSAGE = Nom(
    "message", "M", "message", "message", "message", "messages", "courrier", "courrier lister", ("objet", "nom"),
    compte=("courriel",),
)  # fmt: skip
PROFIL = Nom("profil", "P", "profil", "profil", "profil", "profils", "profil", "profil lister", ("libelle",), cree=True)
LOT = Nom("lot", "L", "lot", "lot", "lot", "lots", "lot", "lot lister", ("commande", "jour", "motif"))
CONVOCATION = Nom(
    "convocation", "V", "convocation", "convocation", "convocation", "convocations", "convocation",
    "convocation lister", fiche=False,
)  # fmt: skip
PARCHEMIN = Nom(
    "parchemin", "N", "parchemin", "parchemin", "parchemin", "parchemins", "candidat", "candidat parchemins",
    ("candidat_nom", "certification"), fiche=False,
)  # fmt: skip
TITRE = Nom(
    "titre", "", "titre", "titre", "titre", "titres", "referentiel", "referentiel lister", ("sigle",), change=True
)
DELAI = Nom(
    "delai", "", "délai", "delai", "delai", "delais", "delais", "delais voir", fiche=False, change=True,
    compte=("ligne",),
)  # fmt: skip

NOMS = (
    JURE, HABILITATION, SESSION, CANDIDAT, CENTRE, AGREMENT, VAE, CONTROLE, MESSAGE, PROFIL, LOT, CONVOCATION,
    PARCHEMIN, TITRE, DELAI,
)  # fmt: skip
PAR_LETTRE = {nom.lettre: nom for nom in NOMS if nom.lettre}
PAR_SORTE = {nom.sorte: nom for nom in NOMS}
NUMEROTES = {nom.sorte: nom.lettre for nom in NOMS if nom.lettre not in ("", SESSION.lettre, PARCHEMIN.lettre)}
"""Sorte → lettre, de ceux dont l'identifiant est le numéro de leur ligne : « J-000123 » est la ligne 123."""

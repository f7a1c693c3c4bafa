"""Les réglages : ce que chacun attend, et `Configuration`, gelée, qui les porte tous.

Un réglage est un champ de `Configuration`, décrit une seule fois par `_reglage` : sa clé pointée est le nom du champ,
dont le premier « _ » sépare la table de la clé (`lot_lignes_max` ↔ `lot.lignes_max`). L'ordre de force : option de
la ligne de commande, variable d'environnement, ceres.toml, valeur par défaut.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, NamedTuple

from ceres_cli.erreurs import ErreurUsage

Valeur = str | int | tuple[str, ...]
# Ce que qui l'écrit doit entendre : le réglage qui lui ressemble veut un chemin.
_MOT_DE_PASSE = (
    "Un mot de passe ne s'écrit pas ici : mettez-le dans un fichier à vous seul (chmod 600), puis « ceres config"
    " definir courrier.mot_de_passe_fichier CHEMIN ». S'il a été tapé sur une ligne de commande, changez-le."
)


class Reglage(NamedTuple):
    """Un réglage ; `mini` et `maxi` sont inclus et bornent les entiers, `env` est la variable qui le remplace,
    `parmi` : les seuls mots permis ; `forme` : l'expression que suit un texte qui n'est pas vide, et un exemple."""

    cle: str
    defaut: Valeur
    description: str
    unite: str = ""
    mini: int = 0
    maxi: int = 0
    env: str = ""
    parmi: tuple[str, ...] = ()
    forme: tuple[str, str] | None = None

    @property
    def attendu(self) -> str:
        """Ce qu'il faut écrire, pour les messages."""
        if self.parmi:
            return f"l'un de ces mots : {', '.join(self.parmi)}"
        if isinstance(self.defaut, int):
            return f"un nombre entier de {self.mini} à {self.maxi}" + (f" ({self.unite})" if self.unite else "")
        if self.forme:
            return f"une valeur comme « {self.forme[1]} »"
        return "un texte entre guillemets" if isinstance(self.defaut, str) else 'une liste de textes : ["…", "…"]'

    def valide(self, brut: object) -> Valeur | None:
        """La valeur lue dans un TOML, ou None si le type ou les bornes ne vont pas."""
        match self.defaut, brut:
            case int(), int() if not isinstance(brut, bool) and self.mini <= brut <= self.maxi:
                return brut
            case str(), str() if _imprimable(brut) and self._permet(brut):
                return brut
            case tuple(), list() if all(isinstance(e, str) and e.strip() and _imprimable(e) for e in brut):
                return tuple(brut)
        return None

    def _permet(self, texte: str) -> bool:
        if self.parmi:
            return texte in self.parmi
        return not (self.forme and texte.strip()) or re.fullmatch(self.forme[0], texte.strip()) is not None

    def lire(self, texte: str) -> Valeur:
        """La valeur tapée à la main ou tirée de l'environnement ; une liste sépare ses éléments par « ; »."""
        brut: object = texte
        if isinstance(self.defaut, int):
            brut = int(texte) if re.fullmatch(r"-?[0-9]{1,9}", texte.strip()) else texte
        elif isinstance(self.defaut, tuple):
            brut = [e.strip() for e in texte.split(";") if e.strip()]
        valeur = self.valide(brut)
        if valeur is None:
            connu = isinstance(self.defaut, int) or self.parmi or self.forme
            attendu = self.attendu if connu else "un texte sans caractère de contrôle"
            raise ErreurUsage(f"Valeur refusée pour {self.cle} : il faut {attendu}.")
        return valeur


def _imprimable(texte: str) -> bool:
    """Ni caractère de contrôle, ni sens d'écriture forcé, ni demi-codet."""
    if texte.isprintable():
        return True
    return not re.search("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", texte)


def _reglage(defaut: Valeur, description: str, **details: Any) -> Any:
    return field(default=defaut, metadata={"description": description, **details})


@dataclass(frozen=True, eq=False, repr=False)
class Configuration:
    """Tous les réglages, leur origine (clé pointée → option, environnement, fichier) et le fichier lu."""

    base_url: str = _reglage(
        "",
        "Où est la base : le chemin d'un fichier SQLite (un chemin relatif part du dossier de ce fichier). Vide :"
        " ceres.db dans le dossier de données de l'utilisateur.",
        env="CERES_BASE",
    )
    base_attente_verrou: int = _reglage(
        10,
        "Combien de temps attendre une base occupée par quelqu'un d'autre avant de renoncer (sortie 9). Si rien ne le"
        " dit : 60 à un terminal.",
        unite="secondes",
        maxi=600,
    )
    base_acces_url: str = _reglage(
        "",
        "Si la base est la copie en lecture d'un serveur : l'adresse du serveur principal, où se consigne ce"
        " qui s'y lit. Vide : un fichier de l'agent.",
        forme=(r"postgresql(\+psycopg)?://.+", "postgresql://compte@serveur/base"),
    )
    base_compte_service: str = _reglage(
        "",
        "Le compte du système qui sert la base pour tous (sudo -u COMPTE ceres …). Lancé sous ce compte, ceres prend"
        " pour agent celui qui a lancé sudo (SUDO_UID). Vide : aucun.",
    )
    habilitation_alerte_experience: int = _reglage(
        3,
        "En dessous de cette durée dans l'emploi, la validation d'une habilitation avertit (HAB-15). 0 : jamais.",
        unite="années",
        maxi=20,
    )
    habilitation_retroactif_jours: int = _reglage(
        30,
        "Au-delà, le début d'une habilitation qui précède le jour où elle est créée, changée ou validée avertit"
        " (HAB-16).",
        unite="jours",
        maxi=3650,
    )
    passages_grille: int = _reglage(
        5, "Les heures de passage d'une session vont de tant en tant (PAS-01).", unite="minutes", mini=1, maxi=60
    )
    lot_confirmation_nombre: int = _reglage(
        50,
        "Au-dessus, un lot d'actions à confirmer demande de taper le nombre de lignes qui seront faites.",
        unite="lignes",
        maxi=1_000_000,
    )
    lot_taille_max_mio: int = _reglage(
        50, "Taille la plus grande d'un fichier de lot, refusé au-delà avant d'être lu.", unite="Mio", mini=1, maxi=200
    )
    lot_lignes_max: int = _reglage(
        200_000, "Nombre de lignes le plus grand d'un fichier de lot.", unite="lignes", mini=1, maxi=1_000_000
    )
    journal_horodatage: str = _reglage(
        "",
        "L'adresse (https://… ou http://…) d'un service d'horodatage (RFC 3161), que demande « ceres journal temoigner"
        " --rfc3161 ». Il n'apprend du journal que 32 octets. Vide : aucun.",
    )
    journal_acces_jours: int = _reglage(
        365,
        "Combien de temps le journal des accès est gardé ; le traitement de nuit ôte ce qui est plus ancien. 0 : tout"
        " est gardé.",
        unite="jours",
        maxi=3650,
    )
    conservation_candidats_annees: int = _reglage(
        0,
        "Au-delà de cette durée après sa dernière activité, « ceres admin purger » propose d'effacer les données d'un"
        " candidat. 0 : jamais.",
        unite="années",
        maxi=100,
    )
    conservation_jures_annees: int = _reglage(
        0,
        "De même, celles d'un juré. 0 : jamais.",
        unite="années",
        maxi=100,
    )
    export_notice: str = _reglage(
        "Données personnelles : ce fichier contient les coordonnées de membres de jurys. Il sert uniquement à les"
        " contacter pour organiser les sessions d'examen. Ne le transmettez qu'aux personnes qui en ont besoin,"
        " ne le publiez pas, effacez-le après usage. Droits d'accès et de rectification : auprès du service qui"
        " l'a produit.",
        "Mention sur les données personnelles, jointe à l'export des jurés.",
    )
    centre_papiers: tuple[str, ...] = _reglage(
        ("la présente convocation, imprimée", "une pièce d'identité en cours de validité, avec photographie"),
        "Ce que le candidat doit apporter : la liste est imprimée sur sa convocation.",
    )
    convocation_papiers_titres: tuple[str, ...] = _reglage(
        (),
        "Ce qu'il doit apporter en plus pour un titre : « DWWM : un ordinateur portable ». Le titre est nommé par son"
        " sigle, son code ou sa référence.",
    )
    convocation_amenagements: str = _reglage(
        "Pour un aménagement des épreuves (handicap, santé), écrivez au centre sans attendre, avec les justificatifs"
        " utiles.",
        "À qui un candidat demande un aménagement : la phrase est imprimée sur sa convocation. Vide : aucune.",
    )
    convocation_frais_jure: str = _reglage(
        "",
        "Comment un juré est remboursé de ses frais : la phrase est imprimée sur sa convocation. Vide : aucune.",
    )
    convocation_donnees_personnelles: str = _reglage(
        "Données personnelles : ces données servent à organiser l'examen et à en établir les résultats. Vous pouvez y"
        " accéder et les faire rectifier auprès du centre.",
        "Mention sur les données personnelles, au pied de chaque convocation. Vide : aucune.",
    )
    courrier_serveur: str = _reglage(
        "",
        "Le serveur de messagerie (SMTP) par où part le courrier : « smtp.example.fr ». Vide : ceres n'envoie rien.",
        forme=(r"[\w.-]+|\[?[0-9A-Fa-f:.]+\]?", "smtp.example.fr"),
    )
    courrier_port: int = _reglage(
        587, "Son port : 587 le plus souvent avec starttls, 465 avec tls.", unite="port", mini=1, maxi=65_535
    )
    courrier_securite: str = _reglage(
        "starttls",
        "Comment la liaison se chiffre : « starttls » ou « tls », certificat vérifié ; « clair » : pas du tout, et sans"
        " mot de passe, pour un relais de la même machine.",
        parmi=("starttls", "tls", "clair"),
    )
    courrier_expediteur: str = _reglage(
        "",
        "L'adresse qui envoie, et qui reçoit ce que le serveur renvoie plus tard ; une réponse va au centre.",
        forme=(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+", "convocations@example.fr"),
    )
    courrier_identifiant: str = _reglage(
        "",
        "Le compte sur ce serveur. Vide : il n'en demande pas.",
    )
    courrier_mot_de_passe_fichier: str = _reglage(
        "",
        "Le fichier qui ne contient que son mot de passe, lisible de vous seul (chmod 600) ; un chemin relatif part du"
        " dossier de ce ceres.toml. Le mot de passe ne s'écrit jamais ici.",
    )
    courrier_par_minute: int = _reglage(
        30,
        "Combien de messages au plus en une minute. 0 : autant que le serveur en prend.",
        unite="messages",
        maxi=100_000,
    )
    courrier_par_jour: int = _reglage(
        1000,
        "Combien de messages au plus en un jour ; le reste attend le lendemain. 0 : sans limite.",
        unite="messages",
        maxi=1_000_000,
    )
    courrier_rappels: str = _reglage(
        "7,1",
        "Combien de jours avant une session la rappeler à ceux qui y sont convoqués, une fois chacun : « ceres session"
        " rappeler ». Vide : aucun rappel.",
        forme=(r"[1-9][0-9]{0,2}(\s*,\s*[1-9][0-9]{0,2})*", "7,1"),
    )
    courrier_relance_jours: int = _reglage(
        7,
        "Combien de jours attendre avant de relancer un centre de nouveau pour la même session. 7 : relancé un lundi,"
        " il peut l'être de nouveau le lundi suivant.",
        unite="jours",
        mini=1,
        maxi=365,
    )
    courrier_bureaux: str = _reglage(
        "non",
        "Écrire au centre, ou aux agents de l'UD, ce que l'autre vient de décider ou de demander : un renvoi, des"
        " résultats transmis, une dérogation, un agrément suspendu.",
        parmi=("non", "oui"),
    )
    attestation_page: str = _reglage(
        "",
        "L'adresse où est publiée la page qui vérifie une attestation (« ceres attestation page ») : le code du papier"
        " y mène. Vide : le code seul.",
        forme=(r"https://[A-Za-z0-9./_~-]{1,72}", "https://www.example.fr/verifier.html"),
    )
    chemins: tuple[Path, ...] = ()
    fichiers: Mapping[str, Path] = field(default_factory=dict)
    origines: Mapping[str, str] = field(default_factory=dict)

    def avec_option(self, cle: str, texte: str, origine: str = "option") -> "Configuration":
        """La même, où une option de la ligne de commande (ou l'environnement) remplace un réglage."""
        reglage = connu(cle)
        change: dict[str, Any] = {champ_de(cle): reglage.lire(texte), "origines": {**self.origines, cle: origine}}
        return replace(self, **change)


def champ_de(cle: str) -> str:
    return cle.replace(".", "_", 1)


def reglages() -> tuple[Reglage, ...]:
    """Tous les réglages, dans l'ordre de ceres.toml."""
    champs: Iterator[Any] = (champ for champ in fields(Configuration) if champ.metadata)
    return tuple(Reglage(cle=c.name.replace("_", ".", 1), defaut=c.default, **c.metadata) for c in champs)


def proche(cle: str, connues: list[str]) -> str:
    if cle.endswith("mot_de_passe"):
        return _MOT_DE_PASSE
    from difflib import get_close_matches

    proches = get_close_matches(cle, connues, n=1, cutoff=0.5)
    return f"Vouliez-vous « {proches[0]} » ?" if proches else "Réglages connus : " + ", ".join(connues) + "."


def connu(cle: str) -> Reglage:
    """Le réglage de ce nom, tapé par l'utilisateur."""
    tous = {r.cle: r for r in reglages()}
    if cle not in tous:
        raise ErreurUsage(f"Réglage inconnu : « {cle} ».", conseil=proche(cle, list(tous)))
    return tous[cle]

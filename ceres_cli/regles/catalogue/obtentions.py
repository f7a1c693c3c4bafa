"""VAE-01 à VAE-04, et OBT-01 à OBT-06."""

from ceres_cli.regles.catalogue.regle import ANNONCE, CHOIX, REGLEMENTATION, Regle

_CONTROLES = "regles.vae.controles"


def _vae(numero: int, phrase: str, bornes: str, source: str, *ou: str) -> Regle:
    return Regle(f"VAE-{numero:02d}", "demandes VAE", phrase, bornes, source, ou, depuis="0.1.0")


VAE = (
    _vae(
        1,
        "Une demande VAE porte sur un titre qui s'obtient par la VAE.",
        "Le référentiel du titre dit « VAE : non » : refusé, aussi à l'inscription d'un candidat VAE. Il n'en dit"
        " rien : avertissement.",
        ANNONCE,
        f"{_CONTROLES}:titre_ouvert_a_la_vae",
        f"{_CONTROLES}:vae_inconnue",
    ),
    _vae(
        2,
        "Une demande VAE est décidée une fois, et la décision notifiée au candidat.",
        "dépôt ≤ notification ≤ jour ; titre pas hors délai le jour du dépôt. Irrecevable : avec un motif. La même"
        " décision, notifiée le même jour, est sans effet ; retirée, elle ne se décide plus.",
        ANNONCE,
        f"{_CONTROLES}:depot",
        f"{_CONTROLES}:titre_ouvert_au_depot",
        f"{_CONTROLES}:decider",
        f"{_CONTROLES}:notification",
    ),
    _vae(
        3,
        "Dans une année civile, une demande par titre, et trois titres au plus.",
        "Par personne (CAN-05) et par année du dépôt : refusées une seconde demande vivante (déposée ou recevable) sur"
        " le même titre, toutes versions réunies, et une quatrième sur des titres différents. Une demande sur des CCP"
        " seulement ne compte pas ; sur un CCS, seulement avec celles du même CCS. La même demande de nouveau est"
        " refusée. De même une identité corrigée ou une fusion qui en réunirait trop (toutes recevables, la fusion se"
        " fait, par dérogation), et la décision recevable de celle qui en suit trop d'autres, vivantes.",
        REGLEMENTATION,
        f"{_CONTROLES}:seule_de_l_annee",
        f"{_CONTROLES}:comptees",
        "regles.candidat.fusion:demandes_de_trop",
    ),
    _vae(
        4,
        "Une demande sur laquelle une inscription repose ne se retire pas.",
        "Inscription vivante d'une session non annulée : refusé, elles sont nommées. Une demande irrecevable ne se"
        " retire pas.",
        ANNONCE,
        f"{_CONTROLES}:retirer",
        f"{_CONTROLES}:sans_inscription",
    ),
)


def _regle(numero: int, phrase: str, bornes: str, *ou: str, source: str = ANNONCE) -> Regle:
    return Regle(f"OBT-{numero:02d}", "obtentions", phrase, bornes, source, ou, depuis="0.1.0")


OBTENTIONS = (
    _regle(
        1,
        "Une obtention retirée nomme ce qui reposait dessus, et rien ne tombe en cascade.",
        "À une nouvelle validation, les CCS détenus dont aucune version du titre n'est plus détenue sont marqués « sans"
        " appui » et nommés, avec les sessions CCS en cours (ni validées ni annulées) du candidat ; le titre regagné"
        " rend l'appui. Débloquer nomme de même ce qui devient contesté. --simuler le montre.",
        "regles.obtention.acquis:sans_appui",
        "regles.obtention.acquis:mouvement",
        "services.obtention.acquis:Acquis",
    ),
    _regle(
        2,
        "Le titre s'obtient par ses CCP et par l'entretien final.",
        "Détenu ⇔ chaque CCP exigé d'une version de sa chaîne est détenu et un entretien est réussi le jour du"
        " dernier d'entre eux, ou ensuite (dernier jour des sessions, non des validations), dans une session TITRE ou"
        " CCP avec entretien final de la chaîne. Une session TITRE réussie en entier les donne tous ce jour-là ; qui"
        " détient le titre en détient les CCP. Un titre sans CCP ne s'obtient que par elle. Tout se calcule des seuls"
        " résultats validés : l'ordre des corrections ne compte pas. Un CCP d'origine est exigé depuis le début du"
        " titre ; ajouté par « modifier » ou un import, du jour du changement ou d'un jour plus tard (--exige-du), ce"
        " jour compris ; retiré, il ne l'est plus du jour du retrait. Le titre se juge au dernier jour de ce sur quoi"
        " il repose, la portée au dernier jour de la session, un jury au premier (SES-01). Un changement part du"
        " lendemain quand, ce jour-là, le titre a déjà été obtenu ou un jury siège : il n'ôte rien à qui l'avait, et"
        " le défaire non plus.",
        "regles.obtention.acquis:acquis",
        "regles.faits.titre:Exigence",
        "regles.session.resultats:portee",
        "services.titre.messages:Porteurs",
        "services.titre.exigences:touches",
        "services.session.obtentions:enregistrer_les_obtentions",
    ),
    _regle(
        3,
        "Un parchemin par titre ou CCS détenu.",
        "Obtenu : à éditer ; délivrer : délivré ; retiré : un délivré est à annuler, un parchemin à éditer est annulé ;"
        " regagné : un nouveau, à éditer. Annuler : seulement ce qui est à annuler. Ce qui est contesté (session"
        " débloquée) ne se délivre pas. Identité corrigée : un délivré est à annuler, un nouveau à éditer.",
        "regles.obtention.parchemins:TABLE",
        "regles.obtention.parchemins:controles",
        "regles.obtention.parchemins:tenir",
        "regles.obtention.parchemins:identite_corrigee",
        "services.obtention.parchemins:Parchemins",
    ),
    _regle(
        4,
        "Une attestation par droit détenu.",
        "Un numéro N-… par certification détenue. Le même droit (même session, même jour), d'une identité inchangée,"
        " garde son numéro, et le papier ses octets : ce qu'il dit est figé le jour où il est fait. S'atteste ce qui"
        " est détenu, n'est pas contesté (session débloquée), et vient d'une session du ressort. Une attestation"
        " corrigée est remplacée par la suivante ; un droit regagné prend un nouveau numéro.",
        "regles.obtention.attestations:droit",
        "services.attestation.situation:SituationAttestation",
        "services.attestation.contenu:Sources",
        source=CHOIX,
    ),
    _regle(
        5,
        "Une attestation qui ne vaut plus le reste, et cela se sait.",
        "Retirée à la main, avec un motif, par le centre de la session, son UD ou le national ; retirée d'office quand"
        " le droit l'est ; corrigée quand l'identité, la session ou le jour changent ; remplacée quand une autre est"
        " faite. Rien ne la rend : annuler le lot qui l'a faite la retire. Elle finit au plus tôt le jour où elle est"
        " faite. La liste signée dit le numéro, le jour, ce qu'elle est devenue, celle qui la remplace, et aucun nom.",
        "regles.obtention.attestations:controles",
        "regles.obtention.attestations:tenir",
        "regles.obtention.attestations:identite_corrigee",
        "services.obtention.attestations:Attestations",
        source=CHOIX,
    ),
    _regle(
        6,
        "Une attestation, ou la feuille d'un parchemin, se vérifie sans base ni réseau.",
        "Son code : « CERES1. », puis en base64url sans bourrage le message et 64 octets de signature (Ed25519, sur"
        " « CERES1. » et le message). Le message, en JSON UTF-8 sans blanc, dit v, n, nom, ne, cert, jour, cle, dans"
        " cet ordre ; un code n'a qu'une écriture. Le nom y tient 48 octets, coupé au-delà par « … ». Signe qui tient"
        " la clé privée, hors de la base ; sinon le papier dit « non signée ». Une clé remplacée reste listée, et"
        " vérifie ce qu'elle a signé jusqu'à ce jour, compris, ou jusqu'au dernier qu'elle a signé s'il est après.",
        "formats.attestation.code:lire",
        "formats.attestation.signature:Cle",
        "services.attestation.verification:verifier",
        "services.attestation.registre:SituationCles",
        source=CHOIX,
    ),
)

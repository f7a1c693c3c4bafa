"""Le verbe « lister » : ce qui répond à un filtre, une fonction par nom, qui ne dit pas ce que disent ses critères."""

from typing import Annotated

from ceres_cli.commands import commun
from ceres_cli.commands.listes import Liste, liste
from ceres_cli.commands.options import OptAu, OptDepartement, OptRegion, OptTexte, arg, nom_de_session, opt
from ceres_cli.regles.vocabulaire import ClasseTitre


@liste()
def habilitation(
    texte: OptTexte = None,
    etat: Annotated[
        str | None, opt("--etat", "brouillon, suspendue, active, expiree, ou validee (active et expirée).")
    ] = None,
    titre: Annotated[str | None, opt("--titre", "Toutes celles d'un titre.", "REF")] = None,
    certification: Annotated[str | None, opt("--certification", "Celles d'une certification exacte.", "REF")] = None,
    jure: Annotated[str | None, opt("--jure", "Celles d'un juré.", "J-…")] = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    utilisable: Annotated[bool, opt("--utilisable", "Celles qui servent ce jour-là.")] = False,
    a_viser: Annotated[bool, opt("--a-viser", "Celles qui attendent le visa de la DIRECCTE (HAB-12).")] = False,
    au: OptAu = None,
) -> None:
    """Lister les habilitations de votre ressort, dans l'ordre de leurs numéros.

    Exemples :

        ceres habilitation lister --etat expiree --departement 44

        ceres habilitation lister --titre DWWM --utilisable --au 01/03/2027 --format json
    """
    commun.parmi("--etat", etat, ("brouillon", "suspendue", "active", "expiree", "validee"))


@liste()
def jure(
    texte: Annotated[
        str | None,
        arg(
            "TEXTE",
            "Mots du nom et du prénom (casse, accents et tirets indifférents), courriel, téléphone ou numéro J-….",
        ),
    ] = None,
    etat: Annotated[str | None, opt("--etat", "actif ou inactif.")] = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    au: OptAu = None,
) -> None:
    """Lister les jurés de votre ressort, dans l'ordre alphabétique.

    Si aucun n'a ce nom, ceux dont le nom en est à une ou deux lettres, et c'est dit : en JSON, « approche » (JUR-05).

    Exemples :

        ceres jure lister "goff anne"

        ceres jure lister --etat actif --departement 44 --format json
    """
    commun.parmi("--etat", etat, ("actif", "inactif"))


@liste()
def candidat(
    texte: Annotated[
        str | None,
        arg("TEXTE", "Débuts de mots du nom et du prénom (casse, accents et tirets indifférents), ou numéro C-…."),
    ] = None,
    a_convoquer: Annotated[
        bool, opt("--a-convoquer", "Inscrits après l'édition des convocations, sans la leur (CAN-03).")
    ] = False,
    vae_a_justifier: Annotated[
        bool, opt("--vae-a-justifier", "Inscrits tard en VAE, sans demande recevable (CAN-03).")
    ] = False,
) -> None:
    """Lister les candidats de votre périmètre, dans l'ordre alphabétique.

    Un Centre voit ceux qu'il a enregistrés et ceux qu'il a inscrits ; une UD ou une DIRECCTE, ceux qui habitent son
    ressort ou y passent une session.

    Exemples :

        ceres candidat lister "goff anne"

        ceres candidat lister --a-convoquer

        ceres candidat lister --session S-2026-12 --format json
    """


@liste()
def centre(
    texte: OptTexte = None,
    titre: Annotated[str | None, opt("--titre", "Ceux dont l'agrément sur ce titre est valide.", "REF")] = None,
    au: OptAu = None,
) -> None:
    """Lister les centres, dans l'ordre de leurs numéros. Un profil Centre n'y voit que le sien.

    Exemples :

        ceres centre lister nantes

        ceres centre lister --titre DWWM --region 52 --format json
    """


@liste()
def site(texte: Annotated[str | None, arg("TEXTE", "Mots du nom du site, ou un numéro T-….")] = None) -> None:
    """Lister les sites, par centre et par nom. Un profil Centre ne voit que les siens.

    Exemples :

        ceres centre site lister --etat a_completer

        ceres centre site lister "annexe" --departement 44 --format json
    """


@liste()
def vae(texte: Annotated[str | None, arg("TEXTE", "Mots du nom du candidat, ou un numéro D-… ou C-….")] = None) -> None:
    """Lister les demandes VAE de votre périmètre, par jour de dépôt.

    Un Centre voit celles de ses candidats ; un service, celles des candidats de son ressort et celles qui s'y décident.
    --departement : celles que décide l'UD de ce département.

    Exemples :

        ceres vae lister --etat deposee

        ceres vae lister "goff anne" --titre DWWM --format json
    """


@liste()
def controle(texte: Annotated[str | None, arg("TEXTE", "Mots du nom du centre, ou un numéro K-….")] = None) -> None:
    """Lister les contrôles de votre ressort, par date. Un Centre lit les siens, une fois clos.

    Exemples :

        ceres controle lister --etat ouvert

        ceres controle lister estuaire --suite mise_en_demeure --format json
    """


@liste()
def message(
    texte: Annotated[str | None, arg("TEXTE", "Mots du nom du destinataire, ou un numéro M-….")] = None,
) -> None:
    """Lister les courriels des sessions de votre ressort, par numéro, et où en est chacun (CONV-05).

    Convocations et leurs avis, relances des centres ; un avis d'échéances n'est montré qu'à son agent et au MPCP.

    Exemples :

        ceres courrier lister --etat incertain

        ceres courrier lister --nature relance --session S-2027-12

        ceres courrier lister "goff anne" --session S-2027-12
    """


@liste()
def attestation(
    texte: Annotated[str | None, arg("TEXTE", "Mots du nom du candidat, ou un numéro N-… ou C-….")] = None,
) -> None:
    """Lister les attestations de votre ressort, par numéro, et ce qu'elles valent (OBT-05).

    Exemples :

        ceres attestation lister --etat retiree

        ceres attestation lister "goff anne" --format json
    """


@liste(suivie=False)
def parchemin(
    texte: Annotated[
        str | None, arg("TEXTE", "Mots du nom du candidat, son numéro C-…, ou un numéro de parchemin.")
    ] = None,
    a_delivrer: Annotated[bool, opt("--a-delivrer", "Ceux qui sont à éditer et que rien ne conteste.")] = False,
) -> None:
    """Lister les parchemins, un par titre ou CCS obtenu (OBT-03). Un Centre voit ceux de ses candidats.

    Exemples :

        ceres candidat parchemins --a-delivrer

        ceres candidat parchemins C-12 --format json
    """


@liste(suivie=False)
def convocation(
    texte: OptTexte = None,
    session: Annotated[str | None, opt("--session", "Celles d'une session.", "S-…", nom_de_session)] = None,
    a_reediter: Annotated[bool, opt("--a-reediter", "Celles qui ne disent plus la vérité.")] = False,
) -> Liste:
    """Lister les convocations éditées, et dire lesquelles sont à rééditer. TEXTE cherche dans le nom du
    destinataire.

    Exemples :

        ceres convocation lister --a-reediter

        ceres convocation lister "goff anne" --session S-2027-12
    """
    from ceres_cli.schemas.sessions import CONVOCATION
    from ceres_cli.services.convocation import lectures as convocation

    return CONVOCATION, lambda cadre, limite: convocation.lister(
        cadre, session, a_reediter=a_reediter, texte=texte, limite=limite
    )


@liste()
def titre(
    texte: OptTexte = None,
    classe: Annotated[ClasseTitre | None, opt("--classe", "Où en est le titre ce jour-là.")] = None,
    au: OptAu = None,
) -> None:
    """Lister les titres, dans l'ordre de leurs références.

    TEXTE cherche dans l'intitulé, le sigle, le code et le numéro RNCP.

    Exemples :

        ceres referentiel lister développeur

        ceres referentiel lister --classe en_prolongation --au 02/09/2025 --format json
    """

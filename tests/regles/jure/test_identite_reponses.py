"""JUR-02, JUR-03, DRO-02 : la réponse entière des contrôles d'un juré, phrase et valeurs."""

from datetime import date

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.jure import Habilitation, Jure, SessionDuJure
from ceres_cli.regles.jure import identite as regles
from ceres_cli.regles.jure.identite import Identite
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.faits import FIN, JOUR, OUVERT, PROLONGATION, autre_habilitation, bloc, titre

MPCP = Acteur("agent", 1, Role.MPCP)
UD_44 = Acteur("agent", 2, Role.UD, departement="44")
DIRECCTE_52 = Acteur("agent", 3, Role.DIRECCTE, region="52")
J = "J-000007"
NE = "1980-02-01"


def jure(*etats: str) -> Jure:
    """J-7, dans le jury d'une session à chaque état."""
    j = Jure(7, "MARTIN", "Alice", True, "44", "52")
    j.sessions += [SessionDuJure(f"S-2025-{n:06d}", e, 1, 1, "TITRE", OUVERT, OUVERT) for n, e in enumerate(etats, 1)]
    return j


# --- JUR-02 ---


def test_jur_02_un_jure_libre_le_dit() -> None:
    attendu = Condition("JUR-02", True, "le juré n'est inscrit à aucune session en cours", {}, J)
    assert regles.inactivable(jure("validee", "annulee")) == attendu


@pytest.mark.parametrize(
    ("etats", "texte", "valeurs"),
    [
        (
            ("validee", "debloquee"),
            f"{J} MARTIN Alice est inscrit à une session ni validée ni annulée : S-2025-000002 (débloquée)",
            {"sessions": ["S-2025-000002"], "etats": {"S-2025-000002": "debloquee"}},
        ),
        (
            ("dte_envoye", "en_preparation"),
            f"{J} MARTIN Alice est inscrit à 2 sessions ni validées ni annulées : S-2025-000001 (DTE envoyé), "
            "S-2025-000002 (en préparation)",
            {
                "sessions": ["S-2025-000001", "S-2025-000002"],
                "etats": {"S-2025-000001": "dte_envoye", "S-2025-000002": "en_preparation"},
            },
        ),
    ],
)
def test_jur_02_les_sessions_qui_retiennent_se_disent(
    etats: tuple[str, ...], texte: str, valeurs: dict[str, object]
) -> None:
    assert regles.inactivable(jure(*etats)) == Condition("JUR-02", False, texte, valeurs, J)


@pytest.mark.parametrize(
    ("debut", "jour", "perdue"),
    [
        pytest.param(FIN, OUVERT, True, id="à venir"),
        pytest.param(OUVERT, PROLONGATION, True, id="le dernier jour utilisable"),
        pytest.param(OUVERT, PROLONGATION + JOUR, False, id="le lendemain"),
        pytest.param(FIN + JOUR, OUVERT, False, id="un titre raccourci avant son début"),
    ],
)
def test_jur_02_l_inactivation_ne_fait_perdre_que_ce_qui_sert_encore(debut: date, jour: date, perdue: bool) -> None:
    j, certification = jure(), bloc(titre())
    habilitee = Habilitation(3, j, certification, "validee", debut, FIN)
    j.habilitations.append(habilitee)
    autre_habilitation(habilitee, 4, certification, OUVERT, FIN, "suspendue")
    assert regles.habilitations_perdues(j, jour) == ([habilitee] if perdue else [])


def test_jur_02_le_message_d_inactivation_est_entier() -> None:
    j = jure()
    debut = f"Vous allez inactiver le juré {J} :"
    assert regles.message_inactivation(j, []) == (
        f"{debut} il disparaîtra des listes de contact. MARTIN Alice n'a aucune habilitation utilisable."
    )
    h = Habilitation(3, j, bloc(titre()), "validee", OUVERT, FIN)
    assert regles.message_inactivation(j, [h]) == (
        f"{debut} son habilitation ne sera plus utilisable et il disparaîtra des listes de contact. "
        "MARTIN Alice : H-000003 (TP-99901m01)."
    )


# --- JUR-03 ---


def identite(numero: int = 0, naissance: str | None = NE, departement: str = "44", prenom: str = "Alice") -> Identite:
    return Identite(numero, "Martin", prenom, naissance, departement, "52" if departement == "44" else "11")


ICI_7, ICI_8 = identite(7), identite(8)
LA_9, LA_10 = identite(9, departement="75"), identite(10, departement="75")
DE_NAISSANCE = "(mêmes nom, prénom et date de naissance)"


@pytest.mark.parametrize(
    ("connues", "qui", "jures"),
    [
        ([ICI_7], "de J-000007 Martin Alice", ["J-000007"]),
        ([ICI_7, ICI_8], "de J-000007 Martin Alice, de J-000008 Martin Alice", ["J-000007", "J-000008"]),
        ([LA_9], "d'un juré hors de votre ressort", []),
        ([LA_9, LA_10], "d'un juré hors de votre ressort", []),
        ([LA_9, ICI_8], "de J-000008 Martin Alice, d'un juré hors de votre ressort", ["J-000008"]),
    ],
)
def test_jur_03_une_identite_prise_dit_de_qui_sans_nommer_ailleurs(
    connues: list[Identite], qui: str, jures: list[str]
) -> None:
    attendu = Condition(
        "JUR-03",
        False,
        f"cette identité est déjà celle {qui} {DE_NAISSANCE}",
        {"jures": jures},
        jures[0] if jures else "",
    )
    assert regles.identite_neuve(identite(), connues, UD_44) == attendu


def test_jur_03_une_identite_neuve_ou_sans_naissance_le_dit() -> None:
    neuve = Condition("JUR-03", True, "aucun autre juré n'a cette identité")
    assert regles.identite_neuve(identite(7), [ICI_7, identite(8, "1980-02-02"), identite(9, None)], MPCP) == neuve
    texte = "cette identité est déjà celle de J-000008 Martin Alice (mêmes nom et prénom, naissances inconnues)"
    assert regles.identite_neuve(identite(0, None), [identite(8, None)], MPCP).texte == texte


@pytest.mark.parametrize(
    ("cherchee", "connues", "designe", "texte", "valeurs"),
    [
        pytest.param(identite(), [ICI_7, LA_9], 7, "un seul juré a cette identité", None, id="un seul du ressort"),
        pytest.param(
            identite(0, None), [identite(8, None), ICI_7], 8, "un seul juré a cette identité", None, id="sans"
        ),
        pytest.param(identite(), [LA_9], None, "aucun autre juré n'a cette identité", None, id="hors du ressort"),
        pytest.param(
            identite(), [identite(8, "1990-01-01")], None, "aucun autre juré n'a cette identité", None, id="né ailleurs"
        ),
        pytest.param(
            identite(),
            [ICI_7, ICI_8, identite(5, None)],
            None,
            "plusieurs jurés ont cette identité : J-000007 Martin Alice, J-000008 Martin Alice",
            {"jures": ["J-000007", "J-000008"], "plusieurs": True},
            id="plusieurs",
        ),
        pytest.param(
            identite(),
            [identite(8, None), identite(9, "1990-01-01"), identite(10, None)],
            None,
            "peut-être la même personne que J-000008 Martin Alice, J-000010 Martin Alice : "
            "une date de naissance manque",
            {"jures": ["J-000008", "J-000010"], "plusieurs": False},
            id="naissance inconnue d'eux",
        ),
        pytest.param(
            identite(0, None),
            [ICI_7],
            None,
            "peut-être la même personne que J-000007 Martin Alice : une date de naissance manque",
            {"jures": ["J-000007"], "plusieurs": False},
            id="naissance non dite",
        ),
    ],
)
def test_jur_03_ce_que_des_noms_et_une_naissance_designent(
    cherchee: Identite, connues: list[Identite], designe: int | None, texte: str, valeurs: dict[str, object] | None
) -> None:
    if valeurs is None:
        attendu = Condition("JUR-03", True, texte)
    else:
        attendu = Condition("JUR-03", False, texte, valeurs, valeurs["jures"][0])  # type: ignore[index]
    assert regles.designer(cherchee, connues, UD_44) == (designe, attendu)


def test_jur_03_les_ressemblances_du_ressort_se_disent_toutes() -> None:
    connues = [
        identite(7, None),
        ICI_8,
        identite(9, None, departement="75"),
        identite(10, None),
        identite(11, None, prenom="Luc"),
    ]
    texte = "J-000007 Martin Alice, J-000010 Martin Alice (une date de naissance manque)."
    assert regles.ressemblances(identite(), connues, UD_44) == f"JUR-03 : peut-être la même personne que {texte}"
    assert regles.ressemblances(identite(0, None), [identite(7, None)], UD_44) == ""


@pytest.mark.parametrize(("region", "vue"), [("52", True), ("53", False), (None, False)])
def test_jur_03_une_direccte_reconnait_qui_habite_sa_region(region: str | None, vue: bool) -> None:
    """Le département, lui, ne lui dit rien."""
    ici, sans_naissance = (identite(7, n)._replace(departement="44", region=region) for n in (NE, None))
    neuve = regles.identite_neuve(identite(), [ici], DIRECCTE_52)
    assert neuve.reference == (J if vue else "")
    assert ("hors de votre ressort" in neuve.texte) is not vue
    assert regles.designer(identite(), [ici], DIRECCTE_52)[0] == (7 if vue else None)
    texte = "JUR-03 : peut-être la même personne que J-000007 Martin Alice (une date de naissance manque)."
    assert regles.ressemblances(identite(), [sans_naissance], DIRECCTE_52) == (texte if vue else "")


# --- DRO-02 ---


@pytest.mark.parametrize(
    ("acteur", "departement", "texte", "ressort"),
    [
        (UD_44, "49", "le juré n'habiterait pas dans votre ressort (le département 44)", "44"),
        (UD_44, None, "sans commune, le juré n'habite pas dans votre ressort (le département 44)", "44"),
        (DIRECCTE_52, "75", "le juré n'habiterait pas dans votre ressort (la région 52)", "52"),
    ],
)
def test_dro_02_hors_du_ressort_dit_ou_et_pourquoi(
    acteur: Acteur, departement: str | None, texte: str, ressort: str
) -> None:
    valeurs: dict[str, object] = {"departement": departement, "ressort": ressort}
    attendu = Condition("DRO-02", False, f"{texte} : vous ne pourriez plus le consulter", valeurs)
    assert regles.dans_le_ressort(acteur, departement, "11") == attendu
    assert regles.dans_le_ressort(MPCP, departement, None) == Condition(
        "DRO-02", True, "le juré habite dans votre ressort"
    )


# --- la suppression ---


@pytest.mark.parametrize("mentions", [{}, {"habilitation": [], "jury": ()}])
def test_jur_03_une_fiche_que_rien_ne_mentionne_se_supprime(mentions: dict[str, list[str]]) -> None:
    assert regles.supprimable(jure(), mentions) == Condition("JUR-03", True, "rien ne mentionne ce juré", {}, J)


def test_jur_03_une_fiche_mentionnee_dit_par_quoi() -> None:
    onze = [f"S-2025-{n:06d}" for n in range(1, 12)]
    mentions = {"habilitation": ("H-000003",), "convocation": (), "jury": onze}
    texte = (
        f"{J} MARTIN Alice est mentionné (1 habilitation : H-000003 ; 11 jurys : {', '.join(onze[:10])}, … et 1 autre)"
    )
    valeurs: dict[str, object] = {"habilitation": ["H-000003"], "jury": onze}
    assert regles.supprimable(jure(), mentions) == Condition("JUR-03", False, texte, valeurs, J)

"""Fabrique d'exports France compétences : même structure que les vrais, contenu inventé.

Une `FicheSource` s'écrit en XML V4.1, en XML V2 ou en lignes des dix CSV. Les éléments absents de la fiche sont
absents du XML ; ceux que nomme `vides` sont écrits sans contenu.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

MINISTERE = ("11000007200014", "MINISTERE DU TRAVAIL ET DE L' EMPLOI")
TP = ("TP", "Titre professionnel")
VOIES_TP = {"FI": "Non", "CA": "Oui", "FC": "Oui", "CQ": "Oui", "CL": "Non", "VAE": "Oui"}
PAROLES_DES_VOIES = {
    "FI": "Après un parcours de formation sous statut d’élève ou d’étudiant",
    "CA": "En contrat d’apprentissage",
    "FC": "Après un parcours de formation continue",
    "CQ": "En contrat de professionnalisation",
    "CL": "Par candidature individuelle",
    "VAE": "Par expérience",
}
COMPOSITION = "Le jury est composé de professionnels du métier, habilités par le représentant territorial compétent."
HTML = (
    "<p>Dans le respect des règles d'hygiène & de sécurité, il&nbsp;:</p><ul><li>prépare ;</li><li>réalise.</li></ul>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FicheSource:
    """Une fiche avant écriture ; `None` ou vide = élément absent. Dates en JJ/MM/AAAA."""

    numero: str | None = "RNCP99101"
    id_fiche: str | None = "99101"
    intitule: str | None = "Accordeur d'horloges monumentales"
    abrege: tuple[str, str] | None = TP
    niveau: str | None = "NIV4"
    nsf: tuple[tuple[str, str], ...] = (("224v", "Horlogerie : production à caractère artistique"),)
    formacodes: tuple[tuple[str, str], ...] = (("45549", "Horlogerie"),)
    certificateurs: tuple[tuple[str | None, str], ...] = (MINISTERE,)
    partenaires: int = 2
    rome: tuple[tuple[str, str], ...] = (("B1604", "Réparation - montage en systèmes horlogers"),)
    voies: tuple[tuple[str, str], ...] = tuple(VOIES_TP.items())
    decret: tuple[tuple[str, str | None], ...] = (("Arrêté du 3 mars 2024 relatif au titre inventé", "10/03/2024"),)
    date_fin: str | None = "01/04/2029"
    date_effet: str | None = "01/04/2024"
    date_limite: str | None = None
    type_enregistrement: str = "Enregistrement de droit"
    blocs: tuple[tuple[str | None, str | None], ...] = (
        ("RNCP99101BC01", "Régler la sonnerie d'une horloge"),
        ("RNCP99101BC02", "Remonter le mécanisme d'une horloge"),
    )
    anciennes: tuple[str, ...] = ()
    nouvelles: tuple[str, ...] = ()
    correspondances: tuple[tuple[str, str, str], ...] = ()
    validation_partielle: str | None = None
    etat: str = "Publiée"
    actif: str = "Oui"
    texte: str = HTML
    vides: frozenset[str] = frozenset()


AUTRES = (
    FicheSource(
        numero="RNCP99201",
        id_fiche="99201",
        intitule="Chiffrage de parapluies",
        abrege=("BTS", "Brevet de technicien supérieur"),
        certificateurs=(("11004401300040", "MINISTERE DE L'ENSEIGNEMENT SUPERIEUR"),),
        niveau="NIV5",
        blocs=(("RNCP99201BC01", "Chiffrer un parapluie"),),
    ),
    FicheSource(
        numero="RNCP99202",
        id_fiche="99202",
        intitule="Expert en nuages",
        abrege=None,
        certificateurs=((None, "ECOLE INVENTEE DES NUAGES"),),
        niveau=None,
        date_effet=None,
        type_enregistrement="Enregistrement sur demande",
        blocs=(("01", "Nommer un nuage"),),
    ),
)


def _element(nom: str, contenu: str | None, *, brut: bool = False) -> str:
    if contenu is None:
        return ""
    return f"<{nom}>{contenu if brut else escape(contenu)}</{nom}>"


def _liste(nom: str, enfants: Iterable[str]) -> str:
    corps = "".join(enfants)
    return _element(nom, corps, brut=True) if corps else ""


def _code(nom: str, code: str | None, libelle: str | None, nom_libelle: str = "LIBELLE") -> str:
    return _liste(nom, (_element("CODE", code), _element(nom_libelle, libelle)))


def _partenaires(fiche: FicheSource) -> str:
    return _liste(
        "PARTENAIRES",
        (
            "<PARTENAIRE>"
            f"<NOM_PARTENAIRE>ATELIER FICTIF {rang:04d} &amp; FILS</NOM_PARTENAIRE>"
            f"<SIRET_PARTENAIRE>{90_000_000_000_000 + rang}</SIRET_PARTENAIRE>"
            "<HABILITATION_PARTENAIRE>HABILITATION_ORGA_FORM</HABILITATION_PARTENAIRE>"
            "<ETAT_HABILITATION>Actif</ETAT_HABILITATION>"
            "<DATE_DERNIERE_MODIFICATION_ETAT>14/08/2026</DATE_DERNIERE_MODIFICATION_ETAT>"
            "</PARTENAIRE>\n"
            for rang in range(fiche.partenaires)
        ),
    )


def _voies(fiche: FicheSource, v2: bool) -> Iterator[str]:
    for code, valeur in fiche.voies:
        composition = COMPOSITION if valeur == "Oui" else None
        if v2:
            yield _element(f"SI_JURY_{code}", valeur) + _element(f"JURY_{code}", composition)
        else:
            yield _liste(f"SI_JURY_{code}", (_element("ACTIF", valeur), _element("COMPOSITION", composition)))


def _chaine(sens: str, numeros: tuple[str, ...], v2: bool) -> str:
    if v2:
        return "".join(_element(f"{sens}_CERTIFICATION", n) for n in numeros)
    cle = f"ID_FICHE_{sens}_CERTIFICATION"
    enfants = (_element(f"{sens}_CERTIFICATION", _element(cle, n), brut=True) for n in numeros)
    return _liste(f"{sens}S_CERTIFICATIONS", enfants)


def _publications(nom: str, textes: tuple[tuple[str, str | None], ...]) -> str:
    publications = (
        _liste("PUBLICATION_JO", (_element("TITRE", titre), _element("DATE_PUBLICATION_JO", jour)))
        for titre, jour in textes
    )
    return _liste(nom, publications)


def _blocs(fiche: FicheSource) -> str:
    blocs = (
        _liste(
            "BLOC_COMPETENCES",
            (
                _element("CODE", code),
                _element("LIBELLE", libelle),
                _element("LISTE_COMPETENCES", fiche.texte),
                _element("MODALITES_EVALUATION", fiche.texte),
            ),
        )
        for code, libelle in fiche.blocs
    )
    return _liste("BLOCS_COMPETENCES", blocs)


def _correspondances(fiche: FicheSource) -> str:
    def bloc(code: str) -> str:
        return _code("BLOC_COMPETENCES", code, None)

    lignes = (
        _liste(
            "CORRESPONDANCE",
            (_liste("SOURCE", (bloc(source),)), _liste("DESTINATION", (_element("NUMERO_FICHE", numero), bloc(code)))),
        )
        for source, numero, code in fiche.correspondances
    )
    return _liste("CORRESPONDANCES", lignes)


def fiche_xml(fiche: FicheSource, *, v2: bool = False) -> str:
    """L'élément FICHE, enfants dans l'ordre du vrai export."""
    libelle = "INTITULE" if v2 else "LIBELLE"
    certificateurs = (
        _liste("CERTIFICATEUR", (_element("SIRET_CERTIFICATEUR", siret), _element("NOM_CERTIFICATEUR", nom)))
        for siret, nom in fiche.certificateurs
    )
    niveau = (
        _element("NIVEAU", fiche.niveau),
        _element(libelle, f"Niveau {fiche.niveau[3:]}" if fiche.niveau else None),
    )
    morceaux = (
        _element("ID_FICHE", fiche.id_fiche),
        _element("NUMERO_FICHE", fiche.numero),
        _chaine("NOUVELLE", fiche.nouvelles, v2),
        _chaine("ANCIENNE", fiche.anciennes, v2),
        _element("INTITULE", fiche.intitule),
        _code("ABREGE", *(fiche.abrege or (None, None))),
        _element("ETAT_FICHE", fiche.etat),
        _liste("FORMACODES", (_code("FORMACODE", *paire) for paire in fiche.formacodes)),
        _liste("NOMENCLATURE_EUROPE", niveau),
        _liste("CODES_NSF", (_code("NSF", *paire, libelle) for paire in fiche.nsf)),
        _liste("CERTIFICATEURS", certificateurs),
        _element("EXISTENCE_PARTENAIRES", "Oui" if fiche.partenaires else "Non"),
        _partenaires(fiche),
        *(_element(nom, fiche.texte) for nom in ("ACTIVITES_VISEES", "CAPACITES_ATTESTEES", "SECTEURS_ACTIVITE")),
        _element("TYPE_EMPLOI_ACCESSIBLES", fiche.texte),
        _liste("CODES_ROME", (_code("ROME", *paire) for paire in fiche.rome)),
        _element("REGLEMENTATIONS_ACTIVITES", "Sans objet"),
        *_voies(fiche, v2),
        _element("ACCESSIBLE_NOUVELLE_CALEDONIE", "Non"),
        _element("ACCESSIBLE_POLYNESIE_FRANCAISE", "Non"),
        _publications("PUBLICATION_DECRET_GENERAL", (("Décret général inventé", "30/12/2015"),)),
        _publications("PUBLICATION_DECRET_CREATION", fiche.decret),
        _publications("PUBLICATION_DECRET_AUTRE", fiche.decret),
        "<STATISTIQUES_PROMOTIONS><STATISTIQUES_PROMOTION><ANNEE>2021</ANNEE><NOMBRE_CERTIFIES>39</NOMBRE_CERTIFIES>"
        "</STATISTIQUES_PROMOTION></STATISTIQUES_PROMOTIONS>",
        _element("DATE_FIN_ENREGISTREMENT", fiche.date_fin),
        _element("DATE_EFFET", fiche.date_effet),
        _element("TYPE_ENREGISTREMENT", fiche.type_enregistrement),
        _blocs(fiche),
        _element("OBJECTIFS_CONTEXTE", fiche.texte),
        _element("VALIDATION_PARTIELLE", fiche.validation_partielle),
        _element("ACTIF", fiche.actif),
        _element("DATE_DE_PUBLICATION", "13/03/2024"),
        _element("DATE_LIMITE_DELIVRANCE", fiche.date_limite),
        _correspondances(fiche),
        *(f"<{nom}/>" for nom in sorted(fiche.vides)),
    )
    return "<FICHE>\n" + "\n".join(m for m in morceaux if m) + "\n</FICHE>\n"


def morceaux_xml(fiches: Iterable[FicheSource], *, version: str | None = "4.1", v2: bool = False) -> Iterator[str]:
    """L'export, fiche par fiche : de quoi écrire un gros fichier sans le tenir en mémoire."""
    yield (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<FICHES>\n' + _element("VERSION_FLUX", version) + "\n"
    )
    yield from (fiche_xml(fiche, v2=v2) for fiche in fiches)
    yield "</FICHES>\n"


def export_xml(*fiches: FicheSource, version: str | None = "4.1", v2: bool = False) -> bytes:
    return "".join(morceaux_xml(fiches, version=version, v2=v2)).encode()


def archive(*membres: tuple[str, bytes]) -> bytes:
    """Un zip de ces membres, dans cet ordre."""
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED) as sortie:
        for nom, contenu in membres:
            sortie.writestr(nom, contenu)
    return tampon.getvalue()


def _standard(f: FicheSource) -> Iterator[tuple[str | None, ...]]:
    code, libelle = f.abrege or (None, None)
    niveau = f"Niveau {f.niveau[3:]}" if f.niveau else None
    yield (
        *(f.id_fiche, f.numero, f.intitule, code, libelle, f.niveau, niveau, "Non", "Non", None, None),
        *(f.date_fin, f.date_effet, f.type_enregistrement, f.validation_partielle),
        "ACTIVE" if f.actif == "Oui" else "INACTIVE",
    )


def _chaines(f: FicheSource) -> Iterator[tuple[str | None, ...]]:
    yield from ((f.numero, ancienne, None) for ancienne in f.anciennes)
    yield from ((f.numero, None, nouvelle) for nouvelle in f.nouvelles)


TABLES: dict[str, tuple[str, Callable[[FicheSource], Iterable[tuple[str | None, ...]]]]] = {
    "Standard": (
        "Id_Fiche;Numero_Fiche;Intitule;Abrege_Libelle;Abrege_Intitule;Nomenclature_Europe_Niveau;"
        "Nomenclature_Europe_Intitule;Accessible_Nouvelle_Caledonie;Accessible_Polynesie_Francaise;Date_dernier_jo;"
        "Date_Decision;Date_Fin_Enregistrement;Date_Effet;Type_Enregistrement;Validation_Partielle;Actif",
        _standard,
    ),
    "Blocs_De_Compétences": (
        "Numero_Fiche;Bloc_Competences_Code;Bloc_Competences_Libelle",
        lambda f: ((f.numero, *bloc) for bloc in f.blocs),
    ),
    "Ancienne_Nouvelle_Certification": ("Numero_Fiche;Ancienne_Certification;Nouvelle_Certification", _chaines),
    "Rome": ("Numero_Fiche;Codes_Rome_Code;Codes_Rome_Libelle", lambda f: ((f.numero, *paire) for paire in f.rome)),
    "Nsf": ("Numero_Fiche;Nsf_Code;Nsf_Intitule", lambda f: ((f.numero, c, f"{c} : {t}") for c, t in f.nsf)),
    "Formacode": (
        "Numero_Fiche;Formacode_Code;Formacode_Libelle",
        lambda f: ((f.numero, c, f"{c} : {t}") for c, t in f.formacodes),
    ),
    "CCN": (
        "Numero_Fiche;Ccn_1_Numero;Ccn_1_Libelle;Ccn_2_Numero;Ccn_2_Libelle;Ccn_3_Numero;Ccn_3_Libelle",
        lambda f: ((f.numero, "3117", "Branche inventée", None, None, None, None),),
    ),
    "VoixdAccès": (
        "Numero_Fiche;Si_Jury",
        lambda f: ((f.numero, PAROLES_DES_VOIES[code]) for code, valeur in f.voies if valeur == "Oui"),
    ),
    "Partenaires": (
        "Numero_Fiche;Nom_Partenaire;Siret_Partenaire;Habilitation_Partenaire",
        lambda f: (
            (f.numero, f"ATELIER FICTIF {rang:04d}", f"\t{90_000_000_000_000 + rang}", "HABILITATION_ORGANISER")
            for rang in range(f.partenaires)
        ),
    ),
    "Certificateurs": (
        "Numero_Fiche;Siret_Certificateur;Nom_Certificateur",
        lambda f: ((f.numero, f"\t{siret}" if siret else None, nom) for siret, nom in f.certificateurs),
    ),
}


def _ligne(valeurs: Iterable[str | None]) -> str:
    """Comme le vrai export : toute valeur entre guillemets, les absentes nues, fin de ligne CRLF."""
    return ";".join("" if v is None else '"' + v.replace('"', '""') + '"' for v in valeurs) + "\r\n"


def tables_csv(*fiches: FicheSource, bom: bool = False) -> dict[str, bytes]:
    """Les dix fichiers, par nom court ; les apostrophes des libellés ROME et des blocs y sont doublées."""
    fichiers = {}
    for nom, (colonnes, lignes) in TABLES.items():
        texte = _ligne(colonnes.split(";")) + "".join(_ligne(ligne) for f in fiches for ligne in lignes(f))
        if nom in ("Rome", "Blocs_De_Compétences"):
            texte = texte.replace("'", "''")
        fichiers[nom] = texte.encode("utf-8-sig" if bom else "utf-8")
    return fichiers


def archive_csv(
    *fiches: FicheSource,
    bom: bool = False,
    nommer: Callable[[str], str] = lambda nom: nom,
    remplacer: dict[str, bytes | None] | None = None,
) -> bytes:
    """L'archive des dix CSV ; `nommer` retouche les noms, `remplacer` change ou retire (None) un fichier."""
    contenus = {**tables_csv(*fiches, bom=bom), **(remplacer or {})}
    return archive(
        *(
            (nommer(f"export_fiches_CSV_{nom}_2026_08_16.csv"), contenu)
            for nom, contenu in contenus.items()
            if contenu is not None
        )
    )


def fiches_en_nombre(nombre: int, *, partenaires: int = 13, un_tp_sur: int = 50) -> Iterator[FicheSource]:
    """Des fiches aussi lourdes que les vraies (20 ko, 13 partenaires), dont une sur `un_tp_sur` est un TP."""
    for rang in range(nombre):
        numero = f"RNCP{100_000 + rang}"
        yield FicheSource(
            numero=numero,
            id_fiche=str(rang),
            abrege=TP if rang % un_tp_sur == 0 else None,
            partenaires=partenaires,
            blocs=tuple((f"{numero}BC{bloc:02d}", f"Bloc inventé {bloc}") for bloc in range(1, 5)),
            texte=HTML * 6,
        )

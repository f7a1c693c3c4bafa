"""Des fichiers petits ou ordinaires dont la lecture naïve prend des gigaoctets ou ne finit pas."""

import io
import random
import zipfile
from collections.abc import Callable

_FEUILLE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
ENTETE = "nom;prenom;naissance"


def xlsx(
    lignes: str = "",
    *,
    avant: str = "",
    apres: str = "",
    textes: str = "",
    styles: str = "",
    feuilles: int = 1,
    methode: int = zipfile.ZIP_DEFLATED,
    entete: str = "",
) -> bytes:
    """Un classeur dont la feuille contient ces éléments ; `entete` : déclaration de tête (DTD)."""
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", methode) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        lien = f'<Relationship Id="r1" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{_RELATIONS}">{lien}</Relationships>')
        onglets = "".join(f'<sheet name="F{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, feuilles + 1))
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_FEUILLE}" xmlns:r="{_DOCUMENT}"><sheets>{onglets}</sheets></workbook>',
        )
        liens = "".join(
            f'<Relationship Id="r{n}" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
            for n in range(1, feuilles + 1)
        )
        for genre, cible in (("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")):
            liens += f'<Relationship Id="x{genre}" Type="{_DOCUMENT}/{genre}" Target="{cible}"/>'
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_RELATIONS}">{liens}</Relationships>')
        if textes:
            archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_FEUILLE}">{textes}</sst>')
        if styles:
            archive.writestr("xl/styles.xml", f'<styleSheet xmlns="{_FEUILLE}">{styles}</styleSheet>')
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'{entete}<worksheet xmlns="{_FEUILLE}">{avant}<sheetData>{_cases_d_entete()}{lignes}</sheetData>{apres}'
            "</worksheet>",
        )
    return _lester(tampon.getvalue())


def _lester(octets: bytes) -> bytes:
    """Ajoute ce qui ne se comprime pas : la borne du taux de compression ne suffit plus à arrêter l'archive."""
    tampon = io.BytesIO(octets)
    with zipfile.ZipFile(tampon, "a") as archive:
        total = sum(partie.file_size for partie in archive.infolist())
        if total > 50 * len(octets) and total < 190_000_000:
            archive.writestr("lest.bin", random.Random(1).randbytes(total // 90))
    return tampon.getvalue()


def _cases_d_entete() -> str:
    cases = [f'<c t="inlineStr"><is><t>{nom}</t></is></c>' for nom in ENTETE.split(";")]
    return f"<row>{''.join(cases)}</row>"


def ods(lignes: str, *, tables: int = 1) -> bytes:
    tampon = io.BytesIO()
    espaces = " ".join(f'xmlns:{n}="{_OFFICE}:{n}:1.0"' for n in ("office", "table", "text", "style"))
    entete = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{nom}</text:p></table:table-cell>'
        for nom in ENTETE.split(";")
    )
    table = f'<table:table table:name="F"><table:table-row>{entete}</table:table-row>{lignes}</table:table>'
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {espaces}><office:body>{table * tables}</office:body></office:document-content>",
        )
    return _lester(tampon.getvalue())


def _case(texte: str, attributs: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {attributs}><text:p>{texte}</text:p></table:table-cell>'


def _ligne(cases: str, attributs: str = "") -> str:
    return f"<table:table-row {attributs}>{cases}</table:table-row>"


def _abimer(methode: int) -> bytes:
    """Une archive de cette méthode, ses données remplacées par n'importe quoi."""
    octets = xlsx("<row/>" * 500, methode=methode)
    fin = octets.rindex(b"PK\x01\x02")
    milieu = octets.index(b"PK\x03\x04", 40) + 60
    return octets[:milieu] + bytes((7 * n) % 256 for n in range(200)) + octets[milieu + 200 :] if fin else octets


def _zeros(mega: int) -> bytes:
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("bombe.xml", "w") as flux:
        for _ in range(mega):
            flux.write(bytes(2**20))
    return tampon.getvalue()


def _milliard_de_rires() -> str:
    entites = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "' + f"&a{n - 1};" * 10 + '">' for n in range(1, 10))
    return f"<!DOCTYPE r [{entites}]>"


_LONG = "x" * 32_767

TABLEAUX: dict[str, Callable[[], bytes]] = {
    "fusion de toute la feuille.xlsx": lambda: xlsx(apres='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    "cent mille fusions.xlsx": lambda: xlsx(
        "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(2, 12)),
        apres="<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 300_000 + "</mergeCells>",
    ),
    "dimension immense.xlsx": lambda: xlsx(avant='<dimension ref="A1:XFD1048576"/>'),
    "case lointaine.xlsx": lambda: xlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "colonnes masquées sans fin.xlsx": lambda: xlsx(
        avant="<cols>" + '<col min="1" max="999999999" hidden="1"/>' * 100_000 + "</cols>"
    ),
    "colonnes masquées négatives.xlsx": lambda: xlsx(
        avant='<cols><col min="-999999999" max="16384" hidden="1"/></cols>'
    ),
    "textes partagés longs.xlsx": lambda: xlsx(
        ("<row>" + 3 * "<c t='s'><v>0</v></c>" + "</row>") * 50_000, textes=f"<si><t>{_LONG}</t></si>"
    ),
    "textes partagés nombreux.xlsx": lambda: xlsx(textes="<si><t/></si>" * 1_100_000),
    "texte partagé de 150 Mo.xlsx": lambda: xlsx(textes=f"<si><t>{'y' * 80_000_000}</t></si>"),
    "formats sans fin.xlsx": lambda: xlsx(styles=f"<cellXfs>{'<xf/>' * 2_000_000}</cellXfs>"),
    "lignes masquées sans fin.xlsx": lambda: xlsx('<row hidden="1"><c><v>1</v></c></row>' * 1_000_000),
    "noms d'éléments sans fin.xlsx": lambda: xlsx("".join(f"<a{n}/>" for n in range(300_000))),
    "attributs sans fin.xlsx": lambda: xlsx("<row " + " ".join(f'a{n}="1"' for n in range(500_000)) + "/>"),
    "un attribut de 100 Mo.xlsx": lambda: xlsx('<row a="' + "z" * 20_000_000 + '"/>'),
    "emboîtement profond.xlsx": lambda: xlsx("<a>" * 5_000_000 + "</a>" * 5_000_000),
    "nombre démesuré.xlsx": lambda: xlsx(f"<row><c><v>9e{'9' * 6}</v></c><c><v>{'9' * 5_000_000}</v></c></row>"),
    "ligne impossible.xlsx": lambda: xlsx(f'<row r="{"9" * 5_000}"><c><v>1</v></c></row>'),
    "ligne négative.xlsx": lambda: xlsx('<row r="-5"><c><v>1</v></c></row>'),
    "feuilles sans fin.xlsx": lambda: xlsx(feuilles=100_000),
    "un million de cases sans valeur.xlsx": lambda: xlsx(f"<row>{'<c/>' * 3_000_000}</row>"),
    "un million de lignes pleines.xlsx": lambda: xlsx(
        f"<row>{'<c><v>1</v></c>' * 200}</row>" * 16_000  # plus de trois millions de cases
    ),
    "dtd.xlsx": lambda: xlsx(entete=_milliard_de_rires()),
    "lzma abîmé.xlsx": lambda: _abimer(zipfile.ZIP_LZMA),
    "bzip2 abîmé.xlsx": lambda: _abimer(zipfile.ZIP_BZIP2),
    "lzma.xlsx": lambda: xlsx(methode=zipfile.ZIP_LZMA),
    "abîmé.xlsx": lambda: _abimer(zipfile.ZIP_DEFLATED),
    "bombe.xlsx": lambda: _zeros(210),
    "colonnes répétées.ods": lambda: ods(_ligne(_case("x", 'table:number-columns-repeated="1000000000"'))),
    "colonnes répétées en moins.ods": lambda: ods(
        _ligne(_case("x", 'table:number-columns-repeated="-1000000000"') + _case("y"))
    ),
    "lignes répétées.ods": lambda: ods(_ligne(_case("x"), 'table:number-rows-repeated="1000000000"')),
    "lignes répétées en moins.ods": lambda: ods(
        _ligne(_case("x"), 'table:number-rows-repeated="-1000000000"') + _ligne(_case("x"))
    ),
    "longues lignes répétées.ods": lambda: ods(
        _ligne(
            _case(_LONG, 'table:number-columns-repeated="200"'),
            'table:number-rows-repeated="190000" table:visibility="collapse"',
        )
    ),
    "espaces sans fin.ods": lambda: ods(_ligne(_case('<text:s text:c="32000"/>' * 400_000))),
    "espaces négatifs.ods": lambda: ods(_ligne(_case('<text:s text:c="-9"/>'))),
    "paragraphes sans fin.ods": lambda: ods(_ligne(_case("</text:p>" + "<text:p/>" * 5_000_000 + "<text:p>"))),
    "tables sans fin.ods": lambda: ods("", tables=400_000),
    "guillemets.csv": lambda: f"{ENTETE}\n".encode() + b'"' * 49_000_000,
    "guillemets d'en-tête.csv": lambda: b'"' * 49_000_001,
    "guillemets pairs d'en-tête.csv": lambda: b'""' * 400_000 + b";b\n1;2\n",
    "guillemets pairs.csv": lambda: f"{ENTETE}\n".encode() + b'""' * 24_500_000 + b"\n",
    "séparateurs.csv": lambda: f"{ENTETE}\n".encode() + b";" * 49_000_000,
    "séparateurs par lignes.csv": lambda: f"{ENTETE}\n".encode() + (b";" * 5_000 + b"\n") * 9_000,
    "en-tête de 10 Mo.csv": lambda: b"x" * 10_000_000 + b";y\n1;2\n",
    "un million de colonnes.csv": lambda: ";".join(f"c{n}" for n in range(1_000_000)).encode() + b"\n1\n",
    "lignes vides.csv": lambda: f"{ENTETE}\n".encode() + b"\n" * 49_000_000,
    "apostrophes.csv": lambda: f"{ENTETE}\n".encode() + b"'=a;'=b;'=c\n" * 1_000_000,
    "accents décomposés.csv": lambda: f"{ENTETE}\n{('e' + chr(0x301)) * 16_000_000};b;c\n".encode(),
    "caractères longs.csv": lambda: f"{ENTETE}\n{chr(0x1F600) * 12_000_000};b;c\n".encode(),
    "ligatures.csv": lambda: f"{ENTETE}\n{chr(0xFDFA) * 16_000_000};b;c\n".encode(),
    "octets nuls.csv": lambda: f"{ENTETE}\n".encode() + b"\0" * 20_000_000,
    "utf16 tronqué.csv": lambda: b"\xff\xfe" + "a;b\n".encode("utf-16-le") * 6_000_000 + b"x",
    "un million de clés.ndjson": lambda: b"{" + ",".join(f'"c{n}":1' for n in range(1_000_000)).encode() + b"}\n",
    "des clés par ligne.ndjson": lambda: b"".join(f'{{"c{n}":1}}\n'.encode() for n in range(2_000_000)),
    "nombre démesuré.ndjson": lambda: b'{"nom":9e999999,"prenom":' + b"9" * 5_000_000 + b"}\n",
    "petits objets.ndjson": lambda: b'{"nom":{}}\n' * 4_000_000,
    "listes emboîtées.ndjson": lambda: b'{"nom":' + b"[" * 20_000_000 + b"\n",
    "listes plates.ndjson": lambda: b'{"nom":[' + b"{}," * 12_000_000 + b"0]}\n",
    "échappements.ndjson": lambda: b'{"nom":"' + b"\\u00e9" * 8_000_000 + b'"}\n',
    "lignes blanches.ndjson": lambda: b'{"nom":"a"}\n' + b" \n" * 24_000_000,
}

_FICHES = "<FICHES>"
RNCP: dict[str, Callable[[], bytes]] = {
    "dtd.xml": lambda: f'<?xml version="1.0"?>{_milliard_de_rires()}<FICHES>&a9;</FICHES>'.encode(),
    "emboîtement.xml": lambda: b"<FICHES>" + b"<a>" * 10_000_000,
    "texte sans fin.xml": lambda: b"<FICHES><FICHE><INTITULE>" + b"x" * 150_000_000,
    "attributs sans fin.xml": lambda: b"<FICHES " + b" ".join(b'a%d="1"' % n for n in range(1_000_000)) + b"/>",
    "fiche sans fin.xml": lambda: b"<FICHES><FICHE>" + b"<ROME><CODE>A1101</CODE></ROME>" * 1_500_000,
    "noms sans fin.xml": lambda: b"<FICHES><FICHE>" + b"".join(b"<a%d/>" % n for n in range(400_000)),
    "bombe.zip": lambda: _zeros(210),
    "lzma.zip": lambda: _archive(zipfile.ZIP_LZMA),
    "tronqué.zip": lambda: _archive(zipfile.ZIP_DEFLATED)[:60],
    "vide.xml": lambda: b"",
}


def _archive(methode: int) -> bytes:
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", methode) as archive:
        archive.writestr("export_fiches_RNCP_V4_1_2026-01-01.xml", "<FICHES/>")
    return tampon.getvalue()


PLANS: dict[str, Callable[[], bytes]] = {
    "listes.json": lambda: b'{"schema":"ceres.plan/1","lignes":[' + b"{}," * 15_000_000 + b"{}]}",
    "emboîté.json": lambda: b"[" * 40_000_000,
    "clés.json": lambda: b"{" + b",".join(b'"%d":1' % n for n in range(3_000_000)) + b"}",
    "nombre.json": lambda: b'{"schema":' + b"9" * 5_000_000 + b"}",
    "démesure.json": lambda: b'{"schema":"ceres.plan/1","jour":9e999999,"lignes":[1,2]}',
    "vide.json": lambda: b"",
}

CONFIGURATIONS: dict[str, Callable[[], bytes]] = {
    "clé démesurée.toml": lambda: b"a" + b".a" * 130_000 + b" = 1\n",
    "clé de 31 Kio.toml": lambda: b"a" + b".a" * 16_000 + b" = 1\n",  # elle prenait un gigaoctet
    "table démesurée.toml": lambda: b"[a" + b".a" * 130_000 + b"]\n",
    "table entre guillemets.toml": lambda: b'["a"' + b'."a"' * 65_000 + b"]\n",
    "clé en ligne.toml": lambda: b"a = {a" + b".a" * 130_000 + b" = 1}\n",
    "clés pointées.toml": lambda: b"".join(b"a%d%s = 1\n" % (n, b".a" * 98) for n in range(1_200)),
    "emboîté.toml": lambda: b"a = " + b"[" * 260_000,
    "sans fin.toml": lambda: b'a = "' + b"x" * 50_000_000 + b'"\n',
}

# Le pire de chaque forme, pour l'essayer sur toute commande qui lit un fichier.
PIRES = ("colonnes répétées.ods", "cent mille fusions.xlsx", "guillemets.csv", "listes plates.ndjson")

# Sans danger : ce qu'ils annoncent ne coûte rien, et ils se lisent.
ANODINS = {"dimension immense.xlsx", "un million de cases sans valeur.xlsx", "fusion de toute la feuille.xlsx"}

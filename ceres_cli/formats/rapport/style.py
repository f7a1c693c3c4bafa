"""La feuille de style d'un rapport : clair, sombre, imprimé. Contrastes : 4,5 pour les textes, 3 pour les formes."""

# Couleur → (clair, sombre). Les contrastes sont tenus par tests/formats/rapport/test_contrastes.py.
COULEURS: dict[str, tuple[str, str]] = {
    "fond": ("#ffffff", "#161616"),
    "encre": ("#161616", "#f2f2f2"),
    "discret": ("#4d4d4d", "#c0c0c0"),
    "filet": ("#767676", "#8c8c8c"),
    "lien": ("#000091", "#a6b4ff"),
    "bande": ("#f5f5fe", "#232338"),
    "plein": ("#000091", "#a6b4ff"),
    "niveau-0": ("#ffffff", "#161616"),
    "niveau-1": ("#dfe6f7", "#26304d"),
    "niveau-2": ("#fbd9a5", "#5a3c10"),
    "niveau-3": ("#b34000", "#ff9a5c"),
    "niveau-4": ("#6b0014", "#ffc9cf"),
    "sur-clair": ("#161616", "#f2f2f2"),
    "sur-fonce": ("#ffffff", "#161616"),
}
_SOMBRES = ("niveau-3", "niveau-4")  # où le texte prend l'autre encre


def _couleurs(rang: int) -> str:
    return "".join(f"--{nom}:{couleurs[rang]};" for nom, couleurs in COULEURS.items())


def feuille() -> str:
    sur = "".join(
        f".sur-niveau-{n}{{fill:var(--{'sur-fonce' if f'niveau-{n}' in _SOMBRES else 'sur-clair'})}}" for n in range(5)
    )
    niveaux = "".join(f".niveau-{n}{{fill:var(--niveau-{n})}}" for n in range(5))
    clair = f":root{{color-scheme:light dark;{_couleurs(0)}}}"
    sombre = f"@media (prefers-color-scheme:dark){{:root{{{_couleurs(1)}}}}}"
    imprime = f"@media print{{:root{{color-scheme:light;{_couleurs(0)}}}{_IMPRIME}}}"
    return clair + sombre + _PAGE + niveaux + sur + imprime


_PAGE = """
*{box-sizing:border-box}
body{margin:0;background:var(--fond);color:var(--encre);font:1rem/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
header,main,footer,nav{max-width:84rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:.2em 0}
h2{font-size:1.4rem;margin:0 0 .4rem;line-height:1.25}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
p{margin:.4rem 0;max-width:75ch}
a{color:var(--lien)}
a:focus-visible{outline:3px solid var(--lien);outline-offset:2px}
.evitement{position:absolute;left:-99rem}
.evitement:focus{position:static;display:inline-block;padding:.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.75rem 0;margin:0;list-style:none;
border-top:1px solid var(--filet);border-bottom:1px solid var(--filet)}
.reperes{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:1rem;margin:1.25rem 0;padding:0}
.reperes div{display:flex;flex-direction:column-reverse;justify-content:flex-end;border-left:4px solid var(--plein);
padding:.1rem 0 .1rem .75rem}
.reperes dd{font-size:1.8rem;line-height:1.2;font-weight:700;margin:0;font-variant-numeric:tabular-nums}
.reperes dt{color:var(--discret)}
section{padding:1.5rem 0;border-top:1px solid var(--filet)}
.cote{display:grid;gap:1.5rem;align-items:start}
@media (min-width:80rem){.cote{grid-template-columns:minmax(0,34rem) minmax(0,1fr);gap:2rem}}
figure{margin:.75rem 0 0}
@media (min-width:80rem){.cote figure{position:sticky;top:1rem}.cote th,.cote td{padding:.3rem .45rem}}
svg{max-width:100%;height:auto;display:block}
table{border-collapse:collapse;margin:.75rem 0;min-width:min(100%,22rem);font-size:.95rem}
.m{white-space:nowrap}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--filet)}
thead th{vertical-align:bottom;border-bottom:2px solid var(--encre)}
tbody th{font-weight:400}
@media (max-width:40rem){th,td{padding:.25rem .35rem;overflow-wrap:anywhere}table{font-size:.85rem}}
tbody tr:nth-child(even){background:var(--bande)}
.n{text-align:right;font-variant-numeric:tabular-nums}
dl.notes dt{font-weight:600;margin-top:.6rem}
dl.notes dd{margin:0;max-width:75ch}
footer{padding-bottom:2rem;color:var(--discret)}
text{font:13px system-ui,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--encre);font-variant-numeric:tabular-nums}
.nombre{font-weight:600}
.code{font-weight:700}
.compte{font-size:11px}
.axe{stroke:var(--encre);stroke-width:1}
.plein{fill:var(--plein)}
.part{stroke:var(--fond);stroke-width:1}
[class^=fond-]{fill:var(--fond)}
.part.vide{fill:var(--fond);stroke:var(--plein)}
.part.moyen,.part.clair{stroke:var(--plein)}
[class^=trait-]{stroke:var(--plein);stroke-width:2;fill:var(--plein)}
.tuile{stroke:var(--filet);stroke-width:1}
.hors{fill:none;stroke-dasharray:2 3}
.sur-hors{fill:var(--discret);font-weight:400}
"""
_IMPRIME = """
@page{margin:14mm}
body{font-size:10pt}
nav,.evitement{display:none}
header,main,footer{padding:0;max-width:none}
section{break-before:page;padding:0;border:0}
section:first-of-type,section.suite{break-before:auto;padding-top:1rem}
h2,caption{break-after:avoid}
th,td{padding:.12rem .5rem}
.cote{display:block}
.cote figure{position:static}
figure,tr,.reperes div{break-inside:avoid}
thead{display:table-header-group}
.reperes{grid-template-columns:repeat(4,1fr)}
dt{break-after:avoid}
svg{max-height:165mm;width:auto;print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
"""

from ceres_cli.noms.champs import Categorie, Champ, Option, Sort, Table
from ceres_cli.noms.champs import personne as p
from ceres_cli.noms.champs.types import Commune, Jour, Marque, NomPropre, Reference, Telephone, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

_OTEE = (Categorie.IDENTITE, Sort.OTEE)
_GARDEE = p.PARCOURS
_CONNUE = (Champ("noms", Texte(), requis=True, personne=_OTEE), p.NAISSANCE._replace(personne=_OTEE))
_OBTENUE = (
    Champ("obtenue_le", Jour(), requis=True, personne=_GARDEE),
    Champ("sans_appui", Marque(), personne=_GARDEE),
)
CANDIDAT = Nom(
    document="candidat",
    lettre="C",
    mot="candidat",
    schemas="sessions",
    nomment=("nom", "prenom"),
    distinguent=("naissance", "commune", "centre_nom"),
    cree=True,
    metiers=(
        "candidat.situation:MetierCandidat", "candidat.fiches:MetierFiches",
        "candidat.importation:MetierFichierCandidats",
    ),
    criteres=(
        Critere("session", lu=Lu.SESSION),
        Critere("departement", "c.departement = ?", Lu.DEPARTEMENT),
        Critere("region", lu=Lu.REGION),
    ),
    champs=(
        p.CIVILITE._replace(option=Option("M|MME", "M ou MME.", apres="naissance")),
        p.NOM,
        p.NOM_USAGE,
        p.PRENOM,
        p.CLE,
        p.NAISSANCE._replace(requis=True, priorite=1),
        Champ(
            "commune_naissance", Commune(), "Commune de naissance", priorite=0, technique=True,
            option=Option("NOM|INSEE", "Né en France : nom, « Nom (44) » ou code INSEE."),
            synonymes=(
                "commune de naissance", "lieu de naissance", "lieu naissance", "né(e) à", "né à", "née à",
                "naissance commune",
            ),
            personne=p.IDENTITE, groupe="naissance",
        ),
        Champ(
            "commune_naissance_insee", Texte(), "Code INSEE de naissance", "code INSEE de naissance", priorite=0,
            technique=True,
            synonymes=(
                "code INSEE de naissance", "code INSEE naissance", "INSEE naissance", "INSEE commune naissance",
                "code INSEE commune de naissance", "code INSEE de la commune de naissance", "code commune de naissance",
                "code commune naissance",
            ),
            personne=p.IDENTITE, groupe="naissance",
        ),
        Champ(
            "pays_naissance", NomPropre(), "Pays de naissance", priorite=0, technique=True,
            option=Option("P", "Né à l'étranger : le pays."), synonymes=("pays de naissance", "naissance pays"),
            personne=p.IDENTITE, groupe="naissance",
        ),
        Champ(
            "ville_naissance", NomPropre(), "Ville de naissance", priorite=0, technique=True,
            option=Option("V", "Né à l'étranger : la ville, en texte libre."),
            synonymes=("ville de naissance", "ville de naissance à l'étranger", "naissance ville"),
            personne=p.IDENTITE, groupe="naissance",
        ),
        Champ(
            "telephone", Telephone(), "Téléphone", priorite=3, option=Option("T", "Téléphone."),
            synonymes=(
                "téléphones", "tél", "n° de téléphone", "numéro de téléphone", "portable", "téléphone portable",
                "tél portable", "mobile", "téléphone mobile", "tél mobile", "gsm", "téléphone personnel", "tél perso",
                "téléphone perso", "tél fixe", "fixe",
            ),
            personne=p.COORDONNEES,
        ),
        p.COURRIEL,
        p.ADRESSE,
        p.COMPLEMENT,
        p.CODE_POSTAL,
        p.COMMUNE._replace(
            priorite=2, option=Option("NOM|INSEE", "Commune où il habite : nom, « Nom (44) » ou code INSEE.")
        ),
        p.COMMUNE_INSEE,
        p.DEPARTEMENT,
        Champ("centre_id", Reference("centre")),
    ),
    filles=(
        Table("candidat_mot", (Champ("mot", Texte(), requis=True, personne=p.IDENTITE),)),
        Table("identite_candidat", (*_CONNUE,)),
        Table("distinction", (*p.DISTINCTION,)),
        Table("obtention", (*_OBTENUE,)),
    ),
)  # fmt: skip

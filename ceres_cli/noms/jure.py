from ceres_cli.noms.champs import Categorie, Champ, Contact, Option, Sort, Table
from ceres_cli.noms.champs import personne as p
from ceres_cli.noms.champs.types import Jour, Nombre, OuiNon, Telephone, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

_OTE = (Categorie.EMPLOI, Sort.OTEE)
_EMPLOI = (
    Champ("rome", Texte(), libelle="ROME", personne=_OTE),
    Champ("debut", Jour(), libelle="début", requis=True, personne=_OTE),
    Champ("fin", Jour(), libelle="fin", personne=_OTE),
)
_JOURS = (
    Champ("debut", Jour(), libelle="début", requis=True, personne=_OTE),
    Champ("fin", Jour(), libelle="fin", requis=True, personne=_OTE),
)
JURE = Nom(
    document="jure",
    lettre="J",
    mot="juré",
    schemas="jures",
    nomment=("nom", "prenom"),
    distinguent=("naissance", "commune", "habilitations"),
    cree=True,
    aux_services=True,
    metiers=(
        "jure.situation:MetierJure", "jure.experience:MetierEmplois",
        "jure.indisponibilites:MetierIndisponibilites", "jure.doublons:MetierDistinction",
        "jure.suppression:MetierSuppression",
    ),
    criteres=(
        Critere("departement", "j.departement = ?", Lu.DEPARTEMENT),
        Critere("region", "j.region = ?", Lu.REGION),
    ),
    champs=(
        *p.ETAT_CIVIL,
        Champ(
            "telephone_professionnel", Telephone("work"), "Tél. pro.", "téléphone professionnel", "Tél. professionnel",
            priorite=2, option=Option("T", "Téléphone professionnel."),
            synonymes=(
                "tél pro", "téléphone pro", "tél professionnel", "tél bureau", "téléphone bureau", "tél travail",
                "téléphone travail", "portable pro", "portable professionnel", "mobile pro", "mobile professionnel",
            ),
            personne=p.COORDONNEES, contact=Contact(21, 1),
        ),
        Champ(
            "telephone_personnel", Telephone("home"), "Tél. perso.", "téléphone personnel", "Tél. personnel",
            priorite=0, option=Option("T", "Téléphone personnel."),
            synonymes=(
                "tél perso", "téléphone perso", "tél personnel", "tél portable", "téléphone portable", "portable",
                "portable perso", "portable personnel", "tél mobile", "téléphone mobile", "mobile", "mobile perso",
                "mobile personnel", "gsm", "tél domicile", "téléphone domicile",
            ),
            personne=p.COORDONNEES, contact=Contact(18, 2),
        ),
        *(c._replace(synonymes=(*(c.synonymes or ()), "voie")) if c is p.ADRESSE else c for c in p.DOMICILE),
        Champ("region", Texte(), libelle="région", personne=p.RESSORT, groupe="adresse"),
        Champ(
            "employeur", Texte(), "Employeur", priorite=0, souple=True, option=Option("E", "Employeur."),
            synonymes=("entreprise", "société", "organisme employeur"), personne=(Categorie.EMPLOI, Sort.VIDEE),
            contact=Contact(19),
        ),
        Champ(
            "sessions_max_an", Nombre(1, 366), "Sessions par an", "nombre de sessions par an", priorite=0,
            option=Option("N", "Sessions de l'année civile où il accepte de siéger, au plus (DIS-02)."),
            synonymes=("sessions max an", "nombre de sessions par an", "maximum de sessions par an"),
            personne=(Categorie.EMPLOI, Sort.VIDEE),
        ),
        Champ("actif", OuiNon(), "Actif", requis=True, personne=p.PARCOURS),
    ),
    filles=(
        Table("experience", (*_EMPLOI,)),
        Table("lien_jure", (Champ("nature", Texte(), requis=True, personne=p.LIBRE_OTE),)),
        Table("indisponibilite", (*_JOURS,)),
        Table("distinction_jure", (*p.DISTINCTION,)),
    ),
)  # fmt: skip

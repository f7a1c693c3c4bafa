from ceres_cli.noms.champs import Champ, Table
from ceres_cli.noms.champs.personne import ACTE, ACTE_VIDE, LIBRE
from ceres_cli.noms.champs.types import Entier, Instant, Jour, Marque, Mot, Texte
from ceres_cli.noms.nom import Nom

LOT = Nom(
    document="lot",
    lettre="L",
    mot="lot",
    schemas="lots",
    nomment=("commande", "jour", "motif"),
    champs=(
        Champ("horodatage", Instant()),
        Champ("jour", Jour()),
        Champ("jour_force", Marque()),
        Champ("horloge_reculee", Marque()),
        Champ("jeton", Texte(), interne=True),
        Champ("programme", Texte(), interne=True),
        Champ("agent", Texte(), libelle="agent", personne=ACTE),
        Champ("profil", Texte(), personne=ACTE),
        Champ("role", Mot(), libelle="rôle", personne=ACTE),
        Champ("structure", Texte(), personne=ACTE),
        Champ("agent_plan", Texte(), personne=ACTE),
        Champ("commande", Texte()),
        Champ("motif", Texte(), libelle="motif", personne=LIBRE),
        Champ("source", Texte(), personne=LIBRE),
        Champ("source_sha256", Texte()),
        Champ("annule", Entier()),
        Champ("fait", Entier()),
        Champ("sans_effet", Entier()),
        Champ("refuse", Entier()),
        Champ("non_traite", Entier()),
    ),
    filles=(
        Table(
            "trace",
            (
                Champ("type_objet", Texte(), requis=True),
                Champ("objet_id", Entier(), interne=True),
                Champ("action", Texte(), requis=True),
                Champ("champ", Texte()),
                Champ("avant", Texte(), personne=ACTE_VIDE),
                Champ("apres", Texte(), personne=ACTE_VIDE),
                Champ("motif", Texte(), libelle="motif", personne=ACTE_VIDE),
                Champ("derogation", Marque()),
                Champ("empreinte", Texte(), interne=True),
            ),
        ),
        Table(
            "ecriture",
            (
                Champ("operation", Texte(), requis=True),
                Champ("nom_table", Texte(), requis=True),
                Champ("cles", Texte(), requis=True),
                Champ("valeurs", Texte(), personne=ACTE_VIDE),
                Champ("sel", Texte(), personne=ACTE_VIDE),
                Champ("empreinte", Texte(), interne=True),
            ),
        ),
    ),
)

#!/bin/sh
# Voir ceres travailler : du référentiel aux convocations, dans un dossier temporaire, sans rien demander.
#
#   make demo                         le dossier est effacé à la fin
#   CERES_DEMO_GARDER=1 make demo     il est gardé, pour continuer à la main
#
# Chaque commande est montrée avant sa réponse, raccourcie. Une sortie qui n'est pas celle attendue arrête tout.
set -eu

command -v ceres >/dev/null || {
    echo "La commande « ceres » est introuvable : lancez « make demo »." >&2
    exit 1
}
racine=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
dossier=$(mktemp -d "${TMPDIR:-/tmp}/ceres-demo.XXXXXX")

ranger() {
    code=$?
    cd /
    if [ "${CERES_DEMO_GARDER:-}" = 1 ]; then
        printf '\nGardé : %s (pour continuer : export CERES_BASE=%s/ceres.db)\n' "$dossier" "$dossier"
    else
        rm -rf -- "$dossier"
    fi
    exit "$code"
}
trap ranger EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

# Rien de la machine n'entre dans la démonstration, hors CERES_AUJOURDHUI.
unset CERES_PROFIL CERES_CONFIG CERES_DEBUG || true
export CERES_BASE="$dossier/ceres.db" CERES_FORMAT=table XDG_CONFIG_HOME="$dossier/config" PYTHONUTF8=1
cd "$dossier"
cp "$racine/data/exemples/export_fiches_RNCP_demo.xml" export_RNCP.xml

gras='' maigre=''
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]; then
    gras=$(printf '\033[1m') maigre=$(printf '\033[0m')
fi

titre() { printf '\n%s──── %s ────%s\n' "$gras" "$*" "$maigre"; }

# lancer SORTIE DEBUT+FIN COMMANDE : la commande telle qu'on la taperait, ce qu'un écran de cette largeur en montre (ses
# premières lignes et ses dernières, FIN en dit le nombre ou par quoi elles commencent), sa sortie si elle n'est pas 0. La
# réponse entière est dans reponse.txt.
lancer() {
    printf '\n%s$ %s%s\n' "$gras" "$3" "$maigre"
    obtenue=0
    python -c 'import os, sys
from ceres_cli.demonstration.visite import ecran, raccourcir, repondre
large = ecran("  ", sinon=98)
reponse, code = repondre(["sh", "-c", sys.argv[1]], os.environ, large)
open("reponse.txt", "w").write(reponse)
fin, dernieres = sys.argv[3], enumerate(reponse.splitlines()[::-1], 1)
fin = int(fin) if fin.isdecimal() else next((n for n, ligne in dernieres if ligne.startswith(fin)), 1)
for ligne in raccourcir(reponse, int(sys.argv[2]), fin, largeur=large):
    print(f"  {ligne}".rstrip())
sys.exit(code)' "$3" "${2%+*}" "${2#*+}" || obtenue=$?
    [ "$obtenue" -eq 0 ] || printf '  (sortie %s)\n' "$obtenue"
    if [ "$obtenue" -ne "$1" ]; then
        printf 'La sortie attendue était %s. Réponse entière :\n' "$1"
        cat reponse.txt
        exit 1
    fi
}

# reprendre MOTIF : ce que la visite guidée a nommé, premier groupe du motif.
reprendre() { sed -n "s/.*$1.*/\\1/p" visite.txt; }

# habilitation CRITERE… : la première de habilitations.tsv qui les remplit tous ; « col=val », « col!val », « col~val »
# (contient).
habilitation() {
    awk -F '\t' -v criteres="$*" '
        NR == 1 { for (i = 1; i <= NF; i++) rang[$i] = i; n = split(criteres, critere, " "); next }
        {
            bonne = 1
            for (i = 1; i <= n; i++) {
                split(critere[i], partie, /[=!~]/)
                signe = substr(critere[i], length(partie[1]) + 1, 1)
                case_ = $(rang[partie[1]])
                if (signe == "=" && case_ != partie[2]) bonne = 0
                if (signe == "!" && case_ == partie[2]) bonne = 0
                if (signe == "~" && index(case_, partie[2]) == 0) bonne = 0
            }
            if (bonne) { print $1; exit }
        }' habilitations.tsv
}

# titre_de HABILITATION : le titre sur lequel elle porte.
titre_de() { awk -F '\t' -v id="$1" '$1 == id { print $5 }' habilitations.tsv; }

# ligne ACTION HABILITATION MOTIF : une ligne du fichier de changements, si l'habilitation existe.
ligne() { [ -z "$2" ] || printf '%s;%s;%s\n' "$1" "$2" "$3" >>changements.csv; }

printf 'ceres, de bout en bout, dans %s\n' "$dossier"

titre "Une base, les titres livrés, puis un export de France compétences"
lancer 0 5+0 "ceres init --essai"
lancer 0 "9+Lot " "ceres referentiel importer export_RNCP.xml"
lancer 0 5+0 "ceres referentiel importer export_RNCP.xml"

titre "Deux cents jurés inventés, et une visite guidée (ici, son début)"
lancer 0 "31+La suite" "ceres demo"
cp reponse.txt visite.txt
ceres habilitation lister --format tsv >habilitations.tsv
socle=$(titre_de "$(habilitation jure=J-000001 etat=validee)")
centre=$(reprendre '--profil \(P-[0-9]*\) candidat')

titre "Un fichier de changements, et ses refus expliqués"
echo 'action;habilitation;motif' >changements.csv
ligne valider "$(habilitation etat=brouillon actions_possibles~valider jure!J-000001)" "commission de mars"
ligne valider "$(reprendre 'habilitation valider \(H-[0-9]*\)')" "commission de mars"
ligne valider "$(habilitation etat=brouillon type=CCS)" "commission de mars"
ligne valider "$(habilitation etat_effectif=active type=TITRE)" "déjà fait"
ligne supprimer "$(habilitation etat=brouillon jure=J-000001)" "saisi par erreur"
ligne suspendre "$(habilitation etat_effectif=active type=TITRE "titre!$socle")" "congé parental"
ligne reactiver "$(habilitation etat=suspendue classe_titre=en_cours "titre!$socle")" "de retour"
ligne brouillon "$(habilitation classe_expiration=E-COURS)" "titre prorogé"
ligne suspendre "$(habilitation classe_expiration=E-FIN)" "ne répond plus"
ligne suspendre "$(habilitation classe_expiration=E-AVANT)" "ne répond plus"
ligne brouillon "$(habilitation classe_expiration=E-HORS)" "trop tard"
ligne suspendre H-999999 "numéro mal recopié"
lancer 0 14+0 "cat changements.csv"
lancer 7 0+Simulation "ceres habilitation lot changements.csv --simuler"
lancer 7 "37+Lot " "ceres habilitation lot changements.csv --oui --resultat resultat.csv"
lancer 0 8+0 "grep refuse resultat.csv"

titre "Le traitement de nuit : il peut manquer, ou être relancé"
lancer 0 5+Expirations "ceres habilitation expirer"
lancer 0 0+Expirations "ceres habilitation expirer"

proroge=$(titre_de "$(habilitation classe_expiration=E-FIN)")
if [ -n "$proroge" ]; then
    titre "Un titre prorogé : l'effet se dit avant d'écrire"
    nouvelles="--fin-validite 31/12/2035 --fin-prolongation 31/12/2036"
    lancer 0 6+Simulation "ceres referentiel modifier $proroge $nouvelles --simuler"
fi

titre "La fiche de contact des jurés d'un titre"
lancer 0 3+0 "ceres export-jures --titre $socle --sortie jures.xlsx"
lancer 0 3+0 "ls -l jures.xlsx"

candidat=$(reprendre 'candidat inscrire \(C-[0-9]*\)')
session=$(reprendre 'candidat inscrire C-[0-9]* \(S-[0-9-]*\)')
if [ -n "$candidat" ]; then
    titre "Une session : le Centre la prépare, l'UD la valide"
    lancer 4 8+0 "ceres --profil $centre candidat inscrire $candidat $session"
    lancer 0 8+0 "ceres --profil $centre convocation editer $session --sortie convocations"
    lancer 0 4+0 "ls convocations"
    lancer 4 8+0 "ceres session valider $(reprendre 'session valider \(S-[0-9-]*\)')"
    for attente in $(ceres session lister --etat en_attente_validation --centre E-1 --format tsv | sed 1d | cut -f1); do
        if ceres session expliquer "$attente" --action valider >reponse.txt 2>&1; then
            lancer 0 12+0 "ceres session valider $attente"
            break
        fi
    done
fi

titre "Qui a fait quoi"
lancer 0 12+0 "ceres journal lister --limite 12"

titre "À vous"
cat <<'FIN'

  . .venv/bin/activate              rend la commande « ceres » disponible
  export CERES_BASE=essai.db        une base à vous
  ceres demo                        les mêmes données, et la visite entière
  ceres --help                      toutes les commandes ; « ceres regles », toutes les règles
FIN

"""L'histoire que les épingles gardent : celle des bases d'exemple, puis ce qu'elle ne disait pas ; et ce qui s'y lit.

Une action de chaque nom au moins y est faite, refusée, et défaite. (jour, profil, commande) ; « LOT » : le dernier lot.
"""

from scripts import fabriquer_base_ancienne as ancienne
from scripts.fabriquer_base_ancienne import CCP, CENTRE, DIRECCTE, MPCP, TITRE, UD

JURES_LUS = """nom;prénom;commune;téléphone professionnel;titre;début emploi
CARRÉ;Lise;Nantes;02 61 91 00 07;TP-99901m01;01/03/2012
MARTIN;Alice;Nantes;;;
SANS-COMMUNE;Luc;Nullepart;12;;
"""
CANDIDATS_LUS = """nom;prénom;naissance
TARD;Jeanne;02/02/1995
PETIT;Hugo;14/03/1999
"""
VAE_LUES = """demande;décision;notifiée le;motif
D-1;recevable;2025-09-02;
D-2;irrecevable;2025-09-02;hors champ
D-99;recevable;2025-09-02;
"""
RESULTATS_LUS = """candidat;résultat
C-4;reussite
C-2;reussite
"""
ACTES_LUS = "action;habilitation\nbrouillon;H-1\nsuspendre;H-4\nvalider;H-99\n"
FICHIERS = {
    "lot.csv": ancienne.LOT,
    "logo.svg": ancienne.LOGO,
    "jures.lus.csv": JURES_LUS,
    "candidats.lus.csv": CANDIDATS_LUS,
    "vae.lues.csv": VAE_LUES,
    "resultats.lus.csv": RESULTATS_LUS,
    "actes.lus.csv": ACTES_LUS,
}

_AUTRE_CENTRE = "P-8"
_SUITE = [
    # les retards de l'histoire
    ("2025-02-04", MPCP, "centre retirer-agrement A-6 --motif 'plus de salle'"),
    ("2025-03-12", CENTRE, "session resultats S-2025-1 --candidat C-4 --entretien reussi"),
    ("2025-03-12", CENTRE, "session transmettre S-2025-1"),
    ("2025-03-14", UD, "session valider S-2025-1"),
    ("2025-04-15", UD, "session valider S-2025-3"),
    ("2025-05-12", CENTRE, "session resultats S-2025-4 --candidat C-6 --entretien echoue"),
    ("2025-05-12", CENTRE, "session transmettre S-2025-4"),
    ("2025-05-13", UD, "session valider S-2025-4"),
    ("2025-05-20", UD, "session debloquer S-2025-4 --motif 'résultats inversés'"),
    ("2025-05-21", CENTRE, "session resultats S-2025-4 --candidat C-6 --resultat echec"),
    ("2025-05-21", CENTRE, "session transmettre S-2025-4"),
    ("2025-05-22", UD, "session valider S-2025-4"),
    ("2025-06-20", UD, "session valider S-2025-5"),
    ("2025-07-08", UD, "session valider S-2025-10"),
    # les jurés
    ("2025-08-26", UD, "jure importer jures.lus.csv --oui"),
    ("2025-08-26", UD, "jure importer jures.lus.csv --oui --tout-ou-rien"),
    ("2025-08-26", UD, "jure creer --nom MARTIN --prenom Alice --naissance 1970-05-04"),
    ("2025-08-26", UD, "jure creer --nom X --prenom Y --telephone-personnel 12"),
    ("2025-08-26", UD, "jure creer --nom BREF --prenom Ana --commune Nantes --courriel ana@example.fr"),
    ("2025-08-26", UD, "jure modifier J-6 --complement 'Bât. B' --adresse '1 rue du Port' --code-postal 44000"),
    ("2025-08-26", UD, "jure modifier J-1 --telephone-professionnel 0261910099 --motif 'a déménagé' --si-version 99"),
    ("2025-08-26", UD, "jure modifier J-1 --telephone-professionnel 0261910099 --motif 'a déménagé'"),
    ("2025-08-26", UD, "lot annuler LOT --motif 'mauvais numéro' --oui"),
    ("2025-08-26", UD, "lot annuler LOT --motif 'bon numéro' --oui"),
    ("2025-08-26", UD, "jure experience J-6 --modifier --titre TP-99901m01 --debut 2012-03-01 --fin 2020-01-31"),
    ("2025-08-26", UD, "jure experience J-6 --rome B1604 --debut 2020-02-01 --motif emploi"),
    ("2025-08-26", UD, "jure experience J-6 --supprimer --rome B1604 --debut 2020-02-01 --oui"),
    ("2025-08-26", UD, "lot annuler LOT --motif 'ôté par erreur' --oui"),
    ("2025-08-26", UD, "jure lier J-6 --centre E-1 --nature salarie"),
    ("2025-08-26", UD, "jure lier J-6 --centre E-1 --nature inconnue"),
    ("2025-08-26", UD, "jure lier J-1 --candidat C-1 --nature parent"),
    ("2025-08-26", UD, "jure delier J-6 --centre E-1"),
    ("2025-08-26", UD, "lot annuler LOT --motif 'lien toujours vrai' --oui"),
    ("2025-08-26", UD, "jure distinguer J-1 J-6 --motif 'deux personnes'"),
    ("2025-08-26", UD, "lot annuler LOT --motif essai --oui"),
    ("2025-08-26", UD, "jure reactiver J-5"),
    ("2025-08-26", UD, "jure inactiver J-1"),
    ("2025-08-26", UD, "jure inactiver J-7 --oui"),
    ("2025-08-26", UD, "jure inactiver J-7 --oui"),
    ("2025-08-26", UD, "lot annuler LOT --motif 'toujours là' --oui"),
    ("2025-08-26", UD, "jure supprimer J-1 --oui"),
    ("2025-08-26", UD, "jure supprimer J-7 --oui --motif doublon"),
    ("2025-08-26", UD, "lot annuler LOT --motif regret --oui"),
    ("2025-08-26", CENTRE, "jure supprimer J-1 --oui"),
    # les habilitations
    ("2025-08-27", UD, "habilitation creer --jure J-6 --certification TP-99901m01/CCP1 --debut 2025-09-01"),
    ("2025-08-27", UD, "lot annuler LOT --motif 'trop tôt' --oui"),
    ("2025-08-27", UD, "habilitation creer --jure J-6 --certification TP-99901m01 --debut 2025-09-01 --fin 2026-03-01"),
    ("2025-08-27", UD, "habilitation modifier H-10 --fin 2026-06-30 --motif prolongée"),
    ("2025-08-27", UD, "lot annuler LOT --motif essai --oui"),
    ("2025-08-27", UD, "habilitation modifier H-1 --fin 2026-06-30"),
    ("2025-08-27", UD, "habilitation valider H-10 --oui"),
    ("2025-08-27", UD, "lot annuler LOT --motif 'pas encore' --oui"),
    ("2025-08-27", UD, "habilitation valider H-10 H-3 H-99 --oui"),
    ("2025-08-27", UD, "habilitation reactiver H-3"),
    ("2025-08-27", UD, "habilitation reactiver H-3 --oui --motif revenue"),
    ("2025-08-27", UD, "habilitation viser H-3 --oui"),
    ("2025-08-27", UD, "habilitation viser H-1 H-4 --oui"),
    ("2025-08-27", UD, "habilitation lot actes.lus.csv --simuler --plan actes.json"),
    ("2025-08-27", UD, "habilitation plan actes.json"),
    ("2025-08-27", UD, "habilitation appliquer actes.json --oui"),
    ("2025-08-27", UD, "habilitation appliquer actes.json --oui"),
    ("2025-08-27", UD, "habilitation annuler-lot LOT H-1 --motif 'un seul' --oui"),
    ("2025-08-27", UD, "habilitation lot actes.lus.csv --tout-ou-rien"),
    ("2025-08-27", UD, "habilitation supprimer H-6 --oui --motif doublon"),
    ("2025-08-27", MPCP, "habilitation expirer --au 2025-08-27"),
    ("2025-08-27", UD, "habilitation echeances --sous 600j"),
    # les sessions
    ("2025-08-28", CENTRE, f"session creer --certification {TITRE} --debut 2025-12-01 --heure-debut 09:00"
     " --heure-convocation 10:00"),
    ("2025-08-28", CENTRE, f"session creer --certification {TITRE} --debut 2025-09-05 --heure-debut 09:00"),
    ("2025-08-28", CENTRE, f"session creer --certification {TITRE} --debut 2025-12-01 --heure-debut 09:00"),
    ("2025-08-28", CENTRE, "session modifier S-2025-12 --debut 2025-12-08 --fin 2025-12-09 --heure-jury 08:15"),
    ("2025-08-28", CENTRE, "lot annuler LOT --motif 'bonne date' --oui"),
    ("2025-08-28", CENTRE, "session reporter S-2025-12 --jours 7"),
    ("2025-08-28", CENTRE, "session reporter S-2025-12 --debut 2025-12-02 --motif grève"),
    ("2025-08-28", CENTRE, "session reporter S-2025-7 S-2025-12 --jours 1 --motif salle"),
    ("2025-08-28", CENTRE, "lot annuler LOT --motif essai --oui"),
    ("2025-08-28", CENTRE, "session inscrire-jure S-2025-12 J-1 J-2 J-5"),
    ("2025-08-28", CENTRE, "session inscrire-jure S-2025-12 J-1 J-3"),
    ("2025-08-28", CENTRE, "session desinscrire-jure S-2025-12 J-3 --motif souffrant"),
    ("2025-08-28", CENTRE, "lot annuler LOT --motif guérie --oui"),
    ("2025-08-28", CENTRE, "candidat inscrire C-3 S-2025-12 --portee entretien_final_seul"),
    ("2025-08-28", CENTRE, "candidat inscrire C-3 S-2025-12"),
    ("2025-08-28", CENTRE, "lot annuler LOT --motif essai --oui"),
    ("2025-08-28", CENTRE, "candidat inscrire C-3 S-2025-12"),
    ("2025-08-28", CENTRE, "candidat inscrire C-5 S-2025-12"),
    ("2025-08-28", CENTRE, "candidat inscrire C-5 S-2025-7"),
    ("2025-08-28", CENTRE, "session demander-dte S-2025-12 --commentaire 'Une loupe.'"),
    ("2025-08-28", CENTRE, "session modifier S-2025-12 --site 'Quai nord'"),
    ("2025-08-28", CENTRE, "convocation apercu S-2025-12"),
    ("2025-08-28", CENTRE, "convocation editer S-2025-12"),
    ("2025-08-28", CENTRE, "convocation editer S-2025-7"),
    ("2025-08-28", CENTRE, "session modifier S-2025-12 --heure-debut 09:30 --oui"),
    ("2025-08-28", CENTRE, "convocation editer S-2025-12 --oui --motif horaire"),
    ("2025-08-28", CENTRE, "candidat desinscrire C-5 S-2025-12"),
    ("2025-08-28", CENTRE, "candidat desinscrire C-5 S-2025-12 --motif 'a renoncé'"),
    ("2025-08-28", CENTRE, "lot annuler LOT --motif 'revient' --oui"),
    ("2025-08-28", UD, "session deroger --centre E-1 --certification TP-99901m01 --debut 2025-09-25 --delai creation"
     " --motif 'salle libérée'"),
    ("2025-08-28", CENTRE, f"session creer --certification {TITRE} --debut 2025-09-25 --heure-debut 09:00"),
    ("2025-08-28", UD, "session deroger S-2025-13 --delai dte --motif 'demande tardive'"),
    ("2025-08-28", UD, "lot annuler LOT --motif essai --oui"),
    ("2025-08-28", CENTRE, "session annuler S-2025-13 --motif 'trop tôt'"),
    ("2025-08-28", UD, "session annuler S-2025-13 --motif 'trop tôt' --oui"),
    ("2025-08-28", UD, "lot annuler LOT --motif 'tenue quand même' --oui"),
    ("2025-09-16", CENTRE, "session resultats S-2025-6 --fichier resultats.lus.csv"),
    ("2025-09-16", CENTRE, "session resultats S-2025-6 --candidat C-4 --resultat echec"),
    ("2025-09-16", CENTRE, "session resultats S-2025-6 --candidat C-2 --resultat reussite"),
    ("2025-09-16", CENTRE, "session transmettre S-2025-6"),
    ("2025-09-17", CENTRE, "session resultats S-2025-6 --candidat C-2 --entretien reussi"),
    ("2025-09-17", CENTRE, "session resultats S-2025-6 --candidat C-4 --entretien echoue"),
    ("2025-09-17", CENTRE, "lot annuler LOT --motif 'mauvaise ligne' --oui"),
    ("2025-09-17", CENTRE, "session resultats S-2025-6 --candidat C-4 --entretien absent"),
    ("2025-09-17", CENTRE, "session transmettre S-2025-6"),
    ("2025-09-17", CENTRE, "session transmettre S-2025-6 --oui"),
    ("2025-09-17", UD, "session renvoyer S-2025-6"),
    ("2025-09-17", UD, "session renvoyer S-2025-6 --motif 'une pièce'"),
    ("2025-09-17", UD, "lot annuler LOT --motif 'pièce reçue' --oui"),
    ("2025-09-18", UD, "session valider S-2025-6"),
    ("2025-09-18", UD, "session valider S-2025-6 --oui"),
    ("2025-09-18", UD, "lot annuler LOT --motif 'validée trop vite' --oui"),
    ("2025-09-18", UD, "session debloquer S-2025-6 --motif 'validée trop vite' --oui"),
    ("2025-09-18", UD, "session relancer --oui"),
    ("2025-09-18", CENTRE, "session rappeler --simuler"),
    ("2025-12-03", CENTRE, "session resultats S-2025-12 --candidat C-5 --resultat absent"),
    ("2025-12-03", CENTRE, "session resultats S-2025-12 --candidat C-3 --resultat reussite_partielle --ccp CCP2"
     " --entretien echoue"),
    ("2025-12-03", CENTRE, "session transmettre S-2025-12"),
    ("2025-12-04", UD, "session valider S-2025-12"),
    ("2025-12-04", UD, "lot annuler LOT --motif essai --oui"),
    # les candidats
    ("2025-09-01", CENTRE, "candidat creer --nom TARDIF --prenom Lou --naissance 2003-03-03 --civilite MME"
     " --pays-naissance Maroc --ville-naissance Rabat --commune Nantes --telephone 0639980009"),
    ("2025-09-01", CENTRE, "candidat creer --nom PETIT --prenom Hugo --naissance 1999-03-14"),
    ("2025-09-01", CENTRE, "candidat creer --nom DEMAIN --prenom Lou --naissance 2035-03-03"),
    ("2025-09-01", CENTRE, "candidat modifier C-9 --nom-usage LEROY --code-postal 44000 --adresse '2 quai'"),
    ("2025-09-01", CENTRE, "lot annuler LOT --motif essai --oui"),
    ("2025-09-01", CENTRE, "candidat modifier C-1 --naissance 1999-03-15"),
    ("2025-09-01", UD, "candidat modifier C-1 --naissance 1999-03-15 --motif 'acte produit'"),
    ("2025-09-01", CENTRE, "candidat importer candidats.lus.csv --session S-2025-13 --oui"),
    ("2025-09-01", CENTRE, "candidat supprimer C-1 --oui"),
    ("2025-09-01", CENTRE, "candidat supprimer C-9 --oui --motif erreur"),
    ("2025-09-01", CENTRE, "lot annuler LOT --motif regret --oui"),
    ("2025-09-01", UD, "candidat reintegrer C-4 S-2025-10 --motif 'titre reconnu'"),
    ("2025-09-01", MPCP, "candidat fusionner C-1 C-2 --motif essai --oui"),
    ("2025-09-01", UD, "candidat parchemin delivrer 1 --oui"),
    ("2025-09-01", UD, "candidat parchemin delivrer 1 --oui"),
    ("2025-09-01", UD, "candidat parchemin annuler 1 --oui"),
    ("2025-09-01", UD, "candidat parchemin annuler 1 --motif 'mal imprimé' --oui"),
    ("2025-09-01", UD, "lot annuler LOT --motif essai --oui"),
    # les demandes VAE
    ("2025-09-02", CENTRE, "vae creer --candidat C-5 --certification TP-99901m01"),
    ("2025-09-02", UD, "vae decider D-1 --irrecevable --notifiee-le 2025-09-02"),
    ("2025-09-02", UD, "vae decider D-1 --recevable --notifiee-le 2025-09-01 --oui"),
    ("2025-09-02", UD, "lot annuler LOT --motif 'pas encore notifiée' --oui"),
    ("2025-09-02", UD, "vae decider D-1 --recevable --notifiee-le 2025-09-02 --oui"),
    ("2025-09-02", CENTRE, "vae creer --candidat C-3 --certification TP-99901m01 --deposee-le 2025-09-01"),
    ("2025-09-02", CENTRE, f"vae creer --candidat C-6 --certification {CCP} --deposee-le 2025-08-30"),
    ("2025-09-02", CENTRE, "vae retirer D-3 --motif renonce --oui"),
    ("2025-09-02", CENTRE, "vae retirer D-3 --motif renonce --oui"),
    ("2025-09-02", CENTRE, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", UD, "vae importer vae.lues.csv --oui"),
    # les contrôles
    ("2025-09-02", UD, "controle creer --centre E-1 --type a_priori --date 2025-09-01"),
    ("2025-09-02", UD, "controle creer --session S-2025-6 --type a_posteriori --date 2026-09-01"),
    ("2025-09-02", UD, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", UD, "controle constater K-1 --texte 'Registre retrouvé.'"),
    ("2025-09-02", UD, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", UD, "controle clore K-1 --suite mise_en_demeure --oui"),
    ("2025-09-02", UD, "controle clore K-1 --suite aucune --motif 'rien à dire' --oui"),
    ("2025-09-02", UD, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", UD, "controle creer --session S-2025-6 --type a_posteriori --date 2025-09-01"),
    ("2025-09-02", DIRECCTE, "controle clore K-4 --suite suspension --agrement A-4 --motif locaux --oui"),
    ("2025-09-02", DIRECCTE, "centre suspendre-agrement A-4 --motif locaux --oui"),
    ("2025-09-02", DIRECCTE, "controle clore K-4 --suite suspension --agrement A-4 --motif locaux --oui"),
    ("2025-09-02", DIRECCTE, "lot annuler LOT --motif essai --oui"),
    # les centres et leurs agréments
    ("2025-09-02", MPCP, "centre modifier E-2 --siret 73282932000074"),
    ("2025-09-02", MPCP, "centre modifier E-2 --adresse '4 rue Haute' --code-postal 35000 --telephone 0299000000"),
    ("2025-09-02", MPCP, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", DIRECCTE, "centre modifier-agrement A-4 --fin 2025-06-15 --site 'Quai sud'"),
    ("2025-09-02", DIRECCTE, "centre suspendre-agrement A-1 --motif visite"),
    ("2025-09-02", DIRECCTE, "centre suspendre-agrement A-1 --motif visite --oui --a-compter-du 2026-01-01"),
    ("2025-09-02", DIRECCTE, "centre retablir-agrement A-1 --motif réparé --oui --a-compter-du 2026-02-01"),
    ("2025-09-02", DIRECCTE, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", DIRECCTE, "centre agreer E-1 --certification TP-99901m01 --debut 2025-10-01"),
    ("2025-09-02", MPCP, "centre agreer E-2 --certification TP-99901m01/CCP1 --debut 2025-10-01"),
    ("2025-09-02", MPCP, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", CENTRE, "centre courrier E-1 --sans-logo --qualite Directrice --motif 'plus de logo'"),
    ("2025-09-02", CENTRE, "lot annuler LOT --motif essai --oui"),
    # le référentiel, les délais, les profils
    ("2025-09-02", MPCP, "referentiel modifier TP-99902m01 --sigle RF --fin-prolongation 2026-01-31 --oui"),
    ("2025-09-02", MPCP, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", MPCP, "referentiel modifier TP-99901m01 --fin-validite 2020-01-01 --oui"),
    ("2025-09-02", MPCP, "referentiel creer --code TP-99901m01 --intitule Encore --debut-validite 2021-01-01"
     " --fin-validite 2026-12-31"),
    ("2025-09-02", MPCP, "delais definir titre --creation 45 --convocation 20"),
    ("2025-09-02", MPCP, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", MPCP, "delais definir vae --mode bloquer"),
    ("2025-09-02", DIRECCTE, "delais definir ccp --mode avertir --dte 20"),
    ("2025-09-02", MPCP, "profil creer --role centre --structure E-2"),
    ("2025-09-02", MPCP, "profil creer --role centre --structure E-99"),
    ("2025-09-02", MPCP, "profil modifier P-2 --courriel centre@example.fr"),
    ("2025-09-02", MPCP, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", MPCP, "profil retirer P-6"),
    ("2025-09-02", MPCP, "lot annuler LOT --motif essai --oui"),
    ("2025-09-02", MPCP, f"profil choisir {UD}"),
    ("2025-09-02", MPCP, f"profil choisir {MPCP}"),
    # le courrier
    ("2025-12-05", CENTRE, "convocation modele choisir --centre E-1 --maison"),
    ("2025-12-05", MPCP, "lot annuler LOT --motif essai --oui"),
    ("2025-12-05", CENTRE, "convocation envoyer S-2025-12 --jure J-1 --oui"),
    ("2025-12-05", MPCP, "courrier relancer M-1 --oui"),
    ("2025-12-05", MPCP, "courrier abandonner M-1 --oui"),
    # les données personnelles
    ("2025-12-06", MPCP, "rgpd effacer J-1 --motif demande --oui"),
    ("2025-12-06", MPCP, "rgpd effacer C-9 --motif demande --oui"),
    ("2025-12-06", MPCP, "lot annuler LOT --motif essai --oui"),
    # ce que nul n'a, ou ne voit pas
    *(("2025-12-06", profil, commande) for profil in (MPCP, _AUTRE_CENTRE) for commande in (
        "jure voir J-99", "habilitation voir H-99", "session voir S-2025-99", "candidat voir C-99", "centre voir E-99",
        "vae voir D-99", "controle voir K-99", "courrier voir M-99", "profil voir P-99", "lot voir L-999",
        "candidat parchemin voir 99", "centre historique A-99", "referentiel voir TP-00000m00",
        "candidat voir C-5", "session voir S-2025-6", "vae voir D-1", "controle voir K-1",
    )),
    # les résultats dits aux candidats
    ("2025-12-07", CENTRE, "session notifier S-2025-6"),
    ("2025-12-07", CENTRE, "session notifier S-2025-12 --simuler"),
    ("2025-12-07", CENTRE, "session notifier S-2025-12 --apercu"),
    ("2025-12-07", CENTRE, "session notifier S-2025-12"),
    ("2025-12-07", UD, "lot annuler LOT --motif essai --oui"),
]  # fmt: skip
HISTOIRE = [
    *ancienne.MISE_EN_PLACE, *ancienne.JURES, *ancienne.CANDIDATS, *ancienne.SESSIONS, *ancienne.DIVERS,
    *ancienne.DEPUIS_LA_0_1, *ancienne.DEPUIS_LE_SCHEMA_4, *_SUITE,
]  # fmt: skip

JOUR_DES_LECTURES = "2025-12-10"
LISTES = (
    "jure lister", "jure doublons", "jure disponibles --titre TP-99901m01 --le 2025-12-15", "habilitation lister",
    "habilitation echeances --sous 600j", "habilitation lots", "habilitation transitions", "session lister",
    "session transitions", "session derogations", "candidat lister", "candidat doublons", "candidat parchemins",
    "convocation lister", "convocation apercu S-2025-13", "profil lister", "profil lister --tous", "centre lister",
    "centre agrements", "referentiel lister", "delais voir", "vae lister", "controle lister", "courrier lister",
    "lot lister --limite 20", "journal lister --limite 20", "journal lister --detail --limite 20", "export-jures",
    "stats echeances", "stats couverture", "stats sessions", "stats resultats", "stats activite",
)  # fmt: skip
FICHES = (
    "jure voir J-1", "habilitation voir H-1", "session voir S-2025-1", "candidat voir C-1", "centre voir E-1",
    "vae voir D-1", "controle voir K-1", "courrier voir M-1", "profil voir P-2", "lot voir L-30",
    "candidat parchemin voir 1", "referentiel voir TP-99901m01", "referentiel voir TP-99901m01/CCP1",
    "accueil", "jure historique J-6", "habilitation historique H-1", "session historique S-2025-7",
    "candidat historique C-6", "centre historique E-2", "centre historique A-1", "vae historique D-1",
    "controle historique K-1", "delais historique titre", "habilitation expliquer H-1",
    "session expliquer S-2025-13 --action modifier", "candidat expliquer C-1 --session S-2025-13",
    "candidat expliquer C-1 --titre TP-99901m01", "centre expliquer A-1", "vae expliquer D-1", "controle expliquer K-4",
    "candidat parchemin expliquer 1", "habilitation plan actes.json",
)  # fmt: skip
# Les autres objets, en json seulement.
AUTRES_FICHES = (
    *(f"{verbe} J-{n}" for n in range(1, 9) for verbe in ("jure voir", "jure historique --detail")),
    *(f"{verbe} H-{n}" for n in range(1, 13)
      for verbe in ("habilitation voir", "habilitation historique --detail", "habilitation expliquer")),
    *(f"{verbe} S-2025-{n}" for n in range(1, 14) for verbe in ("session voir", "session historique --detail")),
    *(f"{verbe} C-{n}" for n in range(1, 11) for verbe in ("candidat voir", "candidat historique --detail")),
    *(f"{verbe} E-{n}" for n in (1, 2) for verbe in ("centre voir", "centre historique --detail")),
    *(f"{verbe} A-{n}" for n in range(1, 10) for verbe in ("centre historique --detail", "centre expliquer")),
    *(f"{verbe} D-{n}" for n in range(1, 4) for verbe in ("vae voir", "vae historique --detail", "vae expliquer")),
    *(f"{verbe} K-{n}" for n in (1, 4)
      for verbe in ("controle voir", "controle historique --detail", "controle expliquer")),
    *(f"{verbe} {n}" for n in range(1, 7) for verbe in ("candidat parchemin voir", "candidat parchemin expliquer")),
    *(f"profil voir P-{n}" for n in range(1, 10)),
    *(f"lot voir L-{n}" for n in range(1, 260, 7)),
    *(f"session expliquer S-2025-{n} --action {action}" for n in (6, 7, 13) for action in (
        "modifier", "reporter", "demander-dte", "inscrire-jure", "desinscrire-jure", "inscrire", "desinscrire",
        "deroger", "resultats", "editer", "transmettre", "valider", "renvoyer", "debloquer", "annuler", "ecarter",
        "notifier")),
    "session expliquer S-2025-13 --action inscrire-jure --jure J-1",
    "session expliquer S-2025-13 --action inscrire-jure --jure J-6",
    "session expliquer S-2025-13 --action inscrire --candidat C-9",
    "session expliquer S-2025-13 --action modifier --debut 2025-12-20 --heure-debut 10:00",
    "session expliquer S-2025-13 --action reporter --jours 10",
    "session expliquer S-2025-13 --action deroger --delai dte",
    *(f"candidat expliquer C-{n} --titre TP-99901m01" for n in range(2, 7)),
    *(f"candidat expliquer C-{n} --session S-2025-13 --action {action}" for n in (1, 9)
      for action in ("inscrire", "desinscrire", "ecarter", "reintegrer")),
    "candidat expliquer C-1 --action modifier",
    "vae expliquer D-1 --action decider --recevable --notifiee-le 2025-12-01",
    "controle expliquer K-4 --action clore --suite suspension --agrement A-1",
    "delais historique ccp", "stats prevision", "stats couverture --par region", "stats resultats --par centre",
    "session lister --jury-incomplet", "habilitation lister --utilisable --departement 44", "jure lister martin",
    "jure voir J-1 --au 2025-02-01", "habilitation voir H-7 --au 2025-02-01", "centre voir E-2 --au 2025-01-20",
    "referentiel lister --classe en_cours", "journal lister --objet J-1", "regles", "rgpd registre",
    "rgpd extraire J-1", "rgpd extraire C-1",
)  # fmt: skip

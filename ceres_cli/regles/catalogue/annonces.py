"""V18-1 à V18-9 : ce que les notes de version annoncent pour la version 1.8."""

from ceres_cli.regles.catalogue.regle import ANNONCE, Regle


def _regle(numero: int, phrase: str, lecture: str, *ou: str) -> Regle:
    return Regle(f"V18-{numero}", "version 1.8", phrase, lecture, ANNONCE, ou, "0.1.0" if ou else "")


ANNONCES = (
    _regle(
        1,
        "Demande VAE sur Titre CCP",
        "La demande d'un candidat (D-…) vise un titre, certains de ses CCP, ou un CCS ; l'UD du département où il"
        " habite la décide recevable ou irrecevable (VAE-01 à VAE-04). Recevable, elle vaut un an ; l'inscription d'un"
        " candidat VAE y repose (CAN-09).",
        "services.vae.situation:SituationVae",
        "regles.vae.controles:TRANSITIONS",
        "regles.vae.controles:de_son_ressort",
        "regles.vae.appui:vise",
    ),
    _regle(
        2,
        "[Etablissement] Revue du bloc Agrément",
        "Par établissement : agréments par titre ou CCS et par site, fin ≤ fin du titre, état du jour (à venir, valide,"
        " suspendu, sans appui, expiré, retiré), dernier jour valide, prolongation (d'un titre,"
        " s'il est valide le jour de la fin de vie), sessions concernées. AGR-01 à AGR-04.",
        "regles.centre.vie:valide_jusqu_au",
        "regles.centre.vie:prolongation_jusqu_au",
        "regles.centre.couverture:concerne",
        "services.centre.lectures:centre",
    ),
    _regle(
        3,
        "[Session] entretien final dans une session TITRE",
        "Inscrit à une session TITRE, qui détient déjà chaque CCP de la version (au plus tard le dernier jour de la"
        " session) a pour portée l'entretien final seul ; --portee complete lui fait tout passer. L'issue de"
        " l'entretien est notée à part (SES-13, SES-14), la session compte pour CAN-05 et la convocation le dit.",
        "regles.session.resultats:portee",
        "regles.session.resultats:permise",
        "services.candidat.inscription:SituationInscription",
    ),
    _regle(
        4,
        "[Sessions] Contraintes délais à remettre en place",
        "Réglages par type de session (création, DTE, convocation : 30, 15, 15 jours) ; ignorer, avertir ou bloquer"
        " (DEL-01) ; dérogation motivée de l'UD (DEL-02) ; éteint à défaut. CAN-03 reste une exception.",
        "regles.delais:initial",
        "services.delais.situation:MetierDelais",
    ),
    _regle(
        5,
        "[Session] Case commentaire lors de la demande de DTE",
        "≤ 1 000 caractères. D'une DTE demandée, un autre commentaire remplace le premier jusqu'à la validation, avant"
        " et après au journal ; ne pas en donner n'efface rien. Montré dans la fiche et dans la liste des sessions.",
        "services.session.saisie:commentaire",
        "regles.session.controles:autre_commentaire",
        "regles.session.controles:verdict_d_etat",
    ),
    _regle(
        6,
        "[Candidat] Profil Centre : modification du bloc Identification du candidat",
        "CAN-10. Chaque changement est au journal, avant et après.",
        "regles.candidat.identification:identification",
    ),
    _regle(
        7,
        "[Candidat] Bandeau : mauvaise commune de naissance",
        "CAN-08, à la saisie, à l'import, dans les lettres et dans les listes.",
        "services.candidat.saisie:lieu",
        "nomenclatures.communes:chercher_commune",
    ),
    _regle(
        8,
        "[Candidat] résultats modifiés dans une session débloquée",
        "À la nouvelle validation, ce qui est détenu est calculé de nouveau : un résultat ajouté ajoute, un résultat"
        " ôté retire, sauf obtenu ailleurs (OBT-01 à OBT-03). Tant que la session est débloquée, ce qui ne tient que"
        " par elle est contesté : c'est encore détenu, CAN-06 n'y valide rien, un parchemin ne s'en délivre pas.",
        "regles.obtention.acquis:contestees",
        "services.session.obtentions:contester_les_obtentions",
        "services.faits.obtentions:certifications_contestees",
    ),
    _regle(
        9,
        "[Bloc Traçabilité] Candidats, Jurés, Agréments, Contrôles",
        "L'historique de chacun : quand, qui, profil, structure, action, champ, avant, après, motif ; un Centre n'y"
        " lit, des jurés et des habilitations, ni les agents ni les motifs des services. Filtres : champ, jours"
        " utilisés (bornes comprises), agent. Un autre objet y est nommé par sa"
        " référence. Les contrôles : CTL-01 et CTL-02.",
        "commands.historiques:montrer_filtrees",
        "services.journal.lectures:retenir",
        "services.journal.lectures:d_un_objet",
        "regles.traces:en_clair",
        "terminal.histoire:lignes",
    ),
)

"""Effacer les données d'une personne : la décision (CAN-05, DON-01), et ce qu'elle fait de chaque table."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar, cast

from ceres_cli.base.sceau import archives
from ceres_cli.base.sceau.etat import A_REJOUER, DEDUITES, Cle, Ligne, relever
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.ecritures import Ecritures
from ceres_cli.moteur.effet import Effet
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme, Situation
from ceres_cli.noms import CANDIDAT, JURE, NOMS, NUMEROTES
from ceres_cli.regles import condition
from ceres_cli.regles.calendrier import en_francais, lire_iso
from ceres_cli.regles.donnees import effacement as regles
from ceres_cli.regles.donnees import registre
from ceres_cli.regles.donnees.effacement import NAISSANCE, ActionDonnees, Obligations, Place, Sorte, anonyme, est_efface
from ceres_cli.regles.donnees.registre import REGISTRE
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.francais import compter, premiers
from ceres_cli.regles.identifiants import affiche, numero_session, numero_si_lisible, session
from ceres_cli.services.faits import absents, personnes
from ceres_cli.services.faits.archives.dites import ou
from ceres_cli.services.rgpd import requetes
from ceres_cli.services.rgpd.dossier import Dossier, lire, lots_a_elle
from ceres_cli.store import Db


class References:
    """Lues une fois chacune."""

    def __init__(self, db: Db) -> None:
        self._db = db
        self._connues: dict[tuple[str, int], str] = {}

    def de_la_ligne(self, table: str, cle: Sequence[Any]) -> str:
        """« C-000012 », « S-2026-000003 », ou la clé."""
        if table in NUMEROTES:
            return affiche(NUMEROTES[table], int(cle[0]))
        if table in ("session", "session_examen"):
            return self._lue("session", int(cle[0]))
        return " ".join([table, *map(str, cle)])

    def clair(self, table: str, colonne: str, valeur: Any) -> str:
        """La valeur, ou la référence de ce que la colonne de cette table désigne."""
        liens = REGISTRE[table].liens.items()
        sorte = next((s.value for s, siennes in liens if colonne in siennes), colonne.removesuffix("_id"))
        if not colonne.endswith("_id") or not isinstance(valeur, int):
            return str(valeur)
        if sorte in ("session", "certification", "titre"):
            return self._lue(sorte, valeur)
        return affiche(NUMEROTES[sorte], valeur) if sorte in NUMEROTES else str(valeur)

    def _lue(self, sorte: str, numero: int) -> str:
        if (sorte, numero) not in self._connues:
            if sorte == "session":
                nom = requetes.nom_de_session(self._db, numero)
                self._connues[sorte, numero] = f"session {numero}" if nom is None else session(*nom)
            else:
                self._connues[sorte, numero] = requetes.reference(self._db, sorte, numero) or f"{sorte} {numero}"
        return self._connues[sorte, numero]


def sans_destinataire(contenu: str, sorte: Sorte, numero: int) -> str:
    """La sienne : ni nom, ni adresse, ni naissance."""
    document = json.loads(contenu)
    document.pop("avant", None)
    noms = anonyme(sorte, numero)
    destinataire = document["destinataire"]
    destinataire |= {
        "civilite": None,
        "nom": noms["nom"],
        "prenom": noms["prenom"],
        "adresse": {"lignes": [], "code_postal": None, "commune": None},
    }
    if sorte is Sorte.CANDIDAT:
        destinataire |= {"naissance": NAISSANCE, "lieu_naissance": None}
    return json.dumps(document, ensure_ascii=False)


def sans_membre(contenu: str, noms: Iterable[str], numero: int) -> str:
    """Celle d'un autre membre du jury : son nom y laisse la place à son numéro."""
    document, dits = json.loads(contenu), set(noms)
    tu = Sorte.JURE.reference(numero)
    for edition in filter(None, (document, document.get("avant"))):
        destinataire = edition["destinataire"]
        destinataire["autres_membres"] = [tu if nom in dits else nom for nom in destinataire["autres_membres"]]
    return json.dumps(document, ensure_ascii=False)


# Ce que la base dit ailleurs d'une personne, et n'est pas un nom du domaine.
_SUITES = {
    "experience": ("emploi", "emplois"),
    "indisponibilite": ("jour pris", "jours pris"),
    "inscription": ("inscription", "inscriptions"),
    "lien_jure": ("lien", "liens"),
    "participation": ("jury", "jurys"),
    "passage": ("heure de passage", "heures de passage"),
    "passage_jure": ("passage jugé", "passages jugés"),
    **{nom.table: nom.compte or (nom.mot,) for nom in NOMS if nom not in (CANDIDAT, JURE)},
}


def designer(objet: str) -> tuple[Sorte, int]:
    """La personne que nomme « J-… » ou « C-… »."""
    for sorte in Sorte:
        if (numero := numero_si_lisible(sorte.lettre, objet)) is not None:
            return sorte, numero
    raise introuvable(objet)


def introuvable(objet: str) -> Introuvable:
    return Introuvable(
        f"{objet} est introuvable, et le journal n'en dit rien.",
        conseil="Cherchez la personne avec « ceres candidat lister » ou « ceres jure lister ».",
        objets=[objet],
    )


class SituationDonnees(Situation):
    """Une demande nomme la fiche, ou la session dont purger les aménagements ; `de_nouveau`, en valeurs : la fiche a
    déjà été effacée, d'une base restaurée depuis."""

    SORTE = "base"

    def _ecritures_neuves(self) -> Ecritures:
        return EcrituresDonnees()

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._ecrites = cast(EcrituresDonnees, self.ecritures)
        self._ecrites.effets = self.effets
        self._dossiers: dict[tuple[Sorte, int], Dossier] = {}
        sessions = {numero_session(d.objet) for d in demandes if d.action is ActionDonnees.PURGER_AMENAGEMENTS}
        self._amenagements = requetes.amenagements(self.db, sessions)
        for demande in demandes:
            if demande.action is ActionDonnees.PURGER_AMENAGEMENTS:
                continue
            cle = designer(demande.objet)
            if cle not in self._dossiers:
                self._dossiers[cle] = lire(self.db, *cle)

    def version_de(self, demande: Demande) -> int | None:
        if demande.action is ActionDonnees.PURGER_AMENAGEMENTS:
            return self._amenagements[numero_session(demande.objet)].version
        fiche = self._dossiers[designer(demande.objet)].fiche
        return None if fiche is None else int(fiche["version"])

    def _effacer(self, demande: Demande) -> Decision:
        dossier = self._dossiers[designer(demande.objet)]
        objet = Nomme(dossier.numero, dossier.reference, None if dossier.fiche is None else dossier.fiche["version"])
        if (deja := self._deja(dossier)) is not None:
            return self.sans_effet(demande, objet, deja)
        if not demande.valeurs.get("de_nouveau"):
            autres = self._autres_fiches(dossier)
            suite = regles.oppositions(self._obligations(dossier, autres), self.jour)
            if motifs := condition.motifs(suite):
                jour = regles.premier_jour(suite)
                conseil = (
                    "Réglez d'abord ce qui reste en cours ; le reste se libère avec le temps."
                    if jour is None
                    else f"Premier jour possible : le {en_francais(jour)}."
                )
                return self.refuser(demande, objet, motifs, conseil)
            avis = self._avis(dossier, autres)
        else:
            avis = []
        version = self._vider(dossier)
        self._ecrites.effacer(dossier)
        for numero in dossier.numeros[1:]:
            self._marquer(demande, dossier.sorte, Nomme(numero, dossier.sorte.reference(numero)))
        decision = self.fait(
            demande,
            Nomme(dossier.numero, dossier.reference, version),
            f"{dossier.reference} : données effacées",
            {},
            {"efface": self.jour.isoformat()},
            version=objet.version,
            avertissements=avis,
            sorte=dossier.sorte.value,
        )
        decision.consequence = _consequence(dossier)
        return decision

    def _marquer(self, demande: Demande, sorte: Sorte, objet: Nomme) -> None:
        self.tracer(demande, objet, {}, {"efface": self.jour.isoformat()}, sorte=sorte.value)

    def _deja(self, dossier: Dossier) -> str | None:
        """Pourquoi il n'y a plus rien à effacer ; None s'il y a à faire. Introuvable : ni la base ni le journal ne la
        connaissent. D'une fiche réunie à une autre, c'est l'autre qui se nomme."""
        sorte, numero, fiche = dossier.sorte, dossier.numero, dossier.fiche
        if fiche is not None:
            if est_efface(sorte, numero, fiche["nom"], fiche["prenom"]):
                return f"rien à effacer : {dossier.reference} l'est déjà"
            return None
        if not requetes.est_connu_du_journal(self.db, sorte, numero):
            raise introuvable(dossier.reference)
        absents.exiger_non_reuni(self.db, self.acteur, sorte.lettre, dossier.reference)
        if requetes.est_vide_au_journal(self.db, sorte, numero):
            return f"rien à effacer : {dossier.reference} n'est plus nulle part"
        return None

    def _autres_fiches(self, dossier: Dossier) -> list[int]:
        if dossier.sorte is Sorte.JURE or not dossier.existe:
            return []
        return [autre for _, autre in personnes.autres_fiches(self.db, [dossier.numero])]

    def _obligations(self, dossier: Dossier, autres: Sequence[int]) -> Obligations:
        if not dossier.existe:
            return Obligations()
        if dossier.sorte is Sorte.JURE:
            sieges = requetes.places_d_un_jure(self.db, dossier.numero)
            return Obligations([_place(annee, n, debut, etat, comptee=0) for annee, n, debut, etat in sieges])
        lignes = requetes.places_d_un_candidat(self.db, [dossier.numero, *autres])
        return Obligations(
            [_place(*ligne, sienne=candidat == dossier.numero) for candidat, *ligne in lignes],
            [affiche("D", d) for d in requetes.demandes_a_decider(self.db, dossier.numero)],
            [str(p) for p in requetes.parchemins_en_attente(self.db, dossier.numero)],
        )

    def _avis(self, dossier: Dossier, autres: Sequence[int]) -> list[str]:
        """Ce que l'effacement ne fait pas, et qu'il faut savoir."""
        avis = []
        if autres:
            noms = premiers([dossier.sorte.reference(n) for n in autres])
            avis.append(f"La même personne a d'autres fiches, qui restent : {noms}. Effacez-les aussi.")
        if cites := self._textes(dossier):
            avis.append(f"Des textes libres disent encore son nom : {premiers(cites)}.")
        if restent := archives_de(self.db, dossier):
            avis.append(
                f"Le journal archivé parle peut-être encore d'elle : {' ; '.join(restent)}. « ceres admin archiver"
                " --effacer » le dit, et l'en efface."
            )
        return avis

    def _textes(self, dossier: Dossier) -> list[str]:
        """Où un texte libre, qui n'est pas qu'à elle, dit son nom."""
        cites: dict[str, None] = {}
        references = References(self.db)
        for table, fichier in registre.REGISTRE.items():
            for colonne, (_, sort) in fichier.colonnes.items():
                if sort is registre.SIGNALEE:
                    for numero, texte in requetes.tout(self.db, table, colonne):
                        if dossier.est_nomme(texte):
                            cites[references.de_la_ligne(table, [numero])] = None
        siens = set(lots_a_elle(self.db, dossier))
        for lot, texte in requetes.motifs(self.db):
            if lot not in siens and dossier.est_nomme(texte):
                cites[affiche("L", lot)] = None
        return list(cites)

    def _vider(self, dossier: Dossier) -> int | None:
        """Écrit ce que le registre veut de chaque ligne ; rend la version où la fiche est menée."""
        for table, fichier in registre.de(dossier.sorte).items():
            if table in (dossier.sorte.value, "convocation", *DEDUITES):
                continue
            self._vider_la_table(table, fichier, dossier.cles[table])
        self._vider_les_convocations(dossier)
        for table, fichier in registre.REGISTRE.items():
            if fichier.par:
                self._vider_la_table(table, fichier, dossier.cles.get(table, ()))
        if dossier.fiche is None:
            return None
        version = int(dossier.fiche["version"]) + 1
        neuve: dict[str, Any] = dict.fromkeys(registre.REGISTRE[dossier.sorte.value].videes)
        neuve |= anonyme(dossier.sorte, dossier.numero)
        neuve |= {"actif": 0} if dossier.sorte is Sorte.JURE else {"naissance": NAISSANCE}
        self.ecritures.modifier(dossier.sorte.value, dossier.numero, {**neuve, "version": version})
        return version

    def _vider_la_table(self, table: str, fichier: registre.Fichier, cles: Iterable[Cle]) -> None:
        for cle in cles:
            numero = cle[0] if len(cle) == 1 else cle
            if fichier.otee:
                self.ecritures.supprimer(table, numero)
            elif fichier.videes:
                self.ecritures.modifier(table, numero, dict.fromkeys(fichier.videes))

    def _vider_les_convocations(self, dossier: Dossier) -> None:
        for numero, contenu in requetes.contenus(self.db, [c[0] for c in dossier.cles["convocation"]]):
            tu = sans_destinataire(contenu, dossier.sorte, dossier.numero)
            self.ecritures.modifier("convocation", numero, {"contenu": tu})
        for numero, voisin in dossier.voisines.items():
            if voisin is not None:
                tu = sans_membre(voisin, dossier.noms, dossier.numero)
                self.ecritures.modifier("convocation", numero, {"contenu": tu})
        for numero in dossier.messages_voisins:
            self.ecritures.modifier("message", numero, {"texte": None})

    def _purger_les_amenagements(self, demande: Demande) -> Decision:
        """AME-01 : tous ceux d'une session, présents et passés ; ce qu'en dit le journal ne se relit plus."""
        siens = self._amenagements[numero_session(demande.objet)]
        for cle in siens.cles:
            self.ecritures.supprimer("amenagement", cle)
        objet = Nomme(siens.id, demande.objet, siens.version + 1)
        self.ecritures.modifier("session_examen", siens.id, {"version": objet.version})
        texte = f"{demande.objet} : aménagements effacés"
        dit = {"amenagements": "effacés"}
        decision = self.fait(demande, objet, texte, {}, dit, version=siens.version, sorte="session")
        decision.consequence = f"Vous allez effacer les aménagements de {demande.objet}. Cette action est irréversible."
        return decision

    ACTIONS: ClassVar[Aiguillage] = {
        ActionDonnees.EFFACER: _effacer,
        ActionDonnees.PURGER_AMENAGEMENTS: _purger_les_amenagements,
    }


def _place(annee: int, numero: int, debut: str, etat: str, comptee: int, *, sienne: bool = True) -> Place:
    jour = lire_iso(debut)
    assert jour is not None
    return Place(session(annee, numero), jour, etat, bool(comptee), sienne)


def _consequence(dossier: Dossier) -> str:
    suites = [compter(len(c), *_SUITES[t]) for t, c in dossier.cles.items() if t in _SUITES and c]
    avec = f", et ce que la base en dit ailleurs ({', '.join(suites)})" if suites else ""
    jure = " Ce juré devient inactif." if dossier.sorte is Sorte.JURE and dossier.existe else ""
    return (
        f"Vous allez effacer les données de {dossier.nom}{avec} : identité, coordonnées, textes libres, journal. Les"
        f" procès-verbaux et les comptes restent, sans son nom.{jure} Cette action est irréversible."
    )


class MetierDonnees(Metier):
    """Rien ne tient lieu d'accord : hors d'un terminal, --oui."""

    situation = SituationDonnees
    operation = Operation.TRAITER_DONNEES
    averties = frozenset({ActionDonnees.EFFACER, ActionDonnees.PURGER_AMENAGEMENTS})
    motivees = averties


# --- ce qu'un effacement écrit ---


_BASE = "base"


class EcrituresDonnees(Ecritures):
    """`effets` : ceux du lot, où s'ajoute ce qui a été vidé, pour que la vérification l'attende."""

    def __init__(self) -> None:
        super().__init__()
        self.effets: list[Effet] = []
        self._dossiers: list[Dossier] = []
        self._relevees: list[Ligne] = []

    def effacer(self, dossier: Dossier) -> None:
        """Le journal ne dira plus rien de cette personne."""
        self._dossiers.append(dossier)

    def appliquer(self, db: Db) -> None:
        from ceres_cli.base.sceau import effacement  # OpenSSL : qui n'écrit rien s'en passe

        super().appliquer(db)
        comptes: Counter[str] = Counter()
        restent: dict[str, None] = {}
        videes: dict[tuple[str, Cle], None] = {}
        for dossier in self._dossiers:
            restent |= dict.fromkeys(archives_de(db, dossier))
            comptes += vider_le_journal(db, dossier)
            videes |= {(table, cle): None for table, cles in _ecrites(dossier).items() for cle in cles}
            if dossier.sorte is Sorte.CANDIDAT:
                requetes.oublier_les_identites(db, dossier.numero)
        self._relevees = [ligne for table, cle in videes if table in A_REJOUER for ligne in relever(db, table, [cle])]
        self.effets.append(
            Effet(_BASE, 0, effacement.ACTION, apres={c: n for c, n in comptes.items() if n} | _archives(restent))
        )

    def lignes(self) -> Iterator[Ligne]:
        """Une ligne vidée du journal s'y rapporte entière : sans cela, elle ne se rejouerait plus."""
        relevees = {(ligne.table, ligne.cle) for ligne in self._relevees}
        for ligne in super().lignes():
            if (ligne.table, ligne.cle) not in relevees:
                yield ligne
        yield from self._relevees


def vider_le_journal(db: Db, dossier: Dossier) -> Counter[str]:
    """Ôte d'un journal, celui de la base ou d'une archive, ce qu'il dit de cette personne ; rend combien de traces et
    d'écritures ont été vidées."""
    from ceres_cli.base.sceau import effacement  # OpenSSL : qui n'écrit rien s'en passe

    comptes: Counter[str] = Counter()
    siens = lots_a_elle(db, dossier)
    a_vider = [c[0] for c in dossier.citations if dossier.a_vider(c)]
    comptes[effacement.TRACES] += effacement.vider_des_traces(db, a_vider)
    comptes[effacement.TRACES] += effacement.vider_les_traces(db, sorted(dossier.objets))
    effacement.vider_les_lots(db, siens)
    for table, cles in _ecrites(dossier).items():
        comptes[effacement.ECRITURES] += effacement.vider_les_ecritures(db, table, cles)
    return comptes


def archives_de(db: Db, dossier: Dossier) -> list[str]:
    """Les archives du journal qui parlent peut-être d'elle : ses fiches étaient déjà là quand elles ont été faites."""
    premiere = min(dossier.numeros)
    suite = archives.lire(db)
    return [ou(a) for a in suite if premiere <= (a.jures if dossier.sorte is Sorte.JURE else a.candidats)]


def _archives(dites: Iterable[str]) -> dict[str, str]:
    """Ce que le journal dit de l'effacement qui reste à y faire."""
    return {"archives": texte} if (texte := " ; ".join(dites)) else {}


def _ecrites(dossier: Dossier) -> dict[str, list[Cle]]:
    """Table → les lignes dont le journal ne doit plus rien dire."""
    suite: dict[str, list[Cle]] = {dossier.sorte.value: [(n,) for n in dossier.numeros]}
    for table, cles in dossier.anciennes.items():
        if table != dossier.sorte.value:
            suite[table] = [*dossier.cles[table], *sorted(cles)]
    if dossier.sorte is Sorte.CANDIDAT:
        suite["identite_candidat"] = [(n,) for n in dossier.numeros]
    suite["convocation"] += [(n,) for n in dossier.voisines]
    messages = {*dossier.messages_voisins, *dossier.messages_au_journal}
    suite.setdefault("message", []).extend((n,) for n in sorted(messages))
    return suite

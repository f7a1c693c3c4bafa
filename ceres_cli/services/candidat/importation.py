"""La situation d'un fichier de candidats : chaque ligne enregistre une fiche et, si elle nomme une session, y inscrit.

Une ligne est entière : si l'inscription est refusée, la fiche n'est ni créée ni changée.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurUsage, Motif, Refus
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage
from ceres_cli.noms import CANDIDAT
from ceres_cli.regles import condition, identifiants, textes
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.session import inscription as controles_inscription
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import ActionCandidat, Resultat
from ceres_cli.services.candidat import identification
from ceres_cli.services.candidat import saisie as saisie_candidat
from ceres_cli.services.candidat import situation as situation_candidat
from ceres_cli.services.candidat.inscription import SituationInscription, controles_des_amenagements
from ceres_cli.services.candidat.saisie import LIBELLES
from ceres_cli.services.candidat.situation import Fiche, SituationCandidat
from ceres_cli.services.faits import absents
from ceres_cli.services.faits.personnes import Identite
from ceres_cli.services.personne.lignes import (
    ValeursDites,
    autre_personne,
    commune,
    meme_numero,
    refuser_desaccord,
)
from ceres_cli.services.personne.raisons import (
    IDENTITE,
    NAISSANCE,
    PERSONNE,
    Raisons,
    champs_fautifs,
    conseiller,
    en_ordre,
    personne_douteuse,
    premier_cite,
)
from ceres_cli.services.personne.saisie import Champs
from ceres_cli.services.personne.situation import SituationDePersonne


class SituationImport(SituationDePersonne):
    """Les fiches et les inscriptions, qui avancent ensemble."""

    NOM = CANDIDAT
    CONSEILS = situation_candidat.CONSEILS

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._fiches = SituationCandidat(self.db, self.cadre, self.acteur, demandes, avec=self)
        self._lignes = LignesDeCandidats(self.acteur, self._fiches)
        nommes = {d.numero for d in demandes if d.numero is not None}
        # Ceux d'un autre centre : une ligne peut les inscrire, avec leur date de naissance (DRO-02). Qui en donne deux
        # du même n'en connaît aucune : un fichier de toutes les dates dirait laquelle est la sienne.
        dites = {(d.numero, jour) for d in demandes if (jour := d.valeurs["champs"].get("naissance"))}
        devines = {n for n, fois in Counter(n for n, _ in dites).items() if fois > 1}
        ailleurs = sorted(n for n in nommes - devines if self._fiches.fiche(n) is None)
        self._ailleurs = situation_candidat.lire(self.db, None, "c.id", ailleurs)
        possibles = list(self._inscriptions_possibles(demandes))
        if possibles:
            possibles[0].valeurs["identites"] = set(self._identites_voulues(demandes))
        self._inscriptions = SituationInscription(self.db, self.cadre, self.acteur, possibles, avec=self)

    def _inscriptions_possibles(self, demandes: Sequence[Demande]) -> Iterator[Demande]:
        """De quoi charger les faits : chaque session nommée, avec ceux que sa ligne peut désigner."""
        for d in demandes:
            if not d.valeurs["session"]:
                continue
            champs = d.valeurs["champs"]
            numeros = [d.numero] if d.numero is not None else []
            if all(champs.get(c) for c in IDENTITE):
                numeros += self._fiches.de_meme_identite(champs)
            session: dict[str, Any] = {c: d.valeurs[c] for c in ("session", "amenagements")}
            if not numeros:
                yield Demande(ActionSession.INSCRIRE, "", session)
            for n in numeros:
                yield Demande(ActionSession.INSCRIRE, self.nommer(n).reference, session, numero=n)

    def _identites_voulues(self, demandes: Sequence[Demande]) -> Iterator[Identite]:
        """CAN-05 : celle que chaque ligne donne à sa fiche, ce qu'elle tait compris ; une ligne suivante l'inscrit."""
        for d in demandes:
            voulue = {**(self._fiches.fiche(d.numero or 0) or {}), **d.valeurs["champs"]}
            if all(voulue.get(c) for c in IDENTITE):
                yield identification.portee(voulue)

    def version_de(self, demande: Demande) -> int | None:
        return self._fiches.version_de(demande)

    def deja_cree(self, demande: Demande) -> bool:
        return super().deja_cree(replace(demande, action=ActionCandidat.CREER))

    def _decider_d_une_ligne(self, demande: Demande) -> Decision:
        if self._vient_d_ailleurs(demande):
            return self._inscrire_d_ailleurs(demande)
        return self._enregistrer(demande)

    def _enregistrer(self, demande: Demande) -> Decision:
        """La fiche et l'inscription, ou toutes les raisons de ne faire ni l'une ni l'autre."""
        raisons, avis = Raisons(demande.fautes), list(demande.valeurs["avis"])
        lu = partial(lieu_de_naissance, demande.valeurs["lieu_naissance"], avis)
        naissance, numero = {}, None
        if NAISSANCE not in champs_fautifs(demande.fautes):
            naissance = raisons.essayer(NAISSANCE, lu, {}, quoi="Lieu de naissance")
        if not personne_douteuse(demande.fautes):
            numero = raisons.essayer(PERSONNE, partial(self._designer, demande, naissance), None)
        champs = self._lignes.champs_a_ecrire(demande, numero, naissance, raisons)
        action, objet = ActionCandidat.CREER, ""
        if numero is not None:
            action, objet = ActionCandidat.MODIFIER, self.nommer(numero).reference
        valeurs = {**demande.valeurs, "champs": champs, "avis": avis}
        fiche = replace(demande, action=action, objet=objet, numero=numero, valeurs=valeurs, fautes=raisons.motifs())
        if motifs := self._refus_d_inscrire(demande, numero, champs):
            return self._refuser_la_ligne(demande, fiche, motifs)
        if fiche.fautes:
            return self._refuser_la_ligne(demande, fiche, ())
        decision = self._fiches.decider(fiche)
        if decision.resultat is Resultat.REFUSE:
            return decision
        self._lignes.retenir(demande, decision.objet)
        self._connaitre(decision.objet)
        if question := autre_personne(decision.avant, decision.apres):
            decision.avertissements += (f"{decision.objet} : {question}",)
        return self._inscrire(demande, decision) if demande.valeurs["session"] else decision

    def _designer(self, demande: Demande, naissance: Champs) -> int | None:
        """Le candidat de la ligne. Celle d'un plan qui en enregistrait un nouveau n'en corrige pas un venu depuis."""
        numero = self._lignes.designer(demande, naissance)
        if numero is not None and demande.attente is not None and demande.attente.version is None and not demande.objet:
            nom = self.nommer(numero).reference
            raise Refus(f"{nom} a cette identité depuis", code="CAN-11", objets=[nom])
        return numero

    def _refuser_la_ligne(self, demande: Demande, fiche: Demande, inscription: tuple[Motif, ...]) -> Decision:
        motifs = en_ordre((*self._fiches.raisons(fiche), *inscription))
        objet = None if fiche.numero is None else self.nommer(fiche.numero)
        decision = self.refuser(demande, objet, motifs, conseiller(motifs, self.CONSEILS))
        decision.objet = decision.objet or demande.objet or premier_cite(motifs, self.LETTRE)
        return decision

    def _refus_d_inscrire(self, demande: Demande, numero: int | None, champs: Champs) -> tuple[Motif, ...]:
        """Les raisons de ne pas l'inscrire, avant que rien n'avance ; aucune s'il l'est déjà."""
        illisibles = champs_fautifs(demande.fautes)
        if not demande.valeurs["session"] or "session" in illisibles:
            return ()
        raisons = Raisons()
        session = raisons.essayer(
            "session", partial(self._inscriptions.viser_session, demande.valeurs["session"]), None
        )
        lue = {**(self._fiches.fiche(numero or 0) or {}), **champs}
        if session is None or "voie" in illisibles or not all(lue.get(c) for c in IDENTITE):
            return raisons.motifs()
        candidat, voulus = self._inscriptions.presumer(numero or 0, lue), demande.valeurs["amenagements"]
        deja = controles_inscription.inscription_vivante(candidat, session)
        if deja is not None:
            return condition.motifs(controles_des_amenagements(self._inscriptions, session, deja, voulus))
        jugee = self._inscriptions.juger(candidat, session, demande.valeurs["voie"], amenagements=voulus)
        motifs = condition.motifs(jugee.controles)
        conseil = partial(self._inscriptions.conseiller, ActionSession.INSCRIRE, candidat, session)
        return tuple([m._replace(conseil=conseil((m,))) for m in motifs])

    def _inscrire(self, demande: Demande, fiche: Decision) -> Decision:
        """La décision de la ligne entière, celle de sa fiche étant prise."""
        numero = identifiants.numero("C", fiche.objet)
        inscription = self._inscriptions.decider(self._demande_d_inscription(demande, fiche.objet, numero))
        if inscription.resultat is Resultat.REFUSE:
            raise RuntimeError(f"inscription jugée possible, puis refusée : {inscription.texte()}")
        return _reunir(fiche, inscription)

    def _connaitre(self, objet: str) -> None:
        """Les inscriptions qui suivent voient la fiche telle que cette ligne l'a faite."""
        numero = identifiants.numero("C", objet)
        connue = self._fiches.fiche(numero)
        assert connue is not None
        self._inscriptions.connaitre(numero, connue)

    def _demande_d_inscription(
        self, demande: Demande, objet: str, numero: int, naissance: date | None = None
    ) -> Demande:
        valeurs = {c: demande.valeurs[c] for c in ("session", "voie", "amenagements")} | {"naissance": naissance}
        return replace(demande, action=ActionSession.INSCRIRE, objet=objet, numero=numero, valeurs=valeurs)

    def _vient_d_ailleurs(self, demande: Demande) -> bool:
        """DRO-02 : la ligne inscrit le candidat d'un autre centre, nommé avec sa date de naissance ; sinon, il est
        introuvable."""
        fiche = self._ailleurs.get(demande.numero or 0)
        if fiche is None or not demande.valeurs["session"]:
            return False
        champs: dict[str, Any] = demande.valeurs["champs"]
        memes = all(textes.cle(champs[c] or "") == textes.cle(fiche[c]) for c in ("nom", "prenom") if c in champs)
        return memes and champs.get("naissance") == fiche["naissance"]

    def _inscrire_d_ailleurs(self, demande: Demande) -> Decision:
        """Le candidat d'un autre centre, nommé avec sa date de naissance : inscrit, sans que sa fiche change."""
        raisons = Raisons(demande.fautes)
        raisons.essayer("ligne", partial(_refuser_autre_chose_que_l_inscrire, demande), None)
        numero = demande.viser("C")
        ne_le = date.fromisoformat(self._ailleurs[numero]["naissance"])
        voulue = self._demande_d_inscription(demande, demande.objet, numero, ne_le)
        decision = self._inscriptions.decider(replace(voulue, fautes=raisons.motifs()))
        decision.version = None  # sa fiche ne se voit pas d'ici
        if decision.resultat is not Resultat.REFUSE:
            self._fiches.retenir(numero, self._ailleurs.pop(numero))
            self._lignes.retenir(demande, decision.objet)
        return decision

    ACTIONS: ClassVar[Aiguillage] = {ActionCandidat.ENREGISTRER: _decider_d_une_ligne}


class MetierFichierCandidats(Metier):
    situation = SituationImport
    operation = Operation.ECRIRE_CANDIDATS


def _refuser_autre_chose_que_l_inscrire(demande: Demande) -> None:
    valeurs = demande.valeurs
    if set(valeurs["champs"]) - set(IDENTITE) or valeurs["lieu"] or valeurs["lieu_naissance"]:
        raise ErreurUsage(
            f"{demande.objet} est le candidat d'un autre centre : cette ligne ne peut que l'inscrire.",
            conseil="Ne gardez que numero_candidat, nom, prenom, naissance, session, voie et les aménagements.",
            objets=[demande.objet],
        )


def _reunir(fiche: Decision, inscription: Decision) -> Decision:
    """Une seule décision pour la ligne : ce que devient la fiche, et l'inscription."""
    if fiche.resultat is not Resultat.FAIT:
        inscription.version = fiche.version
        if inscription.resultat is Resultat.FAIT:
            return inscription
        texte = f"rien à changer : {fiche.objet} est déjà enregistré, et inscrit"
        return replace(inscription, explication=texte)
    if inscription.resultat is not Resultat.FAIT:
        return replace(fiche, avertissements=fiche.avertissements + inscription.avertissements, lus=inscription.lus)
    return replace(
        fiche,
        explication=f"{fiche.explication} ; {inscription.explication}",
        avertissements=fiche.avertissements + inscription.avertissements,
        avant={**(fiche.avant or {}), **(inscription.avant or {})},
        apres={**(fiche.apres or {}), **(inscription.apres or {})},
    )


# --- une ligne : qui elle désigne, ce qu'elle change ---


_A_REMPLIR = "Remplissez pays_naissance et ville_naissance ; en France, commune_naissance."
_ETRANGER = ("pays_naissance", "ville_naissance")
_COLONNES_LIEU = CANDIDAT.du_groupe("naissance")
_GROUPES = {"commune_insee": "commune", **dict.fromkeys(_COLONNES_LIEU, "commune_naissance")}


class LignesDeCandidats:
    """Les lignes déjà vues d'un fichier ; une demande « enregistrer » y a pour valeurs :

    `champs` (colonne → valeur, les communes mises à part), `lieu` et `lieu_naissance` (colonne → texte lu), `avis`,
    `forcer`, et `session`, `voie`, `amenagements` s'il faut aussi l'inscrire.
    """

    def __init__(self, acteur: Acteur, fiches: SituationCandidat) -> None:
        self._acteur = acteur
        self._fiches = fiches
        self._dites = ValeursDites(LIBELLES, _GROUPES)

    def designer(self, demande: Demande, naissance: Champs) -> int | None:
        """Le candidat que la ligne nomme, ou de mêmes nom, prénom et date de naissance parmi ceux du centre ; None s'il
        est nouveau. `naissance` : où il est né, pour départager. Lève ErreurUsage s'il est douteux, Introuvable."""
        if demande.objet:
            if demande.numero is None or self._fiches.fiche(demande.numero) is None:
                dite = bool(demande.valeurs["champs"].get("naissance"))
                raise absents.candidat(self._fiches.db, self._acteur, demande.objet, date_dite=dite)
            return demande.numero
        memes = {n: f for n in self._fiches.de_meme_identite(demande.valeurs["champs"]) if (f := self._fiches.fiche(n))}
        nes_la = [n for n, f in memes.items() if _meme_lieu(naissance, f)] if naissance else list(memes)
        if len(nes_la) == 1:
            return nes_la[0]
        sans_lieu = [n for n, f in memes.items() if not any(f[c] for c in _COLONNES_LIEU)]
        if len(memes) == 1 and sans_lieu:
            return sans_lieu[0]
        ailleurs = bool(memes) and not nes_la and not sans_lieu
        if memes and not (ailleurs and demande.valeurs["forcer"]):
            raise _homonymes(memes, ailleurs=ailleurs)
        return None

    def champs_a_ecrire(self, demande: Demande, numero: int | None, naissance: Champs, raisons: Raisons) -> Champs:
        """Les colonnes que la ligne change. Fautes : commune ambiguë, pays sans ville, ligne qui en contredit une
        autre."""
        champs: Champs = dict(demande.valeurs["champs"])
        fiche = None if numero is None else self._fiches.fiche(numero)
        champs |= commune(demande, fiche or {}, raisons)
        if fiche is None or numero is None:
            champs |= naissance
        else:
            if not _meme_lieu(naissance, fiche):
                champs |= naissance
            champs = self._changes(demande, champs, fiche)
            objet = identifiants.affiche("C", numero)
            raisons.essayer("ligne", partial(self._dites.refuser_contradiction, objet, champs), None)
        champs.pop("region", None)
        if NAISSANCE not in champs_fautifs(raisons.motifs()):
            entier = {**(fiche or {}), **champs}
            raisons.essayer(NAISSANCE, partial(saisie_candidat.exiger_le_lieu_entier, entier, _A_REMPLIR), None)
        return champs

    def _changes(self, demande: Demande, champs: Champs, fiche: Fiche) -> Champs:
        champs = {c: v for c, v in champs.items() if c != "region" and v != fiche[c]}
        # La graphie de noms qui n'ont fait que le désigner n'est pas une correction ; ceux d'un autre centre non plus.
        libres = fiche["centre_id"] == self._acteur.centre_id and bool(demande.objet)
        champs = {c: v for c, v in champs.items() if libres or c not in IDENTITE or not _meme(v, fiche[c])}
        departement = champs.get("departement", fiche["departement"])
        if meme_numero(champs.get("telephone"), fiche["telephone_e164"], departement):
            del champs["telephone"]
        return champs

    def retenir(self, demande: Demande, objet: str) -> None:
        self._dites.retenir(demande, objet, demande.valeurs["lieu_naissance"])


def lieu_de_naissance(lu: Mapping[str, str], avis: list[str]) -> Champs:
    """CAN-08 : les colonnes du lieu de naissance ; vide si la ligne n'en dit rien. Lève ErreurUsage si la commune est
    inconnue ou ambiguë : on ne choisit pas."""
    if not lu:
        return {}
    if lu.keys() & set(_ETRANGER) and lu.keys() & {"commune_naissance", "commune_naissance_insee"}:
        raise ErreurUsage(
            "Lieu de naissance : une commune française ou un pays étranger, l'un des deux.",
            conseil="Ne gardez que commune_naissance, ou que pays_naissance et ville_naissance.",
        )
    nom, insee = lu.get("commune_naissance", ""), lu.get("commune_naissance_insee", "")
    if not insee:
        _refuser_code_postal(nom)
        return saisie_candidat.lieu({c: lu.get(c) for c in saisie_candidat.LIEU}, avis)
    from ceres_cli.nomenclatures import communes as geographie

    trouvee = geographie.chercher_commune(insee, de_naissance=True)
    if trouvee.insee != insee:
        avis.append(saisie_candidat.ancien_code(insee, trouvee.libelle))
    elif nom:
        refuser_desaccord(nom, insee)
    champs = saisie_candidat.lieu({**dict.fromkeys(_ETRANGER), "commune_naissance": insee}, [])
    return {**champs, "commune_naissance": nom or trouvee.nom, "commune_naissance_insee": insee}


def _refuser_code_postal(texte: str) -> None:
    """Un code INSEE qui est aussi un code postal : dans un fichier, rien ne dit lequel."""
    from ceres_cli.nomenclatures import communes as geographie

    trouvee = geographie.commune_par_insee(texte)
    if trouvee is None:
        return
    desservies = [c for c in geographie.communes_par_code_postal(texte) if c.insee != trouvee.insee]
    if desservies:
        noms = ", ".join(c.libelle for c in desservies[:3])
        raise ErreurUsage(
            f"{texte} est le code INSEE de {trouvee.libelle} et un code postal ({noms}).",
            conseil="Donnez le nom de la commune, ou le code dans une colonne commune_naissance_insee.",
        )


def _meme_lieu(naissance: Champs, fiche: Fiche) -> bool:
    """Le lieu donné est celui de la fiche, à la graphie près."""
    if naissance.get("commune_naissance_insee"):
        return bool(naissance["commune_naissance_insee"] == fiche["commune_naissance_insee"])
    return all(_meme(naissance[c], fiche[c]) for c in _ETRANGER if naissance.get(c))


def _meme(texte: Any, autre: Any) -> bool:
    return textes.cle(texte or "") == textes.cle(autre or "")


def _homonymes(memes: Mapping[int, Fiche], *, ailleurs: bool) -> ErreurUsage:
    objets = [identifiants.affiche("C", n) for n in memes]
    noms = ", ".join(f"{o} {f['nom']} {f['prenom']}" for o, f in zip(objets, memes.values(), strict=True))
    if ailleurs:
        return ErreurUsage(
            f"Mêmes nom, prénom et date de naissance, mais pas le même lieu de naissance : {noms}.",
            conseil="Donnez numero_candidat pour corriger sa fiche ; si c'est une autre personne, --forcer.",
            objets=objets,
        )
    return ErreurUsage(
        f"Plusieurs candidats ont cette identité : {noms}.", conseil="Donnez numero_candidat.", objets=objets
    )

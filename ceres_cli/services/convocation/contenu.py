"""Ce qu'impriment les convocations d'une session, tiré de la base ; et sa forme gardée (JSON), relue à l'identique."""

import base64
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from ceres_cli.configuration.reglages import Configuration
from ceres_cli.regles import convocation as regles
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.centre.modele import MAISON, depuis_texte
from ceres_cli.regles.convocation import (
    Adresse,
    Candidat,
    Centre,
    DonneesConvocation,
    Examen,
    Jure,
    Lettre,
    Passage,
    Seance,
    Site,
)
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.logo import Logo
from ceres_cli.regles.session.horaires import heure_de_convocation
from ceres_cli.regles.vocabulaire import Convoque, Portee, TypeCertification
from ceres_cli.services.convocation import requetes
from ceres_cli.store import Db

_JAMAIS = date(1900, 1, 1)
_JAMAIS_GARDES = ("tete", "logo", "modele", "brouillon")
_RANGS = re.compile(r'"sequence": \d+, "jours_annonces": \d+, "lettre": ')

Cle = tuple[str, int]
"""(« candidat » ou « jure », numéro de la personne)."""


def destinataires(session: SessionExamen) -> list[Cle]:
    """Les personnes à convoquer : les candidats inscrits, puis le jury, dans l'ordre de leurs noms."""
    candidats = sorted((i.candidat for i in session.inscrits()), key=lambda c: c.rang)
    jures = sorted(session.jury, key=lambda j: j.rang)
    return [("candidat", c.id) for c in candidats] + [("jure", j.id) for j in jures]


def attendent(session: SessionExamen) -> set[Cle]:
    """Ceux qui sont entrés dans la session depuis l'édition : leur convocation est à éditer."""
    candidats = {("candidat", i.candidat.id) for i in session.inscrits() if i.convocation_a_editer}
    return candidats | {("jure", i) for i in session.jures_a_convoquer}


@dataclass(frozen=True, slots=True)
class _Faits:
    """Ce que ces sessions impriment, lu en masse : numéro → colonnes de `requetes`."""

    certifications: dict[int, tuple[Any, ...]]
    centres: dict[int, tuple[Any, ...]]
    candidats: dict[int, tuple[Any, ...]]
    jures: dict[int, tuple[Any, ...]]
    modele: str | None


def construire(
    db: Db, sessions: Sequence[SessionExamen], config: Configuration
) -> dict[int, dict[Cle, DonneesConvocation]]:
    """Par session, le contenu du jour pour chaque destinataire, sans numéro ni édition. Autant de requêtes pour une
    session que pour mille."""
    faits = _Faits(
        _par_numero(requetes.certifications(db, {s.certification.id for s in sessions})),
        _par_numero(requetes.centres(db, {s.centre_id for s in sessions})),
        _par_numero(requetes.candidats(db, {i.candidat.id for s in sessions for i in s.inscrits()})),
        _par_numero(requetes.jures(db, {j.id for s in sessions for j in s.jury})),
        requetes.modele_commun(db),
    )
    return {s.id: _d_une_session(s, faits, config) for s in sessions}


def de_la_session(db: Db, session: SessionExamen) -> DonneesConvocation:
    """La session seule, telle qu'une convocation la dirait : son centre, son lieu, ses lettres ; personne n'y est."""
    faits = _Faits(
        _par_numero(requetes.certifications(db, {session.certification.id})),
        _par_numero(requetes.centres(db, {session.centre_id})),
        {},
        {},
        None,
    )
    centre, site, lettre = _lieu(session, *_centre(faits.centres[session.centre_id], None))
    personne = Jure("", None, "", "", Adresse(), (), 0)
    examen = _examen(session, faits)
    return DonneesConvocation("", 0, _JAMAIS, session.heure_debut, personne, examen, centre, site, lettre=lettre)


def _par_numero(lignes: Iterable[tuple[Any, ...]]) -> dict[int, tuple[Any, ...]]:
    return {ligne[0]: ligne[1:] for ligne in lignes}


def _d_une_session(session: SessionExamen, faits: _Faits, config: Configuration) -> dict[Cle, DonneesConvocation]:
    examen = _examen(session, faits)
    centre, site, courrier = _lieu(session, *_centre(faits.centres[session.centre_id], faits.modele))
    papiers = config.centre_papiers + _du_titre(
        config.convocation_papiers_titres, faits.certifications[session.certification.id][4:]
    )
    courrier = replace(courrier, donnees_personnelles=config.convocation_donnees_personnelles)
    lettres = {
        Convoque.CANDIDAT: replace(courrier, amenagements=config.convocation_amenagements),
        Convoque.JURE: replace(courrier, frais=config.convocation_frais_jure),
    }
    heures = {"heure_debut": session.heure_debut, "heure_convocation": session.heure_convocation}
    candidats = _candidats(session, faits)
    jures = _jures(session, faits)
    siennes, ensemble = _passages(session), dict[str, tuple[Seance, ...]]()
    suite: dict[Cle, DonneesConvocation] = {}
    for cle in destinataires(session):
        convoque = Convoque(cle[0])
        personne = candidats[cle[1]] if convoque is Convoque.CANDIDAT else jures[cle[1]]
        heure = regles.heure_de_convocation(convoque, heure_jury=session.heure_jury, **heures)  # type: ignore[arg-type]
        a_apporter = papiers if convoque is Convoque.CANDIDAT else ()
        seances = siennes.get(cle[1]) if convoque is Convoque.CANDIDAT else None
        if seances is None:
            seances = ensemble.setdefault(heure, _chaque_jour(session, heure))
        suite[cle] = DonneesConvocation(
            "",
            0,
            _JAMAIS,
            seances[0].heure if seances else heure,
            personne,
            examen,
            centre,
            site,
            a_apporter,
            lettre=lettres[convoque],
            seances=seances,
        )
    return suite


def _passages(session: SessionExamen) -> dict[int, tuple[Seance, ...]]:
    """PAS-04 : de chaque candidat qui a ses heures, les jours où il passe."""
    siens: dict[int, dict[date, list[Passage]]] = {}
    for h in session.horaires:
        siens.setdefault(h.candidat, {}).setdefault(h.jour, []).append(Passage(h.debut, h.fin, h.salle, h.epreuve))
    return {
        c: tuple(Seance(j, heure_de_convocation(session, p[0].debut), tuple(p)) for j, p in sorted(jours.items()))
        for c, jours in siens.items()
    }


def _chaque_jour(session: SessionExamen, heure: str) -> tuple[Seance, ...]:
    """De plusieurs : à l'heure de la convocation le premier, à celle du début les autres."""
    jours = [session.debut + timedelta(days=n) for n in range((session.fin - session.debut).days + 1)]
    if len(jours) == 1:
        return ()
    return tuple(Seance(j, session.heure_debut if rang else heure) for rang, j in enumerate(jours))


def _examen(session: SessionExamen, faits: _Faits) -> Examen:
    certification = session.certification
    titre, millesime, rang, intitule, *_ = faits.certifications[certification.id]
    entier = certification.type == TypeCertification.TITRE
    return Examen(
        session.reference,
        certification.type,
        certification.reference,
        titre,
        millesime,
        "" if entier else f"{certification.type} {rang}",
        "" if entier else intitule,
        session.entretien_final,
        session.debut,
        session.fin,
        session.heure_debut,
    )


def _du_titre(regles_de_titre: Sequence[str], noms: Sequence[str | None]) -> tuple[str, ...]:
    """Les pièces que ce titre demande en plus : « DWWM : un ordinateur portable »."""
    siens = {nom.casefold() for nom in noms if nom}
    lues = (r.partition(" : ") for r in regles_de_titre)
    return tuple(piece.strip() for titre, _, piece in lues if titre.strip().casefold() in siens and piece.strip())


def _centre(ligne: tuple[Any, ...], commun: str | None) -> tuple[Centre, Lettre]:
    """Le centre, et ce que ses lettres lui doivent ; `commun` : le modèle de la base, à défaut du sien."""
    nom, voie, code_postal, commune, telephone, courriel, siret, logo, signataire, qualite, acces, modele = ligne
    adresse = Adresse((voie,) if voie else (), code_postal, commune)
    choisi = None if modele == MAISON else modele or commun
    lettre = Lettre(logo, signataire or "", qualite or "", acces or "", modele=choisi)
    return Centre(nom, adresse, telephone, courriel, siret), lettre


def habillees(db: Db, donnees: Sequence[DonneesConvocation]) -> list[DonneesConvocation]:
    """Les mêmes, avec l'image et le modèle que chacune nomme."""
    dessins = images(db, {d.lettre.logo for d in donnees if d.lettre and d.lettre.logo})
    textes_lus = requetes.modeles(db, {d.lettre.modele for d in donnees if d.lettre and d.lettre.modele})
    modeles = {e: depuis_texte(contenu) for e, contenu in textes_lus.items()}
    return [
        replace(d, logo=dessins.get(d.lettre.logo or ""), modele=modeles.get(d.lettre.modele or "")) if d.lettre else d
        for d in donnees
    ]


def images(db: Db, logos: Iterable[str]) -> dict[str, Logo]:
    """Empreinte → image."""
    lus = requetes.logos(db, set(logos))
    return {e: Logo(format_, base64.b64decode(octets)) for e, (format_, octets) in lus.items()}


def _lieu(session: SessionExamen, centre: Centre, lettre: Lettre) -> tuple[Centre, Site | None, Lettre]:
    """Où se tient la session, si ce n'est pas au centre. SIT-01 : tenue dans un site, elle ne dit ni l'adresse ni
    l'accès du centre."""
    if session.site is not None:
        voie = (session.adresse,) if session.adresse else ()
        site = Site(session.site, Adresse(voie, session.code_postal, session.commune))
        return replace(centre, adresse=Adresse()), site, replace(lettre, acces=session.acces or "")
    if session.commune is not None and session.commune != centre.adresse.commune:
        return centre, Site(None, Adresse((), None, session.commune)), lettre
    return centre, None, lettre


def _candidats(session: SessionExamen, faits: _Faits) -> dict[int, Candidat]:
    suite = {}
    for inscription in session.inscrits():
        numero = inscription.candidat.id
        civilite, nom, prenom, voie, complement, code_postal, commune, naissance, *lieu = faits.candidats[numero]
        suite[numero] = Candidat(
            identifiants.affiche("C", numero),
            civilite,
            nom,
            prenom,
            _adresse(voie, complement, code_postal, commune),
            date.fromisoformat(naissance),
            inscription.portee == Portee.ENTRETIEN_FINAL_SEUL,
            textes.lieu_de_naissance(*lieu),
        )
    return suite


def _jures(session: SessionExamen, faits: _Faits) -> dict[int, Jure]:
    noms = {j.id: f"{j.prenom} {j.nom}" for j in sorted(session.jury, key=lambda j: j.rang)}
    inscrits = len(session.inscrits())
    suite = {}
    for numero in noms:
        civilite, nom, prenom, *adresse = faits.jures[numero]
        autres = tuple(autre for i, autre in noms.items() if i != numero)
        reference = identifiants.affiche("J", numero)
        suite[numero] = Jure(reference, civilite, nom, prenom, _adresse(*adresse), autres, inscrits)
    return suite


def _adresse(voie: str | None, complement: str | None, code_postal: str | None, commune: str | None) -> Adresse:
    return Adresse(tuple(x for x in (complement, voie) if x), code_postal, commune)


# --- Forme gardée ---


def en_json(d: DonneesConvocation) -> str:
    """Tout le contenu, édition comprise : de quoi réimprimer les mêmes octets."""
    return json.dumps(en_dict(d), ensure_ascii=False, default=_jour_iso)


def en_dict(d: DonneesConvocation) -> dict[str, Any]:
    gardes = {
        champ: valeur
        for champ, valeur in asdict(replace(d, logo=None, modele=None, avant=None)).items()
        if champ not in _JAMAIS_GARDES and (valeur or champ != "seances")
    }
    avant = None if d.avant is None else en_dict(replace(d.avant, avant=None))
    return {"convoque": d.convoque.value, **gardes, "avant": avant}


def _jour_iso(valeur: Any) -> str:
    assert isinstance(valeur, date)
    return valeur.isoformat()


class Ecriture:
    """Ce que `en_json` écrit des contenus du jour : ce que des convocations ont en commun ne s'y met en texte qu'une
    fois."""

    def __init__(self) -> None:
        self._communs: dict[int, tuple[object, str]] = {}

    def dit(self, texte: str, neuf: DonneesConvocation) -> bool:
        """Vrai si cette forme gardée a le contenu du jour, que ses mots suffisent à le dire ou qu'il faille la
        relire."""
        return self.tel_quel(texte, neuf) or meme_contenu(depuis_json(texte), neuf)

    def tel_quel(self, texte: str, neuf: DonneesConvocation) -> bool:
        """Mot pour mot, numéro et édition mis à part ; faux ne dit pas qu'elle a un autre contenu."""
        corps = (
            f'"heure": {_ecrire(neuf.heure)}, "destinataire": {_ecrire(neuf.destinataire)},'
            f' "examen": {self._commun(neuf.examen)}, "centre": {self._commun(neuf.centre)},'
            f' "site": {self._commun(neuf.site)}, "papiers": {self._commun(neuf.papiers)}, "avant": null, '
        )
        debut = texte.find('"heure": ')
        if not texte.startswith(corps, debut):
            return False
        rangs = _RANGS.match(texte, debut + len(corps))
        seances = f', "seances": {self._commun(neuf.seances)}' if neuf.seances else ""
        return rangs is not None and texte.startswith(f'{self._commun(neuf.lettre)}{seances}, "etat": ', rangs.end())

    def _commun(self, objet: object) -> str:
        connu = self._communs.get(id(objet))
        if connu is None:
            connu = self._communs[id(objet)] = objet, _ecrire(objet)  # gardé, son numéro reste le sien
        return connu[1]


def _en_clair(valeur: Any) -> Any:
    """Comme `asdict`, sans copier."""
    if isinstance(valeur, date):
        return valeur.isoformat()
    return {champ: getattr(valeur, champ) for champ in _champs(valeur.__class__)}


@cache
def _champs(classe: type[Any]) -> tuple[str, ...]:
    return tuple(champ.name for champ in fields(classe))


_ecrire = json.JSONEncoder(ensure_ascii=False, default=_en_clair).encode


def depuis_json(texte: str) -> DonneesConvocation:
    return depuis_dict(json.loads(texte))


def depuis_dict(brut: dict[str, Any]) -> DonneesConvocation:
    personne = brut["destinataire"]
    personne["adresse"] = _adresse_lue(personne["adresse"])
    destinataire: Candidat | Jure
    if brut.pop("convoque") == Convoque.CANDIDAT:
        destinataire = Candidat(**{**personne, "naissance": date.fromisoformat(personne["naissance"])})
    else:
        destinataire = Jure(**{**personne, "autres_membres": tuple(personne["autres_membres"])})
    examen = brut["examen"]
    examen |= {"debut": date.fromisoformat(examen["debut"]), "fin": date.fromisoformat(examen["fin"])}
    centre, site = brut["centre"], brut["site"]
    lue = DonneesConvocation(
        brut["id"],
        brut["edition"],
        date.fromisoformat(brut["date_edition"]),
        brut["heure"],
        destinataire,
        Examen(**examen),
        Centre(**{**centre, "adresse": _adresse_lue(centre["adresse"])}),
        None if site is None else Site(site["nom"], _adresse_lue(site["adresse"])),
        tuple(brut["papiers"]),
        # Celles d'avant que la base le garde : le numéro de leur édition, compté de zéro.
        sequence=brut.get("sequence", brut["edition"] - 1),
        jours_annonces=brut.get("jours_annonces", 0),
        lettre=Lettre(**brut["lettre"]) if brut.get("lettre") else None,
        seances=tuple(
            Seance(date.fromisoformat(s["jour"]), s["heure"], tuple(Passage(**p) for p in s["passages"]))
            for s in brut.get("seances", ())
        ),
        forme=brut.get("forme", 1),
    )
    return replace(lue, avant=_avant_lu(brut, lue))


def _avant_lu(brut: dict[str, Any], lue: DonneesConvocation) -> DonneesConvocation | None:
    """D'une édition qui ne gardait que les jours d'un report, rien d'autre n'est dit changer."""
    if brut.get("avant") is not None:
        return depuis_dict(brut["avant"])
    if brut.get("report") is None:
        return None
    debut, fin = map(date.fromisoformat, brut["report"])
    return replace(lue, examen=replace(lue.examen, debut=debut, fin=fin))


def _adresse_lue(brut: dict[str, Any]) -> Adresse:
    return Adresse(tuple(brut["lignes"]), brut["code_postal"], brut["commune"])


def meme_contenu(ancien: DonneesConvocation, neuf: DonneesConvocation) -> bool:
    """Vrai si rien de ce qui s'imprime n'a changé, numéro et édition mis à part. Une édition d'avant que le lieu de
    naissance s'imprime, d'avant la deuxième lettre, ou d'avant que chaque jour se dise, reste bonne sans ; celle qui
    range autrement le jury, aussi."""
    if ancien.lettre is None:
        neuf = replace(neuf, lettre=None)
    if not ancien.seances and not neuf.passages:
        neuf = replace(neuf, seances=())
    avant, voulu = ancien.destinataire, neuf.destinataire
    if isinstance(avant, Candidat) and isinstance(voulu, Candidat) and avant.lieu_naissance is None:
        neuf = replace(neuf, destinataire=replace(voulu, lieu_naissance=None))
    if isinstance(avant, Jure) and isinstance(voulu, Jure) and avant.memes_membres(voulu):
        neuf = replace(neuf, destinataire=replace(voulu, autres_membres=avant.autres_membres))
    ancien = replace(ancien, sequence=0, jours_annonces=0, forme=neuf.forme)
    return replace(ancien, id="", edition=0, date_edition=_JAMAIS, avant=None) == neuf

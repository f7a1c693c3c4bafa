"""Fabriques de données : de vraies lignes dans une vraie base, sans passer par les règles qu'on éprouve."""

import os
import pwd
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from ceres_cli.base.sceau.etat import A_REJOUER, photographier
from ceres_cli.moteur import journal
from ceres_cli.regles.calendrier import plus_ans
from ceres_cli.regles.textes import cle
from ceres_cli.store import Db
from tests.fabriques import bases

_SANS_NUMERO = ("participation", "passage_jure", "titre_rome", "succession", "obtention", "resultat_conteste")
AGENT = pwd.getpwuid(os.getuid()).pw_name


def iso(jour: date | str | None) -> str | None:
    return jour.isoformat() if isinstance(jour, date) else jour


def ouvrir_un_lot(db: Db) -> int:
    """Ce qui se scelle ne s'écrit que dans un lot."""
    return journal.ouvrir(db, journal.EnTete("2025-09-01T08:00:00Z", "2025-09-01", AGENT, "ceres essai"), None)


class Fabrique:
    """Une base neuve, avec un profil MPCP choisi pour l'agent qui lance les tests."""

    def __init__(self, chemin: Path, *, profil: bool = True) -> None:
        self.chemin = chemin
        self.store = bases.creer(chemin)
        self._numeros: dict[str, count[int]] = {}
        if profil:
            self.profil("mpcp", choisi=True)

    @classmethod
    def reprise(cls, chemin: Path) -> "Fabrique":
        """La fabrique, sur une base déjà remplie."""
        fabrique = cls.__new__(cls)
        fabrique.chemin = chemin
        fabrique.store = bases.ouvrir(chemin)
        fabrique._numeros = {nom: count(n + 1) for nom, n in fabrique.lignes("SELECT nom, valeur FROM compteur")}
        return fabrique

    def __del__(self) -> None:
        if hasattr(self, "store"):
            self.store.fermer()

    def inserer(self, table: str, **valeurs: Any) -> int:
        """Insère une ligne (`id` donné ou suivant) et tient le compteur à jour ; rend son numéro."""
        if "id" not in valeurs and table not in _SANS_NUMERO:
            valeurs["id"] = next(self._numeros.setdefault(table, count(1)))
        noms = ", ".join(valeurs)
        with self.store.ecriture() as db:
            db.executer(
                f"INSERT INTO {table} ({noms}) VALUES ({', '.join('?' * len(valeurs))})",
                tuple(iso(v) if isinstance(v, date) else v for v in valeurs.values()),
            )
            if "id" in valeurs:
                db.executer(
                    "INSERT INTO compteur VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur",
                    (table, valeurs["id"]),
                )
        return int(valeurs.get("id", 0))

    def profil(
        self,
        role: str,
        *,
        choisi: bool = False,
        agent: str = AGENT,
        centre: int | None = None,
        departement: str | None = None,
        region: str | None = None,
    ) -> int:
        return self.inserer(
            "profil",
            agent=agent,
            role=role,
            choisi=int(choisi),
            retire=0,
            centre_id=centre,
            departement=departement,
            region=region,
        )

    def titre(
        self,
        code: str = "TP-99901",
        millesime: str = "m01",
        *,
        debut: date | str | None = date(2021, 1, 1),
        fin: date = date(2025, 9, 1),
        prolongation: date | None = None,
        ccp: int = 2,
        ccs: int = 0,
        rome: tuple[str, ...] = (),
        rncp: str | None = None,
        sigle: str | None = None,
    ) -> int:
        reference = f"{code}{millesime}"
        titre = self.inserer(
            "titre",
            reference=reference,
            code=code,
            millesime=millesime,
            rncp=rncp,
            sigle=sigle,
            intitule=f"Titre {reference}",
            niveau=5,
            date_debut_validite=debut,
            date_fin_validite=fin,
            date_fin_prolongation=prolongation or plus_ans(fin, 1),
            origine_prolongation="saisie" if prolongation else "calculee",
            cle=cle(f"Titre {reference} {sigle or ''}"),
            version=1,
        )
        blocs = [("TITRE", 0, "")] + [("CCP", r, f"/CCP{r}") for r in range(1, ccp + 1)]
        blocs += [("CCS", r, f"/CCS{r}") for r in range(1, ccs + 1)]
        for type_, rang, suffixe in blocs:
            self.inserer(
                "certification",
                titre_id=titre,
                type=type_,
                rang=rang,
                reference=reference + suffixe,
                intitule=f"{'Bloc' if suffixe else 'Titre'} {reference}{suffixe}",
            )
        for code_rome in rome:
            self.inserer("titre_rome", titre_id=titre, code=code_rome)
        return titre

    def jure(self, nom: str = "MARTIN", prenom: str = "Alice", **valeurs: Any) -> int:
        defauts = {"departement": "44", "region": "52", "commune": "Nantes", "commune_insee": "44109", "actif": 1}
        return self.inserer(
            "jure", **{**defauts, "nom": nom, "prenom": prenom, "cle": cle(f"{nom} {prenom}"), "version": 1, **valeurs}
        )

    def experience(
        self, jure: int, *, titre: int | None = None, rome: str | None = None, debut: date, fin: date | None = None
    ) -> int:
        return self.inserer("experience", jure_id=jure, titre_id=titre, rome=rome, debut=debut, fin=fin)

    def certification(self, reference: str) -> tuple[int, int]:
        """(numéro, numéro du titre) d'une certification."""
        with self.store.lecture() as db:
            ligne = db.une("SELECT id, titre_id FROM certification WHERE reference = ?", (reference,))
        assert ligne is not None, reference
        return ligne[0], ligne[1]

    def habilitation(
        self,
        jure: int,
        reference: str = "TP-99901m01",
        etat: str = "validee",
        debut: date = date(2022, 1, 1),
        fin: date = date(2025, 9, 1),
        **valeurs: Any,
    ) -> int:
        certification, titre = self.certification(reference)
        return self.inserer(
            "habilitation",
            jure_id=jure,
            certification_id=certification,
            titre_id=titre,
            etat=etat,
            debut=debut,
            fin=fin,
            version=1,
            **valeurs,
        )

    def centre(self, nom: str = "Centre Loire", **valeurs: Any) -> int:
        return self.inserer(
            "centre", **{"departement": "44", "region": "52", "nom": nom, "cle": cle(nom), "version": 1, **valeurs}
        )

    def agrement(
        self,
        centre: int,
        reference: str = "TP-99901m01",
        debut: date = date(2021, 1, 1),
        fin: date = date(2025, 9, 1),
        etat: str = "valide",
        **valeurs: Any,
    ) -> int:
        """`etat` : valide, ou suspendu ou retiré dès le début ; d'autres événements : `evenement`."""
        certification, _ = self.certification(reference)
        site = {"site_cle": cle(valeurs["site"])} if valeurs.get("site") else {}
        periode = {"debut": debut, "fin": fin, "version": 1}
        numero = self.inserer(
            "agrement", **{"centre_id": centre, "certification_id": certification, **periode, **site, **valeurs}
        )
        if etat != "valide":
            self.evenement(numero, {"suspendu": "suspendre", "retire": "retirer"}[etat], debut)
        return numero

    def evenement(self, agrement: int, nature: str, a_compter_du: date) -> int:
        """Ce qui arrive à un agrément à compter de ce jour, après ce qui lui est déjà arrivé."""
        return self.inserer(
            "evenement_agrement", agrement_id=agrement, nature=nature, a_compter_du=a_compter_du, pose_le=a_compter_du,
            motif="essai",
        )  # fmt: skip

    def session(
        self,
        centre: int,
        reference: str = "TP-99901m01",
        etat: str = "en_preparation",
        debut: date = date(2025, 6, 10),
        fin: date | None = None,
        jures: tuple[int, ...] = (),
        **valeurs: Any,
    ) -> int:
        certification, titre = self.certification(reference)
        numero = next(self._numeros.setdefault("session_examen", count(1)))
        session = self.inserer(
            "session_examen",
            **{
                "id": numero,
                "annee": debut.year,
                "numero": numero,
                "etat": etat,
                "certification_id": certification,
                "titre_id": titre,
                "centre_id": centre,
                "debut": debut,
                "fin": fin or debut,
                "heure_debut": "09:00",
                "entretien_final": 0 if "/" in reference else 1,
                "departement": "44",
                "region": "52",
                "creee_le": min(debut, date(2025, 1, 1)),
                "edition": 0,
                "reprise": 0,
                "version": 1,
                **valeurs,
            },
        )
        for jure in jures:
            self.inserer("participation", session_id=session, jure_id=jure)
        return session

    def consigner(self) -> int:
        """Met au journal, en un lot, les tables telles qu'elles sont : ce que la fabrique insère n'y est pas. Rend son
        numéro."""
        with self.store.ecriture() as db:
            lot = ouvrir_un_lot(db)
            db.a_sceller[lot].ecrire(photographier(db, (*A_REJOUER, "identite_candidat")))
        return lot

    def lignes(self, sql: str, parametres: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with self.store.lecture() as db:
            return db.lignes(sql, parametres)

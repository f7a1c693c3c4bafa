"""Une convocation gardée se compare mot pour mot au contenu du jour ; ce n'est qu'à défaut qu'on la relit."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.convocation import Adresse, Candidat, Centre, DonneesConvocation, Examen, Jure, Lettre, Site
from ceres_cli.services.convocation.contenu import Ecriture, depuis_json, en_json, meme_contenu

_MOTS = st.sampled_from(["", "Zoé", 'dit "Zo"', '"heure": ', '"avant": null, "sequence": 0, ', "\\\n\u2028é"])
_PEUT_ETRE = st.none() | _MOTS
_JOURS = st.sampled_from([date(2027, 1, 15), date(2027, 2, 1)])
_SUITES = st.lists(_MOTS, max_size=2).map(tuple)
_ADRESSES = st.builds(Adresse, _SUITES, _PEUT_ETRE, _PEUT_ETRE)
_PERSONNES = st.builds(
    Candidat, _MOTS, _PEUT_ETRE, _MOTS, _MOTS, _ADRESSES, _JOURS, st.booleans(), _PEUT_ETRE
) | st.builds(Jure, _MOTS, _PEUT_ETRE, _MOTS, _MOTS, _ADRESSES, _SUITES, st.integers(0, 2))
_EXAMENS = st.builds(Examen, _MOTS, _MOTS, _MOTS, _MOTS, _PEUT_ETRE, _MOTS, _MOTS, st.booleans(), _JOURS, _JOURS, _MOTS)
_CONTENUS = st.builds(
    DonneesConvocation, st.just(""), st.just(0), st.just(date(1900, 1, 1)), st.sampled_from(["08:00", "13:30"]),
    _PERSONNES, _EXAMENS, st.builds(Centre, _MOTS, _ADRESSES, _PEUT_ETRE, _PEUT_ETRE, _PEUT_ETRE),
    st.none() | st.builds(Site, _PEUT_ETRE, _ADRESSES), _SUITES,
    lettre=st.builds(Lettre, _PEUT_ETRE, _MOTS, _MOTS, _MOTS, _MOTS, _MOTS, _MOTS, _PEUT_ETRE),
)  # fmt: skip
_RETOUCHES = st.fixed_dictionaries(
    {},
    optional={
        "heure": st.just("09:00"),
        "destinataire": _PERSONNES,
        "examen": _EXAMENS,
        "site": st.none(),
        "papiers": _SUITES,
        "lettre": st.builds(Lettre, _PEUT_ETRE, _MOTS),
    },
)


def _editee(contenu: DonneesConvocation) -> DonneesConvocation:
    return replace(
        contenu, id="V-000012", edition=3, date_edition=date(2027, 1, 2), sequence=4, jours_annonces=2, tete="L-1 ab"
    )


@given(_CONTENUS)
def test_conv_03_une_edition_a_jour_se_reconnait_sans_etre_relue(contenu: DonneesConvocation) -> None:
    assert Ecriture().tel_quel(en_json(_editee(contenu)), contenu)


@given(_CONTENUS, _RETOUCHES)
def test_conv_03_un_contenu_change_ne_passe_jamais_pour_le_meme(
    contenu: DonneesConvocation, retouches: dict[str, object]
) -> None:
    texte, ecriture = en_json(_editee(contenu)), Ecriture()
    for neuf in (contenu, replace(contenu, **retouches), contenu):  # type: ignore[arg-type]
        meme = meme_contenu(depuis_json(texte), neuf)
        assert ecriture.dit(texte, neuf) is meme
        assert meme or not ecriture.tel_quel(texte, neuf)


@given(_CONTENUS, _CONTENUS)
def test_conv_03_une_edition_qui_dit_ce_qu_elle_change_se_relit(
    contenu: DonneesConvocation, avant: DonneesConvocation
) -> None:
    texte = en_json(replace(_editee(contenu), avant=avant))
    assert not Ecriture().tel_quel(texte, contenu)
    assert Ecriture().dit(texte, contenu)

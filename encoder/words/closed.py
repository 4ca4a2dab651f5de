"""The closed classes of English: the words that grammar, not the dictionary, knows. Complete, hence typed here."""

from __future__ import annotations


def _list(words: str) -> tuple[str, ...]:
    """The words in their order."""
    return tuple(words.split())


def _words(words: str) -> frozenset[str]:
    """The words as a set."""
    return frozenset(words.split())


ARTICLES = frozenset({"a", "an", "the"})
DETERMINERS = ARTICLES | _words(
    """this that these those my your his her its our their whose which what some any no every each either neither
    another such both all half many much few little several enough more most less least other"""
)
PRONOUNS = _words(
    """i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we
    us our ours ourselves they them their theirs themselves this that these those who whom whose which what one
    ones someone somebody something anyone anybody anything everyone everybody everything nobody nothing none
    each both all some any many few several another others other former latter"""
)
# Pronouns that stand for somebody or something named elsewhere: what an editor explains in brackets.
ANAPHORIC = _words(
    """he him his she her hers it its they them their theirs this that these those we us our you your i me my who whom
    himself herself itself themselves ours mine yours one ones both former latter same there here"""
)
PREPOSITIONS = _words(
    """about above across after against along amid among around as at before behind below beneath beside besides
    between beyond by concerning despite down during except for from in inside into like near of off on onto
    opposite out outside over past per regarding since than through throughout till to toward towards under
    underneath until unto up upon via with within without"""
)
CONJUNCTIONS = _words(
    """and or but nor so yet for if unless although though because since while whereas whether that than as when where
    whenever wherever once until till before after lest"""
)
AUXILIARIES = _words(
    """be am is are was were been being have has had having do does did doing done will would shall should can could
    may might must ought need dare"""
)
NEGATIONS = frozenset(("not", "no", "never", "n't", "nor", "neither"))
ADVERBS = _words(
    """not very too also only even just still already yet now then there here again once ever never always often soon
    later thus hence therefore however moreover indeed rather quite almost perhaps maybe so more most less least
    how why when where whether up down out off away back else together apart both either much well all"""
)
FUNCTION = DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | NEGATIONS | ADVERBS

NUMBERS = dict(
    zip(
        _list(
            """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen twenty"""
        ),
        range(21),
        strict=True,
    )
) | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "a": 1, "an": 1}
MONTHS = _list("january february march april may june july august september october november december")
MONTH_ABBREVIATIONS = _list("jan feb mar apr may jun jul aug sept sep oct nov dec")
DAYS = _list("monday tuesday wednesday thursday friday saturday sunday")
# What stands before a person's name and belongs to it (NDPER, roleName): forms of address and ranks.
TITLES = _words(
    """mr mrs ms miss messrs dr prof professor sir lord lady dame count countess baron prince princess king queen
    comrade comrades cde com citizen gen general lt lieutenant col colonel capt captain maj major sgt sergeant
    adm admiral marshal commander ambassador amb minister secretary president premier chairman chancellor
    senator sen governor gov rep representative congressman father fr rev reverend bishop archbishop cardinal
    rabbi imam sheikh shah emir pasha bey mme mlle madame monsieur herr frau don doña señor signor"""
)
# Small words inside names of persons, bodies and places.
PARTICLES = _words(
    """of the de du des la le les l del della di da dos von van der den zu zur und et and y e al el bin ibn ben ter ten
    for on in"""
)
LANGUAGES = {
    "russian": "ru", "chinese": "zh", "english": "en", "german": "de", "french": "fr", "polish": "pl", "czech": "cs",
    "slovak": "sk", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg", "serbian": "sr", "croatian": "hr",
    "serbo-croatian": "sh", "slovene": "sl", "albanian": "sq", "ukrainian": "uk", "belarusian": "be",
    "lithuanian": "lt", "latvian": "lv", "estonian": "et", "finnish": "fi", "swedish": "sv", "norwegian": "no",
    "danish": "da", "dutch": "nl", "spanish": "es", "portuguese": "pt", "italian": "it", "greek": "el",
    "turkish": "tr", "arabic": "ar", "persian": "fa", "farsi": "fa", "hebrew": "he", "korean": "ko",
    "japanese": "ja", "vietnamese": "vi", "mongolian": "mn", "latin": "la", "hindi": "hi", "yiddish": "yi",
    "georgian": "ka", "armenian": "hy", "indonesian": "id", "thai": "th", "swahili": "sw",
}  # fmt: skip
# Languages that documents quote in Latin letters although they are written in others.
TRANSLITERATED = _words("""ru zh bg sr uk be el ar fa he ko ja mn ka hy th hi yi""")

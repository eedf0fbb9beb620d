using System.Collections.Frozen;
using System.Globalization;

namespace Survey.Vault.Definitions;

/// <summary>
/// Every fault that a definition can have: its stable code, and what it says to people in bokmål, nynorsk and English.
/// Arguments stand as {0}, {1}; the rules decide them.
/// </summary>
public static class FaultCatalogue
{
    public const string
        NotJson = "not_json", UnknownMember = "unknown_member", MissingMember = "missing_member", RepeatedMember = "repeated_member",
        MustBeText = "must_be_text", MustBeNumber = "must_be_number", MustBeBoolean = "must_be_boolean", MustBeList = "must_be_list",
        MustBeObject = "must_be_object", MustBeDate = "must_be_date", MustBeOneOf = "must_be_one_of",
        KeyInvalid = "key_invalid", CodeInvalid = "code_invalid", DuplicateKey = "duplicate_key", ReservedKey = "reserved_key",
        EmptyList = "empty_list", TooMany = "too_many",
        TextEmpty = "text_empty", TextTooLong = "text_too_long", TextUnprintable = "text_unprintable", LanguageInvalid = "language_invalid",
        UnknownScale = "unknown_scale", ScaleAndOptions = "scale_and_options", OptionTwice = "option_twice",
        FreeTextInBattery = "free_text_in_battery", ExclusiveOutsideMulti = "exclusive_outside_multi",
        MemberNotAllowed = "member_not_allowed", BoundsReversed = "bounds_reversed", BandOutside = "band_outside", BandsOverlap = "bands_overlap",
        LengthOutOfRange = "length_out_of_range", RequiredAndOptional = "required_and_optional",
        MinimumGroupTooSmall = "minimum_group_too_small", PopulationInvalid = "population_invalid", YearOutOfRange = "year_out_of_range",
        UnknownAudience = "unknown_audience", UnknownWave = "unknown_wave", UnknownItem = "unknown_item", UnknownBreakdown = "unknown_breakdown",
        NothingAsked = "nothing_asked", NeverAsked = "never_asked", NotAskedInWave = "not_asked_in_wave",
        RoutingForm = "routing_form", RoutingUnknown = "routing_unknown", RoutingLater = "routing_later", RoutingKind = "routing_kind",
        RoutingOption = "routing_option", RoutingAudience = "routing_audience", RoutingWave = "routing_wave", RoutingDepth = "routing_depth",
        WordingEmpty = "wording_empty", WordingTwice = "wording_twice", BreakdownKind = "breakdown_kind", BreakdownWide = "breakdown_wide",
        QuestionnairePublished = "questionnaire_published", WavePublished = "wave_published", BreakdownPublished = "breakdown_published",
        MinimumGroupLowered = "minimum_group_lowered", BatteryScales = "battery_scales",
        LinkInUse = "link_in_use";

    private static readonly FrozenDictionary<string, Texts> TextsByCode = new Dictionary<string, Texts>
    {
        [NotJson] = new("Innholdet er ikke gyldig JSON: {0}", "Innhaldet er ikkje gyldig JSON: {0}", "The content is not valid JSON: {0}"),
        [UnknownMember] = new(
            "«{0}» er ikke et kjent felt her.", "«{0}» er ikkje eit kjent felt her.", "“{0}” is not a known member here."),
        [MissingMember] = new("«{0}» mangler.", "«{0}» manglar.", "“{0}” is missing."),
        [RepeatedMember] = new("«{0}» står flere ganger.", "«{0}» står fleire gonger.", "“{0}” is given more than once."),
        [MustBeText] = new("Her skal det stå en tekst.", "Her skal det stå ein tekst.", "This must be a text."),
        [MustBeNumber] = new("Her skal det stå et helt tall.", "Her skal det stå eit heilt tal.", "This must be a whole number."),
        [MustBeBoolean] = new("Her skal det stå true eller false.", "Her skal det stå true eller false.", "This must be true or false."),
        [MustBeList] = new("Her skal det stå en liste.", "Her skal det stå ei liste.", "This must be a list."),
        [MustBeObject] = new("Her skal det stå et objekt.", "Her skal det stå eit objekt.", "This must be an object."),
        [MustBeDate] = new(
            "Her skal det stå en dato (åååå-mm-dd).", "Her skal det stå ein dato (åååå-mm-dd).", "This must be a date (yyyy-mm-dd)."),
        [MustBeOneOf] = new("Her skal det stå en av: {0}.", "Her skal det stå ein av: {0}.", "This must be one of: {0}."),
        [KeyInvalid] = new(
            "Nøkkelen «{0}» må bestå av små bokstaver a–z, sifre og understrek, i deler skilt med punktum, og ha høyst {1} tegn.",
            "Nøkkelen «{0}» må bestå av små bokstavar a–z, siffer og understrek, i delar skilde med punktum, og ha høgst {1} teikn.",
            "The key “{0}” must consist of lower-case a–z, digits and underscores, in parts separated by dots, and have at most {1} characters."),
        [CodeInvalid] = new(
            "Koden «{0}» må bestå av bokstaver a–z, sifre, bindestrek og understrek, og ha høyst {1} tegn.",
            "Koden «{0}» må bestå av bokstavar a–z, siffer, bindestrek og understrek, og ha høgst {1} teikn.",
            "The code “{0}” must consist of letters a–z, digits, hyphens and underscores, and have at most {1} characters."),
        [DuplicateKey] = new("«{0}» er brukt før ({1}).", "«{0}» er brukt før ({1}).", "“{0}” is already used ({1})."),
        [ReservedKey] = new(
            "«{0}» har en egen betydning i tabellene.",
            "«{0}» har ei eiga tyding i tabellane.",
            "“{0}” has a meaning of its own in tables."),
        [EmptyList] = new("Listen må ha minst ett innslag.", "Lista må ha minst eitt innslag.", "The list needs at least one entry."),
        [TooMany] = new("{0} er for mange; grensen er {1}.", "{0} er for mange; grensa er {1}.", "{0} is too many; the limit is {1}."),
        [TextEmpty] = new("Teksten er tom.", "Teksten er tom.", "The text is empty."),
        [TextTooLong] = new(
            "Teksten har {0} tegn; grensen er {1}.",
            "Teksten har {0} teikn; grensa er {1}.",
            "The text has {0} characters; the limit is {1}."),
        [TextUnprintable] = new(
            "Teksten har et tegn som ikke kan vises, for eksempel et styretegn.",
            "Teksten har eit teikn som ikkje kan visast, til dømes eit styreteikn.",
            "The text has a character that cannot be shown, such as a control character."),
        [LanguageInvalid] = new(
            "«{0}» er ikke en språkkode som nb, nn, en eller se.",
            "«{0}» er ikkje ein språkkode som nb, nn, en eller se.",
            "“{0}” is not a language code such as nb, nn, en or se."),
        [UnknownScale] = new("Svarskalaen «{0}» finnes ikke.", "Svarskalaen «{0}» finst ikkje.", "There is no scale “{0}”."),
        [ScaleAndOptions] = new(
            "Spørsmålet har både «scale» og «options»; det skal ha én av dem.",
            "Spørsmålet har både «scale» og «options»; det skal ha éin av dei.",
            "The question has both “scale” and “options”; it should have one of them."),
        [OptionTwice] = new(
            "Svaralternativet «{0}» står flere ganger.", "Svaralternativet «{0}» står fleire gonger.", "The option “{0}” is given twice."),
        [FreeTextInBattery] = new(
            "Alternativet «{0}» har fritekst; det går ikke i et batteri.",
            "Alternativet «{0}» har fritekst; det går ikkje i eit batteri.",
            "The option “{0}” has free text, which a battery cannot have."),
        [ExclusiveOutsideMulti] = new(
            "Alternativet «{0}» er «exclusive»; det gjelder bare flervalg.",
            "Alternativet «{0}» er «exclusive»; det gjeld berre fleirval.",
            "The option “{0}” is “exclusive”, which only a multi can have."),
        [MemberNotAllowed] = new("«{0}» hører ikke til {1}.", "«{0}» høyrer ikkje til {1}.", "“{0}” does not belong to {1}."),
        [BoundsReversed] = new(
            "Den nedre grensen {0} er over den øvre {1}.",
            "Den nedre grensa {0} er over den øvre {1}.",
            "The lower bound {0} is above the upper {1}."),
        [BandOutside] = new(
            "Gruppen {0}–{1} går utenfor grensene {2}–{3}.", "Gruppa {0}–{1} går utanfor grensene {2}–{3}.", "The band {0}–{1} reaches outside the bounds {2}–{3}."),
        [BandsOverlap] = new("Gruppene {0} og {1} overlapper.", "Gruppene {0} og {1} overlappar.", "The bands {0} and {1} overlap."),
        [LengthOutOfRange] = new(
            "Lengden må være fra {0} til {1}.", "Lengda må vere frå {0} til {1}.", "The length must be from {0} to {1}."),
        [RequiredAndOptional] = new(
            "Spørsmålet er både «required» og «optional».", "Spørsmålet er både «required» og «optional».", "The question is both “required” and “optional”."),
        [MinimumGroupTooSmall] = new(
            "Minste gruppe er {0}; den kan ikke være under {1}.",
            "Minste gruppe er {0}; ho kan ikkje vere under {1}.",
            "The minimum group is {0}; it cannot be under {1}."),
        [PopulationInvalid] = new("Antallet må være minst 1.", "Talet må vere minst 1.", "The number must be at least 1."),
        [YearOutOfRange] = new(
            "Året {0} må være fra {1} til {2}.", "Året {0} må vere frå {1} til {2}.", "The year {0} must be from {1} to {2}."),
        [UnknownAudience] = new("Målgruppen «{0}» finnes ikke.", "Målgruppa «{0}» finst ikkje.", "There is no audience “{0}”."),
        [UnknownWave] = new("Målingen «{0}» finnes ikke.", "Målinga «{0}» finst ikkje.", "There is no wave “{0}”."),
        [UnknownItem] = new(
            "Ingen spørsmål eller påstander har nøkkelen «{0}».",
            "Ingen spørsmål eller påstandar har nøkkelen «{0}».",
            "No question or item has the key “{0}”."),
        [UnknownBreakdown] = new(
            "Bakgrunnsvariabelen «{0}» finnes ikke.", "Bakgrunnsvariabelen «{0}» finst ikkje.", "There is no breakdown “{0}”."),
        [NothingAsked] = new(
            "Målgruppen «{0}» får ingen spørsmål.", "Målgruppa «{0}» får ingen spørsmål.", "The audience “{0}” is asked nothing."),
        [NeverAsked] = new(
            "«{0}» blir ikke spurt i noen måling.", "«{0}» blir ikkje spurt i noka måling.", "“{0}” is not asked in any wave."),
        [NotAskedInWave] = new("«{0}» blir ikke spurt i {1}.", "«{0}» blir ikkje spurt i {1}.", "“{0}” is not asked in {1}."),
        [RoutingForm] = new(
            "En betingelse er «question» med «is» eller «contains», eller bare én av «all», «any» og «not».",
            "Eit vilkår er «question» med «is» eller «contains», eller berre éin av «all», «any» og «not».",
            "A condition is “question” with “is” or “contains”, or exactly one of “all”, “any” and “not”."),
        [RoutingUnknown] = new(
            "Betingelsen viser til «{0}», som ikke finnes.",
            "Vilkåret viser til «{0}», som ikkje finst.",
            "The condition names “{0}”, which does not exist."),
        [RoutingLater] = new(
            "Betingelsen viser til «{0}», som ikke kommer før dette spørsmålet.",
            "Vilkåret viser til «{0}», som ikkje kjem før dette spørsmålet.",
            "The condition names “{0}”, which does not come before this question."),
        [RoutingKind] = new(
            "«{1}» kan ikke brukes om «{0}»: «is» gjelder ett valg, «contains» gjelder flervalg.",
            "«{1}» kan ikkje brukast om «{0}»: «is» gjeld eitt val, «contains» gjeld fleirval.",
            "“{1}” cannot be used of “{0}”: “is” is for a single choice, “contains” for a multi."),
        [RoutingOption] = new(
            "«{0}» har ikke svaralternativet «{1}».", "«{0}» har ikkje svaralternativet «{1}».", "“{0}” has no option “{1}”."),
        [RoutingAudience] = new(
            "«{0}» blir ikke spurt av målgruppen «{1}».",
            "Målgruppa «{1}» får ikkje spørsmålet «{0}».",
            "“{0}” is not asked of the audience “{1}”."),
        [RoutingWave] = new(
            "«{0}» blir ikke spurt i {1}, der dette spørsmålet er med.",
            "«{0}» blir ikkje spurt i {1}, der dette spørsmålet er med.",
            "“{0}” is not asked in {1}, where this question is."),
        [RoutingDepth] = new(
            "Betingelsen har flere nivåer enn {0}.", "Vilkåret har fleire nivå enn {0}.", "The condition is nested deeper than {0}."),
        [WordingEmpty] = new(
            "En tidligere ordlyd må ha «text» eller «scale».",
            "Ei tidlegare ordlyding må ha «text» eller «scale».",
            "A wording needs “text” or “scale”."),
        [WordingTwice] = new("«{0}» har to ordlyder i {1}.", "«{0}» har to ordlydingar i {1}.", "“{0}” has two wordings in {1}."),
        [BreakdownKind] = new(
            "«{0}» kan ikke være bakgrunnsvariabel: det må være et enkeltvalg eller et tall.",
            "«{0}» kan ikkje vere bakgrunnsvariabel: det må vere eit enkeltval eller eit tal.",
            "“{0}” cannot be a breakdown: it must be a single or a number."),
        [BreakdownWide] = new(
            "«{0}» har flere enn {1} verdier; oppgi «bands».", "«{0}» har fleire enn {1} verdiar; oppgje «bands».", "“{0}” has more than {1} values; declare “bands”."),
        [QuestionnairePublished] = new(
            "«{0}» er publisert i {1} og kan ikke endres der.", "«{0}» er publisert i {1} og kan ikkje endrast der.", "“{0}” is published in {1} and cannot change there."),
        [WavePublished] = new(
            "Målingen {0} er publisert: den kan ikke fjernes, og «rebuilt» og «invented» kan ikke endres.",
            "Målinga {0} er publisert: ho kan ikkje fjernast, og «rebuilt» og «invented» kan ikkje endrast.",
            "The wave {0} is published: it cannot be removed, nor “rebuilt” and “invented” changed."),
        [BreakdownPublished] = new(
            "Bakgrunnsvariabelen «{0}» er i bruk: verdier kan komme til, men ikke fjernes eller få en annen kilde.",
            "Bakgrunnsvariabelen «{0}» er i bruk: verdiar kan kome til, men ikkje fjernast eller få ei anna kjelde.",
            "The breakdown “{0}” is in use: values may be added, not removed or taken from elsewhere."),
        [MinimumGroupLowered] = new(
            "Minste gruppe er lovet å være {0} og kan ikke senkes til {1}.",
            "Minste gruppe er lova å vere {0} og kan ikkje senkast til {1}.",
            "The minimum group was promised to be {0} and cannot be lowered to {1}."),
        [LinkInUse] = new(
            "En lenke bruker «{0}», som derfor ikke kan fjernes.",
            "Ei lenkje bruker «{0}», som difor ikkje kan fjernast.",
            "A link uses “{0}”, which therefore cannot be removed."),
        [BatteryScales] = new(
            "Påstandene i «{0}» har ulike svarskalaer i {1}; et batteri har én.",
            "Påstandane i «{0}» har ulike svarskalaer i {1}; eit batteri har éin.",
            "The items of “{0}” have different scales in {1}; a battery has one."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Codes => TextsByCode.Keys;

    public static string Message(DefinitionFault fault, string language)
    {
        var texts = TextsByCode[fault.Code];
        var template = language switch { "nn" => texts.Nynorsk, "en" => texts.English, _ => texts.Bokmål };
        return string.Format(CultureInfo.InvariantCulture, template, [.. fault.Arguments]);
    }

    private sealed record Texts(string Bokmål, string Nynorsk, string English);
}

namespace Survey.Api.Infrastructure;

/// <summary>The words for each code of a faulty field; {0} is what would be right.</summary>
internal static class FieldMessages
{
    private static readonly Dictionary<string, Words> ByCode = new(StringComparer.Ordinal)
    {
        ["malformed_json"] = new("Dette er ikke gyldig JSON i UTF-8 ({0}).", "Dette er ikkje gyldig JSON i UTF-8 ({0}).", "This is not valid JSON in UTF-8 ({0})."),
        ["unknown_field"] = new("Feltet er ukjent. Feltene er: {0}.", "Feltet er ukjent. Felta er: {0}.", "The field is unknown. The fields are: {0}."),
        ["repeated_key"] = new("Dette er oppgitt mer enn én gang.", "Dette er oppgjeve meir enn éin gong.", "This is given more than once."),
        ["wrong_type"] = new("Verdien har feil type; ventet {0}.", "Verdien har feil type; venta {0}.", "The value has the wrong type; expected {0}."),
        ["unknown_language"] = new("Språket er ukjent. Velg {0}.", "Språket er ukjent. Vel {0}.", "The language is unknown. Choose {0}."),
        ["unknown_question"] = new("Spørsmålet finnes ikke i skjemaet.", "Spørsmålet finst ikkje i skjemaet.", "The question is not in the questionnaire."),
        ["unknown_option"] = new("Svaralternativet finnes ikke. Velg blant: {0}.", "Svaralternativet finst ikkje. Vel mellom: {0}.", "The option does not exist. Choose among: {0}."),
        ["exclusive_option"] = new("Dette alternativet kan ikke velges sammen med andre: {0}.", "Dette alternativet kan ikkje veljast saman med andre: {0}.", "This option cannot be chosen together with others: {0}."),
        ["option_not_chosen"] = new("Teksten hører til et alternativ som ikke er valgt: {0}.", "Teksten høyrer til eit alternativ som ikkje er valt: {0}.", "The text belongs to an option that is not chosen: {0}."),
        ["hidden_by_routing"] = new("Spørsmålet stilles ikke med svarene som er gitt på: {0}.", "Spørsmålet vert ikkje stilt med svara som er gjevne på: {0}.", "The question is not asked, given the answers to: {0}."),
        ["out_of_bounds"] = new("Verdien må være innenfor {0}.", "Verdien må vere innanfor {0}.", "The value must be within {0}."),
        ["too_long"] = new("Teksten er for lang. Den kan ha {0} tegn.", "Teksten er for lang. Han kan ha {0} teikn.", "The text is too long. It may have {0} characters."),
        ["text_unprintable"] = new(
            "Teksten har et tegn som ikke kan vises, for eksempel et styretegn: {0}.",
            "Teksten har eit teikn som ikkje kan visast, til dømes eit styreteikn: {0}.",
            "The text has a character that cannot be shown, such as a control character: {0}."),
        ["required"] = new("Dette må fylles ut.", "Dette må fyllast ut.", "This has to be filled in."),
        ["unknown_background"] = new("Lenken spør ikke om denne opplysningen.", "Lenkja spør ikkje om denne opplysninga.", "The link does not ask for this."),
        ["background_fixed"] = new("Lenken har allerede fastsatt denne opplysningen.", "Lenkja har alt fastsett denne opplysninga.", "The link already fixes this."),
        ["unknown_value"] = new("Verdien finnes ikke. Velg blant: {0}.", "Verdien finst ikkje. Vel mellom: {0}.", "The value does not exist. Choose among: {0}."),
        ["unknown_wave"] = new("Undersøkelsen har ingen måling i dette året.", "Undersøkinga har inga måling i dette året.", "The study has no wave in this year."),
        ["unknown_parameter"] = new("Parameteren er ukjent. Parametrene er: {0}.", "Parameteren er ukjend. Parametrane er: {0}.", "The parameter is unknown. The parameters are: {0}."),
        ["contradiction"] = new("Dette går ikke sammen med {0}.", "Dette går ikkje saman med {0}.", "This does not go together with {0}."),
        ["one_of_multi"] = new("Der en kan krysse av flere, kan bare ett alternativ velges om gangen.", "Der ein kan krysse av fleire, kan berre eitt alternativ veljast om gongen.", "Where several may be ticked, only one option can be chosen at a time."),
        ["one_of"] = new("Velg én av disse: {0}.", "Vel éin av desse: {0}.", "Choose one of these: {0}."),
        ["one_question"] = new("Velg ett spørsmål eller ett batteri: {0}.", "Vel eitt spørsmål eller eitt batteri: {0}.", "Choose one question or one battery: {0}."),
        ["two_batteries"] = new("Velg to batterier om de samme temaene; valgt er: {0}.", "Vel to batteri om dei same temaa; valt er: {0}.", "Choose two batteries about the same things; chosen are: {0}."),
        ["one_wave"] = new("Hver side er fra én måling. Velg blant: {0}.", "Kvar side er frå éi måling. Vel mellom: {0}.", "Each side is of one wave. Choose among: {0}."),
        ["needs"] = new("Dette gjelder bare sammen med {0}.", "Dette gjeld berre saman med {0}.", "This applies only together with {0}."),
        ["malformed_group"] = new("Gruppen kan ikke leses. Skriv den slik: {0}.", "Gruppa kan ikkje lesast. Skriv ho slik: {0}.", "The group cannot be read. Write it like this: {0}."),
        ["not_in_order"] = new("Datoene må komme i rekkefølge, og ingen dato to ganger.", "Datoane må kome i rekkjefølgje, og ingen dato to gonger.", "The dates must come in order, and none of them twice."),
        ["one_source"] = new("Oppgi nøyaktig én av: {0}.", "Oppgje nøyaktig éin av: {0}.", "Give exactly one of: {0}."),
        ["column_missing"] = new("Kolonnen finnes ikke i filen.", "Kolonnen finst ikkje i fila.", "The column is not in the file."),
        ["column_unmapped"] = new("Kolonnen er verken knyttet til noe eller utelatt (ignore).", "Kolonnen er verken knytt til noko eller utelaten (ignore).", "The column is neither mapped nor ignored."),
        ["column_repeated"] = new("Flere kolonner i filen har dette navnet.", "Fleire kolonnar i fila har dette namnet.", "Several columns of the file have this name."),
        ["column_mapped_twice"] = new("Kolonnen er knyttet til mer enn én ting.", "Kolonnen er knytt til meir enn éin ting.", "The column is mapped to more than one thing."),
        ["row_length"] = new("Raden har ikke like mange celler som overskriften ({0}).", "Rada har ikkje like mange celler som overskrifta ({0}).", "The row does not have as many cells as the header ({0})."),
        ["row_malformed"] = new("Et anførselstegn i raden er ikke lukket, eller står der det ikke kan stå.", "Eit hermeteikn i rada er ikkje lukka, eller står der det ikkje kan stå.", "A quote in the row is not closed, or stands where none can."),
        ["no_rows"] = new("Filen har ingen rader med svar.", "Fila har inga rad med svar.", "The file has no rows with answers."),
        ["too_many_values"] = new("De faste bakgrunnsvariablene har flere enn {0} kombinasjoner.", "Dei faste bakgrunnsvariablane har fleire enn {0} kombinasjonar.", "The fixed breakdowns have more than {0} combinations."),
        ["too_many_rows"] = new("Tabellen blir for stor. Den kan ha {0} rader; be om færre spørsmål eller inndelinger.", "Tabellen vert for stor. Han kan ha {0} rader; be om færre spørsmål eller inndelingar.", "The table is too large. It may have {0} rows; ask for fewer questions or breakdowns."),
    };

    public static string For(FieldError error, string language) =>
        error.Said is { } said ? said.In(language)
        : ByCode.TryGetValue(error.Code, out var words)
            ? string.Format(System.Globalization.CultureInfo.InvariantCulture, words.In(language), error.Expected)
            : throw new InvalidOperationException($"No words for the field error '{error.Code}'.");

    public static IReadOnlyCollection<string> Codes => ByCode.Keys;
}

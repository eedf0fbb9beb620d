using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>The words of a report that are not the author's and not the study's.</summary>
internal sealed class ReportWords(string language)
{
    public string Language => language;
    /// <summary>As documents tag it.</summary>
    public string Tag => language switch { "nn" => "nn-NO", "en" => "en-GB", _ => "nb-NO" };

    public string Figure => Say("Figur", "Figur", "Figure");
    public string Table => Say("Tabell", "Tabell", "Table");
    public string Contents => Say("Innhold", "Innhald", "Contents");
    public string AboutTheNumbers => Say("Om tallene", "Om tala", "About the numbers");
    public string Hidden => Say("Skjult av personvernhensyn", "Skjult av personvernomsyn", "Hidden for privacy");
    public string NotAsked => Say("Ikke spurt", "Ikkje spurt", "Not asked");
    public string Nobody => Say("Ingen har svart", "Ingen har svara", "Nobody has answered");
    public string Row => Say("Utvalg", "Utval", "Respondents");
    public string Item => Say("Påstand", "Påstand", "Item");
    public string Mean => Say("Snitt", "Snitt", "Mean");
    public string Count => Say("Antall", "Tal på svar", "Count");
    public string Share => Say("Andel", "Del", "Share");
    public string Year => Say("Måling", "Måling", "Wave");
    public string Percent => Say("Prosent", "Prosent", "Percent");
    public string Page => Say("Side", "Side", "Page");
    public string Printed => Say("trykt tidligere", "trykt tidlegare", "printed earlier");
    public string Interval => Say("Loddrette streker viser 95 prosent konfidensintervall.", "Loddrette strekar viser 95 prosent konfidensintervall.", "Vertical lines show 95 percent confidence intervals.");
    public string NoChart => Say("Figuren kan ikke tegnes:", "Figuren kan ikkje teiknast:", "The figure cannot be drawn:");
    /// <summary>Between two questions of one source line, which has the outer quotes.</summary>
    public string BetweenQuotes => Say("» og «", "» og «", "” and “");
    public string And => Say(" og ", " og ", " and ");

    public string ChartName(ChartKind kind) => kind switch
    {
        ChartKind.Stacked => Say("Stablede stolper", "Stabla stolpar", "Stacked bars"),
        ChartKind.Bars => Say("Stolpediagram", "Stolpediagram", "Bar chart"),
        ChartKind.Lines => Say("Linjediagram", "Linjediagram", "Line chart"),
        ChartKind.Scatter => Say("Punktdiagram", "Punktdiagram", "Scatter chart"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public string ShownIn(string merged) => Say($"vises i: {merged}", $"vist i: {merged}", $"shown in: {merged}");

    public string Say(string nb, string nn, string en) => new Words(nb, nn, en).In(language);

    /// <summary>A number as it is written in running text.</summary>
    public string Decimal(decimal number)
    {
        var text = Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
        return language == "en" ? text : text.Replace('.', ',');
    }
}

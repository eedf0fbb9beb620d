using System.Globalization;
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
    public string SkipToText => Say("Hopp til teksten", "Hopp til teksten", "Skip to the text");
    public string AboutTheNumbers => Say("Om tallene", "Om tala", "About the numbers");
    public string Hidden => Say("Skjult av personvernhensyn", "Skjult av personvernomsyn", "Hidden for privacy");
    /// <summary>Where there is little room, and the whole word beside it.</summary>
    public string HiddenShort => Say("Skjult", "Skjult", "Hidden");
    public string NobodyShort => Say("Ingen svar", "Ingen svar", "No answers");
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
    public string Bounds => Say("Fra og til er grensene for 95 prosent konfidensintervall.", "Frå og til er grensene for 95 prosent konfidensintervall.", "From and to are the bounds of 95 percent confidence intervals.");
    public string Difference => Say("Forskjell", "Forskjell", "Difference");
    public string Change => Say("Endring", "Endring", "Change");
    public string PercentagePoints => Say("prosentpoeng", "prosentpoeng", "percentage points");
    public string From => Say("Fra", "Frå", "From");
    public string To => Say("Til", "Til", "To");
    public string Adjusted => Say("p etter Holm", "p etter Holm", "p by Holm");
    public string Holm => Say("p etter Holm tar hensyn til at alle påstandene er prøvd samtidig.", "p etter Holm tek omsyn til at alle påstandane er prøvde samstundes.", "p by Holm allows for all items being tested at once.");
    public string NotGiven => Say("Ikke sammenliknet", "Ikkje samanlikna", "Not compared");
    public string NotTested => Say("Ikke testet der færre enn ti har svart.", "Ikkje testa der færre enn ti har svara.", "Not tested where fewer than ten answered.");
    public string Observed => Say("Observert andel", "Observert del", "Observed share");
    public string Curve => Say("Logistisk kurve", "Logistisk kurve", "Logistic curve");
    public string Band => Say("95 prosent konfidensbånd", "95 prosent konfidensband", "95 percent confidence band");
    public string LowerBound => Say("Nedre grense for båndet", "Nedre grense for bandet", "Lower bound of the band");
    /// <summary>Between two questions of one source line, which has the outer quotes.</summary>
    public string BetweenQuotes => Say("» og «", "» og «", "” and “");
    public string And => Say(" og ", " og ", " and ");

    /// <summary>What moves a bar, in the figure's own spreadsheet.</summary>
    public string SpaceBefore => Say("Luft før", "Luft før", "Space before");
    public string SpaceAfter => Say("Luft etter", "Luft etter", "Space after");
    public string BetweenLines(int percent) => Say($"{percent} prosent mellom strekene", $"{percent} prosent mellom strekane", $"{percent} percent between the lines");

    public string ChartName(ChartKind kind) => kind switch
    {
        ChartKind.Stacked => Say("Stablede stolper", "Stabla stolpar", "Stacked bars"),
        ChartKind.Diverging => Say("Stablede stolper rundt midten av skalaen", "Stabla stolpar rundt midten av skalaen", "Stacked bars around the middle of the scale"),
        ChartKind.Bars => Say("Stolpediagram", "Stolpediagram", "Bar chart"),
        ChartKind.Lines => Say("Linjediagram", "Linjediagram", "Line chart"),
        ChartKind.Scatter => Say("Punktdiagram", "Punktdiagram", "Scatter chart"),
        ChartKind.Comparison => Say("Stolpediagram, to grupper", "Stolpediagram, to grupper", "Bar chart, two groups"),
        ChartKind.Curve => Say("Punkter og logistisk kurve med konfidensbånd", "Punkt og logistisk kurve med konfidensband", "Points and a logistic curve with its confidence band"),
        ChartKind.Map => Say("Kart med en rute for hvert fylke", "Kart med ei rute for kvart fylke", "Map with a tile for each county"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public string NoCurve(string outcome) => outcome switch
    {
        "too_few" => Say("Ingen kurve: færre enn ti har svart.", "Inga kurve: færre enn ti har svara.", "No curve: fewer than ten answered."),
        "separated" => Say("Ingen kurve: svarene skiller verdiene helt.", "Inga kurve: svara skil verdiane heilt.", "No curve: the answers part the values completely."),
        "collinear" => Say("Ingen kurve: færre enn to verdier.", "Inga kurve: færre enn to verdiar.", "No curve: fewer than two values."),
        _ => Say("Ingen kurve: ingen svar å vise.", "Inga kurve: ingen svar å vise.", "No curve: no answers to show."),
    };

    public string YearsSince(string name, int year) => Say($"År fra «{name}» til {year}", $"År frå «{name}» til {year}", $"Years from “{name}” to {year}");

    public string BordersOf(int year) => Say($"Fylkene er etter grensene i {year}.", $"Fylka er etter grensene i {year}.", $"The counties have the borders of {year}.");

    public string ShownIn(string merged) => Say($"vises i: {merged}", $"vist i: {merged}", $"shown in: {merged}");

    public string Say(string nb, string nn, string en) => new Words(nb, nn, en).In(language);

    /// <summary>« (95 prosent konfidensintervall fra −0,2 til 42,6; p = 0,066).»</summary>
    public string IntervalAndTest(double? low, double? high, double? p, double? adjusted)
    {
        if (low is not { } from || high is not { } to) return ".";
        var (least, most) = (Number((decimal)from, 1), Number((decimal)to, 1));
        var test = p is not { } value ? "" : $"; {PEquals(value)}{(adjusted is { } holm ? $", {Say("etter Holm", "etter Holm", "by Holm")} {P(holm)}" : "")}";
        return Say($" (95 prosent konfidensintervall fra {least} til {most}{test}).", $" (95 prosent konfidensintervall frå {least} til {most}{test}).", $" (95 percent confidence interval from {least} to {most}{test}).");
    }

    /// <summary>A p-value for a cell of its own: three decimals.</summary>
    public string P(double? p) => p is not { } value ? "" : value < 0.0005 ? $"<{Number(0.001m, 3)}" : Number((decimal)value, 3);

    public string PEquals(double p) => p < 0.0005 ? $"p < {Number(0.001m, 3)}" : $"p = {Number((decimal)p, 3)}";

    /// <summary>A number with two decimals.</summary>
    public string Decimal(decimal number) => Number(number, 2);

    /// <summary>A number as it is written in the report's language: with a decimal comma, and a minus that is no hyphen.</summary>
    public string Number(decimal number, int decimals)
    {
        var text = Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture).Replace('-', '−');
        return language == "en" ? text : text.Replace('.', ',');
    }
}

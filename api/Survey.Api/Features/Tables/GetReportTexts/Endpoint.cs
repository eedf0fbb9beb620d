using System.ComponentModel;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Tables.GetReportTexts;

internal static class Endpoint
{
    private static readonly string[] Languages = ["nb", "nn"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/report-texts", Handle)
        .WithName("getReportTexts")
        .WithSummary("Texts a report can use: caption, source line, and the numbers in sentences, in bokmål and nynorsk.")
        .WithDescription("From the same counts as distributions. Shares are percent, their sums are of counts; below ten people are counted instead.")
        .WithTags("tables")
        .Produces<Response>()
        .Produces(304)
        .Answers(TableAccess.Problems);

    private static IResult Handle(string study, [AsParameters] Parameters parameters, HttpRequest request, ClaimsPrincipal caller, TableEntry entry, IOptions<JsonOptions> json)
    {
        var texts = new Dictionary<string, List<RowTexts>>();
        OpenTable? last = null;
        foreach (var language in Languages)
        {
            var (table, refusal) = entry.Open(study, parameters.AsTable(), Parameters.Names, request, caller, language);
            if (table is null) return refusal!;
            texts[language] = [.. Written(table)];
            last = table;
        }
        var response = new Response
        {
            Study = study,
            // The rule in the request's own language: the texts have both.
            Release = [.. last!.Query.Waves.Select(wave => TableReleaseResponse.Of(wave, RequestLanguage.Of(request)))],
            Base = last.Query.OnScale ? "scale" : "all",
            By = last.Query.Dimensions,
            Rebuilt = last.IsRebuilt,
            Invented = last.IsInvented,
            Rows = [.. texts["nb"].Zip(texts["nn"], (nb, nn) => new ReportTextResponse
            {
                Question = nb.Row.Field,
                By = RowParts.Members(nb.Row.Values),
                Nb = nb.Texts,
                Nn = nn.Texts,
            })],
        };
        return TableAccess.Send(request, JsonSerializer.SerializeToUtf8Bytes(response, json.Value.SerializerOptions), "application/json; charset=utf-8");
    }

    private static IEnumerable<RowTexts> Written(OpenTable table)
    {
        var questions = table.Questions.ToDictionary(question => question.Key, StringComparer.Ordinal);
        var sentence = new NumberSentence(table.Language);
        foreach (var row in table.Rows.Make())
        {
            var question = questions[row.Field];
            var n = row is TableRow.Shown shown ? (int?)shown.Measures.N : null;
            yield return new RowTexts(row, new RowTextResponse
            {
                Caption = $"{question.Full.TrimEnd('.')}{(char.IsPunctuation(question.Full[^1]) ? "" : ".")} {Who(table, row)}, {string.Join(", ", table.Query.Waves.Select(wave => wave.Year))}."
                    + (n is null ? "" : $" Prosent, N={n}."),
                Source = SourceLine.Of(table.Query, [row.Field], question.Full, n is { } known ? [known] : [], table.Language),
                Sentence = row switch
                {
                    TableRow.Shown of => sentence.Short(of),
                    TableRow.Hidden of => sentence.Hidden(of),
                    TableRow.NotAsked of => sentence.NotAsked(of),
                    _ => throw new InvalidOperationException("No such row."),
                },
                FullSentence = row is TableRow.Shown all ? sentence.Full(all) : null,
            });
        }
    }

    /// <summary>«Ledere, Vestland»: the audiences that were chosen and that no row tells apart, then the row; «Alle» where all are in it.</summary>
    private static string Who(OpenTable table, TableRow row)
    {
        var (query, study) = (table.Query, table.Query.Waves[^1].Definition.Study);
        if (query.By.Contains(TableQuery.ByAudience) || query.Audiences.Count == study.Audiences.Count) return row.Label;
        var audiences = Sentence.List([.. query.Audiences.Select(key => study.Audiences.Single(audience => audience.Key == key).Label.In(table.Language))], table.Language);
        if (row.Names.Count > 0) return $"{audiences}, {row.Label}";
        return query.Excluded.Count == 0 ? audiences : audiences + new Words(" unntatt de utelatte", " utanom dei utelatne", " but those left out").In(table.Language);
    }

    private sealed record RowTexts(TableRow Row, RowTextResponse Texts);
}

internal sealed record Parameters
{
    [Description("Keys of questions, batteries or items, with commas between; as in distributions.")]
    public string? Questions { get; init; }
    [Description("Waves, with commas between. When left out: the newest, or all of them with `by=year`.")]
    public string? Year { get; init; }
    [Description("Audiences, with commas between. Those that are not told apart by `by=audience` are pooled.")]
    public string? Audience { get; init; }
    [Description("What makes the rows; as in distributions.")]
    public string? By { get; init; }
    [Description("Groups of your own; as in distributions.")]
    public string? Groups { get; init; }
    [Description("Leaves people out; as in distributions.")]
    public string? Exclude { get; init; }
    [Description("`all` or `scale`.")]
    public string? Base { get; init; }
    [Description("The options that the sentence is about: this many of the highest. Two when left out.")]
    public int? Top { get; init; }
    [Description("The options that the sentence is about, with commas between.")]
    public string? Codes { get; init; }
    [Description("Language of the release's rule: `nb`, `nn` or `en`. The texts come in bokmål and nynorsk.")]
    public string? Lang { get; init; }

    public static IReadOnlyList<string> Names { get; } = TableParameters.NamesOf<Parameters>();

    public TableParameters AsTable() =>
        new() { Questions = Questions, Year = Year, Audience = Audience, By = By, Groups = Groups, Exclude = Exclude, Base = Base, Top = TableParameters.TopOf(Top, Codes), Codes = Codes };
}

internal sealed record Response
{
    public required string Study { get; init; }
    public required IReadOnlyList<TableReleaseResponse> Release { get; init; }
    /// <summary>`all` or `scale`.</summary>
    public required string Base { get; init; }
    public required IReadOnlyList<string> By { get; init; }
    public required bool Rebuilt { get; init; }
    public required bool Invented { get; init; }
    public required IReadOnlyList<ReportTextResponse> Rows { get; init; }
}

/// <summary>The texts of one row. Its by-values stand as members too.</summary>
internal sealed record ReportTextResponse
{
    public required string Question { get; init; }
    public required RowTextResponse Nb { get; init; }
    public required RowTextResponse Nn { get; init; }
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? By { get; init; }
}

internal sealed record RowTextResponse
{
    /// <summary>For above the figure.</summary>
    public required string Caption { get; init; }
    /// <summary>For below it.</summary>
    public required string Source { get; init; }
    /// <summary>The highest options and their sum; or the mean of a number; or why there is no number.</summary>
    public string? Sentence { get; init; }
    /// <summary>All options.</summary>
    public string? FullSentence { get; init; }
}

using System.Text.Json;

namespace Survey.Api.Tests.Attacker;

/// <summary>
/// Asks a small study for its tables with every value of every parameter, crossed: each two (or three) of them together, or all that
/// choose rows with all. What comes is read; what must not come is refused for the reason that there is.
/// </summary>
internal sealed class Crossing(Raid raid, int seed)
{
    private readonly Domains domains = new(raid);
    private readonly Refusals refusals = new(raid);
    private readonly TableReaders readers = new(raid);

    /// <summary>How many came and how many were refused, by table.</summary>
    public Dictionary<string, (int Answered, int Refused)> Requests { get; } = [];

    public CoveringArray ArrayOf(string operation, int strength, int most = int.MaxValue) =>
        new CoveringArray(domains.Of(operation), strength, chosen => refusals.Of(domains.RequestOf(operation, chosen)) is { } refusal ? refusal.Faults.Count + 1 : 0, seed).Build(most);

    /// <param name="most">Of each table: the first rows of an array meet most of it.</param>
    public async Task CoverAsync(int strength, int most = int.MaxValue)
    {
        foreach (var operation in Domains.Operations)
        {
            var array = ArrayOf(operation, strength, most);
            foreach (var chosen in array.Answered.Concat(array.Refused.Take(most))) await AskAsync(domains.RequestOf(operation, chosen), readsAll: true);
        }
    }

    /// <summary>All that choose rows, with all that do: whatever is refused alone would be refused again, and is left out.</summary>
    /// <param name="every">Only so many: every tenth, say.</param>
    public async Task MultiplyAsync(string operation, int every)
    {
        // A second condition and the order of columns are in the covering arrays; here they go round with what only says more of the same rows.
        var factors = domains.Of(operation).Where(factor => factor.ChoosesRows && factor.Name != "by.order" && !factor.Name.EndsWith(".more", StringComparison.Ordinal)).ToList();
        var others = domains.Of(operation).Where(factor => factor.Name != "format" && !factors.Exists(of => of.Name == factor.Name)).ToList();
        var (turn, place) = (0, 0);
        foreach (var chosen in Product(factors))
        {
            if (factors.Exists(factor => factor.Needs is { } needs && chosen[needs] is null && chosen[factor.Name] != factor.Values[0])) continue;
            if (place++ % every != 0) continue;
            foreach (var factor in others) chosen[factor.Name] = factor.Values[0];
            if (refusals.Of(domains.RequestOf(operation, chosen)) is not null) continue;
            turn++;
            foreach (var factor in others)
            {
                chosen[factor.Name] = factor.Values[turn % factor.Values.Count];
                if (refusals.Of(domains.RequestOf(operation, chosen)) is not null) chosen[factor.Name] = factor.Values[0];
            }
            await AskAsync(domains.RequestOf(operation, chosen), readsAll: false);
        }
    }

    private async Task AskAsync(TableRequest request, bool readsAll)
    {
        var expected = refusals.Of(request);
        var (table, refused) = await raid.TryGetAsync(request);
        if (expected?.ToString() != refused?.ToString()) Assert.Fail($"{request.Path}: {refused?.ToString() ?? "answered"} instead of {expected?.ToString() ?? "an answer"}");
        var (answered, notAnswered) = Requests.GetValueOrDefault(request.Operation);
        Requests[request.Operation] = table is null ? (answered, notAnswered + 1) : (answered + 1, notAnswered);
        if (table is not { } told) return;
        readers.Read(request, told);
        if (readsAll) await readers.ReadFormatsAsync(request, told);
    }

    private static IEnumerable<Dictionary<string, string?>> Product(IReadOnlyList<Factor> factors)
    {
        var places = new int[factors.Count];
        while (true)
        {
            yield return factors.Select((factor, place) => (factor.Name, Value: factor.Values[places[place]])).ToDictionary(of => of.Name, of => of.Value);
            var turn = factors.Count - 1;
            while (turn >= 0 && ++places[turn] == factors[turn].Values.Count) places[turn--] = 0;
            if (turn < 0) yield break;
        }
    }
}

/// <summary>Who reads which table.</summary>
internal sealed class TableReaders(Raid raid)
{
    private readonly RowReader rows = new(raid);
    private readonly TestReader tests = new(raid);
    private readonly ReportReader reports = new(raid);
    private int turns;

    public void Read(TableRequest request, JsonElement table)
    {
        Action<TableRequest, JsonElement> read = request.Operation switch
        {
            "distributions" => rows.Distributions,
            "trends" => rows.Trends,
            "means" => rows.Means,
            "correlations" => tests.Correlations,
            "comparisons" => tests.Comparisons,
            "curves" => tests.Curves,
            "report-texts" => rows.ReportTexts,
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Operation, "Nobody reads it."),
        };
        read(request, table);
    }

    /// <summary>The same rows in the format that was asked for; and now and then in a report, which is many requests.</summary>
    public async Task ReadFormatsAsync(TableRequest request, JsonElement table)
    {
        if (request.Operation != "distributions") return;
        if (request["format"] is { } format and not "json") Formats.AssertSame(table, format, await raid.BytesAsync(request));
        if (++turns % 5 == 0) await reports.ReadAsync(request, table);
        if (turns % 10 == 3 && table.GetProperty("rows").EnumerateArray().Select(row => raid.Plan.Question(row.Text("question")).Unit).Distinct().Count() == 1) await reports.ReadLinesAsync(request);
    }
}

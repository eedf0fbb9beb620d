using System.Globalization;
using System.Text.Json;

namespace Survey.Api.Tests.Attacker;

/// <summary>Draws requests for every table with every parameter, and reads what comes.</summary>
internal sealed class Sweep(Raid raid, int number)
{
    private readonly Random random = new(number);
    private readonly RowReader rows = new(raid);
    private readonly TestReader tests = new(raid);
    private readonly Dictionary<string, Func<TableRequest, JsonElement, Task>> tables = [];

    /// <summary>The tables that are read, by the last part of their address.</summary>
    public static readonly IReadOnlyList<string> Operations = ["distributions", "trends", "means", "correlations", "comparisons", "curves", "report-texts"];

    /// <summary>How many were answered with a table, and how many were refused (a drawn value that the study does not have, a withdrawn release).</summary>
    public (int Answered, int Refused) Requests { get; private set; }

    public async Task RunAsync(int times)
    {
        tables["distributions"] = async (request, table) =>
        {
            rows.Distributions(request, table);
            foreach (var format in new[] { "csv", "csv-excel", "xlsx", "json-stat" })
                Formats.AssertSame(table, format, await raid.BytesAsync(request.With("format", format)));
            await new ReportReader(raid).ReadAsync(request, table);
        };
        tables["trends"] = Read(rows.Trends);
        tables["means"] = Read(rows.Means);
        tables["correlations"] = Read(tests.Correlations);
        tables["comparisons"] = Read(tests.Comparisons);
        tables["curves"] = Read(tests.Curves);
        tables["report-texts"] = Read(rows.ReportTexts);
        Assert.Equal(Operations, tables.Keys);
        foreach (var (operation, read) in tables)
            for (var time = 0; time < times; time++)
            {
                var request = Draw(operation);
                if (await raid.TryGetAsync(request) is { } table)
                {
                    Requests = (Requests.Answered + 1, Requests.Refused);
                    await read(request, table);
                }
                else Requests = (Requests.Answered, Requests.Refused + 1);
            }

        static Func<TableRequest, JsonElement, Task> Read(Action<TableRequest, JsonElement> read) => (request, table) =>
        {
            read(request, table);
            return Task.CompletedTask;
        };
    }

    public TableRequest Draw(string operation)
    {
        var drawn = new Dictionary<string, string>();
        var year = Pick(raid.Plan.Years);
        var by = operation is "curves" or "comparisons" ? [] : Some(["audience", "fylke", "cluster", "embete", .. raid.Plan.FilledIn is { } own ? [own] : Array.Empty<string>()], 2);
        if (operation is not ("trends" or "curves" or "comparisons") && Chance(3)) by.Insert(random.Next(by.Count + 1), "year");
        if (by.Count > 0) drawn["by"] = string.Join(',', by);
        var borders = Chance(3) ? Pick(Geography.Years) : (int?)null;
        if (operation == "comparisons")
        {
            drawn["a"] = Side();
            drawn["b"] = Side();
        }
        else
        {
            if (Chance(2)) drawn["year"] = operation != "curves" && (by.Contains("year") || operation == "trends") && Chance(2) ? string.Join(',', raid.Plan.Years) : Text(year);
            if (Chance(3)) drawn["groups"] = string.Join(';', Enumerable.Range(0, random.Next(1, 3)).Select(group => $"G{group}:{Conditions()}"));
        }
        if (Chance(3)) drawn["exclude"] = Conditions();
        if (Chance(2)) drawn["audience"] = Chance(3) ? string.Join(',', Plan.Audiences) : Pick(Plan.Audiences);
        if (operation is "distributions" or "means" && raid.Truth.Releases.Count > 0 && Chance(4))
        {
            drawn["release"] = Text(Pick(raid.Truth.Releases).Number);
            drawn.Remove("year");
        }
        if (operation is "distributions" or "trends" or "comparisons" or "means" && borders is { } of && (by.Contains("fylke") || drawn.Values.Any(value => value.Contains("fylke", StringComparison.Ordinal)))) drawn["bordersOf"] = Text(of);
        if (operation == "correlations") (drawn["first"], drawn["second"]) = Chance(2) ? ("nytte", "behov") : ("behov", "nytte");
        else if (operation == "trends" || Chance(2)) drawn["questions"] = Pick(["nytte.*", "behov", "nytte.a", "deltatt", "kilder", "antall", .. operation == "trends" ? [] : new[] { "nytte.*,antall", "*" }]);
        if (operation == "curves") drawn["over"] = Pick(["cluster", "fylke", .. raid.Plan.FilledIn == Plan.Answered ? [Plan.Answered] : Array.Empty<string>()]);
        if (operation == "curves" && Chance(2)) drawn["since"] = "2024";
        if (operation is not ("means" or "correlations"))
        {
            if (Chance(2)) drawn["base"] = Pick(["all", "scale"]);
            if (drawn.GetValueOrDefault("questions") is "nytte.*" or "behov" or "nytte.a" && Chance(2)) drawn["codes"] = Pick(["2", "1,2", "1"]);
            else if (Chance(2)) drawn["top"] = Pick(["1", "2"]);
            if (operation == "distributions" && Chance(3)) drawn["bottom"] = "1";
        }
        if (Chance(3)) drawn["lang"] = Pick(["nb", "nn", "en"]);
        return new TableRequest(operation, drawn);

        string Side() => $"{(Chance(2) ? $"year={Text(Pick(raid.Plan.Years))}:" : "")}{Conditions()}";

        string Conditions() => string.Join(':', Some(["fylke", "cluster", "audience", "embete", .. raid.Plan.FilledIn is { } key ? [key] : Array.Empty<string>()], 2).DefaultIfEmpty("cluster").Select(Condition));

        string Condition(string key)
        {
            var link = Pick([.. raid.Plan.Links.Where(link => link.Year == year)]);
            var code = key switch
            {
                "audience" => Pick(Plan.Audiences),
                "embete" => raid.Geography.EmbeteOf(link.Fixed["fylke"]),
                "fylke" when borders is { } of => Pick(raid.Geography.FylkerOf(link.Fixed["fylke"], year, of)),
                "fylke" or "cluster" => link.Fixed[key],
                _ => Pick(raid.Plan.FilledInCodes),
            };
            return $"{key}{(Chance(3) ? "!=" : "=")}{code}";
        }
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private List<string> Some(IReadOnlyList<string> of, int most) => [.. of.OrderBy(_ => random.Next()).Take(random.Next(most + 1))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

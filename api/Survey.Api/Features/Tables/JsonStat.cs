using System.Text.Json;
using System.Text.Json.Nodes;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables;

/// <summary>
/// The table as JSON-stat 2.0: a dataset a question, several in a collection. Dimensions are the item (of a battery), what the rows are
/// of, the option (and `all`, everyone who answered) and the measure. A cell without a number is null and has a status: `:` hidden,
/// `..` not asked, `.` no such thing.
/// </summary>
internal static class JsonStat
{
    private const string Hidden = ":", NotAsked = "..", NoSuch = ".";
    private const string Everyone = "all";
    private static readonly string[] Measured = ["count", "percent", "low", "high", "mean"];

    /// <summary>How many cells there will be: all combinations, also those that no row has.</summary>
    public static long CellsOf(TableDocument document) =>
        document.Blocks().Sum(block => DimensionsOf(document, block).Aggregate(1L, (size, dimension) => Math.Min(size * dimension.Categories.Count, int.MaxValue)));

    public static JsonObject Write(TableDocument document)
    {
        var datasets = document.Blocks().Select(block => Dataset(document, block)).ToList();
        if (datasets.Count == 1)
        {
            datasets[0].Insert(0, "version", "2.0");
            return datasets[0];
        }
        return new JsonObject
        {
            ["version"] = "2.0",
            ["class"] = "collection",
            ["label"] = document.Title,
            ["link"] = new JsonObject { ["item"] = new JsonArray([.. datasets]) },
        };
    }

    private static JsonObject Dataset(TableDocument document, TableBlock block)
    {
        var language = document.Language;
        var dimensions = DimensionsOf(document, block);
        var cube = new Cube([.. dimensions.Select(dimension => dimension.Categories.Select(category => category.Code).ToList())]);
        foreach (var row in block.Rows) Fill(cube, block, row);

        var ns = block.Rows.OfType<TableRow.Shown>().Select(row => row.Measures.N).ToList();
        return new JsonObject
        {
            ["class"] = "dataset",
            ["label"] = block.Title,
            ["source"] = SourceLine.Of(document.Query, block.Keys, block.Title, ns, language),
            ["updated"] = document.Query.Waves.Max(wave => wave.ReleasedAt),
            ["id"] = Strings(dimensions.Select(dimension => dimension.Id)),
            ["size"] = new JsonArray([.. dimensions.Select(dimension => JsonValue.Create(dimension.Categories.Count))]),
            ["role"] = Roles(document),
            ["dimension"] = new JsonObject(dimensions.Select(dimension => KeyValuePair.Create(dimension.Id, (JsonNode?)Describe(dimension)))),
            ["value"] = cube.Values(),
            ["status"] = cube.Statuses(),
            ["note"] = Strings([document.BaseText, .. document.Provenance(), .. HiddenNotes(block, language)]),
            ["extension"] = new JsonObject
            {
                ["status"] = new JsonObject
                {
                    [Hidden] = new Words("Skjult", "Skjult", "Hidden").In(language),
                    [NotAsked] = new Words("Ikke spurt", "Ikkje spurt", "Not asked").In(language),
                    [NoSuch] = new Words("Finnes ikke", "Finst ikkje", "Does not exist").In(language),
                },
                ["excluded"] = document.Query.Excluded.Count == 0 ? null : JsonSerializer.SerializeToNode(document.Query.Excluded.Select(GroupResponse.Of), JsonSerializerOptions.Web),
                ["merged"] = new JsonArray([.. TableDocument.MergedIn(block.Rows).Select(of => Describe(of.Field, of.Merged))]),
            },
        };
    }

    private static List<Dimension> DimensionsOf(TableDocument document, TableBlock block)
    {
        var language = document.Language;
        var dimensions = new List<Dimension>();
        if (block.IsBattery)
            dimensions.Add(new("question", new Words("Påstand", "Påstand", "Item").In(language), [.. block.Questions.Select(question => (question.Key, question.Text))]));
        for (var i = 0; i < document.Dimensions.Count; i++)
        {
            var place = i;
            dimensions.Add(new(document.Dimensions[i].Key, document.Dimensions[i].Label, [.. block.Rows.Select(row => (row.Values[place].Code, row.Names[place])).DistinctBy(value => value.Code)]));
        }
        dimensions.Add(new("option", new Words("Svar", "Svar", "Answer").In(language),
            [.. block.Choices.Select(choice => (choice.Code, choice.Label)), (Everyone, new Words("Alle som svarte", "Alle som svara", "All who answered").In(language))]));
        dimensions.Add(new("measure", new Words("Mål", "Mål", "Measure").In(language),
        [
            ("count", new Words("Antall", "Tal på svar", "Count").In(language)), ("percent", new Words("Prosent", "Prosent", "Percent").In(language)),
            ("low", new Words("Nedre grense, 95 prosent", "Nedre grense, 95 prosent", "Lower limit, 95 percent").In(language)),
            ("high", new Words("Øvre grense, 95 prosent", "Øvre grense, 95 prosent", "Upper limit, 95 percent").In(language)), ("mean", new Words("Snitt", "Snitt", "Mean").In(language)),
        ]));
        return dimensions;
    }

    private static void Fill(Cube cube, TableBlock block, TableRow row)
    {
        string[] start = block.IsBattery ? [row.Field, .. row.Values.Select(value => value.Code)] : [.. row.Values.Select(value => value.Code)];
        if (row is not TableRow.Shown { Measures: var measures })
        {
            foreach (var option in block.Choices.Select(choice => choice.Code).Append(Everyone))
                foreach (var measure in Measured)
                    if (Exists(option, measure)) cube.Mark([.. start, option, measure], row is TableRow.NotAsked ? NotAsked : Hidden);
            return;
        }
        foreach (var share in measures.Options)
            foreach (var (measure, value) in new (string, double?)[] { ("count", share.Count), ("percent", share.Percent), ("low", share.Low), ("high", share.High) })
                cube.Set([.. start, share.Code, measure], value);
        cube.Set([.. start, Everyone, "count"], measures.N);
        cube.Set([.. start, Everyone, "mean"], measures.Mean);
    }

    // An option has no mean, and everyone no share.
    private static bool Exists(string option, string measure) => option == Everyone ? measure is "count" or "mean" : measure != "mean";

    private static JsonObject Roles(TableDocument document)
    {
        var roles = new JsonObject { ["metric"] = Strings(["measure"]) };
        var keys = document.Dimensions.Select(dimension => dimension.Key).ToList();
        if (keys.Contains(TableQuery.ByYear)) roles["time"] = Strings([TableQuery.ByYear]);
        if (keys.Where(key => key is Breakdown.Fylke or Breakdown.Embete).ToList() is { Count: > 0 } places) roles["geo"] = Strings(places);
        return roles;
    }

    private static JsonObject Describe(Dimension dimension)
    {
        var category = new JsonObject
        {
            ["index"] = Strings(dimension.Categories.Select(value => value.Code)),
            ["label"] = new JsonObject(dimension.Categories.Select(value => KeyValuePair.Create(value.Code, (JsonNode?)JsonValue.Create(value.Label)))),
        };
        if (dimension.Id == "measure")
            category["unit"] = new JsonObject(Measured.Select(measure => KeyValuePair.Create(measure, (JsonNode?)new JsonObject { ["decimals"] = measure switch { "count" or "percent" => 0, "mean" => 4, _ => 1 } })));
        return new JsonObject { ["label"] = dimension.Label, ["category"] = category };
    }

    private static JsonObject Describe(string field, Merged merged) => new()
    {
        ["question"] = field,
        ["label"] = merged.Label,
        ["n"] = merged.Measures.N,
        ["count"] = new JsonObject(merged.Measures.Options.Select(share => KeyValuePair.Create(share.Code, (JsonNode?)JsonValue.Create(share.Count)))),
        ["percent"] = new JsonObject(merged.Measures.Options.Select(share => KeyValuePair.Create(share.Code, (JsonNode?)(share.Percent is { } percent ? JsonValue.Create(percent) : null)))),
        ["mean"] = merged.Measures.Mean,
    };

    private static IEnumerable<string> HiddenNotes(TableBlock block, string language) => block.Rows.OfType<TableRow.Hidden>()
        .Select(row => (block.IsBattery ? $"{row.Field}, {row.Label}: " : $"{row.Label}: ") + TableDocument.ReasonText(row.Reason, language) + (row.MergedInto is { } merged ? $" ({merged.Label})" : "") + ".");

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    private sealed record Dimension(string Id, string Label, IReadOnlyList<(string Code, string Label)> Categories);

    /// <summary>Values in row-major order, each with a status where there is none.</summary>
    private sealed class Cube
    {
        private readonly List<Dictionary<string, int>> places;
        private readonly double?[] values;
        private readonly string?[] statuses;

        public Cube(IReadOnlyList<List<string>> dimensions)
        {
            places = [.. dimensions.Select(codes => codes.Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place, StringComparer.Ordinal))];
            values = new double?[places.Aggregate(1, (size, codes) => size * codes.Count)];
            statuses = [.. Enumerable.Repeat(NoSuch, values.Length)];
        }

        public void Set(string[] key, double? value)
        {
            var index = IndexOf(key);
            values[index] = value;
            if (value is not null) statuses[index] = null;
        }

        public void Mark(string[] key, string status) => statuses[IndexOf(key)] = status;

        public JsonArray Values() => new([.. values.Select(value => value is { } number ? (JsonNode?)JsonValue.Create(number) : null)]);

        public JsonObject Statuses() => new(statuses
            .Select((status, index) => (status, index))
            .Where(of => of.status is not null)
            .Select(of => KeyValuePair.Create(of.index.ToString(System.Globalization.CultureInfo.InvariantCulture), (JsonNode?)JsonValue.Create(of.status))));

        private int IndexOf(string[] key)
        {
            var index = 0;
            for (var i = 0; i < key.Length; i++) index = (index * places[i].Count) + places[i][key[i]];
            return index;
        }
    }
}

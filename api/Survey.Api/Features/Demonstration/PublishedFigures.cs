using System.Text.Json;

namespace Survey.Api.Features.Demonstration;

/// <summary>What a report printed about one item: db/studies/published has it as it stands there.</summary>
internal sealed record PublishedFigure
{
    public required string Figure { get; init; }
    public required string Study { get; init; }
    public required int Year { get; init; }
    public required string Audience { get; init; }
    public required string Item { get; init; }
    /// <summary>Null where the report does not say.</summary>
    public int? N { get; init; }
    public required string Basis { get; init; }
    /// <summary>By option code, where the printed percentages allow only one count.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; init; }
    /// <summary>Whole percentages by option code; of several options together, their codes with plus between them.</summary>
    public required IReadOnlyDictionary<string, int> Percent { get; init; }
    public string? Note { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<PublishedFigure> ReadAll(string study)
    {
        using var stream = typeof(PublishedFigure).Assembly.GetManifestResourceStream($"published/{study}.json")
            ?? throw new InvalidOperationException($"Nothing published of {study} is built in.");
        return JsonSerializer.Deserialize<Publication>(stream, Json)!.Figures;
    }

    private sealed record Publication
    {
        public required IReadOnlyList<PublishedFigure> Figures { get; init; }
    }
}

using System.Globalization;
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

    public static IReadOnlyList<PublishedFigure> ReadAll(string study) => Publication.Read(study).Figures;
}

/// <summary>A publication's figures and tables, as db/studies/published has them.</summary>
internal sealed record Publication
{
    public required IReadOnlyList<PublishedFigure> Figures { get; init; }
    public required PublishedTables Tables { get; init; }

    public static Publication Read(string study)
    {
        using var stream = typeof(PublishedFigure).Assembly.GetManifestResourceStream($"published/{study}.json")
            ?? throw new InvalidOperationException($"Nothing published of {study} is built in.");
        return JsonSerializer.Deserialize<Publication>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record PublishedTables
{
    public required PublishedClusters Clusters2023 { get; init; }
}

/// <summary>Participants, leaders and employees together: of the services of each cluster, and of several clusters where it was printed so.</summary>
internal sealed record PublishedClusters
{
    public required string Source { get; init; }
    public required IReadOnlyList<PublishedCluster> Rows { get; init; }
    public required PublishedHeadcount HeadcountForSeveralClusters { get; init; }
    public required int TotalParticipants { get; init; }

    /// <summary>Headcounts that add up to the total: of a service each, and of several clusters of a county together.</summary>
    public IEnumerable<(string Fylke, IReadOnlyList<string> Clusters, string? Service, int Participants)> Headcounts =>
        Rows.SelectMany(row => row.Services.Where(service => service[1].ValueKind is JsonValueKind.Number)
                .Select(service => (row.Fylke, (IReadOnlyList<string>)[Name(row.Cluster)], service[0].GetString(), service[1].GetInt32())))
            .Append((
                Rows.Where(row => HeadcountForSeveralClusters.Clusters.Contains(row.Cluster)).Select(row => row.Fylke).Distinct().Single(),
                [.. HeadcountForSeveralClusters.Clusters.Select(Name)],
                null,
                HeadcountForSeveralClusters.Participants));

    private static string Name(int cluster) => cluster.ToString(CultureInfo.InvariantCulture);
}

internal sealed record PublishedCluster
{
    public required string Fylke { get; init; }
    public required int Cluster { get; init; }
    /// <summary>Pairs of a name and a number, which is null where it was not printed.</summary>
    public required IReadOnlyList<IReadOnlyList<JsonElement>> Services { get; init; }
}

internal sealed record PublishedHeadcount
{
    public required IReadOnlyList<int> Clusters { get; init; }
    public required int Participants { get; init; }
}

using System.Data;
using System.Text.Json;
using Dapper;

namespace Survey.Api.Features.Tables;

/// <summary>Reads what was printed about a study elsewhere.</summary>
internal static class PublishedFigures
{
    private const string SelectFigures = """
        select f.year, f.audience, f.question, f.source, f.figure, f.n, f.percent, f.note
        from published_figure f
        join study s on s.id = f.study_id
        where s.key = @study
        order by f.question, f.audience, f.year, f.id
        """;

    public static List<PublishedFigure> Read(IDbConnection connection, string study) =>
        [
            .. connection.Query<Row>(SelectFigures, new { study }).Select(row => new PublishedFigure
            {
                Year = (int)row.Year,
                Audience = row.Audience,
                Question = row.Question,
                Source = row.Source,
                Figure = row.Figure,
                N = (int?)row.N,
                Percent = JsonSerializer.Deserialize<SortedDictionary<string, int>>(row.Percent)!,
                Note = row.Note,
            }),
        ];

    private sealed record Row
    {
        public required long Year { get; init; }
        public required string Audience { get; init; }
        public required string Question { get; init; }
        public required string Source { get; init; }
        public string? Figure { get; init; }
        public long? N { get; init; }
        public required string Percent { get; init; }
        public string? Note { get; init; }
    }
}

/// <summary>What a report printed about one item in one wave.</summary>
internal sealed record PublishedFigure
{
    public required int Year { get; init; }
    public required string Audience { get; init; }
    /// <summary>Key of the question or item.</summary>
    public required string Question { get; init; }
    /// <summary>The report.</summary>
    public required string Source { get; init; }
    /// <summary>The figure or table in it.</summary>
    public string? Figure { get; init; }
    /// <summary>Absent where it is not printed.</summary>
    public int? N { get; init; }
    /// <summary>Whole percentages by option code; of several options together, their codes with plus between them: `3+4`.</summary>
    public required IReadOnlyDictionary<string, int> Percent { get; init; }
    public string? Note { get; init; }
}

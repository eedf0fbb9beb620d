using System.Data;
using System.Text.Json;
using Dapper;

namespace Survey.Api.Features.Tables.PutPublished;

internal static class Data
{
    private const string SelectStudy = "select id, definition from study where key = @study";
    private const string DeleteFigures = "delete from published_figure where study_id = @studyId";
    private const string InsertFigure = """
        insert into published_figure (study_id, year, audience, question, source, figure, n, percent, note)
        values (@studyId, @year, @audience, @question, @source, @figure, @n, @percent, @note)
        """;

    public static (long Id, string Definition)? FindStudy(IDbConnection connection, string study) =>
        connection.QuerySingleOrDefault<Row>(SelectStudy, new { study }) is { } row ? (row.Id, row.Definition) : null;

    /// <summary>Puts the figures in the place of all that were there.</summary>
    public static int Replace(IDbConnection connection, long studyId, IReadOnlyList<PublishedFigure> figures)
    {
        connection.Execute(DeleteFigures, new { studyId });
        return connection.Execute(InsertFigure, figures.Select(figure => new
        {
            studyId,
            year = figure.Year,
            audience = figure.Audience,
            question = figure.Question,
            source = figure.Source,
            figure = figure.Figure,
            n = figure.N,
            percent = JsonSerializer.Serialize(figure.Percent),
            note = figure.Note,
        }));
    }

    private sealed record Row
    {
        public required long Id { get; init; }
        public required string Definition { get; init; }
    }
}

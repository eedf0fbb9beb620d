using System.Security.Claims;
using Survey.Api.Features.Population;
using Survey.Api.Infrastructure;
using Survey.Vault.Releases;

namespace Survey.Api.Features.Tables;

/// <summary>What every endpoint of tables does first: the study, the query, the rows; or why there is none.</summary>
internal sealed class TableEntry(ReleasedStudies studies, ReleaseShelf shelf, CodeLists codeLists, Populations populations)
{
    private const int MostRows = 50_000;

    public CodeLists CodeLists => codeLists;

    /// <param name="names">The parameters that the endpoint has.</param>
    /// <param name="parameters">What they make of a table.</param>
    /// <param name="language">Of its texts; the request's when null.</param>
    public (OpenTable? Table, IResult? Refusal) Open(string study, TableParameters parameters, IReadOnlyList<string> names, HttpRequest request, ClaimsPrincipal caller, string? language = null)
    {
        var (released, refusal) = TableAccess.Enter(studies, study, caller, parameters.Release);
        if (released is null) return (null, refusal);
        var (query, faults) = TableQuery.Parse(parameters, released, shelf, codeLists);
        if (faults.Concat(TableAccess.Unknown(request, names)).ToList() is { Count: > 0 } all) return (null, Problems.ParameterInvalid.With(all));
        language ??= RequestLanguage.Of(request);
        var rows = new TableRows(shelf, codeLists, populations, query!, language);
        if (rows.Count > MostRows) return (null, Problems.ParameterInvalid.On("questions", "too_many_rows", $"{MostRows}"));
        return (new OpenTable(study, query!, rows, language), null);
    }
}

internal sealed record OpenTable(string Study, TableQuery Query, TableRows Rows, string Language)
{
    public IReadOnlyList<TableReleaseResponse> Releases => [.. Query.Waves.Select(wave => TableReleaseResponse.Of(wave, Language))];
    public bool IsRebuilt => Query.Waves.Any(wave => wave.Wave.Rebuilt);
    public bool IsInvented => Query.Waves.Any(wave => wave.Wave.Invented);
    public IReadOnlyList<TableQuestion> Questions { get; } = [.. Query.Fields.Select(field => TableQuestion.Of(Query, field, Language))];
}

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
    /// <param name="by">What the endpoint calls the parameter that breaks down.</param>
    public (OpenTable? Table, IResult? Refusal) Open(
        string study, TableParameters parameters, IReadOnlyList<string> names, HttpRequest request, ClaimsPrincipal caller, string? language = null, string by = "by")
    {
        var (released, refusal) = TableAccess.Enter(studies, study, caller, parameters.Release);
        if (released is null) return (null, refusal);
        var (table, wrong) = Open(study, released, parameters, language ?? RequestLanguage.Of(request));
        var faults = wrong.Select(fault => fault.Field == "by" || !names.Contains(fault.Field) ? fault with { Field = by } : fault);
        return faults.Concat(QueryParameters.Unknown(request, names)).ToList() is { Count: > 0 } all ? (null, Problems.ParameterInvalid.With(all)) : (table, null);
    }

    /// <summary>The table of what the caller may read of the study, or everything that is wrong with its parameters.</summary>
    public (OpenTable? Table, IReadOnlyList<FieldError> Faults) Open(string study, ReleasedStudy released, TableParameters parameters, string language)
    {
        var (query, faults) = TableQuery.Parse(parameters, released, shelf, codeLists);
        if (query is null) return (null, faults);
        var rows = new TableRows(shelf, codeLists, populations, query, language);
        return rows.Count > MostRows ? (null, [new FieldError("questions", "too_many_rows", $"{MostRows}")]) : (new OpenTable(study, query, rows, language), []);
    }

    /// <summary>Two groups of what the caller may read of the study, as the rows of a table; or everything that is wrong with its parameters.</summary>
    public (OpenComparison? Comparison, IReadOnlyList<FieldError> Faults) Compare(string study, ReleasedStudy released, string? a, string? b, TableParameters parameters, string language)
    {
        var faults = new List<FieldError>();
        List<Group> sides = [.. new[] { (OpenComparison.ParameterA, a), (OpenComparison.ParameterB, b) }.Select(side => OpenComparison.Side(side.Item1, side.Item2, released, faults)).OfType<Group>()];
        if (faults.Count > 0) return (null, faults);
        var (query, wrong) = TableQuery.Parse(parameters, released, shelf, codeLists, sides);
        if (query is null) return (null, wrong);
        var rows = new TableRows(shelf, codeLists, populations, query, language);
        // Whoever is on both sides is compared with himself.
        var people = sides.Select(side => rows.Cells.Where(cell => cell.Key[0] == side.Name).SelectMany(cell => cell.Parts).SelectMany(part => part.Strata.Select(stratum => (part.Part, stratum))).ToHashSet()).ToList();
        return people[0].Overlaps(people[1])
            ? (null, [new FieldError(OpenComparison.ParameterB, "contradiction", OpenComparison.ParameterA)])
            : (new OpenComparison(new OpenTable(study, query, rows, language), sides[0], sides[1]), []);
    }

    /// <summary>The same rows for all items of the batteries that the table asks of, also those that it leaves out.</summary>
    public TableRows WholeBatteries(OpenTable table)
    {
        var batteries = table.Questions.Where(question => question.Stem is not null).Select(question => question.Unit).ToHashSet();
        var fields = table.Units.Where(unit => batteries.Contains(unit.Value)).Select(unit => unit.Key);
        return new TableRows(shelf, codeLists, populations, table.Query with { Fields = [.. table.Query.Fields.Union(fields)] }, table.Language);
    }
}

internal sealed record OpenTable(string Study, TableQuery Query, TableRows Rows, string Language)
{
    public IReadOnlyList<TableReleaseResponse> Releases => [.. Query.Waves.Select(wave => TableReleaseResponse.Of(wave, Language))];
    public bool IsRebuilt => Query.Waves.Any(wave => wave.Wave.Rebuilt);
    public bool IsInvented => Query.Waves.Any(wave => wave.Wave.Invented);
    /// <summary>For each key that the people of the table were asked the question that it belongs to: itself, or its battery.</summary>
    public IReadOnlyDictionary<string, string> Units { get; } = Query.Waves.SelectMany(wave => Query.Audiences.SelectMany(audience => wave.Questionnaire(audience).Fields))
        .DistinctBy(field => field.Key).ToDictionary(field => field.Key, field => field.Question, StringComparer.Ordinal);

    public IReadOnlyList<TableQuestion> Questions { get; } = [.. Query.Fields.Select(field => TableQuestion.Of(Query, field, Language))];
}

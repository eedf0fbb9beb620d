using System.Globalization;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>Two rows against each other: the groups, each of one wave, and the table that has them as its rows.</summary>
internal sealed record OpenComparison(OpenTable Table, Group A, Group B)
{
    public const string ParameterA = "a", ParameterB = "b";

    public ReleasedWave WaveOf(Group side) => Table.Query.Waves.Single(wave => wave.Year == YearOf(side));

    /// <summary>«Ledere · Klynge 5»: the side in words.</summary>
    public string LabelOf(Group side) => Table.Rows.Labels.Of(side);

    /// <summary>The waves that the sides are of.</summary>
    public IReadOnlyList<ReleasedWave> Waves => [.. Table.Query.Waves.Where(wave => wave.Year == YearOf(A) || wave.Year == YearOf(B))];

    public IReadOnlyList<ComparedItemResponse> Items(CodeLists codeLists) => new ComparedItems(Table.Query, Table.Rows, codeLists, Table.Language).Of(WaveOf(A), WaveOf(B));

    public static int YearOf(Group side) => int.Parse(side.Conditions.Single(condition => condition.Breakdown == TableQuery.ByYear).Codes[0], CultureInfo.InvariantCulture);

    /// <summary>A side as its parameter has it; of the newest wave where it names none. Null, with a fault, where it cannot be read so.</summary>
    public static Group? Side(string name, string? text, ReleasedStudy released, List<FieldError> faults)
    {
        var conditions = string.IsNullOrWhiteSpace(text) ? [null] : text.Split(':').Select(part => Condition.Parse(part.Trim())).ToList();
        if (conditions.Contains(null))
        {
            faults.Add(new FieldError(name, "malformed_group", Group.ConditionSyntax));
            return null;
        }
        var years = conditions.Where(condition => condition!.Breakdown == TableQuery.ByYear).ToList();
        var known = released.Waves.Select(wave => wave.Year.ToString(CultureInfo.InvariantCulture)).ToList();
        if (years.Exists(condition => condition!.IsNegated || condition.Codes.Count != 1 || !known.Contains(condition.Codes[0])) || years.Count > 1)
        {
            faults.Add(new FieldError(name, "one_wave", string.Join(", ", known.Select(year => $"year={year}"))));
            return null;
        }
        if (years.Count == 0) conditions.Add(new Condition(TableQuery.ByYear, false, [known[^1]]));
        return new Group(name, [.. conditions.OfType<Condition>()]);
    }
}

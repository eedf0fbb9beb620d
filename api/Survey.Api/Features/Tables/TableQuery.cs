using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables;

/// <summary>What a table is to show, checked against what the study has.</summary>
internal sealed record TableQuery
{
    public const string ByYear = "year", ByAudience = "audience";

    public required IReadOnlyList<ReleasedWave> Waves { get; init; }
    public required IReadOnlyList<string> Audiences { get; init; }
    /// <summary>Keys of the answerable questions and items, in the order of the questionnaire.</summary>
    public required IReadOnlyList<string> Fields { get; init; }
    /// <summary>`audience`, `year` and breakdown keys, in the order in which they were asked for.</summary>
    public required IReadOnlyList<string> By { get; init; }
    /// <summary>Only the options on the scale are the base, not vet ikke and ikke relevant.</summary>
    public required bool OnScale { get; init; }
    /// <summary>How many of the highest options make the top box.</summary>
    public int? Top { get; init; }
    /// <summary>How many of the lowest options make the bottom box.</summary>
    public int? Bottom { get; init; }

    /// <summary>The query that the parameters make of the study, or everything that is wrong with them.</summary>
    public static (TableQuery? Query, IReadOnlyList<FieldError> Faults) Parse(TableParameters parameters, ReleasedStudy study)
    {
        var faults = new List<FieldError>();
        var by = Split(parameters.By);
        var known = study.Definition.Study;
        Check("by", by, [ByAudience, ByYear, .. known.Breakdowns.Select(breakdown => breakdown.Key), Breakdown.Embete]);
        if (by.Distinct().Count() < by.Count) faults.Add(new FieldError("by", "repeated_key"));

        var years = Split(parameters.Year);
        Check("year", years, [.. study.Waves.Select(wave => Text(wave.Year))]);
        // Without a word about years: all of them side by side, else the newest.
        var waves = years.Count > 0 ? study.Waves.Where(wave => years.Contains(Text(wave.Year))).ToList()
            : by.Contains(ByYear) ? study.Waves
            : [.. study.Waves.TakeLast(1)];
        if (waves.Count > 1 && !by.Contains(ByYear)) faults.Add(new FieldError("year", "contradiction", "by=year"));

        var audiences = Split(parameters.Audience);
        Check("audience", audiences, [.. known.Audiences.Select(audience => audience.Key)]);
        if (audiences.Count == 0) audiences = [.. known.Audiences.Select(audience => audience.Key)];

        if (parameters.Base is not (null or "all" or "scale")) faults.Add(new FieldError("base", "unknown_value", "all, scale"));
        if (parameters.Top is < 1 or > 10) faults.Add(new FieldError("top", "out_of_bounds", "1–10"));
        if (parameters.Bottom is < 1 or > 10) faults.Add(new FieldError("bottom", "out_of_bounds", "1–10"));

        var fields = FieldsOf(waves, audiences);
        var wanted = Select(Split(parameters.Questions), fields, faults);
        return faults.Count > 0
            ? (null, faults)
            : (new TableQuery { Waves = waves, Audiences = audiences, Fields = wanted, By = by, OnScale = parameters.Base == "scale", Top = parameters.Top, Bottom = parameters.Bottom }, []);

        void Check(string name, IReadOnlyList<string> given, IReadOnlyList<string> valid)
        {
            if (given.Except(valid).Any()) faults.Add(new FieldError(name, "unknown_value", string.Join(", ", valid.Distinct())));
        }
    }

    private static List<string> Select(IReadOnlyList<string> patterns, IReadOnlyList<string> fields, List<FieldError> faults)
    {
        if (patterns.Count == 0) return [.. fields];
        var unmatched = patterns.Where(pattern => !fields.Any(field => Matches(pattern, field))).ToList();
        if (unmatched.Count > 0) faults.Add(new FieldError("questions", "unknown_value", string.Join(", ", fields)));
        return [.. fields.Where(field => patterns.Any(pattern => Matches(pattern, field)))];
    }

    // A star stands for the rest of a key: bidratt.* and bidratt both name the battery.
    private static bool Matches(string pattern, string field) =>
        pattern == "*" || pattern == field
        || (pattern.EndsWith('*') && field.StartsWith(pattern[..^1], StringComparison.Ordinal))
        || field.StartsWith(pattern + ".", StringComparison.Ordinal);

    /// <summary>All that any of the audiences was asked in any of the waves, in the order of the newest questionnaire.</summary>
    private static List<string> FieldsOf(IEnumerable<ReleasedWave> waves, IReadOnlyList<string> audiences) =>
        [
            .. waves.Reverse()
                .SelectMany(wave => audiences.SelectMany(audience => Questionnaire.Compile(wave.Definition, wave.Year, audience).Fields
                    .Where(field => field.Kind is not FieldKind.Text)
                    .Select(field => (field.Key, Place: PlaceOf(wave.Definition.Study, field.Key)))))
                .OrderBy(field => field.Place)
                .Select(field => field.Key)
                .Distinct(),
        ];

    private static int PlaceOf(Study study, string key)
    {
        var place = 0;
        foreach (var question in study.Questions)
            foreach (var own in question.Items?.Select(item => item.Key) ?? [question.Key ?? ""])
            {
                if (own == key) return place;
                place++;
            }
        return place;
    }

    private static IReadOnlyList<string> Split(string? list) =>
        list is null ? [] : list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

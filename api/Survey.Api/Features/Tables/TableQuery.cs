using System.Globalization;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;

namespace Survey.Api.Features.Tables;

/// <summary>What a table is to show, checked against what the study has.</summary>
internal sealed record TableQuery
{
    public const string ByYear = "year", ByAudience = "audience", ByGroup = "group";

    public required IReadOnlyList<ReleasedWave> Waves { get; init; }
    public required IReadOnlyList<string> Audiences { get; init; }
    /// <summary>Keys of the answerable questions and items, in the order of the questionnaire.</summary>
    public required IReadOnlyList<string> Fields { get; init; }
    /// <summary>`audience`, `year` and breakdown keys, in the order in which they were asked for.</summary>
    public required IReadOnlyList<string> By { get; init; }
    /// <summary>The evaluator's own groups; none when there is no word about them.</summary>
    public required IReadOnlyList<Group> Groups { get; init; }
    /// <summary>The groups are the sides of a comparison, and known by what they are of.</summary>
    public bool HasSides { get; init; }
    /// <summary>Who is left out: those in any of these.</summary>
    public required IReadOnlyList<Group> Excluded { get; init; }
    /// <summary>The year whose counties the rows are in; each wave's own when null.</summary>
    public int? BordersOf { get; init; }
    /// <summary>Only the options on the scale are the base, not vet ikke and ikke relevant.</summary>
    public required bool OnScale { get; init; }
    /// <summary>How many of the highest options make the top box.</summary>
    public int? Top { get; init; }
    /// <summary>How many of the lowest options make the bottom box.</summary>
    public int? Bottom { get; init; }

    /// <summary>Options that are summed up instead of the highest; none when there is no word about them.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>What the rows are of: the groups, where there are any, and then what they are broken down by.</summary>
    public IReadOnlyList<string> Dimensions => Groups.Count > 0 ? [ByGroup, .. By] : By;

    /// <summary>The query that the parameters make of the study, or everything that is wrong with them.</summary>
    /// <param name="sides">Groups that are parameters of their own, by these names; each is of one wave.</param>
    public static (TableQuery? Query, IReadOnlyList<FieldError> Faults) Parse(
        TableParameters parameters, ReleasedStudy study, ReleaseShelf shelf, CodeLists codeLists, IReadOnlyList<Group>? sides = null)
    {
        var faults = new List<FieldError>();
        var by = Split(parameters.By);
        var known = study.Definition.Study;
        string[] breakdowns = [.. known.Breakdowns.Select(breakdown => breakdown.Key).Append(Breakdown.Embete).Distinct()];
        Check("by", by, [ByAudience, ByYear, .. breakdowns]);
        if (by.Distinct().Count() < by.Count) faults.Add(new FieldError("by", "repeated_key"));

        var years = Split(parameters.Year);
        Check("year", years, [.. study.Waves.Select(wave => Text(wave.Year))]);
        // Without a word about years: all of them side by side, else the newest.
        var waves = years.Count > 0 ? study.Waves.Where(wave => years.Contains(Text(wave.Year))).ToList()
            : by.Contains(ByYear) || sides is not null ? study.Waves
            : [.. study.Waves.TakeLast(1)];
        if (waves.Count > 1 && !by.Contains(ByYear) && sides is null) faults.Add(new FieldError("year", "contradiction", "by=year"));

        var audiences = Split(parameters.Audience);
        Check("audience", audiences, [.. known.Audiences.Select(audience => audience.Key)]);
        if (audiences.Count == 0) audiences = [.. known.Audiences.Select(audience => audience.Key)];

        var groups = sides ?? Group.Parse(parameters.Groups, faults);
        var excluded = Group.ParseExcluded(parameters.Exclude, faults);
        var conditions = groups.SelectMany(group => group.Conditions.Select(condition => (Parameter: sides is null ? "groups" : group.Name, condition)))
            .Concat(excluded.SelectMany(group => group.Conditions.Select(condition => (Parameter: "exclude", condition))))
            .ToList();
        foreach (var (parameter, condition) in conditions)
        {
            string[] allowed = sides is null ? [ByAudience, .. breakdowns] : [ByAudience, ByYear, .. breakdowns];
            Check(parameter, [condition.Breakdown], allowed);
            if (allowed.Contains(condition.Breakdown))
                Check(parameter, [.. condition.Codes.Where(code => code.Length > 0)], [.. CodesOf(condition.Breakdown, waves, known, parameters.BordersOf, shelf, codeLists)]);
        }

        if (parameters.BordersOf is { } borders)
        {
            if (!CodeLists.HasYear(borders)) faults.Add(new FieldError("bordersOf", "out_of_bounds", CodeLists.Years));
            if (!by.Contains(Breakdown.Fylke) && !conditions.Exists(of => of.condition.Breakdown == Breakdown.Fylke)) faults.Add(new FieldError("bordersOf", "needs", "by=fylke"));
        }
        if (parameters.Base is not (null or "all" or "scale")) faults.Add(new FieldError("base", "unknown_value", "all, scale"));
        if (parameters.Top is < 1 or > 10) faults.Add(new FieldError("top", "out_of_bounds", "1–10"));
        if (parameters.Bottom is < 1 or > 10) faults.Add(new FieldError("bottom", "out_of_bounds", "1–10"));

        var wanted = Select(Split(parameters.Questions), FieldsOf(waves, audiences), QuestionOf(waves), faults);
        var codes = Split(parameters.Codes);
        if (codes.Count > 0)
        {
            var fields = waves.SelectMany(wave => audiences.SelectMany(audience => wanted.Select(wave.Questionnaire(audience).Find).OfType<Field>())).ToList();
            Check("codes", codes, [.. fields.SelectMany(field => field.Options).Select(option => option.Code)]);
            if (parameters.Top is not null) faults.Add(new FieldError("codes", "contradiction", "top"));
            // Who ticked two of them would be counted twice.
            if (codes.Count > 1 && fields.Exists(field => field.Kind is FieldKind.Multi)) faults.Add(new FieldError("codes", "one_of_multi"));
        }
        return faults.Count > 0
            ? (null, faults)
            : (new TableQuery
            {
                Waves = waves,
                Audiences = audiences,
                Fields = wanted,
                By = by,
                Groups = groups,
                HasSides = sides is not null,
                Excluded = excluded,
                BordersOf = parameters.BordersOf,
                OnScale = parameters.Base == "scale",
                Top = parameters.Top,
                Bottom = parameters.Bottom,
                Codes = codes,
            }, []);

        void Check(string name, IReadOnlyList<string> given, IReadOnlyList<string> valid)
        {
            if (given.Except(valid).Any()) faults.Add(new FieldError(name, "unknown_value", string.Join(", ", valid.Distinct())));
        }
    }

    /// <summary>The declared values of a breakdown, or those that the links of the waves said.</summary>
    private static IEnumerable<string> CodesOf(string key, IReadOnlyList<ReleasedWave> waves, Study study, int? borders, ReleaseShelf shelf, CodeLists codeLists)
    {
        if (key == ByYear) return waves.Select(wave => Text(wave.Year));
        if (key == ByAudience) return study.Audiences.Select(audience => audience.Key);
        var declared = waves
            .SelectMany(wave => codeLists.ValuesOf(wave.Definition.Study.Breakdowns.FirstOrDefault(candidate => candidate.Key == key) ?? new Breakdown { Key = key }, borders ?? wave.Year, LocalizedText.Default) ?? [])
            .Select(value => value.Code)
            .Distinct()
            .ToList();
        return declared.Count > 0
            ? declared
            : waves.SelectMany(wave => wave.Definition.Study.Audiences.Select(audience => wave.Questionnaire(audience.Key)).SelectMany(questionnaire =>
                    AnsweredBreakdown.ValuesOf(questionnaire, key) ?? shelf.Take(wave.ReleaseId, questionnaire).Strata.Select(values => values.GetValueOrDefault(key))))
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal);
    }

    /// <param name="questionOf">By each field: its question, a battery of an item.</param>
    private static List<string> Select(IReadOnlyList<string> patterns, IReadOnlyList<string> fields, ILookup<string, string> questionOf, List<FieldError> faults)
    {
        if (patterns.Count == 0) return [.. fields];
        var questions = questionOf.SelectMany(of => of).ToHashSet(StringComparer.Ordinal);
        var unmatched = patterns.Where(pattern => !fields.Any(field => Matches(pattern, field))).ToList();
        if (unmatched.Count > 0) faults.Add(new FieldError("questions", "unknown_value", string.Join(", ", fields)));
        return [.. fields.Where(field => patterns.Any(pattern => Matches(pattern, field)))];

        // A star stands for the rest of a key. tsp.* and tsp both name the battery tsp, and not the question tsp.startar.
        bool Matches(string pattern, string field)
        {
            var name = pattern.EndsWith(".*", StringComparison.Ordinal) ? pattern[..^2] : pattern;
            return questions.Contains(name)
                ? pattern == field || questionOf[field].Contains(name)
                : pattern == "*" || pattern == field
                    || (pattern.EndsWith('*') && field.StartsWith(pattern[..^1], StringComparison.Ordinal))
                    || field.StartsWith(pattern + ".", StringComparison.Ordinal);
        }
    }

    private static ILookup<string, string> QuestionOf(IReadOnlyList<ReleasedWave> waves) =>
        waves.SelectMany(wave => wave.Definition.Study.Audiences.SelectMany(audience => wave.Questionnaire(audience.Key).Fields))
            .DistinctBy(field => (field.Key, field.Question))
            .ToLookup(field => field.Key, field => field.Question, StringComparer.Ordinal);

    /// <summary>All that any of the audiences was asked in any of the waves, in the order of the newest questionnaire.</summary>
    private static List<string> FieldsOf(IEnumerable<ReleasedWave> waves, IReadOnlyList<string> audiences)
    {
        var fields = new List<string>();
        foreach (var wave in waves.Reverse())
        {
            var places = wave.Definition.Study.Questions
                .SelectMany(question => question.Items?.Select(item => item.Key) ?? [question.Key ?? ""])
                .Select((key, place) => (key, place))
                .GroupBy(pair => pair.key)
                .ToDictionary(group => group.Key, group => group.First().place, StringComparer.Ordinal);
            fields.AddRange(audiences
                .SelectMany(audience => wave.Questionnaire(audience).Fields)
                .Where(field => field.Kind is not FieldKind.Text)
                .Select(field => field.Key)
                .Distinct()
                .Except(fields)
                .OrderBy(key => places[key]));
        }
        return fields;
    }

    private static IReadOnlyList<string> Split(string? list) =>
        list is null ? [] : list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

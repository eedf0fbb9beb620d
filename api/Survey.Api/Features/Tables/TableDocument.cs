using System.Globalization;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>A table with all that stands around it: what each writer writes.</summary>
internal sealed class TableDocument(string study, TableQuery query, IReadOnlyList<TableRow> rows, IReadOnlyList<DimensionName> dimensions, string language)
{
    public string Study => study;
    public TableQuery Query => query;
    public string Language => language;
    public IReadOnlyList<TableRow> Rows => rows;
    /// <summary>What the rows are of, in words.</summary>
    public IReadOnlyList<DimensionName> Dimensions => dimensions;
    public IReadOnlyList<TableQuestion> Questions { get; } = [.. query.Fields.Select(field => TableQuestion.Of(query, field, language))];
    public string Title => query.Waves[^1].Definition.Study.Title.In(language);

    /// <summary>What hidden rows of a question are merged into, each once: they are published rows as much as the others.</summary>
    public static IEnumerable<(string Field, Merged Merged)> MergedIn(IEnumerable<TableRow> rows) =>
        rows.OfType<TableRow.Hidden>().Where(row => row.MergedInto is not null).Select(row => (row.Field, row.MergedInto!)).DistinctBy(of => (of.Field, of.Item2.Label));

    /// <summary>
    /// The rows by question, a battery being one; and by what could be answered, as an option of one year is not that of another
    /// where the scale changed. Rows that were not asked stand with the first.
    /// </summary>
    public IEnumerable<TableBlock> Blocks()
    {
        var unitOf = Questions.ToDictionary(question => question.Key, question => question.Unit, StringComparer.Ordinal);
        foreach (var unit in rows.GroupBy(row => unitOf[row.Field]))
        {
            var variants = unit.Where(row => row is not TableRow.NotAsked).GroupBy(Signature).ToList();
            var notAsked = unit.OfType<TableRow.NotAsked>().ToList<TableRow>();
            if (variants.Count == 0) yield return Block(unit.Key, [], notAsked, 0);
            for (var variant = 0; variant < variants.Count; variant++)
            {
                var own = variants[variant].ToHashSet();
                yield return Block(unit.Key, own.First().Choices, [.. unit.Where(row => own.Contains(row) || (variant == 0 && row is TableRow.NotAsked))], variant);
            }
        }

        TableBlock Block(string unit, IReadOnlyList<Choice> choices, List<TableRow> of, int variant) =>
            new(variant == 0 ? unit : $"{unit} ({variant + 1})", [.. Questions.Where(question => question.Unit == unit && of.Exists(row => row.Field == question.Key))], choices, of);
    }

    /// <summary>What the percentages are of, in words.</summary>
    public string BaseText => query.OnScale
        ? new Words("Prosent av dem som svarte på skalaen.", "Prosent av dei som svara på skalaen.", "Percent of those who answered on the scale.").In(language)
        : new Words("Prosent av alle som svarte på spørsmålet.", "Prosent av alle som svara på spørsmålet.", "Percent of all who answered the question.").In(language);

    /// <summary>Release, rule, and what kind of answers they are.</summary>
    public IEnumerable<string> Provenance()
    {
        foreach (var wave in query.Waves)
        {
            var number = new Words("utgave", "utgåve", "release").In(language);
            yield return $"{wave.Year}: {number} {wave.Number}, {Day(wave.ReleasedAt)}. {ReleaseRule.InWords(wave.Rule, wave.MinimumGroup, wave.Definition.Study, language)}";
            if (SourceLine.Origin(wave, isOneOfMany: false, language) is { } origin) yield return origin;
        }
    }

    private string Day(string timestamp) =>
        DateOnly.ParseExact(timestamp[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString(language == "en" ? "d MMMM yyyy" : "d.M.yyyy", CultureInfo.InvariantCulture);

    public static string ReasonText(HiddenReason reason, string language) => (reason switch
    {
        HiddenReason.TooFew => new Words("for få har svart", "for få har svara", "too few answered"),
        HiddenReason.NotSeparable => new Words("kan bare vises sammen med andre", "kan berre visast saman med andre", "can be shown only together with others"),
        HiddenReason.ScaleTooFew => new Words("for få har svart på skalaen", "for få har svara på skalaen", "too few answered on the scale"),
        HiddenReason.ScaleChanged => new Words("ulike svarskalaer", "ulike svarskalaer", "different scales"),
        HiddenReason.BordersMoved => new Words("grensene er flyttet", "grensene er flytta", "the borders have moved"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    }).In(language);

    private static string Signature(TableRow row) => string.Join('\u001f', row.Choices.Select(choice => $"{choice.Code}\u001e{choice.Label}"));
}

/// <summary>Rows of one question that are answered alike.</summary>
/// <param name="Name">The question's key; with a number where the same question has several.</param>
/// <param name="Questions">It, or its items.</param>
/// <param name="Choices">What could be answered.</param>
/// <param name="Rows">Those of each item in turn.</param>
internal sealed record TableBlock(string Name, IReadOnlyList<TableQuestion> Questions, IReadOnlyList<Choice> Choices, IReadOnlyList<TableRow> Rows)
{
    public IReadOnlyList<string> Keys { get; } = [.. Questions.Select(question => question.Key)];
    public bool IsBattery => Questions.Any(question => question.Stem is not null);
    public string Title => Questions.Count == 0 ? Name : Questions[0].Stem ?? Questions[0].Text;
}

/// <param name="Key">`group`, `audience`, `year` or a breakdown's key.</param>
/// <param name="Label">What it is called.</param>
internal sealed record DimensionName(string Key, string Label);

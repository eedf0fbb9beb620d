using Survey.Statistics;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;
using Option = Survey.Vault.Definitions.Option;

namespace Survey.Api.Features.Tables;

/// <summary>What is computed from a row's counts, once, for all formats.</summary>
internal sealed record Measures
{
    public required int N { get; init; }
    /// <summary>How many there are in the row, answering or not, where that is registered: the intervals are for that many.</summary>
    public int? Population { get; init; }
    public required IReadOnlyList<Share> Options { get; init; }
    public Box? Top { get; init; }
    public Box? Bottom { get; init; }
    public double? Mean { get; init; }
    /// <summary>Whether the options have an order.</summary>
    public bool IsOrdinal { get; init; }
    /// <summary>Whether one may tick several.</summary>
    public bool IsMulti { get; init; }
    /// <summary>Answers at each step of the scale; null where there is no order, or too few are on it.</summary>
    public IReadOnlyList<int>? Scale { get; init; }

    /// <summary>The measures of published figures; null when the base is the scale and too few are on it.</summary>
    public static Measures? Of(Figures figures, Field field, Study study, TableQuery query, int minimumGroup, string language, int? population = null)
    {
        var shown = OptionsOf(field).Select((option, index) => (Option: option, Count: checked((int)figures.Counts[index]))).ToList();
        var scale = shown.Where(option => !option.Option.OutsideScale).ToList();
        var isOrdinal = field.Kind is FieldKind.Single && HasOrder(study, field);
        var onScale = scale.Sum(option => option.Count);

        var n = checked((int)figures.N);
        if (query.OnScale && field.Kind is FieldKind.Single)
        {
            if (onScale < minimumGroup) return null;
            (shown, n) = (scale, onScale);
        }
        // More answers than people: the register is wrong, and tells nothing.
        if (population < n) population = null;
        return new Measures
        {
            N = n,
            Population = population,
            Options = [.. shown.Select(option => Share.Of(option.Option.Code, option.Option.Label.In(language), option.Count, n, population))],
            Top = query.Codes.Count > 0 ? Box.Of([.. shown.Where(option => query.Codes.Contains(option.Option.Code))], n, population)
                : isOrdinal && query.Top is { } top ? Box.Of([.. scale.TakeLast(top)], n, population) : null,
            Bottom = isOrdinal && query.Bottom is { } bottom ? Box.Of([.. scale.Take(bottom)], n, population) : null,
            Mean = MeanOf(figures, scale, isOrdinal && onScale >= minimumGroup),
            IsOrdinal = isOrdinal,
            IsMulti = field.Kind is FieldKind.Multi,
            Scale = isOrdinal && onScale >= minimumGroup ? [.. scale.Select(option => option.Count)] : null,
        };
    }

    /// <summary>Of a group that nobody can be in: n is 0, and there is no percent of nobody.</summary>
    public static Measures OfNobody(IReadOnlyList<Choice> choices) =>
        new() { N = 0, Options = [.. choices.Select(choice => Share.Of(choice.Code, choice.Label, 0, 0))] };

    /// <summary>What a row of the field shows shares of.</summary>
    public static IReadOnlyList<Choice> ChoicesOf(Field field, TableQuery query, string language) =>
        [.. OptionsOf(field).Where(option => !query.OnScale || field.Kind is not FieldKind.Single || !option.OutsideScale).Select(option => new Choice(option.Code, option.Label.In(language)))];

    // What is counted of a number or a date are its bands.
    private static IEnumerable<Option> OptionsOf(Field field) =>
        field.Kind is FieldKind.Number or FieldKind.Date
            ? field.Bands.Select(band => band.AsOption())
            : field.Options;

    private static double? MeanOf(Figures figures, List<(Option Option, int Count)> scale, bool isOnScale) =>
        figures.Total is { } total ? (double)Rounding.ToDecimals(total, figures.N, 4)
        : isOnScale ? (double?)ScaleMean.FromCounts([.. scale.Select(option => option.Count)])?.Rounded(4)
        : null;

    public static bool HasMean(Study study, Field field) => field.Kind is FieldKind.Number || (field.Kind is FieldKind.Single && HasOrder(study, field));

    // Options that are answered on one of the study's scales have an order; a question's own options need not.
    private static bool HasOrder(Study study, Field field) =>
        study.Questions.Any(question => question.Scale is not null && (question.Key == field.Key || question.Items?.Any(item => item.Key == field.Key) == true));
}

/// <summary>An option's share of a row. Low and High bound it with 95 percent confidence (Wilson), in percent with one decimal.</summary>
internal sealed record Share(string Code, string Label, int Count, int? Percent, double? Low, double? High)
{
    public static Share Of(string code, string label, int count, int n, int? population = null)
    {
        var interval = Bounds.Of(count, n, population);
        return new Share(code, label, count, Statistics.Percent.WholeOrNull(count, n), interval?.Low, interval?.High);
    }
}

/// <summary>Several options of a scale together, from their counts.</summary>
internal sealed record Box(IReadOnlyList<string> Codes, int Count, int? Percent, double? Low, double? High)
{
    public static Box Of(IReadOnlyList<(Option Option, int Count)> options, int n, int? population)
    {
        var count = options.Sum(option => option.Count);
        var interval = Bounds.Of(count, n, population);
        return new Box([.. options.Select(option => option.Option.Code)], count, Statistics.Percent.WholeOrNull(count, n), interval?.Low, interval?.High);
    }
}

internal static class Bounds
{
    public static (double Low, double High)? Of(int count, int n, int? population)
    {
        if (n == 0) return null;
        var interval = Wilson.Interval(count, n, population);
        return (Math.Round(100 * interval.Low, 1, MidpointRounding.AwayFromZero), Math.Round(100 * interval.High, 1, MidpointRounding.AwayFromZero));
    }
}

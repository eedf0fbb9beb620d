using Survey.Api.Infrastructure;
using Survey.Statistics;

namespace Survey.Api.Features.Tables;

/// <summary>Compares the two rows of each item, and adjusts the tests of a battery.</summary>
internal sealed class ComparedItems(TableQuery query, TableRows table, CodeLists codeLists, string language)
{
    private readonly Comparability comparability = new(query, codeLists, language);

    public IReadOnlyList<ComparedItemResponse> Of(ReleasedWave waveA, ReleasedWave waveB)
    {
        var rows = table.Make().ToLookup(row => row.Field);
        var items = new List<ComparedItemResponse>();
        foreach (var unit in query.Fields.Select(field => TableQuestion.Of(query, field, language)).GroupBy(question => question.Unit))
            items.AddRange(WithHolm([.. unit.Select(question => ItemOf(question, rows[question.Key].Single(row => row.Values[0].Code == OpenComparison.ParameterA), rows[question.Key].Single(row => row.Values[0].Code == OpenComparison.ParameterB), waveA, waveB))]));
        return items;
    }

    private ComparedItemResponse ItemOf(TableQuestion question, TableRow a, TableRow b, ReleasedWave waveA, ReleasedWave waveB)
    {
        var breaks = BreaksOf(question.Key, waveA, waveB);
        var item = new ComparedItemResponse
        {
            Question = question.Key,
            Text = question.Text,
            Stem = question.Stem,
            A = SideOf(a),
            B = SideOf(b),
            Notes = breaks.Count == 0 ? null : [.. breaks.Select(of => of.Text)],
        };
        string[] reasons = [.. new[] { a, b }.Select(ReasonOf).OfType<string>().Concat(breaks.Where(of => of.IsBroken).Select(of => of.Code)).Distinct()];
        if (reasons.Length > 0) return item with { NotGiven = reasons };

        var (first, second) = (((TableRow.Shown)a).Measures, ((TableRow.Shown)b).Measures);
        var difference = Difference.Of(first, second);
        var order = first.Scale is { } low && second.Scale is { } high && Difference.CanTest(low.Sum(), high.Sum()) ? MannWhitney.Compare(low, high) : null;
        return item with
        {
            Difference = difference is null ? null : new ComparedShareResponse { Points = difference.Points, Low = difference.Low, High = difference.High, P = difference.P },
            Order = order is null ? null : new ComparedOrderResponse { Superiority = Math.Round(order.Superiority, 4, MidpointRounding.AwayFromZero), P = Difference.Round(order.P), Exact = order.Exact },
            NotTested = Difference.CanTest(first.N, second.N) ? null : "n_below_10",
        };
    }

    // Two audiences may be asked the same key in other words: each side by the first of its audiences that was asked.
    private IReadOnlyList<Break> BreaksOf(string key, ReleasedWave waveA, ReleasedWave waveB)
    {
        var asked = new[] { (OpenComparison.ParameterA, waveA), (OpenComparison.ParameterB, waveB) }.Select(side => Asked.Of(side.Item2, AudiencesOf(side.Item1), key)).ToList();
        return asked[0] is { } one && asked[1] is { } other ? [.. comparability.Between(key, one, other), .. comparability.Borders([], waveA, waveB)] : [];
    }

    private IEnumerable<string> AudiencesOf(string side) =>
        table.Cells.Where(cell => cell.Key[0] == side).SelectMany(cell => cell.Parts).Select(part => part.Part.Questionnaire.Audience).Distinct();

    private static string? ReasonOf(TableRow row) => row switch
    {
        TableRow.Hidden => "hidden",
        TableRow.NotAsked => "not_asked",
        TableRow.Shown { Measures.N: 0 } => "nobody",
        _ => null,
    };

    private static ComparedRowResponse SideOf(TableRow row) => row switch
    {
        TableRow.Shown { Measures: var measures } => new ComparedRowResponse { N = measures.N, Share = RowParts.Of(measures.Top), Mean = measures.Mean },
        TableRow.Hidden hidden => new ComparedRowResponse { Hidden = RowParts.Of(hidden) },
        _ => new ComparedRowResponse { NotAsked = true },
    };

    private static IEnumerable<ComparedItemResponse> WithHolm(IReadOnlyList<ComparedItemResponse> items)
    {
        var shares = Holm.Adjust([.. items.Select(item => item.Difference?.P)]);
        var orders = Holm.Adjust([.. items.Select(item => item.Order?.P)]);
        var (isShareFamily, isOrderFamily) = (shares.Count(p => p is not null) > 1, orders.Count(p => p is not null) > 1);
        return items.Select((item, place) => item with
        {
            Difference = isShareFamily && shares[place] is { } share ? item.Difference! with { PAdjusted = Difference.Round(share) } : item.Difference,
            Order = isOrderFamily && orders[place] is { } order ? item.Order! with { PAdjusted = Difference.Round(order) } : item.Order,
        });
    }
}

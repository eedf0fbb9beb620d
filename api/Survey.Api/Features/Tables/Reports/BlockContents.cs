using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>Fetches what a block asks for, from the rows that every table has; or says what is wrong with it.</summary>
internal sealed class BlockContents(TableEntry entry, ReportWords words, Func<IReadOnlyList<PublishedFigure>> printed)
{
    private readonly Lazy<IReadOnlyList<PublishedFigure>> printed = new(printed);

    /// <param name="released">What the caller may read of the study.</param>
    public (BlockContent? Content, IReadOnlyList<FieldError> Faults) Of(string study, ReleasedStudy released, ReportBlock block)
    {
        if (BlockFaults.OfParameters(block) is { Count: > 0 } misplaced) return (null, misplaced);
        var parameters = ParametersOf(block);
        if (block.IsOf(ChartKind.Comparison))
        {
            var (comparison, wrong) = entry.Compare(study, released, block.Table!.A, block.Table.B, parameters, words.Language);
            var found = comparison is null ? wrong : BlockFaults.OfTable(block, comparison.Table);
            return found.Count > 0 ? (null, found) : (new ComparisonContent(comparison!, entry.CodeLists, words).Of(block), []);
        }
        var (table, unread) = entry.Open(study, released, parameters, words.Language);
        var faults = table is null ? unread : BlockFaults.OfTable(block, table);
        if (faults.Count > 0) return (null, [.. faults.Select(fault => fault.Field == "by" && block.IsOf(ChartKind.Curve) ? fault with { Field = "over" } : fault)]);
        return (block.View switch
        {
            ChartKind.Scatter => new ScatterContent(table!, words).Of(block),
            ChartKind.Lines => new TrendContent(table!, printed.Value, entry.CodeLists, words).Of(block),
            ChartKind.Curve => new CurveContent(table!, words).Of(block),
            ChartKind.Map => new MapContent(table!, entry.CodeLists, words).Of(block),
            _ => new DistributionContent(table!, words).Of(block),
        }, []);
    }

    /// <summary>The block's parameters, with what its kind implies: lines are over the waves, a map is of counties, and a share is of the two highest.</summary>
    private static TableParameters ParametersOf(ReportBlock block)
    {
        var (table, parameters) = (block.Table!, block.Table!.AsParameters());
        parameters = block.View switch
        {
            ChartKind.Lines when parameters.By?.Split(',').Contains(TableQuery.ByYear) != true => parameters with { By = parameters.By is { Length: > 0 } by ? $"{TableQuery.ByYear},{by}" : TableQuery.ByYear },
            ChartKind.Map => parameters with { By = parameters.By ?? Breakdown.Fylke },
            // As in curves: who has no opinion is no part of the share.
            ChartKind.Curve => parameters with { By = table.Over, Base = parameters.Base ?? "scale" },
            _ => parameters,
        };
        // As in trends, comparisons, curves and report texts, where nothing else is said.
        var wantsShare = block.View is ChartKind.Lines or ChartKind.Comparison or ChartKind.Curve or ChartKind.Map || block.Kind == ReportKinds.Sentence;
        return wantsShare && parameters.Top is null && parameters.Codes is null ? parameters with { Top = 2 } : parameters;
    }
}

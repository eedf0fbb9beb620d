using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>What a block asks for that its kind cannot show.</summary>
internal static class BlockFaults
{
    private const int MostBars = 80, MostLines = 20, MostTableRows = 500;

    /// <summary>Parameters that the block's kind has no use for: left unsaid, they would seem to have been heeded.</summary>
    public static IReadOnlyList<FieldError> OfParameters(ReportBlock block)
    {
        var (table, isComparison, isCurve) = (block.Table!, block.IsOf(ChartKind.Comparison), block.IsOf(ChartKind.Curve));
        var contradiction = $"chart={block.Chart}";
        return
        [
            .. new[]
            {
                ("a", table.A is not null && !isComparison), ("b", table.B is not null && !isComparison),
                ("over", table.Over is not null && !isCurve), ("since", table.Since is not null && !isCurve),
                ("by", table.By is not null && (isComparison || isCurve)), ("year", table.Year is not null && isComparison),
                ("groups", table.Groups is not null && (isComparison || isCurve || block.IsOf(ChartKind.Map))), ("bordersOf", table.BordersOf is not null && isCurve),
            }.Where(of => of.Item2).Select(of => new FieldError(of.Item1, "contradiction", contradiction)),
        ];
    }

    public static IReadOnlyList<FieldError> OfTable(ReportBlock block, OpenTable table)
    {
        var units = table.Questions.Select(question => question.Unit).Distinct().ToList();
        var isScatter = block.IsOf(ChartKind.Scatter);
        if (isScatter ? units.Count != 2 : units.Count != 1) return [new FieldError("questions", isScatter ? "two_batteries" : "one_question", string.Join(", ", units))];
        // A curve and a map have room for one share.
        if (block.View is ChartKind.Curve or ChartKind.Map && table.Query.Fields.Count > 1) return [new FieldError("questions", "one_question", string.Join(", ", table.Query.Fields))];
        if (isScatter && (table.Rows.Cells.Count != 1 || table.Questions.Any(question => !question.HasMean))) return [new FieldError("by", "contradiction", "chart=scatter")];
        if (block.IsOf(ChartKind.Map) && table.Query.By is not [Breakdown.Fylke]) return [new FieldError("by", "one_of", Breakdown.Fylke)];
        if (block.IsOf(ChartKind.Curve) && table.Query.By is not [not (TableQuery.ByYear or TableQuery.ByAudience)])
            return [new FieldError("over", "one_of", string.Join(", ", table.Query.Waves[^1].Definition.Study.Breakdowns.Select(breakdown => breakdown.Key)))];
        if (IsOfShare(block) && table.Rows.Make().Any(row => row is TableRow.Shown { Measures: { N: > 0, Top: null } })) return [new FieldError("questions", "contradiction", $"chart={block.Chart}")];
        // Without an order there is no middle.
        if (block.IsOf(ChartKind.Diverging) && table.Rows.Make().Any(row => row is TableRow.Shown { Measures: { N: > 0, IsOrdinal: false } })) return [new FieldError("questions", "contradiction", $"chart={block.Chart}")];
        var isNumber = table.Questions.All(question => question.HasMean) && table.Rows.Make().All(row => row.Choices.Count == 0);
        if (block.Kind == ReportKinds.Figure && isNumber) return [new FieldError("chart", "contradiction", "questions")];
        var most = block.Kind != ReportKinds.Figure ? MostTableRows : block.IsOf(ChartKind.Lines) ? MostLines * table.Query.Waves.Count : MostBars;
        return table.Rows.Count > most ? [new FieldError("by", "too_many_rows", $"{most}")] : [];
    }

    // Options without an order have no highest ones: the author has to name those that are the share.
    private static bool IsOfShare(ReportBlock block) => block.View is ChartKind.Comparison or ChartKind.Curve or ChartKind.Map;
}

using System.Globalization;
using CsvHelper;

namespace Survey.Api.Features.Tables.GetDistributions;

/// <summary>The table as CSV: a line for each option of each row, hidden rows a line that says so.</summary>
internal static class Csv
{
    /// <param name="forExcel">Semicolon, decimal comma and a byte order mark, as Norwegian Excel wants; else RFC 4180.</param>
    public static byte[] Write(IEnumerable<TableRow> rows, IReadOnlyList<string> by, bool forExcel)
    {
        using var memory = new MemoryStream();
        var options = new CsvWriterOptions
        {
            Separator = forExcel ? ';' : ',',
            WriteByteOrderMark = forExcel,
            // A cell that a spreadsheet would run as a formula is disarmed by an apostrophe.
            Injection = CsvInjection.Escape,
        };
        using (var csv = CsvWriter.Create(memory, options, leaveOpen: true))
        {
            csv.WriteRecord([.. Header(by)]);
            foreach (var line in rows.SelectMany(row => LinesOf(row, forExcel))) csv.WriteRecord([.. line]);
        }
        return memory.ToArray();
    }

    private static IEnumerable<string?> Header(IReadOnlyList<string> by) =>
        ["question", .. by, "label", "n", "option", "optionLabel", "count", "percent", "low", "high", "mean", "status", "mergedInto"];

    private static IEnumerable<IEnumerable<string?>> LinesOf(TableRow row, bool forExcel)
    {
        IEnumerable<string?> start = [row.Field, .. row.Values.Select(value => value.Code), row.Label];
        return row switch
        {
            TableRow.Shown { Measures: var measures } => measures.Options.Select(share => start.Concat(Figures(measures, share, "published", null))),
            TableRow.Hidden { MergedInto: { } merged } hidden => merged.Measures.Options.Select(share => start.Concat([null, share.Code, share.Label, null, null, null, null, null, hidden.Reason.Code(), merged.Label])),
            TableRow.Hidden hidden => [start.Concat([null, null, null, null, null, null, null, null, hidden.Reason.Code(), null])],
            TableRow.NotAsked => [start.Concat([null, null, null, null, null, null, null, null, "not_asked", null])],
            _ => throw new InvalidOperationException("No such row."),
        };

        IEnumerable<string?> Figures(Measures measures, Share share, string status, string? mergedInto) =>
            [Text(measures.N), share.Code, share.Label, Text(share.Count), Text(share.Percent), Text(share.Low), Text(share.High), Text(measures.Mean), status, mergedInto];

        string? Text(IFormattable? number) => forExcel
            ? number?.ToString(null, CultureInfo.InvariantCulture).Replace('.', ',')
            : number?.ToString(null, CultureInfo.InvariantCulture);
    }
}

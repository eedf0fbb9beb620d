using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>
/// The table as CSV: a line for each option of each row; rows without numbers one line that says why. What hidden rows are merged
/// into follows after the rows of its question, with the status `merged`. Where answers are not people's own, each line ends with what they
/// are: a file has no page around it that would say so.
/// </summary>
internal static class Csv
{
    private static readonly string[] Figures = ["n", "population", "option", "optionLabel", "count", "percent", "low", "high", "top", "topPercent", "bottom", "bottomPercent", "mean", "status", "mergedInto"];

    /// <param name="forExcel">Semicolon, decimal comma and a byte order mark, as Norwegian Excel wants; else RFC 4180.</param>
    public static byte[] Write(TableDocument document, bool forExcel)
    {
        var csv = new CsvFile(forExcel);
        var origin = string.Join(' ', SourceLine.Origins(document.Query.Waves, document.Language));
        return csv.Write(origin.Length == 0 ? Records() : Records().Select((line, place) => line.Append(place == 0 ? "origin" : origin)));

        IEnumerable<IEnumerable<string?>> Records()
        {
            yield return ["question", .. document.Dimensions.Select(dimension => dimension.Key), "label", .. Figures];
            foreach (var question in document.Rows.GroupBy(row => row.Field))
            {
                foreach (var line in question.SelectMany(LinesOf)) yield return line;
                foreach (var (field, merged) in TableDocument.MergedIn(question))
                    foreach (var line in LinesOfMeasures([field, .. document.Dimensions.Select(_ => (string?)null), merged.Label], merged.Measures, "merged")) yield return line;
            }
        }

        IEnumerable<IEnumerable<string?>> LinesOf(TableRow row)
        {
            string?[] start = [row.Field, .. row.Values.Select(value => value.Code), row.Label];
            return row switch
            {
                TableRow.Shown { Measures: var measures } => LinesOfMeasures(start, measures, "published"),
                TableRow.Hidden hidden => [[.. start, .. Enumerable.Repeat((string?)null, Figures.Length - 2), hidden.Reason.Code(), hidden.MergedInto?.Label]],
                TableRow.NotAsked => [[.. start, .. Enumerable.Repeat((string?)null, Figures.Length - 2), "not_asked", null]],
                _ => throw new InvalidOperationException("No such row."),
            };
        }

        IEnumerable<IEnumerable<string?>> LinesOfMeasures(string?[] start, Measures measures, string status) =>
            // A number without bands has a mean and no options.
            measures.Options.Count > 0
                ? Lines(start, measures, status)
                : [[.. start, Text(measures.N), Text(measures.Population), null, null, null, null, null, null, null, null, null, null, Text(measures.Mean), status, null]];

        IEnumerable<IEnumerable<string?>> Lines(string?[] start, Measures measures, string status) =>
            measures.Options.Select(share => (IEnumerable<string?>)[
                .. start, Text(measures.N), Text(measures.Population), share.Code, share.Label, Text(share.Count), Text(share.Percent), Text(share.Low), Text(share.High),
                Text(measures.Top?.Count), Text(measures.Top?.Percent), Text(measures.Bottom?.Count), Text(measures.Bottom?.Percent), Text(measures.Mean), status, null]);

        string? Text(IFormattable? number) => csv.Text(number);
    }
}

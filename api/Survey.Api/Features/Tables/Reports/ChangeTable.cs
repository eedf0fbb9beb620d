using System.Globalization;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>
/// A table of shares and of what lies between them: a row a share, with its interval, and a row a difference, with its interval and test.
/// One number in each cell.
/// </summary>
/// <param name="first">What the rows are: waves, or groups.</param>
/// <param name="between">What lies between two of them: a change, or a difference.</param>
/// <param name="isAdjusted">Whether tests are adjusted, so that there is a column for it.</param>
internal sealed class ChangeTable(string first, string between, bool isAdjusted, ReportWords words)
{
    private readonly List<MadeTableRow> rows = [];

    public MadeTable Made
    {
        get
        {
            string[] header = [first, $"{words.Share} (%)", "N", $"{between} ({words.PercentagePoints})", words.From, words.To, "p", .. isAdjusted ? [words.Adjusted] : Array.Empty<string>()];
            // A column that nothing stands in says nothing: there may be one wave only, or too few to be tested.
            List<int> used = [.. Enumerable.Range(1, header.Length - 1).Where(column => column == 1 || rows.Exists(row => row.Cells.Count > 0 && row.Cells[column - 1].Length > 0))];
            return new MadeTable([first, .. used.Select(column => header[column])], [.. rows.Select(row => row.Cells.Count == 0 ? row : row with { Cells = [.. used.Select(column => row.Cells[column - 1])] })]);
        }
    }

    public void Group(string name) => rows.Add(new MadeTableRow(name, []) { IsGroup = true });

    public void Instead(string name, string text) => rows.Add(new MadeTableRow(name, []) { Instead = text });

    public void Share(string name, int percent, int? n, double? low, double? high) =>
        Add(name, [Whole(percent), n is { } of ? Whole(of) : "", "", One(low), One(high), ""], "");

    public void Difference(string name, int points, double? low, double? high, double? p, double? adjusted) =>
        Add(name, ["", "", words.Number(points, 0), One(low), One(high), words.P(p)], words.P(adjusted));

    private void Add(string name, IReadOnlyList<string> cells, string adjusted) => rows.Add(new MadeTableRow(name, isAdjusted ? [.. cells, adjusted] : cells));

    private string One(double? number) => number is { } of ? words.Number((decimal)of, 1) : "";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Text;

namespace Survey.Vault.Microdata;

/// <summary>
/// Microdata as CSV: a line of names, then a line for each respondent. Not answered is an empty cell; not asked says so. Written here and
/// not in the host, because no answer leaves the Vault but as the bytes of the file.
/// </summary>
internal sealed class CsvFile(IReadOnlyList<Column> columns, bool forExcel, bool labels)
{
    /// <summary>No code looks like it, as codes have no parentheses.</summary>
    public const string NotAsked = "(not_asked)";
    private const int FlushAt = 64 * 1024;

    private readonly char separator = forExcel ? ';' : ',';
    private readonly StringBuilder text = new();

    public Func<Stream, CancellationToken, Task> WriterOf(IReadOnlyList<Respondent> respondents) => (output, ct) => WriteAsync(respondents, output, ct);

    private async Task WriteAsync(IReadOnlyList<Respondent> respondents, Stream output, CancellationToken ct)
    {
        if (forExcel) text.Append('\uFEFF');
        AppendLine(columns.Select(column => column.Name));
        foreach (var respondent in respondents)
        {
            AppendLine(columns.Select(column => TextOf(column.Read(respondent))));
            if (text.Length >= FlushAt) await FlushAsync(output, ct);
        }
        await FlushAsync(output, ct);
    }

    private string TextOf(Cell cell) => cell.State switch
    {
        CellState.NotAnswered => "",
        CellState.NotAsked => NotAsked,
        CellState.Answered => labels ? cell.Label ?? cell.Text : cell.Text,
        _ => throw new InvalidOperationException($"No text for {cell.State}."),
    };

    private void AppendLine(IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) text.Append(separator);
            first = false;
            AppendCell(cell);
        }
        text.Append("\r\n");
    }

    private void AppendCell(string cell)
    {
        // A label that a spreadsheet would run as a formula is disarmed by an apostrophe; a negative number is none.
        if ((cell.Length > 0 && "=+@\t\r".Contains(cell[0], StringComparison.Ordinal)) || (cell.StartsWith('-') && !long.TryParse(cell, out _))) cell = "'" + cell;
        if (cell.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) >= 0) text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else text.Append(cell);
    }

    private async Task FlushAsync(Stream output, CancellationToken ct)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), ct);
        text.Clear();
    }
}

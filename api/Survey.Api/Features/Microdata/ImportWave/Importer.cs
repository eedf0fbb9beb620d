using Survey.Api.Infrastructure;
using Survey.Vault.Microdata;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>Reads a file row by row, and tells on the way how far it has come.</summary>
internal sealed class Importer(Mapping mapping, StoredWave wave, CodeLists codeLists)
{
    private const int RowsBetweenProgress = 5000;

    public ImportReport Report { get; } = new();

    public ImportBatch Batch { get; } = new(wave.Id, wave.DefinitionText);

    public int Rows { get; private set; }
    public int EmptyRows { get; private set; }
    public string? Separator { get; private set; }

    /// <param name="progress">Told the rows read, and how many hundredths of the file they are.</param>
    public async Task ReadAsync(ImportFile file, Func<int, int, Task> progress, CancellationToken ct)
    {
        using var reader = file.Open(mapping.Separator, row => Report.Add("row_malformed", null, row: row));
        await reader.ReadHeaderAsync(ct);
        Separator = reader.Separator == '\0' ? null : reader.Separator.ToString();
        using var rows = new Rows(mapping, wave, [.. reader.Headers], codeLists, Report, Batch);
        while (await reader.ReadAsync(ct))
        {
            Rows++;
            var row = reader.RowNumber + 1;
            if (reader.FieldCount != reader.Headers.Count) Report.Add("row_length", null, expected: $"{reader.Headers.Count}", row: row);
            else rows.Add(reader.GetString, row);
            if (Rows % RowsBetweenProgress != 0) continue;
            ct.ThrowIfCancellationRequested();
            await progress(Rows, (int)(reader.ByteOffset * 100 / Math.Max(1, file.Utf8.Length)));
        }
        EmptyRows = rows.Empty;
        if (Batch.Count == 0 && Report.Fits) Report.Add("no_rows", null);
    }
}

using System.Globalization;
using CsvHelper;

namespace Survey.Api.Infrastructure;

/// <summary>CSV in two dialects: RFC 4180, and what Norwegian Excel opens (semicolon, decimal comma and a byte order mark).</summary>
internal sealed class CsvFile(bool forExcel)
{
    public byte[] Write(IEnumerable<IEnumerable<string?>> records)
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
            foreach (var record in records) csv.WriteRecord([.. record]);
        return memory.ToArray();
    }

    public string? Text(IFormattable? number)
    {
        var text = number?.ToString(null, CultureInfo.InvariantCulture);
        return forExcel ? text?.Replace('.', ',') : text;
    }
}

using System.Text;
using CsvHelper;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>A file from another tool as UTF-8: what it says it is, else UTF-8 where it is that, else Windows-1252, which anything is.</summary>
internal sealed record ImportFile(ReadOnlyMemory<byte> Utf8, string Encoding)
{
    public static ImportFile Of(ReadOnlyMemory<byte> bytes, string? encoding)
    {
        var (found, mark) = bytes.Span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
            [0xFF, 0xFE, ..] => ("utf-16", 2),
            _ => (null, 0),
        };
        var text = bytes[mark..];
        encoding = found ?? encoding ?? (System.Text.Unicode.Utf8.IsValid(text.Span) ? "utf-8" : "windows-1252");
        return new ImportFile(encoding switch
        {
            "utf-16" => Convert(System.Text.Encoding.Unicode),
            "windows-1252" => Convert(CodePagesEncodingProvider.Instance.GetEncoding(1252)!),
            _ => text,
        }, encoding);

        byte[] Convert(Encoding from) => System.Text.Encoding.Convert(from, System.Text.Encoding.UTF8, text.ToArray());
    }

    /// <param name="onMalformed">Told the row (the header is 1) of a quote that is not closed or stands where none may.</param>
    public CsvReader Open(string? separator, Action<long> onMalformed) => CsvReader.Create(Utf8, new CsvReaderOptions
    {
        Separator = separator?[0],
        TrimWhitespace = true,
        PoolStrings = true,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = record => onMalformed(record.RecordNumber),
    });
}

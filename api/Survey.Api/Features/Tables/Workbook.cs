using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Survey.Api.Features.Tables;

/// <summary>
/// A plain spreadsheet (Office Open XML), written as the few parts that it needs. By hand, because the package library stamps the time into
/// the file, and the same table must be the same bytes. There is no way to write a formula: a cell is a text or a number.
/// </summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int LongestName = 31;
    // Any fixed time will do; this is the first that a zip can hold.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, Sheet Sheet)> sheets = [];

    public Sheet Add(string name)
    {
        var sheet = new Sheet();
        sheets.Add((Unused(name), sheet));
        return sheet;
    }

    public byte[] ToBytes()
    {
        // A workbook without a sheet does not open.
        if (sheets.Count == 0) Add("-");
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", ContentTypes());
            Part(zip, "_rels/.rels", $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml", Book());
            Part(zip, "xl/_rels/workbook.xml.rels", BookRelations());
            Part(zip, "xl/styles.xml", Styles);
            for (var i = 0; i < sheets.Count; i++) Part(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Sheet.Xml());
        }
        return memory.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }

    private string ContentTypes()
    {
        const string Package = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var parts = string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{Package}.worksheet+xml\"/>"));
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Package}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Package}.styles+xml\"/>{parts}</Types>";
    }

    private string Book() =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
        + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{Sheet.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))
        + "</sheets></workbook>";

    private string BookRelations() =>
        $"<Relationships xmlns=\"{PackageRelations}\">"
        + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
        + $"<Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>";

    // In the order of CellStyle.
    private const string Styles = $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.00\"/></numFmts>"
        + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font><font><i/><sz val=\"11\"/><color rgb=\"FF595959\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/><xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    /// <summary>A name that Excel takes: 31 characters, none of []:*?/\, and no other sheet's.</summary>
    private string Unused(string name)
    {
        var clean = new string([.. name.Select(character => "[]:*?/\\'".Contains(character, StringComparison.Ordinal) ? '_' : character)]);
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : $"~{number.ToString(CultureInfo.InvariantCulture)}";
            var candidate = clean[..Math.Min(clean.Length, LongestName - end.Length)] + end;
            if (sheets.TrueForAll(sheet => !string.Equals(sheet.Name, candidate, StringComparison.OrdinalIgnoreCase))) return candidate;
        }
    }
}

internal enum CellStyle
{
    Plain,
    Bold,
    Quiet,
    Integer,
    TwoDecimals,
}

/// <summary>A sheet that is written row by row.</summary>
internal sealed class Sheet
{
    private readonly StringBuilder rows = new();
    private int row;
    private int column;

    public void Row(CellStyle style, params IReadOnlyList<string> texts)
    {
        Begin();
        foreach (var text in texts) Text(text, style);
        End();
    }

    public void Begin()
    {
        (row, column) = (row + 1, 0);
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
    }

    public void End() => rows.Append("</row>");

    public void Blank() => column++;

    public void Text(string? text, CellStyle style = CellStyle.Plain)
    {
        if (string.IsNullOrEmpty(text)) Blank();
        else rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{Address()}\" s=\"{(int)style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>");
    }

    public void Number(int? number) => Write(number, CellStyle.Integer);

    /// <summary>A number that is shown as a whole one, and kept as it is.</summary>
    public void Whole(decimal? number) => Write(number, CellStyle.Integer);

    public void Decimal(double? number) => Write(number, CellStyle.TwoDecimals);

    public string Xml() =>
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cols><col min=\"1\" max=\"1\" width=\"48\" customWidth=\"1\"/><col min=\"2\" max=\"200\" width=\"16\" customWidth=\"1\"/></cols>"
        + $"<sheetData>{rows}</sheetData></worksheet>";

    /// <summary>Text as XML takes it; characters that XML cannot hold are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) escaped.Append(character).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(character))
                _ = character switch
                {
                    '&' => escaped.Append("&amp;"),
                    '<' => escaped.Append("&lt;"),
                    '>' => escaped.Append("&gt;"),
                    '"' => escaped.Append("&quot;"),
                    // Written bare, a reader makes a carriage return a line feed.
                    '\r' => escaped.Append("&#13;"),
                    _ => escaped.Append(character),
                };
        }
        return escaped.ToString();
    }

    private void Write(IFormattable? number, CellStyle style)
    {
        if (number is null) Blank();
        else rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{Address()}\" s=\"{(int)style}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>");
    }

    private string Address()
    {
        var letters = "";
        for (var index = column++; index >= 0; index = (index / 26) - 1) letters = (char)('A' + (index % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}

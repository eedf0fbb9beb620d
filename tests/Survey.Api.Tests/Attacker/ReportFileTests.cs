using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace Survey.Api.Tests.Attacker;

/// <summary>A report with one number more is found, wherever the number stands.</summary>
public sealed partial class ReportFileTests : IAsyncLifetime
{
    private Raid raid = null!;

    public async Task InitializeAsync() => raid = await Raid.CarryOutAsync(Shapes.All[0]);

    public Task DisposeAsync()
    {
        raid.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("docx", "nothing")]
    [InlineData("docx", "a cell of a table")]
    [InlineData("docx", "a sentence")]
    [InlineData("docx", "what a chart keeps")]
    [InlineData("docx", "its workbook")]
    [InlineData("html", "a cell of a table")]
    [InlineData("html", "a sentence")]
    [InlineData("html", "a drawing")]
    public async Task One_number_more_is_found(string format, string where)
    {
        var table = await raid.GetAsync(Request);
        var reader = new ReportReader(raid)
        {
            Tamper = (of, bytes) => of != format || where == "nothing" ? bytes : (format, where) switch
            {
                ("html", "a cell of a table") => OfPage(bytes, "(</th>)(<td>)", "$1<td>7</td>$2"),
                ("html", "a sentence") => OfPage(bytes, "(</p>)", " Og 7 til.$1"),
                ("html", _) => OfPage(bytes, "(</svg>)", "<text x=\"1\" y=\"1\">7</text>$1"),
                (_, "a cell of a table") => OfWord(bytes, "document.xml", "(<w:tr>.*?</w:tr>.*?)(<w:tc>)", "$1<w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc>$2"),
                (_, "a sentence") => OfWord(bytes, "document.xml", "(<w:sectPr)", "<w:p><w:r><w:t>Og 7 til.</w:t></w:r></w:p>$1"),
                (_, "what a chart keeps") => OfWord(bytes, "/chart", "(</c:numCache>)", "<c:pt idx=\"0\"><c:v>7</c:v></c:pt>$1"),
                _ => InWorkbook(bytes),
            },
        };
        if (where == "nothing") await reader.ReadAsync(Request, table);
        else await Assert.ThrowsAnyAsync<XunitException>(() => reader.ReadAsync(Request, table));
    }

    /// <summary>Preview, Word and page may agree on a number that is not so: each number of the table of a line figure, one higher, is found.</summary>
    [Fact]
    public async Task Each_number_of_the_table_of_lines_is_held_to_the_truth()
    {
        using var waves = await Raid.CarryOutAsync(Shapes.All.Single(shape => shape.Name.Contains("2024", StringComparison.Ordinal)));
        var made = await new ReportReader(waves).MakeLinesAsync(new TableRequest("distributions", new Dictionary<string, string> { ["questions"] = "nytte.*", ["audience"] = "leder" }));
        var (preview, lines) = (made!.Value.Preview, made.Value.Lines);
        var table = Assert.Single(preview.GetProperty("blocks").EnumerateArray()).GetProperty("table");
        lines.AssertSays(table, "as it was told");
        var changed = 0;
        foreach (var (place, row) in table.GetProperty("rows").EnumerateArray().Index())
            foreach (var (column, cell) in row.GetProperty("cells").EnumerateArray().Index())
            {
                var text = cell.GetString()!;
                if (text.Length == 0) continue;
                var other = JsonNode.Parse(table.GetRawText())!;
                other["rows"]![place]!["cells"]![column] = LastDigit().Replace(text, digit => $"{(digit.Value[0] - '0' + 1) % 10}");
                Assert.ThrowsAny<XunitException>(() => lines.AssertSays(JsonSerializer.SerializeToElement(other), "one number is another"));
                changed++;
            }
        // Shares of three waves with their intervals, and two changes with theirs, of each item.
        Assert.True(changed > 20, $"{changed}");
    }

    [GeneratedRegex("[0-9](?=[^0-9]*$)")]
    private static partial Regex LastDigit();

    private static TableRequest Request => new("distributions", new Dictionary<string, string> { ["questions"] = "deltatt", ["by"] = "fylke" });

    private static byte[] OfPage(byte[] bytes, string pattern, string with) => Encoding.UTF8.GetBytes(Once(Encoding.UTF8.GetString(bytes), pattern, with));

    private static byte[] OfWord(byte[] bytes, string part, string pattern, string with) => Changed(bytes, part, content => Encoding.UTF8.GetBytes(Once(Encoding.UTF8.GetString(content), pattern, with)));

    private static byte[] InWorkbook(byte[] bytes) => Changed(bytes, ".xlsx", book => Changed(book, "xl/worksheets/", sheet => Encoding.UTF8.GetBytes(Once(Encoding.UTF8.GetString(sheet), "(</row></sheetData>)", "<c r=\"T2\"><v>7</v></c>$1"))));

    private static byte[] Changed(byte[] zip, string part, Func<byte[], byte[]> change)
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.First(of => of.FullName.Contains(part, StringComparison.Ordinal) && !of.FullName.EndsWith(".rels", StringComparison.Ordinal));
            using var content = new MemoryStream();
            using (var read = entry.Open()) read.CopyTo(content);
            var name = entry.FullName;
            entry.Delete();
            using var write = archive.CreateEntry(name).Open();
            write.Write(change(content.ToArray()));
        }
        return stream.ToArray();
    }

    private static string Once(string text, string pattern, string with)
    {
        var regex = new Regex(pattern, RegexOptions.Singleline);
        Assert.Matches(regex, text);
        return regex.Replace(text, with, 1);
    }
}

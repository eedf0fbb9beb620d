using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>
/// A table whose header is repeated on each page, as screen readers and long tables need. A short one is kept on one page, no group is
/// parted from its first row, and the last row not from the source line below.
/// </summary>
internal static class WordTable
{
    // Of an A4 page with 2.5 cm margins, in twentieths of a point; what a letter of a bold heading takes, and the margins of a cell.
    private const int Width = 9070, Letter = 92, Margins = 226, NarrowestName = 2300;

    /// <summary>So many rows stay together: with more of them, half a page would be left empty above.</summary>
    public const int MostTogether = 16;

    public static Table Of(MadeTable made)
    {
        var widths = WidthsOf(made);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "ReportTable" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        table.Append(Row([.. made.Header.Select((name, column) => Cell(name, widths[column], column > 0 ? "TableHeadNumber" : "TableHead"))], isHeader: true));
        foreach (var (place, row) in made.Rows.Index()) table.Append(RowOf(row, widths, isTogether: made.Rows.Count <= MostTogether || place == made.Rows.Count - 1));
        return table;
    }

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow RowOf(MadeTableRow row, int[] widths, bool isTogether)
    {
        if (row.IsGroup) return Row([Cell(row.Name, Width, "TableGroup", widths.Length)], isHeader: false);
        var name = Cell(row.Name, widths[0], "TableText", keepNext: isTogether);
        return row.Instead is { } instead
            ? Row([name, Cell(instead, widths.Skip(1).Sum(), "TableText", widths.Length - 1, isTogether)], isHeader: false)
            : Row([name, .. row.Cells.Select((cell, column) => Cell(cell, widths[column + 1], "TableNumber", keepNext: isTogether))], isHeader: false);
    }

    /// <summary>Each column of numbers as wide as its longest word, so that none is broken; the names have the rest.</summary>
    private static int[] WidthsOf(MadeTable made)
    {
        if (made.Header.Count == 1) return [Width];
        var longest = made.Header.Index().Skip(1)
            .Select(column => made.Rows.Where(row => row.Cells.Count >= column.Index).Select(row => row.Cells[column.Index - 1]).Append(column.Item).SelectMany(text => text.Split(' ')).Max(word => word.Length))
            .Select(letters => Margins + (letters * Letter))
            .ToList();
        var room = Width - NarrowestName;
        if (longest.Sum() > room) longest = [.. longest.Select(width => width * room / longest.Sum())];
        return [Width - longest.Sum(), .. longest];
    }

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow Row(IReadOnlyList<TableCell> cells, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader) properties.Append(new TableHeader());
        var row = new DocumentFormat.OpenXml.Wordprocessing.TableRow(properties);
        foreach (var cell in cells) row.Append(cell);
        return row;
    }

    private static TableCell Cell(string text, int width, string style, int span = 1, bool keepNext = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        return new TableCell(properties, WordText.Paragraph(style, text, keepNext));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

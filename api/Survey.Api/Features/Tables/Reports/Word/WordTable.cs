using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>A table whose header is repeated on each page, as screen readers and long tables need.</summary>
internal static class WordTable
{
    // Of an A4 page with 2.5 cm margins, in twentieths of a point.
    private const int Width = 9070, Narrowest = 620;

    public static Table Of(MadeTable made)
    {
        var columns = made.Header.Count;
        var first = Math.Max(Width - ((columns - 1) * 1050), 2300);
        var other = columns > 1 ? Math.Max((Width - first) / (columns - 1), Narrowest) : 0;
        int[] widths = [first, .. Enumerable.Repeat(other, columns - 1)];
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "ReportTable" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        table.Append(Row([.. made.Header.Select((name, column) => Cell(name, widths[column], column > 0, style: column > 0 ? "TableHeadNumber" : "TableHead"))], isHeader: true));
        foreach (var row in made.Rows)
            table.Append(row.Instead is { } instead
                ? Row([Cell(row.Name, first, false), Cell(instead, other * (columns - 1), false, columns - 1)], isHeader: false)
                : Row([Cell(row.Name, first, false), .. row.Cells.Select(cell => Cell(cell, other, true))], isHeader: false));
        return table;
    }

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow Row(IReadOnlyList<TableCell> cells, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader) properties.Append(new TableHeader());
        var row = new DocumentFormat.OpenXml.Wordprocessing.TableRow(properties);
        foreach (var cell in cells) row.Append(cell);
        return row;
    }

    private static TableCell Cell(string text, int width, bool isNumber, int span = 1, string? style = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        return new TableCell(properties, WordText.Paragraph(style ?? (isNumber ? "TableNumber" : "TableText"), text));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

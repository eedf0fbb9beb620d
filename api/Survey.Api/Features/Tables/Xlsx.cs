using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>The table as a workbook: a sheet a question, with title, base, source and release above the numbers.</summary>
internal static class Xlsx
{
    public static byte[] Write(TableDocument document)
    {
        var workbook = new Workbook();
        foreach (var block in document.Blocks()) WriteSheet(workbook.Add(block.Name), document, block);
        return workbook.ToBytes();
    }

    private static void WriteSheet(Sheet sheet, TableDocument document, TableBlock block)
    {
        var (language, query) = (document.Language, document.Query);
        var ns = block.Rows.OfType<TableRow.Shown>().Select(row => row.Measures.N).ToList();
        sheet.Row(CellStyle.Bold, block.Title);
        sheet.Row(CellStyle.Plain, document.Title);
        sheet.Row(CellStyle.Plain, document.BaseText);
        sheet.Row(CellStyle.Plain, SourceLine.Of(query, block.Keys, block.Title, ns, language));
        foreach (var line in document.Provenance()) sheet.Row(CellStyle.Plain, line);
        sheet.Row(CellStyle.Plain);

        sheet.Row(CellStyle.Bold, [.. Header(document, block)]);
        var texts = block.Questions.ToDictionary(question => question.Key, question => question.Text, StringComparer.Ordinal);
        foreach (var question in block.Rows.GroupBy(row => row.Field))
        {
            foreach (var row in question)
            {
                sheet.Begin();
                if (block.IsBattery) sheet.Text(texts[row.Field]);
                if (document.Dimensions.Count == 0) sheet.Text(row.Label);
                foreach (var name in row.Names) sheet.Text(name);
                WriteFigures(sheet, document, block, row);
                sheet.End();
            }
            foreach (var (_, merged) in TableDocument.MergedIn(question))
            {
                sheet.Begin();
                if (block.IsBattery) sheet.Text(texts[question.Key]);
                sheet.Text(merged.Label);
                for (var i = 1; i < document.Dimensions.Count; i++) sheet.Blank();
                WriteMeasures(sheet, query, block, merged.Measures, new Words("samlet rad", "samla rad", "merged row").In(language));
                sheet.End();
            }
        }
    }

    private static IEnumerable<string> Header(TableDocument document, TableBlock block)
    {
        var (language, query) = (document.Language, document.Query);
        var count = new Words("Antall", "Tal på svar", "Count").In(language);
        var percent = new Words("Prosent", "Prosent", "Percent").In(language);
        if (block.IsBattery) yield return new Words("Påstand", "Påstand", "Item").In(language);
        if (document.Dimensions.Count == 0) yield return new Words("Utvalg", "Utval", "Respondents").In(language);
        foreach (var dimension in document.Dimensions) yield return dimension.Label;
        yield return "N";
        foreach (var choice in block.Choices) yield return $"{count}: {choice.Label}";
        foreach (var choice in block.Choices) yield return $"{percent}: {choice.Label}";
        foreach (var (isAsked, name) in new[]
        {
            (HasTop(query), query.Codes.Count > 0
                ? Sentence.List([.. query.Codes.Select(code => block.Choices.FirstOrDefault(choice => choice.Code == code)?.Label ?? code)], language)
                : $"{new Words("Høyeste", "Høgste", "Highest").In(language)} {query.Top}"),
            (query.Bottom is not null, $"{new Words("Laveste", "Lågaste", "Lowest").In(language)} {query.Bottom}"),
        })
            if (isAsked)
            {
                yield return $"{count}: {name}";
                yield return $"{percent}: {name}";
            }
        yield return new Words("Snitt", "Snitt", "Mean").In(language);
        yield return new Words("Merknad", "Merknad", "Note").In(language);
    }

    private static void WriteFigures(Sheet sheet, TableDocument document, TableBlock block, TableRow row)
    {
        var (language, query) = (document.Language, document.Query);
        switch (row)
        {
            case TableRow.Shown shown:
                WriteMeasures(sheet, query, block, shown.Measures, null);
                break;
            case TableRow.Hidden hidden:
                var inside = hidden.MergedInto is { } merged ? new Words($"; vises i: {merged.Label}", $"; vist i: {merged.Label}", $"; shown in: {merged.Label}").In(language) : "";
                Fill(new Words("Skjult", "Skjult", "Hidden").In(language), TableDocument.ReasonText(hidden.Reason, language) + inside);
                break;
            case TableRow.NotAsked:
                Fill(new Words("Ikke spurt", "Ikkje spurt", "Not asked").In(language), null);
                break;
        }

        void Fill(string word, string? note)
        {
            for (var i = 0; i < FiguresOf(query, block); i++) sheet.Text(word, CellStyle.Quiet);
            sheet.Text(note);
        }
    }

    // Named options are summed up as the highest are.
    private static bool HasTop(TableQuery query) => query.Top is not null || query.Codes.Count > 0;

    private static int FiguresOf(TableQuery query, TableBlock block) => 2 + (2 * block.Choices.Count) + (HasTop(query) ? 2 : 0) + (query.Bottom is null ? 0 : 2);

    private static void WriteMeasures(Sheet sheet, TableQuery query, TableBlock block, Measures measures, string? note)
    {
        var byCode = measures.Options.ToDictionary(share => share.Code, StringComparer.Ordinal);
        sheet.Number(measures.N);
        foreach (var choice in block.Choices) sheet.Number(byCode.GetValueOrDefault(choice.Code)?.Count);
        foreach (var choice in block.Choices) sheet.Number(byCode.GetValueOrDefault(choice.Code)?.Percent);
        foreach (var (isAsked, box) in new[] { (HasTop(query), measures.Top), (query.Bottom is not null, measures.Bottom) })
            if (isAsked)
            {
                sheet.Number(box?.Count);
                sheet.Number(box?.Percent);
            }
        sheet.Decimal(measures.Mean);
        sheet.Text(note);
    }
}

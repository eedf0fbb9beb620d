using System.Globalization;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>A logistic curve of a share over a number, as in curves: what was seen, the curve, and its 95 percent band.</summary>
internal sealed class CurveContent(OpenTable table, ReportWords words)
{
    private readonly ReportRows rows = new(table, words, mixesScales: true);

    public BlockContent Of(ReportBlock block)
    {
        var since = block.Table!.Since;
        var question = table.Questions[0];
        var curve = FittedCurve.Of(question.Key, question.Text, table.Rows.Labels.Of([]), [.. rows.Document.Rows], since);
        var said = new RowWords(rows, words);
        var name = table.Rows.Labels.Dimension(table.Query.By[0]);
        var over = since is { } year ? words.YearsSince(name, year) : name;
        return new BlockContent
        {
            Query = table.Query,
            Rows = rows.All,
            Caption = said.Caption(block),
            Chart = block.Kind == ReportKinds.Figure && curve.Points.Count > 0 ? CurveCharts.Draw(curve, over, words) : null,
            Table = TableOf(curve, over),
            NeedsTable = true,
            Source = said.Source(curve.N > 0 ? curve.N : null),
            Notes = [$"{words.Share}: {said.ShareName()}.", Found(curve), .. LeftOut(since), .. said.Hidden(), .. said.Base()],
            Sentences = [Found(curve)],
        };
    }

    /// <summary>A row a value: what was seen, and where the curve is there. Hidden rows, which are no part of it, follow.</summary>
    private MadeTable TableOf(CurveResponse curve, string over)
    {
        var observed = curve.Points.ToDictionary(point => point.X);
        var fitted = (curve.Curve ?? []).ToDictionary(point => point.X);
        return new MadeTable(
            [over, $"{words.Observed} (%)", "N", $"{words.Curve} (%)", words.From, words.To],
            [
                .. observed.Keys.Union(fitted.Keys).Order().Select(x => (X: x, Seen: observed.GetValueOrDefault(x), At: fitted.GetValueOrDefault(x)))
                    .Select(of => new MadeTableRow(Text(of.X), [Text(of.Seen?.Percent), Text(of.Seen?.N), One(of.At?.Percent), One(of.At?.Low), One(of.At?.High)])),
                .. rows.All.Where(row => row.Hidden is not null).Select(row => new MadeTableRow($"{words.Observed}: {row.Label}", []) { Instead = ReportTables.InsteadOf(row, words) }),
            ]);
    }

    private string Found(CurveResponse curve)
    {
        if (curve is not { Slope: { } slope, Curve: [{ } first, .., { } last] }) return words.NoCurve(curve.Outcome);
        var (from, to) = ($"{One(first.Percent)} {Sentence.Lower(words.Percent)}", $"{One(last.Percent)} {Sentence.Lower(words.Percent)}");
        return words.Say(
            $"Etter kurven er andelen {from} ved {first.X} og {to} ved {last.X}. Stigningstallet er {words.Decimal((decimal)slope.Estimate)} ({words.PEquals(slope.P)}, N={curve.N}).",
            $"Etter kurva er delen {from} ved {first.X} og {to} ved {last.X}. Stigingstalet er {words.Decimal((decimal)slope.Estimate)} ({words.PEquals(slope.P)}, N={curve.N}).",
            $"By the curve the share is {from} at {first.X} and {to} at {last.X}. The slope is {words.Decimal((decimal)slope.Estimate)} ({words.PEquals(slope.P)}, N={curve.N}).");
    }

    /// <summary>Rows that are shown, but have no number to lie at: «ikke oppgitt».</summary>
    private IEnumerable<string> LeftOut(int? since)
    {
        List<string> without = [.. rows.All.Where(row => row.IsShown && row.Row is { } of && FittedCurve.XOf(of, since) is null).Select(row => row.Label)];
        if (without.Count > 0) yield return words.Say($"Ikke med i kurven: {Sentence.List(without, "nb")}.", $"Ikkje med i kurva: {Sentence.List(without, "nn")}.", $"No part of the curve: {Sentence.List(without, "en")}.");
    }

    private string One(double? number) => number is { } of ? words.Number((decimal)of, 1) : "";

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

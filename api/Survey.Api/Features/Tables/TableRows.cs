using System.Globalization;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;

namespace Survey.Api.Features.Tables;

/// <summary>
/// Makes the rows of a table from releases. A row is asked for part by part (each wave and audience has atoms of its own) and is
/// published when all of its parts are; so a pooled row hides when one of its parts does.
/// </summary>
internal sealed class TableRows(ReleaseShelf shelf, CodeLists codeLists, TableQuery query, string language)
{
    private readonly IReadOnlyList<Part> parts =
    [
        .. query.Waves.SelectMany(wave => query.Audiences.Select(audience => Questionnaire.Compile(wave.Definition, wave.Year, audience))
            .Select(questionnaire => new Part(wave, questionnaire, shelf.Take(wave.ReleaseId, questionnaire)))),
    ];

    /// <summary>How many rows there will be: looked at before they are made.</summary>
    public long Count => (long)Cells().Count * query.Fields.Count;

    public IEnumerable<TableRow> Make()
    {
        var cells = Cells();
        return query.Fields.SelectMany(field => cells.Select(cell => RowOf(field, cell)).OfType<TableRow>());
    }

    /// <summary>Every combination of by-values that the released strata have, in the order of code lists and years.</summary>
    private List<Cell> Cells() =>
        [
            .. parts
                .SelectMany(part => part.Released.Strata.Select((values, index) => (part, index, Key: KeyOf(part, values))))
                .GroupBy(stratum => string.Join('\u001f', stratum.Key))
                .Select(group => new Cell(group.First().Key, group.GroupBy(stratum => stratum.part).Select(of => (of.Key, (IReadOnlyList<int>)[.. of.Select(stratum => stratum.index)])).ToList()))
                .OrderBy(cell => cell, Comparer<Cell>.Create(Compare)),
        ];

    private string[] KeyOf(Part part, IReadOnlyDictionary<string, string> values) =>
        [
            .. query.By.Select(by => by switch
            {
                TableQuery.ByYear => part.Wave.Year.ToString(CultureInfo.InvariantCulture),
                TableQuery.ByAudience => part.Questionnaire.Audience,
                _ => ValueOf(values, by),
            }),
        ];

    // A county tells its governor, also where the study does not ask.
    private string ValueOf(IReadOnlyDictionary<string, string> values, string by) =>
        values.GetValueOrDefault(by)
        ?? (by == Breakdown.Embete && values.TryGetValue(Breakdown.Fylke, out var fylke) ? codeLists.EmbeteOf(fylke) : null)
        ?? "";

    private TableRow? RowOf(string fieldKey, Cell cell)
    {
        var asked = cell.Parts
            .Select(of => (of.Part, Field: of.Part.Questionnaire.Find(fieldKey), Answer: of.Part.Released.Ask(fieldKey, of.Strata)))
            .Where(of => of.Answer is not ReleasedRow.NotAsked)
            .ToList();
        var values = query.By.Zip(cell.Key).ToList();
        var label = LabelOf(cell.Key, cell.Parts[0].Part);
        if (asked.Count == 0) return new TableRow.NotAsked(fieldKey, values, label);

        var (part, field, _) = asked[^1];
        // Nobody came from there: no row, as there is none for a county without a link.
        if (asked.TrueForAll(of => of.Answer is ReleasedRow.Nobody)) return null;
        if (asked.Exists(of => of.Answer is ReleasedRow.Withheld)) return new TableRow.Hidden(fieldKey, values, label, HiddenReason.TooFew, null);
        // Pooled across a changed scale, counts would be added that are not of the same thing.
        if (asked.Exists(of => !SameOptions(of.Field!, field!))) return new TableRow.Hidden(fieldKey, values, label, HiddenReason.ScaleChanged, null);

        var isHidden = asked.Exists(of => of.Answer is ReleasedRow.Hidden);
        var figures = Figures.Sum([.. asked.Select(of => of.Answer).Where(answer => answer is not ReleasedRow.Nobody).Select(FiguresOf)])!;
        var measures = Measures.Of(figures, field!, part.Questionnaire.Study, query, MinimumGroup, language);
        if (!isHidden)
            return measures is null ? new TableRow.Hidden(fieldKey, values, label, HiddenReason.ScaleTooFew, null) : new TableRow.Shown(fieldKey, values, label, measures);
        var union = asked.Zip(cell.Parts.Where(of => asked.Exists(other => other.Part == of.Part)))
            .SelectMany(pair => pair.First.Answer is ReleasedRow.Hidden hidden
                ? hidden.Strata.Select(index => (pair.First.Part, index))
                : pair.Second.Strata.Select(index => (pair.First.Part, index)))
            .ToList();
        return new TableRow.Hidden(fieldKey, values, label, HiddenReason.NotSeparable, measures is null ? null : new Merged(UnionLabel(union), measures));
    }

    private int MinimumGroup => query.Waves.Max(wave => wave.MinimumGroup);

    private static Figures FiguresOf(ReleasedRow answer) => answer switch
    {
        ReleasedRow.Published published => published.Figures,
        ReleasedRow.Hidden hidden => hidden.Figures,
        _ => throw new InvalidOperationException("There are no figures for this row."),
    };

    private static bool SameOptions(Field one, Field other) => one.Options.Select(option => option.Code).SequenceEqual(other.Options.Select(option => option.Code));

    private string LabelOf(IReadOnlyList<string> key, Part part) =>
        key.Count == 0
            ? new Words("Alle", "Alle", "All").In(language)
            : string.Join(" · ", query.By.Zip(key, (by, code) => NameOf(by, code, part)));

    private string NameOf(string by, string code, Part part)
    {
        if (by == TableQuery.ByYear) return code;
        var study = part.Wave.Definition.Study;
        if (by == TableQuery.ByAudience) return study.Audiences.Single(audience => audience.Key == code).Label.In(language);
        if (code.Length == 0) return new Words("Ikke oppgitt", "Ikkje oppgjeve", "Not given").In(language);
        var breakdown = study.Breakdowns.FirstOrDefault(candidate => candidate.Key == by) ?? new Breakdown { Key = by };
        return codeLists.NameOf(breakdown, code, part.Wave.Year, language);
    }

    /// <summary>«Viken og Møre og Romsdal samlet»: what a hidden row is merged into, naming the parts of rows that are not in it whole.</summary>
    private string UnionLabel(List<(Part Part, int Index)> union)
    {
        var cells = Cells();
        var touched = cells
            .Select(cell => (cell, Inside: cell.Parts.Sum(of => of.Strata.Count(index => union.Contains((of.Part, index)))), All: cell.Parts.Sum(of => of.Strata.Count)))
            .Where(cell => cell.Inside > 0)
            .Select(cell => cell.Inside == cell.All
                ? LabelOf(cell.cell.Key, cell.cell.Parts[0].Part)
                : new Words("deler av ", "delar av ", "parts of ").In(language) + LabelOf(cell.cell.Key, cell.cell.Parts[0].Part))
            .ToList();
        var list = touched.Count == 1 ? touched[0] : string.Join(", ", touched.SkipLast(1)) + new Words(" og ", " og ", " and ").In(language) + touched[^1];
        return list + new Words(" samlet", " samla", " together").In(language);
    }

    private int Compare(Cell one, Cell other)
    {
        for (var i = 0; i < query.By.Count; i++)
        {
            var order = query.By[i] == TableQuery.ByAudience
                ? query.Audiences.ToList().IndexOf(one.Key[i]).CompareTo(query.Audiences.ToList().IndexOf(other.Key[i]))
                : CompareCodes(one.Key[i], other.Key[i]);
            if (order != 0) return order;
        }
        return 0;
    }

    // Cluster 10 comes after cluster 9; what is not given comes last.
    private static int CompareCodes(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return other.Length.CompareTo(one.Length);
        return int.TryParse(one, out var a) && int.TryParse(other, out var b) ? a.CompareTo(b) : string.CompareOrdinal(one, other);
    }

    private sealed record Part(ReleasedWave Wave, Questionnaire Questionnaire, ReleasedAudience Released);

    private sealed record Cell(IReadOnlyList<string> Key, IReadOnlyList<(Part Part, IReadOnlyList<int> Strata)> Parts);
}

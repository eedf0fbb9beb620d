using Survey.Api.Features.Population;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;

namespace Survey.Api.Features.Tables;

/// <summary>
/// Makes the rows of a table from releases. A row is asked for part by part (each wave and audience has atoms of its own) and is
/// published when all of its parts are; so a pooled row hides when one of its parts does.
/// </summary>
internal sealed class TableRows
{
    private readonly TableQuery query;
    private readonly RowLabels labels;
    private readonly string language;
    private readonly RowPopulation populations;
    private readonly IReadOnlyList<Cell> cells;
    private readonly Dictionary<(string Field, string Label), List<HashSet<(TablePart, int)>>> unions = [];

    public TableRows(ReleaseShelf shelf, CodeLists codeLists, Populations populations, TableQuery query, string language)
    {
        this.populations = new RowPopulation(query, populations, codeLists);
        (this.query, this.language, labels) = (query, language, new RowLabels(query, codeLists, language));
        List<TablePart> parts =
        [
            .. query.Waves.SelectMany(wave => query.Audiences.Select(wave.Questionnaire).Select(questionnaire => new TablePart(wave, questionnaire, shelf.Take(wave.ReleaseId, questionnaire)))),
        ];
        cells = new Cells(query, codeLists, labels).Of(parts);
    }

    public RowLabels Labels => labels;

    public IReadOnlyList<Cell> Cells => cells;

    /// <summary>How many rows there will be: looked at before they are made.</summary>
    public long Count => (long)cells.Count * query.Fields.Count;

    public IEnumerable<TableRow> Make() => query.Fields.SelectMany(field => cells.Select(cell => RowOf(field, cell)).OfType<TableRow>());

    private TableRow? RowOf(string fieldKey, Cell cell)
    {
        var asked = cell.Parts
            .Where(of => of.Part.Questionnaire.Find(fieldKey) is { Kind: not FieldKind.Text })
            .Select(of => new Asked(of, of.Part.Questionnaire.Find(fieldKey)!, of.Part.Released.Ask(fieldKey, of.Strata)))
            .ToList();
        var values = query.Dimensions.Zip(cell.Key).ToList();
        if (asked.Count == 0) return new TableRow.NotAsked(fieldKey, values, cell.Names, cell.Label);

        var (last, field, _) = asked[^1];
        var choices = Measures.ChoicesOf(field, query, language);
        if (asked.TrueForAll(of => of.Answer is ReleasedRow.Nobody))
            // Nobody came from there: no row, as there is none for a county without a link. A group that was asked for is answered.
            return query.Groups.Count > 0 ? new TableRow.Shown(fieldKey, values, cell.Names, cell.Label, choices, Measures.OfNobody(choices)) : null;
        if (asked.Exists(of => of.Answer is ReleasedRow.Withheld)) return Hide(HiddenReason.TooFew);
        // Pooled across a changed scale, counts would be added that are not of the same thing.
        if (asked.Exists(of => !SameOptions(of.Field, field))) return Hide(HiddenReason.ScaleChanged);

        var figures = Figures.Sum([.. asked.Where(of => of.Answer is not ReleasedRow.Nobody).Select(of => of.Figures)])!;
        var isSplit = asked.Exists(of => of.Cell.Uncertain.Any(stratum => of.Cell.Part.IsAnsweredFrom(fieldKey, stratum)));
        var isHidden = isSplit || asked.Exists(of => of.Answer is ReleasedRow.Hidden);
        // A hidden row's figures are those of what it is merged into: the register's number of the row is not theirs.
        var population = isHidden ? null : populations.Of(fieldKey, cell);
        var measures = Measures.Of(figures, field, last.Part.Questionnaire.Study, query, cell.MinimumGroup, language, population);
        if (isHidden)
            // Without other borders, only a breakdown that too few answered makes it uncertain where people belong.
            return Hide(!isSplit ? HiddenReason.NotSeparable : query.BordersOf is null ? HiddenReason.TooFew : HiddenReason.BordersMoved, measures is null ? null : new Merged(UnionLabel(fieldKey, asked), measures));
        return measures is null ? Hide(HiddenReason.ScaleTooFew) : new TableRow.Shown(fieldKey, values, cell.Names, cell.Label, choices, measures);

        TableRow Hide(HiddenReason reason, Merged? mergedInto = null) => new TableRow.Hidden(fieldKey, values, cell.Names, cell.Label, choices, reason, mergedInto);
    }

    private static bool SameOptions(Field one, Field other) =>
        one.Kind == other.Kind
        && one.Options.Select(option => option.Code).SequenceEqual(other.Options.Select(option => option.Code))
        && one.Bands.Select(band => (band.From, band.To)).SequenceEqual(other.Bands.Select(band => (band.From, band.To)));

    /// <summary>«Viken og Møre og Romsdal samlet»: what a hidden row is merged into, by the rows of this table.</summary>
    private string UnionLabel(string field, List<Asked> asked)
    {
        var union = asked.SelectMany(of => of.Strata.Where(stratum => of.Cell.Part.IsAnsweredFrom(field, stratum)).Select(stratum => (of.Cell.Part, stratum))).ToHashSet();
        var outside = union.ToHashSet();
        var (whole, parts) = (new List<string>(), new List<string>());
        foreach (var cell in cells)
        {
            var people = cell.Parts
                .Where(of => of.Part.Questionnaire.Find(field) is not null)
                .SelectMany(of => of.Strata.Where(stratum => of.Part.IsAnsweredFrom(field, stratum)).Select(stratum => (of.Part, stratum)))
                .ToList();
            var inside = people.Count(union.Contains);
            if (inside > 0) (inside == people.Count ? whole : parts).Add(cell.Label);
            outside.ExceptWith(people);
        }
        return Apart(field, labels.Union(whole, parts, hasOthers: outside.Count > 0), union);
    }

    /// <summary>Two unions of different people may have the same name («deler av Oslo og andre samlet»): the second is numbered, so that it is not taken for the first.</summary>
    private string Apart(string field, string label, HashSet<(TablePart, int)> union)
    {
        if (!unions.TryGetValue((field, label), out var named)) unions[(field, label)] = named = [];
        var place = named.FindIndex(known => known.SetEquals(union));
        if (place < 0)
        {
            place = named.Count;
            named.Add(union);
        }
        return place == 0 ? label : $"{label} ({place + 1})";
    }

    private sealed record Asked(CellPart Cell, Field Field, ReleasedRow Answer)
    {
        public Figures Figures => Answer switch
        {
            ReleasedRow.Published published => published.Figures,
            ReleasedRow.Hidden hidden => hidden.Figures,
            _ => throw new InvalidOperationException("There are no figures for this row."),
        };

        /// <summary>Those that the figures are of.</summary>
        public IReadOnlyList<int> Strata => Answer is ReleasedRow.Hidden hidden ? hidden.Strata : Cell.Strata;
    }
}

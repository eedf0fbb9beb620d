using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>A row as a report shows it.</summary>
/// <param name="Key">The same as long as the row is asked for in the same way.</param>
/// <param name="Label">What it is called in the figure: item, people, or both.</param>
/// <param name="Measures">Null where there are none.</param>
/// <param name="Row">Where it comes from; null for what hidden rows are merged into.</param>
internal sealed record ReportRow(string Key, string Field, string Label, Measures? Measures, TableRow? Row)
{
    public TableRow.Hidden? Hidden => Row as TableRow.Hidden;
    /// <summary>Whether there is a number to show.</summary>
    public bool IsShown => Measures is { N: > 0 };
}

/// <summary>The rows of one question or battery, in their order; after those of each item what its hidden ones are merged into.</summary>
internal sealed class ReportRows
{
    private readonly OpenTable table;
    private readonly ReportWords words;
    private readonly Dictionary<string, TableQuestion> questions;

    /// <param name="mixesScales">Rows that were answered on another scale than the newest are there too: a line shows them, broken.</param>
    public ReportRows(OpenTable table, ReportWords words, bool mixesScales = false)
    {
        (this.table, this.words) = (table, words);
        questions = table.Questions.ToDictionary(question => question.Key, StringComparer.Ordinal);
        var document = new TableDocument(table.Study, table.Query, [.. table.Rows.Make().Where(row => table.Query.Fields.Contains(row.Field))], [.. table.Query.Dimensions.Select(by => new DimensionName(by, table.Rows.Labels.Dimension(by)))], table.Language);
        Document = document;
        var blocks = document.Blocks().ToList();
        // The newest scale; what was answered on another is named in a note.
        Block = blocks.LastOrDefault(block => block.Choices.Count > 0) ?? blocks.LastOrDefault();
        Others = mixesScales ? [] : [.. blocks.Where(block => block != Block).SelectMany(block => block.Rows).Select(row => row.Label).Distinct()];
        All = Block is null ? [] : [.. (mixesScales ? document.Rows : Block.Rows).GroupBy(row => row.Field).SelectMany(RowsOf)];
    }

    public TableDocument Document { get; }
    public TableQuery Query => table.Query;
    public TableBlock? Block { get; }
    public IReadOnlyList<ReportRow> All { get; }
    /// <summary>Rows that were answered on another scale.</summary>
    public IReadOnlyList<string> Others { get; }
    public IReadOnlyList<TableQuestion> Questions => table.Questions;
    public IReadOnlyList<ReportRow> Shown => [.. All.Where(row => row.IsShown)];
    /// <summary>The audiences that were asked, in words.</summary>
    public string Audiences => Sentence.List([.. AudiencesOf(table.Query, Block?.Keys ?? []).Select(audience => audience.Label.In(table.Language))], table.Language);

    /// <summary>Whether rows are named by their items: there are several.</summary>
    public bool IsBattery => Block is { IsBattery: true, Questions.Count: > 1 };
    /// <summary>What was asked: the one question whole, or what the items begin with.</summary>
    public string Title => Block is null ? "" : Block.Questions is [var question] ? question.Full : Block.Title;

    public TableQuestion QuestionOf(string field) => questions[field];

    private IEnumerable<ReportRow> RowsOf(IGrouping<string, TableRow> rows)
    {
        foreach (var row in rows)
            yield return new ReportRow(KeyOf(row.Field, row.Values.Select(value => value.Code)), row.Field, LabelOf(row.Field, row.Names.Count > 0 ? row.Label : null), (row as TableRow.Shown)?.Measures, row);
        foreach (var (field, merged) in TableDocument.MergedIn(rows))
            yield return new ReportRow(KeyOf(field, [merged.Label]), field, LabelOf(field, merged.Label), merged.Measures, null);
    }

    private string LabelOf(string field, string? people) =>
        IsBattery ? people is null ? questions[field].Text : $"{questions[field].Text} – {people}"
        : people ?? (Audiences.Length > 0 ? Audiences : words.Row);

    private static string KeyOf(string field, IEnumerable<string> codes) => string.Join('/', [field, .. codes]);

    private static IEnumerable<Audience> AudiencesOf(TableQuery query, IReadOnlyList<string> fields) => query.Audiences
        .Where(audience => query.Waves.Any(wave => fields.Any(field => wave.Questionnaire(audience).Find(field) is not null)))
        .Select(audience => query.Waves[^1].Definition.Study.Audiences.Single(of => of.Key == audience));
}

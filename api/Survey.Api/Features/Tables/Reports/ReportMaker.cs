using System.Globalization;
using System.Security.Claims;
using System.Text;
using Survey.Api.Infrastructure;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>Makes a report: numbers its headings and figures, and fetches their numbers from releases, as every table does.</summary>
internal sealed class ReportMaker(TableEntry entry, ReleasedStudies studies, Database database)
{
    /// <summary>The problems that <see cref="Make"/> may answer with.</summary>
    public static Problem[] Problems { get; } = [.. TableAccess.Problems.Where(problem => problem != Api.Problems.ParameterInvalid), Api.Problems.RequestInvalid];

    /// <summary>The report, or why there is none.</summary>
    public (MadeReport? Report, IResult? Refusal) Make(string study, ReportDocument document, ClaimsPrincipal caller)
    {
        var (released, refused) = TableAccess.Enter(studies, study, caller, null);
        if (released is null) return (null, refused);
        var words = new ReportWords(document.Language ?? RequestLanguage.All[0]);
        var numbers = new ReportNumbers(document.FirstChapter ?? 1);
        var contents = new BlockContents(entry, words, () => database.Read(connection => PublishedFigures.Read(connection, study)));
        var exhibits = new Exhibits(words);
        var (parts, faults, shown) = (new List<MadePart>(), new List<FieldError>(), new List<TableQuery>());
        foreach (var (place, block) in document.Blocks.Index())
        {
            if (block.Kind == ReportKinds.Heading) parts.Add(new MadePart.Heading(place, block.Level ?? 1, numbers.NextHeading(block.Level ?? 1), OneLine(block.Text!)));
            else if (block.Kind == ReportKinds.Text) parts.Add(new MadePart.Prose(place, ParagraphsOf(block.Text!)));
            else if (OfTable(place, block) is { } refusal) return (null, refusal);
        }
        if (faults.Count > 0) return (null, Api.Problems.RequestInvalid.With([.. faults.Take(100)]));
        var waves = shown.SelectMany(query => query.Waves).DistinctBy(wave => wave.Year).OrderBy(wave => wave.Year).ToList();
        return (new MadeReport
        {
            Study = study,
            StudyTitle = released.Definition.Study.Title.In(words.Language),
            Title = OneLine(document.Title),
            Subtitle = document.Subtitle is { Length: > 0 } subtitle ? OneLine(subtitle) : null,
            Author = document.Author is { Length: > 0 } author ? OneLine(author) : null,
            Origins = [.. SourceLine.Origins(waves, words.Language)],
            Language = words.Language,
            FirstChapter = document.FirstChapter ?? 1,
            Parts = parts,
            Provenance = [.. shown.SelectMany(query => new TableDocument(study, query, [], [], words.Language).Provenance()).Distinct()],
        }, null);

        IResult? OfTable(int place, ReportBlock block)
        {
            var own = released;
            if (block.Table!.Release is { } number)
            {
                var (named, refusal) = TableAccess.Enter(studies, study, caller, number);
                if (named is null) return refusal;
                own = named;
            }
            var (content, found) = contents.Of(study, own, block);
            faults.AddRange(found.Select(fault => fault with { Field = fault.Field == "chart" ? $"blocks[{place}].chart" : $"blocks[{place}].table.{fault.Field}" }));
            if (content is null) return null;
            shown.Add(content.Query);
            var kind = block.Kind == ReportKinds.Table ? words.Table : words.Figure;
            parts.Add(block.Kind == ReportKinds.Sentence ? exhibits.Sentences(place, block, content) : exhibits.Make(place, block, content, kind, numbers.Next(kind)));
            return null;
        }
    }

    private static List<(string Text, bool IsPoint)> ParagraphsOf(string text)
    {
        var paragraphs = new List<(string, bool)>();
        var running = new StringBuilder();
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => line.Trim()).Append(""))
        {
            var isPoint = line.StartsWith("- ", StringComparison.Ordinal);
            if ((line.Length == 0 || isPoint) && running.Length > 0)
            {
                paragraphs.Add((running.ToString(), false));
                running.Clear();
            }
            if (isPoint) paragraphs.Add((line[2..].Trim(), true));
            else if (line.Length > 0) running.Append(running.Length > 0 ? " " : "").Append(line);
        }
        return paragraphs;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}

/// <summary>Counts chapters, sections, and the figures and tables of each chapter.</summary>
internal sealed class ReportNumbers(int firstChapter)
{
    private readonly int[] headings = new int[3];
    private readonly Dictionary<string, int> exhibits = new(StringComparer.Ordinal);

    public string NextHeading(int level)
    {
        headings[level - 1]++;
        for (var below = level; below < headings.Length; below++) headings[below] = 0;
        if (level == 1) exhibits.Clear();
        return string.Join('.', headings.Take(level).Select((number, depth) => Text(depth == 0 ? number + firstChapter - 1 : number)));
    }

    /// <summary>«3-1»; without a chapter before the first one.</summary>
    public string Next(string label)
    {
        var number = exhibits[label] = exhibits.GetValueOrDefault(label) + 1;
        return headings[0] == 0 ? Text(number) : $"{Text(headings[0] + firstChapter - 1)}-{Text(number)}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables;

/// <summary>What rows are called.</summary>
internal sealed class RowLabels(TableQuery query, CodeLists codeLists, string language)
{
    private readonly Dictionary<(string By, string Code, int Year), string> names = [];

    /// <summary>What a dimension is called.</summary>
    public string Dimension(string by) => by switch
    {
        TableQuery.ByYear => new Words("Måling", "Måling", "Wave").In(language),
        TableQuery.ByAudience => new Words("Målgruppe", "Målgruppe", "Audience").In(language),
        TableQuery.ByGroup => new Words("Gruppe", "Gruppe", "Group").In(language),
        _ => query.Waves[^1].Definition.Study.Breakdowns.FirstOrDefault(breakdown => breakdown.Key == by)?.Label?.In(language)
            ?? (by == Breakdown.Embete ? new Words("Embete", "Embete", "County governor").In(language) : by),
    };

    /// <summary>The by-values in words.</summary>
    public IEnumerable<string> Names(IReadOnlyList<string> key, ReleasedWave wave) => query.By.Zip(key, (by, code) => NameOf(by, code, wave));

    /// <summary>All of a row's names; «Alle» where there are none.</summary>
    public string Of(IReadOnlyList<string> names) =>
        names.Count > 0 ? string.Join(" · ", names)
        : query.Excluded.Count > 0 ? new Words("Alle unntatt de utelatte", "Alle utanom dei utelatne", "All but those left out").In(language)
        : new Words("Alle", "Alle", "All").In(language);

    /// <summary>«Viken og deler av Innlandet samlet»: what a hidden row is merged into.</summary>
    /// <param name="whole">Cells that are in it with all their people.</param>
    /// <param name="parts">Cells that are in it with some of them.</param>
    /// <param name="hasOthers">Whether people who are in no cell of the table are in it too.</param>
    public string Union(IReadOnlyCollection<string> whole, IReadOnlyCollection<string> parts, bool hasOthers) => UnionName.Of(whole, parts, hasOthers, language);

    /// <summary>«Ledere · ikke Klynge 5»: a side of a comparison by its conditions, one of which names its wave.</summary>
    public string Of(Group side)
    {
        var year = side.Conditions.Single(condition => condition.Breakdown == TableQuery.ByYear).Codes[0];
        var wave = query.Waves.Single(wave => wave.Year.ToString(CultureInfo.InvariantCulture) == year);
        return string.Join(" · ", side.Conditions.Select(condition =>
            (condition.IsNegated ? new Words("ikke ", "ikkje ", "not ").In(language) : "") + Sentence.List([.. condition.Codes.Select(code => NameOf(condition.Breakdown, code, wave))], language)));
    }

    private string NameOf(string by, string code, ReleasedWave wave)
    {
        if (names.TryGetValue((by, code, wave.Year), out var known)) return known;
        return names[(by, code, wave.Year)] = Find(by, code, wave);
    }

    private string Find(string by, string code, ReleasedWave wave)
    {
        if (by == TableQuery.ByYear) return code;
        var study = wave.Definition.Study;
        if (by == TableQuery.ByAudience) return study.Audiences.Single(audience => audience.Key == code).Label.In(language);
        if (code.Length == 0) return new Words("Ikke oppgitt", "Ikkje oppgjeve", "Not given").In(language);
        var breakdown = study.Breakdowns.FirstOrDefault(candidate => candidate.Key == by) ?? new Breakdown { Key = by };
        return codeLists.NameOf(breakdown, code, by == Breakdown.Fylke ? query.BordersOf ?? wave.Year : wave.Year, language);
    }
}

using System.Globalization;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables;

/// <summary>Sorts the strata of the releases into the rows that a query asks for.</summary>
internal sealed class Cells(TableQuery query, CodeLists codeLists, RowLabels labels)
{
    private static readonly Group Everyone = new("", []);

    /// <summary>
    /// Every combination of by-values that the released strata have, within each group, in the order of groups, code lists and
    /// years. A group that the evaluator named is there also when nobody can be in it.
    /// </summary>
    public List<Cell> Of(IReadOnlyList<TablePart> parts) =>
        [.. (query.Groups.Count > 0 ? query.Groups : [Everyone]).SelectMany(group => In(group, parts))];

    private IEnumerable<Cell> In(Group group, IReadOnlyList<TablePart> parts)
    {
        var found = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var part in parts)
            for (var stratum = 0; stratum < part.Released.Strata.Count; stratum++)
            {
                var values = part.Released.Strata[stratum];
                var keys = KeysOf(part, values);
                foreach (var key in keys)
                    if (Belongs(group, part, values, key) is var match && match is not Match.No) DraftOf(key).Add(part, stratum, isCertain: match is Match.Yes && keys.Count == 1);
            }
        string[] code = query.Groups.Count > 0 ? [group.Name] : [];
        string[] name = query.HasSides ? [labels.Of(group)] : code;
        if (query.By.Count == 0 && found.Count == 0 && query.Groups.Count > 0 && parts.Count > 0)
            return [new Cell(code, name, name[0], [.. parts.Select(part => new CellPart(part, [], []))])];
        return found.Values.OrderBy(draft => draft.Key, Comparer<IReadOnlyList<string>>.Create(Compare)).Select(draft => draft.Done(code, name, labels));

        Draft DraftOf(string[] key)
        {
            var text = string.Join('\u001f', key);
            return found.TryGetValue(text, out var draft) ? draft : found[text] = new Draft(key);
        }
    }

    /// <summary>Whether people of a stratum are in a group, and in none that is left out, given the row's by-values: who may be in two counties is in the row's.</summary>
    private Match Belongs(Group group, TablePart part, IReadOnlyDictionary<string, string> values, string[] key)
    {
        var named = group.Conditions.Concat(query.Excluded.SelectMany(excluded => excluded.Conditions)).Select(condition => condition.Breakdown).Distinct().ToList();
        List<Dictionary<string, string>> possible = [new(StringComparer.Ordinal)];
        foreach (var by in named)
        {
            var place = query.By.ToList().IndexOf(by);
            var codes = place >= 0 ? [key[place]] : ValuesOf(part, values, by);
            possible = [.. possible.SelectMany(_ => codes, (of, code) => new Dictionary<string, string>(of, StringComparer.Ordinal) { [by] = code })];
        }
        // Each of what they may be by itself: who is left out as 2017, as 2018 and as neither is left out.
        var inside = possible.Count(of => group.Holds(of) && !query.Excluded.Any(excluded => excluded.Holds(of)));
        return inside == 0 ? Match.No : inside == possible.Count ? Match.Yes : Match.Maybe;
    }

    private List<string[]> KeysOf(TablePart part, IReadOnlyDictionary<string, string> values)
    {
        List<string[]> keys = [[]];
        foreach (var by in query.By) keys = [.. keys.SelectMany(key => ValuesOf(part, values, by).Select(value => (string[])[.. key, value]))];
        return keys;
    }

    /// <summary>The values of a breakdown that a stratum's people may have.</summary>
    private IReadOnlyList<string> ValuesOf(TablePart part, IReadOnlyDictionary<string, string> values, string by) => by switch
    {
        TableQuery.ByYear => [part.Wave.Year.ToString(CultureInfo.InvariantCulture)],
        TableQuery.ByAudience => [part.Questionnaire.Audience],
        Breakdown.Fylke when query.BordersOf is { } borders && values.TryGetValue(by, out var fylke) => codeLists.FylkerOf(fylke, part.Wave.Year, borders),
        // A county tells its governor, also where the study does not ask.
        Breakdown.Embete when !values.ContainsKey(by) && values.TryGetValue(Breakdown.Fylke, out var fylke) => [codeLists.EmbeteOf(fylke) ?? ""],
        _ when values.TryGetValue(by, out var value) => [value],
        // Left out of the release, because too few answered: anybody may be anywhere.
        _ => AnsweredBreakdown.ValuesOf(part.Questionnaire, by) ?? [""],
    };

    private int Compare(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        for (var i = 0; i < query.By.Count; i++)
        {
            var order = query.By[i] == TableQuery.ByAudience
                ? query.Audiences.ToList().IndexOf(one[i]).CompareTo(query.Audiences.ToList().IndexOf(other[i]))
                : CompareCodes(one[i], other[i]);
            if (order != 0) return order;
        }
        return 0;
    }

    // Cluster 10 comes after cluster 9; what is not given comes last.
    private static int CompareCodes(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return other.Length.CompareTo(one.Length);
        return int.TryParse(one, CultureInfo.InvariantCulture, out var a) && int.TryParse(other, CultureInfo.InvariantCulture, out var b) ? a.CompareTo(b) : string.CompareOrdinal(one, other);
    }

    private sealed class Draft(IReadOnlyList<string> key)
    {
        private readonly Dictionary<TablePart, (List<int> Strata, List<int> Uncertain)> parts = [];

        public IReadOnlyList<string> Key => key;

        public void Add(TablePart part, int stratum, bool isCertain)
        {
            if (!parts.TryGetValue(part, out var lists)) parts[part] = lists = ([], []);
            lists.Strata.Add(stratum);
            if (!isCertain) lists.Uncertain.Add(stratum);
        }

        public Cell Done(string[] group, string[] groupName, RowLabels labels)
        {
            string[] names = [.. groupName, .. labels.Names(key, parts.Keys.First().Wave)];
            return new([.. group, .. key], names, labels.Of(names), [.. parts.Select(part => new CellPart(part.Key, part.Value.Strata, part.Value.Uncertain))]);
        }
    }
}

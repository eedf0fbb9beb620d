using System.Globalization;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Vault.Releases;

/// <summary>
/// The strata that a wave's links and questions allow for one audience, answered or not: so that which strata have a
/// respondent tells nothing where respondents fill in the breakdown themselves.
/// </summary>
internal sealed class Domain
{
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);
    private readonly List<Site> sites = [];
    private readonly HashSet<string> collapsed;

    /// <param name="collapsed">Breakdowns that are left out, because too few answered the question that they are.</param>
    public Domain(IEnumerable<Form> forms, IReadOnlyCollection<string> collapsed)
    {
        this.collapsed = [.. collapsed];
        foreach (var form in forms)
        {
            var open = form.Asked.Select(asked => (asked.Key, asked.Codes))
                .Concat(form.FromAnswers.Where(part => !this.collapsed.Contains(part.Breakdown)).Select(part => (Key: part.Breakdown, Codes: AnswersOf(part.Field))))
                .ToList();
            var fromLink = Strata.Canonical(form.Fixed);
            foreach (var values in Combine(open)) Add(Strata.Canonical(form.Fixed.Concat(values)), fromLink);
        }
    }

    public IReadOnlyList<Site> Sites => sites;

    /// <summary>The place of a stored stratum. One that no link leads to any more stands for itself.</summary>
    public int Place(string breakdowns)
    {
        if (collapsed.Count > 0) breakdowns = Strata.Canonical(Strata.Parse(breakdowns).Where(pair => !collapsed.Contains(pair.Key)));
        return indexOf.TryGetValue(breakdowns, out var index) ? index : Add(breakdowns, breakdowns);
    }

    private int Add(string breakdowns, string fromLink)
    {
        if (indexOf.TryGetValue(breakdowns, out var known)) return known;
        sites.Add(new Site(breakdowns, fromLink));
        return indexOf[breakdowns] = sites.Count - 1;
    }

    private static IReadOnlyList<string> AnswersOf(Field field) =>
        field.Kind is FieldKind.Single
            ? [.. field.Options.Select(option => option.Code), ""]
            : [.. Enumerable.Range(field.Min, field.Max - field.Min + 1).Select(number => number.ToString(CultureInfo.InvariantCulture)), ""];

    private static IEnumerable<IEnumerable<KeyValuePair<string, string>>> Combine(List<(string Key, IReadOnlyList<string> Codes)> open) =>
        open.Aggregate(
            (IEnumerable<IEnumerable<KeyValuePair<string, string>>>)[[]],
            (sofar, part) => sofar.SelectMany(values => part.Codes.Select(code => values.Append(KeyValuePair.Create(part.Key, code)))));

    /// <param name="Breakdowns">Canonical.</param>
    /// <param name="FromLink">The part of it that the link fixed: whether anybody answered there is a response count, and no secret.</param>
    public sealed record Site(string Breakdowns, string FromLink);
}

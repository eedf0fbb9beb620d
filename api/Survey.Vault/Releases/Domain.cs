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
    private readonly Dictionary<string, string> sameAs = new(StringComparer.Ordinal);
    private readonly HashSet<string> collapsed;
    private readonly List<(string Key, IReadOnlyList<string> Codes)> fromAnswers;

    /// <param name="collapsed">Breakdowns that are left out, because too few answered the question that they are.</param>
    /// <param name="unanswered">Links through which nobody answered: they are in no doubt with others. Null: none is known.</param>
    public Domain(Questionnaire questionnaire, IReadOnlyCollection<Form> forms, IReadOnlyCollection<string> collapsed, IReadOnlySet<long>? unanswered = null)
    {
        this.collapsed = [.. collapsed];
        fromAnswers =
        [
            .. questionnaire.Study.Breakdowns
                .Where(breakdown => breakdown.Question is not null && !this.collapsed.Contains(breakdown.Key))
                .Select(breakdown => (breakdown.Key, Field: questionnaire.Find(breakdown.Question!)))
                .Where(breakdown => breakdown.Field is not null)
                .Select(breakdown => (breakdown.Key, AnswersOf(breakdown.Field!))),
        ];
        var isAnswered = forms.ToLookup(form => unanswered?.Contains(form.LinkId) != true);
        foreach (var form in isAnswered[true]) AddAll(form, isAnswered: true);
        for (var place = 0; place < sites.Count; place++) sites[place] = sites[place] with { FromLink = Root(sites[place].FromLink) };
        Together = [.. Enumerable.Range(0, sites.Count).Where(place => sameAs.ContainsValue(sites[place].FromLink)).GroupBy(place => sites[place].FromLink).Select(of => of.ToArray())];
        foreach (var form in isAnswered[false]) AddAll(form, isAnswered: false);
    }

    public IReadOnlyList<Site> Sites => sites;

    /// <summary>
    /// Places that one link fixes and another leaves to the respondent to choose, each with all that those two have. Whose answers are
    /// there is not stored; but how many came through either is known, so that the place by itself would tell what was chosen.
    /// </summary>
    public IReadOnlyList<int[]> Together { get; }

    /// <summary>The place of a stored stratum. For one that no link leads to (an import), what is no answer counts as fixed.</summary>
    public int Place(string breakdowns)
    {
        if (collapsed.Count > 0) breakdowns = Strata.Canonical(Strata.Parse(breakdowns).Where(pair => !collapsed.Contains(pair.Key)));
        if (!indexOf.ContainsKey(breakdowns))
            AddAll(Strata.Parse(breakdowns).Where(pair => fromAnswers.TrueForAll(part => part.Key != pair.Key)), fromAnswers);
        return indexOf.TryGetValue(breakdowns, out var index) ? index : Add(breakdowns, breakdowns);
    }

    /// <summary>
    /// The places of a stratum of an earlier release. A breakdown that was left out then, and is not now, makes it all that it could be:
    /// what stood together there must stand together here.
    /// </summary>
    public IReadOnlyList<int> Places(string breakdowns)
    {
        if (indexOf.TryGetValue(breakdowns, out var exact)) return [exact];
        var values = Strata.Parse(breakdowns);
        var wider = Enumerable.Range(0, sites.Count).Where(index => values.All(pair => sites[index].Values.GetValueOrDefault(pair.Key) == pair.Value)).ToList();
        return wider.Count > 0 ? wider : [Place(breakdowns)];
    }

    private void AddAll(Form form, bool isAnswered)
    {
        var link = Strata.Canonical(form.Fixed);
        foreach (var place in AddAll(form.Fixed, [.. form.Asked.Select(asked => (asked.Key, asked.Codes)), .. fromAnswers]))
            if (isAnswered && Root(sites[place].FromLink) is var other && other != Root(link)) sameAs[Root(link)] = other;
    }

    private string Root(string link)
    {
        while (sameAs.TryGetValue(link, out var other)) link = other;
        return link;
    }

    private List<int> AddAll(IEnumerable<KeyValuePair<string, string>> fixedValues, List<(string Key, IReadOnlyList<string> Codes)> open)
    {
        var known = fixedValues.ToList();
        return [.. Combine(open).Select(values => Add(Strata.Canonical(known.Concat(values)), Strata.Canonical(known)))];
    }

    private int Add(string breakdowns, string fromLink)
    {
        if (indexOf.TryGetValue(breakdowns, out var known)) return known;
        sites.Add(new Site(breakdowns, fromLink, Strata.Parse(breakdowns)));
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
    /// <param name="Values">The same as the first.</param>
    public sealed record Site(string Breakdowns, string FromLink, IReadOnlyDictionary<string, string> Values);
}

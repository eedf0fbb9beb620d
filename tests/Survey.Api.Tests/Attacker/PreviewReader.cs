using System.Text.Json;

namespace Survey.Api.Tests.Attacker;

/// <summary>
/// Reads what a preview tells. It has no numbers of answers, but each of its statements is of some: that a row would be shown, that all of it
/// answered alike or did not, what another k would do. Each is worked out from the tallies of the rows that would be shown; so those are taken,
/// all of them, as if they had been read. Whatever the statements tell together is then among the equations.
/// </summary>
internal sealed class PreviewReader(Plan plan, Truth truth, Reader reader, Knowledge knowledge, Geography geography)
{
    private const int SmallAtLeast = 10;

    public void Take(TrueRelease coming, JsonElement preview)
    {
        foreach (var row in RowsOf(coming, preview))
            if (row.Crowd is { } crowd) TakeAll(crowd, row.Unit, $"a preview at {coming.MinimumGroup} of {coming.Year}, {row}");
        foreach (var alike in preview.GetProperty("alike").EnumerateArray())
            if (Named(coming, alike.Text("audience"), alike.Has("by") ? alike.Text("by") : "", alike.Text("label")) is { } crowd) TakeAll(crowd, plan.Question(alike.Text("question")).Unit, alike.GetRawText());
    }

    /// <summary>That it is true: of how many came, and where all answered alike.</summary>
    public void AssertTrue(TrueRelease coming, JsonElement preview)
    {
        Numbers.AreKnown(preview, "year", "minimumGroup", "leastMinimumGroup", "late", "rows", "hiddenRows", "larger.minimumGroup", "larger.rows", "larger.hiddenRows");
        var before = truth.Releases.Where(release => release.Year == coming.Year).ToList();
        var late = truth.People.Count(person => person.Of.Year == coming.Year && person.Round > (before.Count == 0 ? 0 : before.Max(release => release.Rounds)));
        Assert.Equal(before.Count == 0 ? null : late, preview.TryGetProperty("late", out var told) ? (int?)told.GetInt32() : null);
        var least = before.Where(release => !truth.IsWithdrawn(release)).Select(release => release.MinimumGroup).Append(plan.MinimumGroup).Max();
        Assert.Equal((coming.Year, coming.MinimumGroup, least), (preview.Number("year"), preview.Number("minimumGroup"), preview.Number("leastMinimumGroup")));
        Assert.Equal(before.Count > 0 && late == 0 && !truth.IsWithdrawn(before[^1]) && before[^1].MinimumGroup >= coming.MinimumGroup, preview.GetProperty("nothingNew").GetBoolean());
        // What is hidden is hidden with all its questions; what is withheld has no rows but hidden ones.
        var named = preview.GetProperty("hidden").EnumerateArray().Sum(row => row.GetProperty("questions").GetArrayLength());
        Assert.True(named <= preview.Number("hiddenRows") && (named == preview.Number("hiddenRows") || preview.GetProperty("withheld").GetArrayLength() > 0), preview.GetRawText());

        var alike = preview.GetProperty("alike").EnumerateArray().Select(row => (Audience: row.Text("audience"), Question: row.Text("question"), By: row.Has("by") ? row.Text("by") : "", Label: row.Text("label"))).ToList();
        var small = Math.Max(SmallAtLeast, 2 * coming.MinimumGroup);
        var known = alike.Select(row => (row.Audience, row.Question, Crowd: Named(coming, row.Audience, row.By, row.Label))).ToList();
        foreach (var (audience, key, crowd) in known)
            if (crowd is not null) Assert.True(IsAlike(crowd, plan.Question(key), small), $"{key} of {crowd.Name} is told to be alike");
        // And none is left out: named by another breakdown, if the same people have two names.
        foreach (var row in RowsOf(coming, preview))
            foreach (var item in ItemsOf(row.Unit).Where(item => row.Crowd is { } crowd && IsAlike(crowd, item, small)))
                Assert.True(known.Exists(of => of.Question == item.Key && of.Audience == row.Audience && (of.Crowd is null || of.Crowd.Name == row.Crowd!.Name)), $"{item.Key} of {row.Crowd!.Name} is not told to be alike: {preview.GetRawText()}");
    }

    /// <summary>The release that follows hides just the rows that were named, of just the questions.</summary>
    public void AssertAsReleased(TrueRelease release, JsonElement preview)
    {
        Assert.Equal(release.MinimumGroup, preview.Number("minimumGroup"));
        foreach (var row in RowsOf(release, preview))
        {
            var isHidden = !row.IsWithheld && reader.Merged(row.Asked, ItemsOf(row.Unit)[0]).Strata.Count != row.Asked.Strata.Count;
            Assert.True(row.IsWithheld ? !reader.IsReleased(release, row.Audience, ItemsOf(row.Unit)[0].Key) : row.IsHidden == isHidden, $"{row} of release {release.Number}: {preview.GetRawText()}");
            if (row is { IsHidden: true, Crowd: { } merged }) Assert.Equal(reader.Merged(row.Asked, ItemsOf(row.Unit)[0]).Name, merged.Name);
        }
    }

    private IEnumerable<PreviewedRow> RowsOf(TrueRelease coming, JsonElement preview)
    {
        var withheld = preview.GetProperty("withheld").EnumerateArray().Select(row => (row.Text("audience"), row.Text("question"))).ToHashSet();
        var hidden = preview.GetProperty("hidden").EnumerateArray()
            .SelectMany(row => row.GetProperty("questions").EnumerateArray().Select(question => (Key: (row.Text("audience"), row.Text("by"), row.Text("code"), question.GetString()!), Merged: row.Text("mergedInto"))))
            .ToDictionary(row => row.Key, row => row.Merged);
        foreach (var audience in Plan.Audiences.Where(audience => truth.Strata(coming, audience).Count > 0))
            foreach (var unit in plan.Questions.Where(question => question.Audiences.Contains(audience)).Select(question => question.Unit).Distinct())
                foreach (var (by, code, asked) in Plain(coming, audience))
                {
                    var isHidden = hidden.TryGetValue((audience, by, code, unit), out var merged);
                    var isWithheld = withheld.Contains((audience, unit));
                    yield return new(audience, unit, by, code, asked, isHidden, isWithheld, isWithheld ? null : isHidden ? Named(coming, audience, by, merged!) : asked);
                }
    }

    /// <summary>All, and the rows of each breakdown alone.</summary>
    private IEnumerable<(string By, string Code, Crowd Asked)> Plain(TrueRelease coming, string audience)
    {
        var strata = truth.Strata(coming, audience);
        yield return ("", "", truth.Crowd(coming, strata));
        foreach (var key in plan.Breakdowns.Where(key => key != plan.FilledIn || !truth.LeavesOut(coming, audience)))
            foreach (var row in strata.GroupBy(stratum => stratum.Values[key])) yield return (key, row.Key, truth.Crowd(coming, row));
    }

    /// <summary>Whom a label names; null where some of them are only parts of rows, which no label tells exactly.</summary>
    private Crowd? Named(TrueRelease coming, string audience, string by, string label)
    {
        var rows = Plain(coming, audience).Where(row => row.By == by).OrderBy(row => row.Code, StringComparer.Ordinal).ToList();
        for (var set = 1; set < 1 << rows.Count; set++)
        {
            var chosen = rows.Where((_, place) => (set >> place & 1) != 0).ToList();
            if (LabelOf([.. chosen.Select(row => NameOf(by, row.Code, coming.Year))]) == label) return truth.Crowd(coming, chosen.SelectMany(row => row.Asked.Strata));
        }
        return label.Contains("deler av", StringComparison.Ordinal) ? null : throw new InvalidOperationException($"Nobody knows who {label} are.");
    }

    private static string LabelOf(IReadOnlyList<string> names) => names is [var only] ? only : $"{string.Join(", ", names.SkipLast(1))} og {names[^1]} samlet";

    private string NameOf(string by, string code, int year) =>
        by.Length == 0 ? "Alle" : code.Length == 0 ? "Ikke oppgitt" : by == "fylke" ? geography.NameOf(code, year) : by == Plan.Background ? $"Valg {code}" : code;

    private static bool IsAlike(Crowd crowd, PlannedQuestion question, int small)
    {
        var (n, counts) = (crowd.Answered(question), question.Options.Select(option => crowd.Count(question, option)).ToList());
        return n > 0 && n < small && counts.TrueForAll(count => count == 0 || count == n) && (question.Kind is QuestionKind.Multi || counts.Contains(n));
    }

    private List<PlannedQuestion> ItemsOf(string unit) => [.. plan.Questions.Where(question => question.Unit == unit)];

    private void TakeAll(Crowd crowd, string unit, string where)
    {
        foreach (var item in ItemsOf(unit))
        {
            foreach (var option in item.Options) knowledge.Take(crowd, item, [(option, 1)], crowd.Count(item, option), where);
            if (item.Kind is QuestionKind.Number) knowledge.Take(crowd, item, [(Knowledge.Sum, 1)], crowd.Count(item, Knowledge.Sum), where);
        }
    }

    /// <param name="Asked">The row itself.</param>
    /// <param name="Crowd">Who would be shown in its place: itself, or what it is merged into; null where nobody, or nobody knows.</param>
    private sealed record PreviewedRow(string Audience, string Unit, string By, string Code, Crowd Asked, bool IsHidden, bool IsWithheld, Crowd? Crowd)
    {
        public override string ToString() => $"{Unit} of {Audience} by {By}={Code}";
    }
}

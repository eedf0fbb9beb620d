using System.Globalization;
using Survey.Api.Features.Demonstration;
using Survey.Vault.Definitions;

namespace Survey.Api.Tests.Demonstration;

public sealed class Rebuilt2023Tests
{
    private static readonly StudyDefinition Definition = DefinitionReader.Read(Embedded($"studies/{Rebuilt2023.Study}.json")).Definition!;
    private static readonly IReadOnlyList<RebuiltSubmission> Rebuilt = Rebuilt2023.Submissions(Definition);

    /// <summary>Percentages that the report made by adding rounded ones: what it should have printed.</summary>
    private static readonly Dictionary<(string Item, int Printed), int> Misprints = new()
    {
        [("bidratt.foreldre", 72)] = 71,
        [("forbedre.internkontroll", 69)] = 68,
    };

    public static IEnumerable<object[]> Figures =>
        PublishedFigure.ReadAll(Rebuilt2023.Study)
            .Where(figure => figure is { Study: Rebuilt2023.Study, Year: Rebuilt2023.Year, N: not null })
            .Select(figure => new object[] { figure.Figure, figure.Item, figure.Basis });

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_printed_with_its_N_is_rebuilt(string figure, string item, string basis)
    {
        var printed = PublishedFigure.ReadAll(Rebuilt2023.Study).Single(
            entry => (entry.Figure, entry.Item, entry.Basis, entry.Year) == (figure, item, basis, Rebuilt2023.Year));
        var answers = Answers(printed.Audience, item);
        Assert.Equal(printed.N, answers.Count);
        foreach (var (code, count) in printed.Counts ?? new Dictionary<string, int>())
            Assert.Equal((code, count), (code, answers.Count(given => given.Contains(code))));
        foreach (var (codes, percent) in printed.Percent)
        {
            var count = answers.Count(given => given.Intersect(codes.Split('+')).Any());
            Assert.Equal(
                (codes, Misprints.GetValueOrDefault((item, percent), percent)), (codes, PrintedCounts.Percent(count, answers.Count)));
        }
    }

    [Fact]
    public void There_are_thirty_three_figures_with_a_known_N() => Assert.Equal(33, Figures.Count());

    [Fact]
    public void The_two_misprints_cannot_be_met_by_any_count()
    {
        foreach (var (n, percent) in new[] { (21, 72), (19, 69) })
            Assert.DoesNotContain(Enumerable.Range(0, n + 1), count => PrintedCounts.Percent(count, n) == percent);
    }

    [Fact]
    public void Other_sources_and_not_remembering_are_the_five_that_are_printed_together()
    {
        var answers = Answers("leder", "info_forst");
        var together = answers.Count(given => given.Contains("andre") || given.Contains("husker_ikke"));
        Assert.Equal((5, 23), (together, PrintedCounts.Percent(together, answers.Count)));
        Assert.Equal(26, answers.Sum(given => given.Count));
    }

    [Fact]
    public void The_mix_of_the_gatherings_has_123_ticks_from_98_employees()
    {
        var answers = Answers("medarbeider", "blanding");
        Assert.Equal((98, 123), (answers.Count, answers.Sum(given => given.Count)));
        Assert.All(answers.Where(given => given.Contains("god")), given => Assert.Single(given));
    }

    [Theory]
    [InlineData("30", 10, 7)]
    [InlineData("34", 22, 16)]
    [InlineData("38", 20, 14)]
    [InlineData("46", 84, 60)]
    [InlineData("15", 5, 4)]
    public void Respondents_of_a_county_are_as_printed(string fylke, int count, int percent)
    {
        var found = Rebuilt.Count(submission => submission.Place.Fylke == fylke);
        Assert.Equal((count, percent), (found, PrintedCounts.Percent(found, Rebuilt.Count)));
    }

    [Fact]
    public void There_are_22_leaders_and_119_employees_and_one_leader_in_Møre_og_Romsdal()
    {
        Assert.Equal(22, Rebuilt.Count(submission => submission.Audience == "leder"));
        Assert.Equal(119, Rebuilt.Count(submission => submission.Audience == "medarbeider"));
        Assert.Single(Rebuilt, submission => submission is { Audience: "leder", Place.Fylke: "15" });
    }

    [Fact]
    public void Every_respondent_is_in_a_cluster_of_their_county()
    {
        var fylkeOf = new Dictionary<string, string> { ["1"] = "30", ["2"] = "34", ["3"] = "38", ["4"] = "15", ["5"] = "46", ["6"] = "46", ["7"] = "46", ["8"] = "46" };
        Assert.All(Rebuilt, submission => Assert.Equal(fylkeOf[submission.Place.Cluster], submission.Place.Fylke));
        Assert.Equal(8, Rebuilt.Select(submission => submission.Place.Cluster).Distinct().Count());
    }

    [Fact]
    public void Answers_fit_the_questionnaire_and_its_routing()
    {
        foreach (var submission in Rebuilt)
        {
            var questionnaire = Questionnaire.Compile(Definition, Rebuilt2023.Year, submission.Audience);
            foreach (var (key, answer) in submission.Answers)
            {
                var field = questionnaire.Find(key)!;
                var codes = answer as string[] ?? [(string)answer];
                Assert.Equal(field.Kind is FieldKind.Multi, answer is string[]);
                Assert.All(codes, code => Assert.True(field.OptionIndex(code) >= 0, $"{key} has no {code}."));
                if (codes.Any(code => field.Options[field.OptionIndex(code)].Exclusive)) Assert.Single(codes);
                if (field.ShowIf is { Question: { } named, Is: { } options }) Assert.Contains((string)submission.Answers[named], options);
            }
        }
    }

    [Fact]
    public void Every_closed_question_of_both_forms_is_answered_by_somebody()
    {
        foreach (var audience in new[] { "leder", "medarbeider" })
            foreach (var field in Questionnaire.Compile(Definition, Rebuilt2023.Year, audience).Fields.Where(field => field.Kind is not FieldKind.Text))
                Assert.True(Answers(audience, field.Key).Count > 0, $"Nobody in {audience} answers {field.Key}.");
    }

    [Fact]
    public void Item_means_of_need_and_benefit_go_together_as_the_report_found()
    {
        var areas = Definition.Study.Questions.Single(question => Questionnaire.KeyOf(question) == "behov").Items!.Select(item => item.Key["behov.".Length..]).ToList();
        var need = areas.Select(area => Mean($"behov.{area}")).ToList();
        var benefit = areas.Select(area => Mean($"bidratt.{area}")).ToList();
        Assert.Equal(0.80, Math.Round(Correlation(need, benefit), 2));

        double Mean(string item) => Answers("leder", item).Concat(Answers("medarbeider", item)).Where(given => given[0] != "vet_ikke").Average(given => int.Parse(given[0], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void It_is_the_same_every_time()
    {
        var again = Rebuilt2023.Submissions(Definition);
        Assert.Equal(Rebuilt.Select(Line), again.Select(Line));

        static string Line(RebuiltSubmission submission) =>
            $"{submission.Audience} {submission.Place} {string.Join(';', submission.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}={string.Join('+', answer.Value as string[] ?? [(string)answer.Value])}"))}";
    }

    private static List<IReadOnlyList<string>> Answers(string audience, string item) =>
        [.. Rebuilt.Where(submission => submission.Audience == audience && submission.Answers.ContainsKey(item)).Select(submission => submission.Answers[item] as string[] ?? [(string)submission.Answers[item]])];

    private static double Correlation(List<double> a, List<double> b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var products = a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum();
        return products / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(Rebuilt2023).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

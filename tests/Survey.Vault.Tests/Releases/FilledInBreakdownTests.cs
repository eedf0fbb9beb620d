using Survey.Vault.Atoms;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;
using Survey.Vault.Tests.Definitions;

namespace Survey.Vault.Tests.Releases;

/// <summary>The heads' survey, where the first year in the programme is a question for those who took part, and a breakdown.</summary>
public sealed class FilledInBreakdownTests
{
    private const string Year = "tsp.startar";
    private static readonly string[] Fylker = ["15", "30", "46"];
    private static readonly StudyDefinition Definition = DefinitionJson.Parse(Files.Study("nasjonal-barnevernsledere"));
    private static readonly Questionnaire Heads = Questionnaire.Compile(Definition, 2024, "barnevernsleder");
    private static readonly TallySheet Sheet = new(Heads);
    private readonly List<(string Breakdowns, int Round, long[] Row)> counted = [];
    private readonly List<(int Rounds, IReadOnlyDictionary<string, IReadOnlyList<string[]>> Atoms)> earlier = [];

    // One head in Møre og Romsdal (15). Response counts tell that she is one; kept apart by year from her company she would be told by the
    // years that the company's rows leave over.
    [Fact]
    public void A_county_with_one_is_with_its_company_in_every_year()
    {
        Answered(1, "15", 2019, 1);
        Answered(1, "46", 2018, 9);
        Answered(1, "46", 2019, 9);
        Answered(1, "30", 2018, 20);
        var released = Release(1);
        var company = Assert.Single(
            Atoms(released, Partition.Submissions), atom => atom.Any(stratum => stratum.Contains("\"15\"", StringComparison.Ordinal)));
        Assert.Contains(company, stratum => stratum.Contains("\"46\"", StringComparison.Ordinal));
        Assert.DoesNotContain(company, stratum => stratum.Contains("\"30\"", StringComparison.Ordinal));
        foreach (var question in released.Atoms)
            foreach (var year in Enumerable.Range(2017, 8))
                Assert.Single(
                    Atoms(released, question.Question), atom => atom.Contains(Stratum("15", year)) || atom.Contains(Stratum("46", year)));
        Assert.True(Atoms(released, "deltatt").Count >= 3, "The years of the company are told apart.");
    }

    [Fact]
    public void Where_too_few_were_asked_for_the_year_the_other_questions_are_released_without_it()
    {
        Answered(1, "46", null, 9);
        Answered(1, "30", null, 9);
        Answered(1, "46", 2019, 2);
        var released = Release(1);
        Assert.Equal(2, Atoms(released, "deltatt").Count);
        Assert.Empty(Atoms(released, Year));
    }

    // 15 and 46 were together before the year was a breakdown; with it they must not come apart.
    [Fact]
    public void What_stood_together_without_the_year_stands_together_with_it()
    {
        Answered(1, "15", null, 2);
        Answered(1, "46", null, 6);
        Answered(1, "30", null, 9);
        var first = Release(1);
        Assert.Equal(2, Atoms(first, "deltatt").Count);
        Answered(2, "15", null, 6);
        Answered(2, "46", null, 6);
        Answered(2, "30", 2019, 9);
        var second = Release(2);
        var atom = Assert.Single(Atoms(second, "deltatt"), atom => atom.Contains(Stratum("15", null)));
        Assert.Contains(Stratum("46", null), atom);
    }

    private AudienceTallies Release(int rounds)
    {
        var released = new AudienceRelease(
            new ReleaseOrder
            {
                WaveId = 1,
                Definition = Definition,
                Year = 2024,
                Forms =
                [
                    .. Fylker.Select((fylke, link) =>
                        new Form(1, link + 1, Heads, new Dictionary<string, string> { ["fylke"] = fylke }, [])),
                ],
                MinimumGroup = 5,
                Public = false,
                ReleasedBy = "",
                EmbeteOf = _ => null,
            },
            Heads,
            Sheet,
            rounds,
            counted,
            earlier).Make(5);
        earlier.Add((rounds, released.Atoms.ToDictionary(
            unit => unit.Question,
            IReadOnlyList<string[]> (unit) => [.. unit.Atoms.Select(atom => atom.Select(stratum => released.Strata[stratum]).ToArray())])));
        return released;
    }

    private void Answered(int round, string fylke, int? year, int people)
    {
        var row = Sheet.NewRow();
        for (var person = 0; person < people; person++)
        {
            var packed = new byte[Heads.PackedLength];
            Packing.Tick(packed, Heads.Find("deltatt")!, year is null ? 1 : 0);
            if (year is { } number)
                Packing.SetNumber(packed, Heads.Find(Year)!, number);
            Sheet.Add(row, packed);
        }

        counted.Add((Stratum(fylke, year), round, row));
    }

    private static string Stratum(string fylke, int? year) =>
        Strata.Canonical([new("fylke", fylke), new(Year, year is { } number ? FormattableString.Invariant($"{number}") : "")]);

    private static List<string[]> Atoms(AudienceTallies released, string question) =>
    [
        .. released.Atoms.Where(unit => unit.Question == question)
            .SelectMany(unit => unit.Atoms.Select(atom => atom.Select(stratum => released.Strata[stratum]).ToArray())),
    ];
}

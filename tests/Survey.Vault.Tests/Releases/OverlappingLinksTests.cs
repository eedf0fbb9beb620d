using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;
using Survey.Vault.Tests.Definitions;

namespace Survey.Vault.Tests.Releases;

/// <summary>A link that fixes the county, and one that lets the respondent choose it: both lead to the same strata.</summary>
public sealed class OverlappingLinksTests
{
    private static readonly StudyDefinition Definition = DefinitionJson.Parse(Files.Study("tjenestestotteprogrammet"));
    private static readonly Questionnaire Leaders = Questionnaire.Compile(Definition, 2023, "leder");
    private static readonly TallySheet Sheet = new(Leaders);
    private static readonly AskedBreakdown Choice = new("fylke", ["15", "46"]);
    private static readonly Form Open = new(1, 1, Leaders, new Dictionary<string, string>(), [Choice]);
    private static readonly Form County = new(1, 2, Leaders, new Dictionary<string, string> { ["fylke"] = "15" }, []);
    private static readonly Form Elsewhere = new(1, 3, Leaders, new Dictionary<string, string> { ["fylke"] = "30" }, []);

    // All know that five came through the county's link and one through the open one. Six in the county would be her choice.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_chosen_does_not_show_beside_what_was_fixed(bool openFirst)
    {
        var atoms = AtomsOf(openFirst ? [Open, County, Elsewhere] : [County, Open, Elsewhere], [], ("15", 6), ("30", 9));
        Assert.Equal([["15", "46"], ["30"]], atoms);
    }

    // Nobody came through the county's own link. That the county has nobody would tell what those of the open link did not choose.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void That_nobody_chose_a_county_does_not_show_by_a_link_of_its_own(bool openFirst)
    {
        var atoms = AtomsOf(openFirst ? [Open, County, Elsewhere] : [County, Open, Elsewhere], [2], ("46", 1), ("30", 9));
        Assert.Contains("15", Assert.Single(atoms, atom => atom.Contains("46")));
    }

    [Fact]
    public void A_link_through_which_nobody_came_puts_nobody_together()
    {
        var atoms = AtomsOf([Open, County, Elsewhere], [1], ("15", 6), ("30", 9));
        Assert.Equal([["15"], ["30"]], atoms);
    }

    private static List<string[]> AtomsOf(Form[] forms, HashSet<long> unanswered, params (string Fylke, int People)[] answered)
    {
        var counted = answered.Select(of => (Strata.Canonical([new("fylke", of.Fylke)]), 1, RowOf(of.People))).ToList();
        var released = new AudienceRelease(
            new ReleaseOrder
            {
                WaveId = 1,
                Definition = Definition,
                Year = 2023,
                Forms = forms,
                MinimumGroup = 5,
                Public = false,
                ReleasedBy = "",
                EmbeteOf = _ => null,
            },
            Leaders,
            Sheet,
            1,
            counted,
            [],
            unanswered).Make(5);
        return
        [
            .. released.Atoms.Single(unit => unit.Question == "forankring").Atoms
                .Select(atom => atom.Select(stratum => Strata.Parse(released.Strata[stratum])["fylke"]).Order(StringComparer.Ordinal).ToArray())
                .OrderBy(atom => atom[0], StringComparer.Ordinal),
        ];
    }

    private static long[] RowOf(int people)
    {
        var row = Sheet.NewRow();
        for (var person = 0; person < people; person++)
        {
            var packed = new byte[Leaders.PackedLength];
            foreach (var field in Leaders.Fields.Where(field => field.Kind is FieldKind.Single)) Packing.SetSingle(packed, field, 0);
            Sheet.Add(row, packed);
        }
        return row;
    }
}

using Survey.Api.Features.Population;
using Survey.Api.Infrastructure;
using Survey.Tests;
using Survey.Vault.Definitions;

namespace Survey.Api.Tests.Forwarding;

/// <summary>What the register says of a part, held against every line with every other.</summary>
public sealed class PopulationRegisterTests
{
    private static readonly CodeLists CodeLists = new(new Features.Regions.Regions());
    private static readonly Study Study = DefinitionReader.Read(File.ReadAllText(Path.Combine(Golden.RepositoryRoot, "db/studies/tjenestestotteprogrammet.json"))).Definition!.Study;
    private static readonly string[] Fylker = ["15", "30", "34", "38", "46"], Clusters = ["1", "2", "3", "4"], Services = ["Arna", "Os", "Voss"];

    [Fact]
    public void It_says_what_holding_every_line_against_every_other_says()
    {
        var random = new Random(20261130);
        int known = 0, unknown = 0;
        for (var register = 0; register < 4000; register++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 9)).Select(_ => new PopulationPart(RegionOf(random), random.Next(4) == 0 ? Any(random, Services) : null, random.Next(1, 90), "")).ToList();
            var links = Enumerable.Range(0, random.Next(0, 5)).Select(_ => RegionOf(random)).ToList();
            var tested = new PopulationRegister(parts, links);
            foreach (var region in parts.Select(part => part.Region).Append(RegionOf(random)).Append(Everybody))
            {
                var expected = Naive(parts, links, region);
                Assert.Equal(expected, tested.CountOf(region));
                if (expected is null) unknown++;
                else known++;
            }
        }
        Assert.True(known > 4000 && unknown > 2000, $"{known} known, {unknown} unknown");
    }

    /// <summary>As many lines as a register may have: held each against each, they took seconds a row.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_line_is_held_against_few_of_many(bool areServices)
    {
        var parts = Enumerable.Range(0, 5000)
            .Select(place => new PopulationPart(RegionOf(Fylker[place % 5], $"{place / 5 % (areServices ? 50 : 1000)}"), areServices ? $"tjeneste {place}" : null, 2, ""))
            .ToList();
        Assert.Equal(10_000, new PopulationRegister(parts, [.. parts.Select(part => part.Region)]).CountOf(Everybody));

        var lines = new DisjointParts();
        foreach (var part in parts) lines.Add(part);
        Assert.All(parts, part => Assert.InRange(lines.Near(part.Region, part.Service).Count, 1, 5));

        static Region RegionOf(string fylke, string cluster) => Region.Of(Study, 2023, CodeLists, ["leder"], [new("fylke", [fylke]), new("cluster", [cluster])]);
    }

    private static Region Everybody => Region.Of(Study, 2023, CodeLists, null, []);

    private static Region RegionOf(Random random)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        if (random.Next(2) == 0) values["fylke"] = Some(random, Fylker);
        else if (random.Next(5) == 0) values["embete"] = ["SFVL"];
        if (random.Next(3) == 0) values["cluster"] = Some(random, Clusters);
        return Region.Of(Study, 2023, CodeLists, random.Next(3) == 0 ? [Any(random, ["leder", "medarbeider"])] : null, values);
    }

    private static List<string> Some(Random random, string[] values) => random.Next(3) > 0 ? [Any(random, values)] : [.. values.Where(_ => random.Next(2) == 0).Append(Any(random, values)).Distinct()];

    private static string Any(Random random, string[] values) => values[random.Next(values.Length)];

    private static int? Naive(List<PopulationPart> parts, List<Region> links, Region region)
    {
        if (parts.Find(part => part.Service is null && part.Region.IsSameAs(region)) is { } exact) return exact.Count;
        var inside = parts.Where(part => part.Region.IsWithin(region)).ToList();
        return Sum(inside) ?? inside.GroupBy(Shape).OrderBy(shape => shape.Key.Count(mark => mark == ',')).ThenBy(shape => shape.Key, StringComparer.Ordinal).Select(shape => Sum([.. shape])).FirstOrDefault(sum => sum is not null);

        int? Sum(List<PopulationPart> lines)
        {
            var coarsest = lines.Where(line => !lines.Exists(line.IsInside)).ToList();
            var isClear = coarsest.Count > 0 && coarsest.Index().All(one => coarsest.Take(one.Index).All(one.Item.IsApartFrom));
            var isWhole = links.Where(link => link.IsWithin(region)).All(link => coarsest.Exists(line => link.IsWithin(line.Region) || line.Region.IsWithin(link)));
            return isClear && isWhole ? coarsest.Sum(line => line.Count) : null;
        }

        static string Shape(PopulationPart line) => string.Join(',', line.Region.Values.Keys.Order(StringComparer.Ordinal).Prepend(line.Region.Audiences is null ? "" : "audience"));
    }
}

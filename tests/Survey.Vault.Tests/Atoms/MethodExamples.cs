using System.Globalization;
using System.Text.RegularExpressions;
using Survey.Vault.Atoms;

namespace Survey.Vault.Tests.Atoms;

/// <summary>
/// The tables in method.md under "Protection" are input and expected result of a test. A column is a stratum (its path, finest first, with
/// slashes), a row a question or a later round of the one above it, the last column what is published together.
/// </summary>
public sealed partial class MethodExamples
{
    public static TheoryData<int, string> Tables()
    {
        var tables = new TheoryData<int, string>();
        foreach (Match match in Example().Matches(File.ReadAllText(Path.Combine(Root(), "api", "docs", "method.md"))))
            tables.Add(int.Parse(match.Groups["k"].Value, CultureInfo.InvariantCulture), match.Groups["table"].Value.Trim());
        return tables;
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void What_the_method_says_is_published_is_what_is(int k, string table)
    {
        var lines = table.Split('\n').Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).ToList();
        var strata = lines[0][1..^1].Select(code => new PartitionStratum(code, code.Split('/'))).ToList();
        var rows = lines.Skip(2).Select(line => new Row(line, lines)).ToList();
        Assert.NotEmpty(rows);

        var units = rows.GroupBy(row => row.Question).Select(question => new PartitionUnit(
            question.Key,
            [.. question.Select((row, index) => Small.Round(index + 1, row.Counts))],
            [.. question.Select(row => row.AskedAfter).OfType<string>()])).ToList();
        List<EarlierRelease> earlier = [];
        for (var release = 1; release <= units.Max(unit => unit.Counts.Count); release++)
        {
            int[] rounds = [.. Enumerable.Range(1, release)];
            var released = Partition.Of(new(k, strata, units, rounds, earlier));
            foreach (var unit in released)
                if (rows.Where(row => row.Question == unit.Key).ElementAtOrDefault(release - 1) is { } row)
                    Assert.Equal(
                        row.Published,
                        unit.IsReleased ? Small.Show(strata, unit).Replace(" ", ", ", StringComparison.Ordinal) : "nothing");
            earlier.Add(Small.Earlier(rounds, released));
        }
    }

    [Fact]
    public void The_method_has_examples() => Assert.True(Tables().Count >= 5);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Survey.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The solution is not above the test.");
        return folder.FullName;
    }

    [GeneratedRegex(@"<!-- atoms: k=(?<k>\d+) -->(?<table>.*?)<!-- /atoms -->", RegexOptions.Singleline)]
    private static partial Regex Example();

    /// <param name="Question">What stands before the comma.</param>
    private sealed record Row(string Question, string? AskedAfter, int[] Counts, string Published)
    {
        internal Row(string[] cells, List<string[]> lines)
            : this(
                cells[0].Split(", ")[0],
                cells[0].Split(", asked after ") is [_, var routing] ? routing : null,
                [.. cells[1..^1].Select(count => int.Parse(count, CultureInfo.InvariantCulture))],
                cells[^1]) => Assert.Equal(lines[0].Length, cells.Length);
    }
}

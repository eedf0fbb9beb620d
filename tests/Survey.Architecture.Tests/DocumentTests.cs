using System.Text.RegularExpressions;
using Survey.Tests;

namespace Survey.Architecture.Tests;

/// <summary>What the documents name is there.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Root = Golden.RepositoryRoot;

    private static readonly IReadOnlyList<Source> Documents =
    [
        .. new[] { "api/docs", "db" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Root, "README.md"))
            .Where(File.Exists)
            .Select(path => new Source(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    private static readonly IReadOnlyDictionary<string, string> TestClasses = Directory.GetFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .GroupBy(path => Path.GetFileNameWithoutExtension(path))
        .ToDictionary(files => files.Key, files => string.Join('\n', files.Select(File.ReadAllText)), StringComparer.Ordinal);

    [Fact]
    public void Every_test_that_a_document_names_exists()
    {
        var named = Documents.SelectMany(document => NamedTest().Matches(document.Text).Select(match => (document.Path, Class: match.Groups["class"].Value, Method: match.Groups["method"].Value))).ToList();
        Assert.True(named.Count > 40, "the documents were not read");
        Rule.AssertKept(
            from test in named
            where !TestClasses.TryGetValue(test.Class, out var text) || (test.Method.Length > 0 && !Regex.IsMatch(text, $@"\b{test.Method}\("))
            select $"{test.Path}: {test.Class}.{test.Method}");
    }

    [Fact]
    public void Every_link_of_a_document_leads_to_a_file() =>
        Rule.AssertKept(
            from document in Documents
            from link in Link().Matches(document.Text).Select(match => match.Groups["path"].Value)
            where !link.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Root, Path.GetDirectoryName(document.Path)!, link))
            select $"{document.Path}: {link}");

    [Fact]
    public void Every_source_file_that_a_document_names_exists() =>
        Rule.AssertKept(
            from document in Documents
            from file in NamedFile().Matches(document.Text).Select(match => match.Groups["path"].Value)
            where !Path.Exists(Path.Combine(Root, file))
            select $"{document.Path}: {file}");

    [Fact]
    public void Every_trap_names_the_test_that_guards_it()
    {
        var traps = Documents.Single(document => document.Path == "api/docs/gotchas.md").Text.Split("\n\n").Where(part => part.StartsWith("**", StringComparison.Ordinal)).ToList();
        Assert.True(traps.Count >= 15, "the traps were not read");
        Rule.AssertKept(traps.Where(trap => !NamedTest().IsMatch(trap)).Select(trap => trap.Split('\n')[0]));
    }

    [Fact]
    public void Every_decision_has_a_number_of_its_own_and_says_problem_decision_and_consequences()
    {
        var decisions = Documents.Where(document => document.Path.StartsWith("api/docs/decisions/", StringComparison.Ordinal)).ToList();
        Rule.AssertKept(decisions.GroupBy(decision => Path.GetFileName(decision.Path)[..4]).Where(same => same.Count() > 1).Select(same => same.Key));
        Rule.AssertKept(
            from decision in decisions
            let number = Path.GetFileName(decision.Path)[..4]
            where !decision.Text.StartsWith($"# {number} ", StringComparison.Ordinal) || !decision.Text.Contains("**Problem.**", StringComparison.Ordinal)
                || !decision.Text.Contains("**Decision.**", StringComparison.Ordinal) || !decision.Text.Contains("**Consequences.**", StringComparison.Ordinal)
            select decision.Path);
    }

    [Fact]
    public void Every_decision_that_is_named_exists()
    {
        var numbers = Documents.Where(document => document.Path.StartsWith("api/docs/decisions/", StringComparison.Ordinal)).Select(document => Path.GetFileName(document.Path)[..4]).ToHashSet();
        Rule.AssertKept(
            from source in Documents.Concat(Sources.All)
            from number in NamedDecision().Matches(source.Text).SelectMany(match => Number().Matches(match.Value)).Select(match => match.Value)
            where !numbers.Contains(number)
            select $"{source.Path}: {number}");
    }

    [Fact]
    public void Every_table_is_in_the_document_of_the_database()
    {
        var document = Documents.Single(document => document.Path == "db/README.md").Text;
        var tables = Table().Matches(File.ReadAllText(Path.Combine(Root, "db/schema.sql"))).Select(match => match.Groups["name"].Value).ToList();
        Assert.Contains("submission", tables);
        Rule.AssertKept(tables.Where(table => !Regex.IsMatch(document, $@"\b{table}\b")));
    }

    [GeneratedRegex(@"`(?<class>[A-Z]\w*(Tests|Properties))(\.(?<method>[\w]+))?`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"\]\((?<path>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(api|db|client|tests)/[\w./-]+\.(cs|sql|md|json|csv|ts|svelte|txt))`")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"[Dd]ecisions? (00[0-9]{2})((,| to| and| or|–) ?(00[0-9]{2}))*")]
    private static partial Regex NamedDecision();

    [GeneratedRegex("00[0-9]{2}")]
    private static partial Regex Number();

    [GeneratedRegex(@"create table (if not exists )?(?<name>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Table();
}

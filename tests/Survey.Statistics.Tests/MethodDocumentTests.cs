using System.Text.RegularExpressions;

namespace Survey.Statistics.Tests;

/// <summary>
/// Keeps the worked examples of api/docs/method.md true: the tables between the comments "worked: name" and "/worked" are those that
/// <see cref="WorkedExamples"/> computes. UPDATE_WORKED=1 writes them anew and fails the run, so that nobody commits unread numbers.
/// </summary>
public sealed partial class MethodDocumentTests
{
    [Fact]
    public void The_worked_examples_are_what_the_functions_answer()
    {
        var path = Path.Combine(Root(), "api", "docs", "method.md");
        var document = File.ReadAllText(path);
        var renewed = Worked().Replace(document, match => match.Groups["head"].Value
            + string.Concat(WorkedExamples.Tables[match.Groups["name"].Value].Select(row => row + "\n")) + match.Groups["foot"].Value);
        if (renewed != document && Environment.GetEnvironmentVariable("UPDATE_WORKED") == "1")
            File.WriteAllText(path, renewed);
        Assert.Equal(renewed, document);
    }

    [Fact]
    public void Every_table_of_worked_examples_stands_in_the_document_once()
    {
        var document = File.ReadAllText(Path.Combine(Root(), "api", "docs", "method.md"));
        Assert.Equal(WorkedExamples.Tables.Keys.Order(), Worked().Matches(document).Select(match => match.Groups["name"].Value).Order());
    }

    [Fact]
    public void Every_statistic_is_explained_in_the_document()
    {
        var document = File.ReadAllText(Path.Combine(Root(), "api", "docs", "method.md"));
        var classes = typeof(Wilson).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.GetMethods().Any(m => m.IsStatic && m.IsPublic)
                && type != typeof(Rounding)) // the arithmetic of Percent and ScaleMean, which have chapters
            .Append(typeof(ScaleMean));
        Assert.All(classes, type => Assert.Contains($"`{type.Name}.", document, StringComparison.Ordinal));
    }

    // The head keeps the comment, the column titles and the rule under them.
    [GeneratedRegex(
        @"(?<head><!-- worked: (?<name>\w+) -->\n\n?\|[^\n]*\|\n\|[-| :]*\|\n)(?<rows>(\|[^\n]*\|\n)*)(?<foot>\n?<!-- /worked -->)")]
    private static partial Regex Worked();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Survey.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Survey.sln is in no folder above the tests.");
    }
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Survey.Tests;

namespace Survey.Architecture.Tests;

/// <summary>The C# files of the product, as text and as tokens.</summary>
internal static partial class Sources
{
    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    public static IReadOnlyList<Source> Api { get; } = Read("api/Survey.Api");
    public static IReadOnlyList<Source> Vault { get; } = Read("api/Survey.Vault");
    public static IReadOnlyList<Source> Statistics { get; } = Read("api/Survey.Statistics");
    public static IReadOnlyList<Source> All { get; } = [.. Api, .. Vault, .. Statistics];

    /// <summary>The texts of all string literals of a file: comments and names are no part of it.</summary>
    public static IEnumerable<string> Texts(Source source) =>
        SyntaxFactory.ParseTokens(source.Text, options: Newest)
            .Where(token => token.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.InterpolatedStringToken || token.Kind().ToString().Contains("RawString", StringComparison.Ordinal))
            .Select(token => token.Text.TrimStart('$', '@', '"').TrimStart());

    /// <summary>Its string literals that are SQL.</summary>
    public static IEnumerable<string> Sql(Source source) => Texts(source).Where(text => Statement().IsMatch(text));

    private static IReadOnlyList<Source> Read(string folder)
    {
        var root = Path.Combine(Golden.RepositoryRoot, folder);
        return
        [
            .. Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => new Source($"{folder}/{path}", File.ReadAllText(Path.Combine(root, path)))),
        ];
    }

    [GeneratedRegex(@"^(select|insert|update|delete|with|create|alter|drop|replace|pragma|vacuum|begin|commit|rollback|savepoint|attach)\b(?!-)", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}

/// <param name="Path">From the root of the repository.</param>
internal sealed record Source(string Path, string Text);

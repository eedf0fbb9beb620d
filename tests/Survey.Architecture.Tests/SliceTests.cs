using System.Text.RegularExpressions;
using Survey.Tests;

namespace Survey.Architecture.Tests;

/// <summary>
/// A slice is a folder Features/Noun/UseCase with an endpoint. It may name itself, what its noun shares (its other folders), who may call it
/// (Access), the code lists (Regions) and Infrastructure, and no other slice (decision 0002). What two nouns need is Infrastructure's.
/// </summary>
public sealed partial class SliceTests
{
    private const string Features = "Survey.Api.Features.";

    /// <summary>Nouns that others may name, and why.</summary>
    private static readonly Dictionary<string, string> Shared = new(StringComparer.Ordinal)
    {
        ["Access"] = "A slice says which scope it asks for, and an endpoint with an optional key asks what the caller may see.",
        ["Regions"] = "Which counties and governors there are in a year is law, not data of any noun.",
        ["Population"] = "How many there are is the denominator of response rates and of finite intervals, and it must be the same number.",
    };

    /// <summary>What Infrastructure may name of the features, and why: it is below them.</summary>
    private static readonly Dictionary<string, string> BelowInfrastructure = new(StringComparer.Ordinal)
    {
        ["Access"] = "The scopes become policies, and the first start makes the first key.",
        ["Regions"] = "A breakdown by county or governor has the values of the code lists, for forms, links and tables alike.",
    };

    private static readonly IReadOnlyList<(Type From, Type To)> Dependencies =
    [
        .. from type in Product.Api.GetTypes()
           where type.Namespace is not null
           from named in References.TypesOf(type)
           where named.Assembly == Product.Api && named.Namespace is not null && named.Namespace != type.Namespace && !References.IsMade(named)
           select (type, named),
    ];

    [Fact]
    public void No_slice_names_another_slice() =>
        Rule.AssertKept(Dependencies
            .Where(pair => SliceOf(pair.To.Namespace!) is { } slice && SliceOf(pair.From.Namespace!) != slice && pair.From.FullName != "Survey.Api.Endpoints")
            .Select(pair => $"{pair.From} names {pair.To}"));

    [Fact]
    public void No_noun_names_another_noun() =>
        Rule.AssertKept(Dependencies
            .Where(pair => NounOf(pair.From.Namespace!) is { } from && NounOf(pair.To.Namespace!) is { } to && from != to && !Shared.ContainsKey(to))
            .Select(pair => $"{pair.From} names {pair.To}"));

    [Fact]
    public void Infrastructure_names_the_code_lists_and_the_keys_and_no_other_noun() =>
        Rule.AssertKept(Dependencies
            .Where(pair => NounOf(pair.From.Namespace!) is null && pair.From.Namespace!.Contains(".Infrastructure", StringComparison.Ordinal) && NounOf(pair.To.Namespace!) is { } noun && !BelowInfrastructure.ContainsKey(noun))
            .Select(pair => $"{pair.From} names {pair.To}"));

    /// <summary>Constants leave no trace in compiled code, but a using does in its source.</summary>
    [Fact]
    public void No_file_of_a_slice_uses_the_namespace_of_another() =>
        Rule.AssertKept(
            from source in Sources.Api
            where source.Path.StartsWith("api/Survey.Api/Features/", StringComparison.Ordinal)
            let own = Path.GetDirectoryName(source.Path)!["api/".Length..].Replace('/', '.')
            from used in Using().Matches(source.Text).Select(match => match.Groups["name"].Value)
            let noun = NounOf(used)
            where SliceOf(used) is { } slice ? slice != SliceOf(own) : noun != NounOf(own) && !Shared.ContainsKey(noun!)
            select $"{source.Path} uses {used}");

    /// <summary>Every exception is still used: one that is not would be an open door.</summary>
    [Fact]
    public void Every_allowed_crossing_is_made()
    {
        Assert.All(Shared.Keys, noun => Assert.Contains(Dependencies, pair => NounOf(pair.From.Namespace!) is { } from && from != noun && NounOf(pair.To.Namespace!) == noun));
        Assert.All(BelowInfrastructure.Keys, noun => Assert.Contains(Dependencies, pair => pair.From.Namespace!.Contains(".Infrastructure", StringComparison.Ordinal) && NounOf(pair.To.Namespace!) == noun));
    }

    /// <summary>Within the features, the namespace would be found before the class.</summary>
    [Fact]
    public void No_noun_is_called_as_a_class_that_slices_name() =>
        Rule.AssertKept(Product.Api.GetTypes()
            .Where(type => type.Namespace is "Survey.Api" or "Survey.Api.Infrastructure" or "Survey.Api.Infrastructure.Http")
            .Select(type => type.Name)
            .Intersect(Product.Api.GetTypes().Select(type => type.Namespace is null ? null : NounOf(type.Namespace)).OfType<string>()));

    /// <summary>An endpoint that nobody mapped is dead code; one that is mapped elsewhere is not in the contract's order.</summary>
    [Fact]
    public void Every_slice_is_in_the_list_of_endpoints()
    {
        var mapped = Product.Api.GetType("Survey.Api.Endpoints")!.GetMethods(References.All).SelectMany(References.MembersOf).Select(member => member.DeclaringType!.FullName!).ToHashSet();
        Assert.All(References.Written(Product.Api).Where(type => type.Name == "Endpoint"), type => Assert.Contains(type.FullName!, mapped));
    }

    private static string? NounOf(string space) => space.StartsWith(Features, StringComparison.Ordinal) ? space[Features.Length..].Split('.')[0] : null;

    /// <summary>Noun and use case; null for what a noun shares. A folder within a noun is a slice when it has an endpoint.</summary>
    private static string? SliceOf(string space) =>
        space.StartsWith(Features, StringComparison.Ordinal) && space[Features.Length..].Split('.') is [var noun, var useCase, ..]
            && Product.Api.GetType($"{Features}{noun}.{useCase}.Endpoint") is not null ? $"{noun}.{useCase}" : null;

    [GeneratedRegex(@"^using (static )?(?<name>Survey\.Api\.Features[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Using();
}

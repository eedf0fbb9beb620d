using System.Text.RegularExpressions;
using Survey.Tests;

namespace Survey.Architecture.Tests;

/// <summary>Where SQL stands and how it is written (decision 0004).</summary>
public sealed partial class SqlTests
{
    private static IEnumerable<(string Path, string Sql)> Statements => Sources.All.SelectMany(source => Sources.Sql(source).Select(sql => (source.Path, sql)));

    /// <summary>
    /// SQL stands in the Data.cs beside its only caller. What several slices of a noun read alike stands in the noun's own folder, in a
    /// file named for what it reads, and must then be read from two places: else it belongs in one slice.
    /// </summary>
    [Fact]
    public void The_host_has_SQL_beside_its_only_caller_or_where_the_callers_meet() =>
        Rule.AssertKept(
            from source in Sources.Api
            where Path.GetFileName(source.Path) != "Data.cs" && Sources.Sql(source).Any()
            let type = Path.ChangeExtension(source.Path["api/".Length..], null).Replace('/', '.')
            let callers = CallersOf(type)
            where !type.StartsWith("Survey.Api.Features.", StringComparison.Ordinal) || callers.Count < 2
            select $"{source.Path} has SQL, and is called from {(callers.Count == 0 ? "nowhere" : string.Join(", ", callers))}");

    [Fact]
    public void SQL_is_constant() =>
        Rule.AssertKept(
            from source in Sources.All
            from text in Interpolated().Matches(source.Text).Select(match => match.Value)
            select $"{source.Path}: {text}");

    [Fact]
    public void SQL_is_lower_case_names_its_columns_and_is_portable() =>
        Rule.AssertKept(
            from statement in Statements
            where !statement.Path.StartsWith("api/Survey.Vault/Storage/", StringComparison.Ordinal)
            let fault = Fault().Match(statement.Sql)
            where fault.Success
            select $"{statement.Path}: {fault.Value}");

    /// <summary>SQLite compares parameters exactly, and <c>new { order.WaveId }</c> makes a member in another case.</summary>
    [Fact]
    public void Parameters_are_named_in_the_case_of_the_statement()
    {
        Rule.AssertKept(
            from source in Sources.Api.Concat(Sources.Vault)
            where Sources.Sql(source).Any()
            from member in Inferred().Matches(source.Text).Select(match => match.Value)
            select $"{source.Path}: {member}");
        Assert.Matches(Inferred(), "connection.Execute(Insert, new { year, order.WaveId });");
    }

    /// <summary>The scanner does see: it finds the statements that are known to be there, and takes no English for SQL.</summary>
    [Fact]
    public void The_scan_finds_plain_and_raw_literals_and_no_comment()
    {
        Assert.Contains(Statements, statement => statement.Path.EndsWith("Releases/Ledger.cs", StringComparison.Ordinal) && statement.Sql.StartsWith("select id, definition from study", StringComparison.Ordinal));
        Assert.Contains(Statements, statement => statement.Path.EndsWith("MakeLink/Data.cs", StringComparison.Ordinal) && statement.Sql.StartsWith("insert into link", StringComparison.Ordinal));
        Assert.Equal(
            ["select 1\""],
            Sources.Sql(new Source("x.cs", "// select nothing\nvar text = \"a select 2\"; var sql = \"select 1\"; // \"select 3\"")));
    }

    /// <summary>The namespaces that name the type, and of the same namespace the types.</summary>
    private static List<string> CallersOf(string name)
    {
        var called = Product.Api.GetType(name);
        return
        [
            .. Product.Api.GetTypes()
                .Where(type => type.Namespace is not null && Outermost(type) != called && called is not null && References.TypesOf(type).Contains(called))
                .Select(type => type.Namespace == called!.Namespace ? Outermost(type).FullName! : type.Namespace!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    [GeneratedRegex(@"new \{[^{}]*?(?<=[{,]\s*)\w+(\.\w+)*\.[A-Z]\w*\s*[,}]")]
    private static partial Regex Inferred();

    // Put together by the compiler is still constant.
    [GeneratedRegex("""(?<!const string \w+ =\s*)\$+@?"+\s*(select|insert|update|delete|with|create|alter|drop)\s""", RegexOptions.IgnoreCase)]
    private static partial Regex Interpolated();

    // Upper-case keywords; every column; and what PostgreSQL has not, or has otherwise.
    [GeneratedRegex(@"\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|ORDER BY|VALUES)\b|select\s+(\w+\.)?\*|insert or \w+|\browid\b|\bstrftime\b|\bifnull\b|\bdatetime\(|\bglob\b|\bpragma\b|\bvacuum\b|\bautoincrement\b")]
    private static partial Regex Fault();
}

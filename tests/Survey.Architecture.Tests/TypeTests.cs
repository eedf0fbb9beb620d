using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Survey.Tests;

namespace Survey.Architecture.Tests;

public sealed partial class TypeTests
{
    private const int MostLines = 300;

    [Fact]
    public void Everything_in_the_host_is_internal_but_its_entry_point() => Assert.Equal([typeof(Program)], Product.Api.GetExportedTypes());

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        Assert.All(Product.All.SelectMany(References.Written).Where(type => type.IsClass), type => Assert.True(type.IsSealed || type.IsAbstract, type.FullName));

    [Fact]
    public void Nothing_asynchronous_returns_void() =>
        Rule.AssertKept(
            from assembly in Product.All
            from type in assembly.GetTypes()
            from method in type.GetMethods(References.All)
            where method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))
            select $"{type}.{method.Name}");

    /// <summary>A tuple that is replaced is two writes: another request can read the half of the new one with the half of the old.</summary>
    [Fact]
    public void What_is_replaced_while_others_read_it_is_no_tuple() =>
        Rule.AssertKept(
            from assembly in Product.All
            from type in References.Written(assembly)
            where type.IsClass
            from field in type.GetFields(References.All)
            where !field.IsInitOnly && !field.IsLiteral && typeof(ITuple).IsAssignableFrom(field.FieldType)
            select $"{type}.{field.Name}");

    /// <summary>An interface with one implementation is a detour.</summary>
    [Fact]
    public void There_is_no_interface_with_but_one_implementation() =>
        Rule.AssertKept(
            from assembly in Product.All
            from face in References.Written(assembly)
            where face.IsInterface && Product.All.SelectMany(candidate => candidate.GetTypes()).Count(type => type.IsClass && face.IsAssignableFrom(type)) < 2
            select face.FullName!);

    [Fact]
    public void A_namespace_is_the_folder_it_lies_in() =>
        Rule.AssertKept(
            from source in Sources.All
            let declared = Namespace().Match(source.Text)
            where declared.Success && declared.Groups["name"].Value != Path.GetDirectoryName(source.Path)!["api/".Length..].Replace('/', '.')
            select $"{source.Path}: {declared.Groups["name"].Value}");

    [Fact]
    public void No_file_is_longer_than_one_reads_in_a_sitting() =>
        Rule.AssertKept(
            from source in Sources.All
            let lines = source.Text.Count(character => character == '\n')
            where lines > MostLines
            select $"{source.Path}: {lines} lines");

    [Fact]
    public void Nothing_is_called_by_what_says_nothing() =>
        Rule.AssertKept(Product.All.SelectMany(References.Written).Where(type => Vague().IsMatch(type.Name)).Select(type => type.FullName!));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("(Helper|Util|Utils|Utilities|Manager|Service|Repository|Mapper|Impl)$")]
    private static partial Regex Vague();
}

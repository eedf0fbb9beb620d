using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Survey.Statistics.Tests;

/// <summary>Survey.Statistics is pure: numbers in, numbers out.</summary>
public sealed class ArchitectureTests
{
    private const StringComparison Exactly = StringComparison.Ordinal;

    private static readonly Assembly Statistics = typeof(Wilson).Assembly;

    [Fact]
    public void It_references_the_base_class_library_and_MathNet_alone() =>
        Assert.All(Statistics.GetReferencedAssemblies(), reference =>
            Assert.True(reference.Name is "MathNet.Numerics" || reference.Name!.StartsWith("System.", Exactly), reference.Name));

    [Fact]
    public void It_reads_no_file_clock_environment_or_chance()
    {
        var named = ReferencedTypes();
        Assert.Contains("System.Math", named); // the reader does read
        string[] impureSpaces = ["System.IO", "System.Net", "System.Data", "System.Diagnostics.Process", "System.Threading"];
        string[] impureTypes =
        [
            "System.DateTime", "System.DateTimeOffset", "System.TimeProvider", "System.Environment", "System.Console", "System.Random",
            "System.Guid", "System.Diagnostics.Stopwatch",
        ];
        Assert.DoesNotContain(named, type => impureTypes.Contains(type)
            || impureSpaces.Any(space => type.StartsWith(space + ".", Exactly)));
    }

    [Fact]
    public void It_keeps_no_state() =>
        Assert.All(
            Statistics.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                // The compiler's own caches of lambdas and constant data have names that C# cannot write.
                .Where(field => !field.Name.Contains('<', Exactly) && !field.DeclaringType!.Name.Contains('<', Exactly)),
            field => Assert.True(field.IsLiteral || field.IsInitOnly, $"{field.DeclaringType}.{field.Name} can be changed"));

    /// <summary>A function that is added must say what it computes and what it answers at the edges, and each method its source.</summary>
    [Fact]
    public void Every_public_function_says_what_it_computes_and_what_it_does_at_the_edges()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(Statistics.Location, ".xml")).Descendants("member")
            .Select(member => (Name: member.Attribute("name")!.Value, Text: member.Value, Summary: member.Element("summary")?.Value))
            .ToArray();
        var classes = Statistics.GetExportedTypes().Where(type => type is { IsAbstract: true, IsSealed: true }).Append(typeof(ScaleMean));
        foreach (var type in classes)
        {
            var functions = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
            foreach (var function in functions.Where(function => !function.IsSpecialName))
            {
                var documented = documentation.Where(m => m.Name.StartsWith($"M:{type.FullName}.{function.Name}(", Exactly)).ToArray();
                Assert.NotEmpty(documented);
                Assert.All(documented, member =>
                {
                    Assert.False(string.IsNullOrWhiteSpace(member.Summary), member.Name);
                    Assert.Contains("Edges:", member.Text, Exactly);
                });
            }
            if (type != typeof(Percent) && type != typeof(Rounding) && type != typeof(SmallSamples))
                Assert.Contains(documentation, m => m.Name.StartsWith($"M:{type.FullName}.", Exactly)
                    && m.Text.Contains("Source:", Exactly) && m.Text.Contains("Formula:", Exactly));
        }
    }

    private static HashSet<string> ReferencedTypes()
    {
        using var file = new PEReader(File.OpenRead(Statistics.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(handle => metadata.GetTypeReference(handle))
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}

using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Survey.Tests;

namespace Survey.Architecture.Tests;

/// <summary>
/// Code that must not compile, given to the SDK's own compiler as if it stood in Survey.Api: with the same references, the same
/// analyzer and the same list of banned symbols. The first line of a file says which diagnostic refuses it; «// compiles» is
/// the control, without which a compiler that refuses everything would pass.
/// </summary>
public sealed partial class MustNotCompileTests
{
    private static readonly string Folder = Path.Combine(Golden.RepositoryRoot, "tests/Survey.Architecture.Tests/MustNotCompile");

    public static TheoryData<string> Fixtures => [.. Directory.GetFiles(Folder, "*.cs.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task The_compiler_refuses_it(string fixture)
    {
        var path = Path.Combine(Folder, fixture);
        var expected = Expected(fixture)["// ".Length..];
        var found = await CompileAsync(path);
        if (expected == "compiles") Assert.Empty(found);
        else Assert.Equal([expected], found.Distinct());
    }

    [Fact]
    public void There_are_refusals_and_a_control()
    {
        var expected = Directory.GetFiles(Folder).Select(path => Expected(Path.GetFileName(path))).ToList();
        Assert.Contains("// compiles", expected);
        Assert.All(expected, line => Assert.Matches("^// (compiles|CS[0-9]{4}|RS0030)$", line));
    }

    private static string Expected(string fixture) => File.ReadLines(Path.Combine(Folder, fixture)).First();

    /// <summary>The errors that the compiler reports.</summary>
    private static async Task<IReadOnlyList<string>> CompileAsync(string source)
    {
        var work = Directory.CreateTempSubdirectory("survey-compile-");
        try
        {
            var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path) != "Survey.Api.dll");
            string[] usings = ["System", "System.Collections.Generic", "System.Linq", "System.Threading", "System.Threading.Tasks"];
            var implicitUsings = Path.Combine(work.FullName, "Usings.cs");
            await File.WriteAllLinesAsync(implicitUsings, usings.Select(name => $"global using {name};"));
            var response = Path.Combine(work.FullName, "arguments.rsp");
            await File.WriteAllLinesAsync(response,
            [
                "-nologo", "-noconfig", "-nostdlib", "-nullable:enable", "-target:library", "-langversion:latest", "-warnaserror:RS0030",
                $"-out:\"{Path.Combine(work.FullName, "Survey.Api.dll")}\"",
                $"-additionalfile:\"{Path.Combine(Golden.RepositoryRoot, "api/Survey.Api/BannedSymbols.txt")}\"",
                .. Directory.GetFiles(Metadata("BannedApiAnalyzers"), "*.dll").Select(path => $"-analyzer:\"{path}\""),
                .. platform.Select(path => $"-reference:\"{path}\""),
                $"\"{implicitUsings}\"",
                $"\"{source}\"",
            ]);
            using var compiler = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exec", Metadata("Compiler"), "-noconfig", $"@{response}"]) { RedirectStandardOutput = true })!;
            var output = await compiler.StandardOutput.ReadToEndAsync();
            await compiler.WaitForExitAsync();
            var errors = Error().Matches(output).Select(match => match.Groups["code"].Value).ToList();
            Assert.True(errors.Count > 0 || compiler.ExitCode == 0, output);
            return errors;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static string Metadata(string key) => typeof(MustNotCompileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;

    [GeneratedRegex("error (?<code>[A-Z]+[0-9]{4})")]
    private static partial Regex Error();
}

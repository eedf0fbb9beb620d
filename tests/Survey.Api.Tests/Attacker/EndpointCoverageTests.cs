using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Survey.Api.Features.Access;
using Survey.Api.Tests.Contract;

namespace Survey.Api.Tests.Attacker;

/// <summary>What is told under a study is attacked. Whoever adds an endpoint or a parameter meets these tests, and has to think.</summary>
public sealed class EndpointCoverageTests
{
    /// <summary>What the attacker leaves out, and why nothing of an answer is in it.</summary>
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal)
    {
        ["getStudy"] = "the definition and the state of waves",
        ["getCodebook"] = "the definition",
        ["previewForm"] = "the definition",
        ["listReportTemplates"] = "the definition",
        ["listPublishedFigures"] = "what was printed elsewhere",
        ["listReleases"] = "the ledger: how many rows are hidden, never why",
        ["getRelease"] = "the ledger",
        ["listMicrodataAccess"] = "who read what, when",
        ["getPopulation"] = "headcounts",
        ["listForwarders"] = "response counts by link, as listLinks",
        ["listReceipts"] = "what forwarders say",
        ["listReminders"] = "dates",
    };

    private static readonly string[] Counts = ["getResponseRates", "listLinks", "getCollection", "listDays"];
    private static readonly string[] Reports = ["previewReport", "makeReport"];
    private static readonly string[] Previews = ["previewRelease"];

    private static IReadOnlyList<ApiEndpoint> UnderAStudy =>
        [.. ApiEndpoints.Read().Where(endpoint => endpoint.Route.StartsWith("/api/studies/{study}", StringComparison.Ordinal) && !IsForTheController(endpoint))];

    [Fact]
    public void Every_endpoint_that_reads_is_attacked_or_says_why_not()
    {
        var reading = UnderAStudy.Where(endpoint => endpoint.Method == "GET" || Reports.Contains(endpoint.Operation) || endpoint.Operation.StartsWith("preview", StringComparison.Ordinal)).ToList();
        var tables = reading.Where(endpoint => Domains.Operations.Contains(endpoint.Route.Split('/')[^1])).Select(endpoint => endpoint.Operation).ToList();
        Assert.Equal(Domains.Operations.Count, tables.Count);
        Assert.Empty(reading.Select(endpoint => endpoint.Operation).Except([.. tables, .. Counts, .. Reports, .. Previews, .. Otherwise.Keys]));
        Assert.Empty(Otherwise.Keys.Concat(Counts).Except(reading.Select(endpoint => endpoint.Operation)));
    }

    // What the rest answer with is what became of what they were told: it has no number but ids and years.
    [Fact]
    public void Every_other_endpoint_writes() =>
        Assert.All(UnderAStudy.Where(endpoint => endpoint.Method != "GET" && !Reports.Contains(endpoint.Operation)), endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<IAuthorizeData>()));

    /// <summary>Whoever adds a parameter says what its values are, and has it crossed with all others.</summary>
    [Fact]
    public void Every_parameter_of_every_table_has_a_domain()
    {
        using var raid = Raid.Planned(2);
        var domains = new Domains(raid);
        foreach (var endpoint in UnderAStudy.Where(endpoint => Domains.Operations.Contains(endpoint.Route.Split('/')[^1])))
        {
            var factors = domains.Of(endpoint.Route.Split('/')[^1]);
            Assert.Equal(ParametersOf(endpoint.Handler).Order(StringComparer.Ordinal), factors.Select(factor => factor.Parameter).Distinct().Order(StringComparer.Ordinal));
            Assert.All(factors, factor => Assert.True(factor.Values.Distinct().Count() == factor.Values.Count && factor.Values.Count > 1));
        }
    }

    private static bool IsForTheController(ApiEndpoint endpoint) => endpoint.Metadata.OfType<IAuthorizeData>().Any(data => data.Policy == Scope.Microdata || data.Roles == Scope.Microdata);

    private static IEnumerable<string> ParametersOf(MethodInfo handler) => handler.GetParameters()
        .Where(parameter => parameter.IsDefined(typeof(AsParametersAttribute)))
        .SelectMany(parameter => parameter.ParameterType.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite))
        .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
}

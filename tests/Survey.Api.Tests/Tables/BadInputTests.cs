using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Survey.Api.Features.Tables;
using Survey.Api.Tests.Contract;

namespace Survey.Api.Tests.Tables;

/// <summary>Every parameter of every endpoint of tables, given wrong: the problem names it and lists what would do.</summary>
public sealed class BadInputTests(ReleasedSmallStudy released) : IClassFixture<ReleasedSmallStudy>
{
    private SmallStudy Study => released.Study;

    /// <summary>What each endpoint needs to answer at all. A new endpoint has to stand here.</summary>
    private static readonly Dictionary<string, string> Right = new()
    {
        ["distributions"] = "questions=forankring",
        ["trends"] = "questions=forankring",
        ["comparisons"] = "questions=forankring&a=cluster=5&b=cluster=6",
        ["means"] = "questions=behov",
        ["correlations"] = "first=behov&second=bidratt",
        ["curves"] = "questions=forankring&over=cluster",
        ["report-texts"] = "questions=forankring",
        ["response-rates"] = "by=fylke",
        ["published"] = "",
    };

    /// <summary>A wrong value of each parameter, and what the answer must offer. A new parameter has to stand here.</summary>
    private static readonly Dictionary<string, (string Value, string Offered)> Wrong = new()
    {
        ["questions"] = ("finnes_ikke", "forankring"),
        ["year"] = ("2021", "2023"),
        ["audience"] = ("lærer", "medarbeider"),
        ["by"] = ("kommune", "cluster"),
        ["groups"] = ("Bergen:klynge=5", "cluster"),
        ["exclude"] = ("klynge=5", "cluster"),
        ["bordersOf"] = ("1814", "2018"),
        ["base"] = ("noen", "scale"),
        ["top"] = ("0", "1–10"),
        ["bottom"] = ("11", "1–10"),
        ["codes"] = ("9", "vet_ikke"),
        ["format"] = ("pdf", "csv-excel"),
        ["release"] = ("99", "1, 2, 3"),
        ["lang"] = ("se", "nn"),
        ["first"] = ("forankring", "behov, bidratt"),
        ["second"] = ("finnes_ikke", "behov, bidratt"),
        ["over"] = ("kommune", "cluster"),
        ["since"] = ("i fjor", "int"),
        ["a"] = ("klynge=5", "cluster"),
        ["b"] = ("cluster=55", "5, 6"),
    };

    public static TheoryData<string, string> EveryParameter()
    {
        var all = new TheoryData<string, string>();
        foreach (var endpoint in Endpoints())
            foreach (var name in ParametersOf(endpoint).Append("ukjent")) all.Add(NameOf(endpoint), name);
        return all;
    }

    public static TheoryData<string> EveryEndpoint() => [.. Endpoints().Select(NameOf)];

    [Theory]
    [MemberData(nameof(EveryParameter))]
    public async Task A_wrong_parameter_is_named_with_what_would_do(string endpoint, string name)
    {
        var (value, offered) = name == "ukjent" ? ("1", "lang") : Wrong[name];
        var right = Right[endpoint].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith(name + "=", StringComparison.Ordinal));
        using var response = await Study.Manager.GetAsync($"/api/studies/{SmallStudy.Key}/{endpoint}?{string.Join('&', right.Append($"{name}={Uri.EscapeDataString(value)}"))}");
        Assert.InRange((int)response.StatusCode, 400, 499);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.Equal(name == "release" ? "release_unknown" : "parameter_invalid", problem.GetProperty("code").GetString());
        var error = problem.GetProperty("errors").EnumerateArray().First(of => of.GetProperty("field").GetString() == name);
        Assert.Contains(offered, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryEndpoint))]
    public async Task What_is_right_is_answered(string endpoint)
    {
        using var response = await Study.Manager.GetAsync($"/api/studies/{SmallStudy.Key}/{endpoint}?{Right[endpoint]}");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [MemberData(nameof(EveryEndpoint))]
    public async Task An_unknown_study_is_a_problem(string endpoint)
    {
        using var response = await Study.Manager.GetAsync($"/api/studies/finnes-ikke/{endpoint}?{Right[endpoint]}");
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.Equal("study_unknown", problem.GetProperty("code").GetString());
        if (endpoint is "published" or "response-rates") return;
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal("study", error.GetProperty("field").GetString());
        Assert.Contains("liten", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    // What exists and is not public is not told of, not even as a suggestion.
    [Fact]
    public async Task Without_a_key_nothing_is_suggested_that_is_not_public()
    {
        using var response = await Study.Anonymous.GetAsync("/api/studies/finnes-ikke/distributions");
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("study_unknown", body, StringComparison.Ordinal);
        Assert.DoesNotContain("liten", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_rows_are_refused_before_they_are_made()
    {
        using var study = await SmallStudy.DefineAsync(json =>
        {
            var items = json["study"]!["questions"]![0]!["items"]!.AsArray();
            for (var i = items.Count; i < 100; i++) items.Add(new JsonObject { ["key"] = $"behov.nr{i}", ["text"] = $"Område {i}" });
        });
        for (var cluster = 1; cluster <= 11; cluster++) await study.AnswerAsync(2023, "leder", new[] { "46", "30", "34" }[cluster % 3], $"{cluster}", 1, shift: 0);
        await study.ReleaseAsync(2023);
        var groups = "groups=" + string.Join(';', Enumerable.Range(0, 50).Select(i => $"Gruppe {i}:audience=leder"));
        foreach (var (table, parameter) in new[]
        {
            ("distributions?by=cluster", "questions"), ("means?by=cluster", "questions"), ("report-texts?by=cluster", "questions"),
            ("trends?questions=behov&by=cluster", "questions"), ("correlations?first=behov&second=bidratt&by=cluster", "by"), ("curves?over=cluster", "questions"),
            ("distributions?questions=behov&by=cluster&format=json-stat", "questions"),
        })
        {
            var refusal = await study.RefusalAsync($"{table}&{groups}");
            Assert.Equal(("parameter_invalid", parameter, "too_many_rows"), (refusal.Code, refusal.Field, refusal.Error));
            Assert.Contains("50000", refusal.Message, StringComparison.Ordinal);
        }
        var cells = await study.RefusalAsync($"distributions?questions=behov&by=fylke,cluster&format=json-stat&{groups[..groups.IndexOf(";Gruppe 30", StringComparison.Ordinal)]}");
        Assert.Equal(("parameter_invalid", "by", "too_many_rows"), (cells.Code, cells.Field, cells.Error));
    }

    private static IEnumerable<ApiEndpoint> Endpoints() =>
        ApiEndpoints.Read().Where(endpoint => endpoint.Method == "GET" && endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags.Contains("tables") == true);

    private static string NameOf(ApiEndpoint endpoint) => endpoint.Route[(endpoint.Route.LastIndexOf('/') + 1)..];

    private static IEnumerable<string> ParametersOf(ApiEndpoint endpoint)
    {
        var parameters = endpoint.Handler.GetParameters().SingleOrDefault(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is not null);
        if (parameters is null) return [];
        var names = (IReadOnlyList<string>)typeof(TableParameters).GetMethod(nameof(TableParameters.NamesOf))!.MakeGenericMethod(parameters.ParameterType).Invoke(null, null)!;
        return names;
    }
}

using System.Text.Json;
using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Features.Population;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.SetPopulation;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("studies/{study}/waves/{year:int}/population", HandleAsync)
        .WithName("setPopulation")
        .WithSummary("Register how many there are, at any level; it replaces the wave's register.")
        .WithDescription(
            "A line counts the people of a service, a cluster, several clusters together, a county, the nation; of one audience, or of several together. Levels may be mixed: a number is "
            + "taken from a line that says just that, or from lines that share nobody and together reach all that links reach. The register is taken to be whole within what a link reaches.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<IReadOnlyList<PopulationResponse>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static async Task<IResult> HandleAsync(string study, int year, Request request, Database database, CodeLists codeLists, CancellationToken ct)
    {
        if (database.Read(connection => WaveLinks.Read(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        var lines = request.Rows.Select(row => new PopulationLine(row.Audiences, row.Breakdowns?.ToDictionary(pair => pair.Key, pair => Values(pair.Value)) ?? [], row.Service, row.Count, row.Source)).ToList();
        var faults = PopulationRules.Check(wave, lines, codeLists);
        if (faults.Count > 0) return Problems.RequestInvalid.With(faults);
        return TypedResults.Ok(await database.WriteAsync(connection => Data.Replace(connection, wave.Id, lines), ct));
    }

    private static IReadOnlyList<string> Values(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? [value.GetString()!] : [.. value.EnumerateArray().Select(code => code.GetString()!)];
}

internal sealed record Request
{
    public required IReadOnlyList<PopulationRow> Rows { get; init; }
}

internal sealed record PopulationRow
{
    /// <summary>Audiences that are counted together; all of them when left out.</summary>
    public IReadOnlyList<string>? Audiences { get; init; }
    /// <summary>By breakdown key, a value (`"15"`), or those that are counted together (`["5", "6", "7", "8"]`).</summary>
    public IReadOnlyDictionary<string, JsonElement>? Breakdowns { get; init; }
    /// <summary>The one service that the count is of.</summary>
    public string? Service { get; init; }
    public required int Count { get; init; }
    /// <summary>Where the count comes from.</summary>
    public required string Source { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    private const int Most = 5000;

    public RequestValidator()
    {
        RuleFor(request => request.Rows).Must(rows => rows.Count <= Most).WithErrorCode("out_of_bounds").WithState(_ => $"0–{Most}");
        RuleForEach(request => request.Rows).SetValidator(new RowValidator());
    }
}

internal sealed class RowValidator : AbstractValidator<PopulationRow>
{
    private const int LongestName = 200, LongestSource = 500;

    public RowValidator()
    {
        RuleFor(row => row.Count).InclusiveBetween(0, 10_000_000).WithErrorCode("out_of_bounds").WithState(_ => "0–10000000");
        RuleFor(row => row.Source).NotEmpty().WithErrorCode("required").MaximumLength(LongestSource).WithErrorCode("too_long").WithState(_ => $"{LongestSource}");
        RuleFor(row => row.Service).MaximumLength(LongestName).WithErrorCode("too_long").WithState(_ => $"{LongestName}");
        RuleFor(row => row.Audiences).NotEmpty().WithErrorCode("required").When(row => row.Audiences is not null);
        RuleFor(row => row.Breakdowns)
            .Must(breakdowns => breakdowns is null || breakdowns.Values.All(IsCodes))
            .WithErrorCode("wrong_type").WithState(_ => "\"15\", [\"5\", \"6\"]");
    }

    private static bool IsCodes(JsonElement value) =>
        value.ValueKind is JsonValueKind.String
        || (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0 && value.EnumerateArray().All(code => code.ValueKind is JsonValueKind.String));
}

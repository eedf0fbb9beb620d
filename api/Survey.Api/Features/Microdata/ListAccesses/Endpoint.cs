using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Microdata.ListAccesses;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/microdata-access", Handle)
        .WithName("listMicrodataAccess")
        .WithSummary("Who has taken single answers or texts out, brought answers in or erased them, and when.")
        .WithTags("microdata")
        .RequireAuthorization(Scope.Manage)
        .Produces<IReadOnlyList<AccessResponse>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.StudyUnknown);

    private static IResult Handle(string study, Database database) =>
        database.Read(connection => Data.Read(connection, study)) is { } accesses ? TypedResults.Ok<IReadOnlyList<AccessResponse>>(accesses) : Problems.StudyUnknown.Result;
}

/// <summary>An entry of the log. It is written before anything is read, and never changed.</summary>
internal sealed record AccessResponse
{
    /// <summary>Of the wave.</summary>
    public required int Year { get; init; }
    /// <summary>`texts`, `csv`, `sav`, `import` or `erasure`.</summary>
    public required string Kind { get; init; }
    /// <summary>Of a reading; absent where it was all of them.</summary>
    public string? Audience { get; init; }
    /// <summary>Of texts.</summary>
    public string? Question { get; init; }
    /// <summary>Of an import: how many submissions it brought.</summary>
    public int? Records { get; init; }
    /// <summary>The label of the key.</summary>
    public required string By { get; init; }
    /// <summary>ISO 8601, UTC.</summary>
    public required string At { get; init; }
}

using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Regions.Correspondence;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("regions/correspondence", Handle)
        .WithName("getCorrespondence")
        .WithSummary("Which counties of one year the counties of another correspond to.")
        .WithDescription(
            "Derived from the municipalities, over all changes between 1 January of `from` and of `to`; `to` may be the earlier.")
        .WithTags("regions")
        .Produces<IReadOnlyList<Response>>()
        .Answers(Problems.ParameterInvalid);

    private static IResult Handle(int from, int to, Regions regions)
    {
        if (from is < Regions.FirstYear or > Regions.LastYear) return OutOfBounds("from");
        if (to is < Regions.FirstYear or > Regions.LastYear) return OutOfBounds("to");
        return TypedResults.Ok(regions.Correspondence(from, to)
            .Select(fylke => new Response
            {
                Code = fylke.Code,
                Name = fylke.Name,
                Whole = fylke.IsWhole,
                To = [.. fylke.Targets.Select(target => new TargetResponse { Code = target.Code, Name = target.Name, Municipalities = target.Kommuner })],
            })
            .ToList());
    }

    private static ProblemResult OutOfBounds(string parameter) =>
        Problems.ParameterInvalid.On(parameter, "out_of_bounds", $"{Regions.FirstYear}–{Regions.LastYear}");
}

/// <summary>A county of the year `from`.</summary>
internal sealed record Response
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    /// <summary>All its municipalities are in one county in the year `to`.</summary>
    public required bool Whole { get; init; }
    public required IReadOnlyList<TargetResponse> To { get; init; }
}

/// <summary>A county of the year `to` that has municipalities of it.</summary>
internal sealed record TargetResponse
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    /// <summary>How many; one that was split counts in each county that has a part of it.</summary>
    public required int Municipalities { get; init; }
}

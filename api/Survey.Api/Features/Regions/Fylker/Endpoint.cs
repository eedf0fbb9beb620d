using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Regions.Fylker;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("regions/fylker", Handle)
        .WithName("listFylker")
        .WithSummary("The counties of a year, each with its county governor.")
        .WithDescription("Valid on 1 January of `year`; this year's without it. A county before 2020 has the governor of its successor.")
        .WithTags("regions")
        .Produces<IReadOnlyList<Response>>()
        .Answers(Problems.ParameterInvalid);

    private static IResult Handle(int? year, Regions regions, TimeProvider clock)
    {
        var asked = year ?? clock.GetUtcNow().Year;
        if (asked is < Regions.FirstYear or > Regions.LastYear)
            return Problems.ParameterInvalid.On("year", "out_of_bounds", $"{Regions.FirstYear}–{Regions.LastYear}");
        return TypedResults.Ok(regions.Fylker(asked)
            .Select(
                fylke => new Response { Code = fylke.Code, Name = fylke.Name, Embete = fylke.Embete.Code, EmbeteName = fylke.Embete.Name })
            .ToList());
    }
}

/// <summary>A county as it is in the year asked for.</summary>
internal sealed record Response
{
    /// <summary>Two digits.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    /// <summary>The county governor's code.</summary>
    public required string Embete { get; init; }
    public required string EmbeteName { get; init; }
}

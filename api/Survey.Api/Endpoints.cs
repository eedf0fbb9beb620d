namespace Survey.Api;

/// <summary>Every endpoint of the API, in the order of the contract.</summary>
internal static class Endpoints
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        Features.Access.MakeKey.Endpoint.Map(api);
        api.MapFallback(() => Problems.AddressUnknown.Result).ExcludeFromDescription();
    }
}

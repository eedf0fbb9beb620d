using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>Loads the survey of the heads: an invented wave, closed and released for everybody.</summary>
internal sealed class HeadsLoader(HttpClient client)
{
    private const int Year = Instrument.InventedYear;

    private readonly Doors doors = new(client, HeadsStudy.Key);

    public async Task LoadAsync(CancellationToken ct)
    {
        await doors.DefineAsync(HeadsStudy.Definition, ct);
        if (await doors.IsReleasedAsync(Year, ct)) return;
        await doors.OpenAsync(Year, ct);
        var links = await doors.LinksAsync(Year, HeadsStudy.Places.Select(place => (HeadsStudy.Audience, Fixed(place.Embete, place.Fylke))), ct);
        var linkOf = HeadsStudy.Places.Zip(links).ToDictionary(of => of.First.Fylke, of => of.Second);
        await doors.SubmitAsync(InventedHeads.All().Select((head, index) => (linkOf[head.Fylke], $"invented-heads-{index:D4}", head.Answers)), ct);
        await doors.RegisterAsync(Year, HeadsStudy.Places.Select(place => new { breakdowns = Fixed(place.Embete, place.Fylke), count = place.Asked, source = "Oppdiktet for demonstrasjon" }), ct);
        await doors.CloseAndReleaseAsync(Year, ct);
    }

    private static IReadOnlyDictionary<string, string> Fixed(string embete, string fylke) =>
        new Dictionary<string, string> { [Breakdown.Embete] = embete, [Breakdown.Fylke] = fylke };
}

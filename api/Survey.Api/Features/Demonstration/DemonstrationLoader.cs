namespace Survey.Api.Features.Demonstration;

/// <summary>Loads both studies of the demonstration, with a client that has a manager's key.</summary>
internal sealed class DemonstrationLoader(HttpClient client)
{
    public async Task LoadAsync(CancellationToken ct)
    {
        await new ParticipantLoader(client).LoadAsync(ct);
        await new HeadsLoader(client).LoadAsync(ct);
    }
}

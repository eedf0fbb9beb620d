using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>Loads the participant survey: what was printed, the wave that is rebuilt from it, and an invented one that is open.</summary>
internal sealed class ParticipantLoader(HttpClient client)
{
    private readonly Doors doors = new(client, Rebuilt2023.Study);

    /// <summary>Answers the paths of the invented wave's links, the first a leader's.</summary>
    public async Task<IReadOnlyList<string>> LoadAsync(CancellationToken ct)
    {
        await doors.DefineAsync(ParticipantStudy.Definition, ct);
        // Of all waves: the trends show it beside what is counted, and 2019 and 2020 have nothing else.
        await doors.PublishAsync(ParticipantStudy.Printed, ct);
        if (!await doors.IsReleasedAsync(Rebuilt2023.Year, ct)) await RebuildAsync(ct);

        var invented = await doors.LinksAsync(
            Instrument.InventedYear,
            from audience in ParticipantStudy.Definition.Study.Audiences
            from place in ParticipantStudy.InventedPlaces
            select (audience.Key, Fixed(place.Cluster, place.Fylke)),
            ct);
        await doors.OpenAsync(Instrument.InventedYear, ct);
        return [.. invented.Select(link => link.Path)];
    }

    private async Task RebuildAsync(CancellationToken ct)
    {
        await doors.OpenAsync(Rebuilt2023.Year, ct);
        var submissions = Rebuilt2023.Submissions(ParticipantStudy.Definition);
        var places = submissions.Select(submission => (submission.Audience, submission.Place)).Distinct().ToList();
        var links = await doors.LinksAsync(Rebuilt2023.Year, places.Select(of => (of.Audience, Fixed(of.Place.Cluster, of.Place.Fylke))), ct);
        var linkOf = places.Zip(links).ToDictionary();
        await doors.SubmitAsync(
            submissions.Select((submission, index) => (linkOf[(submission.Audience, submission.Place)], $"rebuilt-2023-{index:D4}", submission.Answers)), ct);
        await doors.RegisterAsync(Rebuilt2023.Year, Participants(), ct);
        await doors.CloseAndReleaseAsync(Rebuilt2023.Year, ct);
    }

    /// <summary>The participants that table 3-2 prints: 594 leaders and employees, of Bergen's four clusters together 330.</summary>
    private static IEnumerable<object> Participants()
    {
        var table = Publication.Read(Rebuilt2023.Study).Tables.Clusters2023;
        return table.Headcounts.Select(of => new
        {
            breakdowns = new Dictionary<string, object> { [Breakdown.Fylke] = of.Fylke, [Breakdown.Cluster] = of.Clusters.Count == 1 ? of.Clusters[0] : of.Clusters },
            service = of.Service,
            count = of.Participants,
            source = $"{ParticipantStudy.Source}, {table.Source}",
        });
    }

    private static IReadOnlyDictionary<string, string> Fixed(string cluster, string? fylke)
    {
        var values = new Dictionary<string, string> { [Breakdown.Cluster] = cluster };
        if (fylke is not null) values[Breakdown.Fylke] = fylke;
        return values;
    }
}

using Dapper;
using Survey.Api.Infrastructure;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection;

/// <summary>The forms behind links. A link's form is the same until somebody changes a study, a wave or a link, so it is kept until then.</summary>
internal sealed class WaveForms(Database database, CodeLists codeLists)
{
    private const string SelectLink = $"""
        select l.id, l.wave_id as WaveId, l.token, l.audience, l.fixed, l.codes, l.deactivated_at as DeactivatedAt, w.year, {WaveRow.Columns},
            coalesce(w.definition, s.definition) as Definition
        from link l
        join wave w on w.id = l.wave_id
        join study s on s.id = w.study_id
        where l.token = @token
        """;
    private const int MostKept = 10_000;

    private Kept kept = new(-1, []);

    /// <summary>The form of a link in whatever state its wave is; null for a token that is nobody's.</summary>
    public LinkForm? Find(string token)
    {
        var generation = database.Generation;
        var current = kept;
        if (current.Generation == generation && current.ByToken.TryGetValue(token, out var known)) return known;
        if (token.Length > 100 || database.Read(connection => connection.QuerySingleOrDefault<LinkRow>(SelectLink, new { token })) is not { } row) return null;

        var definition = DefinitionJson.Parse(row.Definition);
        var questionnaire = Questionnaire.Compile(definition, (int)row.Year, row.Audience);
        var form = new LinkForm
        {
            Token = token,
            State = row.StateNow(),
            IsActive = row.DeactivatedAt is null,
            NeedsCode = row.Codes == "required",
            Deadline = row.DeadlineOf(),
            Contact = row.ContactOf(),
            Form = codeLists.FormOf(row.WaveId, row.Id, questionnaire, Strata.Parse(row.Fixed)),
        };
        // Replaced whole, never changed in place: other requests read it meanwhile.
        kept = current.Generation == generation && current.ByToken.Count < MostKept
            ? new Kept(generation, new Dictionary<string, LinkForm>(current.ByToken) { [token] = form })
            : new Kept(generation, new Dictionary<string, LinkForm> { [token] = form });
        return form;
    }

    // A class and no tuple: two words are written one after the other, and a reader between would take the old forms for the new.
    private sealed record Kept(long Generation, Dictionary<string, LinkForm> ByToken);

    private sealed record LinkRow : WaveRow
    {
        public required long Id { get; init; }
        public required long WaveId { get; init; }
        public required string Token { get; init; }
        public required string Audience { get; init; }
        public required string Fixed { get; init; }
        public required string Codes { get; init; }
        public string? DeactivatedAt { get; init; }
        public required long Year { get; init; }
        public required string Definition { get; init; }
    }
}

/// <summary>A link's form, and whether it takes answers.</summary>
internal sealed record LinkForm
{
    public required string Token { get; init; }
    /// <summary>Of the wave: planned, open, paused or closed.</summary>
    public required string State { get; init; }
    /// <summary>False when the link has been taken out of use.</summary>
    public required bool IsActive { get; init; }
    public required bool NeedsCode { get; init; }
    public Deadline? Deadline { get; init; }
    public Contact? Contact { get; init; }
    public required Form Form { get; init; }
}

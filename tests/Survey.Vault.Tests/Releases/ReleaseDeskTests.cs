using System.Security.Cryptography;
using Dapper;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;
using Survey.Vault.Storage;
using Survey.Vault.Tests.Definitions;
using Survey.Vault.Tests.Storage;

namespace Survey.Vault.Tests.Releases;

public sealed class ReleaseDeskTests
{
    private static readonly StudyDefinition Definition = DefinitionJson.Parse(Files.Study("nasjonal-barnevernsledere"));
    private static readonly Questionnaire Heads = Questionnaire.Compile(Definition, 2024, "barnevernsleder");
    private static readonly Form Form = new(1, 1, Heads, new Dictionary<string, string> { ["fylke"] = "46" }, []);

    // She would be of a round that the release says it has, and the next release minus this one would be her.
    [Fact]
    public async Task Who_answers_while_a_release_is_counted_is_in_it()
    {
        using var temporary = new TemporaryDatabase();
        var database = temporary.Database;
        await WriteAsync(database, """
            insert into study (id, key, definition, defined_at) values (1, 'heads', '{}', '');
            insert into wave (id, study_id, year, state, definition) values (1, 1, 2024, 'open', '{}');
            insert into link (id, wave_id, token, audience, fixed, made_at) values (1, 1, 'token-of-the-only-link', 'barnevernsleder', '{"fylke":"46"}', '');
            """);
        for (var head = 0; head < 6; head++) await SubmitAsync(database);
        await WriteAsync(database, "update wave set state = 'closed'");

        var openedAgain = false;
        var outcome = await new ReleaseDesk(database, TimeProvider.System).ReleaseAsync(
            new ReleaseOrder
            {
                WaveId = 1,
                Definition = Definition,
                Year = 2024,
                Forms = [Form],
                MinimumGroup = 5,
                Public = false,
                ReleasedBy = "",
                EmbeteOf = OpenOnce,
            },
            CancellationToken.None);

        Assert.True(openedAgain);
        Assert.Equal(new ReleaseOutcome.Released(1), outcome);
        var row = new ReleaseShelf(database).Take(1, Heads) is var released ? released.Ask("deltatt", Enumerable.Range(0, released.Strata.Count)) : null;
        Assert.Equal(7, Assert.IsType<ReleasedRow.Published>(row).Figures.N);

        // Asked for while the counts are made: the wave is opened, answered and closed before they are stored.
        string? OpenOnce(string fylke)
        {
            if (openedAgain) return null;
            openedAgain = true;
            Task.Run(async () =>
            {
                await WriteAsync(database, "update wave set state = 'open'");
                await SubmitAsync(database);
                await WriteAsync(database, "update wave set state = 'closed'");
            }).GetAwaiter().GetResult();
            return null;
        }
    }

    private static Task WriteAsync(Database database, string sql) =>
        database.Writer.WriteUnguardedAsync(connection => connection.Execute(sql), CancellationToken.None);

    private static async Task SubmitAsync(Database database)
    {
        var packed = new byte[Heads.PackedLength];
        Packing.Tick(packed, Heads.Find("deltatt")!, 1);
        var outcome = await database.Writer.SubmitAsync(
            new PackedSubmission
            {
                WaveId = 1,
                LinkId = 1,
                Audience = "barnevernsleder",
                Breakdowns = Strata.Canonical([new("fylke", "46"), new("tsp.startar", "")]),
                Key = RandomNumberGenerator.GetBytes(16),
                Answers = packed,
                Texts = [],
            },
            CancellationToken.None);
        Assert.Equal(SubmissionOutcome.Accepted, outcome);
    }
}

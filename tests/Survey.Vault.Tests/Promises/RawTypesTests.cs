using System.Text.Json;
using Survey.Vault.Atoms;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Microdata;
using Survey.Vault.Releases;
using Survey.Vault.Tests.Definitions;

namespace Survey.Vault.Tests.Promises;

/// <summary>Promise 2: raw answers and counts do not leave as JSON, whoever asks for it.</summary>
public sealed class RawTypesTests
{
    private static readonly AtomTally Tally = new("q", 0, 5, [2, 3], null);

    private static readonly object[] Raw =
    [
        Tally,
        new AudienceTallies(["{}"], [], [Tally], new Dictionary<string, Withheld>()),
        new UnitRound(1, [1], [1]),
        new TallySheet(Questionnaire.Compile(DefinitionJson.Parse(Files.Study("tjenestestotteprogrammet")), 2023, "leder")),
        new Respondent("leder", new Dictionary<string, string>(), [1]),
        new ImportedSubmission(null!, "{}", new byte[16], [1], []),
        new PackedSubmission { WaveId = 1, LinkId = 1, Audience = "leder", Breakdowns = "{}", Key = new byte[16], Answers = [1], Texts = [] },
    ];

    public static TheoryData<string> RawTypes => [.. Raw.Select(raw => raw.GetType().Name)];

    [Theory]
    [MemberData(nameof(RawTypes))]
    public void A_raw_object_refuses_to_be_serialised_alone_and_within_others(string type)
    {
        var raw = Raw.Single(candidate => candidate.GetType().Name == type);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(raw, raw.GetType()));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize<object>(new { rows = new[] { raw } }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Dictionary<string, object> { ["raw"] = raw }, DefinitionJson.Options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", raw.GetType()));
    }

    /// <summary>Whoever adds a type that holds packed answers, or counts before they are released, must mark it too.</summary>
    [Fact]
    public void Every_type_that_carries_packed_answers_or_unreleased_counts_is_marked()
    {
        var marked = Raw.Select(raw => raw.GetType()).ToHashSet();
        var unmarked = typeof(TallySheet).Assembly.GetTypes()
            .Where(type => type.Namespace is "Survey.Vault.Collection" or "Survey.Vault.Microdata" or "Survey.Vault.Releases" && !type.IsPublic && !type.IsNested)
            .Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(byte[]) || property.PropertyType == typeof(long[])
                || property.Name is "Counts" or "Tallies"))
            // It reads one submission and is gone: what is stored of it is the packed submission.
            .Where(type => type != typeof(SubmissionReader) && !marked.Contains(type));
        Assert.Empty(unmarked);
    }
}

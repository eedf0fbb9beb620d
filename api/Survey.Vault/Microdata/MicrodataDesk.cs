using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dapper;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Microdata;

/// <summary>
/// The door through which the controller of the data takes single answers out. Each reading is logged before it is made, and makes the
/// wave final: were it opened again, the difference of two readings would be those who came in between, with their texts beside their answers.
/// </summary>
public sealed class MicrodataDesk(Database database, TimeProvider clock)
{
    private const string SelectStrata = "select id, audience, breakdowns from stratum where wave_id = @waveId";
    private const string SelectAnswers = "select stratum_id as StratumId, answers from submission where wave_id = @waveId";
    private const string SelectTexts = "select text from text_answer where wave_id = @waveId and audience = @audience and question = @question";

    /// <summary>The wave's answers without their texts; null where the wave is not closed, or has been erased.</summary>
    public async Task<MicrodataExport?> ExportAsync(MicrodataOrder order, CancellationToken ct)
    {
        var kind = order.Format is MicrodataFormat.Sav ? "sav" : "csv";
        if (!await database.WriteAsync(connection => AccessLog.NoteReading(connection, order.WaveId, kind, order.Audience, null, order.By, clock), ct)) return null;

        var questionnaires = order.Definition.Study.Audiences
            .Where(audience => order.Audience is null || audience.Key == order.Audience)
            .Select(audience => Questionnaire.Compile(order.Definition, order.Year, audience.Key))
            .ToList();
        // Read whole before anything is sent: whoever downloads slowly holds no state of the database, and the journal can be emptied.
        var respondents = ReadShuffled(order);
        var columns = new Columns(order, questionnaires).Make(respondents);
        return new MicrodataExport(order.Format is MicrodataFormat.Sav
            ? new SavFile(columns, order.Definition.Study.Title.In(order.Language), order.Language switch { "en" => "Not asked", "nn" => "Ikkje stilt", _ => "Ikke stilt" }, clock.GetUtcNow()).WriterOf(respondents)
            : new CsvFile(columns, order.Format is MicrodataFormat.CsvExcel, order.Labels).WriterOf(respondents));
    }

    /// <summary>The texts of a question; null where the wave is not closed, or has been erased.</summary>
    public async Task<FreeTexts?> ReadTextsAsync(long waveId, string audience, string question, int minimumGroup, string by, CancellationToken ct)
    {
        if (!await database.WriteAsync(connection => AccessLog.NoteReading(connection, waveId, "texts", audience, question, by, clock), ct)) return null;
        var texts = ReadTexts(waveId, audience, question);
        var minimum = Math.Max(FreeTexts.FewestTexts, minimumGroup);
        if (texts.Length < minimum) return new FreeTexts(null, minimum);
        RandomNumberGenerator.Shuffle(texts.AsSpan());
        return new FreeTexts(texts, minimum);
    }

    private string[] ReadTexts(long waveId, string audience, string question)
    {
        using var connection = database.UnguardedReader();
        return [.. connection.Query<string>(SelectTexts, new { waveId, audience, question })];
    }

    private List<Respondent> ReadShuffled(MicrodataOrder order)
    {
        using var connection = database.UnguardedReader();
        using var snapshot = new Snapshot(connection);
        var strata = connection.Query<StratumRow>(SelectStrata, new { waveId = order.WaveId })
            .ToDictionary(row => row.Id, row => (row.Audience, Breakdowns: Strata.Parse(row.Breakdowns)));
        var respondents = connection.Query<AnswerRow>(SelectAnswers, new { waveId = order.WaveId }, buffered: false)
            .Select(row => new Respondent(strata[row.StratumId].Audience, strata[row.StratumId].Breakdowns, row.Answers))
            .Where(respondent => order.Audience is null || respondent.Audience == order.Audience)
            .ToList();
        RandomNumberGenerator.Shuffle(CollectionsMarshal.AsSpan(respondents));
        return respondents;
    }

    private sealed record StratumRow
    {
        public required long Id { get; init; }
        public required string Audience { get; init; }
        public required string Breakdowns { get; init; }
    }

    private sealed record AnswerRow
    {
        public required long StratumId { get; init; }
        public required byte[] Answers { get; init; }
    }
}

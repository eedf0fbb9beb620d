using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Vault.Storage;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Tests.Storage;

/// <summary>The days that are stored tell of a minimum group or more, whatever is set against whatever.</summary>
public sealed class DayLedgerTests : IDisposable
{
    private const int MinimumGroup = 5;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-days-");
    private readonly SqliteConnection writer;
    private readonly Noon clock = new();
    private DayLedger ledger;

    public DayLedgerTests()
    {
        writer = new Connections(Path.Combine(folder.FullName, "survey.db")).Writer(static () => false);
        Migrator.Migrate(writer, TimeProvider.System);
        // Thousands of commits, whose durability is tested elsewhere.
        writer.Execute("pragma synchronous = off");
        writer.Execute("""
            insert into study (id, key, definition, defined_at) values (1, 'liten', '{}', '');
            insert into wave (id, study_id, year, state, definition) values (1, 1, 2023, 'open', '{"study":{"minimumGroup":5}}');
            """);
        MakeLink();
        ledger = new DayLedger(writer, clock);
    }

    public void Dispose()
    {
        writer.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Days_with_few_answers_are_told_with_those_after_them_and_the_last_ones_not_at_all()
    {
        foreach (var answers in new[] { 7, 2, 2, 9, 0, 6, 4 })
        {
            Answer(answers);
            Tomorrow();
        }
        // The second and the third day are told with the fourth, and the fifth had none. Fewer than five came after the sixth.
        Assert.Equal([("2026-05-01", 7), ("2026-05-04", 20)], Lines());
        Answer(1);
        Assert.Equal([("2026-05-01", 7), ("2026-05-04", 20), ("2026-05-06", 26)], Lines());
    }

    [Fact]
    public void A_day_is_not_told_before_enough_have_come_after_it()
    {
        Answer(100);
        Tomorrow();
        Answer(4);
        // Else whoever gets the file now would see that four came today.
        Assert.Empty(Lines());
        Answer(1);
        Assert.Equal([("2026-05-01", 100)], Lines());
    }

    [Fact]
    public void A_day_ends_at_midnight_where_the_wave_is()
    {
        // Half past twelve at night in Oslo.
        clock.Now = new DateTimeOffset(2026, 5, 1, 22, 30, 0, TimeSpan.Zero);
        Answer(6);
        Tomorrow();
        Answer(6);
        Assert.Equal([("2026-05-02", 6)], Lines());
    }

    [Fact]
    public void What_was_not_stored_when_the_program_stopped_is_told_with_the_next_day()
    {
        Answer(6);
        Restart();
        Answer(6);
        Tomorrow();
        Restart();
        Answer(6);
        Tomorrow();
        Answer(6);
        Assert.Equal([("2026-05-02", 18)], Lines());
    }

    [Fact]
    public void A_clock_that_is_set_back_tells_no_day_twice()
    {
        Answer(6);
        Tomorrow();
        Answer(6);
        Tomorrow(-2);
        Answer(6);
        Tomorrow();
        Answer(6);
        Tomorrow();
        Answer(6);
        Assert.Equal([("2026-05-01", 6)], Lines());
        Tomorrow();
        Answer(6);
        Assert.Equal([("2026-05-01", 6), ("2026-05-02", 30)], Lines());
    }

    [Fact]
    public void Where_a_link_with_answers_is_out_of_use_no_more_days_are_told()
    {
        var other = MakeLink();
        Answer(96);
        Answer(4, other);
        Tomorrow();
        writer.Execute("update link set deactivated_at = '' where id = 1");
        Answer(6, other);
        // A hundred less the 96 would be the four of the other link.
        Assert.Empty(Lines());
    }

    [Fact]
    public void A_link_that_was_never_answered_may_be_out_of_use()
    {
        MakeLink();
        writer.Execute("update link set deactivated_at = '' where id = 2");
        Answer(6);
        Tomorrow();
        Answer(6);
        Assert.Equal([("2026-05-01", 6)], Lines());
    }

    [Fact]
    public void Those_who_came_through_a_link_that_was_made_since_are_no_company()
    {
        Answer(100);
        Tomorrow();
        Answer(2);
        var other = MakeLink();
        Answer(6, other);
        // 102 have come through the first link by now: the line would tell that two of them came on the second day.
        Assert.Empty(Lines());
        Tomorrow();
        Answer(6, other);
        Assert.Equal([("2026-05-02", 108)], Lines());
    }

    [Theory]
    [InlineData("update wave set state = 'closed'")]
    [InlineData("update wave set round = 2")]
    public void Only_the_first_answers_of_an_open_wave_have_days(string change)
    {
        Answer(6);
        Tomorrow();
        writer.Execute(change);
        Answer(6);
        Tomorrow();
        Answer(6);
        Assert.Empty(Lines());
    }

    [Theory]
    [InlineData(7, 9)]
    [InlineData(0, 2)]
    public void The_table_itself_refuses_lines_that_are_nearer_than_any_minimum_group(int before, int answered)
    {
        if (before > 0) writer.Execute("insert into answered_by_day (wave_id, day, answered) values (1, '2026-05-01', @before)", new { before });
        Action nearer = () => writer.Execute("insert into answered_by_day (wave_id, day, answered) values (1, '2026-05-02', @answered)", new { answered });
        Assert.Throws<SqliteException>(nearer);
        Assert.Throws<SqliteException>(() => writer.Execute("insert into answered_by_day (wave_id, day, answered) values (1, '2026-05-03', 99); update answered_by_day set answered = 98"));
    }

    /// <summary>After every step, whatever happened: who holds the file sees no two numbers that fewer than a minimum group lie between.</summary>
    [Fact]
    public void No_two_numbers_are_nearer_than_a_minimum_group() => Properties.Check(30, number =>
    {
        var random = new Random(number);
        using var other = new DayLedgerTests();
        var told = 0;
        for (var step = 0; step < 120; step++)
        {
            switch (random.Next(12))
            {
                case 0: other.Tomorrow(random.Next(-2, 4)); break;
                case 1 or 2 or 3: other.Tomorrow(); break;
                case 4 when random.Next(5) == 0: other.Restart(); break;
                case 5 when random.Next(10) == 0: other.MakeLink(); break;
                default: other.Answer(random.Next(5), random.Next(1, other.links + 1)); break;
            }
            var lines = other.Lines();
            Assert.Equal(lines.Select(line => line.Answered).Order(), lines.Select(line => line.Answered));
            // Without a line there is nothing that the count of now could be set against.
            long[] numbers = lines.Count == 0 ? [] : [0, .. lines.Select(line => line.Answered), other.Answered];
            Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.Second == pair.First || pair.Second - pair.First >= MinimumGroup, string.Join(", ", numbers)));
            told = Math.Max(told, lines.Count);
        }
        Assert.True(told > 0, "Nothing was told.");
    });

    private int links;

    private long Answered => writer.QuerySingle<long>("select coalesce(sum(answered), 0) from link_count");

    private long MakeLink()
    {
        links++;
        writer.Execute("insert into link (id, wave_id, token, audience, fixed, made_at) values (@links, 1, @token, 'leder', '{}', '')", new { links, token = $"aaaaaaaaaaaaaaaaaaaaaaaa{links}" });
        return links;
    }

    /// <summary>As the writer does: each in a commit of its own, and the journal emptied after it.</summary>
    private void Answer(int count, long link = 1)
    {
        for (var i = 0; i < count; i++)
        {
            ledger.EndDays();
            writer.Execute("insert into link_count (link_id, answered) values (@link, 1) on conflict (link_id) do update set answered = answered + 1", new { link });
            ledger.Watch([1]);
            ledger.Write();
        }
    }

    private void Tomorrow(int days = 1) => clock.Now += TimeSpan.FromDays(days);

    private void Restart() => ledger = new DayLedger(writer, clock);

    private List<(string Day, long Answered)> Lines() => [.. writer.Query<Line>("select day, answered from answered_by_day order by day").Select(line => (line.Day, line.Answered))];

    private sealed record Line
    {
        public required string Day { get; init; }
        public required long Answered { get; init; }
    }

    private sealed class Noon : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

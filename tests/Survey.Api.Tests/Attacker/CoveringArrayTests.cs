namespace Survey.Api.Tests.Attacker;

public sealed class CoveringArrayTests
{
    [Fact]
    public void Every_two_values_of_every_table_stand_together_in_an_answer_or_else_in_a_refusal()
    {
        const int number = 3;
        using var raid = Raid.Planned(number);
        foreach (var operation in Domains.Operations)
        {
            var array = new Crossing(raid, number).ArrayOf(operation, strength: 2);
            var answered = array.Met(array.Answered);
            var left = array.All.Except(answered).ToHashSet();
            Assert.Empty(left.Except(array.Met(array.Refused)));
            // No more is refused than has to be: most go together.
            Assert.True(left.Count * 4 < answered.Count, $"{operation}: {answered.Count} pairs in {array.Answered.Count} answers, {left.Count} in {array.Refused.Count} refusals: {string.Join("; ", left.Take(20))}");
        }
    }

    [Fact]
    public void What_a_row_misses_is_seen()
    {
        Factor[] factors = [new("a", [null, "1"]), new("b", [null, "1", "2"]), new("c", ["x", "y"])];
        var array = new CoveringArray(factors, 2, _ => 0, 1).Build();
        Assert.Empty(array.All.Except(array.Met(array.Answered)));
        Assert.NotEmpty(array.All.Except(array.Met(array.Answered.Skip(1))));
        Assert.InRange(array.Answered.Count, 6, 8);
    }

    [Fact]
    public void Three_at_a_time_are_met_too()
    {
        Factor[] factors = [new("a", [null, "1"]), new("b", [null, "1", "2"]), new("c", ["x", "y"]), new("d", [null, "1"])];
        // Two values that never go together are asked for all the same, and refused.
        var array = new CoveringArray(factors, 3, chosen => chosen["a"] == "1" && chosen["b"] == "2" ? 1 : 0, 1).Build();
        Assert.Empty(array.All.Except(array.Met(array.Answered)).Except(array.Met(array.Refused)));
        Assert.All(array.Refused, chosen => Assert.Equal(("1", "2"), (chosen["a"], chosen["b"])));
        Assert.NotEmpty(array.Refused);
    }
}

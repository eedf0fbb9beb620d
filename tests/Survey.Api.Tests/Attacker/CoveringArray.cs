namespace Survey.Api.Tests.Attacker;

/// <summary>
/// Few choices of all factors, among which every two values (or three) of different factors stand together in one that is answered. Values that
/// no answered choice has together stand together in one that is refused.
/// </summary>
internal sealed class CoveringArray
{
    private readonly IReadOnlyList<Factor> factors;
    private readonly int strength;
    private readonly Func<IReadOnlyDictionary<string, string?>, int> faults;
    private readonly Random random;
    private readonly int[] offsets;
    private readonly int[] needs;
    private readonly int values;
    private readonly List<int[]> answered = [], refused = [];

    /// <param name="strength">How many values stand together.</param>
    /// <param name="faults">How much is wrong with a choice: nothing of one that is answered.</param>
    public CoveringArray(IReadOnlyList<Factor> factors, int strength, Func<IReadOnlyDictionary<string, string?>, int> faults, int seed)
    {
        (this.factors, this.strength, this.faults, random) = (factors, strength, faults, new Random(seed));
        offsets = [.. factors.Select((_, place) => factors.Take(place).Sum(factor => factor.Values.Count))];
        needs = [.. factors.Select(factor => factor.Needs is { } name ? factors.Select((of, place) => (of.Name, place)).First(of => of.Name == name).place : -1)];
        values = factors.Sum(factor => factor.Values.Count);
    }

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Answered => [.. answered.Select(ChoicesOf)];
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Refused => [.. refused.Select(ChoicesOf)];

    /// <param name="most">Rows that are answered: the first ones meet most.</param>
    public CoveringArray Build(int most = int.MaxValue)
    {
        var all = Tuples();
        var (left, impossible) = (all.Keys.ToHashSet(), new HashSet<long>());
        // What is refused by itself is refused with whatever else.
        var never = factors.SelectMany((factor, place) => factor.Values.Select((_, value) => (Place: place, Value: value))).Where(of => Least([of]) is null).ToHashSet();
        // In a drawn order, so that the first rows already meet most.
        foreach (var key in all.Keys.OrderBy(_ => random.Next()).ToList())
        {
            if (!left.Contains(key)) continue;
            if (answered.Count == most) break;
            if (!all[key].Any(never.Contains) && Least(all[key]) is { } row)
            {
                Enrich(row, all[key], left);
                answered.Add(row);
                foreach (var met in KeysOf(row)) left.Remove(met);
            }
            else
            {
                left.Remove(key);
                impossible.Add(key);
            }
        }
        foreach (var key in impossible.ToList())
        {
            if (!impossible.Contains(key)) continue;
            var row = factors.Select(factor => random.Next(factor.Values.Count)).ToArray();
            Set(row, all[key]);
            refused.Add(row);
            foreach (var met in KeysOf(row)) impossible.Remove(met);
        }
        return this;
    }

    /// <summary>All that must be met, by name.</summary>
    public HashSet<string> All => [.. Tuples().Values.Select(NameOf)];

    /// <summary>What some choices meet, by name: worked out from them alone.</summary>
    public HashSet<string> Met(IEnumerable<IReadOnlyDictionary<string, string?>> rows) =>
        [.. rows.SelectMany(chosen => Subsets(strength).Where(of => of.All(place => needs[place] < 0 || chosen[factors[needs[place]].Name] is not null)).Select(of => Joined(of.Select(place => (factors[place].Name, chosen[factors[place].Name])))))];

    /// <summary>The values with the least else said that is answered; null where there is none.</summary>
    private int[]? Least((int Place, int Value)[] tuple)
    {
        var row = new int[factors.Count];
        Set(row, tuple);
        var wrong = faults(ChoicesOf(row));
        // Place by place to a value with fewer faults, until there are none.
        for (var before = int.MaxValue; wrong > 0 && wrong < before;)
        {
            before = wrong;
            for (var place = 0; wrong > 0 && place < row.Length; place++)
            {
                if (tuple.Any(of => of.Place == place || needs[of.Place] == place)) continue;
                for (var value = 0; wrong > 0 && value < factors[place].Values.Count; value++)
                {
                    (var kept, row[place]) = (row[place], value);
                    if (faults(ChoicesOf(row)) is var found && found < wrong) wrong = found;
                    else row[place] = kept;
                }
            }
        }
        return wrong == 0 ? row : null;
    }

    /// <summary>Says more, place by place: what meets most that is left and is still answered.</summary>
    private void Enrich(int[] row, (int Place, int Value)[] tuple, HashSet<long> left)
    {
        var settled = tuple.Select(of => of.Place).ToHashSet();
        foreach (var place in Enumerable.Range(0, row.Length).Where(place => !settled.Contains(place)).OrderBy(place => needs[place] >= 0).ThenBy(_ => random.Next()).ToList())
        {
            settled.Add(place);
            List<int> others = [.. settled.Where(of => of != place && IsEffective(row, of)).Order()];
            foreach (var value in Enumerable.Range(0, factors[place].Values.Count).OrderBy(_ => random.Next()).OrderByDescending(value => Gain(row, place, value, others, left)))
            {
                (var kept, row[place]) = (row[place], value);
                if (tuple.All(of => IsEffective(row, of.Place)) && (value == kept || faults(ChoicesOf(row)) == 0)) break;
                row[place] = kept;
            }
        }
    }

    private int Gain(int[] row, int place, int value, List<int> others, HashSet<long> left)
    {
        (var kept, row[place]) = (row[place], value);
        var gain = 0;
        if (IsEffective(row, place))
            foreach (var of in strength == 2 ? others.Select(other => (IReadOnlyList<int>)(other < place ? [other, place] : [place, other])) : Choose(others, 0, strength - 1).Select(of => (IReadOnlyList<int>)[.. of.Append(place).Order()]))
                if (left.Contains(KeyOf(row, of))) gain++;
        row[place] = kept;
        return gain;
    }

    private void Set(int[] row, (int Place, int Value)[] tuple)
    {
        foreach (var (place, value) in tuple) row[place] = value;
        foreach (var (place, _) in tuple)
            while (!IsEffective(row, place)) row[needs[place]] = random.Next(factors[needs[place]].Values.Count);
    }

    private bool IsEffective(int[] row, int place) => needs[place] < 0 || factors[needs[place]].Values[row[needs[place]]] is not null;

    private Dictionary<long, (int Place, int Value)[]> Tuples()
    {
        var (all, row) = (new Dictionary<long, (int, int)[]>(), new int[factors.Count]);
        foreach (var of in Subsets(strength)) Fill(of, 0);
        return all;

        void Fill(IReadOnlyList<int> of, int from)
        {
            if (from == of.Count)
            {
                if (of.All(place => needs[place] < 0 || !of.Contains(needs[place]) || factors[needs[place]].Values[row[needs[place]]] is not null)) all[KeyOf(row, of)] = [.. of.Select(place => (place, row[place]))];
                return;
            }
            for (var value = 0; value < factors[of[from]].Values.Count; value++)
            {
                row[of[from]] = value;
                Fill(of, from + 1);
            }
        }
    }

    private IEnumerable<long> KeysOf(int[] row) => Subsets(strength).Where(of => of.All(place => IsEffective(row, place))).Select(of => KeyOf(row, of));

    private long KeyOf(int[] row, IReadOnlyList<int> of)
    {
        var key = 0L;
        foreach (var place in of) key = (key * (values + 1)) + offsets[place] + row[place] + 1;
        return key;
    }

    private IReadOnlyList<IReadOnlyList<int>>? subsets;

    private IReadOnlyList<IReadOnlyList<int>> Subsets(int size) => subsets ??= [.. Choose([.. Enumerable.Range(0, factors.Count)], 0, size)];

    private static IEnumerable<IReadOnlyList<int>> Choose(IReadOnlyList<int> of, int from, int size)
    {
        if (size == 0) return [[]];
        return Enumerable.Range(from, Math.Max(0, of.Count - from)).SelectMany(first => Choose(of, first + 1, size - 1).Select(rest => (IReadOnlyList<int>)[of[first], .. rest]));
    }

    private Dictionary<string, string?> ChoicesOf(int[] row)
    {
        var chosen = new Dictionary<string, string?>(row.Length);
        for (var place = 0; place < row.Length; place++) chosen[factors[place].Name] = factors[place].Values[row[place]];
        return chosen;
    }

    private string NameOf((int Place, int Value)[] tuple) => Joined(tuple.Select(of => (factors[of.Place].Name, factors[of.Place].Values[of.Value])));

    private static string Joined(IEnumerable<(string Name, string? Value)> of) => string.Join(" & ", of.Select(pair => $"{pair.Name} = {pair.Value ?? "nothing"}"));
}

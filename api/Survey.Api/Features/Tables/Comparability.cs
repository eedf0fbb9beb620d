using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables;

/// <summary>Why two rows are not of the same thing, or should be read with care.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Text">In words.</param>
/// <param name="IsBroken">Whether no change or test is given across it.</param>
internal sealed record Break(string Code, string Text, bool IsBroken);

internal sealed class Comparability(TableQuery query, CodeLists codeLists, string language)
{
    /// <summary>What lies between two waves (or two audiences of one) for a question.</summary>
    public IReadOnlyList<Break> Between(string key, Asked one, Asked other)
    {
        var breaks = new List<Break>();
        foreach (var wave in new[] { one.Wave, other.Wave }.DistinctBy(wave => wave.Year))
            if (NotComparable(key, wave) is { } reason) breaks.Add(new("not_comparable", $"{wave.Year}: {reason}", true));
        var (first, second) = (one.Questionnaire.Find(key)!, other.Questionnaire.Find(key)!);
        if (first.Text != second.Text || Stem(one, first) != Stem(other, second))
            breaks.Add(new("wording_changed", Say($"Ordlyden er endret: «{first.Text.In(language)}» og «{second.Text.In(language)}».", $"Ordlyden er endra: «{first.Text.In(language)}» og «{second.Text.In(language)}».", $"The wording has changed: “{first.Text.In(language)}” and “{second.Text.In(language)}”."), true));
        if (!first.Options.Select(option => (option.Code, option.Label.In(LocalizedText.Default))).SequenceEqual(second.Options.Select(option => (option.Code, option.Label.In(LocalizedText.Default)))))
            breaks.Add(new("scale_changed", Say("Svarskalaen er endret.", "Svarskalaen er endra.", "The scale has changed."), true));
        if (Lag(one.Wave) != Lag(other.Wave))
            breaks.Add(new("fieldwork_moved", Say(
                $"Feltarbeidet ble gjort på et annet tidspunkt i forløpet ({Fieldwork(one.Wave)} og {Fieldwork(other.Wave)}).",
                $"Feltarbeidet vart gjort på eit anna tidspunkt i forløpet ({Fieldwork(one.Wave)} og {Fieldwork(other.Wave)}).",
                $"Fieldwork was done at another stage ({Fieldwork(one.Wave)} and {Fieldwork(other.Wave)})."), false));
        return breaks;
    }

    /// <summary>Counties or governors' districts of a row that are not the same area in both years.</summary>
    public IReadOnlyList<Break> Borders(IEnumerable<(string By, string Code)> places, ReleasedWave one, ReleasedWave other) =>
        query.BordersOf is null
        && places.Concat(query.Groups.Concat(query.Excluded).SelectMany(group => group.Conditions).SelectMany(condition => condition.Codes.Select(code => (condition.Breakdown, code))))
            .Any(place => place.Item1 is Breakdown.Fylke or Breakdown.Embete && !codeLists.IsSameArea(place.Item1, place.Item2, one.Year, other.Year))
            ? [new("borders_changed", Say("Grensene er endret.", "Grensene er endra.", "The borders have changed."), true)]
            : [];

    /// <summary>Why the answers of a wave to a question mean something else than those of other waves.</summary>
    public string? NotComparable(string key, ReleasedWave wave) =>
        query.Waves[^1].Definition.Study.NotComparable?.FirstOrDefault(entry => entry.Item == key && entry.Wave == wave.Year)?.Reason.In(language);

    private string Say(string nb, string nn, string en) => new Words(nb, nn, en).In(language);

    private static string? Stem(Asked of, Field field) => of.Questionnaire.Questions.Single(question => question.Key == field.Question).Definition.Stem?.In(LocalizedText.Default);

    private static int Lag(ReleasedWave wave) => (wave.Wave.FieldworkYear ?? wave.Year) - wave.Year;

    private static string Fieldwork(ReleasedWave wave) => wave.Wave.FieldworkYear is { } year ? $"{wave.Year}: {year}" : $"{wave.Year}";
}

/// <summary>A questionnaire in which a question was asked.</summary>
internal sealed record Asked(ReleasedWave Wave, Questionnaire Questionnaire)
{
    /// <summary>The wave's questionnaire for the first of the audiences that was asked; null where none was.</summary>
    public static Asked? Of(ReleasedWave wave, IEnumerable<string> audiences, string key) =>
        audiences.Select(wave.Questionnaire).FirstOrDefault(questionnaire => questionnaire.Find(key) is not null) is { } questionnaire ? new(wave, questionnaire) : null;
}

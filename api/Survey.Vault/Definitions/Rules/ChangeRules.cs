using System.Globalization;
using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions.Rules;

/// <summary>What a study says about its own waves: items that came and went, that cannot be compared, that were worded otherwise.</summary>
internal static class ChangeRules
{
    public static void Check(StudyMap map, FaultList faults)
    {
        Changes(map, map.Study.NewIn, "study.newIn", faults);
        Changes(map, map.Study.DroppedIn, "study.droppedIn", faults);
        NeverAskedItems(map, faults);
        NotComparables(map, faults);
        Wordings(map, faults);
        BatteryScalesDiffer(map, faults);
    }

    public static bool TryYear(string text, out int year) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);

    private static void Changes(StudyMap map, IReadOnlyDictionary<string, IReadOnlyList<string>>? changes, string path, FaultList faults)
    {
        if (changes is null) return;
        foreach (var (year, keys) in changes)
        {
            var at = $"{path}.{KeyRules.Shown(year)}";
            if (!TryYear(year, out var number) || !map.Study.Waves.Any(wave => wave.Year == number))
                faults.Add(UnknownWave, at, KeyRules.Shown(year));
            foreach (var (index, key) in keys.Index())
                if (map.Find(key) is null) faults.Add(UnknownItem, $"{at}[{index}]", KeyRules.Shown(key));
        }

        KeyRules.Unique(
            changes.SelectMany(change => change.Value.Select((key, index) => (key, $"{path}.{KeyRules.Shown(change.Key)}[{index}]"))),
            faults);
    }

    /// <summary>Whole questions are told by <see cref="QuestionRules"/>; here the items of batteries that otherwise are asked.</summary>
    private static void NeverAskedItems(StudyMap map, FaultList faults)
    {
        foreach (var (index, question) in map.Study.Questions.Index())
        {
            if (!map.Study.Waves.Any(wave => map.IsAsked(question, wave.Year))) continue;
            foreach (var (place, item) in (question.Items ?? []).Index())
                if (map.Find(item.Key) is { } found && !map.Study.Waves.Any(wave => map.IsAsked(found, wave.Year)))
                    faults.Add(NeverAsked, $"study.questions[{index}].items[{place}]", KeyRules.Shown(item.Key));
        }
    }

    private static void NotComparables(StudyMap map, FaultList faults)
    {
        foreach (var (index, entry) in (map.Study.NotComparable ?? []).Index())
        {
            var path = $"study.notComparable[{index}]";
            TextRules.Text(entry.Reason, $"{path}.reason", faults);
            Asked(map, entry.Item, $"{path}.item", entry.Wave, $"{path}.wave", faults);
        }
    }

    private static void Wordings(StudyMap map, FaultList faults)
    {
        var seen = new HashSet<(string, int)>();
        foreach (var (index, wording) in (map.Study.Wordings ?? []).Index())
        {
            var path = $"study.wordings[{index}]";
            TextRules.Text(wording.Text, $"{path}.text", faults);
            if (wording.Text is null && wording.Scale is null) faults.Add(WordingEmpty, path);
            if (wording.Scale is { } scale) Scale(map, wording, scale, $"{path}.scale", faults);
            KeyRules.Count(wording.Waves.Count, StudyValidator.MostWaves, $"{path}.waves", faults);
            if (map.Find(wording.Item) is { IsAnswered: false }) faults.Add(UnknownItem, $"{path}.item", KeyRules.Shown(wording.Item));
            foreach (var (place, year) in wording.Waves.Index())
            {
                Asked(map, wording.Item, place == 0 ? $"{path}.item" : null, year, $"{path}.waves[{place}]", faults);
                if (!seen.Add((wording.Item, year)))
                    faults.Add(WordingTwice, $"{path}.waves[{place}]", KeyRules.Shown(wording.Item), FaultList.Number(year));
            }
        }
    }

    private static void Scale(StudyMap map, Wording wording, string scale, string path, FaultList faults)
    {
        if (!map.HasScale(scale)) faults.Add(UnknownScale, path, KeyRules.Shown(scale));
        if (map.Find(wording.Item) is not { } place) return;
        if (!place.IsOneChoice && !place.IsSeveral) faults.Add(MemberNotAllowed, path, "scale", DefinitionJson.Name(place.Question.Type));
        foreach (var option in wording.Waves.Take(1).SelectMany(year => map.OptionsOf(place, year)))
        {
            if (option.Exclusive && !place.IsSeveral) faults.Add(ExclusiveOutsideMulti, path, KeyRules.Shown(option.Code));
            if (option.FreeText && place.Item is not null) faults.Add(FreeTextInBattery, path, KeyRules.Shown(option.Code));
        }
    }

    /// <summary>A battery is one table on the form: in any one wave its items have one scale.</summary>
    private static void BatteryScalesDiffer(StudyMap map, FaultList faults)
    {
        foreach (var (index, question) in map.Study.Questions.Index().Where(entry => entry.Item.Items is not null))
            foreach (var year in map.Study.Waves.Select(wave => wave.Year).Distinct())
            {
                var key = Questionnaire.KeyOf(question);
                var scales = question.Items!.Select(item => new StudyMap.Place(index, question, item, key))
                    .Where(item => map.IsAsked(item, year))
                    .Select(item => map.WordingOf(item.Key, year)?.Scale ?? question.Scale)
                    .Distinct();
                if (scales.Count() > 1) faults.Add(BatteryScales, $"study.questions[{index}]", KeyRules.Shown(key), FaultList.Number(year));
            }
    }

    private static void Asked(StudyMap map, string key, string? keyPath, int year, string yearPath, FaultList faults)
    {
        var known = map.Study.Waves.Any(wave => wave.Year == year);
        if (!known) faults.Add(UnknownWave, yearPath, FaultList.Number(year));
        if (map.Find(key) is not { } place)
        {
            if (keyPath is not null) faults.Add(UnknownItem, keyPath, KeyRules.Shown(key));
        }
        else if (known && !(place.IsAnswered ? map.IsAsked(place, year) : map.IsAsked(place.Question, year)))
            faults.Add(NotAskedInWave, yearPath, KeyRules.Shown(key), FaultList.Number(year));
    }
}

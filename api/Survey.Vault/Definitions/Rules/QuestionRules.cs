using System.Globalization;
using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions.Rules;

/// <summary>Each question by itself: the members that its type has, its options, bounds, audiences and keys.</summary>
internal static class QuestionRules
{
    public const int LongestFreeText = 20_000;

    public static void Check(StudyMap map, FaultList faults)
    {
        var study = map.Study;
        KeyRules.Count(study.Questions.Count, StudyValidator.MostQuestions, "study.questions", faults);
        KeyRules.Unique(study.Questions.SelectMany(Keys), faults);
        foreach (var (index, question) in study.Questions.Index())
        {
            var path = $"study.questions[{index}]";
            Members(question, path, faults);
            Audiences(map, question, path, faults);
            Options(map, question, path, faults);
            Items(question, path, faults);
            Bounds(question, path, faults);
            Levels(map, question, path, faults);
            Texts(question, path, faults);
            if (question.Key is { } key) KeyRules.Key(key, $"{path}.key", faults);
            if (question is { Required: true, Optional: true }) faults.Add(RequiredAndOptional, $"{path}.required");
            if (question.MaxLength is < 1 or > LongestFreeText)
                faults.Add(LengthOutOfRange, $"{path}.maxLength", FaultList.Number(1), FaultList.Number(LongestFreeText));
            // Without this a fault in newIn or droppedIn would make a question disappear in silence.
            if (study.Waves.Count > 0 && !study.Waves.Any(wave => map.IsAsked(question, wave.Year)) && question.Items is not { Count: 0 })
                faults.Add(NeverAsked, path, KeyRules.Shown(Questionnaire.KeyOf(question)));
        }
    }

    private static IEnumerable<(string Key, string Path)> Keys(Question question, int index)
    {
        var path = $"study.questions[{index}]";
        // A battery of one item may go by the item's key: they are then the same thing, not two of one name.
        var key = Questionnaire.KeyOf(question);
        if (question.Key is not null || !(question.Items ?? []).Any(item => item.Key == key))
            yield return (key, question.Key is null ? path : $"{path}.key");
        foreach (var (place, item) in (question.Items ?? []).Index()) yield return (item.Key, $"{path}.items[{place}].key");
    }

    private static void Members(Question question, string path, FaultList faults)
    {
        var type = question.Type;
        var name = DefinitionJson.Name(type);
        foreach (var (member, given) in QuestionMembers.Of(question))
        {
            var use = QuestionMembers.Use(member, type);
            if (given && use is MemberUse.None) faults.Add(MemberNotAllowed, $"{path}.{member}", member, name);
            else if (!given && use is MemberUse.Needed) faults.Add(MissingMember, $"{path}.{member}", member);
        }

        if (type is not (QuestionType.Single or QuestionType.Multi or QuestionType.Battery)) return;
        if (question.Scale is not null && question.Options is not null) faults.Add(ScaleAndOptions, path);
        else if (question.Scale is null && question.Options is null)
            faults.Add(MissingMember, $"{path}.options", type is QuestionType.Battery ? "scale" : "options");
    }

    private static void Audiences(StudyMap map, Question question, string path, FaultList faults)
    {
        KeyRules.Count(question.Audiences.Count, StudyValidator.MostAudiences, $"{path}.audiences", faults);
        KeyRules.Unique(question.Audiences.Select((audience, index) => (audience, $"{path}.audiences[{index}]")), faults);
        foreach (var (index, audience) in question.Audiences.Index())
            if (!map.Study.Audiences.Any(candidate => candidate.Key == audience))
                faults.Add(UnknownAudience, $"{path}.audiences[{index}]", KeyRules.Shown(audience));
    }

    private static void Options(StudyMap map, Question question, string path, FaultList faults)
    {
        if (question.Scale is { } scale && !map.HasScale(scale)) faults.Add(UnknownScale, $"{path}.scale", KeyRules.Shown(scale));
        if (question.Options is { } own) OptionRules.Check(own, Field.MostOptions, $"{path}.options", faults);
        var at = question.Scale is null ? $"{path}.options" : $"{path}.scale";
        foreach (var option in map.OptionsOf(question))
        {
            if (option.Exclusive && question.Type is not QuestionType.Multi)
                faults.Add(ExclusiveOutsideMulti, at, KeyRules.Shown(option.Code));
            if (option.FreeText && question.Type is QuestionType.Battery) faults.Add(FreeTextInBattery, at, KeyRules.Shown(option.Code));
        }
    }

    private static void Items(Question question, string path, FaultList faults)
    {
        if (question.Items is not { } items) return;
        KeyRules.Count(items.Count, StudyValidator.MostItems, $"{path}.items", faults);
        foreach (var (index, item) in items.Index())
        {
            KeyRules.Key(item.Key, $"{path}.items[{index}].key", faults);
            TextRules.Text(item.Text, $"{path}.items[{index}].text", faults);
        }
    }

    private static void Bounds(Question question, string path, FaultList faults)
    {
        if (question is { Min: { } min, Max: { } max } && min > max)
            faults.Add(BoundsReversed, $"{path}.min", FaultList.Number(min), FaultList.Number(max));
        if (question is { Earliest: { } earliest, Latest: { } latest } && earliest > latest)
            faults.Add(BoundsReversed, $"{path}.earliest", Day(earliest), Day(latest));
        if (question.Bands is not { } bands) return;

        KeyRules.Count(bands.Count, Field.MostOptions, $"{path}.bands", faults);
        foreach (var (index, band) in bands.Index())
        {
            var at = $"{path}.bands[{index}]";
            TextRules.Label(band.Label, $"{at}.label", faults);
            var (from, to) = (FaultList.Number(band.From), FaultList.Number(band.To));
            if (band.From > band.To) faults.Add(BoundsReversed, $"{at}.from", from, to);
            else if (question is { Min: { } low, Max: { } high } && (band.From < low || band.To > high))
                faults.Add(BandOutside, at, from, to, FaultList.Number(low), FaultList.Number(high));
            if (bands.Take(index).FirstOrDefault(other => other.From <= band.To && band.From <= other.To) is { } overlapped)
                faults.Add(BandsOverlap, at, $"{FaultList.Number(overlapped.From)}–{FaultList.Number(overlapped.To)}", $"{from}–{to}");
        }
    }

    private static void Levels(StudyMap map, Question question, string path, FaultList faults)
    {
        if (question.Levels is not { } levels) return;
        KeyRules.Unique(levels.Select((level, index) => (level, $"{path}.levels[{index}]")), faults);
        var declared = map.Study.Breakdowns.Select(breakdown => breakdown.Key).ToList();
        // A county has its governor, declared or not.
        if (declared.Contains(Breakdown.Fylke)) declared.Add(Breakdown.Embete);
        foreach (var (index, level) in levels.Index())
            if (!declared.Contains(level)) faults.Add(UnknownBreakdown, $"{path}.levels[{index}]", KeyRules.Shown(level));
    }

    private static void Texts(Question question, string path, FaultList faults)
    {
        TextRules.Text(question.Text, $"{path}.text", faults);
        TextRules.Text(question.Stem, $"{path}.stem", faults);
        TextRules.Text(question.Help, $"{path}.help", faults);
        TextRules.Label(question.Unit, $"{path}.unit", faults);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

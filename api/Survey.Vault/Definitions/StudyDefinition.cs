using System.Globalization;
using System.Text.Json.Serialization;

namespace Survey.Vault.Definitions;

/// <summary>What is posted to define a study: its scales, and the study itself. The format is documented in db/studies/README.md.</summary>
public sealed record StudyDefinition
{
    public string? Note { get; init; }
    public required IReadOnlyList<Scale> Scales { get; init; }
    public required Study Study { get; init; }
}

public sealed record Scale
{
    public required string Key { get; init; }
    public LocalizedText? Label { get; init; }
    public required IReadOnlyList<Option> Options { get; init; }
}

public sealed record Option
{
    public required string Code { get; init; }
    public required LocalizedText Label { get; init; }
    /// <summary>Counted, but no part of means and order: vet ikke, ikke relevant.</summary>
    public bool OutsideScale { get; init; }
    /// <summary>In a multi: may not be ticked together with others.</summary>
    public bool Exclusive { get; init; }
    /// <summary>«Annet»: whoever chooses it may write a text, kept with the free texts.</summary>
    public bool FreeText { get; init; }
}

public sealed record Study
{
    public required string Key { get; init; }
    public required LocalizedText Title { get; init; }
    public string? CommissionedBy { get; init; }
    public string? ConductedBy { get; init; }
    /// <summary>How the links reach people, in words.</summary>
    public LocalizedText? Distribution { get; init; }
    /// <summary>k: no number is published about fewer people. Default 5, never under 3.</summary>
    public int MinimumGroup { get; init; } = DefaultMinimumGroup;
    public int? Population { get; init; }
    public required IReadOnlyList<Wave> Waves { get; init; }
    public required IReadOnlyList<Audience> Audiences { get; init; }
    public IReadOnlyList<Breakdown> Breakdowns { get; init; } = [];
    public required IReadOnlyList<Question> Questions { get; init; }
    /// <summary>Year → keys that are asked from that wave on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? NewIn { get; init; }
    /// <summary>Year → keys that are no longer asked from that wave on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? DroppedIn { get; init; }
    public IReadOnlyList<NotComparable>? NotComparable { get; init; }
    public IReadOnlyList<Wording>? Wordings { get; init; }

    public const int DefaultMinimumGroup = 5;
    public const int SmallestMinimumGroup = 3;
}

public sealed record Wave
{
    /// <summary>The cohort's year; county codes are those of this year.</summary>
    public required int Year { get; init; }
    /// <summary>The year in which people answered, where it is another.</summary>
    public int? FieldworkYear { get; init; }
    public required LocalizedText Label { get; init; }
    /// <summary>The answers are rebuilt from printed figures: every page that shows them says so.</summary>
    public bool Rebuilt { get; init; }
    /// <summary>The wave exists for demonstration alone: every page that shows it says so.</summary>
    public bool Invented { get; init; }
}

public sealed record Audience
{
    public required string Key { get; init; }
    public required LocalizedText Label { get; init; }
    public LocalizedText? Note { get; init; }
}

public sealed record Breakdown
{
    public const string Fylke = "fylke", Embete = "embete", Cluster = "cluster";

    public required string Key { get; init; }
    public LocalizedText? Label { get; init; }
    /// <summary>The values there are. Fylke and embete take theirs from the code lists; others without options take what their links say.</summary>
    public IReadOnlyList<Option>? Options { get; init; }
    /// <summary>The key of a single or number question that is itself the breakdown.</summary>
    public string? Question { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<QuestionType>))]
public enum QuestionType
{
    [JsonStringEnumMemberName("single")] Single,
    [JsonStringEnumMemberName("multi")] Multi,
    [JsonStringEnumMemberName("battery")] Battery,
    [JsonStringEnumMemberName("number")] Number,
    [JsonStringEnumMemberName("text")] Text,
    [JsonStringEnumMemberName("date")] Date,
    [JsonStringEnumMemberName("section")] Section,
    [JsonStringEnumMemberName("info")] Info,
}

/// <summary>One entry of a questionnaire. Which members belong to which type is in db/studies/README.md; the validator holds to it.</summary>
public sealed record Question
{
    public required QuestionType Type { get; init; }
    /// <summary>Stable across waves and audiences. A battery's is, unless said, what its items' keys have before the last dot.</summary>
    public string? Key { get; init; }
    public LocalizedText? Text { get; init; }
    /// <summary>A battery's common beginning.</summary>
    public LocalizedText? Stem { get; init; }
    public LocalizedText? Help { get; init; }
    public required IReadOnlyList<string> Audiences { get; init; }
    public string? Scale { get; init; }
    public IReadOnlyList<Option>? Options { get; init; }
    public IReadOnlyList<Item>? Items { get; init; }
    public bool Required { get; init; }
    /// <summary>Accepted from older definitions; no question is required unless it says so.</summary>
    public bool? Optional { get; init; }
    public int? Min { get; init; }
    public int? Max { get; init; }
    public LocalizedText? Unit { get; init; }
    /// <summary>The groups in which a number's distribution is shown; without them only n and mean are given.</summary>
    public IReadOnlyList<Band>? Bands { get; init; }
    public DateOnly? Earliest { get; init; }
    public DateOnly? Latest { get; init; }
    /// <summary>Characters (UTF-16 units) of a text; default 4000.</summary>
    public int? MaxLength { get; init; }
    public Routing? ShowIf { get; init; }
    /// <summary>For atoms: the order of breakdowns in which small groups merge, finest first, where it is not the study's.</summary>
    public IReadOnlyList<string>? Levels { get; init; }

    public const int DefaultMaxLength = 4000;
}

public sealed record Item
{
    public required string Key { get; init; }
    public required LocalizedText Text { get; init; }
}

/// <summary>Whole numbers from <see cref="From"/> to <see cref="To"/>, both included.</summary>
public sealed record Band
{
    public required int From { get; init; }
    public required int To { get; init; }
    public LocalizedText? Label { get; init; }

    /// <summary>As tables show it.</summary>
    public Option AsOption() => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"{From}-{To}"),
        Label = Label ?? LocalizedText.Bokmål(From == To ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}–{To}")),
    };
}

/// <summary>When a question is shown: exactly one of <c>question</c> with <c>is</c> or <c>contains</c>, <c>all</c>, <c>any</c>, <c>not</c>.</summary>
public sealed record Routing
{
    public string? Question { get; init; }
    public IReadOnlyList<string>? Is { get; init; }
    public IReadOnlyList<string>? Contains { get; init; }
    public IReadOnlyList<Routing>? All { get; init; }
    public IReadOnlyList<Routing>? Any { get; init; }
    public Routing? Not { get; init; }

    /// <summary>Every question that the condition names.</summary>
    public IEnumerable<string> Named() =>
        (Question is null ? [] : new[] { Question })
        .Concat((All ?? []).Concat(Any ?? []).SelectMany(part => part.Named()))
        .Concat(Not?.Named() ?? []);
}

public sealed record NotComparable
{
    public required string Item { get; init; }
    public required int Wave { get; init; }
    public required LocalizedText Reason { get; init; }
}

/// <summary>What an item said, or was answered on, in some waves, where that is not what it says now.</summary>
public sealed record Wording
{
    public required string Item { get; init; }
    public required IReadOnlyList<int> Waves { get; init; }
    public LocalizedText? Text { get; init; }
    public string? Scale { get; init; }
}

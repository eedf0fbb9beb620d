using Survey.Vault.Definitions;

namespace Survey.Api.Features.Studies.GetStudy;

internal sealed record Response
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public string? CommissionedBy { get; init; }
    public string? ConductedBy { get; init; }
    /// <summary>How the links reach people, in words.</summary>
    public string? Distribution { get; init; }
    /// <summary>No number is published about fewer people.</summary>
    public required int MinimumGroup { get; init; }
    public int? Population { get; init; }
    public required IReadOnlyList<StudyWaveResponse> Waves { get; init; }
    public required IReadOnlyList<StudyAudienceResponse> Audiences { get; init; }
    /// <summary>The only things one may break down by, besides audience and year.</summary>
    public required IReadOnlyList<StudyBreakdownResponse> Breakdowns { get; init; }
    /// <summary>Answerable keys: a battery's items each on a line.</summary>
    public required IReadOnlyList<StudyQuestionResponse> Questions { get; init; }
}

internal sealed record StudyWaveResponse
{
    public required int Year { get; init; }
    /// <summary>The year in which people answered, where it is another.</summary>
    public int? FieldworkYear { get; init; }
    public required string Label { get; init; }
    /// <summary>`planned`, `open` or `closed`.</summary>
    public required string State { get; init; }
    public required bool Rebuilt { get; init; }
    public required bool Invented { get; init; }
    /// <summary>Numbers of the releases that the caller may read.</summary>
    public required IReadOnlyList<int> Releases { get; init; }
    /// <summary>Numbers of the releases that were withdrawn, of those that the caller might have read: their tables answer `release_withdrawn`, with the day and the reason.</summary>
    public IReadOnlyList<int>? Withdrawn { get; init; }
    /// <summary>When the answers were erased, if they were. What was released stands.</summary>
    public string? AnswersErasedAt { get; init; }
}

internal sealed record StudyAudienceResponse
{
    public required string Key { get; init; }
    public required string Label { get; init; }
}

internal sealed record StudyBreakdownResponse
{
    public required string Key { get; init; }
    public required string Label { get; init; }
    /// <summary>The question that it is, where it is one.</summary>
    public string? Question { get; init; }
    /// <summary>Declared values; of counties, those of any of the study's waves; of a question, its answers.</summary>
    public required IReadOnlyList<StudyCodeResponse> Options { get; init; }
}

internal sealed record StudyCodeResponse
{
    public required string Code { get; init; }
    public required string Label { get; init; }
}

internal sealed record StudyQuestionResponse
{
    public required string Key { get; init; }
    /// <summary>The question that it belongs to: itself, or the battery.</summary>
    public required string Question { get; init; }
    public required QuestionType Type { get; init; }
    public required string Text { get; init; }
    /// <summary>Of an item: the battery's common beginning.</summary>
    public string? Stem { get; init; }
    public required IReadOnlyList<string> Audiences { get; init; }
    /// <summary>The waves in which it is asked.</summary>
    public required IReadOnlyList<int> Waves { get; init; }
    /// <summary>Of a number its bands; of a text none.</summary>
    public required IReadOnlyList<StudyOptionResponse> Options { get; init; }
    public string? Unit { get; init; }
    /// <summary>When it is shown, where not to all.</summary>
    public Routing? ShowIf { get; init; }
    /// <summary>Waves whose answers mean something else.</summary>
    public IReadOnlyList<NotComparableResponse>? NotComparable { get; init; }
    /// <summary>What it said in waves where that was something else.</summary>
    public IReadOnlyList<StudyWordingResponse>? Wordings { get; init; }
    /// <summary>Waves in which it was answered on other options than in the one that asked it before.</summary>
    public IReadOnlyList<int>? Rescaled { get; init; }
}

internal sealed record StudyWordingResponse
{
    public required int Wave { get; init; }
    public required string Text { get; init; }
}

internal sealed record StudyOptionResponse
{
    public required string Code { get; init; }
    public required string Label { get; init; }
    public required bool OutsideScale { get; init; }
    public required bool Exclusive { get; init; }
    /// <summary>Whoever picks it may explain in words of their own.</summary>
    public required bool FreeText { get; init; }
}

internal sealed record NotComparableResponse
{
    public required int Wave { get; init; }
    public required string Reason { get; init; }
}

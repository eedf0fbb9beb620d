namespace Survey.Api.Features.Releases.PreviewRelease;

internal sealed record Response
{
    public required string Study { get; init; }
    public required int Year { get; init; }
    /// <summary>k that the preview is for.</summary>
    public required int MinimumGroup { get; init; }
    /// <summary>The least k that a release of this wave may have.</summary>
    public required int LeastMinimumGroup { get; init; }
    /// <summary>How many have answered since the last release; absent where there is none.</summary>
    public int? Late { get; init; }
    /// <summary>The release would be refused: no answers have come since the last one, and k is not raised.</summary>
    public required bool NothingNew { get; init; }
    /// <summary>Rows of each question by each breakdown alone, and undivided.</summary>
    public required int Rows { get; init; }
    /// <summary>How many of those rows would be hidden.</summary>
    public required int HiddenRows { get; init; }
    /// <summary>What larger minimum groups would do.</summary>
    public required IReadOnlyList<LargerGroupResponse> Larger { get; init; }
    /// <summary>Questions of which nothing would be released.</summary>
    public required IReadOnlyList<WithheldQuestionResponse> Withheld { get; init; }
    /// <summary>The rows that would be hidden of the other questions.</summary>
    public required IReadOnlyList<HiddenRowResponse> Hidden { get; init; }
    /// <summary>Rows of few people that would be shown, and in which all gave the same answer: who reads the table knows what each of them answered. A larger minimum group may help.</summary>
    public required IReadOnlyList<AlikeRowResponse> Alike { get; init; }
}

internal sealed record LargerGroupResponse
{
    public required int MinimumGroup { get; init; }
    public required int Rows { get; init; }
    public required int HiddenRows { get; init; }
}

internal sealed record WithheldQuestionResponse
{
    public required string Audience { get; init; }
    public required string AudienceLabel { get; init; }
    public required string Question { get; init; }
    public required string Text { get; init; }
    /// <summary>`too_few` answered; `too_few_late`: those who answered since the last release are too few, and the earlier release stands; `too_few_erased`: an erasure took or left too few; `routing_withheld`: nothing is released of a question that decides who was asked.</summary>
    public required string Reason { get; init; }
    /// <summary>The same in words.</summary>
    public required string ReasonText { get; init; }
}

/// <summary>A row that would be hidden, with the questions that it would be hidden for.</summary>
internal sealed record HiddenRowResponse
{
    public required string Audience { get; init; }
    public required string AudienceLabel { get; init; }
    /// <summary>The breakdown.</summary>
    public required string By { get; init; }
    /// <summary>Its value; empty where it is not given.</summary>
    public required string Code { get; init; }
    public required string Label { get; init; }
    /// <summary>The smallest row that holds it and is shown.</summary>
    public required string MergedInto { get; init; }
    /// <summary>Keys of questions and batteries.</summary>
    public required IReadOnlyList<string> Questions { get; init; }
}

internal sealed record AlikeRowResponse
{
    public required string Audience { get; init; }
    public required string AudienceLabel { get; init; }
    /// <summary>Key of the question or item.</summary>
    public required string Question { get; init; }
    public required string Text { get; init; }
    /// <summary>The breakdown; absent of the row of all.</summary>
    public string? By { get; init; }
    /// <summary>The row, or the rows that are shown together.</summary>
    public required string Label { get; init; }
}

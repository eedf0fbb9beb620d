using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Collection;

/// <summary>A form in the words of one language.</summary>
internal sealed record FormResponse
{
    public required FormStudyResponse Study { get; init; }
    public required FormWaveResponse Wave { get; init; }
    public required CodedResponse Audience { get; init; }
    /// <summary>No number is published about fewer people than this.</summary>
    public required int MinimumGroup { get; init; }
    /// <summary>When the form closes.</summary>
    public DeadlineResponse? Deadline { get; init; }
    /// <summary>Whom to ask.</summary>
    public ContactResponse? Contact { get; init; }
    /// <summary>A single-use code has to be sent along.</summary>
    public required bool NeedsCode { get; init; }
    /// <summary>The language of the texts below.</summary>
    public required string Language { get; init; }
    /// <summary>The languages that all of the form is given in; in another, what is not translated is in bokmål.</summary>
    public required IReadOnlyList<string> Languages { get; init; }
    /// <summary>What the link already says about whoever answers.</summary>
    public required IReadOnlyList<FixedValueResponse> Fixed { get; init; }
    /// <summary>What the respondent is asked for, because the link does not say.</summary>
    public required IReadOnlyList<BackgroundResponse> Background { get; init; }
    public required IReadOnlyList<FormQuestionResponse> Questions { get; init; }
}

internal sealed record FormStudyResponse
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public string? CommissionedBy { get; init; }
    public string? ConductedBy { get; init; }
}

internal sealed record FormWaveResponse
{
    public required int Year { get; init; }
    public required string Label { get; init; }
    /// <summary>Its answers are rebuilt from printed figures.</summary>
    public required bool Rebuilt { get; init; }
    /// <summary>It exists for demonstration alone.</summary>
    public required bool Invented { get; init; }
}

internal sealed record CodedResponse
{
    public required string Key { get; init; }
    public required string Label { get; init; }
}

internal sealed record FixedValueResponse
{
    public required string Key { get; init; }
    public required string Label { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
}

internal sealed record BackgroundResponse
{
    public required string Key { get; init; }
    public required string Label { get; init; }
    public required bool Required { get; init; }
    public required IReadOnlyList<BackgroundOptionResponse> Options { get; init; }
}

internal sealed record BackgroundOptionResponse
{
    public required string Code { get; init; }
    public required string Label { get; init; }
}

internal sealed record FormQuestionResponse
{
    public required QuestionType Type { get; init; }
    public required string Key { get; init; }
    /// <summary>A battery's is its stem.</summary>
    public required string Text { get; init; }
    public string? Help { get; init; }
    public required bool Required { get; init; }
    /// <summary>Of a single, a multi and a battery.</summary>
    public IReadOnlyList<FormOptionResponse>? Options { get; init; }
    /// <summary>Of a battery; answers are keyed by the item's key.</summary>
    public IReadOnlyList<FormItemResponse>? Items { get; init; }
    public int? Min { get; init; }
    public int? Max { get; init; }
    public string? Unit { get; init; }
    public DateOnly? Earliest { get; init; }
    public DateOnly? Latest { get; init; }
    /// <summary>Characters of a text, or of the text that explains an option.</summary>
    public int? MaxLength { get; init; }
    public Routing? ShowIf { get; init; }
}

internal sealed record FormOptionResponse
{
    public required string Code { get; init; }
    public required string Label { get; init; }
    /// <summary>No step of the scale: vet ikke, ikke relevant.</summary>
    public required bool OutsideScale { get; init; }
    public required bool Exclusive { get; init; }
    /// <summary>Whoever chooses it may write a text, sent as `question:option`.</summary>
    public required bool FreeText { get; init; }
}

internal sealed record FormItemResponse
{
    public required string Key { get; init; }
    public required string Text { get; init; }
}

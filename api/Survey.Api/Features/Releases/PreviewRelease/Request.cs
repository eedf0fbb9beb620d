using FluentValidation;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Releases.PreviewRelease;

internal sealed record Request
{
    /// <summary>k of the release: never less than the study's or that of an earlier release of the wave, and that when left out.</summary>
    public int? MinimumGroup { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator() =>
        RuleFor(request => request.MinimumGroup).InclusiveBetween(Study.SmallestMinimumGroup, 1000).WithErrorCode("out_of_bounds").WithState(_ => $"{Study.SmallestMinimumGroup}–1000");
}

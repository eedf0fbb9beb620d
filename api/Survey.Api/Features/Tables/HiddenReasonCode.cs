namespace Survey.Api.Features.Tables;

internal static class HiddenReasonCode
{
    public static string Code(this HiddenReason reason) => reason switch
    {
        HiddenReason.TooFew => "too_few",
        HiddenReason.NotSeparable => "not_separable",
        HiddenReason.ScaleTooFew => "scale_too_few",
        HiddenReason.ScaleChanged => "scale_changed",
        HiddenReason.BordersMoved => "borders_moved",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}

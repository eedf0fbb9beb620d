using Survey.Vault.Collection;

namespace Survey.Api.Infrastructure;

/// <summary>The wire codes of faults in answers.</summary>
internal static class AnswerErrors
{
    public static FieldError Of(AnswerFault fault) => new(fault.Field, CodeOf(fault.Code), fault.Expected);

    public static string CodeOf(AnswerFaultCode code) => code switch
    {
        AnswerFaultCode.MalformedJson => "malformed_json",
        AnswerFaultCode.UnknownField => "unknown_field",
        AnswerFaultCode.RepeatedKey => "repeated_key",
        AnswerFaultCode.WrongType => "wrong_type",
        AnswerFaultCode.UnknownLanguage => "unknown_language",
        AnswerFaultCode.UnknownQuestion => "unknown_question",
        AnswerFaultCode.UnknownOption => "unknown_option",
        AnswerFaultCode.ExclusiveOption => "exclusive_option",
        AnswerFaultCode.OptionNotChosen => "option_not_chosen",
        AnswerFaultCode.HiddenByRouting => "hidden_by_routing",
        AnswerFaultCode.OutOfBounds => "out_of_bounds",
        AnswerFaultCode.TooLong => "too_long",
        AnswerFaultCode.Required => "required",
        AnswerFaultCode.UnknownBackground => "unknown_background",
        AnswerFaultCode.BackgroundFixed => "background_fixed",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };
}

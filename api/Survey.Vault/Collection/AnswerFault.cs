namespace Survey.Vault.Collection;

/// <summary>What is wrong with an answer. <see cref="Expected"/> says what would be right, in codes and numbers; the words are the host's.</summary>
public sealed record AnswerFault(AnswerFaultCode Code, string Field, string Expected = "");

public enum AnswerFaultCode
{
    MalformedJson,
    UnknownField,
    RepeatedKey,
    WrongType,
    UnknownLanguage,
    UnknownQuestion,
    UnknownOption,
    ExclusiveOption,
    OptionNotChosen,
    HiddenByRouting,
    OutOfBounds,
    TooLong,
    Required,
    UnknownBackground,
    BackgroundFixed,
}

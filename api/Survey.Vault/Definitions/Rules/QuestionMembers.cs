namespace Survey.Vault.Definitions.Rules;

internal enum MemberUse { None, Allowed, Needed }

/// <summary>
/// Which members belong to which type of question. The table in db/studies/README.md says the same, and a test holds
/// them together.
/// </summary>
internal static class QuestionMembers
{
    /// <summary>The members that not all types have, and whether a question gives them.</summary>
    public static IEnumerable<(string Member, bool Given)> Of(Question question)
    {
        yield return ("key", question.Key is not null);
        yield return ("text", question.Text is not null);
        yield return ("stem", question.Stem is not null);
        yield return ("help", question.Help is not null);
        yield return ("scale", question.Scale is not null);
        yield return ("options", question.Options is not null);
        yield return ("items", question.Items is not null);
        yield return ("required", question.Required);
        yield return ("optional", question.Optional is not null);
        yield return ("min", question.Min is not null);
        yield return ("max", question.Max is not null);
        yield return ("unit", question.Unit is not null);
        yield return ("bands", question.Bands is not null);
        yield return ("earliest", question.Earliest is not null);
        yield return ("latest", question.Latest is not null);
        yield return ("maxLength", question.MaxLength is not null);
        yield return ("levels", question.Levels is not null);
    }

    public static MemberUse Use(string member, QuestionType type) => type switch
    {
        QuestionType.Single or QuestionType.Multi => member switch
        {
            "key" or "text" => MemberUse.Needed,
            "help" or "scale" or "options" or "required" or "optional" or "levels" => MemberUse.Allowed,
            // The length of the text beside an option that has one.
            "maxLength" => MemberUse.Allowed,
            _ => MemberUse.None,
        },
        QuestionType.Battery => member switch
        {
            "stem" or "items" => MemberUse.Needed,
            "key" or "help" or "scale" or "options" or "required" or "optional" or "levels" => MemberUse.Allowed,
            _ => MemberUse.None,
        },
        QuestionType.Number => member switch
        {
            "key" or "text" or "min" or "max" => MemberUse.Needed,
            "help" or "required" or "optional" or "unit" or "bands" or "levels" => MemberUse.Allowed,
            _ => MemberUse.None,
        },
        QuestionType.Date => member switch
        {
            "key" or "text" or "earliest" or "latest" => MemberUse.Needed,
            "help" or "required" or "optional" => MemberUse.Allowed,
            _ => MemberUse.None,
        },
        QuestionType.Text => member switch
        {
            "key" or "text" => MemberUse.Needed,
            "help" or "required" or "optional" or "maxLength" => MemberUse.Allowed,
            _ => MemberUse.None,
        },
        QuestionType.Section or QuestionType.Info => member switch
        {
            "key" or "text" => MemberUse.Needed,
            "help" => MemberUse.Allowed,
            _ => MemberUse.None,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}

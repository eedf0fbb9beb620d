using Survey.Vault.Definitions;

namespace Survey.Vault.Collection;

/// <summary>Whether a question is shown, given the answers before it. An unanswered question makes both <c>is</c> and <c>contains</c> false.</summary>
internal static class RoutingRule
{
    public static bool IsShown(Routing? rule, Questionnaire questionnaire, ReadOnlySpan<byte> packed)
    {
        if (rule is null) return true;
        if (rule.Not is { } not) return !IsShown(not, questionnaire, packed);
        if (rule.All is { } all)
        {
            foreach (var part in all)
                if (!IsShown(part, questionnaire, packed)) return false;
            return true;
        }
        if (rule.Any is { } any)
        {
            foreach (var part in any)
                if (IsShown(part, questionnaire, packed)) return true;
            return false;
        }
        // Not asked of this audience or in this wave: nobody answered it.
        return questionnaire.Find(rule.Question!) is { } field && Matches(rule, field, packed);
    }

    private static bool Matches(Routing rule, Field field, ReadOnlySpan<byte> packed)
    {
        if (field.Kind is FieldKind.Single)
        {
            var chosen = Packing.Single(packed, field);
            return chosen >= 0 && (rule.Is ?? []).Contains(field.Options[chosen].Code);
        }
        foreach (var code in rule.Contains ?? rule.Is ?? [])
        {
            var option = field.OptionIndex(code);
            if (option >= 0 && Packing.Ticked(packed, field, option)) return true;
        }
        return false;
    }
}

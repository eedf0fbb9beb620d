namespace Survey.Api.Features.Tables;

/// <summary>A group as it was understood: those for whom all conditions hold.</summary>
internal sealed record GroupResponse
{
    /// <summary>Empty for those that are left out.</summary>
    public required string Name { get; init; }
    public required IReadOnlyList<ConditionResponse> Conditions { get; init; }

    public static GroupResponse Of(Group group) => new()
    {
        Name = group.Name,
        Conditions = [.. group.Conditions.Select(condition => new ConditionResponse { Breakdown = condition.Breakdown, Not = condition.IsNegated, Codes = condition.Codes })],
    };
}

internal sealed record ConditionResponse
{
    public required string Breakdown { get; init; }
    /// <summary>The codes are those that it does not have.</summary>
    public required bool Not { get; init; }
    public required IReadOnlyList<string> Codes { get; init; }
}

namespace Survey.Api.Features.Access;

/// <summary>What a key may do. <c>manage</c> includes <c>aggregates</c>, not <c>microdata</c>.</summary>
internal static class Scope
{
    public const string Aggregates = "aggregates", Microdata = "microdata", Manage = "manage";

    public static IReadOnlyList<string> All { get; } = [Aggregates, Microdata, Manage];

    public static bool Covers(string held, string needed) => held == needed || (held == Manage && needed == Aggregates);
}

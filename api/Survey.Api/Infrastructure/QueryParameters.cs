namespace Survey.Api.Infrastructure;

internal static class QueryParameters
{
    /// <summary>Parameters that are in no list of names: a slip of the pen must not give something else than was meant.</summary>
    public static IEnumerable<FieldError> Unknown(HttpRequest request, IReadOnlyList<string> names) =>
        request.Query.Keys.Except(names).Select(name => new FieldError(name, "unknown_parameter", string.Join(", ", names)))
            .Concat(request.Query["lang"] is { Count: > 0 } lang && !RequestLanguage.All.Contains(lang.ToString()) ? [new FieldError("lang", "unknown_value", string.Join(", ", RequestLanguage.All))] : []);
}

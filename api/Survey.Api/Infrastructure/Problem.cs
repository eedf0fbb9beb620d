namespace Survey.Api.Infrastructure;

/// <summary>A text for people in the three languages of the interface.</summary>
internal sealed record Words(string Nb, string Nn, string En)
{
    public string In(string language) => language switch { "nn" => Nn, "en" => En, _ => Nb };
}

/// <summary>An entry of the closed catalogue in <see cref="Problems"/>.</summary>
internal sealed record Problem(string Code, int Status, Words Title)
{
    /// <summary>The answer that tells it. <paramref name="errors"/> name the fields; <paramref name="detail"/> is for what only this case knows.</summary>
    public ProblemResult With(IReadOnlyList<FieldError>? errors = null, Words? detail = null, int? retryAfter = null) => new(this, errors, detail, retryAfter);

    /// <summary>A single faulty parameter or field.</summary>
    public ProblemResult On(string field, string code, string expected = "") => With([new FieldError(field, code, expected)]);

    public ProblemResult Result => With();
}

/// <summary>What is wrong with one field: its code in <see cref="FieldMessages"/>, and what would be right, in codes and numbers.</summary>
/// <param name="Said">The words themselves, where they come from elsewhere.</param>
internal sealed record FieldError(string Field, string Code, string Expected = "", Words? Said = null);

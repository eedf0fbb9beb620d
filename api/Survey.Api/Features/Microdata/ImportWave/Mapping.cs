namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>Which column of a file is what in the study. Every column is mapped or ignored: nothing is dropped by a slip of the pen.</summary>
internal sealed record Mapping
{
    /// <summary>The audience of everyone (`value`), or the column that says it.</summary>
    public required BackgroundMapping Audience { get; init; }
    /// <summary>By the breakdown's key.</summary>
    public IReadOnlyDictionary<string, BackgroundMapping> Breakdowns { get; init; } = new Dictionary<string, BackgroundMapping>();
    /// <summary>By the key of a question or item; the text that explains an option is keyed `question:option`.</summary>
    public required IReadOnlyDictionary<string, AnswerMapping> Answers { get; init; }
    /// <summary>Columns that are not imported: ids, times, addresses. `*` for all the rest.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];
    /// <summary>What a cell says where nothing was answered, besides being empty: `-`, `NA`, `Ikke besvart`.</summary>
    public IReadOnlyList<string> Empty { get; init; } = [];
    /// <summary>`;`, `,`, `|` or a tab; found out where it is left out.</summary>
    public string? Separator { get; init; }
    /// <summary>`utf-8`, `utf-16` or `windows-1252`; found out where it is left out.</summary>
    public string? Encoding { get; init; }
}

/// <summary>Where an audience or a breakdown value comes from: one for everyone, or a column.</summary>
internal sealed record BackgroundMapping
{
    public string? Value { get; init; }
    public string? Column { get; init; }
    /// <summary>What a cell says → the code, where it says neither the code nor its name.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }
    /// <summary>True where it was known from how people were reached, as a link fixes it; false where they filled it in. Counts by what is fixed are open: when in doubt, false.</summary>
    public bool Fixed { get; init; }
}

/// <summary>Where the answers to a question come from.</summary>
internal sealed record AnswerMapping
{
    public string? Column { get; init; }
    /// <summary>Of a question where several may be ticked: option code → its column.</summary>
    public IReadOnlyDictionary<string, string>? Columns { get; init; }
    /// <summary>Of a question where several may be ticked, in one column: what stands between them; a semicolon when left out.</summary>
    public string? Separator { get; init; }
    /// <summary>What a cell says → the option's code, where it says neither the code nor the label.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }
    /// <summary>With `columns`: what a cell says where the option is ticked, besides its code, its label, 1, x, ja and true.</summary>
    public IReadOnlyList<string>? Ticked { get; init; }
    /// <summary>With `columns`: what a cell says where it is not, besides nothing, 0, nei and false.</summary>
    public IReadOnlyList<string>? Unticked { get; init; }
    /// <summary>Of a date, as in .NET: `dd.MM.yyyy`. When left out: `yyyy-MM-dd` or `d.M.yyyy`.</summary>
    public string? DateFormat { get; init; }

    public IEnumerable<string> AllColumns => (Columns?.Values ?? []).Concat(Column is null ? [] : [Column]);
}

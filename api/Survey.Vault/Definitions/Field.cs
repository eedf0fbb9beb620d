namespace Survey.Vault.Definitions;

public enum FieldKind
{
    /// <summary>One option: a single question, or an item of a battery. A byte.</summary>
    Single,
    /// <summary>Any options: a bit each.</summary>
    Multi,
    /// <summary>A whole number within bounds, in as many bytes as they need.</summary>
    Number,
    /// <summary>A day within bounds, counted from the earliest.</summary>
    Date,
    /// <summary>Free text: kept apart from the other answers, no part of the packed submission.</summary>
    Text,
}

/// <summary>One answerable key of a questionnaire, and where a packed submission holds its answer. All zero is not answered.</summary>
public sealed record Field
{
    public const int MostOptions = 250;

    public required string Key { get; init; }
    /// <summary>The question that it belongs to: itself, or the battery, or the question whose «annet» it explains.</summary>
    public required string Question { get; init; }
    public required FieldKind Kind { get; init; }
    public required LocalizedText Text { get; init; }
    public required IReadOnlyList<Option> Options { get; init; }
    public required int Offset { get; init; }
    public bool Required { get; init; }
    /// <summary>Lowest number, or day number of the earliest date.</summary>
    public int Min { get; init; }
    public int Max { get; init; }
    public int MaxLength { get; init; }
    public IReadOnlyList<Band> Bands { get; init; } = [];
    public Routing? ShowIf { get; init; }
    /// <summary>Of a text that explains an option: that option.</summary>
    public string? OptionCode { get; init; }
    /// <summary>Place among the questionnaire's fields.</summary>
    public required int Index { get; init; }

    /// <summary>Bytes in the packed submission.</summary>
    public int Width => Kind switch
    {
        FieldKind.Single => 1,
        FieldKind.Multi => (Options.Count + 7) / 8,
        // One value more than the bounds span: zero is not answered.
        FieldKind.Number or FieldKind.Date =>
            ((long)Max - Min + 1) switch { < 1 << 8 => 1, < 1 << 16 => 2, < 1 << 24 => 3, < 1L << 32 => 4, _ => 5 },
        FieldKind.Text => 0,
        _ => throw new InvalidOperationException($"No width for {Kind}."),
    };

    /// <summary>The index of an option's code, or -1.</summary>
    public int OptionIndex(ReadOnlySpan<char> code)
    {
        for (var i = 0; i < Options.Count; i++)
            if (code.SequenceEqual(Options[i].Code)) return i;
        return -1;
    }
}

/// <summary>A question as it stands in one wave's questionnaire, with the fields (items) that are asked there.</summary>
public sealed record AskedQuestion
{
    public required string Key { get; init; }
    public required Question Definition { get; init; }
    public required IReadOnlyList<Field> Fields { get; init; }
}

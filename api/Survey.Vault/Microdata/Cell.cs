namespace Survey.Vault.Microdata;

/// <summary>What stands in a column for one respondent. Not answered and not asked are two things.</summary>
/// <param name="Text">The code, the number or the day, as text.</param>
/// <param name="Number">The same as a number, where the column has numbers.</param>
internal readonly record struct Cell(CellState State, string Text = "", double Number = 0, string? Label = null)
{
    public static readonly Cell NotAnswered = new(CellState.NotAnswered);
    public static readonly Cell NotAsked = new(CellState.NotAsked);

    public static Cell Of(string text, double number, string? label = null) => new(CellState.Answered, text, number, label);
}

internal enum CellState
{
    NotAnswered,
    NotAsked,
    Answered,
}

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>How wide a text is in the letters of the charts (and of Carlito, which has the same widths): near enough to see whether a name has room.</summary>
internal static class Calibri
{
    private const int Usual = 500;

    // Of the letters a to z and A to Z, in thousandths of their size.
    private static readonly int[] Small = [479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395];
    private static readonly int[] Large = [579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468];

    /// <summary>In points.</summary>
    /// <param name="size">Of the letters, in hundredths of a point.</param>
    public static decimal WidthOf(string text, int size) => text.Sum(WidthOf) * size / 100_000m;

    private static int WidthOf(char letter) => letter switch
    {
        >= 'a' and <= 'z' => Small[letter - 'a'],
        >= 'A' and <= 'Z' => Large[letter - 'A'],
        ' ' or '.' or ',' or ':' or ';' => 250,
        '(' or ')' or '-' => 305,
        'æ' or 'Æ' => 770,
        'Ø' => 662,
        _ => Usual,
    };
}

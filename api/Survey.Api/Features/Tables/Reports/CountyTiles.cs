namespace Survey.Api.Features.Tables.Reports;

/// <summary>Where each county lies on the map of tiles: the same places as on the page of results, in all years.</summary>
internal static class CountyTiles
{
    public const int Columns = 6, Rows = 7;

    // Column and row, from the west and from the north.
    private static readonly Dictionary<string, (int Column, int Row)> Places = new(StringComparer.Ordinal)
    {
        // Until 2020.
        ["01"] = (3, 5),
        ["02"] = (3, 4),
        ["04"] = (3, 3),
        ["05"] = (2, 3),
        ["06"] = (1, 4),
        ["07"] = (2, 5),
        ["08"] = (1, 5),
        ["09"] = (2, 6),
        ["10"] = (1, 6),
        ["12"] = (0, 4),
        ["14"] = (0, 3),
        ["19"] = (4, 0),
        ["20"] = (5, 0),
        // All along, or since 2020.
        ["03"] = (2, 4),
        ["11"] = (0, 5),
        ["15"] = (1, 3),
        ["18"] = (3, 1),
        ["34"] = (2, 3),
        ["42"] = (1, 6),
        ["46"] = (0, 4),
        ["50"] = (2, 2),
        // 2020 to 2023.
        ["30"] = (3, 4),
        ["38"] = (2, 5),
        ["54"] = (4, 0),
        // Since 2024.
        ["31"] = (3, 5),
        ["32"] = (3, 4),
        ["33"] = (1, 4),
        ["39"] = (2, 5),
        ["40"] = (1, 5),
        ["55"] = (4, 0),
        ["56"] = (5, 0),
    };

    public static (int Column, int Row) PlaceOf(string fylke) => Places[fylke];

    public static IReadOnlyCollection<string> Codes => Places.Keys;
}

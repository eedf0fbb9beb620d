using System.Globalization;
using System.Text.Json;

namespace Survey.Api.Features.Tables;

/// <summary>What several tables say alike in JSON.</summary>
internal static class RowParts
{
    /// <summary>The by-values as members of a row; the year is a number.</summary>
    public static Dictionary<string, JsonElement> Members(IEnumerable<(string By, string Code)> values) => values.ToDictionary(
        value => value.By,
        value => value.By == TableQuery.ByYear ? JsonSerializer.SerializeToElement(int.Parse(value.Code, CultureInfo.InvariantCulture)) : JsonSerializer.SerializeToElement(value.Code));

    public static OptionResponse Of(Share share) =>
        new() { Code = share.Code, Label = share.Label, Count = share.Count, Percent = share.Percent, Low = share.Low, High = share.High };

    public static BoxResponse? Of(Box? box) =>
        box is null ? null : new() { Codes = box.Codes, Count = box.Count, Percent = box.Percent, Low = box.Low, High = box.High };

    public static HiddenResponse Of(TableRow.Hidden hidden) => new() { Reason = hidden.Reason.Code(), MergedInto = Of(hidden.MergedInto) };

    private static MergedResponse? Of(Merged? merged) => merged is null ? null : new()
    {
        Label = merged.Label,
        N = merged.Measures.N,
        Options = [.. merged.Measures.Options.Select(Of)],
        Top = Of(merged.Measures.Top),
        Bottom = Of(merged.Measures.Bottom),
        Mean = merged.Measures.Mean,
    };
}

using System.Text.Json;

namespace Survey.Api.Features.Tables.GetDistributions;

/// <summary>Rows as JSON says them.</summary>
internal static class Json
{
    public static DistributionRowResponse Of(TableRow row)
    {
        var by = row.Values.ToDictionary(
            value => value.By,
            value => value.By == TableQuery.ByYear ? JsonSerializer.SerializeToElement(int.Parse(value.Code, System.Globalization.CultureInfo.InvariantCulture)) : JsonSerializer.SerializeToElement(value.Code));
        return row switch
        {
            TableRow.Shown { Measures: var measures } => new DistributionRowResponse
            {
                Question = row.Field,
                Label = row.Label,
                By = by,
                N = measures.N,
                Population = measures.Population,
                Options = [.. measures.Options.Select(Of)],
                Top = Of(measures.Top),
                Bottom = Of(measures.Bottom),
                Mean = measures.Mean,
            },
            TableRow.Hidden hidden => new DistributionRowResponse
            {
                Question = row.Field,
                Label = row.Label,
                By = by,
                Hidden = new HiddenResponse { Reason = hidden.Reason.Code(), MergedInto = Of(hidden.MergedInto) },
            },
            TableRow.NotAsked => new DistributionRowResponse { Question = row.Field, Label = row.Label, By = by, NotAsked = true },
            _ => throw new InvalidOperationException("No such row."),
        };
    }

    private static OptionResponse Of(Share share) =>
        new() { Code = share.Code, Label = share.Label, Count = share.Count, Percent = share.Percent, Low = share.Low, High = share.High };

    private static BoxResponse? Of(Box? box) =>
        box is null ? null : new() { Codes = box.Codes, Count = box.Count, Percent = box.Percent, Low = box.Low, High = box.High };

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

namespace Survey.Api.Features.Tables.GetDistributions;

/// <summary>Rows as JSON says them.</summary>
internal static class Json
{
    public static DistributionRowResponse Of(TableRow row)
    {
        var by = RowParts.Members(row.Values);
        return row switch
        {
            TableRow.Shown { Measures: var measures } => new DistributionRowResponse
            {
                Question = row.Field,
                Label = row.Label,
                By = by,
                N = measures.N,
                Population = measures.Population,
                Options = [.. measures.Options.Select(RowParts.Of)],
                Top = RowParts.Of(measures.Top),
                Bottom = RowParts.Of(measures.Bottom),
                Mean = measures.Mean,
            },
            TableRow.Hidden hidden => new DistributionRowResponse
            {
                Question = row.Field,
                Label = row.Label,
                By = by,
                Hidden = RowParts.Of(hidden),
            },
            TableRow.NotAsked => new DistributionRowResponse { Question = row.Field, Label = row.Label, By = by, NotAsked = true },
            _ => throw new InvalidOperationException("No such row."),
        };
    }
}

using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>
/// The participant survey as the demonstration defines it: the real instrument, its 2023 wave marked as rebuilt, and an
/// invented wave to try the form in.
/// </summary>
internal static class ParticipantStudy
{
    public const string Source = "Sluttevaluering av tjenestestøtteprogrammet (2024)";

    public static StudyDefinition Definition { get; } = Make();

    /// <summary>
    /// Whom the links of the invented wave are for: each cluster of 2023, with its county of 2026 where it lies in one. Enebakk
    /// and Frogn are in Akershus now, Hvaler and Marker in Østfold, so that cluster 1 asks for the county.
    /// </summary>
    public static IReadOnlyList<(string Cluster, string? Fylke)> InventedPlaces { get; } =
        [("4", "15"), ("1", null), ("2", "34"), ("3", "39"), ("5", "46"), ("6", "46"), ("7", "46"), ("8", "46")];

    /// <summary>The printed figures in the shape that the API takes them in.</summary>
    public static IReadOnlyList<object> Printed { get; } =
    [
        .. PublishedFigure.ReadAll(Rebuilt2023.Study).Where(figure => figure.Study == Rebuilt2023.Study).Select(figure => new
        {
            figure.Year,
            figure.Audience,
            Question = figure.Item,
            Source,
            figure.Figure,
            figure.N,
            figure.Percent,
            figure.Note,
        }),
    ];

    private static StudyDefinition Make()
    {
        var definition = Instrument.Read(Rebuilt2023.Study);
        var waves = definition.Study.Waves.Select(wave => wave.Year == Rebuilt2023.Year ? wave with { Rebuilt = true } : wave);
        return definition with { Study = definition.Study with { Waves = [.. waves, Instrument.InventedWave] } };
    }
}

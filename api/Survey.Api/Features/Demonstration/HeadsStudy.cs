using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>
/// The survey of all heads of child welfare services as the demonstration defines it: the questions are the real ones, and all
/// else is invented, so it has neither the wave that was really asked nor the names of those who asked.
/// </summary>
internal static class HeadsStudy
{
    public const string Key = "nasjonal-barnevernsledere";
    public const string Audience = "barnevernsleder";
    public const string FirstYear = "tsp.startar";

    public static StudyDefinition Definition { get; } = Make();

    /// <summary>
    /// Heads who were asked in each county of 2026, and how many of them answered: 190 of 242 (the real survey: 93). Finnmark's
    /// four are too few to stand alone.
    /// </summary>
    public static IReadOnlyList<(string Embete, string Fylke, int Asked, int Answered)> Places { get; } =
    [
        ("SFOV", "03", 15, 11),
        ("SFOV", "31", 9, 7),
        ("SFOV", "32", 16, 13),
        ("SFOV", "33", 12, 9),
        ("SFIN", "34", 30, 24),
        ("SFVT", "39", 6, 5),
        ("SFVT", "40", 11, 8),
        ("SFAG", "42", 17, 13),
        ("SFRO", "11", 18, 15),
        ("SFVL", "46", 34, 27),
        ("SFMR", "15", 18, 14),
        ("SFTL", "50", 25, 20),
        ("SFNO", "18", 18, 14),
        ("SFTF", "55", 8, 6),
        ("SFTF", "56", 5, 4),
    ];

    private static StudyDefinition Make()
    {
        // 190 heads in 15 counties and in eight first years are one or two in each: tables can have the one or the other. All questions
        // follow from one, so all of them merge counties and keep the years, which the curve is over.
        string[] levels = [Breakdown.Fylke, Breakdown.Embete, FirstYear];
        var definition = Instrument.Read(Key);
        return definition with
        {
            Study = definition.Study with
            {
                CommissionedBy = null,
                ConductedBy = null,
                Distribution = null,
                Waves = [Instrument.InventedWave],
                Questions = [.. definition.Study.Questions.Select(question => question.Type is QuestionType.Text ? question : question with { Levels = levels })],
            },
        };
    }
}

using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>
/// What the report does not print: how many answered, and about how the answers fell. Chosen to be plausible beside what is
/// printed, and nothing more: the wave says that it is rebuilt.
/// </summary>
internal static class Expectation
{
    /// <summary>How many of the audience answered a question whose N is not printed.</summary>
    public static int N(string audience, string question) => (audience, question) switch
    {
        ("leder", "info_forst" or "informasjon" or "motivasjon" or "fellessamling") => 22,
        ("leder", "behov") => 21,
        ("leder", "kapasitet_tiltak") => 20,
        // Everyone who took part in a joint gathering.
        ("leder", _) => Took("leder"),
        ("medarbeider", "info_forst" or "fellessamling") => 119,
        ("medarbeider", "informasjon" or "motivasjon") => 118,
        ("medarbeider", "behov") => 110,
        ("medarbeider", "prosessledere") => Took("medarbeider"),
        ("medarbeider", "bidratt") => 97,
        ("medarbeider", "forbedre" or "utviklingsplan.tilpasset") => 96,
        ("medarbeider", _) => 94,
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "The wave has leaders and employees."),
    };

    /// <summary>How many say that they took part in a joint gathering: the N of the questions that only they are asked.</summary>
    public static int Took(string audience) => audience == "leder" ? 19 : 98;

    /// <summary>Ticks at the options of a multi that is not printed.</summary>
    public static IReadOnlyDictionary<string, int> Ticks(string audience, string question) => (audience, question) switch
    {
        // «Fra andre kilder» and «Husker ikke» are printed together: 23 percent, five leaders.
        ("leder", "info_forst") => new Dictionary<string, int> { ["andre"] = 3, ["husker_ikke"] = 2 },
        ("medarbeider", "info_forst") => new Dictionary<string, int>
        {
            ["leder"] = 74,
            ["statsforvalter"] = 5,
            ["senter"] = 14,
            ["bufdir"] = 6,
            ["andre"] = 12,
            ["husker_ikke"] = 17,
        },
        ("leder", "blanding") => new Dictionary<string, int> { ["god"] = 13, ["lite_faglig"] = 3, ["lite_egen"] = 4, ["lite_tvers"] = 3 },
        ("leder", "kapasitet_tiltak") => new Dictionary<string, int>
        {
            ["planlegging"] = 13,
            ["vakttelefon"] = 6,
            ["vikar"] = 3,
            ["barnevernvakt"] = 2,
            ["ingen"] = 4,
        },
        _ => new Dictionary<string, int>(),
    };

    /// <summary>
    /// Options of a multi that nobody ticks together with others, besides those that are exclusive: who finds the mix
    /// good finds nothing lacking.
    /// </summary>
    public static bool StandsAlone(string question, Option option) => option.Exclusive || (question, option.Code) == ("blanding", "god");

    /// <summary>Weights of the options of a single or an item, from the lowest; what is outside the scale gets little.</summary>
    public static double[] Weights(Field field, double lean)
    {
        var steps = field.Options.Count(option => !option.OutsideScale);
        var step = 0;
        return
        [
            .. field.Options.Select(option =>
            {
                if (option.OutsideScale) return 0.06;
                // A hill whose top is at `lean` of the way up the scale.
                var distance = (steps == 1 ? 0 : (double)step++ / (steps - 1)) - lean;
                return Math.Exp(-5 * distance * distance);
            }),
        ];
    }

    /// <summary>
    /// How high up the scale the answers to an item lie. Needs go with benefits: the report finds a correlation of 0.80
    /// between the two over the 13 areas, and the leaders' benefits are printed.
    /// </summary>
    public static double Lean(string audience, string item)
    {
        var area = item[(item.LastIndexOf('.') + 1)..];
        double? benefit = area switch
        {
            "bekymringsmeldinger" => 0.44,
            "undersokelser" => 0.52,
            "hjelpetiltak" => 0.70,
            "beslutninger" => 0.62,
            "foreldre" => 0.60,
            "barn_ungdom" => 0.62,
            "medvirkning" => 0.68,
            "traumeforstaelse" => 0.58,
            "andre_tjenester" => 0.53,
            "identifisere" => 0.72,
            "reflektere" => 0.76,
            "planlegge" => 0.70,
            "gjennomfore" => 0.66,
            _ => null,
        };
        var lean = benefit ?? item switch
        {
            "informasjon.hvorfor" => 0.80,
            "informasjon.mal" => 0.82,
            "informasjon.opplegg" => 0.88,
            "prosessledere.faglig" => 0.86,
            "prosessledere.prosess" => 0.82,
            "prosessledere.praktisk" => 0.84,
            _ => 0.66,
        };
        if (item.StartsWith("behov.", StringComparison.Ordinal)) lean += NeedBeyondBenefit(area);
        return audience == "leder" ? lean + 0.06 : lean;
    }

    // With these, the correlation of the means over the areas is the one that the report found; a test holds it.
    private static double NeedBeyondBenefit(string area) => area switch
    {
        "bekymringsmeldinger" or "foreldre" or "identifisere" or "gjennomfore" => 0.075,
        "undersokelser" or "beslutninger" or "traumeforstaelse" or "planlegge" => -0.045,
        "reflektere" or "medvirkning" => -0.07,
        _ => 0.015,
    };
}

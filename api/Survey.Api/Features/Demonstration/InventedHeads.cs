using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>
/// What 190 heads of child welfare services might have answered. Nobody said any of it, and no number here is taken from a
/// report. All is drawn from a fixed seed, by a model that was chosen to have something to see:
/// <list type="bullet">
/// <item>of a multi, each option has a share of its own; who ticks none has the option for that;</item>
/// <item>the first year in the programme goes by weights, and one in fifteen does not remember it;</item>
/// <item>whoever answers a statement on the scale agrees with the probability whose log-odds are the statement's own level,
/// plus how agreeable the head is, plus, in the battery about the programme, its slope for each year that the first one
/// is after 2020: the later, the more agree;</item>
/// <item>three in ten of those who agree do so to a great extent; as many of the others say no.</item>
/// </list>
/// </summary>
internal static class InventedHeads
{
    private const ulong Seed = 2026_190;
    private const string TookPart = "deltatt", Programme = "tjenestestotte";
    private const double Forgotten = 1 / 15.0, Unanswered = 0.02, OutsideScale = 0.06, Strongly = 0.3;

    private static readonly int[] YearWeights = [13, 20, 17, 14, 16, 13, 12, 9];

    /// <summary>Shares of the measures; those of other multis are drawn.</summary>
    private static readonly Dictionary<string, double> Measures = new()
    {
        ["laeringsnettverk"] = 0.72,
        ["dialogmoter"] = 0.55,
        ["veiledningsteam"] = 0.3,
        [Programme] = 0.66,
    };

    /// <summary>Level and slope of the statements about the programme; the levels of others are drawn.</summary>
    private static readonly Dictionary<string, (double Level, double Slope)> Statements = new()
    {
        ["tsp.rutiner"] = (0.5, 0.2),
        ["tsp.kvalitet"] = (0.1, 0.15),
        ["tsp.reform"] = (-0.5, 0.1),
        ["tsp.viderefore"] = (0.4, 0.45),
        ["tsp.varig"] = (-0.2, 0.3),
    };

    public static IReadOnlyList<InventedHead> All()
    {
        var random = new SeededRandom(Seed);
        var questionnaire = Questionnaire.Compile(HeadsStudy.Definition, Instrument.InventedYear, HeadsStudy.Audience);
        var shares = questionnaire.Fields.Where(field => field.Kind is FieldKind.Multi).ToDictionary(
            field => field.Key, field => field.Options.Select(option => Measures.GetValueOrDefault(option.Code, 0.2 + (0.4 * random.Share()))).ToArray());
        var statements = questionnaire.Fields.Where(IsStatement).ToDictionary(
            field => field.Key, field => Statements.GetValueOrDefault(field.Key, ((2 * random.Share()) - 0.6, 0)));
        return [.. HeadsStudy.Places.SelectMany(place => Enumerable.Range(0, place.Answered).Select(_ => new InventedHead(place.Fylke, Answers())))];

        Dictionary<string, object> Answers()
        {
            var answers = new Dictionary<string, object>(StringComparer.Ordinal);
            var agreeable = (1.6 * random.Share()) - 0.8;
            foreach (var field in questionnaire.Fields.Where(field => field.Kind is not FieldKind.Text && IsAsked(field, answers)))
                if (field.Key == HeadsStudy.FirstYear)
                {
                    if (random.Share() >= Forgotten) answers[field.Key] = field.Min + Drawn(YearWeights);
                }
                else if (field.Kind is FieldKind.Multi) answers[field.Key] = Ticked(field, shares[field.Key]);
                else if (random.Share() < Unanswered) continue;
                else if (!IsStatement(field)) answers[field.Key] = field.Options[random.Below(field.Options.Count)].Code;
                else
                {
                    var (level, slope) = statements[field.Key];
                    var years = answers.TryGetValue(HeadsStudy.FirstYear, out var first) ? (int)first - 2020 : 0;
                    answers[field.Key] = Stated(field, level + agreeable + (slope * years));
                }
            return answers;
        }

        int Drawn(int[] weights)
        {
            var at = random.Below(weights.Sum());
            var place = 0;
            while ((at -= weights[place]) >= 0) place++;
            return place;
        }

        string[] Ticked(Field field, double[] share)
        {
            var ticked = field.Options.Where((option, index) => !option.Exclusive && random.Share() < share[index]).Select(option => option.Code).ToArray();
            return ticked.Length > 0 ? ticked : [field.Options.First(option => option.Exclusive).Code];
        }

        string Stated(Field field, double logOdds)
        {
            var outside = field.Options.Where(option => option.OutsideScale).ToList();
            if (random.Share() < OutsideScale) return outside[random.Below(outside.Count)].Code;
            var (agrees, strongly) = (random.Share() < 1 / (1 + Math.Exp(-logOdds)), random.Share() < Strongly);
            return (agrees, strongly) switch { (true, true) => "4", (true, false) => "3", (false, false) => "2", (false, true) => "1" };
        }
    }

    private static bool IsStatement(Field field) => field.Kind is FieldKind.Single && field.Options.Any(option => option.OutsideScale);

    // All routing of this questionnaire is by what the service took part in.
    private static bool IsAsked(Field field, Dictionary<string, object> answers) =>
        field.ShowIf is not { Contains: { } codes } || ((string[])answers[TookPart]).Intersect(codes).Any();
}

/// <param name="Fylke">What the link fixes.</param>
/// <param name="Answers">A code, of a multi codes, of the year a number, by key.</param>
internal sealed record InventedHead(string Fylke, IReadOnlyDictionary<string, object> Answers);

using Survey.Vault.Atoms;

namespace Survey.Vault.Tests.Attacker;

/// <summary>
/// Small studies with unlucky shapes: one leader in a county, clusters across counties, batteries that few are asked, items left
/// out, late rounds of two or three, rounds erased in whole or in part, k raised in between.
/// </summary>
internal static class RandomStudy
{
    internal static SmallStudy Make(int number, Func<PartitionInput, IReadOnlyList<UnitAtoms>> partition)
    {
        var random = new Random(number);
        var study = random.Next(3) == 0 ? FilledIn(random) : new SmallStudy
        {
            Strata = [.. Enumerable.Range(0, random.Next(2, 6)).Select(index =>
                new PartitionStratum($"s{index}", [$"{random.Next(3)}", $"{random.Next(2)}"], Empty: random.Next(2) == 0))],
            Questions = Questions(random),
        };

        var k = random.Next(3, 6);
        List<int> rounds = [];
        var next = 1;
        for (var release = random.Next(1, 4); release > 0; release--)
        {
            // Two rounds at once can be told apart later, when one of them is erased.
            for (var fresh = random.Next(next == 1 ? 1 : 0, 3); fresh > 0; fresh--)
            {
                Fill(study, random, k, next, late: next > 1);
                rounds.Add(next++);
            }

            if (study.Released.Count > 0 && rounds.Count > 1 && random.Next(2) == 0)
                rounds.RemoveAt(random.Next(rounds.Count));
            if (random.Next(5) == 0)
                k++;
            study.Release(k, partition, [.. rounds]);
        }

        return study;
    }

    /// <summary>Counties from links, and a year that respondents give themselves; some are asked it only after an answer.</summary>
    private static SmallStudy FilledIn(Random random)
    {
        var year = StudyQuestion.Single("year", "2017", "2018", "") with { AnsweredByAllAsked = false };
        var fylker = random.Next(2, 5);
        var first = random.Next(2) == 0;
        return new()
        {
            FilledIn = "year",
            Strata = [.. Enumerable.Range(0, fylker).SelectMany(fylke => year.Options.Select(option =>
                new PartitionStratum($"f{fylke}.{option}", [option, $"{fylke}"], first, $"f{fylke}")))],
            Questions =
            [
                StudyQuestion.Single("tookPart", "yes", "no"),
                random.Next(2) == 0 ? year : year.After("tookPart", "yes"),
                StudyQuestion.Single("useful", "1", "2").After("tookPart", "yes"),
                StudyQuestion.Single("all", "1", "2"),
            ],
        };
    }

    private static List<StudyQuestion> Questions(Random random)
    {
        List<StudyQuestion> questions = [StudyQuestion.Single("tookPart", "yes", "no", "unsure")];
        var after = random.Next(2) == 0 ? ["yes"] : new[] { "yes", "unsure" };
        for (var item = random.Next(1, 3); item > 0; item--)
            questions.Add(StudyQuestion.Single($"useful.{item}", "1", "2").In("useful").After("tookPart", after) with
            {
                AnsweredByAllAsked = random.Next(2) == 0,
            });
        if (random.Next(2) == 0)
            questions.Add(StudyQuestion.Single("why", "a", "b").After("useful.1", "2"));
        if (random.Next(2) == 0)
            questions.Add(StudyQuestion.Single("whyNot", "a", "b").After("tookPart", "no"));
        if (random.Next(2) == 0)
            questions.Add(StudyQuestion.Single("free", "a", "b") with { AnsweredByAllAsked = false });
        return questions;
    }

    private static void Fill(SmallStudy study, Random random, int k, int round, bool late)
    {
        foreach (var link in study.Strata.Select((stratum, index) => (stratum.FromLink ?? stratum.Code, index))
            .GroupBy(pair => pair.Item1, pair => pair.index))
        {
            var people = random.Next(late ? 4 : 6) switch
            {
                0 => 0,
                1 => 1,
                2 => k - 1,
                3 => random.Next(1, 4),
                4 => k,
                _ => random.Next(k, 2 * k),
            };
            var taking = random.Next(1, 10);
            for (var person = 0; person < people; person++)
            {
                Dictionary<string, string> answers = [];
                foreach (var question in study.Questions)
                {
                    var asked = question.AskedAfter is not { } routing
                        || (answers.TryGetValue(routing, out var answer) && question.AskedWhen.Contains(answer));
                    if (!asked || (!question.AnsweredByAllAsked && random.Next(4) == 0))
                        continue;
                    answers[question.Key] = question.Key == "tookPart" && random.Next(10) < taking
                        ? "yes"
                        : question.Options[random.Next(question.Options.Count)];
                }

                // An answer that is a breakdown is the stratum; none is one too.
                if (study.FilledIn is { } filledIn && answers.GetValueOrDefault(filledIn) == "")
                    answers.Remove(filledIn);
                var stratum = link.Single(index =>
                    study.FilledIn is not { } key || study.Strata[index].Path[0] == answers.GetValueOrDefault(key, ""));
                study.Add(1, study.Strata[stratum].Code, round, [.. answers.Select(answer => (answer.Key, answer.Value))]);
            }
        }
    }
}

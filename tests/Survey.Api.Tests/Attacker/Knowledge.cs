using System.Globalization;
using Survey.Tests;

namespace Survey.Api.Tests.Attacker;

/// <summary>
/// Everything that was read, as sums of unknowns, and what they give together. Each number is compared with the truth before it is
/// taken, so that a row which the attacker takes for other people than it is about is found at once.
/// </summary>
internal sealed class Knowledge(Plan plan, Truth truth)
{
    /// <summary>Stands for an option: the sum of the numbers answered. A question of its own, as it is no part of how many answered.</summary>
    public const string Sum = "#sum";

    private readonly Dictionary<string, Equation> equations = new(StringComparer.Ordinal);
    // Who is in which stratum is itself something that respondents say, where they fill in the breakdown.
    private readonly string? filledIn = plan.FilledIn == Plan.Background ? "@" + Plan.Background : plan.FilledIn;

    public int Equations => equations.Count;

    /// <summary>A weighed sum over the options of a question, of the people of some strata who are in a release.</summary>
    public void Take(Crowd crowd, PlannedQuestion question, IReadOnlyList<(string Option, int Times)> terms, long told, string where)
    {
        var real = terms.Sum(term => (long)term.Times * crowd.Count(question, term.Option));
        if (real != told) Assert.Fail($"{where}: {told} is told of {question.Key} {string.Join('+', terms)} in release {crowd.Release.Number}, {real} are in {crowd.Name}");
        var name = $"{crowd.Release.Year}/{crowd.Release.Rounds}/{question.Key}/{string.Join('+', terms.Select(term => $"{term.Times}{term.Option}"))}/{crowd.Name}";
        if (equations.ContainsKey(name)) return;
        var key = terms[0].Option == Sum ? question.Key + Sum : question.Key;
        equations.Add(name, new Equation(crowd.Release, crowd.Strata.Select(stratum => stratum.Name).ToHashSet(StringComparer.Ordinal), key, terms));
    }

    public IEnumerable<string> Leaks(int k) =>
        plan.Years.SelectMany(year => Components().SelectMany(component => Attack(year, component).Leaks(k).Select(leak => $"{year}: {leak}")));

    /// <summary>
    /// Questions that routing ties together, each with what respondents fill in and what routes that. No sum has terms of two of these: a row is of
    /// one question, and what is known anyway ties only a question and the one that routes it.
    /// </summary>
    private IEnumerable<IReadOnlyList<PlannedQuestion>> Components()
    {
        var known = plan.Questions.ToDictionary(question => question.Key);
        List<PlannedQuestion> always = plan.FilledIn == Plan.Answered ? [.. Chain(Plan.Answered)] : [];
        return plan.Questions.GroupBy(question => Chain(question.Key)[^1].Key).Select(tied => (IReadOnlyList<PlannedQuestion>)[.. tied.Union(always)]);

        List<PlannedQuestion> Chain(string key) => known[key].After is { } routing ? [known[key], .. Chain(routing)] : [known[key]];
    }

    private LinearAttacker Attack(int year, IReadOnlyList<PlannedQuestion> component)
    {
        var cells = CellsOf(year).Where(cell => component.Any(question => question.Audiences.Contains(cell.Stratum.Audience))).ToList();
        var options = component.ToDictionary(
            question => question.Key,
            IReadOnlyList<string> (question) => question.Key == filledIn ? plan.FilledInCodes : question.Options);
        foreach (var question in component.Where(question => question.Kind is QuestionKind.Number)) options[question.Key + Sum] = [Sum, "-"];
        if (filledIn is not null) options[filledIn] = plan.FilledInCodes;
        var answered = truth.People.Where(person => person.Of.Year == year)
            .SelectMany(person => person.Answers.Keys.Concat(person.Answers.Keys.Select(key => key + Sum)).Append(filledIn).OfType<string>().Distinct().Select(question => (new Cell(person.Link, person.Stratum, person.Round).Name, question)))
            .CountBy(key => key).ToDictionary();
        // What a link fixes of them is no secret.
        if (filledIn is not null)
            foreach (var cell in cells.Where(cell => plan.Links[cell.Link].Fixed.ContainsKey(plan.FilledIn!))) answered.Remove((cell.Name, filledIn));
        var routing = component.FirstOrDefault(question => question.Key == filledIn)?.After;
        var attacker = new LinearAttacker(
            [.. cells.Select(cell => cell.Name)],
            options,
            answered,
            (question, cell) => question == filledIn || question == routing ? cells.Single(of => of.Name == cell).Crowd : cell);
        foreach (var cell in cells) KnowAnyway(attacker, cell, cells, component);
        foreach (var equation in equations.Values.Where(of => of.Release.Year == year && options.ContainsKey(of.Question)))
            attacker.Know(cells.Where(cell => cell.Round <= equation.Release.Rounds && equation.Strata.Contains(cell.Stratum.Name))
                .SelectMany(cell => equation.Terms.Select(term => (new Unknown(cell.Name, equation.Question, term.Option), term.Times))));
        return attacker;
    }

    /// <summary>Response counts by link and round, and that a question was answered by those whom its routing asks. Also how many left out a question that is not required, if links fix everything.</summary>
    private void KnowAnyway(LinearAttacker attacker, Cell cell, List<Cell> cells, IReadOnlyList<PlannedQuestion> component)
    {
        Unknown Of(string question, string option) => new(cell.Name, question, option);
        var own = plan.FilledIn is { } key ? cell.Stratum.Values[key] : "";
        if (filledIn is not null)
        {
            foreach (var option in plan.FilledInCodes.Where(option => option != own)) attacker.Know([(Of(filledIn, option), 1)]);
            attacker.Know(cells.Where(other => other.Crowd == cell.Crowd).Select(other => (new Unknown(other.Name, filledIn, other.Stratum.Values[plan.FilledIn!]), 1)));
        }
        foreach (var question in component.Where(question => question.Audiences.Contains(cell.Stratum.Audience) && question.Kind is not QuestionKind.Multi))
            if (question.Key == filledIn)
            {
                if (question.After is { } routing && own.Length > 0) attacker.Know(question.When.Select(option => (Of(routing, option), 1)).Append((Of(question.Key, own), -1)));
            }
            else if (question.After is { } routing)
            {
                if (question.Required) attacker.Know(question.Options.Select(option => (Of(question.Key, option), 1)).Concat(question.When.Select(option => (Of(routing, option), -1))));
            }
            else if (filledIn is null) attacker.Know(question.Options.Select(option => (Of(question.Key, option), 1)));
            else if (question.Required) attacker.Know(question.Options.Select(option => (Of(question.Key, option), 1)).Append((Of(filledIn, own), -1)));
    }

    private IEnumerable<Cell> CellsOf(int year) => truth.People.Where(person => person.Of.Year == year)
        .Select(person => (person.Link, person.Of, person.Round)).Distinct()
        .SelectMany(of => truth.ValuesThrough(of.Of).Select(values => new Cell(of.Link, new Stratum(of.Of.Audience, values), of.Round)));

    private sealed record Cell(int Link, Stratum Stratum, int Round)
    {
        public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"link {Link}, {Stratum.Name}, round {Round}");
        public string Crowd { get; } = string.Create(CultureInfo.InvariantCulture, $"link {Link}, round {Round}");
    }

    private sealed record Equation(TrueRelease Release, HashSet<string> Strata, string Question, IReadOnlyList<(string Option, int Times)> Terms);
}

using System.Text.Json;
using Survey.Api.Features.Population;
using Survey.Api.Infrastructure;
using Survey.Statistics;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Forwarding.GetResponseRates;

/// <summary>The response rates of a wave: a row for each combination of values that links fix or that are registered.</summary>
internal sealed class Rates(WaveLinks wave, PopulationRegister register, IReadOnlyList<string> by, CodeLists codeLists, string language)
{
    private readonly IReadOnlyList<string> keys = [.. by.Where(key => key != Endpoint.ByYear)];
    // Taken out of use before anybody answered: as if it had never been.
    private readonly IReadOnlyList<ForwardedLink> links = [.. wave.Links.Where(link => link.DeactivatedAt is null || link.Answered > 0)];

    public IEnumerable<ResponseRateRow> Rows()
    {
        var own = links.Select(link => (string[])[.. keys.Select(key => link.ValueOf(key, codeLists) ?? "")])
            .Concat(Registered().Where(values => values.All(codes => codes.Count == 1)).Select(values => (string[])[.. values.Select(codes => codes[0])]))
            .DistinctBy(Text)
            .Order(Comparer<string[]>.Create(Compare))
            .Select(values => (IReadOnlyList<IReadOnlyList<string>>)[.. values.Select(value => (IReadOnlyList<string>)[value])])
            .ToList();
        if (keys.Count == 0) own = [[]];
        var together = Registered().Where(values => values.Any(codes => codes.Count > 1)).DistinctBy(values => Text([.. values.Select(codes => string.Join('+', codes))]));
        return own.Select(values => RowOf(values, isTogether: false))
            .Concat(together.Select(values => RowOf(values, isTogether: true)).Where(row => row.Denominator == "registered"));
    }

    /// <summary>The values of each line of the register, where it has all the keys.</summary>
    private IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Registered() => register.Parts
        .Select(part => keys.Select(key => key == Endpoint.ByAudience
            ? part.Region.Audiences ?? wave.Study.Audiences.Select(audience => audience.Key).ToHashSet()
            : part.Region.Values.GetValueOrDefault(key)).ToList())
        .Where(values => !values.Contains(null))
        .Select(values => (IReadOnlyList<IReadOnlyList<string>>)[.. values.Select(codes => (IReadOnlyList<string>)[.. codes!.Order(Comparer<string>.Create(CompareCodes))])]);

    private ResponseRateRow RowOf(IReadOnlyList<IReadOnlyList<string>> values, bool isTogether)
    {
        var chosen = keys.Zip(values).ToList();
        var here = links.Where(link => chosen.TrueForAll(pair => pair.Second.Contains(link.ValueOf(pair.First, codeLists) ?? ""))).ToList();
        // Where links do not fix a key, there is no telling whose numbers a register's would be.
        var isKnown = chosen.TrueForAll(pair => !pair.Second.Contains(""));
        var region = isKnown
            ? Region.Of(
                wave.Study, wave.Year, codeLists,
                chosen.Where(pair => pair.First == Endpoint.ByAudience).Select(pair => pair.Second).FirstOrDefault(),
                chosen.Where(pair => pair.First != Endpoint.ByAudience).Select(pair => new KeyValuePair<string, IReadOnlyList<string>>(pair.First, pair.Second)))
            : null;
        var answered = here.Sum(link => link.Answered);
        var (population, denominator) = PopulationOf(region, here);
        var isOver = answered > population;
        var rate = denominator == "registered" && !isOver && population > 0 ? (double?)Rounding.ToDecimals(100L * answered, population.Value, 1) : null;
        return new ResponseRateRow
        {
            Year = wave.Year,
            Label = LabelOf(chosen),
            Answered = answered,
            Population = population,
            Percent = population > 0 ? Percent.Whole(answered, population.Value) : null,
            Denominator = denominator,
            Alarm = isOver ? "over_100" : null,
            Rr1 = rate,
            Rr2 = rate,
            Together = isTogether ? true : null,
            AtLeast = isKnown && links.Any(link => link.Answered > 0 && !here.Contains(link) && MayReach(link, chosen)) ? true : null,
            UnconfirmedLinks = here.Exists(link => link.Confirmed is not null) && here.Exists(link => link.Confirmed is null) ? here.Count(link => link.Confirmed is null) : null,
            Rebuilt = wave.Wave.Rebuilt ? true : null,
            Invented = wave.Wave.Invented ? true : null,
            By = keys.Count == 0 ? null : chosen.ToDictionary(pair => pair.First, pair => JsonSerializer.SerializeToElement(string.Join('+', pair.Second))),
        };
    }

    /// <summary>Registered, else confirmed, else assumed: each only where it holds for the whole row, so that kinds are never added up.</summary>
    private (int? Population, string? Denominator) PopulationOf(Region? region, IReadOnlyList<ForwardedLink> here) =>
        region is not null && register.CountOf(region) is { } registered ? (registered, "registered")
        : Totals.Sum(here.Select(link => link.Confirmed)) is { } confirmed ? (confirmed, "confirmed")
        : Totals.Sum(here.Select(link => link.Expected)) is { } expected ? (expected, "assumed")
        : region is { IsEverybody: true } && wave.Study.Population is { } assumed ? (assumed, "assumed")
        : (null, null);

    /// <summary>The link contradicts none of the values, but does not fix all of them.</summary>
    private bool MayReach(ForwardedLink link, List<(string Key, IReadOnlyList<string> Codes)> chosen) =>
        chosen.TrueForAll(pair => link.ValueOf(pair.Key, codeLists) is not { } value || pair.Codes.Contains(value));

    private string LabelOf(IReadOnlyList<(string Key, IReadOnlyList<string> Codes)> chosen)
    {
        var names = chosen.Select(pair => string.Join(" + ", pair.Codes.Select(code => NameOf(pair.Key, code)))).ToList();
        if (by.Contains(Endpoint.ByYear)) names.Insert(0, wave.Wave.Label.In(language));
        return names.Count == 0 ? new Words("Alle", "Alle", "All").In(language) : string.Join(" · ", names);
    }

    private string NameOf(string key, string code) =>
        code.Length == 0 ? new Words("Ikke fastsatt av lenken", "Ikkje fastsett av lenkja", "Not fixed by the link").In(language)
        : key == Endpoint.ByAudience ? wave.Study.Audiences.Single(audience => audience.Key == code).Label.In(language)
        : codeLists.NameOf(wave.Study.Breakdowns.FirstOrDefault(breakdown => breakdown.Key == key) ?? new Breakdown { Key = key }, code, wave.Year, language);

    private int Compare(string[] one, string[] other)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var audiences = wave.Study.Audiences.Select(audience => audience.Key).ToList();
            var order = keys[i] == Endpoint.ByAudience ? audiences.IndexOf(one[i]).CompareTo(audiences.IndexOf(other[i])) : CompareCodes(one[i], other[i]);
            if (order != 0) return order;
        }
        return 0;
    }

    // Cluster 10 comes after cluster 9; what is not fixed comes last.
    private static int CompareCodes(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return other.Length.CompareTo(one.Length);
        return int.TryParse(one, out var a) && int.TryParse(other, out var b) ? a.CompareTo(b) : string.CompareOrdinal(one, other);
    }

    private static string Text(string[] values) => string.Join('\u001f', values);
}

using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>A change in words: percent for shares, prosentpoeng for what lies between them.</summary>
internal static class ChangeSentence
{
    public static string? Of(Measures before, Measures after, int points, string language)
    {
        if (before.Top?.Percent is not { } from || after.Top?.Percent is not { } to) return null;
        var size = Math.Abs(points);
        // The two percentages are rounded, the difference is not of rounded numbers: where it shows, it is said.
        var exact = to - from == points ? Words("", "", "") : Words(" (regnet av antallene)", " (rekna av tala på svar)", " (from the counts)");
        return points switch
        {
            0 when from != to => Words($"Nesten uendret, fra {from} til {to} prosent{exact}.", $"Nesten uendra, frå {from} til {to} prosent{exact}.", $"Almost unchanged, from {from} to {to} percent{exact}."),
            0 => Words($"Uendret på {to} prosent.", $"Uendra på {to} prosent.", $"Unchanged at {to} percent."),
            > 0 => Words($"Opp {size} prosentpoeng, fra {from} til {to} prosent{exact}.", $"Opp {size} prosentpoeng, frå {from} til {to} prosent{exact}.", $"Up {size} percentage points, from {from} to {to} percent{exact}."),
            _ => Words($"Ned {size} prosentpoeng, fra {from} til {to} prosent{exact}.", $"Ned {size} prosentpoeng, frå {from} til {to} prosent{exact}.", $"Down {size} percentage points, from {from} to {to} percent{exact}."),
        };

        string Words(string nb, string nn, string en) => new Words(nb, nn, en).In(language);
    }
}

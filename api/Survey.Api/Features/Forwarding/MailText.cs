using System.Text;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Forwarding;

/// <summary>A ready e-mail: the invitation that goes with a link, and its reminders, in bokmål and nynorsk. Plain text, so that it survives any mail program.</summary>
internal sealed record MailText(string Subject, string Body)
{
    /// <summary>Opens the mail program with the text in it, and no recipient.</summary>
    public string Mailto => $"mailto:?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(Body.Replace("\n", "\r\n", StringComparison.Ordinal))}";

    public static MailText Invitation(WaveLinks wave, ForwardedLink link, string url, CodeLists codeLists, string language)
    {
        var nn = language == "nn";
        var title = wave.Study.Title.In(language);
        var text = new StringBuilder();
        Line(text, "Hei");
        Line(text, Who(wave, title, nn));
        Line(text, (nn ? "Lenkja er for: " : "Lenken er for: ") + link.Label(wave.Study, wave.Year, codeLists, language));
        Common(text, wave, link, url, language);
        Line(text, nn ? "Takk for at du svarar." : "Takk for at du svarer.", last: true);
        return new MailText(title + DeadlineInSubject(wave, nn), text.ToString());
    }

    /// <param name="own">The manager's words in place of the standard beginning.</param>
    public static MailText Reminder(WaveLinks wave, ForwardedLink link, string url, string? own, string language)
    {
        var nn = language == "nn";
        var title = wave.Study.Title.In(language);
        var text = new StringBuilder();
        Line(text, "Hei");
        Line(text, own ?? (nn
            ? $"Dette er ei påminning om undersøkinga «{title}». Fordi ho er anonym, veit vi ikkje kven som har svara, og påminninga går til alle. Takk til deg som alt har svara; då kan du sjå bort frå dette."
            : $"Dette er en påminnelse om undersøkelsen «{title}». Fordi den er anonym, vet vi ikke hvem som har svart, og påminnelsen går til alle. Takk til deg som allerede har svart; da kan du se bort fra dette."));
        Common(text, wave, link, url, language);
        Line(text, nn ? "Takk for at du svarar." : "Takk for at du svarer.", last: true);
        return new MailText((nn ? "Påminning: " : "Påminnelse: ") + title + DeadlineInSubject(wave, nn), text.ToString());
    }

    private static void Common(StringBuilder text, WaveLinks wave, ForwardedLink link, string url, string language)
    {
        var nn = language == "nn";
        Line(text, "Svar her:\n" + url);
        if (link.NeedsCode)
            Line(text, nn
                ? "Du treng koden du har fått. Han kan brukast éin gong, og det vert ikkje lagra noko som knyter han til svaret ditt."
                : "Du trenger koden du har fått. Den kan brukes én gang, og det lagres ikke noe som knytter den til svaret ditt.");
        if (wave.Deadline is { } deadline) Line(text, "Fristen er " + deadline.In(language) + ".");
        var k = wave.Study.MinimumGroup;
        Line(text, nn
            ? $"Undersøkinga er anonym. Svaret vert lagra utan namn, e-postadresse, IP-adresse og klokkeslett, og lenkja seier ikkje kven du er. Ingen tal om færre enn {k} personar vert publiserte."
            : $"Undersøkelsen er anonym. Svaret lagres uten navn, e-postadresse, IP-adresse og klokkeslett, og lenken sier ikke hvem du er. Ingen tall om færre enn {k} personer blir publisert.");
        if (wave.Contact is { } contact) Line(text, "Har du spørsmål, ta kontakt med " + contact + ".");
    }

    private static string Who(WaveLinks wave, string title, bool nn)
    {
        var (commissioner, conductor) = (wave.Study.CommissionedBy, wave.Study.ConductedBy);
        return (commissioner, conductor) switch
        {
            ({ } asks, { } does) when asks != does => nn
                ? $"{asks} bed deg svare på «{title}». {does} gjennomfører undersøkinga."
                : $"{asks} ber deg svare på «{title}». {does} gjennomfører undersøkelsen.",
            ({ } asks, _) => nn ? $"{asks} bed deg svare på «{title}»." : $"{asks} ber deg svare på «{title}».",
            (_, { } does) => nn ? $"{does} bed deg svare på «{title}»." : $"{does} ber deg svare på «{title}».",
            _ => nn ? $"Du vert beden om å svare på «{title}»." : $"Du blir bedt om å svare på «{title}».",
        };
    }

    private static string DeadlineInSubject(WaveLinks wave, bool nn) =>
        wave.Deadline is { } deadline ? (nn ? " – svar innan " : " – svar innen ") + deadline.In(nn ? "nn" : "nb") : "";

    private static void Line(StringBuilder text, string line, bool last = false) => text.Append(line).Append(last ? "\n" : "\n\n");
}

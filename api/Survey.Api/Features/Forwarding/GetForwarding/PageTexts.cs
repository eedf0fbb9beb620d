using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Forwarding.GetForwarding;

internal sealed record Page(Forwarder Forwarder, WaveLinks Wave, IReadOnlyList<Reminder> Reminders, IReadOnlyList<ForwardedLink> Links);

/// <summary>A forwarder's page in words.</summary>
internal static class PageTexts
{
    public static Response Of(Page page, CodeLists codeLists, PublicAddress address, TimeProvider clock, HttpRequest request)
    {
        var (wave, language) = (page.Wave, RequestLanguage.Of(request));
        var active = page.Links.Where(link => link.DeactivatedAt is null).ToList();
        return new Response
        {
            Name = page.Forwarder.Name,
            Kind = page.Forwarder.Kind,
            Study = new ForwardedStudyResponse { Key = wave.Study.Key, Title = wave.Study.Title.In(language), CommissionedBy = wave.Study.CommissionedBy, ConductedBy = wave.Study.ConductedBy },
            Wave = new ForwardedWaveResponse { Year = wave.Year, Label = wave.Wave.Label.In(language), State = wave.State, Invented = wave.Wave.Invented },
            Deadline = DeadlineResponse.Of(wave.Deadline, clock, language),
            Contact = ContactResponse.Of(wave.Contact),
            Expected = Totals.Sum(active.Select(link => link.Expected)),
            Confirmed = Totals.Sum(active.Select(link => link.Confirmed)),
            Answered = page.Links.Sum(link => link.Answered),
            Links = [.. page.Links.Select(link => LinkOf(page, link, codeLists, address.Of(request, link.Path), language))],
            Reminders =
            [
                .. page.Reminders.Select(reminder => new ForwardedReminderResponse
                {
                    Id = reminder.Id,
                    Number = reminder.Number,
                    PlannedOn = reminder.PlannedOn,
                    Due = reminder.IsDueFor(page.Forwarder, active, wave, clock),
                    SentOn = reminder.SentBy(page.Forwarder.Id)?.SentOn,
                    Mails =
                    [
                        .. active.Where(link => link.Lags).Select(link => new ReminderMailResponse
                        {
                            LinkId = link.Id,
                            Nb = MailOf(MailText.Reminder(wave, link, address.Of(request, link.Path), reminder.Text?.In("nb"), "nb")),
                            Nn = MailOf(MailText.Reminder(wave, link, address.Of(request, link.Path), reminder.Text?.In("nn"), "nn")),
                        }),
                    ],
                }),
            ],
        };
    }

    private static ForwardedLinkResponse LinkOf(Page page, ForwardedLink link, CodeLists codeLists, string url, string language)
    {
        var wave = page.Wave;
        var own = link.Receipts.Where(receipt => receipt.ForwarderId == page.Forwarder.Id).Select(ReceiptResponse.Of).ToList();
        return new ForwardedLinkResponse
        {
            Id = link.Id,
            Label = link.Label(wave.Study, wave.Year, codeLists, language),
            Audience = link.Audience,
            Fixed = link.Fixed,
            Url = url,
            Path = link.Path,
            Active = link.DeactivatedAt is null,
            NeedsCode = link.NeedsCode,
            Expected = link.Expected,
            Answered = link.Answered,
            Lags = link.Lags,
            Receipt = own.LastOrDefault(),
            EarlierReceipts = [.. own.SkipLast(1).Reverse()],
            Nb = MailOf(MailText.Invitation(wave, link, url, codeLists, "nb")),
            Nn = MailOf(MailText.Invitation(wave, link, url, codeLists, "nn")),
        };
    }

    private static MailResponse MailOf(MailText mail) => new() { Subject = mail.Subject, Body = mail.Body, Mailto = mail.Mailto };
}

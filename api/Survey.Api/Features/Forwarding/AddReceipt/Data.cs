using System.Data;
using System.Globalization;
using System.Text.Json;
using Dapper;

namespace Survey.Api.Features.Forwarding.AddReceipt;

internal static class Data
{
    private const string InsertReceipt = """
        insert into receipt (forwarder_id, link_id, sent_on, sent_to, services, note, recorded_at)
        values (@forwarderId, @linkId, @sentOn, @sentTo, @services, @note, @now)
        returning id
        """;

    public static Receipt Insert(IDbConnection connection, long forwarderId, long linkId, Request request, string now)
    {
        var (sentOn, services) = (request.SentOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), request.Services ?? []);
        var id = connection.QuerySingle<long>(InsertReceipt, new
        {
            forwarderId,
            linkId,
            sentOn,
            sentTo = request.SentTo,
            services = JsonSerializer.Serialize(services),
            note = request.Note,
            now,
        });
        return new Receipt(id, forwarderId, linkId, sentOn, request.SentTo, services, request.Note, now);
    }
}

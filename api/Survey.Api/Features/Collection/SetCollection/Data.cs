using System.Data;
using Dapper;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Collection.SetCollection;

internal static class Data
{
    private const string UpdateWave = """
        update wave
        set deadline = @deadline, time_zone = @timeZone, contact_name = @name, contact_email = @email, contact_phone = @phone
        where year = @year and study_id = (select id from study where key = @study) and state <> 'dropped'
        """;

    public static bool Set(IDbConnection connection, string study, int year, Deadline? deadline, ContactRequest? contact) => connection.Execute(UpdateWave, new
    {
        study,
        year,
        deadline = deadline?.Stored,
        timeZone = deadline?.TimeZone,
        name = contact?.Name,
        email = contact?.Email,
        phone = contact?.Phone,
    }) == 1;
}

using Microsoft.Data.Sqlite;

namespace Survey.Api.Tests;

/// <summary>Looks into the database file past the application, as whoever got hold of it could.</summary>
internal static class StoredData
{
    public static long Count(SurveyApp app, string table) => Query(app, $"select count(*) from {table}", reader => reader.GetInt64(0))[0];

    public static List<T> Query<T>(SurveyApp app, string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={app.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}

using Microsoft.Extensions.Options;
using Survey.Vault.Storage;

namespace Survey.Api.Infrastructure;

internal static class DatabaseFile
{
    /// <summary>Opens the database that the settings name; without a setting, data/survey.db below the working folder.</summary>
    public static Database Open(IServiceProvider services)
    {
        var path = services.GetRequiredService<IOptions<SurveyOptions>>().Value.Database;
        if (path is null)
        {
            var folder = Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, "data");
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new StartupException($"The folder {folder} cannot be made ({exception.Message}). Set Survey__Database to a path that can be written.", exception);
            }
            path = Path.Combine(folder, "survey.db");
        }
        return Database.Open(path, services.GetRequiredService<TimeProvider>());
    }
}

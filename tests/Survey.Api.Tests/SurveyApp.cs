using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Survey.Api.Tests;

/// <summary>The whole application on a database file of its own, spoken to over HTTP.</summary>
internal sealed class SurveyApp : WebApplicationFactory<Program>
{
    public const string ManagerKey = "manager-key-of-the-tests";

    private readonly LogLines log = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-test-");
    private readonly TimeProvider? clock;
    private readonly IReadOnlyDictionary<string, string> settings;

    public SurveyApp(TimeProvider? clock = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        (this.clock, this.settings) = (clock, settings ?? new Dictionary<string, string>());
        Anonymous = CreateClient();
        Manager = CreateClient();
        Manager.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ManagerKey);
    }

    public HttpClient Anonymous { get; }
    public HttpClient Manager { get; }
    /// <summary>Everything that was logged, of all categories that the application lets through.</summary>
    public IReadOnlyCollection<string> Log => log.Lines;
    public string DatabasePath => Path.Combine(folder.FullName, "survey.db");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Survey:Database", DatabasePath);
        builder.UseSetting("Survey:ManagerKey", ManagerKey);
        builder.ConfigureLogging(logging => logging.AddProvider(log));
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        if (clock is not null) builder.ConfigureTestServices(services => services.AddSingleton(clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && folder.Exists) folder.Delete(recursive: true);
    }
}

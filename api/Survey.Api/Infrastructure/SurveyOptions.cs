namespace Survey.Api.Infrastructure;

/// <summary>Settings, all under <c>Survey</c> (as environment variables: <c>Survey__Database</c> and so on).</summary>
internal sealed class SurveyOptions
{
    /// <summary>Path of the database file. Its folder must exist; the default's is made.</summary>
    public string? Database { get; init; }
    /// <summary>Nobody guesses a random key of this length, so wrong keys need not be counted: a limit would shut out those with the right one.</summary>
    public const int ShortestKey = 20;

    /// <summary>The first manager key, of at least <see cref="ShortestKey"/> characters; without it one is made and printed at the first start.</summary>
    public string? ManagerKey { get; init; }
    /// <summary>Loads the demonstration's studies into an empty database. Default in Development only.</summary>
    public bool? Demo { get; init; }
    /// <summary>Where people reach the client (https://…), for links in e-mails and QR codes; by default the address that the request came to.</summary>
    public string? PublicUrl { get; init; }
    /// <summary>How many submissions a link takes a second, over time; ten times as many in one go.</summary>
    public int SubmissionsPerSecond { get; init; } = 300;
    /// <summary>How many requests of respondents are worked on at once; a quarter of them for one link.</summary>
    public int RespondentsAtOnce { get; init; } = 4096;
    /// <summary>How long a submission may take to arrive.</summary>
    public int LongestUploadSeconds { get; init; } = 60;
    /// <summary>Origins from which a client served elsewhere may call.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];
    /// <summary>Folder of the built client; by default beside the program or in the source tree.</summary>
    public string? Client { get; init; }
}

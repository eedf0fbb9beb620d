using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>Reports that are written in advance, beside the studies that they are of: db/studies/reports, a file a template, named by its study.</summary>
internal sealed class ReportTemplates(IOptions<JsonOptions> json)
{
    private const string Folder = "reports/", Extension = ".json";

    public IReadOnlyList<ReportTemplate> Of(string study) =>
    [
        .. typeof(ReportTemplates).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Folder}{study}.", StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ReportTemplate { Key = name[(Folder.Length + study.Length + 1)..^Extension.Length], Document = Read(name) }),
    ];

    private ReportDocument Read(string name)
    {
        using var stream = typeof(ReportTemplates).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<ReportDocument>(stream, json.Value.SerializerOptions)!;
    }
}

/// <summary>A report to begin with, or to take as it is.</summary>
internal sealed record ReportTemplate
{
    public required string Key { get; init; }
    public required ReportDocument Document { get; init; }
}

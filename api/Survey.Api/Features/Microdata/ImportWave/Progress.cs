using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>Answers while the work goes on: a line of JSON for each step. Its status is 200 whatever comes of it; the last line says what.</summary>
internal sealed class Progress(Func<Func<ImportLineResponse, Task>, Task<(IResult Result, Response? Report)>> run) : IResult
{
    public const string MediaType = "application/x-ndjson";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        httpContext.Response.ContentType = MediaType;
        var (result, report) = await run(WriteAsync);
        await WriteAsync(new ImportLineResponse { Phase = "done", Report = report, Problem = (result as ProblemResult)?.Body(RequestLanguage.Of(httpContext.Request)) });

        async Task WriteAsync(ImportLineResponse line)
        {
            await httpContext.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, options), httpContext.RequestAborted);
            await httpContext.Response.Body.WriteAsync("\n"u8.ToArray(), httpContext.RequestAborted);
            await httpContext.Response.Body.FlushAsync(httpContext.RequestAborted);
        }
    }
}

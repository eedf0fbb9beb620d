using Microsoft.AspNetCore.Authentication;
using Survey.Api;
using Survey.Api.Features.Access;
using Survey.Api.Features.Collection;
using Survey.Api.Features.Demonstration;
using Survey.Api.Features.Forwarding;
using Survey.Api.Features.Population;
using Survey.Api.Features.Regions;
using Survey.Api.Features.Tables;
using Survey.Api.Features.Tables.Reports;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Api.Infrastructure.Http.OpenApi;
using Survey.Vault.Collection;
using Survey.Vault.Microdata;
using Survey.Vault.Releases;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.ConfigureKestrel(Limits.Apply);
    builder.Logging.Quiet();

    builder.Services.Configure<SurveyOptions>(builder.Configuration.GetSection("Survey"));
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton(DatabaseFile.Open);
    builder.Services.AddSingleton<SubmissionDesk>();
    builder.Services.AddSingleton<CodeDesk>();
    builder.Services.AddSingleton<ReleaseDesk>();
    builder.Services.AddSingleton<ReleaseShelf>();
    builder.Services.AddSingleton<MicrodataDesk>();
    builder.Services.AddSingleton<ImportDesk>();
    builder.Services.AddSingleton<EraseDesk>();
    builder.Services.AddSingleton<ReleasedStudies>();
    builder.Services.AddSingleton<TableEntry>();
    builder.Services.AddSingleton<ReportMaker>();
    builder.Services.AddSingleton<ReportTemplates>();
    builder.Services.AddSingleton<Regions>();
    builder.Services.AddSingleton<CodeLists>();
    builder.Services.AddSingleton<Populations>();
    builder.Services.AddSingleton<WaveForms>();
    builder.Services.AddSingleton<AccessKeys>();
    builder.Services.AddSingleton<Sessions>();
    builder.Services.AddSingleton<OwnPages>();
    builder.Services.AddSingleton<PublicAddress>();
    builder.Services.AddSingleton<Refusals>();
    builder.Services.AddRespondLimits();
    builder.Services.AddForwarderLimits();
    builder.Services.AddHostedService<FirstStart>();
    builder.Services.AddHostedService<DemonstrationAtStart>();

    builder.Services.AddAuthentication(KeyAuthentication.SchemeName).AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
    builder.Services.AddAuthorization(Policies.Add);
    builder.Services.AddExceptionHandler<ExceptionProblems>();
    builder.Services.ConfigureHttpJsonOptions(Json.Configure);
    builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    builder.Services.AddCors();
    builder.Services.AddCompressedForm();
    builder.Services.AddOpenApiDocumentation();

    var app = builder.Build();
    app.UseExceptionHandler(_ => { });
    app.UseStatusCodePages(StatusProblems.WriteAsync);
    app.UseSecurityHeaders();
    app.UseCompressedForm();
    app.UseClient();
    app.UseRouting();
    app.UseAllowedOrigins();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapApi();
    app.MapOpenApiDocumentation();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupFaults.Explain(exception) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}

using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Tests;
using Survey.Vault.Collection;
using Survey.Vault.Microdata;
using Survey.Vault.Releases;
using Survey.Vault.Storage;

namespace Survey.Api.Tests.Contract;

/// <summary>What an endpoint says of itself is what its code does.</summary>
public sealed class EndpointTests
{
    [Fact]
    public void Every_endpoint_has_a_summary_a_tag_and_an_operation_id_of_its_own()
    {
        var endpoints = ApiEndpoints.Read();
        Assert.All(endpoints, endpoint =>
        {
            Assert.EndsWith(".", endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary, StringComparison.Ordinal);
            Assert.Single(endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags ?? []);
            Assert.Matches("^[a-z]+([A-Z][a-z]+)+$", endpoint.Operation);
        });
        Assert.Equal(endpoints.Count, endpoints.Select(endpoint => endpoint.Operation).Distinct().Count());
    }

    [Fact]
    public void An_endpoint_that_asks_for_a_scope_says_what_happens_without() =>
        Assert.All(ApiEndpoints.Read().Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null), endpoint =>
        {
            Assert.Contains(Problems.KeyMissing, endpoint.Declared);
            Assert.Contains(Problems.KeyInsufficient, endpoint.Declared);
        });

    /// <summary>Followed through compiled code, from the handler on.</summary>
    [Fact]
    public void Every_problem_that_a_handler_can_answer_with_is_declared()
    {
        var found = 0;
        foreach (var endpoint in ApiEndpoints.Read())
        {
            var possible = CodePaths.ProblemsFrom(endpoint.Handler);
            found += possible.Count;
            Assert.True(possible.IsSubsetOf(endpoint.Declared), $"{endpoint.Operation} does not declare {string.Join(", ", possible.Except(endpoint.Declared).Select(problem => problem.Code))}");
        }
        Assert.True(found > 30, "the paths were not followed");
    }

    [Fact]
    public void An_endpoint_that_writes_says_that_it_may_have_to_be_asked_again()
    {
        var writing = ApiEndpoints.Read().Where(endpoint => CodePaths.From([endpoint.Handler]).OfType<MethodInfo>().Any(Writes)).ToList();
        Assert.Contains(writing, endpoint => endpoint.Operation == "submitAnswers");
        Assert.Contains(writing, endpoint => endpoint.Operation == "makeKey");
        Assert.All(writing, endpoint => Assert.True(endpoint.Declared.IsSupersetOf([Problems.TooManyRequests, Problems.StorageUnavailable]), endpoint.Operation));
    }

    [Fact]
    public void Every_problem_of_the_catalogue_is_answered_with_somewhere()
    {
        var methods = typeof(Program).Assembly.GetTypes().Where(type => type != typeof(Problems)).SelectMany(References.Methods).Where(method => method.Name != "Map");
        var used = methods.SelectMany(References.MembersOf).OfType<FieldInfo>().Where(field => field.DeclaringType == typeof(Problems)).Select(field => (Problem)field.GetValue(null)!).ToHashSet();
        Assert.Empty(Problems.All.Where(problem => !used.Contains(problem)).Select(problem => problem.Code));
    }

    private static bool Writes(MethodInfo method) =>
        (method.DeclaringType == typeof(Database) && method.Name is nameof(Database.WriteAsync) or nameof(Database.RewriteAsync))
        || (method.DeclaringType == typeof(SubmissionDesk) && method.Name is nameof(SubmissionDesk.SubmitAsync))
        || (method.DeclaringType?.Namespace == typeof(MicrodataDesk).Namespace && method.ReturnType.IsAssignableTo(typeof(Task)))
        || (method.DeclaringType == typeof(ReleaseDesk) && method.ReturnType.IsAssignableTo(typeof(Task)));
}

/// <summary>An endpoint of the running application.</summary>
internal sealed record ApiEndpoint(string Operation, string Method, string Route, MethodInfo Handler, IReadOnlySet<Problem> Declared, Microsoft.AspNetCore.Http.EndpointMetadataCollection Metadata);

internal static class ApiEndpoints
{
    public static IReadOnlyList<ApiEndpoint> Read()
    {
        using var app = new SurveyApp();
        return
        [
            .. app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Namespace?.StartsWith("Survey.Api.Features", StringComparison.Ordinal) == true)
                .Distinct()
                .Select(endpoint => new ApiEndpoint(
                    endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "",
                    endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Single(),
                    "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                    endpoint.Metadata.GetMetadata<MethodInfo>()!,
                    endpoint.Metadata.OfType<AnswersMetadata>().SelectMany(answers => answers.Problems).ToHashSet(),
                    endpoint.Metadata)),
        ];
    }
}

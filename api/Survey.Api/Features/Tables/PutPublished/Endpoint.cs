using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Tables.PutPublished;

internal static class Endpoint
{
    private const int MostFigures = 10_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("studies/{study}/published", HandleAsync)
        .WithName("putPublishedFigures")
        .WithSummary("Figures that were printed elsewhere, to stand beside our own in trends with their source.")
        .WithDescription("Replaces all that were there. They are stored apart from answers, shown as printed, and never part of anything that is computed. A percentage of several options together is given as it was printed (`3+4`), never added up here.")
        .WithTags("tables")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<Response>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.StudyUnknown);

    private static async Task<IResult> HandleAsync(string study, Request request, Database database, CancellationToken ct)
    {
        if (database.Read(connection => Data.FindStudy(connection, study)) is not { } found) return Problems.StudyUnknown.Result;
        var faults = request.Figures.SelectMany((figure, place) => FaultsOf(figure, place, DefinitionJson.Parse(found.Definition))).Take(100).ToList();
        if (faults.Count > 0) return Problems.RequestInvalid.With(faults);
        return TypedResults.Ok(new Response { Study = study, Figures = await database.WriteAsync(connection => Data.Replace(connection, found.Id, request.Figures), ct) });
    }

    private static IEnumerable<FieldError> FaultsOf(PublishedFigure figure, int place, StudyDefinition definition)
    {
        var study = definition.Study;
        if (study.Waves.All(wave => wave.Year != figure.Year))
            return [new FieldError($"figures[{place}].year", "unknown_value", string.Join(", ", study.Waves.Select(wave => wave.Year)))];
        if (study.Audiences.All(audience => audience.Key != figure.Audience))
            return [new FieldError($"figures[{place}].audience", "unknown_value", string.Join(", ", study.Audiences.Select(audience => audience.Key)))];
        var questionnaire = Questionnaire.Compile(definition, figure.Year, figure.Audience);
        if (questionnaire.Find(figure.Question) is not { Kind: FieldKind.Single or FieldKind.Multi } field)
            return [new FieldError($"figures[{place}].question", "unknown_value", string.Join(", ", questionnaire.Fields.Where(of => of.Kind is FieldKind.Single or FieldKind.Multi).Select(of => of.Key)))];
        return figure.Percent.Keys.SelectMany(codes => codes.Split('+')).Any(code => field.OptionIndex(code) < 0)
            ? [new FieldError($"figures[{place}].percent", "unknown_value", string.Join(", ", field.Options.Select(option => option.Code)))]
            : [];
    }

    internal sealed class RequestValidator : AbstractValidator<Request>
    {
        public RequestValidator()
        {
            RuleFor(request => request.Figures.Count).LessThanOrEqualTo(MostFigures).WithErrorCode("out_of_bounds").WithState(_ => $"0–{MostFigures}").OverridePropertyName("figures");
            RuleForEach(request => request.Figures).ChildRules(figure =>
            {
                figure.RuleFor(of => of.Source).NotEmpty().WithErrorCode("required").MaximumLength(500).WithErrorCode("too_long").WithState(_ => "500");
                figure.RuleFor(of => of.N).GreaterThanOrEqualTo(0).WithErrorCode("out_of_bounds").WithState(_ => "0–");
                figure.RuleFor(of => of.Percent).NotEmpty().WithErrorCode("required");
                figure.RuleForEach(of => of.Percent.Values).InclusiveBetween(0, 100).WithErrorCode("out_of_bounds").WithState(_ => "0–100").OverridePropertyName("percent");
                figure.RuleFor(of => of.Note).MaximumLength(1000).WithErrorCode("too_long").WithState(_ => "1000");
            });
        }
    }
}

internal sealed record Request
{
    public required IReadOnlyList<PublishedFigure> Figures { get; init; }
}

internal sealed record Response
{
    public required string Study { get; init; }
    /// <summary>How many there are now.</summary>
    public required int Figures { get; init; }
}

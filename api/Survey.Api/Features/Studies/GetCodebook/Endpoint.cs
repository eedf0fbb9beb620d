using System.ComponentModel;
using System.Security.Claims;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Studies.GetCodebook;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/codebook", Handle)
        .WithName("getCodebook")
        .WithSummary("The codebook of a study: each variable with its texts in all languages, categories, universe and waves.")
        .WithTags("studies")
        .Produces<Response>(200, "application/json", Ddi.ContentType)
        .Answers(Problems.StudyUnknown, Problems.ParameterInvalid);

    private static IResult Handle(
        string study,
        [Description("`json` (the default) or `ddi`: DDI-Codebook 2.5, XML.")] string? format,
        ClaimsPrincipal caller, Database database)
    {
        if (format is not (null or "json" or "ddi")) return Problems.ParameterInvalid.On("format", "unknown_value", "json, ddi");
        if (database.Read(connection => StudyShelf.Read(connection, caller)).FirstOrDefault(defined => defined.Definition.Study.Key == study) is not { } found)
            return Problems.StudyUnknown.Result;
        return format is "ddi" ? TypedResults.Bytes(new Ddi(found.Definition).Write(), Ddi.ContentType, $"{study}.xml") : TypedResults.Ok(ResponseOf(found.Definition));
    }

    private static Response ResponseOf(StudyDefinition definition)
    {
        var study = definition.Study;
        var years = study.Waves.Select(wave => wave.Year).ToList();
        return new Response
        {
            Study = study.Key,
            Title = study.Title.ByLanguage,
            CommissionedBy = study.CommissionedBy,
            ConductedBy = study.ConductedBy,
            Note = definition.Note,
            MinimumGroup = study.MinimumGroup,
            Waves = years,
            Variables = [.. Variable.Of(definition, years).Select(variable => VariableOf(variable, study))],
        };
    }

    private static CodebookVariableResponse VariableOf(Variable variable, Study study) => new()
    {
        Name = variable.Key,
        Question = variable.QuestionKey,
        Type = variable.Question.Type,
        Text = variable.Field.Text.ByLanguage,
        Stem = variable.Question.Stem?.ByLanguage,
        Help = variable.Question.Help?.ByLanguage,
        Unit = variable.Question.Unit?.ByLanguage,
        Audiences = variable.Question.Audiences,
        Waves = variable.Waves,
        Required = variable.Question.Required,
        Universe = variable.Question.ShowIf,
        Scale = variable.Question.Scale,
        Min = variable.Question.Min,
        Max = variable.Question.Max,
        Earliest = variable.Question.Earliest,
        Latest = variable.Question.Latest,
        Categories =
        [
            .. variable.Options.Select(option => new CodebookCategoryResponse
            {
                Code = option.Code,
                Label = option.Label.ByLanguage,
                OutsideScale = option.OutsideScale,
                Exclusive = option.Exclusive,
                FreeText = option.FreeText,
            }),
        ],
        NotComparable =
        [
            .. (study.NotComparable ?? []).Where(entry => entry.Item == variable.Key && variable.Waves.Contains(entry.Wave))
                .Select(entry => new CodebookTextResponse { Wave = entry.Wave, Text = entry.Reason.ByLanguage }),
        ],
        Wordings = [.. variable.OtherTexts.Select(entry => new CodebookTextResponse { Wave = entry.Wave, Text = entry.Text.ByLanguage })],
    };
}

/// <summary>A codebook. Texts are by language.</summary>
internal sealed record Response
{
    public required string Study { get; init; }
    public required IReadOnlyDictionary<string, string> Title { get; init; }
    public string? CommissionedBy { get; init; }
    public string? ConductedBy { get; init; }
    /// <summary>Where the definition comes from.</summary>
    public string? Note { get; init; }
    public required int MinimumGroup { get; init; }
    /// <summary>The years of the waves that it covers.</summary>
    public required IReadOnlyList<int> Waves { get; init; }
    /// <summary>In the order of the questionnaire.</summary>
    public required IReadOnlyList<CodebookVariableResponse> Variables { get; init; }
}

/// <summary>A variable: an answerable question, or an item of a battery.</summary>
internal sealed record CodebookVariableResponse
{
    public required string Name { get; init; }
    /// <summary>The question's own key; of an item its battery's.</summary>
    public required string Question { get; init; }
    public required QuestionType Type { get; init; }
    public required IReadOnlyDictionary<string, string> Text { get; init; }
    public IReadOnlyDictionary<string, string>? Stem { get; init; }
    public IReadOnlyDictionary<string, string>? Help { get; init; }
    public IReadOnlyDictionary<string, string>? Unit { get; init; }
    public required IReadOnlyList<string> Audiences { get; init; }
    public required IReadOnlyList<int> Waves { get; init; }
    public required bool Required { get; init; }
    /// <summary>Whom it is put to, among the audiences; all of them where it is absent.</summary>
    public Routing? Universe { get; init; }
    /// <summary>The study's scale that it is answered on.</summary>
    public string? Scale { get; init; }
    public int? Min { get; init; }
    public int? Max { get; init; }
    public DateOnly? Earliest { get; init; }
    public DateOnly? Latest { get; init; }
    /// <summary>In their order; of a number its bands.</summary>
    public required IReadOnlyList<CodebookCategoryResponse> Categories { get; init; }
    /// <summary>Waves whose answers mean something else, and why.</summary>
    public required IReadOnlyList<CodebookTextResponse> NotComparable { get; init; }
    /// <summary>What it said in waves where that was something else.</summary>
    public required IReadOnlyList<CodebookTextResponse> Wordings { get; init; }
}

/// <summary>An answer that can be chosen.</summary>
internal sealed record CodebookCategoryResponse
{
    public required string Code { get; init; }
    public required IReadOnlyDictionary<string, string> Label { get; init; }
    /// <summary>Counted, but no part of means and order.</summary>
    public required bool OutsideScale { get; init; }
    public required bool Exclusive { get; init; }
    /// <summary>Whoever chose it could write a text.</summary>
    public required bool FreeText { get; init; }
}

/// <summary>What is different in a wave.</summary>
internal sealed record CodebookTextResponse
{
    public required int Wave { get; init; }
    public required IReadOnlyDictionary<string, string> Text { get; init; }
}

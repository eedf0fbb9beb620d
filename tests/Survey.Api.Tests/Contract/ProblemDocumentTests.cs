using System.Text;
using Survey.Api.Infrastructure;
using Survey.Tests;
using Survey.Vault.Definitions;

namespace Survey.Api.Tests.Contract;

/// <summary>api/docs/problems.md is made from the three catalogues, so that no code goes undocumented.</summary>
public sealed class ProblemDocumentTests
{
    private static readonly string[] Places = ["{0}", "{1}", "{2}", "{3}"];

    [Fact]
    public void The_document_has_every_problem_field_code_and_definition_fault()
    {
        var endpoints = ApiEndpoints.Read();
        var text = new StringBuilder("""
            # Problems

            Made from the code; a test keeps it equal. Every answer that is no success is `application/problem+json` (RFC 9457) with `type`, `title`,
            `status` and a stable `code`; `type` is the address of its explanation, in the language of the caller. `{0}` stands for what only the
            case knows.

            ## What a caller may be told

            Operations are those of `openapi.yaml` that declare the code. Without one, any address may answer so: they come from routing, sign-in
            or the server itself.

            | code | status | bokmål | English | operations |
            |---|---|---|---|---|

            """);
        foreach (var problem in Problems.All)
        {
            var operations = endpoints.Where(endpoint => endpoint.Declared.Contains(problem)).Select(endpoint => endpoint.Operation).Order(StringComparer.Ordinal);
            Row(text, $"`{problem.Code}`", $"{problem.Status}", problem.Title.Nb, problem.Title.En, string.Join(", ", operations));
        }
        text.Append("""

            ## What may be wrong with a field or a parameter

            In `errors` of a problem, each with the `field`. `{0}` is what would be right.

            | code | bokmål | English |
            |---|---|---|

            """);
        foreach (var code in FieldMessages.Codes.Order(StringComparer.Ordinal))
        {
            var error = new FieldError("", code, "{0}");
            Row(text, $"`{code}`", FieldMessages.For(error, "nb"), FieldMessages.For(error, "en"));
        }
        text.Append("""

            ## What may be wrong with a study definition

            In `errors` of `study_invalid`, each with the path in `field`.

            | code | bokmål | English |
            |---|---|---|

            """);
        foreach (var code in FaultCatalogue.Codes.Order(StringComparer.Ordinal))
        {
            var fault = new DefinitionFault(code, "", Places);
            Row(text, $"`{code}`", fault.Message("nb"), fault.Message("en"));
        }
        Golden.Assert("api/docs/problems.md", text.ToString());
    }

    private static void Row(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}

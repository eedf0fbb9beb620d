using Survey.Tests;

namespace Survey.Api.Tests;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_committed_contract_is_what_the_code_serves()
    {
        using var app = new SurveyApp();
        Golden.Assert("openapi.yaml", await app.Anonymous.GetStringAsync("/api/openapi.yaml"));
    }
}

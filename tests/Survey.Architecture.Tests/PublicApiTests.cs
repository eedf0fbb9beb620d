using Survey.Tests;

namespace Survey.Architecture.Tests;

public sealed class PublicApiTests
{
    /// <summary>A new public member of the Vault is a new door: it shows as a change of a committed file, for a reviewer to see.</summary>
    [Fact]
    public void The_vaults_public_surface_is_what_was_approved() =>
        Golden.Assert("tests/Survey.Architecture.Tests/PublicApi.approved.txt", PublicApi.Print(Product.Vault));

    [Fact]
    public void No_public_member_of_the_vault_hands_out_an_internal_way_in()
    {
        var surface = PublicApi.Print(Product.Vault);
        Assert.Contains("sealed class Figures", surface, StringComparison.Ordinal);
        foreach (var raw in new[] { "SqliteConnection", "byte[]", "TallySheet", "AtomTally", "PackedSubmission", "Figures(" })
            Assert.DoesNotContain(raw, surface, StringComparison.Ordinal);
    }
}

using Survey.Vault.Atoms;
using Survey.Vault.Definitions;

namespace Survey.Vault.Releases;

/// <summary>Puts a preview together. What it tells of answers is whether all of a row that would be shown answered alike, never what.</summary>
internal static class Preview
{
    // Of more people, that all answered alike says little of any of them that was not to be expected.
    private const int SmallAtLeast = 10;

    public static ReleasePreview Of(WaveCount wave, int minimumGroup, IReadOnlyList<int> larger)
    {
        var audiences = wave.Answered.Select(questionnaire => (Tallies: wave.Make(questionnaire.Audience, minimumGroup), questionnaire)).ToList();
        var rows = audiences.Select(of => new PlainRows(of.questionnaire, of.Tallies)).ToList();
        return new ReleasePreview
        {
            Late = wave.IsReleasedBefore ? wave.Late : null,
            Unchanged = wave.IsUnchanged(minimumGroup),
            Sizes = [.. larger.Prepend(minimumGroup).Select(k => PreviewedSize.Of(k, wave))],
            Withheld = [.. audiences.SelectMany(of => of.Tallies.Withheld.Select(unit => new WithheldQuestion(of.questionnaire.Audience, unit.Key, unit.Value)))],
            Hidden = [.. rows.SelectMany(Hidden)],
            Alike = [.. rows.SelectMany(of => Alike(of, Math.Max(SmallAtLeast, 2 * minimumGroup)))],
        };
    }

    private static IEnumerable<PreviewedRow> Hidden(PlainRows audience) =>
        from row in audience.All()
        where row.Answer is Row.Hidden
        select RowOf(audience, row, row.Question.Key);

    private static IEnumerable<PreviewedRow> Alike(PlainRows audience, int small) =>
        from row in audience.All()
        where row.Answer is not null
        from field in row.Question.Fields
        where field.Kind is not FieldKind.Text
        let sum = audience.Sum(field, PlainRows.AtomsOf(row.Answer!))
        where sum.N > 0 && sum.N < small && IsAlike(field, sum.N, sum.Counts)
        // The same people under another name, or several rows merged into one, are told of once.
        group RowOf(audience, row, field.Key) by (field.Key, string.Join(',', PlainRows.AtomsOf(row.Answer!))) into same
        select same.First();

    private static PreviewedRow RowOf(PlainRows audience, PlainRow row, string question)
    {
        var (whole, parts) = audience.ValuesIn(row.Question.Key, PlainRows.AtomsOf(row.Answer!), row.By);
        return new PreviewedRow(audience.Audience, question, row.By, row.Code, whole, parts);
    }

    // Where one may tick several: each option by all or by nobody.
    private static bool IsAlike(Field field, long n, IReadOnlyList<long> counts) =>
        counts.All(count => count == 0 || count == n) && (field.Kind is FieldKind.Multi || counts.Any(count => count == n));
}

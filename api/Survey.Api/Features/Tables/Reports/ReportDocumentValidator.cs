using FluentValidation;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables.Reports;

internal sealed class ReportDocumentValidator : AbstractValidator<ReportDocument>
{
    private const int MostBlocks = 300, MostTables = 120, MostValues = 5_000;
    private const int LongestTitle = 300, LongestCaption = 1_000, LongestText = 20_000, LongestParameter = 2_000, LongestAxis = 100;
    private static readonly string[] Kinds = [ReportKinds.Heading, ReportKinds.Text, ReportKinds.Figure, ReportKinds.Table, ReportKinds.Sentence];

    public ReportDocumentValidator()
    {
        RuleFor(report => report.Title).NotEmpty().WithErrorCode("required").MaximumLength(LongestTitle).WithErrorCode("too_long").WithState(_ => $"{LongestTitle}");
        RuleFor(report => report.Subtitle).MaximumLength(LongestTitle).WithErrorCode("too_long").WithState(_ => $"{LongestTitle}");
        RuleFor(report => report.Author).MaximumLength(LongestTitle).WithErrorCode("too_long").WithState(_ => $"{LongestTitle}");
        RuleFor(report => report.Language).Must(language => language is null || RequestLanguage.All.Contains(language))
            .WithErrorCode("unknown_value").WithState(_ => string.Join(", ", RequestLanguage.All));
        RuleFor(report => report.FirstChapter).InclusiveBetween(1, 99).WithErrorCode("out_of_bounds").WithState(_ => "1–99");
        RuleFor(report => report.Blocks.Count).InclusiveBetween(1, MostBlocks).WithErrorCode("out_of_bounds").WithState(_ => $"1–{MostBlocks}").OverridePropertyName("blocks");
        RuleFor(report => report.Blocks.Count(block => block.Table != null)).LessThanOrEqualTo(MostTables).WithErrorCode("out_of_bounds").WithState(_ => $"0–{MostTables}").OverridePropertyName("blocks");
        foreach (var (name, text) in Titles) MustBePrintable(this, name, text);
        RuleForEach(report => report.Blocks).ChildRules(OfBlock);
    }

    private static void OfBlock(InlineValidator<ReportBlock> block)
    {
        foreach (var (name, text) in Texts) MustBePrintable(block, name, text);
        block.RuleFor(of => of.Kind).Must(Kinds.Contains).WithErrorCode("unknown_value").WithState(_ => string.Join(", ", Kinds));
        block.RuleFor(of => of.Text).MaximumLength(LongestText).WithErrorCode("too_long").WithState(_ => $"{LongestText}");
        block.RuleFor(of => of.Caption).MaximumLength(LongestCaption).WithErrorCode("too_long").WithState(_ => $"{LongestCaption}");
        block.RuleFor(of => of.Across).MaximumLength(LongestAxis).WithErrorCode("too_long").WithState(_ => $"{LongestAxis}");
        block.RuleFor(of => of.Up).MaximumLength(LongestAxis).WithErrorCode("too_long").WithState(_ => $"{LongestAxis}");
        block.RuleFor(of => of.Rendered!.Values.Count).LessThanOrEqualTo(MostValues).WithErrorCode("out_of_bounds").WithState(_ => $"0–{MostValues}")
            .OverridePropertyName("rendered.values").When(of => of.Rendered is not null);
        block.When(of => of.Kind is ReportKinds.Heading or ReportKinds.Text, () => block.RuleFor(of => of.Text).NotEmpty().WithErrorCode("required"));
        block.When(of => of.Kind is ReportKinds.Heading, () =>
        {
            block.RuleFor(of => of.Text).MaximumLength(LongestTitle).WithErrorCode("too_long").WithState(_ => $"{LongestTitle}");
            block.RuleFor(of => of.Level).InclusiveBetween(1, 3).WithErrorCode("out_of_bounds").WithState(_ => "1–3");
        });
        // A table or a sentence may be of the same numbers as a figure; two batteries have no sentence.
        block.RuleFor(of => of).Must(of => of.Chart is null ? of.Kind != ReportKinds.Figure : of.View is { } view && (view is not ChartKind.Scatter || of.Kind != ReportKinds.Sentence))
            .WithErrorCode("unknown_value").WithState(_ => string.Join(", ", ChartKinds.ByName.Keys)).OverridePropertyName("chart");
        block.When(of => of.Kind is ReportKinds.Figure or ReportKinds.Table or ReportKinds.Sentence, () => block.RuleFor(of => of.Table).NotNull().WithErrorCode("required"));
        block.When(of => of.Table is not null, () => block.RuleFor(of => of.Table!).ChildRules(table =>
        {
            table.RuleFor(of => of.Questions).NotEmpty().WithErrorCode("required");
            // Groups are named by the author, and their names are drawn.
            foreach (var (name, text) in Parameters) MustBePrintable(table, name, text);
            foreach (var parameter in Parameters) table.RuleFor(of => parameter.Of(of)).MaximumLength(LongestParameter).WithErrorCode("too_long").WithState(_ => $"{LongestParameter}").OverridePropertyName(parameter.Name);
        }).OverridePropertyName("table"));
    }

    /// <summary>What the author writes must be text that a document can hold; else which sign it is, and after which words.</summary>
    private static void MustBePrintable<T>(AbstractValidator<T> validator, string name, Func<T, string?> text) =>
        validator.RuleFor(of => text(of)).Must(said => CleanText.Unprintable(said) is null).WithErrorCode("text_unprintable").WithState((_, said) => CleanText.Unprintable(said) ?? "").OverridePropertyName(name);

    private static readonly IReadOnlyList<(string Name, Func<ReportDocument, string?> Of)> Titles =
        [("title", report => report.Title), ("subtitle", report => report.Subtitle), ("author", report => report.Author)];

    private static readonly IReadOnlyList<(string Name, Func<ReportBlock, string?> Of)> Texts =
        [("text", block => block.Text), ("caption", block => block.Caption), ("across", block => block.Across), ("up", block => block.Up)];

    private static readonly IReadOnlyList<(string Name, Func<ReportTable, string?> Of)> Parameters =
    [
        ("questions", table => table.Questions), ("year", table => table.Year), ("audience", table => table.Audience), ("by", table => table.By),
        ("groups", table => table.Groups), ("exclude", table => table.Exclude), ("base", table => table.Base), ("codes", table => table.Codes),
        ("a", table => table.A), ("b", table => table.B), ("over", table => table.Over),
    ];
}

internal static class ReportKinds
{
    public const string Heading = "heading", Text = "text", Figure = "figure", Table = "table", Sentence = "sentence";
}

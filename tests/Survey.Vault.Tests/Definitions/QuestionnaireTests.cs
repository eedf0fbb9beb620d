using FsCheck;
using FsCheck.Fluent;
using Survey.Vault.Definitions;

namespace Survey.Vault.Tests.Definitions;

public sealed class QuestionnaireTests
{
    [Fact]
    public void Every_answer_has_bytes_of_its_own_and_none_is_wasted()
    {
        var property = Prop.ForAll(Arb.From(Definitions), definition =>
        {
            Assert.Empty(StudyValidator.Validate(definition));
            foreach (var wave in definition.Study.Waves)
                foreach (var audience in definition.Study.Audiences)
                {
                    var questionnaire = Questionnaire.Compile(definition, wave.Year, audience.Key);
                    var next = 0;
                    foreach (var (index, field) in questionnaire.Fields.Index())
                    {
                        Assert.Equal((index, next), (field.Index, field.Offset));
                        Assert.True(
                            field.Kind is FieldKind.Text ? field.Width == 0 : Room(field) >= Values(field) + 1,
                            $"{field.Key} has {Values(field)} values in {field.Width} bytes.");
                        next += field.Width;
                    }
                    Assert.Equal(next, questionnaire.PackedLength);
                    Assert.Equal(questionnaire.Fields.Count, questionnaire.Fields.Select(field => field.Key).Distinct().Count());
                    Assert.All(questionnaire.Fields, field => Assert.Same(field, questionnaire.Find(field.Key)));
                    Assert.Equal(
                        questionnaire.Fields.Where(field => field.OptionCode is null), questionnaire.Questions.SelectMany(
                            question => question.Fields));
                }
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), property);
    }

    [Fact]
    public void A_definition_that_is_written_and_read_compiles_to_the_same_layout()
    {
        var property = Prop.ForAll(Arb.From(Definitions), definition =>
        {
            var again = DefinitionJson.Parse(DefinitionJson.Write(definition));
            foreach (var wave in definition.Study.Waves)
                foreach (var audience in definition.Study.Audiences)
                    Assert.Equal(Layout(definition, wave.Year, audience.Key), Layout(again, wave.Year, audience.Key));
            Assert.Empty(PublishedChanges.Find(again, definition.Study.Waves.Select(wave => (wave.Year, definition))));
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), property);
    }

    [Theory]
    [InlineData(2019, 53)]
    [InlineData(2020, 53)]
    [InlineData(2023, 56)]
    public void The_leaders_form_of_a_wave_has_the_questions_of_that_wave(int year, int closed)
    {
        var definition = DefinitionJson.Parse(Files.Study("tjenestestotteprogrammet"));
        var fields = Questionnaire.Compile(definition, year, "leder").Fields;
        Assert.Equal(closed, fields.Count(field => field.Kind is not FieldKind.Text));
        Assert.Equal(year >= 2023, fields.Any(field => field.Key == "fem_ar.forskning"));
        Assert.DoesNotContain(
            Questionnaire.Compile(definition, year, "medarbeider").Fields,
            field => field.Question is "fem_ar" or "forankring" or "kapasitet");
    }

    [Fact]
    public void A_form_has_the_languages_that_all_of_its_texts_have()
    {
        static LocalizedText In(params string[] languages) => new(languages.ToDictionary(language => language, _ => "T"));
        var study = new StudyDefinition
        {
            Scales = [new Scale { Key = "s", Options = [new Option { Code = "1", Label = In("en", "nb", "nn") }] }],
            Study = new Study
            {
                Key = "s",
                Title = In("en", "nb", "nn", "se"),
                Waves = [new Wave { Year = 2020, Label = In("nb") }],
                Audiences = [new Audience { Key = "a", Label = In("nb") }],
                Questions = [new Question { Type = QuestionType.Single, Key = "q", Audiences = ["a"], Scale = "s", Text = In("en", "nb", "nn"), Help = In("en", "nb") }],
            },
        };
        Assert.Equal(["en", "nb"], Questionnaire.Compile(study, 2020, "a").Languages);
        Assert.Equal(["nb"], Questionnaire.Compile(DefinitionJson.Parse(Files.Study("tjenestestotteprogrammet")), 2023, "leder").Languages);
    }

    private static double Room(Field field) => Math.Pow(256, field.Width);

    // Not answered is a value too.
    private static double Values(Field field) => field.Kind switch
    {
        FieldKind.Single => field.Options.Count,
        FieldKind.Multi => Math.Pow(2, field.Options.Count) - 1,
        FieldKind.Number or FieldKind.Date => (double)field.Max - field.Min + 1,
        FieldKind.Text => 0,
        _ => throw new InvalidOperationException(),
    };

    private static IEnumerable<(string, int, FieldKind, int, bool)> Layout(StudyDefinition definition, int year, string audience) =>
        Questionnaire.Compile(definition, year, audience).Fields.Select(
            field => (field.Key, field.Offset, field.Kind, field.Options.Count, field.Required));

    private static Gen<StudyDefinition> Definitions =>
        from questions in Gen.NonEmptyListOf(Questions)
        from later in Gen.Choose(0, 3)
        let named = questions.Select((question, index) => Named(question, index)).Prepend(Named(Everyone, questions.Count)).ToList()
        select new StudyDefinition
        {
            Scales = [new Scale { Key = "s", Options = Options(4, false) }],
            Study = new Study
            {
                Key = "s",
                Title = LocalizedText.Bokmål("S"),
                Waves = [new Wave { Year = 2020, Label = LocalizedText.Bokmål("A") }, new Wave { Year = 2023, Label = LocalizedText.Bokmål("B") }],
                Audiences = [new Audience { Key = "a", Label = LocalizedText.Bokmål("A") }, new Audience { Key = "b", Label = LocalizedText.Bokmål("B") }],
                Questions = named,
                NewIn = new Dictionary<string, IReadOnlyList<string>> { ["2023"] = [.. named.Skip(1).Take(later).Select(Questionnaire.KeyOf)] },
            },
        };

    private static readonly Question Everyone = new() { Type = QuestionType.Info, Audiences = ["a", "b"], Text = LocalizedText.Bokmål("I") };

    private static Gen<Question> Questions =>
        from type in Gen.Elements(Enum.GetValues<QuestionType>())
        from audiences in Gen.Elements<IReadOnlyList<string>>(["a"], ["b"], ["a", "b"])
        from count in Gen.Choose(1, 250)
        from min in Gen.Elements(0, -1, int.MinValue, 5)
        from span in Gen.Elements(0, 254, 255, 256, 65_534, 65_535, 16_777_214, 16_777_215, int.MaxValue)
        from free in ArbMap.Default.GeneratorFor<bool>()
        select Make(type, audiences, count, min, (int)Math.Min(int.MaxValue, (long)min + span), free);

    private static Question Make(QuestionType type, IReadOnlyList<string> audiences, int count, int min, int max, bool free)
    {
        var text = LocalizedText.Bokmål("T");
        var question = new Question { Type = type, Audiences = audiences, Text = text };
        return type switch
        {
            QuestionType.Single or QuestionType.Multi => question with { Options = Options(count, free) },
            QuestionType.Battery => question with
            {
                Text = null,
                Stem = text,
                Scale = "s",
                Items = [.. Enumerable.Range(0, (count % 20) + 1).Select(index => new Item { Key = $"i{index}", Text = text })],
            },
            QuestionType.Number => question with { Min = min, Max = max },
            QuestionType.Date => question with { Earliest = new DateOnly(2000, 1, 1), Latest = new DateOnly(2000, 1, 1).AddDays(Math.Min(count * 400, 100_000)) },
            QuestionType.Text or QuestionType.Section or QuestionType.Info => question,
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    private static Question Named(Question question, int index) =>
        question.Items is { } items
            ? question with { Key = $"q{index}", Items = [.. items.Select(item => item with { Key = $"q{index}.{item.Key}" })] }
            : question with { Key = $"q{index}" };

    private static Option[] Options(int count, bool free) =>
        [.. Enumerable.Range(0, count).Select(index => new Option { Code = $"o{index}", Label = LocalizedText.Bokmål("O"), FreeText = free && index == 0 })];
}

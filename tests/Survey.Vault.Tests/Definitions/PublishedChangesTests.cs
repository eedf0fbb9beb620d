using Survey.Vault.Definitions;

namespace Survey.Vault.Tests.Definitions;

public sealed class PublishedChangesTests
{
    private const string Q = "study.questions";

    private static IReadOnlyList<DefinitionFault> Changes(int[] opened, params (string At, string? Json)[] edits)
    {
        var before = DefinitionReader.Read(Edited.Faultless).Definition!;
        return PublishedChanges.Find(DefinitionReader.Read(Edited.With(edits)).Definition!, opened.Select(year => (year, before)));
    }

    [Fact]
    public void The_same_definition_changes_nothing() => Assert.Empty(Changes([2020, 2023]));

    [Fact]
    public void Before_a_wave_has_opened_everything_may_change() =>
        Assert.Empty(Changes([], ($"{Q}[0].text", "\"Har du deltatt?\""), ("study.minimumGroup", "3"), ($"{Q}[1].items[1]", null), ("study.newIn", null)));

    [Theory]
    [InlineData("study.questions[0].text", "\"Har du deltatt?\"", "study.questions[0]", "deltok")]
    [InlineData("study.questions[1].stem", "\"Hvor uenig …\"", "study.questions[1]", "enig.*")]
    [InlineData("study.questions[0].help", "\"Også digitalt\"", "study.questions[0]", "deltok")]
    [InlineData("study.questions[0].required", "true", "study.questions[0]", "deltok")]
    [InlineData("study.questions[2].options[1].freeText", "false", "study.questions[2]", "tiltak")]
    [InlineData("study.questions[2].options[0].label", "\"Y\"", "study.questions[2]", "tiltak")]
    [InlineData("study.questions[2].options[+]", """{ "code": "y", "label": "Y" }""", "study.questions[2]", "tiltak")]
    [InlineData("study.questions[3].bands[0].to", "38", "study.questions[3]", "alder")]
    [InlineData("study.questions[3].max", "120", "study.questions[3]", "alder")]
    [InlineData("study.questions[3].unit", null, "study.questions[3]", "alder")]
    [InlineData("study.questions[4].latest", "\"2024-12-31\"", "study.questions[4]", "startet")]
    [InlineData("study.questions[5].maxLength", "501", "study.questions[5]", "hvorfor")]
    [InlineData("study.questions[5].showIf.all[0].is[+]", "\"2\"", "study.questions[5]", "hvorfor")]
    [InlineData("study.questions[7].showIf", null, "study.questions[7]", "takk")]
    [InlineData("study.questions[0].type", "\"multi\"", "study.questions[0]", "deltok")]
    public void What_was_asked_cannot_change(string at, string? json, string path, string key)
    {
        var fault = Assert.Single(Changes([2020, 2023], (at, json)));
        Assert.Equal(("questionnaire_published", path), (fault.Code, fault.Path));
        Assert.Equal([key, "2020, 2023"], fault.Arguments);
    }

    [Fact]
    public void A_label_on_a_shared_scale_is_told_at_each_question_and_item_that_uses_it() =>
        Assert.Equal(
            ["enig.*", "enig.a", "enig.b"],
            Changes([2020, 2023], ("scales[1].options[0].label", "\"Svært uenig\"")).Select(fault => fault.Arguments[0]));

    [Fact]
    public void Only_the_waves_that_have_opened_are_held() =>
        Assert.Equal(
            ["enig.b", "2023"], Assert.Single(Changes([2020, 2023], ($"{Q}[1].items[1].text", "\"B, men annerledes\""))).Arguments);

    [Fact]
    public void A_question_more_one_fewer_and_another_order_are_changes()
    {
        Assert.Equal("ny", Assert.Single(Changes([2020], ($"{Q}[+]", """{ "type": "text", "key": "ny", "text": "Ny?", "audiences": ["leder"] }"""))).Arguments[0]);
        var gone = Assert.Single(Changes([2020], ($"{Q}[7]", null)));
        Assert.Equal(("study.questions", "takk"), (gone.Path, gone.Arguments[0]));
        var swapped = Assert.Single(Changes([2020], ($"{Q}[6]", """{ "type": "info", "key": "takk", "text": "Takk!", "audiences": ["leder"], "showIf": { "question": "deltok", "is": ["2"] } }"""),
            ($"{Q}[7]", """{ "type": "section", "key": "del_to", "text": "Del to", "audiences": ["leder"] }""")));
        Assert.Equal((swapped.Path, "takk"), (swapped.Path, swapped.Arguments[0]));
    }

    [Fact]
    public void A_study_grows_by_waves_and_later_items() =>
        Assert.Empty(Changes(
            [2020, 2023],
            ("study.waves[+]", """{ "year": 2026, "label": "Tredje" }"""),
            ($"{Q}[1].items[+]", """{ "key": "enig.c", "text": "C" }"""),
            ($"{Q}[+]", """{ "type": "text", "key": "ny", "text": "Ny?", "audiences": ["leder"] }"""),
            ("study.newIn", """{ "2023": ["enig.b"], "2026": ["enig.c", "ny"] }"""),
            ("study.droppedIn", """{ "2026": ["takk"] }""")));

    [Fact]
    public void A_text_may_move_into_the_wordings_of_its_waves() =>
        Assert.Empty(Changes(
            [2020, 2023],
            ("study.waves[+]", """{ "year": 2026, "label": "Tredje" }"""),
            ($"{Q}[0].text", "\"Har du deltatt?\""),
            ("study.wordings[+]", """{ "item": "deltok", "waves": [2020, 2023], "text": "Deltok du?" }""")));

    [Fact]
    public void A_language_may_be_added_and_no_text_mended()
    {
        Assert.Empty(Changes([2020], ($"{Q}[0].text", """{ "nb": "Deltok du?", "en": "Did you take part?" }""")));
        Assert.Single(Changes([2020], ($"{Q}[0].text", """{ "nb": "Deltok du? ", "en": "Did you take part?" }""")));
    }

    [Fact]
    public void Titles_labels_and_notes_may_be_mended() =>
        Assert.Empty(Changes(
            [2020, 2023],
            ("study.title.nb", "\"Prøven\""), ("study.waves[0].label", "\"1.\""), ("study.audiences[0].label", "\"Leiarar\""),
            ("study.breakdowns[1].options[0].label", "\"Klynge 1\""), ("study.population", "200"), ("study.minimumGroup", "10")));

    [Fact]
    public void An_opened_wave_stays_and_keeps_what_it_claims()
    {
        Assert.Equal(["2020"], Assert.Single(Changes([2020], ("study.waves[0].year", "2019"), ("study.notComparable", null), ("study.wordings", null))).Arguments);
        Assert.Equal("wave_published", Assert.Single(Changes([2023], ("study.waves[1].rebuilt", "true"))).Code);
    }

    [Fact]
    public void Values_of_a_breakdown_may_be_added_and_not_removed()
    {
        Assert.Empty(Changes([2020], ("study.breakdowns[1].options[+]", """{ "code": "3", "label": "Tre" }""")));
        Assert.Equal(["cluster"], Assert.Single(Changes([2020], ("study.breakdowns[1].options[1]", null))).Arguments);
        Assert.Equal(["fylke"], Assert.Single(Changes([2020], ("study.breakdowns[0]", null))).Arguments);
        Assert.Equal(["alder"], Assert.Single(Changes([2020], ("study.breakdowns[2].question", "\"deltok\""))).Arguments);
    }

    [Fact]
    public void The_minimum_group_that_was_promised_is_not_lowered() =>
        Assert.Equal(["5", "4"], Assert.Single(Changes([2020], ("study.minimumGroup", "4"))).Arguments);

    [Fact]
    public void A_change_is_told_together_with_faults_of_the_definition()
    {
        var reading = DefinitionReader.Read(Edited.With(($"{Q}[0].scale", "\"grad9\""), ($"{Q}[7].showIf", null)));
        Assert.Equal("unknown_scale", Assert.Single(reading.Faults).Code);
        var before = DefinitionReader.Read(Edited.Faultless).Definition!;
        Assert.Equal(["deltok", "takk"], PublishedChanges.Find(reading.Definition!, [(2020, before)]).Select(fault => fault.Arguments[0]));
    }

    [Fact]
    public void What_is_told_to_be_kept_has_the_same_layout()
    {
        var before = DefinitionReader.Read(Edited.Faultless).Definition!;
        var later = DefinitionReader.Read(Edited.With(
            ("study.waves[+]", """{ "year": 2026, "label": "Tredje" }"""),
            ($"{Q}[1].items[0]", """{ "key": "enig.ny", "text": "Ny" }"""),
            ($"{Q}[1].items[+]", """{ "key": "enig.a", "text": "A" }"""),
            ($"{Q}[1].key", "\"enig\""),
            ("study.newIn", """{ "2023": ["enig.b"], "2026": ["enig.ny"] }""")));
        Assert.Empty(later.Faults);
        // In 2020 only enig.a was asked, so there the order of items is the same; in 2023 it is not.
        Assert.Empty(PublishedChanges.Find(later.Definition!, [(2020, before)]));
        Assert.Equal(Layout(before, 2020), Layout(later.Definition!, 2020));
        Assert.NotEmpty(PublishedChanges.Find(later.Definition!, [(2023, before)]));
    }

    [Fact]
    public void What_a_made_link_rests_on_stays()
    {
        var links = new[] { new MadeLink(2020, "medarbeider", new Dictionary<string, string> { ["cluster"] = "2", ["fylke"] = "30" }) };
        Assert.Empty(LinkedChanges.Find(DefinitionReader.Read(Edited.Faultless).Definition!, links));
        var without = DefinitionReader.Read(Edited.With(
            ("study.waves[0]", null), ("study.audiences[1]", null), ("study.breakdowns[1].options[1]", null), ("study.breakdowns[0]", null))).Definition!;
        var faults = LinkedChanges.Find(without, links);
        Assert.All(faults, fault => Assert.Equal("link_in_use", fault.Code));
        Assert.Equal(
            ["2020", "cluster 2", "fylke", "medarbeider"], faults.Select(fault => fault.Arguments[0]).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string, int, FieldKind)> Layout(StudyDefinition definition, int year) =>
        Questionnaire.Compile(definition, year, "leder").Fields.Select(field => (field.Key, field.Offset, field.Kind));
}

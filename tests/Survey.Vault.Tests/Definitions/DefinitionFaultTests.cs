using Survey.Vault.Definitions;

namespace Survey.Vault.Tests.Definitions;

public sealed class DefinitionFaultTests
{
    private sealed record Case(string Code, string Path, params (string At, string? Json)[] Edits);

    private const string Q = "study.questions";
    private static readonly string Long = $"\"{new string('x', 501)}\"";

    private static readonly Case[] Cases =
    [
        new("unknown_member", "study.questions[0].wording", ($"{Q}[0].wording", "\"?\"")),
        new("missing_member", "study.title", ("study.title", null)),
        new("missing_member", "study.questions[0].text", ($"{Q}[0].text", null)),
        new("missing_member", "study.questions[1].stem", ($"{Q}[1].stem", null)),
        new("missing_member", "study.questions[2].options", ($"{Q}[2].options", null), ($"{Q}[5].showIf", null)),
        new("missing_member", "study.questions[3].min", ($"{Q}[3].min", null), ($"{Q}[3].bands", null)),
        new("missing_member", "study.questions[4].latest", ($"{Q}[4].latest", null)),
        new("must_be_text", "study.questions[0].key", ($"{Q}[0].key", "1")),
        new("must_be_text", "study.title.en", ("study.title.en", "1")),
        new("must_be_text", "study.questions[0].audiences[1]", ($"{Q}[0].audiences[1]", "true")),
        new("must_be_number", "study.minimumGroup", ("study.minimumGroup", "\"5\"")),
        new("must_be_number", "study.minimumGroup", ("study.minimumGroup", "5.5")),
        new("must_be_boolean", "study.questions[0].required", ($"{Q}[0].required", "\"ja\"")),
        new("must_be_list", "study.waves", ("study.waves", "{}")),
        new("must_be_object", "study.waves[0]", ("study.waves[0]", "2020")),
        new("must_be_date", "study.questions[4].earliest", ($"{Q}[4].earliest", "\"01.01.2018\"")),
        new("must_be_one_of", "study.questions[0].type", ($"{Q}[0].type", "\"Single\"")),
        new("must_be_one_of", "study.questions[0].type", ($"{Q}[0].type", "0")),
        new("key_invalid", "study.questions[0].key", ($"{Q}[0].key", "\"Deltok du?\""), ($"{Q}[7].showIf", null)),
        new("key_invalid", "study.questions[0].key", ($"{Q}[0].key", "\"\""), ($"{Q}[7].showIf", null)),
        new("key_invalid", "study.questions[0].key", ($"{Q}[0].key", $"\"{new string('a', 101)}\""), ($"{Q}[7].showIf", null)),
        new(
            "key_invalid",
            "study.audiences[1].key",
            ("study.audiences[1].key", "\"medarbeider.\""),
            ($"{Q}[0].audiences[1]", null),
            ($"{Q}[1].audiences[1]", null),
            ($"{Q}[3].audiences[1]", "\"medarbeider.\"")),
        new("code_invalid", "study.key", ("study.key", "\"prøve\"")),
        new("code_invalid", "study.questions[2].options[0].code", ($"{Q}[2].options[0].code", "\"a b\"")),
        new(
            "duplicate_key",
            "study.questions[8].key",
            ($"{Q}[+]", """{ "type": "info", "key": "takk", "text": "Igjen", "audiences": ["leder"] }""")),
        new("duplicate_key", "study.questions[1].items[1].key", ($"{Q}[1].items[1].key", "\"enig.a\""), ("study.newIn", null)),
        new("duplicate_key", "study.questions[2].key", ($"{Q}[2].key", "\"enig\""), ($"{Q}[5].showIf", null)),
        new("duplicate_key", "scales[1].key", ("scales[1].key", "\"janei\""), ($"{Q}[1].scale", "\"janei\"")),
        new("duplicate_key", "study.waves[2].year", ("study.waves[+]", """{ "year": 2020, "label": "Igjen" }""")),
        new("duplicate_key", "study.audiences[2].key", ("study.audiences[+]", """{ "key": "leder", "label": "Igjen" }""")),
        new("duplicate_key", "study.breakdowns[3].key", ("study.breakdowns[+]", """{ "key": "fylke" }""")),
        new("duplicate_key", "study.questions[0].audiences[2]", ($"{Q}[0].audiences[+]", "\"leder\"")),
        new("duplicate_key", "study.newIn.2023[1]", ("study.newIn.2023[+]", "\"enig.b\"")),
        new("reserved_key", "study.breakdowns[3].key", ("study.breakdowns[+]", """{ "key": "year" }""")),
        new(
            "empty_list",
            "study.waves",
            ("study.waves", "[]"),
            ("study.newIn", null),
            ("study.notComparable", null),
            ("study.wordings", null)),
        new("empty_list", "study.questions[2].options", ($"{Q}[2].options", "[]"), ($"{Q}[5].showIf", null)),
        new(
            "empty_list",
            "study.questions[1].items",
            ($"{Q}[1].items", "[]"),
            ($"{Q}[1].key", "\"enig\""),
            ($"{Q}[5].showIf", null),
            ("study.newIn", null),
            ("study.notComparable", null),
            ("study.wordings", null)),
        new("empty_list", "study.questions[4].audiences", ($"{Q}[4].audiences", "[]")),
        new("empty_list", "study.questions[7].showIf.is", ($"{Q}[7].showIf.is", "[]")),
        new("empty_list", "study.questions[5].showIf.all", ($"{Q}[5].showIf.all", "[]")),
        new("too_many", "study.questions[2].options", ($"{Q}[2].options", Options(251)), ($"{Q}[5].showIf", null)),
        new(
            "too_many",
            "study.questions",
            ("study.questions", Questions(501)),
            ("study.breakdowns", "[]"),
            ("study.newIn", null),
            ("study.notComparable", null),
            ("study.wordings", null)),
        new("text_empty", "study.questions[0].text", ($"{Q}[0].text", "\" \"")),
        new("text_empty", "study.title.en", ("study.title.en", "\"\"")),
        new("text_empty", "study.title", ("study.title", "{}")),
        new("text_too_long", "study.audiences[0].label", ("study.audiences[0].label", Long)),
        new("text_unprintable", "study.audiences[0].label", ("study.audiences[0].label", "\"Led\\u0001ere\"")),
        new("text_unprintable", "study.title.en", ("study.title.en", "\"\\ufffe\"")),
        new("language_invalid", "study.title.norsk!", ("study.title.norsk!", "\"Prøve\"")),
        new("unknown_scale", "study.questions[0].scale", ($"{Q}[0].scale", "\"grad9\""), ($"{Q}[7].showIf", null)),
        new("unknown_scale", "study.wordings[0].scale", ("study.wordings[0].scale", "\"grad9\"")),
        new("scale_and_options", "study.questions[2]", ($"{Q}[2].scale", "\"janei\""), ($"{Q}[5].showIf", null)),
        new("option_twice", "scales[0].options[1].code", ("scales[0].options[1].code", "\"1\""), ($"{Q}[7].showIf", null)),
        new("option_twice", "study.questions[2].options[1].code", ($"{Q}[2].options[1].code", "\"x\"")),
        new("option_twice", "study.breakdowns[1].options[1].code", ("study.breakdowns[1].options[1].code", "\"1\"")),
        new("free_text_in_battery", "study.questions[1].scale", ("scales[1].options[0].freeText", "true")),
        new("exclusive_outside_multi", "study.questions[0].scale", ("scales[0].options[0].exclusive", "true")),
        new("member_not_allowed", "study.questions[0].items", ($"{Q}[0].items", """[{ "key": "z", "text": "Z" }]""")),
        new("member_not_allowed", "study.questions[5].bands", ($"{Q}[5].bands", """[{ "from": 1, "to": 2 }]""")),
        new("member_not_allowed", "study.questions[6].required", ($"{Q}[6].required", "true")),
        new(
            "member_not_allowed",
            "study.breakdowns[0].options",
            ("study.breakdowns[0].options", """[{ "code": "30", "label": "Viken" }]""")),
        new(
            "member_not_allowed",
            "study.wordings[0].scale",
            ("study.wordings[0]", """{ "item": "alder", "waves": [2020], "scale": "janei" }""")),
        new("bounds_reversed", "study.questions[3].min", ($"{Q}[3].min", "101"), ($"{Q}[3].bands", null)),
        new("bounds_reversed", "study.questions[4].earliest", ($"{Q}[4].earliest", "\"2024-01-01\"")),
        new("bounds_reversed", "study.questions[3].bands[0].from", ($"{Q}[3].bands[0].from", "40"), ($"{Q}[3].bands[1].from", "50")),
        new("band_outside", "study.questions[3].bands[1]", ($"{Q}[3].bands[1].to", "101")),
        new("bands_overlap", "study.questions[3].bands[1]", ($"{Q}[3].bands[1].from", "39")),
        new("length_out_of_range", "study.questions[5].maxLength", ($"{Q}[5].maxLength", "0")),
        new("required_and_optional", "study.questions[0].required", ($"{Q}[0].required", "true"), ($"{Q}[0].optional", "true")),
        new("minimum_group_too_small", "study.minimumGroup", ("study.minimumGroup", "2")),
        new("population_invalid", "study.population", ("study.population", "0")),
        new("year_out_of_range", "study.waves[2].year", ("study.waves[+]", """{ "year": 23, "label": "Tjuetre" }""")),
        new("year_out_of_range", "study.waves[1].fieldworkYear", ("study.waves[1].fieldworkYear", "20240")),
        new("unknown_audience", "study.questions[4].audiences[0]", ($"{Q}[4].audiences[0]", "\"sjef\"")),
        new("unknown_wave", "study.newIn.2022", ("study.newIn", """{ "2022": ["enig.b"] }""")),
        new("unknown_wave", "study.newIn.i fjor", ("study.newIn", """{ "i fjor": ["enig.b"] }""")),
        new("unknown_wave", "study.notComparable[0].wave", ("study.notComparable[0].wave", "2019")),
        new("unknown_wave", "study.wordings[0].waves[1]", ("study.wordings[0].waves[+]", "2019")),
        new("unknown_item", "study.newIn.2023[1]", ("study.newIn.2023[+]", "\"enig.c\"")),
        new("unknown_item", "study.notComparable[0].item", ("study.notComparable[0].item", "\"enig.c\"")),
        new("unknown_item", "study.wordings[0].item", ("study.wordings[0].item", "\"enig.c\"")),
        new("unknown_item", "study.wordings[0].item", ("study.wordings[0].item", "\"del_to\"")),
        new("unknown_item", "study.breakdowns[2].question", ("study.breakdowns[2].question", "\"hoyde\"")),
        new("unknown_breakdown", "study.questions[0].levels[0]", ($"{Q}[0].levels", "[\"kommune\"]")),
        new("nothing_asked", "study.audiences[2].key", ("study.audiences[+]", """{ "key": "styrer", "label": "Styrere" }""")),
        new("never_asked", "study.questions[4]", ("study.droppedIn", """{ "2020": ["startet"] }""")),
        new("never_asked", "study.questions[1].items[1]", ("study.droppedIn", """{ "2023": ["enig.b"] }""")),
        new("not_asked_in_wave", "study.notComparable[0].wave", ("study.notComparable[0].item", "\"enig.b\"")),
        new("not_asked_in_wave", "study.wordings[0].waves[0]", ("study.wordings[0].item", "\"enig.b\"")),
        new(
            "routing_form",
            "study.questions[7].showIf",
            ($"{Q}[7].showIf.contains", "[\"2\"]"),
            ($"{Q}[7].showIf.is", null),
            ($"{Q}[7].showIf.question", null)),
        new("routing_form", "study.questions[7].showIf", ($"{Q}[7].showIf", "{}")),
        new("routing_form", "study.questions[7].showIf", ($"{Q}[7].showIf.not", """{ "question": "deltok", "is": ["1"] }""")),
        new("routing_unknown", "study.questions[7].showIf.question", ($"{Q}[7].showIf.question", "\"deltar\"")),
        new("routing_later", "study.questions[0].showIf.question", ($"{Q}[0].showIf", """{ "question": "enig.a", "is": ["1"] }""")),
        new(
            "routing_later",
            "study.questions[1].showIf.not.question",
            ($"{Q}[1].showIf", """{ "not": { "question": "enig.a", "is": ["1"] } }""")),
        new("routing_kind", "study.questions[7].showIf.contains", ($"{Q}[7].showIf", """{ "question": "deltok", "contains": ["2"] }""")),
        new("routing_kind", "study.questions[7].showIf.is", ($"{Q}[7].showIf", """{ "question": "tiltak", "is": ["x"] }""")),
        new("routing_kind", "study.questions[7].showIf.is", ($"{Q}[7].showIf", """{ "question": "alder", "is": ["40"] }""")),
        new("routing_kind", "study.questions[7].showIf.is", ($"{Q}[7].showIf", """{ "question": "enig", "is": ["1"] }""")),
        new("routing_option", "study.questions[7].showIf.is[0]", ($"{Q}[7].showIf.is[0]", "\"3\"")),
        new("routing_option", "study.questions[5].showIf.all[1].not.contains[0]", ($"{Q}[5].showIf.all[1].not.contains[0]", "\"y\"")),
        new("routing_audience", "study.questions[5].showIf.all[1].not.question", ($"{Q}[5].audiences[+]", "\"medarbeider\"")),
        new("routing_wave", "study.questions[7].showIf.question", ($"{Q}[7].showIf", """{ "question": "enig.b", "is": ["1"] }""")),
        new("routing_depth", "study.questions[7].showIf.not.not.not.not.not.not.not.not.not.not", ($"{Q}[7].showIf", Nested(11))),
        new("wording_empty", "study.wordings[0]", ("study.wordings[0].text", null)),
        new(
            "wording_twice",
            "study.wordings[1].waves[0]",
            ("study.wordings[+]", """{ "item": "enig.a", "waves": [2020], "text": "Eldre A" }""")),
        new("battery_scales", "study.questions[1]", ("study.wordings", """[{ "item": "enig.b", "waves": [2023], "scale": "janei" }]""")),
        new("breakdown_kind", "study.breakdowns[2].question", ("study.breakdowns[2].question", "\"tiltak\"")),
        new("breakdown_wide", "study.breakdowns[2].question", ($"{Q}[3].max", "250"), ($"{Q}[3].bands", null)),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Cases.Length)];

    [Fact]
    public void The_study_that_the_cases_spoil_has_no_fault() => Assert.Empty(DefinitionReader.Read(Edited.Faultless).Faults);

    [Theory]
    [MemberData(nameof(Indices))]
    public void A_spoilt_definition_gets_that_one_fault_at_that_place(int index)
    {
        var (code, path, edits) = Cases[index];
        var fault = Assert.Single(DefinitionReader.Read(Edited.With(edits)).Faults);
        Assert.Equal((code, path), (fault.Code, fault.Path));
        foreach (var language in new[] { "nb", "nn", "en" }) Assert.DoesNotContain("{", fault.Message(language), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_has_a_case()
    {
        string[] elsewhere = ["not_json", "repeated_member", "questionnaire_published", "wave_published", "breakdown_published", "minimum_group_lowered", "link_in_use"];
        Assert.Equal(
            FaultCatalogue.Codes.Order(StringComparer.Ordinal),
            Cases.Select(entry => entry.Code).Concat(elsewhere).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_faults_of_a_definition_come_in_one_answer()
    {
        var faults = DefinitionReader.Read(Edited.With(
            ($"{Q}[0].scale", "\"grad9\""),
            ($"{Q}[4].key", "\"deltok\""),
            ($"{Q}[1].showIf", """{ "question": "alder", "is": ["1"] }"""),
            ("scales[1].options[1].code", "\"1\""),
            ("study.minimumgroup", "5"))).Faults;
        foreach (var code in new[] { "unknown_scale", "duplicate_key", "routing_later", "option_twice", "unknown_member" })
            Assert.Contains(faults, fault => fault.Code == code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("undersøkelse")]
    public void What_is_no_JSON_is_one_fault(string text) =>
        Assert.Equal("not_json", Assert.Single(DefinitionReader.Read(text).Faults).Code);

    [Fact]
    public void What_nests_deeper_than_anything_can_is_one_fault() =>
        Assert.Equal("not_json", Assert.Single(DefinitionReader.Read(new string('[', 10_000) + new string(']', 10_000)).Faults).Code);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    public void What_is_no_object_is_one_fault(string text) =>
        Assert.Contains(DefinitionReader.Read(text).Faults, fault => fault is { Code: "must_be_object", Path: "" });

    [Fact]
    public void A_member_that_stands_twice_is_a_fault()
    {
        var twice = Edited.Faultless.Replace(
            "\"minimumGroup\": 5,", "\"minimumGroup\": 5, \"minimumGroup\": 10,", StringComparison.Ordinal);
        var fault = Assert.Single(DefinitionReader.Read(twice).Faults);
        Assert.Equal(("repeated_member", "study.minimumGroup"), (fault.Code, fault.Path));
    }

    [Fact]
    public void A_huge_key_is_not_sent_back()
    {
        var faults = DefinitionReader.Read(Edited.With(($"{Q}[0].scale", $"\"{new string('q', 100_000)}\""))).Faults;
        Assert.All(faults, fault => Assert.True(fault.Message("nb").Length < 1000));
    }

    private static string Options(int count) =>
        $"[{string.Join(',', Enumerable.Range(0, count).Select(index => $$"""{ "code": "o{{index}}", "label": "O" }"""))}]";

    private static string Questions(int count) =>
        $"[{string.Join(',', Enumerable.Range(0, count).Select(index => $$"""{ "type": "info", "key": "i{{index}}", "text": "I", "audiences": ["leder", "medarbeider"] }"""))}]";

    private static string Nested(int depth) =>
        depth == 1 ? """{ "question": "deltok", "is": ["1"] }""" : $$"""{ "not": {{Nested(depth - 1)}} }""";
}

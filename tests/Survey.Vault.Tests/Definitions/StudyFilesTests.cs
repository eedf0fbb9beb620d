using System.Reflection;
using System.Text.Json.Nodes;
using Survey.Vault.Definitions;
using Survey.Vault.Definitions.Rules;

namespace Survey.Vault.Tests.Definitions;

public sealed class StudyFilesTests
{
    [Fact]
    public void There_are_the_three_instruments() =>
        Assert.Equal(
            ["studies/kartlegging-statsforvaltere.json", "studies/nasjonal-barnevernsledere.json", "studies/tjenestestotteprogrammet.json"],
            Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("studies/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files.Studies), MemberType = typeof(Files))]
    public void A_study_of_ours_has_no_faults(string key)
    {
        var reading = DefinitionReader.Read(Files.Study(key));
        Assert.Empty(reading.Faults);
        Assert.Equal(key, reading.Definition!.Study.Key);
    }

    [Theory]
    [MemberData(nameof(Files.Studies), MemberType = typeof(Files))]
    public void A_study_of_ours_says_the_same_when_read_written_and_read_again(string key)
    {
        var file = JsonNode.Parse(Files.Study(key));
        var written = JsonNode.Parse(DefinitionJson.Write(DefinitionReader.Read(Files.Study(key)).Definition!));
        Assert.True(JsonNode.DeepEquals(file, written), "A member of the file is lost or changed on the way.");
    }

    [Theory]
    [MemberData(nameof(Files.Studies), MemberType = typeof(Files))]
    public void A_study_of_ours_satisfies_the_schema(string key) =>
        Assert.Empty(SchemaCheck.Faults(JsonNode.Parse(Files.Text("schema/study.schema.json"))!, JsonNode.Parse(Files.Study(key))!));

    [Fact]
    public void The_schema_refuses_what_the_reader_refuses()
    {
        var schema = JsonNode.Parse(Files.Text("schema/study.schema.json"))!;
        var study = JsonNode.Parse(Files.Study("tjenestestotteprogrammet"))!;
        study["study"]!["minimumGroup"] = 2;
        study["study"]!["questions"]![0]!.AsObject().Remove("text");
        study["study"]!["questions"]![1]!["wrong"] = true;
        study["scales"]![0]!["options"]![0]!["code"] = 1;
        Assert.Equal(4, SchemaCheck.Faults(schema, study).Count);
    }

    [Fact]
    public void The_schema_has_the_members_of_the_model_and_no_others()
    {
        var schema = JsonNode.Parse(Files.Text("schema/study.schema.json"))!;
        Compare(typeof(StudyDefinition), schema);
        foreach (var (name, type) in new[]
        {
            ("scale", typeof(Scale)), ("option", typeof(Option)), ("study", typeof(Study)), ("wave", typeof(Wave)), (
                "audience", typeof(Audience)),
            ("breakdown", typeof(Breakdown)), ("question", typeof(Question)), ("item", typeof(Item)), ("band", typeof(Band)),
            ("notComparable", typeof(NotComparable)), ("wording", typeof(Wording)),
        }) Compare(type, schema["$defs"]![name]!);

        static void Compare(Type type, JsonNode schema)
        {
            var info = DefinitionJson.Options.GetTypeInfo(type);
            Assert.Equal(
                info.Properties.Select(property => property.Name).Order(StringComparer.Ordinal),
                schema["properties"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
            Assert.Equal(
                info.Properties.Where(property => property.IsRequired).Select(property => property.Name).Order(StringComparer.Ordinal),
                (schema["required"]?.AsArray() ?? []).Select(member => (string)member!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_table_of_members_in_the_README_is_the_one_that_is_enforced()
    {
        var rows = Files.Text("studies/README.md").Split('\n').Where(
            line => line.StartsWith("| `", StringComparison.Ordinal) && line.Count(mark => mark == '|') == 10)
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray())
            .ToDictionary(cells => cells[0].Trim('`'), cells => cells[1..]);
        var members = QuestionMembers.Of(new Question { Type = QuestionType.Info, Audiences = [] }).Select(entry => entry.Member).ToList();
        Assert.Equal(members.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));

        QuestionType[] columns =
            [QuestionType.Single, QuestionType.Multi, QuestionType.Battery, QuestionType.Number, QuestionType.Text, QuestionType.Date, QuestionType.Section, QuestionType.Info];
        foreach (var member in members)
            foreach (var (column, type) in columns.Index())
            {
                var expected = QuestionMembers.Use(member, type) switch { MemberUse.Needed => "●", MemberUse.Allowed => "○", MemberUse.None => "", _ => "?" };
                Assert.True(
                    expected == rows[member][column],
                    $"{member} of {type}: the README says '{rows[member][column]}', the rules '{expected}'.");
            }
    }
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Survey.Tests;

namespace Survey.Api.Tests.Studies;

/// <summary>The codebook as DDI-Codebook 2.5, against the part of the standard that it uses (see the schema's first lines) and against the codebook as JSON.</summary>
public sealed class DdiTests
{
    private const string XmlNamespace = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/></xs:schema>
        """;
    private static readonly XNamespace ns = "ddi:codebook:2_5";

    [Theory]
    [InlineData("tjenestestotteprogrammet")]
    [InlineData("nasjonal-barnevernsledere")]
    [InlineData("kartlegging-statsforvaltere")]
    public async Task The_codebook_of_every_study_is_valid_and_says_what_the_json_says(string file)
    {
        using var app = new SurveyApp();
        var study = (await app.Manager.DefineAsync(file)).Text("key");
        using var response = await app.Manager.GetAsync($"/api/studies/{study}/codebook?format=ddi");
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var xml = await response.Content.ReadAsStringAsync();
        Assert.Empty(Faults(xml));

        var codebook = XDocument.Parse(xml).Root!;
        var json = await app.Manager.GetAsync($"/api/studies/{study}/codebook").JsonAsync();
        Assert.Equal(json.GetProperty("title").Text("nb"), codebook.Descendants(ns + "titl").First().Value);
        Assert.Equal(json.GetProperty("waves").EnumerateArray().Select(wave => $"wave_{wave}"), codebook.Descendants(ns + "timePrd").Select(wave => wave.Attribute("ID")!.Value));
        Assert.All(codebook.Descendants(ns + "universe").GroupBy(universe => (universe.Parent, (string)universe.Attribute(XNamespace.Xml + "lang")!)), universes => Assert.Single(universes));
        var variables = codebook.Descendants(ns + "var").ToDictionary(variable => variable.Attribute("name")!.Value);
        foreach (var expected in json.GetProperty("variables").EnumerateArray())
        {
            var codes = expected.GetProperty("categories").EnumerateArray().Select(category => category.Text("code")).ToList();
            var isMulti = expected.Text("type") == "multi";
            foreach (var name in isMulti ? codes.Select(code => $"{expected.Text("name")}:{code}") : [expected.Text("name")])
            {
                var variable = variables[name];
                Assert.Equal(expected.GetProperty("text").Text("nb"), variable.Elements(ns + "qstn").Single(question => (string)question.Attribute(XNamespace.Xml + "lang")! == "nb").Element(ns + "qstnLit")!.Value);
                Assert.Equal(expected.GetProperty("waves").EnumerateArray().Select(wave => $"wave_{wave}"), variable.Attribute("sdatrefs")!.Value.Split(' '));
                if (!isMulti && expected.Text("type") is "single" or "battery")
                    Assert.Equal(
                        expected.GetProperty("categories").EnumerateArray().Select(category => $"{category.Text("code")} {category.GetProperty("label").Text("nb")} {category.GetProperty("outsideScale").GetBoolean()}"),
                        variable.Elements(ns + "catgry").Select(category => $"{category.Element(ns + "catValu")!.Value} {category.Elements(ns + "labl").Single(label => (string)label.Attribute(XNamespace.Xml + "lang")! == "nb").Value} {category.Attribute("missing")!.Value == "Y"}"));
                variables.Remove(name);
            }
        }
        Assert.Empty(variables);
    }

    [Fact]
    public async Task Every_kind_of_question_has_its_range_routing_and_groups()
    {
        using var app = new SurveyApp();
        await SmallStudy.OpenAsync(app);
        var xml = await app.Manager.GetStringAsync($"/api/studies/{SmallStudy.Key}/codebook?format=ddi");
        Assert.Empty(Faults(xml));
        var codebook = XDocument.Parse(xml).Root!;
        Assert.Equal(["grid nytte var_nytte.kunnskap var_nytte.samarbeid", "multipleResp kilder var_kilder-leder var_kilder-annet var_kilder-ingen"], codebook.Descendants(ns + "varGrp").Select(group => $"{(string)group.Attribute("type")!} {(string)group.Attribute("name")!} {(string)group.Attribute("var")!}"));
        XElement Variable(string name) => codebook.Descendants(ns + "var").Single(variable => (string)variable.Attribute("name")! == name);
        Assert.Equal(["Ledere, Medarbeidere: deltatt er ja"], Variable("nytte.kunnskap").Elements(ns + "universe").Select(universe => universe.Value));
        Assert.Equal("""<range min="1" max="500" xmlns="ddi:codebook:2_5" />""", Variable("ansatte").Element(ns + "valrng")!.Element(ns + "range")!.ToString());
        Assert.Equal("2024-12-31", Variable("oppstart").Element(ns + "valrng")!.Element(ns + "range")!.Attribute("max")!.Value);
        Assert.Equal("Small study", codebook.Element(ns + "stdyDscr")!.Descendants(ns + "parTitl").Single().Value);
        Assert.Equal(["0 Ikke valgt", "1 Annet"], Variable("kilder:annet").Elements(ns + "catgry").Select(category => $"{category.Element(ns + "catValu")!.Value} {category.Element(ns + "labl")!.Value}"));
        Assert.Equal(xml, await app.Manager.GetStringAsync($"/api/studies/{SmallStudy.Key}/codebook?format=ddi"));
        Assert.Equal("parameter_invalid", await app.Manager.GetAsync($"/api/studies/{SmallStudy.Key}/codebook?format=sav").ProblemAsync());
    }

    /// <summary>A schema that takes everything would prove nothing.</summary>
    [Theory]
    [InlineData("<catValu>1</catValu>", "<catValue>1</catValue>")]
    [InlineData("version=\"2.5\"", "version=\"2.4\"")]
    [InlineData("sdatrefs=\"wave_2023 wave_2024\"", "sdatrefs=\"wave_1999\"")]
    [InlineData("type=\"grid\"", "type=\"battery\"")]
    [InlineData(" name=\"ansatte\"", "")]
    [InlineData("ID=\"var_ansatte\"", "ID=\"var_oppstart\"")]
    [InlineData("(<valrng>.*?</valrng>)\\s*((<universe.*?</universe>\\s*)+)", "$2$1")]
    public async Task The_schema_refuses_what_the_standard_refuses(string pattern, string replacement)
    {
        using var app = new SurveyApp();
        await SmallStudy.OpenAsync(app);
        var xml = await app.Manager.GetStringAsync($"/api/studies/{SmallStudy.Key}/codebook?format=ddi");
        var broken = new Regex(pattern, RegexOptions.Singleline).Replace(xml, replacement, 1);
        Assert.NotEqual(xml, broken);
        Assert.NotEmpty(Faults(broken));
    }

    private static List<string> Faults(string xml)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        using (var lang = XmlReader.Create(new StringReader(XmlNamespace))) settings.Schemas.Add(null, lang);
        using (var schema = XmlReader.Create(Path.Combine(Golden.RepositoryRoot, "tests/Survey.Api.Tests/Studies/ddi-codebook-2.5.subset.xsd"))) settings.Schemas.Add(null, schema);
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        using var reader = XmlReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(xml)), settings);
        while (reader.Read())
        {
        }
        return faults;
    }
}

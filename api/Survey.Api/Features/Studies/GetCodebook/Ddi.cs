using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Studies.GetCodebook;

/// <summary>
/// The codebook as DDI-Codebook 2.5 (ddialliance.org/Specification/DDI-Codebook/2.5): what archives and Dataverse read. Variables are named as
/// the columns of an export are; what is in several languages is repeated with xml:lang, where the standard lets it be.
/// </summary>
internal sealed class Ddi(StudyDefinition definition)
{
    public const string ContentType = "application/xml";
    private static readonly XNamespace ns = "ddi:codebook:2_5";

    private readonly Study study = definition.Study;

    public byte[] Write()
    {
        var variables = Variable.Of(definition, [.. study.Waves.Select(wave => wave.Year)]);
        var document = new XDocument(
            new XElement(
                ns + "codeBook",
                new XAttribute("version", "2.5"),
                new XElement(ns + "docDscr", new XElement(ns + "citation", Title(), new XElement(ns + "prodStmt", new XElement(ns + "software", "Survey")))),
                Description(),
                new XElement(ns + "dataDscr", Groups(variables), variables.SelectMany(VariablesOf))));
        using var memory = new MemoryStream();
        using (var writer = XmlWriter.Create(memory, new XmlWriterSettings { Indent = true, Encoding = new System.Text.UTF8Encoding(false) })) document.Save(writer);
        return memory.ToArray();
    }

    private XElement Description() => new(
        ns + "stdyDscr",
        new XElement(
            ns + "citation",
            Title(),
            study.ConductedBy is { } conductedBy ? new XElement(ns + "rspStmt", new XElement(ns + "AuthEnty", conductedBy)) : null,
            study.CommissionedBy is { } commissionedBy ? new XElement(ns + "prodStmt", new XElement(ns + "fundAg", commissionedBy)) : null),
        new XElement(
            ns + "stdyInfo",
            new XElement(
                ns + "sumDscr",
                study.Waves.Select(wave => new XElement(ns + "timePrd", new XAttribute("ID", WaveId(wave.Year)), new XAttribute("date", wave.Year), new XAttribute("cycle", wave.Year), $"{wave.Label.In(LocalizedText.Default)} {wave.Year}")),
                study.Waves.Select(wave => new XElement(ns + "collDate", new XAttribute("date", wave.FieldworkYear ?? wave.Year), new XAttribute("cycle", wave.Year), wave.FieldworkYear ?? wave.Year)),
                Universe(study.Audiences))),
        definition.Note is { } note ? new XElement(ns + "notes", note) : null);

    private XElement Title() => new(
        ns + "titlStmt",
        new XElement(ns + "titl", Language(LocalizedText.Default), study.Title.In(LocalizedText.Default)),
        study.Title.ByLanguage.Where(text => text.Key != LocalizedText.Default).Select(text => new XElement(ns + "parTitl", Language(text.Key), text.Value)),
        new XElement(ns + "IDNo", study.Key));

    /// <summary>Batteries, and questions where several options may be ticked: each has more than one variable.</summary>
    private static IEnumerable<XElement> Groups(IReadOnlyList<Variable> variables) =>
        variables.GroupBy(variable => variable.QuestionKey)
            .Where(group => group.First().Question.Type is QuestionType.Battery or QuestionType.Multi)
            .Select(group => new XElement(
                ns + "varGrp",
                new XAttribute("ID", "grp_" + group.Key),
                new XAttribute("type", group.First().Question.Type is QuestionType.Battery ? "grid" : "multipleResp"),
                new XAttribute("var", string.Join(' ', group.SelectMany(IdsOf))),
                new XAttribute("name", group.Key),
                Texts("labl", group.First().Question.Stem ?? group.First().Question.Text)));

    private IEnumerable<XElement> VariablesOf(Variable variable) => variable.Question.Type is QuestionType.Multi
        ? variable.Options.Select(option => VariableOf(variable, $"{variable.Key}:{option.Code}", IdOf(variable, option), option.Label, Ticks(option), nature: "nominal"))
        : [VariableOf(variable, variable.Key, IdOf(variable), variable.Field.Text, Categories(variable), Nature(variable))];

    private XElement VariableOf(Variable variable, string name, string id, LocalizedText label, IEnumerable<XElement> categories, string? nature)
    {
        var question = variable.Question;
        return new XElement(
            ns + "var",
            new XAttribute("ID", id),
            new XAttribute("name", name),
            new XAttribute("intrvl", question.Type is QuestionType.Number or QuestionType.Date ? "contin" : "discrete"),
            new XAttribute("sdatrefs", string.Join(' ', variable.Waves.Select(WaveId))),
            question.Type is QuestionType.Number && question.Unit is { } unit ? new XAttribute("measUnit", unit.In(LocalizedText.Default)) : null,
            nature is null ? null : new XAttribute("nature", nature),
            Texts("labl", label),
            Questions(variable),
            Range(question),
            Universe(study.Audiences.Where(audience => question.Audiences.Contains(audience.Key)), question.ShowIf),
            categories,
            new XElement(ns + "varFormat", new XAttribute("type", question.Type is QuestionType.Text ? "character" : "numeric"), question.Type is QuestionType.Date ? new XAttribute("category", "date") : null),
            (study.NotComparable ?? []).Where(entry => entry.Item == variable.Key && variable.Waves.Contains(entry.Wave)).SelectMany(entry => Notes("comparability", entry.Wave, entry.Reason)),
            variable.OtherTexts.SelectMany(entry => Notes("wording", entry.Wave, entry.Text)));
    }

    private static IEnumerable<XElement> Questions(Variable variable)
    {
        var question = variable.Question;
        var domain = question.Type switch
        {
            QuestionType.Number => "numeric",
            QuestionType.Date => "datetime",
            QuestionType.Text => "text",
            QuestionType.Multi => "multiple",
            _ => "code",
        };
        return variable.Field.Text.ByLanguage.Select(text => new XElement(
            ns + "qstn",
            Language(text.Key),
            new XAttribute("responseDomainType", domain),
            question.Stem is { } stem ? new XElement(ns + "preQTxt", stem.In(text.Key)) : null,
            new XElement(ns + "qstnLit", text.Value),
            question.Help is { } help ? new XElement(ns + "ivuInstr", help.In(text.Key)) : null));
    }

    private static XElement? Range(Question question) => question.Type switch
    {
        QuestionType.Number => RangeOf(question.Min ?? 0, question.Max ?? 0),
        QuestionType.Date => RangeOf(question.Earliest!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), question.Latest!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static XElement RangeOf(object least, object most) => new(ns + "valrng", new XElement(ns + "range", new XAttribute("min", least), new XAttribute("max", most)));

    private static IEnumerable<XElement> Categories(Variable variable) => variable.Question.Type is QuestionType.Single or QuestionType.Battery
        ? variable.Options.Select(option => new XElement(ns + "catgry", new XAttribute("missing", option.OutsideScale ? "Y" : "N"), new XElement(ns + "catValu", option.Code), Texts("labl", option.Label)))
        : [];

    private static IEnumerable<XElement> Ticks(Option option) =>
        [
            new XElement(ns + "catgry", new XElement(ns + "catValu", "0"), Texts("labl", new LocalizedText(new Dictionary<string, string> { ["nb"] = "Ikke valgt", ["nn"] = "Ikkje vald", ["en"] = "Not chosen" }))),
            new XElement(ns + "catgry", new XElement(ns + "catValu", "1"), Texts("labl", option.Label)),
        ];

    private static string? Nature(Variable variable) => variable.Question switch
    {
        { Type: QuestionType.Battery } or { Type: QuestionType.Single, Scale: not null } => "ordinal",
        { Type: QuestionType.Single } => "nominal",
        { Type: QuestionType.Number } => "ratio",
        { Type: QuestionType.Date } => "interval",
        _ => null,
    };

    private static IEnumerable<XElement> Notes(string type, int wave, LocalizedText text) =>
        text.ByLanguage.Select(entry => new XElement(ns + "notes", Language(entry.Key), new XAttribute("type", type), $"{wave}: {entry.Value}"));

    private static IEnumerable<XElement> Texts(string name, LocalizedText? text) =>
        (text?.ByLanguage ?? new Dictionary<string, string>()).Select(entry => new XElement(ns + name, Language(entry.Key), entry.Value));

    /// <summary>Who was asked: an element a language, since the standard (2.5.1) repeats a universe for its translations alone.</summary>
    private static IEnumerable<XElement> Universe(IEnumerable<Audience> audiences, Routing? routing = null) =>
        audiences.SelectMany(audience => audience.Label.ByLanguage.Keys).Distinct().Order(StringComparer.Ordinal).Select(language => new XElement(
            ns + "universe",
            Language(language),
            string.Join(", ", audiences.Select(audience => audience.Label.In(language))) + (routing is null ? "" : ": " + InWords(routing, RoutingWords.In(language)))));

    private static string InWords(Routing routing, RoutingWords words) => routing switch
    {
        { All: { } all } => "(" + string.Join($" {words.And} ", all.Select(part => InWords(part, words))) + ")",
        { Any: { } any } => "(" + string.Join($" {words.Or} ", any.Select(part => InWords(part, words))) + ")",
        { Not: { } not } => $"{words.Not} ({InWords(not, words)})",
        { Contains: { } contains } => $"{routing.Question} {words.Has} {string.Join($" {words.Or} ", contains)}",
        _ => $"{routing.Question} {words.Is} {string.Join($" {words.Or} ", routing.Is ?? [])}",
    };

    private static IEnumerable<string> IdsOf(Variable variable) => variable.Question.Type is QuestionType.Multi ? variable.Options.Select(option => IdOf(variable, option)) : [IdOf(variable)];

    // Keys have no hyphen, so that a hyphen keeps an option's variable apart from any other.
    private static string IdOf(Variable variable, Option? option = null) => option is null ? $"var_{variable.Key}" : $"var_{variable.Key}-{option.Code}";

    private static string WaveId(int year) => FormattableString.Invariant($"wave_{year}");

    private static XAttribute Language(string code) => new(XNamespace.Xml + "lang", code);

    private sealed record RoutingWords(string Is, string Has, string And, string Or, string Not)
    {
        public static RoutingWords In(string language) => language switch
        {
            "nb" => new("er", "har", "og", "eller", "ikke"),
            "nn" => new("er", "har", "og", "eller", "ikkje"),
            _ => new("is", "has", "and", "or", "not"),
        };
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Survey.Vault.Definitions.Rules;
using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions;

/// <summary>
/// Reads a posted definition. The serialiser stops at the first member that it does not know or misses; here the
/// same type information is walked first, so that all faults of form come in one answer, each with its path.
/// </summary>
public static class DefinitionReader
{
    public static DefinitionReading Read(string json)
    {
        var faults = new FaultList();
        try
        {
            using var document = JsonDocument.Parse(json);
            Walk(document.RootElement, DefinitionJson.TypeInfo(typeof(StudyDefinition)), "", faults);
        }
        catch (JsonException exception)
        {
            faults.Add(NotJson, "", exception.Message);
        }

        // With a member missing or of the wrong type there is nothing to hold the rules to; unknown ones can be passed over.
        if (faults.All.Any(fault => fault.Code is not UnknownMember)) return new DefinitionReading(null, faults.All);
        var definition = DefinitionJson.ParsePassingOverUnknown(json);
        return new DefinitionReading(definition, [.. faults.All, .. StudyValidator.Validate(definition)]);
    }

    private static void Walk(JsonElement element, JsonTypeInfo type, string path, FaultList faults)
    {
        if (type.Type == typeof(LocalizedText)) WalkText(element, path, faults);
        else if (type.Kind is JsonTypeInfoKind.Object) WalkObject(element, type, path, faults);
        else if (type.Kind is JsonTypeInfoKind.Enumerable)
        {
            if (element.ValueKind is not JsonValueKind.Array) faults.Add(MustBeList, path);
            else
                foreach (var (index, entry) in element.EnumerateArray().Index())
                    Walk(entry, DefinitionJson.TypeInfo(type.ElementType!), $"{path}[{index}]", faults);
        }
        else if (type.Kind is JsonTypeInfoKind.Dictionary)
        {
            foreach (var member in Members(element, path, faults))
                Walk(member.Value, DefinitionJson.TypeInfo(type.ElementType!), Join(path, member.Name), faults);
        }
        else WalkValue(element, Nullable.GetUnderlyingType(type.Type) ?? type.Type, path, faults);
    }

    private static void WalkObject(JsonElement element, JsonTypeInfo type, string path, FaultList faults)
    {
        var given = Members(element, path, faults);
        if (element.ValueKind is not JsonValueKind.Object) return;
        foreach (var member in given)
        {
            var at = Join(path, member.Name);
            var property = type.Properties.FirstOrDefault(property => property.Name == member.Name);
            if (property is null) faults.Add(UnknownMember, at, member.Name);
            // An optional member may be written as null: it is then absent.
            else if (member.Value.ValueKind is not JsonValueKind.Null || !property.IsSetNullable)
                Walk(member.Value, DefinitionJson.TypeInfo(property.PropertyType), at, faults);
        }

        foreach (
            var property in type.Properties.Where(property => property.IsRequired && !given.Any(member => member.Name == property.Name)))
            faults.Add(MissingMember, Join(path, property.Name), property.Name);
    }

    private static void WalkText(JsonElement element, string path, FaultList faults)
    {
        if (element.ValueKind is JsonValueKind.String) return;
        if (element.ValueKind is not JsonValueKind.Object) faults.Add(MustBeText, path);
        else
            foreach (var member in Members(element, path, faults))
                if (member.Value.ValueKind is not JsonValueKind.String) faults.Add(MustBeText, Join(path, member.Name));
    }

    private static void WalkValue(JsonElement element, Type type, string path, FaultList faults)
    {
        var isText = element.ValueKind is JsonValueKind.String;
        if (type == typeof(bool))
        {
            if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) faults.Add(MustBeBoolean, path);
        }
        else if (type == typeof(int))
        {
            if (element.ValueKind is not JsonValueKind.Number || !element.TryGetInt32(out _)) faults.Add(MustBeNumber, path);
        }
        else if (type == typeof(DateOnly))
        {
            if (!isText || !DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", out _)) faults.Add(MustBeDate, path);
        }
        else if (type == typeof(QuestionType))
        {
            // The serialiser would also take numbers and other letter cases.
            if (!isText || !DefinitionJson.QuestionTypes.Contains(element.GetString()!))
                faults.Add(MustBeOneOf, path, string.Join(", ", DefinitionJson.QuestionTypes));
        }
        else if (!isText) faults.Add(MustBeText, path);
    }

    private static List<JsonProperty> Members(JsonElement element, string path, FaultList faults)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            faults.Add(MustBeObject, path);
            return [];
        }

        var members = element.EnumerateObject().ToList();
        foreach (var repeated in members.GroupBy(member => member.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            faults.Add(RepeatedMember, Join(path, repeated.Key), repeated.Key);
        return members;
    }

    private static string Join(string path, string member) => path.Length == 0 ? member : $"{path}.{member}";
}

/// <summary>
/// What was read: the definition as far as its form allows (null when it does not), and everything that is wrong with
/// it.
/// </summary>
public sealed record DefinitionReading(StudyDefinition? Definition, IReadOnlyList<DefinitionFault> Faults)
{
    public bool IsValid => Faults.Count == 0;
}

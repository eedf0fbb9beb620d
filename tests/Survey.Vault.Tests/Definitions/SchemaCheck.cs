using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Survey.Vault.Tests.Definitions;

/// <summary>
/// As much of JSON Schema 2020-12 as our schema uses. A keyword that is not known here fails the test: it must not be
/// passed over in silence.
/// </summary>
internal sealed class SchemaCheck(JsonNode root)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description", "default", "deprecated", "then", "else", "properties", "additionalProperties"];
    private readonly List<string> faults = [];

    public static IReadOnlyList<string> Faults(JsonNode schema, JsonNode instance)
    {
        var check = new SchemaCheck(schema);
        check.Check(schema, instance, "");
        return check.faults;
    }

    private void Check(JsonNode schema, JsonNode? value, string path)
    {
        foreach (var (keyword, rule) in schema.AsObject())
        {
            var fits = keyword switch
            {
                "$ref" => Follow(rule!, value, path),
                "type" => IsType((string)rule!, value),
                "required" => value is not JsonObject given || rule!.AsArray().All(name => given.ContainsKey((string)name!)),
                "items" => Each(value, (entry, index) => Check(rule!, entry, $"{path}[{index}]")),
                "propertyNames" =>
                    value is not JsonObject named || named.All(member => Regex.IsMatch(member.Key, (string)rule!["pattern"]!)),
                "enum" => rule!.AsArray().Any(option => JsonNode.DeepEquals(option, value)),
                "pattern" => !IsType("string", value) || Regex.IsMatch((string)value!, (string)rule!),
                "minLength" => !IsType("string", value) || ((string)value!).Length >= (int)rule!,
                "maxLength" => !IsType("string", value) || ((string)value!).Length <= (int)rule!,
                "minimum" => !IsType("integer", value) || (int)value! >= (int)rule!,
                "maximum" => !IsType("integer", value) || (int)value! <= (int)rule!,
                "minItems" => value is not JsonArray list || list.Count >= (int)rule!,
                "maxItems" => value is not JsonArray list || list.Count <= (int)rule!,
                "minProperties" => value is not JsonObject members || members.Count >= (int)rule!,
                "anyOf" => rule!.AsArray().Any(option => Fits(option!, value)),
                "oneOf" => rule!.AsArray().Count(option => Fits(option!, value)) == 1,
                "allOf" => All(rule!, value, path),
                "if" => Branch(schema, rule!, value, path),
                _ => Annotations.Contains(keyword) ? true : throw new NotSupportedException($"The keyword {keyword} is not checked."),
            };
            if (!fits) faults.Add($"{path}: {keyword}");
        }

        if (value is JsonObject instance) Members(schema, instance, path);
    }

    private void Members(JsonNode schema, JsonObject instance, string path)
    {
        var known = schema["properties"]?.AsObject();
        foreach (var (name, member) in instance)
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (known?[name] is { } rule) Check(rule, member, at);
            else if (schema["additionalProperties"] is JsonValue) faults.Add($"{at}: additionalProperties");
            else if (schema["additionalProperties"] is { } others) Check(others, member, at);
        }
    }

    private bool Follow(JsonNode reference, JsonNode? value, string path)
    {
        Check(root["$defs"]![((string)reference!)["#/$defs/".Length..]]!, value, path);
        return true;
    }

    private bool All(JsonNode rules, JsonNode? value, string path)
    {
        foreach (var rule in rules.AsArray()) Check(rule!, value, path);
        return true;
    }

    private bool Branch(JsonNode schema, JsonNode condition, JsonNode? value, string path)
    {
        if (schema[Fits(condition, value) ? "then" : "else"] is { } branch) Check(branch, value, path);
        return true;
    }

    private bool Fits(JsonNode schema, JsonNode? value)
    {
        var trial = new SchemaCheck(root);
        trial.Check(schema, value, "");
        return trial.faults.Count == 0;
    }

    private static bool Each(JsonNode? value, Action<JsonNode?, int> check)
    {
        foreach (var (index, entry) in (value as JsonArray ?? []).Index()) check(entry, index);
        return true;
    }

    private static bool IsType(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value!.AsValue().TryGetValue<int>(out _),
        _ => false,
    };
}

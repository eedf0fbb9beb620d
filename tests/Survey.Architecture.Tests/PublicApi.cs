using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Survey.Architecture.Tests;

/// <summary>Prints what an assembly shows to others: types by namespace, each with what can be called on it.</summary>
internal static class PublicApi
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var space in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                text.Append("  ").Append(Head(type)).Append('\n');
                foreach (var member in Members(type)) text.Append("    ").Append(member).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type.GetMethod("<Clone>$", Own) is not null ? "record"
            : "class";
        var form = !type.IsClass ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var parent = type.BaseType is { } of && of != typeof(object) && of != typeof(ValueType) && of != typeof(Enum) ? $" : {Name(of)}" : "";
        return $"{form}{kind} {Name(type)}{parent}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return [string.Join(", ", Enum.GetNames(type))];
        // A constant is no door: it is the same for everybody.
        var fields = type.GetFields(Own)
            .Where(field => IsSeen(field.Attributes & FieldAttributes.FieldAccessMask) && !field.IsLiteral)
            .Select(field => $"{Static(field.IsStatic)}{Name(field.FieldType)} {field.Name}");
        var constructors = type.GetConstructors(Own).Where(made => IsSeen(made) && !made.IsDefined(typeof(CompilerGeneratedAttribute))).Select(made => $"{Plain(type)}({Parameters(made)})");
        var properties = type.GetProperties(Own).Where(property => property.GetAccessors(nonPublic: true).Any(IsSeen) && property.Name != "EqualityContract").Select(Property);
        var methods = type.GetMethods(Own)
            .Where(method => IsSeen(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.Name.StartsWith('<'))
            .Select(method => $"{Static(method.IsStatic)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})");
        return fields.Concat(constructors).Concat(properties).Concat(methods).Order(StringComparer.Ordinal);
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = new[] { property.GetMethod is { } get && IsSeen(get) ? "get; " : "", property.SetMethod is { } set && IsSeen(set) ? "init; " : "" };
        if (accessors[1].Length > 0 && !property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))) accessors[1] = "set; ";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{required}{Static(property.GetAccessors(nonPublic: true)[0].IsStatic)}{Name(property.PropertyType)} {property.Name} {{ {string.Concat(accessors)}}}";
    }

    // Protected counts as seen: whoever may inherit may call it.
    private static bool IsSeen(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static bool IsSeen(FieldAttributes access) => access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Generic(MethodInfo method) => method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (Nullable.GetUnderlyingType(type) is { } value) return Name(value) + "?";
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        var outer = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType!) + "." : "";
        return outer + Plain(type) + (type.IsGenericType && !type.IsNested ? $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : "");
    }

    private static string Plain(Type type) => type.Name.Split('`')[0];
}

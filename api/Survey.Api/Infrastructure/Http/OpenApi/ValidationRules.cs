using System.Globalization;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Survey.Api.Infrastructure.Http.OpenApi;

/// <summary>Copies the bounds of a request's validator into its schema, so that the two cannot drift.</summary>
internal sealed class ValidationRules : ISchemaFilter
{
    private static readonly Dictionary<Type, IValidator> Validators = typeof(ValidationRules).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
        .ToDictionary(type => type.BaseType!.GetGenericArguments()[0], type => (IValidator)Activator.CreateInstance(type)!);

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema.Properties is null || !Validators.TryGetValue(context.Type, out var validator)) return;
        foreach (var member in validator.CreateDescriptor().GetMembersWithValidators())
        {
            var name = char.ToLowerInvariant(member.Key[0]) + member.Key[1..];
            if (!schema.Properties.TryGetValue(name, out var property) || property is not OpenApiSchema target) continue;
            foreach (var (rule, _) in member) Copy(rule, target);
        }
    }

    private static void Copy(IPropertyValidator rule, OpenApiSchema target)
    {
        switch (rule)
        {
            case ILengthValidator length:
                if (length.Max > 0) target.MaxLength = length.Max;
                if (length.Min > 0) target.MinLength = length.Min;
                break;
            case IBetweenValidator between:
                target.Minimum = Convert.ToString(between.From, CultureInfo.InvariantCulture);
                target.Maximum = Convert.ToString(between.To, CultureInfo.InvariantCulture);
                break;
            case INotEmptyValidator when target.Type is JsonSchemaType.String:
                target.MinLength ??= 1;
                break;
            case INotEmptyValidator when target.Type is JsonSchemaType.Array:
                target.MinItems ??= 1;
                break;
            case IRegularExpressionValidator pattern:
                target.Pattern = pattern.Expression;
                break;
        }
    }
}

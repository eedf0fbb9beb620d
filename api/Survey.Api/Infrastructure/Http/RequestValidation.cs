using FluentValidation;

namespace Survey.Api.Infrastructure.Http;

/// <summary>The one endpoint filter that runs a request's validator before its handler.</summary>
internal static class RequestValidation
{
    /// <summary>Validates the handler's <typeparamref name="TRequest"/>. A rule names its message by error code, and what would be right by its state.</summary>
    public static RouteHandlerBuilder Validate<TRequest>(this RouteHandlerBuilder builder, IValidator<TRequest> validator)
        where TRequest : class =>
        builder
            .WithMetadata(validator)
            .AddEndpointFilter(async (context, next) =>
            {
                var outcome = await validator.ValidateAsync(context.Arguments.OfType<TRequest>().Single(), context.HttpContext.RequestAborted);
                if (outcome.IsValid) return await next(context);
                return Problems.RequestInvalid.With([.. outcome.Errors.Select(error => new FieldError(Camel(error.PropertyName), error.ErrorCode, error.CustomState as string ?? ""))]);
            })
            .Answers(Problems.RequestInvalid, Problems.RequestMalformed);

    private static string Camel(string path) =>
        string.Join('.', path.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}

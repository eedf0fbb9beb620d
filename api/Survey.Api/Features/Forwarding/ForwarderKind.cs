using System.Text.Json.Serialization;

namespace Survey.Api.Features.Forwarding;

[JsonConverter(typeof(JsonStringEnumConverter<ForwarderKind>))]
internal enum ForwarderKind
{
    [JsonStringEnumMemberName("statsforvalter")] Statsforvalter,
    [JsonStringEnumMemberName("kompetansesenter")] Kompetansesenter,
    [JsonStringEnumMemberName("other")] Other,
}

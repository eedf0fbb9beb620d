using System.Text.Json.Serialization;

namespace Survey.Vault.Microdata;

/// <summary>One submission while it is written out: its stratum's values and its packed answers, and no key.</summary>
[JsonConverter(typeof(NeverWritten))]
internal sealed record Respondent(string Audience, IReadOnlyDictionary<string, string> Breakdowns, byte[] Answers);

namespace Survey.Api.Features.Population;

/// <summary>Lines that share nobody, found by what they name, so that a line is held against few of them and not against all.</summary>
internal sealed class DisjointParts
{
    private readonly List<PopulationPart> parts = [];
    private readonly Dictionary<string, Naming> namings = new(StringComparer.Ordinal);

    public IReadOnlyList<PopulationPart> All => parts;

    public void Add(PopulationPart part)
    {
        var named = Named(part.Region, part.Service).ToDictionary(StringComparer.Ordinal);
        // Of something that nobody has named yet, all lines so far are silent.
        foreach (var what in named.Keys) namings.TryAdd(what, new Naming([.. parts]));
        foreach (var (what, naming) in namings) naming.Add(part, named.GetValueOrDefault(what));
        parts.Add(part);
    }

    /// <summary>At least all that are not apart from such a part: by what tells most of it, be it an audience, a service or a breakdown.</summary>
    public IReadOnlyList<PopulationPart> Near(Region region, string? service)
    {
        var telling = Named(region, service)
            .Where(named => named.Value.Count > 0 && namings.ContainsKey(named.Key))
            .Select(named => (Naming: namings[named.Key], Values: named.Value))
            .DefaultIfEmpty()
            .MinBy(named => named.Naming?.CountOf(named.Values));
        return telling.Naming?.Of(telling.Values) ?? parts;
    }

    private static IEnumerable<KeyValuePair<string, IReadOnlySet<string>>> Named(Region region, string? service)
    {
        IEnumerable<KeyValuePair<string, IReadOnlySet<string>>> named = region.Values;
        // No breakdown has these for a key.
        if (region.Audiences is { } audiences) named = named.Append(new("audience", audiences));
        return service is null ? named : named.Append(new("(service)", new HashSet<string> { service }));
    }

    /// <summary>The lines by the values that they give one thing; and those that leave it open.</summary>
    private sealed class Naming(List<PopulationPart> silent)
    {
        private readonly Dictionary<string, List<PopulationPart>> byValue = new(StringComparer.Ordinal);

        public void Add(PopulationPart part, IReadOnlySet<string>? values)
        {
            if (values is null) silent.Add(part);
            foreach (var value in values ?? new HashSet<string>())
            {
                if (!byValue.TryGetValue(value, out var those)) byValue[value] = those = [];
                those.Add(part);
            }
        }

        public int CountOf(IReadOnlySet<string> values) => silent.Count + values.Sum(value => byValue.TryGetValue(value, out var those) ? those.Count : 0);

        public IReadOnlyList<PopulationPart> Of(IReadOnlySet<string> values) => [.. silent, .. values.SelectMany(value => byValue.GetValueOrDefault(value) ?? [])];
    }
}

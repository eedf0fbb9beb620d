namespace Survey.Api.Features.Population;

/// <summary>A line of the register: how many there are in a region, or in one service of it.</summary>
internal sealed record PopulationPart(Region Region, string? Service, int Count, string Source)
{
    /// <summary>All who are in this line are in the other, which is the larger of the two.</summary>
    public bool IsInside(PopulationPart other) =>
        other.Service is null && Region.IsWithin(other.Region) && (Service is not null || !other.Region.IsWithin(Region));

    public bool IsApartFrom(PopulationPart other) => Region.IsApartFrom(other.Region) || (Service is not null && other.Service is not null && Service != other.Service);
}

using System.Text.Json.Serialization;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Vault.Releases;

/// <summary>
/// Counts packed submissions of one questionnaire: a row of slots a stratum. Raw counts: they never leave the Vault.
/// </summary>
[JsonConverter(typeof(NeverWritten))]
internal sealed class TallySheet
{
    private readonly int[] slotOf;
    // The closed questions that most of a questionnaire consists of, as bare arrays for the inner loop.
    private readonly int[] singleOffset, singleSlot;
    private readonly Field[] others;
    private readonly Field? everyone;

    public TallySheet(Questionnaire questionnaire)
    {
        slotOf = new int[questionnaire.Fields.Count];
        var slots = 0;
        foreach (var field in questionnaire.Fields)
        {
            slotOf[field.Index] = slots;
            slots += SlotsOf(field);
        }
        SlotCount = slots;
        var singles = questionnaire.Fields.Where(field => field.Kind is FieldKind.Single).ToList();
        singleOffset = [.. singles.Select(field => field.Offset)];
        singleSlot = [.. singles.Select(field => slotOf[field.Index])];
        everyone = questionnaire.Fields.FirstOrDefault(field => field.Kind is not FieldKind.Text);
        others = [.. questionnaire.Fields.Where(field => field.Kind is FieldKind.Multi or FieldKind.Number or FieldKind.Date)];
    }

    public int SlotCount { get; }

    public long[] NewRow() => new long[SlotCount];

    /// <summary>Adds one submission to a stratum's row.</summary>
    public void Add(long[] row, ReadOnlySpan<byte> packed)
    {
        // Slot 0 of a single question is not answered; so the stored byte is the slot.
        unchecked
        {
            for (var i = 0; i < singleOffset.Length; i++) row[singleSlot[i] + packed[singleOffset[i]]]++;
        }
        foreach (var field in others) AddOther(row, packed, field);
    }

    private void AddOther(long[] row, ReadOnlySpan<byte> packed, Field field)
    {
        var slot = slotOf[field.Index];
        if (!Packing.IsAnswered(packed, field))
        {
            row[slot]++;
            return;
        }
        row[slot + 1]++;
        if (field.Kind is FieldKind.Multi)
        {
            for (var option = 0; option < field.Options.Count; option++)
                if (Packing.Ticked(packed, field, option)) row[slot + 2 + option]++;
            return;
        }
        var number = Packing.Number(packed, field)!.Value;
        row[slot + 2] += number;
        for (var band = 0; band < field.Bands.Count; band++)
            if (number >= field.Bands[band].From && number <= field.Bands[band].To) row[slot + 3 + band]++;
    }

    /// <summary>How many submissions a stratum has: any question that is counted was answered or not by each.</summary>
    public long Submissions(long[] row) => everyone is null ? 0 : everyone.Kind is FieldKind.Single
        ? row[slotOf[everyone.Index]] + Answered(row, everyone)
        : row[slotOf[everyone.Index]] + row[slotOf[everyone.Index] + 1];

    /// <summary>How many of a stratum answered.</summary>
    public long Answered(long[] row, Field field)
    {
        var slot = slotOf[field.Index];
        if (field.Kind is not FieldKind.Single) return row[slot + 1];
        var answered = 0L;
        for (var option = 0; option < field.Options.Count; option++) answered += row[slot + 1 + option];
        return answered;
    }

    /// <summary>Counts in the order of the options (of a number: of its bands).</summary>
    public long[] Counts(long[] row, Field field)
    {
        var slot = slotOf[field.Index];
        return field.Kind switch
        {
            FieldKind.Single => row[(slot + 1)..(slot + 1 + field.Options.Count)],
            FieldKind.Multi => row[(slot + 2)..(slot + 2 + field.Options.Count)],
            FieldKind.Number or FieldKind.Date => row[(slot + 3)..(slot + 3 + field.Bands.Count)],
            FieldKind.Text => throw new InvalidOperationException("Texts are not counted."),
            _ => throw new InvalidOperationException($"No counts for {field.Kind}."),
        };
    }

    /// <summary>The sum of the numbers answered; null for what is no number.</summary>
    public long? Total(long[] row, Field field) => field.Kind is FieldKind.Number ? row[slotOf[field.Index] + 2] : null;

    private static int SlotsOf(Field field) => field.Kind switch
    {
        FieldKind.Single => 1 + field.Options.Count,
        FieldKind.Multi => 2 + field.Options.Count,
        FieldKind.Number or FieldKind.Date => 3 + field.Bands.Count,
        FieldKind.Text => 0,
        _ => throw new InvalidOperationException($"No slots for {field.Kind}."),
    };
}

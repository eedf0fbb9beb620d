using System.Buffers.Binary;
using Survey.Vault.Definitions;

namespace Survey.Vault.Collection;

/// <summary>Reads and writes the answers of a packed submission. All zero is not answered.</summary>
internal static class Packing
{
    /// <summary>The index of the chosen option, or -1.</summary>
    public static int Single(ReadOnlySpan<byte> packed, Field field) => packed[field.Offset] - 1;

    public static void SetSingle(Span<byte> packed, Field field, int option) => packed[field.Offset] = (byte)(option + 1);

    public static bool Ticked(ReadOnlySpan<byte> packed, Field field, int option) => (packed[field.Offset + option / 8] & 1 << option % 8) != 0;

    public static void Tick(Span<byte> packed, Field field, int option) => packed[field.Offset + option / 8] |= (byte)(1 << option % 8);

    /// <summary>The number (of a date: its day number), or null.</summary>
    public static int? Number(ReadOnlySpan<byte> packed, Field field)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        packed.Slice(field.Offset, field.Width).CopyTo(bytes);
        var stored = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return stored == 0 ? null : (int)(stored - 1 + field.Min);
    }

    public static void SetNumber(Span<byte> packed, Field field, int value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)value - field.Min + 1);
        bytes[..field.Width].CopyTo(packed[field.Offset..]);
    }

    /// <summary>Whether a closed question is answered at all.</summary>
    public static bool IsAnswered(ReadOnlySpan<byte> packed, Field field) => packed.Slice(field.Offset, field.Width).ContainsAnyExcept((byte)0);
}

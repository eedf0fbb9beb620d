using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Survey.Vault.Microdata;

/// <summary>
/// The cases of an SPSS file, compressed by bytecode: eight codes, then the values that they say follow. A small whole number is its
/// code less the bias; system-missing and eight spaces have codes of their own.
/// </summary>
internal sealed class SavCases(IBufferWriter<byte> output, IReadOnlyList<SavVariable> variables)
{
    public const double Bias = 100;
    private const byte EndOfFile = 252, Follows = 253, Spaces = 254, SystemMissing = 255;

    private readonly byte[] codes = new byte[8];
    private readonly byte[] values = new byte[64];
    private int waiting, following;

    public void Write(Respondent respondent)
    {
        foreach (var variable in variables)
        {
            var cell = variable.Column.Read(respondent);
            if (variable.IsText) Text(cell.State is CellState.Answered ? cell.Text : "", variable.Elements);
            else Number(cell.State switch
            {
                CellState.Answered => cell.Number,
                CellState.NotAsked => variable.Column.NotAsked,
                CellState.NotAnswered => null,
                _ => throw new InvalidOperationException($"No value for {cell.State}."),
            });
        }
    }

    public void End()
    {
        Add(EndOfFile, []);
        while (waiting > 0) Add(0, []);
    }

    private void Number(double? number)
    {
        if (number is not { } value) Add(SystemMissing, []);
        else if (value == Math.Floor(value) && value is > -Bias and < EndOfFile - Bias) Add((byte)(value + Bias), []);
        else
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
            Add(Follows, bytes);
        }
    }

    private void Text(string text, int elements)
    {
        Span<byte> padded = stackalloc byte[elements * 8];
        padded.Fill((byte)' ');
        Encoding.UTF8.GetBytes(text, padded);
        for (var element = 0; element < elements; element++)
        {
            var part = padded.Slice(element * 8, 8);
            if (part.ContainsAnyExcept((byte)' ')) Add(Follows, part);
            else Add(Spaces, []);
        }
    }

    private void Add(byte code, ReadOnlySpan<byte> value)
    {
        codes[waiting++] = code;
        value.CopyTo(values.AsSpan(following));
        following += value.Length;
        if (waiting < codes.Length) return;
        output.Write(codes);
        output.Write(values.AsSpan(0, following));
        (waiting, following) = (0, 0);
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Survey.Vault.Microdata;

/// <summary>
/// Microdata as an SPSS system file: little-endian, UTF-8, compressed by bytecode. The format is IBM's and unpublished; this follows
/// «System File Format» in the PSPP developer's guide. Written in full: dictionary, then cases.
/// </summary>
internal sealed class SavFile(IReadOnlyList<Column> columns, string title, string notAskedLabel, DateTimeOffset now)
{
    private const int LongestLabel = 255, LongestValueLabel = 120, LongestTextOfValueRecord = 8;
    private const int NumericFormat = 5, TextFormat = 1, EuropeanDateFormat = 38;
    private const int FlushAt = 64 * 1024;

    private static readonly DateTime Epoch = new(1582, 10, 14);

    private readonly IReadOnlyList<SavVariable> variables = SavVariable.Of(columns);
    private readonly ArrayBufferWriter<byte> memory = new(2 * FlushAt);

    /// <summary>A day as SPSS counts it: seconds since 14 October 1582.</summary>
    public static double Seconds(DateOnly day) => (day.ToDateTime(TimeOnly.MinValue) - Epoch).TotalSeconds;

    public Func<Stream, CancellationToken, Task> WriterOf(IReadOnlyList<Respondent> respondents) => (output, ct) => WriteAsync(respondents, output, ct);

    private async Task WriteAsync(IReadOnlyList<Respondent> respondents, Stream output, CancellationToken ct)
    {
        Header(respondents.Count);
        foreach (var variable in variables) Variable(variable);
        foreach (var variable in variables) ValueLabels(variable);
        Extensions(respondents.Count);
        var cases = new SavCases(memory, variables);
        foreach (var respondent in respondents)
        {
            cases.Write(respondent);
            if (memory.WrittenCount >= FlushAt) await FlushAsync(output, ct);
        }
        cases.End();
        await FlushAsync(output, ct);
    }

    private void Header(int count)
    {
        Text("$FL2", 4);
        Text("@(#) SPSS DATA FILE Survey", 60);
        Integer(2);
        Integer(variables.Sum(variable => variable.Elements));
        Integer(1); // compressed by bytecode
        Integer(0); // no weight
        Integer(count);
        Real(SavCases.Bias);
        Text(now.ToString("dd MMM yy", CultureInfo.InvariantCulture), 9);
        Text(now.ToString("HH:mm:ss", CultureInfo.InvariantCulture), 8);
        Text(title, 64);
        Text("", 3);
    }

    private void Variable(SavVariable variable)
    {
        var column = variable.Column;
        var missing = column.Missing;
        var format = variable.IsText ? Format(TextFormat, column.Width) : column.IsDate ? Format(EuropeanDateFormat, 10) : Format(NumericFormat, Math.Max(column.Digits, 1));
        Integer(2);
        Integer(column.Width);
        Integer(1);
        // Three single values at most; more of them are neighbours, and so a range.
        Integer(variable.IsText ? 0 : missing.Count > 3 ? -2 : missing.Count);
        Integer(format);
        Integer(format);
        Text(variable.ShortName, 8);
        var label = Bytes(column.Label, LongestLabel);
        Integer(label.Length);
        Padded(label, 4);
        if (!variable.IsText)
            foreach (var value in missing.Count > 3 ? [missing[0], missing[^1]] : missing) Real(value);
        // A text of more than eight bytes has a record for each further eight.
        for (var more = 1; more < variable.Elements; more++)
        {
            Integer(2);
            Integer(-1);
            for (var part = 0; part < 4; part++) Integer(0);
            Text("", 8);
        }
    }

    private void ValueLabels(SavVariable variable)
    {
        var values = LabelsOf(variable.Column);
        if (values.Count == 0 || variable.Column.Width > LongestTextOfValueRecord) return;
        Integer(3);
        Integer(values.Count);
        foreach (var value in values)
        {
            if (variable.IsText) Text(value.Code, 8);
            else Real(value.Number);
            var label = Bytes(value.Label, LongestValueLabel);
            memory.Write([(byte)label.Length]);
            memory.Write(label);
            for (var at = label.Length + 1; at % 8 != 0; at++) memory.Write(" "u8);
        }
        Integer(4);
        Integer(1);
        Integer(variable.Index);
    }

    private IReadOnlyList<ColumnValue> LabelsOf(Column column) =>
        column.NotAsked is { } notAsked ? [.. column.Values, new ColumnValue("", notAsked, notAskedLabel, IsMissing: true)] : column.Values;

    private void Extensions(int count)
    {
        // Version, machine, IEEE 754, compression, little-endian, UTF-8.
        Extension(3, 4, [.. new[] { 1, 0, 0, -1, 1, 1, 2, 65001 }.SelectMany(Bytes)]);
        Extension(4, 8, [.. new[] { -double.MaxValue, double.MaxValue, Math.BitIncrement(-double.MaxValue) }.SelectMany(Bytes)]);
        Extension(11, 4, [.. variables.SelectMany(variable => new[] { (int)variable.Column.Measure, Math.Clamp(variable.IsText ? variable.Column.Width : 8, 1, 40), variable.IsText ? 0 : 1 }).SelectMany(Bytes)]);
        Extension(13, 1, Encoding.UTF8.GetBytes(string.Join('\t', variables.Select(variable => $"{variable.ShortName}={variable.LongName}"))));
        Extension(16, 8, [.. BitConverter.GetBytes(1L), .. BitConverter.GetBytes((long)count)]);
        if (LongTextLabels() is { Length: > 0 } labels) Extension(21, 1, labels);
        Extension(20, 1, "UTF-8"u8.ToArray());
        Integer(999);
        Integer(0);
    }

    private byte[] LongTextLabels()
    {
        using var labels = new MemoryStream();
        foreach (var variable in variables.Where(variable => variable.Column.Width > LongestTextOfValueRecord && variable.Column.Values.Count > 0))
        {
            Counted(Encoding.UTF8.GetBytes(variable.LongName));
            labels.Write(Bytes(variable.Column.Width));
            labels.Write(Bytes(variable.Column.Values.Count));
            foreach (var value in variable.Column.Values)
            {
                Counted(Encoding.UTF8.GetBytes(value.Code), variable.Column.Width);
                Counted(Bytes(value.Label, LongestValueLabel));
            }
        }
        return labels.ToArray();

        // A value is as long as its variable, filled up with spaces.
        void Counted(byte[] bytes, int width = 0)
        {
            labels.Write(Bytes(Math.Max(bytes.Length, width)));
            labels.Write(bytes);
            for (var at = bytes.Length; at < width; at++) labels.WriteByte((byte)' ');
        }
    }

    private void Extension(int subtype, int size, byte[] data)
    {
        Integer(7);
        Integer(subtype);
        Integer(size);
        Integer(data.Length / size);
        memory.Write(data);
    }

    private static int Format(int type, int width) => type << 16 | width << 8;

    private void Integer(int value) => memory.Write(Bytes(value));

    private void Real(double value) => memory.Write(Bytes(value));

    /// <summary>A text of exactly so many bytes, filled up with spaces.</summary>
    private void Text(string text, int width)
    {
        var bytes = Bytes(text, width);
        memory.Write(bytes);
        for (var at = bytes.Length; at < width; at++) memory.Write(" "u8);
    }

    private void Padded(byte[] bytes, int multiple)
    {
        memory.Write(bytes);
        for (var at = bytes.Length; at % multiple != 0; at++) memory.Write([(byte)0]);
    }

    private static byte[] Bytes(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Bytes(double value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return bytes;
    }

    /// <summary>In UTF-8, of as many whole characters as have room.</summary>
    private static byte[] Bytes(string text, int most)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > most) break;
            length += rune.Utf8SequenceLength;
        }
        return Encoding.UTF8.GetBytes(text)[..length];
    }

    private async Task FlushAsync(Stream output, CancellationToken ct)
    {
        await output.WriteAsync(memory.WrittenMemory, ct);
        memory.ResetWrittenCount();
    }
}

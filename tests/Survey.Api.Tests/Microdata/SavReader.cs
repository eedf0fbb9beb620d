using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Survey.Api.Tests.Microdata;

/// <summary>
/// Reads an SPSS system file by the description in the PSPP developer's guide («System File Format»), and checks on the way what the
/// description demands. It shares nothing with the writer.
/// </summary>
internal sealed class SavReader
{
    private readonly byte[] bytes;
    private readonly List<(string Short, int Width, int Place)> raw = [];
    private readonly Dictionary<int, Dictionary<string, string>> labelsByPlace = [];
    private int at;

    public SavReader(byte[] file)
    {
        bytes = file;
        Assert.Equal("$FL2", Text(4));
        Assert.StartsWith("@(#) SPSS DATA FILE", Text(60), StringComparison.Ordinal);
        Assert.Equal(2, Int());
        var elements = Int();
        Assert.Equal(1, Int());
        Assert.Equal(0, Int());
        Cases = Int();
        Assert.Equal(100d, Real());
        Created = $"{Text(9)} {Text(8)}";
        Title = Text(64).TrimEnd();
        Text(3);
        for (var type = Int(); type != 999; type = Int())
            switch (type)
            {
                case 2: ReadVariable(); break;
                case 3: ReadLabels(); break;
                case 7: ReadExtension(); break;
                default: Assert.Fail($"record {type} at {at}"); break;
            }
        Int();
        Assert.Equal(elements, raw.Count);
        foreach (var variable in Variables)
            if (labelsByPlace.TryGetValue(variable.Place, out var labels)) variable.Labels = labels;
        ReadCases();
    }

    public int Cases { get; }
    public string Created { get; }
    public string Title { get; }
    public List<SavReaderVariable> Variables { get; } = [];
    /// <summary>By row; null is system-missing.</summary>
    public List<object?[]> Rows { get; } = [];

    private void ReadVariable()
    {
        var width = Int();
        var hasLabel = Int();
        var missing = Int();
        var print = Int();
        Assert.Equal(print, Int());
        var name = Text(8).TrimEnd();
        raw.Add((name, width, raw.Count + 1));
        if (width == -1) return;
        var label = "";
        if (hasLabel == 1)
        {
            var length = Int();
            label = Text(length);
            at += (4 - length % 4) % 4;
        }
        var values = Enumerable.Range(0, Math.Abs(missing)).Select(_ => Real()).ToList();
        Variables.Add(new SavReaderVariable { Short = name, Width = width, Place = raw.Count, Label = label, Missing = values, IsRange = missing == -2, Format = print });
    }

    private void ReadLabels()
    {
        var labels = new List<(byte[] Value, string Label)>();
        for (var count = Int(); count > 0; count--)
        {
            var value = Take(8).ToArray();
            var length = Take(1)[0];
            labels.Add((value, Text(length)));
            at += (8 - (length + 1) % 8) % 8;
        }
        Assert.Equal(4, Int());
        for (var count = Int(); count > 0; count--)
        {
            var place = Int();
            var isText = raw[place - 1].Width > 0;
            labelsByPlace[place] = labels.ToDictionary(pair => isText ? Encoding.UTF8.GetString(pair.Value).TrimEnd() : BinaryPrimitives.ReadDoubleLittleEndian(pair.Value).ToString(CultureInfo.InvariantCulture), pair => pair.Label);
        }
    }

    private void ReadExtension()
    {
        var (subtype, size, count) = (Int(), Int(), Int());
        var end = at + size * count;
        switch (subtype)
        {
            case 3:
                at += 16;
                Assert.Equal([1, 1, 2, 65001], new[] { Int(), Int(), Int(), Int() });
                break;
            case 11:
                foreach (var variable in Variables)
                {
                    variable.Measure = Int();
                    variable.Columns = Int();
                    variable.Alignment = Int();
                }
                break;
            case 13:
                foreach (var pair in Text(size * count).Split('\t').Select(pair => pair.Split('='))) Variables.Single(variable => variable.Short == pair[0]).Name = pair[1];
                break;
            case 16:
                at += 8;
                Assert.Equal(Cases, (int)BinaryPrimitives.ReadInt64LittleEndian(Take(8)));
                break;
            case 20:
                Assert.Equal("UTF-8", Text(size * count));
                break;
            case 21:
                while (at < end)
                {
                    var name = Text(Int());
                    var variable = Variables.Single(variable => variable.Name == name);
                    Assert.Equal(variable.Width, Int());
                    for (var labels = Int(); labels > 0; labels--) variable.Labels[Text(Int()).TrimEnd()] = Text(Int());
                }
                break;
        }
        if (subtype is not 4) Assert.Equal(end, at);
        at = end;
    }

    private void ReadCases()
    {
        var elements = new List<byte[]?>();
        for (var done = false; !done;)
        {
            var codes = Take(8).ToArray();
            foreach (var code in codes)
            {
                if (done)
                {
                    Assert.Equal(0, code);
                    continue;
                }
                if (code == 252) done = true;
                else if (code == 255) elements.Add(null);
                else if (code == 254) elements.Add("        "u8.ToArray());
                else if (code == 253) elements.Add(Take(8).ToArray());
                else if (code > 0)
                {
                    var number = new byte[8];
                    BinaryPrimitives.WriteDoubleLittleEndian(number, code - 100);
                    elements.Add(number);
                }
            }
        }
        Assert.Equal(bytes.Length, at);
        Assert.Equal(Cases * raw.Count, elements.Count);
        for (var row = 0; row < Cases; row++)
            Rows.Add([.. Variables.Select(variable => (object?)(variable.Width == 0
                ? elements[row * raw.Count + variable.Place - 1] is { } number ? BinaryPrimitives.ReadDoubleLittleEndian(number) : null
                : Encoding.UTF8.GetString([.. Enumerable.Range(0, (variable.Width + 7) / 8).SelectMany(part => elements[row * raw.Count + variable.Place - 1 + part]!)]).TrimEnd()))]);
    }

    private ReadOnlySpan<byte> Take(int count) => bytes.AsSpan((at += count) - count, count);

    private string Text(int count) => Encoding.UTF8.GetString(Take(count));

    private int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    private double Real() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));
}

internal sealed class SavReaderVariable
{
    public required string Short { get; init; }
    public string Name { get; set; } = "";
    public required int Width { get; init; }
    public required int Place { get; init; }
    public required string Label { get; init; }
    public required List<double> Missing { get; init; }
    public required bool IsRange { get; init; }
    /// <summary>Kind, width and decimals, a byte each.</summary>
    public required int Format { get; init; }
    public int Measure { get; set; }
    public int Columns { get; set; }
    public int Alignment { get; set; }
    public Dictionary<string, string> Labels { get; set; } = [];
}

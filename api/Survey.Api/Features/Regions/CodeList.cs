using System.Globalization;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Regions;

/// <summary>
/// One file of db/regions: its rows as cells, each with its line for messages. Strict: a list that is half read is
/// worse than no start.
/// </summary>
internal sealed class CodeList
{
    private readonly string file;

    private CodeList(string file, IReadOnlyList<Row> rows) => (this.file, Rows) = (file, rows);

    public IReadOnlyList<Row> Rows { get; }

    /// <exception cref="StartupException">The file is not there, or a line is not what the header says.</exception>
    public static CodeList Read(string file, string header, Func<string, TextReader?> open)
    {
        using var reader = open(file) ?? throw new StartupException($"The code list {file} is missing from the program.");
        var first = reader.ReadLine()?.TrimEnd('\r').TrimStart('\uFEFF');
        if (first != header) throw new StartupException($"The code list {file} begins with '{first}', not '{header}'.");

        var columns = header.Count(mark => mark == ',') + 1;
        var rows = new List<Row>();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var cells = Cells(text.TrimEnd('\r'));
            var row = new Row(file, line, cells);
            if (cells.Count != columns) throw row.Wrong($"{cells.Count} columns instead of {columns}");
            rows.Add(row);
        }

        if (rows.Count == 0) throw new StartupException($"The code list {file} is empty.");
        return new CodeList(file, rows);
    }

    /// <summary>Refuses a key that stands on two lines.</summary>
    public CodeList Unique(Func<Row, string> key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows)
            if (!seen.Add(key(row))) throw row.Wrong($"'{key(row)}' stands there twice");
        return this;
    }

    public override string ToString() => file;

    // A field with a comma in it stands in double quotes; a double quote itself does not occur in names of places.
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"') quoted = !quoted;
            else if (i == line.Length || (line[i] == ',' && !quoted))
            {
                cells.Add(line[start..i].Trim('"'));
                start = i + 1;
            }
        }
        return cells;
    }

    internal sealed record Row(string File, int Line, IReadOnlyList<string> Cells)
    {
        public string Code(int column, int digits)
        {
            var code = Cells[column];
            return code.Length == digits && code.All(char.IsAsciiDigit) ? code : throw Wrong($"'{code}' is not a code of {digits} digits");
        }

        public string Name(int column) => Cells[column].Length > 0 ? Cells[column] : throw Wrong("a name is empty");

        /// <summary>
        /// The year that a date begins. Borders move at New Year; a date within a year would make the year of a wave
        /// say too little.
        /// </summary>
        public int Year(int column) =>
            DateOnly.TryParseExact(Cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date is { Month: 1, Day: 1 } ? date.Year : throw Wrong($"{Cells[column]} is not the first day of a year")
                : throw Wrong($"'{Cells[column]}' is not a date (yyyy-mm-dd)");

        public int? YearOrNone(int column) => Cells[column].Length == 0 ? null : Year(column);

        public StartupException Wrong(string what) => new($"The code list {File}, line {Line}: {what}.");
    }
}

using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>Collects what does not fit: the same fault in the same column, with the same value, once, with the rows it is in. It goes to the importer and nowhere else.</summary>
internal sealed class ImportReport
{
    private const int MostFaults = 200, MostRows = 10, LongestValue = 100;

    private readonly Dictionary<(string? Column, string? Question, string Code, string? Value), Fault> faults = [];
    private readonly HashSet<long> rows = [];

    /// <summary>How often a fault was met that is not listed, because the list is full.</summary>
    public int Unlisted { get; private set; }

    public int FaultyRows => rows.Count;

    public bool IsFaulty(long row) => rows.Contains(row);

    public bool Fits => faults.Count == 0;

    /// <param name="row">As a spreadsheet numbers them: the header is 1.</param>
    public void Add(string code, string? column, string? question = null, string? value = null, string expected = "", long? row = null)
    {
        if (row is { } faulty) rows.Add(faulty);
        value = value is { Length: > LongestValue } ? value[..LongestValue] + "…" : value;
        if (!faults.TryGetValue((column, question, code, value), out var fault))
        {
            if (faults.Count == MostFaults)
            {
                Unlisted++;
                return;
            }
            faults[(column, question, code, value)] = fault = new Fault(expected);
        }
        fault.Count++;
        if (row is { } listed && fault.Rows.Count < MostRows) fault.Rows.Add(listed);
    }

    public IReadOnlyList<ImportFaultResponse> Faults(string language) =>
        [
            .. faults.Select(pair => new ImportFaultResponse
            {
                Column = pair.Key.Column,
                Question = pair.Key.Question,
                Code = pair.Key.Code,
                Message = FieldMessages.For(new FieldError("", pair.Key.Code, pair.Value.Expected), language),
                Value = pair.Key.Value,
                Count = pair.Value.Count,
                Rows = pair.Value.Rows,
            }),
        ];

    private sealed class Fault(string expected)
    {
        public string Expected => expected;
        public int Count { get; set; }
        public List<long> Rows { get; } = [];
    }
}

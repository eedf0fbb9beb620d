using Survey.Benchmarks;

// One command: dotnet run -c Release --project tests/Survey.Benchmarks [-- submissions|releases|tables|imports|nothing]
// Every figure is printed beside a yardstick of the same run, because machines differ and ratios travel.
return args switch
{
    ["nothing", var url] => await NothingServer.RunAsync(url),
    ["submissions", ..] or [] => await SubmissionBenchmark.RunAsync(stored: args is [_, var stored, ..] ? int.Parse(stored, System.Globalization.CultureInfo.InvariantCulture) : 0),
    ["releases", ..] => await ReleaseBenchmark.RunAsync(submissions: args is [_, var count, ..] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000),
    ["tables", ..] => await TableBenchmark.RunAsync(submissions: args is [_, var size, ..] ? int.Parse(size, System.Globalization.CultureInfo.InvariantCulture) : 10_000_000),
    ["imports", ..] => await ImportBenchmark.RunAsync(rows: args is [_, var rows, ..] ? int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture) : 100_000),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: submissions [already stored] | releases [submissions] | tables [submissions] | imports [rows]");
    return 2;
}

using Survey.Benchmarks;

// One command: dotnet run -c Release --project tests/Survey.Benchmarks [-- submissions|rush|releases|tables|imports|nothing]
// Every figure is printed beside a yardstick of the same run, because machines differ and ratios travel.
return args switch
{
    ["nothing", var url] => await NothingServer.RunAsync(url),
    ["submissions", ..] or [] => await SubmissionBenchmark.RunAsync(stored: Number(1, 0)),
    ["rush", ..] => await RushBenchmark.RunAsync(respondents: Number(1, 25_000), seconds: Number(2, 600)),
    ["releases", ..] => await ReleaseBenchmark.RunAsync(submissions: Number(1, 1_000_000)),
    ["tables", ..] => await TableBenchmark.RunAsync(submissions: Number(1, 10_000_000)),
    ["imports", ..] => await ImportBenchmark.RunAsync(rows: Number(1, 100_000)),
    _ => Usage(),
};

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("usage: submissions [already stored] | rush [respondents] [seconds] | releases [submissions] | tables [submissions] | imports [rows]");
    return 2;
}

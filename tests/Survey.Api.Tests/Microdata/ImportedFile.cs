using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Survey.Api.Tests.Microdata;

/// <summary>A file of the small study as another tool writes it: labels for codes, lists and columns for what may be ticked, an id and a time.</summary>
internal static class ImportedFile
{
    public const string Imports = $"{AnsweredStudy.Wave}/imports";

    public const string Csv = """
        Id;Tid;Hvem er du?;Fylke;Klynge;Rolle;Deltatt;Kunnskap;Samarbeid;Kilde leder;Kilde annet;Kilde ingen;Annet, hva?;Antall;Oppstart;Merknad
        1001;2023-05-02 08:11;Leder;Møre og Romsdal;4;Ny;Ja;I stor grad;Vet ikke;Valgt;x;;En nabo på øya;12;29.02.2020;"Godt; – bra"
        1002;2023-05-02 08:12;Leder;Møre og Romsdal;4;Ny;nei;;;;;1;;500,0;;
        1003;2023-05-02 08:13;Leder;Oslo;Ytre Øst;erfaren;ja;1;-;;;;;1;2024-12-31;
        1004;2023-05-02 08:14;Ansatt;Møre og Romsdal;4;Ny;Ja;;I noen grad;;Annet;;;;;
        1005;2023-05-02 08:15;Ansatt;Møre og Romsdal;4;Ny;Nei;;;;;;;;;
        1006;2023-05-02 08:16;Ansatt;Møre og Romsdal;4;Ny;;;;;;;;;;
        """;

    public static readonly object Mapping = new
    {
        audience = new { column = "Hvem er du?", values = new { Leder = "leder", Ansatt = "medarbeider" } },
        breakdowns = new { fylke = new { column = "Fylke", @fixed = true }, cluster = new { column = "Klynge" }, rolle = new { column = "Rolle" } },
        answers = new Dictionary<string, object>
        {
            ["deltatt"] = new { column = "Deltatt" },
            ["nytte.kunnskap"] = new { column = "Kunnskap" },
            ["nytte.samarbeid"] = new { column = "Samarbeid" },
            ["kilder"] = new { columns = new { leder = "Kilde leder", annet = "Kilde annet", ingen = "Kilde ingen" }, ticked = new[] { "valgt" } },
            ["kilder:annet"] = new { column = "Annet, hva?" },
            ["ansatte"] = new { column = "Antall" },
            ["oppstart"] = new { column = "Oppstart" },
            ["mer"] = new { column = "Merknad" },
        },
        ignore = new[] { "Id", "Tid" },
        empty = new[] { "-" },
    };

    public static MultipartFormDataContent Form(byte[] file, object? mapping = null)
    {
        var csv = new ByteArrayContent(file);
        csv.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return new MultipartFormDataContent { { JsonContent.Create(mapping ?? Mapping), "mapping" }, { csv, "file", "svar.csv" } };
    }

    public static Task<HttpResponseMessage> ImportAsync(HttpClient importer, string csv, object? mapping = null, bool dryRun = false) =>
        importer.PostAsync($"{Imports}?dryRun={(dryRun ? "true" : "false")}", Form(Encoding.UTF8.GetBytes(csv), mapping));

    /// <summary>The application with the study defined and no wave opened, and a key that may import and read.</summary>
    public static async Task<HttpClient> PrepareAsync(SurveyApp app)
    {
        await SmallStudy.ExpectAsync(System.Net.HttpStatusCode.Created, app.Manager.PostAsync("/api/studies", SmallStudy.Json(SmallStudy.Definition)));
        return await AnsweredStudy.CallerAsync(app, "manage", "microdata");
    }

    /// <summary>What is in the wave, as an export tells it: its lines in order of their text.</summary>
    public static async Task<string[]> ExportAsync(HttpClient reader) =>
        [.. (await reader.GetStringAsync($"{AnsweredStudy.Wave}/microdata")).Split("\r\n")[1..^1].Order(StringComparer.Ordinal)];
}

using Survey.Api.Infrastructure;

namespace Survey.Api;

/// <summary>Everything that a caller may be told went wrong: a stable code, a status, and the words in three languages.</summary>
internal static class Problems
{
    public static readonly Problem RequestInvalid = new("request_invalid", 422, new(
        "Noe i forespørselen må rettes.", "Noko i førespurnaden må rettast.", "Something in the request has to be corrected."));
    public static readonly Problem RequestMalformed = new("request_malformed", 400, new(
        "Forespørselen kan ikke leses.", "Førespurnaden kan ikkje lesast.", "The request cannot be read."));
    public static readonly Problem ParameterInvalid = new("parameter_invalid", 400, new(
        "En parameter er ukjent eller har en verdi som ikke finnes.", "Ein parameter er ukjend eller har ein verdi som ikkje finst.", "A parameter is unknown, or has a value that does not exist."));
    public static readonly Problem BodyTooLarge = new("body_too_large", 413, new(
        "Innholdet er større enn det som kan tas imot.", "Innhaldet er større enn det som kan takast imot.", "The content is larger than can be accepted."));
    public static readonly Problem MediaTypeUnsupported = new("media_type_unsupported", 415, new(
        "Innholdet må være JSON (application/json), og ved import av en fil multipart/form-data.", "Innhaldet må vere JSON (application/json), og ved import av ei fil multipart/form-data.",
        "The content must be JSON (application/json), and multipart/form-data where a file is imported."));
    public static readonly Problem AddressUnknown = new("address_unknown", 404, new(
        "Adressen finnes ikke.", "Adressa finst ikkje.", "There is nothing at this address."));
    public static readonly Problem ProblemUnknown = new("problem_unknown", 404, new(
        "Det finnes ikke noe problem med denne koden.", "Det finst ikkje noko problem med denne koden.", "There is no problem with this code."));
    public static readonly Problem MethodNotAllowed = new("method_not_allowed", 405, new(
        "Adressen tar ikke imot denne metoden.", "Adressa tek ikkje imot denne metoden.", "The address does not take this method."));
    public static readonly Problem NotAcceptable = new("not_acceptable", 406, new(
        "Innholdet finnes ikke i et format som forespørselen godtar.", "Innhaldet finst ikkje i eit format som førespurnaden godtek.", "The content does not exist in a format that the request accepts."));
    public static readonly Problem RequestTooSlow = new("request_too_slow", 408, new(
        "Forespørselen kom for langsomt. Prøv igjen når du har bedre dekning.", "Førespurnaden kom for seint. Prøv igjen når du har betre dekning.", "The request came too slowly. Try again when you have a better connection."));
    public static readonly Problem TooManyRequests = new("too_many_requests", 429, new(
        "Det er stor pågang. Prøv igjen om litt.", "Det er stor pågang. Prøv igjen om litt.", "There is a rush. Try again in a moment."));
    public static readonly Problem StorageUnavailable = new("storage_unavailable", 503, new(
        "Vi fikk ikke lagret noe. Prøv igjen om litt.", "Vi fekk ikkje lagra noko. Prøv igjen om litt.", "Nothing could be stored. Try again in a moment."));
    public static readonly Problem InternalError = new("internal_error", 500, new(
        "Noe gikk galt hos oss.", "Noko gjekk gale hos oss.", "Something went wrong on our side."));

    public static readonly Problem KeyMissing = new("key_missing", 401, new(
        "Du må oppgi en nøkkel.", "Du må oppgje ein nøkkel.", "A key is required."));
    public static readonly Problem KeyUnknown = new("key_unknown", 401, new(
        "Nøkkelen gjelder ikke. Sjekk at du har fått med hele, eller spør den som ga deg den.",
        "Nøkkelen gjeld ikkje. Sjekk at du har fått med heile, eller spør den som gav deg han.",
        "The key is not valid. Check that you have all of it, or ask whoever gave it to you."));
    public static readonly Problem RequestFromElsewhere = new("request_from_elsewhere", 403, new(
        "Forespørselen kom ikke fra tjenestens egne sider. Programmer sender nøkkelen selv, som «Authorization: Bearer».",
        "Førespurnaden kom ikkje frå sidene til tenesta sjølv. Program sender nøkkelen sjølv, som «Authorization: Bearer».",
        "The request did not come from the service's own pages. Programs send the key itself, as “Authorization: Bearer”."));
    public static readonly Problem KeyInsufficient = new("key_insufficient", 403, new(
        "Nøkkelen gir ikke rett til dette.", "Nøkkelen gjev ikkje rett til dette.", "The key does not give the right to this."));

    public static readonly Problem LinkUnknown = new("link_unknown", 404, new(
        "Lenken finnes ikke. Sjekk at du har fått med hele adressen, eller spør den som sendte den.",
        "Lenkja finst ikkje. Sjekk at du har fått med heile adressa, eller spør den som sende ho.",
        "The link does not exist. Check that you have the whole address, or ask whoever sent it."));
    public static readonly Problem LinkClosed = new("link_closed", 410, new(
        "Undersøkelsen tar ikke imot svar nå.", "Undersøkinga tek ikkje imot svar no.", "The survey does not take answers now."));
    public static readonly Problem LinkPaused = new("link_paused", 503, new(
        "Undersøkelsen tar en pause. Prøv igjen senere.", "Undersøkinga tek ein pause. Prøv igjen seinare.", "The survey is paused. Try again later."));
    public static readonly Problem CodeInvalid = new("code_invalid", 403, new(
        "Koden gjelder ikke. Den kan være skrevet feil eller være brukt. Sjekk koden, eller spør den som ga deg den.",
        "Koden gjeld ikkje. Han kan vere skriven feil eller vere brukt. Sjekk koden, eller spør den som gav deg han.",
        "The code is not valid. It may be mistyped, or used. Check it, or ask whoever gave it to you."));
    public static readonly Problem SubmissionInvalid = new("submission_invalid", 422, new(
        "Noen svar må rettes før besvarelsen kan sendes.", "Nokre svar må rettast før svara kan sendast.", "Some answers have to be corrected before they can be sent."));
    public static readonly Problem IdempotencyKeyMissing = new("idempotency_key_missing", 400, new(
        "Innsendingen mangler nøkkelen som hindrer at den telles to ganger (Idempotency-Key: 16 til 128 tegn av A–Z, a–z, 0–9, - og _).",
        "Innsendinga manglar nøkkelen som hindrar at ho vert talt to gonger (Idempotency-Key: 16 til 128 teikn av A–Z, a–z, 0–9, - og _).",
        "The submission lacks the key that keeps it from being counted twice (Idempotency-Key: 16 to 128 characters of A–Z, a–z, 0–9, - and _)."));
    public static readonly Problem IdempotencyKeyReused = new("idempotency_key_reused", 409, new(
        "En annen besvarelse er allerede sendt med denne nøkkelen.", "Ei anna svarsending er alt send med denne nøkkelen.", "Another submission has already been sent with this key."));

    public static readonly Problem StudyUnknown = new("study_unknown", 404, new(
        "Undersøkelsen finnes ikke.", "Undersøkinga finst ikkje.", "The study does not exist."));
    public static readonly Problem StudyInvalid = new("study_invalid", 422, new(
        "Definisjonen av undersøkelsen har feil. Ingenting er lagret.", "Definisjonen av undersøkinga har feil. Ingenting er lagra.", "The definition of the study has faults. Nothing has been stored."));
    public static readonly Problem WaveUnknown = new("wave_unknown", 404, new(
        "Målingen finnes ikke.", "Målinga finst ikkje.", "The wave does not exist."));
    public static readonly Problem WaveNotOpen = new("wave_not_open", 409, new(
        "Målingen er ikke åpen.", "Målinga er ikkje open.", "The wave is not open."));
    public static readonly Problem WaveAlreadyOpen = new("wave_already_open", 409, new(
        "Målingen er allerede åpen.", "Målinga er alt open.", "The wave is already open."));
    public static readonly Problem WaveNotClosed = new("wave_not_closed", 409, new(
        "Målingen må lukkes før den kan gis ut.", "Målinga må lukkast før ho kan gjevast ut.", "The wave must be closed before it can be released."));
    public static readonly Problem WavePreviewed = new("wave_previewed", 409, new(
        "Utgaven av målingen er forhåndsvist. Målingen må gis ut før den kan åpnes igjen.",
        "Utgåva av målinga er førehandsvist. Målinga må gjevast ut før ho kan opnast igjen.",
        "The release of the wave has been previewed. The wave must be released before it can be opened again."));
    public static readonly Problem ReleaseUnknown = new("release_unknown", 404, new(
        "Utgaven finnes ikke.", "Utgåva finst ikkje.", "The release does not exist."));
    public static readonly Problem ReleaseWithdrawn = new("release_withdrawn", 410, new(
        "Utgaven er trukket tilbake. Tallene skal ikke brukes.", "Utgåva er trekt attende. Tala skal ikkje brukast.", "The release has been withdrawn. Its numbers should not be used."));
    public static readonly Problem ReleaseAlreadyWithdrawn = new("release_already_withdrawn", 409, new(
        "Utgaven er allerede trukket tilbake.", "Utgåva er alt trekt attende.", "The release has already been withdrawn."));
    public static readonly Problem NothingReleased = new("nothing_released", 404, new(
        "Det er ikke gitt ut noe fra undersøkelsen ennå.", "Det er ikkje gjeve ut noko frå undersøkinga enno.", "Nothing of the study has been released yet."));
    public static readonly Problem NothingNewToRelease = new("nothing_new_to_release", 409, new(
        "Det er ikke kommet nye svar siden forrige utgave.", "Det er ikkje kome nye svar sidan førre utgåve.", "No answers have come since the last release."));

    public static readonly Problem AnswersNotClosed = new("answers_not_closed", 409, new(
        "Enkeltsvar kan bare leses fra en måling som er lukket.", "Einskildsvar kan berre lesast frå ei måling som er lukka.", "Single answers can only be read from a closed wave."));
    public static readonly Problem AnswersErased = new("answers_erased", 410, new(
        "Svarene i målingen er slettet. Det som er gitt ut, står.", "Svara i målinga er sletta. Det som er gjeve ut, står.", "The answers of the wave have been erased. What was released stands."));
    public static readonly Problem EraseNeedsClosed = new("erase_needs_closed", 409, new(
        "Målingen må være lukket før svarene kan slettes.", "Målinga må vere lukka før svara kan slettast.", "The wave must be closed before its answers can be erased."));
    public static readonly Problem AnswersRead = new("answers_read", 409, new(
        "Enkeltsvar fra målingen er hentet ut eller slettet etter utgivelse, så den tar ikke imot flere svar.",
        "Einskildsvar frå målinga er henta ut eller sletta etter utgjeving, så ho tek ikkje imot fleire svar.",
        "Single answers of the wave have been taken out, or erased after a release, so it takes no more answers."));

    public static readonly Problem ImportRefused = new("import_refused", 422, new(
        "Filen passer ikke. Ingenting er importert. En prøvekjøring (dryRun=true) viser alle radene.",
        "Fila passar ikkje. Ingenting er importert. Ei prøvekøyring (dryRun=true) viser alle radene.",
        "The file does not fit. Nothing has been imported. A dry run (dryRun=true) shows all the rows."));
    public static readonly Problem AudienceAnswered = new("audience_answered", 409, new(
        "Målgruppen har allerede svar i målingen. Importer alle svarene i én fil, eller slett dem som er der, først.",
        "Målgruppa har alt svar i målinga. Importer alle svara i éi fil, eller slett dei som er der, først.",
        "The audience already has answers in the wave. Import all answers in one file, or erase those that are there first."));
    public static readonly Problem StudyChanged = new("study_changed", 409, new(
        "Undersøkelsen ble endret mens filen ble lest. Prøv igjen.", "Undersøkinga vart endra medan fila vart lesen. Prøv igjen.", "The study was changed while the file was read. Try again."));

    public static readonly Problem LinkTakesNoCodes = new("link_takes_no_codes", 409, new(
        "Lenken er laget uten koder, eller er ikke lenger i bruk.", "Lenkja er laga utan kodar, eller er ikkje lenger i bruk.", "The link was made without codes, or is no longer in use."));
    public static readonly Problem ForwarderUnknown = new("forwarder_unknown", 404, new(
        "Siden finnes ikke. Sjekk at du har fått med hele adressen, eller spør den som ga deg den.",
        "Sida finst ikkje. Sjekk at du har fått med heile adressa, eller spør den som gav deg ho.",
        "The page does not exist. Check that you have the whole address, or ask whoever gave it to you."));
    public static readonly Problem ForwarderRetired = new("forwarder_retired", 410, new(
        "Denne adressen er ikke lenger i bruk.", "Denne adressa er ikkje lenger i bruk.", "This address is no longer in use."));
    public static readonly Problem ForwarderExists = new("forwarder_exists", 409, new(
        "Statsforvalteren har allerede en side i denne målingen.", "Statsforvaltaren har alt ei side i denne målinga.", "The county governor already has a page in this wave."));
    public static readonly Problem StudyHasNoCounties = new("study_has_no_counties", 409, new(
        "Undersøkelsen har verken fylke eller embete som bakgrunnsvariabel, så lenkene kan ikke deles på statsforvaltere.",
        "Undersøkinga har verken fylke eller embete som bakgrunnsvariabel, så lenkjene kan ikkje delast på statsforvaltarar.",
        "The study has neither county nor governor as a breakdown, so links cannot be divided among governors."));
    public static readonly Problem ReminderUnknown = new("reminder_unknown", 404, new(
        "Påminnelsen finnes ikke.", "Påminninga finst ikkje.", "The reminder does not exist."));
    public static readonly Problem ReminderSent = new("reminder_sent", 409, new(
        "Påminnelsen er allerede merket som sendt, og loggen endres ikke.", "Påminninga er alt merkt som send, og loggen vert ikkje endra.", "The reminder has already been marked as sent, and the log does not change."));

    /// <summary>All of them, for the documentation and its test.</summary>
    public static IReadOnlyList<Problem> All { get; } =
    [
        .. typeof(Problems).GetFields().Where(field => field.FieldType == typeof(Problem)).Select(field => (Problem)field.GetValue(null)!).OrderBy(problem => problem.Code, StringComparer.Ordinal),
    ];
}

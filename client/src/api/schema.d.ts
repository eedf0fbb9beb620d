// Made from openapi.yaml by `npm run api:generate`; not for editing.

export interface paths {
    "/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a key with scopes; it is shown this once. */
        post: operations["makeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, by cookie or by key, and to what. */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign a browser in with a key: the answer sets a cookie that no script can read.
         * @description For the client's own pages, from which it must come. Programs send the key itself, as a bearer token.
         */
        post: operations["signIn"];
        /**
         * Sign the browser out: the session ends on the server, and its cookie goes.
         * @description Idempotent. The key stays valid.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a wave for answers, for the first time or again.
         * @description From the first opening on, what the wave asks never changes. A wave whose single answers have been read stays closed; one that was previewed is released before it opens again.
         */
        post: operations["openWave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a wave: no more answers are taken, and it can be released.
         * @description The file is then rewritten in the order of its random keys, so that no trace of the order of arrival is left in it.
         */
        post: operations["closeWave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause an open wave: it takes no answers for a while, and says so kindly.
         * @description A respondent is told to try again, and keeps what is written. Idempotent.
         */
        post: operations["pauseWave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a paused wave take answers again.
         * @description Idempotent.
         */
        post: operations["resumeWave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a wave is collected: its state, its deadline, and whom to ask. */
        get: operations["getCollection"];
        /**
         * Set a wave's deadline and whom to ask.
         * @description Replaces what was set: what is left out is removed. When the deadline has passed, the form says so; a submission that was stored in time is acknowledged again.
         */
        put: operations["setCollection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many had answered a wave by the end of which day, oldest first.
         * @description Of the whole wave, and never by link. Two lines, and the last one and how many have answered by now, are the study's minimum group apart at least: days with fewer are told together with those after them, and the last days of a wave not at all. It ends where a link is taken out of use, and when the wave is released.
         */
        get: operations["listDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The form of a wave as an audience gets it, to look at before and after it opens.
         * @description As through a link that fixes nothing but the audience. There is no link, so nothing can be sent from it.
         */
        get: operations["previewForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The links of a wave, with how many were expected, confirmed and have answered.
         * @description Odd patterns stand here as counts of requests: more answers than the link was sent to, wrong codes, floods, keys used twice. Nothing is counted of what answers say before a release, and nothing by the hour: the count of an hour with one answer would be the time of that answer.
         */
        get: operations["listLinks"];
        put?: never;
        /** Make a link to a wave's form: it fixes the audience and some breakdown values. */
        post: operations["makeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/links/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a link out of use, as when it has come to the wrong people.
         * @description Idempotent. It takes no more answers; those that came through it count.
         */
        post: operations["deactivateLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/links/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue single-use codes for a link that needs them. They are shown this once.
         * @description Only hashes are kept, and a code that has been spent is deleted in the commit that stores the submission: the list cannot be read again, and nobody can see which codes are spent. Ask for `text/csv` to get a file of codes and addresses; the code stands in the address's fragment, which a browser sends to nobody.
         */
        post: operations["issueCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forward/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A forwarder's page: the links, texts to copy, receipts, reminders, and how many have answered.
         * @description The token is the right to it. Answered is a count for each link, live; nothing tells who answered or what.
         */
        get: operations["getForwarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forward/{token}/links/{id}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A link's address as a QR code, to scale (SVG). */
        get: operations["getQrCodeSvg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forward/{token}/links/{id}/qr.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A link's address as a QR code (PNG). */
        get: operations["getQrCodePng"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forward/{token}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A forwarder says when a link was sent, and to how many.
         * @description A correction is a new receipt: the newest of a link counts, and the earlier ones are kept.
         */
        post: operations["addReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forward/{token}/reminders/{id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A forwarder says that a reminder has been sent. */
        post: operations["markReminderSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/forwarders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The forwarders of a wave: who has opened the page, who has confirmed, who lags.
         * @description Counts are by what links fix, never by what respondents fill in.
         */
        get: operations["listForwarders"];
        put?: never;
        /**
         * Make a forwarder: somebody with a page of their own and links to send on.
         * @description Links are theirs by name (`links`), or by rule (`match`): then those that are made later are theirs too. A county governor who was removed may be made again.
         */
        post: operations["makeForwarder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/forwarders/governors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the county governors of the code list forwarders, with a link for each audience where one is missing.
         * @description Idempotent: what is there stays, and who has been removed stays removed. A link fixes the governor where the study has that breakdown, else each of the governor's counties.
         */
        post: operations["makeGovernors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/forwarders/{id}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a forwarder's page a new address, as when the old one has come to the wrong people.
         * @description The old address says from then on that it is out of use, and whom to ask. Links, receipts and reminders stay.
         */
        post: operations["renewForwarderAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/forwarders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a forwarder: the page is taken down, and says whom to ask.
         * @description The links stay, as respondents have them. What the forwarder said it sent counts still, and the reminders that it sent stay in the log. A county governor who has been removed may be made again.
         */
        delete: operations["removeForwarder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that forwarders have said they sent, corrections and what they corrected, oldest first.
         * @description The wave's documentation: when each link went out, by whom, to how many, and to which services where they said so.
         */
        get: operations["listReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reminders of a wave, and the log of who sent them when: part of the wave's documentation. */
        get: operations["listReminders"];
        /**
         * Plan the reminders of a wave; they replace those that were planned.
         * @description A reminder that somebody has marked as sent is part of the wave's documentation and stays as it is.
         */
        put: operations["planReminders"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/population": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The population register of a wave. */
        get: operations["getPopulation"];
        /**
         * Register how many there are, at any level; it replaces the wave's register.
         * @description A line counts the people of a service, a cluster, several clusters together, a county, the nation; of one audience, or of several together. Levels may be mixed: a number is taken from a line that says just that, or from lines that share nobody and together reach all that links reach. The register is taken to be whole within what a link reaches.
         */
        put: operations["setPopulation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The free texts of one question, from one audience in one closed wave, with their most frequent words.
         * @description For the controller of the data. In an order that is drawn anew each time, with nothing that ties a text to other answers; none where there are fewer than ten. Each reading is logged, and a wave that has been read cannot be opened again.
         */
        get: operations["getTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/microdata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The answers of a closed wave, a row for each respondent, for the controller of the data.
         * @description In an order that is drawn anew each time, without ids, links, times or free texts. Not answered is an empty cell (in SPSS system-missing), not asked is `(not_asked)` (in SPSS a user-missing value of its own). Each export is logged, and a wave that has been read cannot be opened again.
         */
        get: operations["exportMicrodata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a wave from a CSV file of another tool; a dry run unless it is told otherwise.
         * @description Two parts: `mapping` (JSON: which column is what) and `file` (CSV: semicolon, comma, bar or tab; UTF-8 or Windows-1252; codes or labels). All of the file or nothing of it; the same rules hold as for respondents' own answers. The wave must not be open, must not have been read, and the audiences in the file must have no answers in it; importing closes it. Nothing is kept of the file or of the order of its rows. To those who accept `application/x-ndjson` the answer is a line for each step, and the last has what became of it.
         */
        post: operations["importWave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase the answers and texts of a closed wave, for good.
         * @description The file is rewritten, so that the bytes are gone; copies of it that were made before are not reached. What was released stays and can be cited, and the ledger says that the answers are erased. A wave that had been released or read takes no answers after it; another can be opened or imported again.
         */
        post: operations["eraseWave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/microdata-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has taken single answers or texts out, brought answers in or erased them, and when. */
        get: operations["listMicrodataAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/fylker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The counties of a year, each with its county governor.
         * @description Valid on 1 January of `year`; this year's without it. A county before 2020 has the governor of its successor.
         */
        get: operations["listFylker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/correspondence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which counties of one year the counties of another correspond to.
         * @description Derived from the municipalities, over all changes between 1 January of `from` and of `to`; `to` may be the earlier.
         */
        get: operations["getCorrespondence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The releases of a study; without a key, the public ones. */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/releases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One release of a study. */
        get: operations["getRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/releases/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a release of a closed wave would hide, before it is made.
         * @description In rows, never in answers. It tells of answers all the same: whether all of a small row answered alike, and how many of them. Were answers to come between two previews, or a preview and the release, the difference would be those. So a wave that has been previewed takes no more answers until it is released; after that, late answers are protected as such.
         */
        post: operations["previewRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/waves/{year}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a closed wave: its tallies are counted once, protected, and never change. */
        post: operations["releaseWave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/releases/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a release: it stays in the ledger with the reason, and its tables are no longer given.
         * @description It cannot be taken back. What was read has been read: later releases of the wave are protected against it as before.
         */
        post: operations["withdrawRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report as a Word document or a page: the author's words, and figures whose numbers are fetched from releases.
         * @description Nothing is stored. Charts in the Word document are native and carry their numbers. The same numbers as in distributions, with the same rows hidden.
         */
        post: operations["makeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/reports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a report would say, block by block, and what has changed since it was last made.
         * @description A block that carries `rendered` from an earlier preview is compared with the numbers of now. Nothing is stored.
         */
        post: operations["previewReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/report-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports of the study that are written in advance, to be made as they are or changed first. */
        get: operations["listReportTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/respond/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The form behind a link.
         * @description Texts in one language, questions with their routing, and what the link already says.
         */
        get: operations["getForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/respond/{link}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a submission; the answer comes when it is safely on disk.
         * @description The same Idempotency-Key with the same answers is the same submission, and counts once. Nothing is stored that ties the submission to its sender.
         */
        post: operations["submitAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a problem's code means: the address that the `type` of a problem points to. */
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service answers and can read its database.
         * @description It does not write: a probe would share the queue with respondents, and whoever asks needs no key.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All studies; without a key, those with a public release. */
        get: operations["listStudies"];
        put?: never;
        /**
         * Define a study, or define it anew: its scales, waves, audiences, breakdowns and questions.
         * @description Idempotent. Every fault comes in one answer, and then nothing is stored. What an opened wave asks cannot be changed. The format is documented in db/studies/README.md.
         */
        post: operations["defineStudy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A study: its waves, audiences, breakdowns and questions, and what is comparable. */
        get: operations["getStudy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/codebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codebook of a study: each variable with its texts in all languages, categories, universe and waves. */
        get: operations["getCodebook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/response-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many have answered, of how many, by what links fix.
         * @description Live, also while a wave is open: counts of submissions, never of answers. The denominator is registered headcounts, else the number that forwarders confirmed, else what links were made for; each row says which, and none is added to another. Without a key: waves with a public release.
         */
        get: operations["getResponseRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/distributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How answers are distributed, by any of the study's breakdowns.
         * @description From releases only. A row that cannot be told apart from fewer people than the minimum group is hidden, and says what it is merged into.
         */
        get: operations["getDistributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One question or battery over the waves, with breaks marked and changes tested.
         * @description A change is given in prosentpoeng between comparable waves that follow each other, with a 95 percent interval (Newcombe) and Fisher's exact test. Figures printed elsewhere are shown as such.
         */
        get: operations["getTrends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Two groups against each other, item by item: difference, interval and tests.
         * @description The groups may be of different waves. The difference comes in prosentpoeng with a 95 percent interval (Newcombe); Fisher's test for the share and Mann–Whitney for the scale, adjusted by Holm over the items of a battery. No test with fewer than ten on a side, across a changed wording, or on a hidden row.
         */
        get: operations["getComparisons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/means": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Means of items on their scale, ranked within their battery.
         * @description The scale's options count 1, 2, 3 …; vet ikke and ikke relevant are no part of it. At least the minimum group must be on the scale. The standard deviation is given from ten.
         */
        get: operations["getMeans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/correlations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Two batteries against each other over their items: whether areas with much of one have much of the other.
         * @description Pearson's r of the items' means on the scale; items belong together where what comes after the last dot of their keys is the same. Its n is the number of items, not of people, and it tells nothing of single persons.
         */
        get: operations["getCorrelations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/curves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A logistic curve of a share over a breakdown that is a number, with a 95 percent band.
         * @description Fitted to the published rows of the breakdown. A hidden row is no part of it, and is named.
         */
        get: operations["getCurves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/report-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Texts a report can use: caption, source line, and the numbers in sentences, in bokmål and nynorsk.
         * @description From the same counts as distributions. Shares are percent, their sums are of counts; below ten people are counted instead.
         */
        get: operations["getReportTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures that were printed about a study elsewhere, with their source. */
        get: operations["listPublishedFigures"];
        /**
         * Figures that were printed elsewhere, to stand beside our own in trends with their source.
         * @description Replaces all that were there. They are stored apart from answers, shown as printed, and never part of anything that is computed. A percentage of several options together is given as it was printed (`3+4`), never added up here.
         */
        put: operations["putPublishedFigures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An entry of the log. It is written before anything is read, and never changed. */
        AccessResponse: {
            /**
             * Format: int32
             * @description Of the wave.
             */
            year: number;
            /** @description `texts`, `csv`, `sav`, `import` or `erasure`. */
            kind: string;
            /** @description Of a reading; absent where it was all of them. */
            audience?: string | null;
            /** @description Of texts. */
            question?: string | null;
            /**
             * Format: int32
             * @description Of an import: how many submissions it brought.
             */
            records?: number | null;
            /** @description The label of the key. */
            by: string;
            /** @description ISO 8601, UTC. */
            at: string;
        };
        AddReceiptRequest: {
            /**
             * Format: int64
             * @description Which of the forwarder's links; may be left out where there is one.
             */
            linkId?: number | null;
            /** Format: date */
            sentOn: string;
            /**
             * Format: int32
             * @description How many got the link.
             */
            sentTo: number;
            /** @description Names of the services that got it. */
            services?: string[] | null;
            note?: string | null;
        };
        AlikeRowResponse: {
            audience: string;
            audienceLabel: string;
            /** @description Key of the question or item. */
            question: string;
            text: string;
            /** @description The breakdown; absent of the row of all. */
            by?: string | null;
            /** @description The row, or the rows that are shown together. */
            label: string;
        };
        /** @description Where the answers to a question come from. */
        AnswerMapping: {
            column?: string | null;
            /** @description Of a question where several may be ticked: option code → its column. */
            columns?: {
                [key: string]: string;
            } | null;
            /** @description Of a question where several may be ticked, in one column: what stands between them; a semicolon when left out. */
            separator?: string | null;
            /** @description What a cell says → the option's code, where it says neither the code nor the label. */
            values?: {
                [key: string]: string;
            } | null;
            /** @description With `columns`: what a cell says where the option is ticked, besides its code, its label, 1, x, ja and true. */
            ticked?: string[] | null;
            /** @description With `columns`: what a cell says where it is not, besides nothing, 0, nei and false. */
            unticked?: string[] | null;
            /** @description Of a date, as in .NET: `dd.MM.yyyy`. When left out: `yyyy-MM-dd` or `d.M.yyyy`. */
            dateFormat?: string | null;
            readonly allColumns: string[];
        };
        Audience: {
            key: string;
            label: components["schemas"]["LocalizedText"];
            note?: components["schemas"]["LocalizedText"];
        };
        /** @description Where an audience or a breakdown value comes from: one for everyone, or a column. */
        BackgroundMapping: {
            value?: string | null;
            column?: string | null;
            /** @description What a cell says → the code, where it says neither the code nor its name. */
            values?: {
                [key: string]: string;
            } | null;
            /** @description True where it was known from how people were reached, as a link fixes it; false where they filled it in. Counts by what is fixed are open: when in doubt, false. */
            fixed: boolean;
        };
        BackgroundOptionResponse: {
            code: string;
            label: string;
        };
        BackgroundResponse: {
            key: string;
            label: string;
            required: boolean;
            options: components["schemas"]["BackgroundOptionResponse"][];
        };
        /** @description Whole numbers from Survey.Vault.Definitions.Band.From to Survey.Vault.Definitions.Band.To, both included. */
        Band: {
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
            label?: components["schemas"]["LocalizedText"];
        };
        BoxResponse: {
            codes: string[];
            /**
             * Format: int32
             * @description Sum of the options' counts; the percent is of this sum, never a sum of percents.
             */
            count: number;
            /** Format: int32 */
            percent?: number | null;
            /** Format: double */
            low?: number | null;
            /** Format: double */
            high?: number | null;
        };
        Breakdown: {
            key: string;
            label?: components["schemas"]["LocalizedText"];
            /** @description The values there are. Fylke and embete take theirs from the code lists; others without options take what their links say. */
            options?: components["schemas"]["Option"][] | null;
            /** @description The key of a single or number question that is itself the breakdown. */
            question?: string | null;
        };
        /** @description An answer that can be chosen. */
        CodebookCategoryResponse: {
            code: string;
            label: {
                [key: string]: string;
            };
            /** @description Counted, but no part of means and order. */
            outsideScale: boolean;
            exclusive: boolean;
            /** @description Whoever chose it could write a text. */
            freeText: boolean;
        };
        /** @description What is different in a wave. */
        CodebookTextResponse: {
            /** Format: int32 */
            wave: number;
            text: {
                [key: string]: string;
            };
        };
        /** @description A variable: an answerable question, or an item of a battery. */
        CodebookVariableResponse: {
            name: string;
            /** @description The question's own key; of an item its battery's. */
            question: string;
            type: components["schemas"]["QuestionType"];
            text: {
                [key: string]: string;
            };
            stem?: {
                [key: string]: string;
            } | null;
            help?: {
                [key: string]: string;
            } | null;
            unit?: {
                [key: string]: string;
            } | null;
            audiences: string[];
            waves: number[];
            required: boolean;
            universe?: components["schemas"]["Routing"];
            /** @description The study's scale that it is answered on. */
            scale?: string | null;
            /** Format: int32 */
            min?: number | null;
            /** Format: int32 */
            max?: number | null;
            /** Format: date */
            earliest?: string | null;
            /** Format: date */
            latest?: string | null;
            /** @description In their order; of a number its bands. */
            categories: components["schemas"]["CodebookCategoryResponse"][];
            /** @description Waves whose answers mean something else, and why. */
            notComparable: components["schemas"]["CodebookTextResponse"][];
            /** @description What it said in waves where that was something else. */
            wordings: components["schemas"]["CodebookTextResponse"][];
        };
        CodedResponse: {
            key: string;
            label: string;
        };
        CoefficientResponse: {
            /** Format: double */
            estimate: number;
            /** Format: double */
            standardError: number;
            /** Format: double */
            z: number;
            /** Format: double */
            p: number;
        };
        /** @description How a wave is collected: its state, its deadline, and whom to ask. */
        CollectionResponse: {
            /** @description `planned`, `open`, `paused` or `closed`. */
            state: string;
            deadline?: components["schemas"]["DeadlineResponse"];
            contact?: components["schemas"]["ContactResponse"];
            /**
             * Format: int32
             * @description Submissions through links.
             */
            answered: number;
        };
        /** @description One item of a comparison: its two rows, and what lies between them. */
        ComparedItemResponse: {
            question: string;
            text: string;
            /** @description Of a battery: what its items begin with. */
            stem?: string | null;
            a: components["schemas"]["ComparedRowResponse"];
            b: components["schemas"]["ComparedRowResponse"];
            difference?: components["schemas"]["ComparedShareResponse"];
            order?: components["schemas"]["ComparedOrderResponse"];
            /** @description Why nothing is compared: `hidden`, `not_asked`, `nobody`, or the code of a break. */
            notGiven?: string[] | null;
            /** @description `n_below_10`: fewer than ten on a side, so that no test is given. */
            notTested?: string | null;
            /** @description What to keep in mind: breaks, in words. */
            notes?: string[] | null;
        };
        ComparedOrderResponse: {
            /**
             * Format: double
             * @description The chance that one of A, picked at random, answers higher than one of B; half of ties counted.
             */
            superiority: number;
            /**
             * Format: double
             * @description Mann–Whitney, two-sided.
             */
            p: number;
            /**
             * Format: double
             * @description Holm's, over the items of the battery.
             */
            pAdjusted?: number | null;
            /** @description Whether p is exact, or the normal approximation. */
            exact: boolean;
        };
        ComparedRowResponse: {
            /** Format: int32 */
            n?: number | null;
            share?: components["schemas"]["BoxResponse"];
            /** Format: double */
            mean?: number | null;
            hidden?: components["schemas"]["HiddenResponse"];
            notAsked?: boolean | null;
        };
        ComparedShareResponse: {
            /**
             * Format: int32
             * @description In whole prosentpoeng, from the counts.
             */
            points: number;
            /**
             * Format: double
             * @description Bounds of the 95 percent interval (Newcombe), in prosentpoeng.
             */
            low: number;
            /** Format: double */
            high: number;
            /**
             * Format: double
             * @description Fisher's exact test, two-sided.
             */
            p?: number | null;
            /**
             * Format: double
             * @description Holm's, over the items of the battery.
             */
            pAdjusted?: number | null;
        };
        ComparedSideResponse: {
            label: string;
            /** Format: int32 */
            year: number;
            group: components["schemas"]["GroupResponse"];
        };
        ConditionResponse: {
            breakdown: string;
            /** @description The codes are those that it does not have. */
            not: boolean;
            codes: string[];
        };
        /** @description Whom respondents and forwarders ask. */
        ContactRequest: {
            name: string;
            email?: string | null;
            phone?: string | null;
        };
        ContactResponse: {
            name: string;
            email?: string | null;
            phone?: string | null;
        };
        CorrelatedItemResponse: {
            /** @description What comes after the last dot of the keys. */
            area: string;
            text: string;
            /**
             * Format: double
             * @description Mean on the scale in the first battery.
             */
            first: number;
            /** Format: double */
            second: number;
        };
        CorrelationResponse: {
            label: string;
            /**
             * Format: int32
             * @description Items, not people.
             */
            n: number;
            /**
             * Format: double
             * @description Pearson's r. Absent with fewer than three items, or where a battery's means are all equal.
             */
            r?: number | null;
            /**
             * Format: double
             * @description Two-sided, of no linear relation.
             */
            p?: number | null;
            /**
             * Format: double
             * @description Bounds of the 95 percent interval (Fisher's z).
             */
            low?: number | null;
            /** Format: double */
            high?: number | null;
            items: components["schemas"]["CorrelatedItemResponse"][];
            /** @description Areas of both batteries that are hidden, not asked or have too few on the scale in one of them. */
            leftOut: string[];
        } & {
            [key: string]: unknown;
        };
        /** @description A county of the year `from`. */
        CorrespondenceResponse: {
            code: string;
            name: string;
            /** @description All its municipalities are in one county in the year `to`. */
            whole: boolean;
            to: components["schemas"]["TargetResponse"][];
        };
        CurvePointResponse: {
            /** Format: int32 */
            x: number;
            /** Format: int32 */
            n: number;
            /** Format: int32 */
            count: number;
            /** Format: int32 */
            percent?: number | null;
        };
        CurveResponse: {
            question: string;
            text: string;
            /** @description The group; «Alle» without groups. */
            label: string;
            /** @description `fitted`; or why there is no curve: `no_answers`, `collinear` (fewer than two values), `separated` (no finite curve fits best) or `too_few` (fewer than ten). */
            outcome: string;
            /**
             * Format: int32
             * @description People that the curve is fitted to.
             */
            n: number;
            /** @description What it is fitted to: the published rows. */
            points: components["schemas"]["CurvePointResponse"][];
            /** @description Rows that are hidden or have no number, and so are no part of it. */
            leftOut: string[];
            intercept?: components["schemas"]["CoefficientResponse"];
            slope?: components["schemas"]["CoefficientResponse"];
            /** @description At each whole x from the lowest to the highest that was observed. */
            curve?: components["schemas"]["PredictionResponse"][] | null;
        };
        DayResponse: {
            /** @description yyyy-mm-dd, in the wave's time zone. */
            day: string;
            /**
             * Format: int32
             * @description By its end, in all.
             */
            answered: number;
        };
        DeactivateLinkResponse: {
            /** Format: int64 */
            id: number;
            /** @description False. */
            active: boolean;
        };
        DeadlineResponse: {
            /** @description The instant: ISO 8601, UTC. */
            at: string;
            /** @description As people there read the clock: yyyy-mm-ddThh:mm. */
            local: string;
            /** @description IANA name of the zone. */
            timeZone: string;
            /** @description In words. */
            text: string;
            passed: boolean;
        };
        DefineStudyResponse: {
            key: string;
            /** @description Years of its waves. */
            waves: number[];
        };
        /** @description One question for one combination of by-values. Its by-values stand as members too: `fylke`, `cluster`, `audience`, `year` … */
        DistributionRowResponse: {
            question: string;
            /** @description The by-values in words. */
            label: string;
            /**
             * Format: int32
             * @description The base: how many answered (with base `scale`, on the scale). Absent when the row is hidden or not asked.
             */
            n?: number | null;
            /**
             * Format: int32
             * @description How many there are in the row, answering or not, where the register says so of just them and the question was put to all of them.
             */
            population?: number | null;
            options?: components["schemas"]["OptionResponse"][] | null;
            top?: components["schemas"]["BoxResponse"];
            bottom?: components["schemas"]["BoxResponse"];
            /**
             * Format: double
             * @description On the scale, its lowest option counting 1; of a number, the mean of the numbers.
             */
            mean?: number | null;
            hidden?: components["schemas"]["HiddenResponse"];
            /** @description True when the question was not put to these people. */
            notAsked?: boolean | null;
        } & {
            [key: string]: unknown;
        };
        EraseWaveRequest: {
            /** @description The study's key, a slash and the year: it cannot be undone. */
            confirm: string;
        };
        EraseWaveResponse: {
            study: string;
            /** Format: int32 */
            year: number;
            /** @description True: nothing of them is left in the file. */
            erased: boolean;
        };
        FixedValueResponse: {
            key: string;
            label: string;
            code: string;
            name: string;
        };
        FormItemResponse: {
            key: string;
            text: string;
        };
        FormOptionResponse: {
            code: string;
            label: string;
            /** @description No step of the scale: vet ikke, ikke relevant. */
            outsideScale: boolean;
            exclusive: boolean;
            /** @description Whoever chooses it may write a text, sent as `question:option`. */
            freeText: boolean;
        };
        FormQuestionResponse: {
            type: components["schemas"]["QuestionType"];
            key: string;
            /** @description A battery's is its stem. */
            text: string;
            help?: string | null;
            required: boolean;
            /** @description Of a single, a multi and a battery. */
            options?: components["schemas"]["FormOptionResponse"][] | null;
            /** @description Of a battery; answers are keyed by the item's key. */
            items?: components["schemas"]["FormItemResponse"][] | null;
            /** Format: int32 */
            min?: number | null;
            /** Format: int32 */
            max?: number | null;
            unit?: string | null;
            /** Format: date */
            earliest?: string | null;
            /** Format: date */
            latest?: string | null;
            /**
             * Format: int32
             * @description Characters of a text, or of the text that explains an option.
             */
            maxLength?: number | null;
            showIf?: components["schemas"]["Routing"];
        };
        /** @description A form in the words of one language. */
        FormResponse: {
            study: components["schemas"]["FormStudyResponse"];
            wave: components["schemas"]["FormWaveResponse"];
            audience: components["schemas"]["CodedResponse"];
            /**
             * Format: int32
             * @description No number is published about fewer people than this.
             */
            minimumGroup: number;
            deadline?: components["schemas"]["DeadlineResponse"];
            contact?: components["schemas"]["ContactResponse"];
            /** @description A single-use code has to be sent along. */
            needsCode: boolean;
            /** @description The language of the texts below. */
            language: string;
            /** @description The languages that all of the form is given in; in another, what is not translated is in bokmål. */
            languages: string[];
            /** @description What the link already says about whoever answers. */
            fixed: components["schemas"]["FixedValueResponse"][];
            /** @description What the respondent is asked for, because the link does not say. */
            background: components["schemas"]["BackgroundResponse"][];
            questions: components["schemas"]["FormQuestionResponse"][];
        };
        FormStudyResponse: {
            key: string;
            title: string;
            commissionedBy?: string | null;
            conductedBy?: string | null;
        };
        FormWaveResponse: {
            /** Format: int32 */
            year: number;
            label: string;
            /** @description Its answers are rebuilt from printed figures. */
            rebuilt: boolean;
            /** @description It exists for demonstration alone. */
            invented: boolean;
        };
        ForwardedLinkResponse: {
            /** Format: int64 */
            id: number;
            /** @description What the link is for, in words. */
            label: string;
            audience: string;
            /** @description Breakdown values that everyone behind the link has. */
            fixed: {
                [key: string]: string;
            };
            url: string;
            path: string;
            /** @description False when it has been taken out of use. */
            active: boolean;
            /** @description Whoever answers needs a single-use code. */
            needsCode: boolean;
            /** Format: int32 */
            expected?: number | null;
            /** Format: int32 */
            answered: number;
            /** @description Fewer have answered than it was sent to, or nobody has said how many that is. */
            lags: boolean;
            receipt?: components["schemas"]["ReceiptResponse"];
            /** @description What it corrected, newest first. */
            earlierReceipts: components["schemas"]["ReceiptResponse"][];
            nb: components["schemas"]["MailResponse"];
            nn: components["schemas"]["MailResponse"];
        };
        ForwardedReminderResponse: {
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            number: number;
            /** Format: date */
            plannedOn: string;
            /** @description Its day has come, links lag, and it is not marked as sent. */
            due: boolean;
            /** @description When this forwarder sent it. */
            sentOn?: string | null;
            /** @description Texts for the links that lag. */
            mails: components["schemas"]["ReminderMailResponse"][];
        };
        ForwardedStudyResponse: {
            key: string;
            title: string;
            commissionedBy?: string | null;
            conductedBy?: string | null;
        };
        ForwardedWaveResponse: {
            /** Format: int32 */
            year: number;
            label: string;
            /** @description `planned`, `open`, `paused` or `closed`. */
            state: string;
            /** @description It exists for demonstration alone. */
            invented: boolean;
        };
        /** @enum {string} */
        ForwarderKind: "statsforvalter" | "kompetansesenter" | "other";
        /** @description A forwarder, with the address of the page that is theirs. */
        ForwarderResponse: {
            /** Format: int64 */
            id: number;
            name: string;
            kind: components["schemas"]["ForwarderKind"];
            /** @description Of a county governor: the code. */
            embete?: string | null;
            /** @description The unguessable part of the address. */
            token: string;
            /** @description Where the client shows the page. */
            path: string;
            url: string;
            /** @description Ids of the links that are theirs now. */
            links: number[];
        };
        /** @description A county as it is in the year asked for. */
        FylkerResponse: {
            /** @description Two digits. */
            code: string;
            name: string;
            /** @description The county governor's code. */
            embete: string;
            embeteName: string;
        };
        /** @description A codebook. Texts are by language. */
        GetCodebookResponse: {
            study: string;
            title: {
                [key: string]: string;
            };
            commissionedBy?: string | null;
            conductedBy?: string | null;
            /** @description Where the definition comes from. */
            note?: string | null;
            /** Format: int32 */
            minimumGroup: number;
            /** @description The years of the waves that it covers. */
            waves: number[];
            /** @description In the order of the questionnaire. */
            variables: components["schemas"]["CodebookVariableResponse"][];
        };
        GetComparisonsResponse: {
            study: string;
            release: components["schemas"]["TableReleaseResponse"][];
            /** @description `all` or `scale`. */
            base: string;
            a: components["schemas"]["ComparedSideResponse"];
            b: components["schemas"]["ComparedSideResponse"];
            rebuilt: boolean;
            invented: boolean;
            items: components["schemas"]["ComparedItemResponse"][];
        };
        GetCorrelationsResponse: {
            study: string;
            release: components["schemas"]["TableReleaseResponse"][];
            first: string;
            second: string;
            by: string[];
            rebuilt: boolean;
            invented: boolean;
            rows: components["schemas"]["CorrelationResponse"][];
        };
        GetCurvesResponse: {
            study: string;
            release: components["schemas"]["TableReleaseResponse"][];
            /** @description `all` or `scale`. */
            base: string;
            over: string;
            /** Format: int32 */
            since?: number | null;
            rebuilt: boolean;
            invented: boolean;
            curves: components["schemas"]["CurveResponse"][];
        };
        /** @description A table: one row for each question and combination of by-values. */
        GetDistributionsResponse: {
            study: string;
            /** @description The releases that the numbers come from. */
            release: components["schemas"]["TableReleaseResponse"][];
            /** @description `all` or `scale`. */
            base: string;
            /**
             * Format: int32
             * @description No number is about fewer people.
             */
            minimumGroup: number;
            /** @description `wilson`: the 95 percent intervals are for an endless population. `wilson-finite`: those of rows with a `population` are for that many. */
            interval: string;
            /** @description What each row has values of; `group` first where groups were asked for. */
            by: string[];
            groups?: components["schemas"]["GroupResponse"][] | null;
            /** @description Who is left out of all rows. */
            excluded?: components["schemas"]["GroupResponse"][] | null;
            /**
             * Format: int32
             * @description The year whose counties the rows are in, where it was asked for.
             */
            bordersOf?: number | null;
            /** @description Answers are rebuilt from printed figures. */
            rebuilt: boolean;
            /** @description Answers are invented for demonstration. */
            invented: boolean;
            rows: components["schemas"]["DistributionRowResponse"][];
        };
        GetForwardingResponse: {
            /** @description The forwarder's name. */
            name: string;
            kind: components["schemas"]["ForwarderKind"];
            study: components["schemas"]["ForwardedStudyResponse"];
            wave: components["schemas"]["ForwardedWaveResponse"];
            deadline?: components["schemas"]["DeadlineResponse"];
            contact?: components["schemas"]["ContactResponse"];
            /**
             * Format: int32
             * @description Sum over the links; absent where one of them has none.
             */
            expected?: number | null;
            /**
             * Format: int32
             * @description How many they were sent to, by the newest receipts; absent while a link has none.
             */
            confirmed?: number | null;
            /** Format: int32 */
            answered: number;
            links: components["schemas"]["ForwardedLinkResponse"][];
            reminders: components["schemas"]["ForwardedReminderResponse"][];
        };
        GetHealthResponse: {
            /** @description `ok`; else the answer is a problem. */
            status: string;
        };
        GetMeansResponse: {
            study: string;
            release: components["schemas"]["TableReleaseResponse"][];
            by: string[];
            rebuilt: boolean;
            invented: boolean;
            rows: components["schemas"]["MeanRowResponse"][];
        };
        GetProblemResponse: {
            /** @description Stable: programs may depend on it. */
            code: string;
            /**
             * Format: int32
             * @description The HTTP status that it comes with.
             */
            status: number;
            /** @description What it means, in the caller's language. */
            title: string;
        };
        GetReportTextsResponse: {
            study: string;
            release: components["schemas"]["TableReleaseResponse"][];
            /** @description `all` or `scale`. */
            base: string;
            by: string[];
            rebuilt: boolean;
            invented: boolean;
            rows: components["schemas"]["ReportTextResponse"][];
        };
        GetResponseRatesResponse: {
            study: string;
            by: string[];
            rows: components["schemas"]["ResponseRateRow"][];
        };
        GetStudyResponse: {
            key: string;
            title: string;
            commissionedBy?: string | null;
            conductedBy?: string | null;
            /** @description How the links reach people, in words. */
            distribution?: string | null;
            /**
             * Format: int32
             * @description No number is published about fewer people.
             */
            minimumGroup: number;
            /** Format: int32 */
            population?: number | null;
            waves: components["schemas"]["StudyWaveResponse"][];
            audiences: components["schemas"]["StudyAudienceResponse"][];
            /** @description The only things one may break down by, besides audience and year. */
            breakdowns: components["schemas"]["StudyBreakdownResponse"][];
            /** @description Answerable keys: a battery's items each on a line. */
            questions: components["schemas"]["StudyQuestionResponse"][];
        };
        /** @description Free texts. Each is somebody's own words: they are not for publication as they are. */
        GetTextsResponse: {
            study: string;
            /** Format: int32 */
            year: number;
            audience: string;
            question: string;
            /** @description What was asked, in the language of the request. */
            label: string;
            /**
             * Format: int32
             * @description Fewer texts than this are not shown.
             */
            minimum: number;
            /** @description `few_texts`: there are fewer than the minimum, or none; which, is not told. */
            hidden?: string | null;
            /** Format: int32 */
            count?: number | null;
            /** @description In an order that is drawn anew for each answer. */
            texts?: string[] | null;
            /** @description Words that are in as many texts as the study's minimum group, the most frequent first. */
            terms?: components["schemas"]["TermResponse"][] | null;
        };
        GetTrendsResponse: {
            study: string;
            /** @description The releases that the computed numbers come from. */
            release: components["schemas"]["TableReleaseResponse"][];
            /** @description `all` or `scale`. */
            base: string;
            by: string[];
            /** Format: int32 */
            bordersOf?: number | null;
            rebuilt: boolean;
            invented: boolean;
            series: components["schemas"]["TrendSeriesResponse"][];
        };
        /** @description A group as it was understood: those for whom all conditions hold. */
        GroupResponse: {
            /** @description Empty for those that are left out. */
            name: string;
            conditions: components["schemas"]["ConditionResponse"][];
        };
        HiddenResponse: {
            /** @description `too_few`, `not_separable`, `scale_too_few`, `scale_changed` or `borders_moved`. */
            reason: string;
            mergedInto?: components["schemas"]["MergedResponse"];
        };
        /** @description A row that would be hidden, with the questions that it would be hidden for. */
        HiddenRowResponse: {
            audience: string;
            audienceLabel: string;
            /** @description The breakdown. */
            by: string;
            /** @description Its value; empty where it is not given. */
            code: string;
            label: string;
            /** @description The smallest row that holds it and is shown. */
            mergedInto: string;
            /** @description Keys of questions and batteries. */
            questions: string[];
        };
        /** @description A fault, once for each value that it is met with. */
        ImportFaultResponse: {
            /** @description The column's name in the file. */
            column?: string | null;
            /** @description Key of the question or item. */
            question?: string | null;
            /** @description Stable: programs may depend on it. */
            code: string;
            message: string;
            /** @description What the cell says. */
            value?: string | null;
            /**
             * Format: int32
             * @description How often it is met.
             */
            count: number;
            /** @description The first rows that have it, as a spreadsheet numbers them: the header is 1. */
            rows: number[];
        };
        /** @description Read straight from the body, never bound: it is here for openapi.yaml. */
        ImportWaveRequest: {
            mapping: components["schemas"]["Mapping"];
            /**
             * Format: binary
             * @description CSV.
             */
            file: string;
        };
        /** @description What became of a file, or would. */
        ImportWaveResponse: {
            study: string;
            /** Format: int32 */
            year: number;
            /** @description Whether the answers are stored now; never in a dry run. */
            imported: boolean;
            /** @description Whether all of it fits: what a dry run is for. */
            fits: boolean;
            /**
             * Format: int32
             * @description In the file, without its header.
             */
            rows: number;
            /**
             * Format: int32
             * @description Rows that are submissions.
             */
            submissions: number;
            /**
             * Format: int32
             * @description Rows in which nothing is answered: they are left out.
             */
            emptyRows: number;
            /**
             * Format: int32
             * @description Rows with a fault.
             */
            faultyRows: number;
            /** @description As it was set or found. */
            encoding: string;
            /** @description As it was set or found; absent in a file with one column. */
            separator?: string | null;
            faults: components["schemas"]["ImportFaultResponse"][];
            /**
             * Format: int32
             * @description Faults beyond those that are listed.
             */
            unlistedFaults: number;
        };
        IssueCodesRequest: {
            /** Format: int32 */
            count: number;
        };
        IssueCodesResponse: {
            codes: components["schemas"]["IssuedCode"][];
        };
        IssuedCode: {
            code: string;
            /** @description The link's address with the code in its fragment. */
            url: string;
        };
        Item: {
            key: string;
            text: components["schemas"]["LocalizedText"];
        };
        LargerGroupResponse: {
            /** Format: int32 */
            minimumGroup: number;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            hiddenRows: number;
        };
        ListForwardersResponse: {
            forwarder: components["schemas"]["ForwarderResponse"];
            /** @description When the page was first opened (ISO 8601, UTC); absent while it has not been. */
            openedAt?: string | null;
            /**
             * Format: int32
             * @description Sum over the links; absent where one of them has none.
             */
            expected?: number | null;
            /**
             * Format: int32
             * @description How many they say they sent to, by their newest word; absent while a link has no receipt.
             */
            confirmed?: number | null;
            /** Format: int32 */
            unconfirmedLinks: number;
            /** @description The latest date on their receipts. */
            lastSentOn?: string | null;
            /** Format: int32 */
            answered: number;
            /** @description Whether a link of theirs has fewer answers than it was sent to; also when nobody has said how many. */
            lags: boolean;
            /** @description `over_100`: through a link of theirs more have answered than it was sent to. */
            alarm?: string | null;
            /** @description Numbers of the reminders that should have gone out. */
            remindersDue: number[];
            remindersSent: number[];
        };
        ListLinksResponse: {
            /** Format: int64 */
            id: number;
            /** @description The unguessable part of the address. */
            link: string;
            path: string;
            url: string;
            /** @description What the link is for, in words. */
            label: string;
            audience: string;
            /** @description Breakdown values that everyone behind the link has. */
            breakdowns: {
                [key: string]: string;
            };
            /** @description False when it has been taken out of use. */
            active: boolean;
            /** @description `none` or `required`. */
            codes: string;
            /**
             * Format: int32
             * @description How many codes have been issued; which of them are spent is known to nobody.
             */
            codesIssued?: number | null;
            /** Format: int32 */
            expected?: number | null;
            /**
             * Format: int32
             * @description How many it was sent to, by the newest receipts.
             */
            confirmed?: number | null;
            /** Format: int32 */
            answered: number;
            /** @description `over_100`: more have answered than it was sent to. */
            alarm?: string | null;
            /**
             * Format: int32
             * @description How many submissions came again, acknowledged and not counted, since the program started: many of them tell of a poor network.
             */
            resent: number;
            /** @description How many submissions were turned away since the program started, by the problem's code: wrong codes, floods, faults. */
            refused: {
                [key: string]: number;
            };
            /** @description Ids of the forwarders whose link it is. */
            forwarders: number[];
        };
        ListReceiptsResponse: {
            /** Format: int64 */
            forwarderId: number;
            /** @description Name of the forwarder. */
            forwarder: string;
            /** @description False for what has been corrected since. */
            counts: boolean;
            receipt: components["schemas"]["ReceiptResponse"];
        };
        /**
         * @description A text in one or more languages. In a definition it is either a string (bokmål) or an object
         *     by language: `{"nb": "Fylke", "nn": "Fylke", "en": "County"}`.
         */
        LocalizedText: {
            byLanguage: {
                [key: string]: string;
            };
        };
        MailResponse: {
            subject: string;
            /** @description Plain text. */
            body: string;
            /** @description The same as a mailto: address without a recipient. */
            mailto: string;
        };
        MakeForwarderRequest: {
            /** @description May be left out of a county governor, whose name is in the code list. */
            name?: string | null;
            kind: components["schemas"]["ForwarderKind"];
            /** @description The county governor's code; needed of a `statsforvalter`, and of nobody else. */
            embete?: string | null;
            /** @description Ids of links that are theirs. */
            links?: number[] | null;
            /** @description Values of `audience` and breakdowns: links that have them all are theirs, those made later too. */
            match?: {
                [key: string]: string;
            } | null;
        };
        MakeGovernorsRequest: {
            /** @description Audiences that get links; all of the study's when left out. */
            audiences?: string[] | null;
        };
        MakeKeyRequest: {
            /** @description Whose key it is, for the manager's own overview. */
            label: string;
            /** @description Among `aggregates`, `microdata` and `manage`. */
            scopes: string[];
        };
        MakeKeyResponse: {
            key: string;
            label: string;
            scopes: string[];
        };
        MakeLinkRequest: {
            /** @description Key of the audience that the link is for. */
            audience: string;
            /** @description Breakdown values that everyone behind the link has, by breakdown key. */
            breakdowns?: {
                [key: string]: string;
            } | null;
            /**
             * Format: int32
             * @description How many are expected to get the link.
             */
            expected?: number | null;
            /** @description `required`: whoever answers needs a single-use code. `none` when left out. */
            codes?: string | null;
        };
        MakeLinkResponse: {
            /** Format: int64 */
            id: number;
            /** @description The unguessable part of the address. */
            link: string;
            /** @description Where the client shows the form. */
            path: string;
            url: string;
        };
        /** @description Which column of a file is what in the study. Every column is mapped or ignored: nothing is dropped by a slip of the pen. */
        Mapping: {
            audience: components["schemas"]["BackgroundMapping"];
            /** @description By the breakdown's key. */
            breakdowns: {
                [key: string]: components["schemas"]["BackgroundMapping"];
            };
            /** @description By the key of a question or item; the text that explains an option is keyed `question:option`. */
            answers: {
                [key: string]: components["schemas"]["AnswerMapping"];
            };
            /** @description Columns that are not imported: ids, times, addresses. `*` for all the rest. */
            ignore: string[];
            /** @description What a cell says where nothing was answered, besides being empty: `-`, `NA`, `Ikke besvart`. */
            empty: string[];
            /** @description `;`, `,`, `|` or a tab; found out where it is left out. */
            separator?: string | null;
            /** @description `utf-8`, `utf-16` or `windows-1252`; found out where it is left out. */
            encoding?: string | null;
        };
        MarkReminderSentRequest: {
            /**
             * Format: date
             * @description Today when left out.
             */
            sentOn?: string | null;
        };
        MarkReminderSentResponse: {
            /** Format: int64 */
            id: number;
            /** Format: date */
            sentOn: string;
        };
        /** @description The mean of one item for one combination of by-values, which stand as members too. */
        MeanRowResponse: {
            question: string;
            text: string;
            label: string;
            /**
             * Format: int32
             * @description How many are on the scale (of a number: how many answered).
             */
            n?: number | null;
            /** Format: double */
            mean?: number | null;
            /**
             * Format: double
             * @description From ten answers.
             */
            standardDeviation?: number | null;
            /**
             * Format: int32
             * @description Within the whole battery, whichever of its items were asked for; the highest mean first, equal means share a rank.
             */
            rank?: number | null;
            hidden?: components["schemas"]["HiddenResponse"];
            mergedInto?: components["schemas"]["MergedMeanResponse"];
            notAsked?: boolean | null;
        } & {
            [key: string]: unknown;
        };
        MergedMeanResponse: {
            label: string;
            /** Format: int32 */
            n: number;
            /** Format: double */
            mean: number;
            /** Format: double */
            standardDeviation?: number | null;
        };
        MergedResponse: {
            label: string;
            /** Format: int32 */
            n: number;
            options: components["schemas"]["OptionResponse"][];
            top?: components["schemas"]["BoxResponse"];
            bottom?: components["schemas"]["BoxResponse"];
            /** Format: double */
            mean?: number | null;
        };
        NotComparable: {
            item: string;
            /** Format: int32 */
            wave: number;
            reason: components["schemas"]["LocalizedText"];
        };
        NotComparableResponse: {
            /** Format: int32 */
            wave: number;
            reason: string;
        };
        Option: {
            code: string;
            label: components["schemas"]["LocalizedText"];
            /** @description Counted, but no part of means and order: vet ikke, ikke relevant. */
            outsideScale: boolean;
            /** @description In a multi: may not be ticked together with others. */
            exclusive: boolean;
            /** @description «Annet»: whoever chooses it may write a text, kept with the free texts. */
            freeText: boolean;
        };
        OptionResponse: {
            code: string;
            label: string;
            /** Format: int32 */
            count: number;
            /**
             * Format: int32
             * @description Whole percent of n; absent when n is 0.
             */
            percent?: number | null;
            /**
             * Format: double
             * @description Bounds of the 95 percent interval, in percent.
             */
            low?: number | null;
            /** Format: double */
            high?: number | null;
        };
        PlanRemindersRequest: {
            /** @description In the order of their dates; they are numbered from 1. */
            reminders: components["schemas"]["PlannedReminder"][];
        };
        PlannedReminder: {
            /** Format: date */
            plannedOn: string;
            text?: components["schemas"]["LocalizedText"];
        };
        /** @description A line of a wave's population register. */
        PopulationResponse: {
            /** @description Those that are counted together; absent when it is all of them. */
            audiences?: string[] | null;
            /** @description By breakdown key, the values that are counted together. */
            breakdowns: {
                [key: string]: string[];
            };
            /** @description The one service that the count is of. */
            service?: string | null;
            /** Format: int32 */
            count: number;
            /** @description Where the count comes from. */
            source: string;
        };
        PopulationRow: {
            /** @description Audiences that are counted together; all of them when left out. */
            audiences?: string[] | null;
            /** @description By breakdown key, a value (`"15"`), or those that are counted together (`["5", "6", "7", "8"]`). */
            breakdowns?: {
                [key: string]: unknown;
            } | null;
            /** @description The one service that the count is of. */
            service?: string | null;
            /** Format: int32 */
            count: number;
            /** @description Where the count comes from. */
            source: string;
        };
        PredictionResponse: {
            /** Format: int32 */
            x: number;
            /**
             * Format: double
             * @description In percent, one decimal.
             */
            percent: number;
            /**
             * Format: double
             * @description The 95 percent band of the curve.
             */
            low: number;
            /** Format: double */
            high: number;
        };
        PreviewReleaseRequest: {
            /**
             * Format: int32
             * @description k of the release: never less than the study's or that of an earlier release of the wave, and that when left out.
             */
            minimumGroup?: number | null;
        };
        PreviewReleaseResponse: {
            study: string;
            /** Format: int32 */
            year: number;
            /**
             * Format: int32
             * @description k that the preview is for.
             */
            minimumGroup: number;
            /**
             * Format: int32
             * @description The least k that a release of this wave may have.
             */
            leastMinimumGroup: number;
            /**
             * Format: int32
             * @description How many have answered since the last release; absent where there is none.
             */
            late?: number | null;
            /** @description The release would be refused: no answers have come since the last one, and k is not raised. */
            nothingNew: boolean;
            /**
             * Format: int32
             * @description Rows of each question by each breakdown alone, and undivided.
             */
            rows: number;
            /**
             * Format: int32
             * @description How many of those rows would be hidden.
             */
            hiddenRows: number;
            /** @description What larger minimum groups would do. */
            larger: components["schemas"]["LargerGroupResponse"][];
            /** @description Questions of which nothing would be released. */
            withheld: components["schemas"]["WithheldQuestionResponse"][];
            /** @description The rows that would be hidden of the other questions. */
            hidden: components["schemas"]["HiddenRowResponse"][];
            /** @description Rows of few people that would be shown, and in which all gave the same answer: who reads the table knows what each of them answered. A larger minimum group may help. */
            alike: components["schemas"]["AlikeRowResponse"][];
        };
        PreviewReportResponse: {
            study: string;
            language: string;
            /** @description Releases, rules, and what kind of answers they are. */
            provenance: string[];
            /** @description As many as the document has. */
            blocks: components["schemas"]["PreviewedBlockResponse"][];
        };
        PreviewedBlockResponse: {
            kind: string;
            /** @description «3.1» of a heading, «Figur 3-1» of a figure. */
            number?: string | null;
            /** @description Of a heading; of a figure or table its caption. */
            text?: string | null;
            paragraphs?: components["schemas"]["PreviewedParagraphResponse"][] | null;
            /** @description The figure, for who cannot see it. */
            alternative?: string | null;
            /** @description The figure as SVG. Absent for a table, and where all is hidden. */
            drawing?: string | null;
            table?: components["schemas"]["PreviewedTableResponse"];
            source?: string | null;
            notes?: string[] | null;
            /** @description The rows in sentences. */
            sentences?: string[] | null;
            /** @description What has changed since `rendered`, in words; absent where the block carried none. */
            changes?: string[] | null;
            rendered?: components["schemas"]["ReportSnapshot"];
        };
        PreviewedParagraphResponse: {
            text: string;
            isPoint: boolean;
        };
        PreviewedRowResponse: {
            name: string;
            cells: string[];
            /** @description In place of the cells: why there is no number. */
            instead?: string | null;
            /** @description `true` for the name of the rows that follow, which has no cells; absent otherwise. */
            isGroup?: boolean | null;
        };
        PreviewedTableResponse: {
            header: string[];
            rows: components["schemas"]["PreviewedRowResponse"][];
        };
        PrintedFigureResponse: {
            source: string;
            figure?: string | null;
            /**
             * Format: int32
             * @description Absent where it was not printed.
             */
            n?: number | null;
            /** @description By option code; of several options together, their codes with plus between them. */
            percent: {
                [key: string]: number;
            };
            /**
             * Format: int32
             * @description The printed percentage of the share that is followed, where it was printed as such.
             */
            share?: number | null;
            note?: string | null;
        };
        ProblemFieldResponse: {
            /** @description A question's or item's key, `background.` and a breakdown's key, a JSON path, or a parameter's name. */
            field: string;
            /** @description Stable: programs may depend on it. */
            code: string;
            /** @description What is wrong and what would be right, in the caller's language. */
            message: string;
        };
        /** @description What went wrong (RFC 9457). */
        ProblemResponse: {
            /** @description Address of the explanation of this code. */
            type: string;
            /** @description The problem in words, in the caller's language. */
            title: string;
            /** Format: int32 */
            status: number;
            /** @description Stable: programs may depend on it. */
            code: string;
            detail?: string | null;
            /** @description The fields or parameters that have to be corrected. */
            errors?: components["schemas"]["ProblemFieldResponse"][] | null;
        };
        /** @description What a report printed about one item in one wave. */
        PublishedFigure: {
            /** Format: int32 */
            year: number;
            audience: string;
            /** @description Key of the question or item. */
            question: string;
            /** @description The report. */
            source: string;
            /** @description The figure or table in it. */
            figure?: string | null;
            /**
             * Format: int32
             * @description Absent where it is not printed.
             */
            n?: number | null;
            /** @description Whole percentages by option code; of several options together, their codes with plus between them: `3+4`. */
            percent: {
                [key: string]: number;
            };
            note?: string | null;
        };
        PutPublishedRequest: {
            figures: components["schemas"]["PublishedFigure"][];
        };
        PutPublishedResponse: {
            study: string;
            /**
             * Format: int32
             * @description How many there are now.
             */
            figures: number;
        };
        /** @description One entry of a questionnaire. Which members belong to which type is in db/studies/README.md; the validator holds to it. */
        Question: {
            type: components["schemas"]["QuestionType"];
            /** @description Stable across waves and audiences. A battery's is, unless said, what its items' keys have before the last dot. */
            key?: string | null;
            text?: components["schemas"]["LocalizedText"];
            stem?: components["schemas"]["LocalizedText"];
            help?: components["schemas"]["LocalizedText"];
            audiences: string[];
            scale?: string | null;
            options?: components["schemas"]["Option"][] | null;
            items?: components["schemas"]["Item"][] | null;
            required: boolean;
            /** @description Accepted from older definitions; no question is required unless it says so. */
            optional?: boolean | null;
            /** Format: int32 */
            min?: number | null;
            /** Format: int32 */
            max?: number | null;
            unit?: components["schemas"]["LocalizedText"];
            /** @description The groups in which a number's distribution is shown; without them only n and mean are given. */
            bands?: components["schemas"]["Band"][] | null;
            /** Format: date */
            earliest?: string | null;
            /** Format: date */
            latest?: string | null;
            /**
             * Format: int32
             * @description Characters (UTF-16 units) of a text; default 4000.
             */
            maxLength?: number | null;
            showIf?: components["schemas"]["Routing"];
            /** @description For atoms: the order of breakdowns in which small groups merge, finest first, where it is not the study's. */
            levels?: string[] | null;
        };
        /** @enum {string} */
        QuestionType: "single" | "multi" | "battery" | "number" | "text" | "date" | "section" | "info";
        /** @description A forwarder's word on one link. */
        ReceiptResponse: {
            /** Format: int64 */
            linkId: number;
            /** @description yyyy-mm-dd */
            sentOn: string;
            /** Format: int32 */
            sentTo: number;
            /** @description Names of the services it went to, where they were given. */
            services: string[];
            note?: string | null;
            /** @description ISO 8601, UTC. */
            recordedAt: string;
        };
        /** @description An entry of the release ledger. */
        ReleaseResponse: {
            /**
             * Format: int32
             * @description Its number in the study: what is cited.
             */
            number: number;
            /**
             * Format: int32
             * @description Of the wave that it releases.
             */
            year: number;
            /** @description ISO 8601, UTC. */
            releasedAt: string;
            /** @description The label of the key that it was released with; for keys with the scope `aggregates` only. */
            releasedBy?: string | null;
            /**
             * Format: int32
             * @description k: no number in it is about fewer people.
             */
            minimumGroup: number;
            /** @description The rule by which small groups were merged, in words. */
            rule: string;
            /**
             * Format: int32
             * @description Rows of each question by each breakdown alone, and undivided.
             */
            rows: number;
            /**
             * Format: int32
             * @description How many of those rows are hidden.
             */
            hiddenRows: number;
            public: boolean;
            /** @description When the answers that it was counted from were erased, if they were. Its numbers stand, and can be cited; they cannot be counted again. */
            answersErasedAt?: string | null;
            /** @description When it was withdrawn, if it was. */
            withdrawnAt?: string | null;
            withdrawnReason?: string | null;
            /** @description The label of the key; for keys with the scope `aggregates` only. */
            withdrawnBy?: string | null;
        };
        ReleaseWaveRequest: {
            /**
             * Format: int32
             * @description k of this release: never less than the study's or that of an earlier release of the wave, and that when left out.
             */
            minimumGroup?: number | null;
            /** @description Whether anyone may read its tables, without a key. */
            public: boolean;
        };
        ReleaseWaveResponse: {
            study: string;
            /** Format: int32 */
            year: number;
            /**
             * Format: int32
             * @description Its number in the study: what is cited.
             */
            number: number;
        };
        ReminderLogResponse: {
            /** Format: int64 */
            forwarderId: number;
            /** @description Name of the forwarder. */
            forwarder: string;
            /** @description yyyy-mm-dd */
            sentOn: string;
            /** @description ISO 8601, UTC. */
            recordedAt: string;
        };
        ReminderMailResponse: {
            /** Format: int64 */
            linkId: number;
            nb: components["schemas"]["MailResponse"];
            nn: components["schemas"]["MailResponse"];
        };
        /** @description A planned reminder, with the log of who has sent it. */
        ReminderResponse: {
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            number: number;
            /** Format: date */
            plannedOn: string;
            text?: components["schemas"]["LocalizedText"];
            sent: components["schemas"]["ReminderLogResponse"][];
        };
        /** @description One block of a report. */
        ReportBlock: {
            /** @description `heading`, `text`, `figure`, `table` or `sentence` (the numbers in running text). */
            kind: string;
            /**
             * Format: int32
             * @description Of a heading: 1 is a chapter.
             */
            level?: number | null;
            /** @description Of a heading or a text. An empty line parts paragraphs; a line that begins with «- » is a point of a list. */
            text?: string | null;
            table?: components["schemas"]["ReportTable"];
            /** @description Of a figure: `stacked` (all options of each row), `diverging` (the same around the middle of a scale), `bars` (options that several may tick, or one share of each row), `lines` (a share over the waves, as in trends), `scatter` (the means of two batteries), `comparison` (a share of two groups, as in comparisons), `curve` (a logistic curve, as in curves) or `map` (a share county by county). Of a table or a sentence: the same numbers without the figure. */
            chart?: string | null;
            /** @description Of a figure or a table; made from the question when left out. */
            caption?: string | null;
            /** @description Of a figure: its table follows it. */
            withTable?: boolean | null;
            /** @description Of bars: the longest first. What excludes the others comes last all the same. */
            sorted?: boolean | null;
            /** @description Of a scatter: what the horizontal axis is called. */
            across?: string | null;
            /** @description Of a scatter: what the vertical axis is called. */
            up?: string | null;
            /** @description Of a sentence: all options, not only the highest. */
            full?: boolean | null;
            rendered?: components["schemas"]["ReportSnapshot"];
        };
        /** @description A report as its author keeps it: what is to be shown and said, in order. The numbers come from releases each time it is made. */
        ReportDocument: {
            title: string;
            subtitle?: string | null;
            author?: string | null;
            /** @description `nb`, `nn` or `en`: of everything but the author's own words. Bokmål when left out. */
            language?: string | null;
            /**
             * Format: int32
             * @description The number of the first chapter; 1 when left out. Figures are numbered within their chapter: «Figur 3-1».
             */
            firstChapter?: number | null;
            blocks: components["schemas"]["ReportBlock"][];
        };
        /** @description The numbers of a block at one time. */
        ReportSnapshot: {
            /** @description Release number by wave. */
            releases: {
                [key: string]: number;
            };
            /** @description Question, row and what was counted, and the number in whole percent (or how many, for `n`). */
            values: {
                [key: string]: number;
            };
        };
        /** @description Which numbers: the parameters of distributions, comparisons and curves, by the same names. */
        ReportTable: {
            /** @description One question or one battery; for `scatter` two batteries, for `curve` and `map` one question or item. */
            questions: string;
            year?: string | null;
            audience?: string | null;
            by?: string | null;
            groups?: string | null;
            exclude?: string | null;
            /** Format: int32 */
            bordersOf?: number | null;
            base?: string | null;
            /** Format: int32 */
            top?: number | null;
            codes?: string | null;
            /** Format: int32 */
            release?: number | null;
            /** @description Of a comparison: one side, as in comparisons. `audience=leder:year=2023`. */
            a?: string | null;
            /** @description Of a comparison: the other side. */
            b?: string | null;
            /** @description Of a curve: a breakdown whose values are numbers. */
            over?: string | null;
            /**
             * Format: int32
             * @description Of a curve: a year; x is then the years from the value of `over` to it.
             */
            since?: number | null;
        };
        /** @description A report to begin with, or to take as it is. */
        ReportTemplate: {
            key: string;
            document: components["schemas"]["ReportDocument"];
        };
        /** @description The texts of one row. Its by-values stand as members too. */
        ReportTextResponse: {
            question: string;
            nb: components["schemas"]["RowTextResponse"];
            nn: components["schemas"]["RowTextResponse"];
        } & {
            [key: string]: unknown;
        };
        /** @description A part of a wave's population. Its by-values stand as members too; one that links do not fix is empty, and several that are registered together have a + between. */
        ResponseRateRow: {
            /** Format: int32 */
            year: number;
            /** @description The by-values in words. */
            label: string;
            /**
             * Format: int32
             * @description Submissions through the links that fix these values.
             */
            answered: number;
            /**
             * Format: int32
             * @description How many there are; absent where nothing tells it.
             */
            population?: number | null;
            /**
             * Format: int32
             * @description Whole percent; absent without a population, or with an empty one.
             */
            percent?: number | null;
            /** @description `registered` (headcounts), `confirmed` (what forwarders say they sent to) or `assumed` (what links were made for). */
            denominator?: string | null;
            /** @description `over_100`: more have answered than there are. Either the number is wrong or the link has gone astray. */
            alarm?: string | null;
            /**
             * Format: double
             * @description AAPOR RR1, in percent with one decimal: only on registered headcounts, all of whom are eligible.
             */
            rr1?: number | null;
            /**
             * Format: double
             * @description AAPOR RR2: RR1 with partial answers. A form is sent whole or not at all, so there are none, and it is the same.
             */
            rr2?: number | null;
            /** @description True where rows are taken together because they are registered together; they stand among the rows on their own too. */
            together?: boolean | null;
            /** @description True where people of the row may have answered through a link that fixes less: the number is a lower bound. */
            atLeast?: boolean | null;
            /**
             * Format: int32
             * @description Links of the row that nobody has confirmed, where some are.
             */
            unconfirmedLinks?: number | null;
            /** @description True where the wave's answers are rebuilt from printed figures. */
            rebuilt?: boolean | null;
            /** @description True where the wave is invented for demonstration. */
            invented?: boolean | null;
        } & {
            [key: string]: unknown;
        };
        /** @description When a question is shown: exactly one of `question` with `is` or `contains`, `all`, `any`, `not`. */
        Routing: {
            question?: string | null;
            is?: string[] | null;
            contains?: string[] | null;
            all?: components["schemas"]["Routing"][] | null;
            any?: components["schemas"]["Routing"][] | null;
            not?: components["schemas"]["Routing"];
        };
        RowTextResponse: {
            /** @description For above the figure. */
            caption: string;
            /** @description For below it. */
            source: string;
            /** @description The highest options and their sum; or the mean of a number; or why there is no number. */
            sentence?: string | null;
            /** @description All options. */
            fullSentence?: string | null;
        };
        Scale: {
            key: string;
            label?: components["schemas"]["LocalizedText"];
            options: components["schemas"]["Option"][];
        };
        /** @description Who is signed in, and to what. */
        SessionResponse: {
            /** @description The label of the key; absent where nobody is signed in. */
            name?: string | null;
            /** @description Among `aggregates`, `microdata` and `manage`, with those that another includes; empty where nobody is signed in. */
            scopes: string[];
        };
        SetCollectionRequest: {
            /** @description The last moment, as people there read the clock: yyyy-mm-ddThh:mm. */
            deadline?: string | null;
            /** @description IANA name of the deadline's zone; Europe/Oslo when left out. */
            timeZone?: string | null;
            contact?: components["schemas"]["ContactRequest"];
        };
        SetPopulationRequest: {
            rows: components["schemas"]["PopulationRow"][];
        };
        SignInRequest: {
            key: string;
        };
        Study: {
            key: string;
            title: components["schemas"]["LocalizedText"];
            commissionedBy?: string | null;
            conductedBy?: string | null;
            distribution?: components["schemas"]["LocalizedText"];
            /**
             * Format: int32
             * @description k: no number is published about fewer people. Default 5, never under 3.
             */
            minimumGroup: number;
            /** Format: int32 */
            population?: number | null;
            waves: components["schemas"]["Wave"][];
            audiences: components["schemas"]["Audience"][];
            breakdowns: components["schemas"]["Breakdown"][];
            questions: components["schemas"]["Question"][];
            /** @description Year → keys that are asked from that wave on. */
            newIn?: {
                [key: string]: string[];
            } | null;
            /** @description Year → keys that are no longer asked from that wave on. */
            droppedIn?: {
                [key: string]: string[];
            } | null;
            notComparable?: components["schemas"]["NotComparable"][] | null;
            wordings?: components["schemas"]["Wording"][] | null;
        };
        StudyAudienceResponse: {
            key: string;
            label: string;
        };
        StudyBreakdownResponse: {
            key: string;
            label: string;
            /** @description The question that it is, where it is one. */
            question?: string | null;
            /** @description Declared values; of counties, those of any of the study's waves; of a question, its answers. */
            options: components["schemas"]["StudyCodeResponse"][];
        };
        StudyCodeResponse: {
            code: string;
            label: string;
        };
        /** @description What is posted to define a study: its scales, and the study itself. The format is documented in db/studies/README.md. */
        StudyDefinition: {
            note?: string | null;
            scales: components["schemas"]["Scale"][];
            study: components["schemas"]["Study"];
        };
        StudyOptionResponse: {
            code: string;
            label: string;
            outsideScale: boolean;
            exclusive: boolean;
            /** @description Whoever picks it may explain in words of their own. */
            freeText: boolean;
        };
        StudyQuestionResponse: {
            key: string;
            /** @description The question that it belongs to: itself, or the battery. */
            question: string;
            type: components["schemas"]["QuestionType"];
            text: string;
            /** @description Of an item: the battery's common beginning. */
            stem?: string | null;
            audiences: string[];
            /** @description The waves in which it is asked. */
            waves: number[];
            /** @description Of a number its bands; of a text none. */
            options: components["schemas"]["StudyOptionResponse"][];
            unit?: string | null;
            showIf?: components["schemas"]["Routing"];
            /** @description Waves whose answers mean something else. */
            notComparable?: components["schemas"]["NotComparableResponse"][] | null;
            /** @description What it said in waves where that was something else. */
            wordings?: components["schemas"]["StudyWordingResponse"][] | null;
            /** @description Waves in which it was answered on other options than in the one that asked it before. */
            rescaled?: number[] | null;
        };
        StudySummaryResponse: {
            key: string;
            title: string;
            waves: components["schemas"]["WaveSummaryResponse"][];
        };
        StudyWaveResponse: {
            /** Format: int32 */
            year: number;
            /**
             * Format: int32
             * @description The year in which people answered, where it is another.
             */
            fieldworkYear?: number | null;
            label: string;
            /** @description `planned`, `open` or `closed`. */
            state: string;
            rebuilt: boolean;
            invented: boolean;
            /** @description Numbers of the releases that the caller may read. */
            releases: number[];
            /** @description Numbers of the releases that were withdrawn, of those that the caller might have read: their tables answer `release_withdrawn`, with the day and the reason. */
            withdrawn?: number[] | null;
            /** @description When the answers were erased, if they were. What was released stands. */
            answersErasedAt?: string | null;
        };
        StudyWordingResponse: {
            /** Format: int32 */
            wave: number;
            text: string;
        };
        /** @description Read straight from the body, never bound: it is here for openapi.yaml. */
        SubmitAnswersRequest: {
            /** @description The language that the form was answered in. */
            language?: string | null;
            /** @description A single-use code, where the link has such. */
            code?: string | null;
            /** @description Breakdown values that the form asked for, by key. */
            background?: {
                [key: string]: string;
            } | null;
            /** @description By question or item key: an option's code, a list of codes, a whole number, a date (yyyy-mm-dd) or a text. The text that explains an option is keyed `question:option`. */
            answers: {
                [key: string]: unknown;
            };
        };
        SubmitAnswersResponse: {
            /** @description True: it is stored, and counts once. */
            received: boolean;
        };
        /** @description A release that the numbers of a table come from. */
        TableReleaseResponse: {
            /** Format: int32 */
            year: number;
            /**
             * Format: int32
             * @description Its number in the study: what is cited.
             */
            number: number;
            /** @description ISO 8601, UTC. */
            releasedAt: string;
            /**
             * Format: int32
             * @description No number in it is about fewer people.
             */
            minimumGroup: number;
            /** @description The rule by which small groups were merged, in words. */
            rule: string;
        };
        /** @description A county of the year `to` that has municipalities of it. */
        TargetResponse: {
            code: string;
            name: string;
            /**
             * Format: int32
             * @description How many; one that was split counts in each county that has a part of it.
             */
            municipalities: number;
        };
        TermResponse: {
            /** @description In small letters. */
            term: string;
            /**
             * Format: int32
             * @description How many texts it is in, however often.
             */
            texts: number;
        };
        TrendBreakResponse: {
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
            /** @description `wording_changed`, `scale_changed`, `not_comparable`, `borders_changed` or `fieldwork_moved`. */
            code: string;
            text: string;
            /** @description Whether a change is given across it all the same. */
            comparable: boolean;
        };
        TrendChangeResponse: {
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
            /**
             * Format: int32
             * @description In whole prosentpoeng, from the counts. Absent where `notGiven` says why.
             */
            points?: number | null;
            /**
             * Format: double
             * @description Bounds of the 95 percent interval (Newcombe), in prosentpoeng.
             */
            low?: number | null;
            /** Format: double */
            high?: number | null;
            /**
             * Format: double
             * @description Fisher's exact test, two-sided. Absent with fewer than ten on either side.
             */
            p?: number | null;
            /**
             * Format: double
             * @description Holm's, over the items of the battery.
             */
            pAdjusted?: number | null;
            /** @description The change in a sentence. */
            sentence?: string | null;
            /** @description Codes of the breaks that no change is given across. */
            notGiven?: string[] | null;
            /** @description `n_below_10`, where the change is given and no test. */
            notTested?: string | null;
        };
        /** @description One wave: computed (n and what follows), hidden, not asked, or printed elsewhere only. */
        TrendPointResponse: {
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            fieldworkYear?: number | null;
            /** @description What the item said in this wave. */
            wording?: string | null;
            /** Format: int32 */
            n?: number | null;
            /**
             * Format: int32
             * @description How many there are, where that is registered: the intervals are for that many.
             */
            population?: number | null;
            options?: components["schemas"]["OptionResponse"][] | null;
            share?: components["schemas"]["BoxResponse"];
            /** Format: double */
            mean?: number | null;
            hidden?: components["schemas"]["HiddenResponse"];
            notAsked?: boolean | null;
            /** @description Why the answers of this wave mean something else than those of others. */
            notComparable?: string | null;
            /** @description What was printed elsewhere about this point. Not computed here, and part of nothing that is. */
            printed?: components["schemas"]["PrintedFigureResponse"][] | null;
        };
        /** @description One item for one combination of by-values, over the waves. Its by-values stand as members too. */
        TrendSeriesResponse: {
            question: string;
            text: string;
            /** @description The by-values in words. */
            label: string;
            /** @description In the order of the years. */
            points: components["schemas"]["TrendPointResponse"][];
            /** @description What lies between two points that follow each other. */
            breaks: components["schemas"]["TrendBreakResponse"][];
            /** @description From each comparable point to the next. */
            changes: components["schemas"]["TrendChangeResponse"][];
        } & {
            [key: string]: unknown;
        };
        Wave: {
            /**
             * Format: int32
             * @description The cohort's year; county codes are those of this year.
             */
            year: number;
            /**
             * Format: int32
             * @description The year in which people answered, where it is another.
             */
            fieldworkYear?: number | null;
            label: components["schemas"]["LocalizedText"];
            /** @description The answers are rebuilt from printed figures: every page that shows them says so. */
            rebuilt: boolean;
            /** @description The wave exists for demonstration alone: every page that shows it says so. */
            invented: boolean;
        };
        /** @description A wave, and the state that it has been brought to. */
        WaveStateResponse: {
            study: string;
            /** Format: int32 */
            year: number;
            /** @description `open`, `paused` or `closed`. */
            state: string;
        };
        WaveSummaryResponse: {
            /** Format: int32 */
            year: number;
            label: string;
            /** @description `planned`, `open` or `closed`. */
            state: string;
            /** @description Whether there is a release that the caller may read. */
            released: boolean;
        };
        WithdrawReleaseRequest: {
            /** @description Why, for whoever has cited it. Shown for ever after. */
            reason: string;
        };
        WithheldQuestionResponse: {
            audience: string;
            audienceLabel: string;
            question: string;
            text: string;
            /** @description `too_few` answered; `too_few_late`: those who answered since the last release are too few, and the earlier release stands; `too_few_erased`: an erasure took or left too few; `routing_withheld`: nothing is released of a question that decides who was asked. */
            reason: string;
            /** @description The same in words. */
            reasonText: string;
        };
        /** @description What an item said, or was answered on, in some waves, where that is not what it says now. */
        Wording: {
            item: string;
            waves: number[];
            text?: components["schemas"]["LocalizedText"];
            scale?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    makeKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Evaluator, våren 2024",
                 *       "scopes": [
                 *         "aggregates"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["MakeKeyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "dl2egLAfnngObUgNX0VfxGAZGvsXhCcY",
                     *       "label": "Evaluator, våren 2024",
                     *       "scopes": [
                     *         "aggregates"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MakeKeyResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "dl2egLAfnngObUgNX0VfxGAZGvsXhCcY"
                 *     }
                 */
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Evaluator, våren 2024",
                     *       "scopes": [
                     *         "aggregates"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_unknown`: The key is not valid. Check that you have all of it, or ask whoever gave it to you. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_from_elsewhere`: The request did not come from the service's own pages. Programs send the key itself, as “Authorization: Bearer”. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description `request_from_elsewhere`: The request did not come from the service's own pages. Programs send the key itself, as “Authorization: Bearer”. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    openWave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaveStateResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `answers_read`: Single answers of the wave have been taken out, or erased after a release, so it takes no more answers. `wave_already_open`: The wave is already open. `wave_previewed`: The release of the wave has been previewed. The wave must be released before it can be opened again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    closeWave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaveStateResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_not_open`: The wave is not open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    pauseWave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaveStateResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_not_open`: The wave is not open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    resumeWave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaveStateResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_not_open`: The wave is not open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    setCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCollectionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayResponse"][];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    previewForm: {
        parameters: {
            query?: {
                audience?: string;
            };
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListLinksResponse"][];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    makeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "audience": "leder",
                 *       "breakdowns": {
                 *         "fylke": "15",
                 *         "cluster": "4"
                 *       },
                 *       "expected": 12
                 *     }
                 */
                "application/json": components["schemas"]["MakeLinkRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "link": "m4ipkc36eyfru7p4rpfp7yff2z",
                     *       "path": "/s/m4ipkc36eyfru7p4rpfp7yff2z",
                     *       "url": "https://survey.example/s/m4ipkc36eyfru7p4rpfp7yff2z"
                     *     }
                     */
                    "application/json": components["schemas"]["MakeLinkResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    deactivateLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeactivateLinkResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `link_unknown`: The link does not exist. Check that you have the whole address, or ask whoever sent it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    issueCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueCodesRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueCodesResponse"];
                    "text/csv": components["schemas"]["IssueCodesResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `link_unknown`: The link does not exist. Check that you have the whole address, or ask whoever sent it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `link_takes_no_codes`: The link was made without codes, or is no longer in use. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getForwarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetForwardingResponse"];
                };
            };
            /** @description `forwarder_unknown`: The page does not exist. Check that you have the whole address, or ask whoever gave it to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_retired`: This address is no longer in use. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getQrCodeSvg: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description `forwarder_unknown`: The page does not exist. Check that you have the whole address, or ask whoever gave it to you. `link_unknown`: The link does not exist. Check that you have the whole address, or ask whoever sent it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_retired`: This address is no longer in use. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getQrCodePng: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description `forwarder_unknown`: The page does not exist. Check that you have the whole address, or ask whoever gave it to you. `link_unknown`: The link does not exist. Check that you have the whole address, or ask whoever sent it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_retired`: This address is no longer in use. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    addReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddReceiptRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_unknown`: The page does not exist. Check that you have the whole address, or ask whoever gave it to you. `link_unknown`: The link does not exist. Check that you have the whole address, or ask whoever sent it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_retired`: This address is no longer in use. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    markReminderSent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkReminderSentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkReminderSentResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_unknown`: The page does not exist. Check that you have the whole address, or ask whoever gave it to you. `reminder_unknown`: The reminder does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `reminder_sent`: The reminder has already been marked as sent, and the log does not change. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_retired`: This address is no longer in use. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listForwarders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListForwardersResponse"][];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    makeForwarder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeForwarderRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForwarderResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_exists`: The county governor already has a page in this wave. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    makeGovernors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeGovernorsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForwarderResponse"][];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `study_has_no_counties`: The study has neither county nor governor as a breakdown, so links cannot be divided among governors. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    renewForwarderAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForwarderResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_unknown`: The page does not exist. Check that you have the whole address, or ask whoever gave it to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    removeForwarder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `forwarder_unknown`: The page does not exist. Check that you have the whole address, or ask whoever gave it to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listReceipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReceiptsResponse"][];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderResponse"][];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    planReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRemindersRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderResponse"][];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `reminder_sent`: The reminder has already been marked as sent, and the log does not change. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getPopulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PopulationResponse"][];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    setPopulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPopulationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PopulationResponse"][];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getTexts: {
        parameters: {
            query: {
                /** @description Key of a text question; of the text that explains an option, `question:option`. */
                question: string;
                /** @description Key of the audience. */
                audience: string;
                /** @description The wave; the newest closed one when left out. */
                year?: number;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetTextsResponse"];
                };
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `answers_not_closed`: Single answers can only be read from a closed wave. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `answers_erased`: The answers of the wave have been erased. What was released stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    exportMicrodata: {
        parameters: {
            query?: {
                /** @description `csv` (RFC 4180; the default), `csv-excel` (semicolon and a byte order mark) or `sav` (SPSS). */
                format?: string;
                /** @description Key of an audience; all of them when left out. */
                audience?: string;
                /** @description In CSV: `codes` (the default) or `labels`. */
                values?: string;
            };
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-spss-sav": string;
                };
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `answers_not_closed`: Single answers can only be read from a closed wave. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `answers_erased`: The answers of the wave have been erased. What was released stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    importWave: {
        parameters: {
            query?: {
                /** @description `true` (the default) only reports what does not fit; `false` imports. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportWaveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportWaveResponse"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportWaveResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `answers_read`: Single answers of the wave have been taken out, or erased after a release, so it takes no more answers. `audience_answered`: The audience already has answers in the wave. Import all answers in one file, or erase those that are there first. `study_changed`: The study was changed while the file was read. Try again. `wave_already_open`: The wave is already open. `wave_previewed`: The release of the wave has been previewed. The wave must be released before it can be opened again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `body_too_large`: The content is larger than can be accepted. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `media_type_unsupported`: The content must be JSON (application/json), and multipart/form-data where a file is imported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `import_refused`: The file does not fit. Nothing has been imported. A dry run (dryRun=true) shows all the rows. `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    eraseWave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": "tjenestestotteprogrammet/2023"
                 *     }
                 */
                "application/json": components["schemas"]["EraseWaveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "study": "tjenestestotteprogrammet",
                     *       "year": 2023,
                     *       "erased": true
                     *     }
                     */
                    "application/json": components["schemas"]["EraseWaveResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `erase_needs_closed`: The wave must be closed before its answers can be erased. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `answers_erased`: The answers of the wave have been erased. What was released stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listMicrodataAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessResponse"][];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listFylker: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FylkerResponse"][];
                };
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getCorrespondence: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrespondenceResponse"][];
                };
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseResponse"][];
                };
            };
            /** @description `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseResponse"];
                };
            };
            /** @description `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    previewRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minimumGroup": 5
                 *     }
                 */
                "application/json": components["schemas"]["PreviewReleaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewReleaseResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_not_closed`: The wave must be closed before it can be released. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `answers_erased`: The answers of the wave have been erased. What was released stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    releaseWave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minimumGroup": 5,
                 *       "public": true
                 *     }
                 */
                "application/json": components["schemas"]["ReleaseWaveRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "study": "tjenestestotteprogrammet",
                     *       "year": 2023,
                     *       "number": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReleaseWaveResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `wave_unknown`: The wave does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_new_to_release`: No answers have come since the last release. `wave_not_closed`: The wave must be closed before it can be released. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `answers_erased`: The answers of the wave have been erased. What was released stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    withdrawRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawReleaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_already_withdrawn`: The release has already been withdrawn. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    makeReport: {
        parameters: {
            query?: {
                /** @description `docx` or `html`. */
                format?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDocument"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "text/html": string;
                };
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_released`: Nothing of the study has been released yet. `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_withdrawn`: The release has been withdrawn. Its numbers should not be used. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    previewReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDocument"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewReportResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_released`: Nothing of the study has been released yet. `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_withdrawn`: The release has been withdrawn. Its numbers should not be used. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listReportTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplate"][];
                };
            };
            /** @description `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description `link_unknown`: The link does not exist. Check that you have the whole address, or ask whoever sent it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `link_closed`: The survey does not take answers now. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `link_paused`: The survey is paused. Try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    submitAnswers: {
        parameters: {
            query?: never;
            header: {
                /** @description Random, made on the respondent's device: the same key again is the same submission. */
                "Idempotency-Key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "language": "nb",
                 *       "background": {},
                 *       "answers": {
                 *         "forankring": "3",
                 *         "bidratt.foreldre": "4",
                 *         "kapasitet_tiltak": [
                 *           "vikar",
                 *           "vakttelefon"
                 *         ],
                 *         "styrker": "Felles språk på tvers av tjenestene."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubmitAnswersRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true
                     *     }
                     */
                    "application/json": components["schemas"]["SubmitAnswersResponse"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true
                     *     }
                     */
                    "application/json": components["schemas"]["SubmitAnswersResponse"];
                };
            };
            /** @description `idempotency_key_missing`: The submission lacks the key that keeps it from being counted twice (Idempotency-Key: 16 to 128 characters of A–Z, a–z, 0–9, - and _). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `code_invalid`: The code is not valid. It may be mistyped, or used. Check it, or ask whoever gave it to you. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `link_unknown`: The link does not exist. Check that you have the whole address, or ask whoever sent it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_too_slow`: The request came too slowly. Try again when you have a better connection. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `idempotency_key_reused`: Another submission has already been sent with this key. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `link_closed`: The survey does not take answers now. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `body_too_large`: The content is larger than can be accepted. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `media_type_unsupported`: The content must be JSON (application/json), and multipart/form-data where a file is imported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `submission_invalid`: Some answers have to be corrected before they can be sent. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `link_paused`: The survey is paused. Try again later. `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetProblemResponse"];
                };
            };
            /** @description `problem_unknown`: There is no problem with this code. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetHealthResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listStudies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudySummaryResponse"][];
                };
            };
        };
    };
    defineStudy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudyDefinition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefineStudyResponse"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefineStudyResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `body_too_large`: The content is larger than can be accepted. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `media_type_unsupported`: The content must be JSON (application/json), and multipart/form-data where a file is imported. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `study_invalid`: The definition of the study has faults. Nothing has been stored. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getStudy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetStudyResponse"];
                };
            };
            /** @description `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getCodebook: {
        parameters: {
            query?: {
                /** @description `json` (the default) or `ddi`: DDI-Codebook 2.5, XML. */
                format?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetCodebookResponse"];
                    "application/xml": components["schemas"]["GetCodebookResponse"];
                };
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getResponseRates: {
        parameters: {
            query?: {
                /** @description What makes the rows: `audience`, `year` and breakdowns that links fix, with commas between. One row for each wave when left out. */
                by?: string;
                /** @description Waves, with commas between. When left out: the newest that has opened, or all of them with `by=year`. */
                year?: string;
                /** @description `json`, `csv` (RFC 4180) or `csv-excel` (semicolon and decimal comma). What Accept says when left out. */
                format?: string;
                /** @description Language of the texts: `nb`, `nn` or `en`. */
                lang?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetResponseRatesResponse"];
                    "text/csv": components["schemas"]["GetResponseRatesResponse"];
                };
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getDistributions: {
        parameters: {
            query?: {
                /** @description Keys of questions, batteries or items, with commas between; a star stands for the rest of a key: `bidratt.*`. A battery's key is of its items alone, whatever other keys begin so. All of them when left out. */
                questions?: string;
                /** @description Waves, with commas between. When left out: the newest, or all of them with `by=year`. */
                year?: string;
                /** @description Audiences, with commas between. Those that are not told apart by `by=audience` are pooled. */
                audience?: string;
                /** @description What makes the rows: `audience`, `year` and the study's breakdowns, with commas between. */
                by?: string;
                /** @description Groups of your own, as rows: a name and conditions on breakdowns. `Bergen:cluster=5,6,7,8;Resten:cluster!=5,6,7,8`: semicolons between groups, colons between the conditions of one (all must hold), commas between codes. */
                groups?: string;
                /** @description Leaves people out: `cluster=5,6,7,8`. Semicolons between groups to be left out, colons between the conditions of one. */
                exclude?: string;
                /** @description Counties in the borders of this year. A row whose people nobody can tell apart across the change is hidden. */
                bordersOf?: number;
                /** @description `all`: everyone who answered the question, vet ikke included. `scale`: the options on the scale only. */
                base?: string;
                /** @description Sum of this many of the scale's highest options. */
                top?: number;
                /** @description Sum of these options instead of the highest, with commas between: `3,4`. Of a question where one may tick several, one option. */
                codes?: string;
                /** @description Sum of this many of the scale's lowest options. */
                bottom?: number;
                /** @description `json`, `csv` (RFC 4180), `csv-excel` (semicolon and decimal comma, for Norwegian Excel), `xlsx` or `json-stat` (2.0). When left out: by the Accept header. */
                format?: string;
                /** @description A release to read instead of the newest of each wave. */
                release?: number;
                /** @description Language of the texts: `nb`, `nn` or `en`. */
                lang?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetDistributionsResponse"];
                    "text/csv": components["schemas"]["GetDistributionsResponse"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["GetDistributionsResponse"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_released`: Nothing of the study has been released yet. `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `not_acceptable`: The content does not exist in a format that the request accepts. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_withdrawn`: The release has been withdrawn. Its numbers should not be used. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getTrends: {
        parameters: {
            query?: {
                /** @description One question or one battery: a key, or `bidratt.*`. */
                questions?: string;
                /** @description Waves, with commas between; all of them when left out. */
                year?: string;
                /** @description Audiences, with commas between. Those that are not told apart by `by=audience` are pooled. */
                audience?: string;
                /** @description What makes the series: `audience` and the study's breakdowns, with commas between. */
                by?: string;
                /** @description Groups of your own, each a series; as in distributions. */
                groups?: string;
                /** @description Leaves people out; as in distributions. */
                exclude?: string;
                /** @description Counties in the borders of this year. */
                bordersOf?: number;
                /** @description `all` or `scale`. */
                base?: string;
                /** @description The share that is followed: this many of the scale's highest options. Two when left out. */
                top?: number;
                /** @description The share that is followed: these options, with commas between. */
                codes?: string;
                /** @description Language of the texts: `nb`, `nn` or `en`. */
                lang?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetTrendsResponse"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_released`: Nothing of the study has been released yet. `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_withdrawn`: The release has been withdrawn. Its numbers should not be used. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getComparisons: {
        parameters: {
            query?: {
                /** @description Keys of questions, batteries or items, with commas between; as in distributions. All of them when left out. */
                questions?: string;
                /** @description One side: conditions that all hold, with colons between: `audience=leder:cluster=5,6,7,8`. `year=2020` chooses its wave; the newest when left out. */
                a?: string;
                /** @description The other side, likewise: `audience=leder:cluster!=5,6,7,8`. */
                b?: string;
                /** @description Audiences, with commas between, for both sides. */
                audience?: string;
                /** @description Leaves people out of both sides; as in distributions. */
                exclude?: string;
                /** @description Counties in the borders of this year. */
                bordersOf?: number;
                /** @description `all` or `scale`. */
                base?: string;
                /** @description The share that is compared: this many of the scale's highest options. Two when left out. */
                top?: number;
                /** @description The share that is compared: these options, with commas between. */
                codes?: string;
                /** @description Language of the texts: `nb`, `nn` or `en`. */
                lang?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetComparisonsResponse"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_released`: Nothing of the study has been released yet. `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_withdrawn`: The release has been withdrawn. Its numbers should not be used. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getMeans: {
        parameters: {
            query?: {
                /** @description Keys of questions, batteries or items, with commas between; a star stands for the rest of a key. A battery's key is of its items alone, whatever other keys begin so. All of them when left out. */
                questions?: string;
                /** @description Waves, with commas between. When left out: the newest, or all of them with `by=year`. */
                year?: string;
                /** @description Audiences, with commas between. Those that are not told apart by `by=audience` are pooled. */
                audience?: string;
                /** @description What makes the rows: `audience`, `year` and the study's breakdowns, with commas between. */
                by?: string;
                /** @description Groups of your own, as rows; as in distributions. */
                groups?: string;
                /** @description Leaves people out; as in distributions. */
                exclude?: string;
                /** @description Counties in the borders of this year. */
                bordersOf?: number;
                /** @description A release to read instead of the newest of each wave. */
                release?: number;
                /** @description Language of the texts: `nb`, `nn` or `en`. */
                lang?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetMeansResponse"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_released`: Nothing of the study has been released yet. `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_withdrawn`: The release has been withdrawn. Its numbers should not be used. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getCorrelations: {
        parameters: {
            query?: {
                /** @description A battery: `behov`. */
                first?: string;
                /** @description Another: `bidratt`. */
                second?: string;
                /** @description Waves, with commas between. When left out: the newest, or all of them with `by=year`. */
                year?: string;
                /** @description Audiences, with commas between. Those that are not told apart by `by=audience` are pooled. */
                audience?: string;
                /** @description A correlation for each: `audience`, `year` and the study's breakdowns, with commas between. */
                by?: string;
                /** @description Groups of your own; as in distributions. */
                groups?: string;
                /** @description Leaves people out; as in distributions. */
                exclude?: string;
                /** @description Language of the texts: `nb`, `nn` or `en`. */
                lang?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetCorrelationsResponse"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_released`: Nothing of the study has been released yet. `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_withdrawn`: The release has been withdrawn. Its numbers should not be used. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getCurves: {
        parameters: {
            query?: {
                /** @description Keys of questions or items on a scale, with commas between. */
                questions?: string;
                /** @description A breakdown whose values are numbers: `tsp.startar`. */
                over?: string;
                /** @description A year: x is then the years from the value of `over` to it. When left out, x is the value. */
                since?: number;
                /** @description The wave; the newest when left out. */
                year?: number;
                /** @description Audiences, with commas between; pooled. */
                audience?: string;
                /** @description Groups of your own, a curve for each; as in distributions. */
                groups?: string;
                /** @description Leaves people out; as in distributions. */
                exclude?: string;
                /** @description `scale` (when left out) or `all`. */
                base?: string;
                /** @description The share: this many of the scale's highest options. Two when left out. */
                top?: number;
                /** @description The share: these options, with commas between. */
                codes?: string;
                /** @description Language of the texts: `nb`, `nn` or `en`. */
                lang?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetCurvesResponse"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_released`: Nothing of the study has been released yet. `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_withdrawn`: The release has been withdrawn. Its numbers should not be used. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    getReportTexts: {
        parameters: {
            query?: {
                /** @description Keys of questions, batteries or items, with commas between; as in distributions. */
                questions?: string;
                /** @description Waves, with commas between. When left out: the newest, or all of them with `by=year`. */
                year?: string;
                /** @description Audiences, with commas between. Those that are not told apart by `by=audience` are pooled. */
                audience?: string;
                /** @description What makes the rows; as in distributions. */
                by?: string;
                /** @description Groups of your own; as in distributions. */
                groups?: string;
                /** @description Leaves people out; as in distributions. */
                exclude?: string;
                /** @description `all` or `scale`. */
                base?: string;
                /** @description The options that the sentence is about: this many of the highest. Two when left out. */
                top?: number;
                /** @description The options that the sentence is about, with commas between. */
                codes?: string;
                /** @description Language of the release's rule: `nb`, `nn` or `en`. The texts come in bokmål and nynorsk. */
                lang?: string;
            };
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetReportTextsResponse"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `nothing_released`: Nothing of the study has been released yet. `release_unknown`: The release does not exist. `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `release_withdrawn`: The release has been withdrawn. Its numbers should not be used. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    listPublishedFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedFigure"][];
                };
            };
            /** @description `parameter_invalid`: A parameter is unknown, or has a value that does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
    putPublishedFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPublishedRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutPublishedResponse"];
                };
            };
            /** @description `request_malformed`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_missing`: A key is required. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `key_insufficient`: The key does not give the right to this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `study_unknown`: The study does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `request_invalid`: Something in the request has to be corrected. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `too_many_requests`: There is a rush. Try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
            /** @description `storage_unavailable`: Nothing could be stored. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemResponse"];
                };
            };
        };
    };
}

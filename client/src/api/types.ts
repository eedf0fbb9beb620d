import type { components } from './schema';

// The names that the client uses for what the API sends; the only place that knows what the schema calls them.
type Schemas = components['schemas'];

export type Problem = Schemas['ProblemResponse'];
export type FieldError = Schemas['ProblemFieldResponse'];

export type Form = Schemas['FormResponse'];
export type FormQuestion = Schemas['FormQuestionResponse'];
export type FormOption = Schemas['FormOptionResponse'];
export type BackgroundQuestion = Schemas['BackgroundResponse'];
export type Routing = Schemas['Routing'];
export type Submission = Schemas['SubmitAnswersRequest'];

export type Session = Schemas['SessionResponse'];

export type StudySummary = Schemas['StudySummaryResponse'];
export type Study = Schemas['GetStudyResponse'];
export type StudyQuestion = Schemas['StudyQuestionResponse'];
export type StudyOption = Schemas['StudyOptionResponse'];
export type Distributions = Schemas['GetDistributionsResponse'];
export type DistributionRow = Schemas['DistributionRowResponse'];
export type OptionCount = Schemas['OptionResponse'];
export type Trends = Schemas['GetTrendsResponse'];
export type Correlations = Schemas['GetCorrelationsResponse'];
export type Curves = Schemas['GetCurvesResponse'];
export type ReportTexts = Schemas['GetReportTextsResponse'];
export type ResponseRates = Schemas['GetResponseRatesResponse'];

export type Forwarding = Schemas['GetForwardingResponse'];
export type ForwardedLink = Schemas['ForwardedLinkResponse'];
export type ForwardedReminder = Schemas['ForwardedReminderResponse'];
export type Mail = Schemas['MailResponse'];
export type Receipt = Schemas['AddReceiptRequest'];

export type Collection = Schemas['CollectionResponse'];
export type CollectionChange = Schemas['SetCollectionRequest'];
export type DayCount = Schemas['DayResponse'];
export type ManagedLink = Schemas['ListLinksResponse'];
export type NewLink = Schemas['MakeLinkRequest'];
export type IssuedCode = Schemas['IssuedCode'];
export type ManagedForwarder = Schemas['ListForwardersResponse'];
export type NewForwarder = Schemas['MakeForwarderRequest'];
export type ToldReceipt = Schemas['ListReceiptsResponse'];
export type Reminder = Schemas['ReminderResponse'];
export type PlannedReminder = Schemas['PlannedReminder'];
export type PopulationLine = Schemas['PopulationResponse'];
export type PopulationRow = Schemas['PopulationRow'];
export type ResponseRate = Schemas['ResponseRateRow'];

export type ReportDocument = Schemas['ReportDocument'];
export type ReportBlock = Schemas['ReportBlock'];
export type ReportTable = Schemas['ReportTable'];
export type ReportTemplate = Schemas['ReportTemplate'];
export type ReportPreview = Schemas['PreviewReportResponse'];
export type PreviewedBlock = Schemas['PreviewedBlockResponse'];
export type FreeTexts = Schemas['GetTextsResponse'];
export type MicrodataAccess = Schemas['AccessResponse'];
export type ImportReport = Schemas['ImportWaveResponse'];
export type NewKey = Schemas['MakeKeyRequest'];
export type MadeKey = Schemas['MakeKeyResponse'];
export type Release = Schemas['ReleaseResponse'];
export type ReleasePreview = Schemas['PreviewReleaseResponse'];

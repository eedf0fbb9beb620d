import type { components } from './schema';

// The names that the client uses for what the API sends; the only place that knows what the schema calls them.
type Schemas = components['schemas'];

export type Problem = Schemas['Problem'];
export type FieldError = Schemas['FieldError'];

export type Form = Schemas['FormResponse'];
export type FormQuestion = Schemas['FormQuestion'];
export type FormOption = Schemas['FormOption'];
export type BackgroundQuestion = Schemas['BackgroundQuestion'];
export type Routing = Schemas['Routing'];
export type Submission = Schemas['SubmissionRequest'];

export type StudySummary = Schemas['StudySummaryResponse'];
export type Study = Schemas['StudyResponse'];
export type StudyQuestion = Schemas['StudyQuestion'];
export type Distributions = Schemas['DistributionsResponse'];
export type DistributionRow = Schemas['DistributionRow'];
export type OptionCount = Schemas['OptionCount'];
export type TopBox = Schemas['TopBox'];

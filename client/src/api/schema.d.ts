/** The shapes of the wire, in the form that openapi-typescript gives them; `npm run api:generate` writes this file anew. */

export interface paths {
  '/api/respond/{link}': {
    get: {
      parameters: { path: { link: string }; query?: { lang?: string } };
      responses: {
        200: { content: { 'application/json': components['schemas']['FormResponse'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/respond/{link}/submissions': {
    post: {
      parameters: { path: { link: string }; header: { 'Idempotency-Key': string }; query?: { lang?: string } };
      requestBody: { content: { 'application/json': components['schemas']['SubmissionRequest'] } };
      responses: {
        200: { content: { 'application/json': components['schemas']['SubmissionResponse'] } };
        201: { content: { 'application/json': components['schemas']['SubmissionResponse'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/studies': {
    get: {
      parameters: { query?: { lang?: string } };
      responses: {
        200: { content: { 'application/json': components['schemas']['StudySummaryResponse'][] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/studies/{study}': {
    get: {
      parameters: { path: { study: string }; query?: { lang?: string } };
      responses: {
        200: { content: { 'application/json': components['schemas']['StudyResponse'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/studies/{study}/distributions': {
    get: {
      parameters: {
        path: { study: string };
        query: {
          questions: string;
          year?: number;
          audience?: string;
          by?: string;
          base?: string;
          top?: number;
          format?: string;
          lang?: string;
        };
      };
      responses: {
        200: { content: { 'application/json': components['schemas']['DistributionsResponse'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
}

export interface components {
  schemas: {
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail?: string;
      instance?: string;
      errors?: components['schemas']['FieldError'][];
      retryAfter?: number;
    };
    FieldError: { field: string; code: string; message: string };
    FormResponse: {
      study: { key: string; title: string; commissionedBy?: string; conductedBy?: string };
      wave: { year: number; label: string; rebuilt: boolean; invented: boolean };
      audience: { key: string; label: string };
      minimumGroup: number;
      language: string;
      languages: string[];
      fixed: { key: string; label: string; code: string; name: string }[];
      background: components['schemas']['BackgroundQuestion'][];
      questions: components['schemas']['FormQuestion'][];
    };
    BackgroundQuestion: { key: string; label: string; required: boolean; options: { code: string; label: string }[] };
    FormQuestion: {
      type: 'single' | 'multi' | 'battery' | 'number' | 'text' | 'date' | 'info' | 'section';
      key: string;
      text: string;
      help?: string;
      required: boolean;
      options?: components['schemas']['FormOption'][];
      items?: { key: string; text: string }[];
      min?: number;
      max?: number;
      unit?: string;
      earliest?: string;
      latest?: string;
      maxLength?: number;
      showIf?: components['schemas']['Routing'];
    };
    FormOption: { code: string; label: string; outsideScale: boolean; exclusive: boolean; freeText: boolean };
    Routing: {
      question?: string;
      is?: string[];
      contains?: string[];
      all?: components['schemas']['Routing'][];
      any?: components['schemas']['Routing'][];
      not?: components['schemas']['Routing'];
    };
    SubmissionRequest: {
      language: string;
      code?: string;
      background: { [key: string]: string };
      answers: { [key: string]: string | number | string[] };
    };
    SubmissionResponse: { received: boolean };
    StudySummaryResponse: {
      key: string;
      title: string;
      waves: { year: number; label: string; state: 'planned' | 'open' | 'closed'; released: boolean }[];
    };
    StudyResponse: {
      key: string;
      title: string;
      commissionedBy?: string;
      conductedBy?: string;
      distribution?: string;
      minimumGroup: number;
      population?: number;
      waves: {
        year: number;
        fieldworkYear?: number;
        label: string;
        state: 'planned' | 'open' | 'closed';
        rebuilt: boolean;
        invented: boolean;
        releases: number[];
      }[];
      audiences: { key: string; label: string }[];
      breakdowns: { key: string; label: string; options: { code: string; label: string }[] }[];
      questions: components['schemas']['StudyQuestion'][];
    };
    StudyQuestion: {
      key: string;
      question: string;
      type: string;
      text: string;
      stem?: string;
      audiences: string[];
      waves: number[];
      options: { code: string; label: string; outsideScale: boolean; exclusive: boolean }[];
      notComparable?: { wave: number; reason: string }[];
    };
    DistributionsResponse: {
      study: string;
      release: { year: number; number: number }[];
      base: 'all' | 'scale';
      minimumGroup: number;
      by: string[];
      rebuilt: boolean;
      rows: components['schemas']['DistributionRow'][];
    };
    DistributionRow: {
      year?: number;
      audience?: string;
      label: string;
      question: string;
      notAsked?: boolean;
      n?: number;
      options?: components['schemas']['OptionCount'][];
      top?: components['schemas']['TopBox'];
      mean?: number;
      hidden?: {
        reason: string;
        mergedInto?: {
          label: string;
          n: number;
          options: components['schemas']['OptionCount'][];
          top?: components['schemas']['TopBox'];
          mean?: number;
        };
      };
    } & { [breakdown: string]: unknown };
    OptionCount: { code: string; label: string; count: number; percent: number; low: number; high: number };
    TopBox: { codes: string[]; count: number; percent: number; low: number; high: number };
  };
}

import type { FieldError, Problem } from './types';

/** What a call to the API ends with when it does not end well. `code` is stable; the texts are in the caller's language. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: FieldError[];
  /** Seconds to wait before the next try, where the API says so. */
  readonly retryAfter: number | undefined;

  private constructor(status: number, problem: Partial<Problem> & { code: string }, retryAfter?: number) {
    super(`${status} ${problem.code}`);
    this.name = 'ApiError';
    this.status = status;
    this.code = problem.code;
    this.title = problem.title ?? '';
    this.detail = problem.detail ?? undefined;
    this.errors = problem.errors ?? [];
    this.retryAfter = retryAfter;
  }

  /** No answer came: nobody knows whether the request arrived. */
  static unreachable(): ApiError {
    return new ApiError(0, { code: 'unreachable' });
  }

  /** An answer that is no problem document comes from something in front of the API, such as a proxy. */
  static from(response: Response, body: unknown): ApiError {
    const header = Number(response.headers.get('retry-after'));
    const retryAfter = Number.isFinite(header) && header > 0 ? header : undefined;
    return isProblem(body)
      ? new ApiError(response.status, body, retryAfter)
      : new ApiError(response.status, { code: 'unexpected_answer' }, retryAfter);
  }

  /** Worth sending again as it is: the fault is in the network or passing at the server. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

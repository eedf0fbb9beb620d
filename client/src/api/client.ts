import { ApiError } from './ApiError';
import type { paths } from './schema';

export const apiOrigin = __API_ORIGIN__;

type Method = 'get' | 'post' | 'put' | 'delete';
type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
type PathsWith<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];

type Parameters<O, In extends 'path' | 'query' | 'header'> = O extends { parameters: infer All }
  ? All extends { [K in In]?: infer Values }
    ? NonNullable<Values>
    : never
  : never;
type Body<O> = O extends { requestBody?: { content: { 'application/json': infer B } } } ? B : never;
type Responses<O> = O extends { responses: infer R } ? R[keyof R & (200 | 201)] : never;
type Success<O> =
  Responses<O> extends { content: infer C } ? (C extends { 'application/json': infer B } ? B : never) : never;

// ASP.NET reads the names of query parameters whatever their case; ours begin in lower case as everything else on the wire.
type Lower<T> = { [K in keyof T as Uncapitalize<K & string>]: T[K] };

interface Options<O> {
  /** The language of the texts, problems among them. */
  lang: string;
  path?: Parameters<O, 'path'>;
  query?: Lower<Parameters<O, 'query'>>;
  headers?: Parameters<O, 'header'> | { accept: string };
  body?: Body<O> | FormData;
  signal?: AbortSignal;
}

/**
 * Calls the API by its own contract: the address, the parameters and the answer are as openapi.yaml has them. Every answer that
 * is not a 2xx, and every silence, is thrown as an {@link ApiError}.
 */
async function call<M extends Method, P extends PathsWith<M>, O = Operation<P, M>>(
  method: M,
  path: P,
  { lang, path: inPath, query, headers, body, signal }: Options<O>,
  credentials: RequestCredentials,
): Promise<Response> {
  const send = new Headers(headers as Record<string, string> | undefined);
  send.set('accept-language', lang);
  // Of a form the browser itself says what stands between its parts.
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) send.set('content-type', 'application/json');
  let response: Response;
  try {
    response = await fetch(apiOrigin + filled(path, inPath as Values) + searchOf(query as Values), {
      method: method.toUpperCase(),
      headers: send,
      body: isForm ? body : body === undefined ? null : JSON.stringify(body),
      credentials,
      referrerPolicy: 'no-referrer',
      ...(signal ? { signal } : {}),
    });
  } catch {
    throw ApiError.unreachable();
  }
  if (response.ok) return response;
  throw ApiError.from(response, await response.json().catch(() => undefined));
}

type Values = Record<string, string | number | boolean | undefined> | undefined;

export function filled(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values?.[name] ?? '')));
}

export function searchOf(values: Values): string {
  const given = Object.entries(values ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** The body of an answer whose connection may break off in the middle of it. */
export async function whole<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch {
    throw ApiError.unreachable();
  }
}

/** For respondents and forwarders: no cookie goes along, even where an evaluator is signed in in the same browser. */
export const keyless = {
  async get<P extends PathsWith<'get'>, O = Operation<P, 'get'>>(path: P, options: Options<O>): Promise<Success<O>> {
    return whole((await call<'get', P, O>('get', path, options, 'omit')).json());
  },
  async post<P extends PathsWith<'post'>, O = Operation<P, 'post'>>(path: P, options: Options<O>): Promise<Success<O>> {
    return whole((await call<'post', P, O>('post', path, options, 'omit')).json());
  },
};

// No script ever holds the session: the browser alone has the cookie. A client at another origin has to ask for it to be sent.
const own: RequestCredentials = apiOrigin === '' ? 'same-origin' : 'include';

/** For whoever is signed in, and for anybody where no sign-in is needed. */
export const evaluator = {
  async get<P extends PathsWith<'get'>, O = Operation<P, 'get'>>(path: P, options: Options<O>): Promise<Success<O>> {
    return whole((await call<'get', P, O>('get', path, options, own)).json());
  },
  async text<P extends PathsWith<'get'>, O = Operation<P, 'get'>>(path: P, options: Options<O>): Promise<string> {
    return whole((await call<'get', P, O>('get', path, options, own)).text());
  },
  async blob<P extends PathsWith<'get'>, O = Operation<P, 'get'>>(path: P, options: Options<O>): Promise<Blob> {
    return whole((await call<'get', P, O>('get', path, options, own)).blob());
  },
  async post<P extends PathsWith<'post'>, O = Operation<P, 'post'>>(path: P, options: Options<O>): Promise<Success<O>> {
    return whole((await call<'post', P, O>('post', path, options, own)).json());
  },
  /** A file that the server makes of what it is sent. */
  async file<P extends PathsWith<'post'>, O = Operation<P, 'post'>>(path: P, options: Options<O>): Promise<Blob> {
    return whole((await call<'post', P, O>('post', path, options, own)).blob());
  },
  /** An answer that is read while it comes. */
  stream<P extends PathsWith<'post'>, O = Operation<P, 'post'>>(path: P, options: Options<O>): Promise<Response> {
    return call<'post', P, O>('post', path, options, own);
  },
  async put<P extends PathsWith<'put'>, O = Operation<P, 'put'>>(path: P, options: Options<O>): Promise<Success<O>> {
    return whole((await call<'put', P, O>('put', path, options, own)).json());
  },
  /** The answer may have nothing in it. */
  delete<P extends PathsWith<'delete'>, O = Operation<P, 'delete'>>(path: P, options: Options<O>): Promise<Response> {
    return call<'delete', P, O>('delete', path, options, own);
  },
};

import { FailureError } from "./failure";
import { answerToFailure, wrongMethodAnswer } from "./failure-answer";
import { newTrace, type UpstreamTiming, type Viewer } from "./viewer";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type Method = (typeof METHODS)[number];

const PAGE_METHODS: readonly Method[] = ["GET", "HEAD", "OPTIONS"];

export function isMethod(text: string): text is Method {
  return METHODS.some((method) => method === text);
}

/** What a page answers before it is made: pages are only read. null lets the request through. */
export function pageMethodAnswer(method: Method): Response | null {
  if (method === "GET" || method === "HEAD") return null;
  return method === "OPTIONS"
    ? methodsAnswer(PAGE_METHODS)
    : wrongMethodAnswer(method, PAGE_METHODS);
}

export type Handle = (request: Request, viewer: Viewer) => Response | Promise<Response>;

/** A request as it went, for the log and the metrics. `failure` is what was thrown, if anything. */
export type Handled = {
  method: string;
  path: string;
  status: number;
  ms: number;
  timings: readonly UpstreamTiming[];
  failure: unknown;
};

type Routed = (request: Request) => Promise<Response>;

/** nginx's word for a client that left before its answer: no response reaches anyone. */
const LEFT = 499;

/** One function for every method, so that a wrong one is told in JSON which ones there are. */
export function methodsFor(
  handles: Partial<Record<Method, Handle>>,
  observe: (handled: Handled) => void,
): Record<Method, Routed> {
  const { GET } = handles;
  const given = { ...(GET === undefined ? {} : { HEAD: withoutBody(GET) }), ...handles };
  const allowed = METHODS.filter((method) => method === "OPTIONS" || method in given);
  const refuse: Handle = ({ method }) => wrongMethodAnswer(method, allowed);
  const tell: Handle = () => methodsAnswer(allowed);
  return {
    GET: observed(GET ?? refuse, observe),
    HEAD: observed(given.HEAD ?? refuse, observe),
    POST: observed(given.POST ?? refuse, observe),
    PUT: observed(given.PUT ?? refuse, observe),
    PATCH: observed(given.PATCH ?? refuse, observe),
    DELETE: observed(given.DELETE ?? refuse, observe),
    OPTIONS: observed(given.OPTIONS ?? tell, observe),
  };
}

function methodsAnswer(allowed: readonly Method[]): Response {
  return new Response(null, { status: 204, headers: { allow: allowed.join(", ") } });
}

function withoutBody(handle: Handle): Handle {
  return async (request, viewer) => {
    const { status, headers } = await handle(request, viewer);
    return new Response(null, { status, headers });
  };
}

function observed(handle: Handle, observe: (handled: Handled) => void): Routed {
  return async (request) => {
    const startedMs = performance.now();
    const trace = newTrace();
    const { response, failure } = await settled(handle, request, { signal: request.signal, trace });
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    observe({
      method: request.method,
      path: new URL(request.url).pathname,
      status: response.status,
      ms: performance.now() - startedMs,
      timings: trace.timings(),
      failure,
    });
    return response;
  };
}

async function settled(
  handle: Handle,
  request: Request,
  viewer: Viewer,
): Promise<{ response: Response; failure: unknown }> {
  try {
    return { response: await handle(request, viewer), failure: null };
  } catch (failure) {
    const left = request.signal.aborted && !(failure instanceof FailureError);
    return left
      ? { response: new Response(null, { status: LEFT }), failure: null }
      : { response: answerToFailure(failure), failure };
  }
}

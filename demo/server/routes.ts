import { answerLoki } from "@/demo/loki/loki-routes";
import { PromqlError } from "@/demo/promql/promql-error";
import { type ApiAnswer, ApiError, failure, plainText, success } from "./api-answer";
import { expositionAnswer } from "./exposition";
import { forceAnswer, incidentsAnswer } from "./incident-control";
import type { MeshInABox } from "./mesh-in-a-box";
import { labelNamesAnswer, labelValuesAnswer, seriesAnswer } from "./metadata";
import { instantAnswer, rangeAnswer } from "./questions";

export type ApiRequest = { method: string; path: string; params: URLSearchParams };

type Route = {
  methods: readonly string[];
  pattern: RegExp;
  answer: (mesh: MeshInABox, params: URLSearchParams, parts: readonly string[]) => ApiAnswer;
};

const READ = ["GET", "HEAD"] as const;
const ASK = ["GET", "HEAD", "POST"] as const;

/** The rules of this Prometheus are those of 2.42. */
const BUILD = {
  version: "2.42.0",
  revision: "mesh-in-a-box",
  branch: "HEAD",
  buildUser: "demo",
  buildDate: "20230131-14:14:13",
  goVersion: "none",
};

const ROUTES: readonly Route[] = [
  { methods: ASK, pattern: /^\/api\/v1\/query$/, answer: asked(instantAnswer) },
  { methods: ASK, pattern: /^\/api\/v1\/query_range$/, answer: asked(rangeAnswer) },
  { methods: ASK, pattern: /^\/api\/v1\/series$/, answer: seriesAnswer },
  { methods: ASK, pattern: /^\/api\/v1\/labels$/, answer: labelNamesAnswer },
  {
    methods: READ,
    pattern: /^\/api\/v1\/label\/([^/]+)\/values$/,
    answer: (mesh, params, [name = ""]) => labelValuesAnswer(mesh, params, decoded(name)),
  },
  { methods: READ, pattern: /^\/api\/v1\/status\/buildinfo$/, answer: () => success(BUILD) },
  {
    methods: READ,
    pattern: /^\/-\/healthy$/,
    answer: () => plainText(200, "Prometheus Server is Healthy.\n"),
  },
  {
    methods: READ,
    pattern: /^\/-\/ready$/,
    answer: () => plainText(200, "Prometheus Server is Ready.\n"),
  },
  { methods: READ, pattern: /^\/metrics$/, answer: expositionAnswer },
  { methods: READ, pattern: /^\/graph$/, answer: (_, params) => graphAnswer(params) },
  { methods: READ, pattern: /^\/demo\/incidents$/, answer: incidentsAnswer },
  {
    methods: ["POST"],
    pattern: /^\/demo\/incidents\/([^/]+)\/(start|stop)$/,
    answer: (mesh, _, [id = "", verb]) => forceAnswer(mesh, decoded(id), verb === "start"),
  },
];

export function answerRequest(mesh: MeshInABox, request: ApiRequest): ApiAnswer {
  return answerLoki(mesh, request) ?? answerPrometheus(mesh, request);
}

function answerPrometheus(mesh: MeshInABox, request: ApiRequest): ApiAnswer {
  const onPath = ROUTES.filter(({ pattern }) => pattern.test(request.path));
  const route = onPath.find(({ methods }) => methods.includes(request.method));
  if (onPath.length === 0) return plainText(404, "404 page not found\n");
  if (route === undefined) return plainText(405, "Method Not Allowed\n");
  try {
    const parts = route.pattern.exec(request.path)?.slice(1) ?? [];
    return route.answer(mesh, request.params, parts);
  } catch (error) {
    return failure(toApiError(error));
  }
}

/** Prometheus names the parameter when a question does not parse, and not when it cannot be answered. */
function asked(answer: Route["answer"]): Route["answer"] {
  return (mesh, params, parts) => {
    try {
      return answer(mesh, params, parts);
    } catch (error) {
      if (!(error instanceof PromqlError)) throw error;
      if (error.kind === "execution") throw new ApiError(422, "execution", error.message);
      throw new ApiError(400, "bad_data", `invalid parameter "query": ${error.message}`);
    }
  };
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(500, "internal", error instanceof Error ? error.message : String(error));
}

/** Prometheus's own page is not here; a link to it leads to the bare answer. */
function graphAnswer(params: URLSearchParams): ApiAnswer {
  const query = new URLSearchParams({ query: params.get("g0.expr") ?? "" });
  const momentInput = params.get("g0.moment_input") ?? params.get("g0.end_input");
  if (momentInput !== null) query.set("time", momentInput.replace(/^(\S+) (\S+)$/, "$1T$2Z"));
  return { ...plainText(302, ""), location: `api/v1/query?${query}` };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

import { parseArgs } from "node:util";

export type Wishes = { files: readonly string[]; isJson: boolean; isHelp: boolean };

export const USAGE = `Usage: kubectl logs … | npm run -s decode
       npm run -s decode -- [options] file…

Reads what Istio's proxies, plain Envoy and ztunnel log, in any shape that it comes in, and tells
each edge's health out of it: how many requests failed, who owns that, and why.

  file      a log, gzipped or not; "-" is standard input, which is read where no file is named
  --json    every record with its verdict, as POST /api/v1/decode answers
  --help    this text

Exit code: 0 once all is read, whatever was found in it; 2 where some of it could not be
read, or the answer not be written.
`;

/** A mistake in the arguments is an error whose message a person can act upon. */
export function parseCommandLine(args: readonly string[]): Wishes {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  return {
    files: positionals.length === 0 ? ["-"] : positionals,
    isJson: values.json === true,
    isHelp: values.help === true,
  };
}

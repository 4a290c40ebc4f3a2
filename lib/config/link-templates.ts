import type { LinkTemplate } from "@/lib/format/link-template";
import type { Environment } from "./environment";
import { linkPieces, TemplateMistake } from "./link-pieces";

const LINE = /^(?<name>[^:]{1,40}):\s+(?<address>\S.*)$/;
const MOST = 20;

/** A link a line: its name, a colon, its address. */
export function parseLinkTemplates(environment: Environment): LinkTemplate[] {
  const lines = (environment.secret("LINK_TEMPLATES") ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length > MOST) {
    environment.complain(`LINK_TEMPLATES holds ${lines.length} links; it may hold ${MOST}.`);
  }
  return lines.flatMap((line, index) => templateFrom(line, index + 1, environment) ?? []);
}

function templateFrom(line: string, number: number, environment: Environment): LinkTemplate | null {
  const { name, address } = LINE.exec(line)?.groups ?? {};
  if (name === undefined || address === undefined) {
    environment.complain(
      `LINK_TEMPLATES: link ${number} may be "Name: https://…", the name 40 characters at most.`,
    );
    return null;
  }
  try {
    return { name: name.trim(), pieces: linkPieces(address) };
  } catch (mistake) {
    if (!(mistake instanceof TemplateMistake)) throw mistake;
    environment.complain(`LINK_TEMPLATES: the address of ${name.trim()} ${mistake.message}.`);
    return null;
  }
}

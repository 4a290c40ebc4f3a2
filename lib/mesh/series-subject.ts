/** Whose course is asked for: one edge, or all edges that arrive at, or leave, some endpoints. */
export type SeriesSubject =
  | { kind: "edge"; id: string }
  | { kind: "callee" | "caller"; ids: string[]; transport: "request" | "tcp" };

export function transportOf(subject: SeriesSubject): "request" | "tcp" {
  if (subject.kind !== "edge") return subject.transport;
  return subject.id.endsWith("~tcp") ? "tcp" : "request";
}

/** Told by the edge's id alone, which is made of its ends' ids. */
export function isOfSubject(edgeId: string, subject: SeriesSubject): boolean {
  if (subject.kind === "edge") return edgeId === subject.id;
  const [caller = "", callee = ""] = edgeId.split("~");
  return subject.ids.includes(subject.kind === "caller" ? caller : callee);
}

export function subjectText(subject: SeriesSubject): string {
  return subject.kind === "edge" ? subject.id : subject.ids.join(", ");
}

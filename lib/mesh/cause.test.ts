import { expect, test } from "vitest";
import { causeWords, flagCause } from "./cause";
import type { OwnedAnswer } from "./owner";

function cause(changes: Partial<OwnedAnswer>) {
  const { because, open } = causeWords({
    responseCode: 503,
    grpcStatus: null,
    flags: [],
    calleeSays: false,
    blockedByMesh: false,
    ...changes,
  });
  return open === null ? because : `${because}: ${open}`;
}

test("a flag is said in words, with the flag in brackets", () => {
  expect(cause({ flags: ["UH"] })).toBe("because they reach no healthy endpoint (UH)");
});

test("a retry limit beside the flag changes nothing", () => {
  expect(cause({ flags: ["URX", "UH"] })).toBe(cause({ flags: ["UH"] }));
});

test("a flag of the callee's own proxy is said so", () => {
  expect(cause({ flags: ["UC"], calleeSays: true })).toBe(
    "because the app closes the connection (UC at the callee)",
  );
  expect(flagCause("UF", true)).toContain("(UF at the callee)");
});

test("a plain failure is what the app answers", () => {
  expect(cause({})).toBe("because the app answers 503");
  expect(cause({ responseCode: 200, grpcStatus: 14 })).toBe(
    "because the app answers gRPC 14 UNAVAILABLE",
  );
});

test("what metrics cannot settle needs logs", () => {
  expect(cause({ responseCode: 403 })).toBe("with 403 and no flag: app or policy, needs logs");
  expect(cause({ responseCode: 502 })).toBe("with 502 and no flag: app or policy, needs logs");
  expect(cause({ responseCode: 0 })).toContain("no answer and no flag");
  expect(cause({ responseCode: 200, grpcStatus: 7 })).toContain("gRPC 7 PERMISSION_DENIED");
});

test("an unknown flag is kept and needs logs", () => {
  expect(cause({ flags: ["NEW"] })).toBe("with the unknown flag NEW: needs logs");
  expect(flagCause("NEW", false)).toBe("with the unknown flag NEW");
});

test("a blocked host is said in words", () => {
  expect(cause({ responseCode: 502, blockedByMesh: true })).toBe(
    "because the mesh lets nothing out to hosts it does not know",
  );
});

test("a caller that cancels is said in words", () => {
  expect(cause({ responseCode: 200, grpcStatus: 1 })).toBe("because the caller cancels them");
});

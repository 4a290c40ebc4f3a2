import { describe, expect, test } from "vitest";
import { type Answer, connectionOutcomeOf, outcomeOf } from "./outcome";

function outcome(answer: Partial<Answer>) {
  return outcomeOf({ responseCode: 200, grpcStatus: null, flags: [], ...answer });
}

const FAILING_FLAGS = [
  ...["NR", "NC", "UH", "UF", "UC", "UR", "UO", "UT", "LR", "LH", "UPE", "SI", "UMSDR"],
  ...["DF", "OM", "NFCF", "DO", "UDO"],
];
const HARMLESS_FLAGS = ["URX", "RFCF", "DI", "FI", "RL", "UAEX", "DT", "RLSE", "DPE", "IH", "NEW"];

describe("failed", () => {
  test.each([500, 501, 502, 503, 504, 599, 0])("is HTTP %d", (responseCode) => {
    expect(outcome({ responseCode })).toBe("failed");
  });

  test.each([2, 4, 12, 13, 14, 15])("is gRPC %d under HTTP 200", (grpcStatus) => {
    expect(outcome({ grpcStatus })).toBe("failed");
  });

  test.each(FAILING_FLAGS)("is any answer with %s, whatever its code", (flag) => {
    expect(outcome({ flags: [flag] })).toBe("failed");
    expect(outcome({ flags: [flag], responseCode: 404 })).toBe("failed");
    expect(outcome({ flags: ["URX", flag], grpcStatus: 0 })).toBe("failed");
  });

  test("is a denial that carries a failing flag", () => {
    expect(outcome({ flags: ["UO"], responseCode: 429 })).toBe("failed");
  });
});

describe("given up", () => {
  test.each(["DC", "DR"])("is any answer with %s, whatever its code", (flag) => {
    expect(outcome({ flags: [flag], responseCode: 0 })).toBe("givenUp");
    expect(outcome({ flags: [flag], responseCode: 503 })).toBe("givenUp");
    expect(outcome({ flags: [flag] })).toBe("givenUp");
  });

  test("is gRPC 1, whatever its code", () => {
    expect(outcome({ grpcStatus: 1 })).toBe("givenUp");
    expect(outcome({ grpcStatus: 1, responseCode: 0 })).toBe("givenUp");
  });

  test("is a timeout during which the caller hung up", () => {
    expect(outcome({ flags: ["DC", "UT"], responseCode: 0 })).toBe("givenUp");
  });
});

describe("denied", () => {
  test.each([401, 403, 429])("is HTTP %d", (responseCode) => {
    expect(outcome({ responseCode })).toBe("denied");
  });

  test.each([7, 8, 16])("is gRPC %d under HTTP 200", (grpcStatus) => {
    expect(outcome({ grpcStatus })).toBe("denied");
  });
});

describe("succeeded", () => {
  test.each([200, 204, 301, 302, 400, 404, 409, 499, 600])("is HTTP %d", (responseCode) => {
    expect(outcome({ responseCode })).toBe("succeeded");
  });

  test.each([0, 3, 5, 6, 9, 10, 11])("is gRPC %d", (grpcStatus) => {
    expect(outcome({ grpcStatus })).toBe("succeeded");
  });

  test.each(HARMLESS_FLAGS)("is a 200 with %s", (flag) => {
    expect(outcome({ flags: [flag] })).toBe("succeeded");
  });
});

describe("a connection", () => {
  test("does well without a flag", () => {
    expect(connectionOutcomeOf([])).toBe("succeeded");
    expect(connectionOutcomeOf(["URX"])).toBe("succeeded");
  });

  test.each(["UF", "UH", "CONNECT", "TLS_FAILURE", "NETWORK_POLICY", "IDENTITY_ERROR"])(
    "fails with %s",
    (flag) => {
      expect(connectionOutcomeOf(["URX", flag])).toBe("failed");
    },
  );

  test.each(["DENY", "UAEX", "RL"])("is denied with %s", (flag) => {
    expect(connectionOutcomeOf([flag])).toBe("denied");
  });

  test("is given up with DC", () => {
    expect(connectionOutcomeOf(["DC"])).toBe("givenUp");
  });
});

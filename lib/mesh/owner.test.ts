import { describe, expect, test } from "vitest";
import { decidingFlag, type OwnedAnswer, ownerOf } from "./owner";

function answer(changes: Partial<OwnedAnswer>): OwnedAnswer {
  return {
    responseCode: 503,
    grpcStatus: null,
    flags: [],
    calleeSays: false,
    blockedByMesh: false,
    ...changes,
  };
}

function owner(changes: Partial<OwnedAnswer>) {
  return ownerOf(answer(changes));
}

describe("each flag has its owner", () => {
  test.each([
    ...["FI", "DI"].map((flag) => ["injected", flag]),
    ...["RL", "UAEX", "DT", "DENY"].map((flag) => ["policy", flag]),
    ...["DC", "DR", "DPE", "IH"].map((flag) => ["caller", flag]),
    ...["UPE", "UT", "UMSDR", "SI", "LH"].map((flag) => ["app", flag]),
    ...["UF", "UC", "UR", "UH", "NC", "NR", "NFCF", "UO"].map((flag) => ["mesh", flag]),
    ...["DO", "UDO", "OM", "LR", "DF", "RLSE"].map((flag) => ["mesh", flag]),
    ...["CONNECT", "TLS_FAILURE", "H2_HANDSHAKE_FAILURE"].map((flag) => ["mesh", flag]),
    ...["NETWORK_POLICY", "IDENTITY_ERROR", "CERT_REVOKED"].map((flag) => ["mesh", flag]),
  ])("%s: %s", (expected, flag) => {
    expect(owner({ flags: [flag] })).toBe(expected);
  });
});

test.each([
  ["injected before policy", ["FI", "RL"], "injected"],
  ["policy before caller", ["UAEX", "DC"], "policy"],
  ["caller before app", ["DC", "UT"], "caller"],
  ["app before mesh", ["UF", "UPE"], "app"],
  ["injected before mesh", ["DI", "UF"], "injected"],
])("%s", (_rule, flags, expected) => {
  expect(owner({ flags })).toBe(expected);
  expect(owner({ flags: flags.toReversed() })).toBe(expected);
});

describe("a broken connection", () => {
  test.each(["UF", "UC", "UR"])("is the app's where the callee's own proxy says %s", (flag) => {
    expect(owner({ flags: [flag], calleeSays: true })).toBe("app");
  });

  test("of another kind stays the mesh's even where the callee's proxy says it", () => {
    expect(owner({ flags: ["UO"], calleeSays: true })).toBe("mesh");
  });
});

describe("a failure with no flag", () => {
  test.each([500, 501, 503, 504])("is the app's: HTTP %d", (responseCode) => {
    expect(owner({ responseCode })).toBe("app");
  });

  test.each([2, 4, 12, 13, 14, 15])("is the app's: gRPC %d", (grpcStatus) => {
    expect(owner({ responseCode: 200, grpcStatus })).toBe("app");
  });

  test.each([401, 403, 429, 502])("is open between app and policy: HTTP %d", (responseCode) => {
    expect(owner({ responseCode })).toBe("unknown");
  });

  test.each([7, 8, 16])("is open between app and policy: gRPC %d", (grpcStatus) => {
    expect(owner({ responseCode: 200, grpcStatus })).toBe("unknown");
  });

  test("is the caller's: gRPC 1", () => {
    expect(owner({ responseCode: 200, grpcStatus: 1 })).toBe("caller");
  });

  test("and no answer at all is nobody's yet", () => {
    expect(owner({ responseCode: 0 })).toBe("unknown");
  });
});

test.each(["URX", "RFCF"])("%s never decides", (flag) => {
  expect(owner({ flags: [flag] })).toBe("app");
  expect(owner({ flags: [flag], responseCode: 403 })).toBe("unknown");
  expect(owner({ flags: ["UF", flag] })).toBe("mesh");
});

test("a host that the mesh blocks is policy, whatever the flag", () => {
  expect(owner({ responseCode: 502, blockedByMesh: true })).toBe("policy");
  expect(owner({ flags: ["UH"], responseCode: null, blockedByMesh: true })).toBe("policy");
});

test("an unknown flag leaves the owner open", () => {
  expect(owner({ flags: ["NEW"] })).toBe("unknown");
  expect(owner({ flags: ["NEW", "UF"] })).toBe("mesh");
});

test("the deciding flag is the one that settled the owner", () => {
  expect(decidingFlag(answer({ flags: ["URX", "UF"] }))).toBe("UF");
  expect(decidingFlag(answer({ flags: ["UF", "FI"] }))).toBe("FI");
  expect(decidingFlag(answer({ flags: ["URX"] }))).toBeNull();
  expect(decidingFlag(answer({ responseCode: 403 }))).toBeNull();
});

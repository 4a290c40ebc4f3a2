import { expect, test } from "vitest";
import { grpcStatusText } from "./grpc-status";

test("a status is told by number and name", () => {
  expect(grpcStatusText(14)).toBe("gRPC 14 UNAVAILABLE");
  expect(grpcStatusText(0)).toBe("gRPC 0 OK");
  expect(grpcStatusText(16)).toBe("gRPC 16 UNAUTHENTICATED");
});

test("a number outside the standard stands alone", () => {
  expect(grpcStatusText(17)).toBe("gRPC 17");
});

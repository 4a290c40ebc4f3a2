import fc from "fast-check";
import { expect, test } from "vitest";
import type { AccessRecord } from "./access-record";
import { accessRecord, calleeRecord } from "./access-record.fixture";
import { causeOf } from "./cause";
import { newHopPartners } from "./hop-partners";
import { newHops } from "./hops";
import { pairCause } from "./pair-verdict";

const caller = accessRecord({ requestId: "a", responseCode: 503, details: "via_upstream" });
const callee = calleeRecord({ requestId: "a", responseCode: 503, flags: ["UC"] });

function partnersOf(log: AccessRecord[]) {
  const partners = newHopPartners();
  for (const [place, record] of log.entries()) partners.add(place, record, causeOf(record));
  return [...partners.pairs()];
}

test("both records of a hop name each other", () => {
  expect(partnersOf([caller, accessRecord(), callee])).toEqual([
    { place: 0, partner: 2, isPartnerCallee: true },
    { place: 2, partner: 0, isPartnerCallee: false },
  ]);
});

test("a record whose other side is not here has none", () => {
  expect(partnersOf([caller, { ...callee, requestId: "b" }])).toEqual([]);
});

test("they lead to the causes that whole records lead to", () => {
  const id = fc.constantFrom("a", "b", null);
  const host = fc.constantFrom("10.0.0.7:8080", "10.0.0.8:8080", null);
  const time = fc.constantFrom("2026-11-21T12:00:00.000Z", "2026-11-21T13:00:00.000Z", null);
  const flags = fc.constantFrom<string[]>([], ["UC"], ["DC"], ["UT"], ["NR"]);
  const record = fc
    .record({ isCallee: fc.boolean(), id, host, time, flags, code: fc.constantFrom(0, 200, 503) })
    .map(({ isCallee, id: requestId, host: end, time: startTime, ...rest }) => {
      const seen = { requestId, startTime, flags: rest.flags, responseCode: rest.code };
      return isCallee
        ? calleeRecord({ ...seen, downstreamLocal: end, downstreamRemote: "10.0.0.5:50000" })
        : accessRecord({ ...seen, upstreamHost: end });
    });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 30 }), (log) => {
      const hops = newHops();
      for (const one of log) hops.add(one);
      const causes = log.map(causeOf);
      const settled = [...causes];
      for (const { place, partner, isPartnerCallee } of partnersOf(log)) {
        const own = causes[place] ?? "none";
        const other = causes[partner] ?? "none";
        settled[place] = (isPartnerCallee ? pairCause(own, other) : pairCause(other, own)).cause;
      }
      expect(settled).toEqual(log.map((one) => hops.verdictOf(one).cause));
    }),
  );
});

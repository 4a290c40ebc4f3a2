import { describe, expect, it } from "vitest";
import { arrivalsPerSecond, CALLS } from "./calls";
import { EFFECTS } from "./effect";
import { INCIDENT_IDS } from "./incident";
import { WORKLOADS } from "./shop";

describe("the calls", () => {
  it("know the rate of every caller before its own", () => {
    const late = CALLS.filter(({ from, to }) => {
      const lastInward = CALLS.findLastIndex((call) => call.to === from);
      const firstOutward = CALLS.findIndex((call) => call.from === from);
      return to !== null && lastInward > firstOutward;
    });
    expect(late).toEqual([]);
  });

  it("bring as many requests to an app as its callers make", () => {
    const inward = CALLS.filter(({ to }) => to === WORKLOADS.payments);
    expect(arrivalsPerSecond(WORKLOADS.payments, CALLS)).toBe(inward[0]?.perSecond);
  });
});

describe("the effects of incidents", () => {
  it("touch some call each", () => {
    const touching = INCIDENT_IDS.filter((id) => EFFECTS.some(({ incident }) => incident === id));
    expect(touching).toEqual([...INCIDENT_IDS]);
  });

  it("leave every call some good answers, even all at once", () => {
    const lost = CALLS.filter(({ answered }) => answered).filter((call) => {
      const effects = EFFECTS.filter((effect) => effect.call === call);
      return effects.reduce((sum, { share }) => sum + share, 0) > 0.95;
    });
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  it("reach the callers' callers, weaker from hop to hop", () => {
    const shareOf = (to: (typeof WORKLOADS)[keyof typeof WORKLOADS]) =>
      EFFECTS.filter(
        ({ incident, call }) => incident === "grpc-no-endpoints" && call.to === to,
      ).reduce((sum, { share }) => sum + share, 0);
    expect(shareOf(WORKLOADS.payments)).toBeGreaterThan(shareOf(WORKLOADS.checkout) / 2);
    expect(shareOf(WORKLOADS.checkout)).toBeGreaterThan(0);
    expect(shareOf(WORKLOADS.storefront)).toBeGreaterThan(0);
    expect(shareOf(WORKLOADS.storefront)).toBeLessThan(shareOf(WORKLOADS.checkout));
  });

  it("spare what lies behind an app that is not reached", () => {
    const behindNotifications = EFFECTS.filter(
      ({ incident, call }) =>
        incident === "connection-refused" && call.from === WORKLOADS.notifications,
    );
    expect(behindNotifications.map(({ share, source }) => ({ share, source }))).toEqual([
      { share: 0.9, source: null },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { ENVOY_ENTRIES, ZTUNNEL_ENTRIES } from "./flag-dictionary";
import { ENVOY_FLAGS, ZTUNNEL_WORDS } from "./flag-facts";
import { flagFact, flagsFromText } from "./flags";

describe("the flag table", () => {
  it("holds Envoy's 30 core flags once each", () => {
    expect(ENVOY_FLAGS).toHaveLength(30);
    expect(new Set([...ENVOY_FLAGS, ...ZTUNNEL_WORDS].map((known) => known.flag)).size).toBe(37);
  });

  it("lets URX and RFCF alone decide nothing", () => {
    const undecided = ENVOY_FLAGS.filter((known) => known.owner === null);
    expect(undecided.map((known) => known.flag)).toEqual(["URX", "RFCF"]);
  });

  it("counts an answer as failed by its flag for 18 of Envoy's flags", () => {
    const failing = ENVOY_FLAGS.filter((known) => known.fails).map((known) => known.flag);
    expect(failing.sort().join(" ")).toBe(
      "DF DO LH LR NC NFCF NR OM SI UC UDO UF UH UMSDR UO UPE UR UT",
    );
  });

  it("knows nothing of a token it was not told about", () => {
    expect(flagFact("XYZ")).toBeNull();
    expect(flagFact("UH")?.long).toBe("NoHealthyUpstream");
  });
});

describe("each flag", () => {
  const known = [...ENVOY_ENTRIES, ...ZTUNNEL_ENTRIES];
  const PLACEHOLDERS = [
    "pod",
    "podNamespace",
    "service",
    "namespace",
    "host",
    "asName",
    "asHost",
    "asCluster",
  ];

  it("is in the dictionary", () => {
    const flags = [...ENVOY_FLAGS, ...ZTUNNEL_WORDS].map(({ flag }) => flag);
    expect(known.map(({ flag }) => flag)).toEqual(flags);
  });

  it("comes with causes, checks, objects, the other side's view and what it is mistaken for", () => {
    const lists = known.flatMap(({ likelyCauses, checks, objects, mistakenFor }) => [
      likelyCauses,
      checks,
      objects,
      mistakenFor,
    ]);
    expect(lists.filter((list) => list.length === 0)).toEqual([]);
    expect(known.filter(({ otherSide }) => otherSide === "")).toEqual([]);
  });

  it("has commands with known placeholders alone", () => {
    const commands = known.flatMap(({ checks }) => checks.map(({ command }) => command));
    const used = commands.flatMap((command) => command.match(/(?<=\{)\w+(?=\})/g) ?? []);
    expect([...new Set(used)].filter((name) => !PLACEHOLDERS.includes(name))).toEqual([]);
  });

  it("says who owns it at the callee where its words differ there", () => {
    const differing = known.filter(({ clauseAtCallee }) => clauseAtCallee !== undefined);
    expect(differing.map(({ flag }) => flag)).toEqual(["UR", "UF", "UC"]);
    expect(differing.filter(({ ownerChanges }) => ownerChanges.length === 0)).toEqual([]);
  });
});

describe("flagsFromText", () => {
  it("reads a set, whatever the order", () => {
    expect(flagsFromText("UF,URX")).toEqual(flagsFromText("URX,UF"));
  });

  it("reads no flag from a dash or nothing", () => {
    expect(flagsFromText("-")).toEqual([]);
    expect(flagsFromText("")).toEqual([]);
  });

  it("keeps a token it does not know", () => {
    expect(flagsFromText("XYZ, UF")).toEqual(["UF", "XYZ"]);
  });
});

type Terms = readonly (readonly [string, string])[];

/** One of the screens that the header leads to, and what `?` explains on it. */
type PlaceWords = { href: string; title: string; keys: Terms; searches: Terms };

const HELP = ["?", "this help"] as const;

export const PLACES = {
  mesh: {
    href: "/",
    title: "Mesh",
    keys: [
      ["/", "search the edges"],
      ["j k", "next and previous row"],
      ["e", "next edge that is failing or degraded"],
      ["g", "the map, and once more the keyboard on it"],
      ["t", "the table"],
      ["Enter", "into the details of the selected edge"],
      ["Esc", "close the details"],
      HELP,
    ],
    searches: [
      ["cart", "either end's name holds it"],
      ["ns:payments", "either end is in the namespace"],
      ["from:cart to:charge", "one end each"],
      ["flag:UH", "the flag was seen"],
      ["owner:mesh", "owns some of what went wrong"],
      ["health:failing", "also protocol:tcp, cluster:east"],
      ["error > 1%", "also denied, mtls"],
      ["p99 > 500ms", "also mean, p50, p90; ms or s"],
      ["rate > 10", "requests a second"],
      ["-ns:shop", "a minus turns any of them round"],
    ],
  },
  decode: {
    href: "/decode",
    title: "Decode",
    keys: [
      ["Ctrl V", "decode what was copied"],
      ["j k", "next and previous line"],
      ["Enter", "into the details of the line"],
      ["Esc", "close the details"],
      HELP,
    ],
    searches: [],
  },
  flags: {
    href: "/flags",
    title: "Flags",
    keys: [["/", "search the dictionary"], HELP],
    searches: [
      ["UF,URX", "all flags of one line"],
      ["NoHealthyUpstream", "a flag's long name"],
      ["circuit breaker", "words of its meaning, causes or objects"],
      ["504", "the status that comes with it"],
      ["rbac_access_denied", "what the details say"],
    ],
  },
} as const satisfies Record<string, PlaceWords>;

export type Place = keyof typeof PLACES;
export const PLACE_NAMES = ["mesh", "decode", "flags"] as const satisfies readonly Place[];

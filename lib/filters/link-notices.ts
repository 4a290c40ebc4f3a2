import { createMultiParser } from "nuqs/server";

/** What a link that landed here has to say; the address carries the word, never the sentence. */
export const LINK_NOTICES = {
  worst: "The alert fits several edges: this is the worst of them.",
  service: "The alert fits several edges of this service: they are ranked here, worst first.",
  several: "The alert fits edges of several services: they are ranked here, worst first.",
  nearest:
    "No edge of that time carries the names that the link gives: this is the nearest match. The service may have been renamed.",
  missing:
    "No edge of that time carries the names that the link gives, or names like them: these are the suspects of that time.",
  labels:
    "The link names neither end of an edge in words that Istio's metrics use, so these are the suspects. Labels such as job or instance do not tell which edge it is about.",
  expression:
    "A link to an expression carries neither the alert's time nor its labels: this is what it watches, as it is now.",
  unchecked:
    "Prometheus could not be asked when the link was opened: the address is made of the link's own names, and they may be out of date.",
  empty: "Prometheus knows no traffic of that time, so the link's own names stand as they are.",
  unread:
    "Part of the link could not be read and was passed over: too long, given twice, not a time or not PromQL.",
} as const;

export type LinkNotice = keyof typeof LINK_NOTICES;

function isLinkNotice(text: string): text is LinkNotice {
  return Object.hasOwn(LINK_NOTICES, text);
}

/** In the order of the list above, each once. */
export const linkNoticeParser = createMultiParser<LinkNotice[]>({
  parse(texts) {
    if (!texts.some(isLinkNotice)) return null;
    return Object.keys(LINK_NOTICES)
      .filter(isLinkNotice)
      .filter((notice) => texts.includes(notice));
  },
  serialize: (notices) => [...notices],
  eq: (a, b) => a.length === b.length && a.every((notice, index) => notice === b[index]),
});

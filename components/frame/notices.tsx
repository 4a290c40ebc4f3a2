"use client";

import { useState } from "react";
import { failureWords, upstreamName } from "@/components/ui/failure-words";
import { Sheet } from "@/components/ui/sheet";
import type { EdgesState } from "@/lib/hooks/use-edges";
import { useStatus } from "@/lib/hooks/use-status";
import type { Notice } from "@/lib/mesh/notice";
import styles from "./notices.module.css";
import { upstreamSentence } from "./upstream-sentence";

type NoticesProps = {
  ignored: string[];
  notices: Notice[];
  failures: NonNullable<EdgesState["failure"]>[];
};

/** What the numbers do not say for themselves, and which sources answered. */
export function Notices({ ignored, notices, failures }: NoticesProps) {
  const [isOpen, setIsOpen] = useState(false);
  const count = ignored.length + notices.length + failures.length;
  return (
    <Sheet
      label="Sources and notices"
      trigger={count === 0 ? "Sources" : `${count} ${count === 1 ? "notice" : "notices"}`}
      isNotable={count > 0}
      onOpenChange={setIsOpen}
    >
      <ul className={styles.list}>
        {failures.map(({ source, kind, message }) => (
          <li key={`${kind}${message}`} className={styles.notice}>
            <b>{failureWords(source, kind).title}.</b> {message}
          </li>
        ))}
        {ignored.map((mistake) => (
          <li key={mistake} className={styles.notice}>
            <b>Passed over in the address.</b> {mistake}
          </li>
        ))}
        {notices.map(({ kind, message }) => (
          <li key={`${kind}${message}`} className={styles.notice}>
            {message}
          </li>
        ))}
      </ul>
      <Sources isOpen={isOpen} />
    </Sheet>
  );
}

function Sources({ isOpen }: { isOpen: boolean }) {
  const { data: upstreams, error } = useStatus(isOpen);
  if (error) return <p className={styles.source}>{error.message}</p>;
  if (!upstreams) return <p className={styles.source}>Asking the sources …</p>;
  return Object.entries(upstreams).map(([name, status]) => (
    <p key={name} className={styles.source}>
      <b>{upstreamName(name)}</b> {upstreamSentence(status)}
    </p>
  ));
}

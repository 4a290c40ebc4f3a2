"use client";

import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useShortcuts, useShortcutsSwitch } from "@/lib/hooks/use-shortcuts";
import styles from "./help-button.module.css";

const KEYS = [
  ["/", "search the edges"],
  ["j k", "next and previous row"],
  ["e", "next edge that is failing or degraded"],
  ["g t", "map or table"],
  ["Enter", "into the details of the selected edge"],
  ["Esc", "close the details"],
  ["?", "this help"],
] as const;

const SEARCHES = [
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
] as const;

export function HelpButton() {
  const [isOpen, setIsOpen] = useState(false);
  const [areKeysOn, setKeysOn] = useShortcutsSwitch();
  useShortcuts({ "?": () => setIsOpen(true) });
  return (
    <>
      <IconButton icon="help" label="Help" onClick={() => setIsOpen(true)} />
      <Modal title="Keys and search" isOpen={isOpen} onOpenChange={setIsOpen}>
        <Terms terms={KEYS} />
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={areKeysOn}
            onChange={(event) => setKeysOn(event.target.checked)}
          />
          Single keys act as shortcuts
        </label>
        <h3 className={styles.heading}>Search</h3>
        <Terms terms={SEARCHES} />
      </Modal>
    </>
  );
}

function Terms({ terms }: { terms: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.terms}>
      {terms.map(([term, meaning]) => (
        <div key={term} className={styles.term}>
          <dt>
            <kbd className={styles.key}>{term}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

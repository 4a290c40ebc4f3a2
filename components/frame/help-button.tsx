"use client";

import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useShortcuts, useShortcutsSwitch } from "@/lib/hooks/use-shortcuts";
import styles from "./help-button.module.css";
import { PLACES, type Place } from "./place";

export function HelpButton({ place }: { place: Place }) {
  const { keys, searches } = PLACES[place];
  const [isOpen, setIsOpen] = useState(false);
  const [areKeysOn, setKeysOn] = useShortcutsSwitch();
  useShortcuts({ "?": () => setIsOpen(true) });
  return (
    <>
      <IconButton icon="help" label="Help" onClick={() => setIsOpen(true)} />
      <Modal title="Keys and search" isOpen={isOpen} onOpenChange={setIsOpen}>
        <Terms terms={keys} />
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={areKeysOn}
            onChange={(event) => setKeysOn(event.target.checked)}
          />
          Single keys act as shortcuts
        </label>
        {searches.length === 0 ? null : (
          <>
            <h3 className={styles.heading}>Search</h3>
            <Terms terms={searches} />
          </>
        )}
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

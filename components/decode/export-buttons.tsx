"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { saveFile } from "@/components/ui/save-file";
import type { DecodeClient } from "./decode-client";
import { EXPORT_SHAPES, type ExportShape } from "./decode-messages";
import styles from "./export-buttons.module.css";
import { messageOf } from "./message-of";

const TITLES: Record<ExportShape, string> = { json: "JSON", csv: "CSV" };

/** The lines that are picked now, as files. */
export function ExportButtons({ client }: { client: DecodeClient }) {
  const [making, setMaking] = useState<ExportShape | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const make = async (shape: ExportShape) => {
    setMaking(shape);
    setFailure(null);
    try {
      saveFile(await client.exportAs(shape), `decoded.${shape}`);
    } catch (cause) {
      setFailure(messageOf(cause));
    }
    setMaking(null);
  };
  return (
    <>
      {EXPORT_SHAPES.map((shape) => (
        <Button key={shape} disabled={making !== null} onClick={() => void make(shape)}>
          {making === shape ? `Making ${TITLES[shape]} …` : `Export ${TITLES[shape]}`}
        </Button>
      ))}
      {failure === null ? null : (
        <span className={styles.failure} role="alert">
          Not exported: {failure}
        </span>
      )}
    </>
  );
}

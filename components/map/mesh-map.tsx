"use client";

import { lazy, Suspense } from "react";
import { useEdges } from "@/lib/hooks/use-edges";
import styles from "./mesh-map.module.css";

/** What draws is fetched once a map is asked for: a table needs none of it. */
const MapScreen = lazy(() =>
  import("./map-screen").then(({ MapScreen: screen }) => ({ default: screen })),
);

/** The mesh as a picture, for as long as there is an answer to draw. */
export function MeshMap() {
  const { answer } = useEdges();
  if (!answer) return null;
  return (
    <Suspense fallback={<p className={styles.pending}>Drawing the map…</p>}>
      <MapScreen answer={answer} />
    </Suspense>
  );
}

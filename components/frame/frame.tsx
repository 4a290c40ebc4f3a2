"use client";

import type { ReactNode } from "react";
import { HonestyBar } from "./honesty-bar";
import { LinkButton } from "./link-button";
import { LinkNotices } from "./link-notices";
import { PauseButton } from "./pause-button";
import { ScopeBar } from "./scope-bar";
import { Shell } from "./shell";

type FrameProps = {
  /** What the URL holds and nobody can read. */
  ignored: string[];
  /** Where people reach Flaghoist, if not where this page came from. */
  publicUrl: string | null;
  children: ReactNode;
};

/** What a screen of the mesh has around it: scope, time, honesty. */
export function Frame({ ignored, publicUrl, children }: FrameProps) {
  return (
    <Shell
      place="mesh"
      scope={<ScopeBar />}
      tools={
        <>
          <PauseButton />
          <LinkButton publicUrl={publicUrl} />
        </>
      }
      bar={
        <>
          <LinkNotices ignored={ignored} />
          <HonestyBar ignored={ignored} />
        </>
      }
    >
      {children}
    </Shell>
  );
}

"use client";

import { type EdgeName, edgesNamed } from "@/lib/filters/edge-page";
import type { LinkTemplate } from "@/lib/format/link-template";
import type { Edge } from "@/lib/mesh/edge";
import type { Thresholds } from "@/lib/mesh/health";
import { EdgeNotFound } from "./edge-not-found";
import { EdgeStory } from "./edge-story";
import { FormerEdge } from "./former-edge";
import { EdgeNamesakes } from "./namesakes";
import { VerdictAlone } from "./verdict-alone";
import { type EdgesKnown, WithEdges } from "./with-edges";

type EdgeViewProps = {
  /** `null`: the address names no edge. */
  name: EdgeName | null;
  thresholds: Thresholds;
  /** Ways to other tools; frames have none. */
  links?: readonly LinkTemplate[];
  /** Frames show less of it. */
  extent?: "whole" | "brief" | "verdict";
};

/** Pending, failed, not there, stale or full. */
export function EdgeView(props: EdgeViewProps) {
  return <WithEdges>{(known) => <KnownEdge {...props} {...known} />}</WithEdges>;
}

function KnownEdge(props: EdgeViewProps & EdgesKnown) {
  const { name, answer } = props;
  if (name === null) return <EdgeNotFound answer={answer} name={null} />;
  const [edge, ...others] = edgesNamed(answer.edges, name);
  if (edge) {
    return (
      <>
        <EdgeNamesakes others={others} all={answer.edges} />
        <ShownEdge {...props} edge={edge} />
      </>
    );
  }
  return (
    <FormerEdge answer={answer} name={name}>
      {(former) => <ShownEdge {...props} edge={former} />}
    </FormerEdge>
  );
}

function ShownEdge(props: EdgeViewProps & EdgesKnown & { edge: Edge }) {
  const { edge, answer, isStale, thresholds, links = [], extent = "whole" } = props;
  const shown = { edge, answer, isStale };
  return extent === "verdict" ? (
    <VerdictAlone key={edge.id} {...shown} />
  ) : (
    <EdgeStory
      key={edge.id}
      {...shown}
      thresholds={thresholds}
      links={links}
      isBrief={extent === "brief"}
    />
  );
}

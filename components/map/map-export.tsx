import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { saveFile } from "@/components/ui/save-file";
import { readPalette } from "./map-palette";
import { pngFromPoster } from "./png-from-poster";
import { type Poster, type PosterWords, posterFromScene } from "./poster";
import type { Scene } from "./scene";

type MapExportProps = { scene: Scene | null; words: PosterWords; fileName: string };

/** The picture as a file, with its title, time and legend drawn in. */
export function MapExport({ scene, words, fileName }: MapExportProps) {
  const [isRefused, setRefused] = useState(false);
  const save = async (toBlob: (poster: Poster) => Promise<Blob>, ending: string) => {
    const poster = scene === null ? null : draw(scene, words);
    if (poster === null) return;
    try {
      saveFile(await toBlob(poster), `${fileName}.${ending}`);
      setRefused(false);
    } catch {
      setRefused(true);
    }
  };
  return (
    <>
      <Button onClick={() => void save(pngFromPoster, "png")}>
        <Icon name="download" /> PNG
      </Button>
      <Button onClick={() => void save(svgFromPoster, "svg")}>
        <Icon name="download" /> SVG
      </Button>
      {isRefused ? (
        <span role="alert">This browser could not draw the PNG: take the SVG.</span>
      ) : null}
    </>
  );
}

function draw(scene: Scene, words: PosterWords): Poster | null {
  const { fontFamily } = getComputedStyle(document.body);
  return posterFromScene(scene, words, readPalette(document.body), fontFamily);
}

async function svgFromPoster({ markup }: Poster): Promise<Blob> {
  return new Blob([markup], { type: "image/svg+xml" });
}

import type { Poster } from "./poster";

/** Sharp when zoomed into, yet within what browsers draw. */
const SHARPNESS = 2;
const MOST_SIDE_PX = 8_192;

export async function pngFromPoster({ markup, widthPx, heightPx }: Poster): Promise<Blob> {
  const scale = Math.min(SHARPNESS, MOST_SIDE_PX / Math.max(widthPx, heightPx));
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(widthPx * scale);
  canvas.height = Math.round(heightPx * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

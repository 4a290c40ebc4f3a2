import { ImageResponse } from "next/og";
import { COLOURS } from "./colours";
import { drawable } from "./drawable";
import { EndsDrawing, type PictureEnd } from "./ends-drawing";
import { FONT_NAME, fonts } from "./fonts";
import { Pennant } from "./pennant";

/** `ends` of an edge, or one name; where there are none the title stands alone. */
export type PictureWords = {
  title: string;
  ends: readonly PictureEnd[];
  question: string;
  time: string | null;
};

const SIZE = { width: 1200, height: 630 };

/** A PNG of the size that chats ask for, with words that are still read at a third of its width. */
export async function linkPicture(words: PictureWords): Promise<ArrayBuffer> {
  const drawing = <Poster words={drawableWords(words)} />;
  return new ImageResponse(drawing, { ...SIZE, fonts: fonts() }).arrayBuffer();
}

function drawableWords({ title, ends, question, time }: PictureWords): PictureWords {
  return {
    title: drawable(title),
    ends: ends.map(({ place, name }) => ({
      place: place === null ? null : drawable(place),
      name: drawable(name),
    })),
    question: drawable(question),
    time: time === null ? null : drawable(time),
  };
}

function Poster({ words: { title, ends, question, time } }: { words: PictureWords }) {
  return (
    <div style={PAGE}>
      <div
        style={{ display: "flex", alignItems: "center", gap: 16, fontSize: 44, fontWeight: 600 }}
      >
        <Pennant size={60} />
        Flaghoist
      </div>
      <div style={{ display: "flex", flex: 1, alignItems: "center" }}>
        {ends.length > 0 ? <EndsDrawing ends={ends} /> : <div style={TITLE}>{title}</div>}
      </div>
      <div style={{ ...CLAMPED, fontSize: 40 }}>{question}</div>
      {time === null ? null : <div style={{ fontSize: 36, color: COLOURS.inkQuiet }}>{time}</div>}
    </div>
  );
}

const PAGE = {
  display: "flex",
  flexDirection: "column",
  width: "100%",
  height: "100%",
  padding: "48px 64px",
  backgroundColor: COLOURS.paper,
  color: COLOURS.ink,
  fontFamily: FONT_NAME,
} as const;

const CLAMPED = { display: "block", lineClamp: 2, lineHeight: 1.25 } as const;

const TITLE = { ...CLAMPED, fontSize: 80, fontWeight: 600, lineHeight: 1.15 } as const;

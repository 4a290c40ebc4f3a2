import type { Metadata } from "next";
import { edgeFrame } from "@/app/embed/edge-frame";

export const metadata: Metadata = { title: "The verdict on an edge" };

export default edgeFrame("verdict");

import type { Metadata } from "next";
import { edgeFrame } from "@/app/embed/edge-frame";

export const metadata: Metadata = { title: "An edge of the mesh" };

export default edgeFrame("brief");

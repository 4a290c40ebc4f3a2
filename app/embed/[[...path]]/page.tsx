import { notFound } from "next/navigation";

/** Any other address below `/embed`, so that a frame says so in its own words. */
export default function Page() {
  notFound();
}

/** All but what the font has of what names are made of. */
const NOT_DRAWN = /[^\x20-\x7e\xa1-\xac\xae-\xff–—‘’“”•…]+/g;

/** More than any place in a picture has room for; each letter costs time to lay out. */
const MAX_LENGTH = 160;

/**
 * Text that the font can draw whole. For a mark that it lacks, the renderer would ask the network
 * for another font, so whatever else stands there becomes an ellipsis.
 */
export function drawable(text: string): string {
  return text.normalize("NFC").replace(NOT_DRAWN, "…").slice(0, MAX_LENGTH);
}

import type { Block } from "@flowc/connect-model";

const longest = 30;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A label for a block, for jumps to it: the name that somebody gave it, else what it is about, else its type. Lower case
 * words with hyphens; not unique.
 */
export function blockLabel(block: Block): string {
  const given = uuid.test(block.identifier) ? undefined : words(block.identifier);
  return given || words(spokenText(block)) || words(block.type.replaceAll(/([a-z])([A-Z])/g, "$1 $2")) || "block";
}

/** What the block says, if it says anything. */
function spokenText({ parameters }: Block): string {
  const { Text: text, SSML: ssml } = parameters;
  if (typeof text === "string") return text;
  return typeof ssml === "string" ? ssml.replaceAll(/<[^>]*>/g, " ") : "";
}

function words(text: string): string {
  let label = "";
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const next = label === "" ? word : `${label}-${word}`;
    if (next.length > longest) break;
    label = next;
  }
  return label;
}

import { type Paint, painter, printable } from "@flowc/diagnostics";

/** How a page is shown. */
export interface MarkdownOptions {
  readonly color: boolean;
  /** Width to wrap at, in columns. */
  readonly columns: number;
}

const widest = 100;

/**
 * Markdown as text for a terminal: headings, paragraphs and lists wrapped, code behind a bar. It knows what pages of
 * codes use, and shows anything else as it is written.
 */
export function markdownText(markdown: string, { color, columns }: MarkdownOptions): string {
  const paint = painter(color);
  const width = Math.max(20, Math.min(columns, widest));
  return blocksOf(markdown)
    .map((block) => blockText(block, width, paint))
    .join("\n\n");
}

type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "code" | "table"; readonly lines: readonly string[] }
  | { readonly kind: "item" | "paragraph"; readonly text: string };

/** Code first, since nothing in it means anything; the rest is told apart by how its first line begins. */
function blocksOf(markdown: string): Block[] {
  const parts = markdown.replaceAll("\r\n", "\n").split(/^(```[^\n]*\n[\s\S]*?^```)[^\S\n]*$/m);
  return parts.flatMap((part) => (part.startsWith("```") ? [codeBlock(part)] : plainBlocks(part)));
}

function codeBlock(part: string): Block {
  return { kind: "code", lines: part.split("\n").slice(1, -1) };
}

function plainBlocks(part: string): Block[] {
  return part
    .split(/\n{2,}/)
    .map((text) => text.replace(/^\n+|\n+$/g, ""))
    .filter((text) => text.trim() !== "")
    .flatMap((text): Block[] => {
      const heading = /^(#+) (.*)$/.exec(text);
      if (heading !== null) return [{ kind: "heading", level: heading[1]!.length, text: heading[2]! }];
      if (text.startsWith("|")) return [{ kind: "table", lines: text.split("\n") }];
      if (/^(?:[-*]|\d+\.) /.test(text)) return [{ kind: "item", text }];
      return [{ kind: "paragraph", text }];
    });
}

function blockText(block: Block, width: number, paint: Paint): string {
  switch (block.kind) {
    case "heading":
      return paint("bold", printable(block.text));
    case "code":
      return block.lines.map((line) => `  ${paint("blue", "|")} ${printable(line)}`.trimEnd()).join("\n");
    case "table":
      return block.lines.map((line) => printable(line)).join("\n");
    case "item":
      return block.text
        .split(/\n(?=(?:[-*]|\d+\.) )/)
        .map((item) => wrapped(item, width, "  "))
        .map((item) => inline(item, paint))
        .join("\n");
    case "paragraph":
      return inline(wrapped(block.text, width, ""), paint);
  }
}

/** Words on lines of at most `width`, as far as single words allow; further lines begin with the indent. */
function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of links(text).split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return printable([...lines, line].join("\n"), true);
}

/** A link becomes its text, and its address when that leads somewhere from here. */
function links(text: string): string {
  return text.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, address: string) =>
    /^https?:/.test(address) && words !== address ? `${words} (${address})` : words,
  );
}

/** Marks inside a line: code and stress look different in colour; without it code keeps its marks. */
function inline(text: string, paint: Paint): string {
  const isPlain = paint("cyan", "x") === "x";
  const stressed = text.replaceAll(/\*\*([^*]+)\*\*/g, (_, words: string) => paint("bold", words));
  return isPlain ? stressed : stressed.replaceAll(/`([^`\n]+)`/g, (_, code: string) => paint("cyan", code));
}

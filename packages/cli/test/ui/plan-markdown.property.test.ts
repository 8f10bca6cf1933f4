import { type Change, changeActions } from "@flowc/provisioner";
import fc from "fast-check";
import { expect, it } from "vitest";
import { planMarkdown } from "../../src/ui/plan-markdown.js";
import { change, planOf } from "../helpers/plans.js";

/** Names as nobody should give them: markup of Markdown, HTML and Mermaid, links, mentions, line breaks, anything. */
const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "-->",
    "</details></summary>",
    "<img src=x onerror=alert(1)>",
    "```\n# x",
    "@everyone",
    "#1",
    "https://evil.example",
    "www.evil.example",
    "[x](y)",
    "![x](y)",
    "a | b",
    "**",
    "\n\n- x",
    "click b0 call x()",
  ),
  fc.string({ unit: "binary", maxLength: 127 }),
);

const changes: fc.Arbitrary<Change> = fc
  .record({
    kind: fc.constantFrom("flow", "queue", "user"),
    name: nasty,
    action: fc.constantFrom(...changeActions),
    words: nasty,
    message: nasty,
  })
  .map(({ kind, name, action, words, message }) =>
    change(kind, name, action, {
      reason: { code: "source-changed", words },
      impact: message,
      differences: [
        {
          property: "content",
          label: "content",
          words,
          origin: "source",
          forcesReplacement: false,
          behaviour: { verdict: "risky", changes: [{ impact: "risky", message, way: [name, words] }], more: 0 },
        },
      ],
    }),
  );

const plans = fc.record({
  changes: fc.array(changes, { maxLength: 30 }),
  environment: nasty,
  place: nasty,
  size: fc.integer({ min: 1, max: 60_000 }),
});

type Input = typeof plans extends fc.Arbitrary<infer T> ? T : never;

function markdown({ changes, environment, place, size }: Input): string {
  const after = "flowchart LR\n".padEnd(size, "b");
  const pictures = changes.map((one) => ({ change: one, before: after, after, isTooLarge: false }));
  return planMarkdown({ plan: planOf(changes, environment), pictures, place });
}

it("a comment of GitHub holds it, whatever things are called", () => {
  fc.assert(
    fc.property(plans, (input) => {
      expect(markdown(input).length).toBeLessThan(65_536);
    }),
  );
});

it("names are text: they bring no element, no fence, no list and no link of their own", () => {
  fc.assert(
    fc.property(plans, (input) => {
      const lines = markdown(input).split("\n");
      expect(lines[0]).toMatch(/^<!-- flowc plan [\w.!~*'()%-]* ?[\w.!~*'()%-]* -->$/);
      expect(lines[0]?.slice(4, -3)).not.toContain("--");
      // Every line is one of ours.
      const ours =
        /^(?:|### Plan for .*|\*\*.*|<br><sub>.*<\/sub>|\*\*What is lost\*\*|- .*| {2}- .*| {4}- .*|\|.*|<\/?details>|<summary>.*<\/summary>|\*\*(?:Before|After)\*\*|```(?:mermaid)?|flowchart LR|b+|And \d+ more.*|Too large.*)$/u;
      expect(lines.slice(1).filter((line) => !ours.test(line))).toEqual([]);
      const elements = lines.slice(1).flatMap((line) => line.match(/<[^>]*>?/g) ?? []);
      expect(new Set(elements)).toEqual(
        new Set(elements.filter((tag) => /^<(?:br|\/?sub|\/?details|\/?summary)>$/.test(tag))),
      );
      const text = lines
        .slice(1)
        .join("\n")
        .replaceAll(/&(?:#\d+|amp|lt);/g, "\u200b");
      expect(text).not.toMatch(/[@#]\w|:\/\/|\bwww\.|(?<!\\)[[\]]|(?<!\\)!\\?\[/i);
    }),
  );
});

it("a name cannot add a column to the table or close what is folded", () => {
  fc.assert(
    fc.property(plans, (input) => {
      const lines = markdown(input).split("\n");
      const columns = lines.filter((line) => line.startsWith("|")).map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0);
      expect(new Set(columns).size).toBeLessThan(2);
      const open = lines.filter((line) => line === "<details>").length;
      expect(lines.filter((line) => line === "</details>")).toHaveLength(open);
    }),
  );
});

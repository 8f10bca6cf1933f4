import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { says, viewedFolder } from "./viewed-folder.js";

const flow = `import { contactFlow } from "@flowc/flow-dsl";

export const main = contactFlow("Main", (f) => {
  f.playPrompt("Hello.").disconnect();
});
`;

/** What two hands do to one file: the page edits and undoes, an editor adds a line, and the page is told or not. */
const arbSteps = fc.array(fc.constantFrom("edit", "edit", "undo", "save", "read"), { minLength: 2, maxLength: 8 });

test("what an editor saves is never lost, whatever the page does meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(arbSteps, fc.boolean(), async (steps, isAtOnce) => {
      const folder = await viewedFolder({ "flows/main.flow.ts": flow });
      const path = join(folder.folder, "flows/main.flow.ts");
      const saved: string[] = [];
      const running: Promise<unknown>[] = [];
      for (const [index, step] of steps.entries()) {
        if (step === "save") {
          saved.push(`// line ${index} of the author`);
          writeFileSync(path, `${readFileSync(path, "utf8")}${saved.at(-1)}\n`);
        }
        if (step === "read") await folder.read();
        if (step === "undo") running.push(folder.edits.undo({}));
        if (step === "edit") running.push(editPrompt(folder, `Text ${index}.`));
        if (!isAtOnce) await Promise.all(running);
      }
      await Promise.all(running);
      const now = readFileSync(path, "utf8");
      expect(saved.filter((line) => !now.includes(line))).toEqual([]);
      // And the file is a flow all the time.
      expect((await folder.read()).checked.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

async function editPrompt(folder: Awaited<ReturnType<typeof viewedFolder>>, value: string): Promise<void> {
  const isPrompt = ({ type }: { readonly type: string }) => type === "MessageParticipant";
  const { values, edit } = await folder.block("Main", isPrompt);
  if (values.length > 0) await edit("text", value);
}

test("edits that are asked for at once end in one of them", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 2, maxLength: 5 }),
      async (texts) => {
        const folder = await viewedFolder({ "flows/main.flow.ts": flow });
        const { edit } = await folder.block("Main", says("Hello."));
        const outcomes = await Promise.all(texts.map((text) => edit("text", text)));
        const made = texts.filter((_, index) => outcomes[index]?.refused === undefined);
        await folder.read();
        const { block } = await folder.block("Main", ({ type }) => type === "MessageParticipant");
        // Nothing, where every text was refused; else the first one that was not, and repeats of it.
        expect(new Set(made).size).toBeLessThanOrEqual(1);
        expect(block.parameters).toEqual({ Text: made[0] ?? "Hello." });
      },
    ),
    { numRuns: 30 },
  );
});

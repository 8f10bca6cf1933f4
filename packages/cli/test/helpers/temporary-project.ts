import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A real folder with the given files, removed when the test is over. */
export function temporaryProject(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "flowc-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** A small sound flow in TypeScript. */
export const helloFlow = `import { contactFlow } from "@flowc/flow-dsl";

export const hello = contactFlow("Hello", (f) => {
  f.playPrompt("Hello.").disconnect();
});
`;

/** A configuration that leaves everything at its default. */
export const plainConfig = `import { defineConfig } from "flowc";

export default defineConfig({});
`;

/** A small sound flow in the Flow language. */
export const helloDocument = JSON.stringify({
  Version: "2019-10-30",
  StartAction: "greeting",
  Actions: [
    {
      Identifier: "greeting",
      Type: "MessageParticipant",
      Parameters: { Text: "Hello." },
      Transitions: { NextAction: "end", Errors: [{ NextAction: "end", ErrorType: "NoMatchingError" }], Conditions: [] },
    },
    { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
  ],
});

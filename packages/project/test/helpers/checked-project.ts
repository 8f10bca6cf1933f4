import { checkProject, loadProject } from "../../src/index.js";
import { temporaryFolder } from "./temporary-folder.js";

/**
 * Checks a project of the given files.
 * @param checks the text of that member of the configuration
 * @param before what stands above the configuration in its file
 */
export async function checkedProject(files: Readonly<Record<string, string>>, checks = "{}", before = "") {
  const folder = temporaryFolder({
    "flowc.config.ts": `${before}export default {\n  checks: ${checks},\n};\n`,
    ...files,
  });
  const { project, diagnostics } = await loadProject(folder);
  return { folder, ...(project === undefined ? { diagnostics, suppressed: [] } : await checkProject(project)) };
}

const queue = (number: number) =>
  `arn:aws:connect:eu-west-2:123456789012:instance/00000000-0000-4000-8000-000000000000/queue/00000000-0000-4000-8000-00000000000${number}`;

/** A flow that names one account on lines 6 and 9, with two empty lines to write above each. */
export function accountFlow({ name = "Main", first = "", second = "" } = {}): string {
  return `import { contactFlow } from "@flowc/flow-dsl";

export const main = contactFlow("${name}", (f) => {
  f.playPrompt("Hello.");
${first}
  f.setWorkingQueue("${queue(1)}");
  f.playPrompt("Please wait.");
${second}
  f.setWorkingQueue("${queue(2)}");
  f.playPrompt("Goodbye.").disconnect();
});
`;
}

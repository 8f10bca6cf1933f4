// The generated pages docs/reference/commands, from the commands as data.
import { commandPages } from "./command-pages.mjs";

const cli = new URL("../../packages/cli/dist/", import.meta.url);

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generate() {
  const [{ commands }, { topics }, { exitCodes, exitCodeMeanings: meanings }, { flagOf }] = await Promise.all(
    ["commands/index.js", "command/topics.js", "exit-code.js", "command/options.js"].map(
      (file) => import(new URL(file, cli).href),
    ),
  );
  const pages = commandPages({ commands, topics, exitCodes, meanings, flagOf });
  return pages.map(({ path, text }) => ({ path: `docs/reference/commands/${path}`, text }));
}

import { once } from "node:events";
import { createServer } from "node:net";
import { onTestFinished } from "vitest";
import { flowcHere } from "../../packages/cli/test/helpers/run-flowc.js";

/** A command line, and where and with what around it was typed. */
interface Asked {
  readonly directory: string;
  readonly words: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** Runs for the rest of the test in this process what `recipe-flowc.mjs` is asked to run in shells. */
export async function answerFlowc(socket: string): Promise<void> {
  const server = createServer({ allowHalfOpen: true }, (asking) => {
    let text = "";
    asking.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
    asking.on("end", async () => {
      const { directory, words, environment }: Asked = JSON.parse(text);
      asking.end(JSON.stringify(await flowcHere(directory, words, { environment })));
    });
  });
  server.listen(socket);
  await once(server, "listening");
  onTestFinished(() => void server.close());
}

import { resolve } from "node:path";
import type { Invocation } from "../../command/command.js";
import type { ExitCode } from "../../exit-code.js";
import { refuseBeside } from "../watch/refuse-beside.js";
import { watchAndTell } from "../watch/watch-and-tell.js";
import type { buildOptions } from "./command.js";

/** Builds the project again with every change of a file: only what differs is written. */
export async function watchBuild(invocation: Invocation<typeof buildOptions>): Promise<ExitCode> {
  const { options, directory } = invocation;
  refuseBeside(invocation.arguments.length > 0, "files", "a project is watched as a whole", "flowc build --watch");
  refuseBeside(options.type !== undefined, "--type", "a project is watched as a whole", "flowc build --watch");
  const folder = options.out === undefined ? undefined : resolve(directory, options.out);
  return watchAndTell(invocation, { build: { folder, environment: options.env } });
}

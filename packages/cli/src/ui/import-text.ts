import { printable } from "@flowc/diagnostics";
import type { ImportFlowsResult } from "@flowc/project";
import { displayPath } from "./diagnostics.js";

type Flow = ImportFlowsResult["flows"][number];

/** What an import wrote, one line for each flow, and what to do next. */
export function importText({ flows, folder, files, environment }: ImportFlowsResult, directory: string): string {
  const width = Math.max(0, ...flows.map(({ file }) => file.length));
  const lines = flows.map((flow) => `  ${flow.file.padEnd(width)}  ${printable(flow.name)}: ${figures(flow)}`);
  const others = files.filter((file) => !file.startsWith("flows/"));
  return [
    `Wrote ${counted(flows.length, "flow")} to ${displayPath(folder, directory)}`,
    ...lines,
    ...(others.length === 0 ? [] : [`  and ${others.join(", ")}`]),
    ...(environment === undefined
      ? []
      : [`flowc build --env ${environment} writes them with the ARNs that they were exported with.`]),
  ].join("\n");
}

function figures({ blocks, lines, shared, actions, kept, detached }: Flow): string {
  return [
    `${counted(blocks, "block")} in ${counted(lines, "line")}`,
    ...(shared > 0 ? [counted(shared, "shared fragment")] : []),
    ...(actions > 0 ? [`${actions} as f.action`] : []),
    ...(kept + detached > 0 ? [`${kept + detached} kept in the origin`] : []),
  ].join(", ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
